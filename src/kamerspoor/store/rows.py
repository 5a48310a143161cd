"""What the store answers with: papers in short, and facts with the paper they stand in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

from kamerspoor.model.facts import Motion
from kamerspoor.model.genres import Genre
from kamerspoor.model.votes import Vote

Fact = TypeVar("Fact")
Saved = Literal["new", "same", "version"]


@dataclass(frozen=True, slots=True)
class PaperRow:
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
class Filed(Generic[Fact]):
    """A fact, its place ``n`` among those of its kind in the paper, and that paper."""

    paper: PaperRow
    n: int
    fact: Fact


def motion_id(filed: Filed[Motion] | Filed[Vote]) -> str | None:
    """Return dossier and number of a motion or a vote on one, the dossier being its paper's where none is printed."""
    dossier = filed.fact.dossier or filed.paper.dossier
    return f"{dossier}-{filed.fact.number}" if dossier and filed.fact.number is not None else None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which papers or facts are asked for; None asks for all.

    Attributes:
        dossier: number with addition.
        document: id of one paper.
        status: of motions (``held``…), questions (``unanswered``…) and votes (``adopted``…).
        verdict: of motions (``ontraden``…).
        kind: of commitments (``listed``…), citations (``kamerstuk``…), periods (``recess``…), or the genre of
            documents.
        name: speaker or promiser, as printed.
        number: of a motion in its dossier.
        replaces: of motions: number of the motion that they take the place of.
        target: id that is cited or carried out.
        party: of the speaker or of who asks, as printed.
        unit: of figures (``EUR``).
        person: key of a person whom the fact names (`kamerspoor.text.names.person_key`).
        dated: of commitments: whether a day could be computed on which they are due.
        since: of papers: of this day or later.
        until: of papers: of this day or earlier.
        undated: of papers: those without a day.
        targets: of what is carried out: ids as a pattern, ``kst-34000-V-*``.
        spoken: of questions: whether they were asked in a debate.
        due_before: of commitments: due on this day or earlier.
    """

    dossier: str | None = None
    document: str | None = None
    status: str | None = None
    verdict: str | None = None
    kind: str | None = None
    name: str | None = None
    number: int | None = None
    replaces: int | None = None
    target: str | None = None
    party: str | None = None
    unit: str | None = None
    person: str | None = None
    since: date | None = None
    until: date | None = None
    undated: bool | None = None
    targets: str | None = None
    dated: bool | None = None
    spoken: bool | None = None
    due_before: date | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Someone named in the papers, under one key, with how often they did what.

    Attributes:
        names: every form in which the name is printed.
        parties: every party printed beside it; several may mean that two people share the name.
    """

    key: str
    name: str
    names: tuple[str, ...]
    parties: tuple[str, ...]
    turns: int
    motions: int
    questions: int
    commitments: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the database holds."""

    papers: int
    turns: int
    motions: int
    commitments: int
    fiction: bool
