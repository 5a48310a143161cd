"""Trains the models of questions in debates and their answers: `make train`.

What is a question, and which words answer it, comes from ``qa/*.json`` of a data folder (``dev``), and for further
debates from `questions_judged.json`. Figures are of debates that a model has not seen: one is left out at a time.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from math import exp
from pathlib import Path
from typing import Final

import msgspec

from evaluation.debate_questions import Counts, GoldDebate, GoldPassage, GoldQuestion
from evaluation.gold import Papers
from kamerspoor.extract.debates.answer_blocks import Block, blocks, passages
from kamerspoor.extract.debates.answer_likeness import Likeness
from kamerspoor.extract.debates.question_answering import Models, best, debate_questions
from kamerspoor.extract.debates.question_features import Said, features, said_by_members
from kamerspoor.extract.debates.question_sentences import APART, Asked, Asking, join_features, joined
from kamerspoor.extract.motions.in_debates import motions
from kamerspoor.genres.debate.report import read_debate
from kamerspoor.learned.linear import LinearModel
from kamerspoor.model.debate import Debate
from kamerspoor.model.paper import Paper
from kamerspoor.model.source_text import SourceText
from kamerspoor.reading.detect import read_bytes
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import Cover, Span, one_line
from training.labels import same_words, squeezed
from training.linear import Target, calibrated, fit, fit_values

JUDGED: Final = Path(__file__).with_name("questions_judged.json")
# A question that is arguable counts for half.
_ARGUABLE: Final = 0.5
# From these probabilities on; chosen on debates left out (recall and precision of questions, states).
_ASKS: Final = {"asks": 0.42, "asks_reply": 0.3, "join": 0.1}
_GOES_ON: Final = {"goes_on": 0.25}
_ANSWERS: Final = {"sure": 0.9, "likely": 0.22, "possible": 0.05}
# Sentences that are likely enough to be looked at for going on.
_LOOKED_AT: Final = 0.25
_DIGITS: Final = 3
# What fewer sentences have says nothing of others.
_SEEN: Final = 3
# A score of logistic regression is the logarithm of the odds.
_LOGISTIC: Final = tuple((score / 4, round(1 / (1 + exp(-score / 4)), _DIGITS)) for score in range(-28, 29))

# A sentence: its turn and where it starts.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled question: the sentences that ask it, and those with which passages begin that answer it."""

    asks: frozenset[Place]
    sure: bool
    state: str
    answers: frozenset[Place]


class Judged(msgspec.Struct, frozen=True):
    """A question of `questions_judged.json`: turn and hash of its sentences, and of those with which answers begin."""

    asks: list[str]
    state: str
    sure: bool
    answers: list[str]


@dataclass(frozen=True)
class LabelledDebate:
    """A debate with its labelled questions; the path is that of its text."""

    path: Path
    quoted: Sequence[GoldQuestion] = ()
    judged: Sequence[Judged] = ()

    @cached_property
    def document(self) -> SourceText:
        """Its cleaned text."""
        return read_bytes(self.path.read_bytes())

    @cached_property
    def debate(self) -> Debate:
        """Its turns."""
        debate = read_debate(self.document)
        if debate is None:
            raise ValueError(self.path)
        return debate

    @cached_property
    def text(self) -> str:
        """Its words on one line."""
        return one_line(self.document.text)

    @cached_property
    def spans(self) -> dict[Place, Span]:
        """Its sentences."""
        return {
            (turn.n, span.start): span
            for turn in self.debate.turns
            for span in sentences(self.text, turn.body.start, turn.body.end)
        }

    @cached_property
    def said(self) -> list[tuple[Said, list[str]]]:
        """The sentences of members with their features, without motions."""
        read_out = Cover(motion.span for motion in motions(self.document.text, self.debate)[0])
        found = (said for said in said_by_members(self.text, self.debate) if not read_out.covers(said.span))
        return [(said, features(self.text, said)) for said in found]

    @cached_property
    def questions(self) -> list[Labelled]:
        """Its labelled questions."""
        return [*map(self._of_quotes, self.quoted), *map(self._of_hashes, self.judged)]

    def _of_hashes(self, one: Judged) -> Labelled:
        # A sentence that is split otherwise now is passed over.
        asks, answers = (
            frozenset(self._by_hash[key] for key in keys if key in self._by_hash) for keys in (one.asks, one.answers)
        )
        return Labelled(asks, one.sure, one.state, answers)

    def _of_quotes(self, one: GoldQuestion) -> Labelled:
        answers = {place for passage in one.answers for place in self._quoted(passage.turn, passage.quote)[:1]}
        return Labelled(frozenset(self._quoted(one.turn, one.quote)), one.sure, one.state, frozenset(answers))

    @cached_property
    def _by_hash(self) -> dict[str, Place]:
        words = {place: "".join(span.of(self.text).lower().split()) for place, span in self.spans.items()}
        return {f"{turn}:{hashlib.sha256(w.encode()).hexdigest()[:12]}": (turn, at) for (turn, at), w in words.items()}

    def _quoted(self, turn: int, quote: str) -> list[Place]:
        wanted = squeezed(quote)
        return [
            place
            for place, span in self.spans.items()
            if place[0] == turn and same_words(wanted, squeezed(span.of(self.text)))
        ]

    @property
    def gold(self) -> list[GoldQuestion]:
        """Its labelled questions as the evaluation takes them."""
        if self.quoted:
            return list(self.quoted)
        words = {place: span.of(self.text)[:120] for place, span in self.spans.items()}
        return [
            GoldQuestion(
                turn=min(one.asks)[0],
                quote=words[min(one.asks)],
                state=one.state,
                sure=one.sure,
                answers=[GoldPassage(place[0], words[place]) for place in sorted(one.answers)],
            )
            for one in self.questions
        ]

    def asking(self, model: LinearModel) -> list[Asking]:
        """Return its sentences with the probability that they ask."""
        return [Asking(said, model.probabilities(found)["asks"]) for said, found in self.said]


def debates_of(data: Path) -> list[LabelledDebate]:
    """Return the labelled debates of a data folder (``dev``), first those of others."""
    labelled = [msgspec.json.decode(path.read_bytes(), type=GoldDebate) for path in sorted(data.rglob("qa/*.json"))]
    found = [LabelledDebate(_text(data, one.debate), quoted=one.questions) for one in labelled]
    judged = msgspec.convert(json.loads(JUDGED.read_text())["papers"], dict[str, list[Judged]])
    paths = ((data.parent / name, marks) for name, marks in judged.items())
    return [*found, *(LabelledDebate(path, judged=marks) for path, marks in paths if path.exists())]


def _text(data: Path, debate: str) -> Path:
    return next(data.rglob(f"{debate}.txt"))


def asks_model(debates: Sequence[LabelledDebate]) -> LinearModel:
    """Return a model of which sentences put a question to the government."""
    cases, holds, counts = [], [], []
    for debate in debates:
        by_place = {place: one for one in debate.questions for place in one.asks}
        for said, found in debate.said:
            label = by_place.get((said.turn.n, said.span.start))
            cases.append(found)
            holds.append(label is not None)
            counts.append(1.0 if label is None or label.sure else _ARGUABLE)
    seen = Counter(feature for case in cases for feature in case)
    cases = [[feature for feature in case if seen[feature] >= _SEEN] for case in cases]
    model = fit(cases, {"asks": Target((holds,), counts, 0.15)})
    return replace(model, calibration={"asks": _LOGISTIC}, thresholds=_ASKS)


def joined_model(debates: Sequence[tuple[LabelledDebate, Sequence[Asking]]]) -> LinearModel:
    """Return a model of which sentences go on with the question before them."""
    cases, holds = [], []
    for debate, asking in debates:
        of = {place: number for number, one in enumerate(debate.questions) for place in one.asks}
        likely = [one for one in asking if one.probability >= _LOOKED_AT]
        for first, second in pairwise(likely):
            numbers = [of.get((one.said.turn.n, one.said.span.start)) for one in (first, second)]
            near = first.said.turn.n == second.said.turn.n and second.said.place - first.said.place <= APART
            if near and first.said.turn.kind != "interruption" and numbers != [None, None]:
                cases.append(list(join_features(debate.text, first, second)))
                # What a labeller left out beside a question is part of it.
                holds.append(None in numbers or numbers[0] == numbers[1])
    found = fit(cases, {"goes_on": Target((holds,), [1.0] * len(cases), 1.0)})
    return replace(found, calibration={"goes_on": _LOGISTIC}, thresholds=_GOES_ON)


@dataclass(frozen=True)
class Pairs:
    """The questions found in a debate, and what may answer them."""

    debate: LabelledDebate
    asked: Sequence[Asked]

    @cached_property
    def said(self) -> list[Block]:
        """What the government says."""
        return blocks(self.debate.text, self.debate.debate)

    @cached_property
    def candidates(self) -> list[dict[int, dict[str, float]]]:
        """Features of the passages that may answer each question."""
        return Likeness(self.debate.text, self.debate.debate, self.asked, self.said).candidates()

    @cached_property
    def labelled(self) -> list[list[Labelled]]:
        """The labelled questions that each found one holds."""
        spans = self.debate.spans
        return [
            [one for one in self.debate.questions if any(_within(spans[place], asked.span) for place in one.asks)]
            for asked in self.asked
        ]

    def right(self, question: int) -> set[int]:
        """Return the blocks in which a labelled answer of a question begins."""
        wanted = {place for one in self.labelled[question] for place in one.answers}
        return {n for n, block in enumerate(self.said) if any((block.turn.n, s.start) in wanted for s in block.spans)}

    def shows(self, question: int, place: int) -> bool:
        """Tell whether the passage of a block holds a labelled answer."""
        wanted = {at for one in self.labelled[question] for at in one.answers}
        return any(_within(self.debate.spans[at], self._passages[place]) for at in wanted)

    @cached_property
    def _passages(self) -> list[Span]:
        return passages(self.said)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start < outer.end


def answers_model(pairs: Sequence[Pairs]) -> LinearModel:
    """Return a model of which passage answers a question, not calibrated."""
    cases: list[dict[str, float]] = []
    holds: list[bool] = []
    for one in pairs:
        for question, candidates in enumerate(one.candidates):
            right = one.right(question)
            cases += candidates.values()
            holds += [place in right for place in candidates]
    found = fit_values(cases, "answers", holds, 0.02)
    return replace(found, calibration={"answers": _LOGISTIC}, thresholds=_ANSWERS)


def calibration_of(held_out: Sequence[tuple[Pairs, LinearModel]]) -> tuple[tuple[float, float], ...]:
    """Return what a score means for the passages that would be shown, of debates that the models have not seen."""
    scores, right = [], []
    for pairs, model in held_out:
        for question, candidates in enumerate(pairs.candidates):
            if pairs.labelled[question]:
                for place, _ in best(candidates, model)[:3]:
                    scores.append(model.score("answers", candidates[place]))
                    right.append(pairs.shows(question, place))
    return calibrated(scores, right)


def others(debates: Sequence[LabelledDebate], left_out: LabelledDebate | None) -> list[LabelledDebate]:
    """Return the debates without one."""
    return [debate for debate in debates if debate is not left_out]


def in_folds(debates: Sequence[LabelledDebate]) -> dict[Path, Models]:
    """Return for each debate models that have not seen it, calibrated on the others."""
    asks = {debate.path: asks_model(others(debates, debate)) for debate in debates}
    asking = {debate.path: debate.asking(asks[debate.path]) for debate in debates}
    goes_on = {
        debate.path: joined_model([(one, asking[one.path]) for one in others(debates, debate)]) for debate in debates
    }
    pairs = {
        debate.path: Pairs(debate, joined(debate.text, asking[debate.path], _ASKS, goes_on[debate.path]))
        for debate in debates
    }
    plain = {debate.path: answers_model([pairs[one.path] for one in others(debates, debate)]) for debate in debates}
    found = {}
    for debate in debates:
        held_out = [(pairs[one.path], plain[one.path]) for one in others(debates, debate)]
        answers = replace(plain[debate.path], calibration={"answers": calibration_of(held_out)})
        found[debate.path] = Models(asks[debate.path], goes_on[debate.path], answers)
    return found


def trained(debates: Sequence[LabelledDebate], folds: Mapping[Path, Models]) -> Models:
    """Return the models of all debates; what a score means is of debates left out."""
    asking = {debate.path: debate.asking(folds[debate.path].questions) for debate in debates}
    goes_on = joined_model([(debate, asking[debate.path]) for debate in debates])
    pairs = [Pairs(one, joined(one.text, asking[one.path], _ASKS, folds[one.path].joined)) for one in debates]
    held_out = [(one, folds[one.debate.path].answers) for one in pairs]
    answers = replace(answers_model(pairs), calibration={"answers": calibration_of(held_out)})
    return Models(asks_model(debates), goes_on, answers)


def questions_in_folds(papers: Papers, data: Path) -> Papers:
    """Return the papers, of which each labelled debate is read by models that have not seen it."""
    debates = debates_of(data)
    folds = in_folds(debates) if any(one.path in papers for one in debates) else {}
    folded = {path: _by_models(papers[path], models) for path, models in folds.items() if path in papers}
    return Papers({**papers, **folded})


def _by_models(paper: Paper, models: Models) -> Paper:
    if paper.debate is None:
        return paper
    asked = debate_questions(paper.document.text, paper.debate, paper.motions, paper.commitments, models)
    return replace(paper, questions=asked)


def figures(debates: Sequence[LabelledDebate], folds: Mapping[Path, Models]) -> dict[str, list[float]]:
    """Return how often models are right on the debates that they have not seen, with how many were asked."""
    counts = Counts()
    for debate in debates:
        text = debate.document.text
        found, _ = motions(text, debate.debate)
        counts.add(text, debate_questions(text, debate.debate, found, (), folds[debate.path]), debate.gold)
    return {tally.name: [tally.hits, tally.n] for tally in counts.tallies()}


def train(data: Path) -> dict[str, LinearModel]:
    """Return the models by name, trained on the labelled debates of a folder."""
    debates = debates_of(data)
    folds = in_folds(debates)
    provenance = {
        "script": "training/questions.py",
        "day": "2026-11-29",
        "debates": len(debates),
        "questions": sum(len(debate.questions) for debate in debates),
        "left_out": figures([debate for debate in debates if debate.quoted], folds),
        "left_out_with_judged": figures(debates, folds),
    }
    models = trained(debates, folds)._asdict()
    return {name: replace(model, provenance=provenance) for name, model in models.items()}
