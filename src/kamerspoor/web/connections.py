"""Connections of the server: each has a time for every step, and who only waits makes room for who asks.

uvicorn closes a connection that was idle after an answer, but waits for ever for the head of a request, for its body
and for a reader. Without these limits a few hundred connections on which nothing is sent would make a site deaf.
"""

from __future__ import annotations

import asyncio
import resource
from typing import Any, Final

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

# Seconds for a request: its head from the first moment of the connection, and the rest of it.
HEAD_SECONDS: Final = 10.0
BODY_SECONDS: Final = 120.0
# Seconds in which a client must take something of its answer.
READ_SECONDS: Final = 60.0
_SECONDS: Final = {h11.IDLE: HEAD_SECONDS, h11.SEND_BODY: BODY_SECONDS}
# Files that a process has open beside those of requests: the program, the index, pipes.
_OF_OURS: Final = 64
# Files of a connection: its socket, the database, its log, and one that waits to be accepted meanwhile.
_EACH: Final = 4
MOST: Final = 1_000


def places() -> int:
    """Return how many connections a process may have, which is what its limit of open files allows, at most 1,000."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = _OF_OURS + MOST * _EACH
    if soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return max(1, min(MOST, (soft - _OF_OURS) // _EACH))


class Connection(H11Protocol):
    """A connection that is closed when its request, or the taking of the answer, takes too long."""

    _due: asyncio.TimerHandle | None = None
    _unread: asyncio.TimerHandle | None = None
    _step: object = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request, in the place of who waits longest when all places are taken."""
        super().connection_made(transport)
        if self.limit_concurrency is not None and len(self.connections) >= self.limit_concurrency:
            self._make_room()
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Take a part of a request."""
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """Wait for the next request."""
        super().on_response_complete()
        self._watch()

    def pause_writing(self) -> None:
        """Wait until the client takes what was sent."""
        super().pause_writing()
        self._unread = self.loop.call_later(READ_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on sending."""
        super().resume_writing()
        _cancel(self._unread)

    def connection_lost(self, exc: Exception | None) -> None:
        """End all waiting."""
        _cancel(self._due)
        _cancel(self._unread)
        super().connection_lost(exc)

    @property
    def waits(self) -> bool:
        """Whether nothing of a request is being answered."""
        return self.conn.their_state is h11.IDLE and not self.transport.is_closing()

    def _watch(self) -> None:
        """Give the step that the connection has come to its time; parts that come drop by drop give it no more."""
        step = self.conn.their_state
        if step is not self._step:
            self._step = step
            _cancel(self._due)
            seconds = _SECONDS.get(step)
            self._due = self.loop.call_later(seconds, self.transport.abort) if seconds else None

    def _make_room(self) -> None:
        every: set[Any] = self.connections  # all of this class
        others = [one for one in every if one is not self and one.waits]
        if others:
            # Its place is free now, and not only when its end is told.
            longest = min(others, key=lambda one: one._due.when())  # noqa: SLF001
            self.connections.discard(longest)
            longest.transport.abort()


def _cancel(timer: asyncio.TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()
