"""What changed in the words of a motion, word by word."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Literal, NamedTuple


class Piece(NamedTuple):
    """Words that stayed, went, or came."""

    kind: Literal["same", "del", "ins"]
    words: str


def rewording(old: str, new: str) -> list[Piece]:
    """Return the words of two versions of a text as one text, with what went and what came.

    Example:
        >>> [tuple(one) for one in rewording("elke trein heeft zes plaatsen", "elke trein heeft twaalf plaatsen")]
        [('same', 'elke trein heeft'), ('del', 'zes'), ('ins', 'twaalf'), ('same', 'plaatsen')]
    """
    before, after = old.split(), new.split()
    found: list[Piece] = []
    for kind, start, end, begin, stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(Piece("same", " ".join(before[start:end])))
            continue
        if end > start:
            found.append(Piece("del", " ".join(before[start:end])))
        if stop > begin:
            found.append(Piece("ins", " ".join(after[begin:stop])))
    return found
