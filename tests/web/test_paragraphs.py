"""A paper as paragraphs: pages, line ends, links and the passage that is asked for, and no word changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.model.source_text import Piece, SourceMap, SourceText
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.text.spans import Span
from kamerspoor.web.links import TextLink
from kamerspoor.web.passages import Asked, Passages, asked_passage, column_width, page_starts

COLUMN = (
    "De veren over de rivier varen al sinds mensenheugenis tussen de\n"
    "twee oevers, en wie aan de overkant werkt, neemt elke ochtend de\n"
    "pont van zeven uur.\n"
    "Dat gaat goed zolang het water niet te hoog staat, de schipper er\n"
    "is en de kade droog blijft.\n"
)


def document(text: str, *pages: tuple[int, int]) -> SourceText:
    read = read_paper(text.encode()).document
    return replace(read, source_map=SourceMap(tuple(Piece(start, start, page) for start, page in pages)))


def pieces(shown: Passages, text: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for one in shown.between(Span(0, len(text))) for piece in one.pieces]


@pytest.mark.parametrize(
    ("start", "end", "asked"),
    [
        (None, None, Asked()),
        ("3", "9", Asked(Span(3, 9))),
        ("3", "10", Asked(Span(3, 10))),
        ("3", "11", Asked(ignored=True)),
        ("9", "9", Asked(ignored=True)),
        ("9", "3", Asked(ignored=True)),
        ("3", None, Asked(ignored=True)),
        (None, "3", Asked(ignored=True)),
        ("-3", "9", Asked(ignored=True)),
        ("٣", "9", Asked(ignored=True)),
        ("0" * 10, "9", Asked(ignored=True)),
        ("", "", Asked(ignored=True)),
    ],
)
def test_a_passage_is_asked_for_by_two_offsets_that_make_sense(
    start: str | None, end: str | None, asked: Asked
) -> None:
    assert asked_passage(start, end, 10) == asked


def test_a_page_begins_once_where_its_number_changes() -> None:
    source_map = SourceMap((Piece(0, 0, 1), Piece(5, 5, 1), Piece(9, 9, None), Piece(12, 12, 2), Piece(20, 20, 1)))
    assert page_starts(source_map) == ((0, 1), (12, 2), (20, 1))


def test_the_column_is_as_wide_as_nine_lines_in_ten() -> None:
    assert column_width("\n".join(["a" * 60] * 19 + ["b" * 100])) == 60
    assert column_width("\n\n") == 0


def test_a_line_end_in_the_middle_of_a_sentence_flows_and_one_with_room_behind_a_full_stop_ends_a_paragraph() -> None:
    text = document(COLUMN).text
    assert [words for _, words in pieces(Passages(document(COLUMN)), text)] == [
        " ".join(COLUMN.split("\n")[:3][i] for i in range(3)),
        " ".join(COLUMN.split("\n")[3:5]),
    ]


def test_the_passage_that_is_asked_for_is_marked_and_the_first_piece_is_landed_on() -> None:
    text = document(COLUMN).text
    place = Span(text.index("twee oevers"), text.index(" gaat goed"))
    shown = Passages(document(COLUMN), place)
    marked = [piece for one in shown.between(Span(0, len(text))) for piece in one.pieces if piece.kind == "mark"]
    assert " ".join(piece.text for piece in marked) == " ".join(place.of(text).split())
    assert [piece.first for piece in marked] == [True, False]
    assert shown.landed
    elsewhere = Passages(document(COLUMN), Span(0, 2))
    elsewhere.between(Span(place.start, len(text)))
    assert not elsewhere.landed


def test_pages_and_links_stand_where_they_are_in_the_text() -> None:
    text = document(COLUMN).text
    second, link = text.index("Dat gaat"), text.index("de schipper")
    leads = TextLink("cites", Span(link, link + len("de schipper")), "/documenten/x")
    shown = pieces(Passages(document(COLUMN, (0, 1), (second, 2)), None, (leads,)), text)
    kinds = [kind for kind, _ in shown]
    assert kinds == ["page", "text", "page", "text", "link", "text"]
    assert [words for kind, words in shown if kind in ("page", "link")] == ["1", "2", "de schipper"]


@given(st.integers(0, 230), st.integers(0, 230), st.integers(0, 230), st.integers(0, 230))
def test_no_word_is_lost_whatever_is_marked_linked_or_cut(first: int, last: int, start: int, end: int) -> None:
    read = document(COLUMN, (0, 1), (70, 2))
    links = (TextLink("cites", Span(*sorted((start, end))), "/x"),) if start != end else ()
    shown = Passages(read, Span(*sorted((first, last))), links)
    halves = (Span(0, start), Span(start, len(read.text)))
    words = "".join(
        piece.text for half in halves for one in shown.between(half) for piece in one.pieces if piece.kind != "page"
    )
    assert "".join(words.split()) == "".join(read.text.split())
