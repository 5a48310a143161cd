"""Invented official records for tests: written in a line, kept in one call."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from kamerspoor.model.official import BY_NAME, Record, Value
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
        store.official.apply(BY_NAME[category], [one for one in records if one.category == category])
