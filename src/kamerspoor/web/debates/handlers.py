"""The addresses of a debate: its page with tabs, passages of its report, and those it had before."""

from __future__ import annotations

from typing import Any, Final

from litestar import Response
from litestar.response import Redirect

from kamerspoor.model.document_lists import DEBATES
from kamerspoor.model.fact_kinds import VOTES
from kamerspoor.publish.debate_export import QUESTIONS_PART
from kamerspoor.publish.debate_export_files import FORMS
from kamerspoor.publish.language import Words, translated
from kamerspoor.publish.lists import resolutions_of
from kamerspoor.publish.urls import document_url, page_of_genre, query, sitting_url
from kamerspoor.store.rows import StoredFact
from kamerspoor.store.store import Store
from kamerspoor.web import labels, listing, related_documents
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.citing import shared
from kamerspoor.web.debates import questions, report
from kamerspoor.web.debates.opened import Opened, opened
from kamerspoor.web.debates.phases import PHASES
from kamerspoor.web.debates.speaking import GROUPS, key_of, speaking_time
from kamerspoor.web.debates.transcript import name_of
from kamerspoor.web.following import follow_links
from kamerspoor.web.lists.handlers import files_of
from kamerspoor.web.papers import text_link
from kamerspoor.web.passages import asked_passage
from kamerspoor.web.place import place
from kamerspoor.web.records.record_pages import official_document
from kamerspoor.web.records.record_views import DOCUMENT_FACTS
from kamerspoor.web.routing import AnyRequest, GivenStore, PathPart, get_page
from kamerspoor.web.templating import page
from kamerspoor.web.thing_references import paper_reference

TABS: Final[Words[str]] = Words(
    {
        "": "Overzicht",
        "moties": "Moties",
        "toezeggingen": "Toezeggingen",
        "vragen": "Vragen",
        "verslag": "Het verslag",
    }
)
_FORMS: Final = {"docx": "Word", "xlsx": "Excel"}


@get_page("/debatten/{paper_id:str}")
def debate(store: GivenStore, paper_id: PathPart, request: AnyRequest) -> Response[str] | Redirect:
    """Show a debate: as a whole, one of its tabs, or a passage of its report."""
    given = request.query_params
    paper = store.paper(paper_id)
    if paper.items:
        return Redirect(sitting_url(paper_id), status_code=301)
    if paper.debate is None:
        passage = query(van=given.get("van"), tot=given.get("tot"))
        return Redirect(f"{document_url(paper_id)}{passage}", status_code=301)
    found = opened(store, store.row(paper_id), paper, paper.debate)
    asked = asked_passage(given.get("van"), given.get("tot"), len(found.text))
    if asked.span:
        return _page(store, found, "passage", shown=report.passage_page(store, found, asked.span))
    tab = given.get("tab", "")
    if tab == "vragen":
        chosen = listing.asked_for(given, *questions.FILTERS)
        shown = questions.questions_page(found, chosen, listing.page_number(given.get("pagina")))
        return _page(store, found, tab, asked=chosen, shown=shown, stands=labels.QUESTION_STATES, ways=questions.WAYS)
    if tab == "verslag" or {"deel", "beurt", *report.FILTERS} & set(given):
        chosen = listing.asked_for(given, *report.FILTERS)
        wanted = listing.asked_for(given, *report.FILTERS, "beurt", "deel")
        return _page(
            store,
            found,
            "verslag",
            **_filters(found, chosen),
            whole=given.get("deel") == report.WHOLE,
            shown=report.report_part(store, found, wanted),
        )
    return _overview(store, found, tab if tab in TABS else "", ignored=asked.ignored)


@get_page("/debatten/{paper_id:str}/vragen")
def debate_questions(store: GivenStore, paper_id: PathPart, request: AnyRequest) -> Redirect:
    """Lead to the questions of a debate, or of a paper that is none."""
    row = store.row(paper_id)
    if row.genre != "debate":
        return Redirect(f"{document_url(row.id)}#vragen", status_code=301)
    chosen = listing.asked_for(request.query_params, *questions.FILTERS)
    return Redirect(page_of_genre("debate", row.id) + query(tab="vragen", **chosen), status_code=301)


def _overview(store: Store, found: Opened, tab: str, *, ignored: bool) -> Response[str]:
    paper, row = found.paper, found.row
    return _page(
        store,
        found,
        tab,
        ignored=ignored,
        others=[one for one in store.versions(row.id) if not one.current],
        votes=[StoredFact(row, n, fact) for n, fact in enumerate(VOTES.of(paper))],
        cited=related_documents.cited(paper, resolutions_of(store, paper)),
        cited_by=related_documents.cited_by(store, paper),
        official=official_document(store, store.ids_of(paper.id)),
        official_facts=DOCUMENT_FACTS,
    )


def _filters(found: Opened, chosen: dict[str, str]) -> dict[str, Any]:
    """Return what is chosen of the report, in words and each with what else is."""
    names = {key_of(turn): name_of(turn) for turn in reversed(found.debate.turns)}
    return {
        "asked": chosen,
        "chosen": {name: names.get(value, value) if name == "spreker" else value for name, value in chosen.items()},
        "others": {name: {other: value for other, value in chosen.items() if other != name} for name in chosen},
        "parties": sorted({turn.party for turn in found.debate.turns if turn.party}),
    }


def _page(store: Store, found: Opened, tab: str, **more: Any) -> Response[str]:  # noqa: ANN401 - templates take anything
    names = {"": "overview", "moties": "motions", "toezeggingen": "commitments", "vragen": "questions",
             "verslag": "report", "passage": "passage"}  # fmt: skip
    return page(
        f"debate_{names[tab]}",
        store,
        debate=found,
        row=found.row,
        paper=found.paper,
        tab=tab,
        tabs=TABS,
        phases=PHASES,
        groups=speaking_time(found.debate, found.text),
        group_names=GROUPS,
        **shared(paper_reference(found.row, found.paper, place().asked if tab == "passage" else {}), _bar(found)),
        **more,
    )


def _bar(found: Opened) -> Bar:
    row = found.row
    address, words = page_of_genre("debate", row.id), translated("Moties en toezeggingen")
    names = {form: f"{words}, {_FORMS.get(form, form.upper())}" for form in FORMS}
    lists = [Link(f"{address}/lijst/{form}", name) for form, name in names.items()]
    annex = Link(f"{address}/lijst/docx?bijlage={QUESTIONS_PART}", translated("Ook met de vragen, Word"))
    follow = follow_links("dossier", row.dossier) if row.dossier else files_of(DEBATES, {"id": row.id}).follow
    return Bar(follow=follow, download=[*lists, annex, text_link(row.id)])


HANDLERS: Final = (debate, debate_questions)
