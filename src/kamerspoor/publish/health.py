"""The JSON of a database's health: how fresh and how complete it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from kamerspoor import __version__
from kamerspoor.publish.record import RECORD
from kamerspoor.publish.schemas import Differs
from kamerspoor.store.records.health import CategoryHealth, Health
from kamerspoor.store.store import Store

Condition = Literal["ok", "incomplete", "empty"]


@dataclass(frozen=True, slots=True)
class DatabaseHealth:
    """A database in short.

    Attributes:
        state: ``ok`` when every category that was ever asked for was last followed to its end; ``incomplete`` when one
            was not; ``empty`` when there is neither a paper nor a record.
        papers: papers that were read.
        records: official records that stand.
        caught_up: the earliest of the times at which categories were last complete, UTC, or null.
    """

    state: Condition
    version: str
    papers: int
    records: int
    caught_up: str | None
    categories: tuple[CategoryHealth, ...]


HEALTH: Final = RECORD.extended(
    {
        DatabaseHealth: Differs(),
        CategoryHealth: Differs(hide=("cursor",), rename={"standing": "records"}),
    }
)


def database_health(store: Store) -> DatabaseHealth:
    """Return the health of a database; cheap enough to be asked every few seconds."""
    found = store.using(Health).categories()
    papers = store.counts().papers
    records = sum(one.standing for one in found)
    return DatabaseHealth(
        state=_state(found, papers + records),
        version=__version__,
        papers=papers,
        records=records,
        caught_up=min((one.caught_up for one in found if one.caught_up), default=None),
        categories=tuple(found),
    )


def _state(found: list[CategoryHealth], held: int) -> Condition:
    if not held:
        return "empty"
    # The last question found the end when both times are of that question.
    return "ok" if all(one.asked == one.caught_up for one in found) else "incomplete"
