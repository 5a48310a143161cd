r"""Joins printed lines to one cleaned text, with a map back to the source.

Furniture goes out, words broken at line ends are made whole (the rest of the word moves up, so that no line is
rewritten otherwise), and a page break leaves no trace but the page number in the map. Lines stay lines: ``\\n`` ends a
printed line, an empty line ends a paragraph.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from kamerspoor.model.sitting import Item
from kamerspoor.model.source_text import (
    Block,
    LeftOut,
    Link,
    MediaType,
    Piece,
    Remark,
    SourceMap,
    SourceText,
    SpeakerMark,
)
from kamerspoor.reading.furniture import NUMBERED_HEADING, Furniture, find_furniture
from kamerspoor.reading.raw import FIRST_MARK, MOST_MARKS, RawLine, RawText
from kamerspoor.text.hyphens import Hyphens
from kamerspoor.text.spans import Span, placed_lines

_FINAL = frozenset(".?!:;…")
_CLOSING = "”’\"')]"
_BREAKING = frozenset("-/")
# Controls and zero-width marks mean nothing in a line and go; hyphens and ligatures become plain.
_DROPPED = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u2060\ufeff]")
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u200b\u2010\u2011\u2060\ufb00-\ufb04\ufeff]")
_PLAIN = {0x2010: "-", 0x2011: "-", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"}
_MARKS = re.compile(f"[{chr(FIRST_MARK)}-{chr(FIRST_MARK + MOST_MARKS)}]")
_LIST_ITEM = re.compile(r"(?:[-–—•◦▪*·]|\d{1,2}[.)]|[a-z]\))\s+\S")
# Below this share of empty lines a text is taken to print its paragraphs without them.
_FEW_BLANKS = 0.02
_SHORT_LINE = 0.8
# A word or address in a narrow column runs over some lines; one over more is no word, and mending it no linear work.
_MOST_LINES = 20


@dataclass(slots=True)
class _Builder:
    """The text that is being built: its lines, and where each came from."""

    hyphens: Hyphens
    lines: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    marked: dict[int, RawLine] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    length: int = 0
    closed: bool = False
    moved: int = 0  # lines that moved up whole to the last one

    def add(self, text: str, raw: RawLine, page: int | None) -> None:
        """Append one line; the rest of a broken word moves up to the line before."""
        if self.goes_on_in(text):
            text, raw = self._mend(text, raw, page)
            if not text:
                self.moved += 1
                return
        self.moved = 0
        if raw.heading or raw.note or raw.mark:
            self.marked[self.length] = raw
        self._link(text, raw)
        self.closed = raw.closes_block
        self.pieces.append(Piece(self.length, raw.source, page, raw.box))
        self.lines.append(text)
        self.length += len(text) + 1

    def _link(self, text: str, raw: RawLine) -> None:
        place = 0
        for words, to in raw.links:
            # A number is linked where it stands alone: "5" is not the beginning of a year.
            found = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, place)
            if found is not None:
                self.links.append(Link(Span(self.length + found.start(), self.length + found.end()), to))
                place = found.end()

    def goes_on_in(self, text: str) -> bool:
        """Tell whether the last line ends in half a word and ``text`` begins with the other half."""
        if not self.lines or self.closed or self.moved >= _MOST_LINES:
            return False
        line = self.lines[-1]
        return line[-1:] in _BREAKING and _broken(line, text)

    def gap(self) -> None:
        """Append an empty line unless one stands there already."""
        if self.lines and self.lines[-1]:
            self.lines.append("")
            self.length += 1

    def _mend(self, text: str, raw: RawLine, page: int | None) -> tuple[str, RawLine]:
        line = self.lines[-1]
        before, _, head = line.rpartition(" ")
        tail, _, rest = text.partition(" ")
        whole = self.hyphens.join(head, tail, rest) if head.endswith("-") else head + tail
        mended = f"{before} {whole}" if before else whole
        line_start = self.length - 1 - len(line)
        self.pieces.append(Piece(line_start + len(mended) - len(tail), raw.source, page, raw.box))
        self.length += len(mended) - len(line)
        self.lines[-1] = mended
        moved = len(text) - len(rest)
        return rest, raw._replace(text=rest, source=raw.source + moved)


def assemble(source: RawText, *, sha256: str, media_type: MediaType) -> SourceText:
    """Return the cleaned text of a file with blocks, source map and remarks.

    Args:
        source: printed lines in reading order.
        sha256: hash of the bytes they come from.
        media_type: the format they come from.

    Returns:
        The document; an input without any text gives an empty one.
    """
    raw = source.lines
    stripped = [_stripped(line.text) for line in raw]
    furniture = find_furniture(stripped, {index: line.furniture for index, line in enumerate(raw) if line.furniture})
    pages = _pages(raw, stripped, furniture)
    width = sorted(map(len, stripped))[len(stripped) * 9 // 10] if stripped else 0
    builder = _Builder(Hyphens("\n".join(stripped)))
    pending_blank = pending_page = False
    for index, line in enumerate(raw):
        text = stripped[index]
        if index in furniture.reasons or not text:
            pending_page = pending_page or index in furniture.breaks or line.starts_page
            pending_blank = pending_blank or not text
            continue
        pending_blank = pending_blank or (line.starts_page and _paragraph_over(builder, text, width))
        if pending_blank and not _runs_on(builder, text, over_page=pending_page or line.starts_page):
            builder.gap()
        builder.add(text, line, pages[index])
        pending_page = False
        pending_blank = line.closes_block
    signed = "\n".join(builder.lines).rstrip("\n")
    text, marks, moved = _without_marks(signed)
    source_map = SourceMap(tuple(piece._replace(start=moved(piece.start)) for piece in builder.pieces))
    left_out = tuple(LeftOut(stripped[at], pages[at], reason) for at, reason in sorted(furniture.reasons.items()))
    marked = {moved(start): line for start, line in builder.marked.items()}
    return SourceText(
        text=text,
        blocks=_with_notes(_blocks(text, marked), marks),
        source_map=source_map,
        sha256=sha256,
        media_type=media_type,
        pages=source.page_count or _page_count(pages, furniture),
        furniture=left_out,
        remarks=tuple(_remarks(source, source_map, len(text), left_out)),
        stated=source.stated,
        links=tuple(builder.links),
        recognised=source.recognised,
        speakers=_speakers(marked),
        items=_items(marked, len(text)),
    )


def _remarks(source: RawText, source_map: SourceMap, length: int, left_out: Sequence[LeftOut]) -> Iterator[Remark]:
    """Yield remarks on pages without text, on what the reader noticed, and on headings left out."""
    for page in source.silent_pages:
        # At the place where its text would have been.
        place = next((piece.start for piece in source_map.pieces if (piece.page or 0) > page), length)
        message = f"page {page} has no text: a scan or a picture"
        yield Remark("page_without_text", "warning", message, Span(place, place))
    pages = _page_spans(source_map, length) if any(notice.page for notice in source.notices) else {}
    for notice in source.notices:
        yield Remark(notice.kind, "warning", notice.message, pages.get(notice.page, Span(0, 0)))
    for line in left_out:
        if NUMBERED_HEADING.match(line.text):
            message = f"«{line.text}» was taken for a line of the page, not of the text"
            yield Remark("left_out_heading", "warning", message, Span(0, 0))


def _speakers(marked: Mapping[int, RawLine]) -> tuple[SpeakerMark, ...]:
    return tuple(
        replace(line.mark, start=start) for start, line in marked.items() if isinstance(line.mark, SpeakerMark)
    )


def _items(marked: Mapping[int, RawLine], end: int) -> tuple[Item, ...]:
    """Return the items of a sitting; each runs to the next one."""
    begun = [(start, line.mark) for start, line in marked.items() if isinstance(line.mark, Item)]
    ends = [*(start for start, _ in begun[1:]), end]
    return tuple(replace(item, span=Span(start, stop)) for (start, item), stop in zip(begun, ends, strict=False))


def _page_spans(source_map: SourceMap, length: int) -> dict[int | None, Span]:
    """Return the span of the running text of each page."""
    spans: dict[int | None, Span] = {}
    ends = [piece.start for piece in source_map.pieces[1:]] + [length]
    for piece, end in zip(source_map.pieces, ends, strict=True):
        known = spans.get(piece.page)
        if known is None:
            spans[piece.page] = Span(piece.start, end)
        elif known.end == piece.start:
            spans[piece.page] = Span(known.start, end)
    return spans


def _stripped(text: str) -> str:
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = " ".join(text.split())
    if _ODD.search(text):
        text = _DROPPED.sub("", text.translate(_PLAIN))
        # A soft hyphen shows at a line end only.
        text = text[:-1].replace("\u00ad", "") + text[-1:].replace("\u00ad", "-")
        text = " ".join(text.split())
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _broken(line: str, following: str) -> bool:
    if line.endswith("-"):
        return line[-2:-1].isalnum() and following[0].isalnum()
    return line.endswith("/") and line[-2:-1].isalpha() and following[0].isalpha()


def _is_final(line: str) -> bool:
    """Tell whether a line ends a sentence or clause, with or without closing quotes and brackets."""
    return line.rstrip(_CLOSING)[-1:] in _FINAL


def _runs_on(builder: _Builder, text: str, *, over_page: bool) -> bool:
    """Tell whether a word or sentence goes on over empty lines or a page break."""
    if not builder.lines or builder.closed:
        return False
    if text[0].islower() and builder.goes_on_in(text):
        return True
    if not over_page:
        return False
    return not _is_final(builder.lines[-1]) or (text[0].islower() and not builder.lines[-1].endswith(";"))


def _paragraph_over(builder: _Builder, text: str, width: int) -> bool:
    """Tell whether a paragraph ended with the page: its last line is short and ends a sentence."""
    last = builder.lines[-1] if builder.lines else ""
    return bool(last) and len(last) < width * _SHORT_LINE and not text[0].islower() and _is_final(last)


def _pages(raw: Sequence[RawLine], lines: Sequence[str], furniture: Furniture) -> list[int | None]:
    """Return the page number of every line."""
    if any(line.page is not None for line in raw):
        return [line.page for line in raw]
    if not furniture.breaks and not any(line.starts_page for line in raw):
        return [None] * len(raw)
    counted: list[int] = []
    offsets: Counter[int] = Counter()
    page, begun, broken = 1, False, False
    for index, line in enumerate(raw):
        if lines[index] and index not in furniture.reasons:
            page += begun and (broken or line.starts_page)
            begun, broken = True, False
        elif index in furniture.opening:
            page += begun
            begun = broken = False
        else:
            broken = broken or index in furniture.closing or line.starts_page
        if index in furniture.pages:
            offsets[furniture.pages[index] - page] += 1
        counted.append(page)
    offset = max(offsets.most_common(1)[0][0], 0) if offsets else 0
    return [number + offset for number in counted]


def _page_count(pages: Sequence[int | None], furniture: Furniture) -> int | None:
    known = [page for page in pages if page is not None]
    if not known:
        return None
    return max(known[-1], *furniture.pages.values()) if furniture.pages else known[-1]


def _blocks(text: str, marked: Mapping[int, RawLine]) -> tuple[Block, ...]:
    lines = text.split("\n")
    blanks = lines.count("")
    width = max((len(line) for line in lines), default=0) if blanks < len(lines) * _FEW_BLANKS else 0
    blocks: list[Block] = []
    start = 0
    for position, line in placed_lines(text):
        end = position + len(line)
        if not line:
            start = end + 1
        elif _ends_block(text, line, end, width):
            blocks.append(_block(text, Span(start, end), marked.get(start)))
            start = end + 1
    return tuple(blocks)


def _ends_block(text: str, line: str, end: int, width: int) -> bool:
    """Tell whether a paragraph ends at ``end``."""
    if end == len(text) or text.startswith("\n\n", end):
        return True
    return bool(width and len(line) < width * _SHORT_LINE and _is_final(line))


def _without_marks(text: str) -> tuple[str, dict[int, list[int]], Callable[[int], int]]:
    """Remove the signs that stand for note marks from a text, and keep their places.

    Returns:
        the text; the places of the marks by the number of their note; and where a place of the signed text is now.
    """
    signs = [found.start() for found in _MARKS.finditer(text)]
    marks: defaultdict[int, list[int]] = defaultdict(list)
    for before, place in enumerate(signs):
        marks[ord(text[place]) - FIRST_MARK].append(place - before)
    if not signs:
        return text, marks, int
    return _MARKS.sub("", text), marks, lambda place: place - bisect_left(signs, place)


def _with_notes(blocks: tuple[Block, ...], marks: Mapping[int, Sequence[int]]) -> tuple[Block, ...]:
    """Return the blocks with each note tied to the places of its marks."""
    if not marks:
        return blocks
    numbers = count()
    return tuple(
        replace(block, marks=tuple(marks.get(next(numbers), ()))) if block.kind == "note" else block for block in blocks
    )


def _block(text: str, span: Span, raw: RawLine | None) -> Block:
    if raw is not None and raw.note:
        return Block("note", span, label=raw.note)
    if raw is not None and raw.heading:
        return Block("heading", span, raw.heading)
    return Block("list_item" if _LIST_ITEM.match(text, span.start) else "paragraph", span)
