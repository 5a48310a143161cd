"""The page of a commitment: one address for each promise, whoever wrote it down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Final
from urllib.parse import quote

from litestar import Response
from litestar.response import Redirect
from litestar.status_codes import HTTP_301_MOVED_PERMANENTLY

from kamerspoor.errors import NotFoundError
from kamerspoor.model.commitment_register import SHOWS, RegisteredCommitment
from kamerspoor.model.derived_lists import REGISTER
from kamerspoor.model.evidence import Evidence
from kamerspoor.publish.formats import shorten, shown_date
from kamerspoor.publish.language import Words, translated
from kamerspoor.publish.urls import passage_url, query
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.rows import DocumentRow
from kamerspoor.text.spans import Span
from kamerspoor.trails.commitment_register import state_on
from kamerspoor.web import labels
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.chamber_words import dutch
from kamerspoor.web.citing import shared
from kamerspoor.web.commitments.state import commitment_lines, record_of
from kamerspoor.web.following import follow_links
from kamerspoor.web.lists.handlers import endings
from kamerspoor.web.routing import AnyRequest, GivenStore, PathPart, get_page, pages_of
from kamerspoor.web.steps import Step
from kamerspoor.web.templating import derived_page
from kamerspoor.web.thing_references import commitment_reference

# The title of a commitment is its own words.
_TITLE: Final = 90
_BY: Final = Words({"record": "vastgelegd door de Kamer", "correction": "verbeterd met de hand"})
_BEFORE: Final = "/toezeggingen/grootboek"


@get_page("/toezeggingen/{known_as:str}")
def commitment(store: GivenStore, known_as: PathPart) -> Response[str] | Redirect:
    """Show a commitment: how it stands, what happened, where it was made, and what later papers show of it.

    By the id of any other of its sources one is led to its page.
    """
    found = store.using(DerivedReader).commitment(known_as)
    if found is None:
        message = "no commitment of this id in the database"
        raise NotFoundError(message, where=known_as[:80])
    if found.id != known_as:
        return Redirect(_address(found), status_code=HTTP_301_MOVED_PERMANENTLY)
    today = datetime.now(UTC).date()
    rule = state_on(found, today)
    lines = commitment_lines(found, rule.state, today)
    shown = (*found.evidence, *found.progress)
    papers = store.rows({one.document or "" for one in found.sources} | {one.document for one in shown})
    told = " ".join(map(str, lines))
    return derived_page(
        "commitment",
        store,
        of=found,
        title=shorten(found.text, _TITLE),
        lines=lines,
        steps=list(_steps(found, papers, today)),
        why=labels.VALUES["commitment_rule"][rule.name],
        record=record_of(found),
        shown=shown,
        shows=SHOWS,
        papers=papers,
        place=lambda document, span: _place(papers, document, span),
        differing=_differing(found),
        **shared(commitment_reference(found, papers, told, invented=store.counts().fiction), _bar(found)),
    )


def _address(of: RegisteredCommitment) -> str:
    return f"/toezeggingen/{quote(of.id, safe='')}"


def _place(papers: Mapping[str, DocumentRow], document: str | None, span: Span | None) -> str | None:
    """Return the address of a passage; None where its paper is not here."""
    row = papers.get(document or "")
    return passage_url(row, span) if row and span else None


def _steps(of: RegisteredCommitment, papers: Mapping[str, DocumentRow], today: date) -> Iterator[Step]:
    """Yield what happened to a commitment, in steps; what was not found is one, too."""
    yield Step("done", translated("Toegezegd"), of.made_on, of.by or "")
    if of.due:
        name = translated("Uiterste datum")
        yield Step("done" if of.due.date and of.due.date < today else "none", name, of.due.date, dutch(of.due.phrase))
    for one in of.evidence:
        row = papers.get(one.document)
        where = labels.genre_name(row) if row and one.kind != "correction" else _BY.get(one.kind, "")
        yield Step("done" if one.certainty == "sure" else "maybe", _shown(one), one.date, where)
    if not of.evidence:
        yield Step("none", translated("Geen bericht gevonden"), when=translated("tot nu toe"))


def _shown(one: Evidence) -> str:
    words = {"wholly": "kept", "partly": "partly", "impossible": "withdrawn"}.get(one.extent)
    likely = "" if one.certainty == "sure" else f"{translated('Waarschijnlijk')}: "
    return likely + (labels.COMMITMENT_STATES[words] if words else translated("Bericht"))


def _differing(of: RegisteredCommitment) -> dict[str, list[str]]:
    """Return what sources say differently, by what it is about: to whom it was made, when it is due."""
    to = {one.to for one in of.sources if one.to}
    days = {shown_date(one.due.date) for one in of.sources if one.due and one.due.date}
    return {name: sorted(said) if len(said) > 1 else [] for name, said in (("to", to), ("due", days))}


def _bar(of: RegisteredCommitment) -> Bar:
    known = query(bron=of.id, ook="ja")
    return Bar(
        follow=follow_links("commitment", of.id),
        download=(
            Link(f"/toezeggingen.xlsx{known}", "Excel", translated("deze toezegging, met bronnen en stand")),
            Link(f"/toezeggingen.csv{known}", "CSV"),
            Link(f"/api/v1/trails/{quote(of.id)}", "JSON", translated("alles op deze pagina")),
        ),
    )


def moved(request: AnyRequest) -> Redirect:
    """Lead from the address that the list had to the one it has."""
    ending = request.url.path.removeprefix(_BEFORE)
    return Redirect(f"/toezeggingen{ending}{query(**request.query_params)}", status_code=HTTP_301_MOVED_PERMANENTLY)


HANDLERS: Final = (commitment, *pages_of(_BEFORE, endings(REGISTER), moved))
