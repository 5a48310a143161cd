"""How complete and how fresh the official records are: what pages, ``/gezond`` and ``kamerspoor doctor`` tell."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from kamerspoor.model.records import CATEGORIES, Category
from kamerspoor.store.records.records import CategoryCount, Records


@dataclass(frozen=True, slots=True)
class CategoryHealth:
    """One category of the open data as it is kept here.

    Attributes:
        category: its name.
        standing: records that stand.
        deleted: records of which only the mark of their deletion is left.
        with_unknown: records with something that no column knows; it is kept as it came.
        cursor: token of the feed up to which it was followed, or None when it never was.
        asked: when the Chamber was last asked for news of it, UTC, or None.
        caught_up: when there was last nothing left to fetch, UTC, or None.
    """

    category: str
    standing: int
    deleted: int
    with_unknown: int
    cursor: int | None
    asked: str | None
    caught_up: str | None


@dataclass(frozen=True, slots=True)
class Dangling:
    """References that lead to no standing record.

    Attributes:
        category: of the records that refer.
        relation: name of the element.
        to: categories that it may lead to.
        missing: references to records that were never seen.
        gone: references to records that are deleted.
    """

    category: str
    relation: str
    to: tuple[str, ...]
    missing: int
    gone: int


@dataclass(frozen=True, slots=True)
class ImpossibleSeats:
    """What cannot be in the Chamber's record of who sits where.

    Attributes:
        backwards: seats that end before they begin.
        members_beside: members with two seats on one day.
    """

    backwards: int
    members_beside: int


class Health:
    """Looks over the official records of a database.

    Args:
        db: its connection.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def categories(self) -> list[CategoryHealth]:
        """Return every category, in the order of the table of categories."""
        return [self._category(counted) for counted in Records(self._db).counts()]

    def asked(self) -> str | None:
        """Return when the Chamber was last asked for news of anything, UTC, or None."""
        row = self._db.execute("SELECT max(asked) FROM tk_freshness").fetchone()
        return str(row[0]) if row[0] else None

    def dangling(self) -> list[Dangling]:
        """Return the relations of which references lead nowhere, each with how many; costs seconds on a full database.

        References of deleted records do not count: they are gone with them.
        """
        found = [
            self._dangling(category, name, many=many)
            for category in CATEGORIES
            for many, names in (
                (False, [one.name for one in category.columns if one.kind == "ref"]),
                (True, category.relations),
            )
            for name in names
        ]
        return [one for one in found if one.missing or one.gone]

    def impossible_seats(self) -> ImpossibleSeats:
        """Count the seats that cannot be as they are recorded."""
        return ImpossibleSeats(
            *self._db.execute(
                "SELECT count(*) FILTER (WHERE fault = 'eindigt voor het begin'),"
                " count(DISTINCT person_id) FILTER (WHERE fault = 'naast een andere zetel') FROM seat_faults"
            ).fetchone()
        )

    def damage(self) -> list[str]:
        """Return what SQLite itself finds wrong with the file; an empty list when it is sound."""
        checked = [str(row[0]) for row in self._db.execute("PRAGMA quick_check(20)")]
        broken = [f"{row[0]}: a reference to {row[2]} that is not there" for row in
                  self._db.execute("PRAGMA foreign_key_check")]  # fmt: skip
        return [line for line in checked if line != "ok"] + broken

    def _category(self, counted: CategoryCount) -> CategoryHealth:
        name = (counted.category,)
        cursor = self._db.execute("SELECT skiptoken FROM tk_cursors WHERE category = ?", name).fetchone()
        fresh = self._db.execute("SELECT asked, caught_up FROM tk_freshness WHERE category = ?", name).fetchone()
        asked, caught_up = fresh or (None, None)
        counts = counted.standing, counted.deleted, counted.with_unknown
        return CategoryHealth(counted.category, *counts, cursor[0] if cursor else None, asked, caught_up)

    def _dangling(self, category: Category, name: str, *, many: bool) -> Dangling:
        to = category.targets[name]
        references = (
            f"SELECT r.target AS target FROM tk_relations r JOIN {category.table} o ON o.id = r.owner"
            f" WHERE r.relation = '{name}' AND o.deleted = 0"
            if many
            else f"SELECT o.{name} AS target FROM {category.table} o WHERE o.{name} IS NOT NULL AND o.deleted = 0"
        )
        # Names of tables are ours; a reference that may lead to several kinds leads somewhere when one of them has it.
        tables = [f"tk_{one.lower()}" for one in to]
        there = "EXISTS (SELECT 1 FROM {} t WHERE t.id = x.target{})"
        known = " OR ".join(there.format(table, "") for table in tables)
        stands = " OR ".join(there.format(table, " AND t.deleted = 0") for table in tables)
        missing, gone = self._db.execute(
            f"SELECT coalesce(sum(NOT ({known})), 0), coalesce(sum(({known}) AND NOT ({stands})), 0)"
            f" FROM ({references}) x"
        ).fetchone()
        return Dangling(category.name, name, to, missing, gone)
