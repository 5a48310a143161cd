from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from invented_records import guid, keep, record
from kamerspoor.model.people import Membership
from kamerspoor.model.records import Record
from kamerspoor.store.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Members: two of the name De Wit, of whom one changed party; one Van Dam, now gone; a minister without seats."""
    with Store(tmp_path / "k.db", create=True) as store:
        keep(
            store,
            record("Fractie", "pp", nummer="1", afkorting="PP", naamNl="Polderpartij"),
            record("Fractie", "gg", nummer="2", afkorting="GG", naamNl="Groep Gracht"),
            record("FractieZetel", "s1", fractie="pp"),
            record("FractieZetel", "s2", fractie="gg"),
            record("Persoon", "anna", nummer="11", roepnaam="Anna", initialen="A.B.", tussenvoegsel="de",
                   achternaam="Wit"),
            record("Persoon", "bert", nummer="12", roepnaam="Bert", initialen="B.", tussenvoegsel="de",
                   achternaam="Wit"),
            record("Persoon", "dam", nummer="13", roepnaam="Dirk", tussenvoegsel="van", achternaam="Dam"),
            record("Persoon", "ozer", nummer="14", achternaam="Özer"),
            seat("a1", "anna", "s1", "2025-01-01", "2027-06-30"),
            seat("a2", "anna", "s2", "2027-07-01", None),
            seat("b1", "bert", "s1", "2027-01-01", None),
            seat("d1", "dam", "s1", "2020-01-01", "2024-12-31"),
        )  # fmt: skip
        yield store


def seat(name: str, person: str, party_seat: str, begin: str, end: str | None) -> Record:
    return record("FractieZetelPersoon", name, persoon=person, fractieZetel=party_seat, van=begin, totEnMet=end)


def numbers(store: Store, *last_names: str, ids: tuple[str, ...] = ()) -> list[str]:
    return [one.reference.known_as for one in store.joins.people.candidates(last_names, ids)]


def test_people_are_found_by_last_name_and_by_id_each_once(store: Store) -> None:
    assert numbers(store, "de-wit") == ["11", "12"]
    assert numbers(store, "wit", "van-dam", "ozer") == ["13", "14"]
    assert numbers(store, "de-wit", ids=(guid("bert").upper(), guid("niemand"))) == ["11", "12"]
    assert numbers(store, ids=(guid("bert").upper(), guid("niemand"))) == ["12"]


def test_a_person_has_first_names_initials_and_seats_in_order(store: Store) -> None:
    anna, _ = store.joins.people.candidates(("de-wit",))
    pp, gg = frozenset({"pp", "polderpartij"}), frozenset({"gg", "gracht"})
    assert (anna.initials, anna.first) == ("A.B.", frozenset({"anna"}))
    assert anna.seats == (
        Membership("2025-01-01", "2027-06-30", pp),
        Membership("2027-07-01", None, gg),
    )
    assert [seat.parties for seat in anna.seats_on("2027-06-30")] == [pp]


def test_records_that_come_later_count_at_once(store: Store) -> None:
    assert numbers(store, "jansen") == []
    keep(store, record("Persoon", "jansen", nummer="15", achternaam="Jansen"),
         seat("j1", "jansen", "s1", "2025-01-01", None))  # fmt: skip
    assert numbers(store, "jansen") == ["15"]
