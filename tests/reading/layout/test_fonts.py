"""Fonts without a telling name: bold letters are wider than those of the running text."""

from __future__ import annotations

from kamerspoor.reading.layout.measures import with_weights
from kamerspoor.reading.layout.page import LaidLine, LaidPage

TEXT = "De veren over de rivier varen al sinds mensenheugenis"


def page_of(*lines: tuple[str, float]) -> LaidPage:
    """Return a page of lines of one size: the font and the width of each."""
    return LaidPage(
        1,
        595,
        842,
        tuple(
            LaidLine(TEXT, 0, 70, 70 + width, 700 - 12 * row, 9, font=font) for row, (font, width) in enumerate(lines)
        ),
    )


def weights(page: LaidPage) -> list[tuple[bool, bool]]:
    return [(line.bold, line.italic) for line in with_weights([page])[0].lines]


def test_a_wider_font_without_a_name_is_bold_and_another_one_slanted() -> None:
    page = page_of(("CIDFont+F2", 280), *[("CIDFont+F1", 250)] * 5, ("CIDFont+F3", 248))
    assert weights(page) == [(True, False), *[(False, False)] * 5, (False, True)]


def test_fonts_with_names_are_left_as_they_are() -> None:
    assert not any(any(one) for one in weights(page_of(("Univers", 280), *[("Verdana", 250)] * 5)))
    assert not any(any(one) for one in weights(page_of(("F2", 280), *[("Verdana", 250)] * 5)))


def test_pages_of_one_font_or_of_nothing_are_left_as_they_are() -> None:
    assert not any(any(one) for one in weights(page_of(*[("F1", 250)] * 3)))
    assert with_weights([]) == []
