"""Answers on the wire: whole, in half, late or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from kamerspoor.emulator.answers import Answer

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


async def whole(answer: Answer, send: Send, *, with_body: bool = True) -> None:
    """Send an answer as it should be."""
    await _start(answer, send, length=len(answer.body))
    await send({"type": "http.response.body", "body": answer.body if with_body else b""})


async def half(answer: Answer, send: Send, *, said: bool) -> None:
    """Send half of a body.

    Args:
        answer: to send half of.
        send: of ASGI.
        said: whether Content-Length promises all of it; the connection is closed too early then. Otherwise the
            answer ends as if it were whole.
    """
    await _start(answer, send, length=len(answer.body) if said else None)
    await send({"type": "http.response.body", "body": answer.body[: len(answer.body) // 2], "more_body": said})
    # Leaving an answer unfinished makes the server close the connection.


async def wait(receive: Receive, seconds: float) -> None:
    """Wait so long, or until the client has gone."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while (await receive())["type"] != "http.disconnect":
                pass


async def reset(send: Send) -> None:
    """Reset the connection; ASGI has no word for it, so the server's own transport is taken, where it has one."""
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is None:
        return
    connection = transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


async def _start(answer: Answer, send: Send, *, length: int | None) -> None:
    headers = {"content-type": answer.content_type, **answer.headers}
    if length is not None:
        headers["content-length"] = str(length)
    written = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": written})
