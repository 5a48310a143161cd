"""Finds the headings of papers with a fixed order of parts, and their levels.

How a heading is printed says little of its rank: memoranda print "I. ALGEMEEN" and "1. Inleiding" alike. Here the
scheme decides (`kamerspoor.genres.heading_lines`): a heading stands beside the last one of its own scheme, else under
the last one of a wider scheme. A heading without a scheme stands where its type puts it, else under what is before.

A paper whose source marks its headings (XML, Word, HTML, a PDF by its type) has those; elsewhere a line of a fixed
form is one, and numbers and letters must count up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kamerspoor.genres.articles import CLOSING
from kamerspoor.genres.heading_lines import HEADING_LINES
from kamerspoor.genres.kind_lines import printed_kind
from kamerspoor.model.citations import Note
from kamerspoor.model.paper import Section
from kamerspoor.model.source_text import SourceText
from kamerspoor.text.spans import Cover, Span, fold, placed_lines

_PLAIN = len(HEADING_LINES)
_RANKS = {rule.name: rank for rank, rule in enumerate(HEADING_LINES)}
_LONGEST_REST = 70
_LONGEST_LINE = 300
_STEP = 2
# A line that the line above runs on into: not an item, not an address.
_GOES_ON = re.compile(r"(?!https?:|www\.|[a-z]\)|[a-z]\. )[a-zà-ÿ]")
_DIGITS = re.compile(r"\d+")
# A table of contents gives the page behind a heading.
_PAGE = re.compile(r"[\s.…]+\d{1,3}$")
# Points that lead to a page, or a list of contents that was joined, are of the contents, wherever they stand.
_LEADING = re.compile(r"(?:\.{4}|…{2}|(?: \.){4})[ .…]*\d{1,3}$|^Inhoud(?:sopgave)?\b.*\d$")
_COUNTED = ("numbered", "paragraph")
_ARTICLE = ("article", 1)
_INSERTED = ("inserted", 0)


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading whose level is not yet known.

    Attributes:
        scheme: of its words, with what tells headings of one scheme apart: the depth of a number, roman or not.
        rank: of that scheme, 0 the widest.
        marked: level that the source gives it; 0 for none.
        number: counted up by the scheme, or None.
        article: its number, of an article that has one in digits.
    """

    span: Span
    words: str
    scheme: tuple[str, int]
    rank: int
    marked: int = 0
    number: tuple[int, ...] | None = None
    article: int | None = None


def read_outline(
    document: SourceText, sections: Sequence[Section], notes: tuple[Note, ...], schemes: frozenset[str]
) -> tuple[Section, ...]:
    """Return the sections of a paper with levels; each runs to the next heading.

    Args:
        document: the paper.
        sections: those that are found in any paper.
        notes: its notes, which hold no headings.
        schemes: those of which a line is a heading in papers of this kind.
    """
    levels = {block.span.start: block.level for block in document.blocks if block.level}
    found = {
        section.span.start: _heading(section.heading, section.span.start, levels.get(section.span.start, 0))
        for section in sections
    }
    if not any(heading.marked for heading in found.values()):
        for line in _lines(document, notes, schemes):
            found[line.span.start] = line
    headings = _without_contents(document.text, _before_closing(document.text, [found[one] for one in sorted(found)]))
    if not headings:
        return ()
    last = max((section.span.end for section in sections), default=len(document.text))
    ends = [heading.span.start for heading in headings[1:]]
    ends.append(last if last > headings[-1].span.end else len(document.text))
    return tuple(
        Section(level, heading.words, Span(heading.span.start, end))
        for heading, level, end in zip(headings, _levels(_inserted(headings, schemes)), ends, strict=True)
    )


def _heading(words: str, start: int, marked: int) -> _Heading:
    span = Span(start, start + len(words))
    for rule in HEADING_LINES:
        match = rule.search(words)
        if match is None:
            continue
        parts = match.groupdict()
        if rule.name in _COUNTED:
            number = tuple(int(part) for part in parts["number"].split("."))
            return _Heading(span, words, (rule.name, len(number)), _RANKS[rule.name], marked, number)
        if rule.name == "lettered":
            return _Heading(span, words, (rule.name, 0), _RANKS[rule.name], marked, (ord(parts["letter"]),))
        if rule.name == "article" and (digits := _DIGITS.match(parts["number"])):
            return _Heading(span, words, _ARTICLE, _RANKS[rule.name], marked, article=int(digits[0]))
        return _Heading(span, words, (rule.name, 0), _RANKS[rule.name], marked)
    return _Heading(span, words, ("plain", marked), _PLAIN, marked)


def _lines(document: SourceText, notes: tuple[Note, ...], schemes: frozenset[str]) -> Iterator[_Heading]:
    """Yield the lines that have the form of a heading."""
    counted: dict[tuple[str, int], _Heading] = {}
    kind = printed_kind(document.text)
    # Above the line that says what the paper is stands its dossier; a fiche has its title there.
    first = document.text.rfind("\n", 0, kind.start) + 1 if kind else 0
    apart = Cover(note.span for note in notes)
    lines = document.text.split("\n")
    for index, (start, line) in enumerate(placed_lines(document.text)):
        if not 0 < len(line) <= _LONGEST_LINE or start < first or index + 1 == len(lines):
            continue
        words = _whole(lines, index)
        if words is None or apart.holds(start):
            continue
        heading = _heading(words, start, 0)
        if heading.scheme[0] not in schemes or not _comes_next(heading, counted):
            continue
        counted = {scheme: one for scheme, one in counted.items() if not _is_no_wider(one, heading)}
        counted[heading.scheme] = heading
        yield heading


def _whole(lines: Sequence[str], index: int) -> str | None:
    """Return a heading with its short second line; None where the line is running text."""
    line, below = lines[index], lines[index + 1]
    if not _GOES_ON.match(below):
        return fold(line)
    after = lines[index + 2] if index + 2 < len(lines) else ""
    if len(below) > _LONGEST_REST or below[-1:] in ".;:," or _GOES_ON.match(after):
        return None
    return fold(f"{line} {below}")


def _comes_next(heading: _Heading, counted: dict[tuple[str, int], _Heading]) -> bool:
    """Tell whether the number or letter of a heading follows on the one before it."""
    number = heading.number
    if heading.scheme[0] == "component":
        # A letter alone is one only under an article.
        return any(scheme[0] == "article" for scheme in counted)
    if number is None:
        return True
    before = counted.get(heading.scheme)
    if before is not None and before.number is not None:
        # One may have gone missing: a heading that the printer broke over three lines.
        return number[:-1] == before.number[:-1] and 1 <= number[-1] - before.number[-1] <= _STEP
    wider = counted.get((heading.scheme[0], heading.scheme[1] - 1))
    return number[-1] in (1, ord("a")) and (wider is None or number[:-1] == wider.number)


def _before_closing(text: str, headings: Sequence[_Heading]) -> list[_Heading]:
    """Return the headings without the word "Gegeven" in the closing words of a bill."""
    closing = CLOSING.search(text)
    return [one for one in headings if closing is None or one.span.start < closing.start() or one.words != "Gegeven"]


def _without_contents(text: str, headings: Sequence[_Heading]) -> list[_Heading]:
    """Return the headings without those of a table of contents."""
    last = {one.words: one.span.start for one in headings}
    kept: list[_Heading] = []
    for place, one in enumerate(headings):
        following = headings[place + 1].span.start if place + 1 < len(headings) else len(text)
        again = max(last.get(words, 0) for words in (one.words, _PAGE.sub("", one.words)))
        if _LEADING.search(one.words):
            continue
        if again <= one.span.start or text[one.span.end : following].strip():
            kept.append(one)
    return kept


def _inserted(headings: Sequence[_Heading], schemes: frozenset[str]) -> Iterator[_Heading]:
    """Yield the headings, with articles of another law, which a bill changes, marked as such."""
    rank = _RANKS["component"]
    last = {one.article: place for place, one in enumerate(headings) if one.article is not None}
    outer: _Heading | None = None
    component = False
    for place, heading in enumerate(headings):
        possible = heading.scheme == _ARTICLE and (component or "numbered" not in schemes)
        if possible and outer is not None and _is_inserted(heading, outer, place, last):
            yield replace(heading, scheme=_INSERTED, rank=rank)
            continue
        if heading.scheme[0] == "article":
            outer, component = heading, False
        elif heading.rank < _RANKS["article"]:
            outer, component = None, False
        elif heading.scheme[0] == "component":
            component = True
        yield heading


def _is_inserted(heading: _Heading, outer: _Heading, place: int, last: Mapping[int, int]) -> bool:
    if outer.article is None or heading.article is None:
        # Articles of the law stand under roman ones of the bill.
        return outer.article is None
    following = outer.article + 1
    return heading.article < outer.article or (heading.article > following and last.get(following, 0) > place)


def _levels(headings: Iterable[_Heading]) -> Iterator[int]:
    """Yield the level of each heading: one more than the number of wider headings above it."""
    above: list[_Heading] = []
    for heading in headings:
        beside = next((place for place, one in enumerate(above) if one.scheme == heading.scheme), None)
        if beside is not None:
            del above[beside:]
        else:
            while above and _is_no_wider(above[-1], heading):
                above.pop()
        above.append(heading)
        yield len(above)


def _is_no_wider(one: _Heading, heading: _Heading) -> bool:
    if heading.rank == _PLAIN:
        return bool(heading.marked) and one.marked >= heading.marked
    if one.scheme[0] == heading.scheme[0]:
        return one.scheme[1] >= heading.scheme[1]
    return one.rank > heading.rank
