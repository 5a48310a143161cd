"""Where the reader is: the page that is asked for, in which language; ``/en/moties`` is ``/moties`` in English."""

from __future__ import annotations

import re
from contextvars import ContextVar
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, quote

from litestar.datastructures import MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from kamerspoor.publish.language import Language, language, speaking
from kamerspoor.publish.site import ENGLISH, in_language

# Addresses of our own in a page; the one that leads to the other language is marked by ``hreflang`` before it.
_LINK: Final = re.compile(r'(?<!hreflang="nl" )\b(?P<kind>href|action)="(?P<path>/(?!/)[^"]*)"')
# Browsers take two of these at the beginning of an address for the name of another site.
_SLASHES: Final = re.compile(r"/+")
# ``en;q=0.8`` in Accept-Language.
_WISH: Final = re.compile(r"(?P<language>[a-z]{2})\b[^,;]*(?:;\s*q=(?P<weight>[\d.]+))?", re.IGNORECASE)


class Place(NamedTuple):
    """A page, without its language.

    Attributes:
        path: of the page, ``/moties``.
        query: what is chosen there, without its question mark.
    """

    path: str = "/"
    query: str = ""

    @property
    def asked(self) -> dict[str, str]:
        """What is chosen there, by its name."""
        return dict(parse_qsl(self.query))

    @property
    def address(self) -> str:
        """The path with what is chosen."""
        path = quote(self.path, safe="/")
        return f"{path}?{self.query}" if self.query else path

    def within(self, path: str) -> bool:
        """Tell whether the page is this one, or below it."""
        return self.path == path or self.path.startswith(f"{path}/")


_HOME: Final = Place()
_asked: ContextVar[Place] = ContextVar("place", default=_HOME)


def place() -> Place:
    """Return the page that is asked for."""
    return _asked.get()


class ByLanguage:
    """Takes the language off an address, so that every page has one handler for all.

    Args:
        app: what answers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        path, query = scope["path"], scope["query_string"].decode("latin-1")
        chosen: Language = "nl"
        if path == ENGLISH or path.startswith(f"{ENGLISH}/"):
            chosen, path = "en", path[len(ENGLISH) :] or "/"
            scope["path"], scope["raw_path"] = path, scope["raw_path"][len(ENGLISH) :] or b"/"

        async def sent(message: Message) -> None:
            _lead_on(message, chosen)
            await send(message)

        before = _asked.set(Place(_plain(path), query))
        try:
            with speaking(chosen):
                await self._app(scope, receive, sent)
        finally:
            _asked.reset(before)


def _plain(path: str) -> str:
    return _SLASHES.sub("/", path.rstrip("/")) or "/"


def _lead_on(message: Message, chosen: Language) -> None:
    """Lead a redirect to the page of the same language."""
    if message["type"] == "http.response.start" and chosen != "nl":
        headers = MutableScopeHeaders.from_message(message)
        if headers.get("location", "").startswith("/"):
            headers["location"] = in_language(headers["location"])


def localized(html: str) -> str:
    """Return a page whose links lead to pages of the language that is spoken.

    Templates escape what they are given, so that no text of a paper looks like a link.
    """
    if language() == "nl":
        return html
    return _LINK.sub(lambda found: f'{found["kind"]}="{in_language(found["path"])}"', html)


def prefers_english(accepted: str) -> bool:
    """Tell whether a browser's ``Accept-Language`` asks for English rather than for Dutch."""
    wishes = {found["language"].lower(): float(found["weight"] or 1) for found in reversed([*_WISH.finditer(accepted)])}
    return wishes.get("en", 0) > wishes.get("nl", 0)
