"""What the PDF library alone gives: lines in the order of the file, for measuring what a reader keeps of them."""

# mypy: allow-untyped-calls
# (pypdfium2 has no types of its own)

from __future__ import annotations

from contextlib import closing

import pypdfium2 as pdfium


def library_lines(data: bytes) -> list[str]:
    """Return the lines of a PDF as its library gives them."""
    lines: list[str] = []
    with closing(pdfium.PdfDocument(data)) as document:
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as textpage:
                lines += textpage.get_text_range().splitlines()
    return lines
