"""Cases 46 and 47: the number of a paper typed as a question; a word that is written with a hyphen and without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from case_records import case_input
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.indexing import update_index
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from search_database import ask


@pytest.fixture(scope="module")
def db(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("case") / "case.db"
    with Store(path, create=True) as store:
        for file in ("input-1.txt", "input-2.txt"):
            store.save(read_paper(case_input(shared_data, "47-zoeken-koppelteken", file)), file)
        assert (
            store.save(read_paper(case_input(shared_data, "46-zoeken-op-stuknummer", "input.txt")), "46.txt") == "same"
        )
        update_index(store, path)
    return path


@pytest.fixture(scope="module")
def client(db: Path) -> Iterator[TestClient[Litestar]]:
    with TestClient(create_app(db)) as client:
        yield client


@pytest.mark.parametrize("written", ["39700-2", "39 700, nr. 2", "39700 nr 2", "kst-39700-2", "KST-39700-2"])
def test_the_number_of_a_paper_leads_straight_to_it(client: TestClient[Litestar], written: str) -> None:
    answer = client.get("/zoeken", params={"q": written}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, "/documenten/kst-39700-2")


@pytest.mark.parametrize("written", ["39700-3", "kst-39700-22"])
def test_a_number_that_no_paper_has_leads_nowhere(client: TestClient[Litestar], written: str) -> None:
    answer = client.get("/zoeken", params={"q": written}, follow_redirects=False)
    assert (answer.status_code, "Direct naar" in answer.text) == (200, False)


@pytest.mark.parametrize("written", ["39 700", "39700"])
def test_the_number_of_a_dossier_is_searched_for_with_the_dossier_beside_it(
    client: TestClient[Litestar], written: str
) -> None:
    assert 'Direct naar <a href="/dossiers/39700">' in client.get("/zoeken", params={"q": written}).text


@pytest.mark.parametrize(
    ("written", "papers"),
    [
        ("wiskunde-onderwijs", {"kst-39700-1", "kst-39700-2"}),
        ("wiskundeonderwijs", {"kst-39700-1", "kst-39700-2"}),
        ('"wiskunde-onderwijs"', {"kst-39700-1"}),
        ('"wiskundeonderwijs"', {"kst-39700-2"}),
    ],
)
def test_a_word_is_found_with_its_hyphen_and_without_and_in_quotes_as_it_is_written(
    db: Path, written: str, papers: set[str]
) -> None:
    answer = ask(db, written)
    assert {result.paper.id for result in answer.results if result.paper} == papers
    marked = {mark.of(shown.words) for result in answer.results for shown in result.passages for mark in shown.marks}
    assert marked <= {"wiskunde-onderwijs", "wiskundeonderwijs", "wiskunde", "onderwijs"}
    assert marked
