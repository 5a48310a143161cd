"""The ledger of promises: what was promised, when it is due, and what shows that it was kept."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any, Final

from litestar import Request, Response, get
from litestar.di import NamedDependency

from kamerspoor.store.store import Store
from kamerspoor.trails.ledger import RULES, Promise, Source, ledger
from kamerspoor.web import listing, trail_labels
from kamerspoor.web.addresses import passage_url
from kamerspoor.web.templating import page

STATES: Final = ("open", "late", "kept", "partly", "lapsed")
SOURCES: Final = {
    "listed": "genoemd door de voorzitter",
    "official": "vastgelegd door de Kamer",
    "written": "in een brief",
    "spoken": "uitgesproken in het debat",
}


@get("/toezeggingen/grootboek", include_in_schema=False)
async def promises(store: NamedDependency[Store], request: Request[Any, Any, Any]) -> Response[str]:
    """List the promises with their state; who only spoke of one is shown when asked for."""
    asked = listing.asked_for(request.query_params, "stand", "door", "dossier", "ook")
    found = [one for one in ledger(store, datetime.now(UTC).date(), asked.get("dossier"))
             if asked.get("ook") or not one.candidate]  # fmt: skip
    wanted = [one for one in found if _is_asked_for(one, asked)]
    late = Counter(_by(one) for one in found if one.state == "late")
    return page(
        "ledger",
        store,
        page=listing.page_of(wanted, request.query_params.get("pagina"), asked),
        asked=asked,
        states=[(state, trail_labels.TRAIL_STATES[state]) for state in STATES],
        people=[(name, name) for name in sorted({_by(one) for one in found if _by(one)})],
        dossiers=listing.dossiers(store.papers()),
        late=late.most_common(),
        because={rule.name: rule.says for rule in RULES},
        sources=SOURCES,
        place=_place,
        names=trail_labels,
    )


def _by(promise: Promise) -> str:
    """Return who promised, without initials: papers print them, lists do not."""
    name = (promise.first.by or "").rpartition(".")[2].strip()
    return name[:1].upper() + name[1:]


def _is_asked_for(promise: Promise, asked: dict[str, str]) -> bool:
    return asked.get("stand") in (None, "", promise.state) and asked.get("door") in (None, "", _by(promise))


def _place(source: Source) -> str:
    """Return the address of a source: its passage, or the Chamber's record."""
    if source.filed is not None:
        return passage_url(source.filed.paper, source.filed.fact.passage.span)
    return f"/toezeggingen/officieel/{source.id}"


HANDLERS: Final = (promises,)
