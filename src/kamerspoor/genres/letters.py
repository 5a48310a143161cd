"""A letter: who writes to whom, where it begins, and who signs.

Grammar::

    letter    = head [salutation] paragraph* [closing] signature+ note*
    head      = … "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal" … place ", " date
    signature = office [","] name          one line each; the office may take two lines
"""

from __future__ import annotations

import re
from itertools import takewhile

from kamerspoor.model.citations import Note
from kamerspoor.model.document import Block, Document
from kamerspoor.model.letters import Letter, Signatory
from kamerspoor.text.spans import Span, fold, trimmed

_OFFICE = (
    r"(?:[Dd]e|[Dd]\.e|DE) (?:[Dd]emissionair )?(?:[Vv]ice-?)?(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris"
    r"|MINISTER"
    r"|STAATSSECRETARIS|[Vv]oorzitter|[Gg]riffier|[Ii]nformateur|[Pp]resident)\b"
)
_SIGNED_OFFICE = re.compile(rf"^(?:[Mm]ede namens |[Nn]amens )?{_OFFICE}[^\n.:;]{{0,140}},?$")
_PARTICLE = r"(?:van|von|de|den|der|het|ten|ter|te|’t|'t|el|la|le)"
_SIGNED_NAME = re.compile(
    rf"^(?:(?:drs|dr|mr|ir|prof|ing|Drs|Dr|Mr|Ir|Prof|Ing)\. ?)*(?:(?:[A-Z](?:h|ij)?\.[ -]?){{1,6}}|[A-ZÀ-Þ][\w’'-]+ )"
    rf"(?:{_PARTICLE} )*[A-ZÀ-Þ][\w’'-]+(?:[ -](?:{_PARTICLE} )*[A-ZÀ-Þ][\w’'-]+){{0,3}}$"
)
_HEADING = re.compile(
    r"BRIEF VAN (?:DE |HET )?(?P<sender>(?:VICE-)?(?:MINISTERS?|STAATSSECRETARISSEN|STAATSSECRETARIS"
    r"|PRESIDIUM|LID|VASTE COMMISSIE|VOORZITTER|ALGEMENE REKENKAMER)[^\n]{0,200}(?:\n[A-ZÀ-Þ ,’'-]{3,200}(?=\n))?)"
)
_ADDRESSEE = re.compile(r"^Aan (?:de |het )?(?P<who>[A-ZÀ-Þvl][^\n]{3,100}(?:\n[a-z][^\n]{3,60})?)", re.MULTILINE)
_PLACE = re.compile(r"^(?P<place>[’']s-Gravenhage|Den Haag|Amsterdam|Brussel), \d{1,2} [a-z]+ \d{4}", re.MULTILINE)
# The last of these lines is where the frame of the paper ends and the letter itself begins.
_FRAME = re.compile(
    r"^(?:Aan (?:de|het) \S|[’']s-Gravenhage|Den Haag\b|Geachte \S|Vergaderjaar|Preview document|Datum\b|Betreft\b"
    r"|Nr\. \d|(?:Tweede|Eerste) Kamer der|BRIEF VAN|Directe link|Nummer:|Onderdeel van"
    r"|Gerelateerde|Voorgesteld|Ontvangen"
    r"|Kenmerk|Onze referentie|Uw referentie|Bijlage)"
)
_FRAME_BLOCKS = 40
_FRAME_LENGTH = 3500
_LONGEST_FRAME_BLOCK = 250
_LONGEST_FRAME_LINE = 90
_FRAME_LINES = 25
_FULL_LINE = 0.75
_SHORTEST_LINE = 60
_SMALL = frozenset(["VAN", "DE", "EN", "VOOR", "HET", "DER", "IN", "OVER", "ALS"])


def read_letter(document: Document, notes: tuple[Note, ...]) -> Letter:
    """Return the frame of a letter; what it does not print stays None."""
    text = document.text
    head = text[:_FRAME_LENGTH]
    signed = _signatures(document, notes)
    heading, addressee, place = _HEADING.search(head), _ADDRESSEE.search(head), _PLACE.search(head)
    sender = _lowered(fold(heading["sender"])) if heading else None
    if sender is None and signed and signed[0].office:
        sender = re.sub(r"^[Dd]e ", "", signed[0].office)
    return Letter(
        sender=sender[:1].upper() + sender[1:] if sender else None,
        addressee=fold(addressee["who"]).rstrip(" ,") if addressee else None,
        place=place["place"] if place else None,
        signed_by=signed,
    )


def body_start(document: Document) -> int:
    """Return where the frame above the text proper ends: 0 for a paper without one."""
    last = 0
    for block in document.blocks[:_FRAME_BLOCKS]:
        if block.span.start > _FRAME_LENGTH:
            break
        last = _frame_end(block.span, document.text) or last
    return last


def _frame_end(block: Span, text: str) -> int | None:
    """Return where the frame ends in a block: several short lines of it, or the first lines of a page without gaps."""
    words = block.of(text)
    lines = words.split("\n")
    if len(words) < _LONGEST_FRAME_BLOCK:
        return block.end if any(_FRAME.match(line) for line in lines) else None
    # A long block that begins like the frame is text, unless its lines stay short up to there.
    short = list(takewhile(lambda line: len(line) < _LONGEST_FRAME_LINE, lines[:_FRAME_LINES]))
    framed = [number for number, line in enumerate(short) if _FRAME.match(line)]
    if not framed or framed[-1] == 0:
        return None
    return block.start + sum(len(line) + 1 for line in lines[: framed[-1] + 1])


def _signatures(document: Document, notes: tuple[Note, ...]) -> tuple[Signatory, ...]:
    """Return office and name pairs; the ones at the end of the letter, not those it writes about."""
    found: list[Signatory] = []
    lines = _lines(document, notes)
    for index, (words, start) in enumerate(lines):
        if not _SIGNED_OFFICE.match(words) or start < body_start(document):
            continue
        name = next((entry for entry in lines[index + 1 : index + 4] if _SIGNED_NAME.match(entry[0])), None)
        if name is not None:
            span = trimmed(document.text, start, name[1] + len(name[0]))
            found.append(Signatory(name[0], _office(words), span))
    return tuple(found)


def _lines(document: Document, notes: tuple[Note, ...]) -> list[tuple[str, int]]:
    """Return the lines outside notes with their places, an office broken over two lines made whole."""
    lines: list[tuple[str, int]] = []
    position = 0
    for line in document.text.split("\n"):
        in_note = any(note.span.start <= position < note.span.end for note in notes)
        if line and not in_note:
            if lines and lines[-1][1] + len(lines[-1][0]) + 1 == position and _goes_on(lines[-1][0], line):
                lines[-1] = (f"{lines[-1][0]} {line}", lines[-1][1])
            else:
                lines.append((line, position))
        position += len(line) + 1
    return lines


def _goes_on(line: str, following: str) -> bool:
    return (
        re.match(_OFFICE, line) is not None
        and not line.endswith((",", "."))
        and following.endswith(",")
        and not _SIGNED_NAME.match(following)
    )


def _office(printed: str) -> str:
    return re.sub(r"^(?:[Mm]ede namens |[Nn]amens )", "", printed.rstrip(" ,"))


def _lowered(heading: str) -> str:
    """Return an office printed in capitals as it is written in a text: "Minister van Buitenlandse Zaken"."""
    words = (word.lower() if word.strip(",") in _SMALL else word.title() for word in heading.split())
    return " ".join(words) if heading.isupper() else heading


def running_text(document: Document, notes: tuple[Note, ...], signed: tuple[Signatory, ...] = ()) -> tuple[Span, ...]:
    """Return the paragraphs of the text proper: without frame, notes and signatures.

    A paragraph that an empty line of the typesetter cuts in two is one again.
    """
    start = body_start(document)
    apart = [note.span for note in notes] + [signatory.span for signatory in signed]
    return tuple(
        piece
        for span in _whole_paragraphs(document)
        if span.end > start
        for piece in _without(document.text, trimmed(document.text, max(span.start, start), span.end), apart)
    )


def _whole_paragraphs(document: Document) -> list[Span]:
    spans: list[Span] = []
    before: Block | None = None
    for block in document.blocks:
        if block.level:
            before = None
            continue
        if before is not None and block.kind == "paragraph" and _is_cut(document.text, before, block):
            spans[-1] = Span(spans[-1].start, block.span.end)
        else:
            spans.append(block.span)
        before = block
    return spans


def _is_cut(text: str, before: Block, block: Block) -> bool:
    """Tell whether a paragraph goes on: its last line is full and ends in the middle of a sentence."""
    lines = before.span.of(text).split("\n")
    width = max(map(len, (*lines, *block.span.of(text).split("\n"))))
    ends_open = lines[-1][-1:].isalnum() or lines[-1].endswith(",")
    return ends_open and len(lines[-1]) > _FULL_LINE * width and len(lines[-1]) > _SHORTEST_LINE


def _without(text: str, span: Span, apart: list[Span]) -> list[Span]:
    pieces: list[Span] = []
    start = span.start
    for gap in sorted(one for one in apart if one.start < span.end and one.end > span.start):
        if gap.start > start:
            pieces.append(trimmed(text, start, gap.start))
        start = max(start, gap.end)
    if start < span.end:
        pieces.append(trimmed(text, start, span.end))
    return [piece for piece in pieces if piece.end > piece.start]
