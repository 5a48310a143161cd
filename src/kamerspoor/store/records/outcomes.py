"""The outcome of votes, computed from seats, against the outcome that the Chamber records.

A decision is compared when its votes are complete. By hand that is when the seats of all sides add up to the Chamber,
or to at most three fewer (seats that are vacant and parties that are away: 147 to 150 of 150). By roll-call it is when
as many members voted as the decision itself says ("Aangenomen (99-35)."), and without such words when at least half of
the Chamber did, which is what a vote needs (Grondwet, article 67.1).
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

Outcome = Literal["aangenomen", "verworpen", "gestaakt"]
Reason = Literal["mistake", "counts_differ", "tie", "seats_say_otherwise"]
SEATS: Final = 150
_FEWEST_BY_HAND: Final = 147
_QUORUM: Final = SEATS // 2 + 1
_COUNT: Final = re.compile(r"\b(?P<voor>\d{1,3})\s*[-–]\s*(?P<tegen>\d{1,3})\b")
_RECORDED: Final[dict[str, Outcome]] = {"Stemmen - aangenomen": "aangenomen", "Stemmen - verworpen": "verworpen"}


@dataclass(frozen=True, slots=True)
class SeatCount:
    """The votes of one decision.

    Attributes:
        decision: its GUID.
        recorded: what the Chamber records.
        computed: what the seats say.
        in_favour, against, absent: seats, or members in a roll-call.
        mistakes: votes that were later said to be a mistake.
        doubled: whether votes are recorded twice; they count once.
        complete: whether the votes are complete enough to say so.
        reason: why the two differ, as far as the votes tell; None where they agree.
    """

    decision: str
    recorded: Outcome
    computed: Outcome
    in_favour: int
    against: int
    absent: int
    mistakes: int
    doubled: bool
    complete: bool
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All decisions with votes.

    Attributes:
        compared: decisions with complete votes.
        agree: of those, the ones where seats and record say the same.
        incomplete: decisions with votes that are not complete; they are not compared.
        doubled: those of which votes are recorded twice, by their GUIDs.
        differ: the complete ones that say otherwise.
    """

    compared: int
    agree: int
    incomplete: int
    doubled: tuple[str, ...]
    differ: tuple[SeatCount, ...]


def outcomes(db: sqlite3.Connection) -> Outcomes:
    """Compare every recorded outcome with the seats.

    Args:
        db: the database.
    """
    tallies = list(_tallies(db))
    complete = [tally for tally in tallies if tally.complete]
    differ = tuple(tally for tally in complete if tally.computed != tally.recorded)
    doubled = tuple(tally.decision for tally in tallies if tally.doubled)
    return Outcomes(len(complete), len(complete) - len(differ), len(tallies) - len(complete), doubled, differ)


def _tallies(db: sqlite3.Connection) -> Iterator[SeatCount]:
    # A single member in a vote by hand counts for one, beside the row of the party.
    rows = db.execute(
        "SELECT b.id, b.besluitSoort, b.stemmingsSoort = 'Hoofdelijk', coalesce(b.besluitTekst, ''),"
        " sum(CASE WHEN s.soort = 'Voor' THEN weight END), sum(CASE WHEN s.soort = 'Tegen' THEN weight END),"
        " sum(CASE WHEN s.soort NOT IN ('Voor', 'Tegen') THEN weight END), sum(mistaken), max(times) > 1"
        " FROM besluit b JOIN (SELECT s.besluit, s.soort, max(coalesce(s.vergissing, 0)) AS mistaken,"
        " count(*) AS times, CASE WHEN s.persoon IS NOT NULL THEN 1 ELSE coalesce(s.fractieGrootte, 0) END AS weight"
        " FROM voters s GROUP BY s.besluit, s.soort, s.voter) s ON s.besluit = b.id"
        " WHERE b.besluitSoort IN ('Stemmen - aangenomen', 'Stemmen - verworpen') GROUP BY b.id ORDER BY b.id"
    )
    for decision, recorded, by_member, words, in_favour, against, absent, mistakes, doubled in rows:
        counts = (in_favour or 0, against or 0, absent or 0)
        said = _COUNT.search(words)
        computed: Outcome = (
            "aangenomen" if counts[0] > counts[1] else "verworpen" if counts[0] < counts[1] else "gestaakt"
        )
        yield SeatCount(
            decision, _RECORDED[recorded], computed, *counts, mistakes or 0, bool(doubled),
            _complete(counts, said, by_member=bool(by_member)),
            _reason(_RECORDED[recorded], computed, counts, said, mistakes or 0),
        )  # fmt: skip


def _complete(counts: tuple[int, int, int], said: re.Match[str] | None, *, by_member: bool) -> bool:
    if not by_member:
        return _FEWEST_BY_HAND <= sum(counts) <= SEATS
    if said is not None:
        return counts[0] + counts[1] == int(said["voor"]) + int(said["tegen"])
    return counts[0] + counts[1] >= _QUORUM


def _reason(
    recorded: Outcome, computed: Outcome, counts: tuple[int, int, int], said: re.Match[str] | None, mistakes: int
) -> Reason | None:
    if recorded == computed:
        return None
    if mistakes:
        return "mistake"  # a vote that was given wrongly counted when the chair said the outcome
    if said is not None and (int(said["voor"]), int(said["tegen"])) != counts[:2]:
        return "counts_differ"
    return "tie" if computed == "gestaakt" else "seats_say_otherwise"
