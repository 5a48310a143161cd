"""The emulator itself: an ASGI application."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

from kamerspoor.emulator.answers import Answer
from kamerspoor.emulator.catalogue import Catalogue, Holdings
from kamerspoor.emulator.feed import FEED_PATH, feed_answer
from kamerspoor.emulator.odata.service import ODATA_PATH, Service

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
_NOTHING: Final = Answer(404, "text/plain", b"Not found")


class Emulator:
    """A server that speaks like the Chamber's open data; an ASGI application.

    Args:
        holdings: what it serves, of one or more sources such as `kamerspoor.emulator.demo.demo`.
    """

    def __init__(self, *holdings: Holdings) -> None:
        self.catalogue = Catalogue(holdings)
        self.requests = 0
        self._odata = Service(self.catalogue)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer one question."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
            return
        self.requests += 1
        answer = self.answer(scope["path"], scope.get("query_string", b"").decode("latin-1"), _root(scope))
        await _send(answer, send, with_body=scope["method"] != "HEAD")

    def answer(self, path: str, query: str, root: bytes) -> Answer:
        """Return the answer to a question, without anything going wrong.

        Args:
            path: of the address.
            query: of the address, without its question mark.
            root: ``http://host:port``, which addresses in the answer begin with.
        """
        if path.startswith(FEED_PATH):
            return feed_answer(self.catalogue, path.removeprefix(FEED_PATH), query, root)
        if path.startswith(ODATA_PATH):
            return self._odata.answer(path.removeprefix(ODATA_PATH), query, root)
        return _NOTHING


def _root(scope: Message) -> bytes:
    host = next((value for name, value in scope["headers"] if name == b"host"), b"localhost")
    return f"{scope.get('scheme', 'http')}://".encode() + bytes(host)


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


async def _send(answer: Answer, send: Send, *, with_body: bool) -> None:
    headers = {"content-type": answer.content_type, "content-length": str(len(answer.body)), **answer.headers}
    await send({
        "type": "http.response.start",
        "status": answer.status,
        "headers": [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()],
    })  # fmt: skip
    await send({"type": "http.response.body", "body": answer.body if with_body else b""})
