"""Following the feed: what is kept is what the Chamber holds, whatever went wrong on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from emulators import Emulator, Faults, demo, demo_id, generated, running
from invented_records import dump
from kamerspoor.model.records import BY_NAME, CATEGORIES, Category
from kamerspoor.pipeline.sync import CategorySync, sync
from kamerspoor.sources.http import Manners, Server
from kamerspoor.store.store import Store

QUICK = Manners(pause=0, timeout=0.5, attempts=12, first_wait=0.01, longest_wait=0.05)
SPOILT = {"error": 0.08, "truncated": 0.08, "truncated_open": 0.08, "reset": 0.08}


def follow(path: Path, url: str, categories: tuple[Category, ...] = CATEGORIES) -> list[CategorySync]:
    with Store(path, create=True) as store, Server(url, QUICK) as server:
        return sync(store, server, categories)


def dump_of(path: Path) -> list[str]:
    with Store(path) as store:
        return dump(store)


def test_everything_of_every_category_is_kept(tmp_path: Path) -> None:
    emulator = Emulator(demo())
    with running(emulator) as url:
        report = follow(tmp_path / "k.db", url)
    assert all(one.done and not one.error and not one.refused for one in report)
    with Store(tmp_path / "k.db") as store:
        counts = {one.category: one.standing + one.deleted for one in store.records.counts()}
        assert counts == {one.category: one.records for one in report}
        assert min(counts.values()) > 0
        assert store.records.unknown() == {}


def test_a_second_run_finds_nothing_new_and_changes_nothing(tmp_path: Path) -> None:
    with running(Emulator(demo())) as url:
        follow(tmp_path / "k.db", url)
        before = dump_of(tmp_path / "k.db")
        again = follow(tmp_path / "k.db", url)
    assert sum(one.records for one in again) == 0
    assert dump_of(tmp_path / "k.db") == before


def test_spoilt_answers_cost_time_and_nothing_else(tmp_path: Path) -> None:
    with running(Emulator(demo(), generated("Stemming", 3000))) as url:
        follow(tmp_path / "good.db", url)
    bad = Emulator(demo(), generated("Stemming", 3000), faults=Faults(SPOILT, seed=3))
    with running(bad) as url:
        report = follow(tmp_path / "bad.db", url)
    assert all(one.done for one in report)
    assert dump_of(tmp_path / "bad.db") == dump_of(tmp_path / "good.db")


def test_a_server_that_never_answers_well_is_told_and_the_other_categories_are_read(tmp_path: Path) -> None:
    manners = Manners(pause=0, timeout=0.5, attempts=2, first_wait=0.01, longest_wait=0.01)
    down = Emulator(demo(), faults=Faults({"error": 1.0}))
    with running(down) as url, Store(tmp_path / "k.db", create=True) as store, Server(url, manners) as server:
        report = sync(store, server, CATEGORIES[:2])
    assert [one.error is not None for one in report] == [True, True]
    assert "Try again later" in str(report[0].error)


def test_records_that_come_again_unchanged_leave_no_history(tmp_path: Path) -> None:
    emulator = Emulator(demo())
    with running(emulator) as url:
        follow(tmp_path / "k.db", url)
        assert emulator.apply("refeed") > 0
        again = follow(tmp_path / "k.db", url)
    assert sum(one.same for one in again) > 0
    assert sum(one.changed for one in again) == 0
    assert not [line for line in dump_of(tmp_path / "k.db") if line.startswith("tk_history")]


@pytest.mark.parametrize("step", ["votes_corrected", "report_improved", "document_changed", "commitment_fulfilled"])
def test_what_changes_at_the_chamber_changes_here_and_leaves_its_history(tmp_path: Path, step: str) -> None:
    emulator = Emulator(demo())
    with running(emulator) as url:
        follow(tmp_path / "k.db", url)
        assert emulator.apply(step) > 0
        follow(tmp_path / "k.db", url)
        follow(tmp_path / "fresh.db", url)
    changed = dump_of(tmp_path / "k.db")
    assert [one for one in changed if not one.startswith("tk_history")] == dump_of(tmp_path / "fresh.db")


def test_a_deleted_record_stands_no_longer_and_its_last_state_is_history(tmp_path: Path) -> None:
    emulator = Emulator(demo())
    with running(emulator) as url:
        follow(tmp_path / "k.db", url)
        with Store(tmp_path / "k.db") as store:
            before = {one.category: one.standing for one in store.records.counts()}
        assert emulator.apply("records_deleted") > 0
        follow(tmp_path / "k.db", url)
    with Store(tmp_path / "k.db") as store:
        after = {one.category: one.standing for one in store.records.counts()}
    assert sum(after.values()) < sum(before.values())
    assert [line for line in dump_of(tmp_path / "k.db") if line.startswith("tk_history")]


def test_elements_that_no_contract_knows_are_kept_and_counted(tmp_path: Path) -> None:
    with running(Emulator(demo(), faults=Faults({"drift": 0.5}))) as url:
        report = follow(tmp_path / "k.db", url)
    assert all(one.done for one in report)
    with Store(tmp_path / "k.db") as store:
        assert sum(n for names in store.records.unknown().values() for n in names.values()) > 20


def test_reading_may_begin_after_a_token(tmp_path: Path) -> None:
    zaak = (BY_NAME["Zaak"],)
    with running(Emulator(generated("Zaak", 600))) as url:
        follow(tmp_path / "k.db", url, zaak)
        with Store(tmp_path / "k.db") as store, Server(url, QUICK) as server:
            last = store.records.cursor("Zaak")
            assert last is not None
            assert sync(store, server, zaak, since=last)[0].records == 0
            assert sync(store, server, zaak, since=0)[0].records == 600


def test_both_shapes_of_a_commitment_are_read(tmp_path: Path) -> None:
    with running(Emulator(demo())) as url:
        follow(tmp_path / "k.db", url, (BY_NAME["Toezegging"],))
    with Store(tmp_path / "k.db") as store:
        kept = [store.records.record(BY_NAME["Toezegging"], line.split('"')[1])
                for line in dump(store) if line.startswith("tk_toezegging ")]  # fmt: skip
    assert any(one and "toegezegdAan" in one.relations for one in kept)
    assert any(one and ("toegezegdAanFractie" in one.values or "toegezegdAanPersoon" in one.values) for one in kept)


def test_the_demo_knows_its_records_by_name() -> None:
    assert len(demo_id("motie-5")) == 36
