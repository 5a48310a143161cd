from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from emulators import Emulator, Faults, demo, running
from invented_records import dump
from kamerspoor.cli.main import group
from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.pipeline.dossier import sync_dossier
from kamerspoor.pipeline.enclosures import fetch_papers
from kamerspoor.sources.http import Manners, Server
from kamerspoor.store.records.differences import comparisons
from kamerspoor.store.records.enclosures import Enclosures
from kamerspoor.store.records.health import Health
from kamerspoor.store.store import Store

QUICK = Manners(pause=0, timeout=2, attempts=8, first_wait=0.01, longest_wait=0.05)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "k.db", create=True) as store:
        yield store


def test_a_dossier_comes_with_all_that_hangs_on_it(store: Store) -> None:
    with running(Emulator(demo())) as url, Server(url, QUICK) as server:
        report = sync_dossier(store, server, "99123")
    assert report.counts["Document"] == 17
    assert report.counts["Stemming"] == 56
    assert (
        min(report.counts[name] for name in ("Zaak", "Besluit", "Activiteit", "Toezegging", "Verslag", "Persoon")) > 0
    )
    missing = {(one.category, one.relation) for one in store.using(Health).dangling()}
    assert missing <= {
        ("Activiteit", "vervangenVanuit"),
        ("Document", "kamerstukdossier"),
        ("Zaak", "kamerstukdossier"),
    }
    assert store.records.cursor("Zaak") is None


def test_the_same_dossier_again_changes_nothing(store: Store) -> None:
    with running(Emulator(demo())) as url, Server(url, QUICK) as server:
        sync_dossier(store, server, "99123")
        before = dump(store)
        sync_dossier(store, server, "99123")
    assert dump(store) == before


@pytest.mark.parametrize(
    ("written", "error"), [("12345", NotFoundError), ("99123-X", NotFoundError), ("abc", BadRequestError)]
)
def test_a_dossier_that_is_not_there_is_told(store: Store, written: str, error: type[Exception]) -> None:
    with running(Emulator(demo())) as url, Server(url, QUICK) as server, pytest.raises(error):
        sync_dossier(store, server, written)


def test_papers_are_fetched_once_read_and_found_by_the_chambers_number(store: Store) -> None:
    with running(Emulator(demo())) as url, Server(url, QUICK) as server:
        sync_dossier(store, server, "99123")
        first = fetch_papers(store, server, "text", "99123", workers=1)
        again = fetch_papers(store, server, "text", "99123", workers=1)
        annexes = fetch_papers(store, server, "all", "99123", workers=1)
    assert (first.read.new, first.read.refused, first.missed) == (5, [], [])
    assert (again.read.new, again.read.same, annexes.read.new) == (0, 0, 1)
    assert store.paper("2023D99019").identity.genre == "letter"
    assert store.paper("kst-99123-19").id == store.paper("2023D99019").id
    counts = store.using(Enclosures).counts()
    assert counts.documents == counts.read
    agree = {one.field: (one.compared, one.equal) for one in store.using(comparisons)}
    assert agree["appreciation"][0] > 0
    assert all(compared == equal for compared, equal in agree.values())


def test_a_better_report_becomes_a_version_of_the_one_that_is_kept(store: Store) -> None:
    emulator = Emulator(demo())
    with running(emulator) as url, Server(url, QUICK) as server:
        sync_dossier(store, server, "99123")
        fetch_papers(store, server, "text", "99123", workers=1)
        debates = [row.id for row in store.reader.documents() if row.id.startswith("vlos-")]
        assert emulator.apply("report_improved") > 0
        sync_dossier(store, server, "99123")
        later = fetch_papers(store, server, "text", "99123", workers=1)
    assert later.read.versions >= 1
    assert [row.id for row in store.reader.documents() if row.id.startswith("vlos-")] == debates
    assert len(store.versions(debates[0])) == 2


def test_what_the_server_does_not_give_is_asked_for_the_next_time(store: Store) -> None:
    impatient = Manners(pause=0, timeout=2, attempts=1)
    with running(Emulator(demo())) as url, Server(url, QUICK) as server:
        sync_dossier(store, server, "99123")
    with running(Emulator(demo(), faults=Faults({"error": 1.0}))) as url, Server(url, impatient) as server:
        failed = fetch_papers(store, server, "text", "99123", workers=1)
    with running(Emulator(demo())) as url, Server(url, QUICK) as server:
        found = fetch_papers(store, server, "text", "99123", workers=1)
    assert failed.missed
    assert not failed.read.new
    assert found.read.new == 5


def test_the_command_fetches_a_dossier_and_its_papers(tmp_path: Path) -> None:
    with running(Emulator(demo())) as url:
        shown = CliRunner().invoke(
            group,
            ["sync", "--base-url", url, "--pause", "0", "--db", str(tmp_path / "k.db"), "--dossier", "99123",
             "--documents", "all"],
        )  # fmt: skip
    assert shown.exit_code == 0, shown.output
    assert "17 Document" in shown.output
    assert "6 new papers" in shown.output
