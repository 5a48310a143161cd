"""Times named in a text become intervals of days, seen from the paper's own day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.extract.periods.periods import find_periods, periods
from kamerspoor.text.dates import MONTHS
from kamerspoor.text.spans import Span

WRITTEN = date(2020, 9, 28)  # a Monday
DAYS = st.dates(date(1902, 1, 1), date(2097, 12, 31))
NAMES = {number: name for name, number in MONTHS.items()}


WORDS = (
    "voor na begin eind van het 31 2020 29 februari maart week een over binnen dinsdag jaar dit zomer reces zomerreces"
    " kwartaal eerste geleden tot en met - 2019 jl. , . ( 0 99 999 uiterlijk"
)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("words", "reason", "first", "last"),
    [
        ("voorjaar 2015", "season", "2015-03-01", "2015-05-31"),
        ("uiterlijk voorjaar 2021", "until_season", "2020-09-28", "2021-05-31"),
        ("winter 2021/2022", "season", "2021-12-01", "2022-02-28"),
        ("afgelopen zomer", "season", "2020-06-01", "2020-08-31"),
        ("komend najaar", "season", "2021-09-01", "2021-11-30"),
        ("dit voorjaar", "season", "2020-03-01", "2020-05-31"),
        ("voor het zomerreces van 2022", "before_recess", "2020-09-28", "2022-07-07"),
        # The days of the recess of 2021 are not known: those of other years count, and are told as such.
        ("voor de zomer", "before_expected_season", "2020-09-28", "2021-07-08"),
        ("voor het zomerreces", "before_expected_recess", "2020-09-28", "2021-07-08"),
        ("na het zomerreces", "after_recess", "2020-09-01", None),
        ("binnen een week", "ahead", "2020-09-28", "2020-10-05"),
        ("over een week of twee", "ahead", "2020-10-12", "2020-10-12"),
        ("dinsdag over een week", "weekday_of_week", "2020-10-06", "2020-10-06"),
        ("volgende week dinsdag", "week_weekday", "2020-10-06", "2020-10-06"),
        ("afgelopen donderdag", "weekday", "2020-09-24", "2020-09-24"),
        ("maandag jl.", "weekday", "2020-09-21", "2020-09-21"),
        ("begin maart", "begin_month", "2021-03-01", "2021-03-10"),
        ("medio november", "middle_month", "2020-11-11", "2020-11-20"),
        ("eind 2021", "end_year", "2021-09-01", "2021-12-31"),
        ("voor het einde van het jaar", "before_end_year", "2020-09-28", "2020-12-31"),
        ("nog dit jaar", "still_year", "2020-01-01", "2020-12-31"),
        ("in het eerste kwartaal", "quarter", "2021-01-01", "2021-03-31"),
        ("Q3 2019", "quarter", "2019-07-01", "2019-09-30"),
        ("de eerste helft van volgend jaar", "half_year", "2021-01-01", "2021-06-30"),
        ("19 en 20 maart jl.", "days", "2020-03-19", "2020-03-20"),
        ("30 juni tot en met 2 juli 2019", "days", "2019-06-30", "2019-07-02"),
        ("30 december tot 2 januari 2021", "days", "2020-12-30", "2021-01-02"),
        ("per 1 januari 2021", "day", "2021-01-01", "2021-01-01"),
        ("15 maart a.s.", "day", "2021-03-15", "2021-03-15"),
        ("29 februari 2020", "day", "2020-02-29", "2020-02-29"),
        ("16-02-2023", "numbered_day", "2023-02-16", "2023-02-16"),
        ("2023-02-16", "iso_day", "2023-02-16", "2023-02-16"),
        ("januari tot en met maart 2020", "months", "2020-01-01", "2020-03-31"),
        ("voor Prinsjesdag", "before_feast", "2020-09-28", "2021-09-21"),
        ("Verantwoordingsdag 2021", "feast", "2021-05-19", "2021-05-19"),
        ("in week 40 van 2020", "numbered_week", "2020-09-28", "2020-10-04"),
        ("de komende twee weken", "ahead", "2020-09-28", "2020-10-12"),
        ("de afgelopen drie maanden", "past", "2020-06-28", "2020-09-28"),
        ("twee jaar geleden", "ago", "2018-01-01", "2018-12-31"),
        ("gisteren", "near_day", "2020-09-27", "2020-09-27"),
        ("sinds 2014", "since_year", "2014-01-01", "2020-09-28"),
        ("vanaf 1 mei 2019", "from_day", "2019-05-01", None),
        ("tussen 2015 en 2018", "years", "2015-01-01", "2018-12-31"),
        ("in de loop van volgend jaar", "during_year", "2021-01-01", "2021-12-31"),
        ("volgende maand", "week", "2020-10-01", "2020-10-31"),
    ],
)
def test_a_time_becomes_days_with_the_rule_that_gave_them(
    words: str, reason: str, first: str | None, last: str | None
) -> None:
    [found] = find_periods(f"De brief komt {words}.", WRITTEN)
    assert (found.reason, found.first, found.last) == (reason, day(first), day(last))
    assert words.endswith(found.quote)


@pytest.mark.parametrize(
    "words",
    [
        "zie 2019D53771",
        "Kamerstuk 34 000, nr. 2015",
        "elke week en elk jaar",
        "in deze tijd van het jaar",
        "tot op de dag van vandaag",
        "in vergaderjaar 2014–2015",
        "een mars in maartse buien",
        "het wetsvoorstel Winterslaap",
        "2015 euro",
    ],
)
def test_what_names_no_time_is_none(words: str) -> None:
    assert find_periods(f"Er staat {words}.", WRITTEN) == []


@pytest.mark.parametrize(
    "words", ["in de zomer", "op 30 februari 2021", "winter 2021", "rond juni", "binnen enkele weken"]
)
def test_a_time_that_cannot_be_computed_is_named_without_days(words: str) -> None:
    found = [(one.first, one.last) for one in find_periods(f"Dat is {words} zo.", WRITTEN)]
    assert found == [(None, None)]


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("De veren zijn in april verkocht.", date(2019, 4, 1)),
        ("In april werd de Kamer ingelicht.", date(2019, 4, 1)),
        ("In april zal ik de Kamer inlichten.", date(2020, 4, 1)),
        ("De zitting begint in april.", date(2020, 4, 1)),
        ("In oktober zal ik de Kamer inlichten.", date(2020, 10, 1)),
    ],
)
def test_the_verb_tells_on_which_side_of_the_paper_a_month_lies(sentence: str, first: date) -> None:
    [found] = find_periods(sentence, date(2019, 12, 22))
    assert found.first == first


def test_without_a_day_of_its_own_only_what_is_printed_in_full_has_days() -> None:
    text = "Voor 1 mei komt de brief, binnen een week de bijlage, in het voorjaar van 2021 de rest."
    found = periods(text, [Span(0, len(text))], None)
    assert [(one.quote, one.first, one.last) for one in found] == [
        ("in het voorjaar van 2021", date(2021, 3, 1), date(2021, 5, 31))
    ]


def test_only_the_running_text_is_looked_through() -> None:
    text = "Den Haag, 1 mei 2020. Op 2 mei 2020 kwam hij."
    [found] = periods(text, [Span(22, len(text))], WRITTEN)
    assert found.span.of(text) == "Op 2 mei 2020"


def test_a_line_end_inside_a_time_does_not_hide_it() -> None:
    text = "Dit komt voor het\nzomerreces van 2019 terug."
    [found] = periods(text, [Span(0, len(text))], date(2019, 5, 1))
    assert (found.quote, found.last) == ("voor het zomerreces van 2019", date(2019, 7, 4))


@given(DAYS, DAYS)
def test_every_day_printed_in_full_is_read_back_whenever_it_is_read(written: date, printed: date) -> None:
    [found] = find_periods(f"Dat was {printed.day} {NAMES[printed.month]} {printed.year}.", written)
    assert found.first == found.last == printed


@given(DAYS, DAYS)
def test_a_day_without_a_year_lies_on_the_side_that_is_said(written: date, printed: date) -> None:
    if (printed.month, printed.day) == (2, 29):
        return
    words = f"{printed.day} {NAMES[printed.month]}"
    [behind], [coming] = (find_periods(f"Dat is {words} {side}", written) for side in ("jl.", "a.s."))
    assert behind.last is not None
    assert coming.first is not None
    assert written - timedelta(days=366) <= behind.last <= written <= coming.first <= written + timedelta(days=366)


@given(
    st.lists(
        st.sampled_from(WORDS.split()),
        max_size=30,
    ).map(" ".join),
    st.none() | st.dates(),
    st.booleans(),
)
def test_any_words_give_periods_apart_in_order_that_begin_before_they_end(
    text: str,
    written: date | None,
    ahead: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    found = find_periods(text, written, ahead=ahead)
    for one in found:
        assert one.first is None or one.last is None or one.first <= one.last
        assert one.quote == " ".join(one.span.of(text).split())
    for before, after in pairwise(found):
        assert before.span.end <= after.span.start
