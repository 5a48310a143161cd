"""The pages of parties, committees and activities, and what the agenda shows when nothing comes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from litestar.testing import TestClient

from invented_records import keep, record
from kamerspoor.store.party_reader import PartyReader
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from kamerspoor.web.people.party_state import committee_lines, party_lines


def words_of(page: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", page[page.index("<main") :]).replace("\xa0", " ").split())


def test_the_number_of_a_party_leads_to_its_page_under_its_name(demo: TestClient[Any]) -> None:
    answer = demo.get("/fracties/officieel/991001", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, "/fracties/PP")
    assert demo.get("/fracties/officieel/99").status_code == 404


def test_a_party_says_its_seats_and_how_often_it_voted_with_the_majority(demo: TestClient[Any]) -> None:
    page = words_of(demo.get("/fracties/PP").text)
    assert "35 zetels sinds" in page
    assert re.search(r"Stemde in \d van de laatste \d+ stemmingen met de meerderheid, in \d anders\.", page)
    assert "Zelfde stem als andere fracties" in page


def test_a_party_that_came_back_has_one_page_with_its_years(demo: TestClient[Any]) -> None:
    page = words_of(demo.get("/fracties/Stadslijst").text)
    assert "Stadslijst (2012–2017)" in page
    assert page.startswith("Mensen › Fracties › Stadslijst")


def test_who_sits_for_a_party_and_speaks_for_it_stands_there_once(demo: TestClient[Any]) -> None:
    page = demo.get("/fracties/Burgerkring").text
    people = page[page.index('id="leden"') :]
    assert people.count("Özkan") == 1


def test_votes_by_hand_are_compared_by_seats_and_a_roll_call_is_left_out(tmp_path: Path) -> None:
    cast = {"b": ("Voor", "Voor", "Tegen"), "c": ("Tegen", "Voor", "Voor")}
    sizes = {"pp": 10, "qq": 20, "rr": 40}
    with Store(tmp_path / "k.db", create=True) as store:
        keep(
            store,
            *(record("Fractie", one, nummer=one, afkorting=one.upper(), naamNl=one) for one in sizes),
            *(record("Stemming", f"{decision}-{party}", besluit=decision, fractie=party, soort=vote,
                     actorFractie=party.upper(), fractieGrootte=sizes[party])
              for decision, votes in cast.items() for party, vote in zip(sizes, votes, strict=True)),
            record("Stemming", "roll-call", besluit="d", fractie="pp", persoon="anna", soort="Voor"),
        )  # fmt: skip
        found = store.using(PartyReader).together(["pp"])
        assert store.using(PartyReader).records("Pp") == ["pp"]
    assert sorted((vote, most) for _, vote, most in found.votes) == [("Tegen", False), ("Voor", False)]
    assert found.with_majority == 0
    assert found.same == {"QQ": (1, 2), "RR": (0, 2)}


def test_what_is_not_known_of_a_party_or_committee_is_said() -> None:
    assert party_lines(seats=3, since="", until="", votes=0, with_majority=0) == [
        "3 zetels sinds wanneer is niet bekend."
    ]
    assert party_lines(seats=None, since="", until="", votes=0, with_majority=0) == [
        "Genoemd in gelezen stukken; de Kamer heeft er hier geen gegevens van."
    ]
    assert committee_lines(members=1, last="", coming="", until="") == [
        "1 lid.", "Nog niets gehouden, voor zover hier bekend.", "Wat er komt, is hier niet bekend.",
    ]  # fmt: skip


def test_a_committee_says_what_it_did_last_and_its_agenda_is_a_calendar(demo: TestClient[Any]) -> None:
    page = demo.get("/commissies/99001").text
    assert "Laatst: " in words_of(page)
    calendar = re.search(r'href="(/activiteiten\.ics\?[^"]*)"', page)
    assert calendar is not None
    assert "BEGIN:VEVENT" in demo.get(calendar[1].replace("&amp;", "&")).text


def test_an_activity_shows_each_case_once_and_says_once_where_it_comes_from(demo: TestClient[Any]) -> None:
    page = demo.get("/activiteiten/2022A99001").text
    parts = re.findall(r'<h2 id="zaken-[^>]*>.*?</section>', page, re.DOTALL)
    cases = [one for part in parts for one in re.findall(r'<th scope="row"><a href="(/zaken/[^"]*)"', part)]
    assert cases
    assert len(cases) == len(set(cases))
    assert page.count("Vastgelegd door de Tweede Kamer") == 1
    assert "Officieel, van de Kamer" not in page


def test_an_agenda_without_a_future_shows_its_last_day_and_says_so(tmp_path: Path) -> None:

    path = tmp_path / "k.db"
    with Store(path, create=True) as store:
        keep(
            store,
            *(record("Activiteit", day, nummer=f"A{day}", onderwerp=f"Dijken op {day}", datum=f"{day}T00:00:00")
              for day in ("2021-03-01", "2022-05-04")),
        )  # fmt: skip
    with TestClient(create_app(path)) as client:
        page = words_of(client.get("/activiteiten").text)
    assert "Er staat niets gepland, voor zover hier bekend. Dit is de laatste dag waarop iets was: 4 mei 2022." in page
    assert "Dijken op 2022-05-04" in page
    assert "2021-03-01" not in page
