"""Printed lines become one text: pages, footers and broken words leave no trace but in the source map."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.model.source_text import Box, SourceText
from kamerspoor.reading.assemble import assemble
from kamerspoor.reading.plain import raw_lines
from kamerspoor.reading.raw import RawLine, RawText

FOOTER = "Tweede Kamer, vergaderjaar 2020–2021, 35 373, nr. 19"


def read(text: str) -> SourceText:
    return assemble(raw_lines(text), sha256="0" * 64, media_type="text/plain")


def pages_of(document: SourceText, *words: str) -> list[int | None]:
    return [document.source_map.page_at(document.text.index(word)) for word in words]


def test_lines_stay_lines_and_an_empty_line_ends_a_paragraph() -> None:
    assert read("een zin\ndie doorloopt.\n\n\n\nEen nieuwe.\n").text == "een zin\ndie doorloopt.\n\nEen nieuwe."


def test_white_space_in_a_line_is_folded() -> None:
    assert read("  een\t zin\u00a0 met  gaten ").text == "een zin met gaten"


def test_a_broken_word_moves_up_whole() -> None:
    assert read("over veiligheidsver-\ndragen, en meer").text == "over veiligheidsverdragen,\nen meer"


def test_the_last_part_of_a_broken_word_may_fill_its_line() -> None:
    assert read("over veiligheidsver-\ndragen\nen meer").text == "over veiligheidsverdragen\nen meer"


def test_a_word_broken_twice_is_made_whole() -> None:
    assert read("de veiligheids-\nver-\ndragen").text == "de veiligheidsverdragen"


def test_a_suspended_hyphen_keeps_its_space() -> None:
    assert read("de in-\nen uitvoer").text == "de in- en\nuitvoer"


def test_words_with_a_slash_are_made_whole_without_a_hyphen() -> None:
    assert read("leraren/\ndocenten en meer").text == "leraren/docenten\nen meer"


def test_a_dash_at_a_line_end_breaks_no_word() -> None:
    assert read("de minister -\ndie er niet was -\nzei").text == "de minister -\ndie er niet was -\nzei"


def test_a_surname_of_two_families_stays_whole() -> None:
    assert read("mevrouw Nijkerken-\nde Haan (VVD)").text == "mevrouw Nijkerken-de\nHaan (VVD)"


def test_a_soft_hyphen_is_a_hyphen_at_a_line_end_only() -> None:
    assert read("veilig\u00adheids ver\u00ad\ndragen").text == "veiligheids verdragen"


@pytest.mark.parametrize(
    ("printed", "read_as"), [("Oost‐Europa", "Oost-Europa"), ("ﬁnanciële", "financiële"), ("a\u200bb", "ab")]
)
def test_odd_characters_become_plain(printed: str, read_as: str) -> None:
    assert read(printed).text == read_as


def test_a_footer_in_mid_sentence_leaves_no_trace() -> None:
    document = read(f"Dit is een zin die\n\n{FOOTER} 4\n\nover de bladzijde loopt.")
    assert document.text == "Dit is een zin die\nover de bladzijde loopt."
    assert [line.text for line in document.furniture] == [f"{FOOTER} 4"]


def test_a_footer_between_sentences_leaves_the_paragraph_break() -> None:
    assert read(f"Dit is een zin.\n\n{FOOTER} 4\n\nDit ook.").text == "Dit is een zin.\n\nDit ook."


def test_a_footer_between_sentences_without_empty_lines_joins_no_paragraphs() -> None:
    long = "Dit is een lange zin die de hele regel vult tot aan het eind"
    document = read(f"{long}\n{long}.\nKort.\n{FOOTER} 4\nDe voorzitter spreekt.\n{long}")
    assert FOOTER not in document.text
    assert "Kort.\nDe voorzitter" in document.text.replace("\n\n", "\n")


def test_a_word_broken_over_a_page_is_made_whole() -> None:
    document = read(f"over veiligheidsver-\n{FOOTER} 4\n\ndragen en meer\n{FOOTER} 5")
    assert document.text == "over veiligheidsverdragen\nen meer"
    assert pages_of(document, "over", "dragen", "meer") == [4, 5, 5]


def test_a_form_feed_begins_a_page() -> None:
    document = read("Eerste bladzijde.\n\fTweede bladzijde.\n\fDerde.")
    assert pages_of(document, "Eerste", "Tweede", "Derde") == [1, 2, 3]
    assert document.pages == 3
    assert "\f" not in document.text


def test_a_sentence_runs_on_over_a_form_feed() -> None:
    assert read("Een zin die\n\n\fdoorloopt.").text == "Een zin die\ndoorloopt."


def test_a_leading_blank_begins_a_page() -> None:
    page = ["deze regel loopt door en heeft een spatie aan het eind "] * 40
    document = read("\n".join([*page, " tweede bladzijde ", *page]))
    assert document.pages == 2
    assert pages_of(document, "tweede") == [2]


def test_printed_page_numbers_set_the_count_right() -> None:
    document = read(f"Een.\n{FOOTER} 11\nTwee.\n{FOOTER} 12\nDrie.\n{FOOTER} 13")
    assert pages_of(document, "Een", "Twee", "Drie") == [11, 12, 13]
    assert document.pages == 13


def test_a_misprinted_page_number_changes_nothing() -> None:
    document = read(f"Een.\n{FOOTER} 1\nTwee.\n{FOOTER} 7\nDrie.\n{FOOTER} 3\nVier.\n{FOOTER} 4")
    assert pages_of(document, "Een", "Twee", "Drie", "Vier") == [1, 2, 3, 4]


def test_a_text_without_pages_has_no_page_numbers() -> None:
    document = read("Een zin.")
    assert document.pages is None
    assert pages_of(document, "Een") == [None]


def test_nothing_gives_an_empty_document() -> None:
    document = assemble(RawText([]), sha256="", media_type="text/plain")
    assert document.text == ""
    assert document.blocks == ()


def test_blocks_are_the_paragraphs() -> None:
    document = read("een alinea\nvan twee regels.\n\n- een punt\n\n1. nog een punt\n\nslot.")
    assert [(block.kind, block.span.of(document.text)) for block in document.blocks] == [
        ("paragraph", "een alinea\nvan twee regels."),
        ("list_item", "- een punt"),
        ("list_item", "1. nog een punt"),
        ("paragraph", "slot."),
    ]


def test_a_text_without_empty_lines_is_cut_at_short_final_lines() -> None:
    long = "deze regel is zo lang als een regel op papier maar kan zijn"
    document = read("\n".join(f"{long}\n{long}\neinde." for _ in range(3)))
    assert len(document.blocks) == 3


def test_a_heading_of_the_source_is_a_heading_block() -> None:
    lines = [RawLine("Inleiding", 0, heading=2, closes_block=True), RawLine("Inleiding", 10, closes_block=True)]
    document = assemble(RawText(lines), sha256="", media_type="text/html")
    assert [(block.kind, block.level) for block in document.blocks] == [("heading", 2), ("paragraph", 0)]


def test_a_paragraph_that_the_source_closes_takes_no_word_of_the_next() -> None:
    lines = [RawLine("in- of uitvoer-", 0, closes_block=True), RawLine("verbod", 20, closes_block=True)]
    assert assemble(RawText(lines), sha256="", media_type="text/html").text == "in- of uitvoer-\n\nverbod"


def test_boxes_of_a_span_are_those_of_its_lines() -> None:
    boxes = [Box(10, 100 - 10 * row, 90, 108 - 10 * row) for row in range(3)]
    lines = [RawLine(f"regel {row}", row * 10, 1, boxes[row]) for row in range(3)]
    document = assemble(RawText(lines, 1), sha256="", media_type="application/pdf")
    assert document.source_map.boxes(document.blocks[0].span) == tuple((1, box) for box in boxes)


def test_a_page_without_text_is_remarked_where_it_would_have_been() -> None:
    lines = [RawLine("Een.", 0, 1), RawLine("Drie.", 0, 3, starts_page=True)]
    document = assemble(RawText(lines, 3, (2,)), sha256="", media_type="application/pdf")
    assert [(remark.kind, remark.span.start) for remark in document.remarks] == [
        ("page_without_text", document.text.index("Drie"))
    ]


PARTS = st.sampled_from(
    [
        "een zin",
        "Een zin.",
        "veiligheidsver-",
        "dragen en",
        "Oost-",
        "Europa",
        "in-",
        "en",
        "",
        " ",
        "\f",
        "- punt",
        "leraren/",
        FOOTER,
    ]
    + [f"{FOOTER} {page}" for page in range(1, 5)]
)


@given(st.lists(PARTS).map("\n".join) | st.text())
def test_the_source_map_never_goes_back_and_stays_in_the_text(text: str) -> None:
    document = read(text)
    pieces = document.source_map.pieces
    assert all(one.start <= two.start and one.source <= two.source for one, two in pairwise(pieces))
    assert all((one.page or 0) <= (two.page or 0) for one, two in pairwise(pieces))
    assert all(0 <= piece.start <= len(document.text) for piece in pieces)


@given(st.lists(PARTS).map("\n".join) | st.text())
def test_blocks_are_ordered_disjoint_and_hold_every_word(text: str) -> None:
    document = read(text)
    assert all(one.span.end < two.span.start for one, two in pairwise(document.blocks))
    assert "".join("".join(block.span.of(document.text).split()) for block in document.blocks) == "".join(
        document.text.split()
    )


@given(st.lists(PARTS).map("\n".join) | st.text())
def test_the_cleaned_text_has_no_loose_white_space(text: str) -> None:
    cleaned = read(text).text
    assert cleaned == cleaned.strip()
    assert "\n\n\n" not in cleaned
    assert all(line == " ".join(line.split()) for line in cleaned.split("\n"))


@given(st.lists(PARTS).map("\n".join))
def test_an_unrelated_paragraph_before_shifts_everything_and_changes_nothing(text: str) -> None:
    before = "Een heel andere alinea.\n\n"
    alone, together = read("Kop.\n\n" + text), read(before + "Kop.\n\n" + text)
    assert together.text == before + alone.text
