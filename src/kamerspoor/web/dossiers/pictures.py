"""The pictures of a dossier: what happened when, and commitments against their days.

Places across are percentages and places down are pixels, so that words keep their size at every width without a script.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from kamerspoor.publish.formats import shorten
from kamerspoor.publish.language import Words, counted
from kamerspoor.publish.urls import paper_url
from kamerspoor.store.lists import Row
from kamerspoor.web import labels
from kamerspoor.web.dossiers.overview import Overview

KINDS: Final = Words(
    {
        "letter": "brief",
        "debate": "debat",
        "vote": "stemming",
        "motion": "motie",
        "due": "uiterste datum",
        "paper": "ander stuk",
    }
)
# The shape of each kind, around the middle of its place; beside it stands what it is.
SHAPES: Final = {
    "letter": "M-6-6H6V6H-6Z",
    "debate": "M-6 0a6 6 0 1012 0a6 6 0 10-12 0",
    "vote": "M0-7L7 6H-7Z",
    "motion": "M0-7L6 0L0 7L-6 0Z",
    "due": "M-5 8V-8L6-4L-5 0",
    "paper": "M-4-4H4V4H-4Z",
}
SIGNS: Final = {"letter": "■", "debate": "●", "vote": "▲", "motion": "◆", "due": "⚑", "paper": "▪"}
# Room on both sides of the first and the last shape, and years that have room for their number, at 390 pixels.
_MARGIN: Final = 2.0
_MOST_YEARS: Final = 6


@dataclass(frozen=True, slots=True)
class Scale:
    """Days along a line: from the first day to the last, in per cent of its width."""

    first: date
    last: date

    @classmethod
    def of(cls, days: Sequence[date]) -> Scale | None:
        """Return the scale on which all these days have a place; None without a day."""
        return cls(min(days), max(*days, min(days) + timedelta(days=90))) if days else None

    def at(self, day: date) -> float:
        """Return the place of a day."""
        part = (day - self.first).days / (self.last - self.first).days
        return round(_MARGIN + (100 - 2 * _MARGIN) * part, 1)

    @property
    def years(self) -> list[tuple[float, int]]:
        """The years that begin within, or the first one where none does, each with its place."""
        begun = range(self.first.year + 1, self.last.year + 1)
        shown = begun[:: -(-len(begun) // _MOST_YEARS)] if begun else []
        return [(self.at(date(year, 1, 1)), year) for year in shown] or [(_MARGIN, self.first.year)]


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened or is due on a day; without an address where it has no page."""

    day: date
    kind: str
    name: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened when, newest first, and the scale on which it is drawn."""

    scale: Scale
    moments: Sequence[Moment]

    def of(self, kind: str) -> list[float]:
        """Return the places of a kind; what has one place is drawn once."""
        return sorted({self.scale.at(one.day) for one in self.moments if one.kind == kind})

    @property
    def kinds(self) -> list[str]:
        """The kinds that there are."""
        return [kind for kind in KINDS if any(one.kind == kind for one in self.moments)]

    @property
    def now(self) -> float | None:
        """The place of today, where it is within."""
        today = datetime.now(UTC).date()
        return self.scale.at(today) if self.scale.first <= today <= self.scale.last else None


def timeline(of: Overview) -> Timeline | None:
    """Return the picture of what happened when; None of a dossier of which no day is known."""
    moments = sorted(_moments(of), key=lambda one: one.day, reverse=True)
    scale = Scale.of([one.day for one in moments])
    return Timeline(scale, moments) if scale else None


def _moments(of: Overview) -> Iterator[Moment]:
    for row in of.papers:
        if row.date:
            kind = row.genre if row.genre in ("letter", "debate") else "paper"
            yield Moment(row.date, kind, labels.paper_name(row), paper_url(row))
    for day, votes in Counter(one.voted_on for one in of.motions if one.voted_on).items():
        yield Moment(day, "vote", counted("{n} motie", "{n} moties", votes).format(n=votes))
    for one in of.motions:
        if one.motion.day:
            name = f"{labels.numbered(None, one.motion.number)}: {one.subject}"
            yield Moment(one.motion.day, "motion", name, f"/moties/{one.motion.id}")
    for promise in of.commitments:
        if promise["due_date"]:
            due = date.fromisoformat(promise["due_date"])
            yield Moment(due, "due", shorten(promise["text"], 90), f"/toezeggingen/{promise['id']}")


@dataclass(frozen=True, slots=True)
class Lane:
    """A commitment against its days: places of when it was made, when it is due, and what was found of it."""

    row: Row
    made: float
    due: float | None
    found: tuple[float, bool] | None


@dataclass(frozen=True, slots=True)
class Lanes:
    """Commitments against their days, the first due day first, and the scale on which they are drawn."""

    scale: Scale
    lanes: Sequence[Lane]
    now: float


def lanes(of: Overview) -> Lanes | None:
    """Return the picture of commitments; None where none has a day besides that on which it was made."""
    dated = [row for row in of.commitments if row["made_on"] and (row["due_date"] or row["evidence"])]
    today = datetime.now(UTC).date()
    days = [date.fromisoformat(row[name]) for row in dated for name in ("made_on", "due_date") if row[name]]
    scale = Scale.of([*days, today]) if dated else None
    if scale is None:
        return None
    ordered = sorted(dated, key=lambda row: (row["due_date"] or "9", row["made_on"]))
    return Lanes(scale, [_lane(row, scale) for row in ordered], scale.at(today))


def _lane(row: Row, scale: Scale) -> Lane:
    shown = [one for one in row["evidence"] if one["date"]]
    last = max(shown, key=lambda one: str(one["date"]), default=None)
    found = (scale.at(min(date.fromisoformat(last["date"]), scale.last)), last["extent"] == "wholly") if last else None
    due = date.fromisoformat(row["due_date"]) if row["due_date"] else None
    return Lane(row, scale.at(date.fromisoformat(row["made_on"])), scale.at(due) if due else None, found)
