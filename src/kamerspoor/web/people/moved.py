"""Lists of people that were beside each other lead to the one that has all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect
from litestar.status_codes import HTTP_301_MOVED_PERMANENTLY

from kamerspoor.model.lists import List
from kamerspoor.model.people_lists import ALL_PARTIES, ALL_PEOPLE
from kamerspoor.publish.urls import query
from kamerspoor.web.lists.handlers import endings
from kamerspoor.web.routing import AnyRequest, pages_of

_MOVED: Final = (("/kamerleden", ALL_PEOPLE), ("/personen/fracties", ALL_PARTIES))


def _moved(path: str, of: List) -> Iterator[HTTPRouteHandler]:
    def lead(request: AnyRequest) -> Redirect:
        """Lead to the same filters of the list that it is now, as far as that has them."""
        known = {one.url for one in of.filters}
        given = {word: value for word, value in request.query_params.items() if word in known}
        now = (of.page.path if of.page else "") + request.url.path.removeprefix(path)
        return Redirect(now + query(**given), status_code=HTTP_301_MOVED_PERMANENTLY)

    yield from pages_of(path, endings(of), lead)


HANDLERS: Final = tuple(handler for path, of in _MOVED for handler in _moved(path, of))
