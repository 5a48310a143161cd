from __future__ import annotations

import time
from pathlib import Path

import pytest

from kamerspoor.errors import StoreError, TooCostlyError
from kamerspoor.store.database import Fault, as_ours, connect

# A question that would take minutes: every pair of a hundred thousand numbers.
ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
    " SELECT count(*) FROM n a, n b WHERE a.i * b.i = -1"
)


def test_a_question_that_takes_too_long_is_stopped_and_told_as_such(tmp_path: Path) -> None:
    connection = connect(tmp_path / "k.db", create=True, seconds=0.2)
    begun = time.monotonic()
    with pytest.raises(Fault) as fault:
        connection.execute(ENDLESS).fetchall()
    assert time.monotonic() - begun < 20
    assert isinstance(as_ours(fault.value), TooCostlyError)
    # The next question has its own time.
    assert connection.execute("SELECT 1").fetchone() == (1,)
    connection.close()


def test_many_short_questions_may_take_longer_than_one_may(tmp_path: Path) -> None:
    connection = connect(tmp_path / "k.db", create=True, seconds=0.05)
    begun = time.monotonic()
    while time.monotonic() - begun < 0.2:
        connection.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                           " SELECT count(*) FROM n").fetchall()  # fmt: skip
    connection.close()


def test_another_fault_of_the_database_is_no_matter_of_time(tmp_path: Path) -> None:
    connection = connect(tmp_path / "k.db", create=True)
    with pytest.raises(Fault) as fault:
        connection.execute("SELECT * FROM nothing_of_this_name")
    assert isinstance(as_ours(fault.value), StoreError)
    connection.close()
