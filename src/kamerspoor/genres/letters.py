"""Reads a letter: sender, addressee, signatures, and where its text begins.

Grammar::

    letter    = head [salutation] paragraph* [closing] signature+ note*
    head      = letterhead … "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal" … place ", " date
"""

from __future__ import annotations

import re
from itertools import takewhile

from kamerspoor.genres.letterhead import margin_lines, read_letterhead
from kamerspoor.genres.office_lines import Line, readable
from kamerspoor.genres.offices import signed_for, spoken_for
from kamerspoor.genres.signatures import read_signatures
from kamerspoor.model.citations import Note
from kamerspoor.model.letters import Letter, Signatory
from kamerspoor.model.source_text import Block, SourceText
from kamerspoor.text.letter_labels import SALUTATION
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import words_of
from kamerspoor.text.spans import Cover, Span, fold, placed_lines, trimmed

_HEADING = pattern(r"""
    BRIEF VAN (?:DE |HET )?(?P<sender>(?:VICE-)?(?:MINISTERS?|STAATSSECRETARISSEN|STAATSSECRETARIS|PRESIDIUM|LID
    |VASTE COMMISSIE|VOORZITTER|ALGEMENE REKENKAMER)[^\n]{0,200}(?:\n[A-ZÀ-Þ ,’'-]{3,200}(?=\n))?)  # over two lines
""")
_ADDRESSEE = pattern(r"""(?m)
    ^(?:Aan (?:de |het )?(?P<who>[A-ZÀ-Þvl][^\n]{3,100}(?:\n[a-z][^\n]{3,60})?)
    # the address on the sheet itself, over a box number, has no "Aan"
    |De (?P<chair>[Vv]oorzitters? van (?:de )?\n?(?:Tweede|Eerste) Kamer\n?(?: ?der Staten-Generaal)?))
""")
_PLACE = pattern(r"(?m)^(?P<place>(?&seat)|Amsterdam|Brussel), (?&day)")
# The last of these lines is where the frame of the paper ends and the letter itself begins.
_FRAME = pattern(r"""
    ^(?:Aan (?:de|het) \S|[’']s-Gravenhage|Den Haag\b|Geachte \S|Vergaderjaar|Preview document|Datum\b|Betreft\b
    |Nr\. \d|(?:Tweede|Eerste) Kamer der|BRIEF VAN|Directe link|Nummer:|Onderdeel van|Gerelateerde|Voorgesteld|Ontvangen
    |Kenmerk|Onze referentie|Uw referentie|Bijlage)
""")
_FRAME_BLOCKS = 40
_FRAME_LENGTH = 3500
_LONGEST_FRAME_BLOCK = 250
_LONGEST_FRAME_LINE = 90
_FRAME_LINES = 25
_FULL_LINE = 0.75
_SHORTEST_LINE = 60
# How much of the text says for whom the letter speaks as well.
_OPENING = 1500


def read_letter(document: SourceText, notes: tuple[Note, ...]) -> Letter:
    """Return sender, addressee, signatures and reference of a letter; None for what it does not print."""
    text = document.text
    start = body_start(document)
    signed, stood_in_for = read_signatures(_lines_below(document, notes, start))
    named = (office for one in signed for office in signed_for(one.span.of(text)))
    for_others = (*(_bare(one) for one in stood_in_for), *spoken_for(text[start : start + _OPENING]), *named)
    letterhead = read_letterhead(document)
    return Letter(
        sender=_sender(text, (*stood_in_for, *(one.office for one in signed if one.office))),
        addressee=_addressee(document),
        place=words_of(_PLACE.search(text[:_FRAME_LENGTH]), "place") or None,
        signed_by=signed,
        on_behalf_of=tuple(dict.fromkeys(for_others)),
        reference=letterhead.reference,
        your_reference=letterhead.your_reference,
        case=letterhead.case,
        directorate=letterhead.directorate,
        annexes=letterhead.annexes,
    )


def _sender(text: str, offices: tuple[str, ...]) -> str | None:
    """Return the sender of a letter: from its heading, or else the first office that signs."""
    heading = _HEADING.search(text[:_FRAME_LENGTH])
    sender = readable(fold(heading["sender"])) if heading else _bare(offices[0]) if offices else None
    return sender[:1].upper() + sender[1:] if sender else None


def _bare(office: str) -> str:
    return re.sub(r"^[Dd]e ", "", office)


def _addressee(document: SourceText) -> str | None:
    """Return the addressee of a letter: from its address, or else from its salutation."""
    for words in (document.text[:_FRAME_LENGTH], margin_lines(document)):
        found = _ADDRESSEE.search(words)
        if found is not None:
            return fold(found["who"] or found["chair"]).rstrip(" ,")
    greeting = SALUTATION.search(document.text[:_FRAME_LENGTH])
    return (greeting["who"] or greeting["chair"]) if greeting else None


def body_start(document: SourceText) -> int:
    """Return where the text of a letter begins, behind letterhead and salutation; 0 without these."""
    greeting = SALUTATION.search(document.text[:_FRAME_LENGTH])
    if greeting is not None:
        return greeting.end()
    last = 0
    for block in document.blocks[:_FRAME_BLOCKS]:
        if block.span.start > _FRAME_LENGTH:
            break
        last = _frame_end(block.span, document.text) or last
    return last


def _frame_end(block: Span, text: str) -> int | None:
    """Return where the letterhead ends within a block of lines, or None when the block is text."""
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


def _lines_below(document: SourceText, notes: tuple[Note, ...], start: int) -> list[Line]:
    """Return the lines below the letterhead, without empty lines and notes."""
    lines: list[Line] = []
    apart = Cover(note.span for note in notes)
    for position, line in placed_lines(document.text):
        if line and position >= start and not apart.holds(position):
            piece = document.source_map.piece_at(position)
            left = piece.box.left if piece and piece.box else None
            lines.append(Line(line, position, position + len(line), left))
    return lines


def running_text(document: SourceText, notes: tuple[Note, ...], signed: tuple[Signatory, ...] = ()) -> tuple[Span, ...]:
    """Return the paragraphs of a paper without letterhead, headings, notes and signatures.

    A paragraph that an empty line of the typesetter cuts in two is one again.
    """
    start = body_start(document)
    apart = Cover([note.span for note in notes] + [signatory.span for signatory in signed])
    return tuple(
        piece
        for span in _whole_paragraphs(document)
        if span.end > start
        for piece in _without(document.text, trimmed(document.text, max(span.start, start), span.end), apart)
    )


def _whole_paragraphs(document: SourceText) -> list[Span]:
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
    """Tell whether a paragraph goes on in the next block: its last line is full and ends mid-sentence."""
    lines = before.span.of(text).split("\n")
    width = max(map(len, (*lines, *block.span.of(text).split("\n"))))
    ends_open = lines[-1][-1:].isalnum() or lines[-1].endswith(",")
    return ends_open and len(lines[-1]) > _FULL_LINE * width and len(lines[-1]) > _SHORTEST_LINE


def _without(text: str, span: Span, apart: Cover) -> list[Span]:
    pieces: list[Span] = []
    start = span.start
    for gap in apart.touching(span):
        if gap.start > start:
            pieces.append(trimmed(text, start, gap.start))
        start = max(start, gap.end)
    if start < span.end:
        pieces.append(trimmed(text, start, span.end))
    return [piece for piece in pieces if piece.end > piece.start]
