from __future__ import annotations

import math
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.model.party_colours import UNKNOWN
from kamerspoor.web.records.hemicycle import hemicycle


def row(party: str, vote: str, seats: int, *, member: str | None = None, mistake: bool = False) -> dict[str, Any]:
    return {"party": party, "name": member, "vote": vote, "seats": seats, "mistake": int(mistake)}


def test_every_seat_is_a_dot_on_its_side_for_on_the_left() -> None:
    drawn = hemicycle([row("A", "Tegen", 60), row("B", "Voor", 80), row("C", "Niet deelgenomen", 10)], by_member=False)
    assert drawn is not None
    assert (drawn.count("voor"), drawn.count("tegen"), drawn.count("geen")) == (80, 60, 10)
    left = [x for block in drawn.of("voor") for x, _ in block.dots]
    right = [x for block in drawn.of("tegen") for x, _ in block.dots]
    assert sum(left) / len(left) < sum(right) / len(right)


def test_members_of_a_roll_call_count_for_one_and_parties_may_be_divided() -> None:
    cast = [row("A", "Voor", 30, member=f"lid {n}") for n in range(3)] + [row("A", "Tegen", 30, member="ander")]
    drawn = hemicycle(cast, by_member=True)
    assert drawn is not None
    assert [(block.name, block.side, block.seats) for block in drawn.blocks] == [("A", "voor", 3), ("A", "tegen", 1)]


def test_a_vote_that_is_recorded_twice_has_its_seats_once() -> None:
    drawn = hemicycle([row("A", "Voor", 5), row("B", "Tegen", 7), row("A", "Voor", 5)], by_member=False)
    assert drawn is not None
    assert (drawn.count("voor"), drawn.count("tegen")) == (5, 7)
    cast = [
        row("A", "Voor", 30, member="lid 1"),
        row("A", "Voor", 30, member="lid 1"),
        row("A", "Voor", 30),
        row("A", "Voor", 30),
    ]
    drawn = hemicycle(cast, by_member=True)
    assert drawn is not None
    assert drawn.count("voor") == 3


def test_a_mistake_is_marked() -> None:
    drawn = hemicycle([row("A", "Voor", 5, mistake=True)], by_member=False)
    assert drawn is not None
    assert drawn.blocks[0].mistaken


def test_without_votes_there_is_nothing_to_draw() -> None:
    assert hemicycle([], by_member=False) is None
    assert hemicycle([row("A", "Voor", 0)], by_member=False) is None


@given(st.lists(st.tuples(st.sampled_from(["Voor", "Tegen", "Niet deelgenomen"]), st.integers(0, 60)), max_size=20))
def test_no_seat_is_lost_and_all_stand_inside_the_drawing(sides: list[tuple[str, int]]) -> None:
    drawn = hemicycle([row(f"P{n}", vote, seats) for n, (vote, seats) in enumerate(sides)], by_member=False)
    total = sum(seats for _, seats in sides)
    if drawn is None:
        assert total == 0
        return
    dots = [(x, y) for block in drawn.blocks for x, y in block.dots]
    assert len(dots) == total
    assert [len(block.dots) for block in drawn.blocks] == [block.seats for block in drawn.blocks]
    inside = [(x - drawn.left, y - drawn.top) for x, y in dots]
    assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in inside)


def test_no_two_seats_of_a_full_chamber_are_drawn_over_each_other() -> None:
    drawn = hemicycle([row("A", "Tegen", 67), row("B", "Voor", 83)], by_member=False)
    assert drawn is not None
    dots = [dot for block in drawn.blocks for dot in block.dots]
    nearest = min(math.dist(one, other) for n, one in enumerate(dots) for other in dots[:n])
    assert nearest > 2 * 8.2


def test_a_party_has_its_colour_and_a_name_beside_its_block_when_there_is_room() -> None:
    drawn = hemicycle([row("Democraten 66", "Voor", 5), row("Iets nieuws", "Voor", 4)], by_member=False)
    assert drawn is not None
    assert [block.colour for block in drawn.blocks] == ["#00ab40", UNKNOWN]
    assert [block.label is None for block in drawn.blocks] == [False, True]
