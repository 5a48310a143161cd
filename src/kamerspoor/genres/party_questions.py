"""Finds what parties ask in running text, and the answers that follow each repeated question.

Grammar::

    part   = (heading | piece)*            heading: `kamerspoor.genres.party_labels`
    piece  = sentence+                     a paragraph; its party is the one it names, else that of the heading above
    asked  = sentence*                     from the first sentence that asks to the last
    repeated = asked answer                in a note on a report, and in part II of many written consultations

A party asks through its members ("De leden van de VVD-fractie vragen …", "Zij willen weten …"), so the text of a
question is that of the paragraph's sentences that ask, and what stands between them.

Where a part repeats the questions of another, a question is known again by the words that both share, weighed by how
rare they are in the paper. Both come in the same order, party by party, so that only the next few are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kamerspoor.genres.asking import SPEAKS, asks
from kamerspoor.genres.party_labels import PARTY_HEADING, heading_parties, sentence_parties
from kamerspoor.text.rarity import Rarity, keys
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Cover, Span, fold, trimmed

_GAP = re.compile(
    r"\n[ \t]*\n\s*"
    r"|(?<=[.?!])\n(?=(?:De|Het|Deze|Zij|Genoemde|Voornoemde|Daarnaast|Voorts|Verder|Ook|Tevens|Tot slot)\b)"
)
# A heading without empty lines around it: no sentence, and below it one begins in which a party speaks.
_LONE_HEADING = re.compile(
    r"^[A-ZÀ-Þ][^\n.?!:;]{2,90}(?=\n(?:De leden|Het lid|De fractieleden|De fracties?|Deze leden) )", re.MULTILINE
)
_LONGEST_HEADING = 110
_NO_HEADING = re.compile(r"[.?!:;,]$")
# In a table of contents one heading follows the other; over questions stands text.
_SHORTEST_TEXT = 40
# Of the weight of the shorter passage: below it two questions only have their subject in common.
# Chosen by eye on papers made for the tests (2026-11-28); there is no labelled set of written consultations.
_LEAST = 0.5
_AHEAD = 12


@dataclass(frozen=True, slots=True)
class Asked:
    """What one or more parties ask, in one or more sentences.

    Attributes:
        parties: as printed; empty where the text does not say who asks.
        begin: where what belongs to the question begins, with the sentences that lead up to it.
        span: from the first sentence that asks to the last.
        answer: what stands behind it, up to the next question or heading; None where nothing does.
        shared: whether the answer stands behind the next question.
    """

    parties: tuple[str, ...]
    begin: int
    span: Span
    answer: Span | None = None
    shared: bool = False


def read_asked(text: str, part: Span, apart: Sequence[Span] = ()) -> list[Asked]:
    """Return the questions in a part of a paper that holds no answers.

    Args:
        text: of the paper.
        part: where to look.
        apart: notes, in order, in which nobody asks.
    """
    return [one for _, asked in _walk(text, part, apart, repeated=False) for one in asked]


def read_repeated(text: str, part: Span, apart: Sequence[Span] = ()) -> list[Asked]:
    """Return the questions of a part that repeats each one before its answer, with the answers."""
    found: list[Asked] = []
    waiting: list[Asked] = []
    for boundary, asked in _walk(text, part, apart, repeated=True):
        for one in asked:
            _close(text, waiting, one.begin, found)
            waiting.append(one)
        if boundary is not None:
            _close(text, waiting, boundary, found)
            found += waiting
            waiting.clear()
    _close(text, waiting, part.end, found)
    return [*found, *waiting]


def party_stretches(text: str, part: Span) -> list[tuple[tuple[str, ...], Span]]:
    """Return the stretches under the headings of parties; what is above them has no party."""
    found: list[tuple[tuple[str, ...], int, int]] = [((), part.start, part.start)]
    found += [
        (heading_parties(fold(heading[0])), heading.start(), heading.end())
        for heading in PARTY_HEADING.finditer(text, part.start, part.end)
        if _is_over_text(text, heading.end(), part.end)
    ]
    ends = [start for _, start, _ in found[1:]] + [part.end]
    return [(parties, Span(begin, end)) for (parties, _, begin), end in zip(found, ends, strict=True)]


def _close(text: str, waiting: list[Asked], end: int, found: list[Asked]) -> None:
    """Give all waiting questions the text between the last of them and ``end`` as their answer."""
    if not waiting:
        return
    answer = trimmed(text, waiting[-1].span.end, end)
    if answer.end == answer.start:
        return
    found += [replace(one, answer=answer, shared=one is not waiting[-1]) for one in waiting]
    waiting.clear()


def _walk(text: str, part: Span, apart: Sequence[Span], *, repeated: bool) -> Iterator[tuple[int | None, list[Asked]]]:
    """Yield for each paragraph what it asks; for a heading yield where it stands instead."""
    current: tuple[str, ...] = ()
    for piece in _pieces(text, part, apart):
        words = fold(piece.of(text))
        parties = heading_parties(words)
        if parties:
            current = parties if _is_over_text(text, piece.end, part.end) else current
            yield piece.start, []
        elif len(words) <= _LONGEST_HEADING and not _NO_HEADING.search(words):
            yield piece.start, []
        else:
            current, asked = _in_piece(text, piece, current, repeated=repeated)
            yield None, asked


def _pieces(text: str, part: Span, apart: Sequence[Span]) -> Iterator[Span]:
    """Yield the paragraphs and headings of a part, without notes."""
    cuts = {part.start: part.start, part.end: part.end}
    for gap in _GAP.finditer(text, part.start, part.end):
        cuts[gap.start()] = gap.end()
    for rule in (PARTY_HEADING, _LONE_HEADING):
        for heading in rule.finditer(text, part.start, part.end):
            cuts.setdefault(heading.start(), heading.start())
            cuts.setdefault(heading.end(), heading.end())
    ordered = sorted(cuts.items())
    notes = Cover(apart)
    for (_, start), (end, _) in pairwise(ordered):
        piece = trimmed(text, start, end)
        if piece.end > piece.start and not notes.holds(piece.start):
            yield piece


def _is_over_text(text: str, position: int, end: int) -> bool:
    following = text[position : min(end, position + 400)].lstrip().split("\n")[0]
    return len(following) >= _SHORTEST_TEXT or _NO_HEADING.search(following) is not None


def _in_piece(
    text: str, piece: Span, current: tuple[str, ...], *, repeated: bool
) -> tuple[tuple[str, ...], list[Asked]]:
    """Return the party that speaks last in a paragraph, and the questions in it.

    Where answers stand between the questions, a sentence that neither asks nor speaks of the members ends a question.
    """
    found: list[Asked] = []
    opened: int | None = None
    goes_on = False
    for span in sentences(text, piece.start, piece.end):
        sentence = fold(span.of(text))
        named = sentence_parties(sentence)
        current = named or current
        speaks = bool(named) or SPEAKS.search(sentence) is not None
        if asks(sentence) and (not repeated or speaks or goes_on or opened is not None or sentence.endswith("?")):
            begin = span.start if opened is None else opened
            if found and found[-1].parties == current and (goes_on or not repeated):
                found[-1] = Asked(current, found[-1].begin, Span(found[-1].span.start, span.end))
            else:
                found.append(Asked(current, begin, span))
            goes_on = True
        elif not speaks:
            goes_on, opened = False, None
        elif opened is None and not goes_on:
            opened = span.start
    return current, found


def repetitions_of(text: str, asked: Sequence[Asked], repeated: Sequence[Asked]) -> list[tuple[Asked, float] | None]:
    """Return for each question its repetition with the share of common words, or None."""
    of_asked = [keys(one.span.of(text)) for one in asked]
    of_repeated = [keys(text[one.begin : one.span.end]) for one in repeated]
    rarity = Rarity([*of_asked, *of_repeated])
    places = _places(repeated)
    reached: dict[tuple[str, ...], int] = {}
    found: list[tuple[Asked, float] | None] = []
    for one, words in zip(asked, of_asked, strict=True):
        own = places.get(one.parties, [])
        first = reached.get(one.parties, 0)
        scored = [
            (_agreement(rarity, words, of_repeated[place]), -step, place)
            for step, place in enumerate(own[first : first + _AHEAD])
        ]
        best = max(scored, default=(0.0, 0, 0))
        if best[0] < _LEAST:
            found.append(None)
            continue
        reached[one.parties] = first - best[1]
        found.append((repeated[best[2]], round(min(best[0], 1.0), 2)))
    return found


def _places(repeated: Sequence[Asked]) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = {}
    for place, one in enumerate(repeated):
        places.setdefault(one.parties, []).append(place)
    return places


def _agreement(rarity: Rarity, words: frozenset[str], others: frozenset[str]) -> float:
    shorter = min(rarity.total(dict.fromkeys(words, 1.0)), rarity.total(dict.fromkeys(others, 1.0)))
    if shorter == 0:
        return 0.0
    return rarity.total(dict.fromkeys(words & others, 1.0)) / shorter
