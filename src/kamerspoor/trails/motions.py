"""The life of a motion: from the debate in which it is read out to the letter that says what was done with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from kamerspoor.errors import NotFoundError
from kamerspoor.model.facts import Motion
from kamerspoor.model.trail import Related, Station, StationKind, Trail, TrailState
from kamerspoor.store.official.listing import Asked, Row
from kamerspoor.store.official.votes import MOTIONS as OFFICIAL
from kamerspoor.store.rows import Filed, Filter, motion_id
from kamerspoor.store.store import Store
from kamerspoor.store.tables import EXECUTIONS, MOTIONS, VOTES
from kamerspoor.trails.states import state_of
from kamerspoor.trails.stations import execution_kind, read

_OUTCOMES: Final = {
    "aangenomen": "adopted", "verworpen": "rejected", "aangehouden": "held", "ingetrokken": "withdrawn",
    "vervallen": "lapsed", "overgenomen": "adopted",
}  # fmt: skip
# On one day: a motion is read out before it is judged, and judged before it is voted on.
_ORDER: Final[tuple[StationKind, ...]] = (
    "submitted", "printed", "amended", "appreciated", "held", "withdrawn", "replaced", "voted", "reported", "executed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MotionNow:
    """How a motion stands: the cabinet's last verdict as it was read, and the state by the rules."""

    verdict: str | None
    state: TrailState


def motion_trail(store: Store, dossier: str, number: int) -> Trail:
    """Return what happened to a motion.

    Args:
        store: the database.
        dossier: number with addition, ``34000-V``.
        number: of the motion in it.

    Raises:
        NotFoundError: when no paper here has the motion and the Chamber's records do not know it.
    """
    found, record = store.motions(Filter(dossier=dossier, number=number)), official_motion(store, dossier, number)
    if not found and record is None:
        message = "no motion of this number in the database"
        raise NotFoundError(message, where=f"{dossier}-{number}", remedy="See: kamerspoor list motions")
    stations = _stations(store, dossier, number, found, record)
    state, rule = state_of(stations)
    return Trail(
        f"{dossier}-{number}", "motion", _title(found, record), state, rule.name, stations,
        tuple(_related(store, dossier, number, found)),
    )  # fmt: skip


def motion_now(store: Store, dossier: str, number: int) -> MotionNow:
    """Return how a motion stands, without what else its trail has.

    Args:
        store: the database.
        dossier: number with addition, ``34000-V``.
        number: of the motion in it.
    """
    found, record = store.motions(Filter(dossier=dossier, number=number)), official_motion(store, dossier, number)
    stations = _stations(store, dossier, number, found, record)
    said = [one.about for one in stations if one.kind == "appreciated" and one.source == "read"]
    return MotionNow(said[-1] if said else None, state_of(stations)[0])


def official_motion(store: Store, dossier: str, number: int) -> Row | None:
    """Return the Chamber's record of a motion, or None when there is none, or more than one that may be it.

    Args:
        store: the database.
        dossier: number with addition, such as ``21501-08``.
        number: of the motion in its dossier.
    """
    found = store.lists.rows(OFFICIAL, Asked({"dossier": dossier, "volgnummer": str(number)}), most=2)
    return found[0] if len(found) == 1 else None


def _in_time(station: Station) -> tuple[bool, date, int]:
    # What has no date is told by papers without one: after the rest, where its place is not known.
    return station.date is None, station.date or date.min, _ORDER.index(station.kind)


def _stations(
    store: Store, dossier: str, number: int, found: Sequence[Filed[Motion]], record: Row | None
) -> tuple[Station, ...]:
    return tuple(sorted(_told(store, dossier, number, found, record), key=_in_time))


def _told(
    store: Store, dossier: str, number: int, found: Sequence[Filed[Motion]], record: Row | None
) -> Iterator[Station]:
    for filed in found:
        yield from _of_reading(filed)
    for filed in successors(store, dossier, number):
        yield read("replaced", filed, filed.fact.span, filed.fact.asks, about=f"{dossier}-{filed.fact.number}")
    for vote in store.facts(VOTES, Filter(dossier=dossier, number=number)):
        yield read("voted", vote, vote.fact.span, vote.fact.subject, turn=vote.fact.turn, about=vote.fact.outcome)
    for done in store.facts(EXECUTIONS, Filter(target=f"kst-{dossier}-{number}")):
        yield read(execution_kind(done.fact), done, done.fact.span, done.fact.quote)
    if record is not None:
        yield from _of_record(record)


def _of_reading(filed: Filed[Motion]) -> Iterator[Station]:
    """Yield what one paper says of a motion: the debate in which it is read out, or the motion as a paper."""
    motion = filed.fact
    kind: StationKind = "printed" if motion.turn is None else "submitted"
    yield read(kind, filed, motion.span, motion.asks, turn=motion.turn, people=motion.proposers)
    if motion.replaces is not None:
        dossier = motion.dossier or filed.paper.dossier
        yield read("amended", filed, motion.span, motion.asks, turn=motion.turn, about=f"{dossier}-{motion.replaces}")
    said = motion.appreciation
    for one in (*said.earlier, said) if said else ():
        passage = one.passage
        yield read(
            "appreciated", filed, passage.span, passage.quote, turn=passage.turn, about=one.verdict, people=(one.by,)
        )
    if motion.status in ("held", "withdrawn"):
        told = motion.status_passage
        place, quote = (told.span, told.quote) if told else (motion.span, motion.asks)
        kind = "held" if motion.status == "held" else "withdrawn"
        yield read(kind, filed, place, quote, turn=told.turn if told else motion.turn)


def _of_record(record: Row) -> Iterator[Station]:
    """Yield what the Chamber's records say of a motion."""
    if record["appreciatie"]:
        yield _official("appreciated", record["datum"], record["appreciatie"], None)
    outcome = str(record["uitslag"] or "").lower()
    if outcome:
        yield _official("voted", record["gestemd"], str(record["uitslag"]), _OUTCOMES.get(outcome))


def _official(kind: StationKind, day: str | None, words: str, about: str | None) -> Station:
    return Station(kind, date.fromisoformat(day) if day else None, None, None, None, words, "official", about)


def successors(store: Store, dossier: str, number: int) -> list[Filed[Motion]]:
    """Return the motions of the dossier that say that they take the place of this one, each number once."""
    later = {filed.fact.number: filed for filed in store.motions(Filter(dossier=dossier, replaces=number))}
    return list(later.values())


def _title(found: Sequence[Filed[Motion]], record: Row | None) -> str:
    if record is not None and record["onderwerp"]:
        return str(record["onderwerp"])
    proposers = next((filed.fact.proposers for filed in found if filed.fact.proposers), ())
    return f"Motie-{'/'.join(proposers)}" if proposers else "Motie"


def _related(store: Store, dossier: str, number: int, found: Sequence[Filed[Motion]]) -> Iterator[Related]:
    for paper in {filed.paper.id: filed for filed in found if filed.fact.turn is not None}:
        for filed in store.facts(MOTIONS, Filter(document=paper)):
            known_as = motion_id(filed)
            if known_as is not None and known_as != f"{dossier}-{number}":
                yield Related(known_as, "same debate")
