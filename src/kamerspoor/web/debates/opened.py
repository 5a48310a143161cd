"""A debate as its pages open it: its report, what was found in it, and how that stands now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Final

from kamerspoor.model.commitment_register import CommitmentState, RegisteredCommitment
from kamerspoor.model.debate import Debate
from kamerspoor.model.fact_kinds import COMMITMENTS, MOTIONS, QUESTIONS
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.paper import Paper
from kamerspoor.model.questions import Question
from kamerspoor.publish.debate_name import officials
from kamerspoor.store.derived_reader import DerivedReader, MotionNow
from kamerspoor.store.rows import DocumentRow, StoredFact, motion_id
from kamerspoor.store.store import Store
from kamerspoor.trails.commitment_register import state_on
from kamerspoor.web.debates.notes import Note, margin_notes
from kamerspoor.web.debates.phases import Phase, phases_of
from kamerspoor.web.debates.transcript import turn_anchors

# Votes give a motion one of these; without one it is not known here what became of it.
_VOTED: Final = ("adopted", "rejected", "executed")


@dataclass(frozen=True)
class Opened:
    """A debate that a page shows.

    Attributes:
        row: the current reading of its report.
        debate: its turns and stage directions.
        motions: in order of place.
        commitments: that are sure or likely; those that the chair listed come first.
        possible: commitments that are only possible.
        questions: to the government.
        now: how its motions stand, by their ids.
        registered: what became of its commitments, by their place among them.
    """

    row: DocumentRow
    paper: Paper
    debate: Debate
    motions: Sequence[StoredFact[Motion]]
    commitments: Sequence[StoredFact[Commitment]]
    possible: Sequence[StoredFact[Commitment]]
    questions: Sequence[StoredFact[Question]]
    now: Mapping[str, MotionNow]
    registered: Mapping[int, RegisteredCommitment]

    @property
    def text(self) -> str:
        """The cleaned text of the report."""
        return self.paper.document.text

    def page_at(self, place: int) -> int | None:
        """Return the printed page on which a place of the text stands."""
        return self.paper.document.source_map.page_at(place)

    @cached_property
    def anchors(self) -> Mapping[int, str]:
        """The permanent names of the turns."""
        return turn_anchors(self.debate.turns, self.text)

    @cached_property
    def phases(self) -> Sequence[Phase]:
        """The phases of the debate."""
        return phases_of(self.debate, {one.fact.turn for one in self.motions})

    @cached_property
    def notes(self) -> Sequence[Note]:
        """What stands beside the report."""
        commitments = [(one.fact, self.state_of(one)) for one in self.commitments]
        return margin_notes(self.motions, self.now, commitments, self.paper.questions)

    @property
    def government(self) -> list[str]:
        """Who of the government was there, such as ``minister Blok``."""
        return [f"{one.role} {one.name}" for one in officials(self.debate).values()]

    @property
    def members(self) -> int:
        """How many members spoke, or sat in the chair."""
        spoke = {(turn.name, turn.party) for turn in self.debate.turns if turn.role == "member"}
        return len(spoke)

    @property
    def verdicts(self) -> Mapping[str, int]:
        """How often the cabinet gave each verdict; ``none`` for motions of which none was found."""
        said = [one.fact.appreciation for one in self.motions]
        return Counter(one.verdict if one else "none" for one in said)

    @property
    def outcomes(self) -> Mapping[str, int]:
        """How many motions were adopted and rejected, and of how many that is ``unknown`` here."""
        found: Counter[str] = Counter()
        for one in self.motions:
            state = self.now_of(one)
            found["adopted" if state == "executed" else state if state in _VOTED else "unknown"] += 1
        return found

    def now_of(self, filed: StoredFact[Motion]) -> str:
        """Return how a motion stands: by the rules of its trail, else as the debate leaves it."""
        now = self.now.get(motion_id(filed) or "")
        return now.state if now and now.state else filed.fact.status

    def state_of(self, filed: StoredFact[Commitment]) -> CommitmentState | None:
        """Return how a commitment stands today, where it is in the register."""
        one = self.registered.get(filed.n)
        return state_on(one, datetime.now(UTC).date()).state if one else None


def opened(store: Store, row: DocumentRow, paper: Paper, debate: Debate) -> Opened:
    """Return a debate with what was found in it."""
    motions, commitments = store.filed(row, paper, MOTIONS), store.filed(row, paper, COMMITMENTS)
    derived = store.using(DerivedReader)
    sources = {f"{row.id}.{one.n}": one.n for one in commitments}
    return Opened(
        row,
        paper,
        debate,
        sorted(motions, key=lambda one: one.fact.span),
        sorted((one for one in commitments if one.fact.shown), key=lambda one: one.fact.kind != "listed"),
        [one for one in commitments if not one.fact.shown],
        store.filed(row, paper, QUESTIONS),
        derived.motions({known for one in motions if (known := motion_id(one))}),
        {
            sources[source.id]: one
            for one in derived.commitments(sources)
            for source in one.sources
            if source.id in sources
        },
    )
