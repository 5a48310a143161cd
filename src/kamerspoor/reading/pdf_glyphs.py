"""What PDFium says of single characters: boxes, fonts, and whether it made a space up; each question costs time.

Asked of every character these questions cost several times the text itself, so lines ask them of a few characters
only (see `kamerspoor.reading.pdf_lines`). Sizes are taken from boxes: some writers say size 1.0 of everything and
scale by the matrix.
"""

# mypy: allow-untyped-calls
# (pypdfium2 has no types of its own)

from __future__ import annotations

import re
from ctypes import byref, c_float, c_int, create_string_buffer
from functools import lru_cache
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from kamerspoor.model.document import Box

_BOLD = 600
_ITALIC_FLAG = 1 << 6
_NAME_LENGTH = 120
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
_FAMILY = re.compile(r"^[^-,]+")
# Pages that paint every glyph by itself have thousands of objects; looking for rules there is not worth its time.
_MOST_OBJECTS = 1500
_PATH = pdfium_c.FPDF_PAGEOBJ_PATH
_loose_box = pdfium_c.FPDFText_GetLooseCharBox
_THIN = 2.0
_SHORTEST_RULE = 4.0


class Font(NamedTuple):
    """A font as far as its look goes."""

    family: str
    bold: bool
    italic: bool


class GlyphBox(NamedTuple):
    """The box of a character: from its origin to its advance, from descent to ascent of its font."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def size(self) -> float:
        """Height of the type."""
        return self.top - self.bottom


class Glyphs:
    """The characters of one page."""

    __slots__ = ("_flags", "_name", "_raw", "_rect", "_textpage", "_to_flags", "_to_rect")

    def __init__(self, textpage: pdfium.PdfTextPage) -> None:
        """Keep the page and the buffers that PDFium writes its answers to."""
        self._textpage = textpage
        self._raw = textpage.raw
        self._rect = pdfium_c.FS_RECTF()
        self._to_rect = byref(self._rect)
        self._name = create_string_buffer(_NAME_LENGTH)
        self._flags = c_int()
        self._to_flags = byref(self._flags)

    def box(self, index: int) -> GlyphBox:
        """Return the box of a character by its font; by its ink when the font tells no height."""
        rect = self._rect
        if _loose_box(self._raw, index, self._to_rect) and rect.top > rect.bottom:
            return GlyphBox(rect.left, rect.bottom, rect.right, rect.top)
        return self.ink(index)

    def ink(self, index: int) -> GlyphBox:
        """Return the box of what is printed of a character."""
        left, bottom, right, top = self._textpage.get_charbox(index)
        return GlyphBox(left, bottom, right, top)

    def font(self, index: int) -> Font:
        """Return the font of a character."""
        pdfium_c.FPDFText_GetFontInfo(self._raw, index, self._name, _NAME_LENGTH, self._to_flags)
        return _font(self._name.value, self._flags.value & _ITALIC_FLAG, self._weight(index))

    def _weight(self, index: int) -> int:
        return int(pdfium_c.FPDFText_GetFontWeight(self._raw, index))

    def is_free(self, x: float, y: float, around: float) -> bool:
        """Tell whether nothing is printed around a place."""
        return bool(pdfium_c.FPDFText_GetCharIndexAtPos(self._raw, x, y, around, 4.0) < 0)

    def is_made_up(self, index: int) -> bool:
        """Tell whether PDFium put a space where the file has none."""
        return bool(pdfium_c.FPDFText_IsGenerated(self._raw, index) > 0)


@lru_cache(maxsize=1024)
def _font(name: bytes, slanted: int, weight: int) -> Font:
    plain = _SUBSET.sub("", name.decode("latin-1"))
    family = _FAMILY.match(plain)
    return Font(
        family[0] if family else "",
        weight >= _BOLD or _BOLD_NAME.search(plain) is not None,
        bool(slanted) or _ITALIC_NAME.search(plain) is not None,
    )


def rules_of(page: pdfium.PdfPage) -> tuple[Box, ...]:
    """Return the horizontal rules of a page, from the lowest; none where it is painted in too many parts to look."""
    count = pdfium_c.FPDFPage_CountObjects(page.raw)
    if count > _MOST_OBJECTS:
        return ()
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    found: list[Box] = []
    for index in range(count):
        item = pdfium_c.FPDFPage_GetObject(page.raw, index)
        if pdfium_c.FPDFPageObj_GetType(item) != _PATH:
            continue
        pdfium_c.FPDFPageObj_GetBounds(item, byref(left), byref(bottom), byref(right), byref(top))
        if top.value - bottom.value < _THIN and right.value - left.value > _SHORTEST_RULE:
            found.append(Box(left.value, bottom.value, right.value, top.value))
    return tuple(sorted(found, key=lambda rule: rule.top))
