"""What a site says of itself to machines that come by, and of who runs it to people."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.publish.site import LOOPBACK, Site
from kamerspoor.web.app import create_app

BASE = "https://kamerspoor.example"
SITE = Site.served("127.0.0.1", 8035, BASE)
Client = TestClient[Litestar]


def client_of(database: Path, site: Site = SITE) -> Client:
    client = TestClient(create_app(database, site))
    client.headers["Host"] = "kamerspoor.example" if site.hosted else "127.0.0.1"
    return client


@pytest.fixture(scope="module")
def hosted(demo_database: Path) -> Client:
    return client_of(demo_database)


def located(client: Client, path: str) -> list[str]:
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("application/xml")
    return [one.text or "" for one in ET.fromstring(response.content).iter() if one.tag.endswith("}loc")]  # noqa: S314


def test_every_page_that_the_sitemap_names_is_there(hosted: Client) -> None:
    parts = located(hosted, "/sitemap.xml")
    pages = [page for part in parts for page in located(hosted, part.removeprefix(BASE))]
    assert len(pages) == len(set(pages))
    assert {f"{BASE}/", f"{BASE}/moties/99123-12", f"{BASE}/debatten/demo-99123-7", f"{BASE}/dossiers/99123"} <= set(
        pages
    )
    for page in pages:
        assert page.startswith(f"{BASE}/")
        answer = hosted.get(page.removeprefix(BASE))
        assert (page, answer.status_code, answer.history) == (page, 200, [])


@pytest.mark.parametrize(
    "part", ["moties-2.xml", "moties-0.xml", "moties.xml", "lijsten-2.xml", "niets-1.xml", "moties-1", "moties--1.xml"]
)
def test_a_part_of_the_sitemap_that_is_none_is_not_there(hosted: Client, part: str) -> None:
    assert hosted.get(f"/sitemap/{part}").status_code == 404


def test_machines_may_visit_pages_but_not_what_is_made_on_demand(hosted: Client) -> None:
    rules = RobotFileParser()
    rules.parse(hosted.get("/robots.txt").text.splitlines())
    assert rules.can_fetch("any", f"{BASE}/moties/99123-12")
    assert rules.can_fetch("any", f"{BASE}/en/debatten/demo-99123-7?deel=2")
    for path in ("/zoeken?q=trein", "/en/zoeken?q=trein", "/citeer/moties/99123-12.bib", "/insluiten/moties/99123-12"):
        assert not rules.can_fetch("any", BASE + path)
    assert rules.site_maps() == [f"{BASE}/sitemap.xml"]


def test_on_this_machine_only_nothing_is_offered_to_machines(demo: Client) -> None:
    rules = RobotFileParser()
    rules.parse(demo.get("/robots.txt").text.splitlines())
    assert not rules.can_fetch("any", f"{LOOPBACK.base}/moties")
    assert demo.get("/sitemap.xml").status_code == 404
    assert demo.get("/sitemap/moties-1.xml").status_code == 404


def test_a_browser_can_offer_the_search(hosted: Client) -> None:
    assert 'href="/opensearch.xml"' in hosted.get("/").text
    described = ET.fromstring(hosted.get("/opensearch.xml").content)  # noqa: S314 - our own
    spaced = "{http://a9.com/-/spec/opensearch/1.1/}"
    url = described.find(f"{spaced}Url")
    assert url is not None
    template = url.get("template", "")
    assert template == f"{BASE}/zoeken?q={{searchTerms}}"
    assert hosted.get(template.removeprefix(BASE).format(searchTerms="slaapvoorziening")).status_code == 200
    assert len(described.findtext(f"{spaced}ShortName", "")) <= 16


@pytest.mark.parametrize(("path", "words"), [("/privacy", "cookies"), ("/toegankelijkheid", "WCAG")])
def test_a_statement_stands_there_before_anyone_fills_it_in(hosted: Client, path: str, words: str) -> None:
    text = hosted.get(path).text
    assert words in text
    assert "nog niet ingevuld" in text
    assert f'href="{path}"' in hosted.get("/").text


def test_who_runs_a_site_fills_in_its_statements_in_both_languages(demo_database: Path, tmp_path: Path) -> None:
    (tmp_path / "privacy.txt").write_text("# Wie wij zijn\n\nStichting <Spoor>, te Utrecht.\n", encoding="utf-8")
    (tmp_path / "privacy.en.txt").write_text("Spoor Foundation.", encoding="utf-8")
    client = client_of(demo_database, replace(SITE, statements=tmp_path))
    dutch, english = client.get("/privacy").text, client.get("/en/privacy").text
    assert "<h2>Wie wij zijn</h2>" in dutch
    assert "<p>Stichting &lt;Spoor&gt;, te Utrecht.</p>" in dutch
    assert "nog niet ingevuld" not in dutch
    assert "<p>Spoor Foundation.</p>" in english
    assert "WCAG" in client.get("/toegankelijkheid").text
