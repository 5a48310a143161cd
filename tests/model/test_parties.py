from __future__ import annotations

import pytest

from kamerspoor.model.parties import PARTIES, Party, party_key, party_names


@pytest.mark.parametrize("row", PARTIES, ids=lambda row: row.name)
def test_a_party_is_one_under_all_its_names_and_none_of_those_like_it(row: Party) -> None:
    assert {party_key(name) for name in (row.name, *row.also)} == {party_key(row.name)}
    assert row.others
    assert party_key(row.name) not in {party_key(name) for name in row.others}
    assert set(party_names(row.also[0])) == {row.name, *row.also}


def test_no_name_is_of_two_parties() -> None:
    names = [party_key(name) for row in PARTIES for name in {row.name, *row.also}]
    assert len(set(names)) == len(PARTIES)


@pytest.mark.parametrize("written", ["Lid Omtzigt", "Omtzigt", "OMTZIGT", "Fractie Omtzigt"])
def test_a_party_is_the_same_however_it_is_written(written: str) -> None:
    assert party_key(written) == "omtzigt"
    assert party_key("Gündoğan") == party_key("Gündogan")
    assert party_names(written) == (written,)
