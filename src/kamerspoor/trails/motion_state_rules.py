"""The state of a motion from its events, by rules in their order: the first that holds decides.

Not the newest record decides but what outranks what. Reglement van Orde van de Tweede Kamer (art. 8.19 and following on
motions, 8.25 and following on votes): the Chamber decides on a motion by a vote; a motion may be changed, held or taken
back by who proposed it as long as there was no vote, and what is taken back is voted on no more. What the government
says afterwards changes no decision; it tells what was done.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.model.trail import Event, EventKind, TrailState


@dataclass(frozen=True, slots=True)
class StateRule:
    """One rule.

    Attributes:
        name: given with the state.
        says: why, in a sentence.
        holds: the state that the events give by this rule, or None.
    """

    name: str
    says: str
    holds: Callable[[Sequence[Event]], TrailState | None]


# The outcomes of a vote by which the Chamber decides.
_DECIDED: Final[dict[str, TrailState]] = {
    "adopted": "adopted", "rejected": "rejected", "tied": "tied", "lapsed": "lapsed",
}  # fmt: skip


def _last(events: Sequence[Event], *kinds: EventKind) -> Event | None:
    return next((one for one in reversed(events) if one.kind in kinds), None)


def _vote(events: Sequence[Event]) -> TrailState | None:
    """Return the outcome of the last vote in which the Chamber decided; a tie is voted on again."""
    outcomes = [_DECIDED[one.about] for one in events if one.kind == "voted" and one.about in _DECIDED]
    return outcomes[-1] if outcomes else None


def _executed(events: Sequence[Event]) -> TrailState | None:
    return "executed" if _vote(events) in ("adopted", None) and _last(events, "executed") else None


def _withdrawn(events: Sequence[Event]) -> TrailState | None:
    taken_back = _last(events, "withdrawn") or any(one.about == "withdrawn" for one in events)
    return "withdrawn" if taken_back and _vote(events) is None else None


def _replaced(events: Sequence[Event]) -> TrailState | None:
    return "replaced" if _last(events, "replaced") and _vote(events) is None else None


def _held(events: Sequence[Event]) -> TrailState | None:
    return "held" if _last(events, "held") or any(one.about == "held" for one in events) else None


STATE_RULES: Final[tuple[StateRule, ...]] = (
    StateRule("reported_as_carried_out", "een brief zegt dat de motie is uitgevoerd", _executed),
    StateRule("last_vote", "de laatste stemming van de Kamer beslist", _vote),
    StateRule("taken_back", "wie haar indiende, heeft haar ingetrokken voor er was gestemd", _withdrawn),
    StateRule("taken_over", "een gewijzigde motie kwam in haar plaats", _replaced),
    StateRule("held_over", "wie haar indiende, houdt haar aan; er is nog niet gestemd", _held),
    StateRule("no_decision", "ingediend; een besluit is niet gevonden", lambda _: "submitted"),
)


def state_of(events: Sequence[Event]) -> tuple[TrailState, StateRule]:
    """Return the state that the events of a motion give, and the rule that gave it.

    Args:
        events: in order of time.
    """
    for rule in STATE_RULES:
        state = rule.holds(events)
        if state is not None:
            return state, rule
    message = "the last rule always holds"
    raise AssertionError(message)
