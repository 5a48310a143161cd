from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from invented_records import keep, record
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient[Litestar]]:
    path = tmp_path_factory.mktemp("records") / "k.db"
    with Store(path, create=True) as store:
        keep(
            store,
            *(
                record("Zaak", f"zaak{n}", nummer=f"2030Z{n:05}", soort="Motie", onderwerp=f"Onderwerp <b>{n}</b>",
                       gestartOp=f"2030-01-{n % 28 + 1:02}T00:00:00")
                for n in range(150)
            ),
            record("Zaak", "brief", nummer="2030Z90000", soort="Brief regering", onderwerp="=SOM(A1)"),
        )  # fmt: skip
    with TestClient(create_app(path)) as client:
        yield client


def test_the_page_shows_a_hundred_rows_with_the_total_and_a_way_on(site: TestClient[Litestar]) -> None:
    page = site.get("/zaken").text
    assert page.count("<tr>") == 101
    assert "<b>151</b> gevonden" in page
    assert "Bladzijde 1 van 2" in page
    assert "&lt;b&gt;" in page


def test_links_to_other_pages_and_forms_keep_filters_and_order(site: TestClient[Litestar]) -> None:
    page = site.get("/zaken", params={"soort": "Motie", "sorteer": "nummer"}).text
    assert 'href="?soort=Motie&amp;sorteer=nummer&amp;plaats=' in page
    assert "/zaken.csv?soort=Motie&amp;sorteer=nummer" in page
    assert 'aria-sort="ascending"' in page


def test_json_gives_the_same_rows_with_their_address_and_the_total(site: TestClient[Litestar]) -> None:
    answer = site.get("/zaken.json", params={"soort": "Motie", "pagina": 2})
    assert len(answer.json()) == 50
    assert answer.headers["X-Total-Count"] == "150"
    before = re.fullmatch(r'<(/zaken.json\?soort=Motie&plaats=[\w-]+)>; rel="prev"', answer.headers["Link"])
    assert before is not None
    assert site.get(before[1]).json() == site.get("/zaken.json", params={"soort": "Motie"}).json()
    assert answer.json()[0]["url"].startswith("/zaken/2030Z")


def test_csv_gives_every_row_and_no_cell_is_a_formula(site: TestClient[Litestar]) -> None:
    answer = site.get("/zaken.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert len(rows) == 151
    assert {row["Onderwerp"] for row in rows if row["Soort"] == "Brief regering"} == {"'=SOM(A1)"}
    english = list(csv.DictReader(io.StringIO(site.get("/en/zaken.csv").content.decode("utf-8-sig"))))
    assert "Subject" in english[0], "headings are in the reader's language"
    assert len(english) == len(rows)


def test_the_feed_is_atom_with_an_address_and_a_time_for_every_entry(site: TestClient[Litestar]) -> None:
    answer = site.get("/zaken.atom", params={"soort": "Motie"})
    assert answer.headers["content-type"].startswith("application/atom+xml")
    entries = fromstring(answer.content).findall("{http://www.w3.org/2005/Atom}entry")  # noqa: S314 - our own
    assert len(entries) == 50
    assert all((one.findtext("{http://www.w3.org/2005/Atom}updated") or "").startswith("2030-") for one in entries)


def test_an_unknown_filter_is_a_bad_request_that_names_those_there_are(site: TestClient[Litestar]) -> None:
    answer = site.get("/zaken", params={"kleur": "rood"})
    assert answer.status_code == 400
    assert "soort" in answer.text


def test_an_empty_database_says_so_to_readers_and_shows_a_way_on(tmp_path: Path) -> None:
    Store(tmp_path / "e.db", create=True).close()
    with TestClient(create_app(tmp_path / "e.db")) as client:
        page = client.get("/zaken").text
    assert "deze gegevens van de Kamer zijn er hier niet" in page
    assert "kamerspoor sync" not in page
