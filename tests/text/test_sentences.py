"""Sentences end where a reader says so, not at every full stop."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import DOUBLED, growth
from kamerspoor.text.sentences import sentences


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ja. Nee.", ["Ja.", "Nee."]),
        ("Is dat zo? Dat is zo!", ["Is dat zo?", "Dat is zo!"]),
        ("Hij zei: “Nee.” Zij ging weg.", ["Hij zei: “Nee.”", "Zij ging weg."]),
        ("Dat kan (zie bijlage). Verder niets.", ["Dat kan (zie bijlage).", "Verder niets."]),
        ("Ik twijfel … Toch maar wel.", ["Ik twijfel …", "Toch maar wel."]),
        ("Een regel\neindigt hier. Een\nandere niet.", ["Een regel\neindigt hier.", "Een\nandere niet."]),
        ("Een kop zonder punt\n\nDan de tekst.", ["Een kop zonder punt", "Dan de tekst."]),
        ("de zin loopt\n\nover de witregel.", ["de zin loopt\n\nover de witregel."]),
        ("Eén. Één. Ötzi.", ["Eén.", "Één.", "Ötzi."]),
        ("Dat kost 5 euro. 27 landen doen mee.", ["Dat kost 5 euro.", "27 landen doen mee."]),
    ],
)
def test_a_sentence_ends_at_a_stop_before_something_new(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "De motie op stuk nr. 17 (35 373) is aangenomen.",
        "De moties op stukken nrs. 17 en 18 zijn aangenomen.",
        "De heer C. de Wit spreekt.",
        "Mevrouw A.B. Bergkamp spreekt.",
        "Zie art. 68 van de Grondwet.",
        "De motie-Piri c.s. is aangehouden.",
        "Vorige week heeft mr. Bosman gesproken.",
        "Dit is bijv. Groningen.",
        "De brief d.d. 4 mei is ontvangen.",
        "Het kost ca. 3 miljoen.",
        "Dat is 3.500 euro en 4.2 procent.",
        "Dat gaat t.a.v. Europa goed.",
        "Zij noemde o.a. Oekraïne.",
        "Hij noemde mevr. Ploumen.",
    ],
)
def test_a_stop_of_an_abbreviation_ends_nothing(text: str) -> None:
    assert cut(text) == [text]


def test_only_the_asked_stretch_is_cut() -> None:
    text = "Een. Twee. Drie. Vier."
    assert [span.of(text) for span in sentences(text, 5, 16)] == ["Twee.", "Drie."]


def test_white_space_alone_holds_no_sentence() -> None:
    assert cut(" \n\n \t") == []


@given(st.text(alphabet="abcA. ?!\n”)1"))
def test_sentences_are_in_order_disjoint_and_keep_every_word(text: str) -> None:
    found = sentences(text)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert "".join("".join(span.of(text).split()) for span in found) == "".join(text.split())
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)


@pytest.mark.slow
@pytest.mark.parametrize("part", [". ", "nr. ", "A.", "\n\n", "a\n ", ".”)]", "? "])
def test_cutting_takes_linear_time(part: str) -> None:
    assert growth(sentences, lambda size: part * size, 2_000) < DOUBLED
