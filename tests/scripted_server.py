"""A server on this machine that gives the answers a test has written down, and remembers how it was asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Give = Callable[[BaseHTTPRequestHandler], None]


def answer(status: int = 200, body: bytes = b"", **headers: str) -> Give:
    """A whole answer; names of headers are written with underscores."""

    def give(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return give


def cut(body: bytes, promised: int | None) -> Give:
    """An answer whose connection closes before it is whole."""

    def give(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        if promised is not None:
            handler.send_header("Content-Length", str(promised))
        handler.end_headers()
        handler.wfile.write(body)
        handler.close_connection = True

    return give


def drip(seconds: float, parts: int) -> Give:
    """An answer that comes a byte at a time."""

    def give(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(parts))
        handler.end_headers()
        for _ in range(parts):
            handler.wfile.write(b".")
            handler.wfile.flush()
            time.sleep(seconds)

    return give


@dataclass
class Asked:
    """How a scripted server was asked.

    Attributes:
        url: its address.
        paths: of the questions, with their queries.
        times: when each came.
        agents: ``User-Agent`` of each.
        connections: over how many connections.
    """

    url: str = ""
    paths: list[str] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    connections: int = 0


@contextmanager
def scripted(*answers: Give) -> Iterator[Asked]:
    """Give these answers in order, the last one for ever."""
    asked = Asked()
    left = list(answers)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            asked.connections += 1
            super().setup()

        def do_GET(self) -> None:
            asked.paths.append(self.path)
            asked.times.append(time.monotonic())
            asked.agents.append(self.headers.get("User-Agent", ""))
            try:
                (left.pop(0) if len(left) > 1 else left[0])(self)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    asked.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
