"""Suggests another spelling when a query finds nothing."""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from kamerspoor.search import analysis
from kamerspoor.search.engine import Engine
from kamerspoor.search.query_tree import Tree, Word, leaves

# Few people get the first letter of a word wrong; many the rest.
_KEPT: Final = 1
_SHORTEST: Final = 4
# Of so many letters one may be wrong.
_LETTERS_PER_MISTAKE: Final = 4


def respelled(query: str, tree: Tree, finder: Engine) -> str | None:
    """Return a query with unknown words replaced by similar known ones, or None.

    Args:
        query: the question as written.
        tree: the question as read.
        finder: of the index.
    """
    words = [part for part in leaves(tree) if isinstance(part, Word)]
    changes = [(word.span, better) for word in words if (better := _closest(word.text, finder))]
    if not changes:
        return None
    for span, better in sorted(changes, key=lambda change: change[0], reverse=True):
        query = query[: span.start] + better + query[span.end :]
    return query


def _closest(written: str, finder: Engine) -> str | None:
    word = "".join(analysis.exact().analyze(written))
    if len(word) < _SHORTEST or finder.occurs(word):
        return None
    most = 1 + len(word) // _LETTERS_PER_MISTAKE // 2
    near = (
        (distance, -count, known)
        for known, count in finder.words_from(word[:_KEPT])
        if abs(len(known) - len(word)) <= most
        and (distance := DamerauLevenshtein.distance(word, known, score_cutoff=most)) <= most
    )
    return min(near, default=(0, 0, None))[2]
