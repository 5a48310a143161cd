"""Which things have a page: their ids, for the map that search engines ask for."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Final, NamedTuple

# Ids in a fixed order, each with its genre and the time it was stored where it has them.
_THINGS: Final[Mapping[str, str]] = {
    "dossiers": "SELECT unit, '', NULL FROM dossier_tracks ORDER BY unit",
    "moties": "SELECT unit, '', NULL FROM motion_states ORDER BY unit",
    "toezeggingen": (
        "SELECT DISTINCT id, '', NULL FROM registered_commitments WHERE certainty <> 'possible' ORDER BY id"
    ),
    "personen": "SELECT DISTINCT key, '', NULL FROM named_people WHERE n > 0 ORDER BY key",
    "stukken": "SELECT paper_id, genre, stored_at FROM versions WHERE current = 1 ORDER BY paper_id",
}


class Thing(NamedTuple):
    """A thing with a page: its id, of a paper its genre and when it was stored."""

    id: str
    genre: str
    stored_at: str | None


class SiteAddresses:
    """Reads which things of a database have a page.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def counts(self) -> dict[str, int]:
        """Return how many things there are of each kind."""
        return {kind: self._db.execute(f"SELECT count(*) FROM ({sql})").fetchone()[0] for kind, sql in _THINGS.items()}

    def part(self, kind: str, skip: int, most: int) -> list[Thing]:
        """Return some of the things of a kind, in order; none of a kind that there is not.

        Args:
            kind: of the things, as in `counts`.
            skip: so many before them.
            most: how many.
        """
        if kind not in _THINGS:
            return []
        return [Thing(*row) for row in self._db.execute(f"{_THINGS[kind]} LIMIT ? OFFSET ?", (most, skip))]
