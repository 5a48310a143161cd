"""What the rows of facts want of the database and no migration gives it yet."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from kamerspoor.model import fact_kinds
from kamerspoor.model.document_lists import DOCUMENTS
from kamerspoor.model.lists import FactKind
from kamerspoor.store.database import apply_all, migrations
from kamerspoor.store.tables import counting, generated, indexes, schema


def lacking() -> Iterator[str]:
    """Yield the statements that a new migration must hold, none when the newest database is as the rows say."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        apply_all(db)
        made = dict(db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall())
    wanted = [*indexes(DOCUMENTS, "versions", ("genre", "dossier"))]
    for kind in fact_kinds.FACT_KINDS:
        create, *own = schema(kind)
        if kind.name not in made:
            yield create
        else:
            yield from _columns(kind, made[kind.name])
        wanted += own
    yield from (statement for statement in wanted if statement not in made.values())
    before = "".join(script for _, script in migrations())
    yield from (counted for one in counting() if (counted := one.replace(":sign", "1")) not in before)


def _columns(kind: FactKind, made: str) -> Iterator[str]:
    for column in kind.kept:
        if generated(column) not in made:
            yield f"ALTER TABLE {kind.name} ADD COLUMN {generated(column)}"
