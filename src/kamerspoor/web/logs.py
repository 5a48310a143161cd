"""Logs of the server: every request has an id, which stands in its answer and in every line about it.

A line has no address of a visitor and no words that were searched for: of an address the route is told, ``/zoeken`` or
``/personen/{name}``, and nothing of what was asked there.
"""

from __future__ import annotations

import logging
import re
import time
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Final, Literal
from uuid import uuid4

import msgspec
from litestar.datastructures import Headers, MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

LogFormat = Literal["text", "json"]
LogLevel = Literal["debug", "info", "warning", "error"]
REQUEST_ID: Final = "X-Request-ID"
_GIVEN: Final = re.compile(r"[A-Za-z0-9-]{8,64}")
_LOG: Final = logging.getLogger("kamerspoor.access")
# The same words again within so many seconds are not told again.
_PAUSE: Final = 60.0


@dataclass(slots=True)
class Asked:
    """A request while it is answered.

    Attributes:
        id: its own, or the one that the proxy gave it.
        method: of the request.
        route: the form of its address; ``-`` while none is found.
        status: of the answer; 0 until there is one.
        size: bytes of its body that were sent.
        begun: on the clock of the process.
    """

    id: str
    method: str
    route: str = "-"
    status: int = 0
    size: int = 0
    begun: float = field(default_factory=time.perf_counter)

    @property
    def milliseconds(self) -> float:
        """How long it takes until now."""
        return round((time.perf_counter() - self.begun) * 1000, 1)


_asked: ContextVar[Asked | None] = ContextVar("asked", default=None)


def asked() -> Asked | None:
    """Return the request that is answered."""
    return _asked.get()


def request_id() -> str:
    """Return the id of the request that is answered; empty where there is none."""
    found = _asked.get()
    return found.id if found else ""


class Logged:
    """Gives every request its id, and tells in the log how it was answered.

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
        given = Headers.from_scope(scope).get(REQUEST_ID, "")
        one = Asked(given if _GIVEN.fullmatch(given) else uuid4().hex, scope["method"])

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                one.status = message["status"]
                MutableScopeHeaders.from_message(message)[REQUEST_ID] = one.id
            elif message["type"] == "http.response.body":
                one.size += len(message.get("body", b""))
            await send(message)

        before = _asked.set(one)
        try:
            await self._app(scope, receive, sent)
        finally:
            _LOG.log(_level(one.status), "%s %s %s", one.method, one.route, one.status, extra={"asked": one})
            _asked.reset(before)


def _level(status: int) -> int:
    """Return how much an answer is to be noticed: who is refused for asking too much, and what broke."""
    noticed = status == HTTPStatus.TOO_MANY_REQUESTS or status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return logging.WARNING if noticed else logging.INFO


class _Text(logging.Formatter):
    """A line for people."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and below it the trace of an error of the program."""
        told = _told(record)
        head = f"{told.pop('time')} {told.pop('level')} {told.pop('id', '-')}"
        trace = told.pop("trace", None)
        if "status" in told:
            return "{} {method} {route} {status} {ms} ms {bytes} bytes".format(head, **told)
        line = f"{head} {' '.join(told['message'].splitlines())}"
        return f"{line}\n{trace}" if trace else line


class _Json(logging.Formatter):
    """A line for machines."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        return msgspec.json.encode(_told(record)).decode()


def _told(record: logging.LogRecord) -> dict[str, Any]:
    """Return what a line tells, by its names in JSON."""
    one: Asked | None = getattr(record, "asked", None)
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    told: dict[str, Any] = {"time": at, "level": record.levelname.lower()}
    if found := one or _asked.get():
        told["id"] = found.id
    if one is None:
        told["message"] = record.getMessage()
    else:
        told |= {"method": one.method, "route": one.route, "status": one.status, "ms": one.milliseconds,
                 "bytes": one.size}  # fmt: skip
    if record.exc_info:
        told["trace"] = logging.Formatter().formatException(record.exc_info)
    return told


class _Seldom(logging.Filter):
    """Lets what the server says of itself pass once a minute: who can make it say something must not fill the disk."""

    def __init__(self) -> None:
        super().__init__()
        self._last: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a line is told."""
        now, words = time.monotonic(), str(record.msg)
        if now - self._last.get(words, -_PAUSE) < _PAUSE:
            return False
        self._last[words] = now
        return True


def set_up(form: LogFormat, level: LogLevel) -> None:
    """Write the log of this process to its standard error.

    Args:
        form: of its lines.
        level: from which on something is told.
    """
    to = logging.StreamHandler()
    to.setFormatter(_Json() if form == "json" else _Text())
    to.setLevel(level.upper())
    # Of the libraries only what is wrong: what they tell beside it names whole addresses.
    logging.basicConfig(level=logging.WARNING, handlers=[to], force=True)
    logging.getLogger("kamerspoor").setLevel(level.upper())
    for name in ("uvicorn.error", "asyncio"):
        logging.getLogger(name).filters = [_Seldom()]
