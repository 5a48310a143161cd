"""What is still to come: days on which something is due, and the Chamber's agenda; as rows and as a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final, NamedTuple

from kamerspoor.model.derived_lists import REGISTER
from kamerspoor.model.record_lists_agenda import ACTIVITIES
from kamerspoor.publish.calendar import CalendarItem, calendar_of
from kamerspoor.publish.formats import shorten
from kamerspoor.publish.language import translated
from kamerspoor.publish.site import Site
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store
from kamerspoor.web.chamber_words import chamber_word
from kamerspoor.web.lists.views import row_url

_AHEAD: Final = timedelta(days=366)
_IN_CALENDAR: Final = 500
_LONGEST: Final = 140


class Coming(NamedTuple):
    """Something that comes: the day, its page and name, what it is, and what the calendar says of it."""

    day: date
    href: str
    name: str
    kind: str
    event: CalendarItem


def coming(store: Store, today: date, most: int) -> list[Coming]:
    """Return what comes, the soonest first: commitments by the day they are due, and activities."""
    return sorted((*_due(store, today, most), *_agenda(store, today, most)), key=lambda one: (one.day, one.name))[:most]


def calendar(store: Store, site: Site, today: date) -> bytes:
    """Return what comes within a year as iCalendar."""
    items = (one for one in coming(store, today, _IN_CALENDAR) if one.day <= today + _AHEAD)
    return calendar_of(
        translated("Kamerspoor: wat eraan komt"), [replace(one.event, link=site.page(one.href)) for one in items]
    )


def _due(store: Store, today: date, most: int) -> list[Coming]:
    request = ListRequest({"state": "open", "due_since": today, "on": today}, "due", limit=most)
    found = []
    for row in store.reader.page(REGISTER, request).rows:
        href, name = row_url(REGISTER, row, None) or "", shorten(row["text"], _LONGEST)
        kind = translated("Uiterste datum van een toezegging van {who}").format(who=row["by"] or "—")
        event = CalendarItem(row["id"], name, row["due_date"], None, None, None, None, kind, href, None, "open")
        found.append(Coming(date.fromisoformat(row["due_date"]), href, name, kind, event))
    return found


def _agenda(store: Store, today: date, most: int) -> list[Coming]:
    found = []
    for row in store.reader.page(ACTIVITIES, ListRequest({"since": today}, "date", limit=most)).rows:
        kind = chamber_word(row["kind"] or "")
        href, name = f"/activiteiten/{row['number']}", row["subject"] or kind or row["number"]
        times = (row["begin"], row["end"], row["room"], row["status"])
        event = CalendarItem(row["number"], name, row["date"][:10], *times, kind, href, None)
        found.append(Coming(date.fromisoformat(row["date"][:10]), href, name, kind, event))
    return found
