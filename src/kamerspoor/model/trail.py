"""A trail: what happened to something, station by station, each with the passage that proves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kamerspoor.text.spans import Span

TrailKind = Literal["motion", "commitment", "document", "dossier"]
StationKind = Literal[
    "letter", "debate", "paper", "announced", "submitted", "printed", "amended", "replaced", "appreciated", "held",
    "withdrawn", "voted", "executed", "reported", "promised", "fulfilled", "asked", "answered", "cited",
    "proposed", "replaces",
]  # fmt: skip
Source = Literal["official", "read", "computed"]
TrailState = Literal[
    "submitted", "held", "withdrawn", "replaced", "adopted", "rejected", "tied", "lapsed", "executed",
    "open", "kept", "partly", "late",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Station:
    """Something that happened, according to one paper or to the Chamber's records.

    Attributes:
        date: of the paper or decision; None for an undated paper.
        document: the paper that says so; None when only the records do.
        turn: of a debate.
        span: place in that paper.
        quote: what is said there, or the outcome in words.
        source: ``official`` from the Chamber's records, ``read`` from the text of a paper, ``computed`` from others.
        about: what it leads to, such as the id of the motion that takes the place of this one.
        people: who did it, as printed: proposers of a motion, also of one that is carried out.
    """

    kind: StationKind
    date: date | None
    document: str | None
    turn: int | None
    span: Span | None
    quote: str
    source: Source
    about: str | None = None
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Something beside a trail: its id, and why it is named."""

    id: str
    why: str


@dataclass(frozen=True, slots=True)
class Trail:
    """The stations of one thing in order, with the state that they give it.

    Attributes:
        id: such as ``35373-4``.
        state: None where none is kept (of a paper, a dossier).
        rule: name of the rule that gave the state.
    """

    id: str
    kind: TrailKind
    title: str
    state: TrailState | None
    rule: str | None
    stations: tuple[Station, ...]
    related: tuple[Related, ...] = ()
