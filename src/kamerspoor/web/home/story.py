"""What a trail looks like: the life of one motion that was carried out, in its own words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from kamerspoor.model.fact_kinds import MOTIONS
from kamerspoor.model.trail import Event
from kamerspoor.publish.urls import document_url, passage_url
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store

_TOLD: Final = ("submitted", "appreciated", "voted", "executed")
_TRIED: Final = 10


class Story(NamedTuple):
    """The life of a motion: its page, its title, and what happened, each with the address of its passage."""

    href: str
    title: str
    events: list[tuple[Event, str | None]]


def story(store: Store) -> Story | None:
    """Return the life of the newest motion that a paper says is carried out, or None when there is none."""
    asked = ListRequest({"outcome": "adopted", "execution": "executed"}, "-day", limit=_TRIED)
    for row in store.reader.page(MOTIONS, asked).rows:
        known = store.using(DerivedReader).motion(row["id"])
        told = _told(known[1].events) if known else {}
        if known and "executed" in told:
            events = [(told[kind], _place(store, told[kind])) for kind in _TOLD if kind in told]
            return Story(f"/moties/{row['id']}", known[1].title, events)
    return None


def _told(events: Iterable[Event]) -> dict[str, Event]:
    """Return the last event of each kind that has a passage, and of a vote the record where there is none."""
    return {event.kind: event for event in events if event.kind in _TOLD and (event.span or event.kind == "voted")}


def _place(store: Store, event: Event) -> str | None:
    if event.document is None:
        return None
    row = store.rows((event.document,)).get(event.document)
    return passage_url(row, event.span) if row and event.span else document_url(event.document)
