"""Derived tables follow what is stored: whatever came in whatever order, and wherever it was stopped."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from derived_pool import derived, papers, steps
from invented_records import keep, record
from kamerspoor.errors import StoreError
from kamerspoor.pipeline.deriving.run import CONSUMER, VERSION, Derived, derive, lag
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.changes import ChangeLog
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.store import Store
from processes import started
from web_report import REPORT

KAMERSPOOR = str(Path(sys.executable).with_name("kamerspoor"))


def follows(path: Path, seed: int, number: int) -> None:
    """Change a database at random, derive now and then, and compare with tables made anew."""
    chance = random.Random(seed)  # noqa: S311 - the same on every run
    with Store(path, create=True) as store:
        for step in steps(seed, number):
            step(store)
            if chance.random() < 0.4:
                derive(store)
        derive(store)
        grown = derived(store)
        derive(store, rebuild=True)
        anew = derived(store)
    for table, rows in anew.items():
        assert grown[table] == rows, (seed, table)


@pytest.mark.parametrize("seed", range(12))
def test_after_any_sequence_the_tables_are_those_made_anew(tmp_path: Path, seed: int) -> None:
    follows(tmp_path / "a.db", seed, 30)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_after_many_long_sequences_the_tables_are_those_made_anew(tmp_path: Path) -> None:
    for seed in range(100, 300):
        follows(tmp_path / f"{seed}.db", seed, 60)


def test_the_papers_of_the_sequences_fill_every_table(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        for readings in papers().values():
            store.save(readings[0], "a.txt")
        keep(store, record("Persoon", "smit", nummer="1", achternaam="Smit"))
        derive(store)
        assert not [name for name, rows in derived(store).items() if not rows]


@pytest.mark.parametrize("seed", range(3))
def test_papers_in_another_order_give_the_same_tables(tmp_path: Path, seed: int) -> None:
    firsts = [readings[0] for readings in papers().values()]
    found = []
    for name, order in (("a", firsts), ("b", random.Random(seed).sample(firsts, len(firsts)))):  # noqa: S311
        with Store(tmp_path / f"{name}.db", create=True) as store:
            for paper in order:
                store.save(paper, "a.txt")
                if name == "b":
                    derive(store)
            derive(store)
            found.append(derived(store))
    assert found[0] == found[1]


def test_what_was_derived_is_derived_once_and_says_when_it_lags(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(papers()["verslag"][0], "a.txt")
        assert lag(store) == 1
        assert derive(store).changes == 1
        assert (lag(store), derive(store)) == (0, Derived())


def test_rules_of_another_version_start_again(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(papers()["verslag"][0], "a.txt")
        derive(store)
        store.using(ChangeLog).follow(CONSUMER, VERSION + 1, 99)
        assert lag(store) == 1
        assert derive(store).changes == 1


def fill(store: Store) -> None:
    for readings in papers().values():
        store.save(readings[0], "a.txt")
    for step in steps(7, 40):
        step(store)


def count_steps(store: Store, stop_after: int | None = None) -> list[int]:
    """Count what SQLite does, ten operations at a time, and stop it after so many."""
    counted = [0]

    def count() -> int:
        counted[0] += 1
        return int(counted[0] == stop_after)

    store._db.set_progress_handler(count, 10)
    return counted


def test_stopped_at_any_statement_nothing_is_half_done(tmp_path: Path) -> None:
    chance = random.Random(11)  # noqa: S311 - the same moments on every run
    with Store(tmp_path / "a.db", create=True) as store:
        fill(store)
        needed = count_steps(store)
        derive(store, rebuild=True)
        whole = derived(store)
        for _ in range(15):
            count_steps(store, chance.randrange(1, needed[0] // 2))
            with pytest.raises((StoreError, sqlite3.OperationalError)):
                derive(store, rebuild=True)
            store._db.set_progress_handler(None, 0)
            assert not store._db.in_transaction
            # Nothing of a batch, or all of it.
            assert derived(store)["dossier_tracks"] in ([], whole["dossier_tracks"])
            assert (lag(store) == 0) == (derived(store) == whole)
        derive(store)
        assert derived(store) == whole


@pytest.mark.slow
def test_one_more_paper_costs_no_more_among_many(tmp_path: Path) -> None:
    """Statements of SQLite that one debate takes, in a database of few papers and of fifty times as many."""
    steps_of = []
    with Store(tmp_path / "a.db", create=True) as store:
        for copies in (range(4), range(4, 200)):
            for n in copies:
                keep_copy(store, n)
            derive(store)
            keep_copy(store, 1000 + copies.stop)
            counted = count_steps(store)
            derive(store)
            store._db.set_progress_handler(None, 0)
            steps_of.append(counted[0])
    assert steps_of[1] <= 1.5 * steps_of[0], steps_of


def keep_copy(store: Store, n: int) -> None:
    first, last = f"{10 + n // 1000:02}", f"{n % 1000:03}"
    text = REPORT.replace("98 765", f"{first} {last}").replace("98765", f"{first}{last}")
    store.save(read_paper(f"{text}\n\nExemplaar {n}.\n".encode()), "a.txt")


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_killed_twenty_times_the_tables_are_those_of_an_undisturbed_run(tmp_path: Path) -> None:
    db, chance = tmp_path / "a.db", random.Random(5)  # noqa: S311 - the same moments on every run
    command: Sequence[str] = [KAMERSPOOR, "index", "--db", str(db)]
    with Store(db, create=True) as store:
        for n in range(1500):
            keep_copy(store, n)
        fill(store)
        for kill in range(20):
            with started(command) as process:
                time.sleep(0.3 + chance.random())
                process.kill()
            keep_copy(store, 2000 + kill)
        assert subprocess.run(command, check=False, capture_output=True).returncode == 0
        grown = derived(store)
        derive(store, rebuild=True)
        assert derived(store) == grown
        assert len(grown["dossier_tracks"]) > 1500


def test_a_motion_leads_from_debate_to_vote_whatever_came_first(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        for name in ("stemming", "brief", "verslag"):
            store.save(papers()[name][0], "a.txt")
            derive(store)
        found = store.using(DerivedReader).motion("98765-5")
    assert found is not None
    now, history = found
    assert [one.kind for one in history.events] == ["submitted", "appreciated", "held", "voted", "executed"]
    assert (now.state, now.verdict, now.execution) == ("rejected", "ontraden", None)


def test_a_release_stands_with_the_letter_that_is_left_when_another_that_it_may_announce_goes(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        for name in ("gestand", "ongenummerd", "nieuws"):
            store.save(papers()[name][0], "a.txt")
        derive(store)
        reader, release = store.using(DerivedReader), papers()["nieuws"][0].id
        assert len(reader.announced_by(release)) == 2
        assert release not in [one.document for one in reader.stops("98765")]
        store._db.execute("DELETE FROM versions WHERE paper_id = ?", (papers()["ongenummerd"][0].id,))
        derive(store)
        assert [one.other for one in reader.stops("98765") if one.document == release] == ["kst-98765-10"]
