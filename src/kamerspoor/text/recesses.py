"""The recesses of the Tweede Kamer, as data with their source.

Example:
    >>> nearest_recess("zomerreces", date(2020, 6, 10)).first
    datetime.date(2020, 7, 3)
    >>> recess_of("zomerreces", 1950) is None
    True
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

# What a recess is called beside its name in the Chamber's list.
ALIASES: dict[str, str] = {"krokusreces": "voorjaarsreces", "winterreces": "kerstreces", "najaarsreces": "herfstreces"}
# A recess comes once a year: one further away is not the one that is meant, but the next row of a list with gaps.
_WITHIN_DAYS = 366


@dataclass(frozen=True, slots=True)
class Recess:
    """One recess: its kind as the Chamber names it, its first and last day, and where the days were read."""

    kind: str
    first: date
    last: date
    source: Literal["page", "agenda"]


@cache
def recesses() -> tuple[Recess, ...]:
    """Return the known recesses, oldest first."""
    rows = tomllib.loads(files("kamerspoor.text").joinpath("recesses.toml").read_text(encoding="utf-8"))
    return tuple(Recess(**row) for row in rows["recess"])


def recess_of(name: str, year: int) -> Recess | None:
    """Return the recess of this name that begins in this year, or None when its days are not known."""
    kind = ALIASES.get(name.lower(), name.lower())
    return next((one for one in recesses() if one.kind == kind and one.first.year == year), None)


def nearest_recess(name: str, day: date) -> Recess | None:
    """Return the recess of this name that is nearest to a day, or None when that one's days are not known.

    Half a year away in either direction is the limit: beyond it, another one, perhaps not in the list, is nearer.
    """
    kind = ALIASES.get(name.lower(), name.lower())
    near = min((one for one in recesses() if one.kind == kind), key=lambda one: _away(one, day), default=None)
    return near if near is not None and _away(near, day) <= _WITHIN_DAYS // 2 else None


def next_recess(name: str, day: date) -> Recess | None:
    """Return the recess of this name that is not over on a day, or None when its days are not known."""
    kind = ALIASES.get(name.lower(), name.lower())
    coming = next((one for one in recesses() if one.kind == kind and one.last >= day), None)
    return coming if coming is not None and (coming.first - day).days <= _WITHIN_DAYS else None


def _away(recess: Recess, day: date) -> int:
    if recess.first <= day <= recess.last:
        return 0
    return min(abs((recess.first - day).days), abs((recess.last - day).days))
