from __future__ import annotations

import logging
import socket
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from kamerspoor.errors import BadRequestError, NotFoundError, SourceError
from kamerspoor.model.records import BY_NAME
from kamerspoor.sources.http import BrokenAnswerError, Manners, Server, UnreachableError, Waiting
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
