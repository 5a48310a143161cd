"""What the pages show of papers in which a committee asks, and of the register of the Eerste Kamer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from committee_papers import CONSULTATION, LETTERS, NOTE, REGISTER, REPORT
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app

Client = TestClient[Litestar]
ALL = (CONSULTATION, LETTERS, REPORT, NOTE, REGISTER)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("committees") / "a.db"
    with Store(made, create=True) as store:
        for text in ALL:
            store.save(read_paper(text.encode()), "a.txt")
    return made


@pytest.fixture(scope="module")
def committees(path: Path) -> Iterator[Client]:
    with TestClient(create_app(path)) as client:
        yield client


@pytest.mark.parametrize("text", ALL, ids=("consultation", "letters", "report", "note", "register"))
def test_a_paper_of_a_committee_comes_back_from_the_store_whole(path: Path, text: str) -> None:
    paper = read_paper(text.encode())
    with Store(path) as store:
        assert store.paper(paper.id) == paper


def test_a_consultation_shows_committee_parties_questions_and_answers(committees: Client) -> None:
    page = committees.get("/documenten/kst-98765-12").text
    for words in (
        "Verslag van een schriftelijk overleg",
        "vaste commissie voor Water, Kust en Veren",
        "Van den Oever",
        "Minister van Water",
        "3 vragen, bij 3 staat een antwoord",
        "Er varen negen ponten.",
    ):
        assert words in page
    assert 'href="/fracties/Partij%20voor%20de%20Polder"' in page
    assert "II Antwoord/Reactie van de Minister" in page


def test_letters_inside_a_paper_open_at_their_place(committees: Client) -> None:
    page = committees.get("/documenten/kst-98765-AB").text
    assert "kst-98765-AB" in page
    assert "Brief van de minister van Water aan de voorzitter van de Eerste Kamer der Staten-Generaal" in page
    assert "Vraag 1 van" in page


def test_a_question_without_an_answer_in_its_paper_is_not_called_unanswered(committees: Client) -> None:
    page = committees.get("/documenten/kst-98765-5").text
    assert "In dit stuk staat geen antwoord op deze vraag" in page
    assert "Niet beantwoord" not in page
    listed = committees.get("/api/v1/questions", params={"status": "unmatched"}).json()
    assert listed["total"] == 2


def test_a_party_has_a_page_with_what_its_members_ask_in_writing(committees: Client) -> None:
    page = committees.get("/fracties/Polderpartij").text
    assert "of de boete hoog genoeg is" in page
    assert committees.get("/fracties/Nergens").status_code == 404


def test_the_register_of_the_eerste_kamer_is_a_table(committees: Client) -> None:
    listed = committees.get("/api/v1/documents", params={"genre": "commitments_register"}).json()["items"]
    page = committees.get(f"/documenten/{listed[0]['id']}").text
    for words in ("T01237", "openstaand", "1 januari 2032", "Minister van Water", "C. de Wit (PP)"):
        assert words in page
