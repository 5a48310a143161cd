"""Checks the official records: references that lead nowhere, impossible seats, a damaged file."""

from __future__ import annotations

from dataclasses import dataclass

from kamerspoor.model.records import CATEGORIES, Category
from kamerspoor.store.database import OnDatabase


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
    """Counts of impossible seats in the Chamber's records.

    Attributes:
        backwards: seats that end before they begin.
        members_beside: members with two seats on one day.
    """

    backwards: int
    members_beside: int


class Health(OnDatabase):
    """Checks the official records of a database."""

    def dangling(self) -> list[Dangling]:
        """Return the relations whose references lead nowhere, with counts; takes seconds on a full database.

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
