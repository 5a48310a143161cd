"""Programs that tests start: whatever happens to the test, they are ended with it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager


@contextmanager
def started(command: Sequence[str], *, read: bool = False) -> Iterator[subprocess.Popen[str]]:
    """Start a program, and kill it at the end if it still runs: a test that fails may not wait for it forever.

    Args:
        command: the program and its arguments.
        read: keep what it prints, for ``communicate``.
    """
    printed = subprocess.PIPE if read else subprocess.DEVNULL
    with subprocess.Popen(command, stdout=printed, stderr=printed, text=True) as process:
        try:
            yield process
        finally:
            process.kill()
