"""What stands in the margin of a debate's report: motions, verdicts, commitments and questions beside their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kamerspoor.model.commitment_register import CommitmentState
from kamerspoor.model.evidence import CERTAINTIES
from kamerspoor.model.facts import Appreciation, Commitment, Motion
from kamerspoor.model.questions import Answer, Question
from kamerspoor.store.derived_reader import MotionNow
from kamerspoor.store.rows import StoredFact, motion_id
from kamerspoor.text.spans import Span

Filed = StoredFact[Motion]


@dataclass(frozen=True, slots=True)
class MotionNote:
    """Beside the text of a motion: how it stands, and the motions before and after it."""

    place: int
    filed: Filed
    now: MotionNow | None
    previous: Filed | None
    following: Filed | None
    kind: Literal["motion"] = "motion"


@dataclass(frozen=True, slots=True)
class VerdictNote:
    """Beside the words of a verdict; one that was replaced has the verdict that took its place."""

    place: int
    filed: Filed
    said: Appreciation
    later: Appreciation | None
    kind: Literal["verdict"] = "verdict"


@dataclass(frozen=True, slots=True)
class CommitmentNote:
    """Beside the words of a commitment: how it stands today, where that is known."""

    place: int
    fact: Commitment
    state: CommitmentState | None
    kind: Literal["commitment"] = "commitment"


@dataclass(frozen=True, slots=True)
class QuestionNote:
    """Beside a question to the government."""

    place: int
    fact: Question
    kind: Literal["question"] = "question"

    @property
    def best(self) -> Answer | None:
        """The surest of its answers, but none that is only possible."""
        found = [one for one in self.fact.answers if one.certainty != "possible"]
        return min(found, key=lambda one: CERTAINTIES.index(one.certainty), default=None)


Note = MotionNote | VerdictNote | CommitmentNote | QuestionNote


def margin_notes(
    motions: Sequence[Filed],
    now: Mapping[str, MotionNow],
    commitments: Sequence[tuple[Commitment, CommitmentState | None]],
    questions: Sequence[Question],
) -> list[Note]:
    """Return what stands beside the report, in order of place.

    Args:
        motions: of the debate, in order of place.
        now: how they stand, by their ids.
        commitments: each with how it stands.
        questions: to the government.
    """
    found: list[Note] = [*_motions(motions, now), *_verdicts(motions)]
    found += [CommitmentNote(one.passage.span.start, one, state) for one, state in commitments]
    found += [QuestionNote(one.span.start, one) for one in questions if one.state != "unmatched"]
    return sorted(found, key=lambda note: note.place)


def marked(notes: Sequence[Note]) -> Iterator[Span]:
    """Yield the words that the notes are about, but for the texts of motions, which stand apart anyhow."""
    for note in notes:
        if note.kind == "verdict":
            yield note.said.passage.span
        elif note.kind == "commitment":
            yield note.fact.passage.span
        elif note.kind == "question":
            yield note.fact.span


def _motions(motions: Sequence[Filed], now: Mapping[str, MotionNow]) -> Iterator[MotionNote]:
    around = (None, *motions, None)
    for n, filed in enumerate(motions):
        yield MotionNote(filed.fact.span.start, filed, now.get(motion_id(filed) or ""), around[n], around[n + 2])


def _verdicts(motions: Sequence[Filed]) -> Iterator[VerdictNote]:
    for filed in motions:
        last = filed.fact.appreciation
        if last is not None:
            yield VerdictNote(last.passage.span.start, filed, last, None)
            for one in last.earlier:
                yield VerdictNote(one.passage.span.start, filed, one, last)
