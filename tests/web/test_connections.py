from __future__ import annotations

import resource
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import httpx
import pytest
import uvicorn

from kamerspoor.store.store import Store
from kamerspoor.web import connections
from kamerspoor.web.app import create_app
from kamerspoor.web.connections import Connection, places

PLACES = 40
HALF = b"GET / HTTP/1.1\r\n"
KAMERSPOOR = [sys.executable, "-c", "from kamerspoor.cli.main import main; main()"]


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    Store(tmp_path / "k.db", create=True).close()
    config = uvicorn.Config(
        create_app(tmp_path / "k.db"), port=0, http=Connection, ws="none", limit_concurrency=PLACES + 1,
        log_config=None, timeout_graceful_shutdown=1,
    )  # fmt: skip
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    thread.join()


@contextmanager
def connected(port: int, many: int, sent: bytes = HALF) -> Iterator[list[socket.socket]]:
    with ExitStack() as stack:
        made = []
        for _ in range(many):
            made.append(stack.enter_context(socket.create_connection(("127.0.0.1", port))))
            made[-1].sendall(sent)
        yield made


def seconds_to_answer(port: int) -> float:
    """Return the median of some answers."""
    taken = []
    for _ in range(9):
        begun = time.monotonic()
        assert httpx.get(f"http://127.0.0.1:{port}/gezond/proces").text == "ok\n"
        taken.append(time.monotonic() - begun)
    return statistics.median(taken)


def is_open(one: socket.socket) -> bool:
    one.setblocking(False)
    try:
        while one.recv(100_000):
            pass
    except BlockingIOError:
        return True
    except ConnectionError:
        pass
    return False


def test_the_process_answers_while_three_hundred_connections_stay_half_open(port: int) -> None:
    idle = seconds_to_answer(port)
    with connected(port, 300) as made:
        assert seconds_to_answer(port) < 10 * idle
        # Who came last may still send its request; who waited longest made room.
        assert is_open(made[-1])
        assert sum(map(is_open, made)) <= PLACES


@pytest.mark.parametrize(
    "begun", [b"", HALF, b"POST /lees HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9000\r\n\r\n"], ids=repr
)
def test_a_request_that_is_not_complete_in_time_is_ended_however_it_drips(
    port: int, monkeypatch: pytest.MonkeyPatch, begun: bytes
) -> None:
    monkeypatch.setattr(connections, "_SECONDS", dict.fromkeys(connections._SECONDS, 0.5))
    with connected(port, 1, begun) as (one,):
        opened = time.monotonic()
        while is_open(one) and time.monotonic() - opened < 20:
            with suppress(ConnectionError):
                one.send(b"x" if begun else b"")
            time.sleep(0.1)
        assert not is_open(one)
    assert seconds_to_answer(port) < 5


def test_a_request_after_another_has_its_own_time(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "_SECONDS", dict.fromkeys(connections._SECONDS, 2.0))
    asked = b"GET /gezond/proces HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    with connected(port, 1, b"") as (one,):
        for _ in range(5):
            time.sleep(0.5)
            one.sendall(asked)
            answer = b""
            while not answer.endswith(b"ok\n"):
                answer += (came := one.recv(10_000))
                assert came


def test_places_follow_the_files_that_a_process_may_have() -> None:
    script = ("import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256));"
              "from kamerspoor.web.connections import places; print(places())")  # fmt: skip
    few = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert int(few) == (256 - 64) // 4
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert 0 < places() <= connections.MOST
    assert resource.getrlimit(resource.RLIMIT_NOFILE)[1] == before[1]


def a_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.slow
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_server_with_few_files_says_little_under_many_connections_and_stops_without_complaint(
    demo_database: Path, tmp_path: Path, workers: str
) -> None:
    port, log = a_free_port(), tmp_path / "log"
    command = [*KAMERSPOOR, "serve", "--db", str(demo_database), "--port", str(port), "--workers", workers]
    limited = ["sh", "-c", 'ulimit -n 256; exec "$@"', "sh", *command]
    with log.open("w") as errors, subprocess.Popen(limited, stdout=subprocess.DEVNULL, stderr=errors) as server:
        try:
            wait_for(server, port)
            with connected(port, 300):
                assert seconds_to_answer(port) < 5
            begun = b"POST /lees HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 3\r\n\r\n"
            with connected(port, 1, begun) as (one,):
                time.sleep(0.5)
                server.terminate()
                time.sleep(0.5)
                one.sendall(b"abc")
                assert one.recv(1000).startswith(b"HTTP/1.1 4")
            assert server.wait(timeout=40) == 0
        finally:
            server.kill()
    assert len(log.read_text().splitlines()) < 100


def wait_for(server: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            httpx.get(f"http://127.0.0.1:{port}/gezond/proces")
        except httpx.TransportError:
            assert server.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.1)
        else:
            return
