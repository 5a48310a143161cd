from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from icalendar import Calendar
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.model.lists import List
from kamerspoor.model.people_lists import ALL_PARTIES, ALL_PEOPLE
from kamerspoor.model.record_lists import RECORD_LISTS
from web_records import LISTS, RECORDS

HREF = re.compile(r'href="(/[^"#]*)')


@pytest.mark.parametrize("address", [*LISTS, *RECORDS])
def test_every_page_opens_with_a_title_a_heading_and_a_main_part(demo: TestClient[Litestar], address: str) -> None:
    answer = demo.get(address)
    assert answer.status_code == 200, answer.text
    assert answer.text.count("<h1") == 1
    assert '<main id="inhoud"' in answer.text
    assert "<title>" in answer.text
    assert "None" not in re.sub(r"<[^>]*>", "", answer.text)


@pytest.mark.slow
def test_every_link_of_every_page_leads_to_a_page(demo: TestClient[Litestar]) -> None:
    seen: set[str] = set()
    waiting = ["/"]
    while waiting:
        address = waiting.pop()
        # A question of search stands quoted in the path of its feed, which is undone here.
        if address in seen or "/volg/zoekvraag/" in address:
            continue
        seen.add(address)
        answer = demo.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        # An answer leads to narrower questions without end; that it opens is enough, as with two filters of a list.
        if "html" in answer.headers["content-type"] and "/zoeken?" not in address and "&" not in address:
            waiting.extend(unquote(found.replace("&amp;", "&")) for found in HREF.findall(answer.text))
    assert len(seen) > 300


def test_a_vote_is_drawn_and_stands_in_a_table_with_the_same_numbers(demo: TestClient[Litestar]) -> None:
    row = demo.get("/stemmingen/officieel.json").json()[0]
    page = demo.get(row["url"]).text.partition("<main")[2]
    assert page.count("<circle") == row["seats_for"] + row["seats_against"] == 150
    assert page.count('r="8.2"') == row["seats_for"], "what is for is filled, and what is against a smaller ring"
    assert f"{row['seats_for']} voor, {row['seats_against']} tegen" in page
    assert page.count("<table>") == 1
    assert "Stem per fractie" in page


def test_a_vote_says_its_outcome_first_and_what_it_was_about(demo: TestClient[Litestar]) -> None:
    row = demo.get("/stemmingen/officieel.json", params={"motie": "99123-10"}).json()[0]
    page = demo.get(row["url"]).text.partition("<main")[2]
    assert "<b>Verworpen</b> met 59 stemmen voor en 91 tegen" in page
    assert page.index("Verworpen") < page.index('<svg class="hemi"') < page.index("verzoekt de regering de aanleg")
    assert "/moties/99123-10" in page
    assert page.count("/stemmingen/officieel/") >= 7, "the other votes of that day"


def test_a_motion_shows_what_the_chamber_says_beside_what_was_read(demo: TestClient[Litestar]) -> None:
    page = demo.get("/moties/99123-10").text
    assert "Volgens de Kamer" in page
    assert "/zaken/2022Z99110" in page
    assert "Oordeel van het kabinet" in page


def test_a_paper_of_the_chamber_that_was_read_shows_both_and_each_leads_to_the_other(
    demo: TestClient[Litestar],
) -> None:
    official = demo.get("/documenten/officieel/2023D99019").text
    assert 'Dit stuk is hier ook gelezen: <a href="/documenten/demo-99123-19">' in official
    read = demo.get("/documenten/2023D99019").text
    assert "Volgens de Kamer" in read
    assert "/documenten/officieel/2023D99019" in read


def test_a_document_that_was_not_read_is_shown_as_the_chambers_record(demo: TestClient[Litestar]) -> None:
    answer = demo.get("/documenten/2026D99011", follow_redirects=False)
    assert answer.headers["location"] == "/documenten/officieel/2026D99011"
    assert demo.get("/get/2026D99011").status_code == 200


def test_only_what_the_chamber_calls_open_is_open(demo: TestClient[Litestar]) -> None:
    found = demo.get("/toezeggingen/officieel.json", params={"status": "Openstaand"}).json()
    assert found
    assert {one["status"] for one in found} == {"Openstaand"}
    assert {one["status"] for one in demo.get("/toezeggingen/officieel.json").json()} > {"Deels Voldaan", "Vervallen"}


def test_questions_without_an_answer_wait_with_the_days_that_they_are_late(demo: TestClient[Litestar]) -> None:
    found = demo.get("/open-vragen.json").json()
    assert [one["number"] for one in found] == ["2026Z99011"]
    assert found[0]["days_late"] == max(found[0]["days_open"] - 21, 0)


def test_the_agenda_begins_today_until_the_address_says_otherwise(demo: TestClient[Litestar]) -> None:
    everything = demo.get("/activiteiten.json", params={"van": ""}).json()
    assert "2022A99001" in {one["number"] for one in everything}
    assert "2022A99001" not in {one["number"] for one in demo.get("/activiteiten.json").json()}
    assert "maandag 11" in demo.get("/activiteiten", params={"van": "2022-01-01"}).text


def test_the_agenda_is_a_calendar_with_cancelled_events_marked(demo: TestClient[Litestar]) -> None:
    answer = demo.get("/activiteiten.ics", params={"van": "2022-01-01"})
    events = list(Calendar.from_ical(answer.content).walk("VEVENT"))
    assert {str(event["uid"]) for event in events} >= {"2022A99001@kamerspoor"}
    assert "CANCELLED" in {str(event["status"]) for event in events}


def test_the_number_of_a_member_leads_to_the_one_page_of_the_person(demo: TestClient[Litestar]) -> None:
    answer = demo.get("/kamerleden/99106", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, "/personen/ozkan")
    page = demo.get("/personen/ozkan").text
    assert "<h1>Sevda Özkan</h1>" in page
    assert "Zetels" in page


@pytest.mark.parametrize(
    "address",
    ["/zaken/2099Z1", "/dossiers/1", "/dossiers/abc", "/kamerleden/x", "/activiteiten/y", "/stemmingen/officieel/z",
     "/commissies/'%22", "/documenten/officieel/9", "/verslagen/0", "/toezeggingen/officieel/TZ", "/moties/1-1"],
)  # fmt: skip
def test_what_is_not_there_is_not_found_with_what_to_do(demo: TestClient[Litestar], address: str) -> None:
    answer = demo.get(address)
    assert answer.status_code == 404
    assert "Niet gevonden" in answer.text


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("ending", ["json", "csv"])
def test_every_list_is_there_as_data(demo: TestClient[Litestar], address: str, ending: str) -> None:
    assert demo.get(f"{address}.{ending}").status_code == 200


@pytest.mark.parametrize(
    "shown",
    [one for one in (*RECORD_LISTS, ALL_PEOPLE, ALL_PARTIES) if one.page and not one.needs],
    ids=lambda one: one.name,
)
def test_no_words_in_a_filter_break_a_list(demo: TestClient[Litestar], shown: List) -> None:
    assert shown.page is not None
    asked = [one.url for one in shown.filters if one.control != "choice"]
    for words in ("'; DROP TABLE tk_zaak; --", '%"()', "a" * 3000):
        assert demo.get(shown.page.path, params=dict.fromkeys(asked, words)).status_code == 200


def test_a_dossier_shows_the_papers_that_were_read_of_it(
    demo: TestClient[Litestar], client: TestClient[Litestar]
) -> None:
    assert "Alle gelezen stukken" in demo.get("/dossiers/99123").text
    unknown_to_the_chamber = client.get("/dossiers/98765")
    assert unknown_to_the_chamber.status_code == 200
    assert "Alle gelezen stukken" in unknown_to_the_chamber.text


@pytest.mark.parametrize(
    "address", ["/documenten/officieel/2023D99019", "/activiteiten/2022A99001", "/debatten/demo-99123-7"]
)
def test_what_is_invented_leads_nowhere_outside(demo: TestClient[Litestar], address: str) -> None:
    links = re.findall(r'<a\b[^>]*href="http[^"]*"', demo.get(address).text)
    assert links == []
