"""Two papers claim by claim: which sentence of the one says what a sentence of the other says.

Sentences with the same words are pairs; then those that are more like each other than like the rest, the surest first,
each sentence in one pair. What is left and shares its subject with another is shown as such, and no more is said of it;
the rest is dropped or new. The same papers always give the same pairs, and every pair says which words made it.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from kamerspoor.model.comparison import Claim, Comparison, Difference, Pair, Relation, SectionPair
from kamerspoor.model.evidence import Certainty
from kamerspoor.model.paper import Paper
from kamerspoor.trails.compare.claims import bare, claims, is_statement, known_by, telling
from kamerspoor.trails.compare.differences import differences
from kamerspoor.trails.compare.likeness import Likeness, likenesses
from kamerspoor.trails.compare.topics import topics

# How far above the rest the likeness of two sentences is that say the same, by the certainty that it gives; what is
# less speaks of the same subject at most. Measured in docs/accuracy.md.
_SURE, _LIKELY = 0.41, 0.32
_SUBJECT: Final = 0.13
# And what they must have in common at least: words that say something, those of them that are no names unless they are
# worded much alike (a long name makes sentences alike that only have their subject in common), and likeness.
_WORDS, _PLAIN, _LIKE = 3, 2, 0.25
# Headings, rows of tables and scraps claim nothing: they are the same only when nearly all their words are.
_SCRAPS: Final = 0.75
# So like are sentences that are worded much alike.
_CLOSE: Final = 0.5


class _Put(NamedTuple):
    """Two sentences put together."""

    a: int
    b: int
    score: float
    certainty: Certainty


def compare(a: Paper, b: Paper) -> Comparison:
    """Return what two papers have in common and what not.

    Args:
        a: the earlier paper.
        b: the later one.
    """
    of_a, of_b = list(claims(a)), list(claims(b))
    same = list(_same(of_a, of_b))
    put = [*same, *_alike(of_a, of_b, same)]
    pairs = tuple(_pair(of_a[one.a], of_b[one.b], one) for one in sorted(put))
    taken_a, taken_b = {one.a for one in put}, {one.b for one in put}
    return Comparison(
        pairs,
        tuple(claim for n, claim in enumerate(of_a) if n not in taken_a),
        tuple(claim for m, claim in enumerate(of_b) if m not in taken_b),
        tuple(_sections(pairs)),
        tuple(topics(of_a, of_b)),
    )


def _same(of_a: Sequence[Claim], of_b: Sequence[Claim]) -> Iterator[_Put]:
    """Yield the sentences with the same words, in the order of both papers."""
    at: defaultdict[str, deque[int]] = defaultdict(deque)
    for m, claim in enumerate(of_b):
        at[bare(claim.text)].append(m)
    for n, claim in enumerate(of_a):
        if places := at.get(bare(claim.text)):
            yield _Put(n, places.popleft(), 1.0, "sure")


def _alike(of_a: Sequence[Claim], of_b: Sequence[Claim], same: Sequence[_Put]) -> Iterator[_Put]:
    """Yield the other pairs; a sentence is in one, but for what is surely said in two sentences."""
    left_a = _left(of_a, {one.a for one in same})
    left_b = _left(of_b, {one.b for one in same})
    found = likenesses([of_a[n].text for n in left_a], [of_b[m].text for m in left_b])
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    # Of equal ones the first claims of both: the order of papers decides, and nothing is left to chance.
    for one in sorted(found, key=lambda one: (-one.above, one.a, one.b)):
        n, m = left_a[one.a], left_b[one.b]
        certainty = _certainty(of_a[n], of_b[m], one)
        taken = (n in taken_a) + (m in taken_b)
        # One sentence may be said in two; and what has no counterpart stands beside what it shares its subject with.
        if certainty and (taken == 0 or (taken == 1 and certainty != "likely")):
            yield _Put(n, m, round(min(one.score, 1.0), 3), certainty)
            taken_a.add(n)
            taken_b.add(m)


def _left(of: Sequence[Claim], taken: set[int]) -> list[int]:
    return [place for place in range(len(of)) if place not in taken]


def _certainty(a: Claim, b: Claim, likeness: Likeness) -> Certainty | None:
    """Return how certain it is that two sentences say the same; possible means that their subject is the same."""
    if likeness.above < _SUBJECT:
        return None
    if not (is_statement(a) and is_statement(b)):
        return "sure" if likeness.score >= _SCRAPS else None
    common = _common(a, b)
    enough = len(common) >= _WORDS and (likeness.score >= _CLOSE or len(_plain(common)) >= _PLAIN)
    if likeness.above >= _LIKELY and likeness.score >= _LIKE and enough:
        return "sure" if likeness.above >= _SURE else "likely"
    return "possible"


def _common(a: Claim, b: Claim) -> frozenset[str]:
    return known_by(a.text) & known_by(b.text)


def _plain(common: frozenset[str]) -> frozenset[str]:
    """Return the words among those in common that are no names: a name is known as it is printed too."""
    names = tuple(word.lower() for word in common if not word.islower())
    return frozenset(word for word in common if word.islower() and not word.startswith(names))


def _pair(a: Claim, b: Claim, put: _Put) -> Pair:
    # Of sentences that only have their subject in common every word differs: that shows nothing.
    says = put.certainty != "possible" and is_statement(a) and is_statement(b)
    found = differences(a.text, b.text, close=put.score >= _CLOSE) if says else ()
    return Pair(_relation(a, b, put, found), put.certainty, put.score, a, b, _shared(a, b), found)


def _relation(a: Claim, b: Claim, put: _Put, found: Sequence[Difference]) -> Relation:
    if put.certainty == "possible":
        return "same_subject"
    if bare(a.text) == bare(b.text):
        return "kept" if a.section == b.section else "moved"
    if any(one.kind != "modal" for one in found):
        return "changed"
    ways = {one.direction for one in found}
    if ways:
        return "strengthened" if "stronger" in ways else "weakened"
    return "kept" if telling(a.text) == telling(b.text) else "reworded"


def _shared(a: Claim, b: Claim) -> tuple[str, ...]:
    """Return the words of the first that the second has too, as printed, each once."""
    common = _common(a, b)
    return tuple(dict.fromkeys(word for word in a.text.split() if known_by(word) & common))


def _sections(pairs: Iterable[Pair]) -> Iterator[SectionPair]:
    counted = Counter((pair.a.section, pair.b.section) for pair in pairs)
    for (a, b), number in counted.items():
        yield SectionPair(a, b, number)
