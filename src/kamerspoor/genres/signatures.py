"""Who signs a letter, and for whom it speaks as well.

Grammar, over the lines of the letter without the empty ones::

    group   = [office "namens deze,"] office+ strange* name+       a name for each office
            | closing name [office]                               "Hoogachtend, / A. Kuiper / Minister van Water"
            | office "," name                                     on one line, as the Chamber's website prints it
    office  = ("De" | "Het") role … [","]                         over one line or two
    strange = at most two lines that are neither: "mede namens …", what a scan makes of a scrawl

Signatures side by side are lines with several offices and lines with as many names. A name that cannot be given to one
office is left out, never given to a likely one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from kamerspoor.model.letters import Signatory
from kamerspoor.text.spans import Span

Line = tuple[str, int]

_ROLE = (
    r"(?:[Dd]emissionair |DEMISSIONAIR )?(?:(?:[Vv]ice-?)?[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris"
    r"|(?:VICE-?)?MINISTER(?:-PRESIDENT)?|STAATSSECRETARIS|[Vv]oorzitter|[Gg]riffier|[Ii]nformateur|[Pp]resident"
    r"|(?:[Pp]laatsvervangend )?(?:[Dd]irecteur(?:-[Gg]eneraal)?|[Ss]ecretaris-[Gg]eneraal))\b"
)
_OFFICE = rf"(?:[Dd]e|[Dd]\.e|DE) {_ROLE}"
OFFICE_LINE = re.compile(rf"^{_OFFICE}[^\n.:;]{{0,140}},?$")
_BARE_OFFICE = re.compile(rf"^{_ROLE}[^\n.:;]{{0,140}},?$")
_BESIDE = re.compile(rf"(?<=[\w,]) (?={_OFFICE})")
_TITLES = r"(?:(?:[Dd]rs|[Dd]r|[Mm]r|[Ii]r|[Pp]rof|[Ii]ng|[Bb]c|[Mm]w|[Jj]hr)\.? ?)*"
# Text layers may leave a space before the point: "V.L.W .A.".
_INITIALS = r"(?:[A-ZÀ-Þ](?:h|ij|[a-z])? ?\.[ -]?){1,8}(?:\([A-ZÀ-Þ][\w’'-]+\) ?)?"
_PARTICLE = r"(?:van|von|de|den|der|het|ten|ter|te|’t|'t|’s|in|op|el|la|le)"
_WORD = r"[A-ZÀ-Þ][\w’'-]+"
# "Kuiper-De Wit": the second name may have a particle of its own.
_ONE = rf"(?:{_PARTICLE} )*{_WORD}(?:(?<!-)-(?:De|Ter|Ten|Van(?: de[nr]?)?) {_WORD})?"
_DEGREE = r"(?:,? (?:MSc|MA|MBA|MPA|MBT|BSc|LLM|RA|RC|PhD))*"
_GIVEN = rf"{_TITLES}(?:{_INITIALS}|{_WORD} (?:{_INITIALS})?)"
NAME = re.compile(rf"^{_GIVEN}{_ONE}(?:[ -]{_ONE}){{0,3}}{_DEGREE}$")
_PLAIN_NAME = re.compile(rf"^{_GIVEN}{_ONE}{_DEGREE}$")
_ON_ONE_LINE = re.compile(
    rf"^(?P<office>{_OFFICE}[^\n.:;]{{0,140}}), (?P<name>{_TITLES}{_INITIALS}{_ONE}(?:[ -]{_ONE}){{0,3}})$"
)
_STANDS_IN = re.compile(r"^(?:[Nn]amens|[Vv]oor) deze,?$")
_CLOSING = re.compile(r"^(?:Hoogachtend|Met (?:vriendelijke|hoogachtende|de meeste) \w+|Met groet),?$")
_MOST_STRANGE = 2
# What may and what cannot be the rest of an office in the next line.
_REST = re.compile(r"(?:en|van|voor|EN|VAN|VOOR)\b")
_NO_REST = re.compile(rf"(?:[Mm]ede )?[Nn]amens\b|{_OFFICE}|{_ROLE}|{NAME.pattern.removeprefix('^')}|.*\.")


@dataclass(slots=True)
class _Group:
    """Offices and names that belong together, as they are met."""

    offices: list[Line] = field(default_factory=list)
    stood_in_for: list[Line] = field(default_factory=list)
    names: list[Line] = field(default_factory=list)
    beside: int = 1

    @property
    def full(self) -> bool:
        return bool(self.names) and len(self.names) >= len(self.offices)


def read_signatures(lines: Sequence[Line]) -> tuple[tuple[Signatory, ...], tuple[str, ...]]:
    """Return who signs, one entry per person, and the offices in whose place others sign ("namens deze").

    Args:
        lines: those of the letter below its head with their places in the text, without empty ones and notes.
    """
    whole = _whole_offices(lines)
    found: list[Signatory] = []
    stood_in_for: list[str] = []
    index = 0
    while index < len(whole):
        words, start = whole[index]
        if one := _ON_ONE_LINE.match(words):
            found.append(_signatory(one["name"], start + one.start("name"), (one["office"], start)))
            index += 1
        elif OFFICE_LINE.match(words):
            group, index = _group(whole, index)
            signed = list(_signed(group))
            found += signed
            stood_in_for += [readable(words) for words, _ in group.stood_in_for if signed]
        elif _CLOSING.match(words):
            index += 1
            if index < len(whole) and NAME.match(whole[index][0]):
                found.append(_name_first(whole, index))
        else:
            index += 1
    return tuple(found), tuple(stood_in_for)


def _group(lines: Sequence[Line], index: int) -> tuple[_Group, int]:
    """Read on from an office line until there is a name for each office, or too much that is neither."""
    group, strange = _Group(), 0
    while index < len(lines) and not group.full and strange <= _MOST_STRANGE:
        words, start = lines[index]
        if OFFICE_LINE.match(words) or (group.offices and _BARE_OFFICE.match(words)):
            offices = _beside(words, start)
            group.offices += offices
            group.beside = max(group.beside, len(offices))
        elif names := _names(words, start, group.beside):
            group.names += names
        elif _STANDS_IN.match(words):
            group.stood_in_for, group.offices, group.beside = group.offices, [], 1
        else:
            strange += 1
        index += 1
    return group, index


def _signed(group: _Group) -> Iterator[Signatory]:
    """Yield the persons of a group; one name under several offices holds them all only when the office says so."""
    if len(group.names) == len(group.offices):
        for (name, start), office in zip(group.names, group.offices, strict=True):
            yield _signatory(name, start, office)
    elif len(group.names) == 1 and group.offices:
        name, start = group.names[0]
        first, *more = group.offices
        # "De minister-president, / minister van Algemene Zaken,": the further office of one person has no article.
        if not any(OFFICE_LINE.match(words) for words, _ in more):
            first = (" ".join(words for words, _ in group.offices), first[1])
        else:
            first = group.offices[-1]
        yield _signatory(name, start, first)


def _name_first(lines: Sequence[Line], index: int) -> Signatory:
    """Return who signs right under the closing words, with the office when that stands under the name."""
    name, start = lines[index]
    words, place = lines[index + 1] if index + 1 < len(lines) else ("", start)
    if _BARE_OFFICE.match(words):
        return Signatory(_spelled(name), readable(words), Span(start, place + len(words)))
    return Signatory(_spelled(name), None, Span(start, start + len(name)))


def _signatory(name: str, start: int, office: Line) -> Signatory:
    return Signatory(_spelled(name), readable(office[0]), Span(office[1], start + len(name)))


def _spelled(name: str) -> str:
    return re.sub(r"(?<=[A-ZÀ-Þ]) (?=\.)", "", name)


def readable(office: str) -> str:
    """Return an office without the comma behind it, in small letters where it is printed in capitals."""
    words = office.rstrip(" ,")
    if not words.isupper():
        return words
    small = {"VAN", "DE", "EN", "VOOR", "HET", "DER", "IN", "OVER", "ALS"}
    lowered = " ".join(word.lower() if word.strip(",") in small else word.title() for word in words.split())
    return lowered[:1].upper() + lowered[1:]


def _names(words: str, start: int, wanted: int) -> list[Line]:
    """Return the names on a line: one, or as many as offices stand beside each other above it."""
    if wanted > 1:
        return [(part, start + place) for part, place in _parted(words, wanted)]
    return [(words, start)] if NAME.match(words) else []


def _parted(words: str, count: int) -> list[Line]:
    """Cut a line into so many names with their places, when there is one way to do it; else return nothing."""
    spaces = [place for place, char in enumerate(words) if char == " "]
    if len(spaces) > 20:  # noqa: PLR2004 - no line of names has as many words, and the ways to cut it are many
        return []
    for pattern in (_PLAIN_NAME, NAME):
        ways = []
        for cuts in combinations(spaces, count - 1):
            edges = (-1, *cuts, len(words))
            parts = [(words[one + 1 : two], one + 1) for one, two in pairwise(edges)]
            if all(pattern.match(part) for part, _ in parts):
                ways.append(parts)
        if ways:
            return ways[0] if len(ways) == 1 else []
    return []


def _beside(words: str, start: int) -> list[Line]:
    cuts = [0, *(found.end() for found in _BESIDE.finditer(words)), len(words)]
    return [(words[one:two].strip(), start + one) for one, two in pairwise(cuts)]


def _whole_offices(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with offices that are broken over two lines made whole."""
    whole: list[Line] = []
    for words, start in lines:
        before, place = whole[-1] if whole else ("", 0)
        if before and place + len(before) + 1 == start and OFFICE_LINE.match(before):
            joined = _joined(before, words)
            if joined:
                whole[-1] = (joined, place)
                continue
        whole.append((words, start))
    return whole


def _joined(before: str, words: str) -> str | None:
    """Return an office with the rest of it that stands in the next line, or None when that is something else."""
    if (before.endswith(",") and not words.endswith(",")) or before.endswith(".") or _NO_REST.match(words):
        return None
    offices = _beside(before, 0)
    if len(offices) > 1:
        rests = re.split(r",? (?=(?:en|EN) )", words.rstrip(","))
        if len(rests) != len(offices):
            return None
        return " ".join(f"{one} {rest}," for (one, _), rest in zip(offices, rests, strict=True))
    return f"{before} {words}" if words.endswith(",") or _REST.match(words) else None
