"""Questions of a debate beside their answers."""

from __future__ import annotations

from litestar import Litestar
from litestar.testing import TestClient

Client = TestClient[Litestar]
DEBATE = "demo-99123-7"


def test_a_debate_leads_to_its_questions_and_they_to_their_passages(demo: Client) -> None:
    debate = demo.get(f"/debatten/{DEBATE}").text
    assert f'href="/debatten/{DEBATE}/vragen"' in debate
    page = demo.get(f"/debatten/{DEBATE}/vragen").text
    assert "Geen antwoord gevonden" in page
    assert "Beantwoord" in page
    assert f"/debatten/{DEBATE}?van=" in page


def test_the_questions_of_one_party_or_one_state_are_shown_alone(demo: Client) -> None:
    address = f"/debatten/{DEBATE}/vragen"
    everything = demo.get("/api/v1/questions", params={"document": DEBATE, "limit": 200}).json()["items"]
    states = [item["data"]["question"]["state"] for item in everything]
    assert demo.get(address).text.count('class="asked"') == len(everything) > 5
    assert demo.get(f"{address}?stand=answered").text.count('class="asked"') == states.count("answered") > 0
    assert "Niets gevonden" in demo.get(f"{address}?fractie=Geen").text


def test_a_paper_that_is_no_debate_leads_to_its_own_page_and_one_that_is_not_there_to_none(demo: Client) -> None:
    answer = demo.get("/debatten/demo-99123-1/vragen", follow_redirects=False)
    assert answer.status_code == 302
    assert answer.headers["location"].startswith("/documenten/demo-99123-1")
    assert demo.get("/debatten/nergens/vragen").status_code == 404


def test_written_and_spoken_questions_are_listed_apart(demo: Client) -> None:
    def total(kind: str) -> int:
        return int(demo.get("/api/v1/questions", params={"kind": kind}).json()["total"])

    assert total("written") + total("spoken") == demo.get("/api/v1/questions").json()["total"]
    assert total("written") > 0
    assert "In een debat" in demo.get("/vragen?soort=spoken").text
