"""Finds the notes at the foot of pages, and the raised figures that refer to them.

The raised figures of the running text that are marks of notes are taken out of the words, and tied to their notes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Final

from kamerspoor.model.source_text import Box
from kamerspoor.reading.layout.measures import Measures
from kamerspoor.reading.layout.page import LaidLine
from kamerspoor.reading.layout.paragraphs import Placed
from kamerspoor.reading.raw import FIRST_MARK, MOST_MARKS
from kamerspoor.text.raised import RAISED, TO_DIGITS, TO_RAISED

_LABEL: Final = re.compile(rf"(?P<label>[{RAISED}]{{1,3}})(?:\s*(?P<words>.*))$", re.DOTALL)
# Where raising is lost, a number before a capital, a quote or an address.
_PLAIN_LABEL: Final = re.compile(r"(?P<label>\d{1,3})\)?\s*(?P<words>(?:[A-ZÀ-Þ«“‘\"(]|https?:|www\.).*)$", re.DOTALL)
# A number alone on its line, where a long address goes on below it.
_LONE_LABEL: Final = re.compile(r"(?P<label>\d{1,3})(?P<words>)$")
_CLOSE: Final = 1.75
# Recognised type varies in size: so few of the lines of the notes may be as large as the text.
_FEW: Final = 0.25
_NO_EDGE: Final = float("-inf")
# The type of the first note may reach so far above its rule.
_ABOVE_TYPE: Final = 3.0
# Behind a unit a raised figure is its power. Two marks side by side are parted by a comma.
_RAISED: Final = re.compile(
    r" ?(?<!\b[mM])(?<!\b[kdc]m)(?<![⁰¹²³⁴-⁹])(?P<label>[⁰¹²³⁴-⁹]{1,3})(?:[,;] ?(?=[⁰¹²³⁴-⁹])| (?=[.,;:)]))?"
)


@dataclass(slots=True)
class PageNote:
    """A note as printed: its number, and its lines with their pages."""

    label: str
    lines: list[tuple[int, LaidLine]] = field(default_factory=list)

    @property
    def raised(self) -> str:
        """Its number as it stands in the text."""
        return self.label.translate(TO_RAISED)


def notes_start(lines: Sequence[LaidLine], measures: Measures, rules: Sequence[Box], notes: Sequence[PageNote]) -> int:
    """Return the index of the line at which the notes of a page begin.

    Args:
        lines: of one page, without furniture, in reading order.
        measures: of the paper.
        rules: the horizontal rules of the page.
        notes: of the pages before.
    """
    edge = _edge(lines, rules, notes)
    start = len(lines)
    larger = 0
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        larger += not (measures.is_smaller(line) or line.bottom < edge)
        if larger > (len(lines) - index) * _FEW:
            break
        set_off = index == 0 or line.bottom < edge or lines[index - 1].bottom - line.bottom > line.size * _CLOSE
        if _LABEL.match(line.text) or (set_off and _next_label(line, notes)):
            start = index
    return start if edge == _NO_EDGE else _with_rest(lines, start, measures, edge)


def _edge(lines: Sequence[LaidLine], rules: Sequence[Box], notes: Sequence[PageNote]) -> float:
    """Return the height of the rule above the notes, or minus infinity without one."""
    if not rules or not lines:
        return _NO_EDGE
    by_top = sorted(lines, key=attrgetter("top"))
    tops = [line.top for line in by_top]
    for rule in rules:
        place = bisect_left(tops, rule.top + _ABOVE_TYPE)
        below = by_top[place - 1] if place else None
        if below is None or rule.left > below.left + below.size or rule.top - below.top > below.size * _CLOSE:
            continue
        above = by_top[place] if place < len(by_top) else None
        underlines = above is not None and above.underlined and abs(above.bottom - rule.top) < above.size / 2
        if (notes or _LABEL.match(below.text) or _next_label(below, notes)) and not underlines:
            return rule.top
    return _NO_EDGE


def _with_rest(lines: Sequence[LaidLine], start: int, measures: Measures, edge: float) -> int:
    """Return the start of the notes, with the rest of a note of the page before."""
    while start > 0 and measures.is_smaller(lines[start - 1]) and lines[start - 1].bottom < edge:
        start -= 1
    return start


def collect_notes(lines: Iterable[LaidLine], page: int, notes: list[PageNote]) -> None:
    """Add the note lines of a page to the notes of the paper.

    Args:
        lines: from `notes_start` on.
        page: their page.
        notes: of the pages before; the first lines may belong to the last of them.
    """
    for line in lines:
        found = _LABEL.match(line.text) or _next_label(line, notes)
        if found is not None:
            words = found["words"]
            first = line._replace(text=words, source=line.source + len(line.text) - len(words))
            notes.append(PageNote(found["label"].translate(TO_DIGITS), [(page, first)]))
        elif notes:
            notes[-1].lines.append((page, line))


def _next_label(line: LaidLine, notes: Sequence[PageNote]) -> re.Match[str] | None:
    """Return the match of a line that begins with the next note number, not raised."""
    found = _PLAIN_LABEL.match(line.text) or _LONE_LABEL.match(line.text)
    expected = int(notes[-1].label) + 1 if notes else 1
    return found if found is not None and int(found["label"]) == expected else None


def with_marks(body: Sequence[Placed], notes: Sequence[PageNote]) -> list[Placed]:
    """Return the text with a sign (see `raw.FIRST_MARK`) in place of each note mark.

    Args:
        body: the running text.
        notes: of the paper; a mark belongs to the note with its number on its page, else to the only one there is.
    """
    by_page: dict[tuple[str, int], int] = {}
    by_label: defaultdict[str, list[int]] = defaultdict(list)
    for number, note in enumerate(notes[:MOST_MARKS]):
        by_page.setdefault((note.label, note.lines[0][0]), number)
        by_label[note.label].append(number)
    if not by_label:
        return list(body)

    def signed(placed: Placed) -> Placed:
        def sign(found: re.Match[str]) -> str:
            label = found["label"].translate(TO_DIGITS)
            only = by_label[label][0] if len(by_label.get(label, ())) == 1 else None
            number = by_page.get((label, placed.page), only)
            if number is None:
                return found[0]
            apart = found[0].startswith(" ") and placed.line.text[found.end() : found.end() + 1].isalnum()
            return f"{' ' if apart else ''}{chr(FIRST_MARK + number)}"

        text = _RAISED.sub(sign, placed.line.text)
        return placed if text == placed.line.text else placed._replace(line=placed.line._replace(text=text))

    return [placed if placed.line.text.isascii() else signed(placed) for placed in body]
