"""Derived tables: what follows from several papers and records together, kept in units that are worked out as a whole.

A unit is a document, a motion, a day of commitments or a dossier. Its rows and its inputs, the papers and records that
it was made of, are written together; a change of one of these leads back to it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Final, Literal, NamedTuple

from kamerspoor.store.database import writing
from kamerspoor.store.rows import IDS, listed

UnitKind = Literal["document", "people", "letter", "motion", "day", "dossier"]
Row = Mapping[str, Any]
# The tables of each kind of unit.
TABLES: Final[Mapping[UnitKind, tuple[str, ...]]] = {
    "document": ("positions", "speaker_parties", "kept_sentences", "letter_people"),
    "people": ("resolutions", "namesakes"),
    "letter": ("settlements",),
    "motion": ("motion_states",),
    "day": ("registered_commitments", "commitment_sources"),
    "dossier": ("dossier_tracks", "dossier_stops"),
}


# Without a day words alone tell a letter from others of the same person: among so many they do not (``{}`` is a key).
MANY: Final = "EXISTS (SELECT 1 FROM letter_people c WHERE c.key = {} GROUP BY c.genre HAVING count(*) > 60)"
# Of somebody of whom there are many by now, what has no day is announced, or announces, no more.
_NO_MORE: Final = (
    "DELETE FROM announcements WHERE {column} IN (SELECT b.unit FROM letter_people a JOIN letter_people b"
    f" ON b.key = a.key WHERE a.unit = ?1 AND b.genre = ?2 AND b.date IS NULL AND {MANY.format('a.key')})"
    " RETURNING release, letter"
)


class Unit(NamedTuple):
    """What is worked out as a whole: such as the motion ``35373-4``."""

    kind: UnitKind
    id: str


class DerivedTables:
    """The derived tables of a database, to be written.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def writing(self) -> AbstractContextManager[None]:
        """Make one transaction of what is done within; nobody else writes meanwhile."""
        return writing(self._db)

    def clear(self) -> None:
        """Empty all of them."""
        for table in ("derived_inputs", "announcements", *(one for tables in TABLES.values() for one in tables)):
            self._db.execute(f"DELETE FROM {table}")

    def made_of(self, inputs: Collection[str]) -> set[Unit]:
        """Return the units that were made of any of these inputs (``paper kst-35373-4``, ``Zaak 12``)."""
        rows = self._db.execute(
            f"SELECT DISTINCT kind, unit FROM derived_inputs WHERE input IN {IDS}", (listed(inputs),)
        )
        return {Unit(*row) for row in rows}

    def drop(self, units: Iterable[Unit]) -> None:
        """Take away what units were: of all before any is worked out again, since rows go from one to another."""
        for unit in units:
            for table in TABLES[unit.kind]:
                self._db.execute(f"DELETE FROM {table} WHERE unit = ?", (unit.id,))
            self._db.execute("DELETE FROM derived_inputs WHERE kind = ? AND unit = ?", unit)

    def keep(self, unit: Unit, rows: Mapping[str, Iterable[Row]], inputs: Iterable[str] = ()) -> None:
        """Keep what a unit is now.

        Args:
            unit: which.
            rows: by table.
            inputs: what it was made of.
        """
        for table in TABLES[unit.kind]:
            self._insert(table, [{"unit": unit.id, **row} for row in rows.get(table, ())])
        self._insert("derived_inputs", [{"input": one, "kind": unit.kind, "unit": unit.id} for one in set(inputs)])

    def list_people(self) -> None:
        """List people and parties anew: there are so few that this takes no longer than following what changed."""
        for table, now in (("listed_people", "people_now"), ("listed_parties", "parties_now")):
            names = ", ".join(row[1] for row in self._db.execute(f"PRAGMA table_info({table})"))
            self._db.execute(f"DELETE FROM {table}")
            self._db.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM {now}")

    def settled_by(self, letters: Collection[Unit]) -> set[Unit]:
        """Return the days and motions of which letters settle something."""
        rows = self._db.execute(
            f"SELECT DISTINCT of_kind, of_unit FROM settlements WHERE unit IN {IDS}",
            (listed({one.id for one in letters}),),
        )
        return {Unit(*row) for row in rows}

    def announces(self, paper: str, pairs: Sequence[tuple[str, str, float]]) -> set[str]:
        """Replace what a paper announces, or which releases announce it.

        Args:
            paper: a news release or a letter.
            pairs: release, letter and the part of the words of the first that the second shares.

        Returns:
            The releases of which that changes something, and every letter that one of them may or might have announced.
        """
        was = self._db.execute(
            "DELETE FROM announcements WHERE release = ?1 OR letter = ?1 RETURNING release, letter", (paper,)
        ).fetchall()
        for column, genre in (("release", "news_release"), ("letter", "letter")):
            was += self._db.execute(_NO_MORE.format(column=column), (paper, genre)).fetchall()
        self._insert("announcements", [dict(zip(("release", "letter", "shared"), one, strict=True)) for one in pairs])
        changed = {one for pair in (*was, *pairs) for one in pair[:2]}
        # With one letter less or more of a release the others stand differently too.
        others = f"SELECT letter FROM announcements WHERE release IN {IDS}"
        return changed | {row[0] for row in self._db.execute(others, (listed(changed),))}

    def _insert(self, table: str, rows: Sequence[Row]) -> None:
        if rows:
            names = tuple(rows[0])
            self._db.executemany(
                f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
                [tuple(row.values()) for row in rows],
            )
