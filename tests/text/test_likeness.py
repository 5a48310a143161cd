"""Phrases in misread text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.text.likeness import find_like

PHRASE = "en gaat over tot de orde van de dag"


def test_letters_taken_for_others_do_not_hide_a_phrase() -> None:
    text = "te dichten, en gaaf over tot dc 0rde van de dag. Smit"
    found = find_like(text, PHRASE)
    assert found is not None
    assert found.of(text) == "en gaaf over tot dc 0rde van de dag."


def test_a_word_fallen_apart_does_not_hide_a_phrase() -> None:
    text = "en gaat over tot de or de van de dag"
    found = find_like(text, PHRASE)
    assert found is not None
    assert found.of(text) == text


def test_other_words_are_not_like_it() -> None:
    assert find_like("de minister gaat over de orde op de dijk en de dag daarna", PHRASE) is None
    assert find_like("", PHRASE) is None


@given(st.text(alphabet="en gatovrdj\n", max_size=200))
def test_what_is_found_is_whole_words_of_the_text(text: str) -> None:
    found = find_like(text, PHRASE, least=0.3)
    if found is not None:
        words = found.of(text)
        assert words
        assert words == words.strip()
        assert text[: found.start] == "" or text[found.start - 1].isspace()
