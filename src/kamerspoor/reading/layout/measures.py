"""Measures what is usual in a paper: size of type, columns, line distance, and weight of fonts.

Fonts whose names tell neither weight nor slant, as printers and redaction leave them (``CIDFont+F2``), are measured as
well: the font of most letters is that of the running text, and bold letters are wider.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from kamerspoor.reading.layout.page import LaidLine, LaidPage

# Two sizes are one when they differ by less than this share: the same size of two fonts differs a little.
SAME_SIZE: Final = 0.05
_LONG_LINE: Final = 25
# Of the left and right edges of long lines these shares may lie outside the column of text.
_OUTSIDE: Final = 0.03
_LEADINGS: Final = (0.8, 2.3)
_USUAL_LEADING: Final = 1.25
# Most lines follow at the usual distance; paragraphs of one line make the larger ones.
_CLOSE_LINES: Final = 0.4
_UNNAMED: Final = re.compile(r"(?:CIDFont\+)?[A-Z]{1,3}_?\d{1,3}(?:_\d{1,3})*")
# Bold letters are 1.05 to 1.27 times as wide as regular ones, slanted ones 0.91 to 1.11 times (lines of 5 families in
# letters, reports and printed papers, 2026-11-28): what is taken for bold wrongly is still type of its own.
_WIDER: Final = 1.04


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of the running text of a paper, in points.

    Attributes:
        size: height of its type.
        left: left edge of its first column.
        right: right edge of its last column.
        leading: distance from line to line in a paragraph.
    """

    size: float
    left: float
    right: float
    leading: float

    def is_smaller(self, line: LaidLine) -> bool:
        """Tell whether a line is set smaller than the running text."""
        return line.size < self.size * (1 - SAME_SIZE)

    def is_body(self, line: LaidLine) -> bool:
        """Tell whether a line is set in the size of the running text."""
        return abs(line.size - self.size) <= self.size * SAME_SIZE


def measures_of(pages: Sequence[LaidPage]) -> Measures:
    """Return the measures of a paper, taken from the type that most letters have."""
    lines = [line for page in pages for line in page.lines]
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size * 4) / 4] += len(line.text)
    size = max(letters, key=lambda entry: (letters[entry], entry), default=10.0) or 10.0
    ordinary = [line for line in lines if abs(line.size - size) <= size * SAME_SIZE]
    long = [line for line in ordinary if len(line.text) >= _LONG_LINE] or ordinary or lines
    lefts, rights = sorted(line.left for line in long), sorted(line.right for line in long)
    place = int(len(long) * _OUTSIDE)
    left, right = (lefts[place], rights[len(long) - 1 - place]) if long else (0.0, 0.0)
    return Measures(size, left, right, leading(ordinary, size))


def leading(lines: Iterable[LaidLine], size: float) -> float:
    """Return the usual distance between lines that follow each other."""
    least, most = (size * share for share in _LEADINGS)
    steps = sorted(step for one, two in pairwise(lines) if least < (step := one.bottom - two.bottom) < most)
    return steps[int(len(steps) * _CLOSE_LINES)] if steps else size * _USUAL_LEADING


def with_weights(pages: Sequence[LaidPage]) -> Sequence[LaidPage]:
    """Return the pages with bold and italic set for fonts whose names do not tell."""
    widths = _widths(pages)
    if len(widths) < 2:  # noqa: PLR2004 - one font tells nothing
        return pages
    main = max(widths, key=lambda font: widths[font][1])
    if not _UNNAMED.fullmatch(main):
        return pages
    usual = widths[main][0] / widths[main][1]
    bold = {font for font, (width, letters) in widths.items() if width > usual * _WIDER * letters}

    def weighed(line: LaidLine) -> LaidLine:
        if line.font == main or not _UNNAMED.fullmatch(line.font) or line.bold or line.italic:
            return line
        return line._replace(bold=line.font in bold, italic=line.font not in bold)

    return [replace(page, lines=tuple(map(weighed, page.lines))) for page in pages]


def _widths(pages: Sequence[LaidPage]) -> dict[str, tuple[float, int]]:
    """Return for each font the total width of its lines and the number of letters."""
    widths: defaultdict[str, float] = defaultdict(float)
    letters: defaultdict[str, int] = defaultdict(int)
    for page in pages:
        for line in page.lines:
            if line.size > 0:
                widths[line.font] += line.width / line.size
                letters[line.font] += len(line.text)
    return {font: (widths[font], letters[font]) for font in letters if letters[font]}
