"""Pages of lists: some rows of many, and how many there are, without reading the rest."""

from __future__ import annotations

import sqlite3
from typing import Any

from kamerspoor.model.lists import FactKind
from kamerspoor.store.rows import Filed, Filter, PaperRow
from kamerspoor.store.selecting import (
    PAPER_COLUMNS,
    PAPER_FILTERS,
    PAPER_ORDER,
    fact_order,
    fact_source,
    filed_fact,
    paper_row,
    where_of,
)


class Pages:
    """Pages of papers and facts.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def papers(self, wanted: Filter, first: int, most: int) -> tuple[int, list[PaperRow]]:
        """Return how many current papers there are, and some of them, newest first."""
        where, values = where_of(wanted, PAPER_FILTERS)
        source = f"versions v WHERE v.current = 1{where}"
        rows = self._db.execute(
            f"SELECT {PAPER_COLUMNS} FROM {source} ORDER BY {PAPER_ORDER} LIMIT ? OFFSET ?",  # noqa: S608 - ours
            (*values, most, first),
        )
        return self._count(source, values), [paper_row(row) for row in rows]

    def facts(self, table: FactKind, wanted: Filter, first: int, most: int) -> tuple[int, list[Filed[Any]]]:
        """Return how many facts of a kind there are, and some of them, in the order of `Store.facts`.

        Args:
            table: of the facts.
            wanted: which; a document by the id under which it is kept.
            first: how many to pass over.
            most: how many to return.
        """
        source, values = fact_source(table, wanted)
        order = fact_order(table)
        # First the keys, then the facts of those few: sorting them with all that they say takes longer.
        keys = f"SELECT f.version_id, f.n FROM {source} ORDER BY {order} LIMIT ? OFFSET ?"  # noqa: S608 - ours
        rows = self._db.execute(
            f"SELECT {PAPER_COLUMNS}, f.n, f.data FROM ({keys}) k JOIN {table.name} f USING (version_id, n)"  # noqa: S608
            f" JOIN versions v USING (version_id) ORDER BY {order}",
            (*values, most, first),
        )
        return self._count(source, values), [filed_fact(row, table) for row in rows]

    def fact(self, table: FactKind, paper_id: str, n: int) -> Filed[Any] | None:
        """Return one fact by its place among those of its kind in a paper, or None."""
        source, values = fact_source(table, Filter(document=paper_id))
        row = self._db.execute(
            f"SELECT {PAPER_COLUMNS}, f.n, f.data FROM {source} AND f.n = ?",  # noqa: S608 - columns are ours
            (*values, n),
        ).fetchone()
        return filed_fact(row, table) if row else None

    def changed(self) -> str | None:
        """Return when a paper was last stored or the Chamber last asked, in UTC, ISO 8601; None if neither was."""
        row = self._db.execute(
            # Asking may bring nothing new: then this says too much, never too little.
            "SELECT max(moment) FROM (SELECT moment FROM"
            " (SELECT stored_at AS moment FROM versions ORDER BY version_id DESC LIMIT 1)"
            " UNION ALL SELECT max(asked) FROM tk_freshness)"
        ).fetchone()
        return str(row[0]) if row[0] else None

    def _count(self, source: str, values: list[str | int]) -> int:
        return int(self._db.execute(f"SELECT count(*) FROM {source}", values).fetchone()[0])  # noqa: S608 - ours
