from __future__ import annotations

import io
import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.errors import BadRequestError
from kamerspoor.publish.atom import ATOM
from kamerspoor.publish.site import Site
from kamerspoor.web.app import create_app
from kamerspoor.web.security import HEADERS
from page_kinds import KINDS

HOSTED = Site.served("0.0.0.0", 8035, "https://Kamerspoor.example/", ["www.kamerspoor.example"])  # noqa: S104
AT_HOME = {"Host": "kamerspoor.example"}


@pytest.fixture(scope="module")
def hosted(demo_database: Path) -> TestClient[Litestar]:
    return TestClient(create_app(demo_database, HOSTED))


def test_a_site_that_others_reach_says_what_its_address_is_or_does_not_start() -> None:
    with pytest.raises(BadRequestError, match="--base-url"):
        Site.served("0.0.0.0", 8035)  # noqa: S104
    with pytest.raises(BadRequestError, match="--base-url"):
        Site.served("kamerspoor.example", 8035)


@pytest.mark.parametrize(
    "base",
    [
        "kamerspoor.example", "ftp://kamerspoor.example", "https://", "https://a.example/pad", "https://a.example?b",
        "https://a b.example", "https://iemand@a.example", "javascript:alert(1)", "https://a.example:port",
    ],
)  # fmt: skip
def test_what_is_no_address_of_a_site_is_refused(base: str) -> None:
    with pytest.raises(BadRequestError, match="not the address of a site"):
        Site.served("127.0.0.1", 8035, base)


@pytest.mark.parametrize("name", ["https://a.example", "a/b", "", "a b", "*"])
def test_what_is_no_name_of_a_host_is_refused(name: str) -> None:
    with pytest.raises(BadRequestError, match="not the name of a host"):
        Site.served("127.0.0.1", 8035, None, [name])


@pytest.mark.parametrize(
    ("host", "base"),
    [("127.0.0.1", "http://127.0.0.1:81"), ("::1", "http://[::1]:81"), ("localhost", "http://localhost:81"),
     ("127.0.0.9", "http://127.0.0.9:81")],
)  # fmt: skip
def test_on_this_machine_only_the_address_is_the_one_that_is_listened_on(host: str, base: str) -> None:
    site = Site.served(host, 81)
    assert (site.base, site.hosted) == (base, False)
    assert site.is_asked_at(base.partition("://")[2])


def test_a_site_with_an_address_is_hosted_also_where_it_listens_on_this_machine_only() -> None:
    site = Site.served("127.0.0.1", 8035, "https://kamerspoor.example:8443")
    assert site.hosted
    assert site.address("/moties/1-2") == "https://kamerspoor.example:8443/moties/1-2"
    assert site.tag("/moties/1-2") == "tag:kamerspoor.example,2026:/moties/1-2"
    assert not site.is_asked_at("127.0.0.1:8035")


@pytest.mark.parametrize(
    "host", ["kamerspoor.example", "KAMERSPOOR.example:443", "www.kamerspoor.example.", "www.kamerspoor.example"]
)
def test_a_site_is_asked_at_its_names(hosted: TestClient[Litestar], host: str) -> None:
    assert hosted.get("/moties", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/", "/moties.atom", "/api/v1/motions", "/static/style.css", "/nergens", "/gezond"])
@pytest.mark.parametrize(
    "host",
    [
        "elders.example",
        "127.0.0.1",
        "kamerspoor.example.elders.example",
        "a@kamerspoor.example",
        "",
        "[::1",
        "kamerspoor.example:65536",
        "kamerspoor.example:99999",
    ],
)
def test_who_asks_for_another_site_is_told_where_this_one_is(
    hosted: TestClient[Litestar], path: str, host: str
) -> None:
    response = hosted.get(path, headers={"Host": host})
    assert response.status_code == 400
    assert "https://kamerspoor.example/" in response.text
    assert response.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=60))
def test_no_host_but_the_named_ones_is_ours(host: str) -> None:
    name = host.lower().partition(":")[0].removesuffix(".")
    assert HOSTED.is_asked_at(host) <= (name in {"kamerspoor.example", "www.kamerspoor.example"})


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize(
    "path", ["//elders.example/x", "/%5Celders.example", "/%5C%5Celders.example", "///elders.example"]
)
def test_no_address_makes_a_page_lead_elsewhere(hosted: TestClient[Litestar], language: str, path: str) -> None:
    page = hosted.get(f"https://kamerspoor.example{language}{path}", headers=AT_HOME)
    assert page.status_code == 404
    assert "elders" in page.text
    assert not re.findall(r'(?:href|action|src)="(?:/[/\\]|\\|https?:(?!//kamerspoor\.example))[^"]*', page.text)


@pytest.mark.parametrize("path", ["/moties/", "/moties//", "/moties"])
def test_a_page_has_one_address_however_its_slashes_are_written(hosted: TestClient[Litestar], path: str) -> None:
    text = hosted.get(f"https://kamerspoor.example{path}", headers=AT_HOME).text
    assert '<link rel="canonical" href="https://kamerspoor.example/moties">' in text


def test_a_page_that_points_its_name_at_this_machine_reads_nothing(demo: TestClient[Litestar]) -> None:
    assert demo.get("/moties", headers={"Host": "kwaad.example:8035"}).status_code == 400
    assert demo.get("/moties", headers={"Host": "localhost:8035"}).status_code == 200


@pytest.mark.parametrize("ending", [".atom", ".ics"])
def test_addresses_in_feeds_and_calendars_are_those_of_the_site(hosted: TestClient[Litestar], ending: str) -> None:
    path = {".atom": "/moties", ".ics": "/activiteiten"}[ending]
    text = hosted.get(f"{path}{ending}", headers={"Host": "www.kamerspoor.example"}).text
    assert "https://kamerspoor.example/" in text
    assert not {"http://www", "https://www.kamerspoor", "127.0.0.1"} & set(text.split('"'))
    assert "www.kamerspoor" not in text


def inside(file: bytes) -> bytes:
    """Return what a file says, also one that is packed."""
    if not file.startswith(b"PK"):
        return file
    with ZipFile(io.BytesIO(file)) as packed:
        return b" ".join(packed.read(one) for one in packed.namelist())


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_of_a_hosted_site_names_the_machine_that_serves_it(hosted: TestClient[Litestar], kind: str) -> None:
    for language in ("", "/en"):
        answer = hosted.get(language + KINDS[kind], headers=AT_HOME)
        assert "https://kamerspoor.example/" in answer.text or answer.status_code == 404
        assert not re.search(r"127\.0\.0\.1|localhost|testserver|:8035", answer.text)


@pytest.mark.parametrize(
    "kind", ["dossier", "debate", "motion", "motions", "commitments", "person", "passage", "agenda"]
)
def test_no_file_of_a_hosted_site_names_the_machine_that_serves_it(hosted: TestClient[Litestar], kind: str) -> None:
    bar = hosted.get(KINDS[kind], headers=AT_HOME).text.partition('class="acts"')[2].partition("<h2")[0]
    named = r'<a href="(/[^"]+\.(?:atom|ics|csv|xlsx|json|bib|ris)\b[^"]*|/[^"]*/lijst/[^"]*)"'
    files = [unescape(one) for one in re.findall(named, bar)]
    assert len(files) > 3
    for file in files:
        body = inside(hosted.get(file, headers=AT_HOME).content)
        assert body
        assert not re.search(rb"127\.0\.0\.1|localhost|testserver|:8035", body), file


def test_every_link_of_a_feed_is_absolute(hosted: TestClient[Litestar]) -> None:
    for path in ("/moties.atom", "/zoeken.atom?q=slaapvoorziening"):
        feed = ET.fromstring(hosted.get(path, headers=AT_HOME).content)  # noqa: S314 - our own
        links = [link.get("href", "") for link in feed.iter(f"{{{ATOM}}}link")]
        assert len(links) > 2
        assert all(link.startswith("https://kamerspoor.example/") for link in links)


def test_the_page_about_the_api_names_the_address_of_the_site(hosted: TestClient[Litestar]) -> None:
    assert "https://kamerspoor.example/api/v1" in hosted.get("/api", headers=AT_HOME).text


# A form is answered with 405 here, as the page only reads: it came as far as the page.
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "https://kamerspoor.example"}, 405),
        ({"Origin": "https://www.kamerspoor.example", "Host": "www.kamerspoor.example"}, 405),
        ({}, 405),
        ({"Sec-Fetch-Site": "same-origin"}, 405),
        ({"Sec-Fetch-Site": "none"}, 405),
        ({"Origin": "http://kamerspoor.example"}, 403),
        ({"Origin": "https://kamerspoor.example:444"}, 403),
        ({"Origin": "https://elders.example"}, 403),
        ({"Origin": "https://elders.example", "Sec-Fetch-Site": "same-origin"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://elders.example", "Host": "elders.example"}, 400),
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_only_own_pages_may_send_something(
    hosted: TestClient[Litestar], method: str, headers: dict[str, str], status: int
) -> None:
    assert hosted.request(method, "/moties", headers=AT_HOME | headers).status_code == status


@pytest.mark.parametrize(
    ("origin", "status"),
    [("http://127.0.0.1:8035", 405), ("http://localhost:8035", 403), ("https://elders.example", 403), ("null", 403)],
)
def test_also_on_this_machine_only_own_pages_may_send_something(
    demo: TestClient[Litestar], origin: str, status: int
) -> None:
    assert demo.post("/moties", headers={"Origin": origin}).status_code == status


def test_a_refused_form_says_so_to_people_and_to_scripts(demo: TestClient[Litestar]) -> None:
    elsewhere = {"Origin": "https://elders.example"}
    assert "Niet toegestaan" in demo.post("/moties", headers=elsewhere).text
    problem = demo.post("/api/v1/motions", headers=elsewhere).json()
    assert (problem["status"], problem["type"]) == (403, "/over#fout-forbidden")


def test_pages_of_others_may_still_read_the_api(demo: TestClient[Litestar]) -> None:
    response = demo.get("/api/v1/motions", headers={"Origin": "https://elders.example", "Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 200
