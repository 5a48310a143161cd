"""Cuts long papers into parts, so that no page gets as long as a book.

A paper is cut where a turn or a paragraph begins. One that is not longer than a part is shown whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kamerspoor.publish.urls import query
from kamerspoor.text.numbers import plain_number
from kamerspoor.text.spans import Span

# Characters of text; with everything around them about half of the 100 kB that a page may weigh compressed.
LONGEST: Final = 120_000


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a paper that a page shows.

    Attributes:
        number: of this part, from 1.
        of: how many parts there are.
        span: its place in the text.
    """

    number: int
    of: int
    span: Span

    @property
    def first(self) -> bool:
        """Whether it is the first part, which also shows what is known of the paper as a whole."""
        return self.number == 1

    def link(self, number: int, **also: str) -> str:
        """Return the query string of another part, with what else is asked."""
        return query(**also, deel=number if number > 1 else None) or "?"


class Parts:
    """The parts of one paper.

    Args:
        starts: where its turns or paragraphs begin, in order.
        length: of its text.
        longest: characters of a part, unless one turn or paragraph has more.
        most: turns or paragraphs of a part.
    """

    def __init__(self, starts: Sequence[int], length: int, longest: int = LONGEST, most: int | None = None) -> None:
        cuts, held = [0], 0
        for start, following in pairwise((*starts, length)):
            # Before what would make the part too long, unless that is nearly all there is in it.
            long = following - cuts[-1] > longest and start - cuts[-1] > longest // 2
            if start > cuts[-1] and (long or held == most):
                cuts.append(start)
                held = 0
            held += 1
        self._cuts = cuts
        self._length = length

    def at(self, place: int) -> Part:
        """Return the part that holds a place of the text.

        Args:
            place: in characters.
        """
        return self._part(bisect_right(self._cuts, place))

    def numbered(self, written: str | None) -> Part:
        """Return a part by the number in an address; what is no number gives the first part."""
        return self._part(min(plain_number(written) or 1, len(self._cuts)))

    def _part(self, number: int) -> Part:
        ends = (*self._cuts[1:], self._length)
        return Part(number, len(self._cuts), Span(self._cuts[number - 1], ends[number - 1]))
