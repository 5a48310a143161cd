"""Passages: the unit that is searched. Who says it, in which paper, about what, and where exactly it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kamerspoor.text.spans import Span

PassageKind = Literal[
    "turn",
    "paragraph",
    "motion",
    "request",
    "question",
    "answer",
    "commitment",
    "title",
    "case",
    "activity",
    "document",
]


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage of a paper, or the title of a record of the Chamber.

    Attributes:
        owner: the paper, ``paper:`` and its id, or the record, category and number: ``Zaak:2019Z12345``.
        place: which passage of its owner, from 0.
        text: the words.
        span: where they stand in the paper; None for what does not stand in its text: titles, and records.
        genre: of the paper.
        speakers: who says, proposes, asks or promises it, as printed.
        parties: theirs.
        role: of the speaker in a debate.
        dossiers: numbers with addition.
        committees: abbreviations.
        ministry: as printed, of the sender, the addressee or the promiser.
        number: of a motion in its dossier.
        turn: of a debate in which it stands.
    """

    owner: str
    place: int
    kind: PassageKind
    text: str
    span: Span | None = None
    genre: str | None = None
    speakers: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    role: str | None = None
    dossiers: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    ministry: str | None = None
    date: date | None = None
    number: int | None = None
    turn: int | None = None
    verdict: str | None = None
    outcome: str | None = None
    status: str | None = None
