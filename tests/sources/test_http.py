from __future__ import annotations

import gzip
import logging
import socket
import tracemalloc
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from hostile_server import MODES
from kamerspoor.errors import BadRequestError, NotFoundError, SourceError
from kamerspoor.model.records import BY_NAME
from kamerspoor.sources import http
from kamerspoor.sources.http import BrokenAnswerError, Manners, Server, TooLargeError, UnreachableError, Waiting
from kamerspoor.sources.odata import expected_records
from scripted_server import Give, answer, cut, drip, scripted

QUICK = Manners(pause=0, timeout=0.3, longest_answer=1, attempts=4, first_wait=0.01, longest_wait=0.05)
ERROR = answer(500, b"<Error><Message>An error has occurred.</Message></Error>")
GOOD = answer(200, b"good")


def ask(url: str, manners: Manners = QUICK) -> tuple[bytes, list[Waiting]]:
    waits: list[Waiting] = []
    with Server(url, manners, waits.append) as server:
        return server.get("/x", {"a": "1", "b": "2"}, bytes), waits


def test_a_good_answer_is_given_at_once_to_a_question_that_says_who_asks() -> None:
    with scripted(GOOD) as asked:
        assert ask(asked.url) == (b"good", [])
    assert asked.paths == ["/x?a=1&b=2"]
    assert asked.agents[0].startswith("Kamerspoor/")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (ERROR, "the server answers 500: <Error><Message>An error has occurred.</Message></Error>"),
        (answer(502), "the server answers 502"),
        (answer(408), "the server answers 408"),
        (answer(429), "the server answers 429"),
        (cut(b"half", 8), "peer closed connection"),
        (drip(0.5, 3), "no answer in time"),
        (drip(0.2, 20), "the answer took longer than 1 s"),
        (answer(200, b"not gzip", Content_Encoding="gzip"), "incorrect header"),
    ],
    ids=["500", "502", "408", "429", "cut off", "silent", "dripping", "garbled"],
)
def test_what_may_pass_is_asked_again_and_told(wrong: Give, why: str) -> None:
    with scripted(wrong, GOOD) as asked:
        got, waits = ask(asked.url)
    assert got == b"good"
    assert [(one.attempt, one.attempts) for one in waits] == [(1, 4)]
    assert why in waits[0].why


def test_an_answer_that_its_reader_finds_broken_is_asked_again() -> None:
    def read(body: bytes) -> bytes:
        if body != b"good":
            message = "not whole"
            raise BrokenAnswerError(message)
        return body

    with scripted(cut(b"goo", None), answer(200, b""), GOOD) as asked, Server(asked.url, QUICK) as server:
        assert server.get("/", {}, read) == b"good"
    assert len(asked.paths) == 3


def test_pauses_grow_and_after_the_last_attempt_it_is_given_up_in_one_line() -> None:
    waits: list[Waiting] = []
    with scripted(ERROR) as asked, Server(asked.url, QUICK, waits.append) as server:
        with pytest.raises(SourceError) as failed:
            server.get("/x", {}, bytes)
        with pytest.raises(SourceError):
            server.get("/x", {}, bytes, attempts=1)
    assert [one.seconds for one in waits] == [0.01, 0.02, 0.04]
    assert len(asked.paths) == 4 + 1
    assert str(failed.value) == (
        f"{asked.url}/x: no good answer in 4 attempts (the server answers 500: <Error><Message>An error has"
        " occurred.</Message></Error>). Try again later: what was stored stays stored"
    )


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_what_will_not_pass_is_not_asked_again(status: int) -> None:
    with scripted(answer(status, b"No.", Retry_After="1")) as asked:
        with pytest.raises(NotFoundError if status == 404 else SourceError, match="right server"):
            ask(asked.url)
        assert len(asked.paths) == 1


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_says_how_long_to_wait_is_obeyed_up_to_the_longest_wait(status: int) -> None:
    manners = Manners(pause=0, attempts=4, first_wait=0.001, longest_wait=0.3)
    later = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    past = format_datetime(datetime.now(UTC) - timedelta(hours=1), usegmt=True)
    answers = [answer(status, b"", Retry_After=written) for written in ("0", later, past)]
    with scripted(*answers, GOOD) as asked:
        got, waits = ask(asked.url, manners)
    assert got == b"good"
    assert [one.seconds for one in waits] == [0.0, 0.3, 0.0]
    assert asked.times[2] - asked.times[1] >= 0.3


def test_a_way_to_say_how_long_that_means_nothing_is_passed_over() -> None:
    with scripted(answer(429, b"", Retry_After="soon"), GOOD) as asked:
        assert ask(asked.url)[1][0].seconds == 0.01


def test_between_two_questions_there_is_a_pause_and_the_connection_stays_open() -> None:
    with scripted(GOOD) as asked, Server(asked.url, Manners(pause=0.05)) as server:
        for _ in range(4):
            server.get("/", {}, bytes)
    assert asked.connections == 1
    assert min(b - a for a, b in zip(asked.times, asked.times[1:], strict=False)) >= 0.045


def test_a_server_that_is_not_there_is_told_apart() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # not listening
        with pytest.raises(UnreachableError, match=r"no connection: .*refused"):
            ask(f"http://127.0.0.1:{taken.getsockname()[1]}")


def test_a_server_that_was_never_there_is_given_up_after_three_attempts() -> None:
    waits: list[Waiting] = []
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address, manners = f"http://127.0.0.1:{taken.getsockname()[1]}", Manners(pause=0, attempts=8, first_wait=0.001)
        with Server(address, manners, waits.append) as server, pytest.raises(UnreachableError):
            server.get("/", {}, bytes)
    assert [one.attempt for one in waits] == [1, 2]


@pytest.mark.parametrize("url", ["", "localhost:8036", "ftp://x.example", "http://", "http://x:port", "nonsense"])
def test_what_is_no_address_is_refused_before_anything_is_asked(url: str) -> None:
    with pytest.raises(BadRequestError, match="--base-url: not the address of a server"):
        Server(url)


def test_a_server_that_sends_from_one_address_to_the_next_is_given_up() -> None:
    with scripted(answer(302, b"", Location="/x?a=1&b=2")) as asked, pytest.raises(SourceError, match="1 attempts"):
        ask(asked.url)


def test_nothing_is_written_to_the_terminal_by_the_libraries(capfd: pytest.CaptureFixture[str]) -> None:
    handlers = logging.getLogger().handlers[:]
    logging.getLogger().handlers.clear()  # as outside a test, where nobody listens
    try:
        with scripted(ERROR, ERROR, GOOD) as asked:
            ask(asked.url)
    finally:
        logging.getLogger().handlers[:] = handlers
    assert capfd.readouterr().err == ""


def test_how_many_records_there_are_is_asked_once_and_nothing_depends_on_it() -> None:
    zaak = BY_NAME["Zaak"]
    counted = answer(200, b'{"@odata.context": "x", "@odata.count": 262250, "value": []}')
    with scripted(counted, ERROR, answer(200, b"[]"), answer(404)) as asked, Server(asked.url, QUICK) as server:
        assert [expected_records(server, zaak) for _ in range(4)] == [262_250, None, None, None]
    assert asked.paths == ["/OData/v4/2.0/Zaak?%24top=0&%24count=true"] * 4


@pytest.mark.parametrize("mode", ["endless", "says 4 GB", "a bomb without an end", "endless chunks"])
def test_what_is_larger_than_it_may_be_is_given_up_at_the_limit_and_takes_no_more_memory(
    mode: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(http, "PAGE_BYTES", 5_000_000)
    tracemalloc.start()
    with scripted(MODES[mode]) as asked, Server(asked.url, QUICK) as server:
        with pytest.raises(TooLargeError, match=r"at most 5 MB\). It is left out"):
            server.get("/x", {}, len)
        with pytest.raises(TooLargeError, match="at most 3 MB"):
            server.download("/x", tmp_path / "x", 3_000_000, lambda _size: None)
    assert len(asked.paths) == 2
    assert tracemalloc.get_traced_memory()[1] < 40_000_000  # the server of this test included
    tracemalloc.stop()
    assert not (tmp_path / "x").exists() or (tmp_path / "x").stat().st_size <= 3_000_000


def test_what_is_packed_comes_whole_also_where_a_thousand_bytes_hold_a_million(tmp_path: Path) -> None:
    whole = b"a" * 3_000_000 + b"b"
    packed = answer(200, gzip.compress(whole), Content_Encoding="gzip")
    with scripted(packed) as asked, Server(asked.url, QUICK) as server:
        assert server.get("/x", {}, bytes) == whole
        server.download("/x", tmp_path / "x", len(whole), lambda _size: None)
    assert (tmp_path / "x").read_bytes() == whole


def test_the_same_server_may_send_on_up_to_five_times() -> None:
    on = [answer(302, b"", Location=f"/{n}") for n in range(5)]
    with scripted(*on, GOOD) as asked:
        assert ask(asked.url) == (b"good", [])
    with (
        scripted(*on, answer(302, b"", Location="/again"), GOOD) as asked,
        pytest.raises(SourceError, match="sends on more than 5 times"),
    ):
        ask(asked.url)
    assert len(asked.paths) == 6


@pytest.mark.parametrize("where", ["http://localhost:{port}/", "http://127.0.0.1:1/", "https://127.0.0.1:{port}/",
                                   "//evil.example/", "file:///etc/passwd"])  # fmt: skip
def test_a_server_that_sends_elsewhere_is_not_followed_there(where: str) -> None:
    with scripted(GOOD) as other:
        location = where.format(port=other.url.rpartition(":")[2])
        with scripted(answer(302, b"", Location=location)) as asked:
            with pytest.raises(SourceError, match=r"the server sends to another one: .*Is it the right server\?"):
                ask(asked.url)
            assert len(asked.paths) == 1
    assert not other.paths


def test_a_whole_address_of_another_server_is_not_asked() -> None:
    with scripted(GOOD) as other, scripted(GOOD) as asked, Server(asked.url, QUICK) as server:
        assert server.get(f"{asked.url}/x", {}, bytes) == b"good"
        with pytest.raises(SourceError, match="another one"):
            server.get(f"{other.url}/x", {}, bytes)
    assert not other.paths


def test_an_odd_cookie_does_not_spoil_the_next_question() -> None:
    with scripted(answer(200, b"good", Set_Cookie="\xff=\xff"), GOOD) as asked, Server(asked.url, QUICK) as server:
        assert [server.get("/", {}, bytes) for _ in range(2)] == [b"good", b"good"]


def test_a_clock_that_is_behind_is_told_before_news_is_taken_for_a_mistake() -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(days=400), usegmt=True)

    def give(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(f"HTTP/1.1 200 OK\r\nDate: {later}\r\nContent-Length: 0\r\n\r\n".encode())

    with (
        scripted(give) as asked,
        pytest.raises(SourceError, match=r"behind that of the server by 9,600 hours\. Set it"),
    ):
        ask(asked.url)
