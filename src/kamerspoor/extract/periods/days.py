"""Which days a time word names, seen from the day on which it was written: one function per row of `PERIOD_RULES`.

Seasons are the three whole months by which they are counted (spring from March); recesses come from data; the opening
of the parliamentary year is the third Tuesday of September (Grondwet, art. 65), Verantwoordingsdag the third Wednesday
of May (Comptabiliteitswet 2016). A day that cannot be computed is none, never a guess.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kamerspoor.extract.periods.rules import COUNTS, SEASONS
from kamerspoor.text.dates import MONTHS, WEEKDAYS, add_months, next_weekday, opening_day
from kamerspoor.text.recesses import Recess, nearest_recess, next_recess, recess_of
from kamerspoor.text.vocabulary import ORDINALS

Days = tuple[date, date]
# Where a day without a year lies, seen from the paper: before it, after it, or on whichever side is nearer.
Toward = Literal[-1, 0, 1]
_RELATIVE: dict[str, int] = {"dit": 0, "het": 0, "deze": 0, "volgend": 1, "komend": 1, "vorig": -1, "afgelopen": -1}
_NEAR: dict[str, int] = {"vandaag": 0, "gisteren": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2}
_SEASONS_TOWARD: dict[str, Toward] = {
    "komend": 1, "komende": 1, "aanstaande": 1, "volgend": 1, "volgende": 1,
    "afgelopen": -1, "vorig": -1, "vorige": -1,
}  # fmt: skip
_MONTHS_IN: dict[str, int] = {"maand": 1, "kwartaal": 3, "halfjaar": 6, "half jaar": 6, "jaar": 12, "jaren": 12}


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day from which a time word is seen.

    Attributes:
        written_on: the paper's own day, when it prints one.
        toward: the side on which a day without a year lies.
    """

    written_on: date | None
    toward: Toward

    @property
    def day(self) -> date:
        """The paper's own day.

        Raises:
            ValueError: when it is not known: the word then names no day.
        """
        if self.written_on is None:
            message = "seen from an unknown day"
            raise ValueError(message)
        return self.written_on

    def near(self, of_year: Callable[[int], Days]) -> Days:
        """Return what comes every year, in the year that is meant."""
        day = self.day
        if self.toward > 0:
            first, last = of_year(day.year)
            return (first, last) if last >= day else of_year(day.year + 1)
        if self.toward < 0:
            first, last = of_year(day.year)
            return (first, last) if first <= day else of_year(day.year - 1)
        return min((of_year(day.year + step) for step in (-1, 0, 1)), key=lambda days: _distance(days, day))


def days_of(rule: str, match: re.Match[str], anchor: Anchor) -> Days | None:
    """Return the first and the last day that a time word names, or None where they cannot be computed.

    Args:
        rule: name of a row of `PERIOD_RULES`; any other names no day.
        match: what that row found.
        anchor: the day from which it is seen.
    """
    compute = _COMPUTED.get(rule)
    if compute is None:
        return None
    try:
        return compute(match, anchor)
    # An unknown day, a day that the calendar does not have, a year that it cannot count to.
    except (ValueError, OverflowError):
        return None


def month_of(year: int, month: int, months: int = 1) -> Days:
    """Return so many whole months from the first of one."""
    first = date(year, month, 1)
    return first, add_months(first, months) - timedelta(days=1)


def _distance(days: Days, day: date) -> int:
    if days[0] <= day <= days[1]:
        return 0
    return min(abs((days[0] - day).days), abs((days[1] - day).days))


def _of_year(match: re.Match[str], anchor: Anchor, of_year: Callable[[int], Days]) -> Days:
    """Return what comes every year in the printed year ("2015", "dit jaar"), else in the one that is meant."""
    parts = match.groupdict()
    if parts.get("year"):
        return of_year(int(parts["year"]))
    if parts.get("which"):
        return of_year(anchor.day.year + _RELATIVE[parts["which"].lower()])
    side = (parts.get("side") or "").lower()
    if side:
        anchor = Anchor(anchor.written_on, 1 if side.startswith("a") else -1)
    return anchor.near(of_year)


def _day(match: re.Match[str], anchor: Anchor) -> Days:
    number, month = int(match["day"]), MONTHS[match["month"].lower()]
    if number > monthrange(2024, month)[1]:
        message = "the calendar has no such day"
        raise ValueError(message)

    def of_year(year: int) -> Days:
        # The 29th of February comes only in some years; in the others it is counted as the 28th to compare distances.
        day = date(year, month, min(number, monthrange(year, month)[1]))
        return day, day

    found = _of_year(match, anchor, of_year)
    return date(found[0].year, month, number), date(found[0].year, month, number)


def _days(match: re.Match[str], anchor: Anchor) -> Days:
    month = MONTHS[match["month"].lower()]
    from_month = MONTHS[match["from_month"].lower()] if match["from_month"] else month

    def of_year(year: int) -> Days:
        from_year = int(match["from_year"]) if match["from_year"] else year - (from_month > month)
        return date(from_year, from_month, int(match["day"])), date(year, month, int(match["last_day"]))

    return _in_order(_of_year(match, anchor, of_year))


def _in_order(days: Days) -> Days:
    if days[0] > days[1]:
        message = "the last day is before the first"
        raise ValueError(message)
    return days


def _numbered_day(match: re.Match[str], _: Anchor) -> Days:
    day = date(int(match["year"]), int(match["number"]), int(match["day"]))
    return day, day


def _month(match: re.Match[str], anchor: Anchor) -> Days:
    return _of_year(match, anchor, lambda year: month_of(year, MONTHS[match["month"].lower()]))


def _months(match: re.Match[str], _: Anchor) -> Days:
    year, month, from_month = int(match["year"]), MONTHS[match["month"].lower()], MONTHS[match["from_month"].lower()]
    from_year = int(match["from_year"]) if match["from_year"] else year - (from_month > month)
    return _in_order((date(from_year, from_month, 1), month_of(year, month)[1]))


def _quarter(match: re.Match[str], anchor: Anchor) -> Days:
    number = int(match["number"]) if match["number"] else ORDINALS.get(match["quarter"].lower(), 4)  # "laatste"
    return _of_year(match, anchor, lambda year: month_of(year, number * 3 - 2, 3))


def _half_year(match: re.Match[str], anchor: Anchor) -> Days:
    return _of_year(match, anchor, lambda year: month_of(year, 1 if match["half"].lower() == "eerste" else 7, 6))


def _summer_recess(match: re.Match[str], anchor: Anchor) -> Days:
    """Return the recess of a summer: in the Chamber "voor de zomer" is before its recess, not before June."""
    if match["year"] or match["that"]:
        year = int(match["year"]) if match["year"] else anchor.day.year + _RELATIVE[match["that"].lower()]
        found = recess_of("zomerreces", year)
    else:
        found = next_recess("zomerreces", anchor.day)
    return _known(found)


def _known(found: Recess | None) -> Days:
    if found is None:
        message = "the days of this recess are not known"
        raise ValueError(message)
    return found.first, found.last


def _season(match: re.Match[str], anchor: Anchor) -> Days:
    month, day = SEASONS[match["season"].lower()], anchor.written_on
    if match["year"]:
        # "Winter 2021" may be the one that begins or the one that ends in it; "winter 2021/2022" tells.
        if month == SEASONS["winter"] and not match["until"]:
            message = "either of two winters"
            raise ValueError(message)
        return month_of(int(match["year"]), month, 3)
    if match["that"]:
        return month_of(anchor.day.year + _RELATIVE[match["that"].lower()], month, 3)
    if (match["which"] or "").lower() == "dit":
        return month_of(anchor.day.year, month, 3)
    # "In de winter" without more is any winter, unless the sentence looks ahead.
    toward = _SEASONS_TOWARD.get((match["which"] or "").lower(), anchor.toward or None)
    if toward is None:
        message = "no year is meant"
        raise ValueError(message)
    found = Anchor(day, toward).near(lambda year: month_of(year, month, 3))
    # "Komende zomer", said in one, is the next.
    return month_of(found[0].year + 1, month, 3) if match["which"] and toward > 0 and found[0] <= anchor.day else found


def _recess(match: re.Match[str], anchor: Anchor) -> Days:
    name = match["recess"]
    if match["year"] or match["which"]:
        year = int(match["year"]) if match["year"] else anchor.day.year + _RELATIVE[match["which"].lower()]
        found = recess_of(name, year)
    else:
        found = next_recess(name, anchor.day) if anchor.toward > 0 else nearest_recess(name, anchor.day)
    return _known(found)


def _feast(match: re.Match[str], anchor: Anchor) -> Days:
    return _of_year(match, anchor, _FEASTS[match["feast"].lower()])


def _opening(year: int) -> Days:
    return opening_day(year), opening_day(year)


def _accountability(year: int) -> Days:
    day = next_weekday(date(year, 5, 14), WEEKDAYS.index("woensdag"))
    return day, day


_FEASTS: dict[str, Callable[[int], Days]] = {
    "prinsjesdag": _opening,
    "verantwoordingsdag": _accountability,
    "kerst": lambda year: (date(year, 12, 25), date(year, 12, 26)),
    "jaarwisseling": lambda year: (date(year, 12, 31), date(year + 1, 1, 1)),
}


def _week_from(day: date, steps: int) -> Days:
    """Return Monday to Sunday of the week so many weeks on."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=steps)
    return monday, monday + timedelta(days=6)


def _steps(which: str) -> int:
    return {"deze": 0, "vorige": -1, "afgelopen": -1}.get(which.lower(), 1)


def _weekday(match: re.Match[str], anchor: Anchor) -> Days:
    which, side = (match["which"] or "").lower(), (match["side"] or "").lower()
    if not which and not side:
        message = "a weekday alone is any"
        raise ValueError(message)
    weekday = WEEKDAYS.index(match["weekday"].lower())
    if which in ("afgelopen", "vorige") or side.startswith("j"):
        day = next_weekday(anchor.day - timedelta(days=8), weekday)
    elif which == "deze":
        day = _week_from(anchor.day, 0)[0] + timedelta(days=weekday)
    else:
        day = next_weekday(anchor.day, weekday)
    return day, day


def _weekday_of_week(match: re.Match[str], anchor: Anchor) -> Days:
    weekday = WEEKDAYS.index(match["weekday"].lower())
    parts = match.groupdict()
    if parts.get("weeks"):
        day = next_weekday(anchor.day, weekday) + timedelta(weeks=COUNTS[match["weeks"].lower()])
    else:
        day = _week_from(anchor.day, _steps(match["which"]))[0] + timedelta(days=weekday)
    return day, day


def _week(match: re.Match[str], anchor: Anchor) -> Days:
    steps = _steps(match["which"])
    if match["unit"].lower() == "week":
        return _week_from(anchor.day, steps)
    first = add_months(anchor.day.replace(day=1), steps)
    return month_of(first.year, first.month)


def _numbered_week(match: re.Match[str], _: Anchor) -> Days:
    monday = date.fromisocalendar(int(match["year"]), int(match["number"]), 1)
    return monday, monday + timedelta(days=6)


def _count(printed: str) -> int:
    word = printed.lower()
    if word not in COUNTS and not word.isdecimal():
        message = "a few are no number"
        raise ValueError(message)
    return COUNTS[word] if word in COUNTS else int(word)


def _later(day: date, count: int, unit: str) -> date:
    unit = unit.lower()
    if unit.startswith("dag"):
        return day + timedelta(days=count)
    if unit.startswith("we"):
        return day + timedelta(weeks=count)
    return add_months(day, count * _MONTHS_IN["maand" if unit == "maanden" else unit])


def _ahead(match: re.Match[str], anchor: Anchor) -> Days:
    count = _count(match["or"] or match["count"])
    last = _later(anchor.day, count, match["unit"])
    return (last, last) if match["how"].lower() == "over" else (anchor.day, last)


def _past(match: re.Match[str], anchor: Anchor) -> Days:
    return _later(anchor.day, -_count(match["count"]), match["unit"]), anchor.day


def _ago(match: re.Match[str], anchor: Anchor) -> Days:
    """Return the day, week, month or year that lies so far back: as precise as the word."""
    unit = match["unit"].lower()
    day = _later(anchor.day, -_count(match["count"]), unit)
    if unit.startswith("dag"):
        return day, day
    if unit.startswith("we"):
        return _week_from(day, 0)
    return month_of(day.year, 1, 12) if unit.startswith("ja") else month_of(day.year, day.month)


def _near_day(match: re.Match[str], anchor: Anchor) -> Days:
    day = anchor.day + timedelta(days=_NEAR[match["near"].lower()])
    return day, day


def _years(match: re.Match[str], _: Anchor) -> Days:
    return _in_order((date(int(match["from_year"]), 1, 1), date(int(match["year"]), 12, 31)))


def _year(match: re.Match[str], anchor: Anchor) -> Days:
    if match["year"]:
        return month_of(int(match["year"]), 1, 12)
    return month_of(anchor.day.year + _RELATIVE[(match["which"] or "het").lower()], 1, 12)


_COMPUTED: dict[str, Callable[[re.Match[str], Anchor], Days]] = {
    "days": _days,
    "day": _day,
    "iso_day": _numbered_day,
    "numbered_day": _numbered_day,
    "months": _months,
    "month": _month,
    "quarter": _quarter,
    "half_year": _half_year,
    "season": _season,
    "recess": _recess,
    "summer_recess": _summer_recess,
    "feast": _feast,
    "weekday": _weekday,
    "weekday_of_week": _weekday_of_week,
    "week_weekday": _weekday_of_week,
    "week": _week,
    "numbered_week": _numbered_week,
    "ahead": _ahead,
    "past": _past,
    "ago": _ago,
    "near_day": _near_day,
    "years": _years,
    "year": _year,
}
