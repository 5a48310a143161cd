"""What a paper claims: the sentences of its running text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from kamerspoor.genres.letters import running_text
from kamerspoor.model.comparison import Claim
from kamerspoor.model.paper import Paper
from kamerspoor.text.rarity import keys
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import fold, one_line

_SHORTEST: Final = 25
_FEWEST_WORDS: Final = 6
_ACRONYM: Final = re.compile(r"\b[A-Z]\w[A-Z]\b")
_FIGURE: Final = re.compile(r"\w*[0-9]\w*")
_WORD: Final = re.compile(r"\w+")
# Marks of notes are superscript figures, which are no decimals.
_NOT_BARE: Final = re.compile(r"[\W_²³¹⁰-⁹]+")
_ROW: Final = " | "
# The mark of a note may follow.
_END: Final = re.compile(r"[.;:?!][)»”’]?[\d²³¹⁰-⁹]*$")


def claims(paper: Paper) -> Iterator[Claim]:
    """Yield the sentences of the running text, with the heading each stands under; scraps claim nothing."""
    flat = one_line(paper.document.text)
    starts = [section.span.start for section in paper.sections]
    signed = paper.letter.signed_by if paper.letter else ()
    for stretch in running_text(paper.document, paper.notes, signed):
        before = bisect_right(starts, stretch.start) - 1
        heading = paper.sections[before].heading if before >= 0 else None
        for span in sentences(flat, stretch.start, stretch.end):
            words = fold(span.of(flat))
            if len(words) >= _SHORTEST and words != heading:
                yield Claim(span, words, heading)


def known_by(words: str) -> frozenset[str]:
    """Return what a claim is known by: its words, and acronyms that are too short for a word (RvE)."""
    return keys(words) | frozenset(_ACRONYM.findall(words))


def telling(words: str) -> frozenset[str]:
    """Return what makes a claim another when it differs: its words, wherever they stand, and all that has a figure."""
    return keys(words.lower()) | frozenset(_ACRONYM.findall(words)) | frozenset(_FIGURE.findall(words))


def bare(words: str) -> str:
    """Return the letters and figures of a claim: what is left where bullets, marks of notes and spaces differ."""
    return _NOT_BARE.sub("", words.lower())


def is_statement(claim: Claim) -> bool:
    """Tell whether a claim can be a sentence, and is no heading, row of a table or scrap of one."""
    return bool(_END.search(claim.text)) and _ROW not in claim.text and len(_WORD.findall(claim.text)) >= _FEWEST_WORDS
