"""The JSON of comparisons: the claims of both papers, with their figures and conditions beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from kamerspoor.model.comparison import Comparison
from kamerspoor.model.paper import Paper
from kamerspoor.model.policy import Condition, Figure
from kamerspoor.publish.record import RECORD
from kamerspoor.publish.schemas import Differs


class Compared(NamedTuple):
    """The two papers of a comparison."""

    a: Paper
    b: Paper


@dataclass(frozen=True, slots=True)
class ComparedPaper:
    """One of the two papers."""

    id: str
    title: str | None
    date: date | None


def named(paper: Paper) -> ComparedPaper:
    """Return what a comparison says of one of its papers."""
    return ComparedPaper(paper.id, paper.identity.title, paper.identity.date)


COMPARISONS: Final = RECORD.extended(
    {
        Comparison: Differs(
            add={
                "a": (ComparedPaper, lambda _, of: named(of.a)),
                "b": (ComparedPaper, lambda _, of: named(of.b)),
                "figures_a": (tuple[Figure, ...], lambda _, of: of.a.figures),
                "figures_b": (tuple[Figure, ...], lambda _, of: of.b.figures),
                "conditions_a": (tuple[Condition, ...], lambda _, of: of.a.conditions),
                "conditions_b": (tuple[Condition, ...], lambda _, of: of.b.conditions),
            }
        )
    }
)
