from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from invented_records import guid, keep, record
from kamerspoor.model.record_lists_business import VOTES
from kamerspoor.model.records import Record
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.records.outcomes import Outcomes, outcomes
from kamerspoor.store.store import Store


def decided(
    tmp_path: Path, recorded: str, votes: list[Record], *, how: str = "Met handopsteken", words: str = ""
) -> Outcomes:
    tmp_path.mkdir(exist_ok=True)
    with Store(tmp_path / "k.db", create=True) as store:
        keep(
            store,
            record("Besluit", "b", besluitSoort=recorded, stemmingsSoort=how, besluitTekst=words, status="Besluit"),
        )
        keep(store, *votes)
        return store.using(outcomes)


def party(name: str, side: str, seats: int, *, mistake: bool = False) -> Record:
    return record("Stemming", f"{name}{side}", besluit="b", soort=side, fractieGrootte=seats, actorFractie=name,
                  vergissing=int(mistake))  # fmt: skip


def members(side: str, count: int) -> list[Record]:
    return [record("Stemming", f"{side}{n}", besluit="b", soort=side, fractieGrootte=30, persoon=f"lid{side}{n}")
            for n in range(count)]  # fmt: skip


@pytest.mark.parametrize(
    ("recorded", "sides", "agree", "reason"),
    [
        ("Stemmen - aangenomen", [("A", "Voor", 80), ("B", "Tegen", 70)], 1, None),
        ("Stemmen - verworpen", [("A", "Voor", 80), ("B", "Tegen", 70)], 0, "seats_say_otherwise"),
        ("Stemmen - verworpen", [("A", "Voor", 75), ("B", "Tegen", 75)], 0, "tie"),
        ("Stemmen - aangenomen", [("A", "Voor", 77), ("B", "Tegen", 70)], 1, None),
    ],
)
def test_the_side_with_more_seats_wins_and_what_differs_has_a_reason(
    tmp_path: Path, recorded: str, sides: list[tuple[str, str, int]], agree: int, reason: str | None
) -> None:
    found = decided(tmp_path, recorded, [party(*side) for side in sides])
    assert (found.compared, found.agree) == (1, agree)
    assert [one.reason for one in found.differ] == ([reason] if reason else [])


def test_votes_that_do_not_add_up_to_the_chamber_are_not_compared(tmp_path: Path) -> None:
    found = decided(tmp_path, "Stemmen - aangenomen", [party("A", "Voor", 40), party("B", "Tegen", 70)])
    assert (found.compared, found.incomplete, found.differ) == (0, 1, ())


def test_a_vote_later_said_to_be_a_mistake_is_the_reason_that_seats_say_otherwise(tmp_path: Path) -> None:
    votes = [party("A", "Voor", 80, mistake=True), party("B", "Tegen", 70)]
    assert decided(tmp_path, "Stemmen - verworpen", votes).differ[0].reason == "mistake"


def recorded_twice(*sides: tuple[str, str, int]) -> list[Record]:
    return [replace(party(*side), id=guid(f"{n} {side[0]}")) for side in sides for n in (1, 2)]


def test_votes_that_are_recorded_twice_count_once_and_the_decision_is_named(tmp_path: Path) -> None:
    found = decided(tmp_path, "Stemmen - verworpen", recorded_twice(("A", "Voor", 59), ("B", "Tegen", 91)))
    assert (found.compared, found.agree, found.incomplete) == (1, 1, 0)
    assert found.doubled == (guid("b"),)
    assert decided(tmp_path / "other", "Stemmen - verworpen", [party("A", "Tegen", 149)]).doubled == ()


@pytest.mark.parametrize(
    ("sides", "numbers", "mark"),
    [
        (recorded_twice(("A", "Voor", 59), ("B", "Tegen", 91)), (59, 91), "dubbel vastgelegd"),
        ([party("A", "Voor", 59), party("B", "Tegen", 91)], (59, 91), None),
        ([party("A", "Tegen", 149)], (0, 149), None),
        # Of one party on two sides nobody can say which was meant: more seats than the Chamber has are no seats.
        ([party("A", "Voor", 80), party("A", "Tegen", 80)], (None, None), None),
        ([*members("Voor", 70), *members("Tegen", 3)], (70, 3), None),
    ],
)
def test_the_list_of_votes_shows_seats_of_the_chamber_and_marks_what_is_recorded_twice(
    tmp_path: Path, sides: list[Record], numbers: tuple[int | None, int | None], mark: str | None
) -> None:
    how = "Hoofdelijk" if any("persoon" in one.values for one in sides) else "Met handopsteken"
    with Store(tmp_path / "k.db", create=True) as store:
        keep(store, record("Activiteit", "a", datum="2030-01-02"), record("Agendapunt", "p", activiteit="a"))
        keep(store, record("Besluit", "b", besluitSoort="Stemmen - verworpen", stemmingsSoort=how, agendapunt="p"))
        keep(store, *sides)
        [(row, _)] = store.reader.all(VOTES, ListRequest())
    assert (row["seats_for"], row["seats_against"], row["twice"]) == (*numbers, mark)


@pytest.mark.parametrize(
    ("words", "compared", "agree"),
    [("Verworpen (40-60).", 1, 1), ("Verworpen (41-60).", 0, 0), ("Verworpen 40-60.", 1, 1), ("Verworpen.", 1, 1)],
)
def test_in_a_roll_call_members_count_for_one_and_their_number_is_that_of_the_decision(
    tmp_path: Path, words: str, compared: int, agree: int
) -> None:
    votes = members("Voor", 40) + members("Tegen", 60)
    found = decided(tmp_path, "Stemmen - verworpen", votes, how="Hoofdelijk", words=words)
    assert (found.compared, found.agree) == (compared, agree)


def test_a_single_member_in_a_vote_by_hand_counts_for_one(tmp_path: Path) -> None:
    votes = [party("A", "Voor", 75), party("B", "Tegen", 74), *members("Tegen", 1)]
    assert decided(tmp_path, "Stemmen - verworpen", votes).differ[0].computed == "gestaakt"
