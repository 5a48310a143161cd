"""Converts values of the Chamber's data to one form, from the feed and from OData.

The feed writes times naive, with ``Z`` or with an offset, with none to seven decimals; OData with an offset. The store
wants one form: ``utc`` for when a record changed, and local time in The Hague for what happens there.
"""

from __future__ import annotations

import contextlib
import math
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from kamerspoor.model.records import ColumnKind, Value

_HERE: Final = ZoneInfo("Europe/Amsterdam")
_TIME: Final = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<clock>\d\d:\d\d:\d\d)(?:\.(?P<part>\d{1,9}))?)?(?P<zone>Z|[+-]\d\d:[0-5]\d)?",
    re.ASCII,
)
# The Netherlands' own offsets: the clock beside them is the clock on the wall.
_LOCAL_ZONES: Final = frozenset({None, "+01:00", "+02:00"})
_DECIMALS: Final = 7
_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,19}")
_DECIMAL: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_LARGEST: Final = 2**63 - 1  # that SQLite holds
_GUID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
# Clocks differ a little, and zones are forgotten; what is further ahead is a mistake.
_AHEAD: Final = timedelta(days=1)
# What the Chamber writes for "no time" in columns that may not be empty.
_NEVER: Final = "0001-01-01"


def utc(printed: str) -> str:
    """Return a time as UTC with seven decimals and ``Z``, so that later times are larger as text.

    A time without a zone is taken as UTC, as the contract says of ``bijgewerkt`` (``tkData-v1-0-base.xsd``).

    Raises:
        ValueError: when it is not a time.
    """
    match = _TIME.fullmatch(printed)
    if match is None or match["clock"] is None:
        message = f"not a time: {printed[:40]}"
        raise ValueError(message)
    day, clock = _moved(match["day"], match["clock"], match["zone"] or "Z", UTC)
    return f"{day}T{clock}.{(match['part'] or '')[:_DECIMALS].ljust(_DECIMALS, '0')}Z"


def taken_in(printed: str) -> str:
    """Return when a state was taken in, see `utc`.

    Raises:
        ValueError: when it is not a time, or one to come: no later state could ever replace that one.
    """
    moment_taken = utc(printed)
    if moment_taken > utc((datetime.now(UTC) + _AHEAD).isoformat()):
        message = f"a time that has yet to come: {printed[:40]}"
        raise ValueError(message)
    return moment_taken


def guid(printed: str) -> str:
    """Return a GUID in lower case.

    Raises:
        ValueError: when it is none.
    """
    lower = printed.strip().lower()
    if not _GUID.fullmatch(lower):
        message = f"not a GUID: {printed[:40]}"
        raise ValueError(message)
    return lower


def moment(printed: str) -> str | None:
    """Return a time as local time in The Hague; None for the year 1, which stands for no time.

    Raises:
        ValueError: when it is not a time.
    """
    match = _TIME.fullmatch(printed)
    if match is None:
        message = f"not a time: {printed[:40]}"
        raise ValueError(message)
    if match["day"] == _NEVER:
        return None
    clock = match["clock"] or "00:00:00"
    local = match["zone"] in _LOCAL_ZONES
    return "T".join(_moved(match["day"], clock, "" if local else match["zone"], None if local else _HERE))


def _moved(day: str, clock: str, zone: str, to: tzinfo | None) -> tuple[str, str]:
    """Return day and clock in another time zone, or the same without one; unchanged at the ends of the calendar.

    Raises:
        ValueError: when there is no such day, or no such time on it.
    """
    written = f"{day}T{clock}{zone}"
    try:
        read = datetime.fromisoformat(written)
    except ValueError as error:
        message = f"not a time: {written}"
        raise ValueError(message) from error
    if to is not None:
        with contextlib.suppress(OverflowError):
            read = read.astimezone(to)
    moved = read.isoformat()
    return moved[:10], moved[11:19]


def _day(printed: str) -> str | None:
    """Return a day; a year, month or week is returned as written."""
    if _TIME.fullmatch(printed) is None:
        return printed
    if "T" in printed:
        return (moment(printed) or "")[:10] or None
    return None if printed.startswith(_NEVER) else date.fromisoformat(printed[:10]).isoformat()


def _integer(printed: str) -> int:
    if not _INTEGER.fullmatch(printed) or abs(int(printed)) > _LARGEST:
        message = f"not a number that can be kept: {printed[:40]}"
        raise ValueError(message)
    return int(printed)


def _decimal(printed: str) -> float:
    if not _DECIMAL.fullmatch(printed) or not math.isfinite(float(printed)):
        message = f"not a number: {printed[:40]}"
        raise ValueError(message)
    return float(printed)


def _flag(printed: str) -> int:
    lower = printed.lower()
    if lower not in {"true", "false", "1", "0"}:
        message = f"neither true nor false: {printed[:40]}"
        raise ValueError(message)
    return int(lower in {"true", "1"})


# From source text that is not empty to a value; each raises ValueError when the text is not of its kind.
CONVERTERS: Final[dict[ColumnKind, Callable[[str], Value]]] = {
    "ref": guid,
    "text": lambda printed: printed,
    "integer": _integer,
    "decimal": _decimal,
    "flag": _flag,
    "moment": moment,
    "day": _day,
}
