from __future__ import annotations

from pathlib import Path

import pytest
from litestar.testing import TestClient

from invented_records import keep, record
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app


@pytest.mark.parametrize(
    ("asked", "state"),
    [([], "ok"), ([("2030-01-01T00:00:00Z", True)], "ok"),
     ([("2030-01-01T00:00:00Z", True), ("2030-01-02T00:00:00Z", False)], "incomplete")],
)  # fmt: skip
def test_health_tells_whether_the_last_question_reached_the_end(
    tmp_path: Path, asked: list[tuple[str, bool]], state: str
) -> None:
    path = tmp_path / "k.db"
    with Store(path, create=True) as store:
        keep(store, record("Zaak", "zaak"), record("Zaak", "weg", deleted=True))
        for at, caught_up in asked:
            store.records.asked("Zaak", at, caught_up=caught_up)
    with TestClient(create_app(path)) as client:
        answer = client.get("/gezond")
    found = answer.json()
    assert answer.headers["Cache-Control"] == "no-store"
    assert (found["state"], found["records"]) == (state, 1)
    zaak = next(one for one in found["categories"] if one["category"] == "Zaak")
    assert (zaak["records"], zaak["deleted"]) == (1, 1)
    assert zaak["caught_up"] == ("2030-01-01T00:00:00Z" if asked else None)


def test_an_empty_database_says_that_it_is_empty(tmp_path: Path) -> None:
    Store(tmp_path / "e.db", create=True).close()
    with TestClient(create_app(tmp_path / "e.db")) as client:
        assert client.get("/gezond").json()["state"] == "empty"
