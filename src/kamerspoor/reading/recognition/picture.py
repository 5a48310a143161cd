"""A page as a picture, and what its ink tells: weight, slant, and gaps between words.

Columns of ink are summed as whole rows at a time: a row of zeros and ones is one large number, and as no line of print
is 255 rows high, adding such numbers adds every column without a carry.

A margin beside the text is recognised by itself, since the program runs its lines into those of the text. The text of a
letter of a ministry ends a few points left of its margin column, in which lines stand at heights of their own. A strip
that no line crosses, from below the mast to the foot of the page, parts them.

Example:
    >>> picture = Picture(4, 2, bytes([0, 255, 255, 0, 0, 255, 255, 0]), dpi=300)
    >>> picture.ink(Pixels(0, 0, 4, 2)), picture.blanks(Pixels(0, 0, 4, 2), 2)
    (4, [(1, 3)])
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import Final, NamedTuple

_DARK: Final = bytes(1 if grey < 128 else 0 for grey in range(256))  # noqa: PLR2004 - the middle of 0 to 255
# How far slanted type leans, in columns per row: 11 degrees, as most of it does.
_LEAN: Final = 0.2
_TALLEST: Final = 250
_WHITE: Final = b"\xff"
_BLANK: Final = re.compile(b"\x00+")
# A margin begins in this part of the width; the strip before it is as wide as this share of an inch, or wider.
_FROM, _TO = 0.6, 0.92
_STRIP: Final = 0.05
# The mast of the first sheet may cross the strip.
_MAST: Final = 0.14


class Pixels(NamedTuple):
    """A rectangle of a picture: columns and rows from the top left, the last ones outside it."""

    left: int
    top: int
    right: int
    bottom: int


class Picture:
    """One page in shades of grey.

    Args:
        width: columns.
        height: rows.
        grey: a byte for each pixel, 0 for black, row after row.
        dpi: pixels per inch.
    """

    def __init__(self, width: int, height: int, grey: bytes, dpi: float) -> None:
        self.width = width
        self.height = height
        self.dpi = dpi
        self.grey = grey
        self._dark = grey.translate(_DARK)

    def as_pgm(self) -> bytes:
        """Return the picture as a file in PGM format."""
        return b"P5 %d %d 255\n" % (self.width, self.height) + self.grey

    def without(self, places: Iterable[Pixels]) -> Picture:
        """Return the picture with some rectangles made white."""
        grey = bytearray(self.grey)
        for place in places:
            width = place.right - place.left
            for row in range(place.top, place.bottom):
                start = row * self.width + place.left
                grey[start : start + width] = _WHITE * width
        return Picture(self.width, self.height, bytes(grey), self.dpi)

    def gutters(self, top: int, at_least: int) -> list[tuple[int, int]]:
        """Return the wide empty strips between ink, from row ``top`` down."""
        rows = self._rows(Pixels(0, top, self.width, self.height), most=self.height)
        any_ink = reduce(or_, (int.from_bytes(row, "big") for row in rows), 0).to_bytes(self.width, "big")
        return [span for span in _between(any_ink) if span[1] - span[0] >= at_least]

    def ink(self, place: Pixels) -> int:
        """Return how many pixels of a rectangle are dark."""
        return sum(row.count(1) for row in self._rows(place))

    def darkest(self, place: Pixels) -> int:
        """Return the most dark pixels that any row of a rectangle has."""
        return max((row.count(1) for row in self._rows(place)), default=0)

    def extent(self, place: Pixels) -> tuple[int, int]:
        """Return the first row with ink in a rectangle, and the one behind the last."""
        inked = [row for row, pixels in enumerate(self._rows(place), place.top) if 1 in pixels]
        return (inked[0], inked[-1] + 1) if inked else (place.top, place.top)

    def enlarged(self, place: Pixels, times: int) -> list[bytes]:
        """Return the rows of a rectangle, enlarged by a whole number."""
        rows: list[bytes] = []
        for row in range(max(place.top, 0), min(place.bottom, self.height)):
            start = row * self.width
            pixels = self.grey[start + max(place.left, 0) : start + min(place.right, self.width)]
            rows += [bytes(pixel for pixel in pixels for _ in range(times))] * times
        return rows

    def slants(self, place: Pixels) -> bool:
        """Tell whether a word is slanted: its strokes are sharper when the slant is undone."""
        return self._sharpness(place, _LEAN) > self._sharpness(place, 0.0)

    def blanks(self, place: Pixels, at_least: int) -> list[tuple[int, int]]:
        """Return the empty strips between ink in a rectangle, as first column and end."""
        spans = _between(self._columns(place, 0.0))
        return [(place.left + one, place.left + two) for one, two in spans if two - one >= at_least]

    def _rows(self, place: Pixels, most: int = _TALLEST) -> Iterator[bytes]:
        left, right = max(place.left, 0), min(place.right, self.width)
        for row in range(max(place.top, 0), min(place.bottom, self.height, place.top + most)):
            yield self._dark[row * self.width + left : row * self.width + right]

    def _columns(self, place: Pixels, lean: float) -> bytes:
        """Return the number of dark pixels of each column, with the slant undone."""
        rows = list(self._rows(place))
        total = sum(int.from_bytes(row, "big") << 8 * int(number * lean) for number, row in enumerate(reversed(rows)))
        width = max(min(place.right, self.width) - max(place.left, 0), 0) + int(len(rows) * lean)
        return total.to_bytes(width, "big")

    def _sharpness(self, place: Pixels, lean: float) -> int:
        return sum(dark * dark * columns for dark, columns in Counter(self._columns(place, lean)).items())


def _between(columns: bytes) -> list[tuple[int, int]]:
    """Return the stretches of empty columns that have ink on both sides."""
    found = [match.span() for match in _BLANK.finditer(columns)]
    return [(one, two) for one, two in found if one > 0 and two < len(columns)]


def in_columns(picture: Picture) -> list[Picture]:
    """Return the picture, or two of it: the text without the margin, and the margin."""
    top = int(picture.height * _MAST)
    strips = [
        (left, right)
        for left, right in picture.gutters(top, int(picture.dpi * _STRIP))
        if picture.width * _FROM < right < picture.width * _TO
    ]
    if not strips:
        return [picture]
    left, right = max(strips, key=lambda strip: strip[1] - strip[0])
    middle = (left + right) // 2
    margin = Pixels(middle, top, picture.width, picture.height)
    text = (Pixels(0, 0, picture.width, top), Pixels(0, top, middle, picture.height))
    return [picture.without([margin]), picture.without(text)]
