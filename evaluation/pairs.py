"""Which sentences of two papers say the same, against labels made before they were compared.

The papers are mostly not ours to publish: a sentence is known by a hash of its first letters and figures, and a paper
by its name, so that the labels can be kept without the words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final, Literal, Self

import msgspec

from evaluation.gold import Gold, Papers, read_gold
from evaluation.measures import Tally
from kamerspoor.trails.compare.alignment import compare
from kamerspoor.trails.compare.claims import claims

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kamerspoor.model.comparison import Pair
    from kamerspoor.model.genres import Genre
    from kamerspoor.model.paper import Paper

_Pair = tuple[str, str]
_NOT_BARE: Final = re.compile(r"[^a-z0-9]+")
_LETTERS, _HASH = 80, 12


class GoldPairs(msgspec.Struct, frozen=True):
    """The pairs of two papers, by the names of their files.

    Attributes:
        kind: two versions of one paper, or two letters on one policy.
        same: sentences that say the same, worded otherwise or with another number; those with the same letters and
            figures are known by that.
        arguable: pairs of which readers may differ, counted neither way.
        passed_over: sentences that were not labelled: tables of contents and of figures.
    """

    a: str
    b: str
    kind: Literal["versions", "letters"]
    same: frozenset[_Pair] = frozenset()
    arguable: frozenset[_Pair] = frozenset()
    passed_over: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ComparedPairs(Gold):
    """The pairs of papers."""

    gold: list[GoldPairs]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the pairs of a folder."""
        gold = read_gold(folder / "pairs.gold.json", list[GoldPairs])
        return cls(gold) if gold else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:
        """Return the papers, where they are there."""
        names = {name for gold in self.gold for name in (gold.a, gold.b)}
        return {folder / name: None for name in names if (folder / name).exists()}

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield how many of the pairs that are shown say the same, and how many of those that do are shown."""
        by_name = {path.name: paper for path, paper in papers.items()}
        for gold in self.gold:
            if gold.a in by_name and gold.b in by_name:
                yield from _measured(gold, by_name[gold.a], by_name[gold.b])


def place(words: str) -> str:
    """Return what a sentence is known by in the labels."""
    return sha256(_NOT_BARE.sub("", words.lower())[:_LETTERS].encode()).hexdigest()[:_HASH]


def _measured(gold: GoldPairs, a: Paper, b: Paper) -> Iterator[Tally]:
    found = compare(a, b)
    shown = [pair for pair in found.pairs if pair.certainty != "possible"]
    for certainty in ("sure", "likely"):
        tally = Tally(f"compare, {gold.kind}: {certainty} pairs that say the same")
        for pair in shown:
            if pair.certainty == certainty and not _uncounted(gold, pair):
                tally.add(_right(gold, pair), pair.a.text[:60], pair.b.text[:60], gold.a)
        yield tally
    yield _kept(gold, {place(pair.a.text) for pair in shown if _right(gold, pair)}, a, b)


def _kept(gold: GoldPairs, found: set[str], a: Paper, b: Paper) -> Tally:
    """Count the sentences of the first paper that the second has too, by those that are shown."""
    tally = Tally(f"compare, {gold.kind}: sentences kept that are found")
    later = {place(claim.text) for claim in claims(b)}
    labelled = {one for one, _ in gold.same}
    for claim in claims(a):
        known = place(claim.text)
        if known not in gold.passed_over and (known in later or known in labelled):
            tally.add(known in found, claim.text[:60], "", gold.a)
    return tally


def _places(pair: Pair) -> _Pair:
    return place(pair.a.text), place(pair.b.text)


def _right(gold: GoldPairs, pair: Pair) -> bool:
    a, b = _places(pair)
    return a == b or (a, b) in gold.same


def _uncounted(gold: GoldPairs, pair: Pair) -> bool:
    return _places(pair) in gold.arguable or not gold.passed_over.isdisjoint(_places(pair))
