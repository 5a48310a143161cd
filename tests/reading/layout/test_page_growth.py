"""Pages of any kind are put into text in a time that grows with their lines, not with the square of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from growth import DOUBLED, growth
from kamerspoor.model.source_text import Box
from kamerspoor.reading.layout.page import LaidLine, LaidPage
from kamerspoor.reading.layout.rows import whole_lines
from kamerspoor.reading.layout.text import laid_out

WORDS = "De veren over de rivier varen al sinds mensenheugenis"


def line(
    text: str, row: float, *, left: float = 70, right: float = 450, size: float = 9, bold: bool = False
) -> LaidLine:
    return LaidLine(text, 0, left, right, 800 - 12 * row, size, bold)


def page(*lines: LaidLine, number: int = 1, rules: tuple[Box, ...] = ()) -> LaidPage:
    return LaidPage(number, 595, 842, lines, rules)


def upside_down(count: int) -> list[LaidPage]:
    return [page(*(line(f"{WORDS} {row}", row * 7919 % count) for row in range(count)))]


def many_pages(count: int) -> list[LaidPage]:
    return [
        page(line(f"Pagina {n + 1}", 65), *(line(WORDS, row) for row in range(9)), number=n + 1)
        for n in range(count // 10)
    ]


def headings(count: int) -> list[LaidPage]:
    return [page(*(line(f"Kop {row}" if row % 2 else f"{WORDS}.", 2 * row, bold=row % 2 == 1) for row in range(count)))]


def notes_and_marks(count: int) -> list[LaidPage]:
    text = (line("toezegging¹ gedaan", row) for row in range(count))
    return [page(*text, *(line("¹ Noot", count + row, size=6) for row in range(count)))]


def rules_and_columns(count: int) -> list[LaidPage]:
    halves = (line(WORDS, row // 2, left=(70, 320)[row % 2], right=(270, 520)[row % 2]) for row in range(count))
    return [page(*halves, rules=tuple(Box(70, 800 - 12 * row, 520, 801 - 12 * row) for row in range(count)))]


def foot_and_margin(count: int) -> list[LaidPage]:
    feet = [line("Tweede Kamer", 65 + row / count) for row in range(count // 2)]
    return [
        page(*feet, *(line("klein", row, left=470, right=520, size=6) for row in range(count // 2)), number=n)
        for n in (1, 2)
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "made", [upside_down, many_pages, headings, notes_and_marks, rules_and_columns, foot_and_margin]
)
def test_the_time_of_pages_grows_with_their_lines(made: Callable[[int], list[LaidPage]]) -> None:
    def read(pages: list[LaidPage]) -> None:
        laid_out(
            [
                LaidPage(one.number, one.width, one.height, tuple(whole_lines(one.lines, one.width)), one.rules)
                for one in pages
            ]
        )

    assert growth(read, made, 1000) < DOUBLED
