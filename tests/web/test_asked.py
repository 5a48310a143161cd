"""Questions of a debate beside their answers."""

from __future__ import annotations

import re

from litestar import Litestar
from litestar.testing import TestClient

Client = TestClient[Litestar]
DEBATE = "demo-99123-7"


def test_a_debate_leads_to_its_questions_and_they_to_their_passages(demo: Client) -> None:
    debate = demo.get(f"/debatten/{DEBATE}").text
    assert f'href="/debatten/{DEBATE}?tab=vragen"' in debate
    page = demo.get(f"/debatten/{DEBATE}?tab=vragen").text
    assert "zeker beantwoord" in page
    assert f"/debatten/{DEBATE}?van=" in page


def test_the_questions_of_one_party_or_one_state_are_shown_alone(demo: Client) -> None:
    address = f"/debatten/{DEBATE}?tab=vragen"
    everything = demo.get("/api/v1/questions", params={"document": DEBATE, "limit": 200}).json()["items"]
    states = [item["data"]["question"]["state"] for item in everything]
    shown = [demo.get(f"{address}&stand={state}").text.count('class="qa"') for state in ("answered", "likely")]
    assert demo.get(address).text.count('class="qa"') == min(len(everything), 40) > 5
    assert all(shown)
    sure, likely = re.findall(r"<b>(\d+)</b> (?:zeker|waarschijnlijk) beantwoord", demo.get(address).text)
    assert int(sure) + int(likely) == states.count("answered")
    assert shown[1] == int(likely)
    assert "Geen vraag met deze keuze" in demo.get(f"{address}&fractie=Geen").text


def test_of_a_question_that_was_only_not_matched_it_is_never_said_that_nobody_answered(demo: Client) -> None:
    main = demo.get(f"/debatten/{DEBATE}?tab=vragen").text.partition("<main")[2]
    # The word is a choice of the form; no question of this debate has it.
    assert main.count("Zonder antwoord") == 1
    folded = main.partition("het antwoord kan er wel zijn</summary>")[2]
    assert "Geen antwoord gekoppeld (zegt niet dat er geen is)" in folded


def test_a_question_that_says_nothing_alone_stands_with_the_sentence_before_it(demo: Client) -> None:
    page = demo.get(f"/debatten/{DEBATE}?tab=vragen&woord=Verandert dat haar oordeel").text
    assert page.count('class="qa"') == 1
    assert re.search(r'class="before">[^<]{20,}</span> <a [^>]+>Verandert dat haar oordeel\?', page)


def test_the_old_address_of_the_questions_leads_to_them_with_what_was_chosen(demo: Client) -> None:
    answer = demo.get(f"/debatten/{DEBATE}/vragen?stand=deferred", follow_redirects=False)
    assert answer.status_code == 301
    assert answer.headers["location"] == f"/debatten/{DEBATE}?tab=vragen&stand=deferred"


def test_a_paper_that_is_no_debate_leads_to_its_own_page_and_one_that_is_not_there_to_none(demo: Client) -> None:
    answer = demo.get("/debatten/demo-99123-1/vragen", follow_redirects=False)
    assert answer.status_code == 301
    assert answer.headers["location"].startswith("/documenten/demo-99123-1")
    assert demo.get("/debatten/nergens/vragen").status_code == 404


def test_written_and_spoken_questions_are_listed_apart(demo: Client) -> None:
    def total(kind: str) -> int:
        return int(demo.get("/api/v1/questions", params={"kind": kind}).json()["total"])

    assert total("written") + total("spoken") == demo.get("/api/v1/questions").json()["total"]
    assert total("written") > 0
    assert "In een debat" in demo.get("/vragen?soort=spoken").text


def test_questions_are_in_pages_that_hold_each_once(demo: Client) -> None:
    first, second = (demo.get(f"/debatten/{DEBATE}?tab=vragen&pagina={n}").text for n in (1, 2))
    total = demo.get("/api/v1/questions", params={"document": DEBATE, "kind": "spoken"}).json()["total"]
    assert first.count('class="qa"') == 40
    assert second.count('class="qa"') == total - 40 > 0
    asked = [re.findall(r'class="note"><a href="([^"]+)">(?:vraag|de vraag)', page) for page in (first, second)]
    assert not set(asked[0]) & set(asked[1])
