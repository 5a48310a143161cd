"""Days as iCalendar (RFC 5545), for the calendar that people keep already: the agenda, votes, and days that are due."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Todo

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
        task: whether something is due on that day, and so is a task as well: still to be done, or done.
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
    task: Literal["", "open", "done"] = ""


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
        if item.task:
            calendar.add_component(_task(item))
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _event(item: CalendarItem) -> Event:
    event = Event()
    _describe(event, item, f"{item.id}@kamerspoor")
    event.add("status", "CANCELLED" if item.status in _CANCELLED else "CONFIRMED")
    if item.place:
        event.add("location", item.place)
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


def _task(item: CalendarItem) -> Todo:
    task = Todo()
    _describe(task, item, f"{item.id}-task@kamerspoor")
    task.add("due", date.fromisoformat(item.day))
    task.add("status", "COMPLETED" if item.task == "done" else "NEEDS-ACTION")
    return task


def _describe(part: Event | Todo, item: CalendarItem, uid: str) -> None:
    part.add("uid", uid)
    part.add("summary", item.title)
    part.add("url", item.link)
    stamp = datetime.fromisoformat(item.changed[:19] + "+00:00") if item.changed else datetime.fromisoformat(item.day)
    part.add("dtstamp", stamp if stamp.tzinfo else stamp.replace(tzinfo=_HERE))
    if item.note:
        part.add("description", item.note)


def _time(written: str | None) -> datetime | None:
    """Return a time of the agenda; midnight, which stands for no time, gives None."""
    if not written or written.endswith("T00:00:00"):
        return None
    return datetime.fromisoformat(written).replace(tzinfo=_HERE)
