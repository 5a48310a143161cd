"""Questions of a debate and their answers, against gold: whose question, which question, which stayed without."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from kamerspoor.model.paper import Paper
from kamerspoor.model.questions import Answer, Question
from kamerspoor.pipeline.evaluation.measures import Tally
from kamerspoor.text.names import surname
from kamerspoor.text.spans import fold


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


def answer_tallies(name: str, paper: Paper, gold: GoldAnswers) -> list[Tally]:
    """Return how often askers, questions and states were right."""
    askers, accepted = Tally(f"{name} askers of a cue"), Tally(f"{name} cues with an accepted question")
    links = Tally(f"{name} questions given to a cue")
    for one in gold.answers:
        found = list(_taken_up(paper.questions, one.cue))
        named = {surname(question.askers[0].name) for question, _ in found}
        askers.add(named == set(map(surname, one.questions)), f"{one.cue}: {sorted(named)} for {list(one.questions)}")
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
    return [tally for tally in (askers, accepted, links, replies, *states) if tally.n]


def _state_tally(name: str, paper: Paper, state: str, gold: Sequence[GoldAsked]) -> Tally:
    tally = Tally(f"{name} {state} questions")
    for one in gold:
        states = {question.state for question in _asked(paper.questions, one.quote)}
        tally.add(states == {state}, f"{one.quote}: {sorted(states) or 'not found'}")
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
