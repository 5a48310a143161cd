"""What people corrected of what was read: a person vouches for it, and the reading is told beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

# What is corrected: a paper as a whole, a fact of it, or whom a name in it means.
CorrectedThing = Literal["paper", "motions", "commitments", "questions", "people"]
# That what was found is no such thing: it stands in no list any more.
_STRIKING: Final = frozenset({"no_commitment", "no_question"})


@dataclass(frozen=True, slots=True)
class Corrected:
    """Something that a person corrected, as it stands with the fact.

    Attributes:
        what: name of the row of what may be corrected (`kamerspoor.pipeline.correcting.kinds`).
        value: what it is; empty where ``what`` says it all, or where there is none.
        read: what was read; None where nothing was.
        who: corrected it.
        when: the day, in UTC.
        why: in the words of who did so.
        name: of whom a name in the paper means: that name as printed; else empty.
    """

    what: str
    value: str
    read: str | None
    who: str
    when: date
    why: str
    name: str = ""


def is_struck(corrections: tuple[Corrected, ...]) -> bool:
    """Tell whether somebody said of a fact that it is none."""
    return any(one.what in _STRIKING for one in corrections)


@dataclass(frozen=True, slots=True)
class Correction:
    """A correction as it is kept.

    Attributes:
        paper: the id of the paper at the time.
        quote: words by which the fact is found in any reading of the paper; empty of the paper itself.
        place: where they stood: of the same words in two places the nearest are meant.
        made_at: UTC, ISO 8601.
        id: 0 before it is kept.
        found: whether what it corrects stands in the current reading; None before that was looked at.
        read: what was read, None where nothing was.
        withdrawn_who: took it back, with ``withdrawn_why`` and ``withdrawn_at``; None while it stands.
    """

    paper: str
    kind: CorrectedThing
    what: str
    value: str
    quote: str
    place: int
    who: str
    why: str
    made_at: str
    id: int = 0
    found: bool | None = None
    read: str | None = None
    withdrawn_who: str | None = None
    withdrawn_why: str | None = None
    withdrawn_at: str | None = None

    @property
    def told(self) -> Corrected:
        """What stands with the fact."""
        day, name = date.fromisoformat(self.made_at[:10]), self.quote if self.kind == "people" else ""
        return Corrected(self.what, self.value, self.read, self.who, day, self.why, name)
