"""Filters and orders of lists as people and scripts give them: known, of their type, and in SQL."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

import msgspec

from kamerspoor.errors import BadRequestError
from kamerspoor.model.lists import Filter, List, Value

LONGEST_WORDS: Final = 200
LARGEST_NUMBER: Final = 999_999_999
_VALUE: Final = re.compile(r":v\b")


def filter_of(of: List, name: str) -> Filter:
    """Return a filter of a list by its name.

    Raises:
        BadRequestError: when the list has no such filter; it says which was meant, or which there are.
    """
    found = next((one for one in of.filters if name and name in {one.name, one.also}), None)
    if found is None:
        message = f"{of.name} has no filter {name[:40]}"
        raise BadRequestError(message, remedy=meant(name, [one.name for one in of.filters]))
    return found


def meant(written: str, known: Sequence[str]) -> str:
    """Return advice on a word that is not known: the nearest that is, else all that are."""
    near = difflib.get_close_matches(written, known, 1)
    return f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known) or 'none'}"


def converted(of: List, name: str, value: Value) -> str | int:
    """Return the value of a filter as the database compares it: a word, a number, or a day as ISO 8601.

    Raises:
        BadRequestError: when there is no such filter, or the value is not of its type.
    """
    wanted = filter_of(of, name).type
    try:
        found = msgspec.convert(value, type=wanted, strict=False)
    except msgspec.ValidationError:
        found = None
    if (
        found in {None, ""}
        or len(str(found)) > LONGEST_WORDS
        or (isinstance(found, int) and abs(found) > LARGEST_NUMBER)
    ):
        message = f"{str(value)[:40]} means nothing here"
        raise BadRequestError(message, where=name, remedy=_expected(wanted, str(value)))
    return found.isoformat() if isinstance(found, date) else found


def conditions(
    of: List, filters: Mapping[str, Value], among: frozenset[str] = frozenset(), few: str = ""
) -> tuple[str, dict[str, str | int]]:
    """Return what the rows of a request meet, in SQL, with the values of its filters.

    Args:
        of: the list.
        filters: name to value.
        among: filters that are asked of each row.
        few: the filter that so few rows meet that the others are asked of these.

    Raises:
        BadRequestError: for a filter that the list does not have, or a value that is not of its type.
    """
    values = {name: converted(of, name, value) for name, value in filters.items()}
    known = {name: filter_of(of, name) for name in values}
    written = {name: one.each if name in among else one.condition for name, one in known.items()}
    # A plus keeps SQLite from going through all that meets another filter.
    plus = {name: "+" if few and name != few else "" for name in written}
    given = (f"{plus[name]}({_VALUE.sub(f':{name}', condition)})" for name, condition in written.items())
    own = () if any(one.instead for one in known.values()) else (f"({of.where})",)
    return " AND ".join((*own, *given)), values


def bound(of: List, values: Mapping[str, Value]) -> dict[str, Value]:
    """Return the values of the filters that are asked for, and of those that always have one."""
    return {name: converted(of, name, make()) for name, make in of.given.items()} | dict(values)


def order_of(of: List, wanted: str | None) -> tuple[Sequence[str], bool]:
    """Return the expressions of an order, and whether it goes from high to low.

    Raises:
        BadRequestError: when the list has no such order.
    """
    written = wanted or of.order
    name = written.removeprefix("-")
    if name not in of.sorts:
        message = f"{of.name} has no order {name[:40]}"
        raise BadRequestError(message, remedy=f"{meant(name, tuple(of.sorts))}; a minus before it turns it around")
    return of.sorts[name], written.startswith("-")


def _expected(wanted: Any, written: str) -> str:  # noqa: ANN401 - a type
    if wanted is date:
        return "Write a day as year-month-day, such as 2026-01-31"
    if wanted is int:
        return "Write a number in figures"
    return meant(written, words_of(wanted)) if words_of(wanted) else f"At most {LONGEST_WORDS} characters"


def words_of(wanted: Any) -> Sequence[str]:  # noqa: ANN401 - a type
    """Return the words that a filter may be, none when it may be any."""
    described = msgspec.inspect.type_info(wanted)
    return tuple(map(str, described.values)) if isinstance(described, msgspec.inspect.LiteralType) else ()
