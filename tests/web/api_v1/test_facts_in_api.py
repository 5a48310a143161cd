"""The JSON API of facts: every kind in its public shape, filtered, in pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.cli.schema import SCHEMAS
from kamerspoor.pipeline.demo import ingest_demo
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app

Client = TestClient[Litestar]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    path: Path = tmp_path_factory.mktemp("demo") / "demo.db"
    with Store(path, create=True) as store:
        ingest_demo(store)
    with TestClient(create_app(path)) as opened:
        yield opened


def rows(client: Client, address: str, **given: str) -> list[dict[str, Any]]:
    answer = client.get(f"/api/v1/{address}", params={"limit": 200, **given})
    assert answer.status_code == 200, answer.text
    return [item["data"] for item in answer.json()["items"]]


@pytest.mark.parametrize("kind", ["question", "vote", "citation", "condition", "figure", "period"])
def test_facts_of_every_kind_have_their_public_shape_and_name_their_paper(client: Client, kind: str) -> None:
    known = {paper["id"] for paper in rows(client, "documents")}
    found = rows(client, f"{kind}s")
    assert found
    for row in found:
        jsonschema.validate(row[kind], msgspec.json.schema(SCHEMAS[kind]))
        assert row["document"] in known


@pytest.mark.parametrize(
    ("address", "given", "holds"),
    [
        ("questions", {"status": "answered"}, lambda row: row["question"]["state"] == "answered"),
        ("votes", {"outcome": "rejected"}, lambda row: row["vote"]["outcome"] == "rejected"),
        ("citations", {"target": "kst-99123-8"}, lambda row: row["citation"]["target"] == "kst-99123-8"),
        ("conditions", {"kind": "unless"}, lambda row: row["condition"]["kind"] == "unless"),
        ("figures", {"unit": "EUR"}, lambda row: row["figure"]["unit"] == "EUR"),
        ("periods", {"document": "demo-99123-19"}, lambda row: row["document"] == "demo-99123-19"),
        ("persons", {"party": "PP"}, lambda row: row["parties"] == ["PP"]),
    ],
)
def test_a_filter_gives_the_rows_that_meet_it(client: Client, address: str, given: dict[str, str], holds: Any) -> None:  # noqa: ANN401
    found = rows(client, address, **given)
    assert found
    assert all(holds(row) for row in found)
    every = int(client.get(f"/api/v1/{address}").json()["total"])
    assert address == "questions" or len(found) < every


def test_a_citation_of_a_motion_that_is_held_leads_to_it_and_fiction_never_outside(client: Client) -> None:
    assert {row["leads"] for row in rows(client, "citations", target="kst-99123-8")} == {"motion"}
    assert not any((row["url"] or "").startswith("http") for row in rows(client, "citations"))


def test_periods_stand_in_order_of_time(client: Client) -> None:
    days = [row["period"]["first"] or row["period"]["last"] for row in rows(client, "periods")]
    assert days == sorted(days)


def test_a_list_may_be_asked_for_in_another_order(client: Client) -> None:
    days = [row["date"] for row in rows(client, "documents", order="-date")]
    known = sorted(day for day in days if day)
    assert days == known[::-1] + [None] * (len(days) - len(known))
    assert [row["date"] for row in rows(client, "documents", order="date")][: len(known)] == known


def test_a_document_is_there_in_full(client: Client) -> None:
    for known in rows(client, "documents"):
        paper = client.get(f"/api/v1/full-documents/{known['id']}").json()
        jsonschema.validate(paper, msgspec.json.schema(SCHEMAS["paper"]))
        assert (paper["document"]["id"], "text" in paper) == (known["id"], False)
        assert len(paper["motions"]) == known["motions"]
    assert client.get(f"/api/v1/full-documents/{known['id']}?text=true").json()["text"]


@pytest.mark.parametrize("address", ["votes?outcome=nothing", "questions?limit=0", "citations?kind=guess"])
def test_a_filter_that_means_nothing_is_a_problem_not_an_empty_list(client: Client, address: str) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("application/problem+json")
