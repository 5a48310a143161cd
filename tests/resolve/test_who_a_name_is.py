from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerspoor.model.joined import UNKNOWN, Ambiguous, Joined, Reference, Resolved
from kamerspoor.model.parties import party_key
from kamerspoor.model.people import Membership, Person
from kamerspoor.resolve.people import PrintedName, last_names, person, without_others


def seat(party: str, begin: str | None, end: str | None = None) -> Membership:
    return Membership(begin, end, frozenset({party_key(party)}))


def someone(number: str, last: str, initials: str, first: str, *seats: Membership) -> Person:
    return Person(Reference("Persoon", f"id-{number}", number), last, initials, frozenset(first.split()), seats)


# Anna de Wit left the PP for the Groep Gracht when Bert de Wit had come for it; Dirk van Dam has gone; Özer and the
# one Kuiper never had a seat that is kept, the other Kuiper has one.
PEOPLE = (
    someone("11", "de-wit", "A.B.", "anna", seat("PP", "2025-01-01", "2027-06-30"), seat("Groep Gracht", "2027-07-01")),
    someone("12", "de-wit", "B.", "bert", seat("PP", "2027-01-01")),
    someone("13", "van-dam", "D.", "dirk", seat("PP", "2020-01-01", "2024-12-31")),
    someone("14", "ozer", "", ""),
    someone("15", "kuiper", "K.", "koos", seat("PP", "2025-01-01")),
    someone("16", "kuiper", "L.", "lies"),
)


def named(name: str, **beside: Any) -> Joined[Reference]:  # noqa: ANN401 - fields of PrintedName
    return person(PrintedName(name, **beside), PEOPLE)


def who(joined: Joined[Reference]) -> str | list[str] | None:
    if isinstance(joined, Resolved):
        return joined.one.known_as
    return sorted({one.known_as for one in joined.candidates}) if isinstance(joined, Ambiguous) else None


@pytest.mark.parametrize(
    ("name", "party", "day", "expected"),
    [
        ("De Wit", "PP", "2026-01-01", "11"),
        ("De Wit", "PP", "2028-01-01", "12"),
        ("De Wit", "Groep Gracht", "2028-01-01", "11"),
        ("de Wit", "Gracht", "2028-01-01", "11"),
        ("De Wit", "PP", "2027-02-01", ["11", "12"]),
        ("Bert de Wit", "PP", "2027-02-01", "12"),
        ("A.B. de Wit", "PP", "2027-02-01", "11"),
        ("B.A. de Wit", "PP", "2027-02-01", None),
        ("Carla de Wit", "PP", "2027-02-01", None),
        ("De Wit", "ZZ", "2026-01-01", None),
        ("De Wit", None, "2026-01-01", "11"),
        ("De Wit", None, "2028-01-01", ["11", "12"]),
        ("De Wit", "PP", None, ["11", "12"]),
        ("Van Dam", "PP", "2024-12-31", "13"),
        ("van Dam", "PP", "2025-01-01", None),
        ("Dam", "PP", "2024-12-31", None),
        ("OZER", None, "2026-01-01", ["14"]),
        ("Jansen", "PP", "2026-01-01", None),
        ("", None, None, None),
    ],
)
def test_a_name_is_someone_by_the_party_of_that_day(
    name: str, party: str | None, day: str | None, expected: str | list[str] | None
) -> None:
    assert who(named(name, party=party, day=day)) == expected


def test_one_name_with_two_parties_on_one_day_is_two_people() -> None:
    found = [named("De Wit", party=party, day="2028-01-01") for party in ("PP", "Groep Gracht")]
    assert [who(one) for one in found] == ["12", "11"]


def test_whoever_changes_party_is_the_same_on_both_sides_of_that_day() -> None:
    assert who(named("Anna de Wit", party="PP", day="2027-06-30")) == "11"
    assert who(named("Anna de Wit", party="PP", day="2027-07-01")) is None
    assert who(named("Anna de Wit", party="Groep Gracht", day="2027-07-01")) == "11"


def test_a_minister_is_no_member_of_that_name_and_known_by_the_report_only() -> None:
    day = "2026-01-01"
    assert who(named("Kuiper", day=day)) == "15"
    assert who(named("Kuiper", day=day, capacity="government")) == ["16"]
    assert who(named("De Wit", day=day, capacity="government")) == ["12"]
    assert who(named("Kuiper", day=day, capacity="government", elsewhere="ID-16")) == "16"


def test_a_minister_and_a_state_secretary_of_one_name_are_told_apart_by_their_ids_only() -> None:
    minister = named("Smit", capacity="government", id="aa")
    secretary = named("Smit", capacity="government", id="bb")
    assert minister == Resolved(Reference("Persoon", "aa", "aa"), "id in the report")
    assert minister != secretary
    assert named("Smit", capacity="government", day="2026-01-01") == UNKNOWN


def test_guests_and_senators_are_no_members_of_their_name() -> None:
    assert named("De Wit", day="2026-01-01", capacity="other") == UNKNOWN
    assert who(named("De Wit", day="2026-01-01", capacity="other", id="id-12")) == "12"


def test_an_id_elsewhere_in_the_report_tells_whom_a_name_means_unless_others_may_be_meant() -> None:
    assert who(named("Jansen", day="2026-01-01", elsewhere="cc")) == "cc"
    assert who(named("Özer", day="2026-01-01", elsewhere="id-14")) == "14"
    assert who(named("De Wit", day="2028-01-01", elsewhere="id-11")) == ["11", "12"]
    assert who(named("De Wit", day="2026-01-01", elsewhere="id-12")) == "11"


@pytest.mark.parametrize(
    ("printed", "bare"),
    [
        ("A. Kuiper, mede namens de Minister van Water", "A. Kuiper"),
        ("Kuiper mede namens de staatssecretaris van Veren", "Kuiper"),
        ("Kuiper en namens de PP", "Kuiper"),
        ("Van Namens", "Van Namens"),
        ("De Namensen", "De Namensen"),
    ],
)
def test_on_whose_behalf_someone_speaks_is_no_part_of_the_name(printed: str, bare: str) -> None:
    assert without_others(printed) == bare
    assert last_names(printed) == last_names(bare)


PEOPLE_NAMED = st.sampled_from(["De Wit", "Anna de Wit", "B. de Wit", "Van Dam", "Kuiper", "Özer", "Jansen"])
DAYS = st.dates().map(lambda day: day.isoformat()) | st.sampled_from(["2026-01-01", "2027-02-01", "2028-01-01"])


@given(name=PEOPLE_NAMED, party=st.sampled_from(["PP", "Gracht", "ZZ", None]), day=DAYS)
def test_whoever_a_name_is_taken_to_be_had_a_seat_that_day_for_the_party_printed(
    name: str, party: str | None, day: str
) -> None:
    found = named(name, party=party, day=day)
    if isinstance(found, Resolved):
        one = next(one for one in PEOPLE if one.reference == found.one)
        assert any(party is None or party_key(party) in held.parties for held in one.seats_on(day))
        assert one.last in last_names(name)


@given(name=PEOPLE_NAMED, party=st.sampled_from(["PP", "Gracht", None]), day=DAYS, more=st.permutations(PEOPLE))
def test_who_a_name_is_does_not_depend_on_the_order_of_the_records(
    name: str, party: str | None, day: str, more: list[Person]
) -> None:
    printed = PrintedName(name, party, day)
    assert who(person(printed, more)) == who(person(printed, PEOPLE))
