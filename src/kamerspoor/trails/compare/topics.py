"""What two papers are both about, so that one can ask for all that they say of one thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import log
from typing import Final

from kamerspoor.model.comparison import Claim, Comparison, Topic
from kamerspoor.text.rarity import keys

_WORD: Final = re.compile(r"\w{4,}")
# A word that fewer sentences use is no topic; of the rest the ones that tell most are enough to choose from.
_FEWEST, _MOST = 3, 24


def topics(of_a: Sequence[Claim], of_b: Sequence[Claim]) -> Iterator[Topic]:
    """Yield the words that both papers use much and that not every sentence has, the most telling first.

    Args:
        of_a: claims of the earlier paper.
        of_b: claims of the later one.
    """
    in_a, in_b = _counted(of_a), _counted(of_b)
    number = len(of_a) + len(of_b)
    printed, headed = _printed((*of_a, *of_b))
    telling = {
        key: min(count, in_b[key]) * log(number / (count + in_b[key]))
        for key, count in in_a.items()
        if min(count, in_b[key]) >= _FEWEST and key in printed
    }
    for key in sorted(telling, key=lambda key: (-telling[key], key))[:_MOST]:
        word = min(printed[key], key=lambda word: (-printed[key][word], word))
        yield Topic(word, in_a[key], in_b[key], tuple(headed[key]))


def about(found: Comparison, words: str) -> Comparison:
    """Return what a comparison has of one thing: claims that have its words, or that stand under them.

    Args:
        found: the whole comparison.
        words: what is asked for, such as ``sancties``; all of them must be there. Without any it is all of it.
    """
    wanted, phrase = keys(words.lower()), words.strip().casefold()

    def speaks(claim: Claim) -> bool:
        if not wanted:
            # Words that are too short or too common to be known by are looked for as they are.
            return phrase in f"{claim.text} {claim.section}".casefold()
        known = _known(claim)
        return all(any(key.startswith(word) for key in known) for word in wanted)

    about_it = [pair for pair in found.pairs if speaks(pair.a) or speaks(pair.b)]
    # What both say of it comes before what has it on one side only.
    pairs = tuple(sorted(about_it, key=lambda pair: not (speaks(pair.a) and speaks(pair.b))))
    sections = {(pair.a.section, pair.b.section) for pair in pairs}
    return Comparison(
        pairs,
        tuple(filter(speaks, found.only_a)),
        tuple(filter(speaks, found.only_b)),
        tuple(one for one in found.sections if (one.a, one.b) in sections),
        found.topics,
    )


def _known(claim: Claim) -> frozenset[str]:
    return keys(f"{claim.text} {claim.section or ''}")


def _counted(claims: Sequence[Claim]) -> Counter[str]:
    """Count the sentences that use each word or stand under it; names count as the word that they are."""
    return Counter(key for claim in claims for key in _known(claim) if key.islower())


def _printed(claims: Sequence[Claim]) -> tuple[dict[str, Counter[str]], dict[str, dict[str, None]]]:
    """Return how each word is printed, and the headings that have it."""
    printed: defaultdict[str, Counter[str]] = defaultdict(Counter)
    headed: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for claim in claims:
        for word in _WORD.findall(claim.text):
            for key in keys(word):
                printed[key][word.lower()] += 1
        for key in keys(claim.section or ""):
            headed[key][claim.section or ""] = None
    return printed, headed
