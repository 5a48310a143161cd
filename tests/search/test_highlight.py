"""What of a passage is shown, and what in it is marked."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.search.highlight import Sought, excerpt, marks
from kamerspoor.search.query_parser import parse
from kamerspoor.text.spans import Span


def marked(text: str, query: str) -> list[str]:
    return [span.of(text) for span in marks(text, Sought.of(parse(query).tree))]


@pytest.mark.parametrize(
    ("text", "query", "words"),
    [
        ("De moties over gas.", "motie", ["moties"]),
        ("De gasafhankelijkheid neemt toe.", "afhankelijk gas", ["gasafhankelijkheid"]),
        ("Nord Stream 2, niet stream 2.", '"nord stream 2"', ["Nord Stream 2"]),
        ("Gaswinning en gas.", "gas*", ["Gaswinning", "gas"]),
        ("Olie komt vóór gas.", "NEAR(gas olie)", ["Olie", "gas"]),
        ("Gas zonder olie.", "gas -olie", ["Gas"]),
        ("Het lid van de SP.", "lid partij:SP", ["lid"]),
        ("Coördinatie", "coordinatie", ["Coördinatie"]),
        ("Niets.", "gas OR olie", []),
    ],
)
def test_the_words_that_answer_are_marked(text: str, query: str, words: list[str]) -> None:
    assert marked(text, query) == words


def test_a_long_passage_is_cut_round_its_marks_between_words() -> None:
    text = "woord " * 200 + "de gaswinning stopt " + "slot " * 200
    found = marks(text, Sought.of(parse("gaswinning").tree))
    part = excerpt(text, found)
    assert "gaswinning stopt" in part.of(text)
    assert part.of(text).startswith("woord")
    assert len(part.of(text)) <= 420


@given(st.text(alphabet="gas olie\n", max_size=900), st.sampled_from(["gas", '"gas olie"', "ga*", "NEAR(gas olie)"]))
def test_marks_are_in_order_apart_and_inside(text: str, query: str) -> None:
    found = marks(text, Sought.of(parse(query).tree))
    part = excerpt(text, found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert Span(0, len(text)).covers(part)
    if found and len(text) > 420:
        assert any(part.covers(mark) for mark in found)
