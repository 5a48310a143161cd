"""The JSON API of what was found in papers: questions, votes, citations, conditions, figures, periods and people."""

from __future__ import annotations

from typing import Any

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from kamerspoor.model.citations import Citation, CitationKind
from kamerspoor.model.fact_kinds import CITATIONS, CONDITIONS, FIGURES, PERIODS, QUESTIONS, VOTES
from kamerspoor.model.policy import ConditionKind
from kamerspoor.model.questions import QuestionState
from kamerspoor.model.votes import VoteOutcome
from kamerspoor.publish.lists import LISTS, listed, listed_citation, with_resolutions
from kamerspoor.store.rows import Filed, Filter
from kamerspoor.store.store import Store
from kamerspoor.web.api_lists import AnyRequest, PageNumber, json_list


@get("/questions", summary="Written questions with their answers")
async def questions(
    store: NamedDependency[Store],
    request: AnyRequest,
    status: FromQuery[QuestionState | None] = None,
    dossier: FromQuery[str | None] = None,
    document: FromQuery[str | None] = None,
    page: PageNumber = 1,
) -> Response[list[Any]]:
    """List the questions."""
    found = store.facts(QUESTIONS, Filter(status=status, dossier=dossier, document=document))
    return json_list(found, listed, request, page)


@get("/votes", summary="Votes, for and against per party")
async def votes(
    store: NamedDependency[Store],
    request: AnyRequest,
    outcome: FromQuery[VoteOutcome | None] = None,
    dossier: FromQuery[str | None] = None,
    document: FromQuery[str | None] = None,
    page: PageNumber = 1,
) -> Response[list[Any]]:
    """List the votes."""
    found = store.facts(VOTES, Filter(status=outcome, dossier=dossier, document=document))
    return json_list(found, listed, request, page)


@get("/citations", summary="Which paper cites which")
async def citations(  # noqa: PLR0913, PLR0917 - one argument per filter
    store: NamedDependency[Store],
    request: AnyRequest,
    kind: FromQuery[CitationKind | None] = None,
    target: FromQuery[str | None] = None,
    dossier: FromQuery[str | None] = None,
    document: FromQuery[str | None] = None,
    page: PageNumber = 1,
) -> Response[list[Any]]:
    """List the citations, each with where it leads."""
    found = store.facts(CITATIONS, Filter(kind=kind, target=target, dossier=dossier, document=document))

    def resolved(filed: Filed[Citation]) -> object:
        # Only of the page that is shown: where a citation leads is asked of the whole database.
        return listed_citation(next(iter(with_resolutions(store, [filed]))))

    return json_list(found, resolved, request, page)


@get("/conditions", summary="Conditional policy")
async def conditions(
    store: NamedDependency[Store],
    request: AnyRequest,
    kind: FromQuery[ConditionKind | None] = None,
    dossier: FromQuery[str | None] = None,
    document: FromQuery[str | None] = None,
    page: PageNumber = 1,
) -> Response[list[Any]]:
    """List the conditions."""
    found = store.facts(CONDITIONS, Filter(kind=kind, dossier=dossier, document=document))
    return json_list(found, listed, request, page)


@get("/figures", summary="Figures with unit, year and subject")
async def figures(
    store: NamedDependency[Store],
    request: AnyRequest,
    unit: FromQuery[str | None] = None,
    dossier: FromQuery[str | None] = None,
    document: FromQuery[str | None] = None,
    page: PageNumber = 1,
) -> Response[list[Any]]:
    """List the figures."""
    found = store.facts(FIGURES, Filter(unit=unit, dossier=dossier, document=document))
    return json_list(found, listed, request, page)


@get("/periods", summary="Days and stretches of days that papers name, in order of time")
async def periods(
    store: NamedDependency[Store],
    request: AnyRequest,
    dossier: FromQuery[str | None] = None,
    document: FromQuery[str | None] = None,
    page: PageNumber = 1,
) -> Response[list[Any]]:
    """List the periods."""
    found = store.facts(PERIODS, Filter(dossier=dossier, document=document))
    return json_list(found, listed, request, page)


@get("/people", summary="Who is named with something they did")
async def people(
    store: NamedDependency[Store],
    request: AnyRequest,
    party: FromQuery[str | None] = None,
    page: PageNumber = 1,
) -> Response[list[Any]]:
    """List the people."""
    return json_list(store.people(party=party), LISTS.published, request, page)
