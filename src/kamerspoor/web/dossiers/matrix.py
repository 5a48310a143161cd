"""Who voted what on motions, and who proposed them: the table is the picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from kamerspoor.model.parties import party_key
from kamerspoor.store.records.cast_votes import CastVote
from kamerspoor.web.dossiers.overview import MotionRow

Side = Literal["for", "against", "none", "both", ""]
SIDES: Final[Mapping[str, Side]] = {"Voor": "for", "Tegen": "against"}


class _Voted(NamedTuple):
    """What a party did on one motion, with its seats where they are known."""

    motion: str
    party: str
    side: Side
    seats: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A party: its seats, 0 where they are not known, and its side in each vote; empty where nothing says it.

    Attributes:
        proposed: ids of the motions that it proposed.
    """

    party: str
    seats: int
    sides: Sequence[Side]
    proposed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who voted what on which motion: parties with most seats first."""

    motions: Sequence[MotionRow]
    rows: Sequence[MatrixRow]


def matrix(
    motions: Sequence[MotionRow], cast: Sequence[CastVote], proposed: Mapping[str, Collection[str]] | None = None
) -> Matrix | None:
    """Return who voted what; None where nothing is known.

    Args:
        motions: that are looked at.
        cast: what was voted on them as the Chamber records it.
        proposed: by which parties motions are proposed, where that is shown as well.
    """
    names: dict[str, str] = {}
    seats: dict[str, int] = defaultdict(int)
    sides: dict[tuple[str, str], Side] = {}
    for one in (*_recorded(motions, cast), *_read(motions)):
        key = party_key(one.party)
        names.setdefault(key, one.party)
        seats[key] = max(seats[key], one.seats)
        place = (key, one.motion)
        sides[place] = "both" if sides.get(place, one.side) != one.side else one.side
    own: dict[str, set[str]] = defaultdict(set)
    for motion, parties in (proposed or {}).items():
        for party in parties:
            names.setdefault(party_key(party), party)
            own[party_key(party)].add(motion)
    told = {motion for _, motion in sides} | set().union(*own.values())
    shown = [one for one in motions if one.motion.id in told]
    ordered = sorted(names, key=lambda key: (-seats[key], names[key]))
    rows = [
        MatrixRow(names[key], seats[key], [sides.get((key, one.motion.id), "") for one in shown], frozenset(own[key]))
        for key in ordered
    ]
    return Matrix(shown, rows) if rows else None


def _recorded(motions: Sequence[MotionRow], cast: Sequence[CastVote]) -> Iterator[_Voted]:
    decided = {one.decision: one.motion.id for one in motions}
    for one in cast:
        yield _Voted(decided[one.decision], one.party, SIDES.get(one.vote, "none"), one.seats)


def _read(motions: Sequence[MotionRow]) -> Iterator[_Voted]:
    """Yield what a report says of who voted what: whom it means by the others, it does not."""
    for row in motions:
        vote = row.read if row.decision is None else None
        if vote and vote.method != "roll_call":
            known: Mapping[Side, Sequence[str]] = {
                "for": vote.for_parties, "against": vote.against_parties, "none": vote.absent,
            }  # fmt: skip
            for side, parties in known.items():
                yield from (_Voted(row.motion.id, party, side, 0) for party in parties)
