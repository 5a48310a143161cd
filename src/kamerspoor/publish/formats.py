"""How days, periods, numbers and long texts are written for people, in either language."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Final

from babel.dates import format_date
from babel.numbers import format_decimal

from kamerspoor.model.policy import Figure, Period
from kamerspoor.publish.language import Words, language
from kamerspoor.text.names import folded

PERIOD_RULES: Final[Words[str]] = Words(
    {
        "days": "dagen",
        "day": "dag",
        "iso_day": "dag",
        "numbered_day": "dag",
        "months": "maanden",
        "month": "maand",
        "quarter": "kwartaal",
        "half_year": "halfjaar",
        "season": "jaargetijde",
        "recess": "reces",
        "feast": "vaste dag",
        "weekday": "weekdag",
        "weekday_of_week": "weekdag",
        "week_weekday": "weekdag",
        "week": "deze of volgende",
        "numbered_week": "week van het jaar",
        "ahead": "vooruitgeteld",
        "past": "teruggeteld",
        "ago": "teruggeteld",
        "near_day": "dag ernaast",
        "years": "jaren",
        "year": "jaar",
    }
)
PERIOD_MOVES: Final[Words[str]] = Words(
    {
        "still": "nog in",
        "before": "voor",
        "until": "uiterlijk",
        "after": "na",
        "since": "sinds",
        "from": "vanaf",
        "during": "in de loop van",
        "begin": "begin",
        "middle": "midden",
        "end": "eind",
        "expected": "zoals in andere jaren",
    }
)
_SCALES: Final = Words({1e3: "duizend", 1e6: "miljoen", 1e9: "miljard", 1e12: "biljoen"})
_SIDES_OF_TIME: Final = Words(
    {one: one for one in ("{day}", "vanaf {day}", "tot en met {day}", "{first} tot en met {last}")}
)
_NO_BREAK: Final = "\N{NO-BREAK SPACE}"
_THOUSAND: Final = 1000


def shown_date(day: date | None, *, year: bool = True) -> str:
    """Return ``28 september 2020``, or an empty string without a date.

    Args:
        day: the date.
        year: whether to say the year.
    """
    return _written(day, "d MMMM y" if year else "d MMMM", _locale()) if day else ""


@lru_cache(8192)
def _written(day: date, pattern: str, locale: str) -> str:
    return format_date(day, pattern, locale).replace(" ", _NO_BREAK)


def _locale() -> str:
    return "en_GB" if language() == "en" else "nl_NL"


def shown_number(value: int) -> str:
    """Return a whole number with marks between the thousands, ``190.123``."""
    return format_decimal(value, locale=_locale()) if value >= _THOUSAND else str(value)


def shown_figure(figure: Figure) -> str:
    """Return a figure as one reads it: ``€ 24,6 miljard``, ``10,6%``, ``450``."""
    digits = format_decimal(Decimal(repr(figure.value)).normalize(), "#,##0.################", locale=_locale())
    amount = f"{digits} {_SCALES[figure.scale]}" if figure.scale in _SCALES else digits
    if figure.unit == "%":
        return f"{amount}%"
    if figure.unit == "EUR":
        return f"€{_NO_BREAK}{amount}"
    return f"{amount} {figure.unit}" if figure.unit else amount


def shown_period(period: Period) -> str:
    """Return the days of a period as one reads them: ``maart 2020``, ``vanaf 3 september 2019``, ``2014``."""
    first, last = period.first, period.last
    if first is None or last is None or first == last:
        side = "{day}" if first == last else "vanaf {day}" if last is None else "tot en met {day}"
        return _SIDES_OF_TIME[side].format(day=shown_date(first or last))
    after = last + timedelta(days=1)
    if first.day == after.day == 1:
        if first.month == after.month == 1:
            return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
        if (first.year, first.month) == (last.year, last.month):
            return _written(first, "MMMM y", _locale())
    begin = shown_date(first, year=first.year != last.year)
    return _SIDES_OF_TIME["{first} tot en met {last}"].format(first=begin, last=shown_date(last))


def period_rule(period: Period) -> str:
    """Return in words which rule gave the days of a period: ``voor · reces``."""
    return " · ".join((*(PERIOD_MOVES[word] for word in period.moved), PERIOD_RULES[period.rule]))


def shown_share(part: float) -> str:
    """Return a share as a percentage, ``12%``; a trace is ``<1%``, never a zero that looks like nothing.

    Args:
        part: between 0 and 1.
    """
    percent = round(part * 100)
    return "<1%" if part > 0 and percent == 0 else f"{percent}%"


def shorten(text: str, length: int = 200) -> str:
    """Return the text cut at a word before ``length`` characters, with an ellipsis where something was left out."""
    flat = " ".join(text.split())
    if len(flat) <= length:
        return flat
    head = flat[:length].rsplit(" ", 1)[0].rstrip(" ,;:")
    return f"{head}…"


def small(words: str) -> str:
    """Return words as they stand within a sentence: ``oordeel Kamer``."""
    return words[:1].lower() + words[1:]


def plain(words: str) -> str:
    """Return words without the hard spaces of pages: mail, calendars and bibliographies have none."""
    return words.replace(_NO_BREAK, " ")


def slug(words: str) -> str:
    """Return words as the name of a place on a page: ``Andere documenten`` becomes ``andere-documenten``."""
    return re.sub(r"[^a-z\d]+", "-", folded(words)).strip("-")


def month(day: date) -> str:
    """Return ``april 2022`` for any day of it."""
    return _written(day, "MMMM yyyy", _locale())


def day_of(written: str | None) -> date | None:
    """Return the day that a record writes, also with its time; None for none."""
    return date.fromisoformat(written[:10]) if written else None


def weekday(written: str | None) -> str:
    """Return ``maandag 11 april 2022`` for a day as ISO 8601, or an empty string for nothing."""
    day = day_of(written)
    return f"{_written(day, 'EEEE', _locale())} {shown_date(day)}" if day else ""
