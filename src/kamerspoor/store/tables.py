"""The tables of facts, made and filled from the rows of their kinds (`kamerspoor.model.fact_kinds`).

A fact is stored whole, as JSON. Beside it stands what lists need of its document, so that no list joins; what a kind's
own filters and orders compare is computed from the JSON by the database itself. What a page would have to count over a
whole table is counted as facts come and go: `list_counts` and `named_people`.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec

from kamerspoor.model import fact_kinds
from kamerspoor.model.document_lists import DOCUMENT_LISTS
from kamerspoor.model.lists import Column, FactKind, List, at
from kamerspoor.model.paper import Paper
from kamerspoor.store.serialization import pack_fact
from kamerspoor.text.names import person_key

_OF_THE_DOCUMENT: Final = ("current", "document", "date", "dossier")
_CURRENT: Final = "WHERE current = 1"


def schema(kind: FactKind) -> Iterator[str]:
    """Yield the statements that make the table of a kind with its indexes."""
    own = "".join(f",\n    {generated(one)}" for one in kind.kept)
    yield (
        f"CREATE TABLE {kind.name} (\n    version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,\n"
        "    n INTEGER NOT NULL,\n    data TEXT NOT NULL,\n    current INTEGER NOT NULL,\n    document TEXT NOT NULL,\n"
        f"    date TEXT,\n    dossier TEXT{own},\n    PRIMARY KEY (version_id, n)\n) WITHOUT ROWID"
    )
    yield from indexes(kind, kind.name, ["dossier", *_compared(kind)])


def generated(column: Column) -> str:
    """Return a column that the database computes from a fact."""
    return f"{column.name} GENERATED ALWAYS AS ({column.expression}) VIRTUAL"


def indexes(of: List, table: str, compared: Sequence[str]) -> Iterator[str]:
    """Yield the indexes of a list's orders, and of what its filters compare, each with the usual order behind it."""
    for name, keys in of.sorts.items():
        yield f"CREATE INDEX {table}_by_{name} ON {table} ({', '.join(keys)}) {_CURRENT}"
    usual = of.sorts[of.order.removeprefix("-")]
    begun = {keys[0] for keys in of.sorts.values()}
    for column in (one for one in compared if one not in begun):
        behind = ", ".join(one for one in usual if one != column)
        yield f"CREATE INDEX {table}_of_{column} ON {table} ({column}, {behind}) {_CURRENT}"


def _compared(kind: FactKind) -> Iterator[str]:
    """Yield the columns of a kind's own that its filters compare."""
    conditions = " ".join(one.condition for one in kind.filters)
    return (one.name for one in kind.kept if re.search(rf"\b{one.name}\b", conditions))


class FactTables:
    """Writes the facts of documents.

    Args:
        db: the database, inside a transaction.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def insert(self, paper: Paper, version: int, filed: str) -> None:
        """Store the facts of a new reading of a document, which becomes the current one.

        Args:
            paper: the document.
            version: the row of the reading.
            filed: the id under which it is kept.
        """
        identity = paper.identity
        day = identity.date.isoformat() if identity.date else None
        for kind in fact_kinds.FACT_KINDS:
            # One that a person struck leaves its place empty: addresses of the others stay.
            facts = [(n, fact) for n, fact in enumerate(kind.of(paper)) if not getattr(fact, "struck", False)]
            written = [(n, pack_fact(fact)) for n, fact in facts]
            self._insert_all(kind.name, ("version_id", "n", "data", *_OF_THE_DOCUMENT), [
                (version, n, data, 1, filed, day, kind.dossier(fact) or identity.dossier)
                for (n, fact), (_, data) in zip(facts, written, strict=True)
            ])  # fmt: skip
            self._insert_all("people", ("version_id", "fact", "n", "key", "role", "name", "party"), [
                (version, kind.name, n, person_key(named.name), named.role, named.name, named.party)
                for n, fact in facts for named in kind.people(fact)
            ])  # fmt: skip
            self._insert_all("parties", ("version_id", "fact", "n", "party"), [
                (version, kind.name, n, party) for n, data in written for party in _parties(kind, data)
            ])  # fmt: skip
        self._count(version, 1)

    def set_current(self, version: int, *, current: bool) -> None:
        """Say whether a reading is the current one of its document: only then are its facts in lists."""
        was = self._db.execute("SELECT current FROM versions WHERE version_id = ?", (version,)).fetchone()[0]
        if was == current:
            return
        if not current:
            self._count(version, -1)
        for table in ("versions", *(kind.name for kind in fact_kinds.FACT_KINDS)):
            self._db.execute(f"UPDATE {table} SET current = ? WHERE version_id = ?", (current, version))  # noqa: S608 - ours
        if current:
            self._count(version, 1)

    def rename(self, other: str, filed: str) -> None:
        """Put the readings of a document, none of which is current, under the id of another."""
        of = "version_id IN (SELECT version_id FROM versions WHERE paper_id = ?)"
        for kind in fact_kinds.FACT_KINDS:
            self._db.execute(f"UPDATE {kind.name} SET document = ? WHERE {of}", (filed, other))  # noqa: S608 - ours
        self._db.execute("UPDATE versions SET paper_id = ? WHERE paper_id = ?", (filed, other))

    def recount(self) -> None:
        """Count everything again."""
        self._db.execute("DELETE FROM list_counts")
        self._db.execute("DELETE FROM named_people")
        for statement in counting():
            self._db.execute(statement, {"sign": 1})

    def _count(self, version: int, sign: int) -> None:
        for statement in counting("version_id = :version"):
            self._db.execute(statement, {"version": version, "sign": sign})

    def _insert_all(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        marks = ", ".join("?" * len(columns))
        self._db.executemany(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks}) ON CONFLICT DO NOTHING",  # noqa: S608 - ours
            rows,
        )


def counting(of: str = "1") -> Iterator[str]:
    """Yield the statements that add up rows of lists by the values of their facets, and what people are named for.

    Args:
        of: which rows, as a condition on the columns of every list's source.
    """
    for one in (*DOCUMENT_LISTS, *fact_kinds.FACT_KINDS):
        facets = (("", "''"), *((facet.name, facet.facet) for facet in one.facets))
        for name, value in facets:
            yield (
                f"INSERT INTO list_counts (list, filter, value, n) SELECT '{one.name}', '{name}', {value}, count(*) * :sign"  # noqa: S608, E501
                f" FROM {one.source} WHERE {one.where} AND {of} AND {value} IS NOT NULL GROUP BY {value}"
                " ON CONFLICT (list, filter, value) DO UPDATE SET n = n + excluded.n"
            )
    yield (
        "INSERT INTO named_people (key, name, party, fact, n) SELECT key, name, coalesce(party, ''), fact, count(*) * :sign"  # noqa: S608, E501
        f" FROM people JOIN versions USING (version_id) WHERE current = 1 AND {of} GROUP BY 1, 2, 3, 4"
        " ON CONFLICT (key, name, party, fact) DO UPDATE SET n = n + excluded.n"
    )


def _parties(kind: FactKind, data: str) -> Sequence[str]:
    raw = msgspec.json.decode(data) if kind.parties else None
    return [party for path in kind.parties for party in at(raw, path)]
