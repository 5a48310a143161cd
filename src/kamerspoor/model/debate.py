"""A debate: who chaired, who was there, and every turn in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kamerspoor.text.spans import Span

Role = Literal["chair", "member", "minister", "state_secretary", "clerk", "guest", "unknown"]
TurnKind = Literal["speech", "interruption", "reply", "procedural"]
GOVERNMENT: frozenset[str] = frozenset({"minister", "state_secretary"})


@dataclass(frozen=True, slots=True)
class Attendee:
    """Someone in the attendance list, as printed; ``office`` for members of the government."""

    name: str
    role: Role
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """The frame of a debate: times are ``HH:MM``, suspensions pairs of them.

    Attributes:
        number: of the sitting in its session year.
        corrected: whether the report says that it has been corrected; None when it says nothing.
    """

    chairs: tuple[str, ...] = ()
    clerks: tuple[str, ...] = ()
    opened: str | None = None
    closed: str | None = None
    suspensions: tuple[tuple[str, str], ...] = ()
    present: tuple[Attendee, ...] = ()
    number: int | None = None
    corrected: bool | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says between two labels.

    Attributes:
        n: place in the debate, from 0.
        label: the printed label without its colon.
        span: label and words.
        body: the words alone.
        term: first, second, … term of the Chamber or the government; None when not to be told.
        person: id of the Chamber, where the source gives it.
    """

    n: int
    label: str
    name: str
    honorific: str | None
    role: Role
    party: str | None
    kind: TurnKind
    term: int | None
    span: Span
    body: Span
    person: str | None = None

    @property
    def government(self) -> bool:
        """Whether a minister or state secretary speaks."""
        return self.role in GOVERNMENT


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage direction: printed by the reporters, said by nobody."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Debate:
    """A debate report as read; ``stages`` and ``turns`` are disjoint and together cover the debate."""

    meeting: Meeting
    turns: tuple[Turn, ...]
    stages: tuple[Stage, ...] = ()
