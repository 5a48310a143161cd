"""What is known of one motion, from papers and from the Chamber's records together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from kamerspoor.errors import NotFoundError
from kamerspoor.model.corrections import Corrected
from kamerspoor.model.evidence import Evidence
from kamerspoor.model.fact_kinds import MOTIONS, VOTES
from kamerspoor.model.facts import Appreciation, Motion, Verdict
from kamerspoor.model.record_lists_business import DECISION
from kamerspoor.model.record_lists_business import MOTIONS as RECORDED_MOTIONS
from kamerspoor.model.trail import Event, EventKind, MotionExecution
from kamerspoor.model.votes import Vote
from kamerspoor.publish.formats import day_of
from kamerspoor.publish.urls import parse_motion_id
from kamerspoor.store.derived_reader import DerivedReader, MotionHistory, MotionNow
from kamerspoor.store.lists import Row
from kamerspoor.store.rows import DocumentRow, StoredFact
from kamerspoor.store.store import Store
from kamerspoor.text.spans import fold
from kamerspoor.trails.motion_trail import RECORDED_VERDICTS
from kamerspoor.web import labels
from kamerspoor.web.titles import says_about, subject_of

_DECIDED: Final = {"aangenomen": "adopted", "verworpen": "rejected", "gestaakt": "tied"}


@dataclass(frozen=True, slots=True)
class Life:
    """One motion.

    Attributes:
        readings: the motion as papers have it, what is printed by itself first.
        now, history: what is derived from all of it; None of one that came a moment ago.
        record: the Chamber's own; None where none is known to be it.
        decision: the Chamber's record of the vote.
        votes: as read from reports.
        rows: the papers that are named, by their ids.
    """

    id: str
    dossier: str
    number: int
    readings: Sequence[StoredFact[Motion]]
    now: MotionNow | None
    history: MotionHistory | None
    record: Row | None
    decision: Row | None
    votes: Sequence[StoredFact[Vote]]
    rows: Mapping[str, DocumentRow]

    @property
    def events(self) -> Sequence[Event]:
        """What happened to it, in order."""
        return self.history.events if self.history else ()

    @property
    def text(self) -> StoredFact[Motion] | None:
        """The reading whose words are shown."""
        return self.readings[0] if self.readings else None

    @property
    def corrections(self) -> Sequence[Corrected]:
        """What people corrected of it."""
        return [one for filed in self.readings for one in filed.fact.corrections]

    @property
    def otherwise(self) -> list[StoredFact[Motion]]:
        """Readings whose words differ from those that are shown."""
        return [one for one in self.readings[1:] if fold(one.fact.text) != fold(self.readings[0].fact.text)]

    @property
    def unclear(self) -> bool:
        """Whether one paper has several motions under this number."""
        papers = [one.paper.id for one in self.readings]
        return len(set(papers)) < len(papers)

    @property
    def replaces(self) -> int | None:
        """The number of the motion whose place it takes."""
        return next((one.fact.replaces for one in self.readings if one.fact.replaces is not None), None)

    @property
    def replaced_by(self) -> str | None:
        """The id of the motion that took its place."""
        return next((one.about for one in self.events if one.kind == "replaced"), None)

    @property
    def put_forward(self) -> date | None:
        """The day on which it was put forward."""
        printed = next((one.fact.put_forward_on for one in self.readings if one.fact.put_forward_on), None)
        first = next((one.date for one in self.events if one.kind in ("submitted", "printed")), None)
        recorded = day_of(self.record["date"]) if self.record else None
        return printed or first or recorded

    @property
    def said(self) -> tuple[StoredFact[Motion], Appreciation] | None:
        """The cabinet's last word on it as read, with the motion that has it."""
        given = [(one, one.fact.appreciation) for one in self.readings if one.fact.appreciation]
        return max(given, key=lambda pair: pair[0].paper.date or date.min) if given else None

    @property
    def recorded_verdict(self) -> Verdict | None:
        """The cabinet's advice as the Chamber recorded it."""
        return RECORDED_VERDICTS.get(str(self.record["appreciation"] or "").lower()) if self.record else None

    @property
    def recorded_outcome(self) -> str | None:
        """The outcome of the vote as the Chamber recorded it: adopted, rejected or tied; None for another."""
        return _DECIDED.get(str(self.record["outcome"] or "").lower()) if self.record else None

    @property
    def vote(self) -> StoredFact[Vote] | None:
        """The last vote on it that was read in which the Chamber decided."""
        return next((one for one in reversed(self.votes) if one.fact.outcome in ("adopted", "rejected", "tied")), None)

    @property
    def execution(self) -> MotionExecution | None:
        """What is known today of carrying it out."""
        known = self.history.execution if self.history else None
        return known.on(datetime.now(UTC).date()) if known else None

    @property
    def shown_by(self) -> Evidence | None:
        """What shows best how far it is carried out."""
        known = self.execution
        return next(iter((*reversed(known.evidence), *reversed(known.progress))), None) if known else None

    def last(self, *kinds: EventKind) -> Event | None:
        """Return the last event of these kinds."""
        return next((one for one in reversed(self.events) if one.kind in kinds), None)

    @property
    def title(self) -> str:
        """Its title as the Chamber has it, else as the chair names it; empty where neither is known."""
        if self.record and self.record["subject"]:
            return str(self.record["subject"])
        return self.votes[-1].fact.subject if self.votes else ""

    @property
    def subject(self) -> str:
        """What it is about: as its title says it, else what it asks."""
        asks = self.text.fact.asks if self.text else ""
        of = self.title if says_about(self.title) or not asks else asks
        return subject_of(of) or labels.numbered(self.dossier, self.number)


def life_of(store: Store, known_as: str) -> Life:
    """Return what is known of a motion.

    Args:
        store: the database.
        known_as: dossier with addition and number, ``34000-V-23``.

    Raises:
        NotFoundError: when no paper here has it and the Chamber's records do not know it.
    """
    dossier, number = parse_motion_id(known_as)
    known = store.using(DerivedReader).motion(f"{dossier}-{number}")
    readings = store.reader.facts(MOTIONS, dossier=dossier, number=number)
    if known is None and not readings:
        message = "no motion of this number in the database"
        raise NotFoundError(message, where=known_as[:80], remedy="See: kamerspoor list motions")
    now, history = known or (None, None)
    record = _one(store, history.case) if history and history.case else None
    decision = store.reader.one(DECISION, record["decision"]) if record and record["decision"] else None
    # What is printed by itself has the last word on how it reads.
    readings.sort(key=lambda filed: (filed.fact.turn is not None, filed.paper.date or date.max))
    papers = {one.document for one in history.events if one.document} if history else set()
    evidence = history.execution if history else None
    papers |= {one.document for one in (*evidence.evidence, *evidence.progress)} if evidence else set()
    return Life(
        f"{dossier}-{number}", dossier, number, readings, now, history, record, decision[0] if decision else None,
        store.reader.facts(VOTES, dossier=dossier, number=number), store.rows(papers),
    )  # fmt: skip


def _one(store: Store, case: str) -> Row | None:
    found = store.reader.one(RECORDED_MOTIONS, case)
    return found[0] if found else None


def before(store: Store, of: Life) -> Life | None:
    """Return the motion whose place this one takes, where it is known here."""
    try:
        return life_of(store, f"{of.dossier}-{of.replaces}") if of.replaces is not None else None
    except NotFoundError:
        return None
