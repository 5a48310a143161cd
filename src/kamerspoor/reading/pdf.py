"""Reads PDF files with ``pypdfium2``, page by page, by their layout.

PDFium gives the characters in the order of the content stream. `kamerspoor.reading.pdf_lines` makes lines of them, and
`kamerspoor.reading.layout` tells text from furniture, notes and headings. This module must run in a worker process (see
`kamerspoor.pipeline.workers`): malformed files can abort the library or make it run for ever.
"""

# mypy: allow-untyped-calls
# (pypdfium2 has no types of its own)

from __future__ import annotations

from contextlib import closing

import pypdfium2 as pdfium

from kamerspoor.errors import UnreadableFileError
from kamerspoor.reading.layout.page import LaidPage
from kamerspoor.reading.layout.rows import whole_lines
from kamerspoor.reading.layout.text import laid_out
from kamerspoor.reading.pdf_glyphs import rules_of, turn_of
from kamerspoor.reading.pdf_lines import lines_of
from kamerspoor.reading.raw import Notice, RawText
from kamerspoor.reading.recognition.scans import Scans
from kamerspoor.reading.recognition.tesseract import Tesseract

MAX_PAGES = 5000


def raw_lines(data: bytes, tesseract: Tesseract | None = None) -> RawText:
    """Return the lines of a PDF in reading order, notes last; lines left out have a reason.

    Args:
        data: the whole file.
        tesseract: recognises the pages that hold no text, when given.

    Raises:
        UnreadableFileError: encrypted, damaged or truncated, without pages, or a scan without text.
    """
    with closing(_open(data)) as document:
        if len(document) > MAX_PAGES:
            message = f"the PDF has {len(document)} pages, more than {MAX_PAGES}"
            raise UnreadableFileError(message, remedy="Split it")
        pages, broken = _read_pages(document)
        empty = [page.number for page in pages if not page.lines and page.number not in broken]
        scans = Scans.read(document, empty, tesseract)
    pages = [scans.found[page.number].page if page.number in scans.found else page for page in pages]
    if not any(page.lines for page in pages):
        message = "scan: no text in the PDF" if tesseract is None else "scan: no text could be recognised in the PDF"
        raise UnreadableFileError(message, remedy="Recognise its text: kamerspoor read --ocr, kamerspoor ingest --ocr")
    silent = tuple(page.number for page in pages if not page.lines and page.number not in broken)
    damaged = (Notice("damaged_page", f"page {one} of the PDF is damaged and was not read", one) for one in broken)
    notices = (*scans.notices, *damaged)
    return RawText([*laid_out(pages), *scans.left_out], len(pages), silent, notices, recognised=scans.pages)


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


def _read_pages(document: pdfium.PdfDocument) -> tuple[list[LaidPage], list[int]]:
    """Return the pages, and the numbers of damaged pages, which have no lines."""
    pages: list[LaidPage] = []
    broken: list[int] = []
    for number in range(1, len(document) + 1):
        try:
            pages.append(_read_page(document, number - 1))
        except pdfium.PdfiumError:
            pages.append(LaidPage(number, 0.0, 0.0, ()))
            broken.append(number)
    if len(broken) == len(pages):
        message = "no page of the PDF can be opened"
        raise UnreadableFileError(message, remedy="Fetch it again")
    return pages, broken


def _read_page(document: pdfium.PdfDocument, index: int) -> LaidPage:
    page = document[index]
    with closing(page), closing(page.get_textpage()) as textpage:
        width, height = page.get_size()
        turn = turn_of(page)
        rules = rules_of(page, turn)
        lines = whole_lines(lines_of(textpage, width, rules, turn), width)
        return LaidPage(index + 1, width, height, tuple(lines), rules)
