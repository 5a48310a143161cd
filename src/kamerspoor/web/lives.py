"""The life of a motion as stations in order, one reading per paper that has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kamerspoor.model.facts import Appreciation, Motion
from kamerspoor.store.rows import Filed

StationKind = Literal["submitted", "replaced_verdict", "appreciated", "no_appreciation", "status"]


@dataclass(frozen=True, slots=True)
class Station:
    """Something that happened to a motion, according to one paper; ``said`` for what the cabinet said of it."""

    kind: StationKind
    said: Appreciation | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A motion as one paper has it."""

    filed: Filed[Motion]
    stations: Sequence[Station]


def readings(found: Sequence[Filed[Motion]]) -> list[Reading]:
    """Return the readings of a motion: debates first, in which it is submitted, then separate papers."""
    ordered = sorted(found, key=lambda filed: filed.fact.turn is None)
    return [Reading(filed, tuple(_stations(filed.fact))) for filed in ordered]


def _stations(motion: Motion) -> Iterator[Station]:
    yield Station("submitted")
    if motion.turn is None:
        return  # a separate paper holds the motion and nothing of what became of it
    said = motion.appreciation
    if said is None:
        yield Station("no_appreciation")
    else:
        for earlier in said.earlier:
            yield Station("replaced_verdict", earlier)
        yield Station("appreciated", said)
    yield Station("status")
