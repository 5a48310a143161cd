"""The handlers of the API, made from the rows of lists: a page and single items of each, search, and trails.

What a list accepts is described to scripts from its row, and checked by the one engine that answers every list.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from email.utils import format_datetime
from typing import Annotated, Any, Final, Literal

import msgspec
from litestar import Response, Router
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.spec import Example, OpenAPIFormat, OpenAPIType, Operation, Parameter, Schema
from litestar.params import FromQuery, PathParameter, QueryParameter

from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.model.all_lists import all_lists
from kamerspoor.model.lists import Filter, List
from kamerspoor.model.paper import Paper
from kamerspoor.model.trail import Trail
from kamerspoor.publish.lists import row_schema
from kamerspoor.publish.record import RECORD, Reading
from kamerspoor.publish.search_response import RESPONSES
from kamerspoor.publish.trails import TRAILS
from kamerspoor.publish.urls import query
from kamerspoor.search.engine import Sorting
from kamerspoor.search.service import SearchRequest, SearchResponse, SearchService
from kamerspoor.store.list_filters import LARGEST_NUMBER, LONGEST_WORDS, meant, words_of
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import plain_number
from kamerspoor.trails.lookup import trail_of
from kamerspoor.web.api_v1.resources import item_schema, items, page_schema
from kamerspoor.web.problems import ProblemSchema
from kamerspoor.web.routing import AnyRequest, GivenIndex, GivenStore, PathPart, get_in_thread, get_page

PREFIX: Final = "/api/v1"
LARGEST: Final = 200
_USUAL: Final = 50
_JSON: Final = "application/json"
_PROBLEM_JSON: Final = "application/problem+json"
_PAGING: Final = ("limit", "cursor", "order")
_WORDS: Final = Schema(type=OpenAPIType.STRING, min_length=1, max_length=LONGEST_WORDS)
# What every address may answer besides; 404 and 405 are the same shape.
_PROBLEMS: Final = {
    status: ResponseSpec(ProblemSchema, generate_examples=False, description=about, media_type=_PROBLEM_JSON)
    for status, about in ((400, "What is asked means nothing here."), (404, "It is not here."),
                          (429, "Too many questions; Retry-After says how long to wait."))
}  # fmt: skip


def list_of(of: List) -> HTTPRouteHandler:
    """Return the handler of a page of a list."""

    def show(store: GivenStore, request: AnyRequest) -> Response[bytes]:
        given = dict(request.query_params)
        _only_known(request, [*(name for one in of.filters for name in (one.name, one.also) if name), *_PAGING])
        limit = _limit(given.pop("limit", str(_USUAL)))
        cursor, order = given.pop("cursor", None), given.pop("order", None)
        page = store.reader.page(of, ListRequest(given, order, cursor, limit))
        kept = {**given, "order": order, "limit": limit}
        body = {
            "items": items(store, of, page.found),
            "total": page.total,
            "next": f"{PREFIX}/{of.name}{query(**kept, cursor=page.next)}" if page.next else None,
        }
        return _response(store, request, body)

    return get_in_thread(
        f"/{of.name}", summary=of.about, operation_id=f"list-{of.name}", operation_class=_described(_accepted(of)),
        responses={200: ResponseSpec(page_schema(_name(of), _item(of)), description="A page of them."), **_PROBLEMS},
    )(show)  # fmt: skip


def one_of(of: List) -> HTTPRouteHandler:
    """Return the handler of the single items of a list."""

    def show(store: GivenStore, request: AnyRequest, item_id: PathPart) -> Response[bytes]:
        _only_known(request, ())
        # A path, since an id may hold a slash (of a party, of a document): it begins with the one before it.
        known_as = item_id.removeprefix("/")
        found = store.reader.one(of, known_as) if 0 < len(known_as) <= LONGEST_WORDS else None
        if found is None:
            message = f"there is no such item among {of.name}"
            raise NotFoundError(message, where=known_as[:80], remedy=f"See {PREFIX}/{of.name}")
        return _response(store, request, items(store, of, [found])[0])

    return get_in_thread(
        f"/{of.name}/{{item_id:path}}", summary=f"One of: {of.about}", operation_id=f"get-{of.name}",
        operation_class=_described([_parameter("item_id", "Its id.", _WORDS, of.example.id, place="path")]),
        responses={200: ResponseSpec(_item(of), description="The item."), **_PROBLEMS},
    )(show)  # fmt: skip


@get_in_thread(
    "/full-documents/{known_as:path}",
    summary="One document with everything found in it.",
    operation_id="get-full-document",
    responses=_PROBLEMS,
)
def full_document(
    store: GivenStore,
    request: AnyRequest,
    known_as: Annotated[str, PathParameter(description="Any id of it.", examples=[Example(value="demo-99123-7")])],
    *,
    text: FromQuery[bool] = False,
) -> Response[RECORD.of(Paper)]:  # type: ignore[valid-type]  # derived from the type
    """Return a document; with ``text=true`` also its text."""
    _only_known(request, ("text",))
    paper = store.paper(known_as.removeprefix("/"))
    return _response(store, request, RECORD.published(paper, Reading(paper, with_text=text)))


@get_in_thread(
    "/search", summary="Passages that answer a question, grouped by paper.", operation_id="search", responses=_PROBLEMS
)
def search(  # noqa: PLR0913, PLR0917 - one argument per filter
    store: GivenStore,
    index: GivenIndex,
    request: AnyRequest,
    q: Annotated[
        str, QueryParameter(description="In the language of /zoeken.", examples=[Example(value="nachttrein")])
    ],
    sort: FromQuery[Sorting] = "relevance",
    page: Annotated[int, QueryParameter(ge=1, le=100_000, description="From 1.")] = 1,
    limit: Annotated[int, QueryParameter(ge=1, le=100, description="Papers on a page.")] = 20,
) -> Response[RESPONSES.of(SearchResponse)]:  # type: ignore[valid-type]  # derived from the type
    """Search for passages that answer a question."""
    _only_known(request, ("q", "sort", "page", "limit"))
    answer = SearchService(store, index.finder()).search(SearchRequest(q, sort, page, limit))
    return _response(store, request, RESPONSES.published(answer))


@get_in_thread(
    "/trails/{known_as:path}",
    summary="What led to something, and what became of it.",
    operation_id="get-trail",
    responses=_PROBLEMS,
)
def trail(
    store: GivenStore,
    request: AnyRequest,
    known_as: Annotated[
        str, PathParameter(description="A dossier, a motion or a paper.", examples=[Example(value="99123-9")])
    ],
) -> Response[TRAILS.of(Trail)]:  # type: ignore[valid-type]  # derived from the type
    """Return the trail of a dossier, a motion or a paper."""
    _only_known(request, ())
    return _response(store, request, TRAILS.published(trail_of(store, known_as.removeprefix("/"))))


def _name(of: List) -> str:
    return of.name.title().replace("-", "")


def _item(of: List) -> type[msgspec.Struct]:
    return item_schema(_name(of), row_schema(of))


def _described(parameters: Sequence[Parameter]) -> type[Operation]:
    """Return an operation that accepts these parameters."""

    class Described(Operation):
        def __init__(self, **given: Any) -> None:  # noqa: ANN401 - whatever Litestar knows of an operation
            super().__init__(**{**given, "parameters": list(parameters)})

    return Described


def _accepted(of: List) -> list[Parameter]:
    """Return the parameters that a list accepts, for the description of the API."""
    limit = Schema(type=OpenAPIType.INTEGER, minimum=1, maximum=LARGEST, default=_USUAL)
    orders = Schema(type=OpenAPIType.STRING, enum=[way + name for name in of.sorts for way in ("", "-")])
    return [
        *(_parameter(one.name, one.help, _schema(one), of.example.filters.get(one.name)) for one in of.filters),
        _parameter("order", f"A minus turns it around; usually {of.order}.", orders, of.order),
        _parameter("limit", "Items on a page.", limit, 10),
        _parameter("cursor", "Where a page begins: take the address in `next`.", _WORDS),
    ]


def _parameter(
    name: str, about: str, schema: Schema, example: object = None, place: Literal["query", "path"] = "query"
) -> Parameter:
    examples = {name: Example(value=example)} if example is not None else None
    return Parameter(name, place, schema=schema, description=about, required=place == "path", examples=examples)


def _schema(one: Filter) -> Schema:
    """Return the schema of the values of a filter."""
    if one.type is date:
        return Schema(type=OpenAPIType.STRING, format=OpenAPIFormat.DATE)
    if one.type is int:
        return Schema(type=OpenAPIType.INTEGER, minimum=-LARGEST_NUMBER, maximum=LARGEST_NUMBER)
    words = words_of(one.type)
    if words:
        return Schema(type=OpenAPIType.STRING, enum=list(words))
    return _WORDS


def _only_known(request: AnyRequest, known: Sequence[str]) -> None:
    for name in request.query_params:
        if name not in known:
            message = "there is no such parameter"
            raise BadRequestError(message, where=name[:40], remedy=meant(name, known))


def _limit(written: str) -> int:
    limit = plain_number(written)
    if limit is None or not 1 <= limit <= LARGEST:
        message = f"expected a number from 1 to {LARGEST}"
        raise BadRequestError(message, where="limit")
    return limit


def _response(store: Store, request: AnyRequest, body: Any) -> Response[Any]:  # noqa: ANN401 - any of the shapes
    """Return an answer with an ETag, or status 304 without content when the client has this answer already."""
    written = msgspec.json.encode(body)
    tag = f'"{hashlib.blake2b(written, digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    changed = store.changed()
    if changed:
        headers["Last-Modified"] = format_datetime(datetime.fromisoformat(changed).astimezone(UTC), usegmt=True)
    if _has_already(request.headers.get("if-none-match", ""), tag):
        return Response(b"", status_code=304, headers=headers, media_type=_JSON)
    return Response(written, headers=headers, media_type=_JSON)


def _has_already(known: str, tag: str) -> bool:
    """Tell whether an If-None-Match header names this answer, also in the weak form that a proxy makes of it."""
    return known.strip() == "*" or tag in {one.strip().removeprefix("W/") for one in known.split(",")}


@get_page("/openapi.json")
def description(request: AnyRequest) -> Response[bytes]:
    """Return the description of the API in OpenAPI 3.1."""
    return Response(msgspec.json.encode(request.app.openapi_schema.to_schema()), media_type=_JSON)


def router() -> Router:
    """Return the router of all addresses of the API."""
    lists = [make(of) for make in (list_of, one_of) for of in all_lists()]
    return Router(PREFIX, route_handlers=[*lists, full_document, search, trail, description])
