"""How one refers to a thing: ``/citeer/moties/35373-4`` is a page, ``/citeer/moties/35373-4.bib`` a file.

One rule for all: ``/citeer`` before the address of a thing's page, and the ending behind it. A passage is asked for as
on the page of its paper, with ``van`` and ``tot``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Final
from urllib.parse import quote

from litestar import Response

from kamerspoor.errors import NotFoundError
from kamerspoor.model.all_lists import all_lists
from kamerspoor.model.commitment_register import CommitmentState, RegisteredCommitment
from kamerspoor.model.fact_kinds import QUESTIONS
from kamerspoor.model.paper import Paper
from kamerspoor.model.people_lists import PERSONS
from kamerspoor.publish.formats import plain, shorten
from kamerspoor.publish.references import FORMS, OURS, Author, Reference, as_text, key_of, list_reference
from kamerspoor.publish.site import Site
from kamerspoor.publish.urls import paper_url, query
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.text.names import split_proposers
from kamerspoor.text.numbers import dossier_label
from kamerspoor.text.spans import Span, fold
from kamerspoor.web import labels
from kamerspoor.web.bar import CITE, EMBED, EMBEDDED, FORM_NAMES, Bar, bar_of, file_of
from kamerspoor.web.card import card_of
from kamerspoor.web.motions.life import before, life_of
from kamerspoor.web.motions.standing import standing
from kamerspoor.web.passages import asked_passage
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
from kamerspoor.web.routing import AnyRequest, GivenSite, GivenStore, PathPart, get_page
from kamerspoor.web.state_lines import motion_lines
from kamerspoor.web.templating import page

_LONGEST: Final = 140
Finder = Callable[[Store, str, Mapping[str, str]], Reference]


def reference_of(store: Store, site: Site, path: str, given: Mapping[str, str]) -> Reference:
    """Return the reference to what a page shows.

    Args:
        store: the database.
        site: where it is served.
        path: of the page, as it is in its address.
        given: its query parameters: of a passage ``van`` and ``tot``.

    Raises:
        NotFoundError: when there is no such thing.
    """
    listed = _LISTS.get(path)
    if listed is not None:
        return list_reference(listed, site.address(path + query(**given)))
    # The longest first: what is under "documenten/officieel/" is no paper of "documenten/".
    kind = max((one for one in _FINDERS if path.startswith(f"/{one}/")), key=len, default="")
    known_as = path.removeprefix(f"/{kind}/")
    if not kind or not known_as:
        message = "nothing at this address can be cited"
        raise NotFoundError(message, where=path[:80])
    found = _FINDERS[kind](store, known_as, given)
    return replace(found, address=site.address(found.address or f"/{kind}/{quote(known_as, safe='/')}"))


def _motion(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    of = life_of(store, known_as)
    names = split_proposers(of.record["proposers"]) if of.record else []
    printed = [(name, "") for name in of.text.fact.proposers] if of.text else []
    lines = motion_lines(standing(store, of, before(store, of)))
    return Reference(
        "motion", key_of("motie", of.id), of.title or of.subject, "", tuple(Author(*one) for one in names or printed),
        of.put_forward, "Motie", number=_kamerstuk(of.dossier, of.number), state=" ".join(map(str, lines)),
        fiction=of.text.paper.fiction if of.text else store.counts().fiction,
    )  # fmt: skip


def _commitment(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    known_as = known_as.removeprefix("officieel/")
    found = store.using(DerivedReader).commitment(known_as)
    if found is None:
        message = "no commitment of this number in the database"
        raise NotFoundError(message, where=known_as[:80])
    paper = store.rows({found.sources[0].document or ""}).get(found.sources[0].document or "")
    return Reference(
        "commitment", key_of("toezegging", found.id), f"Toezegging: {shorten(found.text, _LONGEST)}", "",
        (_official(found.by, found.office),) if found.by else (), found.sources[0].made_on, "Toezegging",
        within=labels.paper_name(paper) if paper else "", number=_number(paper),
        fiction=paper.fiction if paper else store.counts().fiction,
        state=labels.COMMITMENT_STATES[_stands(found, datetime.now(UTC).date())] + ".",
    )  # fmt: skip


def _stands(of: RegisteredCommitment, today: date) -> CommitmentState:
    late = of.due is not None and of.due.date is not None and of.due.date < today
    return of.settled or ("no_report" if late else "open")


def _question(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    paper_id, _, number = known_as.rpartition(".")
    found = [one for one in store.reader.facts(QUESTIONS, document=paper_id) if str(one.n) == number]
    if not found:
        message = "no question of this number in the database"
        raise NotFoundError(message, where=known_as[:80])
    asked, row = found[0].fact, found[0].paper
    askers = tuple(Author(one.name or one.party or "", one.party or "" if one.name else "") for one in asked.askers)
    return Reference(
        "question", key_of("vraag", known_as), f"Vraag: {shorten(asked.text, _LONGEST)}", "", askers, row.date,
        "Vraag", within=labels.paper_name(row), number=_number(row), fiction=row.fiction,
    )  # fmt: skip


def _paper(store: Store, known_as: str, given: Mapping[str, str]) -> Reference:
    row, paper = store.row(known_as), store.paper(known_as)
    whole = Reference(
        "debate" if row.genre in ("debate", "sitting") else "paper", key_of(row.id), labels.paper_name(row),
        paper_url(row), _writers(paper), row.date, labels.genre_name(row), number=_number(row), fiction=row.fiction,
        version=hashlib.sha256(paper.document.text.encode("utf-8", errors="surrogatepass")).hexdigest(),
    )  # fmt: skip
    span = asked_passage(given.get("van"), given.get("tot"), len(paper.document.text)).span
    return _passage(whole, paper, span) if span else whole


def _passage(whole: Reference, paper: Paper, span: Span) -> Reference:
    turns = paper.debate.turns if paper.debate else ()
    said = next((turn for turn in turns if turn.span.start <= span.start < turn.span.end), None)
    # Who is quoted is never also the one who writes: a letter quotes others.
    words = Span(max(span.start, said.body.start), span.end) if said and span.end > said.body.start else span
    return replace(
        whole, kind="passage", key=key_of(whole.key, span.start, span.end), quote=fold(words.of(paper.document.text)),
        authors=(Author(said.name, said.party or ""),) if said else whole.authors,
        page=paper.document.source_map.page_at(words.start),
        address=f"{whole.address}{query(van=span.start, tot=span.end)}#passage",
    )  # fmt: skip


def _writers(paper: Paper) -> tuple[Author, ...]:
    signed = paper.letter.signed_by if paper.letter else ()
    return tuple(_official(one.name, one.office) for one in signed if one.name)


def _official(name: str, office: str | None) -> Author:
    return Author(name, (office or "").removeprefix("De ").removeprefix("de "))


def _person(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    return Reference(
        "person", key_of("persoon", known_as), who(store, known_as).name, "", genre="Persoon", publisher=OURS
    )


def _party(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    if not store.reader.total(PERSONS, {"party": known_as}):
        message = "no party of this name in the database"
        raise NotFoundError(message, where=known_as[:80])
    return Reference("organisation", key_of("fractie", known_as), known_as, "", genre="Fractie", publisher=OURS)


def _dossier(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
    track, record = store.using(DerivedReader).track(known_as), store.reader.one(DOSSIER.of, known_as)
    if track is None and record is None and not store.reader.total(DOSSIER.of, {"additions_of": known_as}):
        message = "no dossier of this number in the database"
        raise NotFoundError(message, where=known_as[:80])
    title = (record[0]["title"] if record else None) or (track[0] if track else None) or ""
    label = dossier_label(known_as)
    return Reference("dossier", key_of("dossier", known_as), title or f"Dossier {label}", "", genre="Dossier",
                     number=f"Kamerstukdossier {plain(label)}", fiction=store.counts().fiction)  # fmt: skip


def _record(view: RecordView) -> Finder:
    def find(store: Store, known_as: str, _given: Mapping[str, str]) -> Reference:
        found = record_reference(view, find_record(store, view, known_as), known_as)
        return replace(found, fiction=store.counts().fiction)

    return find


def _number(row: DocumentRow | None) -> str:
    if row is None:
        return ""
    return _kamerstuk(row.dossier, row.number) if row.dossier and row.number is not None else ""


def _kamerstuk(dossier: str, number: int | str) -> str:
    return f"Kamerstuk {plain(labels.numbered(dossier, number))}"


_LISTS: Final = {of.page.path: of.page.title for of in all_lists() if of.page} | {"/debatten": "Debatten"}
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
def cite(store: GivenStore, site: GivenSite, thing: PathPart, request: AnyRequest) -> Response[str]:
    """Show how one cites a thing, or return the file of its reference."""
    path, given, ending = asked_for(thing, request, FORMS)
    found = reference_of(store, site, path, given)
    if not ending:
        forms = [(FORM_NAMES[one], made(found), file_of(found, one)) for one, (_, made) in FORMS.items()]
        back = path + query(**given) + ("#passage" if found.kind == "passage" else "")
        return page("cite", store, reference=found, text=as_text(found), back=back, forms=forms)
    media_type, written = FORMS[ending]
    headers = {"Content-Disposition": f'attachment; filename="{found.key}.{ending}"'}
    return Response(written(found), media_type=f"{media_type}; charset=utf-8", headers=headers)


def shared(store: Store, site: Site, path: str, bar: Bar, state: str = "") -> dict[str, Any]:
    """Return the bar and the card of the page of a thing, with how one cites it, as its template takes them.

    Args:
        store: the database.
        site: where it is served.
        path: of the page.
        bar: with its feeds and files.
        state: how it stands, in sentences.
    """
    of = reference_of(store, site, path, {})
    filled = bar_of(of, follow=bar.follow, download=bar.download)
    return {"bar": filled, "card": card_of(of, state)}


@get_page(f"{EMBED}/{{thing:path}}")
def embed(store: GivenStore, site: GivenSite, thing: PathPart, request: AnyRequest) -> Response[str]:
    """Show a thing in short, as a part of somebody else's page."""
    path, given, _ = asked_for(thing, request)
    found = reference_of(store, site, path, given)
    if found.kind not in EMBEDDED:
        message = "this cannot be embedded"
        raise NotFoundError(message, where=path[:80])
    return page("embed", store, reference=found)


HANDLERS: Final = (cite, embed)
