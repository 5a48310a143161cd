"""Looking a database over: what is stale, what is missing, what leads nowhere, and where two sources differ."""

from __future__ import annotations

from dataclasses import dataclass

from kamerspoor.store.derived_reader import DerivedReader, NamesResolved
from kamerspoor.store.records.differences import RecordComparison, comparisons
from kamerspoor.store.records.enclosures import Enclosures, PaperCounts
from kamerspoor.store.records.fulfilment import FulfilmentComparison, fulfilment
from kamerspoor.store.records.health import CategoryHealth, Dangling, Health, ImpossibleSeats
from kamerspoor.store.records.outcomes import Outcomes, outcomes
from kamerspoor.store.rows import Counts
from kamerspoor.store.store import Store


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What was found.

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
        fulfilment: which letter keeps a commitment, by the records and by the register.
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
    fulfilment: FulfilmentComparison
    damage: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether the file itself is whole; what the Chamber leaves out is no fault of the database."""
        return not self.damage


def examine(store: Store) -> Diagnosis:
    """Look a database over; on a full one this takes a minute, and readers are not disturbed.

    Args:
        store: the database.
    """
    health = store.using(Health)
    return Diagnosis(
        papers=store.counts(),
        names=store.using(DerivedReader).resolved(),
        categories=tuple(health.categories()),
        unknown=store.records.unknown(),
        dangling=tuple(health.dangling()),
        seats=health.impossible_seats(),
        fetched=store.using(Enclosures).counts(),
        votes=store.using(outcomes),
        comparisons=tuple(store.using(comparisons)),
        fulfilment=store.using(fulfilment),
        damage=tuple(health.damage()),
    )
