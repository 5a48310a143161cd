"""Which question an answer repeats: by the words that they share, weighed by how rare they are in the paper.

Questions and their repetitions come in the same order, party by party, so that only the next few are compared.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamerspoor.genres.party_questions import Asked
from kamerspoor.text.rarity import Rarity, keys

# Of the weight of the shorter passage: below it two questions only have their subject in common.
# Chosen by eye on papers made for the tests (2026-11-28); there is no labelled set of written consultations.
_LEAST = 0.5
_AHEAD = 12


def matched(text: str, asked: Sequence[Asked], repeated: Sequence[Asked]) -> list[tuple[Asked, float] | None]:
    """Return for each question the repetition that it is, with how much of their words agrees; None without one."""
    of_asked = [keys(one.span.of(text)) for one in asked]
    of_repeated = [keys(text[one.begin : one.span.end]) for one in repeated]
    rarity = Rarity([*of_asked, *of_repeated])
    places = _places(repeated)
    reached: dict[tuple[str, ...], int] = {}
    found: list[tuple[Asked, float] | None] = []
    for one, words in zip(asked, of_asked, strict=True):
        own = places.get(one.parties, [])
        first = reached.get(one.parties, 0)
        scored = [
            (_agreement(rarity, words, of_repeated[place]), -step, place)
            for step, place in enumerate(own[first : first + _AHEAD])
        ]
        best = max(scored, default=(0.0, 0, 0))
        if best[0] < _LEAST:
            found.append(None)
            continue
        reached[one.parties] = first - best[1]
        found.append((repeated[best[2]], round(min(best[0], 1.0), 2)))
    return found


def _places(repeated: Sequence[Asked]) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = {}
    for place, one in enumerate(repeated):
        places.setdefault(one.parties, []).append(place)
    return places


def _agreement(rarity: Rarity, words: frozenset[str], others: frozenset[str]) -> float:
    shorter = min(rarity.total(dict.fromkeys(words, 1.0)), rarity.total(dict.fromkeys(others, 1.0)))
    if shorter == 0:
        return 0.0
    return rarity.total(dict.fromkeys(words & others, 1.0)) / shorter
