"""Finds footnotes and endnotes, and the places in the text that refer to them.

Three ways in which notes are printed: a list at the end whose entries close with a return arrow (``1. … ↩︎``, web
pages); lines that begin with a raised number (``¹ …``; so read from XML and Word) or one between brackets (``[1] …``);
and lines at the foot of a PDF's page that begin with the number, often glued to the first word. In each, the numbers
count up from one: that is how a note is told from a line that happens to begin with a number.

A mark is the number behind a word or its full stop: raised, between brackets, or, where the raising is lost,
glued to it (``toezegging1``, ``2018–20223``). Marks come in the order of their notes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice, takewhile

from kamerspoor.model.citations import Note
from kamerspoor.model.source_text import SourceText
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.raised import RAISED, TO_DIGITS
from kamerspoor.text.rules import Rule
from kamerspoor.text.spans import Cover, Span, fold, trimmed

pattern = Patterns(
    mark=r"\d{1,3}(?![\w/%]|[.,]\d)",
    # On a line of its own, as text extraction leaves a raised number: "1", "2, 3 en 4".
    before=r"(?:\d{1,2},? ){0,3}(?:\d{1,2} en )?",
    behind=r"(?:(?:,| en|,? en)? \d{1,2}){0,4}",
)
_ARROW = re.compile(r"\s*↩[\ufe0e\ufe0f]?\s*$")

NOTE_LINES: tuple[Rule, ...] = (
    Rule(
        "arrow",
        pattern(r"(?m)^(?P<label>\d{1,3})\. (?P<words>(?:[^\n]|\n(?!\n|\d{1,3}\. )){1,4000}?)↩[\ufe0e\ufe0f]?"),
        needs=("↩",),
        examples=("1. Kamerstuk 98 765, nr. 3↩\ufe0e", "2. Over twee\nregels.↩"),
        counterexamples=("1. Kamerstuk 98 765, nr. 3",),
    ),
    Rule(
        "raised",
        re.compile(rf"^(?P<label>[{RAISED}]{{1,3}}) ?(?P<words>\S[^\n]*)", re.MULTILINE),
        needs=tuple(RAISED),
        examples=("¹ Kamerstuk 98 765, nr. 3", "¹²Zie het jaarverslag."),
        counterexamples=("m² grond",),
    ),
    Rule(
        "bracketed",
        re.compile(r"^\[(?P<label>\d{1,3})\] ?(?P<words>\S[^\n]*)", re.MULTILINE),
        needs=("[",),
        examples=("[1] Kamerstuk 98 765, nr. 3",),
        counterexamples=("zie [1] en verder", "[pagina 1]"),
    ),
    Rule(
        "page_foot",
        pattern(r"""(?m)
            ^(?P<label>[1-9]\d{0,2})
            (?:\) ?| (?=[«“‘\"(A-ZÀ-Þ]|https?:|www\.)|(?=[«“‘\"(A-ZÀ-Þ][a-zA-ZÀ-ÿ .«]|https?:|www\.))
            (?P<words>\S[^\n]*)
        """),
        needs=(),
        examples=(
            "1NOS.nl, 3 mei 2031, «Dijk houdt stand»",
            "2 Kamerstuk 98 765, nr. 3",
            "3https://www.dijken.nl/plan",
        ),
        counterexamples=("12 mei 2031", "3 miljoen euro", "1. Inleiding"),
    ),
)
_PAGE_FOOT = NOTE_LINES[3]
# A page note goes on over the lines below it until one of these: an empty line, another page, a heading.
_STOP = re.compile(
    r"[#*_> ]*(?:Vra(?:ag|gen)|Antwoord(?:en)?|VRAAG|ANTWOORD)(?: [a-z. ]*)?[\d:*_]*(?:\d|$)|\d{1,2}\. [A-ZÀ-Þ]"
)
_LONGEST_NOTE = 12
# What a page note is about: a source. Running text that begins with a number and a capital is about something else.
_SOURCE = pattern(r"""
    Kamerst|Handelingen|Aanhangsel|https?:|www\.|\.nl\b|\.com\b|\.eu\b|\.org\b|\b(?:19|20)\d\d\b|«|“|[Zz]ie\b|[Bb]ron
    |[Ii]dem|[Ii]bid|[Aa]rtikel|rapport|Stb\.|Stcrt|\d{2} \d{3}
""")


_BEFORE, _BEHIND = pattern("(?&before)"), pattern("(?&behind)")
# The forms of a mark, the surest first.
_MARKS: tuple[re.Pattern[str], ...] = (
    re.compile(rf"(?<![{RAISED}\n])[{RAISED}]{{1,3}}(?![{RAISED}])"),
    re.compile(r"(?<=\S)\s?\[\d{1,3}\]"),
    pattern(r"""
        (?<=[^\W\d_]{2})\d{1,3}(?:(?![\w/.]|,\d)|(?=\.(?:\s|$)))
        |(?<=[^\W\d_][.,;:?!)»”’\"\]])(?&mark)|(?<=[)»”’\"\]][.,;:?!])(?&mark)  # behind a stop
        |(?<=\n)(?P<alone>(?&before)\d{1,3}(?&behind))(?=\n|$)  # on a line of its own
    """),
    pattern(r"(?<=\b(?&year))(?&mark)|(?<=(?&year)[.,;:?!)])(?&mark)"),
    # Fallen to the start of the next line: "2. Met dit".
    re.compile(r"(?<=[.?!»”’] )\d{1,3}(?=[\n ]|$)|(?<=\n)\d{1,3}(?=[.,]? (?!\d))"),
)


def read_notes(document: SourceText) -> tuple[Note, ...]:
    """Return the notes of a paper in order, each with the places that refer to it."""
    marked = tuple(_marked_notes(document))
    if marked:
        return marked
    text = document.text
    listed = next((found for rule in NOTE_LINES[:3] if (found := _numbered(text, rule))), [])
    return tuple(_with_marks(text, listed or _page_notes(document), end=len(text) if listed else None))


def without_notes(text: str, stretch: Span, notes: Cover) -> Span:
    """Return a stretch of text without the notes at its end."""
    end = stretch.end
    for note in reversed(list(notes.touching(stretch))):
        if stretch.start < note.start and note.end <= end and not text[note.end : end].strip():
            end = trimmed(text, stretch.start, note.start).end
    return Span(stretch.start, end)


def _marked_notes(document: SourceText) -> Iterator[Note]:
    """Yield the notes that the source file itself marks as notes."""
    for block in document.blocks:
        if block.kind == "note":
            words = fold(block.span.of(document.text).lstrip(f"{RAISED} "))
            yield Note(block.label, words, block.span, tuple(Span(place, place) for place in block.marks))


def _numbered(text: str, rule: Rule) -> list[Note]:
    """Return the notes that a rule finds, as long as their numbers count up from one."""
    found: list[Note] = []
    for match in rule.finditer(text):
        label = int(match["label"].translate(TO_DIGITS))
        if label == len(found) + 1:
            found.append(_note(label, match["words"], Span(*match.span())))
    return found


def _note(label: int, words: str, span: Span) -> Note:
    return Note(str(label), _ARROW.sub("", fold(words)), span)


def _page_notes(document: SourceText) -> list[Note]:
    text = document.text
    found: list[Note] = []
    last_mark = 0
    matches = list(_PAGE_FOOT.finditer(text))
    # One paper prints its notes in one way; a number glued to a word is the surer sign.
    glued = [match for match in matches if match.end("label") == match.start("words")]
    for match in glued if any(match["label"] == "1" for match in glued) else matches:
        label = int(match["label"])
        if label != len(found) + 1:
            continue
        end = _end_of_page_note(document, match.end(), label)
        span = trimmed(text, match.start(), end)
        # The first note must name a source; where notes are, the mark alone tells the next.
        may_be = bool(found) or _SOURCE.search(span.of(text)) is not None
        mark = next(_marks_of(text, label, last_mark, span.start), None) if may_be else None
        if mark is not None:
            last_mark = mark.start
            found.append(_note(label, text[match.start("words") : end], span))
    return found


def _end_of_page_note(document: SourceText, start: int, label: int) -> int:
    """Return where a note at the foot of a page ends."""
    text, page = document.text, document.source_map.page_at(start - 1)
    end = start
    for _ in range(_LONGEST_NOTE):
        begin = end + 1
        stop = text.find("\n", begin)
        stop = len(text) if stop < 0 else stop
        line = text[begin:stop]
        if not line or _STOP.match(line) or document.source_map.page_at(begin) != page:
            break
        following = _PAGE_FOOT.match(line)
        if following is not None and int(following["label"]) == label + 1:
            break
        end = stop
    return end


def _with_marks(text: str, notes: Sequence[Note], end: int | None) -> Iterator[Note]:
    """Yield the notes with the place of their mark: before ``end``, or before the note when it is None."""
    position = 0
    inside = Cover(note.span for note in notes)
    for note in notes:
        for place in _marks_of(text, int(note.label), position, note.span.start if end is None else end):
            if not inside.holds(place.start):
                position = place.start
                yield replace(note, marks=(place,))
                break
        else:
            yield replace(note, marks=())


def _marks_of(text: str, label: int, start: int, end: int) -> Iterator[Span]:
    """Yield the places of a note number between two positions, in the most reliable form found there."""
    for form in _MARKS:
        places = _by_number(text, form).get(label, [])
        first = bisect_left(places, start, key=lambda span: span.start)
        if first < len(places) and places[first].end <= end:
            yield from takewhile(lambda span: span.end <= end, islice(places, first, None))
            return


# Looked for once for all notes of a paper.
@lru_cache(maxsize=len(_MARKS))
def _by_number(text: str, form: re.Pattern[str]) -> dict[int, list[Span]]:
    """Return all places of a text that may be marks of notes, by note number."""
    found: dict[int, list[Span]] = {}
    for match in form.finditer(text):
        for number in _numbers(match):
            found.setdefault(number, []).append(Span(*match.span()))
    return found


def _numbers(match: re.Match[str]) -> Iterator[int]:
    """Yield the note numbers that a mark in the text stands for."""
    if match.lastgroup != "alone":
        digits = match[0].strip(" \n[]").translate(TO_DIGITS)
        yield from [int(digits)] if digits[0] != "0" else []
        return
    line = match[0]
    for one in re.finditer(r"\d+", line):
        if one[0][0] != "0" and _BEFORE.fullmatch(line, 0, one.start()) and _BEHIND.fullmatch(line, one.end()):
            yield int(one[0])
