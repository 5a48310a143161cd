"""Recognises pages of a PDF without text, and pictures; a page that fails does not stop the rest."""

# mypy: allow-untyped-calls
# (pypdfium2 has no types of its own)

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import Final

import pypdfium2 as pdfium

from kamerspoor.errors import UnreadableFileError
from kamerspoor.reading.layout.text import laid_out
from kamerspoor.reading.raw import Notice, RawLine, RawText
from kamerspoor.reading.recognition.pages import RecognisedPage, recognised
from kamerspoor.reading.recognition.picture import Picture, in_columns
from kamerspoor.reading.recognition.tesseract import RecognitionError, Tesseract

_DPI: Final = 300.0
_POINTS: Final = 72.0
# A page is drawn with at most so many pixels on a side: 300 dpi of A0, or 600 of A3.
_MOST_PIXELS: Final = 10_000
_WORDS_SHOWN: Final = 8
ILLEGIBLE: Final = "illegible"


@dataclass(frozen=True, slots=True)
class Scans:
    """The pages of a PDF without text that were recognised.

    Attributes:
        found: by number.
        notices: what may be wrong on them, and which of them were not recognised.
    """

    found: Mapping[int, RecognisedPage]
    notices: tuple[Notice, ...]

    @classmethod
    def read(cls, document: pdfium.PdfDocument, numbers: Sequence[int], tesseract: Tesseract | None) -> Scans:
        """Return these pages recognised; none when there is no Tesseract."""
        found: dict[int, RecognisedPage] = {}
        notices: list[Notice] = []
        for number in numbers:
            if tesseract is None:
                break
            try:
                with closing(document[number - 1]) as page:
                    found[number] = recognised_page(page, number, tesseract)
                notices += notices_of(found[number])
            except (RecognitionError, pdfium.PdfiumError) as error:
                notices.append(Notice("page_not_recognised", f"page {number} was not recognised: {error}", number))
        return cls(found, tuple(notices))

    @property
    def pages(self) -> tuple[int, ...]:
        """Numbers of the pages that have text now."""
        return tuple(number for number, page in self.found.items() if page.page.lines)

    @property
    def left_out(self) -> list[RawLine]:
        """The lines on them that are no text (scrawls, stains)."""
        return [
            RawLine(line.text, line.source, number, line.box, furniture=ILLEGIBLE)
            for number, page in self.found.items()
            for line in page.illegible
        ]


def recognised_page(page: pdfium.PdfPage, number: int, tesseract: Tesseract) -> RecognisedPage:
    """Return a page of a PDF as recognised from its picture.

    Raises:
        RecognitionError: when it takes too long or the program fails.
    """
    picture = _drawn(page)
    answers = [tesseract.read(part.as_pgm(), part.dpi) for part in in_columns(picture)]
    found = recognised(answers, picture, number, partial(_figures, tesseract))
    if not found:
        message = "tesseract gives no page"
        raise RecognitionError(message)
    return found[0]


def _figures(tesseract: Tesseract, strip: bytes) -> bytes:
    """Return the recognised figures on a picture; empty when recognition fails."""
    try:
        return tesseract.read(strip, _DPI, only_figures=True)
    except RecognitionError:
        return b""


def _drawn(page: pdfium.PdfPage) -> Picture:
    scale = min(_DPI / _POINTS, _MOST_PIXELS / max(*page.get_size(), 1.0))
    bitmap = page.render(scale=scale, grayscale=True)
    grey = bytes(bitmap.buffer)
    if bitmap.stride != bitmap.width:
        rows = range(0, bitmap.height * bitmap.stride, bitmap.stride)
        grey = b"".join(grey[start : start + bitmap.width] for start in rows)
    return Picture(bitmap.width, bitmap.height, grey, scale * _POINTS)


def picture_lines(data: bytes, tesseract: Tesseract) -> RawText:
    """Return the lines of a file that is a picture of one page or, as TIFF, of several.

    Raises:
        UnreadableFileError: when nothing can be made of it.
    """
    try:
        found = recognised([tesseract.read(data)])
    except RecognitionError as error:
        message = f"the picture cannot be recognised: {error}"
        raise UnreadableFileError(message, remedy="Look whether it opens elsewhere") from error
    notices = tuple(notice for page in found for notice in notices_of(page))
    scans = Scans({page.page.number: page for page in found}, notices)
    lines = [*laid_out([page.page for page in found]), *scans.left_out]
    silent = tuple(page.page.number for page in found if not page.page.lines)
    return RawText(lines, len(found), silent, scans.notices, recognised=scans.pages)


def notices_of(found: RecognisedPage) -> Sequence[Notice]:
    """Return a notice about the words of a page that may be wrong."""
    if not found.uncertain:
        return ()
    shown = ", ".join(f"“{word}”" for word in found.uncertain[:_WORDS_SHOWN])
    more = ", …" if len(found.uncertain) > _WORDS_SHOWN else ""
    number = found.page.number
    message = f"page {number}: {len(found.uncertain)} of {found.words} recognised words are uncertain: {shown}{more}"
    return (Notice("uncertain_words", message, number),)
