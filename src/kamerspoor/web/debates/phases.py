"""The phases of a debate, as one follows them: what the Chamber says, the answer, the second round.

A debate has a first and mostly a second round, each of the Chamber and then of the government. Where the second begins
is told by its motions, else by the term that the chair announces.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.model.debate import Debate, Turn
from kamerspoor.publish.language import Words

PHASES: Final[Words[str]] = Words(
    {
        "first": "Eerste termijn van de Kamer",
        "only": "Inbreng van de Kamer",
        "answer": "Antwoord van het kabinet",
        "second": "Tweede termijn van de Kamer",
        "second_answer": "Antwoord in tweede termijn",
    }
)


@dataclass(frozen=True, slots=True)
class Phase:
    """A phase of a debate; ``name`` is a key of `PHASES`, ``turn`` the one with which it begins."""

    name: str
    turn: Turn


def phases_of(debate: Debate, moved_in: Collection[int | None]) -> list[Phase]:
    """Return the phases of a debate, in order; one that is not there is left out.

    Args:
        debate: the debate.
        moved_in: the turns in which motions are moved.
    """
    speeches = [turn for turn in debate.turns if turn.kind == "speech" or turn.n in moved_in]
    first = next((turn for turn in speeches if turn.role == "member"), None)
    answer = _first(speeches, after=first, government=True)
    second = _second(speeches, answer, moved_in)
    second_answer = _first(speeches, after=second, government=True)
    named = (("first" if second else "only", first), ("answer", answer), ("second", second))
    return [Phase(name, turn) for name, turn in (*named, ("second_answer", second_answer)) if turn is not None]


def _first(turns: Sequence[Turn], after: Turn | None, *, government: bool) -> Turn | None:
    if after is None:
        return None
    return next((turn for turn in turns if turn.n > after.n and turn.government == government), None)


def _second(speeches: Sequence[Turn], answer: Turn | None, moved_in: Collection[int | None]) -> Turn | None:
    """Return where the Chamber speaks again after the answer: with the first motion, else in a second term."""
    if answer is None:
        return None
    members = [turn for turn in speeches if turn.n > answer.n and turn.role == "member"]
    moved = next((turn for turn in members if turn.n in moved_in), None)
    announced = next((turn for turn in members if turn.term == 2), None) if answer.term == 1 else None  # noqa: PLR2004
    return moved or announced
