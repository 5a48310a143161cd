"""Lines of the running text to paragraphs: distance, type, labels and short last lines show where one ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.reading.layout.measures import SAME_SIZE
from kamerspoor.reading.layout.order import sides_of
from kamerspoor.reading.layout.page import LaidLine

_FINAL: Final = re.compile(r"[.?!:;…][”’\"')\]»⁰¹²³⁴-⁹]*$")
_SENTENCE_END: Final = re.compile(r"[.?!][”’\"')\]»⁰¹²³⁴-⁹]*$")
_BULLET: Final = re.compile(r"(?:[•▪◦·✓➢*]|[-–—](?= ))\s*\S")
_NUMBER: Final = re.compile(r"(?:\d{1,2}[.):]|\d{1,2}(?:\.\d{1,2})+\.?|[a-z]\)|[ivx]{1,4}[.)]) ?\S")
# Shares of the leading between which a line goes on; of the width, below which a last line is short.
_APART: Final = 1.32
_UPWARD: Final = 0.6
_SHORT: Final = 0.85
_ADDRESS: Final = ("http", "www.")
_HEADING_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of the running text in its place.

    Attributes:
        line: the line.
        page: number of its page.
        left: left edge of its column.
        right: right edge of its column.
        leading: usual distance between lines on its page.
    """

    line: LaidLine
    page: int
    left: float
    right: float
    leading: float

    @property
    def is_short(self) -> bool:
        """Whether it ends well before its column does."""
        return self.line.right - self.left < (self.right - self.left) * _SHORT

    @property
    def is_final(self) -> bool:
        """Whether it ends a sentence or clause."""
        return _FINAL.search(self.line.text) is not None

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends a sentence."""
        return _SENTENCE_END.search(self.line.text) is not None


def starts_item(text: str) -> bool:
    """Tell whether a line begins with a bullet or the number of an item."""
    return _BULLET.match(text) is not None or _NUMBER.match(text) is not None


def paragraphs(lines: Sequence[Placed]) -> list[list[Placed]]:
    """Return the running text as paragraphs; a sentence that runs over a page or column stays in one."""
    found: list[list[Placed]] = []
    for line in lines:
        if not found or _parts(found[-1], line):
            found.append([])
        found[-1].append(line)
    return found


def _parts(block: Sequence[Placed], line: Placed) -> bool:
    """Tell whether a paragraph has ended with ``block`` when ``line`` follows."""
    before = block[-1]
    if before.line.hyphen:
        return False
    if _is_row(before.line) or _is_row(line.line) or _BULLET.match(line.line.text) or _changes_type(block, line):
        return True
    step = gap(before, line)
    if step is not None and (step > line.leading * _APART or step < -line.leading * _UPWARD):
        return True
    if step is None and before.line.bold and line.line.bold and before.is_short:
        return True
    if _NUMBER.match(line.line.text):
        return before.is_final or (step is not None and (before.is_short or starts_item(before.line.text)))
    return before.is_short and before.ends_sentence and not line.line.text[0].islower()


def gap(before: Placed, line: Placed) -> float | None:
    """Return how far a line stands below the one before it; None over a page or column."""
    if (
        before.page != line.page
        or line.line.left > before.right
        or line.line.bottom > before.line.bottom + line.leading * 3
    ):
        return None
    return before.line.bottom - line.line.bottom


def _is_row(line: LaidLine) -> bool:
    return line.cells > 1


def _changes_type(block: Sequence[Placed], line: Placed) -> bool:
    """Tell whether type changes so that a heading may begin or end here; slant alone may do so in mid-sentence."""
    before, after = block[-1].line, line.line
    if abs(before.size - after.size) > max(before.size, after.size) * SAME_SIZE * 1.5 or before.bold != after.bold:
        return True
    one, two = _slant(before), _slant(after)
    if one == two or (after.text[0].islower() and not after.text.startswith(_ADDRESS)):
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
    edges: dict[str, tuple[float, float]] = {}
    for side in set(sides):
        members = [line for line, at in zip(lines, sides, strict=True) if at == side]
        edges[side] = (min(line.left for line in members), max(line.right for line in members))
    for side in sides:
        yield edges[side]
