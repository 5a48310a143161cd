"""Events made of what was read: a fact with the paper that it stands in."""

from __future__ import annotations

from typing import Any

from kamerspoor.model.letters import Execution
from kamerspoor.model.trail import Event, EventKind
from kamerspoor.store.rows import StoredFact
from kamerspoor.text.spans import Span, fold


def read(kind: EventKind, filed: StoredFact[Any], span: Span, quote: str, **more: Any) -> Event:  # noqa: ANN401 - what else an event has
    """Return an event of which the passage stands in the paper of a fact.

    Args:
        kind: of the event.
        filed: the fact.
        span: the passage.
        quote: its words.
        more: other attributes of the event.
    """
    more = {"turn": None} | more
    return Event(kind, filed.paper.date, filed.paper.id, span=span, quote=fold(quote), source="read", **more)


def execution_kind(execution: Execution) -> EventKind:
    """Return what a passage on something asked or promised is: that it is done, or only how far it is."""
    return "executed" if execution.done else "reported"


def carried_out(filed: StoredFact[Execution]) -> Event:
    """Return the event of a passage that says what a paper carries out, of whom, and which when it tells."""
    fact = filed.fact
    about = fact.target or fact.kind
    kind = execution_kind(fact)
    return read(kind, filed, fact.span, fact.quote, about=about, people=fact.proposers, rule=fact.rule)
