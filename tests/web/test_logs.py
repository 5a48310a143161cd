from __future__ import annotations

import json
import logging
import string
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.web.app import create_app
from kamerspoor.web.logs import REQUEST_ID, LogFormat, set_up

ID = "0f3a9c1d-proxy"


@pytest.fixture(scope="module")
def client(demo_database: Path) -> Iterator[TestClient[Litestar]]:
    with TestClient(create_app(demo_database)) as client:
        yield client


@contextmanager
def logged(form: LogFormat) -> Iterator[StringIO]:
    """Write the log of this process, within, to what is returned."""
    root = logging.getLogger()
    level, handlers = root.level, [*root.handlers]
    root.handlers.clear()
    with redirect_stderr(StringIO()) as written:
        set_up(form, "info")
        yield written
    root.setLevel(level)
    root.handlers[:] = handlers
    logging.getLogger("kamerspoor").setLevel(logging.NOTSET)
    for name in ("uvicorn.error", "asyncio"):
        logging.getLogger(name).filters.clear()


def test_a_request_is_told_in_one_line_without_what_was_searched(client: TestClient[Litestar]) -> None:
    with logged("json") as written:
        answer = client.get("/zoeken?q=nachttrein", headers={REQUEST_ID: ID})
    (line,) = written.getvalue().splitlines()
    told = json.loads(line)
    assert told.keys() == {"time", "level", "id", "method", "route", "status", "ms", "bytes"}
    assert (told["id"], told["method"], told["route"], told["status"]) == (ID, "GET", "/zoeken", 200)
    assert told["bytes"] == int(answer.headers["content-length"])
    assert "nachttrein" not in line
    assert "testclient" not in line


def test_the_log_names_the_form_of_an_address_and_not_the_secret_in_it(client: TestClient[Litestar]) -> None:
    with logged("text") as written:
        client.get("/volg/stop/geheim", headers={REQUEST_ID: ID})
        client.head("/nergens/geheim")
    first, second = written.getvalue().splitlines()
    assert f" info {ID} GET /volg/stop/{{token}} " in first
    assert " HEAD - 404 " in second
    assert "geheim" not in first + second


def test_a_server_that_is_made_to_complain_does_so_once_a_minute() -> None:
    with logged("text") as written:
        for _ in range(1000):
            logging.getLogger("asyncio").error("socket.accept() out of system resource")
    assert written.getvalue().count("\n") == 1


@pytest.mark.parametrize("path", ["/", "/over", "/static/style.css", "/gezond", "/nergens", "/api/v1/nothing"])
def test_every_answer_carries_the_id_that_was_given(client: TestClient[Litestar], path: str) -> None:
    assert client.get(path, headers={REQUEST_ID: ID}).headers[REQUEST_ID] == ID
    assert client.get(path, headers={REQUEST_ID: ID, "Host": "evil.example"}).headers[REQUEST_ID] == ID


def test_what_went_wrong_names_the_request(client: TestClient[Litestar]) -> None:
    given = {REQUEST_ID: ID}
    assert client.get("/api/v1/nothing", headers=given).json()["request_id"] == ID
    assert ID in client.get("/nergens", headers=given).text
    assert ID in client.get("/", headers=given | {"Host": "evil.example"}).text


@given(st.text(string.printable, max_size=70))
def test_only_a_plain_id_is_taken_over(client: TestClient[Litestar], written: str) -> None:
    told = client.get("/gezond/proces", headers={REQUEST_ID.encode(): written.encode()}).headers[REQUEST_ID]
    plain = set(written.strip()) <= {*string.ascii_letters, *string.digits, "-"} and 8 <= len(written.strip()) <= 64
    assert (told == written.strip()) if plain else (len(told) == 32 and told != written)
