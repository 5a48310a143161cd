"""The lists of what was found over all papers, and the pages of papers, people and parties that they lead to."""

from __future__ import annotations

import re
from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from web_report import DEBATE

Client = TestClient[Litestar]


def paper_of(client: Client, genre: str) -> str:
    listed: list[dict[str, Any]] = client.get("/api/v1/documents", params={"genre": genre}).json()["items"]
    return str(listed[0]["id"])


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/vragen", ("Is de dijk", "En de veren?", "Zonder antwoord volgens het stuk", "Van Dam")),
        ("/stemmingen", ("motie-Smit/De Wit", "Verworpen", "PP", "QQ")),
        ("/verwijzingen", ("98 765, nr. 5", "98 765, nr. 4")),
        ("/cijfers", ("3 miljoen", "2030")),
        ("/voorwaarden", ("De sluizen blijven dicht", "totdat", "de dijk volledig is hersteld")),
        ("/termijnen", ("voor 1 oktober 2031", "maart 2030")),
        ("/personen", ("Smit", "Van Dam", "Kuiper", "PP")),
    ],
)
def test_a_list_shows_what_the_papers_hold(client: Client, address: str, words: tuple[str, ...]) -> None:
    page = client.get(address).text.replace("\xa0", " ")
    for one in words:
        assert one in page, one


@pytest.mark.parametrize(
    ("address", "kept", "gone"),
    [
        ("/vragen?stand=unanswered", "En de veren?", "Is de dijk"),
        ("/stemmingen?uitslag=adopted", "Niets gevonden", "motie-Smit/De Wit"),
        ("/cijfers?waarvan=veren", "Niets gevonden", "3 miljoen"),
        ("/voorwaarden?soort=unless", "Niets gevonden", "totdat"),
        ("/termijnen?vanaf=2031-01-01", "1 oktober 2031", "sinds maart"),
        ("/verwijzingen?naar=kst-98765-4", "98 765, nr. 4", "98 765, nr. 5"),
    ],
)
def test_a_filter_leaves_out_the_rest(client: Client, address: str, kept: str, gone: str) -> None:
    page = client.get(address).text.replace("\xa0", " ")
    listed = page[page.rindex("</form>") :] if "</form>" in page else page
    assert kept in listed
    assert gone not in listed


@pytest.mark.parametrize("genre", ["letter", "written_questions"])
def test_words_of_a_paper_are_never_markup(client: Client, genre: str) -> None:
    page = client.get(f"/documenten/{paper_of(client, genre)}").text
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_letter_shows_what_it_carries_out_its_notes_citations_promise_figures_and_conditions(client: Client) -> None:
    page = client.get(f"/documenten/{paper_of(client, 'letter')}").text.replace("\xa0", " ")
    assert 'href="/moties/98765-5"' in page, "the motion that it carries out is a link to its life"
    assert f'href="/documenten/{DEBATE}"' in page or f'href="/debatten/{DEBATE}"' in page
    for words in ("K. Kuiper", "Zie het verslag", "Wat dit stuk toezegt", "€ 3 miljoen", "totdat"):
        assert words in page, words


def test_a_paper_says_where_it_is_cited_and_a_motion_where_it_is_carried_out(client: Client) -> None:
    letter = paper_of(client, "letter")
    assert "Wordt aangehaald in" in client.get(f"/documenten/{DEBATE}").text
    life = client.get("/moties/98765-5").text
    assert letter in life
    assert "Verworpen" in life


def test_questions_stand_beside_their_answers_those_without_one_first(client: Client) -> None:
    page = client.get(f"/documenten/{paper_of(client, 'written_questions')}").text
    places = [page.index(words) for words in ("En de veren?", "Is de dijk", "Ja, sinds maart 2030.")]
    assert places == sorted(places)


def test_a_person_has_one_page_with_all_that_they_did_and_a_party_its_people_and_votes(client: Client) -> None:
    person = client.get("/personen/smit").text
    for words in ("Smit", "/moties/98765-5", "Is de dijk", DEBATE):
        assert words in person, words
    party = client.get("/fracties/PP").text
    assert 'href="/personen/smit"' in party
    assert "motie-Smit/De Wit" in party


@pytest.mark.parametrize("address", ["/personen/niemand", "/fracties/XX", "/personen/%3Cscript%3E"])
def test_whom_nobody_names_is_not_found_and_nothing_is_echoed_as_markup(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "<script>" not in answer.text


@pytest.mark.parametrize("page", ["0", "-1", "zeven", "99999999999999999999", "²"])
@pytest.mark.parametrize("address", ["/vragen", "/termijnen", "/personen"])
def test_a_page_number_that_is_none_shows_the_list(client: Client, address: str, page: str) -> None:
    answer = client.get(address, params={"pagina": page})
    assert answer.status_code == 200
    assert re.search(r"<h1>", answer.text)
