"""The JSON API: the same shapes as the command line, the same filters as the pages.

Lists give at most 100 rows; ``?page=2`` gives the next, ``X-Total-Count`` says how many there are and ``Link`` leads
on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, TypeVar

from litestar import Request, Response, Router, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, QueryParameter

from kamerspoor.model.facts import CommitmentKind, MotionStatus, Verdict
from kamerspoor.model.paper import Genre
from kamerspoor.publish.lists import (
    ListedCommitmentShape,
    ListedMotionShape,
    ListedPaperShape,
    listed_commitment,
    listed_motion,
    listed_paper,
)
from kamerspoor.publish.record import paper_shape
from kamerspoor.publish.shapes import PaperShape
from kamerspoor.store.store import Store
from kamerspoor.web import listing
from kamerspoor.web.addresses import parse_motion_id, query

_Row = TypeVar("_Row")
_Shape = TypeVar("_Shape")
PageNumber = Annotated[int, QueryParameter(ge=1, description="Page of at most 100 rows.")]
AnyRequest = Request[Any, Any, Any]


def _list(
    rows: Sequence[_Row], shape: Callable[[_Row], _Shape], request: AnyRequest, number: int
) -> Response[list[_Shape]]:
    shown = listing.page_of(rows, number)
    headers = {"X-Total-Count": str(shown.total)}
    links = [_link(request, step, name) for step, name in ((shown.number - 1, "prev"), (shown.number + 1, "next"))
             if 1 <= step <= shown.last]  # fmt: skip
    if links:
        headers["Link"] = ", ".join(links)
    # Past the last page there is nothing; a script that counts on must see it end.
    found = shown.rows if number <= shown.last else []
    return Response([shape(row) for row in found], headers=headers)


def _link(request: AnyRequest, number: int, name: str) -> str:
    given: Mapping[str, str] = {key: value for key, value in request.query_params.items() if key != "page"}
    return f'<{request.url.path}{query(**given, page=number)}>; rel="{name}"'


@get("/documents", summary="Papers, newest first")
async def documents(
    store: NamedDependency[Store],
    request: AnyRequest,
    genre: FromQuery[Genre | None] = None,
    dossier: FromQuery[str | None] = None,
    page: PageNumber = 1,
) -> Response[list[ListedPaperShape]]:
    """List the papers."""
    return _list(listing.find_papers(store, genre, dossier), listed_paper, request, page)


@get("/documents/{paper_id:str}", summary="One paper with everything found in it")
async def document(
    store: NamedDependency[Store], paper_id: FromPath[str], *, text: FromQuery[bool] = False
) -> PaperShape:
    """Return a paper; with ``text=true`` also its text."""
    return paper_shape(store.paper(paper_id), with_text=text)


@get("/motions", summary="Motions by dossier and number")
async def motions(  # noqa: PLR0913, PLR0917 - one argument per filter
    store: NamedDependency[Store],
    request: AnyRequest,
    dossier: FromQuery[str | None] = None,
    verdict: FromQuery[Verdict | None] = None,
    status: FromQuery[MotionStatus | None] = None,
    proposer: FromQuery[str | None] = None,
    page: PageNumber = 1,
) -> Response[list[ListedMotionShape]]:
    """List the motions."""
    wanted = listing.MotionsAsked(dossier, verdict, status, proposer)
    return _list(listing.find_motions(store, wanted), listed_motion, request, page)


@get("/motions/{known_as:str}", summary="One motion, as each paper has it")
async def motion(store: NamedDependency[Store], known_as: FromPath[str]) -> list[ListedMotionShape]:
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
) -> Response[list[ListedCommitmentShape]]:
    """List the commitments."""
    wanted = listing.CommitmentsAsked(kind, dossier, due, due_before)
    return _list(listing.find_commitments(store, wanted), listed_commitment, request, page)


ROUTER = Router("/api", route_handlers=[documents, document, motions, motion, commitments])
