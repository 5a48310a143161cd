"""The list of motions and commitments: complete, quoted, and a file that others open."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.cli.main import group
from kamerspoor.errors import BadRequestError
from kamerspoor.model.fact_kinds import COMMITMENTS, MOTIONS
from kamerspoor.publish.debate_export import MtList, mt_list
from kamerspoor.publish.debate_export_files import FORMS, as_csv, as_docx, as_html, as_xlsx
from kamerspoor.publish.urls import passage_url
from kamerspoor.publish.workbook import Sheet
from kamerspoor.store.store import Store

DEBATE = "demo-99123-7"


@pytest.fixture
def held(demo_database: Path) -> Iterator[Store]:
    with Store(demo_database) as store:
        yield store


@pytest.fixture
def found(held: Store) -> MtList:
    return mt_list(held.row(DEBATE), held.paper(DEBATE), passage_url)


def test_every_motion_commitment_and_open_question_has_a_row_with_its_passage(held: Store, found: MtList) -> None:
    motions, commitments, questions = found.parts
    assert len(motions.rows) == len(held.reader.facts(MOTIONS, document=DEBATE)) > 5
    assert len(commitments.rows) == len(held.reader.facts(COMMITMENTS, document=DEBATE)) > 2
    assert questions.rows
    assert all(row[-1].startswith("/debatten/") for part in found.parts for row in part.rows)
    assert "Ontraden" in {row[3] for row in motions.rows}
    assert commitments.rows[0][5] == "genoemd door de voorzitter"


def test_the_table_has_every_row_once_under_its_part(found: MtList) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(found).decode("utf-8-sig"))))
    for part in found.parts:
        assert sum(row[0] == part.name for row in rows) == len(part.rows)


def test_the_workbook_has_a_sheet_for_each_part(found: MtList) -> None:
    with zipfile.ZipFile(io.BytesIO(as_xlsx(found))) as book:
        assert book.testzip() is None
        sheets = book.read("xl/workbook.xml").decode()
        strings = book.read("xl/sharedStrings.xml").decode()
    assert all(f'name="{part.name}"' in sheets for part in found.parts)
    assert found.parts[0].rows[0][1] in strings


def test_the_document_has_a_table_for_each_part(found: MtList) -> None:
    written = docx.Document(io.BytesIO(as_docx(found)))
    assert [len(table.rows) - 1 for table in written.tables] == [len(part.rows) for part in found.parts]
    assert "Fictie" in written.paragraphs[1].text


def test_words_of_a_paper_are_neither_sums_nor_markup(found: MtList) -> None:
    odd = replace(found, parts=[Sheet("Moties", ("A", "B"), [("=1+1", "<script>\x00\x0bx</script>")])])
    assert "'=1+1" in as_csv(odd).decode()
    assert b"<script>" not in as_html(odd)
    with zipfile.ZipFile(io.BytesIO(as_xlsx(odd))) as book:
        assert "<f>" not in book.read("xl/worksheets/sheet1.xml").decode()
    assert docx.Document(io.BytesIO(as_docx(odd))).tables[0].rows[1].cells[1].text == "<script>x</script>"


def test_a_list_is_of_a_debate(held: Store) -> None:
    with pytest.raises(BadRequestError):
        mt_list(held.row("demo-99123-1"), held.paper("demo-99123-1"), passage_url)


def test_the_command_writes_the_file_by_its_ending_or_the_table_to_the_output(
    demo_database: Path, tmp_path: Path
) -> None:
    base = ["export", "mt", "--debate", DEBATE, "--db", str(demo_database)]
    run = CliRunner().invoke(group, [*base, "-o", str(tmp_path / "lijst.docx"), "--base-url", "https://x.nl/"])
    assert run.exit_code == 0
    assert "moties" in run.output
    assert docx.Document(str(tmp_path / "lijst.docx")).tables
    assert CliRunner().invoke(group, base).output.lstrip("\ufeff").startswith("Onderdeel,Nr.")
    with pytest.raises(BadRequestError, match="no such form"):
        CliRunner().invoke(group, [*base, "-o", str(tmp_path / "lijst.pdf")], catch_exceptions=False)


def test_a_debate_offers_its_list_in_every_form(demo: TestClient[Litestar]) -> None:
    page = demo.get(f"/debatten/{DEBATE}").text
    for form, (media_type, _) in FORMS.items():
        assert f"/debatten/{DEBATE}/lijst/{form}" in page
        answer = demo.get(f"/debatten/{DEBATE}/lijst/{form}")
        assert answer.headers["content-type"].startswith(media_type)
        assert f'.{form}"' in answer.headers["content-disposition"]
    assert demo.get(f"/debatten/{DEBATE}/lijst/pdf").status_code == 404
    assert demo.get("/debatten/demo-99123-1/lijst/csv").status_code == 400
    assert demo.get("/debatten/nergens/lijst/csv").status_code == 404
