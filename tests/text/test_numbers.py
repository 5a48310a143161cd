"""Numbers of dossiers have one spelling, that of the open data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.text.numbers import dossier_number
from kamerspoor.text.patterns import pattern

PRINTED = (
    ("35373", "35373"),
    ("35 373", "35373"),
    ("35\u00a0373", "35373"),
    ("36 200 IX", "36200-IX"),
    ("36200-IX", "36200-IX"),
    ("34000-V", "34000-V"),
    ("36 410 XV", "36410-XV"),
    ("21501-08", "21501-08"),
    ("21 501-02", "21501-02"),
)


@pytest.mark.parametrize(("printed", "expected"), PRINTED)
def test_a_printed_dossier_gets_one_spelling(printed: str, expected: str) -> None:
    assert dossier_number(printed) == expected


@pytest.mark.parametrize("printed", ["", "373", "nr. 4", "2023", "IX"])
def test_what_is_no_dossier_is_none(printed: str) -> None:
    assert dossier_number(printed) is None


@pytest.mark.parametrize(("printed", "expected"), PRINTED)
def test_the_pattern_finds_the_whole_number_in_a_sentence(printed: str, expected: str) -> None:
    found = pattern("(?&dossier)").search(f"Kamerstuk {printed}, nr. 4")
    assert found
    assert dossier_number(found[0]) == expected


@given(st.integers(10_000, 99_999), st.sampled_from(["", "-V", " XIV", "-08", " IX"]))
def test_spelling_twice_changes_nothing(number: int, addition: str) -> None:
    once = dossier_number(f"{number}{addition}")
    assert once is not None
    assert dossier_number(once) == once
