from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from debates import read_debate
from kamerspoor.errors import KamerspoorError, NotFoundError, StoreError
from kamerspoor.model.fact_kinds import MOTIONS, TURNS
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.database import APPLICATION_ID, migrations, plain_text
from kamerspoor.store.store import Store

KNOWN = (
    "Tweede Kamer der Staten-Generaal 2\n\nVergaderjaar 2030–2031\n\n98 765 Dijken\n\n"
    "Nr. 3 BRIEF VAN DE MINISTER VAN WATER\n\n{words}\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


def test_a_paper_comes_back_as_it_went_in(path: Path) -> None:
    paper = read_debate(
        ("Minister Kuiper", "De motie op stuk nr. 12 ontraad ik. Ik stuur de Kamer voor 1 mei 2031 een brief.")
    )
    with Store(path, create=True) as store:
        assert store.save(paper, "a.txt") == "new"
        assert store.paper(paper.id) == paper


def test_the_same_bytes_again_change_nothing(path: Path) -> None:
    paper = read_debate()
    with Store(path, create=True) as store:
        store.save(paper, "a.txt")
        before = store.versions(paper.id)
        assert store.save(paper, "b.txt") == "same"
        assert store.versions(paper.id) == before


def test_a_newer_reading_of_a_paper_keeps_the_older_one(path: Path) -> None:
    old, new = (read_paper(KNOWN.format(words=words).encode()) for words in ("Oud.", "Nieuw."))
    assert old.id == new.id == "kst-98765-3"
    with Store(path, create=True) as store:
        assert [store.save(old, "oud.txt"), store.save(new, "nieuw.txt")] == ["new", "version"]
        assert [(row.source, row.current) for row in store.versions(new.id)] == [
            ("nieuw.txt", True),
            ("oud.txt", False),
        ]
        assert store.paper(new.id) == new
        assert store.counts().papers == 1


def test_rows_are_of_the_current_reading_by_any_id_and_leave_out_what_is_not_there(path: Path) -> None:
    old, new = (read_paper(KNOWN.format(words=words).encode()) for words in ("Oud.", "Nieuw."))
    with Store(path, create=True) as store:
        store.save(old, "oud.txt", also=["2030D00003"])
        store.save(new, "nieuw.txt")
        found = store.rows(["2030D00003", new.id, "kst-98765-4"])
        assert set(found) == {"2030D00003", new.id}
        assert {(row.id, row.source) for row in found.values()} == {(new.id, "nieuw.txt")}
        assert store.row("2030D00003") == found[new.id]
        assert store.rows([]) == {}
        with pytest.raises(NotFoundError, match="kst-98765-4"):
            store.row("kst-98765-4")


def test_filters_ask_for_less(path: Path) -> None:
    with Store(path, create=True) as store:
        store.save(read_debate(("Minister Kuiper", "De motie op stuk nr. 12 ontraad ik.")), "a.txt")
        assert len(store.reader.facts(MOTIONS)) == 3
        assert len(store.reader.facts(MOTIONS, verdict="ontraden")) == 1
        assert store.reader.facts(MOTIONS, dossier="1") == []
        assert [filed.fact.number for filed in store.reader.facts(MOTIONS, dossier="98765", number=13)] == [13]
        assert store.reader.facts(MOTIONS, dossier="98765", number=99) == []


def test_a_broken_write_leaves_nothing_behind(path: Path) -> None:
    paper = read_debate()
    with Store(path, create=True) as store:
        store._db.execute("CREATE TRIGGER no_motions BEFORE INSERT ON motions BEGIN SELECT RAISE(ABORT, 'no'); END")
        with pytest.raises(KamerspoorError, match="does not fit"):
            store.save(paper, "a.txt")
        assert store.counts().papers == 0
        assert store.reader.facts(TURNS) == []


def test_a_database_of_a_newer_version_is_refused(path: Path) -> None:
    Store(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()
    with pytest.raises(StoreError, match="newer version"):
        Store(path)


def test_a_database_of_something_else_is_refused(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE other (x)")
    connection.close()
    with pytest.raises(StoreError, match="something else"):
        Store(path, create=True)


def test_migrations_are_numbered_from_one_and_marked_in_the_file(path: Path) -> None:
    assert [number for number, _ in migrations()] == list(range(1, len(migrations()) + 1))
    Store(path, create=True).close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    connection.close()


def test_processes_that_make_a_database_at_the_same_moment_do_not_trip_over_each_other(tmp_path: Path) -> None:
    for attempt in range(20):
        fresh = tmp_path / f"{attempt}.db"
        with ThreadPoolExecutor(4) as pool:
            made = [pool.submit(_make, fresh) for _ in range(4)]
        assert [one.result() for one in made] == [None] * 4


def _make(path: Path) -> None:
    Store(path, create=True).close()


def _dump(path: Path) -> list[str]:
    """Return the whole of a database but what tells it from every other."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE search_identity SET id = ''")
        return list(connection.iterdump())


def _identity(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT id FROM search_identity").fetchone()[0])


@pytest.mark.parametrize("there", ["a.db", "a.db-wal"])
def test_a_new_database_is_what_its_migrations_make(there: str, path: Path) -> None:
    path.with_name(there).touch()  # then nothing is copied
    _make(path)
    _make(path.with_name("copied.db"))
    assert _dump(path) == _dump(path.with_name("copied.db"))
    assert path.stat().st_mode == path.with_name("copied.db").stat().st_mode


def test_a_new_database_is_told_from_every_other_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.db" for number in range(3)]
    for path in paths:
        _make(path)
    assert len({_identity(path) for path in paths}) == 3
    assert sorted(tmp_path.iterdir()) == paths


def test_what_a_database_that_was_taken_away_left_does_not_come_into_a_new_one(path: Path) -> None:
    with Store(path, create=True) as store:
        store.save(read_debate(), "a.txt")
        left = path.with_name("a.db-wal").read_bytes()
    path.unlink()
    path.with_name("a.db-wal").write_bytes(left)
    with Store(path, create=True) as store:
        assert store.counts().papers == 0


def test_a_database_that_another_process_makes_meanwhile_keeps_its_papers(path: Path) -> None:
    def save(number: int) -> None:
        with Store(path, create=True) as store:
            store.save(read_paper(KNOWN.format(words=f"Woord {number}.").encode()), f"{number}.txt")

    for attempt in range(5):
        path = path.with_name(f"{attempt}.db")
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(save, range(4)))
        with Store(path) as store:
            assert len(store.versions("kst-98765-3")) == 4


@pytest.mark.parametrize(
    ("written", "plain"),
    [("Van 13.00 tot&nbsp;17.00 &amp; <b>meer</b><br/>dan dat", "Van 13.00 tot 17.00 & meer dan dat"), ("", None),
     (None, None), ("3 < 4 en 5 > 2", "3 < 4 en 5 > 2")],
)  # fmt: skip
def test_notes_lose_their_tags_and_entities(written: str | None, plain: str | None) -> None:
    assert plain_text(written) == plain
