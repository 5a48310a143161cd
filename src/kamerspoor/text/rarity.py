"""Measures what two passages of one text have in common, rare words counting more.

Words are known by their first letters: inflections and long compounds then count as the word they begin with
(*sancties*, *sanctieregime*). That takes no stemmer, and finds in long Dutch texts what a stemmer finds.

Example:
    >>> rarity = Rarity(map(keys, ["De dijk lekt.", "Wie betaalt de dijk?", "Wie betaalt het veer?"]))
    >>> rarity.weight("dijk") < rarity.weight("lekt")
    True
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib import resources
from itertools import chain
from math import log
from typing import Final

_WORD: Final = re.compile(r"\w{4,}")
# By hand; not measured apart from what is matched by it.
_LETTERS: Final = 6
# Turkije, Turkse, Turken: what makes a name is shorter than what makes a word.
_LETTERS_OF_NAME: Final = 4


@cache
def _anywhere() -> frozenset[str]:
    written = (resources.files("kamerspoor.text") / "any_speech.txt").read_text(encoding="utf-8")
    return frozenset(word for line in written.splitlines() if not line.startswith("#") for word in line.split())


def said_in_any_speech(word: str) -> bool:
    """Tell whether a word, in small letters, is one of any speech, which tells no subject."""
    return word in _anywhere()


@lru_cache(maxsize=50_000)
def _known_by(word: str) -> tuple[str, ...]:
    small = word.lower()
    if said_in_any_speech(small):
        return ()
    return (small[:_LETTERS],) if word == small else (small[:_LETTERS], word[:_LETTERS_OF_NAME])


def keys(words: str) -> frozenset[str]:
    """Return the first letters of the words of a passage; short and common words are left out."""
    return frozenset(chain.from_iterable(map(_known_by, _WORD.findall(words))))


class Rarity:
    """How rare each word is among the passages of a text.

    Args:
        passages: the keys of each, such as those of its sentences.
    """

    def __init__(self, passages: Iterable[frozenset[str]]) -> None:
        counted: Counter[str] = Counter()
        number = 1
        for passage in passages:
            counted.update(passage)
            number += 1
        self._weights = {key: log(number / count) for key, count in counted.items()}
        self._rarest = log(number)

    def weight(self, key: str) -> float:
        """Return how rare a word is: 0 for one in every passage, more for rarer ones."""
        return self._weights.get(key, self._rarest)

    def total(self, wanted: Mapping[str, float]) -> float:
        """Return the total weight of words, each counted by its share."""
        return sum(self.weight(key) * share for key, share in wanted.items())

    def shared(self, wanted: Mapping[str, float], found: Mapping[str, float]) -> float:
        """Return the total weight of the words that two passages have in common."""
        return sum(self.weight(key) * share * found[key] for key, share in wanted.items() if key in found)
