"""The lists of people and parties: each once, whoever wrote the name down and however."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from invented_records import guid, keep, record
from kamerspoor.model.people_lists import ALL_PARTIES, ALL_PEOPLE
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store

Client = TestClient[Any]
PERSON = re.compile(r'<th scope="row"><a href="/personen/([^"]+)">([^<]*)</a>')
PARTY = re.compile(r'<th scope="row"><span class="fr">.*?<a class="q" href="/fracties/([^"]+)">')


def people(demo: Client, asked: str = "") -> list[str]:
    return [name for _, name in PERSON.findall(demo.get(f"/personen{asked}").text)]


def test_every_person_stands_there_once_read_and_recorded(demo: Client) -> None:
    found = people(demo)
    assert len(found) == len(set(found)) == 11
    page = demo.get("/personen").text
    ozkan = page.partition('href="/personen/ozkan"')[2].partition("</tr>")[0].replace("\xa0", " ")
    for words in ("Burgerkring", "Kamerlid", "31 maart 2021", ">K</abbr>", ">G</abbr>"):
        assert words in ozkan, words
    assert ">G</abbr></td>" in page.partition('href="/personen/oldenkamp"')[2].partition("</tr>")[0]
    assert ">K</abbr></td>" in page.partition(">Tjakko Hoekzema<")[2].partition("</tr>")[0]


def test_two_people_of_one_name_stand_there_under_their_own_addresses_and_the_name_does_not(demo: Client) -> None:
    found = PERSON.findall(demo.get("/personen?naam=de+wit").text)
    assert sorted(name for _, name in found) == ["Kees de Wit", "Marijke de Wit"]
    for address, name in found:
        assert f"<h1>{name}</h1>" in demo.get(f"/personen/{address}").text


def test_every_row_leads_to_the_page_of_that_person(demo: Client) -> None:
    for address, name in PERSON.findall(demo.get("/personen").text):
        answer = demo.get(f"/personen/{address}", follow_redirects=False)
        assert answer.status_code == 200
        assert f"<h1>{name}</h1>" in answer.text


def test_who_sits_in_the_chamber_comes_first_and_last_names_are_in_order(demo: Client) -> None:
    assert people(demo)[:3] == ["Ioana Brînză", "Tjakko Hoekzema", "Hanneke Faber-van de Laar"]
    assert people(demo)[-1] == "Ton Teekens"


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("?rol=government", {"Van Aerssen", "Oldenkamp"}),
        ("?rol=former", {"Ton Teekens"}),
        ("?fractie=Plattelandspartij", set()),
        ("?fractie=vrp", {"Hanneke Faber-van de Laar"}),
        ("?bron=read&rol=sitting&naam=zandt", {"Piet van ’t Zandt"}),
        ("?nummer=99100", {"Ioana Brînză"}),
        ("?sleutel=ozkan", {"Sevda Özkan"}),
    ],
)
def test_filters_leave_what_they_say(demo: Client, asked: str, names: set[str]) -> None:
    assert set(people(demo, asked)) == names


def test_the_lists_say_as_a_whole_who_there_are(demo: Client) -> None:
    assert '<a href="/personen?rol=sitting">8 nu in de Kamer</a>' in demo.get("/personen").text
    assert '<a href="/fracties?stand=sitting">8 nu in de Kamer</a>' in demo.get("/fracties").text


def test_files_have_the_rows_of_the_page_in_its_order(demo: Client) -> None:
    rows = list(csv.DictReader(io.StringIO(demo.get("/personen.csv?rol=sitting").content.decode("utf-8-sig"))))
    assert [row["Naam"] for row in rows] == people(demo, "?rol=sitting")
    assert {row["Rol"] for row in rows} == {"Kamerlid"}


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("/kamerleden", "/personen"),
        ("/kamerleden?fractie=PP&functie=Lid", "/personen?fractie=PP"),
        ("/kamerleden.csv?naam=wit", "/personen.csv?naam=wit"),
        ("/kamerleden.atom", "/personen.atom"),
        ("/personen/fracties", "/fracties"),
        ("/personen/fracties.json?naam=PP", "/fracties.json?naam=PP"),
    ],
)
def test_addresses_of_the_lists_that_were_beside_it_lead_to_it(demo: Client, was: str, now: str) -> None:
    answer = demo.get(was, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, now)
    assert demo.get(now).status_code == 200


def test_a_party_stands_there_once_by_whatever_name_it_is_written(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        keep(
            store,
            record("Fractie", "f1", nummer="1", afkorting="FVD", naamNl="Forum voor Democratie", aantalZetels=3,
                   datumActief="2017-03-23"),
            record("Fractie", "f2", nummer="2", afkorting="PvdP", naamNl="Partij van de Polder", aantalZetels=1,
                   datumActief="2019-01-01", datumInactief="2020-01-01"),
            record("Fractie", "f3", nummer="3", afkorting="PvdP", naamNl="Partij van de Polder", aantalZetels=2,
                   datumActief="2023-01-01"),
        )  # fmt: skip
        derive(store)
        rows = [row for row, _ in store.reader.all(ALL_PARTIES, ListRequest())]
        assert [(row["name"], row["seats"], row["standing"]) for row in rows] == [
            ("FVD", 3, "sitting"),
            ("PvdP", 2, "sitting"),
        ]
        assert store.reader.total(ALL_PARTIES, {"name": "Forum voor Democratie"}) == 1


def test_who_is_recorded_later_is_listed_after_the_next_run(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        derive(store)
        assert store.reader.total(ALL_PEOPLE, {}) == 0
        keep(store, record("Persoon", "p", nummer="7", achternaam="Polder", roepnaam="Anna"))
        derive(store)
        [row] = [row for row, _ in store.reader.all(ALL_PEOPLE, ListRequest())]
        assert (row["id"], row["number"], row["sources"]) == ("polder", "7", "K")
        assert guid("p") != row["id"]
