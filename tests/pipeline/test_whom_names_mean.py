"""The people whom facts name, against the Chamber's records: in the tables, in JSON, and on the pages of people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from invented_records import guid, keep, record
from kamerspoor.model.fact_kinds import MOTIONS, TURNS
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.derived_reader import DerivedReader, NamesResolved
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app

REPORT = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2030–2031

98 765 Dijken en veren

Nr. 4 VERSLAG VAN EEN NOTAOVERLEG
Vastgesteld 20 februari 2031

De vaste commissie voor Water heeft op 3 februari 2031 overleg gevoerd met mevrouw Kuiper, Minister van Water.

Voorzitter: Bakker
Griffier: Visser

Aanvang 10.00 uur.

De voorzitter:
Het woord is aan mevrouw De Wit.

Mevrouw De Wit (PP):
Voorzitter. De dijk lekt.

De heer De Wit (FvD):
Voorzitter. De dijk lekt niet.

Mevrouw Smit (PP):
Voorzitter. Dicht die dijk.

Motie

De Kamer,

gehoord de beraadslaging,

overwegende dat de dijk lekt;

verzoekt de regering de dijk te dichten,

en gaat over tot de orde van de dag.

De voorzitter:
Deze motie is voorgesteld door de leden Smit en De Wit. Naar mij blijkt, wordt de indiening ervan voldoende ondersteund.
Zij krijgt nr. 5 (98 765).

Minister Kuiper:
Ik stuur de Kamer voor 1 oktober 2031 een brief over de dijk.

Sluiting 11.00 uur.
"""
PARTIES = (
    record("Fractie", "pp", nummer="1", afkorting="PP", naamNl="Polderpartij"),
    record("Fractie", "fvd", nummer="2", afkorting="FVD", naamNl="Forum voor Democratie"),
    record("FractieZetel", "zp", fractie="pp"),
    record("FractieZetel", "zf", fractie="fvd"),
)


def member(name: str, last: str, seat: str, **more: Any) -> tuple[Any, ...]:  # noqa: ANN401 - values of a record
    return (
        record("Persoon", name, nummer=f"9{len(name)}", roepnaam=name, achternaam=last, **more),
        record("FractieZetelPersoon", f"{name}-{seat}", persoon=name, fractieZetel=seat, van="2030-01-01"),
    )


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "k.db", create=True) as store:
        store.save(read_paper(REPORT.encode()), "a.txt")
        derive(store)
        yield store


def with_records(store: Store) -> None:
    keep(
        store,
        *PARTIES,
        *member("anna", "Wit", "zp", tussenvoegsel="de"),
        *member("bert", "Wit", "zf", tussenvoegsel="de"),
        *member("carla", "Smit", "zp"),
        *member("koos-kuiper", "Kuiper", "zp"),
    )
    derive(store)


def meant(store: Store, fact: str) -> dict[str, list[str]]:
    names = {guid(name): name for name in ("anna", "bert", "carla", "koos-kuiper")}
    found: dict[str, list[str]] = {}
    rows = store._db.execute("SELECT n, key, person, rule FROM resolutions WHERE fact = ? ORDER BY n, person", (fact,))
    for n, key, person, rule in rows:
        found.setdefault(f"{n} {key}", []).append(names[person] + ("" if rule else "?"))
    return found


def test_a_name_with_two_parties_is_two_people_and_a_minister_is_no_member_of_that_name(store: Store) -> None:
    with_records(store)
    turns = meant(store, "turns")
    assert sorted(turns.values()) == [["anna"], ["bert"], ["carla"]]
    assert list(meant(store, "commitments")) == []
    motion = meant(store, "motions")
    assert motion["0 smit"] == ["carla"]
    assert sorted(motion["0 de-wit"]) == ["anna?", "bert?"]
    assert store.using(DerivedReader).resolved() == NamesResolved(4, 1, 2)


def test_records_that_come_change_or_go_change_who_is_meant(store: Store) -> None:
    with_records(store)
    keep(store, record("FractieZetelPersoon", "anna-zp", persoon="anna", fractieZetel="zp", van="2030-01-01",
                       totEnMet="2031-01-01", updated="2032-01-01T00:00:00Z"))  # fmt: skip
    derive(store)
    assert meant(store, "motions")["0 de-wit"] == ["bert"]
    keep(store, record("Persoon", "bert", deleted=True, updated="2033-01-01T00:00:00Z"))
    derive(store)
    assert list(meant(store, "motions")) == ["0 smit"]


def test_a_party_that_is_called_otherwise_in_the_records_is_the_same(store: Store) -> None:
    with_records(store)
    keep(store, record("Fractie", "fvd", nummer="2", afkorting="Forum voor Democratie", updated="2032-01-01T00:00:00Z"))
    derive(store)
    assert ["bert"] in meant(store, "turns").values()
    keep(store, record("Fractie", "fvd", nummer="2", afkorting="GG", updated="2033-01-01T00:00:00Z"))
    derive(store)
    assert ["bert"] not in meant(store, "turns").values()


@pytest.fixture
def client(store: Store, tmp_path: Path) -> Iterator[TestClient[Any]]:
    assert store.counts().papers == 1
    with TestClient(create_app(tmp_path / "k.db")) as client:
        yield client


def people_of(client: TestClient[Any], resource: str, **filters: str) -> list[tuple[str, str | None, list[str]]]:
    items = client.get(f"/api/v1/{resource}", params=filters).json()["items"]
    people = [one for item in items for one in item["data"]["people"]]
    return [(one["name"], one["person"], one["candidates"]) for one in people]


def test_facts_carry_who_is_meant_or_who_may_be(store: Store, client: TestClient[Any]) -> None:
    assert people_of(client, "motions") == [("Smit", None, []), ("De Wit", None, [])]
    with_records(store)
    assert people_of(client, "motions") == [
        ("Smit", guid("carla"), []),
        ("De Wit", None, sorted([guid("anna"), guid("bert")])),
    ]
    assert people_of(client, "turns", speaker=guid("bert").upper()) == [("De Wit", guid("bert"), [])]
    assert len(people_of(client, "turns", speaker="de wit")) == 2
    assert people_of(client, "motions", proposer=guid("anna")) == []


def test_the_page_of_a_name_leads_to_everyone_of_that_name(store: Store, client: TestClient[Any]) -> None:
    with_records(store)
    page = client.get("/personen/de-wit").text
    assert "verschillende mensen" in page
    assert f"/personen/{guid('anna')}" in page
    assert f"/personen/{guid('bert')}" in page
    bert = client.get(f"/personen/{guid('bert')}").text
    assert "1 beurt" in bert.replace("\xa0", " ")
    assert 'id="moties"' not in bert
    assert "verschillende mensen" not in client.get("/personen/smit").text
    assert client.get(f"/personen/{guid('niemand')}").status_code == 404


def test_without_records_the_parties_tell_two_people_of_one_name_apart(store: Store, client: TestClient[Any]) -> None:
    page = client.get("/personen/de-wit").text
    assert "/personen/de-wit--PP" in page
    one = client.get("/personen/de-wit--FvD")
    assert "1 beurt" in one.text.replace("\xa0", " ")
    assert client.get("/personen/de-wit--QQ").status_code == 404
    assert client.get("/personen/smit--PP").status_code == 404
    assert [filed.fact.party for filed in store.reader.facts(TURNS, speaker="de-wit--FVD")] == ["FvD"]
    assert store.reader.page(MOTIONS, ListRequest({"proposer": "de-wit--FVD"})).total == 0


def test_a_party_has_one_page_under_all_its_names(client: TestClient[Any]) -> None:
    for name in ("FvD", "FVD", "Forum voor Democratie"):
        assert "De Wit" in client.get(f"/fracties/{name}").text
