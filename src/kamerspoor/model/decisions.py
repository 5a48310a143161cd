"""Decisions of a committee or of the Presidium, as a list of decisions prints them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamerspoor.text.spans import Span


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on one item of the agenda.

    Attributes:
        item: number on the agenda; None where the decisions are not numbered.
        subject: of that item, as printed; empty where only decisions are listed.
        about: the paper or case decided on, as printed; None when the decision is on the item itself.
        target: id of that paper or case (``kst-30569-8``, ``2009Z04630``), when printed.
        text: the decision.
        reference: number that a committee gave the paper itself (``CWX 2031/013``).
        held_on: day of the meeting, where one list holds the decisions of several.
    """

    item: int | None
    subject: str
    about: str | None
    target: str | None
    text: str
    span: Span
    reference: str | None = None
    held_on: date | None = None


@dataclass(frozen=True, slots=True)
class DecisionList:
    """The frame of a list of decisions.

    Attributes:
        meeting: as the heading names it: ``procedurevergadering``.
        held_on: day of the meeting; None where the list holds several.
        activity: number of the meeting in the Chamber's records, ``2009A01320``.
        clerk: as printed.
    """

    meeting: str | None = None
    held_on: date | None = None
    activity: str | None = None
    clerk: str | None = None
