"""Votes as the papers tell them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kamerspoor.text.spans import Span

VoteOutcome = Literal["adopted", "rejected", "tied", "held", "withdrawn", "lapsed"]
VoteMethod = Literal["hands", "roll_call", "without_vote"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What is said after a vote: someone is held to have voted otherwise.

    Attributes:
        by: party, as printed.
        in_favour: whether the vote is held to be in favour.
    """

    by: str
    in_favour: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Vote:
    """The outcome of one vote.

    Attributes:
        subject: what was voted on, as printed ("de motie-Wassenberg", "het wetsvoorstel").
        dossier: number with addition, of a motion, amendment or bill.
        number: of the motion or amendment in that dossier.
        method: by show of hands, by roll-call, or without a vote.
        for_parties: parties (roll-call: members) in favour, as printed.
        against_parties: those against, as printed; empty where the chair says "the others".
        others_against: True when the chair says that all others voted against, False when that all others were in
            favour, None when not said.
        count: numbers in favour and against, of a roll-call.
        turn: the turn in which the chair states it.
        absent: parties that took no part, as printed: they are not among "the others".
        withdrawn: whether it was taken off the agenda before the vote.
        corrections: what was said of it afterwards.
    """

    subject: str
    dossier: str | None
    number: int | None
    outcome: VoteOutcome
    method: VoteMethod | None
    for_parties: tuple[str, ...]
    against_parties: tuple[str, ...]
    others_against: bool | None
    count: tuple[int, int] | None
    span: Span
    turn: int | None = None
    absent: tuple[str, ...] = ()
    withdrawn: bool = False
    corrections: tuple[Correction, ...] = ()
