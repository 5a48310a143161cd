"""The JSON API: the same shapes as the command line, the same filters as the pages.

Lists give at most 100 rows; ``?page=2`` gives the next, ``X-Total-Count`` says how many there are and ``Link`` leads
on.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from litestar import Response, Router, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from kamerspoor.model.facts import CommitmentKind, MotionStatus, Verdict
from kamerspoor.model.genres import Genre
from kamerspoor.publish.lists import LISTS, listed, listed_motion
from kamerspoor.publish.record import RECORD, Reading
from kamerspoor.store.rows import Filter
from kamerspoor.store.store import Store
from kamerspoor.web import listing
from kamerspoor.web.addresses import parse_motion_id
from kamerspoor.web.api_facts import citations, conditions, figures, people, periods, questions, votes
from kamerspoor.web.api_lists import AnyRequest, PageNumber, json_list


@get("/documents", summary="Papers, newest first")
async def documents(
    store: NamedDependency[Store],
    request: AnyRequest,
    genre: FromQuery[Genre | None] = None,
    dossier: FromQuery[str | None] = None,
    page: PageNumber = 1,
) -> Response[list[Any]]:
    """List the papers."""
    return json_list(listing.find_papers(store, genre, dossier), LISTS.published, request, page)


@get("/documents/{paper_id:str}", summary="One paper with everything found in it")
async def document(store: NamedDependency[Store], paper_id: FromPath[str], *, text: FromQuery[bool] = False) -> Any:  # noqa: ANN401 - what is published of a paper
    """Return a paper; with ``text=true`` also its text."""
    paper = store.paper(paper_id)
    return RECORD.published(paper, Reading(paper, with_text=text))


@get("/motions", summary="Motions by dossier and number")
async def motions(  # noqa: PLR0913, PLR0917 - one argument per filter
    store: NamedDependency[Store],
    request: AnyRequest,
    dossier: FromQuery[str | None] = None,
    verdict: FromQuery[Verdict | None] = None,
    status: FromQuery[MotionStatus | None] = None,
    proposer: FromQuery[str | None] = None,
    page: PageNumber = 1,
) -> Response[list[Any]]:
    """List the motions."""
    wanted = listing.MotionsAsked(dossier, verdict, status, proposer)
    return json_list(listing.find_motions(store, wanted), listed_motion, request, page)


@get("/motions/{known_as:str}", summary="One motion, as each paper has it")
async def motion(store: NamedDependency[Store], known_as: FromPath[str]) -> list[Any]:
    """Return every reading of a motion such as ``35373-4``."""
    return [listed_motion(filed) for filed in store.motion(*parse_motion_id(known_as))]


@get("/commitments", summary="Commitments in the order of their papers")
async def commitments(  # noqa: PLR0913, PLR0917 - one argument per filter
    store: NamedDependency[Store],
    request: AnyRequest,
    kind: FromQuery[CommitmentKind | None] = None,
    dossier: FromQuery[str | None] = None,
    due: FromQuery[listing.DueChoice | None] = None,
    due_before: FromQuery[date | None] = None,
    page: PageNumber = 1,
) -> Response[list[Any]]:
    """List the commitments."""
    wanted = Filter(kind=kind, dossier=dossier, dated=listing.DATED.get(due), due_before=due_before)
    return json_list(store.commitments(wanted), listed, request, page)


_PAPERS = (documents, document, motions, motion, commitments)
_FACTS = (questions, votes, citations, conditions, figures, periods, people)
ROUTER = Router("/api", route_handlers=[*_PAPERS, *_FACTS])
