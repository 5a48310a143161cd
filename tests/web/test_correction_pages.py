"""What people corrected is shown as a correction, with what was read beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.pipeline.correcting.making import correct
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.publish.debate_export import mt_list
from kamerspoor.publish.site import LOOPBACK
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from web_report import ASKED, REPORT

Client = TestClient[Litestar]
ID = "kst-98765-4"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(read_paper(REPORT.replace("voor 1 oktober 2031 een", "binnen een week een").encode()), "a.txt")
        store.save(read_paper(ASKED.encode()), "b.txt")
        derive(store)
    return tmp_path / "a.db"


@pytest.fixture
def client(db: Path) -> Iterator[Client]:
    with TestClient(create_app(db), base_url=LOOPBACK.base) as made:
        yield made


def put(db: Path, known_as: str, **values: str) -> None:
    with Store(db) as store:
        correct(store, known_as, values, "Kolk <b>", "in de agenda gezien")
        derive(store)


def words(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return " ".join(re.sub(r"<[^>]*>", " ", answer.text).split())


@pytest.mark.parametrize(
    ("known_as", "values", "path", "says"),
    [
        (ID, {"date": "2031-02-03"}, f"/debatten/{ID}", "Dag: 3 februari 2031 V verbeterd door Kolk &lt;b&gt; op"),
        ("98765-5", {"verdict": "overgenomen"}, "/moties/98765-5", "Oordeel kabinet: Overgenomen V"),
        (f"commitment:{ID}.0", {"addressee": "Smit"}, f"/toezeggingen/{ID}.0", "Aan wie: Smit V"),
        (f"commitment:{ID}.0", {"state": "kept"}, f"/toezeggingen/{ID}.0", "Nagekomen. V"),
    ],
)
def test_a_correction_is_shown_with_who_when_why_and_what_was_read(
    db: Path, client: Client, known_as: str, values: dict[str, str], path: str, says: str
) -> None:
    put(db, known_as, **values)
    shown = words(client, path)
    assert says in shown
    assert "Reden: in de agenda gezien" in shown
    assert ("gelezen:" in shown) == ("state" not in values)


def test_a_day_that_is_given_stands_in_the_list_that_a_ministry_sends_and_in_the_calendar(
    db: Path, client: Client
) -> None:
    put(db, ID, date="2031-02-03")
    with Store(db) as store:
        made = mt_list(store, ID)
    assert "van 3 februari 2031" in made.frame[0]
    assert "Verbeterd met de hand: 1." in made.origin
    assert made.name.startswith("mt-2031-02-03-")
    assert "DTSTART;VALUE=DATE:20310210" in client.get(f"/volg/toezegging/{ID}.0.ics").text
    rows = client.get("/api/v1/commitments").json()["items"]
    assert {row["data"]["commitment"]["due"]["date"] for row in rows} == {"2031-02-10"}


def test_given_its_day_the_debate_of_the_seeds_has_its_deadlines(tmp_path: Path, shared_data: Path) -> None:
    report = shared_data / "seeds" / "003_80043238be0c1716.txt"
    if not report.exists():
        pytest.skip("the report of the debate does not lie beside the project (../shared/data/seeds)")
    path = tmp_path / "a.db"
    with Store(path, create=True) as store:
        store.save(read_paper(report.read_bytes()), report.name)
        derive(store)
    put(path, "kst-35373-19", date="2020-09-28")
    with Store(path) as store:
        made = mt_list(store, "kst-35373-19")
    assert made.name.startswith("mt-2020-09-28-")
    (neso,) = [row for part in made.parts for row in part.rows if "Neso" in str(row) and "binnen een week" in str(row)]
    assert date(2020, 10, 5) in neso
    with TestClient(create_app(path), base_url=LOOPBACK.base) as client:
        assert "Dag: 28 september 2020 V" in words(client, "/debatten/kst-35373-19")
        assert "5 oktober 2020" in words(client, "/debatten/kst-35373-19?tab=toezeggingen")
        assert "DTSTART;VALUE=DATE:20201005" in client.get("/volg/toezegging/kst-35373-19.1.ics").text
