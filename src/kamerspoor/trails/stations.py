"""Stations made of what was read: a fact with the paper that it stands in."""

from __future__ import annotations

from typing import Any

from kamerspoor.model.letters import Execution
from kamerspoor.model.trail import Station, StationKind
from kamerspoor.store.rows import Filed
from kamerspoor.text.spans import Span, fold


def read(  # noqa: PLR0913 - what a station has
    kind: StationKind,
    filed: Filed[Any],
    span: Span,
    quote: str,
    *,
    turn: int | None = None,
    about: str | None = None,
    people: tuple[str, ...] = (),
) -> Station:
    """Return a station of which the passage stands in the paper of a fact."""
    return Station(kind, filed.paper.date, filed.paper.id, turn, span, fold(quote), "read", about, people)


def execution_kind(execution: Execution) -> StationKind:
    """Return what a passage on something asked or promised is: that it is done, or only how far it is."""
    return "executed" if execution.done else "reported"


def carried_out(filed: Filed[Execution]) -> Station:
    """Return the station of a passage that says what a paper carries out, of whom, and which when it tells."""
    fact = filed.fact
    return read(
        execution_kind(fact), filed, fact.span, fact.quote, about=fact.target or fact.kind, people=fact.proposers
    )
