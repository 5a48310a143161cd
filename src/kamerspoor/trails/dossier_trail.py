"""The trail of a dossier: its papers from letter to debate to letter, and what they lead to outside it.

To the papers of the dossier come those that they cite and that are held, those that cite them, and the news releases
that announce their letters. A paper without a date stands where its links put it: a release with its letter, a paper
that is cited before the one that cites it, a report after the papers of its dossier with a lower number. The order
stands in the derived tables; what happened in each paper is read from its facts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from typing import Any, Final

from kamerspoor.errors import NotFoundError
from kamerspoor.model.fact_kinds import AMENDMENTS, COMMITMENTS, EXECUTIONS, MOTIONS
from kamerspoor.model.trail import Event, EventKind, Source, Trail
from kamerspoor.store.derived_reader import DerivedReader, DossierStop
from kamerspoor.store.rows import DocumentRow, motion_id
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import number_order
from kamerspoor.trails.events import carried_out, read

_KINDS: Final[dict[str, EventKind]] = {"letter": "letter", "debate": "debate", "news_release": "announced"}


@dataclass(frozen=True, slots=True)
class PlacedPaper:
    """A paper to be put on the track: its link, and the day on which it stands there."""

    row: DocumentRow
    stop: DossierStop
    day: date | None = None


def in_order(papers: Mapping[str, PlacedPaper]) -> list[DossierStop]:
    """Return the papers of a track in order of time.

    Args:
        papers: by id; the day of each is worked out.
    """
    numbered = _Numbered([one.row for one in papers.values()])
    return [one.stop for one in sorted((_dated(one, papers, numbered) for one in papers.values()), key=_in_time)]


def _in_time(placed: PlacedPaper) -> tuple[date, bool, tuple[int, int, str], str]:
    # What announces a letter of the same day comes after it.
    row = placed.row
    return placed.day or date.max, row.genre == "news_release", number_order(row.number), row.id


def _dated(placed: PlacedPaper, papers: Mapping[str, PlacedPaper], numbered: _Numbered) -> PlacedPaper:
    """Put a paper without a date where its links put it."""
    row, stop = placed.row, placed.stop
    other = papers.get(stop.other or "")
    linked = other.row.date if other else None
    if row.date is not None:
        day: date | None = row.date
    elif linked is not None:
        day = linked - timedelta(days=1) if stop.why == "cited" else linked
    else:
        day = numbered.day(row) if row.number is not None else None
    return replace(placed, day=day)


class _Numbered:
    """The days of papers in order of their numbers; every dossier, and either Chamber in it, numbers on its own."""

    def __init__(self, rows: Sequence[DocumentRow]) -> None:
        self._known: dict[Any, list[tuple[tuple[int, int, str], date]]] = {}
        for row in rows:
            if row.date is not None:
                self._known.setdefault(_series(row), []).append((number_order(row.number), row.date))
        for known in self._known.values():
            known.sort()
        self._latest = {one: list(accumulate((day for _, day in known), max)) for one, known in self._known.items()}
        self._first = {
            one: [*accumulate((day for _, day in reversed(known)), min)][::-1] for one, known in self._known.items()
        }

    def day(self, row: DocumentRow) -> date | None:
        """Return the day after the papers with a lower number, else that of the first with a higher one."""
        series, number = _series(row), number_order(row.number)
        known = self._known.get(series, [])
        lower = bisect_left(known, (number,))
        if lower:
            return self._latest[series][lower - 1] + timedelta(days=1)
        higher = bisect_right(known, (number, date.max))
        return self._first[series][higher] if higher < len(known) else None


def _series(row: DocumentRow) -> tuple[str | None, bool]:
    return row.dossier, isinstance(row.number, str)


def dossier_trail(store: Store, dossier: str, first: int = 0, most: int = -1) -> Trail:
    """Return the trail of a dossier, or a part of it.

    Args:
        store: the database.
        dossier: number with addition, ``34000-V``.
        first: how many papers to pass over.
        most: how many papers to return; -1 returns all that are left.

    Raises:
        NotFoundError: when no paper of the dossier is held.
    """
    reader = store.using(DerivedReader)
    track = reader.track(dossier)
    if track is None:
        message = "no paper of this dossier in the database"
        raise NotFoundError(message, where=dossier, remedy="See: kamerspoor list documents")
    events = tuple(events_of(store, reader.stops(dossier, first, most)))
    return Trail(dossier, "dossier", track[0] or f"Dossier {dossier}", None, None, events)


def events_of(store: Store, stops: Sequence[DossierStop]) -> Iterator[Event]:
    """Yield, of papers on a track, each paper itself and what happened in it."""
    rows = store.rows({stop.document for stop in stops})
    for stop in stops:
        if stop.document in rows:
            yield from _events(store, stop, rows[stop.document])


def _events(store: Store, stop: DossierStop, row: DocumentRow) -> Iterator[Event]:
    kind = _KINDS.get(row.genre, "paper")
    place = stop.span if stop.why == "cites" else None
    source: Source = "computed" if stop.why == "announces" else "read"
    about = f"{stop.why} {stop.other}" if stop.why else None
    yield Event(kind, row.date, row.id, None, place, row.title or "", source, about)
    yield from map(carried_out, store.reader.facts(EXECUTIONS, document=row.id))
    if row.genre == "debate":
        yield from _of_debate(store, row)
    elif row.genre == "amendment":
        yield from _of_amendment(store, row)


def _of_amendment(store: Store, row: DocumentRow) -> Iterator[Event]:
    """Yield what an amendment changes, which one it replaces, and which later one replaced it."""
    for filed in store.reader.facts(AMENDMENTS, document=row.id):
        fact, dossier = filed.fact, filed.fact.dossier or row.dossier
        yield read("proposed", filed, fact.span, fact.text, people=fact.proposers)
        if fact.replaces is not None:
            yield read("replaces", filed, fact.span, "", about=f"kst-{dossier}-{fact.replaces}")
        later = store.reader.facts(AMENDMENTS, dossier=dossier, replaces=fact.number) if fact.number else []
        for one in later:
            # Said in the later paper; here it is the end of this one.
            about = f"kst-{dossier}-{one.fact.number}"
            yield Event("replaced", row.date, row.id, None, None, one.fact.text, "computed", about, one.fact.proposers)


def _of_debate(store: Store, row: DocumentRow) -> Iterator[Event]:
    """Yield the motions and listed commitments of a debate; what is only spoken may be none."""
    for motion in store.reader.facts(MOTIONS, document=row.id):
        fact = motion.fact
        yield read(
            "submitted", motion, fact.span, fact.asks, turn=fact.turn, about=motion_id(motion), people=fact.proposers
        )
    for commitment in store.reader.facts(COMMITMENTS, document=row.id, kind="listed"):
        told = commitment.fact.passage
        yield read("promised", commitment, told.span, told.quote, turn=told.turn, about=f"{row.id}.{commitment.n}")
