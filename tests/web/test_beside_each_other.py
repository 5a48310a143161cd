from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Response
from litestar.di import NamedDependency
from litestar.testing import TestClient

from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app, routed
from kamerspoor.web.routing import get_page

CLIENTS = 10


@get_page("/zwaar")
def heavy(store: NamedDependency[Store]) -> Response[str]:
    """Stand for a page that keeps the processor busy for a while."""
    until = time.thread_time() + 0.1
    while time.thread_time() < until:
        store.counts()
    return Response("zwaar")


@get_page("/eindeloos")
def endless(store: NamedDependency[Store]) -> Response[str]:
    """Stand for a page whose question to the database has no end."""
    store.using(lambda db: db.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n").fetchall()
    )  # fmt: skip
    return Response("nooit")


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:  # type: ignore[type-arg]
    Store(tmp_path / "k.db", create=True).close()
    # What is registered is for this test only.
    monkeypatch.setattr("kamerspoor.web.app.routed", routed.__wrapped__)
    app = create_app(tmp_path / "k.db")
    app.register(heavy)
    app.register(endless)
    with TestClient(app) as client:
        yield client


@pytest.mark.slow
def test_the_health_is_told_while_ten_clients_open_a_costly_page(client: TestClient) -> None:  # type: ignore[type-arg]
    client.get("/gezond")
    opened = [threading.Thread(target=client.get, args=("/zwaar",)) for _ in range(CLIENTS)]
    begun = time.monotonic()
    for one in opened:
        one.start()
    waits = []
    while any(one.is_alive() for one in opened):
        asked = time.monotonic()
        assert client.get("/gezond").status_code == 200
        waits.append(time.monotonic() - asked)
    whole = time.monotonic() - begun
    # One at a time they would all be waited for: the share of the whole says the same on every machine.
    assert max(waits) < whole / 3


def test_a_question_without_end_costs_its_own_page_only(client: TestClient) -> None:  # type: ignore[type-arg]
    answer = client.get("/eindeloos", headers={"Accept": "application/json"})
    assert answer.status_code == 503
    assert answer.json()["type"] == "/over#fout-too-costly"
    assert client.get("/over").status_code == 200
