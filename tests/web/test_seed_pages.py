"""The pages of five real papers: a debate of five hours, two letters, a fact sheet and a news release."""

from __future__ import annotations

import html
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from icalendar import Calendar
from litestar import Litestar
from litestar.testing import TestClient
from selenium import webdriver

from browsers import IN_BROWSER, served
from kamerspoor.cli.main import group
from kamerspoor.publish.site import LOOPBACK
from kamerspoor.web.app import create_app

Client = TestClient[Litestar]
DEBATE = "/debatten/kst-35373-19"
# Pixels of one page on a screen of 1280.
TALLEST = 15_000


@pytest.fixture(scope="module")
def seeds(seeds_database: Path) -> Iterator[Client]:
    with TestClient(create_app(seeds_database)) as client:
        yield client


def test_the_debate_has_the_name_that_its_chair_gives_it_and_says_that_its_day_is_unknown(seeds: Client) -> None:
    page = seeds.get(DEBATE).text
    assert "<h1>Notaoverleg Ruslandstrategie</h1>" in page
    assert "De dag staat niet in het verslag" in page.partition('<div class="now">')[2].partition("</div>")[0]


def test_a_speech_is_cited_with_who_said_it_where_on_which_page_and_that_its_day_is_unknown(seeds: Client) -> None:
    part = seeds.get(DEBATE, params={"spreker": "de-roon"}).text
    address = re.findall(rf'href="/citeer({DEBATE}\?van=\d+&amp;tot=\d+)#passage"', part)[0].replace("&amp;", "&")
    text = html.unescape(re.findall("data-copy>(.*?)</code>", seeds.get(f"/citeer{address}").text, re.DOTALL)[0])
    words = "De Roon, PVV, Notaoverleg Ruslandstrategie, z.d., Kamerstuk 35 373, nr. 19, blz. "
    assert words in text
    assert text.endswith(f". {LOOPBACK.address(address)}#passage")
    path, _, asked = address.partition("?")
    ris = seeds.get(f"/citeer{path}.ris?{asked}").text
    bib = seeds.get(f"/citeer{path}.bib?{asked}").text
    quote = text.partition("»")[0].removeprefix("«")
    for line in ("AU  - de Roon", "TI  - Notaoverleg Ruslandstrategie", "M1  - Kamerstuk 35 373, nr. 19", "SP  - "):
        assert line in ris
    for line in ("de {Roon}", "Notaoverleg Ruslandstrategie", "Kamerstuk 35 373, nr. 19", "pages = {"):
        assert line in bib
    page = seeds.get(address).text
    assert " ".join(quote.split()[:6]) in " ".join(re.sub("<[^>]*>", " ", html.unescape(page)).split())


def test_given_its_day_what_is_due_within_a_week_has_a_day_on_the_page_in_the_file_and_in_the_calendar(
    seeds_database: Path, tmp_path: Path
) -> None:
    path = tmp_path / "a.db"
    shutil.copy(seeds_database, path)
    why = ["correct", "kst-35373-19", "--date", "2020-09-28", "--why", "agenda", "--who", "Kolk", "--db", str(path)]
    assert CliRunner().invoke(group, why, catch_exceptions=False).exit_code == 0
    with TestClient(create_app(path)) as client:
        assert (
            "28\xa0september\xa02020"
            in client.get(DEBATE).text.partition('<div class="now">')[2].partition("</div>")[0]
        )
        assert "5\xa0oktober\xa02020" in client.get(DEBATE, params={"tab": "toezeggingen"}).text
        assert "05-10-2020" in client.get(f"{DEBATE}/lijst/csv").text
        calendar = Calendar.from_ical(client.get("/volg/dossier/35373.ics").content)
        assert "2020-10-05" in {str(event.decoded("dtstart")) for event in calendar.walk("VEVENT")}


def test_where_no_dossier_is_recorded_those_of_papers_are_in_the_list(seeds: Client) -> None:
    page = seeds.get("/dossiers").text.partition("<main")[2].partition("</main>")[0]
    assert "<b>1</b> uit gelezen stukken" in page
    assert re.findall(r'href="/dossiers/35373"[^>]*>([^<]+)<', page) == ["Ruslandstrategie"]
    assert "2 stukken" in page


def test_questions_of_a_member_are_called_not_matched_and_never_unanswered_without_proof(seeds: Client) -> None:
    page = seeds.get("/personen/ploumen").text.replace("\N{NO-BREAK SPACE}", " ")
    assert "12 vragen in debatten" in page
    assert "4 niet gekoppeld aan een antwoord" in page
    assert "Geen antwoord gekoppeld (zegt niet dat er geen is)" in page
    assert "Waarschijnlijk beantwoord ·" in page
    assert "iet beantwoord" not in page
    assert "Schriftelijk:" not in page, "she asks nothing in writing in these papers"


def test_who_asks_for_one_speaker_reads_all_the_turns_of_that_speaker(seeds: Client) -> None:
    page = seeds.get(DEBATE, params={"tab": "verslag", "spreker": "de-roon"}).text
    turns = re.findall(r'<article class="turn.*?<h3[^>]*>(.*?)</h3>', page, re.DOTALL)
    assert len(turns) == 25
    assert all("De Roon" in name for name in turns)


def test_a_question_that_finds_nothing_says_which_word_to_leave_out_and_what_that_finds(seeds: Client) -> None:
    page = seeds.get("/zoeken", params={"q": "sancties minsk partij:SGP"}).text
    assert "zonder <em>minsk</em>: 2</a>" in page
    assert seeds.get("/zoeken.json", params={"q": "sancties partij:SGP"}).json()["total"] == 2


@pytest.mark.parametrize(
    ("typed", "page"), [("35 373, nr. 19", DEBATE), ("kst-35373-19", DEBATE), ("35373-4", "/moties/35373-4")]
)
def test_a_number_as_it_is_printed_leads_to_its_page(seeds: Client, typed: str, page: str) -> None:
    answer = seeds.get("/zoeken", params={"q": typed})
    assert (answer.status_code, answer.url.path) == (200, page)


@IN_BROWSER[0]
@IN_BROWSER[1]
def test_no_page_of_the_debate_is_endless(browser: webdriver.Chrome, seeds: Client, seeds_database: Path) -> None:
    parts = {int(one) for one in re.findall(r"[?&;]deel=(\d+)", seeds.get(DEBATE, params={"tab": "verslag"}).text)}
    assert parts == set(range(2, 11))
    pages = ["", *(f"?tab={tab}" for tab in ("moties", "toezeggingen", "vragen", "verslag"))]
    with served(seeds_database) as site:
        for page in [*pages, *(f"?tab=verslag&deel={part}" for part in parts)]:
            browser.get(f"{site}{DEBATE}{page}")
            assert browser.execute_script("return document.documentElement.scrollHeight") <= TALLEST, page
