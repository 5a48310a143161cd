"""Keeping records: whatever way they come, what is kept is the same."""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented_records import dump, guid, history, keep, record
from kamerspoor.errors import StoreError
from kamerspoor.model.records import BY_NAME, Category, Record
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.records.records import Applied
from kamerspoor.store.store import Store
from record_strategies import records
from web_report import REPORT

ZAAK = BY_NAME["Zaak"]
FEW_IDS = st.sampled_from([guid(name) for name in "abcd"])
EARLY, LATE, LATER = (f"2030-01-0{day}T00:00:00.0000000Z" for day in (1, 2, 3))


@contextmanager
def fresh() -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "k.db"
        path.write_bytes(empty_database())
        with Store(path) as store:
            yield store


@cache
def empty_database() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "k.db"
        Store(path, create=True).close()
        return path.read_bytes()


def dump_of(category: Category, *pages: Sequence[Record]) -> list[str]:
    with fresh() as store:
        for page in pages:
            store.records.apply(category, page, 1)
        return dump(store)


@given(records())
def test_any_record_comes_back_as_it_was_kept(one: Record) -> None:
    with fresh() as store:
        store.records.apply(BY_NAME[one.category], [one])
        assert store.records.record(BY_NAME[one.category], one.id) == one


@given(st.lists(records(ZAAK, FEW_IDS), max_size=12), st.data())
def test_it_does_not_matter_how_records_are_split_over_pages(fed: list[Record], data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(fed)))) | {0, len(fed)})
    pages = [fed[a:b] for a, b in pairwise(cuts)] or [[]]
    assert dump_of(ZAAK, *pages) == dump_of(ZAAK, fed)


@given(st.lists(records(ZAAK, FEW_IDS), max_size=12, unique_by=lambda one: (one.id, one.updated)))
def test_records_that_are_fed_twice_change_nothing(fed: list[Record]) -> None:
    assert dump_of(ZAAK, fed, fed) == dump_of(ZAAK, fed)


@given(st.lists(records(ZAAK), max_size=8, unique_by=lambda one: one.id), st.randoms(use_true_random=False))
def test_the_order_of_different_records_does_not_matter(fed: list[Record], chance: random.Random) -> None:
    other = fed.copy()
    chance.shuffle(other)
    assert dump_of(ZAAK, other) == dump_of(ZAAK, fed)


@given(st.lists(records(ZAAK, st.just(guid("a"))), min_size=1, max_size=6, unique_by=lambda one: one.updated))
def test_the_newest_state_counts_in_whatever_order_states_come(fed: list[Record]) -> None:
    with fresh() as store:
        for one in fed:
            store.records.apply(ZAAK, [one])
        kept = store.records.record(ZAAK, guid("a"))
    newest = max(fed, key=lambda one: one.updated)
    assert kept == newest


def test_what_a_page_did_is_counted() -> None:
    first = record("Zaak", "a", nummer="1", updated=EARLY)
    with fresh() as store:
        assert store.records.apply(ZAAK, []) == Applied(0, 0, 0)
        assert store.records.apply(ZAAK, [first, record("Zaak", "b")]) == Applied(2, 0, 0)
        assert store.records.apply(ZAAK, [first]) == Applied(0, 0, 1)
        refed, changed = replace(first, updated=LATE), replace(first, updated=LATER, values={"nummer": "2"})
        assert store.records.apply(ZAAK, [refed, changed, first]) == Applied(0, 1, 2)
        assert history(store, first.id) == [(LATE, {"changed": first.changed, "deleted": 0, "nummer": "1"})]


def test_a_record_that_comes_again_in_the_same_words_is_newer_and_has_no_history() -> None:
    first = record("Zaak", "a", nummer="1", updated=EARLY, many={"activiteit": ("x", "y")})
    with fresh() as store:
        store.records.apply(ZAAK, [first])
        store.records.apply(ZAAK, [replace(first, updated=LATE)])
        assert history(store, first.id) == []
        kept = store.records.record(ZAAK, first.id)
    assert kept == replace(first, updated=LATE)


def test_an_older_state_that_comes_later_replaces_nothing() -> None:
    newer = record("Zaak", "a", nummer="2", updated=LATE, many={"activiteit": ("y",)})
    older = record("Zaak", "a", nummer="1", updated=EARLY, many={"activiteit": ("x",)})
    assert dump_of(ZAAK, [newer], [older]) == dump_of(ZAAK, [newer])
    gone = replace(older, deleted=True)
    assert dump_of(ZAAK, [newer], [gone]) == dump_of(ZAAK, [newer])


def test_a_changed_reference_replaces_the_old_one_and_the_old_one_is_history() -> None:
    first = record("Zaak", "a", updated=EARLY, many={"activiteit": ("x", "y"), "agendapunt": ("p",)})
    second = record("Zaak", "a", updated=LATE, many={"activiteit": ("z",)})
    with fresh() as store:
        keep(store, first)
        keep(store, second)
        kept = store.records.record(ZAAK, first.id)
        assert kept is not None
        assert kept.relations == {"activiteit": (guid("z"),)}
        [(at, state)] = history(store, first.id)
    assert at == EARLY
    assert state["activiteit[]"] == [guid("x"), guid("y")]
    assert state["agendapunt[]"] == [guid("p")]


def test_a_deleted_record_stands_no_longer_keeps_its_history_and_may_come_back() -> None:
    first = record("Zaak", "a", updated=EARLY, onderwerp="Windparken", many={"activiteit": ("x",)})
    gone = record("Zaak", "a", updated=LATE, deleted=True)
    with fresh() as store:
        keep(store, first)
        keep(store, gone)
        kept = store.records.record(ZAAK, first.id)
        assert kept is not None
        assert kept.deleted
        assert not kept.values
        assert not kept.relations
        [count] = [one for one in store.records.counts() if one.category == "Zaak"]
        assert (count.standing, count.deleted) == (0, 1)
        assert store.records.kept(ZAAK) == 1
        assert history(store, first.id)[0][1]["onderwerp"] == "Windparken"
        keep(store, replace(first, updated=LATER))
        assert store.records.record(ZAAK, first.id) == replace(first, updated=LATER)
        assert [state["deleted"] for _, state in history(store, first.id)] == [0, 1]


def test_records_are_counted_as_they_come_change_and_go() -> None:
    chance = random.Random(3)  # noqa: S311 - the same on every run
    with fresh() as store:
        for n in range(60):
            values = {"deleted": True} if chance.random() < 0.3 else {"onderwerp": f"Dijken {n}"}
            at = f"2030-01-{chance.randrange(1, 29):02}T00:00:00Z"
            one = record("Zaak", chance.choice("abcdef"), updated=at, **values)
            keep(store, replace(one, unknown={"nieuw": ("x",)}) if chance.random() < 0.3 else one)
            [kept] = [count for count in store.records.counts() if count.category == "Zaak"]
            counted = store._db.execute("SELECT sum(deleted = 0), sum(deleted), count(unknown) FROM tk_zaak").fetchone()
            assert (kept.standing, kept.deleted, kept.with_unknown) == counted


def test_records_and_cursor_are_kept_together_or_not_at_all() -> None:
    with fresh() as store:
        store.records.apply(ZAAK, [record("Zaak", "a")], 7)
        before = dump(store)
        unkeepable = record("Zaak", "c", volgnummer=2**70)
        with pytest.raises(OverflowError):
            store.records.apply(ZAAK, [record("Zaak", "b"), unkeepable], 8)
        assert dump(store) == before
        assert store.records.cursor("Zaak") == 7
        store.records.apply(ZAAK, [record("Zaak", "b")], 8)
        assert store.records.cursor("Zaak") == 8


def test_records_that_came_otherwise_leave_the_cursor_alone() -> None:
    with fresh() as store:
        store.records.apply(ZAAK, [record("Zaak", "a")], 7)
        store.records.apply(ZAAK, [record("Zaak", "b")])
        assert store.records.cursor("Zaak") == 7


def test_whether_a_category_was_ever_read_to_its_end_is_remembered() -> None:
    with fresh() as store:
        assert not store.records.was_caught_up("Zaak")
        store.records.asked("Zaak", "2030-01-01T00:00:00+00:00", caught_up=False)
        assert not store.records.was_caught_up("Zaak")
        store.records.asked("Zaak", "2030-01-02T00:00:00+00:00", caught_up=True)
        store.records.asked("Zaak", "2030-01-03T00:00:00+00:00", caught_up=False)
        assert store.records.was_caught_up("Zaak")


def test_a_database_that_cannot_be_written_is_one_clear_line_and_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with Store(path, create=True) as store:
        store._db.execute("PRAGMA busy_timeout = 50")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"the database cannot be written .*locked.* Is another program writing"):
            store.records.apply(ZAAK, [record("Zaak", "a")], 1)
        with pytest.raises(StoreError, match="locked"):
            store.records.asked("Zaak", LATE, caught_up=True)
        with pytest.raises(StoreError, match="locked"):
            store.save(read_paper(REPORT.encode()), "verslag.txt")
        other.execute("ROLLBACK")
        other.close()
        store.records.apply(ZAAK, [record("Zaak", "a")], 1)
        assert store.records.kept(ZAAK) == 1


def test_a_full_disk_leaves_whole_pages(tmp_path: Path) -> None:
    with Store(tmp_path / "k.db", create=True) as store:
        pages = store._db.execute("PRAGMA page_count").fetchone()[0]
        store._db.execute(f"PRAGMA max_page_count = {pages + 60}")
        kept = 0
        with pytest.raises(StoreError, match="full"):  # noqa: PT012 - which page fails is not known
            for kept in range(1000):
                store.records.apply(ZAAK, [record("Zaak", f"{kept}-{m}", titel="woord " * 20) for m in range(50)], kept)
        assert kept > 0
        assert store.records.kept(ZAAK) == 50 * kept
        assert store.records.cursor("Zaak") == kept - 1


def test_of_one_moment_the_feed_has_the_last_word_and_there_is_no_history() -> None:
    full = record("Toezegging", "a", nummer="1", kamerbriefNakoming="32 813, nr. 9")
    less = replace(full, values={"nummer": "1"})
    toezegging = BY_NAME["Toezegging"]
    for pages in ([(full, 7), (less, None)], [(less, None), (full, 7)]):
        with fresh() as store:
            for one, token in pages:
                store.records.apply(toezegging, [one], token)
            assert store.records.record(toezegging, full.id) == full
            assert history(store, full.id) == []
