"""Finds the items of the report of a whole day, and cuts them out.

Grammar of a printed report::

    report = masthead item+
    item   = [number] title+ opening (turn | stage)*
    opening= "Aan de orde is …" | "Vragen van het lid …" | "Voorzitter: …" | "De voorzitter:"

A title is a line without a full stop that stands between the end of what was said and such an opening. Before a chair's
label only a title counts that is printed with its number, twice, or known: else it may be a line of what is said.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from typing import TypeVar

from kamerspoor.genres.debate.lines import read_stage
from kamerspoor.genres.debate.speaker_labels import read_label
from kamerspoor.genres.kinds import tell_debate
from kamerspoor.model.sitting import Item
from kamerspoor.model.source_text import Block, Link, Piece, SourceMap, SourceText
from kamerspoor.text.numbers import dossier_number
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule
from kamerspoor.text.spans import Span, fold, placed_lines, trimmed

_Part = TypeVar("_Part")
_Spanned = TypeVar("_Spanned", Block, Link)

# What a day's report holds beside debates, by how its title begins.
KNOWN_ITEMS: tuple[Rule, ...] = tuple(
    Rule(kind, re.compile(rf"(?:{pattern})\b", re.IGNORECASE), (), (example,), ("Dijken en veren",))
    for kind, pattern, example in (
        ("opening", r"opening$", "Opening"),
        ("sluiting", r"sluiting$", "Sluiting"),
        ("mededelingen", r"mededelingen?$|ingekomen (?:stukken|brief|brieven)|lijst van (?:ingekomen|besluiten)",
         "Mededelingen"),
        ("regeling van werkzaamheden", r"regeling van (?:de )?werkzaamheden", "Regeling van werkzaamheden"),
        ("vragenuur", r"vragenuur|mondelinge vragen|vragen [A-Z]", "Vragenuur"),
        ("stemmingen", r"stemming(?:en)?\b", "Stemmingen moties Dijken en veren"),
        ("hamerstukken", r"hamerstuk(?:ken)?", "Hamerstukken"),
        ("beëdiging", r"be[eë]diging|installatie|afscheid", "Beëdiging van mevrouw Smit"),
        ("herdenking", r"herdenking|in memoriam|rouwbetuiging", "Herdenking"),
    )
)  # fmt: skip
OPENINGS: tuple[Rule, ...] = (
    Rule(
        "on_the_agenda",
        re.compile(r"Aan de orde (?:is|zijn|komt|komen) "),
        needs=("Aan de orde ",),
        examples=("Aan de orde is het tweeminutendebat Dijken en veren (CD d.d. 19/03).",),
        counterexamples=("Nu is aan de orde het debat.",),
    ),
    Rule(
        "oral_questions",
        re.compile(r"Vragen van (?:het lid|de leden) "),
        needs=("Vragen van ",),
        examples=("Vragen van het lid Smit aan de minister van Water over de pont.",),
        counterexamples=("De vragen van het lid Smit heb ik beantwoord.",),
    ),
)
_PRESENT = ("Aanwezig ", "Tegenwoordig ")
_LONGEST_TITLE, _LONGEST_RUN = 220, 8
_NUMBER = re.compile(r"(?P<n>\d{1,3})(?:\s+(?=[A-ZÀ-Þ\"“])|$)")
_OUTLINE = re.compile(r"Termijn (?:inbreng|antwoord)|(?:Gewijzigde |Nader gewijzigde )?[Mm]otie$|De Kamer,")
_MASTHEAD = re.compile(r"(?:Status|Begin|Aanvang|Sluiting)(?:[:\s]|\d|On|Ge)|-$|Bekijk de video")
_FINAL = frozenset('.?!)”…"')
_DOSSIERS = pattern(r"\((?P<dossier>(?&dossier))\b")
_DEBATE_OF_ITS_OWN = re.compile(r"\bVERSLAG VAN EEN\b|^Verslag van een\b", re.MULTILINE)
_FRONT = 3000


def items_of(document: SourceText) -> tuple[Item, ...]:
    """Return the items of a day's report in order; empty where the report is of one debate."""
    text = document.text
    if document.items or not text.count("oorzitter:") or _DEBATE_OF_ITS_OWN.search(text[:_FRONT]):
        return document.items
    heads = _without_empty_hours(list(_heads(document)), text)
    ends = [start for start, _ in heads[1:]] + [len(text)] * bool(heads)
    items: list[Item] = []
    for (start, lines), end in zip(heads, ends, strict=True):
        items.append(_item(lines, Span(start, end), text, items[-1].n if items else 0))
    return tuple(items) if len(items) > 1 else ()


def part_of(document: SourceText, item: Item, paper_id: str) -> SourceText:
    """Return one item of a day's report as a document of its own.

    Args:
        document: of the sitting.
        item: its span is what is cut.
        paper_id: of the item; with the text it makes the hash, since the bytes are those of the sitting.
    """
    span = trimmed(document.text, item.span.start, item.span.end)
    text = span.of(document.text)
    pieces = _pieces(document.source_map, span)
    pages = [piece.page for piece in pieces if piece.page is not None]
    there = frozenset(pages)
    return SourceText(
        text=text,
        blocks=_inside(document.blocks, span),
        source_map=SourceMap(pieces),
        sha256=sha256(f"{paper_id}\n{text}".encode(errors="surrogatepass")).hexdigest(),
        media_type=document.media_type,
        pages=pages[-1] - pages[0] + 1 if pages else None,
        recognised=tuple(page for page in document.recognised if page in there),
        links=_inside(document.links, span),
        speakers=tuple(
            replace(mark, start=mark.start - span.start)
            for mark in _within(document.speakers, span, lambda mark: mark.start)
        ),
    )


def _inside(parts: Sequence[_Spanned], span: Span) -> tuple[_Spanned, ...]:
    """Return the parts that lie in a span, with places counted from its start."""
    return tuple(
        replace(part, span=Span(part.span.start - span.start, part.span.end - span.start))
        for part in _within(parts, span, lambda part: part.span.start)
        if span.covers(part.span)
    )


def _pieces(source_map: SourceMap, span: Span) -> tuple[Piece, ...]:
    inside = _within(source_map.pieces, span, lambda piece: piece.start)
    first = source_map.piece_at(span.start)
    before = [first] if first is not None and first.start < span.start else []
    return tuple(piece._replace(start=max(piece.start - span.start, 0)) for piece in (*before, *inside))


def _within(parts: Sequence[_Part], span: Span, start: Callable[[_Part], int]) -> Sequence[_Part]:
    """Return the parts that begin in a span; the parts must be in order."""
    return parts[bisect_left(parts, span.start, key=start) : bisect_left(parts, span.end, key=start)]


def _heads(document: SourceText) -> Iterator[tuple[int, list[str]]]:
    """Yield where each item begins, with the lines of its title."""
    lines = document.text.split("\n")
    marked = {block.span.start for block in document.blocks if block.level}
    # The lines read last that may be a title, where they begin, and whether one may begin now.
    titles, start, may_begin = list[str](), 0, True
    for index, (position, line) in enumerate(placed_lines(document.text)):
        if not line:
            continue
        if titles and _opens(line, titles):
            yield start, titles
            titles, may_begin = [], False
        elif (titles or may_begin) and _is_title(lines, index, titles, marked=position in marked):
            start = start if titles else position
            titles.append(line)
        else:
            titles, may_begin = [], _ends(lines, index)


def _ends(lines: Sequence[str], index: int) -> bool:
    """Tell whether a title may follow a line: the line ends a sentence, or is above the report."""
    line = lines[index]
    return line[-1] in _FINAL or _MASTHEAD.match(line) is not None or read_stage(lines, index) is not None


def _opens(line: str, titles: Sequence[str]) -> bool:
    """Tell whether a line opens the item over which these titles stand."""
    if any(rule.match(line) for rule in OPENINGS):
        return True
    label = read_label(line)
    begins = line.startswith((*_PRESENT, "Voorzitter:")) or (label is not None and label.role == "chair")
    return begins and _is_known(titles)


def _is_known(titles: Sequence[str]) -> bool:
    bare = [_NUMBER.sub("", title, count=1) for title in titles]
    twice = any(first and first == second for first, second in pairwise(bare))
    return twice or _NUMBER.match(titles[0]) is not None or any(_known_kind(title) for title in bare)


def _known_kind(title: str) -> str | None:
    return next((rule.name for rule in KNOWN_ITEMS if rule.match(title)), None)


def _is_title(lines: Sequence[str], index: int, titles: Sequence[str], *, marked: bool) -> bool:
    """Tell whether a line may be the title of an item, or go on with the titles above it."""
    line = lines[index]
    if len(line) > _LONGEST_TITLE or len(titles) >= _LONGEST_RUN or _OUTLINE.match(line) or _MASTHEAD.match(line):
        return False
    if not marked and line[-1] in ".:;,!":
        return False
    begins = marked or line[0].isupper() or line[0].isdigit() or line[0] in '"“'
    return bool(begins or titles) and read_label(line) is None and read_stage(lines, index) is None


def _without_empty_hours(heads: list[tuple[int, list[str]]], text: str) -> list[tuple[int, list[str]]]:
    """Return the items, with the heading of the question hour joined to its first question."""
    kept: list[tuple[int, list[str]]] = []
    for start, lines in heads:
        before, above = kept[-1] if kept else (0, [])
        if above and _known_kind(_title(above)[1]) == "vragenuur" and "oorzitter:" not in text[before:start]:
            kept[-1] = before, [*above, *lines]
        else:
            kept.append((start, lines))
    return kept


def _item(lines: Sequence[str], span: Span, text: str, before: int) -> Item:
    number, title = _title(lines)
    front = fold(text[span.start : min(span.end, span.start + _FRONT)].split("oorzitter:", 1)[0])
    dossiers = {dossier_number(found["dossier"]) for found in _DOSSIERS.finditer(front)}
    return Item(
        n=number if number is not None and number > before else before + 1,
        title=title,
        kind=_known_kind(title) or tell_debate(front),
        dossier=dossiers.pop() if len(dossiers) == 1 else None,
        span=span,
    )


def _title(lines: Sequence[str]) -> tuple[int | None, str]:
    """Return number and title of an item; of several printed titles the last."""
    number, titles = None, list[str]()
    for line in lines:
        found = _NUMBER.match(line)
        if found is not None and number is None and not titles:
            number, rest = int(found["n"]), line[found.end() :]
        else:
            rest = line
        if titles and rest[:1].islower():
            titles[-1] = f"{titles[-1]} {rest}"
        elif rest:
            titles.append(rest)
    return number, fold(titles[-1]) if titles else fold(lines[0])
