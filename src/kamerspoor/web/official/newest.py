"""What the Chamber did last and does next, for the overview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Final

from kamerspoor.store.official.listing import Asked, Row
from kamerspoor.store.official.papers import NEWEST
from kamerspoor.store.store import Store
from kamerspoor.web.official import agenda_views, paper_views
from kamerspoor.web.official.records import Shown, rows_of
from kamerspoor.web.official.views import Section, written

_DOCUMENTS: Final = 60
_COMING: Final = Section("Wat komt", replace(agenda_views.ACTIVITIES, defaults=dict), "van", "vandaag", order="datum")
_VOTED: Final = Section("Laatste stemmingen", paper_views.VOTES, "tot", "vandaag", without=("wijze",))
_OPEN: Final = Section("Laatste toezeggingen die openstaan", paper_views.COMMITMENTS, "status", "open")
_WAITING: Final = Section("Vragen die het langst wachten", paper_views.OPEN_QUESTIONS, "te_laat", "ja")
_SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class Kind:
    """The papers of one kind on one day."""

    name: str
    papers: Sequence[Row]


@dataclass(frozen=True, slots=True)
class Day:
    """The papers of one day, by kind."""

    name: str
    kinds: Sequence[Kind]


def newest_papers(store: Store) -> list[Day]:
    """Return the Chamber's newest papers, by day and kind, without annexes."""
    rows = store.lists.rows(NEWEST, Asked(), most=_DOCUMENTS)
    return [
        Day(
            written("day", day) or "zonder datum",
            [Kind(kind, tuple(found)) for kind, found in _by(list(of_day), "soort")],
        )
        for day, of_day in groupby(rows, key=lambda row: row["datum"])
    ]


def around_today(store: Store, today: date) -> list[Shown]:
    """Return what comes, what was voted on and what waits, each with a few rows; what is empty is left out."""
    asked = {"vandaag": today.isoformat(), "open": "Openstaand", "ja": "ja"}
    shown = [rows_of(store, section, asked, most=_SHOWN) for section in (_COMING, _VOTED, _OPEN, _WAITING)]
    return [one for one in shown if one.total]


def _by(rows: list[Row], column: str) -> list[tuple[str, list[Row]]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(str(row[column] or "overig"), []).append(row)
    return sorted(grouped.items())
