"""The API of version 1: lists, single items, cursors, proofs, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.model.all_lists import all_lists
from kamerspoor.model.lists import List
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from web_report import REPORT

Client = TestClient[Litestar]
# No bill is among the papers of the demo.
IN_DEMO = [one for one in all_lists() if one.name != "amendments"]


@pytest.mark.parametrize("resource", IN_DEMO, ids=lambda one: one.name)
def test_a_walk_along_the_cursors_gives_every_item_once(demo: Client, resource: List) -> None:
    address: str | None = f"/api/v1/{resource.name}?limit=50"
    ids, total = [], None
    while address:
        page = demo.get(address).json()
        ids += [item["id"] for item in page["items"]]
        total = page["total"]
        address = page["next"]
    assert total == len(ids) > 0
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("resource", IN_DEMO, ids=lambda one: one.name)
def test_every_item_has_an_address_of_its_own_and_a_page(demo: Client, resource: List) -> None:
    for item in demo.get(f"/api/v1/{resource.name}?limit=2").json()["items"]:
        assert demo.get(f"/api/v1/{resource.name}/{item['id']}").json() == item
        assert item["url"] is None or demo.get(item["url"]).status_code == 200


@pytest.mark.parametrize("resource", IN_DEMO, ids=lambda one: one.name)
def test_what_is_not_there_is_a_problem(demo: Client, resource: List) -> None:
    answer = demo.get(f"/api/v1/{resource.name}/dit-is-er-niet")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    ("resource", "name", "value"),
    [(one, name, value) for one in IN_DEMO for name, value in one.example.filters.items()],
    ids=lambda one: one.name if isinstance(one, List) else str(one),
)
def test_the_examples_of_the_filters_filter(demo: Client, resource: List, name: str, value: str) -> None:
    every = demo.get(f"/api/v1/{resource.name}").json()["total"]
    some = demo.get(f"/api/v1/{resource.name}", params={name: value}).json()["total"]
    assert some <= every
    assert not demo.get(f"/api/v1/{resource.name}", params={name: "bestaat-niet"}).json().get("items")


def test_a_fact_is_proved_by_the_words_of_its_paper(demo: Client, demo_database: Path) -> None:
    item = demo.get("/api/v1/motions?limit=1").json()["items"][0]
    position, quote = item["target"]["selector"]
    with Store(demo_database) as store:
        text = store.paper(item["data"]["document"]).document.text
    assert text[position["start"] : position["end"]] == quote["exact"]
    assert text[: position["start"]].endswith(quote["prefix"])
    assert text[position["end"] :].startswith(quote["suffix"])


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("motions?verdit=ontraden", "Did you mean verdict?"),
        ("motions?number=negen", "number"),
        ("motions?cursor=%FF", "cursor"),
        ("motions?cursor=v1--1", "cursor"),
        ("motions?verdict=mooi", "verdict"),
        ("commitments?kind=vage", "kind"),
        ("motions?limit=0", "limit"),
        ("motions?limit=201", "limit"),
        ("motions?limit=veel", "limit"),
        ("motions/x?text=true", "no such parameter"),
        ("search", "q"),
        ("search?q=NOT", "NOT"),
        ("search?q=dijk&sort=mooiste", "sort"),
    ],
)
def test_what_means_nothing_is_a_wrong_request(demo: Client, address: str, said: str) -> None:
    answer = demo.get(f"/api/v1/{address}")
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert said in answer.json()["detail"]


def test_who_has_an_answer_already_is_told_so(demo: Client) -> None:
    first = demo.get("/api/v1/documents")
    again = demo.get("/api/v1/documents", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["last-modified"].endswith("GMT")


def test_pages_of_others_may_ask_and_only_ask(demo: Client) -> None:
    assert demo.get("/api/v1/documents").headers["access-control-allow-origin"] == "*"
    assert demo.options("/api/v1/documents").headers["access-control-allow-methods"] == "GET, OPTIONS"
    assert "access-control-allow-origin" not in demo.get("/documenten").headers
    assert demo.post("/api/v1/documents").status_code == 405


def test_a_rate_that_is_set_is_kept_for_the_api_and_not_for_pages(demo_database: Path) -> None:
    with TestClient(create_app(demo_database, api_rate=3)) as client:
        answers = [client.get("/api/v1/parties") for _ in range(4)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
        assert answers[-1].headers["content-type"] == "application/problem+json"
        assert int(answers[-1].headers["retry-after"]) > 0
        assert client.get("/over").status_code == 200


def test_a_browser_that_asks_whether_it_may_ask_uses_up_none_of_the_rate(demo_database: Path) -> None:
    with TestClient(create_app(demo_database, api_rate=2)) as client:
        assert [client.options("/api/v1/parties").status_code for _ in range(5)] == [204] * 5
        assert client.get("/api/v1/parties").status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "commitments?due_before=gisteren",
        "commitments?due=soon",
        "documents?since=2031-13-01",
        "periods?not_before=morgen",
    ],
)
def test_a_day_that_is_none_is_said_so(demo: Client, address: str) -> None:
    answer = demo.get(f"/api/v1/{address}")
    assert answer.status_code == 400
    assert answer.json()["detail"].startswith(address.partition("?")[2].partition("=")[0])


def test_commitments_are_those_due_by_a_day_or_those_without_one(demo: Client) -> None:
    def total(query: str) -> int:
        return int(demo.get(f"/api/v1/commitments?{query}").json()["total"])

    due = [one["data"]["commitment"]["due"] for one in demo.get("/api/v1/commitments?limit=200").json()["items"]]
    days = sorted(day["date"] for day in due if day and day["date"])
    assert total("due=dated") == len(days) > 1
    assert total("due=undated") == len(due) - len(days) > 0
    assert total(f"due_before={days[0]}") == days.count(days[0])
    assert total(f"due_before={days[0]}&due=undated") == 0


def test_a_party_with_a_slash_in_its_name_has_an_address(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store(path, create=True) as store:
        store.save(read_paper(REPORT.replace("(PP)", "(PP/RR)").encode()), "verslag.txt")
    with TestClient(create_app(path)) as client:
        item = client.get("/api/v1/parties/PP%2FRR").json()
        assert item["id"] == "PP/RR"
        assert "Smit" in client.get(item["url"]).text


def test_search_answers_as_the_pages_do(demo: Client) -> None:
    answer = demo.get("/api/v1/search", params={"q": "nachttrein partij:PP"}).json()
    assert answer["total"] == demo.get("/zoeken.json", params={"q": "nachttrein partij:PP"}).json()["total"] > 0


def test_the_page_for_people_names_every_resource(demo: Client) -> None:
    page = demo.get("/api").text
    assert all(f"/api/v1/{one.name}" in page for one in all_lists())


def test_the_description_is_openapi_and_has_an_example_for_every_path_with_an_id(demo: Client) -> None:
    described = demo.get("/api/v1/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    for path, operations in described["paths"].items():
        if path.startswith("/api/v1/") and "{" in path:
            assert operations["get"]["parameters"][0]["examples"]
