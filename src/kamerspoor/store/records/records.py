"""Keeping official records: what came in one answer of the Chamber, and how far its feed was followed, in one go.

Killed at any moment, the database holds either a whole page of the feed with its cursor, or neither. The same state fed
again changes nothing; an older state never replaces a newer one; a replaced state goes to ``tk_history``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass
from functools import cache
from typing import Any, Final

import msgspec

from kamerspoor.model.records import BY_NAME, CATEGORIES, Category, Record
from kamerspoor.store.database import writing

_FIXED: Final = ("id", "updated", "changed", "deleted", "unknown")
_CACHE_KIB: Final = 16_384
_LOGGED_PAGES: Final = 8_000  # of 4 KiB
# What tells one state of a record from another: all but when it was taken in.
_CONTENT_FROM: Final = 3
_COUNT: Final = "SELECT count(*) - coalesce(sum(deleted), 0), coalesce(sum(deleted), 0), count(unknown) FROM {}"


@dataclass(frozen=True, slots=True)
class Applied:
    """What a page of records did.

    Attributes:
        new: records that were not there.
        changed: records that said something else before.
        same: records fed again, or in an older state than the one that is kept.
    """

    new: int
    changed: int
    same: int


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """How much of a category is kept: records that stand, deleted ones, and those with something unknown in them."""

    category: str
    standing: int
    deleted: int
    with_unknown: int


class Records:
    """The official records of a database.

    Args:
        db: its connection.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def expect_many(self) -> None:
        """Get ready for page after page of the feed, at the cost of some memory.

        GUIDs come in no order, so each page touches all of the indexes: more of them is kept at hand, and they go from
        the log to the file after several pages, not after each. Without this a sync takes twice as long.
        """
        self._db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._db.execute(f"PRAGMA wal_autocheckpoint = {_LOGGED_PAGES}")

    def apply(self, category: Category, records: Sequence[Record], skiptoken: int | None = None) -> Applied:
        """Keep the records of one answer, and how far that brings the feed, in one transaction.

        Args:
            category: of all of them.
            records: in the order in which they were fed; of two states of one record the later taken in counts, and
                the other is history, as if they had come in two answers.
            skiptoken: where to ask on; None leaves the cursor as it is (records that came by OData), and what is kept
                of the same moment stands.

        Raises:
            StoreError: when nothing can be written: another program is writing for too long, or the disk is full.
        """
        with writing(self._db):
            parts = [self._apply(category, part, feed=skiptoken is not None) for part in _each_once(records)]
            if skiptoken is not None:
                self._db.execute(
                    "INSERT INTO tk_cursors (category, skiptoken) VALUES (?1, ?2)"
                    " ON CONFLICT (category) DO UPDATE SET skiptoken = ?2",
                    (category.name, skiptoken),
                )
        return Applied(*(sum(numbers) for numbers in zip(*(astuple(part) for part in parts), strict=True)))

    def cursor(self, category: str) -> int | None:
        """Return how far a category was followed, or None when it never was."""
        row = self._db.execute("SELECT skiptoken FROM tk_cursors WHERE category = ?", (category,)).fetchone()
        return int(row[0]) if row else None

    def asked(self, category: str, at: str, *, caught_up: bool) -> None:
        """Note that the Chamber was asked for news of a category.

        Args:
            category: its name.
            at: when, UTC, ISO 8601.
            caught_up: whether there was nothing left to fetch.

        Raises:
            StoreError: see `apply`.
        """
        with writing(self._db):
            self._db.execute(
                "INSERT INTO tk_freshness (category, asked, caught_up) VALUES (?1, ?2, CASE WHEN ?3 THEN ?2 END)"
                " ON CONFLICT (category) DO UPDATE SET asked = ?2, caught_up = CASE WHEN ?3 THEN ?2 ELSE caught_up END",
                (category, at, caught_up),
            )

    def was_caught_up(self, category: str) -> bool:
        """Tell whether there was ever nothing left to fetch of a category."""
        row = self._db.execute("SELECT caught_up FROM tk_freshness WHERE category = ?", (category,)).fetchone()
        return row is not None and row[0] is not None

    def kept(self, category: Category) -> int:
        """Return how many records of a category are kept, deleted ones as well."""
        row = self._db.execute(f"SELECT count(*) FROM {category.table}").fetchone()
        return int(row[0])

    def record(self, category: Category, record_id: str) -> Record | None:
        """Return a record as it is kept, deleted or not."""
        row = next(iter(self._rows(category, [record_id]).values()), None)
        return _record(category, row, self._targets([record_id]).get(record_id, ())) if row else None

    def counts(self) -> list[CategoryCount]:
        """Return how much is kept of every category, in the order of the table of categories."""
        rows = self._db.execute("SELECT category, standing, deleted, unknown FROM record_counts")
        known = {name: counts for name, *counts in rows}
        # One that was filled before such counts were kept is counted until something of it comes.
        return [
            CategoryCount(one.name, *(known.get(one.name) or self._db.execute(_COUNT.format(one.table)).fetchone()))
            for one in CATEGORIES
        ]

    def unknown(self) -> dict[str, dict[str, int]]:
        """Return what no column knows: by category, each such element with the number of records that have it."""
        found: dict[str, dict[str, int]] = {}
        for category in CATEGORIES:
            rows = self._db.execute(
                f"SELECT key, count(*) FROM {category.table}, json_each(unknown)"
                " WHERE unknown IS NOT NULL GROUP BY key ORDER BY key"
            ).fetchall()
            if rows:
                found[category.name] = dict(rows)
        return found

    def _apply(self, category: Category, latest: Mapping[str, Record], *, feed: bool) -> Applied:
        kept = self._rows(category, latest)
        targets = self._targets(kept) if category.relations else {}
        new = [record for record in latest.values() if record.id not in kept]
        # OData leaves out what the feed says of the same moment: there the feed has the last word.
        newer = [
            one
            for one in latest.values()
            if one.id in kept and (kept[one.id][1] < one.updated or (feed and kept[one.id][1] == one.updated))
        ]
        changed = [one for one in newer if _differs(category, kept[one.id], targets.get(one.id, ()), one)]
        # The same moment in other words is no earlier state.
        earlier = [kept[one.id] for one in changed if kept[one.id][1] < one.updated]
        self._keep_history(category, [(row, targets.get(row[0], ())) for row in earlier])
        self._write(category, new, changed)
        self._count(category, new, [(kept[one.id], one) for one in changed])
        # Fed again in the same words: only when it was taken in is news, and that is no history.
        self._db.executemany(
            f"UPDATE {category.table} SET updated = ?2, changed = ?3"
            " WHERE id = ?1 AND (updated <> ?2 OR changed IS NOT ?3)",
            ((one.id, one.updated, one.changed) for one in newer),
        )
        return Applied(len(new), len(changed), len(latest) - len(new) - len(changed))

    def _rows(self, category: Category, ids: Iterable[str]) -> dict[str, tuple[Any, ...]]:
        rows = self._db.execute(
            f"SELECT {', '.join(_columns(category.name))} FROM {category.table}"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (msgspec.json.encode(list(ids)).decode(),),
        )
        return {row[0]: row for row in rows}

    def _targets(self, ids: Iterable[str]) -> dict[str, tuple[tuple[str, str], ...]]:
        found: dict[str, list[tuple[str, str]]] = {}
        rows = self._db.execute(
            "SELECT owner, relation, target FROM tk_relations WHERE owner IN (SELECT value FROM json_each(?))"
            " ORDER BY owner, relation, n",
            (msgspec.json.encode(list(ids)).decode(),),
        )
        for owner, relation, target in rows:
            found.setdefault(owner, []).append((relation, target))
        return {owner: tuple(pairs) for owner, pairs in found.items()}

    def _keep_history(
        self, category: Category, replaced: Iterable[tuple[tuple[Any, ...], tuple[tuple[str, str], ...]]]
    ) -> None:
        self._db.executemany(
            "INSERT INTO tk_history (id, category, updated, data) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id, updated) DO UPDATE SET category = excluded.category, data = excluded.data",
            ((row[0], category.name, row[1], _state(category, row, targets)) for row, targets in replaced),
        )

    def _count(
        self, category: Category, new: Sequence[Record], changed: Sequence[tuple[tuple[Any, ...], Record]]
    ) -> None:
        """Add what came, and how what changed stands now, to the counts of a category."""
        deleted = sum(one.deleted for one in new) + sum(one.deleted - was[3] for was, one in changed)
        unknown = sum(bool(one.unknown) for one in new) + sum(
            bool(one.unknown) - (was[4] is not None) for was, one in changed
        )
        done = self._db.execute(
            "UPDATE record_counts SET standing = standing + ?, deleted = deleted + ?, unknown = unknown + ?"
            " WHERE category = ?",
            (len(new) - deleted, deleted, unknown, category.name),
        )
        if not done.rowcount:
            self._db.execute(
                "INSERT INTO record_counts (category, standing, deleted, unknown)"
                f" SELECT ?, * FROM ({_COUNT.format(category.table)})",
                (category.name,),
            )

    def _write(self, category: Category, new: Sequence[Record], changed: Sequence[Record]) -> None:
        # An upsert, not a replacement: that one would bypass the triggers that keep the words of subjects in step.
        self._db.executemany(_upsert(category.name), (_row(category, record) for record in (*new, *changed)))
        if new or changed:
            self._db.execute("UPDATE tk_changes SET n = n + 1")
        if category.relations:
            self._db.executemany("DELETE FROM tk_relations WHERE owner = ?", ((record.id,) for record in changed))
            self._db.executemany(
                "INSERT INTO tk_relations (owner, relation, n, target) VALUES (?, ?, ?, ?)",
                (
                    (record.id, relation, n, target)
                    for record in (*new, *changed)
                    for relation, targets in record.relations.items()
                    for n, target in enumerate(targets)
                ),
            )


def _each_once(records: Sequence[Record]) -> Iterator[Mapping[str, Record]]:
    """Yield the records by id, in as few parts as hold each record once."""
    part: dict[str, Record] = {}
    for record in records:
        if record.id in part:
            yield part
            part = {}
        part[record.id] = record
    yield part


@cache
def _columns(name: str) -> tuple[str, ...]:
    return (*_FIXED, *(column.name for column in BY_NAME[name].columns))


@cache
def _upsert(name: str) -> str:
    columns = _columns(name)
    changes = ", ".join(f"{column} = excluded.{column}" for column in columns[1:])
    return (
        f"INSERT INTO {BY_NAME[name].table} ({', '.join(columns)})"
        f" VALUES ({', '.join('?' * len(columns))}) ON CONFLICT (id) DO UPDATE SET {changes}"
    )


def _row(category: Category, record: Record) -> tuple[Any, ...]:
    unknown = msgspec.json.encode(record.unknown, order="sorted").decode() if record.unknown else None
    values = record.values
    own = (values.get(column.name) for column in category.columns)
    return (record.id, record.updated, record.changed, int(record.deleted), unknown, *own)


def _pairs(record: Record) -> tuple[tuple[str, str], ...]:
    return tuple((name, target) for name in sorted(record.relations) for target in record.relations[name])


def _differs(category: Category, row: tuple[Any, ...], targets: tuple[tuple[str, str], ...], record: Record) -> bool:
    """Tell whether a record says something else than the row that is kept; a re-feed of the same words is no change."""
    return row[_CONTENT_FROM:] != _row(category, record)[_CONTENT_FROM:] or targets != _pairs(record)


def _state(category: Category, row: tuple[Any, ...], targets: tuple[tuple[str, str], ...]) -> str:
    state: dict[str, Any] = {
        name: value for name, value in zip(_columns(category.name)[2:], row[2:], strict=True) if value is not None
    }
    for relation, target in targets:
        state.setdefault(f"{relation}[]", []).append(target)
    return msgspec.json.encode(state, order="sorted").decode()


def _record(category: Category, row: tuple[Any, ...], targets: tuple[tuple[str, str], ...]) -> Record:
    relations: dict[str, list[str]] = {}
    for relation, target in targets:
        relations.setdefault(relation, []).append(target)
    names = (column.name for column in category.columns)
    values = {name: value for name, value in zip(names, row[len(_FIXED) :], strict=True) if value is not None}
    unknown: dict[str, tuple[str, ...]] = msgspec.json.decode(row[4], type=dict[str, tuple[str, ...]]) if row[4] else {}
    return Record(
        row[0], category.name, row[1], row[2], bool(row[3]), values,
        {name: tuple(found) for name, found in relations.items()}, unknown,
    )  # fmt: skip
