"""Asks PDFium about single characters: boxes, fonts, and whether a space was inserted.

Asked of every character these questions cost several times the text itself, so lines ask them of a few characters
only (see `kamerspoor.reading.pdf_lines`). Sizes are taken from boxes: some writers say size 1.0 of everything and
scale by the matrix.
"""

# mypy: allow-untyped-calls
# (pypdfium2 has no types of its own)

from __future__ import annotations

import re
from ctypes import byref, c_float, c_int, create_string_buffer
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from kamerspoor.model.source_text import Box

_BOLD = 600
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18
_NAME_LENGTH = 120
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC_NAME = re.compile(r"italic|oblique", re.IGNORECASE)
_FAMILY = re.compile(r"^[^-,]+")
# Pages that paint every glyph by itself have thousands of objects; looking for rules there is not worth its time.
_MOST_OBJECTS = 700
_PATH = pdfium_c.FPDF_PAGEOBJ_PATH
_new_box = tuple.__new__
_loose_box = pdfium_c.FPDFText_GetLooseCharBox
_THIN = 2.0
# How PDFium's string, and its code, tell a hyphen at a line end.
_HYPHEN, _HYPHEN_CODE = "\ufffe", 2
_SHORTEST_RULE = 4.0


class Font(NamedTuple):
    """Family, weight and slant of a font."""

    family: str
    bold: bool
    italic: bool


class Turn(NamedTuple):
    """How a page is rotated, and how to turn its boxes upright.

    Attributes:
        degrees: 90, 180 or 270.
        width: of the page as it is read, in points.
        height: of the page as it is read.
    """

    degrees: int
    width: float
    height: float

    def upright(self, box: Box) -> Box:
        """Return a box as it stands on the page turned upright."""
        left, bottom, right, top = box
        if self.degrees == 90:  # noqa: PLR2004
            return Box(bottom, self.height - right, top, self.height - left)
        if self.degrees == 180:  # noqa: PLR2004
            return Box(self.width - right, self.height - top, self.width - left, self.height - bottom)
        return Box(self.width - top, left, self.width - bottom, right)


class Glyphs:
    """The characters of one page, turned upright."""

    __slots__ = ("_flags", "_fonts", "_name", "_raw", "_rect", "_textpage", "_to_flags", "_to_rect", "_turn")

    def __init__(self, textpage: pdfium.PdfTextPage, turn: Turn | None = None) -> None:
        """Keep the page and the buffers that PDFium writes its answers to."""
        self._textpage = textpage
        self._turn = turn
        self._raw = textpage.raw
        self._rect = pdfium_c.FS_RECTF()
        self._to_rect = byref(self._rect)
        self._name = create_string_buffer(_NAME_LENGTH)
        self._flags = c_int()
        self._fonts: dict[tuple[bytes, int], Font] = {}
        self._to_flags = byref(self._flags)

    def text(self) -> str:
        """Return all characters of the page; their indexes are those of the other methods."""
        text: str = self._textpage.get_text_range()
        count = self._textpage.count_chars()
        if len(text) == count:
            return text
        # Characters outside the first plane count double in one way of counting, and some not at all.
        codes = (pdfium_c.FPDFText_GetUnicode(self._raw, index) for index in range(count))
        return "".join(_HYPHEN if code == _HYPHEN_CODE else chr(code) if code else " " for code in codes)

    def box(self, index: int) -> Box:
        """Return the box of a character by its font, or by its ink when the font has no height."""
        rect = self._rect
        if _loose_box(self._raw, index, self._to_rect) and rect.top > rect.bottom:
            box = _new_box(Box, (rect.left, rect.bottom, rect.right, rect.top))
            return box if self._turn is None else self._turn.upright(box)
        return self.ink(index)

    def ink(self, index: int) -> Box:
        """Return the box of what is printed of a character."""
        left, bottom, right, top = self._textpage.get_charbox(index)
        box = Box(left, bottom, right, top)
        return box if self._turn is None else self._turn.upright(box)

    def font(self, index: int) -> Font:
        """Return the font of a character."""
        pdfium_c.FPDFText_GetFontInfo(self._raw, index, self._name, _NAME_LENGTH, self._to_flags)
        key = self._name.value, self._flags.value & (_ITALIC_FLAG | _BOLD_FLAG)
        font = self._fonts.get(key)
        if font is None:
            font = self._fonts[key] = _font(*key, pdfium_c.FPDFText_GetFontWeight(self._raw, index))
        return font

    def is_free(self, x: float, y: float, around: float) -> bool:
        """Tell whether no character is near a place; False for a rotated page."""
        return self._turn is None and bool(pdfium_c.FPDFText_GetCharIndexAtPos(self._raw, x, y, around, 4.0) < 0)

    def is_made_up(self, index: int) -> bool:
        """Tell whether PDFium inserted a space that the file does not have."""
        return bool(pdfium_c.FPDFText_IsGenerated(self._raw, index) > 0)


def _font(name: bytes, flags: int, weight: int) -> Font:
    plain = _SUBSET.sub("", name.decode("latin-1"))
    family = _FAMILY.match(plain)
    return Font(
        family[0] if family else "",
        weight >= _BOLD or bool(flags & _BOLD_FLAG) or _BOLD_NAME.search(plain) is not None,
        bool(flags & _ITALIC_FLAG) or _ITALIC_NAME.search(plain) is not None,
    )


def turn_of(page: pdfium.PdfPage) -> Turn | None:
    """Return how a page is rotated; None for a page that is not."""
    degrees = page.get_rotation()
    return Turn(degrees, *page.get_size()) if degrees else None


def rules_of(page: pdfium.PdfPage, turn: Turn | None = None) -> tuple[Box, ...]:
    """Return the horizontal rules of a page, lowest first; none for pages with very many objects."""
    count = pdfium_c.FPDFPage_CountObjects(page.raw)
    if count > _MOST_OBJECTS:
        return ()
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    raw, item_at, kind_of = page.raw, pdfium_c.FPDFPage_GetObject, pdfium_c.FPDFPageObj_GetType
    found: list[Box] = []
    for index in range(count):
        item = item_at(raw, index)
        if kind_of(item) != _PATH:
            continue
        pdfium_c.FPDFPageObj_GetBounds(item, byref(left), byref(bottom), byref(right), byref(top))
        box = Box(left.value, bottom.value, right.value, top.value)
        if turn is not None:
            box = turn.upright(box)
        if box.height < _THIN and box.right - box.left > _SHORTEST_RULE:
            found.append(box)
    return tuple(sorted(found, key=lambda rule: rule.top))
