"""The handlers of the API, made from the table of resources: a list and single items of each, search, and health.

Litestar describes a handler by its signature; those of a resource are written here from its row, so that the
description says exactly what is accepted.
"""

from __future__ import annotations

import difflib
import hashlib
import inspect
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Annotated, Any, Final

import msgspec
from litestar import Request, Response, Router, get
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.openapi.datastructures import ResponseSpec
from litestar.openapi.spec import Example
from litestar.params import FromQuery, PathParameter, QueryParameter

from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.model.trail import Trail
from kamerspoor.publish.answers import RESPONSES
from kamerspoor.publish.trails import TRAILS
from kamerspoor.search.answers import Answer, Asked, OpenIndex, Search
from kamerspoor.search.finding import Sorting
from kamerspoor.store.pages import Pages
from kamerspoor.store.searching import Searching
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span
from kamerspoor.trails.lookup import trail_of
from kamerspoor.web.addresses import document_url, query
from kamerspoor.web.api_v1.resources import RESOURCES, Item, Resource
from kamerspoor.web.api_v1.shapes import PositionShape, QuoteShape, TargetShape, item_shape, page_shape
from kamerspoor.web.problems import ProblemShape

_Request = Request[Any, Any, Any]
PREFIX: Final = "/api/v1"
LARGEST: Final = 200
_USUAL: Final = 50
_AROUND: Final = 32
_LONGEST: Final = 200
_FIGURES: Final = "^[0-9]{1,9}$"
_JSON: Final = "application/json"
_PROBLEM_JSON: Final = "application/problem+json"
_Limit = Annotated[int, QueryParameter(ge=1, le=LARGEST, description="Items on a page.", examples=[Example(value=10)])]
_CURSOR_PATTERN: Final = r"v1-[0-9]{1,9}"
_Cursor = Annotated[
    str | None,
    QueryParameter(description="Where a page begins: take the address in `next`.", pattern=f"^{_CURSOR_PATTERN}$"),
]
# What every address may answer besides; 404 and 405 are the same shape.
_PROBLEMS: Final = {
    status: ResponseSpec(ProblemShape, generate_examples=False, description=about, media_type=_PROBLEM_JSON)
    for status, about in ((400, "What is asked means nothing here."), (404, "It is not here."),
                          (429, "Too many questions; Retry-After says how long to wait."))
}  # fmt: skip


def list_of(resource: Resource) -> HTTPRouteHandler:
    """Return the handler of a resource's list."""
    item = item_shape(resource.name.title().replace("-", ""), resource.shape)

    async def answer(**given: Any) -> Response[Any]:  # noqa: ANN401 - its signature is written below
        store, request = given["store"], given["request"]
        _only_known(request, {*resource.filters, "limit", "cursor"})
        filters = {name: given[name] for name in resource.filters if given.get(name)}
        first = _place(given["cursor"])
        total, items = resource.page(store, filters, first, given["limit"])
        after = first + given["limit"]
        following = {**filters, "limit": given["limit"], "cursor": _cursor(after)}
        body = {
            "items": _written(store, items),
            "total": total,
            "next": f"{PREFIX}/{resource.name}{query(**following)}" if after < total and items else None,
        }
        return _response(store, request, body)

    parameters: dict[str, Any] = {"store": NamedDependency[Store], "request": _Request}
    for name, about in resource.filters.items():
        examples = [Example(value=resource.filter_examples[name])] if name in resource.filter_examples else None
        pattern = _FIGURES if name == "number" and name not in resource.forms else None
        longest = _LONGEST if resource.forms.get(name, str) is str else None
        parameters[name] = Annotated[
            resource.forms.get(name, str) | None,
            QueryParameter(description=about, examples=examples, pattern=pattern, max_length=longest),
        ]
    parameters |= {"limit": _Limit, "cursor": _Cursor}
    shape = page_shape(resource.name.title().replace("-", ""), item)
    signed = _signed(answer, parameters, Response[shape], limit=_USUAL, cursor=None)  # type: ignore[valid-type]
    return get(f"/{resource.name}", summary=resource.about, operation_id=f"list-{resource.name}", responses=_PROBLEMS)(
        signed
    )


def one_of(resource: Resource) -> HTTPRouteHandler:
    """Return the handler of a resource's single items."""
    item = item_shape(resource.name.title().replace("-", ""), resource.shape)

    async def answer(**given: Any) -> Response[Any]:  # noqa: ANN401 - its signature is written below
        store, request = given["store"], given["request"]
        _only_known(request, set())
        # A path, since an id may hold a slash (of a party, of a document): it begins with the one before it.
        known_as = given["item_id"].removeprefix("/")
        found = resource.one(store, known_as)
        if found is None:
            message = f"there is no such item among {resource.name}"
            raise NotFoundError(message, where=known_as[:80], remedy=f"See {PREFIX}/{resource.name}")
        return _response(store, request, _written(store, [found])[0])

    item_id = Annotated[str, PathParameter(description="Its id.", examples=[Example(value=resource.example)])]
    parameters = {"store": NamedDependency[Store], "request": _Request, "item_id": item_id}
    signed = _signed(answer, parameters, Response[item])  # type: ignore[valid-type]
    return get(f"/{resource.name}/{{item_id:path}}", summary=f"One of: {resource.about}",
               operation_id=f"get-{resource.name}", responses=_PROBLEMS)(signed)  # fmt: skip


@get(
    "/search", summary="Passages that answer a question, grouped by paper.", operation_id="search", responses=_PROBLEMS
)
async def search(  # noqa: PLR0913, PLR0917 - one argument per filter
    store: NamedDependency[Store],
    index: NamedDependency[OpenIndex],
    request: _Request,
    q: Annotated[
        str, QueryParameter(description="In the language of /zoeken.", examples=[Example(value="nachttrein")])
    ],
    sort: FromQuery[Sorting] = "relevance",
    page: Annotated[int, QueryParameter(ge=1, le=100_000, description="From 1.")] = 1,
    limit: Annotated[int, QueryParameter(ge=1, le=100, description="Papers on a page.")] = 20,
) -> Response[RESPONSES.of(Answer)]:  # type: ignore[valid-type]  # derived from the type
    """Answer a question."""
    _only_known(request, {"q", "sort", "page", "limit"})
    answer = Search(store, index.finder()).answer(Asked(q, sort, page, limit))
    return _response(store, request, RESPONSES.published(answer))


@get(
    "/trails/{known_as:path}",
    summary="What led to something, and what became of it.",
    operation_id="get-trail",
    responses=_PROBLEMS,
)
async def trail(
    store: NamedDependency[Store],
    request: _Request,
    known_as: Annotated[
        str, PathParameter(description="A dossier, a motion or a paper.", examples=[Example(value="99123-9")])
    ],
) -> Response[TRAILS.of(Trail)]:  # type: ignore[valid-type]  # derived from the type
    """Return the trail of a dossier, a motion or a paper."""
    _only_known(request, set())
    return _response(store, request, TRAILS.published(trail_of(store, known_as.removeprefix("/"))))


def _signed(function: Any, parameters: Mapping[str, Any], returns: Any, **defaults: Any) -> Any:  # noqa: ANN401
    """Return a function with the signature that Litestar is to see."""
    kind = inspect.Parameter.KEYWORD_ONLY
    optional = {name: None for name, form in parameters.items() if "None" in str(form) and name not in defaults}
    known = optional | defaults
    function.__signature__ = inspect.Signature(
        [
            inspect.Parameter(name, kind, annotation=form, default=known.get(name, inspect.Parameter.empty))
            for name, form in parameters.items()
        ],
        return_annotation=returns,
    )
    function.__annotations__ = {**parameters, "return": returns}
    return function


def _only_known(request: _Request, known: set[str]) -> None:
    for name in request.query_params:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            remedy = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(sorted(known)) or 'none'}"
            message = "there is no such parameter"
            raise BadRequestError(message, where=name[:40], remedy=remedy)


def _cursor(place: int) -> str:
    return f"v1-{place}"


def _place(cursor: str | None) -> int:
    if not cursor:
        return 0
    # Whoever pages takes the address that `next` gives; what else fits the pattern leads to a page as well.
    if not re.fullmatch(_CURSOR_PATTERN, cursor):
        message = "this is no place in a list"
        raise BadRequestError(message, where="cursor", remedy="Take the address that `next` gives")
    return int(cursor.removeprefix("v1-"))


def _written(store: Store, items: list[Item]) -> list[dict[str, Any]]:
    searching = store.using(Searching)
    return [{"id": item.id, "url": item.url, "data": item.data, "target": _target(searching, item)} for item in items]


def _target(searching: Searching, item: Item) -> TargetShape | None:
    if item.paper is None or item.span is None:
        return None
    span = item.span
    before = Span(max(0, span.start - _AROUND), span.start)
    prefix, exact, suffix = searching.words(item.paper.id, [before, span, Span(span.end, span.end + _AROUND)])
    return TargetShape(
        document_url(item.paper.id), [PositionShape(span.start, span.end), QuoteShape(exact, prefix, suffix)]
    )


def _response(store: Store, request: _Request, body: Any) -> Response[Any]:  # noqa: ANN401 - any of the shapes
    """Return an answer that says what it is by, so that who has it already need not get it again."""
    written = msgspec.json.encode(body)
    tag = f'"{hashlib.blake2b(written, digest_size=12).hexdigest()}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    changed = store.using(Pages).changed()
    if changed:
        headers["Last-Modified"] = format_datetime(datetime.fromisoformat(changed).astimezone(UTC), usegmt=True)
    if _has_already(request.headers.get("if-none-match", ""), tag):
        return Response(b"", status_code=304, headers=headers, media_type=_JSON)
    return Response(written, headers=headers, media_type=_JSON)


def _has_already(known: str, tag: str) -> bool:
    """Say whether an If-None-Match names an answer: any, or this one, also as a proxy that compressed it weakens it."""
    return known.strip() == "*" or tag in {one.strip().removeprefix("W/") for one in known.split(",")}


@get("/openapi.json", include_in_schema=False)
async def description(request: _Request) -> Response[bytes]:
    """Describe the API, in OpenAPI 3.1."""
    return Response(msgspec.json.encode(request.app.openapi_schema.to_schema()), media_type=_JSON)


HANDLERS: Final = (
    *(list_of(resource) for resource in RESOURCES),
    *(one_of(resource) for resource in RESOURCES),
    search,
    trail,
    description,
)
ROUTER: Final = Router(PREFIX, route_handlers=[*HANDLERS])
