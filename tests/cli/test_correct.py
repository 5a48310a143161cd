"""``kamerspoor correct``: what a person types, and what she is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from kamerspoor.cli.main import group
from kamerspoor.errors import BadRequestError
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from web_report import ASKED, REPORT


@pytest.fixture
def db(tmp_path: Path) -> Path:
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(read_paper(REPORT.replace("voor 1 oktober 2031 een", "binnen een week een").encode()), "a.txt")
        store.save(read_paper(ASKED.encode()), "b.txt")
    return tmp_path / "a.db"


def run(db: Path, *words: str) -> Result:
    return CliRunner().invoke(group, ["correct", *words, "--db", str(db)], catch_exceptions=False)


def rows_of(db: Path, kind: str) -> list[dict[str, Any]]:
    listed = CliRunner().invoke(group, ["list", kind, "--db", str(db), "--format", "json"])
    rows: list[dict[str, Any]] = json.loads(listed.output)
    return rows


def test_a_correction_is_made_listed_and_taken_back(db: Path) -> None:
    made = run(db, "kst-98765-4", "--date", "2031-02-03", "--why", "agenda", "--who", "Kolk")
    assert made.output == "correction 1 of kst-98765-4: date 2031-02-03, read: nothing\n"
    assert {row["commitment"]["due"]["date"] for row in rows_of(db, "commitments")} == {"2031-02-10"}
    undone = run(db, "undo", "1", "--why", "toch niet", "--who", "Veenstra")
    assert undone.output.startswith("taken back: correction 1 of kst-98765-4")
    assert "taken back by Veenstra" in run(db, "list").output
    (kept,) = json.loads(run(db, "list", "--json").output)
    assert (kept["who"], kept["withdrawn_why"]) == ("Kolk", "toch niet")


def test_what_is_corrected_of_a_fact_is_told_with_what_was_read_in_its_list(db: Path) -> None:
    run(db, "98765-5", "--verdict", "overgenomen", "--why", "gehoord", "--who", "Kolk")
    (told,) = rows_of(db, "motions")[0]["motion"]["corrections"]
    assert (told["what"], told["value"], told["read"], told["who"]) == ("verdict", "overgenomen", "ontraden", "Kolk")


def test_an_id_of_two_things_is_asked_for_its_kind(db: Path) -> None:
    with pytest.raises(BadRequestError, match="this has no verdict"):
        run(db, "kst-98765-4", "--verdict", "ontraden", "--why", "x", "--who", "Kolk")
    assert run(db, "commitment:kst-98765-4.0", "--no-commitment", "--why", "x", "--who", "Kolk").exit_code == 0
    assert run(db, "list", "--lost").output == "(none)\n"


def test_why_is_asked_for(db: Path) -> None:
    assert "--why" in run(db, "kst-98765-4", "--date", "2031-02-03").output
