"""Brings the tables of facts up to date with the rows of their kinds when a database is opened."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from kamerspoor.model import fact_kinds
from kamerspoor.model.document_lists import DOCUMENTS
from kamerspoor.model.lists import FactKind
from kamerspoor.store.changes import ChangeLog
from kamerspoor.store.database import writing
from kamerspoor.store.tables import FactTables, counting, generated, indexes, schema

# Among those who follow changes: of which rows the tables are.
_NAME: Final = "rows of lists"


def follow_rows(db: sqlite3.Connection) -> None:
    """Add the tables, columns, indexes and counts that the rows of lists need and a database lacks.

    A column that is there and is computed otherwise from now on wants a migration.

    Raises:
        StoreError: when nothing can be written.
    """
    kinds, log = fact_kinds.FACT_KINDS, ChangeLog(db)
    rows = _fingerprint(kinds)
    if log.followed(_NAME, rows) is not None:
        return
    with writing(db):
        for statement in _lacking(db, kinds):
            db.execute(statement)
        FactTables(db).recount()
        log.follow(_NAME, rows, 0)


@cache
def _fingerprint(kinds: Sequence[FactKind]) -> int:
    """Return a number that changes whenever the tables of these kinds do."""
    wanted = [*(one for kind in kinds for one in schema(kind)), *_indexes(kinds), *counting()]
    return int.from_bytes(hashlib.blake2b("\n".join(wanted).encode(), digest_size=7).digest(), "big")


def _lacking(db: sqlite3.Connection, kinds: Sequence[FactKind]) -> Iterator[str]:
    """Yield the SQL statements that add what a database lacks."""
    made = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall())
    for kind in kinds:
        if kind.name in made:
            added = (generated(one) for one in kind.kept if generated(one) not in made[kind.name])
            yield from (f"ALTER TABLE {kind.name} ADD COLUMN {one}" for one in added)
        else:
            yield next(schema(kind))
    for index in _indexes(kinds):
        if index not in made.values():
            yield f"DROP INDEX IF EXISTS {index.split()[2]}"
            yield index


def _indexes(kinds: Sequence[FactKind]) -> Iterator[str]:
    yield from indexes(DOCUMENTS, "versions", ("genre", "dossier"))
    for kind in kinds:
        _, *own = schema(kind)
        yield from own
