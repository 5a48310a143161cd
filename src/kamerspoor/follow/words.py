"""Days in words, without the hard spaces of pages: mail and calendars have none."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from kamerspoor.publish.language import language


def written_day(day: date) -> str:
    """Return ``25 april 2022``, in the language that is spoken now."""
    return _written(day, "en_GB" if language() == "en" else "nl")


@lru_cache(8192)
def _written(day: date, locale: str) -> str:
    return str(format_date(day, "d MMMM y", locale))
