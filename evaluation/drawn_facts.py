"""Figures and conditions that were drawn by lot and judged by hand, and all that stands on some pages.

The gold holds no words of the papers, only places in their cleaned text: a hash of what stands there tells whether the
text is still the one that was judged, and hashes of words which of them may name what a figure is about.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Literal, Self

import msgspec

from evaluation.gold import Gold, Papers, read_gold
from evaluation.measures import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kamerspoor.model.genres import Genre
    from kamerspoor.model.paper import Paper
    from kamerspoor.model.policy import Condition, Figure
    from kamerspoor.text.spans import Span

# So many letters at a place are hashed.
_HASHED = 24
# How much of a condition, and of its measure, agrees where it is the one that was judged.
_CONDITION, _MEASURE = 0.8, 0.6


def hashed(words: str) -> str:
    """Return the hash of some words, their case and white space folded."""
    return sha256(" ".join(words.lower().split()).encode()).hexdigest()[:12]


class About(msgspec.Struct, frozen=True):
    """What a figure is about: hashes of the word that must be there, and of all that may be."""

    head: str
    words: list[str]

    def names(self, what: str) -> bool:
        """Tell whether some words name it, and say no more."""
        said = {hashed(word) for word in what.split()}
        return self.head in said and said <= set(self.words)


class DrawnFigure(msgspec.Struct, frozen=True):
    """A figure that was drawn, with all values that are right; ``start`` is the place of its number."""

    file: str
    start: int
    hash: str
    value: float
    scale: float
    units: list[str | None]
    years: list[int | None]
    bounds: list[str | None]
    approximate: list[bool]
    what: About | None = None

    def right(self, found: Figure) -> bool:
        """Tell whether everything that is shown of a figure is right; what it is about may be left out."""
        return (
            (found.value, found.scale) == (self.value, self.scale)
            and found.unit in self.units
            and found.year in self.years
            and found.bound in self.bounds
            and found.approximate in self.approximate
            and (found.what is None or (self.what is not None and self.what.names(found.what)))
        )


class FiguresOfPage(msgspec.Struct, frozen=True):
    """A stretch of a paper, and the places of all numbers in it that are figures."""

    file: str
    figures: list[int]


class FigureGold(msgspec.Struct, frozen=True):
    """All that was judged of figures."""

    drawn: list[DrawnFigure]
    pages: list[FiguresOfPage]


@dataclass(frozen=True)
class DrawnFigures(Gold):
    """Whether figures that are shown are right, and how many of those on a page are found."""

    gold: FigureGold

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the judged figures of a folder."""
        gold = read_gold(folder / "figures.gold.json", FigureGold)
        return cls(gold) if gold else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:
        """Return the papers that they stand in."""
        files = [*(one.file for one in self.gold.drawn), *(page.file for page in self.gold.pages)]
        return dict.fromkeys(folder / file for file in files)

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield precision of what is shown, how often it is told what it is of, and recall on pages."""
        right, told, found = (
            Tally("figures right of those shown"),
            Tally("figures told what of"),
            Tally("figures found"),
        )
        for wanted in self.gold.drawn:
            paper = _paper(papers, wanted.file)
            ours = _at(paper, wanted.start) if paper and _still_there(paper, wanted.start, wanted.hash) else None
            item = f"{wanted.start}: {wanted.value:g}"
            if ours is not None:
                shown = (ours.quote, ours.value, ours.scale, ours.unit, ours.what, ours.year, ours.bound)
                right.add(wanted.right(ours), item, shown, wanted.file)
                if wanted.what is not None:
                    told.add(ours.what is not None, item, ours.quote, wanted.file)
        for page in self.gold.pages:
            paper = _paper(papers, page.file)
            for place in page.figures:
                found.add(paper is not None and _at(paper, place) is not None, str(place), file=page.file)
        yield from (right, told, found)


def _paper(papers: Papers, file: str) -> Paper | None:
    return next((paper for path, paper in papers.items() if path.as_posix().endswith(f"/{file}")), None)


def _still_there(paper: Paper, place: int, wanted: str) -> bool:
    return hashed(paper.document.text[place : place + _HASHED]) == wanted


def _at(paper: Paper, place: int) -> Figure | None:
    return next((one for one in paper.figures if one.span.start <= place < one.span.end), None)


class DrawnCondition(msgspec.Struct, frozen=True):
    """A condition that was drawn, or found missing; ``kind`` is None where the words set none."""

    file: str
    connective: tuple[int, int]
    hash: str
    kind: Literal["until", "while", "unless", "provided", "only_after", "only_if"] | None = None
    measure: tuple[int, int] | None = None
    condition: tuple[int, int] | None = None
    drawn: bool = True

    def right(self, found: Condition) -> bool:
        """Tell whether a condition has the kind and the parts that were judged right."""
        return (
            self.kind == found.kind
            and _alike(self.condition, found.condition_span) >= _CONDITION
            and _alike(self.measure, found.measure_span) >= _MEASURE
        )


def _alike(one: tuple[int, int] | None, other: Span) -> float:
    """Return how much of two stretches is shared; all, where nothing was judged."""
    if one is None:
        return 1.0
    shared = min(one[1], other.end) - max(one[0], other.start)
    return max(shared, 0) / (max(one[1], other.end) - min(one[0], other.start))


@dataclass(frozen=True)
class DrawnConditions(Gold):
    """Whether conditions that are shown are right, and how many of the true ones are found."""

    gold: list[DrawnCondition]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the judged conditions of a folder."""
        gold = read_gold(folder / "conditions.gold.json", list[DrawnCondition])
        return cls(gold) if gold else None

    def papers(self, folder: Path) -> Mapping[Path, Genre | None]:
        """Return the papers that they stand in."""
        return dict.fromkeys(folder / one.file for one in self.gold)

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield precision of what is shown and recall."""
        right, found = Tally("conditions right of those shown"), Tally("conditions found")
        for wanted in self.gold:
            paper = _paper(papers, wanted.file)
            ours = _of(paper, wanted) if paper and _still_there(paper, wanted.connective[0], wanted.hash) else None
            item = f"{wanted.connective[0]}: {wanted.kind}"
            if ours is not None and wanted.drawn:
                shown = f"{ours.measure} | {ours.connective} | {ours.condition}"
                right.add(wanted.right(ours), item, shown, wanted.file)
            if wanted.kind is not None:
                found.add(ours is not None, item, file=wanted.file)
        yield from (right, found)


def _of(paper: Paper, wanted: DrawnCondition) -> Condition | None:
    start, end = wanted.connective
    return next(
        (one for one in paper.conditions if one.connective_span.start < end and one.connective_span.end > start), None
    )
