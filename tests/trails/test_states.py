"""The state of a motion: what outranks what, whatever came last."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.model.trail import Event, EventKind
from kamerspoor.trails.motion_state_rules import STATE_RULES, state_of


def at(kind: EventKind, about: str | None = None) -> Event:
    return Event(kind, date(2031, 1, 1), "kst-98765-4", None, None, "", "read", about)


@pytest.mark.parametrize(
    ("events", "state", "rule"),
    [
        ([at("submitted")], "submitted", "no_decision"),
        ([at("submitted"), at("appreciated", "ontraden")], "submitted", "no_decision"),
        ([at("submitted"), at("held")], "held", "held_over"),
        ([at("submitted"), at("voted", "held")], "held", "held_over"),
        ([at("submitted"), at("held"), at("voted", "adopted")], "adopted", "last_vote"),
        ([at("submitted"), at("voted", "adopted"), at("held")], "adopted", "last_vote"),
        ([at("submitted"), at("voted", "tied"), at("voted", "rejected")], "rejected", "last_vote"),
        ([at("submitted"), at("withdrawn")], "withdrawn", "taken_back"),
        ([at("submitted"), at("held"), at("withdrawn")], "withdrawn", "taken_back"),
        ([at("submitted"), at("replaced", "98765-9")], "replaced", "taken_over"),
        ([at("submitted"), at("voted", "adopted"), at("reported")], "adopted", "last_vote"),
        ([at("submitted"), at("voted", "adopted"), at("executed")], "executed", "reported_as_carried_out"),
        ([at("submitted"), at("voted", "rejected"), at("executed")], "rejected", "last_vote"),
        ([at("executed")], "executed", "reported_as_carried_out"),
    ],
)
def test_the_state_follows_the_rules_and_not_the_newest_event(events: list[Event], state: str, rule: str) -> None:
    found, by = state_of(events)
    assert (found, by.name) == (state, rule)


LATER: list[EventKind] = ["submitted", "appreciated", "held", "withdrawn", "replaced", "reported", "executed"]
KINDS = st.sampled_from(LATER)
EVENTS = st.lists(
    st.one_of(KINDS.map(at), st.sampled_from(["adopted", "rejected", "tied", "held"]).map(lambda one: at("voted", one)))
)


@given(EVENTS)
def test_every_motion_has_a_state_by_a_rule_of_the_table(events: list[Event]) -> None:
    _, rule = state_of(events)
    assert rule in STATE_RULES
    assert rule.says


@given(EVENTS)
def test_a_motion_that_was_voted_down_stays_so_whatever_is_said_later(events: list[Event]) -> None:
    kept = [one for one in events if one.kind != "voted"]
    assert state_of([at("voted", "rejected"), *kept])[0] == "rejected"
