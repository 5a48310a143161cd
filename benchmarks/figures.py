"""One line of the table that `make bench` prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# Machines and their moods differ: what is over its bound is printed as such, what is this many times over it fails.
FAILS: Final = 2


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value; without a bound it is for information.

    Only a ratio of two things measured in one run has a bound: seconds, megabytes and papers per second are those of a
    machine.
    """

    name: str
    value: float
    unit: str
    bound: float | None = None
    least: float | None = None

    def __post_init__(self) -> None:
        if self.unit != "x" and (self.bound, self.least) != (None, None):
            message = f"{self.name}: a bound on {self.unit} says more of the machine than of the program"
            raise ValueError(message)

    @property
    def excess(self) -> float:
        """How many times the figure is beyond its bound: up to 1 it keeps it."""
        above = self.value / self.bound if self.bound is not None else 0.0
        below = self.least / self.value if self.least is not None else 0.0
        return max(above, below)

    @property
    def fails(self) -> bool:
        """Whether it is so far beyond its bound that no machine explains it."""
        return self.excess > FAILS

    def __str__(self) -> str:
        wanted = [f"at most {self.bound:g}"] if self.bound is not None else []
        wanted += [f"at least {self.least:g}"] if self.least is not None else []
        verdict = "FAILS: more than twice its bound" if self.fails else "over its bound" if self.excess > 1 else "ok"
        bounds = f"{' and '.join(wanted)}  {verdict}" if wanted else ""
        return f"{self.name:<64} {self.value:>10.2f} {self.unit:<10} {bounds}"
