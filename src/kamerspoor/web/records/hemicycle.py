"""A vote drawn as the half circle in which the Chamber sits.

Parties stand from large to small, for, not taking part and against, from left to right: the Chamber's data does not say
who sits where, and nothing here pretends to know.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kamerspoor.store.lists import Row

Side = Literal["voor", "tegen", "geen"]
_SIDES: Final[dict[str, Side]] = {"Voor": "voor", "Tegen": "tegen"}
_ORDER: Final = ("voor", "geen", "tegen")
_WIDTH, _HEIGHT, _DOT = 640, 330, 7.4
_INNER, _OUTER, _ROWS = 130.0, 300.0, 8


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat of the drawing: where it is, which side it took, and whose it is."""

    x: float
    y: float
    side: Side
    name: str


@dataclass(frozen=True, slots=True)
class PartyBlock:
    """What one party did: its side, its seats, and whether it said afterwards that it was mistaken."""

    name: str
    side: Side
    seats: int
    mistaken: bool


@dataclass(frozen=True, slots=True)
class Hemicycle:
    """A drawing with what it shows in numbers."""

    seats: tuple[Seat, ...]
    blocks: tuple[PartyBlock, ...]
    width: int = _WIDTH
    height: int = _HEIGHT
    dot: float = _DOT

    def count(self, side: Side) -> int:
        """Return the seats of a side."""
        return sum(block.seats for block in self.blocks if block.side == side)


def hemicycle(cast: Sequence[Row], *, by_member: bool) -> Hemicycle | None:
    """Return the drawing of a vote, or None when there is nothing to draw.

    Args:
        cast: rows of the vote: a party with its seats, or a member.
        by_member: whether every row counts for one, as in a roll-call.
    """
    blocks = sorted(_blocks(cast, by_member=by_member), key=lambda block: (_ORDER.index(block.side), -block.seats))
    total = sum(block.seats for block in blocks)
    if not total:
        return None
    places = sorted(_places(total), key=lambda place: place[0])
    taken = [block for block in blocks for _ in range(block.seats)]
    seats = tuple(
        Seat(round(x, 1), round(y, 1), block.side, block.name) for (_, x, y), block in zip(places, taken, strict=True)
    )
    return Hemicycle(seats, tuple(blocks))


def _once(cast: Sequence[Row], *, by_member: bool) -> Iterable[Row]:
    """Return each vote once that is recorded twice: by the name of its member, or of its party."""
    keys = ((row["name"] or (n if by_member else row["party"]), row["vote"]) for n, row in enumerate(cast))
    return dict(zip(keys, cast, strict=True)).values()


def _blocks(cast: Sequence[Row], *, by_member: bool) -> Iterator[PartyBlock]:
    counted: dict[tuple[str, Side], tuple[int, bool]] = {}
    for row in _once(cast, by_member=by_member):
        key = (str(row["party"] or row["name"] or "onbekend"), _SIDES.get(row["vote"], "geen"))
        # Single members in a vote by hand stand beside the row of their party, and count for one.
        weight = 1 if by_member or row["name"] else int(row["seats"] or 0)
        seats, mistaken = counted.get(key, (0, False))
        counted[key] = (seats + weight, mistaken or bool(row["mistake"]))
    return (PartyBlock(name, side, seats, mistaken) for (name, side), (seats, mistaken) in counted.items())


def _places(total: int) -> Iterator[tuple[float, float, float]]:
    """Yield angle, x and y of so many seats, spread over rows in proportion to their length."""
    rows = min(_ROWS, max(1, math.ceil(total / 12)))
    radii = [_INNER + (_OUTER - _INNER) * (row + 0.5) / rows for row in range(rows)]
    exact = [total * radius / sum(radii) for radius in radii]
    seats = [math.floor(one) for one in exact]
    for row in sorted(range(rows), key=lambda row: exact[row] - seats[row], reverse=True)[: total - sum(seats)]:
        seats[row] += 1
    for radius, count in zip(radii, seats, strict=True):
        for seat in range(count):
            angle = math.pi * (1 - (seat + 0.5) / count)
            # From left to right, so by falling angle.
            yield -angle, _WIDTH / 2 + radius * math.cos(angle), _HEIGHT - 10 - radius * math.sin(angle)
