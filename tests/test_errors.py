from __future__ import annotations

import pickle
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.errors import KamerspoorError, StoreError, UnreadableFileError, costs_one, explained, printable

FAULTS = (
    OSError(28, "No space left on device", "a\nb.txt"),
    MemoryError(),
    sqlite3.OperationalError("database is locked"),
    sqlite3.DatabaseError("database disk image is malformed"),
    UnicodeEncodeError("utf-8", "\udcff", 0, 1, "surrogates not allowed"),
    RecursionError("maximum recursion depth exceeded"),
    ValueError("a\nb"),
)


# Any character, those of file names that are not UTF-8 included.
any_text = st.text(st.characters(exclude_categories=()))


@given(any_text, any_text, any_text)
def test_an_error_is_one_line_of_printable_characters(message: str, where: str, remedy: str) -> None:
    error = UnreadableFileError(message, where=where, remedy=remedy)
    assert str(error).isprintable()
    str(error).encode()
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - our own


@given(any_text)
def test_what_is_printable_already_stays_as_it_is(text: str) -> None:
    assert printable(printable(text)) == printable(text)
    assert all(one in printable(text) for one in text if one.isprintable())


def test_names_that_forge_lines_turn_the_writing_round_or_are_no_text_are_shown_escaped() -> None:
    forged = KamerspoorError("no text", where="a\nrefused: b.txt\x1b[2K\u202etxt.exe\udcff")
    assert str(forged) == r"a\nrefused: b.txt\x1b[2K\u202etxt.exe\xff: no text"


@pytest.mark.parametrize("fault", FAULTS, ids=lambda one: type(one).__name__)
def test_any_error_is_told_in_one_line_and_costs_one_unit(fault: Exception) -> None:
    told: list[KamerspoorError] = []
    for unit in ("first", "second"):
        with costs_one(told.append, unit):
            raise fault
    assert len(told) == 2
    assert all(str(one).isprintable() and one.where for one in told)


def test_what_no_unit_is_to_blame_for_is_not_told_of_one() -> None:
    told: list[KamerspoorError] = []
    with pytest.raises(StoreError, match="locked"), costs_one(told.append, "unit", but=(StoreError,)):
        raise FAULTS[2]
    assert not told


def test_an_error_of_ours_is_kept_as_it_is() -> None:
    ours = UnreadableFileError("no text", where="a.pdf", remedy="Look")
    assert explained(ours) is ours
