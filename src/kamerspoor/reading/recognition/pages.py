"""Turns a recognised page into lines with measured type, cut at wide gaps.

Sizes come from how far tall letters rise above the baseline: that differs little from face to face, while the height of
a word depends on its letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import mean, median
from typing import Final

from kamerspoor.model.source_text import Box
from kamerspoor.reading.layout.page import LaidLine, LaidPage
from kamerspoor.reading.layout.rows import whole_lines
from kamerspoor.reading.recognition.hocr import HocrPage, Line, Word, pages_of
from kamerspoor.reading.recognition.marks import with_raised
from kamerspoor.reading.recognition.picture import Picture, Pixels
from kamerspoor.reading.recognition.words import repaired

_POINTS: Final = 72.0
# How far capitals, figures and tall letters rise above the baseline, as a share of the size of the type.
_RISE: Final = 0.74
_TALL: Final = re.compile(r"[A-Zbdfhkl\d]")
_HANGS: Final = 0.21
_HANGING: Final = re.compile(r"[gjpqy,;()\[\]/Q_]")
# Sizes of one page that differ by less than this are one: a pixel more or less is three in a hundred.
_SAME: Final = 0.08
# A rule below words is taken for a part of them, and makes them seem larger.
_SAME_UNDERLINED: Final = 0.3
# Beyond this share of the size a gap parts columns.
_COLUMN_GAP: Final = 1.3
# Lines of one paragraph: how far they are inset, apart, and measured differently, as shares of their size.
_INSET: Final = 4.0
_STEP: Final = 1.7
_ALIKE: Final = 0.12
# Bold type has so much more ink than the rest of its page: 1.4 and more in sans and serif of ministries.
_BOLD: Final = 1.25
_FEW_LETTERS: Final = 3
# A rule within this share of the size from the baseline, along so much of the words, underlines them.
_BELOW: Final = 0.3
_UNDERLINED: Final = 0.8
# Words below this certainty are told; a few letters below this one are no text but stains and scrawls.
_UNCERTAIN: Final = 60.0
_ILLEGIBLE: Final = 40.0
_SCRAWL_LETTERS: Final = 8


@dataclass(frozen=True, slots=True)
class RecognisedPage:
    """One recognised page.

    Attributes:
        page: its lines.
        words: how many words they have.
        uncertain: those of which the program is not certain.
        illegible: lines that are no text: scrawls, stains, parts of pictures.
    """

    page: LaidPage
    words: int
    uncertain: tuple[str, ...]
    illegible: tuple[LaidLine, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words of a line that stand together, with baseline and type size in pixels."""

    words: tuple[Word, ...]
    baseline: float
    size: float

    @property
    def letters(self) -> int:
        return sum(len(word.text) for word in self.words)

    @property
    def certainty(self) -> float:
        return sum(word.certainty * len(word.text) for word in self.words) / self.letters

    @property
    def is_legible(self) -> bool:
        return self.certainty >= _ILLEGIBLE or self.letters >= _SCRAWL_LETTERS


def recognised(
    answers: Sequence[bytes],
    picture: Picture | None = None,
    first: int = 1,
    figures: Callable[[bytes], bytes] | None = None,
) -> list[RecognisedPage]:
    """Return the pages that Tesseract recognised, with their type measured.

    Args:
        answers: what it said; several are of parts of one page, the text first.
        picture: of the only page, where its pixels are at hand: without them no type is bold or slanted.
        first: number of the first page.
        figures: recognises a picture on which nothing but figures stands: the marks of notes, put side by side.
    """
    pages = [page for answer in answers for page in pages_of(answer)]
    if len(answers) > 1 and pages:
        lines = tuple(line for page in pages for line in page.lines)
        rules = tuple(rule for page in pages for rule in page.rules)
        pages = [replace(pages[0], lines=lines, rules=rules)]
    return [_page(page, picture, number, figures) for number, page in enumerate(pages, first)]


def _page(
    page: HocrPage, picture: Picture | None, number: int, figures: Callable[[bytes], bytes] | None
) -> RecognisedPage:
    lines = [repaired(line, picture) for line in page.lines]
    if picture and figures:
        lines = with_raised(lines, picture, figures)
    stretches = _evened([stretch for line in lines for stretch in _stretches(line)])
    usual = _usual_size(stretches)
    legible = [stretch for stretch in stretches if stretch.is_legible]
    weight = median([_weight(one, picture) for one in legible]) if picture and legible else 0.0
    scale = _POINTS / (picture.dpi if picture else page.dpi)
    laid: list[LaidLine] = []
    illegible: list[LaidLine] = []
    source = 0
    for stretch in stretches:
        underlined = picture is not None and _is_underlined(stretch, picture)
        same = _SAME_UNDERLINED if underlined else _SAME
        size = usual if abs(stretch.size - usual) <= usual * same else stretch.size
        line = _laid(stretch, size, page.height, scale)._replace(source=source, underlined=underlined)
        source += len(line.text) + 1
        if not stretch.is_legible:
            illegible.append(line)
            continue
        if picture:
            line = line._replace(
                bold=_weight(stretch, picture) > weight * _BOLD,
                italic=_slants(stretch, picture),
            )
        laid.append(line)
    words = [word for stretch in legible for word in stretch.words]
    width = page.width * scale
    return RecognisedPage(
        LaidPage(number, width, page.height * scale, tuple(whole_lines(laid, width)), _rules(page, scale)),
        len(words),
        tuple(word.text for word in words if word.certainty < _UNCERTAIN),
        tuple(illegible),
    )


def _rules(page: HocrPage, scale: float) -> tuple[Box, ...]:
    """Return the horizontal rules of a page, from the lowest."""
    boxes = [
        Box(
            rule.left * scale, (page.height - rule.bottom) * scale, rule.right * scale, (page.height - rule.top) * scale
        )
        for rule in page.rules
    ]
    return tuple(sorted(boxes, key=lambda box: box.top))


def _laid(stretch: _Stretch, size: float, height: int, scale: float) -> LaidLine:
    first, last = stretch.words[0].place, stretch.words[-1].place
    return LaidLine(
        " ".join(word.text for word in stretch.words),
        0,
        first.left * scale,
        last.right * scale,
        (height - stretch.baseline - size * _HANGS) * scale,
        size * scale,
    )


def _stretches(line: Line) -> Iterator[_Stretch]:
    """Yield the parts of a line, cut at wide gaps."""
    whole = _stretch(line.words, line, None)
    cuts = [
        index
        for index, (one, two) in enumerate(pairwise(line.words), 1)
        if two.place.left - one.place.right > whole.size * _COLUMN_GAP
    ]
    if not cuts:
        yield whole
        return
    for start, end in pairwise((0, *cuts, len(line.words))):
        # The baseline of columns that the program took for one line is that of none of them.
        standing = [word.place.bottom for word in line.words[start:end] if not _HANGING.search(word.text)]
        yield _stretch(line.words[start:end], line, median(standing) if standing else None)


def _stretch(words: Sequence[Word], line: Line, row: float | None) -> _Stretch:
    """Return words with their baseline and type size."""
    rows = [line.baseline(word.place.left) if row is None else row for word in words]
    tall = [place - word.place.top for place, word in zip(rows, words, strict=True) if _TALL.search(word.text)]
    rises = [rise for rise in tall if rise > 0]
    return _Stretch(tuple(words), rows[0], mean(rises) / _RISE if rises else line.size)


def _evened(stretches: Sequence[_Stretch]) -> list[_Stretch]:
    """Return the stretches with one type size for all lines of a paragraph."""
    groups: list[list[_Stretch]] = []
    for stretch in stretches:
        if groups and _goes_on(groups[-1][-1], stretch):
            groups[-1].append(stretch)
        else:
            groups.append([stretch])
    return [replace(one, size=_usual_size(group)) for group in groups for one in group]


def _goes_on(before: _Stretch, stretch: _Stretch) -> bool:
    step = stretch.baseline - before.baseline
    beside = abs(stretch.words[0].place.left - before.words[0].place.left) < before.size * _INSET
    alike = abs(stretch.size - before.size) < before.size * _ALIKE
    return beside and alike and 0 < step < before.size * _STEP


def _usual_size(stretches: Sequence[_Stretch]) -> float:
    """Return the type size that most letters of a page have."""
    by_size = sorted((stretch.size, stretch.letters) for stretch in stretches)
    half = sum(letters for _, letters in by_size) / 2
    for size, letters in by_size:
        half -= letters
        if half <= 0:
            return size
    return 0.0


def _weight(stretch: _Stretch, picture: Picture) -> float:
    """Return how much of the area of some words is ink."""
    room = sum(word.place.right - word.place.left for word in stretch.words) * stretch.size
    return sum(picture.ink(word.place) for word in stretch.words) / room if room else 0.0


def _slants(stretch: _Stretch, picture: Picture) -> bool:
    long = [word for word in stretch.words if len(word.text) >= _FEW_LETTERS]
    return bool(long) and sum(picture.slants(word.place) for word in long) * 2 > len(long)


def _is_underlined(stretch: _Stretch, picture: Picture) -> bool:
    """Tell whether a rule runs below all of some words."""
    left, right = stretch.words[0].place.left, stretch.words[-1].place.right
    # The baseline of underlined words is measured too low: the rule counts as a part of them.
    reach, row = int(stretch.size * _BELOW), int(stretch.baseline)
    return picture.darkest(Pixels(left, row - reach, right, row + reach)) > (right - left) * _UNDERLINED
