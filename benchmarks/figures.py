"""One line of the table that `make bench` prints."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value; without a bound it is for information."""

    name: str
    value: float
    unit: str
    bound: float | None = None
    least: float | None = None

    @property
    def within(self) -> bool:
        """Whether the figure keeps its bounds."""
        return (self.bound is None or self.value <= self.bound) and (self.least is None or self.value >= self.least)

    def __str__(self) -> str:
        wanted = [f"at most {self.bound:g}"] if self.bound is not None else []
        wanted += [f"at least {self.least:g}"] if self.least is not None else []
        bounds = f"{' and '.join(wanted)}  {'ok' if self.within else 'OVER'}" if wanted else ""
        return f"{self.name:<64} {self.value:>10.2f} {self.unit:<10} {bounds}"
