"""The result of comparing two papers sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kamerspoor.text.spans import Span

Relation = Literal["kept", "reworded", "strengthened", "weakened", "changed", "moved"]
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
    """A difference between two sentences that a rule found: the words in each, empty where one has none.

    Attributes:
        direction: of words that bind: whether the later paper says it more or less firmly.
    """

    kind: DifferenceKind
    a: str
    b: str
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence and its counterpart in the other paper, which says the same or speaks of the same.

    Attributes:
        score: how much of the weight of their words they share, from 0 to 1.
        shared: the words that both have, as the first prints them: why they were put together.
    """

    relation: Relation
    score: float
    a: Claim
    b: Claim
    shared: tuple[str, ...]
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class SectionPair:
    """Two headings that cover the same subject, with the number of sentences paired under them."""

    a: str | None
    b: str | None
    pairs: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two papers share and what only one of them says; pairs follow the order of the first paper."""

    pairs: tuple[Pair, ...]
    only_a: tuple[Claim, ...]
    only_b: tuple[Claim, ...]
    sections: tuple[SectionPair, ...]
