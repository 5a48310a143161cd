"""What people corrected, kept for ever, and which papers do not show it yet."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import fields
from typing import Final, NamedTuple

import msgspec

from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.model.corrections import Correction
from kamerspoor.store.database import writing

_COLUMNS: Final = tuple(one.name for one in fields(Correction))
_KEPT: Final = tuple(name for name in _COLUMNS if name != "id")
_SELECT: Final = f"SELECT {', '.join(f'c.{name}' for name in _COLUMNS)} FROM corrections c"  # noqa: S608 - ours
_PAPER: Final = "(SELECT i.paper_id FROM paper_ids i WHERE i.id = c.paper)"
_HERE: Final = f"EXISTS (SELECT 1 FROM versions v WHERE v.current = 1 AND v.paper_id = {_PAPER})"  # noqa: S608 - ours
_LOST: Final = f"c.withdrawn_at IS NULL AND (c.found = 0 OR NOT {_HERE})"
_STANDING: Final = (
    f"SELECT c.id FROM corrections c WHERE c.withdrawn_at IS NULL AND {_PAPER} = v.paper_id ORDER BY c.id"  # noqa: S608 - ours
)
# Papers whose facts were made with other corrections than those that stand now: few papers have any.
_PENDING: Final = (
    f"SELECT v.paper_id FROM (SELECT DISTINCT {_PAPER} AS paper FROM corrections c) p"  # noqa: S608 - ours
    " JOIN versions v ON v.paper_id = p.paper AND v.current = 1 LEFT JOIN as_read r USING (version_id)"
    f" WHERE coalesce(r.applied, '[]') <> (SELECT json_group_array(id) FROM ({_STANDING})) ORDER BY 1"
)


class Outcome(NamedTuple):
    """What became of a correction in the current reading: whether what it corrects was found, and what was read."""

    found: bool
    read: str | None


class Corrections:
    """The corrections of a database.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def add(self, correction: Correction) -> int:
        """Keep a correction, and return its number."""
        with writing(self._db):
            cursor = self._db.execute(
                f"INSERT INTO corrections ({', '.join(_KEPT)}) VALUES ({', '.join('?' * len(_KEPT))})",  # noqa: S608
                [getattr(correction, name) for name in _KEPT],
            )
        return int(cursor.lastrowid or 0)

    def withdraw(self, number: int, who: str, why: str, moment: str) -> Correction:
        """Take a correction back; it stays, with who did so, when and why.

        Raises:
            NotFoundError: when there is none of this number.
            BadRequestError: when it was taken back before.
        """
        with writing(self._db):
            found = self._found("c.id = ?", number)
            if not found:
                message = "no correction of this number"
                raise NotFoundError(message, where=str(number), remedy="See: kamerspoor correct list")
            if found[0].withdrawn_at:
                message = f"taken back before, by {found[0].withdrawn_who} on {found[0].withdrawn_at[:10]}"
                raise BadRequestError(message, where=str(number))
            self._db.execute(
                "UPDATE corrections SET withdrawn_who = ?, withdrawn_why = ?, withdrawn_at = ? WHERE id = ?",
                (who, why, moment, number),
            )
        return found[0]

    def listed(self, paper: str | None = None, *, lost: bool = False) -> list[Correction]:
        """Return corrections in the order in which they were made, those that were taken back as well.

        Args:
            paper: only those of this paper, by the id under which it is kept.
            lost: only those whose passage, or whose paper, is not there any more.
        """
        of = f"{_PAPER} = ?" if paper else "?1 IS NULL"
        return self._found(f"{of} AND {_LOST}" if lost else of, paper)

    def standing(self, paper: str) -> list[Correction]:
        """Return the corrections of a paper that were not taken back, by the id under which it is kept."""
        return self._found(f"{_PAPER} = ? AND c.withdrawn_at IS NULL", paper)

    def pending(self) -> list[str]:
        """Return the papers whose facts do not show the corrections that stand.

        So it is after one was made or taken back, and after another reading came.
        """
        return [row[0] for row in self._db.execute(_PENDING)]

    def keep_reading(self, sha256: str, details: str, facts: str, outcomes: Mapping[int, Outcome]) -> None:
        """Keep a reading beside what people made of it, in the transaction in which that is stored.

        Args:
            sha256: of the bytes read.
            details: of the reading, packed.
            facts: of the reading, packed.
            outcomes: of each correction that stands.
        """
        self._db.execute(
            "INSERT INTO as_read (version_id, applied, details, facts)"
            " SELECT version_id, ?, ?, ? FROM versions WHERE sha256 = ?",
            (msgspec.json.encode(sorted(outcomes)).decode(), details, facts, sha256),
        )
        self._db.executemany(
            "UPDATE corrections SET found = ?, read = ? WHERE id = ?",
            [(*outcome, number) for number, outcome in outcomes.items()],
        )

    def _found(self, condition: str, *values: str | int | None) -> list[Correction]:
        rows = self._db.execute(f"{_SELECT} WHERE {condition} ORDER BY c.id", values)
        return [msgspec.convert(dict(zip(_COLUMNS, row, strict=True)), Correction, strict=False) for row in rows]
