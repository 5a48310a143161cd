"""What the API's description gives as an example can be asked of the demo; what answers are known by, and how new."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.model.all_lists import all_lists
from kamerspoor.model.lists import List
from kamerspoor.web.api_v1.handlers import PREFIX
from kamerspoor.web.app import create_app

Client = TestClient[Litestar]
# No bill is among the papers of the demo.
IN_DEMO = [one for one in all_lists() if one.name != "amendments"]


@pytest.mark.parametrize("resource", IN_DEMO, ids=lambda one: one.name)
def test_the_item_of_an_example_is_in_the_demo(demo: Client, resource: List) -> None:
    answer = demo.get(f"{PREFIX}/{resource.name}/{quote(resource.example.id, safe='')}")
    assert (answer.status_code, answer.json().get("id")) == (200, resource.example.id)


@pytest.mark.parametrize("resource", IN_DEMO, ids=lambda one: one.name)
def test_the_filters_of_an_example_find_something_in_the_demo(demo: Client, resource: List) -> None:
    assert demo.get(f"{PREFIX}/{resource.name}", params=dict(resource.example.filters)).json()["total"] > 0


def test_every_operation_is_described_with_an_example(demo: Client) -> None:
    described = demo.get(f"{PREFIX}/openapi.json").json()["paths"]
    for path, operations in described.items():
        if path.startswith(f"{PREFIX}/"):
            assert any(one.get("examples") for one in operations["get"]["parameters"]), path


@pytest.mark.parametrize("known", ["{tag}", "W/{tag}", '"something-else", {tag}', "*"])
def test_an_answer_that_is_named_in_any_way_is_not_sent_again(demo: Client, known: str) -> None:
    tag = demo.get(f"{PREFIX}/parties").headers["etag"]
    assert demo.get(f"{PREFIX}/parties", headers={"if-none-match": known.format(tag=tag)}).status_code == 304


def test_an_answer_under_another_name_is_sent(demo: Client) -> None:
    assert demo.get(f"{PREFIX}/parties", headers={"if-none-match": '"something-else"'}).status_code == 200


def test_asking_the_chamber_again_makes_answers_newer(demo_database: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(demo_database, tmp_path / "a.db"))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE tk_freshness SET asked = '2090-01-02T03:04:05+00:00' WHERE category = 'Zaak'")
    with TestClient(create_app(path)) as client:
        assert client.get(f"{PREFIX}/documents").headers["last-modified"] == "Mon, 02 Jan 2090 03:04:05 GMT"
