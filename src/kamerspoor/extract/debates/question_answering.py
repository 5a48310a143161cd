"""Which question of a debate got which answer, and how certain that is.

A model (`training/questions.py`) gives each passage of the government a probability that it answers a question. The
likely ones are shown, two at most; of those that are only possible, three. A question with none that is likely is
*unmatched*: that none was found does not say that none was given. *Unanswered* is said only of a question after which
the government, which answered others, does not speak any more before the debate is closed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import dropwhile
from typing import Final, NamedTuple, Self

from kamerspoor.extract.debates.answer_blocks import TURNS, Block, blocks, passages
from kamerspoor.extract.debates.answer_cues import CUES, ELSEWHERE
from kamerspoor.extract.debates.answer_likeness import Likeness
from kamerspoor.extract.debates.deferral_rules import LATER, NEXT_TERM
from kamerspoor.extract.debates.question_sentences import Asked, questions_asked
from kamerspoor.learned.linear import LinearModel, load
from kamerspoor.model.debate import Debate
from kamerspoor.model.evidence import Certainty
from kamerspoor.model.facts import Commitment, Motion, Quoted
from kamerspoor.model.questions import Answer, Asker, Question, QuestionState
from kamerspoor.text.names import surname
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import first_match
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold, one_line

# So many passages are shown as the answer, and so many more as possible ones.
_SHOWN, _POSSIBLE = 2, 3
# So many questions of a member a cue may mean; of the best one another has so much, less each time it was meant.
_MEANT, _ALSO, _AGAIN = 3, 0.3, 0.6
# An answer is put off when one of its first sentences does so and not much else is said, or when much of it does.
_FIRST, _SHARE, _MUCH = 2, 0.2, 0.3
# Or when the sentence that does so has so much of the words of the question.
_ABOUT = 0.2
# Characters: a shorter sentence that turns to a question says nothing of the answer.
_TURNS: Final = 60
_CLOSES: Final = pattern(r"(?i)\b(?:sluit|gesloten|einde? (?:gekomen )?van (?:dit|de|het))\b")


class Models(NamedTuple):
    """What tells which sentences ask, which of them ask one thing, and which passage answers."""

    questions: LinearModel
    joined: LinearModel
    answers: LinearModel

    @classmethod
    def shipped(cls) -> Self:
        """Return the models that stand with the product."""
        return cls(*map(load, cls._fields))


class Found(NamedTuple):
    """A passage that may answer a question: the place of its block, and the probability that it does."""

    place: int
    probability: float


def debate_questions(
    text: str,
    debate: Debate,
    motions: Sequence[Motion],
    promises: Sequence[Commitment] = (),
    models: Models | None = None,
) -> tuple[Question, ...]:
    """Return the questions to the government with their answers, in order.

    Args:
        text: cleaned text of the report.
        debate: its turns.
        motions: its motions; what those ask is no question of a member.
        promises: its commitments: an answer that is put off leads to the one that puts it off.
        models: others than those that stand with the product.
    """
    models = models or Models.shipped()
    # On one line, as other extractors split it: sentences then are split once, and need no folding.
    text = one_line(text)
    read_out = [motion.span for motion in motions]
    asked = questions_asked(text, debate, read_out, models.questions, models.joined)
    said = blocks(text, debate)
    likeness = Likeness(text, debate, asked, said)
    ranked = [best(pairs, models.answers) for pairs in likeness.candidates()]
    least = models.answers.thresholds
    found = _with_repeats(likeness, _with_cues(asked, said, ranked, least["likely"]), least["likely"])
    answering = _Answering(likeness, least, promises)
    questions = [answering.question(*one) for one in enumerate(found)]
    return tuple(sorted((*questions, *answering.asked_elsewhere(questions)), key=lambda question: question.span))


def best(pairs: Mapping[int, Mapping[str, float]], model: LinearModel) -> list[Found]:
    """Return the passages that answer a question best, best first.

    Args:
        pairs: features of passages, by the place of their block.
        model: of answers.
    """
    every = (Found(place, model.probabilities(pair)["answers"]) for place, pair in pairs.items())
    # What is level at both ends of the calibration is told apart by likeness; of equals the first.
    return sorted(every, key=lambda one: (-one.probability, -pairs[one.place]["best"], one.place))


def _with_repeats(likeness: Likeness, ranked: Sequence[list[Found]], least: float) -> list[list[Found]]:
    """Return the best passages of each question: of one without a likely one those of where it is asked again.

    What puts off the answer soon after a question that is asked again is said of it, with whatever words: it is likely.
    """
    found = list(ranked)
    for question, places in enumerate(ranked):
        earlier = likeness.again(question)
        if earlier is None:
            continue
        likely = [one for one in places if one.probability >= least]
        soon = [one for one in places if likeness.puts_off_soon(question, one.place)]
        likely = likely or [one._replace(probability=least) for one in soon[:1]]
        for place in (question, earlier):
            if not any(one.probability >= least for one in found[place]):
                by_place = {one.place: one for one in (*found[place], *likely)}
                found[place] = list({one.place: by_place[one.place] for one in (*likely, *found[place])}.values())
    return found


def _with_cues(
    asked: Sequence[Asked], said: Sequence[Block], ranked: Sequence[Sequence[Found]], least: float
) -> list[list[Found]]:
    """Return the best passages of each question; a member who is named in a cue is answered there on something.

    Of the questions of that member it is the one that the passage answers best, and those that it answers as well. What
    is likely to answer a question, with at ``least`` such a probability, goes before.
    """
    of_member: defaultdict[str, list[int]] = defaultdict(list)
    for question, one in enumerate(asked):
        of_member[surname(one.turn.name)].append(question)
    by_place = [{one.place: one for one in places} for places in ranked]
    given: defaultdict[int, list[Found]] = defaultdict(list)
    for place, block in enumerate(said):
        for name in block.named if block.cue else ():
            # What was answered before, or at once, is seldom meant again.
            meaning = {
                question: by_place[question][place].probability
                * _AGAIN ** (len(given[question]) + (asked[question].turn.kind == "interruption"))
                for question in of_member[surname(name)]
                if place in by_place[question] and len(given[question]) < _POSSIBLE
            }
            for meant in nlargest(_MEANT, meaning, key=lambda question: meaning[question]):
                if meaning[meant] >= _ALSO * max(meaning.values()):
                    given[meant].append(by_place[meant][place])
    likely = [[one for one in places[:_SHOWN] if one.probability >= least] for places in ranked]
    return [
        list(dict.fromkeys((*likely[question], *given[question], *places[: _SHOWN + _POSSIBLE])))
        for question, places in enumerate(ranked)
    ]


@dataclass
class _Answering:
    """Makes questions of what was found.

    Attributes:
        least: the probabilities from which a passage is possible, likely and sure.
    """

    likeness: Likeness
    least: Mapping[str, float]
    promises: Sequence[Commitment]

    def __post_init__(self) -> None:
        self.text, self.debate, self.said = self.likeness.text, self.likeness.debate, self.likeness.blocks
        self._passages = passages(self.said)
        spoken = (one.passage for one in self.promises if one.kind == "spoken" and one.shown and one.class_ == "inform")
        self._spoken = sorted(spoken, key=lambda passage: passage.span)

    def question(self, number: int, found: Sequence[Found]) -> Question:
        """Return a question with the passages that answer it."""
        one = self.likeness.asked[number]
        kept = list(self._kept(one.turn.name, found))
        likely = [place for place, answer in kept if answer.certainty != "possible"]
        promise = self._puts_off(number, likely) if likely else None
        state: QuestionState = "answered" if likely else "unanswered" if self._left(one) else "unmatched"
        return Question(
            askers=(Asker(one.turn.name, one.turn.party),),
            addressee=None,
            number=None,
            text=fold(one.span.of(self.text)),
            span=one.span,
            answers=tuple(sorted((answer for _, answer in kept), key=lambda answer: answer.span)),
            state="deferred" if promise else state,
            turn=one.turn.n,
            put_off=promise,
        )

    def asked_elsewhere(self, questions: Sequence[Question]) -> Iterator[Question]:
        """Yield the questions that are known only from their answer: asked in writing, or in an earlier debate."""
        taken = {answer.span for question in questions for answer in question.answers if answer.certainty != "possible"}
        for block, passage in zip(self.said, self._passages, strict=True):
            if block.cue is None or passage in taken or not ELSEWHERE.search(block.cue.of(self.text)):
                continue
            answer = Answer(block.turn.name, passage, fold(block.cue.of(self.text)), (), 1.0, block.turn.n)
            askers = tuple(
                Asker(name, next((turn.party for turn in self.debate.turns if turn.name == name), None))
                for name in block.named
            )
            yield Question(
                askers, None, None, answer.cue, block.cue, (answer,), "answered", block.turn.n, asked_elsewhere=True
            )

    def _kept(self, asker: str, found: Sequence[Found]) -> Iterator[tuple[int, Answer]]:
        """Yield what is shown: passages that are the same or overlap once, with the greater probability."""
        shown: list[Span] = []
        likely = 0
        for place, probability in found:
            block, passage = self.said[place], self._passages[place]
            cue = fold(block.cue.of(self.text)) if block.cue and surname(asker) in map(surname, block.named) else ""
            certainty = self._certainty(probability) or ("possible" if cue else None)
            overlaps = any(passage.start < other.end and other.start < passage.end for other in shown)
            if certainty is None or (overlaps and not cue):
                continue
            if likely >= _SHOWN:
                certainty = "possible"
            if certainty == "possible" and len(shown) - likely >= _POSSIBLE:
                continue
            likely += certainty != "possible"
            shown.append(passage)
            yield place, Answer(block.turn.name, passage, cue, (), probability, block.turn.n, certainty, probability)

    def _certainty(self, probability: float) -> Certainty | None:
        order: tuple[Certainty, ...] = ("sure", "likely", "possible")
        return next((one for one in order if probability >= self.least[one]), None)

    def _puts_off(self, question: int, likely: Sequence[int]) -> Quoted | None:
        """Return the words in which an answer is put off: the promise of it where it was found as one."""
        block = self.said[likely[0]]
        spans = list(dropwhile(self._takes_up, block.spans)) or block.spans
        span = self._later(spans) or self._later_about(question, likely[0]) or self._next_term(spans, likely)
        if span is None:
            return None
        first = bisect_left(self._spoken, span, key=lambda passage: passage.span)
        within = next((one for one in self._spoken[first:][:1] if one.span.start < block.span.end), None)
        return within or Quoted(fold(span.of(self.text)), span, block.turn.n)

    def _later(self, spans: Sequence[Span]) -> Span | None:
        """Return the sentence that puts the answer off to another day, when it stands first or much is like it."""
        later = [place for place, span in enumerate(spans) if first_match(LATER, span.of(self.text))]
        least = _SHARE if later and later[0] < _FIRST else _MUCH
        return spans[later[0]] if later and len(later) >= least * len(spans) else None

    def _later_about(self, question: int, place: int) -> Span | None:
        """Return a sentence of a passage that puts off what the question is about, among other answers."""
        passage = self._passages[place]
        said = sentences(self.text, passage.start, passage.end)
        about = (span for span in said if self.likeness.share(question, span.of(self.text)) >= _ABOUT)
        later = (span for span in about if first_match(LATER, span.of(self.text)))
        return next((span for span in later if not self._takes_up(span)), None)

    def _next_term(self, spans: Sequence[Span], likely: Sequence[int]) -> Span | None:
        """Return the sentence that puts the answer off to the next term, where no other follows."""
        follows = any(self.said[place].turn.n > self.said[likely[0]].turn.n for place in likely)
        short = [] if follows or len(spans) > _FIRST else spans
        return next((span for span in short if NEXT_TERM.search(span.of(self.text))), None)

    def _takes_up(self, span: Span) -> bool:
        """Tell whether a sentence only takes up or reads out a question."""
        words = span.of(self.text)
        turns = len(words) < _TURNS and TURNS.match(words) is not None
        return turns or first_match(CUES, words) is not None or words.rstrip('"”’').endswith("?")

    def _left(self, one: Asked) -> bool:
        """Tell whether the government does not speak any more after a question, though it spoke before."""
        last = max((block.turn.n for block in self.said), default=None)
        if last is None or last > one.turn.n:
            return False
        closing = (turn for turn in self.debate.turns if turn.role == "chair" and turn.n > one.turn.n)
        return any(_CLOSES.search(self.text, turn.body.start, turn.body.end) for turn in closing)
