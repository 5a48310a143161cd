"""How pages are cited, shared and embedded, read back by the programs that do so."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import extruct
import pytest
from litestar import Litestar
from litestar.testing import TestClient
from pybtex.database import parse_string

from kamerspoor.model.derived_lists import REGISTER
from kamerspoor.model.fact_kinds import QUESTIONS
from kamerspoor.model.record_lists_business import DECISION
from kamerspoor.publish.references import FICTION, Reference
from kamerspoor.publish.site import Site
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from kamerspoor.web.card_pictures import card_svg

BASE = "https://kamerspoor.example"
DEBATE = "/debatten/demo-99123-7"
# Things of every kind, with the type that schema.org has for each, and words that their reference must have.
THINGS = [
    ("/moties/99123-12", "CreativeWork", "Kamerstuk 99 123, nr. 12"),
    (DEBATE, "Event", "Notaoverleg Nachttreinen en grensoverschrijdend spoor, 11 april 2022, Kamerstuk 99 123, nr. 7"),
    ("/documenten/demo-99123-19", "Report", "A.M. van Aerssen, Minister van Verbinding en Ruimte"),
    ("/dossiers/99123", "Collection", "Kamerstukdossier 99 123"),
    ("/personen/ozkan", "Person", "Özkan"),
    ("/moties", "Dataset", "Moties"),
    ("/moties?dossier=99123", "Dataset", "moties?dossier=99123"),
    ("/fracties/Burgerkring", "Organization", "Burgerkring"),
]


@pytest.fixture(scope="module")
def pages(demo_database: Path) -> TestClient[Litestar]:
    site = Site.served("127.0.0.1", 8035, BASE)
    client = TestClient(create_app(demo_database, site))
    client.headers["Host"] = "kamerspoor.example"
    return client


@pytest.fixture(scope="module")
def vote(demo_database: Path) -> str:
    with Store(demo_database) as store:
        row = next(row for row, _ in store.reader.all(DECISION, ListRequest({})) if row["seats_for"] is not None)
    return f"/stemmingen/officieel/{row['id']}"


@pytest.fixture(scope="module")
def question(demo_database: Path) -> str:
    with Store(demo_database) as store:
        filed = store.reader.facts(QUESTIONS, 1)[0]
    return f"/vragen/{filed.paper.id}.{filed.n}"


@pytest.fixture(scope="module")
def commitment(demo_database: Path) -> str:
    with Store(demo_database) as store:
        return f"/toezeggingen/{next(row['id'] for row, _ in store.reader.all(REGISTER, ListRequest({}), 1))}"


def read_back(pages: TestClient[Litestar], address: str) -> dict[str, Any]:
    """Return what a collector reads from a page."""
    response = pages.get(address)
    assert response.status_code == 200
    found: dict[str, Any] = extruct.extract(response.text, base_url=BASE, syntaxes=["json-ld", "opengraph"])
    return found


@pytest.mark.parametrize(("path", "kind", "words"), THINGS)
def test_a_thing_is_cited_as_text_and_in_every_form(
    pages: TestClient[Litestar], path: str, kind: str, words: str
) -> None:
    shown = pages.get(f"/citeer{path}")
    assert shown.status_code == 200
    assert words.replace("&", "&amp;") in shown.text.replace("\xa0", " ")
    assert f"{BASE}{path}" in shown.text
    name, _, asked = path.partition("?")
    for ending in ("bib", "ris", "csl.json"):
        address = f"/citeer{name}.{ending}" + (f"?{asked}" if asked else "")
        assert f'href="{address}"' in shown.text
        assert f"{BASE}{path}" in pages.get(address).text
    assert kind


def test_a_passage_is_cited_with_who_said_it_where_and_on_which_page(pages: TestClient[Litestar]) -> None:
    text = pages.get(DEBATE).text
    start, end = re.findall(r"van=(\d+)&amp;tot=(\d+)", text)[0]
    address = f"?van={start}&tot={end}"
    quoted = pages.get(f"/citeer{DEBATE}.csl.json{address}").json()[0]
    assert quoted["author"]
    assert quoted["URL"] == f"{BASE}{DEBATE}{address}#passage"
    (entry,) = parse_string(pages.get(f"/citeer{DEBATE}.bib{address}").text, "bibtex").entries.values()
    assert entry.fields["date"] == "2022-04-11"
    assert entry.fields["howpublished"] == "Kamerstuk 99 123, nr. 7"
    assert entry.fields["pages"]
    assert entry.fields["url"] == f"{BASE}{DEBATE}{address}#passage"
    shown = pages.get(f"/citeer{DEBATE}{address}").text
    name, title = " ".join(quoted["author"][0].values()), "Notaoverleg Nachttreinen en grensoverschrijdend spoor"
    for part in (name, title, "11 april 2022", "Kamerstuk 99 123, nr. 7", f"blz. {entry.fields['pages']}"):
        assert part in re.findall("data-copy>(.*?)</code>", shown, re.DOTALL)[0]
    ris = pages.get(f"/citeer{DEBATE}.ris{address}").text
    for line in (f"AU  - {name}", f"TI  - {title}", "DA  - 2022/04/11", "M1  - Kamerstuk 99 123, nr. 7", "SP  - "):
        assert line in ris
    # The words that are quoted stand where the address leads.
    words = quoted["note"].split()[:4]
    marked = re.findall(r"<mark[^>]*>(.*?)</mark>", pages.get(f"{DEBATE}{address}").text, re.DOTALL)
    assert " ".join(words) in " ".join(" ".join(marked).split())


def test_a_passage_that_is_none_cites_the_whole(pages: TestClient[Litestar]) -> None:
    (whole,) = pages.get(f"/citeer{DEBATE}.csl.json?van=9&tot=3").json()
    assert whole["URL"] == BASE + DEBATE
    assert whole["note"] == FICTION
    assert "author" not in whole


@pytest.mark.parametrize(
    "path", ["", "/", "/nergens", "/moties/99123-400", "/moties/x", "/personen/niemand",
             "/fracties/niets", "/toezeggingen/TZ1", "/vragen/x.1", "/dossiers/1",
             "/stemmingen/officieel/x", "/citeer/moties/99123-12"],
)  # fmt: skip
def test_what_is_not_there_cannot_be_cited(pages: TestClient[Litestar], path: str) -> None:
    assert pages.get(f"/citeer{path}").status_code == 404
    assert pages.get(f"/citeer{path}.bib").status_code == 404


@pytest.mark.parametrize("path", ["/", "/moties", "/moties?dossier=99123", "/zoeken?q=trein", DEBATE, "/over"])
def test_every_page_says_its_title_and_its_one_address(pages: TestClient[Litestar], path: str) -> None:
    text = pages.get(path).text
    bare = BASE + path.partition("?")[0]
    assert f'<link rel="canonical" href="{bare}">' in text
    found = read_back(pages, path)
    card = dict(found["opengraph"][0]["properties"])
    assert card["og:url"] == bare
    assert card["og:title"]
    assert "Kamerspoor" in card["og:site_name"]


def test_a_page_in_english_has_its_own_address_and_names_the_dutch_one(pages: TestClient[Litestar]) -> None:
    text = pages.get("/en/moties?pagina=2&dossier=99123").text
    assert f'<link rel="canonical" href="{BASE}/en/moties?pagina=2">' in text
    assert f'<link rel="alternate" hreflang="nl" href="{BASE}/moties?pagina=2">' in text
    assert f'<link rel="alternate" hreflang="en" href="{BASE}/en/moties?pagina=2">' in text


def test_a_page_that_is_not_there_has_no_address_to_keep(pages: TestClient[Litestar]) -> None:
    text = pages.get("/nergens").text
    assert 'rel="canonical"' not in text
    assert '<meta name="robots" content="noindex">' in text


@pytest.mark.parametrize(("path", "kind", "words"), THINGS)
def test_every_thing_says_what_it_is_in_words_of_schema_org(
    pages: TestClient[Litestar], path: str, kind: str, words: str
) -> None:
    (data,) = read_back(pages, path)["json-ld"]
    assert (data["@type"], data["@id"]) == (kind, BASE + path)
    assert data["name"]
    card = dict(read_back(pages, path)["opengraph"][0]["properties"])
    assert card["og:title"] == data["name"]
    assert words


def test_a_commitment_and_a_question_have_their_card(
    pages: TestClient[Litestar], commitment: str, question: str
) -> None:
    for path, kind in ((commitment, "CreativeWork"), (question, "Question")):
        (data,) = read_back(pages, path)["json-ld"]
        assert (data["@type"], data["@id"]) == (kind, BASE + path)
        assert data["description"]
        assert f'href="/citeer{path}.bib"' in pages.get(path).text


def test_a_passage_has_its_own_card(pages: TestClient[Litestar]) -> None:
    start, end = re.findall(r"van=(\d+)&amp;tot=(\d+)", pages.get(DEBATE).text)[0]
    (data,) = read_back(pages, f"{DEBATE}?van={start}&tot={end}")["json-ld"]
    assert data["@type"] == "Quotation"
    assert data["text"]
    assert data["creator"][0]["name"]


def test_the_picture_of_a_card_is_a_png_of_the_size_that_programs_want(
    pages: TestClient[Litestar], vote: str, commitment: str
) -> None:
    pytest.importorskip("resvg_py")
    blank = pages.get("/kaart/dossiers/99123.png").content
    for path in ("/moties/99123-12", vote, commitment, DEBATE, "/en/personen/ozkan"):
        image = dict(read_back(pages, path)["opengraph"][0]["properties"])["og:image"]
        language = "/en" if path.startswith("/en/") else ""
        assert image.startswith(f"{BASE}{language}/kaart/")
        picture = pages.get(image.removeprefix(BASE)).content
        assert picture[:8] == b"\x89PNG\r\n\x1a\n"
        assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (1200, 630)
        assert picture != blank
    assert pages.get("/kaart/moties/99123-400.png").status_code == 404


def test_words_of_a_paper_end_no_element_of_a_picture() -> None:
    nasty = Reference("motion", "k", '</text><script>&"', "https://a.example/", state="<b>")
    svg = ET.fromstring(card_svg(nasty, None))  # noqa: S314 - our own
    assert '</text><script>&"' in "".join(svg.itertext())


def test_a_list_and_a_vote_say_what_they_are_in_words_of_schema_org(pages: TestClient[Litestar], vote: str) -> None:
    (listed,) = read_back(pages, "/moties")["json-ld"]
    assert (listed["@type"], listed["@id"]) == ("Dataset", f"{BASE}/moties")
    (event,) = read_back(pages, vote)["json-ld"]
    assert event["@type"] == "Event"
    assert event["@id"] == BASE + vote
    assert re.search(r"\d+–\d+", event["description"])


@pytest.mark.parametrize("path", ["/moties/99123-12", "commitment", "vote"])
def test_others_may_show_a_motion_a_commitment_and_a_vote_in_a_page_of_theirs(
    pages: TestClient[Litestar], path: str, request: pytest.FixtureRequest
) -> None:
    path = path if path.startswith("/") else request.getfixturevalue(path)
    shown = pages.get(f"/insluiten{path}")
    assert shown.status_code == 200
    assert "frame-ancestors *" in shown.headers["Content-Security-Policy"]
    assert f'href="{BASE}{path}"' in shown.text
    assert "Fictie" in shown.text
    assert "<script" not in shown.text


@pytest.mark.parametrize("path", [DEBATE, "/moties", "/personen/ozkan", "/dossiers/99123"])
def test_nothing_else_can_be_embedded(pages: TestClient[Litestar], path: str) -> None:
    assert pages.get(f"/insluiten{path}").status_code == 404
    assert "frame-ancestors 'none'" in pages.get(path).headers["Content-Security-Policy"]


def test_how_one_embeds_a_vote_stands_on_its_page(pages: TestClient[Litestar], vote: str) -> None:
    text = pages.get(vote).text
    assert f"&lt;iframe src=&#34;{BASE}/insluiten{vote}&#34;" in text
    assert f'href="/citeer{vote}.bib"' in text


def test_the_data_of_a_page_is_the_same_as_json(pages: TestClient[Litestar]) -> None:
    script = re.search(r'<script type="application/ld\+json">(.*?)</script>', pages.get("/moties").text, re.DOTALL)
    assert script
    assert json.loads(script[1])["publisher"] == {"@type": "Organization", "name": "Kamerspoor"}
