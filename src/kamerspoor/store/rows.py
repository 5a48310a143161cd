"""What the store answers with: papers in short, and facts with the paper they stand in."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Generic, Literal, TypeVar

import msgspec

from kamerspoor.model.facts import Motion
from kamerspoor.model.genres import Genre
from kamerspoor.model.lists import FactKind
from kamerspoor.model.votes import Vote

Fact = TypeVar("Fact")
Saved = Literal["new", "same", "version"]


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A paper in a list.

    Attributes:
        id: official id, or ``sha256-…``.
        source: name of the file it was read from.
        reader: version of the software that read it.
        stored_at: UTC, ISO 8601.
    """

    id: str
    genre: Genre
    subgenre: str | None
    title: str | None
    date: date | None
    dossier: str | None
    number: int | str | None
    fiction: bool
    pages: int | None
    characters: int
    n_turns: int
    n_motions: int
    n_commitments: int
    source: str
    reader: str
    stored_at: str
    sha256: str
    current: bool


@dataclass(frozen=True, slots=True)
class StoredFact(Generic[Fact]):
    """A fact, its place ``n`` among those of its kind in the paper, and that paper."""

    paper: DocumentRow
    n: int
    fact: Fact


def motion_id(filed: StoredFact[Motion] | StoredFact[Vote]) -> str | None:
    """Return dossier and number of a motion or a vote on one, the dossier being its paper's where none is printed."""
    dossier = filed.fact.dossier or filed.paper.dossier
    return f"{dossier}-{filed.fact.number}" if dossier and filed.fact.number is not None else None


@dataclass(frozen=True, slots=True)
class SpokeIn:
    """A debate in which someone spoke: how often, and in which turn first."""

    paper: DocumentRow
    turns: int
    first: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the database holds."""

    papers: int
    turns: int
    motions: int
    commitments: int
    fiction: bool


_N_DOCUMENT_COLUMNS: Final = 18
DOCUMENT_COLUMNS: Final = (
    "v.paper_id, v.genre, v.subgenre, v.title, v.date, v.dossier, v.number, v.fiction, v.pages, v.characters,"
    " v.n_turns, v.n_motions, v.n_commitments, v.source, v.reader, v.stored_at, v.sha256, v.current"
)
# Through JSON: a list of marks is limited in length.
IDS: Final = "(SELECT value FROM json_each(?))"


def listed(ids: Collection[str] | Collection[int]) -> str:
    """Return ids as `IDS` takes them."""
    return msgspec.json.encode(sorted(ids)).decode()


def document_row(row: sqlite3.Row | tuple[object, ...]) -> DocumentRow:
    """Return a paper from `DOCUMENT_COLUMNS`."""
    names = DocumentRow.__dataclass_fields__
    return msgspec.convert(dict(zip(names, row, strict=False)), type=DocumentRow, strict=False)


def stored_fact(row: tuple[Any, ...], kind: FactKind) -> StoredFact[Any]:
    """Return a fact with its paper, from `DOCUMENT_COLUMNS`, ``n`` and ``data``."""
    fact = msgspec.json.decode(row[_N_DOCUMENT_COLUMNS + 1], type=kind.type)
    return StoredFact(document_row(row), row[_N_DOCUMENT_COLUMNS], fact)
