"""The questions of a debate beside their answers, with how certain each pair is and by what it was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.model.evidence import CERTAINTIES
from kamerspoor.model.facts import Commitment
from kamerspoor.model.questions import Answer, Question
from kamerspoor.publish.language import Words
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import fold
from kamerspoor.web.debates.opened import Opened
from kamerspoor.web.listing import PageOf

WAYS: Final[Words[str]] = Words(
    {
        "cue": "noemt de vragensteller",
        "reply": "volgt op de interruptie",
        "words": "gevonden op dezelfde woorden",
    }
)
PAGE_SIZE: Final = 40
FILTERS: Final = ("stand", "fractie", "woord")
# A question points to what was said before it with such a word; one that is short says nothing without that.
_POINTS: Final = re.compile(
    r"\b(?:die|dat|dit|deze|daar\w*|hier\w*|het|hij|zij|ze|hem|haar|hun|zulke?|zo)\b", re.IGNORECASE
)
_SHORT: Final = 9
_TELLING: Final = re.compile(r"\w{6,}")
_MOST_SHARED: Final = 3


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer as the page shows it.

    Attributes:
        words: of the answer.
        page: on which it begins.
        way: how it was found: ``cue`` when it names who asked, ``reply`` when it follows at once, else ``words``.
        shared: telling words that both have, where those are the way.
        commitment: a commitment in it, when it has one.
    """

    answer: Answer
    words: str
    page: int | None
    way: str
    shared: Sequence[str]
    commitment: Commitment | None


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """A question as the page shows it.

    Attributes:
        n: its place among the questions of the debate.
        before: the sentence before it, where it says nothing without that.
        page: on which it begins.
        answers: the surest first; those that are only possible are apart.
    """

    n: int
    question: Question
    before: str
    page: int | None
    answers: Sequence[ShownAnswer]
    possible: Sequence[ShownAnswer]

    @property
    def state(self) -> str:
        """How it stands; what is only likely apart from what is sure."""
        return self.question.stands


@dataclass(frozen=True, slots=True)
class OfMember:
    """What one member asked; apart from the rest that to which no answer was found."""

    name: str
    party: str | None
    questions: Sequence[ShownQuestion]
    unmatched: Sequence[ShownQuestion]


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """The questions that are asked for, by who asked them, and how many there are of each kind in all."""

    members: Sequence[OfMember]
    page: PageOf
    counts: Mapping[str, int]
    parties: Sequence[str]


def questions_page(debate: Opened, asked: Mapping[str, str], number: int) -> QuestionsPage:
    """Return a page of the questions of a debate to the government.

    Args:
        debate: the debate.
        asked: `FILTERS`.
        number: of the page.
    """
    every = [_shown(debate, one.n, one.fact) for one in debate.questions]
    wanted = [one for one in every if _is_asked_for(one, asked)]
    skipped = min(number - 1, max(len(wanted) - 1, 0) // PAGE_SIZE) * PAGE_SIZE
    members: dict[tuple[str, str | None], list[ShownQuestion]] = {}
    for one in sorted(wanted, key=_by_first_asked(wanted))[skipped : skipped + PAGE_SIZE]:
        first = one.question.askers[0]
        members.setdefault((first.name, first.party), []).append(one)
    return QuestionsPage(
        [
            OfMember(
                name,
                party,
                [one for one in of if one.state != "unmatched"],
                [one for one in of if one.state == "unmatched"],
            )
            for (name, party), of in members.items()
        ],
        PageOf.of(skipped, len(wanted), PAGE_SIZE, {"tab": "vragen", **asked}),
        Counter(one.state for one in every),
        sorted({asker.party for one in every for asker in one.question.askers if asker.party}),
    )


def _by_first_asked(questions: Sequence[ShownQuestion]) -> Callable[[ShownQuestion], int]:
    """Return an order in which the questions of one member stand together."""
    askers = list(dict.fromkeys(one.question.askers[0] for one in questions))
    return lambda one: askers.index(one.question.askers[0])


def _is_asked_for(one: ShownQuestion, asked: Mapping[str, str]) -> bool:
    state, party, words = asked.get("stand"), asked.get("fractie"), asked.get("woord", "").casefold()
    said = (one.before, one.question.text, *(answer.words for answer in one.answers))
    return (
        (not state or one.state == state)
        and (not party or any(asker.party == party for asker in one.question.askers))
        and (not words or any(words in part.casefold() for part in said))
    )


def _shown(debate: Opened, n: int, question: Question) -> ShownQuestion:
    answers = [_answer(debate, question, one) for one in question.answers]
    answers.sort(key=lambda one: CERTAINTIES.index(one.answer.certainty))
    return ShownQuestion(
        n,
        question,
        _before(debate, question),
        debate.page_at(question.span.start),
        [one for one in answers if one.answer.certainty != "possible"],
        [one for one in answers if one.answer.certainty == "possible"],
    )


def _answer(debate: Opened, question: Question, answer: Answer) -> ShownAnswer:
    words, way = fold(answer.span.of(debate.text)), _way(question, answer)
    return ShownAnswer(
        answer,
        words,
        debate.page_at(answer.span.start),
        way,
        list(_shared(question.text, words)) if way == "words" else [],
        next((one.fact for one in debate.commitments if answer.span.covers(one.fact.passage.span)), None),
    )


def _way(question: Question, answer: Answer) -> str:
    if answer.cue:
        return "cue"
    # A reply follows at once: only the chair may come between.
    near = question.turn is not None and answer.turn is not None and answer.turn - question.turn <= 2  # noqa: PLR2004
    return "reply" if near else "words"


def _shared(question: str, answer: str) -> Iterator[str]:
    """Yield a few of the longest words that a question and an answer both have."""
    theirs = {word.casefold() for word in _TELLING.findall(answer)}
    both = dict.fromkeys(word for word in _TELLING.findall(question) if word.casefold() in theirs)
    yield from sorted(both, key=len, reverse=True)[:_MOST_SHARED]


def _before(debate: Opened, question: Question) -> str:
    """Return the sentence before a question that says nothing without it."""
    if question.turn is None or len(question.text.split()) > _SHORT or not _POINTS.search(question.text):
        return ""
    body = debate.debate.turns[question.turn].body
    said = sentences(debate.text, body.start, question.span.start) if body.start < question.span.start else []
    return fold(said[-1].of(debate.text)) if said else ""
