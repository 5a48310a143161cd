"""The word list: words are found where they stand, and parts are put together as they are spelled."""

from __future__ import annotations

import gzip
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.text.word_list import is_word, spelled

WORDS = (
    gzip.decompress(files("kamerspoor.text").joinpath("dutch", "words.txt.gz").read_bytes()).decode().split("\n")[1:-1]
)


@given(st.integers(min_value=0, max_value=len(WORDS) - 1))
def test_every_word_is_found_and_no_other(place: int) -> None:
    word = WORDS[place]
    assert is_word(word)
    assert not is_word(f"{word}qx")


def test_the_first_and_the_last_word_are_found() -> None:
    assert is_word(WORDS[0])
    assert is_word(WORDS[-1])
    assert not is_word("")
    assert not is_word("\n")


def test_the_list_is_sorted_and_without_what_no_line_end_breaks() -> None:
    assert sorted(WORDS, key=str.encode) == WORDS
    assert not any(len(word) < 3 or any(char.isdigit() or char in " '" for char in word) for word in WORDS)


def test_a_capital_at_the_start_of_a_sentence_does_not_hide_a_word() -> None:
    assert is_word("Vergadering")
    assert not is_word("noord-holland")


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("veiligheidsver", "dragen", "joined"),
        ("woningmarkt", "beleid", "joined"),
        ("Noord", "Holland", "hyphenated"),
        ("e", "mailadres", "hyphenated"),
        ("ge", "importeerd", "trema"),
        ("CO2-uit", "stoot", "joined"),
        ("amen", "dement-Kuiper", "joined"),
        ("sociaal", "economisch", None),  # both are listed
        ("xq", "zzrw", None),
        ("x" * 5000, "y" * 5000, None),
    ],
)
def test_two_parts_are_spelled_as_the_list_says(first: str, second: str, wanted: str | None) -> None:
    assert spelled(first, second) == wanted
