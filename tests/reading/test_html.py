"""HTML: every block is a paragraph, navigation and scripts are not text, and broken pages are read all the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.reading.detect import read_bytes
from kamerspoor.reading.html import raw_lines


def lines(page: str) -> list[str]:
    return [line.text for line in raw_lines(f"<html><body>{page}</body></html>".encode()).lines]


def test_blocks_are_lines_and_inline_tags_are_not() -> None:
    assert lines("<div>Een <b>vette</b> <i>zin</i>.</div><p>Twee<em>de</em></p>drie") == [
        "Een vette zin.",
        "Tweede",
        "drie",
    ]


def test_headings_carry_their_level() -> None:
    found = raw_lines(b"<html><h1>Brief</h1><p>tekst</p><h3>Druk en <i>dialoog</i></h3>").lines
    assert [(line.text, line.heading) for line in found] == [("Brief", 1), ("tekst", 0), ("Druk en dialoog", 3)]


def test_list_items_and_cells_are_not_glued_together() -> None:
    assert lines("<ul><li>een<li>twee<ul><li>drie</ul></ul>") == ["een", "twee", "drie"]
    assert lines("<table><tr><th>VVD<th>34<tr><td>PVV</td><td>37</td></table>") == ["VVD", "34", "PVV", "37"]


def test_a_break_ends_a_line_and_a_line_end_of_the_source_does_not() -> None:
    assert lines("een<br>twee<br/>drie") == ["een", "twee", "drie"]
    assert lines("<b>een</b>\n<b>twee</b>\n\n drie") == ["een twee drie"]


def test_entities_become_characters() -> None:
    assert lines("<p>Belgi&euml; &amp; Oekra&#239;ne&nbsp;&#x2013; &lt;ja&gt;</p>") == ["België & Oekraïne – <ja>"]


@pytest.mark.parametrize("tag", ["script", "style", "nav", "noscript", "template", "form", "button", "iframe"])
def test_what_is_not_the_text_is_dropped(tag: str) -> None:
    assert lines(f"<p>voor</p><{tag}><p>weg</p></{tag}><p>na</p>") == ["voor", "na"]


def test_comments_and_the_title_in_the_head_are_dropped() -> None:
    assert [
        line.text for line in raw_lines(b"<html><head><title>T</title></head><body><!-- weg --><p>na</p>").lines
    ] == ["na"]


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1"])
def test_the_named_character_set_is_used(charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body>België – “ja”</body></html>'
    assert read_bytes(page.encode("cp1252")).text == "België – “ja”"


def test_the_character_set_may_stand_in_a_content_type() -> None:
    page = '<html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>België</p>'
    assert read_bytes(page.encode("latin-1")).text == "België"


def test_a_page_without_a_named_character_set_is_utf_8() -> None:
    assert read_bytes("<html><body>België</body></html>".encode()).text == "België"


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td"])
def test_ten_thousand_levels_deep_is_read(tag: str) -> None:
    assert "diep" in " ".join(lines(f"<{tag}>" * 10_000 + "diep"))


@pytest.mark.parametrize(
    "page", ["<p>een<div>twee", "</p></div>een<b><i>twee</b></i>", "<table><p>een</td>twee", "een twee<", "een &twee"]
)
def test_broken_pages_keep_their_words(page: str) -> None:
    text = " ".join(lines(page))
    assert "een" in text
    assert "twee" in text


def test_paragraphs_are_blocks_of_the_document() -> None:
    document = read_bytes(b"<html><h2>Kop</h2><p>Een alinea.</p><p>Nog een.</p></html>")
    assert document.text == "Kop\n\nEen alinea.\n\nNog een."
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("heading", 2),
        ("paragraph", 0),
        ("paragraph", 0),
    ]


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<br>", "<td>", "<h2>", "</h2>", "een ", "\n", "<!--", "<script>"]
        )
    )
)
def test_any_heap_of_tags_is_read(parts: list[str]) -> None:
    assert all(line == " ".join(line.split()) != "" for line in lines("".join(parts)))
