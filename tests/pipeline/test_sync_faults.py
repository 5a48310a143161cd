"""Whatever fails at an edge (a socket, a file, SQLite) costs one page or one paper, and the next run has it all."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from feed_writer import UPDATED, feed, feed_of
from invented_records import dump, guid, record
from kamerspoor.cli import sync as command
from kamerspoor.cli.progress import Progress
from kamerspoor.errors import BadRequestError, StoreError
from kamerspoor.model.records import BY_NAME, Record
from kamerspoor.pipeline.enclosures import PapersReport, fetch_papers
from kamerspoor.pipeline.sync import CategorySync, sync
from kamerspoor.sources.http import Manners, Server
from kamerspoor.store import database
from kamerspoor.store.store import Store

QUICK = Manners(pause=0, attempts=2, first_wait=0.001, longest_wait=0.002)
ROOMS, CASES = BY_NAME["Zaal"], BY_NAME["Zaak"]
FAULTS: list[Exception] = [
    OSError(28, "No space left on device"), MemoryError(), RecursionError(), ValueError("odd\nvalue"),
    UnicodeError("odd letters"), OverflowError("a number too large"), sqlite3.OperationalError("database is locked"),
    sqlite3.DatabaseError("database disk image is malformed"), sqlite3.IntegrityError("UNIQUE constraint failed"),
]  # fmt: skip


class Edge:
    """Counts the steps at an edge, and raises at one of them."""

    def __init__(self, at: int = 0, fault: Exception | None = None) -> None:
        self.steps = 0
        self._at, self._fault = at, fault

    def step(self) -> None:
        self.steps += 1
        if self.steps == self._at and self._fault is not None:
            raise self._fault


class Chamber(httpx.BaseTransport):
    """Answers from memory: two pages of rooms, two of cases, and any paper; each answer is three steps."""

    def __init__(self, edge: Edge) -> None:
        self._edge = edge

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._edge.step()
        category, token = request.url.params.get("category"), int(request.url.params.get("skiptoken", 0))
        if category is None:
            body = f"Geachte voorzitter,\n\nBrief {request.url.path[-12:]}.\n".encode()
        elif token >= 2:
            body = feed()
        else:
            body = feed_of([record(category, f"{category}{token}", updated=UPDATED)], token + 1)
        return httpx.Response(200, stream=Body(body, self._edge))


class Body(httpx.SyncByteStream):
    def __init__(self, body: bytes, edge: Edge) -> None:
        self._body, self._edge = body, edge

    def __iter__(self) -> Iterator[bytes]:
        for half in (self._body[:60], self._body[60:]):
            self._edge.step()
            yield half


def at_sqlite(edge: Edge, patch: pytest.MonkeyPatch) -> None:
    """Put the edge before every statement."""

    def stepping(call: Callable[..., Any]) -> Callable[..., Any]:
        def execute(connection: sqlite3.Connection, *given: Any) -> Any:  # noqa: ANN401 - as SQLite's own
            edge.step()
            return call(connection, *given)

        return execute

    for name in ("execute", "executemany"):
        patch.setattr(database._Connection, name, stepping(getattr(database._Connection, name)), raising=False)


def follow(path: Path, sockets: Edge, statements: Edge) -> list[CategorySync]:
    with (
        Store(path, create=True) as store,
        Server("http://chamber.invalid", QUICK, transport=Chamber(sockets)) as server,
        pytest.MonkeyPatch.context() as patch,
    ):
        at_sqlite(statements, patch)
        return sync(store, server, [ROOMS, CASES])


def dump_of(path: Path) -> list[str]:
    with Store(path) as store:
        return dump(store)


@pytest.mark.parametrize("edge", ["socket", "SQLite"])
@pytest.mark.parametrize("turn", [0, *(pytest.param(turn, marks=pytest.mark.slow) for turn in range(1, len(FAULTS)))])
def test_a_fault_at_any_step_of_reading_the_feed_is_one_line_and_the_next_run_has_it_all(
    edge: str, turn: int, tmp_path: Path
) -> None:
    counted = Edge(), Edge()
    follow(tmp_path / "good.db", *counted)
    undisturbed = dump_of(tmp_path / "good.db")
    steps = counted[edge == "SQLite"].steps
    assert steps > 10
    for at in range(1, steps + 1):
        path = tmp_path / f"{at}.db"
        failing = Edge(at, FAULTS[(at + turn) % len(FAULTS)])
        report = follow(path, *((failing, Edge()) if edge == "socket" else (Edge(), failing)))
        told = [str(one.error) for one in report if one.error]
        assert all(one.isprintable() for one in told)
        assert all(one.done != bool(one.error) for one in report)
        # A fault that passes is felt by one category alone: the database is there for the other.
        assert len({*told}) <= 1
        assert len(told) <= 1 or edge == "SQLite"
        assert all(one.done for one in follow(path, Edge(), Edge()))
        assert dump_of(path) == undisturbed
        path.unlink()


def documents(names: Sequence[str]) -> list[Record]:
    return [
        record("Document", name, documentNummer=name, contentType="text/plain", soort="Brief regering")
        for name in names
    ]


def papers(path: Path, sockets: Edge, statements: Edge) -> tuple[PapersReport, list[str]]:
    with (
        Store(path, create=True) as store,
        Server("http://chamber.invalid", QUICK, transport=Chamber(sockets)) as server,
        pytest.MonkeyPatch.context() as patch,
    ):
        store.records.apply(BY_NAME["Document"], documents("abc"))
        at_sqlite(statements, patch)
        report = fetch_papers(store, server, "all", workers=1)
        patch.undo()
        return report, [row[0] for row in store._db.execute("SELECT sha256 FROM versions ORDER BY 1")]


@pytest.mark.slow
@pytest.mark.parametrize("edge", ["socket", "SQLite"])
def test_a_fault_at_any_step_of_fetching_papers_costs_one_and_the_next_run_has_it(edge: str, tmp_path: Path) -> None:
    counted = Edge(), Edge()
    undisturbed = papers(tmp_path / "good.db", *counted)[1]
    assert len(undisturbed) == 3
    # A database that cannot be written ends the fetching; a socket does not raise what SQLite raises.
    faults = FAULTS if edge == "SQLite" else FAULTS[:6]
    for at in range(1, counted[edge == "SQLite"].steps + 1, 7 if edge == "SQLite" else 1):
        path, failing = tmp_path / f"{at}.db", Edge(at, faults[at % len(faults)])
        report, kept = papers(path, *((failing, Edge()) if edge == "socket" else (Edge(), failing)))
        assert len(report.missed) <= 1
        assert all(str(one).isprintable() for one in report.missed)
        assert len(kept) >= 2 or (edge == "SQLite" and report.missed)
        again, kept = papers(path, Edge(), Edge())
        assert (again.missed, again.read.refused, kept) == ([], [], undisturbed)


@pytest.mark.parametrize("fault", FAULTS[:6], ids=lambda fault: type(fault).__name__)
def test_a_paper_that_finds_no_room_in_the_temporary_folder_is_named_and_the_rest_is_read(
    fault: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, failing = Path.open, Edge(2, fault)

    def opening(path: Path, mode: str = "r", *more: Any, **named: Any) -> Any:  # noqa: ANN401 - as the library's own
        if path.parent.name.startswith("kamerspoor-") and "w" in mode:
            failing.step()
        return opened(path, mode, *more, **named)

    monkeypatch.setattr(Path, "open", opening)
    report, kept = papers(tmp_path / "k.db", Edge(), Edge())
    assert [len(report.missed), len(kept), report.read.new] == [1, 2, 2]
    assert str(report.missed[0]).isprintable()
    assert report.missed[0].where
    assert not list(Path(tempfile.gettempdir()).glob(f"kamerspoor-*/{guid('a')}"))


def test_without_a_temporary_folder_no_paper_is_read_and_that_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_given: object, **_named: object) -> str:
        raise OSError(30, "Read-only file system", "/there")

    monkeypatch.setattr(tempfile, "mkdtemp", none)
    report, kept = papers(tmp_path / "k.db", Edge(), Edge())
    assert (len(report.missed), kept) == (1, [])
    assert "Read-only file system: /there" in str(report.missed[0])


def test_a_database_that_takes_no_paper_at_all_is_not_asked_for_every_one(tmp_path: Path) -> None:
    with (
        Store(tmp_path / "k.db", create=True) as store,
        Server("http://chamber.invalid", QUICK, transport=Chamber(sockets := Edge())) as server,
    ):
        store.records.apply(BY_NAME["Document"], documents([f"d{n}" for n in range(30)]))
        store._db.execute("PRAGMA query_only = 1")
        report = fetch_papers(store, server, "all", workers=1)
    assert 1 <= len(report.missed) <= 3
    assert sockets.steps <= 3 * 3
    assert all(isinstance(one, StoreError) for one in report.missed)


@pytest.mark.parametrize("fault", [*FAULTS, BadRequestError("odd", where="x")], ids=lambda fault: type(fault).__name__)
def test_following_goes_on_after_a_fault_in_any_step(fault: Exception, capsys: pytest.CaptureFixture[str]) -> None:
    done: list[int] = []

    def step(number: int) -> bool:
        done.append(number)
        if len(done) == 8:
            raise KeyboardInterrupt
        if len(done) == number:
            raise fault
        return True

    what = command._Following([], None, None, 0.0)
    command._follow([partial(step, n) for n in (1, 2, 3)], what, Progress(terminal=False))
    assert done == [1, 2, 3, 1, 2, 3, 1, 2]
    *told, last = capsys.readouterr().err.splitlines()
    assert len(told) == 3
    assert all(line.startswith("kamerspoor: ") and line.isprintable() for line in told)
    assert last == "stopped; what was stored stays stored"
