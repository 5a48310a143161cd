"""Questions to the government in debates, labelled by reading: found, joined, answered, put off, left.

A question is found when one of ours has words in common with it, a passage is right when it holds the beginning of a
labelled one and is at most two thousand characters long: ``docs/gold.md``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

import msgspec

from evaluation.debates import squeezed
from evaluation.gold import Gold, Papers
from evaluation.measures import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kamerspoor.model.genres import Genre
    from kamerspoor.model.questions import Answer, Question

# So many characters in common are the same words; a longer passage is no answer.
_SAME, _LONGEST = 60, 2000
# Of those that are only possible so many count.
_POSSIBLE = 3


class GoldPassage(msgspec.Struct, frozen=True):
    """The beginning of a passage that answers."""

    turn: int
    quote: str


class GoldQuestion(msgspec.Struct, frozen=True):
    """A question with its state; arguable ones are not ``sure``."""

    turn: int
    quote: str
    state: str
    sure: bool
    answers: list[GoldPassage]


class GoldDebate(msgspec.Struct, frozen=True):
    """All questions to the government in a debate."""

    debate: str
    questions: list[GoldQuestion]


@dataclass(frozen=True)
class DebateQuestions(Gold):
    """The labelled debates of a folder, by the path of their text."""

    gold: dict[Path, GoldDebate]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the labelled debates of a folder (``qa/*.json`` beside the texts of the debates)."""
        found = [msgspec.json.decode(path.read_bytes(), type=GoldDebate) for path in sorted(folder.rglob("qa/*.json"))]
        gold = {next(folder.rglob(f"{one.debate}.txt")): one for one in found}
        return cls(gold) if gold else None

    def papers(self, folder: Path) -> dict[Path, Genre | None]:  # noqa: ARG002 - the gold knows its paths
        """Return the debates."""
        return dict.fromkeys(self.gold)

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield what is measured of all debates together."""
        counts = Counts()
        for path, gold in self.gold.items():
            if path in papers:
                paper = papers[path]
                counts.add(paper.document.text, paper.questions, gold.questions)
        yield from counts.tallies()


class Counts:
    """Counts of several debates."""

    def __init__(self) -> None:
        self._tallies: dict[str, Tally] = defaultdict(lambda: Tally(""))

    def add(self, text: str, found: Sequence[Question], gold: Sequence[GoldQuestion]) -> None:
        """Count one debate.

        Args:
            text: its cleaned text.
            found: its questions.
            gold: the labelled ones.
        """
        matched = _Matched(text, found, gold)
        for one, ours in zip(gold, matched.ours, strict=True):
            if one.sure:
                self._count("found", bool(ours), one.quote)
            if ours:
                self._states(one, {question.state for question in ours})
            if ours and one.sure and one.state == "answered":
                self._passages(matched, one, ours)
        for question, theirs in zip(found, matched.theirs, strict=True):
            self._count("that are questions", bool(theirs), question.text)
            if question.state == "unanswered" and not theirs:
                self._count("said to be unanswered that are", right=False, item=question.text)

    def _states(self, one: GoldQuestion, states: set[str]) -> None:
        told = states | ({"unanswered"} if "unmatched" in states else set())
        if one.sure:
            self._count("state", one.state in told, one.quote, sorted(states))
            self._count(f"state: {one.state}", one.state in told, one.quote, sorted(states))
        if states == {"unanswered"}:
            self._count("said to be unanswered that are", one.state == "unanswered", one.quote)
        if one.state == "unanswered":
            self._count("unanswered said to be", states == {"unanswered"}, one.quote, sorted(states))

    def _passages(self, matched: _Matched, one: GoldQuestion, ours: Sequence[Question]) -> None:
        short = [answer for question in ours for answer in question.answers if _length(answer) <= _LONGEST]
        shown = [answer for answer in short if answer.certainty != "possible"]
        possible = [answer for answer in short if answer.certainty == "possible"][:_POSSIBLE]
        self._count("answered with a passage shown", bool(shown), one.quote)
        if shown:
            self._count("passages shown", any(matched.holds(answer, one) for answer in shown), one.quote)
        every = [*shown, *possible]
        self._count("passages with possible ones", any(matched.holds(answer, one) for answer in every), one.quote)

    def _count(self, name: str, right: bool, item: str, found: object = "") -> None:  # noqa: FBT001 - what it counts
        self._tallies[name].add(right, item, found)

    def tallies(self) -> Iterator[Tally]:
        """Yield the counts by name."""
        for name, tally in self._tallies.items():
            yield Tally(f"questions of debates: {name}", tally.hits, tally.n, tally.misses)


@dataclass(frozen=True)
class _Matched:
    """Ours and theirs of a debate, put together by their words."""

    text: str
    found: Sequence[Question]
    gold: Sequence[GoldQuestion]

    @cached_property
    def _pairs(self) -> list[tuple[int, int]]:
        ours, theirs = [squeezed(one.text) for one in self.found], [squeezed(one.quote) for one in self.gold]
        return [(a, b) for a, our in enumerate(ours) for b, their in enumerate(theirs) if _same(our, their)]

    @property
    def ours(self) -> list[list[Question]]:
        """Our questions for each of theirs."""
        return [[self.found[a] for a, other in self._pairs if other == b] for b in range(len(self.gold))]

    @property
    def theirs(self) -> list[list[GoldQuestion]]:
        """Theirs for each of ours."""
        return [[self.gold[b] for other, b in self._pairs if other == a] for a in range(len(self.found))]

    def holds(self, answer: Answer, one: GoldQuestion) -> bool:
        """Tell whether a passage holds the beginning of a labelled one."""
        words = squeezed(answer.span.of(self.text))
        return any(
            squeezed(passage.quote)[:_SAME] in words or _same(squeezed(passage.quote), words) for passage in one.answers
        )


def _length(answer: Answer) -> int:
    return answer.span.end - answer.span.start


def _same(a: str, b: str) -> bool:
    return bool(a and b) and (a[:_SAME] in b or b[:_SAME] in a or a[-_SAME:] in b or b[-_SAME:] in a)
