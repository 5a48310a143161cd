"""Counts, rates and their 95 % intervals.

Example:
    >>> tally = Tally("turns", hits=95, n=100)
    >>> round(tally.rate, 2), [round(bound, 2) for bound in tally.interval]
    (0.95, [0.89, 0.98])
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

_Z = 1.959964  # of the normal distribution, for 95 %


@dataclass(slots=True)
class Tally:
    """Hits out of n, with the misses in words for whoever wants to look at them.

    Attributes:
        name: what is measured.
        hits: how often it was right.
        n: how often it was asked; for an F1 the mean of gold and found.
        misses: one line for each time it was not right.
    """

    name: str
    hits: float = 0
    n: float = 0
    misses: list[str] = field(default_factory=list)

    def add(self, right: bool, miss: str = "") -> None:  # noqa: FBT001 - the one thing that it counts
        """Count one case."""
        self.n += 1
        self.hits += right
        if not right and miss:
            self.misses.append(miss)

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
