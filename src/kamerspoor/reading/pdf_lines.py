"""The text of a PDF's page as lines with their geometry.

PDFium gives the characters in the order of the content stream, and one string for them. Of each line its first,
middle and last character are asked for font and box; single characters only where something may be amiss: figures
(raised, lowered?), accents of their own, spaces that PDFium made up, lines that are wider than their letters.
"""

# mypy: allow-untyped-calls
# (pypdfium2 has no types of its own)

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2 as pdfium

from kamerspoor.model.document import Box
from kamerspoor.reading.layout.page import LaidLine
from kamerspoor.reading.pdf_glyphs import Font, GlyphBox, Glyphs

# PDFium replaces a hyphen at a line end, with the line end itself, by this character.
_SOFT_BREAK = "\ufffe"
_LINE = re.compile(r"[^\r\n\ufffe]+")
# Two columns written row by row: so many lines over the middle, of a sample of which so many leave it free.
_COLUMN_LINES, _GUTTER_SAMPLES, _GUTTER_SHARE, _GUTTER = 5, 12, 0.8, 5.0
_SPACE = re.compile(" +")
_FIGURES = re.compile(r"\d+")
# The label of a heading or item is often set in another font than its words.
_LABEL = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.:)]?|[a-z][.)]|[-–•\uf0b7])\s+(?=\S)")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# A figure this much smaller than its line, and raised by this share of the size, is a mark; a lowered one (CO2) stays.
_SMALLER = 0.86
_RAISED_BY = 0.15
# A rule between so far below the type and so far above its lower edge, along so much of the line, underlines it.
_BELOW, _BASELINE, _UNDERLINED = 0.1, 0.3, 0.8
_ACCENTS = {"´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327", "ˇ": "\u030c"}
_ACCENTS |= {"˘": "\u0306", "˙": "\u0307", "˚": "\u030a", "˝": "\u030b", "˛": "\u0328", "¯": "\u0304"}
_LOOSE_ACCENT = re.compile(f"[{''.join(_ACCENTS)}]")
# Letters per point of size in ordinary type; a line much wider than that has gaps in it.
_LETTER_WIDTH = 0.52
_WIDE_LINE = 1.12
_FEW_LETTERS = 14
_WIDE_GAP = 1.3
# Small type is often set glyph by glyph, and PDFium takes the places for spaces: (size, widest such gap).
_SMALL_TYPE = 7.6
_NO_GAP, _ODD_GAP = 0.14, 0.24
_LONGEST_PIECE = 3
# Short words; what else is as short and stands alone may be a piece of a word.
_SHORT = (
    "a à af al als an bij dan dat de den der des die dit dr één een en er het hij hoe hun ik in is je kan lid met mij"
    " mr na nee nr nu of om ook op per te ten ter tot toe u uit uw van via vol wat we wie wij wil ze zij zo zou"
)
_SHORT_WORDS = frozenset(_SHORT.split())


class _Part(NamedTuple):
    """A stretch of the page's text: its line, cut where PDFium ran two printed lines together."""

    start: int
    text: str
    hyphen: bool

    @property
    def last(self) -> int:
        """Place of its last character on the page."""
        return self.start + len(self.text) - 1


def lines_of(textpage: pdfium.PdfTextPage, width: float, rules: tuple[Box, ...]) -> list[LaidLine]:
    """Return the lines of a page in the order of its content stream, cut at wide gaps.

    Args:
        textpage: the page's text, as PDFium has it.
        width: of the page, in points.
        rules: the horizontal rules of the page, from the lowest.
    """
    text: str = textpage.get_text_range()
    glyphs = Glyphs(textpage)
    parts = [piece for part in _parts(text) for piece in _pieces(part, glyphs)]
    lines = [_line(part, glyphs, rules) for part in parts]
    if not _has_empty_gutter(lines, glyphs, width / 2):
        return lines
    return [
        _line(half, glyphs, rules)
        for part, line in zip(parts, lines, strict=True)
        for half in (_halves(part, glyphs, width / 2) if _crosses(line, width / 2) else [part])
    ]


def _crosses(line: LaidLine, middle: float) -> bool:
    return line.left < middle - _GUTTER and line.right > middle + _GUTTER


def _has_empty_gutter(lines: Sequence[LaidLine], glyphs: Glyphs, middle: float) -> bool:
    """Tell whether lines over the full width leave the middle of the page free: two columns written row by row."""
    wide = [line for line in lines if _crosses(line, middle)]
    if len(wide) < _COLUMN_LINES or len(wide) * 2 < len(lines):
        return False
    sample = wide[:: max(len(wide) // _GUTTER_SAMPLES, 1)]
    free = sum(1 for line in sample if glyphs.is_free(middle, line.bottom + line.size / 2, _GUTTER))
    return free >= len(sample) * _GUTTER_SHARE


def _halves(part: _Part, glyphs: Glyphs, middle: float) -> list[_Part]:
    """Cut a line that runs over both columns at the first character right of the middle."""
    for found in _SPACE.finditer(part.text):
        if glyphs.box(part.start + found.end()).left >= middle:
            left = _Part(part.start, part.text[: found.start()], hyphen=False)
            return [left, _Part(part.start + found.end(), part.text[found.end() :], part.hyphen)]
    return [part]


def _parts(text: str) -> Iterator[_Part]:
    for found in _LINE.finditer(text):
        line = found[0]
        stripped = line.strip()
        if stripped:
            start = found.start() + len(line) - len(line.lstrip())
            yield _Part(start, stripped, text[found.end() : found.end() + 1] == _SOFT_BREAK)


def _pieces(part: _Part, glyphs: Glyphs) -> Iterator[_Part]:
    """Cut a line at wide gaps, and where it goes on at the left of the line below, as before a raised figure."""
    letters = len(part.text)
    if " " not in part.text:
        yield part
        return
    first, last = glyphs.box(part.start), glyphs.box(part.start + letters - 1)
    mixed = last.left < first.left or abs(first.bottom - last.bottom) > first.size / 2
    wide = last.right - first.left > letters * last.size * _LETTER_WIDTH * _WIDE_LINE or letters < _FEW_LETTERS
    begun = 0
    for found in _SPACE.finditer(part.text) if mixed or wide else ():
        place = found.start()
        before, after = (glyphs.box(part.start + place + step) for step in (-1, 1))
        fallen = after.left < before.left - before.size and after.bottom < before.bottom
        if fallen or after.left - before.right > max(before.size, after.size) * _WIDE_GAP:
            yield _Part(part.start + begun, part.text[begun:place].rstrip(), hyphen=False)
            begun = found.end()
    yield _Part(part.start + begun, part.text[begun:], part.hyphen)


def _line(part: _Part, glyphs: Glyphs, rules: tuple[Box, ...]) -> LaidLine:
    start, text, _ = part
    middle = start + len(text) // 2
    if text[middle - start] == " ":
        middle -= 1
    first, last = glyphs.box(start), glyphs.box(part.last)
    amid = glyphs.box(middle) if first.size < last.size * _SMALLER or text[0].isdigit() else first
    body = amid if amid.size >= first.size * _SMALLER else first
    family, bold, italic = _look(part, middle, glyphs)
    return LaidLine(
        _as_printed(part, glyphs, body),
        start,
        first.left,
        last.right,
        body.bottom,
        body.size,
        bold,
        italic,
        family,
        underlined=bool(rules) and _is_underlined(first.left, last.right, body, rules),
        hyphen=part.hyphen,
    )


def _look(part: _Part, middle: int, glyphs: Glyphs) -> Font:
    """Return the font of a line; it is bold or slanted when all of it is, but for its label."""
    label = _LABEL.match(part.text)
    look = glyphs.font(part.start + label.end() if label else part.start)
    for place in (middle, part.last):
        if not (look.bold or look.italic):
            break
        other = glyphs.font(place)
        look = Font(other.family, look.bold and other.bold, look.italic and other.italic)
    return look


def _is_underlined(left: float, right: float, body: GlyphBox, rules: tuple[Box, ...]) -> bool:
    """Tell whether rules run right below a line, from its beginning to its end."""
    low, high = body.bottom - body.size * _BELOW, body.bottom + body.size * _BASELINE
    near = rules[bisect_left(rules, low, key=_top_of) : bisect_right(rules, high, key=_top_of)]
    covered = sum(
        min(rule.right, right) - max(rule.left, left)
        for rule in near
        if rule.left >= left - body.size and rule.right <= right + body.size
    )
    return covered > (right - left) * _UNDERLINED


def _top_of(rule: Box) -> float:
    return rule.top


def _as_printed(part: _Part, glyphs: Glyphs, body: GlyphBox) -> str:
    """Return the words of a line as they look."""
    text = part.text
    changes = {index: char for found in _FIGURES.finditer(text) for index, char in _figures(found, part, glyphs, body)}
    if not text.isascii():
        changes |= _accents(part, glyphs)
    if " " in text:
        changes |= dict.fromkeys(_false_spaces(part, glyphs, body), "")
    return "".join(changes.get(index, char) for index, char in enumerate(text)) if changes else text


def _figures(match: re.Match[str], part: _Part, glyphs: Glyphs, body: GlyphBox) -> Iterator[tuple[int, str]]:
    """Yield the figures at the end of a number that are small and raised."""
    for place in range(match.end() - 1, match.start() - 1, -1):
        box = glyphs.box(part.start + place)
        if box.size >= body.size * _SMALLER:
            return
        if box.bottom - body.bottom > body.size * _RAISED_BY:
            yield place, part.text[place].translate(_RAISED)


def _accents(part: _Part, glyphs: Glyphs) -> dict[int, str]:
    """Return the letters that an accent of its own is printed over, made one with it."""
    changes: dict[int, str] = {}
    for match in _LOOSE_ACCENT.finditer(part.text):
        accent = glyphs.ink(part.start + match.start())
        for place in (match.start() - 1, match.end()):
            if 0 <= place < len(part.text) and part.text[place].isalpha():
                letter = glyphs.ink(part.start + place)
                shared = min(letter.right, accent.right) - max(letter.left, accent.left)
                if shared > (accent.right - accent.left) / 2:
                    changes[place] = unicodedata.normalize("NFC", part.text[place] + _ACCENTS[match[0]])
                    changes[match.start()] = ""
                    break
    return changes


def _false_spaces(part: _Part, glyphs: Glyphs, body: GlyphBox) -> Iterator[int]:
    """Yield the spaces that PDFium put between letters set a little apart."""
    small = body.size < _SMALL_TYPE
    odd = set(_beside_odd_pieces(part.text))
    for place in sorted(odd | {found.start() for found in _SPACE.finditer(part.text)}) if small else sorted(odd):
        if not glyphs.is_made_up(part.start + place):
            continue
        gap = glyphs.box(part.start + place + 1).left - glyphs.box(part.start + place - 1).right
        if gap < body.size * (_ODD_GAP if small and place in odd else _NO_GAP):
            yield place


def _beside_odd_pieces(text: str) -> Iterator[int]:
    """Yield the spaces on both sides of pieces that are too short for a word and are no known short word."""
    place = 0
    for piece in text.split(" "):
        if len(piece) <= _LONGEST_PIECE and piece.isalnum() and piece.lower() not in _SHORT_WORDS:
            if place:
                yield place - 1
            if place + len(piece) < len(text):
                yield place + len(piece)
        place += len(piece) + 1
