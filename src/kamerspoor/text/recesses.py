"""The recesses of the Tweede Kamer, as data with their source; where a year is not in it, by the pattern of the others.

Example:
    >>> nearest_recess("zomerreces", date(2020, 6, 10)).first
    datetime.date(2020, 7, 3)
    >>> recess_of("zomerreces", 2027)
    Recess(kind='zomerreces', first=datetime.date(2027, 7, 9), last=datetime.date(2027, 9, 6), source='pattern')
    >>> recess_of("zomerreces", 1950) is None
    True
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

# What a recess is called beside its name in the Chamber's list.
ALIASES: dict[str, str] = {"krokusreces": "voorjaarsreces", "winterreces": "kerstreces", "najaarsreces": "herfstreces"}
# From here on there are rows for most years; how it was before is not known.
_FIRST_YEAR: Final = 2005
_MONDAY, _FRIDAY = 0, 4


@dataclass(frozen=True, slots=True)
class Recess:
    """One recess: its kind as the Chamber names it, its first and last day, and where the days were read."""

    kind: str
    first: date
    last: date
    source: Literal["page", "agenda", "copy", "press", "pattern"]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("kamerspoor.text").joinpath("recesses.toml").read_text(encoding="utf-8"))


@cache
def recesses() -> tuple[Recess, ...]:
    """Return the recesses of which the days were read, oldest first."""
    return tuple(Recess(**row) for row in _data()["recess"])


@cache
def expected(kind: str, year: int) -> Recess | None:
    """Return a recess as the pattern of other years has it; None of a kind that has no pattern."""
    pattern = next((one for one in _data()["pattern"] if one["kind"] == kind), None)
    if pattern is None:
        return None
    friday, monday = date(year, *pattern["friday"]), date(year, *pattern["monday"])
    monday = monday if monday > friday else monday.replace(year=year + 1)
    return Recess(kind, _on_or_after(friday, _FRIDAY), _on_or_after(monday, _MONDAY), "pattern")


def _on_or_after(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def recess_of(name: str, year: int) -> Recess | None:
    """Return the recess of this name that begins in this year, or None of a year before those that are known."""
    kind = ALIASES.get(name.lower(), name.lower())
    read = next((one for one in recesses() if one.kind == kind and one.first.year == year), None)
    return read or (expected(kind, year) if year >= _FIRST_YEAR else None)


def nearest_recess(name: str, day: date) -> Recess | None:
    """Return the recess of this name that is nearest to a day, or None when that one's days are not known."""
    return min(_around(name, day), key=lambda one: _away(one, day), default=None)


def next_recess(name: str, day: date) -> Recess | None:
    """Return the recess of this name that is not over on a day, or None when its days are not known."""
    return next((one for one in _around(name, day) if one.last >= day), None)


def is_expected(first: date, last: date) -> bool:
    """Tell whether a recess of these days is none that was read, but one by the pattern of other years."""
    return all((one.first, one.last) != (first, last) for one in recesses())


def _around(name: str, day: date) -> list[Recess]:
    """Return the recesses of the year before a day, of its own and of the next; none where one may be missing."""
    years = range(day.year - 1, day.year + 2)
    found = [one for year in years if date.min.year < year < date.max.year and (one := recess_of(name, year))]
    return found if len(found) == len(years) else []


def _away(recess: Recess, day: date) -> int:
    if recess.first <= day <= recess.last:
        return 0
    return min(abs((recess.first - day).days), abs((recess.last - day).days))
