"""Puts the laid-out pages of a paper together to text, notes, and lines left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, repeat
from operator import attrgetter
from typing import Final

from kamerspoor.model.source_text import Box
from kamerspoor.reading.layout.furniture import furniture_of
from kamerspoor.reading.layout.headings import headings_of
from kamerspoor.reading.layout.measures import Measures, leading, measures_of, with_weights
from kamerspoor.reading.layout.notes import PageNote, collect_notes, notes_start, with_marks
from kamerspoor.reading.layout.order import in_reading_order, sides_of
from kamerspoor.reading.layout.page import LaidLine, LaidPage, side_by_side
from kamerspoor.reading.layout.paragraphs import Placed, column_of, columns, paragraphs
from kamerspoor.reading.raw import RawLine

_FEW_LINES: Final = 8
_NEAR_RULE: Final = 1.2


def laid_out(pages: Sequence[LaidPage]) -> list[RawLine]:
    """Return the lines of a paper: first what is left out, then the text, then the notes.

    Args:
        pages: with whole lines (see `rows.whole_lines`).
    """
    pages = with_weights(pages)
    measures = measures_of(pages)
    reasons = furniture_of(pages, measures)
    notes: list[PageNote] = []
    body: list[Placed] = []
    left_out: list[RawLine] = []
    for number, page in enumerate(pages):
        out = [(line, reasons[number, index]) for index, line in enumerate(page.lines) if (number, index) in reasons]
        left_out.extend(_left_out(out, page))
        kept = [line for index, line in enumerate(page.lines) if (number, index) not in reasons]
        body.extend(_body_of(page, kept, measures, notes))
    return [*left_out, *_text(body, notes, measures), *_notes(notes)]


def _left_out(lines: Sequence[tuple[LaidLine, str]], page: LaidPage) -> Iterator[RawLine]:
    for line, reason in sorted(lines, key=lambda pair: (-round(pair[0].bottom), pair[0].left)):
        yield RawLine(_words(line), line.source, page.number, line.box, furniture=reason)


def _words(line: LaidLine) -> str:
    return f"{line.text}-" if line.hyphen else line.text


def _body_of(page: LaidPage, lines: Sequence[LaidLine], measures: Measures, notes: list[PageNote]) -> Iterator[Placed]:
    """Yield the running text of a page, and add its notes to ``notes``."""
    sides = sides_of(lines, page.width)
    by_place = in_reading_order(lines, sides, measures.leading)
    start = notes_start(by_place, measures, page.rules, notes)
    collect_notes(by_place[start:], page.number, notes)
    running = by_place[:start]
    own = [line for line in running if measures.is_body(line)]
    step = leading(own, measures.size) if len(own) >= _FEW_LINES else measures.leading
    rows = _between_rules(running, page.rules)
    if not sides:
        rows |= _beside_others(running)
    edges = columns(running, page.width) if sides else repeat(column_of(running), len(running))
    for index, (line, (left, right)) in enumerate(zip(running, edges, strict=True)):
        yield Placed(line, page.number, left, right, step, in_table=line.cells > 1 or index in rows)


def _between_rules(lines: Sequence[LaidLine], rules: Sequence[Box]) -> frozenset[int]:
    """Return the indexes of lines with a rule above and below them, as in tables."""
    by_height = sorted(rules, key=attrgetter("top"))
    tops = [rule.top for rule in by_height]

    def enclosed(line: LaidLine) -> bool:
        place = bisect_left(tops, line.bottom + line.size / 2)
        if not 0 < place < len(tops):
            return False
        below, above = by_height[place - 1], by_height[place]
        near = above.bottom - line.top < line.size * _NEAR_RULE and line.bottom - below.top < line.size * _NEAR_RULE
        return near and all(rule.left <= line.left and rule.right > line.right + line.size for rule in (below, above))

    return frozenset(index for index, line in enumerate(lines) if enclosed(line)) if rules else frozenset()


def _beside_others(lines: Sequence[LaidLine]) -> frozenset[int]:
    """Return the indexes of lines that stand side by side with another one."""

    def apart(upper: LaidLine, lower: LaidLine) -> bool:
        level = upper.bottom - lower.bottom < min(upper.size, lower.size) / 2
        return level and (upper.right < lower.left or lower.right < upper.left)

    return side_by_side(lines, apart)


def _text(body: Sequence[Placed], notes: Sequence[PageNote], measures: Measures) -> Iterator[RawLine]:
    blocks = paragraphs(body)
    levels = headings_of(blocks, measures)
    signed = iter(with_marks(body, notes))
    for index, block in enumerate(blocks):
        level = levels.get(index, 0)
        last = len(block) - 1
        for place, (line, page, *_) in enumerate(islice(signed, len(block))):
            heading = 0 if place else level
            yield RawLine(_words(line), line.source, page, line.box, heading=heading, closes_block=place == last)


def _notes(notes: Sequence[PageNote]) -> Iterator[RawLine]:
    for note in notes:
        last = len(note.lines) - 1
        for place, (page, line) in enumerate(note.lines):
            text = _words(line) if place else f"{note.raised} {_words(line)}"
            yield RawLine(text, line.source, page, line.box, closes_block=place == last, note=note.label)
