"""Runs the emulator under uvicorn: for ever, or in a thread for the length of a test."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from tk_emulator.server import Emulator

_START_SECONDS = 10.0


def _config(emulator: Emulator, host: str, port: int) -> uvicorn.Config:
    return uvicorn.Config(
        emulator, host=host, port=port, log_level="critical", access_log=False, proxy_headers=False, server_header=False
    )


def serve(emulator: Emulator, host: str, port: int) -> None:
    """Serve until stopped.

    Args:
        emulator: what to serve.
        host: address to listen on.
        port: port to listen on.
    """
    uvicorn.Server(_config(emulator, host, port)).run()


@contextmanager
def running(emulator: Emulator) -> Iterator[str]:
    """Serve in a thread on a free port of this machine, and give the root address, without a slash at its end.

    Raises:
        TimeoutError: when it does not start.
    """
    # Named as TCP, or asyncio leaves Nagle's algorithm on and every answer waits 40 ms for its second half.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(_config(emulator, "127.0.0.1", 0))
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        try:
            _wait(server)
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.force_exit = server.should_exit = True
            thread.join(_START_SECONDS)


def _wait(server: uvicorn.Server) -> None:
    until = time.monotonic() + _START_SECONDS
    while not server.started:
        if time.monotonic() > until:
            message = "the emulator did not start"
            raise TimeoutError(message)
        time.sleep(0.005)
