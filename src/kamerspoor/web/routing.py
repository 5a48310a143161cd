"""What handlers of pages share: the types of their parameters, and their decorators."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Final

from litestar import Request, get
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from kamerspoor.search.service import IndexHandle
from kamerspoor.store.store import Store

# What handlers take: the request, the open database, the search index, and a part of the address.
AnyRequest = Request[Any, Any, Any]
GivenStore = NamedDependency[Store]
GivenIndex = NamedDependency[IndexHandle]
PathPart = FromPath[str]
# A handler in a thread; what is described to scripts, such as a resource of the API, takes this one.
get_in_thread: Final = partial(get, sync_to_thread=True)
# A page for people, which the description of the API leaves out.
get_page: Final = partial(get_in_thread, include_in_schema=False)


def pages_of(path: str, endings: Iterable[str], page: Callable[..., Any]) -> tuple[HTTPRouteHandler, ...]:
    """Return the handlers of a page and of its other forms: ``/zoeken``, ``/zoeken.json`` and so on.

    One for each address: Litestar wraps a handler of several addresses once for each of them, and then does not wait
    for its thread.

    Args:
        path: of the page.
        endings: of the addresses of its other forms.
        page: the function that makes them all, and finds the ending in the address.
    """
    return tuple(get_page(address)(page) for address in (path, *(f"{path}.{ending}" for ending in endings)))
