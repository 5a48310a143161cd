"""Repeats of one promise in a debate: the surest passage stands for it, and all of them prove it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import Final

from kamerspoor.model.evidence import CERTAINTIES
from kamerspoor.model.facts import Commitment
from kamerspoor.text.rarity import keys

# Two of one speaker that share so much of their words, and so many of them, are one promise. By hand, on the safe
# side: to join two promises hides one, to tell one twice does no harm.
_ALIKE: Final = 0.6
_FEWEST: Final = 3


def joined(found: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """Return commitments in order of place, each once; those made several times have all their passages."""
    every = [(one, keys(one.passage.quote)) for one in found]
    often = Counter(key for _, words in every for key in words)
    groups: list[list[Commitment]] = []
    begun: list[frozenset[str]] = []
    # Groups by whose promise it is and one of the rarest words of their first.
    known: defaultdict[tuple[str | None, str | None, str], list[int]] = defaultdict(list)
    for one, words in every:
        places = [(one.by, one.class_, key) for key in _telling(words, often)]
        near = sorted({group for place in places for group in known[place]})
        group = next((group for group in near if _alike(begun[group], words)), None)
        if group is not None:
            groups[group].append(one)
            continue
        for place in places:
            known[place].append(len(groups))
        groups.append([one])
        begun.append(words)
    return tuple(sorted(map(_one_of, groups), key=lambda one: one.passage.span))


def _telling(words: frozenset[str], often: Mapping[str, int]) -> list[str]:
    """Return the rarest words of a passage, so many that another that is alike has one of its own rarest among them."""
    if len(words) < _FEWEST:
        return []
    rarest = sorted(words, key=lambda key: (often[key], key))
    return rarest[: len(words) - ceil(_ALIKE * len(words)) + 1]


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    shared = len(a & b)
    return shared >= _FEWEST and shared >= _ALIKE * len(a | b)


def _one_of(group: Sequence[Commitment]) -> Commitment:
    if len(group) == 1:
        return group[0]
    surest = min(group, key=lambda one: (CERTAINTIES.index(one.certainty), -(one.probability or 0.0)))
    dated = next((one.due for one in (surest, *group) if one.due is not None), None)
    return replace(surest, due=dated, passages=tuple(one.passage for one in group))
