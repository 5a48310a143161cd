"""What is not there, or goes wrong: said in the reader's language, with a way on, and never a command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app

Client = TestClient[Litestar]


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_page_that_is_not_there_offers_a_search_for_it(client: Client, prefix: str) -> None:
    answer = client.get(f"{prefix}/moties/35373-400")
    assert answer.status_code == 404
    assert 'value="35373-400"' in answer.text
    assert f'href="{prefix}/zoeken?q=35373-400"' in answer.text
    assert answer.text.count('role="search"') == 1


def test_a_dutch_page_of_what_is_not_there_has_no_english(client: Client) -> None:
    main = client.get("/documenten/bestaat-niet").text.partition("<main")[2].partition("</main>")[0]
    words = re.sub(r"<[^>]*>", " ", main)
    assert not re.search(r"\b(the|not|no|there|page|paper)\b", words)


def test_a_wrong_value_keeps_its_technical_line_apart(client: Client) -> None:
    answer = client.get("/moties?kleur=rood")
    assert answer.status_code == 400
    assert '<span lang="en">' in answer.text.partition("<details")[2]


@pytest.mark.parametrize("path", ["/moties", "/activiteiten", "/toezeggingen", "/debatten", "/zoeken", "/"])
def test_an_empty_database_speaks_to_readers_and_shows_a_way_on(path: str, tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True):
        pass
    with TestClient(create_app(tmp_path / "a.db")) as client:
        page = client.get(path)
    assert page.status_code == 200
    main = page.text.partition("<main")[2].partition("</main>")[0]
    assert not re.search(r"kamerspoor (ingest|sync|index)", main)


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_term_is_explained_on_one_page(client: Client, prefix: str) -> None:
    page = client.get(f"{prefix}/begrippen")
    assert page.status_code == 200
    assert page.text.count("<dt id=") > 40
    assert ("Left to the Chamber" if prefix else "Oordeel Kamer") in page.text
