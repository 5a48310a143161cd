"""What every page has: one title, where one is, what it says of itself, and a bar of which all four parts work."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import extruct
import pytest
from docx import Document
from icalendar import Calendar
from litestar import Litestar
from litestar.testing import TestClient
from lxml import html
from pybtex.database import parse_string

from kamerspoor.model.all_lists import all_lists
from kamerspoor.model.derived_lists import REGISTER
from kamerspoor.publish.site import LOOPBACK
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from page_kinds import KINDS

Client = TestClient[Litestar]
# Pages that show nothing one could take along: about the site, forms, how one cites, and what is not there.
BARE = {
    "home", "privacy", "accessibility", "compare", "positions", "about", "terms", "follow", "api", "how one cites",
    "embedded motion", "not there", "how good", "what is this", "empty question", "stop following", "read a paper",
    "what can be followed", "correct a motion", "correct a paper", "correct a question",
}  # fmt: skip
# The register is a list of its own that has yet to become that of /toezeggingen.
LISTS = {of.page.path: of.page.path for of in all_lists() if of.page and not of.needs and of is not REGISTER}
PAGES = {**KINDS, **LISTS}
WITH_BAR = [name for name in PAGES if name not in BARE]
# Such a page stands in somebody else's, and the other is none.
UNTOLD = {"embedded motion", "not there"}


@pytest.fixture(scope="module")
def seeds(seeds_database: Path) -> Iterator[Client]:
    with TestClient(create_app(seeds_database)) as client:
        yield client


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """The pages of a database that holds nothing."""
    path = tmp_path_factory.mktemp("nothing") / "a.db"
    with Store(path, create=True):
        pass
    with TestClient(create_app(path)) as client:
        yield client


def lines_of(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"))))


def sheets_of(body: bytes) -> list[str]:
    with ZipFile(io.BytesIO(body)) as file:
        return [name for name in file.namelist() if name.startswith("xl/worksheets/")]


# What each file is, and what reads it as who takes it along does: nothing is not something.
READERS: dict[str, Callable[[bytes], Any]] = {
    "application/atom+xml": lambda body: ET.fromstring(body).tag == "{http://www.w3.org/2005/Atom}feed",  # noqa: S314
    "text/calendar": lambda body: Calendar.from_ical(body).name == "VCALENDAR",
    "text/csv": lines_of,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": sheets_of,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": lambda body: (
        Document(io.BytesIO(body)).paragraphs
    ),
    "application/json": bytes.strip,
    "application/x-bibtex": lambda body: parse_string(body.decode(), "bibtex").entries,
    "application/x-research-info-systems": lambda body: re.findall(r"^UR  - http", body.decode(), re.MULTILINE),
    "application/vnd.citationstyles.csl+json": bytes.strip,
    "text/plain": bytes.strip,
    "text/html": lambda body: at(html.fromstring(body.decode()), "//h1"),
}
ENDINGS = {
    ".csl.json": "application/vnd.citationstyles.csl+json", ".json": "application/json", ".csv": "text/csv",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".atom": "application/atom+xml", ".ics": "text/calendar",
    ".bib": "application/x-bibtex", ".ris": "application/x-research-info-systems",
}  # fmt: skip


def tree_of(demo: Client, address: str, status: int = 200) -> html.HtmlElement:
    answer = demo.get(address)
    assert answer.status_code == status
    return html.fromstring(answer.content.decode())


def at(tree: html.HtmlElement, path: str) -> Any:  # noqa: ANN401 - what XPath finds may be anything
    """Return what a path of XPath finds."""
    return tree.xpath(path)


def panels(tree: html.HtmlElement) -> dict[str, html.HtmlElement]:
    """Return the parts of the bar of a page, by their names."""
    return {at(one, "string(summary)").strip(): one for one in at(tree, '//*[@class="acts"]/details')}


def every_link_works(pages: Client, path: str) -> None:
    """Ask every link of the bar of a page, and read what comes as who takes it along does."""
    found = panels(tree_of(pages, path))
    assert list(found) == ["Volg", "Citeer", "Download", "Deel"]
    addresses = {word: at(part, ".//a[not(@rel='external')]/@href") for word, part in found.items()}
    assert all(addresses[word] for word in ("Volg", "Citeer", "Download"))
    assert len(addresses["Citeer"]) == 3
    for address in chain.from_iterable(addresses.values()):
        answer = pages.get(address)
        assert (address, answer.status_code) == (address, 200)
        kind = answer.headers["content-type"].partition(";")[0]
        named = address.partition("?")[0]
        assert next((one for ending, one in ENDINGS.items() if named.endswith(ending)), kind) == kind
        assert READERS[kind](answer.content), address
    # What is to be copied stands there, whole, so that no script is needed.
    here = LOOPBACK.address(path.partition("?")[0])
    assert at(found["Deel"], "string(.//code)").startswith(here)
    assert here in at(found["Citeer"], "string(.//code)")


@pytest.mark.parametrize("name", WITH_BAR)
def test_every_link_of_the_bar_leads_to_what_it_says(demo: Client, name: str) -> None:
    every_link_works(demo, PAGES[name])


@pytest.mark.parametrize("name", sorted(set(PAGES) - UNTOLD))
def test_every_page_says_of_itself_what_it_is(demo: Client, name: str) -> None:
    text = demo.get(PAGES[name]).text
    found = extruct.extract(text, base_url=LOOPBACK.base, syntaxes=["json-ld", "opengraph"])
    (data,), card = found["json-ld"], dict(found["opengraph"][0]["properties"])
    assert data["@context"] == "https://schema.org"
    assert data["@type"]
    assert data["name"]
    assert data["url"].startswith(f"{LOOPBACK.base}/")
    assert all(card[f"og:{one}"].strip() for one in ("title", "description", "url", "image", "site_name"))
    (canonical,) = at(html.fromstring(text), '//link[@rel="canonical"]/@href')
    assert card["og:url"] == canonical
    assert canonical.partition("?")[0] == LOOPBACK.address(PAGES[name].partition("?")[0])
    assert demo.get(canonical.removeprefix(LOOPBACK.base)).status_code == 200


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("name", sorted(set(PAGES) - {"embedded motion"}))
def test_every_page_has_one_title_and_says_where_one_is(demo: Client, name: str, language: str) -> None:
    tree = tree_of(demo, language + PAGES[name], 404 if name == "not there" else 200)
    (title,) = at(tree, "//h1")
    assert len(title.text_content().strip()) > 2
    (menu,) = at(tree, '//nav[@class="main"]')
    assert len(at(menu, "ul/li/a")) == 6
    path = PAGES[name].partition("?")[0]
    entries = [one for one in at(menu, ".//a/@href") if f"{path}/".startswith(f"{one.removeprefix('/en')}/")]
    assert at(menu, ".//a[@aria-current]/@href") == entries
    if name not in {"home", "not there"}:
        trail = at(tree, '//nav[@class="crumbs"]')
        assert len(trail) == 1
        assert at(trail[0], './/*[@aria-current="page"]')
        for address in at(trail[0], ".//a/@href"):
            assert demo.get(address).status_code == 200


def test_the_front_page_offers_its_search_to_machines(demo: Client) -> None:
    (data,) = extruct.extract(demo.get("/").text, syntaxes=["json-ld"])["json-ld"]
    assert data["@type"] == "WebSite"
    search = data["potentialAction"]["target"].removeprefix(LOOPBACK.base).replace("{question}", "slaapvoorziening")
    assert "slaapvoorziening" in demo.get(search).text


def test_an_icon_is_where_browsers_look_for_it(demo: Client) -> None:
    (linked,) = re.findall(r'<link rel="icon" href="([^"]+)"', demo.get("/").text)
    for address in (linked, "/favicon.ico"):
        answer = demo.get(address)
        assert answer.headers["content-type"] == "image/svg+xml"
        assert b"<svg" in answer.content


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json", "atom", "CSV"])
def test_a_list_is_had_in_a_form_by_its_name_as_well(demo: Client, ending: str) -> None:
    asked, file = demo.get(f"/moties?dossier=99123&format={ending}"), f"/moties.{ending.lower()}?dossier=99123"
    assert asked.url.path + "?" + asked.url.query.decode() == file
    assert asked.headers["content-type"].startswith(ENDINGS[f".{ending.lower()}"])


@pytest.mark.parametrize("form", ["pdf", "", "../csv"])
def test_a_form_that_is_none_is_refused_with_those_that_are(demo: Client, form: str) -> None:
    answer = demo.get("/moties", params={"format": form})
    assert answer.status_code == 400
    assert "xlsx, csv, json, atom" in answer.text


OF_SEEDS = {
    "debate": "/debatten/kst-35373-19", "letter": "/documenten/2019D53771", "dossier": "/dossiers/35373",
    "motion": "/moties/35373-4", "person": "/personen/ploumen", "party": "/fracties/SP",
    "question": "/vragen/kst-35373-19.3", "positions": "/standpunten?dossier=35373", "search": "/zoeken?q=sancties",
    "papers of no dossier": "/vergelijk?a=sha256-e4e5ef676ef57128&b=sha256-db2a2dd0adfbd252",
    "paper of no dossier": "/documenten/sha256-db2a2dd0adfbd252",
    "passage": "/debatten/kst-35373-19?van=44016&tot=44719", **LISTS,
}  # fmt: skip


@pytest.mark.parametrize("name", OF_SEEDS)
def test_every_link_of_the_bar_works_on_real_papers_without_records(seeds: Client, name: str) -> None:
    every_link_works(seeds, OF_SEEDS[name])


@pytest.mark.parametrize(
    "path", [*LISTS, "/", "/zoeken?q=trein", "/standpunten", "/vergelijk", "/cijfers/verloop", "/volg"]
)
def test_a_page_with_nothing_to_show_leads_on_and_gives_no_command(nothing: Client, path: str) -> None:
    (main,) = at(tree_of(nothing, path), "//main")
    assert any(one != "/" for one in at(main, ".//a/@href"))
    assert not re.search(r"kamerspoor (ingest|sync|index)|pip install", main.text_content())
    if path in LISTS:
        every_link_works(nothing, path)
