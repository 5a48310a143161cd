"""A page as lines with their geometry, as readers of PDFs and of pictures deliver it.

Example:
    >>> line = LaidLine("Tot slot", 0, 80, 132, 300, 9, bold=True)
    >>> line.width
    52
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from kamerspoor.model.source_text import Box


class LaidLine(NamedTuple):
    """One printed line, or the part of it in one column or cell.

    All lengths are in points (1/72 inch), from the bottom left of the page as it is read.

    Attributes:
        text: as printed; raised figures already as such (``toezegging¹``).
        source: place of its first character among those of the page.
        left: left edge of its first glyph.
        right: right edge of its last glyph.
        bottom: lower edge of the type (its descent), the same for all lines of one size on one baseline.
        size: height of the type from descent to ascent; of most of the line when it changes.
        bold: whether all of it is.
        italic: whether all of it is.
        font: name of the family, without weight, slant and subset mark; empty when unknown.
        underlined: whether a rule runs below all of it.
        hyphen: whether it ends in a hyphen that the reader of the page took out.
        cells: of how many parts set wide apart the line consists: two or more in a row of a table.
        last_cell: left edge of the last of them; 0 of a line that has one.
    """

    text: str
    source: int
    left: float
    right: float
    bottom: float
    size: float
    bold: bool = False
    italic: bool = False
    font: str = ""
    underlined: bool = False
    hyphen: bool = False
    cells: int = 1
    last_cell: float = 0.0

    @property
    def top(self) -> float:
        """Upper edge of the type."""
        return self.bottom + self.size

    @property
    def width(self) -> float:
        """Length of the line."""
        return self.right - self.left

    @property
    def box(self) -> Box:
        """Its rectangle."""
        return Box(self.left, self.bottom, self.right, self.bottom + self.size)


def side_by_side(lines: Sequence[LaidLine], are: Callable[[LaidLine, LaidLine], bool]) -> frozenset[int]:
    """Return the indexes of lines that have another one beside them, by the given test."""
    by_height = sorted(range(len(lines)), key=lambda index: (-lines[index].bottom, lines[index].left))
    pairs = (pair for pair in pairwise(by_height) if are(lines[pair[0]], lines[pair[1]]))
    return frozenset(index for pair in pairs for index in pair)


@dataclass(frozen=True, slots=True)
class LaidPage:
    """One page.

    Attributes:
        number: counted from 1.
        width: in points.
        height: in points.
        lines: in the order of the source, which need not be the order of reading.
        rules: the horizontal rules on it.
    """

    number: int
    width: float
    height: float
    lines: tuple[LaidLine, ...]
    rules: tuple[Box, ...] = ()
