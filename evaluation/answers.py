"""Questions of a debate and their answers, against gold: whose question, which question, which stayed without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import msgspec

from evaluation.gold import Gold, Papers, read_gold
from evaluation.measures import Tally
from kamerspoor.text.names import surname
from kamerspoor.text.spans import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kamerspoor.model.paper import Paper
    from kamerspoor.model.questions import Answer, Question


_TOLD = {"unmatched": "unanswered"}


class GoldCue(msgspec.Struct, frozen=True):
    """Words in which the government takes up a question, and by asker the questions that may be meant."""

    cue: str
    questions: dict[str, list[str]]


class GoldReply(msgspec.Struct, frozen=True):
    """A question in an interruption, and words of the reply."""

    asker: str
    question: str
    answer: str


class GoldAsked(msgspec.Struct, frozen=True):
    """A question of which the state is known."""

    asker: str
    quote: str


class GoldAnswers(msgspec.Struct, frozen=True):
    """All of one debate; quotes are a few words, enough to find the place."""

    answers: list[GoldCue] = []
    replies: list[GoldReply] = []
    unanswered: list[GoldAsked] = []
    deferred: list[GoldAsked] = []


@dataclass(frozen=True)
class DebateAnswers(Gold):
    """Questions and answers of debates, by the name of the debate."""

    gold: dict[str, GoldAnswers]

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the labelled questions and answers of a folder."""
        gold = read_gold(folder / "answers.gold.json", dict[str, GoldAnswers])
        return cls(gold) if gold else None

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield what is measured of each debate that was read."""
        for name, gold in self.gold.items():
            paper = papers.debate(name)
            if paper is not None:
                yield from answer_tallies(name, paper, gold)


def answer_tallies(name: str, paper: Paper, gold: GoldAnswers) -> list[Tally]:
    """Return how often askers, questions and states were right."""
    askers, accepted = Tally(f"{name} askers of a cue"), Tally(f"{name} cues with an accepted question")
    links = Tally(f"{name} questions given to a cue")
    for one in gold.answers:
        found = list(_taken_up(paper.questions, one.cue))
        named = {surname(question.askers[0].name) for question, _ in found}
        askers.add(named == set(map(surname, one.questions)), f"{one.cue}: {list(one.questions)}", sorted(named))
        right = [_is_accepted(question, one) for question, _ in found]
        accepted.add(any(right), one.cue)
        for (question, _), is_right in zip(found, right, strict=True):
            links.add(is_right, f"{one.cue}: {question.text[:60]}")
    replies = Tally(f"{name} replies to interruptions")
    for reply in gold.replies:
        answers = [answer for question in _asked(paper.questions, reply.question) for answer in question.answers]
        said = [fold(answer.span.of(paper.document.text)) for answer in answers]
        replies.add(any(reply.answer in words for words in said), reply.question)
    states = [
        _state_tally(name, paper, "unanswered", gold.unanswered),
        _state_tally(name, paper, "deferred", gold.deferred),
    ]
    return [askers, accepted, links, replies, *states]


def _state_tally(name: str, paper: Paper, state: str, gold: Sequence[GoldAsked]) -> Tally:
    tally = Tally(f"{name} {state} questions")
    for one in gold:
        # Where no answer was found it is not said that there is none.
        states = {_TOLD.get(question.state, question.state) for question in _asked(paper.questions, one.quote)}
        tally.add(states == {state}, one.quote, sorted(states) or "not found")
    return tally


def _taken_up(questions: Sequence[Question], cue: str) -> Iterator[tuple[Question, Answer]]:
    wanted = cue.lower()
    for question in questions:
        yield from ((question, answer) for answer in question.answers if wanted in answer.cue.lower())


def _asked(questions: Sequence[Question], quote: str) -> Iterator[Question]:
    return (question for question in questions if quote.lower() in question.text.lower())


def _is_accepted(question: Question, gold: GoldCue) -> bool:
    asker = surname(question.askers[0].name)
    quotes = next((quotes for name, quotes in gold.questions.items() if surname(name) == asker), [])
    return any(quote.lower() in question.text.lower() for quote in quotes)
