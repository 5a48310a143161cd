"""Spans are half-open, and trimming never leaves them outside the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.text.spans import Span, fold, stretches, trimmed


def test_a_span_quotes_its_characters() -> None:
    assert Span(3, 7).of("De heer Blok") == "heer"


def test_a_span_covers_itself_and_what_lies_inside() -> None:
    assert Span(0, 5).covers(Span(0, 5))
    assert Span(0, 5).covers(Span(2, 3))
    assert not Span(0, 5).covers(Span(4, 6))
    assert not Span(2, 5).covers(Span(1, 3))


def test_spans_sort_by_place() -> None:
    assert sorted([Span(4, 5), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(4, 5)]


def test_folding_makes_every_run_of_white_space_one_space() -> None:
    assert fold(" de\n\n heer\t Blok ") == "de heer Blok"


@given(st.text(alphabet="ab \n\t\u00a0"), st.integers(0, 30), st.integers(0, 30))
def test_a_trimmed_span_has_no_white_space_at_its_ends(text: str, start: int, length: int) -> None:
    start, end = min(start, len(text)), min(start + length, len(text))
    found = trimmed(text, start, end)
    assert found.of(text) == text[start:end].strip()
    assert start <= found.start <= found.end <= end


@given(st.text(alphabet="ab ", max_size=80), st.lists(st.integers(0, 80), max_size=6), st.integers(0, 9))
def test_stretches_lie_apart_in_order_and_hold_their_places_with_what_is_around(
    text: str, starts: list[int], reach: int
) -> None:
    places = [(place, place) for place in sorted(starts) if place <= len(text)]
    found = list(stretches(text, places, reach))
    assert all(end < start for (_, end), (start, _) in pairwise(found))
    for place, _ in places:
        assert any(a <= max(0, place - reach) and min(len(text), place + reach) <= b for a, b in found)
    assert all(end == len(text) or text[end] == " " for _, end in found)
