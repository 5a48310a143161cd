"""How every list of the JSON API is paged: at most 100 rows, with the total and the way on in the headers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, TypeVar

from litestar import Request, Response
from litestar.params import QueryParameter

from kamerspoor.web import listing
from kamerspoor.web.addresses import query

_Row = TypeVar("_Row")
_Shape = TypeVar("_Shape")
PageNumber = Annotated[int, QueryParameter(ge=1, description="Page of at most 100 rows.")]
AnyRequest = Request[Any, Any, Any]


def json_list(
    rows: Sequence[_Row], shape: Callable[[_Row], _Shape], request: AnyRequest, number: int
) -> Response[list[_Shape]]:
    """Return one page of a list.

    Args:
        rows: the whole list.
        shape: what a row is in JSON.
        request: its address is that of the other pages.
        number: the page asked for; past the last there is nothing, so that a script that counts on sees the end.
    """
    shown = listing.page_of(rows, number)
    headers = {"X-Total-Count": str(shown.total)}
    links = [_link(request, step, name) for step, name in ((shown.number - 1, "prev"), (shown.number + 1, "next"))
             if 1 <= step <= shown.last]  # fmt: skip
    if links:
        headers["Link"] = ", ".join(links)
    found = shown.rows if number <= shown.last else []
    return Response([shape(row) for row in found], headers=headers)


def _link(request: AnyRequest, number: int, name: str) -> str:
    given: Mapping[str, str] = {key: value for key, value in request.query_params.items() if key != "page"}
    return f'<{request.url.path}{query(**given, page=number)}>; rel="{name}"'
