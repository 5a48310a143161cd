"""The page of a single paper: its text, and what was found in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from litestar import Response
from litestar.response import Redirect

from kamerspoor.errors import NotFoundError
from kamerspoor.model.document_lists import DOCUMENTS
from kamerspoor.model.fact_kinds import COMMITMENTS, CONDITIONS, FIGURES, MOTIONS, QUESTIONS, VOTES
from kamerspoor.model.paper import Paper, Section
from kamerspoor.publish.formats import slug
from kamerspoor.publish.language import translated
from kamerspoor.publish.lists import resolutions_of
from kamerspoor.publish.urls import document_url, page_of_genre, query
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span
from kamerspoor.web import related_documents
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.chamber_words import unmarked
from kamerspoor.web.citing import shared
from kamerspoor.web.following import follow_links
from kamerspoor.web.links import text_links
from kamerspoor.web.lists.handlers import files_of
from kamerspoor.web.paper_lines import led_here, state_line
from kamerspoor.web.parts import Parts
from kamerspoor.web.passages import Asked, Passages, asked_passage
from kamerspoor.web.place import place
from kamerspoor.web.records.record_pages import official_document
from kamerspoor.web.records.record_views import DOCUMENT_FACTS
from kamerspoor.web.routing import AnyRequest, GivenStore, PathPart, get_page
from kamerspoor.web.templating import page
from kamerspoor.web.thing_references import paper_reference

# The facts that stand in tables on the page of their paper.
_SHOWN: Final = (MOTIONS, COMMITMENTS, QUESTIONS, VOTES, FIGURES, CONDITIONS)


@dataclass(frozen=True, slots=True)
class Opened:
    """A paper that a page shows, perhaps with a highlighted passage.

    Attributes:
        row: the current reading.
        others: the readings it took the place of, newest first.
    """

    row: DocumentRow
    others: list[DocumentRow]
    paper: Paper
    asked: Asked


def _open(store: Store, paper_id: str, request: AnyRequest) -> Opened:
    versions = store.versions(paper_id)
    paper = store.paper(paper_id)
    text = paper.document.text
    asked = asked_passage(request.query_params.get("van"), request.query_params.get("tot"), len(text))
    return Opened(
        row=next(row for row in versions if row.current),
        others=[row for row in versions if not row.current],
        paper=paper,
        asked=asked,
    )


def paper_bar(row: DocumentRow) -> Bar:
    """Return the feeds and files of a paper."""
    follow = follow_links("dossier", row.dossier) if row.dossier else files_of(DOCUMENTS, {"id": row.id}).follow
    json = Link(f"/api/v1/full-documents/{quote(row.id, safe='')}", "JSON", translated("met alles wat is gelezen"))
    return Bar(follow=follow, download=[text_link(row.id), json])


def text_link(paper_id: str) -> Link:
    """Return the link to the text of a paper as a file."""
    return Link(f"{document_url(paper_id)}/tekst", translated("Tekst"), translated("zoals hij is gelezen"))


@get_page("/documenten/{paper_id:str}/tekst")
def paper_text(store: GivenStore, paper_id: PathPart) -> Response[bytes]:
    """Return the text of a paper as a file."""
    paper = store.paper(paper_id)
    headers = {"Content-Disposition": f'attachment; filename="{slug(paper.id)}.txt"'}
    body = paper.document.text.encode("utf-8", "replace")
    return Response(body, media_type="text/plain; charset=utf-8", headers=headers)


@get_page("/documenten/{paper_id:str}")
def document(store: GivenStore, paper_id: PathPart, request: AnyRequest) -> Response[str] | Redirect:
    """Show a paper as text; one that was not read here leads to the Chamber's record of it."""
    try:
        opened = _open(store, paper_id, request)
    except NotFoundError:
        official = official_document(store, [paper_id])
        if official is None:
            raise
        return Redirect(f"/documenten/officieel/{official['number']}")
    paper = opened.paper
    if paper.debate and not paper.items:
        given = {name: request.query_params.get(name) for name in ("van", "tot")}
        return Redirect(page_of_genre("debate", opened.row.id) + query(**given), status_code=301)
    resolutions = resolutions_of(store, paper)
    passages = Passages(paper.document, opened.asked.span, text_links(paper, resolutions), paper.sections)
    parts = Parts([block.span.start for block in paper.document.blocks], len(paper.document.text))
    part = parts.at(opened.asked.span.start) if opened.asked.span else parts.numbered(request.query_params.get("deel"))
    paragraphs = passages.between(part.span)
    executed, cited_by = related_documents.executed(store, paper), related_documents.cited_by(store, paper)
    line = state_line(opened.row, paper, executed)
    return _page(
        "document",
        store,
        opened,
        part=part,
        paragraphs=paragraphs,
        sections=list(_contents(paper, part.span, {paragraph.start for paragraph in paragraphs})),
        line=line,
        led=led_here(executed),
        followed=[row for row, _ in reversed(cited_by)],
        **shared(paper_reference(opened.row, paper, place().asked), paper_bar(opened.row), unmarked([line])),
        cited=related_documents.cited(paper, resolutions),
        cited_by=cited_by,
        executed=executed,
        amended=related_documents.amended(store, paper),
        announcement=related_documents.announcement(store, paper) if paper.identity.genre == "news_release" else None,
    )


def _page(
    template: str,
    store: Store,
    opened: Opened,
    **more: Any,  # noqa: ANN401 - templates take anything
) -> Response[str]:
    """Return the page of a paper, with its facts and the Chamber's record of it."""
    row, paper = opened.row, opened.paper
    facts = {of.name: store.filed(row, paper, of) for of in _SHOWN}
    possible = [one for one in facts["commitments"] if not one.fact.shown]
    facts["commitments"] = [one for one in facts["commitments"] if one.fact.shown]
    if paper.identity.genre == "written_questions":
        # Those that wait for an answer stand on top where others have theirs.
        facts["questions"].sort(key=lambda one: one.fact.state == "answered")
    return page(
        template,
        store,
        opened=opened,
        row=row,
        paper=paper,
        facts=facts,
        possible_commitments=possible,
        official=official_document(store, store.ids_of(paper.id)),
        official_facts=DOCUMENT_FACTS,
        **more,
    )


def _contents(paper: Paper, shown: Span, starts: Collection[int]) -> Iterator[tuple[Section, str]]:
    """Yield the entries of the table of contents, each with the address of its section."""
    for section in paper.sections:
        start = section.span.start
        if start in starts:
            yield section, f"#t{start}"
        elif not shown.start <= start < shown.end:
            yield section, f"{query(van=start, tot=start + len(section.heading))}#passage"


HANDLERS: Final = (document, paper_text)
