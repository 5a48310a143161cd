"""What is ordinary in a paper: the size of its running text, where its columns stand, how far its lines are apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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


def measured(pages: Sequence[LaidPage]) -> Measures:
    """Return the measures of a paper: most of its letters are running text."""
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
