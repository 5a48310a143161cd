"""Decisions of a committee, as its list of decisions prints them."""

from __future__ import annotations

from dataclasses import dataclass

from kamerspoor.text.spans import Span


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on one item of the agenda.

    Attributes:
        item: number on the agenda.
        subject: of that item, as printed.
        about: the paper or case decided on, as printed; None when the decision is on the item itself.
        target: id of that paper or case (``kst-30569-8``, ``2009Z04630``), when printed.
        text: the decision.
    """

    item: int | None
    subject: str
    about: str | None
    target: str | None
    text: str
    span: Span
