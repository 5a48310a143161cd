"""A vote drawn as the half circle in which the Chamber sits.

Parties stand from large to small, for, not taking part and against, from left to right: the Chamber's data does not say
who sits where, and nothing here pretends to know.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from kamerspoor.model.party_colours import party_colour
from kamerspoor.store.lists import Row

Side = Literal["voor", "tegen", "geen"]
_SIDES: Final[dict[str, Side]] = {"Voor": "voor", "Tegen": "tegen"}
_ORDER: Final[tuple[Side, ...]] = ("voor", "geen", "tegen")
_CENTRE: Final = (380, 346)
_INNER, _OUTER, _ROWS = 150.0, 318.0, 8
# Where labels stand, and for how many seats at least: fewer have no room for a name.
_LABELS: Final = 344.0
_NAMED_FROM: Final = 5
# The half circle leaves so many degrees free between the sides.
_GAP: Final = 7.0
_DOT, _RING = 8.2, 7.2
_MIDDLE: Final = 20.0


@dataclass(frozen=True, slots=True)
class PartyBlock:
    """What one party did: its side, its seats and where they are drawn, and whether it said later it was mistaken."""

    name: str
    side: Side
    seats: int
    mistaken: bool
    colour: str
    dots: tuple[tuple[float, float], ...] = ()
    label: tuple[float, float] | None = None

    @property
    def radius(self) -> float:
        """Of a dot: what is only a ring is drawn smaller, as its line counts."""
        return _DOT if self.side == "voor" else _RING

    @property
    def anchor(self) -> str:
        """On which side of its place the label stands."""
        x = self.label[0] if self.label else _CENTRE[0]
        return "middle" if abs(x - _CENTRE[0]) < _MIDDLE else "end" if x < _CENTRE[0] else "start"


@dataclass(frozen=True, slots=True)
class Hemicycle:
    """A drawing with what it shows in numbers; its sides from left to right, in each the largest party first."""

    blocks: tuple[PartyBlock, ...]
    left: int = -115
    top: int = -14
    width: int = 990
    height: int = 378

    def count(self, side: Side) -> int:
        """Return the seats of a side."""
        return sum(block.seats for block in self.of(side))

    def of(self, side: Side) -> list[PartyBlock]:
        """Return the parties of a side."""
        return [block for block in self.blocks if block.side == side]

    @property
    def total(self) -> int:
        """All seats."""
        return sum(block.seats for block in self.blocks)

    @property
    def largest(self) -> int:
        """The seats of the largest party, by which bars are drawn."""
        return max(block.seats for block in self.blocks)


def hemicycle(cast: Sequence[Row], *, by_member: bool, day: date | None = None) -> Hemicycle | None:
    """Return the drawing of a vote, or None when there is nothing to draw.

    Args:
        cast: rows of the vote: a party with its seats, or a member.
        by_member: whether every row counts for one, as in a roll-call.
        day: of the vote, whose colours parties have.
    """
    counted = _counted(cast, by_member=by_member)
    order = sorted(counted, key=lambda key: (_ORDER.index(key[1]), -counted[key][0]))
    total = sum(seats for seats, _ in counted.values())
    if not total:
        return None
    places = iter(sorted(_places(total)))
    sides = [side for side in _ORDER if any(key[1] == side and counted[key][0] for key in order)]
    return Hemicycle(tuple(_block(name, side, *counted[name, side], places, sides, day) for name, side in order))


def _block(  # noqa: PLR0913, PLR0917 - all that a block is made of
    name: str, side: Side, seats: int, mistaken: bool, places: Iterator[tuple[float, float]], sides: Sequence[Side],  # noqa: FBT001
    day: date | None,
) -> PartyBlock:  # fmt: skip
    """Return the block of a party, which takes its seats from the places that are left."""
    taken = [
        (_apart(angle, sides.index(side), len(sides)), radius) for angle, radius in (next(places) for _ in range(seats))
    ]
    middle = (taken[0][0] + taken[-1][0]) / 2 if seats >= _NAMED_FROM else None
    label = _point(middle, _LABELS) if middle is not None else None
    dots = tuple(_point(angle, radius) for angle, radius in taken)
    return PartyBlock(name, side, seats, mistaken, party_colour(name, day), dots, label)


def _once(cast: Sequence[Row], *, by_member: bool) -> Iterable[Row]:
    """Return each vote once that is recorded twice: by the name of its member, or of its party."""
    keys = ((row["name"] or (n if by_member else row["party"]), row["vote"]) for n, row in enumerate(cast))
    return dict(zip(keys, cast, strict=True)).values()


def _counted(cast: Sequence[Row], *, by_member: bool) -> dict[tuple[str, Side], tuple[int, bool]]:
    """Return the seats of each party on each side, and whether it was mistaken."""
    counted: dict[tuple[str, Side], tuple[int, bool]] = {}
    for row in _once(cast, by_member=by_member):
        key = (str(row["party"] or row["name"] or "onbekend"), _SIDES.get(row["vote"], "geen"))
        # Single members in a vote by hand stand beside the row of their party, and count for one.
        weight = 1 if by_member or row["name"] else int(row["seats"] or 0)
        seats, mistaken = counted.get(key, (0, False))
        counted[key] = (seats + weight, mistaken or bool(row["mistake"]))
    return counted


def _places(total: int) -> Iterator[tuple[float, float]]:
    """Yield angle (from the left, in degrees) and radius of so many seats, in rows in proportion to their length."""
    rows = min(_ROWS, max(1, math.ceil(total / 12)))
    radii = [_INNER + (_OUTER - _INNER) * row / max(1, rows - 1) for row in range(rows)]
    exact = [total * radius / sum(radii) for radius in radii]
    seats = [math.floor(one) for one in exact]
    for row in sorted(range(rows), key=lambda row: exact[row] - seats[row], reverse=True)[: total - sum(seats)]:
        seats[row] += 1
    for radius, count in zip(radii, seats, strict=True):
        for seat in range(count):
            yield (180 * seat / (count - 1) if count > 1 else 90.0), radius


def _apart(angle: float, side: int, sides: int) -> float:
    """Return an angle with the gaps between the sides."""
    return angle * (180 - _GAP * (sides - 1)) / 180 + _GAP * side


def _point(angle: float, radius: float) -> tuple[float, float]:
    x, y = _CENTRE
    turned = math.radians(angle)
    return round(x - radius * math.cos(turned)), round(y - radius * math.sin(turned))
