"""A backup is the database at one moment, whatever others do meanwhile, and a database can be made of it."""

from __future__ import annotations

import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from emulators import Emulator, generated, running
from invented_records import dump
from kamerspoor.errors import BadRequestError, KamerspoorError, StoreError
from kamerspoor.model.records import BY_NAME
from kamerspoor.pipeline.backups import back_up, restore
from kamerspoor.pipeline.demo import ingest_demo
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.doctor import examine
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.indexing import up_to_date, update_index
from kamerspoor.pipeline.sync import sync
from kamerspoor.search.index import PassageIndex, folder_of
from kamerspoor.sources.http import Manners, Server
from kamerspoor.store.backups import vacuum
from kamerspoor.store.store import Store
from processes import started

FOLLOWER = str(Path(__file__).with_name("feed_follower.py"))
KAMERSPOOR = str(Path(sys.executable).with_name("kamerspoor"))
LETTER = "98 765 Dijken\n\nNr. 3 BRIEF VAN DE MINISTER VAN WATER\n\n{}\n"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("backups") / "a.db"
    with Store(path, create=True) as store:
        ingest_demo(store)
        derive(store)
        update_index(store, path)
    return path


@pytest.fixture
def db(demo: Path, tmp_path: Path) -> Path:
    shutil.copytree(folder_of(demo), folder_of(tmp_path / "a.db"))
    return Path(shutil.copy(demo, tmp_path / "a.db"))


@pytest.fixture
def store(db: Path) -> Iterator[Store]:
    with Store(db) as store:
        yield store


def contents(path: Path) -> list[str]:
    """Return every table and row of a database, but for its identity."""
    with closing(sqlite3.connect(path)) as db:
        return sorted(line for line in db.iterdump() if 'INTO "search_identity"' not in line)


def test_a_restored_backup_is_the_database_that_was_copied(store: Store, db: Path, tmp_path: Path) -> None:
    assert not back_up(store, db, tmp_path / "b")
    (tmp_path / "b.db-wal").write_bytes(b"of a database that was taken away")
    restore(tmp_path / "b", tmp_path / "b.db")
    assert contents(tmp_path / "b.db") == contents(db)
    with Store(tmp_path / "b.db") as restored:
        assert examine(restored).sound
    # Nothing but the backup, the database and its index is there.
    assert {one.name for one in tmp_path.glob("b*")} == {"b", "b.db", "b.db.search.lock"}


@pytest.mark.parametrize("index", [True, False])
def test_the_index_comes_with_a_backup_or_is_made_anew(*, index: bool, store: Store, db: Path, tmp_path: Path) -> None:
    assert back_up(store, db, tmp_path / "b", index=index) == index
    assert folder_of(tmp_path / "b").exists() == index
    restore(tmp_path / "b", tmp_path / "b.db")
    with Store(tmp_path / "b.db") as restored:
        assert (
            folder_of(tmp_path / "b.db").exists() and up_to_date(restored, PassageIndex(folder_of(tmp_path / "b.db")))
        ) == index
        assert (update_index(restored, tmp_path / "b.db").passages > 0) != index


def test_what_came_after_a_backup_is_in_nothing_of_the_restored_database(
    store: Store, db: Path, tmp_path: Path
) -> None:
    back_up(store, db, tmp_path / "b", index=True)
    later = read_paper(LETTER.format("Na de kopie.").encode())
    store.save(later, "later.txt")
    update_index(store, db)
    with Store(db) as reader:
        reader.counts()
        restore(tmp_path / "b", db, replace=True)
        assert not reader.rows((later.id,))  # who has it open sees what it is now
    assert contents(db) == contents(tmp_path / "b")
    assert up_to_date(store, PassageIndex(folder_of(db)))
    earlier = read_paper(LETTER.format("Weer een ander.").encode())
    store.save(earlier, "ander.txt")
    assert update_index(store, db).changes == 1


def test_nothing_is_overwritten_unless_asked(store: Store, db: Path, tmp_path: Path) -> None:
    (tmp_path / "b").write_text("iets anders")
    with pytest.raises(BadRequestError, match="already"):
        back_up(store, db, tmp_path / "b")
    back_up(store, db, tmp_path / "b", replace=True)
    with pytest.raises(BadRequestError, match="already"):
        restore(tmp_path / "b", db)
    with pytest.raises(BadRequestError, match="in use"):
        back_up(store, tmp_path / "b", db, replace=True)
    with pytest.raises(BadRequestError, match="of itself"):
        restore(db, db, replace=True)


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 9999")


def _damaged(path: Path) -> None:
    data = path.read_bytes()
    middle = len(data) // 2
    path.write_bytes(data[:middle] + b"\xff" * 40_000 + data[middle + 40_000 :])


def _half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100_000])


def _other(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE a (b)")


@pytest.mark.parametrize(
    "spoil", [_newer, _damaged, _half, _other, Path.unlink, lambda path: path.write_text(""),
              lambda path: path.write_text("geen database " * 100)],
)  # fmt: skip
def test_a_backup_that_cannot_be_used_is_refused_in_one_line_and_costs_nothing(
    spoil: object, store: Store, db: Path, tmp_path: Path
) -> None:
    back_up(store, db, tmp_path / "b")
    spoil(tmp_path / "b")  # type: ignore[operator]
    before = contents(db)
    with pytest.raises(KamerspoorError) as refused:
        restore(tmp_path / "b", db, replace=True)
    assert str(refused.value).startswith(str(tmp_path / "b"))
    assert str(refused.value).isprintable()
    assert contents(db) == before
    with pytest.raises(KamerspoorError):
        restore(tmp_path / "b", tmp_path / "new.db")
    assert not (tmp_path / "new.db").exists()


def test_a_full_disk_leaves_no_part_of_a_backup(store: Store, db: Path, tmp_path: Path) -> None:
    back_up(store, db, tmp_path / "b")
    before = (tmp_path / "b").read_bytes()

    def little_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))

    command = [KAMERSPOOR, "backup", str(tmp_path / "b"), "--replace", "--db", str(db)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=little_room)
    assert done.returncode == 2
    assert done.stderr.startswith(f"kamerspoor: {tmp_path / 'b'}: ")
    assert done.stderr.count("\n") == 1
    assert (tmp_path / "b").read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


def test_a_backup_in_a_folder_that_is_not_there_is_refused_in_one_line(store: Store, db: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be written"):
        back_up(store, db, tmp_path / "nergens" / "b")


def test_a_vacuum_gives_room_back_and_changes_nothing(store: Store, db: Path) -> None:
    with closing(sqlite3.connect(db)) as other:
        other.execute("CREATE TABLE filling (x)")
        other.execute("INSERT INTO filling (x) VALUES (zeroblob(3000000))")
        other.commit()
        other.execute("DROP TABLE filling")
        other.commit()
    before, size = contents(db), db.stat().st_size
    store.using(vacuum)
    assert db.stat().st_size < size - 2_000_000
    assert contents(db) == before
    assert not Path(f"{db}-wal").stat().st_size


@pytest.mark.slow
def test_backups_during_a_sync_that_is_killed_hold_what_was_there_between_two_pages(tmp_path: Path) -> None:
    chance = random.Random(16)  # noqa: S311 - the same moments on every run
    emulator = Emulator(generated("Zaak", 3_000), generated("Document", 1_500))
    path, backups = tmp_path / "a.db", []
    with running(emulator) as url:
        states = _states(tmp_path / "good.db", url)
        Store(path, create=True).close()
        with Store(path) as store:
            for n in range(24):
                with started([sys.executable, FOLLOWER, str(path), "Zaak,Document", url]) as process:
                    wanted, deadline = emulator.requests + 1 + n % 2, time.monotonic() + 30
                    while emulator.requests < wanted and process.poll() is None and time.monotonic() < deadline:
                        time.sleep(0.002)
                    time.sleep(chance.random() / 50)
                    backups.append(tmp_path / f"{n}.backup")
                    back_up(store, path, backups[-1])
                    process.kill()
    seen = set()
    for n, backup in enumerate(backups):
        restored = tmp_path / f"{n}.db"
        restore(backup, restored)
        with Store(restored) as store:
            assert examine(store).sound
            seen.add(tuple(dump(store)))
    assert seen <= states
    assert len(seen) > 3


def _states(path: Path, url: str) -> set[tuple[str, ...]]:
    """Return what is kept after each page."""
    manners = Manners(pause=0)
    with Store(path, create=True) as store, Server(url, manners) as server:
        found = {tuple(dump(store))}
        sync(store, server, [BY_NAME["Zaak"], BY_NAME["Document"]], progress=lambda _: found.add(tuple(dump(store))))
    return found


@pytest.mark.slow
def test_a_backup_that_is_killed_leaves_the_one_before_or_is_whole(store: Store, db: Path, tmp_path: Path) -> None:
    chance = random.Random(17)  # noqa: S311 - the same moments on every run
    back_up(store, db, tmp_path / "b")
    for _ in range(20):
        with started([KAMERSPOOR, "backup", str(tmp_path / "b"), "--replace", "--db", str(db)]) as process:
            time.sleep(0.15 + chance.random() * 0.5)
            process.kill()
        assert contents(tmp_path / "b") == contents(db)
