"""Joins lines to paragraphs, by distance, type, labels and short last lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from kamerspoor.reading.layout.measures import SAME_SIZE
from kamerspoor.reading.layout.order import sides_of
from kamerspoor.reading.layout.page import LaidLine
from kamerspoor.text.raised import RAISED

_FINAL: Final = frozenset(".?!:;…")
_SENTENCE_END: Final = frozenset(".?!")
_CLOSING: Final = " ”’\"')]»" + RAISED
_BULLET: Final = re.compile(r"(?:[•▪◦·✓➢*]|[-–—](?= ))\s*\S")
_NUMBER: Final = re.compile(r"(?:\d{1,2}[.):]|\d{1,2}(?:\.\d{1,2})+\.?|[a-z]\)|[ivx]{1,4}[.)]) ?\S")
# Shares of the leading between which a line goes on; of the width, below which a last line is short.
_APART: Final = 1.32
_UPWARD: Final = 0.6
_SHORT: Final = 0.85
_ADDRESS: Final = ("http", "www.")
_HEADING_LINES: Final = 3
_NAME_AND_VALUE: Final = 2
# Letters of room that a word wants beside itself.
_ROOM: Final = 3
# A plain heading is shorter than this share of its column, the text below it longer.
_ALONE: Final = 0.7


class Placed(NamedTuple):
    """A line of the running text with its page and column.

    Attributes:
        line: the line.
        page: number of its page.
        left: left edge of its column.
        right: right edge of its column.
        leading: usual distance between lines on its page.
        in_table: whether other text stands beside it: it is a row or a cell.
    """

    line: LaidLine
    page: int
    left: float
    right: float
    leading: float
    in_table: bool = False

    @property
    def is_short(self) -> bool:
        """Whether it ends well before its column does."""
        return self.line.right - self.left < (self.right - self.left) * _SHORT

    @property
    def is_final(self) -> bool:
        """Whether it ends a sentence or clause."""
        return self._last in _FINAL

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends a sentence."""
        return self._last in _SENTENCE_END

    @property
    def _last(self) -> str:
        return self.line.text.rstrip(_CLOSING)[-1:]


def starts_item(text: str) -> bool:
    """Tell whether a line begins with a bullet or the number of an item."""
    return _BULLET.match(text) is not None or _NUMBER.match(text) is not None


def paragraphs(lines: Sequence[Placed]) -> list[list[Placed]]:
    """Return the lines in paragraphs; a sentence that runs over a page stays in one."""
    found: list[list[Placed]] = []
    for line in lines:
        if not found or _parts(found[-1], line):
            found.append([])
        found[-1].append(line)
    return found


def _parts(block: Sequence[Placed], line: Placed) -> bool:
    """Tell whether a new paragraph begins with ``line``."""
    before = block[-1]
    upper, lower = before.line, line.line
    if upper.hyphen:
        return False
    step = gap(before, line)
    if step is not None and (lower.left > upper.right or lower.right < upper.left):
        return True
    if lower.cells > 1 or (upper.cells > 1 and not _goes_on_in_cell(before, line, step)):
        return True
    if (not lower.text[0].isalnum() and _BULLET.match(lower.text)) or _changes_type(block, line):
        return True
    return _is_over(before, line, step) or (len(block) == 1 and _stands_alone(before, line))


def _stands_alone(first: Placed, line: Placed) -> bool:
    """Tell whether a first line is a heading in plain type."""
    text = line.line.text
    if first.is_final or first.line.text.endswith(",") or not text[0].isupper() or starts_item(first.line.text):
        return False
    column = first.right - first.left
    short = first.line.right - first.left < column * _ALONE
    return short and line.line.right - line.left > column * _ALONE and line.page == first.page


def _is_over(before: Placed, line: Placed, step: float | None) -> bool:
    """Tell whether distance, a number or a short line shows that a paragraph has ended."""
    if step is None:
        if before.line.bold and line.line.bold and before.is_short:
            return True
    elif step > line.leading * _APART or step < -line.leading * _UPWARD or _has_room(before, line):
        return True
    if _NUMBER.match(line.line.text):
        return before.is_final or (step is not None and (before.is_short or starts_item(before.line.text)))
    return before.is_short and before.ends_sentence and not line.line.text[0].islower()


def _has_room(before: Placed, line: Placed) -> bool:
    """Tell whether two heading lines are two headings: the second's first word would fit on the first."""
    one, two = before.line, line.line
    if (
        not (one.bold or any(_slant(one)))
        or (one.bold, _slant(one)) != (two.bold, _slant(two))
        or two.text[0].islower()
    ):
        return False
    word = two.text.split(" ", 1)[0]
    letter = one.width / max(len(one.text), 1)
    return one.right + letter * (len(word) + _ROOM) < before.right


def gap(before: Placed, line: Placed) -> float | None:
    """Return how far a line stands below the one before it; None over a page or column break."""
    step = before.line.bottom - line.line.bottom
    next_column = before.left != line.left and step < 0
    return None if before.page != line.page or next_column else step


def _goes_on_in_cell(row: Placed, line: Placed, step: float | None) -> bool:
    """Tell whether a line continues the value in the cell above it."""
    below = step is not None and 0 < step < line.leading * _APART
    return below and row.line.cells == _NAME_AND_VALUE and abs(line.line.left - row.line.last_cell) < line.line.size / 2


def _changes_type(block: Sequence[Placed], line: Placed) -> bool:
    """Tell whether the type changes so that a heading may begin or end."""
    before, after = block[-1].line, line.line
    goes_on = after.text[0].islower() and not after.text.startswith(_ADDRESS)
    if goes_on and not block[-1].is_final and before.bold == after.bold:
        return False
    if abs(before.size - after.size) > max(before.size, after.size) * SAME_SIZE * 1.5 or before.bold != after.bold:
        return True
    one, two = _slant(before), _slant(after)
    if one == two or goes_on:
        return False
    if not any(one):
        return block[-1].is_final
    return (
        not block[-1].is_final and len(block) <= _HEADING_LINES and all(_slant(placed.line) == one for placed in block)
    )


def _slant(line: LaidLine) -> tuple[bool, bool]:
    return line.italic, line.underlined


def columns(lines: Sequence[LaidLine], width: float) -> Iterator[tuple[float, float]]:
    """Yield left and right edge of the column of each line of a page."""
    sides = sides_of(lines, width) or ["full"] * len(lines)
    edges = {
        side: column_of([line for line, at in zip(lines, sides, strict=True) if at == side]) for side in set(sides)
    }
    yield from (edges[side] for side in sides)


def column_of(lines: Sequence[LaidLine]) -> tuple[float, float]:
    """Return left and right edge of lines of one column."""
    return min((line.left for line in lines), default=0.0), max((line.right for line in lines), default=0.0)
