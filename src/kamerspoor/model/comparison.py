"""Two papers beside each other, claim by claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kamerspoor.model.evidence import Certainty
from kamerspoor.text.spans import Span

Relation = Literal["kept", "reworded", "strengthened", "weakened", "changed", "moved", "same_subject"]
DifferenceKind = Literal["number", "modal", "condition", "negation"]
Direction = Literal["stronger", "weaker"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of the running text, with the heading it stands under."""

    span: Span
    text: str
    section: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What a rule can show to be different: the words in either, empty where one has none.

    Attributes:
        direction: of words that bind: whether the later paper says it more or less firmly.
    """

    kind: DifferenceKind
    a: str
    b: str
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and the one of the other paper that says the same, or of the same.

    Attributes:
        relation: what the later paper does with what the earlier one says; of those that are only possible no more is
            said than that their subject is the same.
        certainty: that they say the same.
        score: how like their words are, from 0 to 1.
        shared: the words that both have, as the first prints them: why they were put together.
    """

    relation: Relation
    certainty: Certainty
    score: float
    a: Claim
    b: Claim
    shared: tuple[str, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class SectionPair:
    """Headings under which the two papers speak of the same, with how many of their claims were paired."""

    a: str | None
    b: str | None
    pairs: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A word that both papers use much, with the number of sentences of each that use it or stand under it.

    Attributes:
        sections: headings that have the word, in the order of both papers.
    """

    word: str
    in_a: int
    in_b: int
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that two papers share and do not: pairs in the order of the first, the rest in order of its paper."""

    pairs: tuple[Pair, ...]
    only_a: tuple[Claim, ...]
    only_b: tuple[Claim, ...]
    sections: tuple[SectionPair, ...]
    topics: tuple[Topic, ...]
