"""Invented official records for tests: written in a line, kept in one call."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from typing import Any

from kamerspoor.model.records import BY_NAME, CATEGORIES, Record, Value
from kamerspoor.store.store import Store

_SPACE = uuid.UUID("6f0c1d52-91c1-4a67-9d57-3f4b0c3a0d11")


def guid(name: str) -> str:
    """The GUID of an invented record: the same for the same name, in every test."""
    return str(uuid.uuid5(_SPACE, name))


def record(
    category: str,
    name: str,
    *,
    updated: str = "2030-01-02T03:04:05.0000000Z",
    deleted: bool = False,
    many: Mapping[str, tuple[str, ...]] | None = None,
    **values: Value,
) -> Record:
    """A record known by a name of our own; values that are references are such names as well.

    ``record("Zaak", "zaak1", nummer="2030Z00001", many={"kamerstukdossier": ("dossier1",)})``
    """
    references = {column.name for column in BY_NAME[category].columns if column.kind == "ref"}
    return Record(
        id=guid(name),
        category=category,
        updated=updated,
        changed=updated,
        deleted=deleted,
        values={key: guid(str(value)) if key in references else value for key, value in values.items()},
        relations={key: tuple(map(guid, names)) for key, names in (many or {}).items()},
    )


def keep(store: Store, *records: Record) -> None:
    """Keep records of any categories."""
    for category in dict.fromkeys(one.category for one in records):
        store.records.apply(BY_NAME[category], [one for one in records if one.category == category])


def history(store: Store, record_id: str) -> list[tuple[str, dict[str, Any]]]:
    """The states that a record had before, oldest first: when each was taken in, and what it said."""
    rows = store._db.execute("SELECT updated, data FROM tk_history WHERE id = ? ORDER BY updated", (record_id,))
    return [(updated, json.loads(data)) for updated, data in rows]


def dump(store: Store) -> list[str]:
    """All that is kept, a line per row, in an order that does not depend on how it came.

    Left out is what says when it came: the number of a row, and when the Chamber was asked (``tk_freshness``).
    """
    keys = {category.table: "id" for category in CATEGORIES}
    keys |= {"tk_relations": "owner, relation, n", "tk_history": "id, updated", "tk_cursors": "category"}
    lines: list[str] = []
    for table, key in keys.items():
        rows = store._db.execute(f"SELECT * FROM {table} ORDER BY {key}")  # noqa: S608 - our tables
        places = [place for place, (name, *_) in enumerate(rows.description) if name != "row"]
        lines += [f"{table} {json.dumps([row[place] for place in places])}" for row in rows]
    return lines
