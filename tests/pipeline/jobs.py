"""Things a worker process may be asked to do in tests; they must be importable there."""

from __future__ import annotations

import os
import signal
import sqlite3
import time

from kamerspoor.errors import UnreadableFileError
from kamerspoor.pipeline.workers import beat

loaded = False
FAULTS = {
    "system": OSError(5, "Input/output error"),
    "value": ValueError("a\nb"),
    "unicode": UnicodeEncodeError("utf-8", "\udcff", 0, 1, "surrogates not allowed"),
    "database": sqlite3.OperationalError("disk I/O error"),
}


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
    if kind == "slow memory":
        _eat()
    if kind in FAULTS:
        raise FAULTS[kind]
    if kind == "unsendable":
        return lambda: kind  # type: ignore[return-value]  # what cannot be packed
    if kind == "refuse":
        message = "no text"
        raise UnreadableFileError(message, where="a.pdf", remedy="Look")
    return kind


def _eat() -> None:
    """Take more and more memory, as a library that dies when there is no more."""
    taken = []
    try:
        while True:
            taken.append(bytearray(16 << 20))
            time.sleep(0.02)
    except MemoryError:
        os.abort()


def in_parts(seconds: float) -> str:
    """Take long, and say after each part that it goes on."""
    for _ in range(4):
        time.sleep(seconds)
        beat()
    return "done"
