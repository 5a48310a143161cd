"""When passages were said: the years of an answer as bars beside each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

_MOST_YEARS: Final = 40
_HEIGHT: Final = 60
_BASE: Final = 80


class Bar(NamedTuple):
    """The passages of a year; places are in per cent across, and in pixels down."""

    year: str
    passages: int
    href: str | None
    left: float
    width: float
    top: float
    height: float


def bars(years: Sequence[tuple[str, int]], narrowed: Callable[[str], str | None]) -> list[Bar]:
    """Return a bar for every year that has passages, in the place of its year; none when there is one year only.

    Args:
        years: with how many passages each has.
        narrowed: gives the address of the question for one year.
    """
    known = {int(year): count for year, count in years}
    if len(known) < 2:  # noqa: PLR2004 - one bar tells nothing
        return []
    last = max(known)
    first = max(min(known), last - _MOST_YEARS + 1)
    step, most = 100 / (last - first + 1), max(known.values())
    found = []
    for year in range(first, last + 1):
        if count := known.get(year, 0):
            height = max(2.0, round(count / most * _HEIGHT, 1))
            left = round((year - first) * step, 2)
            found.append(Bar(str(year), count, narrowed(str(year)), left, round(step, 2), _BASE - height, height))
    return found
