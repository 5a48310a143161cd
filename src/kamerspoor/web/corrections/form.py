"""The form with which one corrects a thing: what of it, what it is, who says so and why; and what was corrected."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any, Final
from urllib.parse import quote

from litestar import Response, post
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.response import Redirect
from litestar.status_codes import HTTP_303_SEE_OTHER

from kamerspoor.errors import BadRequestError, NotFoundError, StoreError
from kamerspoor.model.corrections import CorrectedThing
from kamerspoor.pipeline.correcting.kinds import KINDS
from kamerspoor.pipeline.correcting.making import Target, correct, targets
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.indexing import update_index
from kamerspoor.publish.formats import shorten
from kamerspoor.publish.language import Words
from kamerspoor.publish.urls import paper_url
from kamerspoor.store.corrections import Corrections
from kamerspoor.store.store import Store
from kamerspoor.text.spans import fold
from kamerspoor.web import labels
from kamerspoor.web.corrections import words
from kamerspoor.web.corrections.access import Correcting, GivenCorrecting
from kamerspoor.web.motions.life import life_of
from kamerspoor.web.routing import AnyRequest, GivenStore, PathPart, get_page
from kamerspoor.web.templating import page

# What things are called in the addresses of forms, and where their pages are.
THINGS: Final[Mapping[str, tuple[CorrectedThing, str]]] = {
    "stuk": ("paper", "paper"), "motie": ("motions", "motion"), "toezegging": ("commitments", "commitment"),
    "vraag": ("questions", "question"),
}  # fmt: skip
_PAGES: Final = {"motie": "/moties/", "toezegging": "/toezeggingen/", "vraag": "/vragen/"}
_HINTS: Final = Words(
    {
        "date": "De dag van het stuk; termijnen zoals «binnen een week» worden ermee berekend.",
        "person": "Naam zoals die in het stuk staat, een isgelijkteken en het nummer (Id) van de persoon bij de Kamer.",
        "condition": "Een streepje (-) als er geen voorwaarde is.",
        "answer": "De woorden van het antwoord, precies zoals zij in het stuk staan.",
    }
)
_NONE: Final = "-"
Sent = Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]


@get_page("/verbeter/{thing:str}/{known_as:str}")
def form(store: GivenStore, correcting: GivenCorrecting, thing: PathPart, known_as: PathPart) -> Response[str]:
    """Show the form for a thing."""
    correcting.check_offered()
    return _form(store, correcting, thing, known_as, {})


@partial(post, sync_to_thread=True, include_in_schema=False)("/verbeter")
def keep(store: GivenStore, correcting: GivenCorrecting, request: AnyRequest, data: Sent) -> Response[str] | Redirect:
    """Keep what was sent, or take a correction back, and lead to the page of the thing."""
    given = request.headers.get("authorization", "").removeprefix("Bearer ") or data.get("sleutel", "")
    correcting.check(given, request.client.host if request.client else "")
    thing, known_as = data.get("ding", ""), data.get("nummer", "")
    target = _target(store, thing, known_as)
    who, why = fold(data.get("wie", "")), fold(data.get("waarom", ""))
    # Of its own: what is written may take longer than a page may ask.
    with Store(request.app.state.db) as own:
        try:
            if data.get("terug"):
                _take_back(own, target, data["terug"], who, why)
            else:
                correct(own, f"{THINGS[thing][1]}:{known_as}", _values(target, data), who, why)
        except BadRequestError as refused:
            return _form(store, correcting, thing, known_as, data, refused)
        derive(own)
        with suppress(StoreError):  # another process writes the index; it goes on from where it is
            update_index(own, request.app.state.db)
    return Redirect(_page_of(store, thing, known_as, target), status_code=HTTP_303_SEE_OTHER)


def _take_back(store: Store, target: Target, number: str, who: str, why: str) -> None:
    here = {str(one.id): one for one in store.using(Corrections).listed(target.paper)}
    if number not in here or not who or not why:
        message = "a correction that is taken back is one of this paper, and says by whom and why"
        raise BadRequestError(message, where=number[:20])
    store.using(Corrections).withdraw(here[number].id, who, why, datetime.now(UTC).isoformat(timespec="seconds"))


def _values(target: Target, data: Mapping[str, str]) -> dict[str, str]:
    """Return what is filled in, by name; a field that is left empty corrects nothing."""
    found = {}
    for row in KINDS:
        written = data.get(f"v_{row.name}", "").strip()
        if target.has(row) and written:
            found[row.name] = "" if row.form == "flag" or (row.name == "condition" and written == _NONE) else written
    return found


def _target(store: Store, thing: str, known_as: str) -> Target:
    kind, prefix = THINGS.get(thing, ("paper", ""))
    found = next((one for one in targets(store, f"{prefix}:{known_as}") if prefix and one.kind == kind), None)
    if found is None:
        message = "nothing of this kind and id to correct in the database"
        raise NotFoundError(message, where=f"{thing[:20]} {known_as[:60]}")
    return found


def _page_of(store: Store, thing: str, known_as: str, target: Target) -> str:
    """Return the address of a thing's page; of what is struck it is its paper's."""
    stands = any(one.kind == target.kind for one in targets(store, f"{THINGS[thing][1]}:{known_as}"))
    if thing in _PAGES and stands:
        return f"{_PAGES[thing]}{quote(known_as, safe='')}"
    return paper_url(store.row(target.paper))


def _form(
    store: Store, correcting: Correcting, thing: str, known_as: str, sent: Mapping[str, str],
    refused: BadRequestError | None = None,
) -> Response[str]:  # fmt: skip
    target = _target(store, thing, known_as)
    row = store.row(target.paper)
    fact: Any = target.fact or store.paper(target.paper)
    rows = [one for one in KINDS if target.has(one)]
    answer = page(
        "correct",
        store,
        status=400 if refused else 200,
        thing=thing,
        known_as=known_as,
        back=_page_of(store, thing, known_as, target),
        title=life_of(store, known_as).subject
        if thing == "motie"
        else shorten(target.quote, 160) or labels.paper_name(row),
        rows=[(one, one.read(fact)) for one in rows],
        hints=_HINTS,
        sent={name: value for name, value in sent.items() if name != "sleutel"},
        refused=refused,
        asks_token=correcting.asks_token,
        every=store.using(Corrections).listed(target.paper),
        words=words,
    )
    answer.headers["Cache-Control"] = "no-store"
    return answer


HANDLERS: Final = (form, keep)
