"""Two papers claim by claim: which sentence of the one says what a sentence of the other says.

Sentences are put together by the words that they share, weighed by how rare these are in both papers; the surest pairs
first, each sentence in one pair. What shares too little with everything is dropped or new. The same papers always give
the same pairs, and every pair says which words made it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.genres.letters import running_text
from kamerspoor.model.comparison import Claim, Comparison, Difference, Pair, Relation, SectionPair
from kamerspoor.model.paper import Paper
from kamerspoor.text.rarity import Rarity, keys
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import fold, one_line
from kamerspoor.trails.compare.differences import differences

_SHORTEST: Final = 25
# Sentences that share so much of the weight of their words speak of the same; and so much, say the same.
_SAME_SUBJECT, _SAME_WORDS = 0.24, 0.8
# Long sentences hold more than one claim: less of them is enough when what they share weighs this much.
_PART, _HEAVY = 0.17, 11.0
# Below this two sentences have their subject in common and no more.
COMPARABLE: Final = 0.3
# One sentence may be said in two: so much, and it is paired although its counterpart has a better one.
_SPLIT: Final = 0.33
# Two amounts of money are of one kind, whatever they are.
_BOTH_AMOUNTS: Final = 0.06
_FEWEST: Final = 2
_ACRONYM: Final = re.compile(r"\b[A-Z]\w[A-Z]\b")
_AMOUNT: Final = re.compile(r"\b(?:miljoen|miljard|mln|mld|mrd)\b|\bEUR\b|€|\bEuro\b")


@dataclass(frozen=True, slots=True)
class _Weighed:
    claim: Claim
    words: Mapping[str, float]
    weight: float
    amount: bool


def compare(a: Paper, b: Paper) -> Comparison:
    """Return what two papers have in common and what not.

    Args:
        a: the earlier paper.
        b: the later one.
    """
    claims_a, claims_b = list(_claims(a)), list(_claims(b))
    rarity = Rarity(_words(claim) for claim in (*claims_a, *claims_b))
    of_a, of_b = [_weighed(one, rarity) for one in claims_a], [_weighed(one, rarity) for one in claims_b]
    paired = _paired(of_a, of_b, rarity)
    pairs = tuple(_pair(of_a[n], of_b[m], score) for n, m, score in sorted(paired))
    taken_a, taken_b = {n for n, _, _ in paired}, {m for _, m, _ in paired}
    return Comparison(
        pairs,
        tuple(claim for n, claim in enumerate(claims_a) if n not in taken_a),
        tuple(claim for m, claim in enumerate(claims_b) if m not in taken_b),
        tuple(_sections(pairs)),
    )


def _claims(paper: Paper) -> Iterator[Claim]:
    """Yield the sentences of the running text; headings and scraps claim nothing."""
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


def _words(claim: Claim) -> frozenset[str]:
    """Return what a claim is known by: its words, and acronyms that are too short for a word (RvE)."""
    return keys(claim.text) | frozenset(_ACRONYM.findall(claim.text))


def _weighed(claim: Claim, rarity: Rarity) -> _Weighed:
    words = dict.fromkeys(_words(claim), 1.0)
    return _Weighed(claim, words, rarity.total(words), _AMOUNT.search(claim.text) is not None)


def _paired(of_a: Sequence[_Weighed], of_b: Sequence[_Weighed], rarity: Rarity) -> list[tuple[int, int, float]]:
    """Return the pairs, the surest chosen first; each claim is in one, but for what is said in two sentences."""
    scored = sorted(_alike(of_a, of_b, rarity), key=lambda one: (-one[2], one[0], one[1]))
    chosen: list[tuple[int, int, float]] = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    # Of equal scores the first claims of both: the order of papers decides, and nothing is left to chance.
    for n, m, score in scored:
        free = (n not in taken_a) + (m not in taken_b)
        if free == 2 or (free == 1 and score >= _SPLIT):  # noqa: PLR2004 - both
            chosen.append((n, m, round(score, 3)))
            taken_a.add(n)
            taken_b.add(m)
    return chosen


def _alike(of_a: Sequence[_Weighed], of_b: Sequence[_Weighed], rarity: Rarity) -> Iterator[tuple[int, int, float]]:
    """Yield the claims that may be a pair, with the share of the weight of their words that both have."""
    at: defaultdict[str, list[int]] = defaultdict(list)
    for m, one in enumerate(of_b):
        for word in one.words:
            at[word].append(m)
    for n, one in enumerate(of_a):
        near = Counter(m for word in one.words for m in at.get(word, ()))
        for m, common in near.items():
            other = of_b[m]
            shared = rarity.shared(one.words, other.words)
            score = 2 * shared / (one.weight + other.weight) + _BOTH_AMOUNTS * (one.amount and other.amount)
            if common >= _FEWEST and (score >= _SAME_SUBJECT or (score >= _PART and shared >= _HEAVY)):
                yield n, m, min(score, 1.0)


def _pair(a: _Weighed, b: _Weighed, score: float) -> Pair:
    # Of sentences that only have their subject in common every word differs: that shows nothing.
    found = differences(a.claim.text, b.claim.text) if score >= COMPARABLE else ()
    return Pair(_relation(a.claim, b.claim, score, found), score, a.claim, b.claim, _shared(a, b), found)


def _relation(a: Claim, b: Claim, score: float, found: Sequence[Difference]) -> Relation:
    if a.text == b.text:
        return "kept" if a.section == b.section else "moved"
    if any(one.kind != "modal" for one in found):
        return "changed"
    ways = {one.direction for one in found}
    if ways:
        return "strengthened" if "stronger" in ways else "weakened"
    return "kept" if score >= _SAME_WORDS else "reworded"


def _shared(a: _Weighed, b: _Weighed) -> tuple[str, ...]:
    """Return the words of the first that the second has too, as printed, each once."""
    common = set(a.words) & set(b.words)
    return tuple(
        dict.fromkeys(word for word in a.claim.text.split() if (keys(word) | set(_ACRONYM.findall(word))) & common)
    )


def _sections(pairs: Sequence[Pair]) -> Iterator[SectionPair]:
    counted = Counter((pair.a.section, pair.b.section) for pair in pairs)
    for (a, b), number in counted.items():
        yield SectionPair(a, b, number)
