"""Repeats of one promise in a debate: the surest passage stands for it, and all of them prove it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
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
    groups: list[list[Commitment]] = []
    for one in found:
        group = next((group for group in groups if _same(group[0], one)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return tuple(sorted(map(_one_of, groups), key=lambda one: one.passage.span))


def _same(a: Commitment, b: Commitment) -> bool:
    if a.by != b.by or a.class_ != b.class_:
        return False
    of_a, of_b = keys(a.passage.quote), keys(b.passage.quote)
    shared = len(of_a & of_b)
    return shared >= _FEWEST and shared >= _ALIKE * len(of_a | of_b)


def _one_of(group: Sequence[Commitment]) -> Commitment:
    if len(group) == 1:
        return group[0]
    surest = min(group, key=lambda one: (CERTAINTIES.index(one.certainty), -(one.probability or 0.0)))
    dated = next((one.due for one in (surest, *group) if one.due is not None), None)
    return replace(surest, due=dated, passages=tuple(one.passage for one in group))
