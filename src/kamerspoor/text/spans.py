"""Stretches of the cleaned text: the place of every fact.

Example:
    >>> Span(3, 8).of("De heer Blok")
    'heer '
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``[start, end)`` of a document's cleaned text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of this span."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Cover:
    """A set of stretches of a text, to ask quickly which places they cover.

    Example:
        >>> cover = Cover([Span(3, 5), Span(8, 9)])
        >>> cover.holds(4), cover.holds(5), list(cover.touching(Span(4, 9)))
        (True, False, [Span(start=3, end=5), Span(start=8, end=9)])
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans: list[Span] = []
        for span in sorted(spans):
            if self.spans and span.start < self.spans[-1].end:
                self.spans[-1] = Span(self.spans[-1].start, max(self.spans[-1].end, span.end))
            else:
                self.spans.append(span)
        self._starts = [span.start for span in self.spans]

    def holds(self, place: int) -> bool:
        """Tell whether a character is covered."""
        index = bisect_right(self._starts, place) - 1
        return index >= 0 and place < self.spans[index].end

    def touching(self, other: Span) -> Iterator[Span]:
        """Yield the stretches that share a character with another, in order."""
        # Of those that begin before it only the last can reach into it.
        first = max(bisect_right(self._starts, other.start) - 1, 0)
        for index in range(first, len(self.spans)):
            span = self.spans[index]
            if span.start >= other.end:
                return
            if span.end > other.start:
                yield span

    def covers(self, other: Span) -> bool:
        """Tell whether one of the stretches covers the whole of another."""
        return any(span.covers(other) for span in self.touching(other))


def stretches(text: str, places: Iterable[tuple[int, int]], reach: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches around some places; those that touch are joined.

    Args:
        text: that is looked in.
        places: start and end of each, in order.
        reach: how far around a place is looked; a stretch goes on to a space, since a pattern takes the end of its
            stretch for the end of a word.
    """
    first, last = 0, -1
    for start, end in places:
        if start - reach > last:
            if last >= 0:
                yield first, last
            first = max(0, start - reach)
        space = text.find(" ", end + reach)
        last = space if space >= 0 else len(text)
    if last >= 0:
        yield first, last


# One text goes through every extractor: each gets the same string, so that what is remembered of it is found at once.
@lru_cache(maxsize=4)
def one_line(text: str) -> str:
    """Return a text with spaces for line ends; all places stay the same."""
    return text.replace("\n", " ")


def fold(text: str) -> str:
    """Return the text with every run of white space made one space, for quoting and comparing."""
    # Every white space but the plain one counts as not printable: most sentences need no more than this.
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(text.split())


def placed_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text, each with the place of its first character."""
    place = 0
    for line in text.split("\n"):
        yield place, line
        place += len(line) + 1


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without the white space at both its ends.

    An all-white span becomes empty at ``start``.
    """
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip())
    if left == len(stretch):
        return Span(start, start)
    return Span(start + left, start + len(stretch.rstrip()))
