"""What a paper says of policy in figures and conditions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kamerspoor.text.spans import Span

Bound = Literal["at_least", "more_than", "at_most", "less_than"]
ConditionKind = Literal["until", "while", "unless", "provided", "only_after", "only_if"]


@dataclass(frozen=True, slots=True)
class Condition:
    """A measure that holds under a condition.

    Attributes:
        kind: ``until`` (totdat, tot), ``while`` (zolang), ``unless`` (tenzij), ``provided`` (mits, op voorwaarde dat),
            ``only_after`` (pas na, pas als, eerst … dan), ``only_if`` (alleen … als, slechts … indien).
        measure: what is done or held, as printed (white space folded); ``measure_span`` its place.
        connective: the word that joins them, as printed.
        condition: what it hangs on; ``condition_span`` its place.
        span: the whole sentence or clause.
    """

    kind: ConditionKind
    measure: str
    measure_span: Span
    connective: str
    connective_span: Span
    condition: str
    condition_span: Span
    span: Span
    rule: str
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it measures.

    Attributes:
        value: the number as printed, without its scale word: 24.6 of "24,6 miljard".
        scale: 1e3, 1e6, 1e9 … for "duizend", "miljoen", "miljard"; 1.0 without.
        unit: ``EUR``, ``USD`` …, ``%``, ``km`` …; None for a bare count.
        what: what is counted or measured, from the words beside it; None when they do not tell.
        year: the year it holds for, as the sentence or the one before says; None when they do not.
        approximate: whether printed with "circa", "ongeveer", "ruim", "bijna" …
        bound: whether the number is only a bound: ``at_least`` (minstens), ``more_than`` (meer dan), ``at_most``
            (maximaal), ``less_than`` (minder dan); None for the number itself.
        span: the number with its unit.
        quote: the words of the span.
        sentence: what is said around it: the sentence it stands in; ``sentence_span`` its place.
    """

    value: float
    scale: float
    unit: str | None
    what: str | None
    year: int | None
    approximate: bool
    span: Span
    quote: str
    sentence: str
    sentence_span: Span
    rule: str
    turn: int | None = None
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A time that a paper names: a day, or a stretch of days.

    Attributes:
        first: first day; None when it begins nowhere ("voor 1 mei" in a paper without a date).
        last: last day; None when it does not end ("na het zomerreces").
        quote: the words that name it.
        sentence: what is said around them, shortened where it is long.
        rule: the row that recognised it, such as ``recess`` or ``month``.
        moved: what the words in front made of it, such as ``before`` or ``begin``; in the order in which they work.
            Behind them ``expected`` where the days of a recess are those of other years, its own not being known.
    """

    first: date | None
    last: date | None
    quote: str
    span: Span
    rule: str
    turn: int | None = None
    moved: tuple[str, ...] = ()
    sentence: str = ""

    @property
    def reason(self) -> str:
        """The rows that gave the days, in one word: ``before_recess``, ``begin_month``."""
        return "_".join((*self.moved, self.rule))
