"""Dates are read as printed in full, and never guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.text.dates import MONTHS, add_months, clock, find_date, next_weekday, safe_date

DAYS = st.dates(date(1901, 1, 1), date(2098, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voorgesteld 16 februari 2023", date(2023, 2, 16)),
        ("Vastgesteld op 1  Oktober\n2020.", date(2020, 10, 1)),
        ("Den Haag, 3 MEI 1999", date(1999, 5, 3)),
        ("2023-02-16", date(2023, 2, 16)),
        ("op 29 februari 2024", date(2024, 2, 29)),
        ("op 31 februari 2024, later 1 maart 2024", date(2024, 3, 1)),
    ],
)
def test_a_full_date_is_found(text: str, expected: date) -> None:
    assert find_date(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "16 februari",
        "februari 2023",
        "29 februari 2023",
        "16-02-2023",
        "2023-13-01",
        "in het jaar 2023",
        "116 mei 20230",
    ],
)
def test_what_is_no_full_date_is_none(text: str) -> None:
    assert find_date(text) is None


@given(DAYS)
def test_every_day_is_read_back_as_printed(day: date) -> None:
    month = next(name for name, number in MONTHS.items() if number == day.month)
    assert find_date(f"Den Haag, {day.day} {month} {day.year}.") == day
    assert find_date(f"datum: {day.isoformat()}") == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aanvang 13.30 uur.", "13:30"),
        ("Sluiting 0.05 uur.", "00:05"),
        ("om 9:15", "09:15"),
        ("Sluiting 24.00 uur", "24:00"),
        ("geen tijd", None),
        ("13.75", None),
        ("nr. 113.301", None),
    ],
)
def test_the_first_time_of_day_is_found(text: str, expected: str | None) -> None:
    assert clock(text) == expected


def test_a_time_after_midnight_is_no_time_of_day() -> None:
    assert clock("27.15 uur") is None


def test_a_day_that_the_calendar_lacks_is_none() -> None:
    assert safe_date(2023, 2, 30) is None
    assert safe_date(2023, 0, 1) is None


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 11, 30), 3, date(2025, 2, 28)),
        (date(2024, 3, 15), -3, date(2023, 12, 15)),
        (date(2024, 3, 15), 0, date(2024, 3, 15)),
    ],
)
def test_months_later_is_the_same_day_or_the_last(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


@given(DAYS, st.integers(0, 6))
def test_the_next_weekday_lies_within_the_coming_seven_days(day: date, weekday: int) -> None:
    found = next_weekday(day, weekday)
    assert found.weekday() == weekday
    assert timedelta(days=1) <= found - day <= timedelta(days=7)
