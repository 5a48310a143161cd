"""The emulator itself: an ASGI application."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from threading import Lock
from typing import Final
from urllib.parse import parse_qs

import msgspec

from tk_emulator import transport
from tk_emulator.catalogue import Catalogue, Holdings
from tk_emulator.events import EVENTS, apply
from tk_emulator.faults import Faults
from tk_emulator.feed import FEED_PATH, feed_error, feed_response
from tk_emulator.odata.service import ODATA_PATH, Service, odata_error
from tk_emulator.response import Response
from tk_emulator.transport import Message, Receive, Send

_OWN_PATH: Final = "/emulator/"
_REFED: Final = 5  # entities at a time
_NOTHING: Final = Response(404, "text/plain", b"Not found")


class Emulator:
    """A server that speaks like the Chamber's open data; an ASGI application.

    Args:
        holdings: what it serves, of one or more sources such as `tk_emulator.demo.demo`.
        faults: what goes wrong; nothing by default.

    Attributes:
        catalogue: what it serves now.
        faults: what goes wrong; may be replaced at any time.
        requests: how many were answered or spoiled so far.
        happened: how often each fault and event came about.
    """

    def __init__(self, *holdings: Holdings, faults: Faults | None = None) -> None:
        self.catalogue = Catalogue(holdings)
        self.faults = faults or Faults()
        self.requests = 0
        self.happened: Counter[str] = Counter()
        self._odata = Service(self.catalogue)
        self._lock = Lock()  # a test applies its events in another thread than the server's

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Response one question, or let it fail."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
            return
        path, query = scope["path"], scope.get("query_string", b"").decode("latin-1")
        if path.startswith(_OWN_PATH):
            await transport.whole(self._own(path.removeprefix(_OWN_PATH), scope["method"]), send)
            return
        self.requests += 1
        self._apply_due_events()
        fault = self.faults.spoiling(self.requests)
        if fault:
            self.happened[fault] += 1
        if fault == "error":
            await transport.whole(feed_error() if path.startswith(FEED_PATH) else odata_error(), send)
            return
        if fault == "reset":
            await transport.reset(send)
            return
        if fault == "timeout":
            await transport.wait(receive, self.faults.seconds)
        self._refeed(path, query)
        response = self.respond(path, query, _root(scope))
        if fault.startswith("truncated"):
            await transport.half(response, send, said=fault == "truncated")
        else:
            await transport.whole(response, send, with_body=scope["method"] != "HEAD")

    def respond(self, path: str, query: str, root: bytes) -> Response:
        """Return the response to a request, with nothing going wrong on the way.

        Args:
            path: of the address.
            query: of the address, without its question mark.
            root: ``http://host:port``, which addresses in the response begin with.
        """
        with self._lock:
            return self._response(path, query, root)

    def _response(self, path: str, query: str, root: bytes) -> Response:
        if path.startswith(FEED_PATH):
            response = feed_response(self.catalogue, path.removeprefix(FEED_PATH), query, root)
            is_page = path == FEED_PATH + "Feed"
            return replace(response, body=self.faults.drifted(response.body)) if is_page else response
        if path.startswith(ODATA_PATH):
            return self._odata.respond(path.removeprefix(ODATA_PATH), query, root)
        return _NOTHING

    def apply(self, name: str) -> int:
        """Apply an event of `tk_emulator.events`, and return how many entities came or changed.

        Args:
            name: such as ``votes_corrected``.

        Raises:
            BadInputError: when there is no such event.
        """
        with self._lock:
            changed = apply(self.catalogue, name)
        self.happened[name] += 1
        return changed

    def _apply_due_events(self) -> None:
        for name, requests in self.faults.after.items():
            if self.requests > requests and not self.happened[name]:
                self.apply(name)

    def _refeed(self, path: str, query: str) -> None:
        """Let entities come again, while the client has not yet come to those that changed, or it would never end."""
        asked = parse_qs(query)
        category, token = asked.get("category", [""])[0], asked.get("skiptoken", ["0"])[0]
        if path != FEED_PATH + "Feed" or category not in self.catalogue or not token.isdecimal():
            return
        if self.faults.happens("refeed", self.requests) and int(token) < self.catalogue.changed_from(category):
            self.happened["refeed"] += 1
            self.catalogue.refeed(category, self.faults.chance("refeed at", self.requests), _REFED)

    def _own(self, path: str, method: str) -> Response:
        """Return how it goes, or apply an event: the emulator's own addresses, which the Chamber has not."""
        if method == "POST" and path.removeprefix("event/") in EVENTS:
            self.apply(path.removeprefix("event/"))
        state = {
            "requests": self.requests,
            "happened": dict(self.happened),
            "events": list(EVENTS),
            "faults": {**self.faults.rates, **self.faults.after},
            "sizes": self.catalogue.sizes(),
        }
        return Response(200, "application/json", msgspec.json.encode(state))


def _root(scope: Message) -> bytes:
    host = next((value for name, value in scope["headers"] if name == b"host"), b"localhost")
    return f"{scope.get('scheme', 'http')}://".encode() + bytes(host)


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
