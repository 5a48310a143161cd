from __future__ import annotations

from kamerspoor.resolve.announcements import Announced, LetterText, announced, quoted_in
from kamerspoor.text.spans import Span

RELEASE = (
    "Dijken worden versterkt. Dat schrijft minister Kuiper in een brief over waterkeringen en gemalen aan de Kamer."
)
ABOUT = "Uitgebreide brief waarin dijken, waterkeringen en gemalen worden versterkt; dat schrijft Kuiper in 2031."


def test_a_release_announces_the_letter_of_its_minister_that_speaks_of_the_same() -> None:
    letters = [
        LetterText("a", ("K. Kuiper",), ABOUT),
        LetterText("b", ("K. Kuiper",), "Over treinen, stations en perrons."),
        LetterText("c", ("P. Bakker",), ABOUT),
    ]
    assert announced(RELEASE, ["minister Kuiper"], letters) == Announced("resolved", ("a",))


def test_letters_that_cannot_be_told_apart_stay_ambiguous() -> None:
    letters = [LetterText("a", ("K. Kuiper",), ABOUT), LetterText("b", ("K. Kuiper",), ABOUT + " Slot.")]
    assert announced(RELEASE, ["Kuiper"], letters).state == "ambiguous"


def test_a_release_without_its_letter_announces_nothing_we_know() -> None:
    assert announced(RELEASE, ["minister Kuiper"], []) == Announced("unknown")
    assert announced("De dijk is dicht, zegt minister Kuiper.", ["minister Kuiper"], []) == Announced("unknown")


def test_quoted_words_are_found_literally_or_nearly_or_not() -> None:
    letter = "De dijk houdt stand.\nWij versterken vandaag alle waterkeringen langs de rivieren."
    assert quoted_in("De dijk houdt stand", letter) == (Span(0, 19), True)
    near = quoted_in("Wij versterken morgen alle waterkeringen langs rivieren", letter)
    assert near is not None
    assert near[1] is False
    assert near[0].of(letter).startswith("Wij versterken")
    assert quoted_in("Treinen rijden voortaan gratis door het hele land", letter) is None
