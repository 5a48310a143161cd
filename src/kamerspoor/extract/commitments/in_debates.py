"""Commitments spoken in an answer of the government, as a trained model finds them (`training/commitments.py`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from kamerspoor.extract.commitments.addressees import promised_to
from kamerspoor.extract.commitments.deadlines import find_due
from kamerspoor.extract.commitments.features import (
    Sentence,
    Surroundings,
    answers_nothing,
    features,
    leans_on_question,
)
from kamerspoor.extract.commitments.repeats import joined
from kamerspoor.extract.commitments.slots import word_features
from kamerspoor.learned.linear import LinearModel, load
from kamerspoor.model.debate import Debate, Turn
from kamerspoor.model.evidence import CERTAINTIES, Certainty
from kamerspoor.model.facts import COMMITMENT_CLASSES, Commitment, CommitmentClass, Motion, Quoted
from kamerspoor.text.capacity import IF
from kamerspoor.text.spans import Cover, one_line

MODEL = "commitments"


def commitments(
    text: str, debate: Debate, motions: Sequence[Motion], said_on: date | None, model: LinearModel | None = None
) -> tuple[Commitment, ...]:
    """Return what the government promises in its own turns, in order of place; repeats of one promise are one.

    Args:
        text: cleaned text of the report.
        debate: its turns.
        motions: its motions; promises asked for in their text are no promises.
        said_on: day of the debate, for due dates.
        model: that tells promises; the one that comes with the product when None.
    """
    # On one line, as other extractors split it: the sentences of a turn then are found once.
    flat = one_line(text)
    read_out = Cover(motion.span for motion in motions)
    model = model or load(MODEL)
    found = [
        one
        for turn in debate.turns
        if turn.government
        for one in _spoken(Surroundings.of(flat, debate, turn), debate, turn, model)
        if not read_out.covers(one.passage.span)
    ]
    return joined([replace(one, due=find_due(one.passage.quote, said_on)) for one in found])


def certainty_of(score: float, model: LinearModel) -> Certainty | None:
    """Return how certain a sentence with a score is a promise, or None when it is none."""
    return next((tier for tier in CERTAINTIES if score >= model.thresholds[tier]), None)


def class_of(found: Collection[str], model: LinearModel) -> CommitmentClass:
    """Return the class of which the score is highest."""
    return max(COMMITMENT_CLASSES, key=lambda one: model.score(one, found))


def _spoken(around: Surroundings, debate: Debate, turn: Turn, model: LinearModel) -> Iterator[Commitment]:
    for sentence in around.sentences:
        # Most sentences are none by their words alone: to look at what those do takes ten times as long.
        if model.score("commitment", word_features(sentence.text)) < model.thresholds["words"]:
            continue
        found = frozenset(features(sentence, around))
        score = model.score("commitment", found)
        certainty = certainty_of(score, model)
        if certainty is not None:
            yield Commitment(
                text=_text(sentence, around),
                by=turn.name,
                to=promised_to(sentence.text) or _asker(debate, turn),
                kind="spoken",
                due=None,
                conditional=IF.search(sentence.text) is not None,
                passage=Quoted(sentence.text, sentence.span, turn.n),
                rule="learned",
                certainty="possible" if answers_nothing(sentence, around) else certainty,
                probability=model.probability("commitment", score),
                class_=class_of(found, model),
            )


def _text(sentence: Sentence, around: Surroundings) -> str:
    """Return what is promised: a short answer says it only with the words that it answers."""
    asked = around.answered_by(sentence)
    return f"{sentence.text} ({asked[-300:]})" if asked and leans_on_question(sentence) else sentence.text


def _asker(debate: Debate, turn: Turn) -> str | None:
    """Return the member who interrupted just before, to whom an answer is given."""
    before = debate.turns[turn.n - 1] if turn.n else None
    return before.name if before is not None and before.role == "member" else None
