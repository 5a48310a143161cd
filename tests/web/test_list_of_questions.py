"""The list of questions: spoken and written apart, each leading to its page, and nobody is accused."""

from __future__ import annotations

import csv
import io
import re

from litestar import Litestar
from litestar.testing import TestClient

Client = TestClient[Litestar]
ROW = re.compile(r'<a class="quiet" href="/vragen/([^"]+)"')


def test_spoken_and_written_questions_are_told_and_shown_apart(demo: Client) -> None:
    page = demo.get("/vragen").text
    spoken, written = (len(ROW.findall(demo.get(f"/vragen?soort={kind}").text)) for kind in ("spoken", "written"))
    assert f'href="/vragen?soort=spoken">{spoken} in een debat</a>' in page
    assert f'href="/vragen?soort=written">{written} schriftelijk</a>' in page
    assert len(ROW.findall(page)) == spoken + written


def test_every_row_leads_to_the_page_of_its_question(demo: Client) -> None:
    found = ROW.findall(demo.get("/vragen").text)
    for known in found[::9]:
        assert demo.get(f"/vragen/{known}").status_code == 200


def test_page_file_and_person_say_the_same_and_nothing_is_called_unanswered_without_proof(demo: Client) -> None:
    told = list(csv.DictReader(io.StringIO(demo.get("/vragen.csv").content.decode("utf-8-sig"))))
    states = {row["Stand"] for row in told}
    assert states == {
        "Beantwoord", "Waarschijnlijk beantwoord", "Antwoord toegezegd voor later",
        "Geen antwoord gekoppeld (zegt niet dat er geen is)",
    }  # fmt: skip
    page = demo.get("/vragen").text
    assert all(state in page for state in states)
    person = demo.get("/personen/van-t-zandt").text + demo.get("/personen/ozkan").text
    assert any(state in person for state in states)
    assert "iet beantwoord" not in page + person
    assert len(told) == len(ROW.findall(page))


def test_a_likely_answer_is_told_apart_from_a_sure_one(demo: Client) -> None:
    rows = demo.get("/vragen.json").json()
    assert {row["told_state"] for row in rows if row["state"] == "answered"} == {"answered", "likely"}


def test_the_list_begins_with_the_newest(demo: Client) -> None:
    dates = [row["date"] for row in demo.get("/vragen.json").json() if row["date"]]
    assert dates == sorted(dates, reverse=True)
