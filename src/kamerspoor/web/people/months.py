"""The picture of what someone did in each month, drawn on the server, with its rows as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kamerspoor.store.people_reader import KINDS

_SHOWN: Final = 24
_TALL: Final = 84
_A_YEAR: Final = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """A month: its first day, how often what was done, and its bar; across in per cent, upward in pixels."""

    month: date
    counts: tuple[int, ...]
    x: float
    wide: float
    y: float
    high: float

    @property
    def total(self) -> int:
        """How often anything was done."""
        return sum(self.counts)

    @property
    def begins_year(self) -> bool:
        """Whether it is a January."""
        return self.month.month == 1


def bars_of(months: Mapping[str, Mapping[str, int]]) -> list[Bar]:
    """Return the last two years in which someone did anything, as far as papers tell it; nothing for nothing."""
    if not months:
        return []
    shown = list(_months(max(months)))
    counted = [tuple(months.get(f"{one:%Y-%m}", {}).get(kind, 0) for kind in KINDS) for one in shown]
    most, step = max(map(sum, counted)), 100 / _SHOWN
    return [
        Bar(month, counts, round(n * step, 2), round(step * 0.8, 2), round(_TALL - high, 1), round(high, 1))
        for n, (month, counts) in enumerate(zip(shown, counted, strict=True))
        for high in (sum(counts) / most * (_TALL - 14),)
    ]


def _months(last: str) -> Iterator[date]:
    """Yield the first days of the months up to this one."""
    year, month = int(last[:4]), int(last[5:7])
    for back in range(_SHOWN - 1, -1, -1):
        place = year * _A_YEAR + month - 1 - back
        yield date(place // _A_YEAR, place % _A_YEAR + 1, 1)
