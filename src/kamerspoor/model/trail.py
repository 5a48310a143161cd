"""A trail: what happened to something, event by event, each with the passage that proves it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from kamerspoor.model.evidence import Certainty, Evidence
from kamerspoor.text.spans import Span

TrailKind = Literal["motion", "commitment", "document", "dossier"]
EventKind = Literal[
    "letter", "debate", "paper", "announced", "submitted", "printed", "amended", "replaced", "appreciated", "held",
    "withdrawn", "voted", "executed", "reported", "promised", "fulfilled", "asked", "answered", "cited",
    "proposed", "replaces",
]  # fmt: skip
ExecutionState = Literal["executed", "partly", "announced", "no_report", "withdrawn"]
Source = Literal["official", "read", "computed"]
TrailState = Literal[
    "submitted", "held", "withdrawn", "replaced", "adopted", "rejected", "tied", "lapsed", "executed",
    "open", "kept", "partly", "no_report",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
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
        rule: name of the rule by which it was read, where there is one.
        condition: under which a verdict was given, when printed.
    """

    kind: EventKind
    date: date | None
    document: str | None
    turn: int | None
    span: Span | None
    quote: str
    source: Source
    about: str | None = None
    people: tuple[str, ...] = ()
    rule: str | None = None
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class MotionExecution:
    """What is known of carrying out a motion that the Chamber adopted.

    Attributes:
        state: ``announced`` where the government says that it will or is at it, ``withdrawn`` where it says that it
            will not, ``no_report`` where nothing was found.
        progress: what papers say of it that settles nothing.
        due: the day that the motion gives; what was announced has no report from the day after it.
    """

    state: ExecutionState
    certainty: Certainty
    evidence: tuple[Evidence, ...]
    progress: tuple[Evidence, ...] = ()
    due: date | None = None

    def on(self, day: date) -> MotionExecution:
        """Return what is known of it on a day."""
        late = self.state == "announced" and self.due is not None and self.due < day
        return replace(self, state="no_report") if late else self


@dataclass(frozen=True, slots=True)
class Related:
    """Something beside a trail: its id, and why it is named."""

    id: str
    why: str


@dataclass(frozen=True, slots=True)
class Trail:
    """The events of one thing in order, with the state that they give it.

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
    events: tuple[Event, ...]
    related: tuple[Related, ...] = ()
