"""The Dutch word list: tells how words are spelled and whether parts make a compound.

The list is OpenTaal's (``dutch/README.md`` says which, ``dutch/LICENSE`` under what terms): 403,332 words, packed. It
is unpacked when a word is first asked for, in about 15 ms, and searched by halving: no set of words has to be made.

Example:
    >>> is_word("uitstoot"), is_word("stootuit")
    (True, False)
    >>> spelled("sociaal", "democraten"), spelled("Noord", "Holland"), spelled("ge", "importeerd")
    ('joined', 'hyphenated', 'trema')
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.resources import files
from typing import Literal

Spelled = Literal["joined", "hyphenated", "trema"]
TREMA = str.maketrans("aeiou", "äëïöü")
# Letters of the longest word that is looked for across the join of two parts, on its left side.
_LEFT = 12
_SHORTEST = 5
_SHORTEST_PART = 3
# Letters of the longest compound that is taken apart; a longer run of letters is no word.
_LONGEST = 60
_ENDINGS = frozenset({"s", "e", "n", "en", "er"})


@lru_cache(maxsize=1)
def _words() -> bytes:
    """Return the list, sorted by bytes, with a line end before and behind every word."""
    return gzip.decompress(files(__package__).joinpath("dutch", "words.txt.gz").read_bytes())


@lru_cache(maxsize=4096)
def is_word(word: str) -> bool:
    """Tell whether a word is in the list, as written or in small letters."""
    return _listed(word) or (not word.islower() and _listed(word.lower()))


def _listed(word: str) -> bool:
    words, key = _words(), word.encode()
    low, high = 0, len(words) - 1
    while low < high:
        start = words.rfind(b"\n", low, (low + high) // 2 + 1)
        end = words.find(b"\n", start + 1)
        if words[start + 1 : end] < key:
            low = end
        elif high == start:
            break
        else:
            high = start
    return words.startswith(key + b"\n", low + 1)


def spelled(first: str, second: str) -> Spelled | None:
    """Return how the list spells two parts that stand one behind the other, or None where it does not say.

    Args:
        first: what stands before the join, ``veiligheidsver``; it may hold hyphens of its own.
        second: what stands behind it.
    """
    last, lead = first.rpartition("-")[2], second.partition("-")[0]
    for left, right in dict.fromkeys(((first, second), (last, lead))):
        joined, hyphenated = is_word(left + right), is_word(f"{left}-{right}")
        if joined != hyphenated:
            return "joined" if joined else "hyphenated"
        if joined:
            return None
        if is_word(left + right[:1].translate(TREMA) + right[1:]):
            return "trema"
    return "joined" if right[:1].islower() and _is_compound(last.lower(), lead.lower()) else None


def _is_compound(left: str, right: str) -> bool:
    """Tell whether two parts make a compound of words in the list: ``veiligheids|verdragen``."""
    whole, join = left + right, len(left)
    if len(whole) > _LONGEST:
        return False
    starts = [start for start in range(max(join - _LEFT, 0), join - 1) if start == 0 or _is_part(whole[:start])]
    return any(
        is_word(whole[start:end]) and _is_rest(whole[end:])
        for start in starts
        for end in range(len(whole), max(join + 1, start + _SHORTEST - 1), -1)
    )


def _is_part(word: str) -> bool:
    return len(word) >= _SHORTEST_PART and (is_word(word) or is_word(word.removesuffix("s")))


def _is_rest(word: str) -> bool:
    if not word or word in _ENDINGS:
        return True
    return len(word) >= _SHORTEST_PART and (is_word(word) or is_word(word.removeprefix("s")))
