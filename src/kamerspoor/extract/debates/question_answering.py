"""Which question of a debate got which answer.

Three ways, the surest first: the government names who asked (`kamerspoor.extract.debates.answer_cues`), and the words
tell which of that member's questions is meant; the reply that follows an interruption; and, where nobody is named, a
passage of the government that shares the rare words of a question. What shares too little stays unanswered: nothing is
forced.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nsmallest
from itertools import islice, zip_longest
from math import exp, sqrt
from typing import Final

from kamerspoor.extract.debates.answer_cues import Cue, cues
from kamerspoor.extract.debates.deferral_rules import LATER
from kamerspoor.extract.debates.question_sentences import QuestionSentence, question_sentences
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.questions import Answer, Asker, Question, QuestionState
from kamerspoor.text.names import surname
from kamerspoor.text.rarity import Rarity, keys
from kamerspoor.text.rules import first_match
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Span, fold, one_line

# An answer runs to the next cue, and is not longer than what can be shown.
_LONGEST: Final = 10
# What stands around counts for less: the sentences before a question, the answer after its cue.
_BEFORE, _AFTER = 0.5, 0.6
_AGAIN: Final = 0.7
# So many characters are the beginning of an answer.
_BEGINNING: Final = 400
# Of the best question of a member, so much makes another one meant as well.
_ALSO: Final = 0.75
_MOST: Final = 3
# Of the questions of one member, so many before an answer are looked at: more than anyone asks in a debate.
_OF_ONE: Final = 200
# Without a name: of the weight of a question's words, so much must stand together.
_ENOUGH: Final = 0.42
_FEWEST: Final = 2
# The chair calls upon the next speaker: what follows is no reply to what was said before.
_CALLS: Final = re.compile(r"\b(?:termijn|het woord)\b")
# Sentences that are looked at together, and how many places at most.
_WINDOW, _NEAREST, _OFTEN = 3, 6, 25


@dataclass(frozen=True, slots=True)
class _Certainty:
    """How often an answer found in one way is the right one: a logistic function of what speaks for it.

    Fitted on the gold of two debates (``docs/accuracy.md`` says which), without those on which it is measured.
    """

    base: float
    alike: float
    lead: float = 0.0

    def __call__(self, alike: float, lead: float = 0.0) -> float:
        return 1 / (1 + exp(-(self.base + self.alike * alike + self.lead * lead)))


# By cue: how alike question and answer are, and how much more so than the next best of the same member.
_CUED: Final = _Certainty(-0.75, 0.85, 1.13)
# By place, and by words alone: the share of the words of the question that the answer has.
_REPLIED: Final = _Certainty(1.0, 1.0)
_UNNAMED: Final = _Certainty(-1.8, 4.0)


def debate_questions(
    text: str, debate: Debate, motions: Sequence[Motion], promises: Sequence[Commitment] = ()
) -> tuple[Question, ...]:
    """Return the questions to the government with their answers, in order.

    A sentence of which it is not sure that the government is asked is kept only when it was answered.

    Args:
        text: cleaned text of the report.
        debate: its turns.
        motions: its motions; what those ask is no question of a member.
        promises: its commitments: an answer that begins with the promise of a letter is one that comes later.
    """
    # On one line, as other extractors split it: sentences then are split once, and need no folding.
    text = one_line(text)
    found = list(question_sentences(text, debate, [motion.span for motion in motions]))
    pairing = _Pairing(text, debate, found)
    if found and any(turn.government for turn in debate.turns):
        pairing.by_cue()
        pairing.by_reply()
        pairing.by_words()
    later = sorted(one.passage.span.start for one in promises if one.shown and one.class_ == "inform")
    return tuple(
        _question(text, one, pairing.answers[place], later)
        for place, one in enumerate(found)
        if one.certain or pairing.answers[place]
    )


def _question(text: str, one: QuestionSentence, answers: Sequence[Answer], later: Sequence[int]) -> Question:
    return Question(
        askers=(Asker(one.turn.name, one.turn.party),),
        addressee=None,
        number=None,
        text=fold(one.span.of(text)),
        span=one.span,
        answers=tuple(sorted(answers, key=lambda answer: answer.span)),
        state=_state(text, answers, later),
        turn=one.turn.n,
    )


def _state(text: str, answers: Sequence[Answer], later: Sequence[int]) -> QuestionState:
    if not answers:
        return "unanswered"
    return "deferred" if all(_is_put_off(text, answer.span, later) for answer in answers) else "answered"


def _is_put_off(text: str, span: Span, later: Sequence[int]) -> bool:
    """Tell whether an answer begins by saying that it comes later, or by promising to come back to it."""
    beginning = Span(span.start, min(span.end, span.start + _BEGINNING))
    promised = bisect_left(later, beginning.start) < bisect_left(later, beginning.end)
    return promised or first_match(LATER, beginning.of(text)) is not None


@dataclass
class _Pairing:
    """The work: questions on one side, what the government says on the other."""

    text: str
    debate: Debate
    questions: Sequence[QuestionSentence]
    answers: defaultdict[int, list[Answer]] = field(default_factory=lambda: defaultdict(list))

    def by_cue(self) -> None:
        """Give an answer with a cue to the questions of who is named that share most with it."""
        for cue, passage in self._cued:
            stretch = self._weighed(cue.span, passage, _AFTER)
            for name in cue.askers:
                for place, score in self._meant(cue, name, stretch):
                    self._give(place, cue.turn, passage, fold(cue.span.of(self.text)), score)

    def by_reply(self) -> None:
        """Give the reply that follows an interruption to the questions in it."""
        for place, one in enumerate(self.questions):
            reply = self._reply_to(one.turn)
            if reply is None or any(answer.turn == reply.n for answer in self.answers[place]):
                continue
            end = next(
                (cue.span.start for cue in self._cues_in[reply.n] if one.turn.name not in cue.askers), reply.body.end
            )
            spans = sentences(self.text, reply.body.start, reply.body.end)
            kept = [span for span in spans[:_LONGEST] if span.start < end]
            if kept:
                passage = Span(kept[0].start, kept[-1].end)
                share = self._share(place, self._weighed(kept[0], passage, 1.0))
                self._give(place, reply, passage, "", _REPLIED(share))

    def by_words(self) -> None:
        """Give what is left to a passage of the government that says the same rare words together."""
        for place, one in enumerate(self.questions):
            if self.answers[place] or not one.certain:
                continue
            best = max(self._alike(place), default=None)
            if best is not None and best[0] >= _ENOUGH:
                share, _, turn, passage = best
                self._give(place, turn, passage, "", _UNNAMED(share))

    def _meant(self, cue: Cue, name: str, stretch: Mapping[str, float]) -> list[tuple[int, float]]:
        """Return which questions of a member a cue means, with how certain that is."""
        wanted = surname(name)
        asked = self._asked_by[wanted]
        until = bisect_left(asked, cue.span.start, key=lambda place: self.questions[place].span.start)
        before = [(self._likeness(place, stretch), place) for place in asked[max(until - _OF_ONE, 0) : until]]
        before = [pair for pair in before if self.questions[pair[1]].certain] or before
        ranked = sorted(before, reverse=True)
        if not ranked or not ranked[0][0]:
            # Whoever asked one thing only is answered on that.
            return [(place, _CUED(0.0, 0.0)) for _, place in ranked] if len(ranked) == 1 else []
        best, second = ranked[0][0], ranked[1][0] if len(ranked) > 1 else 0.0
        return [
            (place, _CUED(alike, (alike - (second if n == 0 else best)) / best))
            for n, (alike, place) in enumerate(ranked[:_MOST])
            if alike >= best * _ALSO
        ]

    def _likeness(self, place: int, stretch: Mapping[str, float]) -> float:
        """Return how much a question shares with a passage, long questions not favoured for their length alone."""
        total = self._totals[place]
        alike = self._rarity.shared(self._wanted[place], stretch) / sqrt(total) if total else 0.0
        # What was answered before, or at once, is seldom meant again.
        again = _AGAIN if self.answers[place] or self.questions[place].turn.kind == "interruption" else 1.0
        return alike * again

    def _give(self, place: int, turn: Turn, passage: Span, cue: str, score: float) -> None:
        self.answers[place].append(Answer(turn.name, passage, cue, (), round(score, 2), turn.n))

    def _reply_to(self, turn: Turn) -> Turn | None:
        """Return the turn of the government that replies to this one at once; a first speech gets no reply."""
        if turn.kind == "speech" and self._speeches > 1:
            return None
        for following in islice(self.debate.turns, turn.n + 1, None):
            if following.role != "chair":
                return following if following.government else None
            if _CALLS.search(self.text, following.body.start, following.body.end):
                return None
        return None

    def _alike(self, place: int) -> Iterator[tuple[float, int, Turn, Span]]:
        """Yield the passages of the government after a question that share its words, and how much of it."""
        wanted, end = self._wanted[place], self.questions[place].span.end
        near: Counter[int] = Counter()
        for key, share in wanted.items():
            # Words that the government uses all the time lead nowhere.
            if share == 1.0 and len(at := self._said_at.get(key, ())) <= _OFTEN:
                near.update(n - back for n in at for back in range(min(n + 1, _WINDOW)))
        # Of places that share as many the first: not as they happen to be counted, which differs from run to run.
        for n, common in nsmallest(_NEAREST, near.items(), key=lambda pair: (-pair[1], pair[0])):
            turn, span, _ = self._said[n]
            window = [one for one in self._said[n : n + _WINDOW] if one[0].n == turn.n]
            if common >= _FEWEST and span.start > end:
                found = frozenset[str]().union(*(one[2] for one in window))
                yield self._share(place, dict.fromkeys(found, 1.0)), -n, turn, Span(span.start, window[-1][1].end)

    def _share(self, place: int, found: Mapping[str, float]) -> float:
        """Return how much of the weight of a question's words a passage has, from 0 to 1."""
        total = self._totals[place]
        return self._rarity.shared(self._wanted[place], found) / total if total else 0.0

    def _weighed(self, head: Span, whole: Span, around: float) -> dict[str, float]:
        found = dict.fromkeys(keys(whole.of(self.text)), around)
        return found | dict.fromkeys(keys(head.of(self.text)), 1.0)

    @cached_property
    def _wanted(self) -> list[dict[str, float]]:
        """The words of each question, and with less weight those of the sentences before it."""
        return [
            dict.fromkeys((key for span in one.before for key in keys(span.of(self.text))), _BEFORE)
            | dict.fromkeys(keys(one.span.of(self.text)), 1.0)
            for one in self.questions
        ]

    @cached_property
    def _asked_by(self) -> defaultdict[str, list[int]]:
        """The questions of each member, by surname, in order."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, one in enumerate(self.questions):
            found[surname(one.turn.name)].append(place)
        return found

    @cached_property
    def _cues_in(self) -> defaultdict[int, list[Cue]]:
        """The cues of each turn, in order."""
        found: defaultdict[int, list[Cue]] = defaultdict(list)
        for cue, _ in self._cued:
            found[cue.turn.n].append(cue)
        return found

    @cached_property
    def _totals(self) -> list[float]:
        return [self._rarity.total(wanted) for wanted in self._wanted]

    @cached_property
    def _cued(self) -> list[tuple[Cue, Span]]:
        """The cues, each with its answer: up to the next cue in the same turn."""
        found = list(cues(self.text, self.debate))
        return [(cue, self._passage(cue, following)) for cue, following in zip_longest(found, found[1:])]

    def _passage(self, cue: Cue, following: Cue | None) -> Span:
        same = following is not None and following.turn.n == cue.turn.n
        end = following.span.start if following is not None and same else cue.turn.body.end
        whole = sentences(self.text, cue.turn.body.start, cue.turn.body.end)
        first = bisect_left(whole, Span(cue.span.start, 0))
        kept = [span for span in whole[first : first + _LONGEST] if span.start < end]
        return Span(cue.span.start, kept[-1].end)

    @cached_property
    def _said(self) -> list[tuple[Turn, Span, frozenset[str]]]:
        """The sentences of the government, each with its words."""
        return [
            (turn, span, keys(span.of(self.text)))
            for turn in self.debate.turns
            if turn.government
            for span in sentences(self.text, turn.body.start, turn.body.end)
        ]

    @cached_property
    def _said_at(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for n, (_, _, words) in enumerate(self._said):
            for key in words:
                found.setdefault(key, []).append(n)
        return found

    @cached_property
    def _rarity(self) -> Rarity:
        return Rarity(words for _, _, words in self._said)

    @cached_property
    def _speeches(self) -> int:
        return len({turn.name for turn in self.debate.turns if turn.role == "member" and turn.kind == "speech"})
