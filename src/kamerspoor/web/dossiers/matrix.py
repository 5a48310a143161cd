"""Who voted what on the motions of a dossier: the table is the picture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from kamerspoor.model.parties import party_key
from kamerspoor.publish.language import Words
from kamerspoor.web.dossiers.overview import MotionRow, Overview

Side = Literal["for", "against", "none", "both", ""]
CELLS: Final[Mapping[Side, str]] = {"for": "●", "against": "○", "none": "–", "both": "◐", "": ""}
CELL_WORDS: Final[Words[Side]] = Words(
    {"for": "voor", "against": "tegen", "none": "niet gestemd", "both": "verdeeld", "": "niet bekend"}
)
_RECORDED: Final[Mapping[str, Side]] = {"Voor": "for", "Tegen": "against"}


class _Voted(NamedTuple):
    """What a party did on one motion, with its seats where they are known."""

    motion: str
    party: str
    side: Side
    seats: int


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A party: its seats, 0 where they are not known, and its side in each vote; empty where nothing says it."""

    party: str
    seats: int
    sides: Sequence[Side]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who voted what on which motion: parties with most seats first."""

    motions: Sequence[MotionRow]
    rows: Sequence[MatrixRow]


def matrix(of: Overview) -> Matrix | None:
    """Return who voted what; None where no vote is known."""
    names: dict[str, str] = {}
    seats: dict[str, int] = defaultdict(int)
    sides: dict[tuple[str, str], Side] = {}
    for one in (*_recorded(of), *_read(of)):
        key = party_key(one.party)
        names.setdefault(key, one.party)
        seats[key] = max(seats[key], one.seats)
        place = (key, one.motion)
        sides[place] = "both" if sides.get(place, one.side) != one.side else one.side
    told = {motion for _, motion in sides}
    motions = [one for one in of.motions if one.motion.id in told]
    ordered = sorted(names, key=lambda key: (-seats[key], names[key]))
    rows = [
        MatrixRow(names[key], seats[key], [sides.get((key, one.motion.id), "") for one in motions]) for key in ordered
    ]
    return Matrix(motions, rows) if rows else None


def _recorded(of: Overview) -> Iterator[_Voted]:
    motions = {one.decision: one.motion.id for one in of.motions}
    for cast in of.cast:
        yield _Voted(motions[cast.decision], cast.party, _RECORDED.get(cast.vote, "none"), cast.seats)


def _read(of: Overview) -> Iterator[_Voted]:
    """Yield what a report says of who voted what: whom it means by the others, it does not."""
    for row in of.motions:
        vote = row.read if row.decision is None else None
        if vote and vote.method != "roll_call":
            known: Mapping[Side, Sequence[str]] = {
                "for": vote.for_parties, "against": vote.against_parties, "none": vote.absent,
            }  # fmt: skip
            for side, parties in known.items():
                yield from (_Voted(row.motion.id, party, side, 0) for party in parties)
