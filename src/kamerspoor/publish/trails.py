"""The JSON of trails."""

from __future__ import annotations

from typing import Final

from kamerspoor.model.evidence import Evidence
from kamerspoor.model.trail import Event, MotionExecution, Trail
from kamerspoor.publish.record import RECORD
from kamerspoor.publish.schemas import Differs
from kamerspoor.trails.commitment_register import RULES
from kamerspoor.trails.motion_state_rules import STATE_RULES


def because(trail: Trail) -> str | None:
    """Return in words why a trail has its state."""
    says = {rule.name: rule.says for rule in STATE_RULES} | {rule.name: rule.says for rule in RULES}
    return says.get(trail.rule or "")


# Of what has a passage only where a paper says so: its place is published as that of facts is.
WITH_PLACE: Final = Differs(
    hide=("span",),
    add={
        "start": (int | None, lambda one, _: one.span and one.span.start),
        "end": (int | None, lambda one, _: one.span and one.span.end),
    },
)
TRAILS: Final = RECORD.extended(
    {
        Trail: Differs(rename={"events": "stations"}, add={"because": (str | None, lambda trail, _: because(trail))}),
        Event: WITH_PLACE,
        Evidence: WITH_PLACE,
        MotionExecution: Differs(),
    }
)
