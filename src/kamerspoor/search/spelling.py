"""Another spelling, when a question finds nothing: the word of the index that a misspelt one is closest to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from kamerspoor.search import analysis
from kamerspoor.search.engine import Engine
from kamerspoor.search.query_tree import And, Or, Tree, Word

# Few people get the first letter of a word wrong; many the rest.
_KEPT: Final = 1
_SHORTEST: Final = 4
# Of so many letters one may be wrong.
_LETTERS_PER_MISTAKE: Final = 4


def respelled(query: str, tree: Tree, finder: Engine) -> str | None:
    """Return a question with the words that nobody uses written as words that are used, or None when that is no help.

    Args:
        query: the question as written.
        tree: the question as read.
        finder: of the index.
    """
    changes = [(word.span, better) for word in _words(tree) if (better := _closest(word.text, finder))]
    if not changes:
        return None
    for span, better in sorted(changes, key=lambda change: change[0], reverse=True):
        query = query[: span.start] + better + query[span.end :]
    return query


def _words(tree: Tree) -> Iterator[Word]:
    match tree:
        case Word():
            yield tree
        case And(parts) | Or(parts):
            for part in parts:
                yield from _words(part)
        case _:
            pass


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
