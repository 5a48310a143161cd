"""Finds raised figures, the marks of notes, which Tesseract reads as other signs.

A glyph at the end of a word that stands above the baseline and is a third to two thirds as high as the type is one. All
of a page are put on one picture, enlarged, and recognised once more as figures only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from kamerspoor.reading.recognition.hocr import Line, pages_of
from kamerspoor.reading.recognition.picture import Picture, Pixels
from kamerspoor.text.raised import TO_RAISED
from kamerspoor.text.word_list import is_word

# Of a raised figure, as shares of the size of the type: how far above the baseline it ends, how high and wide it is.
_RAISED_BY: Final = 0.2
_HIGH: Final = (0.28, 0.62)
_WIDE: Final = 0.6
_MOST_FIGURES: Final = 3
_STOPS: Final = ".,;:)"
_QUOTES: Final = "”“\"’‘'"
_DOUBLE: Final = frozenset('”“"')
# A stop is no higher than this, and one that hangs this far below the baseline is a comma.
_LOW: Final = 0.3
_HANGS: Final = 0.08
# On the picture of all of them: how high each is made, and the room around it.
_HEIGHT: Final = 40
_ROOM: Final = 40
_WHITE: Final = b"\xff"
# More than these are no marks of notes: a page of stains, or a table of exponents.
_MOST_MARKS: Final = 200


@dataclass(frozen=True, slots=True)
class _Mark:
    """A raised figure at the end, or at the head, of a word."""

    line: int
    word: int
    place: Pixels
    glyphs: int
    all_glyphs: int
    stops: int
    unseen: str = ""
    leads: bool = False


def with_raised(lines: Sequence[Line], picture: Picture, figures: Callable[[bytes], bytes]) -> list[Line]:
    """Return the lines with raised figures in place of what Tesseract read there.

    Args:
        lines: of the page.
        picture: of it.
        figures: recognises a picture on which nothing but figures stands.
    """
    marks = [mark for number, line in enumerate(lines) for mark in _marks(number, line, picture)]
    if not 0 < len(marks) <= _MOST_MARKS:
        return list(lines)
    changed = [list(line.words) for line in lines]
    for mark, said in zip(marks, _read(marks, picture, figures), strict=True):
        if said:
            word = changed[mark.line][mark.word]
            changed[mark.line][mark.word] = word._replace(text=_raised(word.text, mark, said))
    return [replace(line, words=tuple(words)) for line, words in zip(lines, changed, strict=True)]


def _marks(number: int, line: Line, picture: Picture) -> Iterator[_Mark]:
    for index, word in enumerate(line.words):
        runs = _runs(word.place, picture)
        base = line.baseline(word.place.left)
        if index == 0 and (leading := _leading(runs, base, line.size, picture)):
            place = Pixels(leading[0].left, word.place.top, leading[-1].right, int(base))
            yield _Mark(number, index, place, len(leading), len(runs), 0, leads=True)
            continue
        stops, behind, unseen = _behind(word.text, runs, base, line.size, picture)
        found: list[Pixels] = []
        for run in reversed(runs[: len(runs) - behind]):
            if len(found) == _MOST_FIGURES or not _is_raised(run, base, line.size, picture):
                break
            found.insert(0, run)
        text = word.text[: len(word.text) - stops]
        # "7e" and "3°" are ordinals.
        ordinal = text[-1:] in tuple("e°®") and text[-2:-1].isdigit()
        if found and not ordinal and len(found) < len(runs) - behind:
            place = Pixels(found[0].left, word.place.top, found[-1].right, int(base))
            yield _Mark(number, index, place, len(found), len(runs) - behind, stops, unseen)


def _behind(text: str, runs: Sequence[Pixels], base: float, size: float, picture: Picture) -> tuple[int, int, str]:
    """Return how many characters and glyphs stand behind a mark, and a full stop that was missed."""
    stops = len(text) - len(text.rstrip(_STOPS + _QUOTES))
    behind = sum(2 if char in _DOUBLE else 1 for char in text[len(text) - stops :])
    last = runs[-1]
    top, bottom = picture.extent(last)
    is_low = bottom - top < size * _LOW and top > base - size * _LOW
    if is_low and not stops and len(runs) > 1:
        return 0, 1, "," if bottom > base + size * _HANGS else "."
    return stops, min(behind, len(runs) - 1), ""


def _leading(runs: Sequence[Pixels], base: float, size: float, picture: Picture) -> list[Pixels]:
    """Return the raised figures at the head of a line: the number of a note."""
    found = list(takewhile(lambda run: _is_raised(run, base, size, picture), runs))
    return found if len(found) <= _MOST_FIGURES else []


def _runs(place: Pixels, picture: Picture) -> list[Pixels]:
    """Return the places of the single glyphs of a word."""
    edges = [place.left, *(edge for blank in picture.blanks(place, 1) for edge in blank), place.right]
    return [Pixels(left, place.top, right, place.bottom) for left, right in zip(edges[::2], edges[1::2], strict=True)]


def _is_raised(run: Pixels, base: float, size: float, picture: Picture) -> bool:
    top, bottom = picture.extent(run)
    high = (bottom - top) / size
    return bottom <= base - size * _RAISED_BY and _HIGH[0] <= high <= _HIGH[1] and run.right - run.left <= size * _WIDE


def _read(marks: Sequence[_Mark], picture: Picture, figures: Callable[[bytes], bytes]) -> list[str]:
    """Return the figures of each mark, recognised once more; empty where that failed."""
    strip, ends = _strip(marks, picture)
    said = ["" for _ in marks]
    for page in pages_of(figures(strip.as_pgm())):
        for word in (word for line in page.lines for word in line.words):
            for figure, letter in zip(word.text, word.letters or (word.place,) * len(word.text), strict=True):
                middle = (letter.left + letter.right) / 2
                at = next((place for place, end in enumerate(ends) if middle < end), len(ends) - 1)
                said[at] += figure
    return [one if len(one) == mark.glyphs else "" for one, mark in zip(said, marks, strict=True)]


def _strip(marks: Sequence[_Mark], picture: Picture) -> tuple[Picture, list[int]]:
    """Return one picture with all marks side by side, and where each ends on it."""
    rows = [bytearray(_WHITE * _ROOM) for _ in range(_HEIGHT * 3 + 2 * _ROOM)]
    ends: list[int] = []
    for mark in marks:
        top, bottom = picture.extent(mark.place)
        times = max(_HEIGHT // max(bottom - top, 1), 1)
        glyphs = picture.enlarged(Pixels(mark.place.left, top, mark.place.right, bottom), times)
        blank = _WHITE * (len(glyphs[0]) if glyphs else 1)
        for row, pixels in zip(rows, [*[blank] * _ROOM, *glyphs, *[blank] * len(rows)], strict=False):
            row.extend(pixels)
            row.extend(_WHITE * _ROOM)
        ends.append(len(rows[0]) - _ROOM // 2)
    return Picture(len(rows[0]), len(rows), b"".join(rows), picture.dpi), ends


def _raised(text: str, mark: _Mark, figures: str) -> str:
    """Return a word with raised figures in place of what Tesseract read there."""
    raised = figures.translate(TO_RAISED)
    if mark.leads:
        rest = text[mark.glyphs :] if mark.all_glyphs > mark.glyphs else ""
        return f"{raised} {rest}" if rest else raised
    end = len(text) - mark.stops
    core, rest = text[:end], text[end:]
    # The program may have passed over the mark: then nothing stands in its place.
    taken = len(text) == mark.all_glyphs or not core[-1:].isalpha() or not is_word(core)
    return (core[: len(core) - mark.glyphs] if taken else core) + raised + rest + mark.unseen
