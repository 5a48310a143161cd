from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from kamerspoor.pipeline.files import find_files
from kamerspoor.pipeline.ingest import ingest
from kamerspoor.store.store import Store
from processes import started

REPORT = """Voorzitter: Anna Bakker

De voorzitter:
Ik open de vergadering. Het woord is aan de heer {name}.

De heer {name} (PP):
Voorzitter. Wanneer komt de minister met het plan?

Minister Kuiper:
Ik stuur de Kamer voor 1 oktober een brief.
"""


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number, name in enumerate(["Smit", "De Wit", "Visser"]):
        (folder / f"{number}.txt").write_text(REPORT.format(name=name), encoding="utf-8")
    return folder


def test_a_folder_comes_in_and_a_second_time_changes_nothing(papers: Path, tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        first = ingest(store, find_files([papers]))
        before = store.counts()
        second = ingest(store, find_files([papers]))
        assert (first.new, first.refused, second.same, second.new) == (3, [], 3, 0)
        assert store.counts() == before
        assert before.turns == 9


def test_a_refused_file_is_named_and_the_rest_is_in(papers: Path, tmp_path: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    (papers / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    with Store(tmp_path / "a.db", create=True) as store:
        report = ingest(store, find_files([papers, tmp_path / "gone.txt"]))
    assert report.new == 3
    refused = sorted(str(error) for error in report.refused)
    assert len(refused) == 3
    assert any("gone.txt: there is no such file" in line for line in refused)
    assert any("empty.txt: the file is empty" in line for line in refused)


def test_hidden_files_and_data_files_in_a_folder_are_passed_over(papers: Path) -> None:
    (papers / ".hidden.txt").write_text("x", encoding="utf-8")
    (papers / "gold.json").write_text("{}", encoding="utf-8")
    assert [Path(str(path)).name for path in find_files([papers])] == ["0.txt", "1.txt", "2.txt"]


@pytest.mark.slow
def test_a_kill_in_the_middle_loses_nothing_stored_and_the_next_run_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(600):
        words = REPORT.format(name="Smit") + f"\nDe voorzitter:\nDit is exemplaar {number}.\n"
        (folder / f"{number:03d}.txt").write_text(words, encoding="utf-8")
    db = tmp_path / "a.db"
    command = [str(Path(sys.executable).with_name("kamerspoor")), "ingest", str(folder), "--db", str(db)]
    with started(command) as process:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and _stored(db) < 20:
            time.sleep(0.02)
        process.kill()
    stored = _stored(db)
    assert stored >= 20
    with Store(db) as store:
        assert all(store.paper(row.id).debate is not None for row in store.reader.documents())
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    assert _stored(db) == 600


def _stored(db: Path) -> int:
    if not db.exists():
        return 0
    with Store(db) as store:
        return store.counts().papers
