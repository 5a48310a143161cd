"""Finds the headed parts of letters, factsheets and news releases.

A heading is a short block that does not end like a sentence and is followed by text. Headings that the source itself
marks (HTML, Word) keep their level; the rest are level 1, or 2 under a numbered one.
"""

from __future__ import annotations

from kamerspoor.genres.letters import body_start
from kamerspoor.model.citations import Note
from kamerspoor.model.paper import Section
from kamerspoor.model.source_text import Block, SourceText
from kamerspoor.text.patterns import pattern
from kamerspoor.text.spans import Cover, Span, fold

_LONGEST = 110
_MOST_WORDS = 14
_ENDS = ".;:,!…↩\ufe0e"
_NUMBERED = pattern(r"^(?P<number>\d{1,2}(?:\.\d{1,2})*)\.? (?=[A-ZÀ-Þ«\"“‘])")
_NO_HEADING = pattern(r"""
    ^(?:\[|Nr\.|Nummer:|Aan de Voorzitter|Den Haag|’s-Gravenhage|De (?:Minister|Staatssecretaris)\b|De Kamer
    |Directe link|Onderdeel|Gerelateerde|Preview|Vergaderjaar|Tweede Kamer|Eerste Kamer|Brief regering$|Vraag \d
    |Antwoord \d|https?:|www\.|\d+$|↩|[A-Z]\.(?: ?[A-Z]\.)* [\w-]+$)
""")


def read_sections(document: SourceText, notes: tuple[Note, ...] = (), start: int | None = None) -> tuple[Section, ...]:
    """Return the sections of a paper; each runs to the next heading, the last to the notes or the end.

    Args:
        document: the paper.
        notes: its notes, which hold no headings.
        start: where the first may stand; below the frame of a letter when None.
    """
    start = body_start(document) if start is None else start
    # The official XML and the layout of a PDF mark every heading; a short line there is the title of a table, a name.
    marked_only = document.media_type == "application/xml" or is_laid_out(document)
    apart = Cover(note.span for note in notes)
    headings = [
        (block.span, _level(block, words), words)
        for block, following in zip(document.blocks, document.blocks[1:], strict=False)
        if block.span.start >= start
        and not apart.holds(block.span.start)
        and (words := fold(block.span.of(document.text)))
        and _is_heading(block, words, following, marked_only=marked_only)
    ]
    if not headings:
        return ()
    last = headings[-1][0].end
    end = next((note.span.start for note in notes if note.span.start > last and len(notes) > 1), len(document.text))
    ends = [span.start for span, _, _ in headings[1:]] + [end]
    # The levels of a layout are those of the paper as a whole.
    leveled = _from_one(headings, document, start) if is_laid_out(document) else _under_numbers(headings)
    return tuple(
        Section(level, words, Span(span.start, end)) for (span, level, words), end in zip(leveled, ends, strict=True)
    )


def is_laid_out(document: SourceText) -> bool:
    """Tell whether the levels of headings come from the layout of the pages."""
    return document.media_type == "application/pdf" or document.media_type.startswith("image/")


def _from_one(headings: list[tuple[Span, int, str]], document: SourceText, start: int) -> list[tuple[Span, int, str]]:
    """Return the headings with levels from 1, where headings above the text took the first levels."""
    if not any(block.level and block.span.start < start for block in document.blocks):
        return headings
    above = min(level for _, level, _ in headings) - 1
    return [(span, level - above, words) for span, level, words in headings]


def _is_heading(block: Block, words: str, following: Block, *, marked_only: bool) -> bool:
    if block.level or marked_only:
        return block.level > 0
    if len(words) > _LONGEST or len(words.split()) > _MOST_WORDS or words[-1] in _ENDS or _NO_HEADING.match(words):
        return False
    if not words[0].isupper() and not _NUMBERED.match(words) and words[0] not in "«“\"‘’'":
        return False
    return following.kind != "heading" and (block.kind == "paragraph" or _NUMBERED.match(words) is not None)


def _level(block: Block, words: str) -> int:
    if block.level:
        return block.level
    number = _NUMBERED.match(words)
    return number["number"].count(".") + 1 if number else 1


def _under_numbers(headings: list[tuple[Span, int, str]]) -> list[tuple[Span, int, str]]:
    """Return the headings with plain ones one level below the numbered heading before them."""
    leveled: list[tuple[Span, int, str]] = []
    under = 0
    for span, level, words in headings:
        number = _NUMBERED.match(words)
        if number:
            under = level
        leveled.append((span, level if number or not under else under + 1, words))
    return leveled
