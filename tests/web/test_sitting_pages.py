from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from sitting_report import DAY, OPENING, SMIT, activity, motion, said, vlos

Client = TestClient[Litestar]
ADDRESS = "/vergaderingen/vlos-eeee-5"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    db = tmp_path_factory.mktemp("sittings") / "a.db"
    with Store(db, create=True) as store:
        store.save(read_paper(DAY), "dag.xml")
    with TestClient(create_app(db)) as client:
        yield client


def test_the_page_of_a_sitting_lists_its_items(pages: Client) -> None:
    page = pages.get(ADDRESS).text
    for words in ("23e vergadering", "ongecorrigeerd", "Opening", "Dijken", "Tweeminutendebat", "11.00–12.30 uur"):
        assert words in page, words
    assert 'href="/debatten/vlos-eeee-5-2"' in page


def test_it_is_found_by_each_of_its_ids_and_as_a_debate(pages: Client) -> None:
    assert pages.get("/vergaderingen/h-tk-20312032-23").text.count("<tr>") == pages.get(ADDRESS).text.count("<tr>")
    assert str(pages.get("/debatten/vlos-eeee-5").url).endswith(ADDRESS)


def test_an_item_is_a_debate_that_leads_to_its_sitting(pages: Client) -> None:
    page = pages.get("/debatten/vlos-eeee-5-2").text
    assert f'onderdeel 2 van <a href="{ADDRESS}">' in page
    assert 'id="beurt-0"' in pages.get("/debatten/vlos-eeee-5-2?tab=verslag").text


def test_the_whole_report_is_there_as_a_document(pages: Client) -> None:
    page = pages.get("/documenten/vlos-eeee-5").text
    assert "Ik open de vergadering." in page
    assert f'href="{ADDRESS}"' in page


def test_two_motions_under_one_number_are_not_shown_as_one(tmp_path: Path) -> None:
    twice = said("woordvoerder", SMIT, "Twee moties.", inside=motion(4, "de dijk") + motion(4, "de sluis"))
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(read_paper(vlos(OPENING, activity("Plenair debat", "Dijken", twice))), "dag.xml")
    with TestClient(create_app(tmp_path / "a.db")) as client:
        page = client.get("/moties/98765-4").text
    assert page.count("Lees de motie in het stuk") == 2
    assert "Onder dit nummer staan in één verslag meer moties" in page


def test_a_sitting_of_which_only_items_are_here_is_called_by_chamber_number_and_year(tmp_path: Path) -> None:
    known_as = "h-tk-20312032-24-4"
    item = read_paper(DAY).parts[1]
    identity = replace(item.identity, ids=(known_as,), sitting="h-tk-20312032-24", item=4)
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(replace(item, identity=identity), "a.xml")
    with TestClient(create_app(tmp_path / "a.db")) as client:
        page = client.get("/vergaderingen/h-tk-20312032-24").text
    assert "<h1>Tweede Kamer, vergadering 24 van 2031-2032</h1>" in page
    assert f'href="/debatten/{known_as}"' in page


def test_what_is_no_sitting_has_no_such_page(pages: Client) -> None:
    assert pages.get("/vergaderingen/vlos-eeee-5-2").status_code == 404
    assert pages.get("/vergaderingen/h-tk-20312032-99").status_code == 404


def test_the_api_gives_the_items(pages: Client) -> None:
    given = pages.get("/api/v1/full-documents/vlos-eeee-5").json()
    assert [(one["n"], one["id"]) for one in given["items"]] == [(n, f"vlos-eeee-5-{n}") for n in (1, 2, 3)]


def test_a_sitting_leads_to_the_agenda_of_its_day(pages: Client) -> None:
    page = pages.get(ADDRESS).text
    assert 'href="/activiteiten?van=2031-12-09&amp;tot=2031-12-09"' in page
    # The number that the record gives each item is not in the agenda that is kept here, which is empty.
    assert 'href="/activiteiten/2031A00001"' not in page
