"""Reads the text of a PDF page as lines with their geometry.

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
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

import pypdfium2 as pdfium

from kamerspoor.model.source_text import Box
from kamerspoor.reading.layout.page import LaidLine
from kamerspoor.reading.pdf_glyphs import Font, Glyphs, Turn
from kamerspoor.text.raised import TO_RAISED

# PDFium replaces a hyphen at a line end, with the line end itself, by this character.
_SOFT_BREAK = "\ufffe"
_LINE = re.compile(r"[^\r\n\ufffe]+")
# Two columns written row by row: so many lines over the middle, of a sample of which so few run through it.
_COLUMN_LINES, _GUTTER_SAMPLES, _GUTTER_CROSSED, _GUTTER = 5, 12, 0.2, 5.0
_SPACE = re.compile(" +")
_FIGURES = re.compile(r"\d+")
_YEAR_LENGTH, _CENTURIES = 4, ("19", "20")
# The label of a heading or item is often set in another font than its words.
_LABEL = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.:)]?|[a-z][.)]|[-–•\uf0b7])\s+(?=\S)")
# The family of a line in more than one font.
_MIXED = ""
_LABEL_STARTS, _LABEL_ENDS = frozenset("0123456789-–•\uf0b7"), frozenset(".)")
# A figure this much smaller than its line, and raised by this share of the size, is a mark; a lowered one (CO2) stays.
_SMALLER = 0.86
_RAISED_BY = 0.15
# A rule between so far below the type and so far above its lower edge, along so much of the line, underlines it.
_BELOW, _BASELINE, _UNDERLINED = 0.1, 0.3, 0.8
_ACCENTS = {"´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327", "ˇ": "\u030c"}
_ACCENTS |= {"˘": "\u0306", "˙": "\u0307", "˚": "\u030a", "˝": "\u030b", "˛": "\u0328", "¯": "\u0304"}
_LOOSE_ACCENT = re.compile(f"[{''.join(_ACCENTS)}]")
# A line much wider than its letters has gaps in it; letters as wide as these where a page has few long lines.
_LETTER_WIDTH, _LONG_LINE, _LETTER_SAMPLES = 0.52, 25, 25
_WIDE_LINE = 1.12
_FEW_LETTERS = 14
_WIDE_GAP = 1.3
_LONGEST_NAME = 28
# Small type is often set glyph by glyph, and PDFium takes the places for spaces: (size, widest such gap).
_SMALL_TYPE = 7.6
_NO_GAP, _ODD_GAP = 0.14, 0.24
_LONGEST_PIECE = 3
# Short words; what else is as short and stands alone may be a piece of a word.
_SHORT = (
    "a à af al als an bij dan dat de den der des die dit dr één een en er het hij hoe hun ik in is je kan lid met mij"
    " mr na nee nr nu of om ook op per te ten ter tot toe u uit uw van via vol wat we wie wij wil ze zij zo zou"
)
_SHORT_WORDS = frozenset((*_SHORT.split(), *_SHORT.title().split()))


class _Part(NamedTuple):
    """A piece of one line, with the boxes of its first and last character."""

    start: int
    text: str
    hyphen: bool
    first: Box
    last: Box


def lines_of(
    textpage: pdfium.PdfTextPage, width: float, rules: tuple[Box, ...], turn: Turn | None = None
) -> list[LaidLine]:
    """Return the lines of a page in the order of the file, cut at wide gaps.

    Args:
        textpage: the page's text, as PDFium has it.
        width: of the page, in points.
        rules: the horizontal rules of the page, from the lowest.
        turn: how the page is turned before it is read.
    """
    glyphs = Glyphs(textpage, turn)
    printed = list(_parts(glyphs))
    letter = _letter_width(printed)
    parts = [piece for part in printed for piece in _pieces(part, glyphs, letter)]
    if _has_empty_gutter(parts, glyphs, width / 2):
        parts = [half for part in parts for half in _halves(part, glyphs, width / 2)]
    underlined = _Underlines(rules)
    return [_line(part, glyphs, underlined) for part in parts]


def _crosses(part: _Part, middle: float) -> bool:
    return part.first.left < middle - _GUTTER and part.last.right > middle + _GUTTER


def _has_empty_gutter(parts: Sequence[_Part], glyphs: Glyphs, middle: float) -> bool:
    """Tell whether a page has two columns that are written row by row."""
    wide = [part.first for part in parts if _crosses(part, middle)]
    if len(wide) < _COLUMN_LINES or len(wide) * 2 < len(parts):
        return False
    sample = wide[:: max(len(wide) // _GUTTER_SAMPLES, 1)]
    crossed = 0
    for box in sample:
        crossed += not glyphs.is_free(middle, (box.bottom + box.top) / 2, _GUTTER)
        if crossed > len(sample) * _GUTTER_CROSSED:
            return False
    return True


def _halves(part: _Part, glyphs: Glyphs, middle: float) -> list[_Part]:
    """Cut a line over both columns at the first character of the right column."""
    for found in _SPACE.finditer(part.text) if _crosses(part, middle) else ():
        if glyphs.box(part.start + found.end()).left >= middle:
            return [_cut(part, 0, found.start(), glyphs), _cut(part, found.end(), len(part.text), glyphs)]
    return [part]


def _cut(part: _Part, begin: int, end: int, glyphs: Glyphs) -> _Part:
    start, text = part.start + begin, part.text[begin:end]
    first, last = glyphs.box(start), glyphs.box(start + len(text) - 1)
    return _Part(start, text, part.hyphen and end == len(part.text), first, last)


def _parts(glyphs: Glyphs) -> Iterator[_Part]:
    text = glyphs.text()
    for found in _LINE.finditer(text):
        line = found[0]
        stripped = line.strip()
        if stripped:
            start = found.start() + (0 if line.startswith(stripped) else line.index(stripped))
            first, last = glyphs.box(start), glyphs.box(start + len(stripped) - 1)
            yield _Part(start, stripped, text.startswith(_SOFT_BREAK, found.end()), first, last)


def _letter_width(parts: Iterable[_Part]) -> float:
    """Return the usual width of a letter on a page, as a share of the type size."""
    long = islice((part for part in parts if len(part.text) >= _LONG_LINE), _LETTER_SAMPLES)
    widths = sorted((last.right - first.left) / (len(text) * max(last.height, 1.0)) for _, text, _, first, last in long)
    return widths[len(widths) // 2] if len(widths) >= _COLUMN_LINES else _LETTER_WIDTH


def _pieces(part: _Part, glyphs: Glyphs, letter: float) -> Iterable[_Part]:
    """Cut a line at wide gaps, and where it continues at the left of the line below."""
    _, text, _, first, last = part
    letters = len(text)
    size = last.height
    mixed = last.left < first.left or abs(first.bottom - last.bottom) > size / 2
    wide = last.right - first.left > letters * size * letter * _WIDE_LINE or letters < _FEW_LETTERS
    # The value behind a name may stand apart from it in a line that is full otherwise.
    name_end = text.find(": ", 0, _LONGEST_NAME) + 1
    if not (mixed or wide or name_end) or " " not in text:
        return (part,)
    return _cut_at_gaps(
        part, glyphs, _SPACE.finditer(text) if mixed or wide else _SPACE.finditer(text, name_end, name_end + 1)
    )


def _cut_at_gaps(part: _Part, glyphs: Glyphs, spaces: Iterable[re.Match[str]]) -> Iterator[_Part]:
    begun = 0
    for found in spaces:
        before, after = glyphs.box(part.start + found.start() - 1), glyphs.box(part.start + found.end())
        fallen = after.left < before.left - before.height and after.bottom < before.bottom
        if fallen or after.left - before.right > max(before.height, after.height) * _WIDE_GAP:
            yield _cut(part, begun, found.start(), glyphs)
            begun = found.end()
    yield _cut(part, begun, len(part.text), glyphs) if begun else part


def _line(part: _Part, glyphs: Glyphs, underlines: _Underlines) -> LaidLine:
    start, text, hyphen, first, last = part
    size = first.height
    body = first
    if size < last.height * _SMALLER or text[0].isdigit():
        # A raised figure may stand before the words.
        amid = glyphs.box(_middle(part))
        body = amid if amid.height >= size * _SMALLER else first
    family, bold, italic = _look(part, glyphs)
    return LaidLine(
        _as_printed(part, glyphs, body),
        start,
        first.left,
        last.right,
        body.bottom,
        body.height,
        bold,
        italic,
        family,
        underlines.below(first.left, last.right, body),
        hyphen,
    )


def _middle(part: _Part) -> int:
    middle = len(part.text) // 2
    return part.start + (middle if part.text[middle] != " " else middle - 1)


def _look(part: _Part, glyphs: Glyphs) -> Font:
    """Return the font of a line; it is bold or italic only when all of the line is."""
    label = _LABEL.match(part.text) if part.text[0] in _LABEL_STARTS or part.text[1:2] in _LABEL_ENDS else None
    look = glyphs.font(part.start + label.end() if label else part.start)
    if look.bold or look.italic or look.family[-1:].isdigit():
        for place in (_middle(part), part.start + len(part.text) - 1):
            other = glyphs.font(place)
            family = other.family if other.family == look.family else _MIXED
            look = Font(family, look.bold and other.bold, look.italic and other.italic)
    return look


class _Underlines:
    """The horizontal rules of a page, to find which lines they underline."""

    __slots__ = ("_rules", "_tops")

    def __init__(self, rules: Sequence[Box]) -> None:
        self._rules = rules
        self._tops = [rule.top for rule in rules]

    def below(self, left: float, right: float, body: Box) -> bool:
        """Tell whether rules run right below a line, from its beginning to its end."""
        if not self._tops:
            return False
        size = body.height
        first = bisect_left(self._tops, body.bottom - size * _BELOW)
        last = bisect_right(self._tops, body.bottom + size * _BASELINE)
        covered = sum(
            min(rule.right, right) - max(rule.left, left)
            for rule in self._rules[first:last]
            if rule.left >= left - size and rule.right <= right + size
        )
        return covered > (right - left) * _UNDERLINED


def _as_printed(part: _Part, glyphs: Glyphs, body: Box) -> str:
    """Return the words of a line with raised figures, accents and spaces as printed."""
    text = part.text
    changes: dict[int, str] = {}
    for found in _FIGURES.finditer(text):
        # A mark behind a year makes it longer.
        if len(found[0]) != _YEAR_LENGTH or not found[0].startswith(_CENTURIES):
            changes.update(_figures(found, part, glyphs, body))
    if not text.isascii():
        changes |= _accents(part, glyphs)
    for place in _false_spaces(part, glyphs, body):
        changes[place] = ""
    return "".join(changes.get(index, char) for index, char in enumerate(text)) if changes else text


def _figures(match: re.Match[str], part: _Part, glyphs: Glyphs, body: Box) -> Iterator[tuple[int, str]]:
    """Yield the figures at the end of a number that are small and raised."""
    for place in range(match.end() - 1, match.start() - 1, -1):
        box = glyphs.box(part.start + place)
        if box.height >= body.height * _SMALLER:
            return
        if box.bottom - body.bottom > body.height * _RAISED_BY:
            yield place, part.text[place].translate(TO_RAISED)


def _accents(part: _Part, glyphs: Glyphs) -> dict[int, str]:
    """Return the letters that have a separate accent printed over them, joined with it."""
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


def _false_spaces(part: _Part, glyphs: Glyphs, body: Box) -> list[int]:
    """Return the places of spaces that PDFium inserted inside words."""
    size = body.height
    pieces = part.text.split(" ")
    odd = {piece for piece in pieces if len(piece) <= _LONGEST_PIECE and piece.isalnum()} - _SHORT_WORDS
    if not odd and size >= _SMALL_TYPE:
        return []
    false: list[int] = []
    place = -1
    for before, after in pairwise(pieces):
        place += len(before) + 1
        is_odd = before in odd or after in odd
        if (is_odd or size < _SMALL_TYPE) and glyphs.is_made_up(part.start + place):
            gap = glyphs.box(part.start + place + 1).left - glyphs.box(part.start + place - 1).right
            if gap < size * (_ODD_GAP if is_odd and size < _SMALL_TYPE else _NO_GAP):
                false.append(place)
    return false
