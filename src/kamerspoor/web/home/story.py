"""What a trail looks like: the life of one motion that was carried out, in its own words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from kamerspoor.model.derived_lists import ALL_MOTIONS
from kamerspoor.model.evidence import Evidence
from kamerspoor.model.trail import Event
from kamerspoor.publish.urls import passage_url
from kamerspoor.store.derived_reader import DerivedReader, MotionHistory
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store

_BEFORE: Final = ("submitted", "appreciated", "voted")
_TRIED: Final = 10


class Step(NamedTuple):
    """Something that happened, with its words and the address of the passage; ``read`` when a paper says it so."""

    kind: str
    day: date | None
    quote: str
    href: str | None
    read: bool


class Story(NamedTuple):
    """The life of a motion: its page, its title, and what happened."""

    href: str
    title: str
    steps: list[Step]


def story(store: Store) -> Story | None:
    """Return the life of the newest motion that a paper surely says is carried out, or None when there is none."""
    asked = ListRequest({"outcome": "adopted", "execution": "executed"}, "-date", limit=_TRIED)
    for row in store.reader.page(ALL_MOTIONS, asked).rows:
        known = store.using(DerivedReader).motion(row["id"])
        done = (
            next((one for one in _evidence(known[1]) if one.certainty == "sure" and one.span), None) if known else None
        )
        if known and done:
            # The last of each kind that has a passage, and of a vote the record where there is none.
            last = {one.kind: one for one in known[1].events if one.span or one.kind == "voted"}
            steps = [
                _step(store, kind, last[kind], read=last[kind].source == "read") for kind in _BEFORE if kind in last
            ]
            return Story(f"/moties/{row['id']}", known[1].title, [*steps, _step(store, "executed", done, read=True)])
    return None


def _evidence(of: MotionHistory) -> Sequence[Evidence]:
    return of.execution.evidence if of.execution else ()


def _step(store: Store, kind: str, of: Event | Evidence, *, read: bool) -> Step:
    row = store.rows((of.document,)).get(of.document) if of.document else None
    href = passage_url(row, of.span) if row and of.span else None
    return Step(kind, of.date, of.quote, href, read)
