"""Trails in their public shape."""

from __future__ import annotations

import msgspec

from kamerspoor.model.trail import Source, Station, StationKind, Trail, TrailKind, TrailState
from kamerspoor.publish.written import iso
from kamerspoor.trails.ledger import RULES
from kamerspoor.trails.states import STATE_RULES


class StationShape(msgspec.Struct, frozen=True):
    """Something that happened: ``quote`` stands at ``start``–``end`` of ``document``, when one says so.

    ``source`` is ``official`` (the Chamber's records), ``read`` (the text of a paper) or ``computed`` (from both).
    ``about`` is what it leads to: the id of a motion, an outcome, a verdict;
    ``people`` who did it, as printed.
    """

    kind: StationKind
    date: str | None
    document: str | None
    turn: int | None
    start: int | None
    end: int | None
    quote: str
    source: Source
    about: str | None
    people: list[str]


class RelatedShape(msgspec.Struct, frozen=True):
    """Something beside a trail, and why."""

    id: str
    why: str


class TrailShape(msgspec.Struct, frozen=True):
    """What happened to something, in order; ``rule`` names what gave the ``state``, ``because`` says it in words."""

    id: str
    kind: TrailKind
    title: str
    state: TrailState | None
    rule: str | None
    because: str | None
    stations: list[StationShape]
    related: list[RelatedShape]


def because(trail: Trail) -> str | None:
    """Return in words why a trail has its state."""
    says = {rule.name: rule.says for rule in STATE_RULES} | {rule.name: rule.says for rule in RULES}
    return says.get(trail.rule or "")


def trail_shape(trail: Trail) -> TrailShape:
    """Return a trail as it is published."""
    return TrailShape(
        trail.id,
        trail.kind,
        trail.title,
        trail.state,
        trail.rule,
        because(trail),
        [_station(one) for one in trail.stations],
        [RelatedShape(one.id, one.why) for one in trail.related],
    )


def _station(one: Station) -> StationShape:
    return StationShape(
        one.kind,
        iso(one.date),
        one.document,
        one.turn,
        one.span.start if one.span else None,
        one.span.end if one.span else None,
        one.quote,
        one.source,
        one.about,
        list(one.people),
    )
