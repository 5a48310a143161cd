"""Things a worker process may be asked to do in tests; they must be importable there."""

from __future__ import annotations

import os
import signal
import time

from kamerspoor.errors import UnreadableFileError
from kamerspoor.pipeline.workers import beat

loaded = False


def here(_: str) -> tuple[int, bool]:
    """Say in which process this is, and whether it has what the first process set."""
    return os.getpid(), loaded


def double(number: int) -> int:
    """Work that goes well."""
    return 2 * number


def trouble(kind: str) -> str:
    """Work that goes wrong in the way that is asked for."""
    if kind == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if kind == "hang":
        time.sleep(60)
    if kind == "memory":
        return str(len(bytearray(8 << 30)))
    if kind == "deep":
        return trouble("deep")
    if kind == "refuse":
        message = "no text"
        raise UnreadableFileError(message, where="a.pdf", remedy="Look")
    return kind


def in_parts(seconds: float) -> str:
    """Take long, and say after each part that it goes on."""
    for _ in range(4):
        time.sleep(seconds)
        beat()
    return "done"
