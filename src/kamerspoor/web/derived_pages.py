"""Pages of what is derived from many papers: the register of commitments, and the positions of parties."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from litestar import Response

from kamerspoor.model.commitment_register import SHOWS
from kamerspoor.model.derived_lists import REGISTER
from kamerspoor.publish.language import Words, translated
from kamerspoor.publish.urls import passage_url, query
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.text.spans import Span
from kamerspoor.trails.party_positions import COLUMNS, by_motion, positions, positions_on
from kamerspoor.web import listing
from kamerspoor.web.bar import Bar
from kamerspoor.web.lists.handlers import asked_of, found_page
from kamerspoor.web.routing import AnyRequest, GivenIndex, GivenSite, GivenStore, get_page
from kamerspoor.web.templating import derived_page


@get_page("/toezeggingen/grootboek")
def register(store: GivenStore, request: AnyRequest) -> Response[str]:
    """List the commitments with their state; those that were only spoken are shown when asked for."""
    asked = asked_of(REGISTER, request.query_params)
    found = found_page(store, asked)
    said = [one for row in found.rows for name in ("sources", "evidence", "progress") for one in row[name]]
    papers = store.rows({one["document"] for one in said} - {None})

    def place(source: dict[str, Any]) -> str:
        paper = papers.get(source["document"] or "")
        passage = passage_url(paper, Span(source["start"], source["end"])) if paper else None
        return passage or f"/toezeggingen/officieel/{source['id']}"

    return derived_page(
        "commitment_register",
        store,
        page=listing.PageOf.of(found.skipped, found.total, listing.PAGE_SIZE, asked.words),
        rows=found.rows,
        asked=asked.words,
        misread=[words for _, words in asked.misread],
        people=[(one.value, one.label) for one in store.reader.options(REGISTER, "by")],
        dossiers=store.using(DerivedReader).register_dossiers(),
        late=store.using(DerivedReader).overdue(datetime.now(UTC).date(), asked.words.get("dossier")),
        papers=papers,
        place=place,
        shows=SHOWS,
    )


HEADINGS: Final = Words(
    {
        "asked": "Vroeg",
        "proposed": "Diende in",
        "supports": "Zegt voor te zijn",
        "opposes": "Zegt tegen te zijn",
        "voted_for": "Stemde voor",
        "voted_against": "Stemde tegen",
    }
)
# Passages that a cell shows.
_MOST: Final = 40


@get_page("/standpunten")
def party_positions(store: GivenStore, index: GivenIndex, site: GivenSite, request: AnyRequest) -> Response[str]:
    """Show where the parties stand on a dossier, or in the passages that answer a question; or ask which."""
    asked = listing.asked_for(request.query_params, "dossier", "q")
    dossiers = listing.dossiers(store)
    if asked.get("q"):
        dossier = f" dossier:{asked['dossier']}" if asked.get("dossier") else ""
        found = positions_on(store, index.finder(), f"({asked['q']}){dossier}" if dossier else asked["q"])
    else:
        found = positions(store, asked["dossier"]) if asked.get("dossier") else []
    headings = [(name, HEADINGS[name]) for name in COLUMNS]
    motions = by_motion(found)
    titles = store.using(DerivedReader).histories(motions)
    return derived_page(
        "positions", store, asked=asked, dossiers=dossiers, found=found, headings=headings, most=_MOST,
        motions=motions, titles={one: history.title for one, (_, history) in titles.items()},
        bar=Bar(
            quotation=f"{translated('Standpunten')}, Kamerspoor",
            address=site.address(f"/standpunten{query(**asked)}"),
        ),
    )  # fmt: skip


HANDLERS: Final = (register, party_positions)
