"""Checks a database: what is stale or missing, what leads nowhere, and where two sources differ."""

from __future__ import annotations

from dataclasses import dataclass

from kamerspoor.store.derived_reader import DerivedReader, NamesResolved
from kamerspoor.store.records.differences import RecordComparison, comparisons
from kamerspoor.store.records.enclosures import Enclosures, PaperCounts
from kamerspoor.store.records.health import Dangling, Health, ImpossibleSeats
from kamerspoor.store.records.outcomes import Outcomes, outcomes
from kamerspoor.store.records.records import CategoryHealth
from kamerspoor.store.rows import Counts
from kamerspoor.store.store import Store


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The results of checking a database.

    Attributes:
        papers: what was read.
        names: of how many names in facts it is known who is meant.
        categories: the official records, by category.
        unknown: elements that no column knows, with the number of records that have them, by category.
        dangling: references that lead nowhere.
        seats: of members, that cannot be as they are recorded.
        fetched: how far the papers behind the records are here, and which could not be read.
        votes: the outcomes of votes as recorded, against the seats.
        comparisons: where records and reading speak of the same motion, and whether they agree.
        damage: what SQLite finds wrong with the file.
    """

    papers: Counts
    names: NamesResolved
    categories: tuple[CategoryHealth, ...]
    unknown: dict[str, dict[str, int]]
    dangling: tuple[Dangling, ...]
    seats: ImpossibleSeats
    fetched: PaperCounts
    votes: Outcomes
    comparisons: tuple[RecordComparison, ...]
    damage: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether the database file is undamaged."""
        return not self.damage


def examine(store: Store) -> Diagnosis:
    """Check a database; a full one takes a minute, without disturbing readers.

    Args:
        store: the database.
    """
    health = store.using(Health)
    return Diagnosis(
        papers=store.counts(),
        names=store.using(DerivedReader).resolved(),
        categories=tuple(store.records.categories()),
        unknown=store.records.unknown(),
        dangling=tuple(health.dangling()),
        seats=health.impossible_seats(),
        fetched=store.using(Enclosures).counts(),
        votes=store.using(outcomes),
        comparisons=tuple(store.using(comparisons)),
        damage=tuple(health.damage()),
    )
