"""PDF to printed lines with ``pypdfium2``: one and two columns in reading order, page numbers and boxes kept.

PDFium gives the characters in the order of the content stream, which for these papers is the reading order; pages
where it is not are put right from the boxes of the lines. This module must run in a worker process (see
`kamerspoor.pipeline.workers`): malformed files can abort the library or make it run for ever.
"""

# mypy: allow-untyped-calls
# (pypdfium2 has no types of its own)

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from ctypes import byref, c_double
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from kamerspoor.errors import UnreadableFileError
from kamerspoor.model.document import Box
from kamerspoor.reading.raw import RawLine, RawText

MAX_PAGES = 5000
# PDFium replaces a hyphen at a line end, with the line end itself, by this character.
_SOFT_BREAK = "\ufffe"
_LINE = re.compile(r"[^\r\n\ufffe]+")
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:pagina |blad )?\d{1,4}(?: ?(?:van|/) ?\d{1,4})?$", re.IGNORECASE)
_BAND = 0.09
_REPEATS = 3
_COLUMN_LINES = 5
_GUTTER_SAMPLES = 12
_GUTTER_SHARE = 0.8
_GUTTER_HALF_WIDTH = 5.0


@dataclass(frozen=True, slots=True)
class _Page:
    number: int
    width: float
    height: float
    lines: tuple[RawLine, ...]


def raw_lines(data: bytes) -> RawText:
    """Return the lines of a PDF in reading order; repeated headers, footers and page numbers are marked.

    Raises:
        UnreadableFileError: encrypted, damaged or truncated, without pages, or a scan without text.
    """
    with closing(_open(data)) as document:
        if len(document) > MAX_PAGES:
            message = f"the PDF has {len(document)} pages, more than {MAX_PAGES}"
            raise UnreadableFileError(message, remedy="Split it")
        pages = [_read_page(document, index) for index in range(len(document))]
    if not any(page.lines for page in pages):
        message = "scan: no text in the PDF"
        raise UnreadableFileError(message, remedy="Run text recognition (OCR) on it first")
    repeated = _repeated(pages)
    lines = [
        line._replace(furniture="running line") if _is_band_furniture(page, line, repeated) else line
        for page in pages
        for line in page.lines
    ]
    return RawText(lines, len(pages), tuple(page.number for page in pages if not page.lines))


def _open(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            message = "the PDF is encrypted"
            raise UnreadableFileError(message, remedy="Remove the password and try again") from error
        message = "the PDF is damaged or truncated"
        raise UnreadableFileError(message, remedy="Fetch it again") from error
    if len(document) == 0:
        document.close()
        message = "the PDF has no pages"
        raise UnreadableFileError(message, remedy="Fetch it again")
    return document


def _read_page(document: pdfium.PdfDocument, index: int) -> _Page:
    try:
        page = document[index]
    except pdfium.PdfiumError as error:
        message = f"page {index + 1} of the PDF cannot be opened"
        raise UnreadableFileError(message, remedy="Fetch it again") from error
    with closing(page), closing(page.get_textpage()) as textpage:
        width, height = page.get_size()
        text = textpage.get_text_range()
        lines = list(_lines(textpage, text, index + 1))
        if _has_empty_gutter(textpage, lines, width):
            lines = [half for line in lines for half in _halves(textpage, line, width)]
        ordered = _in_reading_order(lines, width)
        if ordered:
            ordered[0] = ordered[0]._replace(starts_page=True)
        return _Page(index + 1, width, height, tuple(ordered))


def _lines(textpage: pdfium.PdfTextPage, text: str, page: int) -> Iterator[RawLine]:
    for found in _LINE.finditer(text):
        line = found[0].strip()
        if not line:
            continue
        first = found.start() + len(found[0]) - len(found[0].lstrip())
        box = _box(textpage, first, first + len(line) - 1)
        hyphen = "-" if text[found.end() : found.end() + 1] == _SOFT_BREAK else ""
        yield RawLine(line + hyphen, first, page, box)


def _box(textpage: pdfium.PdfTextPage, first: int, last: int) -> Box:
    """Return the rectangle from the first to the last character; all lines are horizontal in these papers."""
    left, bottom, right, top = textpage.get_charbox(first)
    end = textpage.get_charbox(last) if last > first else (left, bottom, right, top)
    return Box(min(left, end[0]), min(bottom, end[1]), max(right, end[2]), max(top, end[3]))


def _in_reading_order(lines: list[RawLine], width: float) -> list[RawLine]:
    """Put two columns right: between lines over the full width, the left column comes before the right one."""
    middle = width / 2
    sides = [_side(line, middle) for line in lines]
    if min(sides.count("left"), sides.count("right")) < _COLUMN_LINES or _columns_in_order(sides):
        return lines
    ordered: list[RawLine] = []
    band: list[tuple[int, float, RawLine]] = []
    for line, side in sorted(zip(lines, sides, strict=True), key=lambda pair: -_top(pair[0])):
        if side == "full":
            ordered.extend(entry[2] for entry in sorted(band, key=lambda entry: entry[:2]))
            band = []
            ordered.append(line)
        else:
            band.append((side == "right", -_top(line), line))
    ordered.extend(entry[2] for entry in sorted(band, key=lambda entry: entry[:2]))
    return ordered


def _columns_in_order(sides: list[str]) -> bool:
    """Tell whether the stream writes column after column: short lines may stray, alternation may not."""
    columns = [side for side in sides if side != "full"]
    switches = sum(1 for one, two in pairwise(columns) if (one, two) == ("right", "left"))
    return switches <= 1 + sides.count("full")


def _side(line: RawLine, middle: float) -> str:
    if line.box is None:
        return "full"
    if line.box.right <= middle + 2:
        return "left"
    return "right" if line.box.left >= middle - 2 else "full"


def _top(line: RawLine) -> float:
    return line.box.top if line.box else 0.0


def _has_empty_gutter(textpage: pdfium.PdfTextPage, lines: list[RawLine], width: float) -> bool:
    """Tell whether lines over the full width leave the middle of the page free: two columns written row by row."""
    wide = [line for line in lines if _side(line, width / 2) == "full" and line.box is not None]
    if len(wide) < _COLUMN_LINES or len(wide) * 2 < len(lines):
        return False
    sample = wide[:: max(len(wide) // _GUTTER_SAMPLES, 1)]
    free = sum(1 for line in sample if line.box and _free_at(textpage, width / 2, line.box))
    return free >= len(sample) * _GUTTER_SHARE


def _free_at(textpage: pdfium.PdfTextPage, x: float, box: Box) -> bool:
    height = (box.bottom + box.top) / 2
    return bool(pdfium_c.FPDFText_GetCharIndexAtPos(textpage.raw, x, height, _GUTTER_HALF_WIDTH, 4.0) < 0)


def _halves(textpage: pdfium.PdfTextPage, line: RawLine, width: float) -> list[RawLine]:
    """Cut a line that runs over both columns at the first character right of the middle."""
    if line.box is None or _side(line, width / 2) != "full":
        return [line]
    left = c_double()
    rest = (c_double(), c_double(), c_double())
    for offset, char in enumerate(line.text):
        index = line.source + offset
        if char.isspace() or not pdfium_c.FPDFText_GetCharBox(textpage.raw, index, byref(left), *map(byref, rest)):
            continue
        if left.value >= width / 2:
            if offset == 0:
                return [line]
            before = line.text[:offset].rstrip()
            return [
                RawLine(before, line.source, line.page, _box(textpage, line.source, line.source + len(before) - 1)),
                RawLine(line.text[offset:], index, line.page, _box(textpage, index, line.source + len(line.text) - 1)),
            ]
    return [line]


def _repeated(pages: list[_Page]) -> frozenset[str]:
    """Return the texts, digits masked, that stand in the top or bottom band of several pages."""
    counts = Counter(
        key for page in pages for key in {_masked(line.text) for line in page.lines if _in_band(page, line)}
    )
    return frozenset(key for key, count in counts.items() if count >= _REPEATS)


def _is_band_furniture(page: _Page, line: RawLine, repeated: frozenset[str]) -> bool:
    if not _in_band(page, line):
        return False
    return _masked(line.text) in repeated or bool(_PAGE_NUMBER.match(line.text))


def _in_band(page: _Page, line: RawLine) -> bool:
    if line.box is None:
        return False
    return line.box.top < page.height * _BAND or line.box.bottom > page.height * (1 - _BAND)


def _masked(text: str) -> str:
    return _DIGITS.sub("0", text)
