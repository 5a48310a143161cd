"""The change log: what was stored, changed or removed, in order, for search and the derived tables.

Every paper and record stands in it once, under the number of its last change; triggers of the database see to that,
whichever way it came. A consumer goes through what came after the change that it followed last.
"""

from __future__ import annotations

from typing import NamedTuple

from kamerspoor.store.database import OnDatabase


class Change(NamedTuple):
    """A change of a paper (by its id) or of a record of the Chamber (by its row)."""

    n: int
    category: str
    id: str | int


class ChangeLog(OnDatabase):
    """The changes of a database, and how far each consumer has processed them."""

    def newest(self) -> int:
        """Return the number of the last change; 0 in an empty database."""
        return int(self._value("SELECT coalesce(max(n), 0) FROM changes"))

    def waiting(self, after: int) -> int:
        """Return how many changes came after a given one."""
        return int(self._value("SELECT count(*) FROM changes WHERE n > ?", after))

    def after(self, n: int, limit: int) -> list[Change]:
        """Return the first changes after a given one, oldest first."""
        rows = self._db.execute("SELECT n, category, id FROM changes WHERE n > ? ORDER BY n LIMIT ?", (n, limit))
        return [Change(*row) for row in rows]

    def followed(self, consumer: str, version: int) -> int | None:
        """Return the last change that a consumer processed with this version of its rules, or None."""
        sql = "SELECT upto FROM consumers WHERE name = ? AND version = ?"
        upto: int | None = self._value(sql, consumer, version)
        return upto

    def follow(self, consumer: str, version: int, upto: int) -> None:
        """Record how far a consumer is, in the same transaction as what it made of the changes."""
        self._db.execute(
            "INSERT INTO consumers (name, version, upto) VALUES (?1, ?2, ?3)"
            " ON CONFLICT (name) DO UPDATE SET version = ?2, upto = ?3",
            (consumer, version, upto),
        )
