"""Applied migrations stay as they are, and a database of any earlier schema goes on as one of today."""

from __future__ import annotations

import lzma
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from kamerspoor.model.people_lists import PERSONS
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store import database
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store
from kamerspoor.text.spans import fold

SOURCES = Path(database.__file__).parent
OLD = Path(__file__).parent / "old"
DATABASES = sorted(OLD.glob("*.db.xz"))
# Every one but the newest may stand in a database somewhere. A new one gets its line here; a line never changes.
FROZEN = {
    "0001_papers.sql": "074b02439ee66810ea53099f01bd42d178215ad711c56ae0f9e2277e6252fa97",
    "0002_every_genre.sql": "9a6d663808d6529534ae4aff8bd18717c8000ba0afca04f9b677ea6ba03e3b27",
    "0003_official.sql": "ebd6af3a94738f1dad2ec2b982b7854a0987b987321aa77f56f416d444cfcbfd",
    "0004_search.sql": "4e625dd63e88f44b4244b92f64b2e2df54e1dd7a55fa1bae1cc987c80ba93514",
    "0005_amendments.sql": "2cfc4e951cae627da9dea869763a86634cd149d2755daaec2b93cace580713fa",
    "0006_sittings.sql": "fa21f30630e9a66895d33b157524a88b71e58d535ca96b46cbe1852cff8b3ce8",
    "0007_people_anew.sql": "fe3ac426644a971c1c6a0ca515e2f3e998ed5053bbb67e924516e216bd7f57ac",
    "0008_fact_lists.sql": "baefe48de0e35e5de51a9413a3f1f2658d7e1b222a95e216db457acde2a3aacb",
    "0009_figures.sql": "89e37d5e755e6fe56f6004b3ec8b63594c92eac2c1995580c5eb5c5d734761b1",
    "0010_derived.sql": "e4c5c97d479a0cbc1bfa85747b55e807b7c4fcde3040537c761446356a12b16d",
    "0011_record_lists.sql": "0ae99aa5f4bd5e93cb377850371e9beb7186c2706224e7eb0bbc72ee13d4315e",
    "0012_people_lists.sql": "df48a32179acacad861727a0c99c0f3618b0ccfd76022c2a35f5b46ba342929d",
    "0013_motions_put_forward.sql": "1fb7fc0562db459846bb71c54f0b891d36c4bbbf8213e400ef9785a5adf60c95",
    "0014_people_resolved.sql": "6cfce35d008715e3b4c84da49def86333257b12c830fb8d38f0076a099579494",
    "0015_people_known.sql": "37fe4a513389038ca7d9bb6e3a49bd99fc45202a1c6e88772f480e990f45f3d6",
    "0016_questions_of_parties.sql": "86f98a0999db494dcd4b3bb2273e8cc3bfdde61b71c631b5f44530aea5de72d2",
    "0017_settlements.sql": "8248e8906b8c245ed633236aed9d1b76f7225a1ef77a442133a63906e2254aff",
    "0018_certainty.sql": "602cc1c5a177e9b87039e1faee5259fbe6180b6da5b2a3e91b46097f62b479d0",
    "0019_settlements_by_unit.sql": "11e88d5dfa8c0b9bced0aabc0b3ecd6989765f51ec71c7453840292ebda2a5eb",
    "0020_motions_listed.sql": "b05868bb8d459da21838c94f6dedfc52cf64cf56181034358ae55e6503bae4b7",
    "0021_people_listed.sql": "234920a83669931f129ee05742afc4883746bc486270de5267fe22f3c3dff36e",
    "0022_corrections.sql": "d84f9949cc1db3afdc4d49df9c0e8da5467c4d73a20a132ec0a7a87766251e13",
}
CHANGED = (
    "{} is not what databases were made with. Undo the change, and do it by a new migration with the next number;"
    " only then give that one its line in FROZEN, and the schema before it its database (tests/store/old/README.md)."
)


def test_a_migration_that_was_applied_is_never_edited() -> None:
    found = {path.name: sha256(path.read_bytes()).hexdigest() for path in (SOURCES / "migrations").glob("*.sql")}
    for name in found.keys() | FROZEN.keys():
        assert found.get(name) == FROZEN.get(name), CHANGED.format(name)


def test_every_schema_but_the_newest_has_a_database_of_its_time() -> None:
    kept = {int(re.split("[-.]", path.name)[0]) for path in DATABASES}
    assert kept >= {number for number, _ in database.migrations()[:-1]}


def test_what_is_inserted_names_its_columns_and_the_key_that_it_may_meet() -> None:
    for path in SOURCES.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for kind, table, then in re.findall(r"INSERT( OR \w+)? INTO (\S+)(..)", text):
            assert then == " (", f"{path.name}: name the columns of {table}"
            assert not kind, f"{path.name}: say ON CONFLICT (the key) DO NOTHING or DO UPDATE where {table} is filled"


@pytest.fixture(scope="module", params=DATABASES, ids=lambda path: path.name.split(".")[0])
def before(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An earlier database as it was made."""
    path = tmp_path_factory.mktemp("before") / "earlier.db"
    path.write_bytes(lzma.decompress(request.param.read_bytes()))
    return path


@pytest.fixture(scope="module")
def up_to_date(before: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, opened with the software of today."""
    path = Path(shutil.copy(before, tmp_path_factory.mktemp("after")))
    Store(path).close()
    return path


@pytest.fixture
def earlier(up_to_date: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(up_to_date, tmp_path))


@pytest.fixture
def store(earlier: Path) -> Iterator[Store]:
    with Store(earlier) as store:
        yield store


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(sql).fetchall()


def schema(path: Path) -> set[tuple[object, ...]]:
    """Return every table, index, view and trigger; what was altered later stands in other white space."""
    found = rows(path, "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name, re.sub(r"\s+", " ", re.sub(r"--.*", "", str(sql)))) for kind, name, sql in found}


def of_readings(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return what every table holds of each reading, but the JSON: that comes back in the papers."""
    found = {}
    with closing(sqlite3.connect(path)) as db:
        tables = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            columns = [name for (name,) in db.execute("SELECT name FROM pragma_table_info(?)", (table,))]
            if "version_id" in columns and table != "versions":
                kept = ", ".join(f"t.{name}" for name in columns if name not in {"version_id", "data"})
                sql = f"SELECT v.sha256, {kept} FROM {table} t JOIN versions v USING (version_id)"  # noqa: S608
                found[str(table)] = sorted(db.execute(sql).fetchall(), key=repr)
    return found


def copied(store: Store, path: Path, to: Path) -> None:
    """Store the same papers in a new database."""
    readings = rows(path, "SELECT paper_id, sha256, source FROM versions ORDER BY current, version_id")
    with Store(to, create=True) as fresh:
        for paper_id, digest, source in readings:
            paper = store.paper(f"{paper_id}@{digest}")
            fresh.save(paper, str(source), also=store.ids_of(str(paper_id)))


def test_an_earlier_database_is_whole_and_of_the_schema_of_a_new_one(earlier: Path, tmp_path: Path) -> None:
    Store(tmp_path / "new.db", create=True).close()
    assert rows(earlier, "PRAGMA integrity_check") == [("ok",)]
    assert rows(earlier, "PRAGMA foreign_key_check") == []
    assert schema(earlier) == schema(tmp_path / "new.db")


def test_an_earlier_database_keeps_every_reading_with_its_facts(before: Path, store: Store, earlier: Path) -> None:
    sql = "SELECT paper_id, sha256, text, n_turns, n_motions, n_commitments FROM versions"
    assert rows(earlier, sql) == rows(before, sql)
    for paper_id, digest, text, *numbers in rows(before, sql):
        paper = store.paper(f"{paper_id}@{digest}")
        turns = paper.debate.turns if paper.debate else ()
        assert paper.document.text == text
        shown = [one for one in paper.commitments if one.certainty != "possible"]
        assert [len(turns), len(paper.motions), len(shown)] == numbers


def people(store: Store, **filters: str) -> list[dict[str, Any]]:
    return [dict(row) for row, _ in store.reader.all(PERSONS, ListRequest(filters))]


def test_an_earlier_database_equals_a_new_one_with_the_same_papers(store: Store, earlier: Path, tmp_path: Path) -> None:
    copied(store, earlier, tmp_path / "new.db")
    assert of_readings(earlier) == of_readings(tmp_path / "new.db")
    with Store(tmp_path / "new.db") as fresh:
        assert people(fresh) == people(store)
        assert fresh.counts() == store.counts()
        for row in store.reader.documents():
            assert fresh.paper(row.id) == store.paper(row.id)
            assert fresh.ids_of(row.id) == store.ids_of(row.id)


def test_the_people_of_an_earlier_database_are_those_of_its_papers(store: Store) -> None:
    found = {row["key"]: row for row in people(store)}
    assert "ozkan" in [row["key"] for row in people(store, party="QQ") if "QQ" in row["parties"]]
    assert found["smit"]["turns"] >= 3
    assert found["kuiper"]["commitments"] >= 1
    assert not found.keys() & {"speaker", "pp", "qq", "proposer", "promiser"}


def test_the_figures_of_an_earlier_database_quote_themselves_and_their_sentence(store: Store) -> None:
    for row in store.reader.documents():
        paper = store.paper(row.id)
        for figure in paper.figures:
            assert figure.quote == fold(figure.span.of(paper.document.text))
            assert figure.sentence == fold(figure.sentence_span.of(paper.document.text))


def test_an_earlier_database_takes_new_papers_and_knows_those_it_has(store: Store, earlier: Path) -> None:
    kept = {str(digest) for (digest,) in rows(earlier, "SELECT sha256 FROM versions")}
    for path in sorted((OLD / "papers").glob("[1-9]-*.txt")):
        paper = read_paper(path.read_bytes())
        assert paper.document.sha256 in kept
        assert store.save(paper, path.name) == "same"
    later = read_paper((OLD / "papers" / "later.txt").read_bytes())
    assert store.save(later, "later.txt") == "new"
    assert store.paper(later.id) == later
    assert ("paper", later.id) in rows(earlier, "SELECT category, id FROM changes")
    current = {("paper", row.id) for row in store.reader.documents()}
    assert current <= set(rows(earlier, "SELECT category, id FROM changes"))


@pytest.mark.parametrize(
    ("known_as", "sitting", "item"),
    [
        ("h-tk-20312032-123-12", "h-tk-20312032-123", 12),
        ("h-ek-20312032-3-4", "h-ek-20312032-3", 4),
        ("h-tk-20082009-1234-1250", None, None),  # until 2010 by pages
    ],
)
def test_an_item_stored_before_there_were_sittings_is_an_item_of_its_sitting(
    known_as: str, sitting: str | None, item: int | None, tmp_path: Path
) -> None:
    path = tmp_path / "earlier.db"
    path.write_bytes(lzma.decompress((OLD / "5.db.xz").read_bytes()))
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for table in ("versions", "paper_ids"):
            db.execute(f"UPDATE {table} SET paper_id = ? WHERE paper_id = 'h-tk-20312032-23-12'", (known_as,))  # noqa: S608
        db.execute("UPDATE paper_ids SET id = paper_id WHERE paper_id = ?", (known_as,))
    with Store(path) as store:
        identity = store.paper(known_as).identity
        assert (identity.sitting, identity.item) == (sitting, item)
