from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.model.records import ColumnKind
from kamerspoor.sources.values import CONVERTERS, guid, moment, taken_in, utc

ZONES = st.sampled_from([UTC, *(timezone(timedelta(hours=hours)) for hours in (-5, 1, 2))])
MOMENTS = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2999, 1, 1), timezones=ZONES)  # noqa: DTZ001


def printed(when: datetime, form: str) -> str:
    return when.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z" if form == "zulu" else when.isoformat()


@given(MOMENTS, MOMENTS, st.sampled_from(["zulu", "offset"]), st.sampled_from(["zulu", "offset"]))
def test_later_times_are_larger_as_text_whatever_their_zone(
    one: datetime, other: datetime, form: str, other_form: str
) -> None:
    first, second = utc(printed(one, form)), utc(printed(other, other_form))
    assert (first < second) == (one < other)
    assert (first == second) == (one == other)


@given(MOMENTS)
def test_a_time_in_its_one_form_stays_as_it_is(when: datetime) -> None:
    once = utc(when.isoformat())
    assert utc(once) == once
    assert len(once) == len("2030-01-02T03:04:05.1234567Z")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2008-08-26T12:13:04.6270000", "2008-08-26T12:13:04.6270000Z"),
        ("2023-08-29T11:09:44Z", "2023-08-29T11:09:44.0000000Z"),
        ("2023-08-29T13:09:44.5+02:00", "2023-08-29T11:09:44.5000000Z"),
        ("0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00.0000000Z"),
        ("9999-12-31T23:59:59.9999999-01:00", "9999-12-31T23:59:59.9999999Z"),
    ],
)
def test_times_are_read_naive_in_utc_and_with_an_offset_and_at_the_ends_of_the_calendar(
    written: str, read: str
) -> None:
    assert utc(written) == read


@pytest.mark.parametrize("written", ["", "gisteren", "2023-08-29", "2023-08-29T25:61", "２０２３-08-29T11:09:44Z"])
def test_what_is_no_time_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not a time"):
        utc(written)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2024-07-01T10:00:00", "2024-07-01T10:00:00"),
        ("2024-07-01T10:00:00+02:00", "2024-07-01T10:00:00"),
        ("2024-07-01T08:00:00Z", "2024-07-01T10:00:00"),
        ("2024-01-01T08:00:00Z", "2024-01-01T09:00:00"),
        ("2024-07-01", "2024-07-01T00:00:00"),
        ("0001-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59"),
    ],
)
def test_moments_are_clock_time_in_the_hague(written: str, read: str | None) -> None:
    assert moment(written) == read


@pytest.mark.parametrize(
    ("kind", "written", "read"),
    [
        ("day", "2019", "2019"),
        ("day", "2019-04", "2019-04"),
        ("day", "2019-W14", "2019-W14"),
        ("day", "2019-04-01", "2019-04-01"),
        ("day", "2019-04-01T00:00:00+02:00", "2019-04-01"),
        ("day", "2019-04-01+02:00", "2019-04-01"),
        ("day", "0001-01-01", None),
        ("integer", "-12", -12),
        ("integer", "9223372036854775807", 2**63 - 1),
        ("decimal", "12.50", 12.5),
        ("flag", "True", 1),
        ("flag", "0", 0),
        ("ref", " 77DC181F-00D6-4D5E-B188-3FD0C02F4006", "77dc181f-00d6-4d5e-b188-3fd0c02f4006"),
    ],
)
def test_values_are_read(kind: ColumnKind, written: str, read: object) -> None:
    assert CONVERTERS[kind](written) == read


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        ("integer", "twaalf"),
        ("integer", "1_000"),
        ("integer", "9223372036854775808"),
        ("integer", "9" * 5000),
        ("decimal", "nan"),
        ("decimal", "1e999"),
        ("flag", "ja"),
        ("moment", "1 mei"),
        ("ref", "geen"),
    ],
)
def test_a_value_that_is_not_of_its_kind_is_refused_with_a_value_error(kind: ColumnKind, written: str) -> None:
    with pytest.raises(ValueError, match=r"not|neither"):
        CONVERTERS[kind](written)


def test_a_guid_is_lower_case_and_nothing_else() -> None:
    with pytest.raises(ValueError, match="not a GUID"):
        guid("77dc181f-00d6-4d5e-b188-3fd0c02f400")


LIKE_TIMES = st.from_regex(
    r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})?\Z"
) | MOMENTS.map(datetime.isoformat)


@given(LIKE_TIMES, LIKE_TIMES)
def test_every_time_that_is_taken_is_one_and_its_order_as_text_is_that_in_time(one: str, other: str) -> None:
    try:
        first, second = utc(one), utc(other)
    except ValueError as error:
        assert "not a time" in str(error)  # noqa: PT017 - either outcome is right, and each has its own proof
        return
    read, then = (datetime.fromisoformat(written[:26]) for written in (first, second))
    assert (first[:26] < second[:26]) == (read < then)


@pytest.mark.parametrize(
    "written",
    ["9999-99-99T99:99:99Z", "2024-02-30T25:61:61Z", "2024-02-30T00:00:00", "2023-02-29T00:00:00+01:00",
     "0000-01-01T00:00:00Z", "2024-01-01T00:00:00+01:75", "2024-01-01T00:00:00+99:00", "2024-01-01T23:59:60Z"],
)  # fmt: skip
def test_a_time_that_cannot_be_is_refused_and_named(written: str) -> None:
    with pytest.raises(ValueError, match="not a time: " + written[:4]):
        utc(written)
    with pytest.raises(ValueError, match="not a time: " + written[:4]):
        moment(written)
    if written[:10] in {"9999-99-99", "2024-02-30", "2023-02-29"}:
        with pytest.raises(ValueError, match=r"not a time|out of range|month must"):
            CONVERTERS["day"](written[:10])


def test_what_was_taken_in_was_so_before_tomorrow() -> None:
    now = datetime.now(UTC)
    assert taken_in((now + timedelta(hours=23)).isoformat()) > utc(now.isoformat())
    with pytest.raises(ValueError, match="a time that has yet to come: 9999-12-31"):
        taken_in("9999-12-31T23:59:59Z")
    with pytest.raises(ValueError, match="yet to come"):
        taken_in((now + timedelta(hours=25)).isoformat())
