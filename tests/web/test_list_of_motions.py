"""The list of motions: each once, whoever wrote it down, and as a file what the page shows."""

from __future__ import annotations

import csv
import io
import re
from zipfile import ZipFile

import pytest
from litestar import Litestar
from litestar.testing import TestClient

Client = TestClient[Litestar]
ROW = re.compile(r'<th scope="row"><a href="/moties/([^"]+)"')


def shown(demo: Client, address: str) -> list[str]:
    return ROW.findall(demo.get(address).text)


def test_every_motion_stands_there_once_with_its_day_its_proposers_and_its_outcome(demo: Client) -> None:
    assert sorted(shown(demo, "/moties")) == sorted(f"99123-{n}" for n in range(8, 19))
    page = demo.get("/moties").text.replace("\xa0", " ")
    row = page.partition('href="/moties/99123-10"')[2].partition("</tr>")[0]
    for words in (
        "Een passeerspoor tussen Weert en de grens",
        "11 april 2022",
        "Ontraden",
        "Verworpen",
        "(VRP)",
        ">K</abbr>",
        ">G</abbr>",
    ):
        assert words in row, words


def test_the_list_says_as_a_whole_what_became_of_the_motions(demo: Client) -> None:
    page = demo.get("/moties").text
    assert '<a href="/moties?uitslag=adopted">4 aangenomen</a>' in page
    assert '<a href="/moties?uitslag=rejected">3 verworpen</a>' in page


@pytest.mark.parametrize(
    ("asked", "motions"),
    [
        ("uitslag=adopted", {"8", "9", "12", "18"}),
        ("oordeel=ontraden&uitslag=rejected", {"10"}),
        ("ontraden=yes&uitslag=adopted", {"12", "18"}),
        ("uitslag=held", {"13"}),
        ("oordeel=none", {"18"}),
        ("uitvoering=executed", {"8", "12", "18"}),
        ("woorden=fietsplaatsen", {"11", "18"}),
        ("indiener=brinza", {"8", "10", "16", "17"}),
        ("bron=recorded&ingediend_vanaf=2022-04-12", {"18"}),
        ("nummer=14&dossier=99123", {"14"}),
    ],
)
def test_filters_leave_what_they_say(demo: Client, asked: str, motions: set[str]) -> None:
    assert {one.rpartition("-")[2] for one in shown(demo, f"/moties?{asked}")} == motions


def test_what_is_only_likely_is_called_so(demo: Client) -> None:
    row = demo.get("/moties").text.partition('href="/moties/99123-18"')[2].partition("</tr>")[0]
    assert "Waarschijnlijk uitgevoerd" in row


@pytest.mark.parametrize("asked", ["", "?ontraden=yes", "?sorteer=nummer", "?uitslag=adopted&sorteer=-nummer"])
def test_files_have_the_rows_of_the_page_in_its_order_with_its_words(demo: Client, asked: str) -> None:
    page = shown(demo, f"/moties{asked}")
    told = list(csv.DictReader(io.StringIO(demo.get(f"/moties.csv{asked}").content.decode("utf-8-sig"))))
    assert [row["Adres"].rpartition("/")[2] for row in told] == page
    outcomes = {"Aangenomen", "Verworpen", "Aangehouden", "Ingetrokken", "Vervangen", "Ingediend"}
    assert {row["Uitslag"] for row in told} <= outcomes
    assert [row["id"] for row in demo.get(f"/moties.json{asked}").json()] == page
    with ZipFile(io.BytesIO(demo.get(f"/moties.xlsx{asked}").content)) as book:
        words = re.findall(r"<t[^>]*>([^<]*)</t>", book.read("xl/sharedStrings.xml").decode())
        rows = book.read("xl/worksheets/sheet1.xml").decode().count("<row ")
    assert words[:5] == ["Motie", "Onderwerp", "Indieners", "Ingediend", "Oordeel kabinet"]
    assert [word.rpartition("/")[2] for word in words if "/moties/" in word] == page
    assert rows == len(page) + 1


def test_downloads_of_a_list_begin_with_the_workbook(demo: Client) -> None:
    page = demo.get("/moties?uitslag=adopted").text
    places = [page.index(f'href="/moties.{ending}?uitslag=adopted"') for ending in ("xlsx", "csv", "json")]
    assert places == sorted(places)


def test_headings_and_words_of_files_are_in_the_language_of_the_page(demo: Client) -> None:
    told = demo.get("/en/moties.csv?uitslag=adopted&sorteer=nummer").content.decode("utf-8-sig")
    head, first = told.splitlines()[:2]
    assert head.startswith("Motion,Subject,Proposers,")
    assert "Adopted" in first
