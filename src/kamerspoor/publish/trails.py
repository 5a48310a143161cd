"""The JSON of trails."""

from __future__ import annotations

from typing import Final

from kamerspoor.model.trail import Station, Trail
from kamerspoor.publish.record import RECORD
from kamerspoor.publish.schemas import Differs
from kamerspoor.trails.ledger import RULES
from kamerspoor.trails.states import STATE_RULES


def because(trail: Trail) -> str | None:
    """Return in words why a trail has its state."""
    says = {rule.name: rule.says for rule in STATE_RULES} | {rule.name: rule.says for rule in RULES}
    return says.get(trail.rule or "")


TRAILS: Final = RECORD.extended(
    {
        Trail: Differs(add={"because": (str | None, lambda trail, _: because(trail))}),
        Station: Differs(
            hide=("span",),
            add={
                "start": (int | None, lambda station, _: station.span and station.span.start),
                "end": (int | None, lambda station, _: station.span and station.span.end),
            },
        ),
    }
)
