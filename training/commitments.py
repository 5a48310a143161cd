"""Trains the model of commitments on labelled debates and letters.

What a sentence is comes from `training.labels`, and from `commitments_judged.json` for further debates, which were
judged where a first model was in doubt. Figures are of debates that a model has not seen: one is left out at a time.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, NamedTuple

from kamerspoor.extract.commitments.features import Sentence, Surroundings, features
from kamerspoor.extract.motions.in_debates import motions
from kamerspoor.genres.debate.report import read_debate
from kamerspoor.learned.linear import LinearModel
from kamerspoor.model.facts import COMMITMENT_CLASSES, CommitmentClass
from kamerspoor.reading.detect import read_bytes
from kamerspoor.text.spans import Cover, Span, one_line
from training.labels import LabelledDebate, any_same, labelled_debates, same_words, squeezed
from training.linear import Target, calibrated, fit, threshold

JUDGED: Final = Path(__file__).with_name("commitments_judged.json")
INVENTED: Final = Path(__file__).with_name("commitments_invented.json")
# What stands around a sentence counts for less than what it says.
_AROUND: Final = ("before|", "behind|", "then|", "asked", "told", "place:", "left:", "turn:")
_LESS: Final = 0.5
# The classes are told apart by the slots of what is said and asked: words and neighbours say of which debate they are.
_OF_CLASS: Final = ("is:", "kind", "class", "main:", "says:", "yes:", "asked", "told", "wants:")
# A sentence that only belongs to a promise, and one that was judged once.
_BELONGS: Final = 0.4
_JUDGED_ONCE: Final = 0.7
_INVENTED: Final = 0.5
# Between an invented question and its answer.
_ANSWER: Final = " | "
# Few cases tell the classes apart: their weights are held back more.
_OF_CLASSES: Final = 0.2
# Shares of what is right by which the tiers are cut: of all that is at least as probable.
_PRECISION: Final = {"sure": 0.91, "likely": 0.8, "possible": 0.46}

# So many commitments may be dismissed by their words alone.
_LOST_BY_WORDS: Final = 0.03
# Features of words have neither.
_SLOT: Final = frozenset(":|")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence of the government with what it is.

    Attributes:
        paper: in which it stands.
        any: whether it is a promise at least arguably, or puts an answer off.
        sure: whether nearly every clerk would call it one.
        counts: how much, for the training.
        label: its class, when it undertakes.
    """

    paper: str
    features: Collection[str]
    any: bool
    sure: bool
    counts: float
    label: CommitmentClass | None
    held_out: bool = True


def cases_of(data: Path) -> list[Case]:
    """Return all labelled sentences of a data folder (``dev``)."""
    found = [case for labels, path in labelled_debates(data) for case in _labelled(labels, path)]
    judged = json.loads(JUDGED.read_text())["papers"]
    found += _invented()
    return [*found, *(case for name, marks in judged.items() for case in _judged(data / name, name, marks))]


def _sentences(path: Path) -> Iterator[tuple[str, Collection[str]]]:
    """Yield the sentences of the government in a debate with their features, but what it reads out of motions."""
    document = read_bytes(path.read_bytes())
    debate = read_debate(document)
    if debate is None:
        return
    text = one_line(document.text)
    read_out = Cover(motion.span for motion in motions(document.text, debate)[0])
    for turn in debate.turns:
        if turn.government:
            around = Surroundings.of(text, debate, turn)
            for sentence in around.sentences:
                if not read_out.covers(sentence.span):
                    yield sentence.text, frozenset(features(sentence, around))


def _labelled(labels: LabelledDebate, path: Path) -> Iterator[Case]:
    lenient, strict = labels.quotes(sure=False), labels.quotes(sure=True)
    undertaking = [(squeezed(one.quotes[0]), one.class_) for one in labels.commitments]
    for text, found in _sentences(path):
        quote = squeezed(text)
        any_ = any_same(quote, lenient)
        label = next((class_ for first, class_ in undertaking if same_words(quote, first)), None)
        yield Case(
            paper=labels.debate,
            features=found,
            any=any_,
            sure=any_same(quote, strict),
            counts=_BELONGS if any_ and label is None else 1.0,
            label=label,
        )


def _judged(path: Path, name: str, marks: Mapping[str, tuple[CommitmentClass, bool]]) -> Iterator[Case]:
    for text, found in _sentences(path):
        mark = marks.get(hashlib.sha256("".join(text.lower().split()).encode()).hexdigest()[:12])
        yield Case(
            name, found, mark is not None, bool(mark and mark[1]), _JUDGED_ONCE, mark[0] if mark else None, False
        )


def _invented() -> Iterator[Case]:
    """Yield invented sentences, each within a small answer, or as the answer to the question before it."""
    for label, said in json.loads(INVENTED.read_text()).items():
        for text in said if label != "about" else ():
            asked, _, answer = text.rpartition(_ANSWER)
            parts = (answer,) if asked else ("", answer, "")
            around = Surroundings([Sentence(one, Span(0, 0), n) for n, one in enumerate(parts)], asked)
            found = frozenset(features(around.sentences[len(parts) // 2], around))
            class_ = label if label in COMMITMENT_CLASSES else None
            promise = class_ is not None
            yield Case("invented", found, promise, promise, _INVENTED, class_, held_out=False)


def trained(cases: Sequence[Case]) -> LinearModel:
    """Return a model of some cases, not yet calibrated."""
    counts = [case.counts for case in cases]
    undertakes = [case.counts if case.label else 0.0 for case in cases]
    return fit(
        [case.features for case in cases],
        {
            "commitment": Target(([case.any for case in cases], [case.sure for case in cases]), counts, scale=_scale),
            **{
                one: Target(([case.label == one for case in cases],), undertakes, _OF_CLASSES, _scale_of_class)
                for one in COMMITMENT_CLASSES
            },
        },
    )


def _scale(feature: str) -> float:
    return _LESS if feature.startswith(_AROUND) else 1.0


def _scale_of_class(feature: str) -> float:
    return 1.0 if feature.startswith(_OF_CLASS) else 0.0


class Scored(NamedTuple):
    """What a model that has not seen a sentence says of it: by all of it, and by its words alone."""

    score: float
    by_words: float
    any: bool
    undertakes: bool


def _scored(model: LinearModel, case: Case) -> Scored:
    words = [feature for feature in case.features if not _SLOT.intersection(feature)]
    score = model.score("commitment", case.features)
    return Scored(score, model.score("commitment", words), case.any, case.label is not None)


def in_folds(cases: Sequence[Case]) -> tuple[dict[str, LinearModel], dict[str, list[Scored]]]:
    """Return for each labelled debate a model that was trained without it, and what that says of its sentences."""
    papers = sorted({case.paper for case in cases if case.held_out})
    models = {paper: trained([case for case in cases if case.paper != paper]) for paper in papers}
    scored = {paper: [_scored(model, case) for case in cases if case.paper == paper] for paper, model in models.items()}
    return models, scored


def unseen_models(data: Path) -> dict[str, LinearModel]:
    """Return for each labelled debate a model that has not seen it, its tiers and calibration chosen on the others."""
    models, scored = in_folds(cases_of(data))
    return {
        paper: with_tiers(model, [one for other in scored if other != paper for one in scored[other]])
        for paper, model in models.items()
    }


def with_tiers(model: LinearModel, scored: Sequence[Scored]) -> LinearModel:
    """Return a model with the calibration and the tiers that scores of unseen sentences give it."""
    scores, right = [one.score for one in scored], [one.any for one in scored]
    cuts = {tier: threshold(scores, right, share) for tier, share in _PRECISION.items()}
    by_words = sorted(one.by_words for one in scored if one.undertakes and one.score >= cuts["possible"])
    cuts["words"] = by_words[int(len(by_words) * _LOST_BY_WORDS)]
    return replace(model, calibration={"commitment": calibrated(scores, right)}, thresholds=cuts)


def train(data: Path) -> LinearModel:
    """Return the model of all labelled sentences, calibrated on those that models in folds had not seen."""
    cases = cases_of(data)
    _, scored = in_folds(cases)
    model = with_tiers(trained(cases), [one for paper in scored.values() for one in paper])
    return replace(model, provenance={
        "what": "commitments in sentences that members of the government speak in debates",
        "data": "dev/debates/vlos_2025/*.labels.json, and training/commitments_judged.json for eight further debates",
        "sentences": len(cases),
        "commitments": sum(case.any for case in cases),
        "script": "training/commitments.py",
        "figures": "docs/accuracy.md: leave one debate out",
    })  # fmt: skip
