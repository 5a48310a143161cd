"""How much one sentence is like another, seen against how much it is like all others.

Two sentences are as like as the groups of letters and the pairs of words that they share, rare ones counting more
(cosine). A sentence that is near everything, because it says what is said everywhere, is near nothing in particular:
from twice the likeness of two is taken how like each is to its nearest ones of the other paper (cross-domain similarity
local scaling: Conneau and others, *Word translation without parallel data*, 2018, section 2.3).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from math import log, sqrt
from typing import Final

from kamerspoor.trails.compare.claims import known_by

_WORD: Final = re.compile(r"\w+")
# Tried on three pairs of letters (n = 32 that say the same, 29 November 2026): 3 to 6 letters, alone and together, and
# half and twice the other two values, give within two pairs of each other.
_LETTERS: Final = 4
# Sentences that are looked at for each one, those with most of its rare words; and how many of them are its nearest.
_LOOKED_AT, _NEAREST = 20, 10


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like two sentences are.

    Attributes:
        a: place of the one among the sentences of the first paper.
        b: place of the other among those of the second.
        score: the likeness, from 0 to 1.
        above: the likeness over that of others: 0 for two that are no more like than any.
    """

    a: int
    b: int
    score: float
    above: float


def likenesses(of_a: Sequence[str], of_b: Sequence[str]) -> list[Likeness]:
    """Return how like the sentences of two papers are, for those that share a word that says something.

    Args:
        of_a: sentences of the first paper.
        of_b: sentences of the second.
    """
    marks = [_marks(words) for words in (*of_a, *of_b)]
    squares = _squares(marks)
    lengths = [sqrt(sum(map(squares.__getitem__, each))) or 1.0 for each in marks]
    scores: dict[tuple[int, int], float] = {}
    for n, m in _candidates(of_a, of_b):
        other = len(of_a) + m
        shared = sum(map(squares.__getitem__, marks[n] & marks[other]))
        scores[n, m] = shared / (lengths[n] * lengths[other])
    near_a, near_b = _near(scores, 0), _near(scores, 1)
    return [Likeness(n, m, score, 2 * score - near_a[n] - near_b[m]) for (n, m), score in scores.items()]


def _marks(words: str) -> frozenset[str]:
    """Return what a sentence is known by: groups of letters in its words, and its pairs of words."""
    small = _WORD.findall(words.lower())
    framed = [f" {word} " for word in small]
    letters = {word[at : at + _LETTERS] for word in framed for at in range(len(word) - _LETTERS + 1)}
    return frozenset(letters | {f"{one}+{other}" for one, other in pairwise(small)})


def _squares(passages: Sequence[frozenset[str]]) -> dict[str, float]:
    """Return the square of how rare each mark is."""
    counted = Counter(mark for passage in passages for mark in passage)
    number = len(passages) + 1
    return {mark: log(number / count) ** 2 for mark, count in counted.items()}


def _candidates(of_a: Sequence[str], of_b: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the sentences that share most of the weight of their words: no others are like each other."""
    known_a, known_b = map(known_by, of_a), map(known_by, of_b)
    at: defaultdict[str, list[int]] = defaultdict(list)
    for m, known in enumerate(known_b):
        for word in known:
            at[word].append(m)
    weights = {word: log((len(of_b) + 1) / len(places)) for word, places in at.items()}
    for n, known in enumerate(known_a):
        near: defaultdict[int, float] = defaultdict(float)
        for word in sorted(known):
            for m in at.get(word, ()):
                near[m] += weights[word]
        for m in nlargest(_LOOKED_AT, near, key=near.__getitem__):
            yield n, m


def _near(scores: Mapping[tuple[int, int], float], side: int) -> Mapping[int, float]:
    """Return how like each sentence of one side is to its nearest ones on the other."""
    found: defaultdict[int, list[float]] = defaultdict(list)
    for pair, score in scores.items():
        found[pair[side]].append(score)
    return {place: sum(nlargest(_NEAREST, each)) / _NEAREST for place, each in found.items()}
