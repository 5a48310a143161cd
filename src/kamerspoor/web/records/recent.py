"""Recent and coming business of the Chamber, for the front page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Final

from kamerspoor.model.record_lists_agenda import ACTIVITIES
from kamerspoor.model.record_lists_business import COMMITMENTS, NEW_DOCUMENTS, OPEN_QUESTIONS, VOTES
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.store import Store
from kamerspoor.web.lists.views import written
from kamerspoor.web.records.record_pages import RecordSection, ShownList, rows_of

_DOCUMENTS: Final = 60
# What the columns of today are, which fill the filters of the sections.
_NOW: Final = {"open": "Openstaand", "late": "yes"}
_SECTIONS: Final = (
    RecordSection("Wat komt", ACTIVITIES, "since", "today", order="date"),
    RecordSection("Laatste stemmingen", VOTES, "until", "today", without=("method",)),
    RecordSection("Laatste toezeggingen die openstaan", COMMITMENTS, "status", "open"),
    RecordSection("Vragen die het langst wachten", OPEN_QUESTIONS, "late", "late"),
)
_SHOWN: Final = 8


def newest_papers(store: Store) -> list[tuple[str, list[tuple[str, list[Row]]]]]:
    """Return the Chamber's newest papers, by day and kind, without annexes."""
    rows = [one for one, _ in store.reader.all(NEW_DOCUMENTS, ListRequest(), _DOCUMENTS)]
    return [
        (written("day", day) or "zonder datum", _by_kind(of_day))
        for day, of_day in groupby(rows, key=lambda row: row["date"])
    ]


def around_today(store: Store, today: date) -> list[ShownList]:
    """Return short lists of coming activities, last votes and open items; empty ones are left out."""
    row = {**_NOW, "today": today.isoformat()}
    return [one for section in _SECTIONS if (one := rows_of(store, section, row, most=_SHOWN)).total]


def _by_kind(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(str(row["kind"] or "overig"), []).append(row)
    return sorted(grouped.items())
