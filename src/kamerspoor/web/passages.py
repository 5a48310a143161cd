"""Turns the text of a paper into paragraphs for a page, with the highlighted passage and page numbers.

From the cleaned text and its coordinates to pieces that a template writes out (and escapes). Nothing here changes a
word; only printed line ends flow, since the column of the paper is not the column of the screen.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from kamerspoor.model.paper import Section
from kamerspoor.model.source_text import Block, BlockKind, SourceMap, SourceText
from kamerspoor.text.numbers import plain_number
from kamerspoor.text.spans import Cover, Span, trimmed
from kamerspoor.web.links import TextLink

PieceKind = Literal["text", "mark", "page", "line", "link"]
_SENTENCE_END = (".", "?", "!", ":", "…", "»", "”", "’", ")")
# A typesetter leaves the end of a line empty only on purpose: at the end of a paragraph, or between lines that belong
# apart. After a full stop a little room is proof enough, elsewhere a lot of it.
_ROOM_AFTER_SENTENCE = 0.9
_ROOM_ELSEWHERE = 0.7
_LONGEST_COLUMN = 160


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a paragraph.

    Attributes:
        kind: plain text, marked text, the place where a page begins, a line end that was meant, or a link.
        text: the words, or the page number.
        first: whether it is the first marked piece, which the link lands on.
        link: where the words lead.
        marked: whether a link stands in the highlighted passage.
    """

    kind: PieceKind
    text: str = ""
    first: bool = False
    link: TextLink | None = None
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as shown; ``start`` is its first character in the cleaned text."""

    kind: BlockKind
    level: int
    start: int
    pieces: tuple[Piece, ...]

    @property
    def marked(self) -> bool:
        """Whether part of it is highlighted."""
        return any(piece.kind == "mark" for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Asked:
    """The passage that a link asks for: ``span`` where the offsets make sense, else ``ignored``."""

    span: Span | None = None
    ignored: bool = False


def asked_passage(start: str | None, end: str | None, length: int) -> Asked:
    """Return the passage between two offsets given as text; impossible offsets are marked as ignored.

    Args:
        start: first character, as written in the address.
        end: character after the last.
        length: of the cleaned text.
    """
    if start is None and end is None:
        return Asked()
    first, last = plain_number(start), plain_number(end)
    if first is None or last is None or not first < last <= length:
        return Asked(ignored=True)
    return Asked(Span(first, last))


def page_starts(source_map: SourceMap) -> tuple[tuple[int, int], ...]:
    """Return position and number of every place where another page begins, in order."""
    found: list[tuple[int, int]] = []
    for piece in source_map.pieces:
        if piece.page is not None and (not found or found[-1][1] != piece.page):
            found.append((piece.start, piece.page))
    return tuple(found)


def column_width(text: str) -> int:
    """Return the width in characters of the printed column: the length that one line in ten exceeds."""
    lengths = sorted(len(line) for line in text.splitlines() if line.strip())
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _heading_edges(text: str, section: Section) -> tuple[int, int]:
    """Return where the heading of a section begins, and the end of the line on which it ends."""
    start = section.span.start
    end = text.find("\n", start + len(section.heading) - 1)
    return start, end if end >= 0 else len(text)


class Passages:
    """Makes the paragraphs of one document, region by region, in the order in which they are shown.

    Args:
        document: the document.
        highlight: the passage to mark.
        links: stretches that lead somewhere, in order, none inside another.
        sections: headed parts, whose heading is shown as a paragraph of its own.
        marks: more passages to mark, which no link lands on.

    Attributes:
        landed: whether a paragraph handed out so far holds some of the highlighted passage.
    """

    def __init__(
        self,
        document: SourceText,
        highlight: Span | None = None,
        links: Sequence[TextLink] = (),
        sections: Sequence[Section] = (),
        marks: Iterable[Span] = (),
    ) -> None:
        self._text = document.text
        self._blocks = document.blocks
        self._starts = [block.span.start for block in document.blocks]
        self._pages = page_starts(document.source_map)
        self._width = column_width(document.text)
        self._highlight = highlight or Span(0, 0)
        self._marked = Cover((*marks, *([highlight] if highlight else [])))
        self._links = links
        self._link_starts = [link.span.start for link in links]
        self._cuts = sorted({place for section in sections for place in _heading_edges(document.text, section)})
        self.landed = False

    def between(self, region: Span) -> list[Paragraph]:
        """Return the paragraphs of a region; a block that crosses its edge is cut there."""
        first = max(bisect.bisect_right(self._starts, region.start) - 1, 0)
        found: list[Paragraph] = []
        for block in self._blocks[first:]:
            if block.span.start >= region.end:
                break
            clipped = trimmed(self._text, max(block.span.start, region.start), min(block.span.end, region.end))
            if clipped.start < clipped.end:
                found.extend(self._paragraph(block, span) for part in self._cut(clipped) for span in self._split(part))
        return found

    def _cut(self, span: Span) -> Iterator[Span]:
        """Cut a block where a heading begins or ends."""
        inside = self._cuts[bisect.bisect_right(self._cuts, span.start) : bisect.bisect_left(self._cuts, span.end)]
        for start, end in pairwise((span.start, *inside, span.end)):
            part = trimmed(self._text, start, end)
            if part.start < part.end:
                yield part

    def _split(self, span: Span) -> Iterator[Span]:
        """Cut a block where the printed column shows that a paragraph ended."""
        if self._width > _LONGEST_COLUMN:
            yield span
            return
        start = span.start
        for position in self._line_ends(span):
            if self._room(position, span.end, _ROOM_AFTER_SENTENCE) and self._ends_sentence(position):
                yield trimmed(self._text, start, position)
                start = position + 1
        yield trimmed(self._text, start, span.end)

    def _line_ends(self, span: Span) -> Iterator[int]:
        position = self._text.find("\n", span.start, span.end)
        while position >= 0:
            yield position
            position = self._text.find("\n", position + 1, span.end)

    def _room(self, position: int, end: int, share: float) -> bool:
        """Tell whether the first word of the next line would have fitted on this one."""
        line_start = self._text.rfind("\n", 0, position) + 1
        line_end = self._text.find("\n", position + 1, end)
        words = self._text[position + 1 : line_end if line_end >= 0 else end].split(maxsplit=1)
        return not words or position - line_start + 1 + len(words[0]) <= share * self._width

    def _ends_sentence(self, position: int) -> bool:
        following = self._text[position + 1 : position + 2]
        return self._text.endswith(_SENTENCE_END, max(position - 1, 0), position) and not following.islower()

    def _paragraph(self, block: Block, span: Span) -> Paragraph:
        return Paragraph(
            block.kind, block.level, span.start, tuple(self._pieces(span, heading=block.kind == "heading"))
        )

    def _pieces(self, span: Span, *, heading: bool) -> Iterator[Piece]:
        pages = {position: page for position, page in self._pages if span.start <= position < span.end}
        lines = set() if heading else {end for end in self._line_ends(span) if self._meant(end, span.end)}
        marked = (*self._marked.touching(span), self._highlight)
        edges = {edge for one in marked for edge in (one.start, one.end) if span.start < edge < span.end}
        links = {link.span.start: link for link in self._links_in(span) if link.span.start < link.span.end}
        ends = {link.span.end for link in links.values()}
        marks = self._marks_in(span)
        cuts = sorted({span.start, span.end} | set(pages) | lines | edges | set(links) | ends | set(marks))
        for start, end in pairwise(cuts):
            yield from marks.pop(start, ())
            if start in pages:
                yield Piece("page", str(pages[start]))
            if start in lines:
                yield Piece("line")
            yield self._piece(start, end, links.get(start))
        yield from marks.get(span.end, ())

    def _meant(self, position: int, end: int) -> bool:
        return self._width <= _LONGEST_COLUMN and self._room(position, end, _ROOM_ELSEWHERE)

    def _marks_in(self, span: Span) -> dict[int, list[Piece]]:
        """Return the footnote marks that are no part of the text, by the place after which they stand."""
        found: dict[int, list[Piece]] = {}
        first = bisect.bisect_right(self._link_starts, span.start)
        for link in self._links[first : bisect.bisect_right(self._link_starts, span.end)]:
            if link.span.start == link.span.end:
                found.setdefault(link.span.start, []).append(Piece("link", link.text, link=link))
        return found

    def _links_in(self, span: Span) -> Sequence[TextLink]:
        first = bisect.bisect_left(self._link_starts, span.start)
        last = bisect.bisect_left(self._link_starts, span.end)
        return [link for link in self._links[first:last] if link.span.end <= span.end]

    def _piece(self, start: int, end: int, link: TextLink | None) -> Piece:
        text = re.sub(r"\s+", " ", self._text[start:end])
        if link is not None:
            return Piece("link", text, link=link, marked=self._marked.holds(start))
        if self._marked.holds(start):
            first = not self.landed and self._highlight.start <= start < self._highlight.end
            self.landed = self.landed or first
            return Piece("mark", text, first=first)
        return Piece("text", text)
