"""``kamerspoor compare`` and ``kamerspoor export``: files or papers in, tables, JSON, pages and lists out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kamerspoor.cli.main import group
from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store

EARLIER = """98 765 Dijken en veren
Nr. 7 BRIEF VAN DE MINISTER VAN WATER
Den Haag, 3 mei 2031
De dijk bij Veerstad kost volgens de raming drie miljoen euro en is klaar in 2033.
De veren over de rivier blijven iedere dag varen tussen de beide oevers.
De Minister van Water,
K. Kuiper
"""
LATER = (
    EARLIER.replace("Nr. 7", "Nr. 8")
    .replace("drie miljoen", "vier miljoen")
    .replace(
        "De veren over de rivier blijven iedere dag varen tussen de beide oevers.",
        "Over de sluizen in het zuiden volgt later dit jaar een afzonderlijke brief.",
    )
)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, arguments)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    with Store(path, create=True) as store:
        for text in (EARLIER, LATER):
            store.save(read_paper(text.encode()), "a.txt")
    return path


def test_two_papers_are_compared_by_id_and_as_files_alike(db: Path, tmp_path: Path) -> None:
    by_id = run("compare", "kst-98765-7", "kst-98765-8", "--db", str(db), "--format", "json")
    assert by_id.exit_code == 0, by_id.output
    for name, text in (("a.txt", EARLIER), ("b.txt", LATER)):
        (tmp_path / name).write_text(text)
    by_file = run("compare", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--db", str(db), "--format", "json")
    assert json.loads(by_file.output) == json.loads(by_id.output)
    found = json.loads(by_id.output)
    assert any("miljoen" in str(pair) for pair in found["pairs"])
    assert ["sluizen" in str(claim) for claim in found["only_b"]] == [True]


def test_the_table_shows_what_differs_and_what_stands_in_one_only(db: Path) -> None:
    told = run("compare", "kst-98765-7", "kst-98765-8", "--db", str(db)).output
    assert told.index("differs") < told.index("only in A") < told.index("only in B")
    assert told.index("only in A") < told.index("veren over de rivier") < told.index("only in B")
    assert told.index("sluizen in het zuiden") > told.index("only in B")
    page = run("compare", "kst-98765-7", "kst-98765-8", "--db", str(db), "--format", "html").output
    assert page.lower().startswith("<!doctype html>")


def test_a_paper_that_is_not_there_is_named(db: Path) -> None:
    failed = run("compare", "kst-98765-7", "kst-1-2", "--db", str(db))
    assert isinstance(failed.exception, NotFoundError | SystemExit)
    assert failed.exit_code == 1


def test_the_list_of_a_debate_is_printed_or_written_in_the_form_that_is_asked_for(
    demo_database: Path, tmp_path: Path
) -> None:
    given = ("export", "mt", "--debate", "demo-99123-7", "--db", str(demo_database))
    printed = run(*given)
    assert printed.exit_code == 0, printed.output
    assert "Oordeel Kamer" in printed.output
    path = tmp_path / "lijst.xlsx"
    told = run(*given, "-o", str(path), "--base-url", "https://example.org/")
    assert path.read_bytes().startswith(b"PK")
    assert told.output.startswith(f"{path}: ")
    table = tmp_path / "lijst.csv"
    run(*given, "-o", str(table), "--base-url", "https://example.org/")
    assert "https://example.org/debatten/demo-99123-7?van=" in table.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("arguments", "kind", "words"),
    [
        (("--debate", "demo-99123-7", "-o", "lijst.pdf"), BadRequestError, "no such form of a list"),
        (("--debate", "demo-99123-99"), NotFoundError, "demo-99123-99"),
    ],
)
def test_what_cannot_be_written_is_said(
    demo_database: Path, arguments: tuple[str, ...], kind: type[Exception], words: str
) -> None:
    failed = run("export", "mt", *arguments, "--db", str(demo_database))
    assert isinstance(failed.exception, kind)
    assert words in str(failed.exception)
