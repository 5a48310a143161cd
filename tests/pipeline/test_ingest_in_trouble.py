"""Whatever goes wrong with one file costs that one: it is named, the rest is stored, and no trace is shown."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faults import failing_at
from kamerspoor.errors import KamerspoorError, StoreError, explained
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline import ingest as ingesting
from kamerspoor.pipeline.deriving.run import derive, lag
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.files import find_files, load, sha256_of
from kamerspoor.pipeline.indexing import up_to_date, update_index
from kamerspoor.pipeline.ingest import ingest
from kamerspoor.search.index import PassageIndex, folder_of
from kamerspoor.store.store import Store
from search_database import PAPERS
from test_errors import FAULTS

KAMERSPOOR = str(Path(sys.executable).with_name("kamerspoor"))
FULL = sqlite3.OperationalError("database or disk is full")
every_fault = pytest.mark.parametrize("fault", FAULTS, ids=lambda one: type(one).__name__)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name, text in PAPERS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "a.db", create=True) as made:
        yield made


def lines(errors: list[KamerspoorError]) -> list[str]:
    told = sorted(map(str, errors))
    assert all(one.isprintable() for one in told)
    return told


def breaking(call: Callable[..., Any], fault: Exception, at: Callable[..., bool]) -> Callable[..., Any]:
    """Return a function that raises where it is told to, and else does what it does."""

    def broken(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - of any function
        if at(*arguments):
            raise fault
        return call(*arguments, **named)

    return broken


def test_a_file_name_that_is_not_utf8_is_stored_and_shown_escaped(papers: Path, store: Store) -> None:
    name = os.fsencode(papers) + b"/-\xff.txt"
    with open(name, "wb") as stream:  # noqa: PTH123 - a name of bytes
        stream.write(b"Aan de Voorzitter\n\nBrief.\n")
    report = ingest(store, find_files([papers]), workers=1)
    assert (report.new, report.refused, report.stopped) == (5, [], None)
    assert r"-\xff.txt" in {row.source for row in store.reader.documents()}
    assert ingest(store, find_files([papers]), workers=1).same == 5


@given(st.binary(min_size=1, max_size=40).filter(lambda name: b"/" not in name and b"\0" not in name))
def test_a_file_of_any_name_is_found_or_counted(name: bytes) -> None:
    if name in (b".", b".."):
        return
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(os.fsencode(folder), name), "wb") as stream:  # noqa: PTH118, PTH123 - a name of bytes
            stream.write(b"Brief")
        passed_over: Counter[str] = Counter()
        found = list(find_files([Path(folder)], passed_over=passed_over))
        assert len(found) + passed_over.total() == 1
        assert all(isinstance(one, Path) and load(one) == b"Brief" for one in found)


def strange(folder: Path) -> Path:
    """Make a folder in which hardly anything is a file of its own."""
    outside = folder.parent / "outside"
    outside.mkdir(parents=True)
    (outside / "secret.txt").write_text("Aan de Voorzitter\n\nGeheim.\n")
    (outside / "sub").mkdir()
    (outside / "sub" / "more.txt").write_text("Aan de Voorzitter\n\nNog een brief.\n")
    folder.mkdir()
    (folder / "paper.txt").write_text("Aan de Voorzitter\n\nBrief.\n")
    (folder / "again.txt").symlink_to("paper.txt")
    (folder / "out.txt").symlink_to(outside / "secret.txt")
    (folder / "folder").symlink_to(outside / "sub")
    (folder / "up").symlink_to("..")
    (folder / "device.txt").symlink_to("/dev/zero")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    os.mkfifo(folder / "fifo.txt")
    (folder / "data.json").write_text("{}")
    (folder / ".hidden").write_text("x")
    return folder


def test_links_that_lead_out_and_what_is_no_file_are_named(tmp_path: Path, store: Store) -> None:
    folder, passed_over = strange(tmp_path / "x" / "in"), Counter[str]()
    report = ingest(store, find_files([folder], passed_over=passed_over), workers=1)
    assert (report.new, report.same) == (1, 1)
    assert passed_over == {".json": 1, "hidden": 1}
    told = {one.where.rpartition("/")[2]: one.message for one in report.refused}
    out = "a link that leads out of the folder"
    assert told == {
        "out.txt": out,
        "folder": out,
        "up": out,
        "device.txt": out,
        "gone.txt": "there is no such file",
        "loop.txt": "it cannot be read (Too many levels of symbolic links)",
        "fifo.txt": "not a regular file",
    }
    lines(report.refused)


def test_links_are_followed_when_asked_each_folder_once(tmp_path: Path, store: Store) -> None:
    folder = strange(tmp_path / "x" / "in")
    report = ingest(store, find_files([folder], follow_links=True), workers=1)
    assert {row.source for row in store.reader.documents()} >= {"more.txt"}
    assert report.new == 3  # paper, secret, more
    assert {one.where.rpartition("/")[2] for one in report.refused} == {
        "device.txt", "gone.txt", "loop.txt", "fifo.txt",
    }  # fmt: skip


def test_folders_nested_deeper_than_the_stack_are_walked(tmp_path: Path) -> None:
    deepest = tmp_path / "/".join("d" * 1100)
    try:
        subprocess.run(["mkdir", "-p", str(deepest)], check=True)
        (deepest / "brief.txt").write_text("Brief")
        found = list(find_files([tmp_path]))
    finally:
        subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)  # pytest would not get to the bottom of it
    assert found == [deepest / "brief.txt"]


def test_a_file_that_goes_or_grows_while_it_is_read_costs_itself(papers: Path, store: Store) -> None:
    def found() -> Iterator[Path]:
        for path in sorted(papers.iterdir()):
            yield path
            if path.name == "stemmingen.txt":
                path.unlink()

    report = ingest(store, found(), workers=1)
    assert report.new + len(report.refused) == 4
    assert report.stopped is None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kamerspoor.pipeline.files.MAX_BYTES", 10)
        patch.setattr(Path, "stat", lambda _path, **_more: os.stat_result((0o100644, *[0] * 9)))
        assert len(load(papers / "brief.txt")) == 11


@every_fault
def test_a_file_that_cannot_be_hashed_is_read_all_the_same(papers: Path, store: Store, fault: Exception) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ingesting, "sha256_of", breaking(sha256_of, fault, lambda path: path.name == "brief.txt"))
        report = ingest(store, find_files([papers]), workers=1)
    assert report.new + len(report.refused) == 4
    assert report.new >= 3
    assert report.stopped is None
    lines(report.refused)


@every_fault
def test_a_paper_that_cannot_be_stored_costs_itself(papers: Path, store: Store, fault: Exception) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store._tables, "insert", breaking(store._tables.insert, fault, lambda p, *_: p.id == REPORT_ID))
        report = ingest(store, find_files([papers]), workers=1)
    assert report.new == 3
    assert [one.where.rpartition("/")[2] for one in report.refused] == ["verslag.txt"]
    lines(report.refused)
    assert ingest(store, find_files([papers]), workers=1).new == 1


REPORT_ID = read_paper(PAPERS["verslag"].encode()).id


@every_fault
def test_a_folder_that_cannot_be_listed_costs_itself(papers: Path, store: Store, fault: Exception) -> None:
    (papers / "sub").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "iterdir", breaking(Path.iterdir, fault, lambda path: path.name == "sub"))
        report = ingest(store, find_files([papers]), workers=1)
    assert report.new >= (4 if isinstance(fault, OSError) else 1)
    assert len(report.refused) + (report.stopped is not None) == 1
    lines([*report.refused, *([report.stopped] if report.stopped else [])])


def test_after_three_papers_in_a_row_that_cannot_be_stored_no_other_is_tried(papers: Path, store: Store) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store._tables, "insert", breaking(store._tables.insert, FULL, lambda *_: True))
        report = ingest(store, find_files([papers]), workers=1)
    assert len(report.refused) == 3
    assert isinstance(report.stopped, StoreError)
    assert ingest(store, find_files([papers]), workers=1).new == 4


def whole(db: Path) -> tuple[int, ...]:
    """What is in a database that is sound and up to date."""
    with sqlite3.connect(db) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []
    plain.close()
    with Store(db) as store:
        assert lag(store) == 0
        assert up_to_date(store, PassageIndex(folder_of(db)))
        counts = store.counts()
    return counts.papers, counts.turns, counts.motions, counts.commitments


READ: dict[str, Paper] = {name: read_paper(text.encode()) for name, text in PAPERS.items()}


def store_all(db: Path) -> list[str]:
    """Store, derive and index, and return what went wrong, in a line each."""
    told: list[KamerspoorError] = []
    try:
        with Store(db, create=True) as store:
            for name, paper in READ.items():
                try:
                    store.save(paper, name)
                except KamerspoorError as error:
                    told.append(error)
            told += derive(store).left_out
            told += update_index(store, db).left_out
    except Exception as error:  # noqa: BLE001 - as the command line does
        told.append(explained(error))
    return lines(told)


def statements(tmp_path: Path) -> int:
    with failing_at(None, FULL) as counted:
        assert store_all(tmp_path / "whole.db") == []
    return next(counted)


def fails_at(db: Path, statement: int) -> None:
    fault = (FULL, sqlite3.OperationalError("disk I/O error"), sqlite3.DatabaseError("malformed"))[statement % 3]
    with failing_at(statement, fault):
        told = store_all(db)
    assert len(told) <= 1, told
    assert store_all(db) == []


def test_a_database_that_fails_at_a_statement_costs_one_line_and_a_second_run_completes(tmp_path: Path) -> None:
    total = statements(tmp_path)
    expected = whole(tmp_path / "whole.db")
    for number in range(0, total, max(total // 25, 1)):
        fails_at(tmp_path / f"{number}.db", number)
        assert whole(tmp_path / f"{number}.db") == expected


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_database_that_fails_at_any_statement_costs_one_line_and_a_second_run_completes(tmp_path: Path) -> None:
    expected: tuple[int, ...] = ()
    for number in range(statements(tmp_path)):
        expected = expected or whole(tmp_path / "whole.db")
        fails_at(tmp_path / f"{number}.db", number)
        assert whole(tmp_path / f"{number}.db") == expected


def limited(room: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command that may write no file larger than so many bytes, as on a disk that is full."""
    return subprocess.run(
        [KAMERSPOOR, *arguments],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )


@pytest.mark.slow
@pytest.mark.parametrize("room", [0, 1_000, 100_000, 900_000, 1_600_000, 1_700_000, 1_900_000, 2_400_000])
def test_a_disk_that_is_full_is_said_in_a_line_each_and_loses_nothing(papers: Path, tmp_path: Path, room: int) -> None:
    db = tmp_path / "k.db"
    for command in (["ingest", str(papers), "--workers", "1"], ["index"], ["ingest", str(papers)]):
        done = limited(room, *command, "--db", str(db))
        assert "Traceback" not in done.stderr
        assert done.returncode in (0, 1, 2)
        assert done.returncode == 0 or done.stderr.count("\n") <= 6, done.stderr
    done = limited(resource.RLIM_INFINITY, "ingest", str(papers), "--db", str(db))
    assert (done.returncode, done.stderr) == (0, "")
    assert whole(db)[0] == 4
