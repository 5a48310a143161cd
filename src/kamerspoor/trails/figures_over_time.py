"""Figures of one thing over the years: only what has a unit, is told in two words or more, and of three years or more.

A single word such as "reizigers" is not one thing in two papers; two years are no course.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kamerspoor.model.policy import Figure
from kamerspoor.store.rows import StoredFact
from kamerspoor.text.names import folded

_WORDS: Final = 2
_YEARS: Final = 3


@dataclass(frozen=True, slots=True)
class Series:
    """What was told of one thing, the oldest year first.

    Attributes:
        what: it is, as the first paper says it.
        unit: that all are in.
        figures: each with its paper; of one year several where papers differ.
    """

    what: str
    unit: str
    figures: tuple[StoredFact[Figure], ...]

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year."""
        told = [filed.fact.year or 0 for filed in self.figures]
        return min(told), max(told)


def amount(figure: Figure) -> float:
    """Return the number itself, its scale word counted in."""
    return figure.value * figure.scale


def series(found: Iterable[StoredFact[Figure]]) -> list[Series]:
    """Return what is told of enough years, the longest first.

    Args:
        found: figures, in the order in which they are to be believed.
    """
    groups: dict[tuple[str, str], list[StoredFact[Figure]]] = {}
    for filed in found:
        one = filed.fact
        if one.what and one.unit and one.year and len(one.what.split()) >= _WORDS:
            groups.setdefault((folded(one.what), one.unit), []).append(filed)
    made = [_series(unit, same) for (_, unit), same in groups.items()]
    return sorted(
        (one for one in made if len({filed.fact.year for filed in one.figures}) >= _YEARS),
        key=lambda one: (-len(one.figures), one.what),
    )


def _series(unit: str, same: list[StoredFact[Figure]]) -> Series:
    once = {(filed.fact.year, amount(filed.fact), filed.fact.bound): filed for filed in reversed(same)}
    ordered = sorted(once.values(), key=lambda filed: (filed.fact.year or 0, amount(filed.fact)))
    return Series(str(same[0].fact.what), unit, tuple(ordered))
