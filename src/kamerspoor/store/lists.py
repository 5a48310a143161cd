"""Answers lists: one page of rows, how many there are, one row, all rows, and the values of filters.

A list is a row of data (`kamerspoor.model.lists`). Its page is found in two steps, so that a list of hundreds of
thousands costs no more than its page: first the keys of the rows, by an index, beginning behind the last key of the
page before; then the columns of those few rows. A cursor holds that key with list, order and filters, and no other
list, order or filters take it.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import repeat
from typing import Any, Final

import msgspec

from kamerspoor.model.document_lists import DOCUMENTS
from kamerspoor.model.lists import Column, FactKind, List, Value, at
from kamerspoor.store.cursors import Cursor, cursor_of, digest
from kamerspoor.store.list_filters import bound, conditions, filter_of, order_of
from kamerspoor.store.rows import DOCUMENT_COLUMNS, IDS, DocumentRow, StoredFact, document_row, listed

Row = Mapping[str, Any]
_BATCH: Final = 500
_PAGE: Final = 100
# So few rows are gone through sooner than found by another filter.
_FEW: Final = 2_000
_VALUE: Final = re.compile(r":v\b")
# What SQLite holds otherwise than it is given.
_FORMS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "json": lambda written: msgspec.json.decode(written or "null"),
    "row_parties": lambda written: msgspec.json.decode(written or "null"),
    "flag": lambda written: None if written is None else bool(written),
}


@dataclass(frozen=True, slots=True)
class ListRequest:
    """What is asked of a list.

    Attributes:
        filters: name to value; names that the list does not know are refused.
        order: one of the list's orders, with a minus to turn it around; None asks for the list's own.
        cursor: where the page begins, as another page of the same list said; None begins at the first row.
        limit: how many rows a page has.
        skip: how many rows to pass over, where there is no cursor.
    """

    filters: Mapping[str, Value] = field(default_factory=dict)
    order: str | None = None
    cursor: str | None = None
    limit: int = 100
    skip: int = 0


@dataclass(frozen=True, slots=True)
class FilterOption:
    """A value that a filter may have: how it is called, and how many rows have it, where that is counted."""

    value: str
    label: str
    count: int | None


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list.

    Attributes:
        rows: by name of the column.
        facts: of a list of facts: the fact of each row, with its document.
        total: rows of the whole list.
        skipped: how many rows stand before this page.
        next: cursor of the page after this one, None on the last.
        previous: cursor of the page before this one, None on the first.
    """

    rows: Sequence[Row]
    facts: Sequence[StoredFact[Any]]
    total: int
    skipped: int
    next: str | None
    previous: str | None

    @property
    def found(self) -> Iterable[tuple[Row, StoredFact[Any] | None]]:
        """Its rows, each with its fact if it is one."""
        return zip(self.rows, self.facts or repeat(None, len(self.rows)), strict=True)


class ListMemory:
    """What was counted over whole tables, for as long as nothing changes; one for each application."""

    most: Final = 1000

    def __init__(self) -> None:
        self._counted: dict[object, Any] = {}

    def get(self, key: object) -> Any:  # noqa: ANN401 - what was kept
        """Return what was kept under a key, or None."""
        return self._counted.get(key)

    def keep(self, key: object, value: Any) -> None:  # noqa: ANN401 - anything counted
        """Keep something, and forget all else when that is too much."""
        if len(self._counted) >= self.most:
            self._counted.clear()
        self._counted[key] = value


@dataclass(frozen=True, slots=True)
class Query:
    """A request as SQL.

    Attributes:
        of: the list.
        where: what its rows meet.
        values: of the filters.
        keys: expressions of the order.
        down: whether the order goes from high to low.
        narrow: whether the filters leave few rows, so that these are found first and then put in order.
        few: whether one filter alone leaves few rows, of which the rest is asked.
        mark: what tells it from every other.
    """

    of: List
    where: str
    values: Mapping[str, Value]
    keys: Sequence[str]
    down: bool
    narrow: bool
    few: bool
    mark: str

    def select(self, *, unknown: bool, start: Cursor | None, back: bool) -> str:
        """Return the keys of rows of which the first value of the order is known, or is not, behind a place."""
        keys, first = (self.keys[1:], 1) if unknown else (self.keys, 0)
        where = f"{self.where} AND {'+' if self.few else ''}{self.keys[0]} IS {'' if unknown else 'NOT '}NULL"
        down = self.down != back
        if start is not None:
            places = ", ".join(f":key{n}" for n in range(first, len(self.keys)))
            where += f" AND ({', '.join(keys)}) {'<' if down else '>'} ({places})"
        # A plus keeps SQLite from going through all rows by an index of the order.
        ways = (f"{'+' if self.narrow else ''}{key}{' DESC' if down else ''}" for key in keys)
        return (
            f"SELECT {', '.join((*self.of.key, *self.keys))} FROM {self.of.source} WHERE {where}"  # noqa: S608 - ours
            f" ORDER BY {', '.join(ways)} LIMIT :most OFFSET :skip"
        )


def query_of(of: List, request: ListRequest, among: frozenset[str] = frozenset(), few: str = "") -> Query:
    """Return a request as SQL.

    Args:
        of: the list.
        request: what is asked of it.
        among: narrow filters that so many rows meet that all are gone through in order.
        few: the narrow filter that few rows meet, if one is.

    Raises:
        BadRequestError: for a filter, value or order that is not of this list.
    """
    where, values = conditions(of, request.filters, among, few)
    keys, down = order_of(of, request.order)
    narrow = any(filter_of(of, name).narrow for name in values.keys() - among)
    mark = digest(of.name, request.order or of.order, values)
    return Query(of, where, bound(of, values), keys, down, narrow, bool(few), mark)


class ListReader:
    """Answers lists from a database.

    Args:
        db: its connection.
        memory: what was counted before; without one each reader counts for itself.
    """

    def __init__(self, db: sqlite3.Connection, memory: ListMemory | None = None) -> None:
        self._db = db
        self._memory = memory or ListMemory()

    def page(self, of: List, request: ListRequest) -> ListPage:
        """Return one page of a list.

        Raises:
            BadRequestError: for a filter, value, order or cursor that is not of this list.
        """
        total = self.total(of, request.filters)
        query = self._query(of, request, total)
        start = cursor_of(request.cursor, query.mark, len(query.keys)) if request.cursor else None
        found = self._keys(query, start, request.skip, request.limit + 1)
        more, found = len(found) > request.limit, found[: request.limit]
        back = start is not None and start.back
        skipped = start.place if start is not None else request.skip
        if back:
            found.reverse()
            skipped = max(skipped - len(found), 0) if more else 0
        rows, facts = self._rows(query, found)
        behind = [tuple(row[len(of.key) :]) for row in found]
        following = Cursor(behind[-1], skipped + len(found), back=False) if found and (more or back) else None
        before = Cursor(behind[0], skipped, back=True) if found and (more if back else skipped) else None
        return ListPage(
            rows,
            facts,
            total,
            skipped,
            following.written(query.mark) if following else None,
            before.written(query.mark) if before else None,
        )

    def all(
        self, of: List, request: ListRequest, limit: int | None = None
    ) -> Iterator[tuple[Row, StoredFact[Any] | None]]:
        """Yield the rows of a list in order, each with its fact if it is one, at most so many.

        Raises:
            BadRequestError: as `page`.
        """
        query, start, left = self._query(of, request), None, limit
        while left is None or left > 0:
            most = _BATCH if left is None else min(_BATCH, left)
            found = self._keys(query, start, 0, most)
            rows, facts = self._rows(query, found)
            yield from zip(rows, facts or repeat(None, len(rows)), strict=True)
            if len(found) < most:
                return
            start = Cursor(tuple(found[-1][len(of.key) :]), 0, back=False)
            left = None if left is None else left - most

    def facts(
        self, of: FactKind, limit: int | None = None, order: str | None = None, /, **filters: Value | None
    ) -> list[StoredFact[Any]]:  # fmt: skip
        """Return the facts of one kind that meet the filters that are not None, at most so many.

        Args:
            of: the kind.
            limit: how many at most.
            order: one of its orders, with a minus to turn it around; its usual one without.
            filters: by their names.
        """
        given = {name: value for name, value in filters.items() if value is not None}
        return [fact for _, fact in self.all(of, ListRequest(given, order), limit) if fact is not None]

    def documents(self, limit: int | None = None, /, **filters: Value) -> list[DocumentRow]:
        """Return documents that meet these filters in short, newest first, undated last; at most so many."""
        found = self._keys(query_of(DOCUMENTS, ListRequest(filters)), None, 0, -1 if limit is None else limit)
        rows = self._documents([row[0] for row in found])
        return [rows[row[0]] for row in found]

    def one(self, of: List, known_as: str) -> tuple[Row, StoredFact[Any] | None] | None:
        """Return the row of an id, with its fact if it is one; None when there is none."""
        return next(self.all(of, ListRequest({of.one: known_as}), 1), None)

    def total(self, of: List, filters: Mapping[str, Value]) -> int:
        """Return how many rows a list has.

        Raises:
            BadRequestError: as `page`.
        """
        where, values = conditions(of, filters)
        name = next(iter(values), "")
        if of.counted and len(values) <= 1 and (not name or filter_of(of, name).facet):
            counts = "SELECT n FROM list_counts WHERE list = ? AND filter = ? AND value = ?"
            row = self._db.execute(counts, (of.name, name, str(values.get(name, "")))).fetchone()
            return int(row[0]) if row else 0
        count = filter_of(of, name).count if len(values) == 1 else ""
        known = self._db.execute(_VALUE.sub(f":{name}", count), values).fetchone()[0] if count else None
        if known is not None:
            return int(known)
        return int(self.remembered(f"SELECT count(*) FROM {of.source} WHERE {where}", bound(of, values))[0][0])  # noqa: S608 - ours

    def options(self, of: List, name: str, most: int = 100) -> list[FilterOption]:
        """Return the values of a filter, of a facet those that occur most, first what occurs most."""
        one = filter_of(of, name)
        rows: Sequence[tuple[Any, ...]] = ()
        if one.options:
            rows = self.remembered(one.options, bound(of, {}))
        elif one.facet and of.counted:
            rows = self._db.execute(
                "SELECT value, NULL, n FROM list_counts WHERE list = ? AND filter = ? AND n > 0 ORDER BY n DESC, value"
                " LIMIT ?",
                (of.name, name, most),
            ).fetchall()
        return [FilterOption(str(value), str(name or value), n) for value, name, n in rows if value is not None]

    def _query(self, of: List, request: ListRequest, total: int | None = None) -> Query:
        """Return a request as SQL that finds its rows soonest."""
        among = self._among(of, request.filters, total)
        known = {name: filter_of(of, name) for name in request.filters} if len(request.filters) > 1 else {}
        narrow = [name for name, one in known.items() if one.count and name not in among]
        few = next((name for name in narrow if self.total(of, {name: request.filters[name]}) <= _FEW), "")
        return query_of(of, request, among, few)

    def _among(self, of: List, filters: Mapping[str, Value], total: int | None = None) -> frozenset[str]:
        """Return the narrow filters that so many rows meet that a page of them is found sooner by going through all."""
        names = [name for name in filters if filter_of(of, name).each]
        if not names:
            return frozenset()
        meet = self.total(of, filters) if total is None else total
        return frozenset(names) if meet * meet > _PAGE * self.total(of, {}) else frozenset()

    def _keys(self, query: Query, start: Cursor | None, skip: int, most: int) -> list[tuple[Any, ...]]:
        """Return the keys of rows with what the order compares; what is unknown comes last, whichever way it goes."""
        back = start is not None and start.back
        # An order by the key alone knows its first value of every row.
        parts = [False] if len(query.keys) == 1 else [True, False] if back else [False, True]
        at_unknown = start is not None and start.key[0] is None
        found: list[tuple[Any, ...]] = []
        for unknown in parts[parts.index(at_unknown) if start is not None else 0 :]:
            begins = start if start is not None and unknown == at_unknown else None
            sql = query.select(unknown=unknown, start=begins, back=back)
            places = {f"key{n}": value for n, value in enumerate(start.key)} if start is not None else {}
            bound = {**query.values, **places, "most": most - len(found), "skip": skip}
            found += self._db.execute(sql, bound).fetchall()
            if len(found) == most:
                break
            if skip:
                known = f"SELECT count(*) FROM {query.of.source} WHERE {query.where} AND {query.keys[0]} IS NOT NULL"  # noqa: S608 - ours
                skip = max(skip - int(self.remembered(known, query.values)[0][0]), 0)
        return found

    def _rows(self, query: Query, found: Sequence[tuple[Any, ...]]) -> tuple[list[Row], list[StoredFact[Any]]]:
        """Return the rows of keys, in their order, and their facts if they are facts."""
        of = query.of
        width = len(of.key)
        keys = [tuple(row[:width]) for row in found]
        columns = [one for one in of.columns if not one.sql.startswith("$")]
        values = {f"row{n}_{place}": value for n, key in enumerate(keys) for place, value in enumerate(key)}
        rows = self._db.execute(rows_of(of, columns, len(keys)), {**query.values, **values}) if keys else ()
        by_key = {tuple(row[:width]): row[width:] for row in rows}
        inside = [by_key[key] for key in keys if key in by_key]
        facts = self._facts(of, inside) if isinstance(of, FactKind) else []
        return [_row(of, columns, one) for one in inside], facts

    def _facts(self, kind: FactKind, rows: Sequence[tuple[Any, ...]]) -> list[StoredFact[Any]]:
        documents = self._documents({row[0] for row in rows})
        return [StoredFact(documents[row[0]], row[1], msgspec.json.decode(row[2], type=kind.type)) for row in rows]

    def _documents(self, versions: Collection[int]) -> dict[int, DocumentRow]:
        sql = f"SELECT {DOCUMENT_COLUMNS}, v.version_id FROM versions v WHERE v.version_id IN {IDS}"  # noqa: S608 - ours
        return {row[-1]: document_row(row) for row in self._db.execute(sql, (listed(versions),))}

    def remembered(self, sql: str, values: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Return rows that are counted over much, from memory while nothing has changed or was derived since.

        Args:
            sql: the question; its rows are few.
            values: its parameters.
        """
        changes = self._db.execute(
            "SELECT (SELECT id FROM search_identity), (SELECT max(n) FROM changes), (SELECT n FROM tk_changes),"
            " (SELECT upto FROM consumers WHERE name = 'derived')"
        ).fetchone()
        # Some lists count days up to today.
        key = (changes, datetime.now(UTC).date(), sql, tuple(values.items()))
        rows: list[tuple[Any, ...]] | None = self._memory.get(key)
        if rows is None:
            rows = self._db.execute(sql, values).fetchall()
            self._memory.keep(key, rows)
        return rows


def rows_of(of: List, columns: Sequence[Column], count: int) -> str:
    """Return the SQL that gives the rows of so many keys: the key, the fact if it is one, and these columns."""
    fact = "version_id, n, data" if isinstance(of, FactKind) else "NULL, NULL, NULL"
    names = ", ".join(one.name if one.kept else one.expression for one in columns)
    marks = ", ".join(f"({', '.join(f':row{n}_{place}' for place in range(len(of.key)))})" for n in range(count))
    # Each key by itself: given a list of pairs, SQLite would go through the whole table.
    parts = [f"key{n}" for n in range(len(of.key))]
    same = " AND ".join(f"{name} = {part}" for name, part in zip(of.key, parts, strict=True))
    return (
        f"WITH wanted ({', '.join(parts)}) AS (VALUES {marks})"  # noqa: S608 - rows of lists are ours
        f" SELECT {', '.join(of.key)}, {fact}, {names} FROM wanted CROSS JOIN {of.source} WHERE {same}"
    )


def _row(of: List, columns: Sequence[Column], found: tuple[Any, ...]) -> Row:
    """Return a row by the names of its columns, those of a fact taken from its JSON."""
    given = dict(zip((one.name for one in columns), found[3:], strict=True))
    data = msgspec.json.decode(found[2]) if found[2] is not None else None
    row = {one.name: given[one.name] if one.name in given else at(data, one.sql) for one in of.columns}
    return row | {one.name: _FORMS[one.form](row[one.name]) for one in of.columns if one.form in _FORMS}
