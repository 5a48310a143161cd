"""Lists of official records: what can be asked of each, and the rows of one page of it.

A list is a `ListQuery`: a row of a table, not code. Its page is found in two steps, so that a list of hundreds of
thousands costs no more than its filters: first the keys of the page, then the columns of those few rows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kamerspoor.errors import BadRequestError

Row = Mapping[str, Any]
_BATCH = 500
_MOST_REMEMBERED = 1000
_MEMORY: dict[tuple[Any, ...], list[tuple[Any, ...]]] = {}


@dataclass(frozen=True, slots=True)
class ListQuery:
    """One list.

    Attributes:
        source: what follows FROM: the view that gives the rows, and what filters and sorting need besides. A CROSS JOIN
            keeps SQLite to the order written, so that the first rows come without sorting all.
        narrow: filters that leave few rows, so that finding those first beats the order written.
        key: column that tells its rows apart, such as ``z.id``.
        columns: name of a column to its SQL over ``source`` and ``joins``.
        joins: LEFT JOINs that only columns need.
        where: what always holds, or nothing.
        filters: name of a filter to a condition in which ``?1`` is the value asked for.
        sorts: name of an order to the expressions that it compares, in ascending order.
        order: the order when none is asked for; a minus before its name turns it around.
        options: name of a filter to SQL that gives its values, how they are called (or NULL) and how many rows have
            each.
    """

    source: str
    key: str
    columns: Mapping[str, str]
    order: str
    sorts: Mapping[str, Sequence[str]]
    joins: str = ""
    where: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)
    narrow: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a list.

    Attributes:
        filters: name to value; names that the list does not know are refused.
        order: one of the list's orders, with a minus to turn it around; None asks for the list's own.
    """

    filters: Mapping[str, str] = field(default_factory=dict)
    order: str | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """A value that a filter may have: how it is called, and how many rows have it, where that is counted."""

    value: str
    label: str
    count: int | None


class Lists:
    """Answers lists from a database.

    Args:
        db: its connection.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        row = db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()
        self._name = str(row[0]), Path(row[0]).stat().st_ino if row[0] else 0

    def count(self, query: ListQuery, asked: Asked) -> int:
        """Return how many rows a list has.

        Raises:
            BadRequestError: for a filter that it does not have.
        """
        where, values = _where(query, asked.filters)
        return int(self._remembered(f"SELECT count(*) FROM {_unordered(query)}{where}", values)[0][0])

    def rows(self, query: ListQuery, asked: Asked, *, first: int = 0, most: int | None = None) -> list[Row]:
        """Return rows of a list, in order.

        Args:
            query: the list.
            asked: its filters and order.
            first: how many rows to pass over.
            most: how many to return; None returns all that are left.

        Raises:
            BadRequestError: for a filter or order that it does not have.
        """
        where, values = _where(query, asked.filters)
        source = _unordered(query) if query.narrow & set(asked.filters) else query.source
        keys = [
            key
            for (key,) in self._db.execute(
                f"SELECT {query.key} FROM {source}{where} ORDER BY {_order(query, asked.order)}"
                " LIMIT :most OFFSET :first",
                {**values, "most": -1 if most is None else most, "first": first},
            )
        ]
        return [
            row for begin in range(0, len(keys), _BATCH) for row in self._of_keys(query, keys[begin : begin + _BATCH])
        ]

    def options(self, query: ListQuery, name: str) -> list[Option]:
        """Return the values of a filter, as the list's own query orders them."""
        rows = self._remembered(query.options[name], {})
        return [Option(str(value), str(label or value), count) for value, label, count in rows if value is not None]

    def _remembered(self, sql: str, values: Mapping[str, str]) -> list[tuple[Any, ...]]:
        """Return rows that are counted over a whole table, from memory while no record has changed since."""
        changes = self._db.execute("SELECT n FROM tk_changes").fetchone()[0]
        # Some lists count days up to today.
        key = (self._name, datetime.now(UTC).date(), changes, sql, tuple(values.items()))
        if key not in _MEMORY:
            if len(_MEMORY) >= _MOST_REMEMBERED:
                _MEMORY.clear()
            _MEMORY[key] = self._db.execute(sql, values).fetchall()
        return _MEMORY[key]

    def _of_keys(self, query: ListQuery, keys: Sequence[Any]) -> Iterator[Row]:
        marks = ", ".join("?" * len(keys))
        columns = ", ".join(f"{sql} AS {name}" for name, sql in query.columns.items())
        found = self._db.execute(
            f"SELECT {query.key}, {columns} FROM {_unordered(query)} {query.joins} WHERE {query.key} IN ({marks})",
            tuple(keys),
        )
        names = tuple(query.columns)
        by_key = {row[0]: dict(zip(names, row[1:], strict=True)) for row in found}
        return (by_key[key] for key in keys if key in by_key)


def _unordered(query: ListQuery) -> str:
    """Return the source without the order in which it is to be gone through, which only finding the keys wants."""
    return query.source.replace("CROSS JOIN", "JOIN")


def _where(query: ListQuery, filters: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    unknown = set(filters) - set(query.filters)
    if unknown:
        message = f"this list has no filter {min(unknown)}"
        raise BadRequestError(message, remedy=f"It has: {', '.join(query.filters) or 'none'}")
    conditions = [query.where] if query.where else []
    values: dict[str, str] = {}
    for name, value in filters.items():
        conditions.append(query.filters[name].replace("?1", f":{name}"))
        values[name] = value
    return (f" WHERE {' AND '.join(f'({one})' for one in conditions)}" if conditions else ""), values


def _order(query: ListQuery, asked: str | None) -> str:
    written = asked or query.order
    name, down = written.removeprefix("-"), written.startswith("-")
    if name not in query.sorts:
        message = f"this list has no order {name[:40]}"
        raise BadRequestError(message, remedy=f"It has: {', '.join(query.sorts)}, each with a minus to turn it around")
    # What is not known comes last, whichever way the rest goes; a key at the end makes every order a total one.
    ways = [f"{expression} {'DESC' if down else 'ASC NULLS LAST'}" for expression in query.sorts[name]]
    return ", ".join([*ways, f"{query.key} {'DESC' if down else 'ASC'}"])
