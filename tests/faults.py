"""Faults at the edges, for tests of what they cost: a database that fails at one statement, a disk with no room."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import pytest

from kamerspoor.store import database


@contextmanager
def failing_at(statement: int | None, fault: Exception) -> Iterator[Iterator[int]]:
    """Let every connection raise at the statement of this number, counted over all of them from 0; None for never.

    Yields:
        What counts: its next number is how many were run.
    """
    numbers = count()

    class Failing(database._Connection):
        def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:  # noqa: ANN401 - whatever SQLite takes
            _fail()
            return super().execute(sql, parameters)

        def executemany(self, sql: str, parameters: Any, /) -> sqlite3.Cursor:  # noqa: ANN401
            _fail()
            return super().executemany(sql, parameters)

    def _fail() -> None:
        if next(numbers) == statement:
            raise fault

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "_Connection", Failing)
        yield numbers
