"""Counts, rates and their 95 % intervals.

Example:
    >>> tally = Tally("turns", hits=95, n=100)
    >>> round(tally.rate, 2), [round(bound, 2) for bound in tally.interval]
    (0.95, [0.89, 0.98])
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_Z = 1.959964  # of the normal distribution, for 95 %


class Miss(msgspec.Struct, frozen=True):
    """One case that was not right.

    Attributes:
        item: what should have been found, in words that are the same on every run; of a precision what was found.
        found: what was found instead, where that says something.
        file: the paper it is in, or empty where the item says so itself.
    """

    item: str
    found: str = ""
    file: str = ""

    def __str__(self) -> str:
        return (f"{self.file}: " if self.file else "") + self.item + (f" -> {self.found}" if self.found else "")


@dataclass(slots=True)
class Tally:
    """Hits out of n, with the misses in words for whoever wants to look at them.

    Attributes:
        name: what is measured.
        hits: how often it was right.
        n: how often it was asked; for an F1 the mean of gold and found.
        misses: one for each time it was not right.
    """

    name: str
    hits: float = 0
    n: float = 0
    misses: list[Miss] = field(default_factory=list)

    def add(self, right: bool, item: str, found: object = "", file: str = "") -> None:  # noqa: FBT001 - what it counts
        """Count one case."""
        self.n += 1
        self.hits += right
        if not right:
            self.misses.append(Miss(" ".join(item.split()), " ".join(str(found).split()), file))

    @property
    def rate(self) -> float:
        """Hits per case; 0 without cases."""
        return self.hits / self.n if self.n else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's score interval: holds for rates near 1 and small n, where the plain one does not."""
        if not self.n:
            return (0.0, 1.0)
        square = _Z * _Z / self.n
        middle = (self.rate + square / 2) / (1 + square)
        half = _Z / (1 + square) * math.sqrt(self.rate * (1 - self.rate) / self.n + square / (4 * self.n))
        return (max(middle - half, 0.0), min(middle + half, 1.0))


def f1(name: str, found: int, gold: int, hits: int) -> Tally:
    """Return an F1 as a tally: hits against the mean of gold and found."""
    return Tally(name, hits, (found + gold) / 2)


def of_file(file: str, tallies: Iterable[Tally]) -> Iterator[Tally]:
    """Yield tallies of which every miss says which file it is in."""
    for tally in tallies:
        tally.misses = [msgspec.structs.replace(miss, file=file) for miss in tally.misses]
        yield tally


def merged(tallies: Iterable[Tally]) -> list[Tally]:
    """Add up the tallies of one name, and leave out those that were never asked."""
    totals: dict[str, Tally] = {}
    for tally in tallies:
        total = totals.setdefault(tally.name, Tally(tally.name))
        total.hits += tally.hits
        total.n += tally.n
        total.misses += tally.misses
    return [tally for tally in totals.values() if tally.n]
