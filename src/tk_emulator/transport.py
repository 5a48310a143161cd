"""Responses on the wire: whole, in half, late or not at all."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from tk_emulator.response import Response

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


async def whole(response: Response, send: Send, *, with_body: bool = True) -> None:
    """Send a response as it should be."""
    await _start(response, send, length=len(response.body))
    await send({"type": "http.response.body", "body": response.body if with_body else b""})


async def half(response: Response, send: Send, *, said: bool) -> None:
    """Send half of a body.

    Args:
        response: to send half of.
        send: of ASGI.
        said: whether Content-Length promises all of it; the connection is closed too early then. Otherwise the
            response ends as if it were whole.
    """
    await _start(response, send, length=len(response.body) if said else None)
    await send({"type": "http.response.body", "body": response.body[: len(response.body) // 2], "more_body": said})
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


async def _start(response: Response, send: Send, *, length: int | None) -> None:
    headers = {"content-type": response.content_type, **response.headers}
    if length is not None:
        headers["content-length"] = str(length)
    written = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": response.status, "headers": written})
