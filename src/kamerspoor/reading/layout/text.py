"""A paper by its layout: its text in the order of reading, its notes behind it, and what is left out with reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from kamerspoor.reading.layout.furniture import furniture_of
from kamerspoor.reading.layout.headings import headings_of
from kamerspoor.reading.layout.marks import with_marks
from kamerspoor.reading.layout.measures import Measures, leading, measured
from kamerspoor.reading.layout.notes import PageNote, collected, notes_start
from kamerspoor.reading.layout.order import in_reading_order
from kamerspoor.reading.layout.page import LaidLine, LaidPage
from kamerspoor.reading.layout.paragraphs import Placed, columns, paragraphs
from kamerspoor.reading.raw import RawLine

_FEW_LINES: Final = 8


def laid_out(pages: Sequence[LaidPage]) -> list[RawLine]:
    """Return the lines of a paper: what is left out, page by page, its text, and its notes.

    Args:
        pages: with whole lines (see `rows.whole_lines`).
    """
    measures = measured(pages)
    reasons = furniture_of(pages, measures)
    notes: list[PageNote] = []
    body: list[Placed] = []
    left_out: list[RawLine] = []
    for number, page in enumerate(pages):
        out = [(line, reasons[number, index]) for index, line in enumerate(page.lines) if (number, index) in reasons]
        left_out.extend(_left_out(out, page))
        kept = [line for index, line in enumerate(page.lines) if (number, index) not in reasons]
        body.extend(_body_of(page, kept, measures, notes))
    return [*left_out, *_text(with_marks(body, notes), measures), *_notes(notes)]


def _left_out(lines: Sequence[tuple[LaidLine, str]], page: LaidPage) -> Iterator[RawLine]:
    for line, reason in sorted(lines, key=lambda pair: (-round(pair[0].bottom), pair[0].left)):
        yield _raw(line, page.number)._replace(furniture=reason)


def _raw(line: LaidLine, page: int) -> RawLine:
    return RawLine(f"{line.text}-" if line.hyphen else line.text, line.source, page, line.box)


def _body_of(page: LaidPage, lines: Sequence[LaidLine], measures: Measures, notes: list[PageNote]) -> Iterator[Placed]:
    """Yield the running text of a page; its notes go to ``notes``."""
    by_place = in_reading_order(lines, page.width, measures.leading)
    start = notes_start(by_place, measures, page.rules, notes)
    collected(by_place[start:], page.number, notes)
    running = by_place[:start]
    own = [line for line in running if measures.is_body(line)]
    step = leading(own, measures.size) if len(own) >= _FEW_LINES else measures.leading
    for line, (left, right) in zip(running, columns(running, page.width), strict=True):
        yield Placed(line, page.number, left, right, step)


def _text(body: Sequence[Placed], measures: Measures) -> Iterator[RawLine]:
    blocks = paragraphs(body)
    levels = headings_of(blocks, measures)
    for index, block in enumerate(blocks):
        for place, placed in enumerate(block):
            raw = _raw(placed.line, placed.page)
            last = place == len(block) - 1
            yield raw._replace(heading=0 if place else levels.get(index, 0), closes_block=last)


def _notes(notes: Sequence[PageNote]) -> Iterator[RawLine]:
    for note in notes:
        for place, (page, line) in enumerate(note.lines):
            raw = _raw(line, page)
            text = f"{note.raised} {raw.text}" if place == 0 else raw.text
            yield raw._replace(text=text, note=note.label, closes_block=place == len(note.lines) - 1)
