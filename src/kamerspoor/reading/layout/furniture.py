"""Finds the lines of a laid-out page that are furniture, by place, repetition, type and distance.

A line at the head or foot of a page is left out when it stands at the same place on nearly all pages (odd and even
ones apart), and no line of the text follows at the distance of the text; a number that counts the pages needs less.
What stands beside the column of text is left out when it is set in smaller type. A heading such as "Vraag 3" is never
furniture, however many pages begin with one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from statistics import median
from typing import Final

from kamerspoor.reading.furniture import NUMBERED_HEADING
from kamerspoor.reading.layout.measures import SAME_SIZE, Measures
from kamerspoor.reading.layout.page import LaidLine, LaidPage, side_by_side
from kamerspoor.text.patterns import pattern

_DIGITS: Final = pattern(r"\d+")
_PAGE_NUMBER: Final = pattern(r"(?i)(?:pagina |blad |p\. ?)?[-–— ]{0,2}\d{1,4}[-–— ]{0,2}(?:(?:van|/|of) ?\d{1,4})?$")
_PAGE_WORDS: Final = pattern(r"(?i)(?:pagina|blad|p\.) ?\d+")
_RETURN: Final = pattern(r">? ?Retour")
# Heads and feet stand within this share of the height of the page.
_BAND: Final = 0.13
_MOST_LINES: Final = 12
# "Nearly all": of the pages of a kind, but for the first, which is often printed otherwise.
_NEARLY_ALL: Final = 0.6
_ALL_BUT_FEW: Final = 0.8
_FEWEST_PAGES: Final = 2
_FEWEST_OF_A_KIND: Final = 3
_SAME_PLACE: Final = 4.0
# Beyond this share of the leading, no line of the text is at the distance of the text.
_APART: Final = 1.45
_NARROW: Final = 0.3
_FEWEST_IN_COLUMN: Final = 3
_SAME_BASELINE: Final = 0.2

# A line by the index of its page and its own.
_Place = tuple[int, int]


def furniture_of(pages: Sequence[LaidPage], measures: Measures) -> dict[_Place, str]:
    """Return the reason for each line that is left out, by index of page and line."""
    reasons: dict[_Place, str] = {}
    bands = [_bands(page) for page in pages]
    repeated = _repeated(pages, bands)
    counting = _counting(pages, bands)
    for number, page in enumerate(pages):
        reasons |= dict(_margin(number, page, measures))
        # The lines of the text that nothing speaks against.
        text = [
            line
            for index, line in enumerate(page.lines)
            if measures.is_body(line) and not any((number, index) in those for those in (reasons, repeated, counting))
        ]
        for edge, indexes in bands[number].items():
            for place in ((number, index) for index in indexes if (number, index) not in reasons):
                line, share = page.lines[place[1]], repeated.get(place, 0.0)
                apart = _stands_apart(line, text, edge, measures)
                reason = _reason(line, edge, measures, share, counts=place in counting, apart=apart)
                if not reason:
                    break
                reasons[place] = reason
    if pages:
        reasons |= dict(_letterhead(pages[0], measures, reasons))
    return reasons


def _reason(line: LaidLine, edge: str, measures: Measures, share: float, *, counts: bool, apart: bool) -> str:
    """Return why a line at the edge of a page is furniture, or nothing.

    Args:
        line: at the edge.
        edge: ``head`` or ``foot``.
        measures: of the paper.
        share: of the pages that have the same words at the same place.
        counts: whether it has a number that counts the pages.
        apart: whether it stands apart from the text.
    """
    numbered = _PAGE_NUMBER.match(line.text) is not None
    if not (counts or numbered or share) or NUMBERED_HEADING.match(line.text):
        return ""
    if numbered and (counts or apart):
        return "page number"
    own_type = not measures.is_body(line)
    # In the type of the text the same words must stand apart, and on more of the pages.
    repeated = share >= (_NEARLY_ALL if own_type else _ALL_BUT_FEW) and (apart or own_type)
    return f"running {edge}" if counts or repeated else ""


def _bands(page: LaidPage) -> dict[str, list[int]]:
    """Return the lines near the head and the foot of a page, outermost first."""
    low, high = page.height * _BAND, page.height * (1 - _BAND)
    lines = page.lines
    return {
        "head": nsmallest(
            _MOST_LINES, (i for i, line in enumerate(lines) if line.bottom > high), lambda i: -lines[i].bottom
        ),
        "foot": nsmallest(
            _MOST_LINES, (i for i, line in enumerate(lines) if line.top < low), lambda i: lines[i].bottom
        ),
    }


def masked(text: str) -> str:
    """Return a text with its numbers replaced by 0."""
    return _DIGITS.sub("0", text)


def _repeated(pages: Sequence[LaidPage], bands: Sequence[dict[str, list[int]]]) -> dict[_Place, float]:
    """Return for lines at the edges on which share of the pages they are repeated."""
    seen: defaultdict[tuple[str, str], list[_Place]] = defaultdict(list)
    for number, edges in enumerate(bands):
        for edge, indexes in edges.items():
            for index in indexes:
                seen[edge, masked(pages[number].lines[index].text)].append((number, index))
    found: dict[_Place, float] = {}
    for places in seen.values():
        for parity in (None, 0, 1):
            alike = [place for place in places if parity is None or place[0] % 2 == parity]
            share = _share_of_pages(alike, len(pages), parity)
            if share >= _NEARLY_ALL and _at_one_place(pages, alike):
                found |= {place: max(share, found.get(place, 0.0)) for place in alike}
    return found


def _share_of_pages(places: Sequence[_Place], count: int, parity: int | None) -> float:
    """Return the share of the pages that have one of these lines, the first page not counted."""
    numbers = {number for number, _ in places}
    of = count if parity is None else (count + 1 - parity) // 2
    fewest = _FEWEST_PAGES if parity is None else _FEWEST_OF_A_KIND
    return len(numbers) / max(of - 1, 1) if len(numbers) >= fewest else 0.0


def _at_one_place(pages: Sequence[LaidPage], places: Sequence[_Place]) -> bool:
    lines = [pages[number].lines[index] for number, index in places]
    usual = median(line.bottom for line in lines)
    return sum(1 for line in lines if abs(line.bottom - usual) <= _SAME_PLACE) >= len(lines) * _NEARLY_ALL


def _counting(pages: Sequence[LaidPage], bands: Sequence[dict[str, list[int]]]) -> frozenset[_Place]:
    """Return the lines at the edges that hold a number that counts the pages."""
    by_offset: defaultdict[tuple[str, int, str], list[_Place]] = defaultdict(list)
    for number, edges in enumerate(bands):
        for edge, indexes in edges.items():
            for index in indexes:
                text = pages[number].lines[index].text
                for figure in _DIGITS.findall(text)[:3]:
                    by_offset[edge, int(figure) - number, masked(text)].append((number, index))
    return frozenset(
        place
        for places in by_offset.values()
        if len(places) >= max(_FEWEST_PAGES, len(pages) * _NEARLY_ALL) and _at_one_place(pages, places)
        for place in places
    )


def _stands_apart(line: LaidLine, lines: Iterable[LaidLine], edge: str, measures: Measures) -> bool:
    """Tell whether a line keeps more distance from the text than lines of the text do."""
    inward = [
        step
        for other in lines
        if (step := line.bottom - other.bottom if edge == "head" else other.bottom - line.bottom) > line.size / 2
        and other.left < line.right
        and line.left < other.right
    ]
    return not inward or min(inward) > measures.leading * _APART


def _margin(number: int, page: LaidPage, measures: Measures) -> Iterator[tuple[_Place, str]]:
    """Yield the lines in the margin beside the text."""
    cells = _cells(page)
    beside = [
        index
        for index, line in enumerate(page.lines)
        if line.width < page.width * _NARROW
        and (line.left >= measures.right - measures.size / 2 or line.right <= measures.left + measures.size / 2)
    ]
    small = [index for index in beside if index not in cells and measures.is_smaller(page.lines[index])]
    edge = median(page.lines[index].left for index in small) if len(small) >= _FEWEST_IN_COLUMN else float("-inf")
    for index in beside:
        line = page.lines[index]
        if (index not in cells and measures.is_smaller(line)) or abs(line.left - edge) < _SAME_PLACE:
            yield (number, index), "page number" if _PAGE_WORDS.match(line.text) else "margin"


def _cells(page: LaidPage) -> frozenset[int]:
    """Return the indexes of lines that have another one of their size beside them."""

    def alike(upper: LaidLine, lower: LaidLine) -> bool:
        same = abs(upper.size - lower.size) < upper.size * SAME_SIZE
        return same and upper.bottom - lower.bottom < upper.size * _SAME_BASELINE

    return side_by_side(page.lines, alike)


def _letterhead(page: LaidPage, measures: Measures, reasons: dict[_Place, str]) -> Iterator[tuple[_Place, str]]:
    """Yield the small lines above the text of a first page that has a margin column."""
    if "margin" not in reasons.values():
        return
    first = max((line.bottom for line in page.lines if measures.is_body(line)), default=page.height)
    for index, line in enumerate(page.lines):
        if (line.bottom > first and measures.is_smaller(line)) or _RETURN.match(line.text):
            yield (0, index), reasons.get((0, index), "letterhead")
