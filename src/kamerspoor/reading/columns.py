"""Puts the two columns of a plain text, printed side by side, one after the other.

A page is in columns when most of its lines begin anew at one place, and hardly any runs through it. That place is the
left edge of the right column; what stands left of it is read first, page by page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from kamerspoor.reading.furniture import NUMBERED_HEADING
from kamerspoor.reading.raw import RawLine

_NEXT_COLUMN: Final = re.compile(r"(?:(?<=\S) {2,}|^ {30,})(?=\S)")
# The right column begins somewhere in the middle of a page.
_LEFTMOST, _RIGHTMOST = 40, 90
_FEWEST_LINES = 8
# Of the lines that reach the right column, so many begin it at its edge, and so few run through it.
_BEGIN_THERE, _RUN_THROUGH = 0.5, 0.2
# Headers and footers take at most so many lines, and stand on so many of the pages.
_BORDER, _ON_PAGES = 3, 0.3


def in_reading_order(lines: Sequence[RawLine]) -> list[RawLine]:
    """Return the lines of a text with the columns of each page one after the other.

    Args:
        lines: as printed; each page begins with a line that says so.
    """
    pages = _pages(lines)
    edges = [_edge([line.text for line in page]) for page in pages]
    if not any(edges):
        return list(lines)
    repeated = _repeated(pages)
    return [
        line
        for page, edge in zip(pages, edges, strict=True)
        for line in ([*page] if edge is None else _page(page, edge, repeated))
    ]


def _pages(lines: Sequence[RawLine]) -> list[list[RawLine]]:
    pages: list[list[RawLine]] = [[]]
    for line in lines:
        if line.starts_page and pages[-1]:
            pages.append([])
        pages[-1].append(line)
    return pages


def _repeated(pages: Sequence[Sequence[RawLine]]) -> frozenset[str]:
    """Return the lines, numbers left out, that stand at the top or foot of many pages."""
    counted = Counter(
        form
        for page in pages
        for form in {_form(line.text) for line in _borders(page) if not NUMBERED_HEADING.match(line.text.strip())}
    )
    fewest = max(2, len(pages) * _ON_PAGES)
    return frozenset(form for form, count in counted.items() if count >= fewest)


def _borders(page: Sequence[RawLine]) -> list[RawLine]:
    printed = [line for line in page if line.text.strip()]
    return [*printed[:_BORDER], *printed[-_BORDER:]]


def _form(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split()))


def _page(lines: Sequence[RawLine], edge: int, repeated: frozenset[str]) -> list[RawLine]:
    borders = {id(line) for line in _borders(lines)}
    # What is printed across both columns at the top or the foot of every page is no part of either.
    furniture = [line for line in lines if id(line) in borders and _form(line.text) in repeated]
    gone = {id(line) for line in furniture}
    rows = [_cut(line, edge) for line in lines if id(line) not in gone]
    left, right = ([row[side] for row in rows] for side in (0, 1))
    ordered = [*_column(left, right), *_column(right, left)]
    moved = [*(line._replace(furniture="running line") for line in furniture), *ordered]
    # Whichever line now comes first begins the page, and no other does.
    return [line._replace(starts_page=place == 0 and lines[0].starts_page) for place, line in enumerate(moved)]


def _column(own: Sequence[RawLine], other: Sequence[RawLine]) -> list[RawLine]:
    """Return the lines of one column, without blank lines that only the other column causes."""
    column = [line for place, line in enumerate(own) if line.text or not _between(own, other, place)]
    # A paragraph may go on at the top of the right column, and of the next page; blank lines there would end it.
    while column and not column[-1].text:
        column.pop()
    while column and not column[0].text:
        column.pop(0)
    return column


def _edge(lines: Sequence[str]) -> int | None:
    """Return at which character the right column begins, or None for a page without columns."""
    begins = Counter(
        match.end()
        for line in lines
        if "  " in line
        for match in _NEXT_COLUMN.finditer(line)
        if _LEFTMOST <= match.end() <= _RIGHTMOST
    )
    if not begins:
        return None
    edge, count = max(begins.items(), key=lambda pair: (pair[1], -pair[0]))
    reach = [line for line in lines if len(line) > edge]
    through = sum(1 for line in reach if not line[edge - 1].isspace())
    enough = count >= _FEWEST_LINES and count >= len(reach) * _BEGIN_THERE and through <= len(reach) * _RUN_THROUGH
    return edge if enough else None


def _cut(line: RawLine, edge: int) -> tuple[RawLine, RawLine]:
    """Return the left and right part of a line; a line over both columns is all left."""
    text = line.text
    if len(text) > edge and not text[edge - 1].isspace():
        return line, RawLine("", line.source + len(text))
    right = RawLine(text[edge:].rstrip(), line.source + min(edge, len(text)))
    return line._replace(text=text[:edge].rstrip()), right


def _between(own: Sequence[RawLine], other: Sequence[RawLine], place: int) -> bool:
    """Tell whether a line is blank only because the columns are printed at different heights.

    Then the lines before and after it are of this column alone; beside a real break the other column goes on.
    """
    if not 0 < place < len(own) - 1:
        return False
    around = (place - 1, place + 1)
    alone = all(own[at].text and not other[at].text for at in around)
    return alone and other[place].text != ""
