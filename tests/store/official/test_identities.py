from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kamerspoor.model.joined import UNKNOWN, Ambiguous, Joined, Reference, Resolved
from kamerspoor.model.official import Record
from kamerspoor.store.official.identities import party_key
from kamerspoor.store.store import Store
from official_records import guid, keep, record


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


def who(joined: Joined[Reference]) -> str | list[str] | None:
    if isinstance(joined, Resolved):
        return joined.one.known_as
    return [one.known_as for one in joined.candidates] if isinstance(joined, Ambiguous) else None


@pytest.mark.parametrize(
    ("name", "party", "day", "expected"),
    [
        ("De Wit", "PP", "2026-01-01", "11"),
        ("De Wit", "PP", "2028-01-01", "12"),
        ("De Wit", "GG", "2028-01-01", "11"),
        ("De Wit", "Polderpartij", "2026-01-01", "11"),
        ("De Wit", "PP", "2027-02-01", ["11", "12"]),
        ("Bert de Wit", "PP", "2027-02-01", "12"),
        ("A.B. de Wit", "PP", "2027-02-01", "11"),
        ("Carla de Wit", "PP", "2027-02-01", None),
        ("De Wit", "ZZ", "2026-01-01", None),
        ("De Wit", None, "2026-01-01", "11"),
        ("De Wit", None, "2028-01-01", ["11", "12"]),
        ("De Wit", "PP", None, ["11", "12"]),
        ("Van Dam", "PP", "2024-12-31", "13"),
        ("Van Dam", "PP", "2025-01-01", None),
        ("Dam", "PP", "2024-12-31", None),
        ("OZER", None, "2026-01-01", ["14"]),
        ("Jansen", "PP", "2026-01-01", None),
        ("", None, None, None),
    ],
)
def test_a_name_is_someone_by_the_party_of_that_day(
    store: Store, name: str, party: str | None, day: str | None, expected: str | list[str] | None
) -> None:
    assert who(store.joins.people.person(name, party, day)) == expected


def test_the_party_of_a_person_is_that_of_the_day(store: Store) -> None:
    party = store.joins.people.party
    assert (party(guid("anna"), "2027-06-30"), party(guid("anna"), "2027-07-01")) == ("PP", "GG")
    assert party(guid("anna"), "2024-12-31") is None
    assert party(guid("ozer"), "2027-07-01") is None


def test_records_that_come_later_count_at_once(store: Store) -> None:
    assert store.joins.people.person("Jansen", "PP", "2026-01-01") == UNKNOWN
    keep(store, record("Persoon", "jansen", nummer="15", achternaam="Jansen"),
         seat("j1", "jansen", "s1", "2025-01-01", None))  # fmt: skip
    assert who(store.joins.people.person("Jansen", "PP", "2026-01-01")) == "15"


@pytest.mark.parametrize("written", ["Lid Omtzigt", "Omtzigt", "OMTZIGT", "Fractie Omtzigt"])
def test_a_party_is_the_same_however_it_is_written(written: str) -> None:
    assert party_key(written) == "omtzigt"
    assert party_key("Gündoğan") == party_key("Gündogan")
