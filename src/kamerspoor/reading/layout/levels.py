"""Tells the levels of headings by their numbers, their looks and what stands above them.

A number with dots tells its own depth; a heading right below another one is under it; the same type and space as an
earlier one mean its level; less prominent type is under more prominent type.

Example:
    >>> bold, slanted = Look(1.0, 4, False, False), Look(1.0, 1, False, False)
    >>> levels_of([Heading("Inleiding", bold), Heading("Het veer", slanted), Heading("Tot slot", bold)])
    [1, 2, 1]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final, NamedTuple

DOTTED: Final = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)(?:[.:)]?\s+(?=\S)|[.:)](?=[^\W\d]))")
LETTERED: Final = re.compile(r"(?:[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
# Such a part is one of the whole paper, also where it looks like what stands above it.
_CLOSING: Final = re.compile(r"(?:Tot slot|Ten slotte|Slot\b|Afsluit|Conclusie|Bijlage)", re.IGNORECASE)

# Lines below a title, before any text, are no parts of the paper: they open no level.
_FEWEST_TITLE_LINES: Final = 3
_SUBTITLE: Final = 2


class Look(NamedTuple):
    """How a heading looks; headings that look alike have the same level.

    Attributes:
        size: of its type, as a share of that of the running text.
        weight: how much it stands out: bold 4, bold and slanted 3, underlined 2, slanted 1, plain 0.
        blank_below: whether the text below keeps a distance; None at the end of a page, where that cannot be seen.
        inset: whether it begins right of the edge of the text.
    """

    size: float
    weight: int
    blank_below: bool | None
    inset: bool

    @property
    def prominence(self) -> tuple[float, int]:
        """How much it stands out."""
        return self.size, self.weight


class Heading(NamedTuple):
    """A heading: its words, its look, and whether it stands directly below another one."""

    text: str
    look: Look
    adjacent: bool = False


@dataclass(slots=True)
class _Ladder:
    """The headings so far, and the levels that follow from them.

    Attributes:
        above: the last heading of each level that is still open, with the level.
        looks: the level of the last heading that looked so.
        numbered: those looks that only headings with a number had.
        words: the level of the last heading with these words and this weight.
        bases: the level of numbers without dots, by prominence.
        counted: the last number behind its last dot, and its level, by what stands before that.
        letter: the last letter that heads a part, and its level.
    """

    above: list[tuple[Heading, int]] = field(default_factory=list)
    looks: dict[Look, int] = field(default_factory=dict)
    numbered: set[Look] = field(default_factory=set)
    words: dict[tuple[str, int], int] = field(default_factory=dict)
    bases: dict[tuple[float, int], int] = field(default_factory=dict)
    counted: dict[str, tuple[int, int]] = field(default_factory=dict)
    letter: tuple[int, int] = (0, 0)

    def level(self, heading: Heading) -> int:
        """Return the level of the next heading, and remember it."""
        dotted = DOTTED.match(heading.text)
        if dotted is not None:
            level = self._dotted_level(heading, dotted["number"])
        elif LETTERED.match(heading.text):
            level = self._lettered_level(heading.text[0])
        else:
            level = self._plain_level(heading, self._known_level(heading))
            if not heading.adjacent and level <= min(self.bases.values(), default=0):
                # Behind the numbered parts of a paper its looks begin anew.
                self.looks = {look: known for look, known in self.looks.items() if known <= level}
        self._remember(heading, level)
        return level

    def _remember(self, heading: Heading, level: int) -> None:
        while self.above and self.above[-1][1] >= level:
            self.above.pop()
        self.above.append((heading, level))
        if LETTERED.match(heading.text):
            return
        self.words[heading.text, heading.look.weight] = level
        if heading.look.blank_below is None:
            return
        if not DOTTED.match(heading.text):
            self.looks[heading.look] = level
            self.numbered.discard(heading.look)
        elif heading.look not in self.looks:
            self.looks[heading.look] = level
            self.numbered.add(heading.look)

    def _dotted_level(self, heading: Heading, number: str) -> int:
        depth = number.count(".")
        prominence = heading.look.prominence
        before, _, last = number.rpartition(".")
        known, level = self.counted.get(before, (-1, 0))
        if prominence not in self.bases and int(last) == known + 1:
            # "2." behind "1." stands beside it, also where the size of its type was measured a little differently.
            self.bases[prominence] = level - depth
        elif prominence not in self.bases or number == "1":
            self.bases[prominence] = self._plain_level(heading, None) - depth
        level = max(self.bases[prominence] + depth, 1)
        self.counted[before] = int(last), level
        return level

    def _lettered_level(self, letter: str) -> int:
        """Return the level of a heading with a letter, such as "b) …"."""
        known, level = self.letter
        if ord(letter) != known + 1:
            lettered = (level for heading, level in self.above if LETTERED.match(heading.text))
            level = next(lettered, self.above[-1][1] + 1 if self.above else 1)
        self.letter = ord(letter), level
        return level

    def _known_level(self, heading: Heading) -> int | None:
        """Return the level of earlier headings with the same look or the same words."""
        look = heading.look
        if look.blank_below is not None:
            return self.looks.get(look)
        either = (self.looks.get(look._replace(blank_below=blank)) for blank in (False, True))
        return self.words.get((heading.text, look.weight)) or next((level for level in either if level), None)

    def _plain_level(self, heading: Heading, known: int | None) -> int:
        if heading.adjacent and self.above and heading.look.prominence <= self.above[-1][0].look.prominence:
            return self._level_below(heading, known)
        closing = _CLOSING.match(heading.text) is not None
        if known is not None and not (closing and heading.look in self.numbered):
            return known
        prominence = heading.look.prominence
        if closing:
            return min((level for one, level in self.above if one.look.prominence == prominence), default=1)
        for one, level in reversed(self.above):
            if one.look.prominence == prominence:
                return level + 1 if DOTTED.match(one.text) or LETTERED.match(one.text) else level
            if one.look.prominence > prominence:
                return level + 1
        return 1

    def _level_below(self, heading: Heading, known: int | None) -> int:
        """Return the level of a heading directly below another one."""
        before, upper = self.above[-1]
        if before.look == heading.look and not (DOTTED.match(before.text) or DOTTED.match(heading.text)):
            return upper
        return known if known is not None and known > upper else upper + 1


def levels_of(headings: Iterable[Heading]) -> list[int]:
    """Return the levels of the headings of a paper, in their order, from 1."""
    listed = list(headings)
    ladder = _Ladder(looks=_early_looks(listed))
    title = _title_lines(listed)
    levels = [ladder.level(heading) for heading in listed[:1]]
    levels += [_SUBTITLE] * (title - 1) if title else []
    return [*levels, *(ladder.level(heading) for heading in listed[len(levels) :])]


def _early_looks(headings: Sequence[Heading]) -> dict[Look, int]:
    """Return the level of plain-looking headings that come before more prominent ones."""
    plain = [one for one in headings if not (DOTTED.match(one.text) or LETTERED.match(one.text) or one.adjacent)]
    if not plain or len(plain) != len(headings):
        return {}
    first, most = plain[0].look, max(one.look.prominence for one in plain)
    return {first: _SUBTITLE} if first.size == most[0] and first.prominence < most else {}


def _title_lines(headings: Sequence[Heading]) -> int:
    """Return how many headings make up a title page, or 0."""
    below = takewhile(lambda heading: heading.adjacent and not DOTTED.match(heading.text), headings[1:])
    count = 1 + sum(1 for _ in below)
    return count if count >= _FEWEST_TITLE_LINES else 0
