"""Feeds, calendars and the page of whatever can be followed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.publish.atom import ATOM
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from web_report import REPORT, VOTED

FOLLOWED = (
    "dossier/99123", "motie/99123-12", "persoon/oldenkamp", "fractie/PP", "commissie/99001",
    "toezegging/demo-99123-7.2", "vraag/sha256-ada976e015f94dfb.0",
)  # fmt: skip


@pytest.fixture(scope="module")
def demo(demo_database: Path) -> Iterator[TestClient[Litestar]]:
    with TestClient(create_app(demo_database)) as client:
        yield client


@pytest.mark.parametrize("path", FOLLOWED)
def test_everything_has_a_feed_whose_entries_have_ids_of_their_own(demo: TestClient[Litestar], path: str) -> None:
    answer = demo.get(f"/volg/{path}.atom")
    assert answer.status_code == 200
    entries = ET.fromstring(answer.content).findall(f"{{{ATOM}}}entry")  # noqa: S314 - our own
    ids = [entry.findtext(f"{{{ATOM}}}id") or "" for entry in entries]
    assert ids
    assert len({*ids}) == len(ids)
    assert all(one.startswith("tag:127.0.0.1,2026:/") for one in ids)


@pytest.mark.parametrize("path", FOLLOWED)
def test_everything_has_a_calendar_and_a_page(demo: TestClient[Litestar], path: str) -> None:
    calendar = Calendar.from_ical(demo.get(f"/volg/{path}.ics").content)
    assert calendar.name == "VCALENDAR"
    shown = demo.get(f"/volg/{path}")
    assert shown.status_code == 200
    assert f"/volg/{path}.atom" in shown.text
    assert "webcal://127.0.0.1:8035/volg/" in shown.text


def test_what_is_due_is_a_day_and_a_task_in_the_calendar(demo: TestClient[Litestar]) -> None:
    calendar = Calendar.from_ical(demo.get("/volg/toezegging/demo-99123-7.2.ics").content)
    (event,), (task,) = calendar.walk("VEVENT"), calendar.walk("VTODO")
    assert str(event.decoded("dtstart")) == str(task.decoded("due")) == "2022-04-25"
    assert task["status"] == "NEEDS-ACTION"
    dossier = Calendar.from_ical(demo.get("/volg/dossier/99123.ics").content)
    titles = [str(event["summary"]) for event in dossier.walk("VEVENT")]
    assert any(one.startswith("Stemming over motie 99123-12") for one in titles)
    assert any(one.startswith("Debat: ") for one in titles)


def test_in_english_the_feed_says_it_in_english_and_keeps_its_ids(demo: TestClient[Litestar]) -> None:
    def ids(path: str) -> list[str | None]:
        feed = ET.fromstring(demo.get(path).content)  # noqa: S314 - our own
        return [entry.findtext(f"{{{ATOM}}}id") for entry in feed.findall(f"{{{ATOM}}}entry")]

    assert ids("/en/volg/dossier/99123.atom") == ids("/volg/dossier/99123.atom")


@pytest.mark.parametrize(
    "path", ["/volg/dossier/11111", "/volg/iets/1", "/volg/dossier/11111.atom", "/volg/motie/x.ics"]
)
def test_what_is_not_there_cannot_be_followed(demo: TestClient[Litestar], path: str) -> None:
    assert demo.get(path).status_code == 404


def test_what_changes_how_something_stands_is_the_next_entry_of_its_feed(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store(path, create=True) as store:
        store.save(read_paper(REPORT.encode()), "verslag.txt")
        derive(store)
        with TestClient(create_app(path)) as client:
            before = _entries(client.get("/volg/dossier/98765.atom").content)
            store.save(read_paper(VOTED.encode()), "stemmingen.txt")
            derive(store)
            after = _entries(client.get("/volg/dossier/98765.atom").content)
    assert before.items() < after.items()
    assert "tag:127.0.0.1,2026:/motion/98765-5/voted/rejected" in {*after} - {*before}


def _entries(feed: bytes) -> dict[str, str]:
    """Return the titles of entries by their ids, in the order of the feed."""
    entries = ET.fromstring(feed).findall(f"{{{ATOM}}}entry")  # noqa: S314 - our own
    return {str(entry.findtext(f"{{{ATOM}}}id")): str(entry.findtext(f"{{{ATOM}}}title")) for entry in entries}
