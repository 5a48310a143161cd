"""The page of a paper: its subject, a sentence of state, what led to it and what followed."""

from __future__ import annotations

import re

import pytest
from litestar import Litestar
from litestar.testing import TestClient

Client = TestClient[Litestar]
LETTER = "/documenten/demo-99123-19"


def state_of(page: str) -> str:
    return re.sub(r"<[^>]+>", "", page.partition('class="now">')[2].partition("</div>")[0]).strip()


def test_a_letter_says_from_whom_of_which_day_and_what_it_carries_out(demo: Client) -> None:
    page = demo.get(LETTER).text
    assert page.count("<h1") == 1
    assert re.match(
        r"Brief van de (minister|staatssecretaris) [^,]*aan de Kamer, 28\xa0maart\xa02023; voert \d+ moties uit",
        state_of(page),
    )
    assert "Wat ertoe leidde" in page
    assert "/moties/99123-" in page


def test_a_paper_without_a_day_says_so(client: Client) -> None:
    listed = client.get("/api/v1/documents").json()["items"]
    letter = next(one for one in listed if one["data"]["genre"] == "letter")
    assert "de dag staat er niet in" in state_of(client.get(f"/documenten/{letter['id']}").text)


def test_what_names_a_paper_later_follows_it(demo: Client) -> None:
    page = demo.get("/documenten/demo-99123-1").text
    assert "Wat erop volgde" in page.partition("<main")[2]


def test_a_written_question_stands_beside_its_answer_and_one_without_says_no_more_than_that(client: Client) -> None:
    listed = client.get("/api/v1/documents").json()["items"]
    asked = next(one for one in listed if one["data"]["genre"] == "written_questions")
    main = client.get(f"/documenten/{asked['id']}").text.partition("<main")[2]
    assert main.count('class="qa"') == 2
    assert "Ja, sinds maart 2030." in main
    assert "In dit stuk staat geen antwoord op deze vraag." in main
    assert "Niet beantwoord" not in main


@pytest.mark.parametrize("paper", ["demo-99123-1", "demo-99123-19"])
def test_all_sections_are_in_the_contents(demo: Client, paper: str) -> None:
    page = demo.get(f"/documenten/{paper}").text
    contents = page.partition('<nav class="toc"')[2].partition("</nav>")[0]
    assert contents.count("<li") == page.count('class="in-text level') > 1
