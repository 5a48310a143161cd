"""All that the page of a dossier shows besides its track: how its motions and commitments stand, and who voted what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from kamerspoor.model.commitment_register import CommitmentState
from kamerspoor.model.derived_lists import REGISTER
from kamerspoor.model.fact_kinds import QUESTIONS, VOTES
from kamerspoor.model.record_lists_business import MOTIONS as RECORDED_MOTIONS
from kamerspoor.model.votes import Vote
from kamerspoor.publish.formats import day_of
from kamerspoor.store.derived_reader import DerivedReader, DossierMotion
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.records.cast_votes import CastVote, CastVotes
from kamerspoor.store.rows import DocumentRow, StoredFact
from kamerspoor.store.store import Store
from kamerspoor.web import labels
from kamerspoor.web.titles import subject_of

# Motions of which the page tells more than their count, the newest; a page of a matrix holds no more columns.
MOST_MOTIONS: Final = 30
MOST_COMMITMENTS: Final = 40
# Papers in the picture, the newest.
MOST_PAPERS: Final = 200


@dataclass(frozen=True, slots=True)
class MotionRow:
    """A motion of the dossier.

    Attributes:
        execution: what is known today of carrying it out.
        voted_on: the day of the vote, recorded by the Chamber or read.
        decision: GUID of the Chamber's record of the vote.
        read: the vote as a report tells it.
    """

    motion: DossierMotion
    execution: str | None
    voted_on: date | None
    decision: str | None
    read: Vote | None

    @property
    def subject(self) -> str:
        """What it is about, in a few words."""
        return subject_of(self.motion.title) or labels.numbered(None, self.motion.number)

    @property
    def adopted(self) -> bool:
        """Whether the Chamber adopted it."""
        return self.motion.now.state in ("adopted", "executed")


@dataclass(frozen=True, slots=True)
class Overview:
    """What is known of a dossier.

    Attributes:
        states: how many motions stand how; carried out are adopted ones.
        executed: of how many adopted ones the government says in so many words that they are carried out.
        motions: the newest, in the order of their numbers.
        promised: how many commitments stand how, that are sure.
        likely: how many commitments there are besides, that are likely.
        commitments: rows of the register.
        papers: the newest on its track, in order.
        last: the newest paper of the dossier itself that has a day.
        questions: how many there are, by kind.
        cast: what was voted on the motions, by the GUID of the decision.
    """

    dossier: str
    states: Mapping[str, int]
    executed: int
    motions: Sequence[MotionRow]
    promised: Mapping[CommitmentState, int]
    likely: int
    commitments: Sequence[Row]
    papers: Sequence[DocumentRow]
    last: DocumentRow | None
    questions: Mapping[str, int]
    cast: Sequence[CastVote]

    @property
    def n_motions(self) -> int:
        """How many motions there are in all."""
        return sum(self.states.values())

    @property
    def n_commitments(self) -> int:
        """How many commitments there are in all, but for those that only may be one."""
        return sum(self.promised.values()) + self.likely


def overview(store: Store, dossier: str, stops: int) -> Overview:
    """Return what is known of a dossier.

    Args:
        store: the database.
        dossier: number with addition.
        stops: how many papers are on its track.
    """
    reader, today = store.using(DerivedReader), datetime.now(UTC).date()
    every = reader.motions_in(dossier)
    motions = motion_rows(store, every[-MOST_MOTIONS:], today)
    counted = reader.commitment_states(dossier, today)
    on_track = reader.stops(dossier, max(0, stops - MOST_PAPERS))
    rows = store.rows({one.document for one in on_track})
    papers = [rows[one.document] for one in on_track if one.document in rows]
    own = [row for row in papers if row.dossier == dossier and row.date]
    kinds = ("written", "spoken")
    return Overview(
        dossier,
        Counter("adopted" if one.now.state == "executed" else one.now.state for one in every),
        sum(one.now.state == "executed" for one in every),
        motions,
        {state: count for state, certainty, count in counted if certainty == "sure"},
        sum(count for _, certainty, count in counted if certainty == "likely"),
        [row for row, _ in store.reader.all(REGISTER, ListRequest({"dossier": dossier}), MOST_COMMITMENTS)],
        papers,
        max(own, key=lambda row: row.date or date.min, default=None),
        {kind: store.reader.total(QUESTIONS, {"dossier": dossier, "kind": kind}) for kind in kinds},
        cast_on(store, motions),
    )


def _executed(motion: DossierMotion, today: date) -> str | None:
    """Return what is known of carrying out a motion on a day: what was announced is late after the motion's own day."""
    late = motion.now.execution == "announced" and motion.now.due is not None and motion.now.due < today.isoformat()
    return "no_report" if late else motion.now.execution


def cast_on(store: Store, motions: Sequence[MotionRow]) -> Sequence[CastVote]:
    """Return what was voted on motions, as the Chamber records it."""
    return store.using(CastVotes).of([one.decision for one in motions if one.decision])


def motion_rows(store: Store, shown: Sequence[DossierMotion], today: date) -> list[MotionRow]:
    """Return motions with what was decided on each, as recorded and as read."""
    recorded: dict[str, Row] = {}
    read: dict[str, StoredFact[Vote]] = {}
    for dossier in {one.id.rpartition("-")[0] for one in shown}:
        asked = ListRequest({"dossier": dossier})
        recorded |= {row["motion"]: row for row, _ in store.reader.all(RECORDED_MOTIONS, asked, 2 * MOST_MOTIONS)}
        for filed in store.reader.facts(VOTES, 4 * MOST_MOTIONS, "-document", dossier=dossier):
            read.setdefault(f"{filed.fact.dossier}-{filed.fact.number}", filed)
    return [_row(one, recorded.get(one.id), read.get(one.id), today) for one in shown]


def _row(motion: DossierMotion, record: Row | None, read: StoredFact[Vote] | None, today: date) -> MotionRow:
    recorded = record["voted_on"] if record and record["decision"] else None
    day = day_of(recorded) if recorded else read.paper.date if read else None
    decision = record["decision"] if record and recorded else None
    return MotionRow(motion, _executed(motion, today), day, decision, read.fact if read else None)
