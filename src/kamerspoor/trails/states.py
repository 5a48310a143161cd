"""The state of a motion from its stations, by rules in their order: the first that holds decides.

Not the newest record decides but what outranks what. Reglement van Orde van de Tweede Kamer (art. 8.19 and following on
motions, 8.25 and following on votes): the Chamber decides on a motion by a vote; a motion may be changed, held or taken
back by who proposed it as long as there was no vote, and what is taken back is voted on no more. What the government
says afterwards changes no decision; it tells what was done.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.model.trail import Station, StationKind, TrailState


@dataclass(frozen=True, slots=True)
class StateRule:
    """One rule.

    Attributes:
        name: given with the state.
        says: why, in a sentence.
        holds: the state that the stations give by this rule, or None.
    """

    name: str
    says: str
    holds: Callable[[Sequence[Station]], TrailState | None]


# The outcomes of a vote by which the Chamber decides.
_DECIDED: Final[dict[str, TrailState]] = {
    "adopted": "adopted", "rejected": "rejected", "tied": "tied", "lapsed": "lapsed",
}  # fmt: skip


def _last(stations: Sequence[Station], *kinds: StationKind) -> Station | None:
    return next((one for one in reversed(stations) if one.kind in kinds), None)


def _vote(stations: Sequence[Station]) -> TrailState | None:
    """Return the outcome of the last vote in which the Chamber decided; a tie is voted on again."""
    outcomes = [_DECIDED[one.about] for one in stations if one.kind == "voted" and one.about in _DECIDED]
    return outcomes[-1] if outcomes else None


def _executed(stations: Sequence[Station]) -> TrailState | None:
    return "executed" if _vote(stations) in ("adopted", None) and _last(stations, "executed") else None


def _withdrawn(stations: Sequence[Station]) -> TrailState | None:
    taken_back = _last(stations, "withdrawn") or any(one.about == "withdrawn" for one in stations)
    return "withdrawn" if taken_back and _vote(stations) is None else None


def _replaced(stations: Sequence[Station]) -> TrailState | None:
    return "replaced" if _last(stations, "replaced") and _vote(stations) is None else None


def _held(stations: Sequence[Station]) -> TrailState | None:
    return "held" if _last(stations, "held") or any(one.about == "held" for one in stations) else None


STATE_RULES: Final[tuple[StateRule, ...]] = (
    StateRule("reported_as_carried_out", "een brief zegt dat de motie is uitgevoerd", _executed),
    StateRule("last_vote", "de laatste stemming van de Kamer beslist", _vote),
    StateRule("taken_back", "wie haar indiende, heeft haar ingetrokken voor er was gestemd", _withdrawn),
    StateRule("taken_over", "een gewijzigde motie kwam in haar plaats", _replaced),
    StateRule("held_over", "wie haar indiende, houdt haar aan; er is nog niet gestemd", _held),
    StateRule("no_decision", "ingediend; een besluit is niet gevonden", lambda _: "submitted"),
)


def state_of(stations: Sequence[Station]) -> tuple[TrailState, StateRule]:
    """Return the state that the stations of a motion give, and the rule that gave it.

    Args:
        stations: in order of time.
    """
    for rule in STATE_RULES:
        state = rule.holds(stations)
        if state is not None:
            return state, rule
    message = "the last rule always holds"
    raise AssertionError(message)
