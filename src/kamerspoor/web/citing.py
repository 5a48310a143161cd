"""How one refers to a thing: ``/citeer/moties/35373-4`` is a page, ``/citeer/moties/35373-4.bib`` a file.

One rule for all: ``/citeer`` before the address of a thing's page, and the ending behind it. A passage is asked for as
on the page of its paper, with ``van`` and ``tot``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import quote

from litestar import Response

from kamerspoor.errors import NotFoundError
from kamerspoor.model.all_lists import all_lists
from kamerspoor.model.fact_kinds import QUESTIONS
from kamerspoor.model.people_lists import ALL_PARTIES
from kamerspoor.publish.references import FORMS, Reference, as_text, list_reference
from kamerspoor.publish.site import site
from kamerspoor.publish.urls import query
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.store import Store
from kamerspoor.trails.commitment_register import state_on
from kamerspoor.web import labels
from kamerspoor.web.bar import CITE, EMBED, EMBEDDED, EMPTY, FORM_NAMES, Bar, bar_of, file_of
from kamerspoor.web.card import card_of
from kamerspoor.web.dossiers.overview import overview
from kamerspoor.web.dossiers.state import dossier_lines
from kamerspoor.web.motions.life import before, life_of
from kamerspoor.web.motions.standing import standing
from kamerspoor.web.motions.state import motion_lines
from kamerspoor.web.people.identity import who
from kamerspoor.web.records.record_pages import RecordView, find_record, record_reference
from kamerspoor.web.records.record_views import (
    ACTIVITY,
    CASE,
    COMMITTEE,
    DOCUMENT,
    DOSSIER,
    MEETING,
    VOTE,
)
from kamerspoor.web.routing import AnyRequest, GivenStore, PathPart, get_page
from kamerspoor.web.templating import page
from kamerspoor.web.thing_references import (
    commitment_reference,
    dossier_reference,
    motion_reference,
    paper_reference,
    party_reference,
    person_reference,
    question_reference,
)

Finder = Callable[[Store, str, Mapping[str, str]], Reference]


def reference_of(store: Store, path: str, given: Mapping[str, str]) -> Reference:
    """Return the reference to what a page shows.

    Args:
        store: the database.
        path: of the page, as it is in its address.
        given: its query parameters: of a passage ``van`` and ``tot``.

    Raises:
        NotFoundError: when there is no such thing.
    """
    if path in _LISTS:
        return _located(listed(path, given))
    # The longest first: what is under "documenten/officieel/" is no paper of "documenten/".
    kind = max((one for one in _FINDERS if path.startswith(f"/{one}/")), key=len, default="")
    known_as = path.removeprefix(f"/{kind}/")
    if not kind or not known_as:
        message = "nothing at this address can be cited"
        raise NotFoundError(message, where=path[:80])
    return _located(_FINDERS[kind](store, known_as, given))


def listed(path: str, given: Mapping[str, str]) -> Reference:
    """Return the reference to a list, or to what answers a question; its address is a path of the site.

    Args:
        path: of its page.
        given: what is chosen there: of a question its words as ``q``, of two papers their ids as ``a`` and ``b``.
    """
    asked = given.get("q") or ", ".join(given[one] for one in ("a", "b") if given.get(one))
    return list_reference(f"{_LISTS[path]}: {asked}" if asked else _LISTS[path], path + query(**given))


def _located(of: Reference) -> Reference:
    return replace(of, address=site().address(of.address))


def _motion(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    of = life_of(store, known_as)
    lines = motion_lines(standing(store, of, before(store, of)))
    return motion_reference(of, " ".join(map(str, lines)), invented=store.counts().fiction)


def _commitment(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    found = store.using(DerivedReader).commitment(known_as.removeprefix("officieel/"))
    if found is None:
        message = "no commitment of this number in the database"
        raise NotFoundError(message, where=known_as[:80])
    papers = store.rows({found.sources[0].document or ""})
    state = labels.COMMITMENT_STATES[state_on(found, datetime.now(UTC).date()).state] + "."
    made = commitment_reference(found, papers, state, invented=store.counts().fiction)
    # The Chamber's own record of it has a page too.
    return replace(made, address=f"/toezeggingen/{quote(known_as, safe='/')}")


def _question(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    found = store.reader.one(QUESTIONS, known_as)
    if found is None or found[1] is None:
        message = "no question of this number in the database"
        raise NotFoundError(message, where=known_as[:80])
    return question_reference(found[1])


def _paper(store: Store, known_as: str, given: Mapping[str, str]) -> Reference:
    return paper_reference(store.row(known_as), store.paper(known_as), given)


def _person(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    return person_reference(known_as, who(store, known_as).name)


def _party(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    if not store.reader.total(ALL_PARTIES, {"name": known_as}):
        message = "no party of this name in the database"
        raise NotFoundError(message, where=known_as[:80])
    return party_reference(known_as)


def _dossier(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    title = store.dossier_title(known_as)
    if title is None and not store.reader.total(DOSSIER.of, {"additions_of": known_as}):
        message = "no dossier of this number in the database"
        raise NotFoundError(message, where=known_as[:80])
    track = store.using(DerivedReader).track(known_as)
    lines = dossier_lines(overview(store, known_as, track[1] if track else 0))
    return dossier_reference(known_as, title or "", " ".join(lines), invented=store.counts().fiction)


def _record(view: RecordView) -> Finder:
    def find(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
        row = find_record(store, view, known_as)
        return record_reference(view, row, known_as, invented=store.counts().fiction)

    return find


_LISTS: Final = {of.page.path: of.page.title for of in all_lists() if of.page} | {
    "/debatten": "Debatten", "/zoeken": "Zoekvraag", "/standpunten": "Standpunten",
    "/cijfers/verloop": "Cijfers over de jaren", "/vergelijk": "Wat veranderde tussen twee stukken",
}  # fmt: skip
_FINDERS: Final[Mapping[str, Finder]] = {
    "moties": _motion, "toezeggingen": _commitment, "vragen": _question, "personen": _person, "fracties": _party,
    "dossiers": _dossier, "debatten": _paper, "vergaderingen": _paper, "documenten": _paper,
    **{view.path.strip("/"): _record(view) for view in (CASE, ACTIVITY, COMMITTEE, VOTE, DOCUMENT, MEETING)},
}  # fmt: skip


def asked_for(thing: str, request: AnyRequest, endings: Iterable[str] = ()) -> tuple[str, Mapping[str, str], str]:
    """Return the path of a thing that stands in an address, what is asked of it, and the ending behind it."""
    given = {name: value for name, value in request.query_params.items() if isinstance(value, str)}
    ending = next((one for one in endings if thing.endswith(f".{one}")), "")
    return thing.removesuffix(f".{ending}") if ending else thing, given, ending


@get_page(f"{CITE}/{{thing:path}}")
def cite(store: GivenStore, thing: PathPart, request: AnyRequest) -> Response[str]:
    """Show how one cites a thing, or return the file of its reference."""
    path, given, ending = asked_for(thing, request, FORMS)
    found = reference_of(store, path, given)
    if not ending:
        forms = [(FORM_NAMES[one], made(found), file_of(found, one)) for one, (_, made) in FORMS.items()]
        back = path + query(**given) + ("#passage" if found.kind == "passage" else "")
        return page("cite", store, reference=found, text=as_text(found), back=back, forms=forms)
    media_type, written = FORMS[ending]
    headers = {"Content-Disposition": f'attachment; filename="{found.key}.{ending}"'}
    return Response(written(found), media_type=f"{media_type}; charset=utf-8", headers=headers)


def shared(of: Reference, bar: Bar = EMPTY, about: str = "") -> dict[str, Any]:
    """Return the bar and the card of the page of a thing, with how one cites it, as its template takes them.

    Args:
        of: the thing; its address is a path of the site.
        bar: with its feeds and files.
        about: how it stands, in sentences, where the reference does not say so.
    """
    here = _located(of)
    return {"bar": bar_of(here, follow=bar.follow, download=bar.download), "card": card_of(here, about)}


@get_page(f"{EMBED}/{{thing:path}}")
def embed(store: GivenStore, thing: PathPart, request: AnyRequest) -> Response[str]:
    """Show a thing in short, as a part of somebody else's page."""
    path, given, _ = asked_for(thing, request)
    found = reference_of(store, path, given)
    if found.kind not in EMBEDDED:
        message = "this cannot be embedded"
        raise NotFoundError(message, where=path[:80])
    return page("embed", store, reference=found)


HANDLERS: Final = (cite, embed)
