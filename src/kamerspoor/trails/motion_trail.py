"""The life of a motion: from the debate in which it is read out to the letter that says what was done with it.

Its events are put in order once, when a paper or record of it comes or changes, and stand in the derived tables.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kamerspoor.errors import NotFoundError
from kamerspoor.extract.periods.periods import find_periods
from kamerspoor.model.fact_kinds import MOTIONS
from kamerspoor.model.facts import Motion, Verdict
from kamerspoor.model.letters import Execution, Extent
from kamerspoor.model.settlements import Settlement
from kamerspoor.model.trail import Event, EventKind, ExecutionState, MotionExecution, Related, Trail
from kamerspoor.model.votes import Vote
from kamerspoor.store.derived_reader import DerivedReader, MotionHistory, MotionNow
from kamerspoor.store.rows import StoredFact, motion_id
from kamerspoor.store.store import Store
from kamerspoor.store.unit_inputs import MotionRecord
from kamerspoor.text.spans import fold
from kamerspoor.trails.commitment_register import SettledBy, evidence_of, least_sure
from kamerspoor.trails.events import execution_kind, read
from kamerspoor.trails.motion_state_rules import state_of

_OUTCOMES: Final = {
    "aangenomen": "adopted", "verworpen": "rejected", "aangehouden": "held", "ingetrokken": "withdrawn",
    "vervallen": "lapsed", "overgenomen": "adopted",
}  # fmt: skip
# The cabinet's advice as the Chamber writes it.
RECORDED_VERDICTS: Final[Mapping[str, Verdict]] = {
    "oordeel kamer": "oordeel_kamer", "overgenomen": "overgenomen", "ontijdig": "ontijdig", "overbodig": "overbodig",
    "ontraden": "ontraden", "ontraden, tenzij gewijzigd": "ontraden_tenzij_gewijzigd",
    "verzocht motie aan te houden": "aanhouden", "verzocht aan te houden": "aanhouden", "geen oordeel": "geen",
}  # fmt: skip
# On one day: a motion is read out before it is judged, and judged before it is voted on.
_ORDER: Final[tuple[EventKind, ...]] = (
    "submitted", "printed", "amended", "appreciated", "held", "withdrawn", "replaced", "voted", "reported", "executed",
)  # fmt: skip


_SETTLED: Final[Mapping[Extent, ExecutionState]] = {
    "wholly": "executed", "partly": "partly", "impossible": "withdrawn",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MotionSources:
    """All that is said of a motion.

    Attributes:
        readings: the motion as papers have it.
        later: motions that say that they take its place.
        settled: what letters settle of it.
        record: the Chamber's, where one only may be it.
    """

    dossier: str
    readings: Sequence[StoredFact[Motion]]
    later: Sequence[StoredFact[Motion]]
    votes: Sequence[StoredFact[Vote]]
    executions: Sequence[StoredFact[Execution]]
    settled: Sequence[SettledBy]
    record: MotionRecord | None


def motion_history(sources: MotionSources) -> tuple[MotionNow, MotionHistory] | None:
    """Return how a motion stands and what happened to it; None when no paper has it and no record knows it."""
    found, record = sources.readings, sources.record
    if not found and record is None:
        return None
    events = tuple(sorted(_events(sources), key=_in_time))
    state, rule = state_of(events)
    said = [one.about for one in events if one.kind == "appreciated" and one.source == "read"]
    execution = _execution(state, sources)
    due = execution.due.isoformat() if execution and execution.due else None
    recorded = RECORDED_VERDICTS.get((record.appreciation or "").lower()) if record else None
    verdict = said[-1] if said else recorded
    now = MotionNow(verdict, state, execution.state if execution else None, due)
    case = record.case if record else None
    return now, MotionHistory(_title(found, record), case, rule.name, events, execution)


def motion_trail(store: Store, motion: str) -> Trail:
    """Return what happened to a motion.

    Args:
        store: the database.
        motion: dossier with addition and number, ``34000-V-23``.

    Raises:
        NotFoundError: when no paper here has the motion and the Chamber's records do not know it.
    """
    found = store.using(DerivedReader).motion(motion)
    if found is None:
        message = "no motion of this number in the database"
        raise NotFoundError(message, where=motion, remedy="See: kamerspoor list motions")
    now, history = found
    related = tuple(_related(store, motion, history))
    return Trail(motion, "motion", history.title, now.state, history.rule, history.events, related)


def _in_time(event: Event) -> tuple[bool, date, int]:
    # What has no date is told by papers without one: after the rest, where its place is not known.
    return event.date is None, event.date or date.min, _ORDER.index(event.kind)


def _events(sources: MotionSources) -> Iterator[Event]:
    for filed in sources.readings:
        yield from _of_reading(filed)
    # Each number once.
    for later in {filed.fact.number: filed for filed in sources.later}.values():
        about = f"{sources.dossier}-{later.fact.number}"
        yield read("replaced", later, later.fact.span, later.fact.asks, about=about, people=later.fact.proposers)
    for vote in sources.votes:
        yield read("voted", vote, vote.fact.span, vote.fact.subject, turn=vote.fact.turn, about=vote.fact.outcome)
    for done in sources.executions:
        yield read(execution_kind(done.fact), done, done.fact.span, done.fact.quote, rule=done.fact.rule)
    told = {one.paper.id for one in sources.executions}
    for document, day, one in sources.settled:
        if document not in told:
            kind: EventKind = "executed" if one.said and one.extent == "wholly" else "reported"
            yield Event(kind, day, document, None, one.span, one.quote, "read")
    if sources.record is not None:
        yield from _of_record(sources.record)


def _of_reading(filed: StoredFact[Motion]) -> Iterator[Event]:
    """Yield what one paper says of a motion: the debate in which it is read out, or the motion as a paper."""
    motion = filed.fact
    kind: EventKind = "printed" if motion.turn is None else "submitted"
    yield read(kind, filed, motion.span, motion.asks, turn=motion.turn, people=motion.proposers)
    if motion.replaces is not None:
        dossier = motion.dossier or filed.paper.dossier
        yield read("amended", filed, motion.span, motion.asks, turn=motion.turn, about=f"{dossier}-{motion.replaces}")
    said = motion.appreciation
    for one in (*said.earlier, said) if said else ():
        passage = one.passage
        yield read(
            "appreciated", filed, passage.span, passage.quote, turn=passage.turn, about=one.verdict, people=(one.by,),
            rule=one.rule, condition=one.condition,
        )  # fmt: skip
    if motion.status in ("held", "withdrawn"):
        told = motion.status_passage
        place, quote = (told.span, told.quote) if told else (motion.span, motion.asks)
        kind = "held" if motion.status == "held" else "withdrawn"
        yield read(kind, filed, place, quote, turn=told.turn if told else motion.turn)


def _of_record(record: MotionRecord) -> Iterator[Event]:
    """Yield what the Chamber's records say of a motion."""
    if record.appreciation:
        yield Event("appreciated", record.begun, None, None, None, record.appreciation, "official")
    if record.outcome:
        outcome = _OUTCOMES.get(record.outcome.lower())
        yield Event("voted", record.voted, None, None, None, record.outcome, "official", outcome)


def _execution(state: str, sources: MotionSources) -> MotionExecution | None:
    """Return what is known of carrying a motion out; None where the Chamber did not decide that it must be."""
    if state not in ("adopted", "executed"):
        return None
    evidence, progress = evidence_of([*_by_number(sources), *sources.settled])
    told: ExecutionState = "announced" if progress else "no_report"
    told = _SETTLED[evidence[-1].extent] if evidence else told
    shown = [one.certainty for one in evidence[-1:] or progress[-1:]]
    return MotionExecution(told, least_sure(shown or ["likely"]), evidence, progress, _due(sources.readings))


def _by_number(sources: MotionSources) -> Iterator[SettledBy]:
    """Yield what papers say of the motion by its number, of those of which it is not known what they settle."""
    known = {document for document, _, _ in sources.settled}
    for filed in sources.executions:
        fact = filed.fact
        if filed.paper.id not in known:
            extent: Extent = "wholly" if fact.done else "progress"
            why = ("noemt het nummer",)
            found = Settlement(fact.target or "", extent, True, "sure", 0.0, why, fact.span, fold(fact.quote))
            yield filed.paper.id, filed.paper.date, found


def _due(readings: Sequence[StoredFact[Motion]]) -> date | None:
    """Return the day that a motion gives the government, where it gives one."""
    for filed in readings:
        named = find_periods(filed.fact.asks, filed.paper.date, ahead=True)
        days = [one.last for one in named if one.last and {"before", "until"} & set(one.moved)]
        if days:
            return max(days)
    return None


def _title(found: Sequence[StoredFact[Motion]], record: MotionRecord | None) -> str:
    if record is not None and record.subject:
        return record.subject
    proposers = next((filed.fact.proposers for filed in found if filed.fact.proposers), ())
    return f"Motie-{'/'.join(proposers)}" if proposers else "Motie"


def _related(store: Store, motion: str, history: MotionHistory) -> Iterator[Related]:
    """Yield the other motions of the debates in which it was put forward."""
    for paper in dict.fromkeys(one.document for one in history.events if one.kind == "submitted"):
        for filed in store.reader.facts(MOTIONS, document=paper):
            known_as = motion_id(filed)
            if known_as not in (None, motion):
                yield Related(str(known_as), "same debate")
