"""Reads Dutch dates and times.

General date parsers swap day and month when they can; a parliamentary date is always printed in full, so the rule is
small and strict. Nothing is guessed: a date without a year is no date here.

Example:
    >>> find_date("Voorgesteld 16 februari 2023")
    datetime.date(2023, 2, 16)
    >>> clock("Aanvang 13.30 uur.")
    '13:30'
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

MONTHS: dict[str, int] = {
    "januari": 1,
    "februari": 2,
    "maart": 3,
    "april": 4,
    "mei": 5,
    "juni": 6,
    "juli": 7,
    "augustus": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "december": 12,
}
WEEKDAYS: tuple[str, ...] = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DATE = re.compile(rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)
ISO_DATE = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b")
DAY_FIRST = re.compile(r"\b(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d{4})\b")
CLOCK = re.compile(r"\b(?P<hour>[01]?\d|2[0-3]|24(?=[.:]00))[.:](?P<minute>[0-5]\d)\b")


def find_date(text: str) -> date | None:
    """Return the first full date in ``text`` (``16 februari 2023`` or ``2023-02-16``), or None."""
    for pattern in (DATE, ISO_DATE):
        for found in pattern.finditer(text):
            month = found["month"].lower()
            number = MONTHS.get(month) or int(month)
            value = safe_date(int(found["year"]), number, int(found["day"]))
            if value is not None:
                return value
    return None


def day_first(text: str) -> date | None:
    """Return the first date in figures with the day first (``05-04-2018``), or None."""
    found = DAY_FIRST.search(text)
    return safe_date(int(found["year"]), int(found["month"]), int(found["day"])) if found else None


def safe_date(year: int, month: int, day: int) -> date | None:
    """Return the date, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def clock(text: str) -> str | None:
    """Return the first time of day as ``HH:MM``, or None."""
    found = CLOCK.search(text)
    return f"{int(found['hour']):02d}:{found['minute']}" if found else None


def add_months(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of that month."""
    index = day.month - 1 + months
    year, month = day.year + index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def next_weekday(day: date, weekday: int) -> date:
    """Return the first such weekday (Monday is 0) after ``day``."""
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def opening_day(year: int) -> date:
    """Return the day on which a parliamentary year begins: the third Tuesday of September (Grondwet, art. 65)."""
    return next_weekday(date(year, 9, 14), WEEKDAYS.index("dinsdag"))


def session_year(day: date) -> str:
    """Return the parliamentary year of a day: ``2017-2018``."""
    first = day.year if day >= opening_day(day.year) else day.year - 1
    return f"{first}-{first + 1}"
