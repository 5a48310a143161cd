from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from icalendar import Calendar, Component

from kamerspoor.publish.calendar import CalendarItem, calendar_of

MEETING = CalendarItem(
    "2030A1", "Dijken; veren, en meer", "2030-07-01", "2030-07-01T13:00:00", "2030-07-01T15:30:00", "Zaal", "Gepland",
    "Noot", "http://x/1", "2030-01-01T00:00:00.0000000Z",
)  # fmt: skip


def event(item: CalendarItem) -> Component:
    (found,) = Calendar.from_ical(calendar_of("Agenda", [item])).walk("VEVENT")
    return found


def test_an_event_has_dutch_clock_time_with_its_time_zone() -> None:
    begin = event(MEETING).decoded("dtstart")
    assert isinstance(begin, datetime)
    assert begin.isoformat() == "2030-07-01T13:00:00+02:00"
    assert b"VTIMEZONE" in calendar_of("Agenda", [MEETING])
    assert str(event(MEETING)["summary"]) == "Dijken; veren, en meer"


@pytest.mark.parametrize("begin", [None, "2030-07-01T00:00:00"])
def test_without_a_time_it_takes_the_whole_day(begin: str | None) -> None:
    found = event(replace(MEETING, begin=begin))
    assert found.decoded("dtstart") == date(2030, 7, 1)
    assert found.decoded("dtend") == date(2030, 7, 2)


@pytest.mark.parametrize(
    ("status", "written"), [("Gepland", "CONFIRMED"), ("Geannuleerd", "CANCELLED"), ("Verplaatst", "CANCELLED")]
)
def test_what_was_called_off_is_cancelled(status: str, written: str) -> None:
    assert str(event(replace(MEETING, status=status))["status"]) == written


def test_an_end_before_the_beginning_is_left_out() -> None:
    assert "dtend" not in event(replace(MEETING, end="2030-07-01T11:00:00"))
