"""The front page: a search first, questions with answers, what comes, what is new."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from kamerspoor.web.home.coming import coming
from kamerspoor.web.home.news import news

Client = TestClient[Litestar]
_WAYS = re.compile(r'<ul class="ways">(.*?)</ul>', re.DOTALL)
_LINK = re.compile(r'href="([^"]+)"')


@pytest.fixture(scope="module")
def demo_store(demo_database: Path) -> Iterator[Store]:
    with Store(demo_database) as store:
        yield store


def test_search_is_the_first_control_of_the_main_part_and_the_only_one_on_the_page(demo: Client) -> None:
    page = demo.get("/").text
    assert page.count('role="search"') == 1
    main = page.partition("<main")[2]
    assert re.search(r"<(input|button|select|a)\b[^>]*>", main.partition("<h1")[2])[0].startswith('<input id="q"')  # type: ignore[index]


def test_six_questions_have_an_answer_in_numbers_and_a_page_that_is_not_empty(demo: Client) -> None:
    found = _WAYS.search(demo.get("/").text)
    assert found
    assert found[1].count("<li>") == 6
    links = [one.replace("&amp;", "&") for one in _LINK.findall(found[1])]
    for link in links:
        assert demo.get(link).status_code == 200, link
        path, _, chosen = link.partition("?")
        if path == "/vergelijk":
            assert "Niets gevonden" not in demo.get(link).text
        else:
            assert demo.get(f"{path}.json?{chosen}").json(), link


def test_the_number_of_a_question_is_that_of_its_list(demo: Client) -> None:
    found = _WAYS.search(demo.get("/").text)
    assert found
    href, number = re.findall(r'href="(/moties[^"]*)".*?<b>(\d+)', found[1], re.DOTALL)[0]
    address = href.replace("&amp;", "&").replace("/moties", "/moties.json")
    assert len(demo.get(address).json()) == int(number)


def test_every_example_finds_something(demo: Client) -> None:
    examples = re.findall(r'class="chip" href="(/zoeken[^"]+)"', demo.get("/").text)
    assert len(examples) == 4
    for one in examples:
        answer = demo.get(one.replace("&amp;", "&").replace("/zoeken", "/zoeken.json"))
        assert answer.json()["total"], one


def test_a_day_that_comes_is_in_the_calendar(demo: Client, demo_store: Store) -> None:
    calendar = Calendar.from_ical(demo.get("/komt-eraan.ics").content)
    today = datetime.now(UTC).date()
    soon = [one for one in coming(demo_store, today, 100) if (one.day - today).days <= 366]
    assert {str(event["uid"]).partition("@")[0] for event in calendar.walk("VEVENT")} == {one.event.id for one in soon}


def test_what_comes_is_told_by_day_and_what_was_due_before_is_not_in_it(demo_store: Store) -> None:
    days = [one.day for one in coming(demo_store, date(2023, 4, 1), 100)]
    assert days == sorted(days)
    assert days[0] >= date(2023, 4, 1)
    assert date(2023, 7, 6) in days


def test_the_week_is_called_this_week_only_while_it_is(demo_store: Store) -> None:
    assert news(demo_store, date(2022, 4, 20)).heading == "Deze week"
    later = news(demo_store, date(2023, 5, 20))
    assert later.heading == "Laatst, tot en met 28\N{NO-BREAK SPACE}maart\N{NO-BREAK SPACE}2023"
    assert all(one.day <= date(2023, 5, 20) for one in later.items)


def test_what_was_advised_against_and_yet_adopted_is_one_click_away(demo: Client) -> None:
    found = re.search(r'<a href="(/moties[^"]*)">(\d+) zijn toch aangenomen</a>', demo.get("/").text)
    assert found
    rows = demo.get(found[1].replace("&amp;", "&").replace("/moties", "/moties.json")).json()
    assert len(rows) == int(found[2])
    assert {row["outcome"] for row in rows} == {"adopted"}


def test_only_what_is_surely_carried_out_is_counted_as_such(demo: Client) -> None:
    rows = demo.get("/moties.json?uitslag=adopted&uitvoering=executed").json()
    sure = [row for row in rows if row["certainty"] == "sure"]
    assert 0 < len(sure) < len(rows)
    assert f"{len(sure)} zijn volgens de minister uitgevoerd" in demo.get("/").text


def test_only_what_is_surely_promised_is_said_to_be_past_its_day(demo: Client) -> None:
    rows = demo.get("/toezeggingen.json?stand=no_report").json()
    sure = [row for row in rows if row["certainty"] == "sure"]
    assert 0 < len(sure) < len(rows)
    assert f"<b>{len(sure)} toezeggingen.</b> Daarbij vonden wij geen bericht" in demo.get("/").text


def test_where_little_is_known_the_questions_are_those_that_have_an_answer(client: Client) -> None:
    found = _WAYS.search(client.get("/").text)
    assert found
    assert "Wat is toegezegd, en voor wanneer?" in found[1]
    assert not re.search(r"<b>0 ", found[1])


def test_no_table_and_no_command_is_named(demo: Client, demo_database: Path) -> None:
    page = demo.get("/").text
    with sqlite3.connect(demo_database) as opened:
        tables = {name for (name,) in opened.execute("SELECT name FROM sqlite_master") if "_" in name}
    assert tables
    assert not {name for name in tables if name in page}
    assert "<code" not in page
    assert not re.search(r"kamerspoor (ingest|sync|index)", page)


@pytest.mark.parametrize(
    ("address", "headers", "leads_to"),
    [
        ("/", {"accept-language": "en-GB,en;q=0.9"}, "/en/"),
        ("/", {"accept-language": "nl,en;q=0.9"}, None),
        ("/?taal=nl", {"accept-language": "en"}, None),
        ("/en/", {"accept-language": "en"}, None),
        ("/", {"accept-language": "en", "referer": "http://127.0.0.1:8035/en/moties"}, None),
    ],
)
def test_who_prefers_english_is_led_there_from_the_front_page(
    demo: Client, address: str, headers: dict[str, str], leads_to: str | None
) -> None:
    answer = demo.get(address, headers=headers, follow_redirects=False)
    assert answer.headers.get("location") == leads_to
    assert "Accept-Language" in answer.headers["vary"]


def test_an_empty_database_has_a_front_page_in_words_for_readers(tmp_path_factory: pytest.TempPathFactory) -> None:
    db = tmp_path_factory.mktemp("empty") / "a.db"
    with Store(db, create=True):
        pass
    with TestClient(create_app(db)) as client:
        page = client.get("/").text
    assert "nog geen stukken gelezen" in page
    assert "<code" not in page


def test_a_trail_is_shown_of_a_motion_whose_own_words_say_that_it_is_carried_out(demo: Client) -> None:
    page = demo.get("/").text
    assert "<mark>«Daarmee is" in page
    assert "de motie uitgevoerd.»</mark>" in page or "deze motie uitgevoerd.»</mark>" in page
