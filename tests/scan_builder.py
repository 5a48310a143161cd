"""Papers as scans: every page of a PDF as a picture of itself, without text."""

# mypy: allow-untyped-calls
# (pypdfium2 has no types of its own)

from __future__ import annotations

import io
from collections.abc import Collection
from contextlib import closing

import pypdfium2 as pdfium

_POINTS = 72


def scanned(pdf: bytes, *, dpi: int = 300, pages: Collection[int] | None = None) -> bytes:
    """Return a PDF of which pages are pictures.

    Args:
        pdf: with text.
        dpi: pixels per inch of the pictures.
        pages: numbers from 1 of the pages to turn into pictures; all when None.
    """
    with closing(pdfium.PdfDocument(pdf)) as source, closing(pdfium.PdfDocument.new()) as target:
        for number, page in enumerate(source, 1):
            if pages is not None and number not in pages:
                target.import_pages(source, [number - 1])
                continue
            width, height = page.get_size()
            image = pdfium.PdfImage.new(target)
            image.set_bitmap(page.render(scale=dpi / _POINTS, grayscale=True))
            image.set_matrix(pdfium.PdfMatrix().scale(width, height))
            picture = target.new_page(width, height)
            picture.insert_obj(image)
            picture.gen_content()
        written = io.BytesIO()
        target.save(written)
        return written.getvalue()
