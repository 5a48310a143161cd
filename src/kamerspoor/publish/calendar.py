"""The Chamber's agenda as iCalendar (RFC 5545), for the calendar that people keep already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from kamerspoor import __version__

_HERE: Final = ZoneInfo("Europe/Amsterdam")
_CANCELLED: Final = frozenset({"Geannuleerd", "Vervallen", "Verplaatst"})


@dataclass(frozen=True, slots=True)
class CalendarItem:
    """One event.

    Attributes:
        id: that tells it, such as ``2022A99001``.
        title: what it is about.
        day: ISO 8601.
        begin: local time in The Hague, ISO 8601, or None for a whole day.
        end: the same, or None when it is not known.
        place: the room, or nothing.
        status: as the Chamber says it.
        note: more words, or nothing.
        link: address of its page.
        changed: when it last changed, UTC, ISO 8601 with ``Z``, or None.
    """

    id: str
    title: str
    day: str
    begin: str | None
    end: str | None
    place: str | None
    status: str | None
    note: str
    link: str
    changed: str | None


def calendar_of(name: str, items: Iterable[CalendarItem]) -> bytes:
    """Return events as a calendar.

    Args:
        name: of the calendar.
        items: in any order; one without a day cannot be in a calendar and must not be given.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Kamerspoor {__version__}//NL")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for item in items:
        calendar.add_component(_event(item))
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _event(item: CalendarItem) -> Event:
    event = Event()
    event.add("uid", f"{item.id}@kamerspoor")
    event.add("summary", item.title)
    event.add("url", item.link)
    event.add("status", "CANCELLED" if item.status in _CANCELLED else "CONFIRMED")
    stamp = datetime.fromisoformat(item.changed[:19] + "+00:00") if item.changed else datetime.fromisoformat(item.day)
    event.add("dtstamp", stamp if stamp.tzinfo else stamp.replace(tzinfo=_HERE))
    if item.place:
        event.add("location", item.place)
    if item.note:
        event.add("description", item.note)
    begin = _time(item.begin)
    if begin is None:
        day = date.fromisoformat(item.day)
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        return event
    event.add("dtstart", begin)
    end = _time(item.end)
    if end is not None and end > begin:
        event.add("dtend", end)
    return event


def _time(written: str | None) -> datetime | None:
    """Return a time of the agenda; midnight, which stands for no time, gives None."""
    if not written or written.endswith("T00:00:00"):
        return None
    return datetime.fromisoformat(written).replace(tzinfo=_HERE)
