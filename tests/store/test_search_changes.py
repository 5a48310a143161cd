"""What changed since, for the index: noted at every change, and found without going through all changes."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import pytest

from invented_records import keep, record
from kamerspoor.store.changes import ChangeLog
from kamerspoor.store.search_feed import SearchFeed
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span

# What was called search_changes then is the log of all who follow changes now.
SQL = (
    (resources.files("kamerspoor.store") / "migrations" / "0004_search.sql")
    .read_text(encoding="utf-8")
    .replace("search_changes", "changes")
)
DELETES = re.findall(r"DELETE FROM changes WHERE [^;]+", SQL)


@pytest.mark.parametrize("delete", sorted(set(DELETES)))
def test_a_change_is_noted_without_going_through_the_others(tmp_path: Path, delete: str) -> None:
    values = re.sub(r"\b(?:new|old)\.\w+", "'x'", delete)
    with Store(tmp_path / "a.db", create=True) as store:
        plan = [row[3] for row in store._db.execute(f"EXPLAIN QUERY PLAN {values}")]
    assert any("changes" in step and "category=? AND id=?" in step for step in plan), plan


LISTS = (resources.files("kamerspoor.store") / "migrations" / "0008_fact_lists.sql").read_text(encoding="utf-8")
LISTS = LISTS.replace("search_changes", "changes")
FATES = re.findall(r"INSERT OR REPLACE INTO changes \(category, id\)\s+(SELECT [^;]+)", LISTS)


@pytest.mark.parametrize("select", sorted(set(FATES)))
def test_the_motions_of_which_something_is_said_are_found_by_their_number(tmp_path: Path, select: str) -> None:
    values = re.sub(r"\b(?:new|old)\.\w+", "'x'", select)
    with Store(tmp_path / "a.db", create=True) as store:
        plan = [row[3] for row in store._db.execute(f"EXPLAIN QUERY PLAN {values}")]
    assert not [step for step in plan if step.startswith("SCAN")], plan
    assert any("motions_of_number (number=? AND dossier=?)" in step for step in plan), plan


def test_a_record_that_changes_gets_a_later_number_and_stands_once(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        searching, log = store.using(SearchFeed), store.using(ChangeLog)
        keep(store, record("Zaak", "een", nummer="2031Z00001", titel="Dijken"))
        keep(store, record("Zaak", "twee", nummer="2031Z00002", titel="Veren"))
        first = log.after(0, 10)
        keep(store, record("Zaak", "een", updated="2031-01-01T00:00:00Z", nummer="2031Z00001", titel="Hoge dijken"))
        later = log.after(first[-1].n, 10)
        assert [change.id for change in later] == [first[0].id]
        assert log.waiting(0) == len(first) == 2
        assert log.newest() == later[0].n
        _, passage = searching.record("Zaak", int(later[0].id))
        assert passage is not None
        assert passage.text == "Hoge dijken"


def test_words_of_a_paper_that_is_not_there_are_none(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        searching = store.using(SearchFeed)
        assert searching.words("nergens", [Span(0, 5)]) == [""]
        assert searching.words("nergens", []) == []
        assert searching.number_of("Zaak", 1) is None
        assert searching.record("Zaak", 1) == ("Zaak:1", None)
