"""Answers only who asks for this site, and takes a form only from its own pages.

Any page that a person visits can make her browser ask a server on her own machine: under a name of its own that it lets
point there (DNS rebinding), or by sending a form there. So the name is checked of every request, and where it came from
of all but reading.
"""

from __future__ import annotations

from typing import Final

from litestar.datastructures import Headers
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Receive, Scope, Send

from kamerspoor.errors import BadRequestError, ForbiddenError, KamerspoorError
from kamerspoor.publish.site import Site, answering
from kamerspoor.web.problems import answer_kamerspoor
from kamerspoor.web.routing import AnyRequest

_READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_OF_OTHERS: Final = frozenset({"cross-site", "same-site"})


class Addressed:
    """Refuses what is not meant for the site.

    Litestar's own check of hosts takes no port, speaks of errors in its own words, and lets addresses pass that do not
    exist.

    Args:
        app: what answers the rest.
        site: that is served.
    """

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app = app
        self._site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        with answering(self._site):
            refused = self._objection(scope["method"], Headers.from_scope(scope))
            if refused is None:
                # Who asks for the head alone is answered as who asks for all of it; the server leaves out the rest.
                await self._app({**scope, "method": "GET"} if scope["method"] == "HEAD" else scope, receive, send)
            else:
                request = AnyRequest(scope, receive, send)
                answer = answer_kamerspoor(request, refused).to_asgi_response(None, request)
                await answer(scope, receive, send)

    def _objection(self, method: str, headers: Headers) -> KamerspoorError | None:
        """Return what is wrong with a request, or None."""
        host = headers.get("host", "")
        if not self._site.is_asked_at(host):
            message = "no site of this name is served here"
            return BadRequestError(message, where=host[:80], remedy=f"It is at {self._site.base}/")
        # Who is no browser (a script, a mail server that stops a subscription) says neither, and was not led here.
        origin = headers.get("origin")
        foreign = headers.get("sec-fetch-site") in _OF_OTHERS if origin is None else not self._site.is_own(origin, host)
        if method not in _READING and foreign:
            message = "only the pages of this site may send something to it"
            return ForbiddenError(message, where=(origin or "")[:80], remedy="Open the page of this site and try again")
        return None
