"""How a database is doing, as others read it: ``/gezond`` and ``kamerspoor doctor --json``."""

from __future__ import annotations

from typing import Literal

import msgspec

from kamerspoor import __version__
from kamerspoor.store.official.health import CategoryHealth, Health
from kamerspoor.store.store import Store

Condition = Literal["ok", "incomplete", "empty"]


class CategoryHealthShape(msgspec.Struct, frozen=True):
    """One category of the Chamber's open data.

    Attributes:
        records: those that stand.
        deleted: those of which only the mark of their deletion is kept.
        with_unknown: those with an element that no column knows.
        asked: when the Chamber was last asked for news, UTC, or null.
        caught_up: when there was last nothing left to fetch, UTC, or null.
    """

    category: str
    records: int
    deleted: int
    with_unknown: int
    asked: str | None
    caught_up: str | None


class HealthShape(msgspec.Struct, frozen=True):
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
    categories: list[CategoryHealthShape]


def health_shape(store: Store) -> HealthShape:
    """Return how a database is doing; cheap enough to be asked every few seconds."""
    found = store.using(Health).categories()
    papers = store.counts().papers
    records = sum(one.standing for one in found)
    return HealthShape(
        state=_state(found, papers + records),
        version=__version__,
        papers=papers,
        records=records,
        caught_up=min((one.caught_up for one in found if one.caught_up), default=None),
        categories=[_category(one) for one in found],
    )


def _state(found: list[CategoryHealth], held: int) -> Condition:
    if not held:
        return "empty"
    # The last question found the end when both times are of that question.
    return "ok" if all(one.asked == one.caught_up for one in found) else "incomplete"


def _category(one: CategoryHealth) -> CategoryHealthShape:
    return CategoryHealthShape(one.category, one.standing, one.deleted, one.with_unknown, one.asked, one.caught_up)
