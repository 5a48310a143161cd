"""Reads who signs a letter, one entry per person.

Grammar, over the lines of the letter without the empty ones::

    group   = [office "namens deze,"] office+ strange* name+       a name for each office
            | closing name [office]                               "Hoogachtend, / A. Kuiper / Minister van Water"
            | office "," name                                     on one line, as the Chamber's website prints it
    office  = ("De" | "Het") role … [","]                         over one line or more
    strange = at most two lines that are neither: "mede namens …", what a scan makes of a scrawl

Signatures side by side are lines with several offices and lines with as many names, or lines with places on the page. A
name that cannot be given to one office is left out, never given to a likely one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from kamerspoor.genres.office_lines import (
    BARE_OFFICE,
    OFFICE_LINE,
    OFFICE_PARTS,
    Line,
    offices_of,
    readable,
    whole_offices,
)
from kamerspoor.model.letters import Signatory
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.spans import Span

pattern = Patterns(
    **OFFICE_PARTS,
    titles=r"(?:(?:[Dd]rs|[Dd]r|[Mm]r|[Ii]r|[Pp]rof|[Ii]ng|[Bb]c|[Mm]w|[Jj]hr)\.? ?)*",
    # Text layers may leave a space before the point, and scans lose it: "V.L.W .A.", "JF".
    initials=r"""
        (?:(?:[A-ZÀ-Þ](?:h|ij|[a-z])? ?\.[ -]?){1,8}|(?!(?:EN|VAN|VOOR|DE|HET) )[A-Z]{1,5} )(?:\([A-ZÀ-Þ][\w’'-]+\) ?)?
    """,
    particle="van|von|de|den|der|het|ten|ter|te|’t|'t|’s|in|op|el|la|le",
    word=r"[A-ZÀ-Þ][\w’'-]+",
    # "Kuiper-De Wit": the second name may have a particle of its own.
    one="(?:(?&particle) )*(?&word)(?:(?<!-)-(?:[Dd]e|[Tt]er|[Tt]en|[Vv]an(?: de[nr]?)?) (?&word))?",
    degree="(?:,? (?:MSc|MA|MBA|MPA|MBT|BSc|LLM|RA|RC|PhD))*",
    # Capitals alone are the rest of an office, and "De" begins one.
    no_office=r"(?![A-ZÀ-Þ ,’'-]+$|(?:De|Het|Namens|Mede|Met|Aan|Bijlagen?)\b)",
    given="(?&no_office)(?&titles)(?:(?&initials)|(?&word) (?:(?&initials))?)",
)
NAME = pattern(r"^(?&given)(?&one)(?:[ -](?&one)){0,3}(?&degree)[,.]?$")
_PLAIN_NAME = pattern(r"^(?&given)(?&one)(?&degree)[,.]?$")
_ON_ONE_LINE = pattern(
    r"^(?P<office>(?&office)[^\n.:;]{0,140}), (?P<name>(?&titles)(?&initials)(?&one)(?:[ -](?&one)){0,3})$"
)
_STANDS_IN = re.compile(r"^(?:[Nn]amens|[Vv]oor) deze,?$")
_CLOSING = re.compile(r"^(?:Hoogachtend|Met (?:vriendelijke|hoogachtende|de meeste) \w+|Met groet),?$")
_MOST_STRANGE = 2
_MOST_WORDS = 20


@dataclass(slots=True)
class _Group:
    """Offices and names that belong to one group of signatures."""

    offices: list[Line] = field(default_factory=list)
    stood_in_for: list[Line] = field(default_factory=list)
    names: list[Line] = field(default_factory=list)
    beside: int = 1

    @property
    def full(self) -> bool:
        return bool(self.names) and len(self.names) >= len(self.offices)


def read_signatures(lines: Sequence[Line]) -> tuple[tuple[Signatory, ...], tuple[str, ...]]:
    """Return who signs, and the offices for which others sign ("namens deze").

    Args:
        lines: those of the letter below its head, without empty ones and notes.
    """
    whole = whole_offices(lines, NAME)
    found: list[Signatory] = []
    stood_in_for: list[str] = []
    index = 0
    while index < len(whole):
        line = whole[index]
        if one := _ON_ONE_LINE.match(line.words):
            found.append(Signatory(_spelled(one["name"]), readable(one["office"]), Span(line.start, line.end)))
            index += 1
        elif OFFICE_LINE.match(line.words):
            group, index = _group(whole, index)
            signed = list(_signed(group))
            found += signed
            stood_in_for += [readable(one.words) for one in group.stood_in_for if signed]
        elif _CLOSING.match(line.words):
            index += 1
            if index < len(whole) and NAME.match(whole[index].words):
                found.append(_name_first(whole, index))
        else:
            index += 1
    return tuple(found), tuple(stood_in_for)


def _group(lines: Sequence[Line], index: int) -> tuple[_Group, int]:
    """Return a group of offices and names, read from its first office on."""
    group, strange = _Group(), 0
    while index < len(lines) and not group.full and strange <= _MOST_STRANGE:
        line = lines[index]
        if OFFICE_LINE.match(line.words) or ((group.offices or group.stood_in_for) and BARE_OFFICE.match(line.words)):
            offices = offices_of(line)
            group.offices += offices
            group.beside = max(group.beside, len(offices))
        elif names := _names(line, group.beside):
            group.names += names
        elif _STANDS_IN.match(line.words):
            group.stood_in_for, group.offices, group.beside = group.offices, [], 1
        else:
            strange += 1
        index += 1
    return group, index


def _signed(group: _Group) -> Iterator[Signatory]:
    """Yield the people of a group with their offices."""
    if len(group.names) == len(group.offices):
        for name, office in zip(group.names, _in_order_of(group.names, group.offices), strict=True):
            if office is not None:
                yield _signatory(name, office)
    elif len(group.names) == 1 and group.offices:
        first, *more = group.offices
        # "De minister-president, / minister van Algemene Zaken,": the further office of one person has no article.
        if not any(OFFICE_LINE.match(one.words) for one in more):
            first = first._replace(words=" ".join(one.words for one in group.offices))
        else:
            first = group.offices[-1]
        yield _signatory(group.names[0], first)


def _in_order_of(names: Sequence[Line], offices: Sequence[Line]) -> Sequence[Line | None]:
    """Return the office of each name: the one above it on the page, or the one with the same rank.

    Where places are known and say neither, no name has an office.
    """
    stacked = all(one.is_under(offices[0]) for one in (*offices, *names))
    if stacked or any(one.left is None for one in (*offices, *names)) or len(offices) == 1:
        return offices
    above = [[office for office in offices if name.is_under(office)] for name in names]
    if any(len(found) != 1 for found in above) or len({found[0].start for found in above}) < len(offices):
        return [None] * len(names)
    return [found[0] for found in above]


def _name_first(lines: Sequence[Line], index: int) -> Signatory:
    """Return who signs directly under the closing words, with the office below the name."""
    name = lines[index]
    below = lines[index + 1] if index + 1 < len(lines) else name
    if BARE_OFFICE.match(below.words):
        return Signatory(_spelled(name.words), readable(below.words), Span(name.start, below.end))
    return Signatory(_spelled(name.words), None, Span(name.start, name.start + len(name.words)))


def _signatory(name: Line, office: Line) -> Signatory:
    start, end = min(office.start, name.start), max(name.start + len(name.words), office.end)
    return Signatory(_spelled(name.words), readable(office.words), Span(start, end))


def _spelled(name: str) -> str:
    return re.sub(r"(?<=[A-ZÀ-Þ]) (?=\.)", "", name).rstrip(" ,.")


def _names(line: Line, wanted: int) -> list[Line]:
    """Return the names on a line: one, or as many as there are offices side by side above it."""
    ways = _ways(line.words, wanted) if wanted > 1 else []
    if ways:
        return [line._replace(words=part, start=line.start + at) for part, at in ways[0]] if len(ways) == 1 else []
    return [line] if NAME.match(line.words) else []


def _ways(words: str, count: int) -> list[list[tuple[str, int]]]:
    """Return the ways to cut a line into that many names, each name with its place."""
    spaces = [place for place, char in enumerate(words) if char == " "]
    for pattern in (_PLAIN_NAME, NAME) if len(spaces) <= _MOST_WORDS else ():
        ways = []
        for cuts in combinations(spaces, count - 1):
            edges = (-1, *cuts, len(words))
            parts = [(words[one + 1 : two], one + 1) for one, two in pairwise(edges)]
            if all(pattern.match(part) for part, _ in parts):
                ways.append(parts)
        if ways:
            return ways
    return []
