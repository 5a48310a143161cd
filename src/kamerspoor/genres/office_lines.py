"""Finds the lines with offices under a letter, and joins those that run over two lines.

Side by side, the rest of an office stands under its beginning: where the lines have places on the page these tell whose
rest it is; without them a rest that may belong to either is given to neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kamerspoor.text.names import in_small_letters
from kamerspoor.text.patterns import Patterns

OFFICE_PARTS = {
    "role": r"""
        (?:[Dd]emissionair |DEMISSIONAIR )?(?:(?:[Vv]ice-?)?[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris
        |(?:VICE-?)?MINISTER(?:-PRESIDENT)?|STAATSSECRETARIS|[Vv]oorzitter|[Gg]riffier|[Ii]nformateur|[Pp]resident
        |(?:[Pp]laatsvervangend )?(?:[Dd]irecteur(?:-[Gg]eneraal)?|[Ss]ecretaris-[Gg]eneraal))\b
    """,
    "office": r"(?:[Dd]e|[Dd]\.e|DE) (?&role)",
}
pattern = Patterns(**OFFICE_PARTS)
# What a scan reads as a full stop behind an office is a comma.
OFFICE_LINE = pattern(r"^(?&office)[^\n.:;]{0,140}[,.]?$")
BARE_OFFICE = pattern(r"^(?&role)[^\n.:;]{0,140},?$")
_BESIDE = pattern(r"(?<=[\w,]) (?=(?&office))")
_REST = re.compile(r"(?:en|van|voor|EN|VAN|VOOR)\b")
_NO_REST = pattern(r"(?:[Mm]ede )?[Nn]amens\b|(?&office)|(?&role)|.*\.")
_OPEN = (",", " en", " EN")
# Left edges of one column differ by less than this, in points.
_SAME_EDGE = 12.0
_LONGEST_REST = 60


class Line(NamedTuple):
    """A line with its place in the text, and its left edge on the page where that is known."""

    words: str
    start: int
    end: int
    left: float | None = None

    def is_under(self, other: Line) -> bool:
        """Tell whether two lines have the same left edge; False where an edge is unknown."""
        return self.left is not None and other.left is not None and abs(self.left - other.left) < _SAME_EDGE


def offices_of(line: Line) -> list[Line]:
    """Return the offices that are printed side by side on a line."""
    cuts = [0, *(found.end() for found in _BESIDE.finditer(line.words)), len(line.words)]
    return [line._replace(words=line.words[one:two].strip(), start=line.start + one) for one, two in pairwise(cuts)]


def whole_offices(lines: Sequence[Line], is_name: re.Pattern[str]) -> list[Line]:
    """Return the lines, with each office that runs over several lines joined to one.

    Args:
        lines: in the order of the text.
        is_name: matches a line that is a name, and so no rest of an office.
    """
    whole: list[Line] = []
    for line in lines:
        if not (is_name.match(line.words) or _NO_REST.match(line.words) or len(line.words) > _LONGEST_REST):
            at = _office_above(whole, line)
            joined = _joined(whole[at], line) if at is not None else None
            if at is not None and joined is not None:
                whole[at] = joined
                # What stands between is what stands beside: nothing is further from its line than before.
                whole[-1] = whole[-1]._replace(end=line.end)
                continue
        whole.append(line)
    return whole


def _office_above(whole: Sequence[Line], line: Line) -> int | None:
    """Return the index of the office that a line continues: the one above it, or the last one."""
    if not whole or line.start - whole[-1].end > 2 or not OFFICE_LINE.match(whole[-1].words):  # noqa: PLR2004 - an empty line
        return None
    at = len(whole) - 1
    while at >= 0 and OFFICE_LINE.match(whole[at].words):
        if line.is_under(whole[at]):
            return at
        at -= 1
    return len(whole) - 1


def _joined(office: Line, line: Line) -> Line | None:
    """Return an office together with its continuation, or None when the line is no continuation."""
    words = line.words
    if office.words.endswith(".") or (office.words.endswith(",") and not words.endswith(_OPEN)):
        return None
    beside = offices_of(office)
    if len(beside) > 1:
        return _joined_beside(office, beside, line)
    goes_on = words.endswith(_OPEN) or _REST.match(words) or office.words.endswith((" en", " EN"))
    return office._replace(words=f"{office.words} {words}", end=line.end) if goes_on else None


def _joined_beside(office: Line, beside: list[Line], line: Line) -> Line | None:
    rests = line.words.rstrip(",").split(", ")
    if len(rests) != len(beside):
        rests = re.split(r",? (?=(?:en|EN) )", line.words.rstrip(","))
    names = [one.words for one in beside]
    if len(rests) == len(beside):
        names = [f"{one} {rest}" for one, rest in zip(names, rests, strict=True)]
    elif len(rests) == 1 and line.left is not None and office.left is not None:
        at = 0 if line.is_under(office) else len(names) - 1
        names[at] = f"{names[at]} {rests[0]}"
    else:
        return None
    closed = [name if name.endswith((",", " EN", " en")) else f"{name}," for name in names]
    return office._replace(words=" ".join(closed), end=line.end)


def readable(office: str) -> str:
    """Return an office without the comma behind it, in small letters where it is printed in capitals."""
    return in_small_letters(office.rstrip(" ,."))
