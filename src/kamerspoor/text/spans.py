"""Half-open stretches of the cleaned text, the coordinates of every fact.

Example:
    >>> Span(3, 8).of("De heer Blok")
    'heer '
"""

from __future__ import annotations

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


def stretches(text: str, places: Iterable[tuple[int, int]], reach: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches around places, those that touch as one: to look only there is many times as fast.

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
    """Return a text with a space for each line end; its places stay what they are."""
    return text.replace("\n", " ")


def fold(text: str) -> str:
    """Return the text with every run of white space made one space, for quoting and comparing."""
    # Every white space but the plain one counts as not printable: most sentences need no more than this.
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(text.split())


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without the white space at both its ends.

    An all-white span becomes empty at ``start``.
    """
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip())
    if left == len(stretch):
        return Span(start, start)
    return Span(start + left, start + len(stretch.rstrip()))
