from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kamerspoor.model.records import CATEGORIES, Category
from kamerspoor.store.store import Store

_KINDS = {"ref": "TEXT", "text": "TEXT", "integer": "INTEGER", "decimal": "REAL", "flag": "INTEGER", "moment": "TEXT",
          "day": "TEXT"}  # fmt: skip


@pytest.mark.parametrize("category", CATEGORIES, ids=lambda one: one.name)
def test_the_database_has_a_column_for_every_element_of_a_category(category: Category, tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    Store(path, create=True).close()
    db = sqlite3.connect(path)
    columns = {row[1]: row[2] for row in db.execute(f"PRAGMA table_info({category.table})")}
    db.close()
    fixed = {
        "row": "INTEGER",
        "id": "TEXT",
        "updated": "TEXT",
        "changed": "TEXT",
        "deleted": "INTEGER",
        "unknown": "TEXT",
    }
    assert columns == fixed | {column.name: _KINDS[column.kind] for column in category.columns}
