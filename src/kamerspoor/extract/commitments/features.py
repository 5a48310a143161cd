"""The features of a sentence of the government: what it says, what stands around it, and what it answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from kamerspoor.extract.commitments.requests import REQUESTS
from kamerspoor.extract.commitments.slots import of_neighbour, slots, word_features
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold

# A short answer leans on the question: "Ja, dat zal ik doen."
_SHORT: Final = 60
# How far a question reaches into its answer, and how much of a turn is the question.
_ANSWERED: Final = 6
_ASKED: Final = 3
# From here on a turn is a speech, with its promises to come in this debate.
_SPEECH: Final = 25
_LENGTHS: Final = (2, 4, 9, 20)


class Sentence(NamedTuple):
    """A sentence of a turn: its words, and where it stands."""

    text: str
    span: Span
    place: int


class Surroundings(NamedTuple):
    """A turn of the government as sentences, with the end of what was said before it and the start of what follows."""

    sentences: Sequence[Sentence]
    before: str = ""
    after: str = ""

    @classmethod
    def of(cls, text: str, debate: Debate, turn: Turn) -> Surroundings:
        """Return the surroundings of the sentences of a turn.

        Args:
            text: cleaned text of the debate, on one line.
            debate: its turns.
            turn: of the government.
        """
        before = debate.turns[turn.n - 1] if turn.n else None
        after = debate.turns[turn.n + 1] if turn.n + 1 < len(debate.turns) else None
        asked = _said(text, before)[-_ASKED:] if before is not None and not before.government else []
        return cls(
            [Sentence(said, span, n) for n, (said, span) in enumerate(_spans(text, turn))],
            " ".join(asked),
            " ".join(_said(text, after)[:2]) if after is not None else "",
        )

    def answered_by(self, sentence: Sentence) -> str:
        """Return the words that a sentence answers: the question before the turn, or what is said just before it."""
        return self.before if sentence.place == 0 else self.sentences[sentence.place - 1].text


def _spans(text: str, turn: Turn) -> list[tuple[str, Span]]:
    return [(fold(span.of(text)), span) for span in sentences(text, turn.body.start, turn.body.end)]


def _said(text: str, turn: Turn | None) -> list[str]:
    return [said for said, _ in _spans(text, turn)] if turn is not None else []


def features(sentence: Sentence, around: Surroundings) -> Iterator[str]:
    """Yield the features of a sentence, some more than once."""
    yield from slots(sentence.text)
    yield from word_features(sentence.text)
    yield from _of_place(sentence.place, len(around.sentences))
    if sentence.place:
        yield from (f"before|{slot}" for slot in of_neighbour(around.sentences[sentence.place - 1].text))
    if sentence.place + 1 < len(around.sentences):
        yield from (f"behind|{slot}" for slot in of_neighbour(around.sentences[sentence.place + 1].text))
    yield from _of_request(sentence, around)
    if around.after and len(around.sentences) - sentence.place < _ASKED + 2:
        yield from (f"then|{word}" for word in ("toezegging", "dank", "?") if word in around.after.lower())


def _of_place(place: int, count: int) -> Iterator[str]:
    yield f"place:{min(place, 4)}"
    yield f"left:{min(count - 1 - place, 3)}"
    yield f"turn:{sum(count >= bound for bound in _LENGTHS)}"
    if count > _SPEECH:
        yield "turn:speech"


def leans_on_question(sentence: Sentence) -> bool:
    """Tell whether a sentence is too short to say by itself what it is about."""
    return len(sentence.text) < _SHORT


def answers_nothing(sentence: Sentence, around: Surroundings) -> bool:
    """Tell whether a sentence leans on a request that is not there: "Dat zal ik doen", and nobody asked for it."""
    said = slots(sentence.text)
    leans = leans_on_question(sentence) and ("says:that_i_will" in said or "yes:bare" in said)
    return leans and not set(_requests(around.answered_by(sentence))) - {"thanks"}


def _of_request(sentence: Sentence, around: Surroundings) -> Iterator[str]:
    short = leans_on_question(sentence)
    if short:
        yield f"wants:{_wanted(sentence, around)}"
    if around.before and sentence.place < _ANSWERED:
        yield "asked"
        for request in _requests(around.before):
            yield from (f"asked:{request}", f"asked:{request}_{short}", f"asked:{request}_{min(sentence.place, 3)}")
    elif short and sentence.place:
        yield from (f"told:{request}" for request in _requests(around.sentences[sentence.place - 1].text))


def _wanted(sentence: Sentence, around: Surroundings) -> str:
    """Return what a short answer grants: a paper, a look at something, or that something is done."""
    asked = (around.answered_by(sentence), around.before if sentence.place < _ASKED else "")
    return next((request for one in asked for request in ("paper", "look") if request in _requests(one)), "deed")


# Each sentence of the beginning of an answer asks for those of the same question.
@lru_cache(maxsize=16)
def _requests(text: str) -> tuple[str, ...]:
    lower = text.lower()
    return tuple(rule.name for rule in REQUESTS if rule.search(lower))
