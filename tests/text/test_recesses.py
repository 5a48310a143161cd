"""Recesses are data: rows that a page or the agenda proves, and nothing where a row is missing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.text.recesses import expected as expected_of
from kamerspoor.text.recesses import nearest_recess, next_recess, recess_of, recesses

KINDS = ("zomerreces", "herfstreces", "kerstreces", "voorjaarsreces", "meireces")


def test_every_recess_runs_from_a_friday_to_a_monday_and_says_where_it_was_read() -> None:
    assert len(recesses()) > 60
    for one in recesses():
        assert (one.first.weekday(), one.last.weekday()) == (4, 0), one
        assert one.kind in KINDS
        assert one.source in {"page", "agenda", "copy", "press"}


def test_recesses_do_not_overlap_and_come_once_a_year() -> None:
    for before, after in zip(recesses(), recesses()[1:], strict=False):
        assert before.last < after.first
    assert len({(one.kind, one.first.year) for one in recesses()}) == len(recesses())


def test_a_recess_goes_by_its_other_names() -> None:
    assert recess_of("krokusreces", 2023) == recess_of("Voorjaarsreces", 2023) is not None


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2019, 6, 3), date(2019, 7, 5)),
        (date(2019, 8, 1), date(2019, 7, 5)),
        (date(2019, 9, 20), date(2019, 7, 5)),
        # That of 2021 is not in the data, and that of 2022 is not meant: the pattern of other years tells.
        (date(2021, 6, 1), date(2021, 7, 9)),
        (date(1990, 6, 1), None),
    ],
)
def test_the_nearest_recess_is_the_one_that_is_meant(day: date, first: date | None) -> None:
    found = nearest_recess("zomerreces", day)
    assert (found.first if found else None) == first


def test_the_next_recess_is_not_over_yet() -> None:
    found = next_recess("zomerreces", date(2019, 9, 20))
    assert found is not None
    assert found.first == date(2020, 7, 3)
    expected = next_recess("zomerreces", date(2020, 9, 28))
    assert expected is not None
    assert (expected.first, expected.source) == (date(2021, 7, 9), "pattern"), "summer 2021 is not in the data"


@pytest.mark.parametrize("kind", KINDS)
def test_the_pattern_gives_most_recesses_that_were_read_and_calls_none_a_year_before_its_time(kind: str) -> None:
    read = [one for one in recesses() if one.kind == kind]
    given = [found.first for one in read if (found := expected_of(kind, one.first.year))]
    assert sum(one.first == day for one, day in zip(read, given, strict=True)) >= 0.6 * len(read)
    assert all(abs((one.first - day).days) <= 7 for one, day in zip(read, given, strict=True))


@pytest.mark.parametrize("kind", KINDS)
def test_every_year_from_2005_has_its_recesses(kind: str) -> None:
    for year in range(2005, 2040):
        found = recess_of(kind, year)
        assert found is not None
        assert (found.first.year, found.first.weekday(), found.last.weekday()) == (year, 4, 0)


@given(st.sampled_from(KINDS), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_recess_that_is_found_is_less_than_a_year_away(kind: str, day: date) -> None:
    near, coming = nearest_recess(kind, day), next_recess(kind, day)
    assert near is None or near.first - timedelta(days=184) < day < near.last + timedelta(days=184)
    assert coming is None or coming.last >= day >= coming.first - timedelta(days=366)
