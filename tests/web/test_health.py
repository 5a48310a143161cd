from __future__ import annotations

from pathlib import Path

from litestar import Litestar
from litestar.testing import TestClient

from invented_records import keep, record
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app


def test_health_tells_whether_the_last_question_reached_the_end(tmp_path: Path) -> None:
    path, first = tmp_path / "k.db", "2030-01-01T00:00:00Z"
    with Store(path, create=True) as store, TestClient(create_app(path)) as client:
        keep(store, record("Zaak", "zaak"), record("Zaak", "weg", deleted=True))
        assert told(client) == ("ok", None)
        store.records.asked("Zaak", first, caught_up=True)
        assert told(client) == ("ok", first)
        store.records.asked("Zaak", "2030-01-02T00:00:00Z", caught_up=False)
        assert told(client) == ("incomplete", first)


def told(client: TestClient[Litestar]) -> tuple[str, str | None]:
    """Return the state that is told and when the last question that reached the end was asked, counts being right."""
    answer = client.get("/gezond")
    found = answer.json()
    assert answer.headers["Cache-Control"] == "no-store"
    zaak = next(one for one in found["categories"] if one["category"] == "Zaak")
    assert (found["records"], zaak["records"], zaak["deleted"]) == (1, 1, 1)
    return found["state"], zaak["caught_up"]


def test_an_empty_database_says_that_it_is_empty(tmp_path: Path) -> None:
    Store(tmp_path / "e.db", create=True).close()
    with TestClient(create_app(tmp_path / "e.db")) as client:
        assert client.get("/gezond").json()["state"] == "empty"
