"""Plain text: lines with their offsets, and where pages begin."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.reading.plain import raw_lines


def test_every_line_knows_where_it_began() -> None:
    assert [(line.text, line.source) for line in raw_lines("een\n\ntwee").lines] == [("een", 0), ("", 4), ("twee", 5)]


def test_a_form_feed_begins_a_page() -> None:
    lines = raw_lines("een\ftwee\n\fdrie").lines
    assert [(line.text, line.starts_page) for line in lines] == [
        ("een", False),
        ("twee", True),
        ("", False),
        ("drie", True),
    ]


def test_one_leading_blank_begins_a_page_when_other_lines_trail_one() -> None:
    page = ["een regel "] * 40
    lines = raw_lines("\n".join([*page, " nieuwe pagina ", *page])).lines
    assert [line.text for line in lines if line.starts_page] == [" nieuwe pagina "]


def test_text_glued_to_a_footer_begins_a_page() -> None:
    footer = "’s-Gravenhage 2031Tweede Kamer, vergaderjaar 2030–2031, 98 765, nr. 12 3"
    lines = raw_lines(f"een\n{footer}Twee").lines
    assert [(line.text, line.source, line.starts_page) for line in lines] == [
        ("een", 0, False),
        (footer, 4, False),
        ("Twee", 4 + len(footer), True),
    ]


def test_leading_blanks_mean_nothing_in_a_text_without_trailing_ones() -> None:
    page = ["een regel"] * 40
    assert not any(line.starts_page for line in raw_lines("\n".join([*page, " ingesprongen", *page])).lines)


def test_leading_blanks_mean_nothing_when_many_lines_have_them() -> None:
    assert not any(line.starts_page for line in raw_lines("\n".join([" alles ", "half "] * 40)).lines)


@given(st.text(alphabet="ab \n\f"))
def test_offsets_lead_back_to_the_text(text: str) -> None:
    found = raw_lines(text)
    assert all(text.startswith(line.text, line.source) for line in found.lines)
    assert sum(len(line.text) + 1 for line in found.lines) == len(text) + 1
