from __future__ import annotations

from kamerspoor.model.joined import UNKNOWN, Ambiguous, Resolved
from kamerspoor.resolve.announcements import (
    announced,
    may_announce,
    quoted_in,
    shared_words,
    speaker_key,
    tells_of_letter,
)
from kamerspoor.text.spans import Span

RELEASE = (
    "Dijken worden versterkt. Dat schrijft minister Kuiper in een brief over waterkeringen en gemalen aan de Kamer."
)
ABOUT = "Uitgebreide brief waarin dijken, waterkeringen en gemalen worden versterkt; dat schrijft Kuiper in 2031."
OTHER = "Over treinen, stations en perrons."


def test_a_release_announces_the_letter_that_speaks_of_the_same() -> None:
    letters = {one: shared_words(RELEASE, text) for one, text in (("a", ABOUT), ("b", OTHER))}
    assert announced(letters.items()) == Resolved("a", "shared words")
    assert [may_announce(shared) for shared in letters.values()] == [True, False]


def test_letters_that_cannot_be_told_apart_stay_ambiguous() -> None:
    letters = {one: shared_words(RELEASE, text) for one, text in (("a", ABOUT), ("b", ABOUT + " Slot."))}
    assert announced(letters.items()) == Ambiguous(("b", "a"))


def test_a_release_without_its_letter_announces_nothing_we_know() -> None:
    assert announced([]) == UNKNOWN
    assert announced([("b", shared_words(RELEASE, OTHER))]) == UNKNOWN
    assert tells_of_letter(RELEASE)
    assert not tells_of_letter("De dijk is dicht, zegt minister Kuiper.")


def test_who_is_quoted_is_who_signs() -> None:
    assert speaker_key("minister Kuiper van Water") == speaker_key("K. Kuiper") != speaker_key("P. Bakker")


def test_quoted_words_are_found_literally_or_nearly_or_not() -> None:
    letter = "De dijk houdt stand.\nWij versterken vandaag alle waterkeringen langs de rivieren."
    assert quoted_in("De dijk houdt stand", letter) == (Span(0, 19), True)
    near = quoted_in("Wij versterken morgen alle waterkeringen langs rivieren", letter)
    assert near is not None
    assert near[1] is False
    assert near[0].of(letter).startswith("Wij versterken")
    assert quoted_in("Treinen rijden voortaan gratis door het hele land", letter) is None
