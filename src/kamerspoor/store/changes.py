"""The change log: what was stored, changed or removed, in order, for whoever keeps something made of it.

Every paper and record stands in it once, under the number of its last change; triggers of the database see to that,
whichever way it came. A consumer goes through what came after the change that it followed last.
"""

from __future__ import annotations

import sqlite3
from typing import NamedTuple


class Change(NamedTuple):
    """Something that is not what it was: a paper by its id, or a record of the Chamber by its row."""

    n: int
    category: str
    id: str | int


class ChangeLog:
    """The changes of a database, and how far each consumer has followed them.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def newest(self) -> int:
        """Return the number of the last change; 0 in an empty database."""
        return int(self._db.execute("SELECT coalesce(max(n), 0) FROM changes").fetchone()[0])

    def records(self) -> int:
        """Return how often a record of the Chamber changed, of whatever category."""
        return int(self._db.execute("SELECT n FROM tk_changes").fetchone()[0])

    def settled(self) -> int:
        """Return the last change that every consumer followed; 0 when there is none."""
        return int(self._db.execute("SELECT coalesce(min(upto), 0) FROM consumers").fetchone()[0])

    def waiting(self, after: int) -> int:
        """Return how many changes came after one."""
        return int(self._db.execute("SELECT count(*) FROM changes WHERE n > ?", (after,)).fetchone()[0])

    def after(self, n: int, limit: int) -> list[Change]:
        """Return the first changes after one, oldest first."""
        rows = self._db.execute("SELECT n, category, id FROM changes WHERE n > ? ORDER BY n LIMIT ?", (n, limit))
        return [Change(*row) for row in rows]

    def followed(self, consumer: str, version: int) -> int | None:
        """Return the last change that a consumer followed by this version of its rules, or None when it never did."""
        row = self._db.execute(
            "SELECT upto FROM consumers WHERE name = ? AND version = ?", (consumer, version)
        ).fetchone()
        return int(row[0]) if row else None

    def follow(self, consumer: str, version: int, upto: int) -> None:
        """Note how far a consumer is: in the transaction in which it keeps what it made of these changes."""
        self._db.execute(
            "INSERT INTO consumers (name, version, upto) VALUES (?1, ?2, ?3)"
            " ON CONFLICT (name) DO UPDATE SET version = ?2, upto = ?3",
            (consumer, version, upto),
        )
