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


def test_corrections_are_gold_that_evaluate_reads(db: Path, tmp_path: Path) -> None:
    run(db, "98765-5", "--verdict", "overgenomen", "--why", "gehoord", "--who", "Kolk")
    run(db, "kst-98765-4", "--title", "Dijken en veren", "--why", "kop", "--who", "Kolk")
    run(db, "kst-98765-4", "--date", "2031-02-03", "--why", "agenda", "--who", "Kolk")
    run(db, "commitment:kst-98765-4.0", "--no-commitment", "--why", "gehoord", "--who", "Kolk")
    with Store(db) as store:
        asked = next(one.id for one in store.reader.documents() if one.genre == "written_questions")
    run(db, f"question:{asked}.1", "--answer", "Ja, sinds maart 2030.", "--why", "gelezen", "--who", "Kolk")
    run(db, f"question:{asked}.0", "--addressee", "Minister van Water", "--why", "gelezen", "--who", "Kolk")
    assert run(db, "export", str(tmp_path / "gold")).output.startswith("6 corrections")
    measured = CliRunner().invoke(group, ["evaluate", str(tmp_path / "gold"), "--json"], catch_exceptions=False)
    found = {one["name"]: (one["hits"], one["n"]) for one in json.loads(measured.output)}
    assert {name: of for name, of in found.items() if name.startswith("corrected")} == {
        "corrected addressee": (1, 1), "corrected answer": (0, 1), "corrected date": (0, 1),
        "corrected no_commitment": (0, 1), "corrected title": (1, 1), "corrected verdict": (0, 1),
    }  # fmt: skip


def test_a_token_is_printed_once_and_kept_as_its_hash(tmp_path: Path) -> None:
    printed = CliRunner().invoke(group, ["correct", "token", str(tmp_path / "token")]).output.strip()
    assert printed
    assert printed not in (tmp_path / "token").read_text()
