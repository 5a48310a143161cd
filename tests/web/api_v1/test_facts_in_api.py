"""The JSON API of facts: every kind in its public shape, filtered, in pages."""

from __future__ import annotations

from typing import Any

import jsonschema
import msgspec
import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.cli.schema import SCHEMAS

Client = TestClient[Litestar]


def rows(demo: Client, address: str, **given: str) -> list[dict[str, Any]]:
    answer = demo.get(f"/api/v1/{address}", params={"limit": 200, **given})
    assert answer.status_code == 200, answer.text
    return [item["data"] for item in answer.json()["items"]]


@pytest.mark.parametrize("kind", ["question", "vote", "citation", "condition", "figure", "period"])
def test_facts_of_every_kind_have_their_public_shape_and_name_their_paper(demo: Client, kind: str) -> None:
    known = {paper["id"] for paper in rows(demo, "documents")}
    found = rows(demo, f"{kind}s")
    assert found
    validator = jsonschema.Draft202012Validator(msgspec.json.schema(SCHEMAS[kind]))
    for row in found:
        validator.validate(row[kind])
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
def test_a_filter_gives_the_rows_that_meet_it(demo: Client, address: str, given: dict[str, str], holds: Any) -> None:  # noqa: ANN401
    found = rows(demo, address, **given)
    assert found
    assert all(holds(row) for row in found)
    every = int(demo.get(f"/api/v1/{address}").json()["total"])
    assert address == "questions" or len(found) < every


def test_a_citation_of_a_motion_that_is_held_leads_to_it_and_fiction_never_outside(demo: Client) -> None:
    assert {row["leads"] for row in rows(demo, "citations", target="kst-99123-8")} == {"motion"}
    assert not any((row["url"] or "").startswith("http") for row in rows(demo, "citations"))


def test_periods_stand_in_order_of_time(demo: Client) -> None:
    days = [row["period"]["first"] or row["period"]["last"] for row in rows(demo, "periods")]
    assert days == sorted(days)


def test_a_list_may_be_asked_for_in_another_order(demo: Client) -> None:
    days = [row["date"] for row in rows(demo, "documents", order="-date")]
    known = sorted(day for day in days if day)
    assert days == known[::-1] + [None] * (len(days) - len(known))
    assert [row["date"] for row in rows(demo, "documents", order="date")][: len(known)] == known


def test_a_document_is_there_in_full(demo: Client) -> None:
    validator = jsonschema.Draft202012Validator(msgspec.json.schema(SCHEMAS["paper"]))
    for known in rows(demo, "documents"):
        paper = demo.get(f"/api/v1/full-documents/{known['id']}").json()
        validator.validate(paper)
        assert (paper["document"]["id"], "text" in paper) == (known["id"], False)
        assert len(paper["motions"]) == known["motions"]
    assert demo.get(f"/api/v1/full-documents/{known['id']}?text=true").json()["text"]


@pytest.mark.parametrize("address", ["votes?outcome=nothing", "questions?limit=0", "citations?kind=guess"])
def test_a_filter_that_means_nothing_is_a_problem_not_an_empty_list(demo: Client, address: str) -> None:
    answer = demo.get(f"/api/v1/{address}")
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("application/problem+json")
