"""Comparisons in their public shape."""

from __future__ import annotations

import msgspec

from kamerspoor.model.comparison import Claim, Comparison, DifferenceKind, Direction, Pair, Relation
from kamerspoor.model.paper import Paper
from kamerspoor.publish.written import condition_shape, figure_shape, iso
from kamerspoor.publish.written_shapes import ConditionShape, FigureShape


class ComparedShape(msgspec.Struct, frozen=True):
    """One of the two papers."""

    id: str
    title: str | None
    date: str | None


class ClaimShape(msgspec.Struct, frozen=True):
    """A sentence and the heading it stands under."""

    start: int
    end: int
    text: str
    section: str | None


class DifferenceShape(msgspec.Struct, frozen=True):
    """What a rule can show to be different; ``direction`` says whether b binds more or less than a."""

    kind: DifferenceKind
    a: str
    b: str
    direction: Direction | None


class PairShape(msgspec.Struct, frozen=True):
    """Two claims on the same; ``shared`` are the words that put them together, ``score`` their share of the weight."""

    relation: Relation
    score: float
    a: ClaimShape
    b: ClaimShape
    shared: list[str]
    differences: list[DifferenceShape]


class SectionPairShape(msgspec.Struct, frozen=True):
    """Headings under which the two speak of the same, with how many of their claims were paired."""

    a: str | None
    b: str | None
    pairs: int


class ComparisonShape(msgspec.Struct, frozen=True):
    """Two papers claim by claim: ``only_a`` is dropped, ``only_b`` is new."""

    a: ComparedShape
    b: ComparedShape
    pairs: list[PairShape]
    only_a: list[ClaimShape]
    only_b: list[ClaimShape]
    sections: list[SectionPairShape]
    figures_a: list[FigureShape]
    figures_b: list[FigureShape]
    conditions_a: list[ConditionShape]
    conditions_b: list[ConditionShape]


def comparison_shape(a: Paper, b: Paper, found: Comparison) -> ComparisonShape:
    """Return a comparison as it is published, with the figures and conditions of both papers beside each other."""
    return ComparisonShape(
        _compared(a),
        _compared(b),
        [_pair(one) for one in found.pairs],
        [_claim(one) for one in found.only_a],
        [_claim(one) for one in found.only_b],
        [SectionPairShape(one.a, one.b, one.pairs) for one in found.sections],
        [figure_shape(one) for one in a.figures],
        [figure_shape(one) for one in b.figures],
        [condition_shape(one) for one in a.conditions],
        [condition_shape(one) for one in b.conditions],
    )


def _compared(paper: Paper) -> ComparedShape:
    return ComparedShape(paper.id, paper.identity.title, iso(paper.identity.date))


def _pair(one: Pair) -> PairShape:
    told = [DifferenceShape(each.kind, each.a, each.b, each.direction) for each in one.differences]
    return PairShape(one.relation, one.score, _claim(one.a), _claim(one.b), list(one.shared), told)


def _claim(one: Claim) -> ClaimShape:
    return ClaimShape(one.span.start, one.span.end, one.text, one.section)
