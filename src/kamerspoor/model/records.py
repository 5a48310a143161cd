"""The Chamber's open data: its categories, what each says, and one record of it.

``contract.toml`` beside this module is the only place where a category's elements are named, with where the names come
from. Readers of the feed and of OData fill a `Record` by it; the store has its columns.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources
from typing import Final, Literal, cast

ColumnKind = Literal["ref", "text", "integer", "decimal", "flag", "moment", "day"]
Value = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """One element of a category that occurs at most once.

    Attributes:
        name: of the element and of the column in the database, such as ``gestartOp``.
        kind: ``ref`` is the GUID of another record; ``moment`` is local time in The Hague, ISO 8601 to the second;
            ``day`` is a day, or as much of it as is known (``2019``, ``2019-04``); ``flag`` is 0 or 1.
        path: element names from the entity down; none for an attribute.
        property: what OData calls it, such as ``GestartOp`` or ``Zaak_Id``.
        expanded: whether OData gives only the row that the reference leads to, and no property of its own.
    """

    name: str
    kind: ColumnKind
    path: tuple[str, ...]
    property: str
    expanded: bool = False


@dataclass(frozen=True, slots=True)
class Category:
    """One category of the feed.

    Attributes:
        name: as in addresses of the feed and of OData, such as ``PersoonGeschenk``.
        columns: elements that occur at most once.
        relations: references that may be repeated, each a row of its own.
        targets: the categories that a reference may lead to, by its name.
        download: whether bytes belong to it (a document, a photograph, a report).
    """

    name: str
    columns: tuple[Column, ...]
    relations: tuple[str, ...]
    targets: Mapping[str, tuple[str, ...]]
    download: bool

    @property
    def element(self) -> str:
        """Name of the entity's element in the feed, such as ``persoonGeschenk``."""
        return self.name[0].lower() + self.name[1:]

    @property
    def table(self) -> str:
        """Name of the table of the database that keeps it."""
        return f"tk_{self.name.lower()}"


@dataclass(frozen=True, slots=True)
class Record:
    """The state of one entity, as one answer of the Chamber gives it.

    Attributes:
        id: GUID, lower case.
        category: name of its category.
        updated: when the Chamber's warehouse took this state in (``updated`` of the feed, ``ApiGewijzigdOp`` of OData):
            UTC, ISO 8601 with seven decimals and ``Z``, so that later is larger.
        changed: when the source changed it (``bijgewerkt``, ``GewijzigdOp``), in the same form, or None.
        deleted: whether it was taken away; the values are then usually gone as well.
        values: column name to value, only what is there.
        relations: name of a relation to the GUIDs it names, in order, only what is there.
        unknown: elements that the table does not know, or whose value is not of their kind: name to source text. They
            are kept and counted, so that nothing that the Chamber adds is lost.
    """

    id: str
    category: str
    updated: str
    changed: str | None
    deleted: bool = False
    values: Mapping[str, Value] = field(default_factory=dict)
    relations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unknown: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def _category(name: str, elements: Mapping[str, str]) -> Category:
    columns: list[Column] = []
    relations: list[str] = []
    targets: dict[str, tuple[str, ...]] = {}
    for element, written in elements.items():
        meaning, _, known_as = written.partition(" = ")
        kinds, *to = meaning.replace("?", "").split()
        for kind in kinds.split("+"):
            if kind == "refs":
                relations.append(element)
            else:
                columns.append(_column(element, cast("ColumnKind", kind), known_as))
        if to:
            targets[element] = tuple(to)
    return Category(name, tuple(columns), tuple(relations), targets, download="@contentType" in elements)


def _column(element: str, kind: ColumnKind, known_as: str) -> Column:
    path = tuple(element.split("/"))
    name = path[0].lstrip("@") + "".join(map(capitalised, path[1:]))
    usual = capitalised(name) + ("_Id" if kind == "ref" else "")
    expanded = known_as == "-"
    return Column(name, kind, () if element[0] == "@" else path, usual if expanded else known_as or usual, expanded)


def capitalised(name: str) -> str:
    """Return a name as OData writes it: with a capital."""
    return name[:1].upper() + name[1:]


def _contract() -> tuple[Category, ...]:
    written = (resources.files("kamerspoor.model") / "contract.toml").read_text(encoding="utf-8")
    return tuple(_category(name, elements) for name, elements in tomllib.loads(written).items())


CATEGORIES: Final = _contract()
BY_NAME: Final[dict[str, Category]] = {category.name: category for category in CATEGORIES}
