"""Following the feed where the server, the database or the machine does not help."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulators import Emulator, generated, running
from feed_writer import UPDATED, entity, entity_of, entry, feed, feed_of
from invented_records import dump, guid, record
from kamerspoor.errors import SourceError, StoreError
from kamerspoor.model.records import BY_NAME, CATEGORIES, Record
from kamerspoor.pipeline.sync import CategorySync, sync
from kamerspoor.sources.feed import read_page
from kamerspoor.sources.http import BrokenAnswerError, Manners, Server, UnreachableError
from kamerspoor.store.store import Store
from scripted_server import Give, answer, cut, scripted

QUICK = Manners(pause=0, timeout=0.3, attempts=3, first_wait=0.001, longest_wait=0.002)
ZAAL, ZAAK = BY_NAME["Zaal"], BY_NAME["Zaak"]
END = answer(200, feed())


def page(*written: Record, first_token: int = 1) -> Give:
    return answer(200, feed_of(written, first_token))


def follow(path: Path, url: str, since: int | None = None) -> CategorySync:
    with Store(path, create=True) as store, Server(url, QUICK) as server:
        return sync(store, server, [ZAAL], since=since)[0]


def kept(path: Path) -> dict[str, object]:
    with Store(path) as store:
        found = [store.records.record(ZAAL, guid(name)) for name in "abc"]
    return {name: one.values["naam"] for name, one in zip("abc", found, strict=True) if one}


def zaal(name: str, naam: str = "Groen", updated: str = "2020-01-02T00:00:00.0000000Z") -> Record:
    return record("Zaal", name, naam=naam, updated=updated)


def test_a_feed_that_leads_back_is_given_up_and_what_came_before_is_kept(tmp_path: Path) -> None:
    circle = (page(zaal("a"), first_token=5), page(zaal("b"), first_token=9), page(zaal("c"), first_token=5))
    with scripted(*circle) as asked:
        state = follow(tmp_path / "k.db", asked.url)
    assert isinstance(state.error, SourceError)
    assert "the feed leads back from token 9 to 5" in str(state.error)
    assert kept(tmp_path / "k.db") == {"a": "Groen", "b": "Groen"}
    with Store(tmp_path / "k.db") as store:
        assert store.records.cursor("Zaal") == 9


def test_a_page_that_was_once_given_by_mistake_does_not_end_the_reading(tmp_path: Path) -> None:
    stale = page(zaal("a"), first_token=5)
    with scripted(stale, stale, page(zaal("b"), first_token=9), END) as asked:
        assert follow(tmp_path / "k.db", asked.url).done
    assert set(kept(tmp_path / "k.db")) == {"a", "b"}


def test_an_answer_that_is_cut_off_on_a_border_of_entries_is_not_taken_for_the_end(tmp_path: Path) -> None:
    whole = feed_of([zaal("a"), zaal("b")])
    half = whole[: whole.index(b"</entry>") + len(b"</entry>")]
    with scripted(cut(half, None), answer(200, whole), END) as asked:
        assert follow(tmp_path / "k.db", asked.url).records == 2


def test_a_feed_that_is_not_one_is_told_in_one_line(tmp_path: Path) -> None:
    with scripted(answer(200, b"<html><body>Onderhoud</body></html>")) as asked:
        state = follow(tmp_path / "k.db", asked.url)
    assert str(state.error) == (
        f"{asked.url}/SyncFeed/2.0/Feed: no good answer in 3 attempts (not a feed: html)."
        " Try again later: what was stored stays stored"
    )


def encoded(name: str) -> bytes:
    return feed().replace(b'version="1.0"', f'version="1.0" encoding="{name}"'.encode())


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (feed(entry(entity("zaal"), int("9" * 30))), "a link without a way on"),
        (
            feed(entry(entity("zaal"), 1)).replace(b"skiptoken=1", b"skiptoken=" + b"9" * 5000),
            "a link without a way on",
        ),
        (feed(links='<link rel="next" href="http://[?skiptoken=5"/>'), "a link without a way on"),
        (encoded("ebcdic-foo"), "not a whole feed: unknown encoding"),
        (encoded("utf-7"), "not a whole feed: multi-byte encodings"),
        (encoded("zlib"), "not a whole feed"),
        (feed(entry(entity("zaal", "<x/>" * 1_000_001))), "more than 1,000,000 elements"),
    ],
    ids=["30 digits", "5,000 digits", "no address", "ebcdic-foo", "utf-7", "zlib", "a million elements"],
)
def test_a_malformed_page_is_told_in_one_line_and_the_next_category_is_read(
    body: bytes, why: str, tmp_path: Path
) -> None:
    bad, case = answer(body=body), page(record("Zaak", "z", updated=UPDATED), first_token=5)
    with (
        scripted(bad, bad, bad, case, END) as asked,
        Store(tmp_path / "k.db", create=True) as store,
        Server(asked.url, QUICK) as server,
    ):
        first, second = sync(store, server, [ZAAL, ZAAK])
        assert store.records.cursor("Zaal") is None
    assert why in str(first.error)
    assert str(first.error).isprintable()
    assert (second.done, second.records) == (True, 1)


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (entry(entity("zaal", "<x>" * 5000 + "</x>" * 5000), 1), "nested too deeply"),
        (entry(entity("zaal"), 1, updated="2024-02-30T25:61:61Z"), "not a time: 2024-02-30"),
        (entry(entity("zaal"), 1, updated="9999-12-31T23:59:59Z"), "yet to come"),
        (entry(entity("zaal", record_id="\u202egeen"), 1), "not a GUID: \\u202egeen"),
    ],
    ids=["deep", "impossible", "to come", "turned round"],
)
def test_a_malformed_entry_costs_itself_and_is_named(bad: str, why: str, tmp_path: Path) -> None:
    good = entry(entity_of(zaal("a")), 2, zaal("a").updated)
    with scripted(answer(200, feed(bad, good)), END) as asked:
        state = follow(tmp_path / "k.db", asked.url)
    assert (state.done, state.records, state.n_refused) == (True, 1, 1)
    assert why in state.refused[0]
    assert state.refused[0].isprintable()


@given(st.text(st.sampled_from("<>/x&;\"'= !-[]?a\n\x00\u202e")), st.binary(max_size=40))
def test_whatever_stands_around_an_entry_it_is_a_page_or_a_broken_answer(text: str, raw: bytes) -> None:
    whole = feed(entry(entity("zaal", "<naam>Groen</naam>" + text), 1))
    middle = len(whole) // 2
    for body in (whole, whole[:middle] + raw + whole[middle:], raw + whole, whole + raw):
        try:
            read = read_page(body, ZAAL)
        except BrokenAnswerError:
            continue
        assert read.skiptoken == 1 or not read.records
        assert all(one.isprintable() for one in read.refused)


def test_a_page_of_nothing_that_leads_on_is_followed(tmp_path: Path) -> None:
    on = '<link rel="next" href="https://x.example/Feed?skiptoken=77&amp;category=Zaal"/>'
    with scripted(answer(200, feed(links=on)), page(zaal("a"), first_token=78), END) as asked:
        assert follow(tmp_path / "k.db", asked.url).records == 1
    assert "skiptoken=77" in asked.paths[1]


def test_entries_that_cannot_be_read_are_counted_and_the_first_are_told(tmp_path: Path) -> None:
    entries = (entry(entity("zaal", record_id=f"geen-{n}"), n + 1) for n in range(30))
    with scripted(answer(200, feed(*entries)), page(zaal("a"), first_token=40), END) as asked:
        state = follow(tmp_path / "k.db", asked.url)
    assert state.done
    assert (state.records, state.n_refused, len(state.refused)) == (1, 30, 20)
    assert "not a GUID: geen-0" in state.refused[0]


def test_an_older_state_that_arrives_later_changes_nothing(tmp_path: Path) -> None:
    newer, older = zaal("a", "Nieuw", "2020-01-02T00:00:00Z"), zaal("a", "Oud", "2020-01-01T00:00:00+01:00")
    with scripted(page(newer), page(older, zaal("b"), first_token=5), END) as asked:
        state = follow(tmp_path / "k.db", asked.url)
    assert (state.new, state.changed, state.same) == (2, 0, 1)
    assert kept(tmp_path / "k.db") == {"a": "Nieuw", "b": "Groen"}


def test_a_server_that_cannot_be_reached_ends_the_run_at_once(tmp_path: Path) -> None:
    with scripted(END) as gone:
        pass
    seen: list[str] = []
    with Store(tmp_path / "k.db", create=True) as store, Server(gone.url, QUICK) as server:
        report = sync(store, server, CATEGORIES, progress=lambda state: seen.append(state.category))
    assert all(isinstance(one.error, UnreachableError) for one in report)
    assert len(report) == len(CATEGORIES)
    assert set(seen) == {CATEGORIES[0].name}


def test_a_category_that_the_server_has_not_is_told_and_the_next_is_read(tmp_path: Path) -> None:
    with (
        scripted(answer(404), page(zaal("a")), END) as asked,
        Store(tmp_path / "k.db", create=True) as store,
        Server(asked.url, QUICK) as server,
    ):
        first, second = sync(store, server, [ZAAK, ZAAL])
    assert "the server has nothing at this address" in str(first.error)
    assert second.done


def test_another_program_that_writes_for_too_long_ends_the_run_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with (
        scripted(page(zaal("a"))) as asked,
        Store(path, create=True) as store,
        Server(asked.url, QUICK) as server,
    ):
        store._db.execute("PRAGMA busy_timeout = 20")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        report = sync(store, server, [ZAAL, ZAAK])
        other.close()
        assert [type(one.error) for one in report] == [StoreError, StoreError]
        assert len(asked.paths) == 1
        assert store.records.cursor("Zaal") is None


def test_readers_are_not_disturbed_and_see_one_moment(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    with running(Emulator(generated("Zaal", 2_000))) as url:
        follow(path, url, since=0)
        reader = sqlite3.connect(path, timeout=0, isolation_level=None)
        reader.execute("BEGIN")
        before = reader.execute("SELECT count(*), max(updated) FROM tk_zaal").fetchone()
        with running(Emulator(generated("Zaal", 6_000))) as more:
            state = follow(path, more, since=0)
        assert state.done
        assert reader.execute("SELECT count(*), max(updated) FROM tk_zaal").fetchone() == before
        reader.execute("COMMIT")
        assert reader.execute("SELECT count(*) FROM tk_zaal").fetchone() == (6_000,)
        reader.close()


def test_the_expected_end_is_known_for_a_first_reading_and_after_it_was_stopped(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    states: list[tuple[int, int | None]] = []

    def note(state: CategorySync) -> None:
        states.append((state.records, state.expected))
        if state.records == 2 and state.expected == 3:
            raise KeyboardInterrupt

    one, two = page(zaal("a"), zaal("b")), page(zaal("c"), first_token=5)
    with scripted(one, two, END) as asked, Store(path, create=True) as store, Server(asked.url, QUICK) as server:
        with pytest.raises(KeyboardInterrupt):
            sync(store, server, [ZAAL], count=lambda _category: 3, progress=note)
        sync(store, server, [ZAAL], count=lambda _category: 3, progress=note)
        sync(store, server, [ZAAL], count=lambda _category: 3, progress=note)
    assert list(dict.fromkeys(states)) == [(0, 3), (2, 3), (0, 1), (1, 1), (0, None)]


def test_seconds_left_follow_from_the_rate() -> None:
    state = CategorySync("Zaal", expected=300, records=100, seconds=10.0)
    assert (state.rate, state.seconds_left) == (10.0, 20.0)
    assert CategorySync("Zaal", expected=300).seconds_left is None
    assert CategorySync("Zaal", records=100, seconds=10.0).seconds_left is None
    assert CategorySync("Zaal", expected=50, records=100, seconds=10.0).seconds_left == 0


def test_stopped_at_any_page_it_goes_on_where_it_was(tmp_path: Path) -> None:
    category = BY_NAME["Besluit"]
    with running(Emulator(generated("Besluit", 1_500))) as url:
        with Store(tmp_path / "good.db", create=True) as store, Server(url, QUICK) as server:
            pages: list[int] = []
            sync(store, server, [category], progress=lambda state: pages.append(state.records))
            undisturbed = dump(store)
        for stop in range(len(pages)):
            path = tmp_path / f"{stop}.db"
            left = iter(range(stop))

            def note(_state: CategorySync, left: Iterator[int] = left) -> None:
                if next(left, None) is None:
                    raise KeyboardInterrupt

            with Store(path, create=True) as store, Server(url, QUICK) as server:
                with pytest.raises(KeyboardInterrupt):
                    sync(store, server, [category], progress=note)
                sync(store, server, [category])
                assert dump(store) == undisturbed
