"""Words as the index keeps them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.search import analysis


def forms(text: str) -> list[str]:
    return list(analysis.dutch().analyze(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("motie", "moties"),
        ("geïnformeerd", "informeren"),
        ("Huizen", "huis"),
        ("COÖRDINATIE", "coordinatie"),
        ("ontraden", "ontraadt"),
    ],
)
def test_forms_of_one_word_are_kept_alike(one: str, other: str) -> None:
    assert forms(one)[0][:4] == forms(other)[0][:4]


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("gasafhankelijkheid", ("afhankelijk", "gas")),
        ("belastingdienst", ("belasting", "dienst")),
        ("regeringsbeleid", ("regering", "beleid")),
        ("stikstofuitstoot", ("uitstoot", "stikstof")),
    ],
)
def test_a_compound_is_found_by_its_parts(compound: str, parts: tuple[str, ...]) -> None:
    assert set(forms(" ".join(parts))) == set(forms(compound))


@pytest.mark.parametrize("word", ["belangrijk", "constaterende", "Nagorno", "tegelijkertijd", "democratisering"])
def test_what_the_list_does_not_cover_whole_stays_whole(word: str) -> None:
    assert len(forms(word)) == 1


def test_every_part_is_a_small_word_that_stands_once_in_the_list() -> None:
    parts = analysis.compound_parts()
    assert len(parts) > 1_000
    assert len(set(parts)) == len(parts)
    assert all(part == part.strip().lower() and len(part) >= 3 for part in parts)


@pytest.mark.parametrize(
    ("text", "places"), [("gas, gaswinning en Gas", [(0, 3), (5, 15), (19, 22)]), ("tegas gasten", []), ("", [])]
)
def test_places_are_whole_words_of_which_a_form_is_wanted(text: str, places: list[tuple[int, int]]) -> None:
    found = analysis.places(analysis.dutch(), text, lambda forms: "gas" in forms)
    assert sorted((span.start, span.end) for span in found) == places


@given(st.text(alphabet="gas winning, é’_-x", max_size=60))
def test_places_are_those_at_which_the_index_finds_the_word(text: str) -> None:
    tokens = analysis.dutch().pre_tokenize(text).tokens
    indexed = {(token.char_offset_from, token.char_offset_to) for token in tokens if token.text == "gas"}
    shown = analysis.places(analysis.dutch(), text, lambda forms: "gas" in forms)
    assert {(span.start, span.end) for span in shown} == indexed


@given(st.lists(st.sampled_from(["gas", "olie", "De", "é", "-", ","]), max_size=12).map(" ".join))
def test_sequences_are_words_one_after_the_other(text: str) -> None:
    for span in analysis.sequences(analysis.exact(), text, ["gas", "olie"]):
        assert list(analysis.exact().analyze(span.of(text))) == ["gas", "olie"]
    assert bool(list(analysis.sequences(analysis.exact(), text, ["gas"]))) == ("gas" in text)
