"""``kamerspoor export``: lists and dossiers as files that people open."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kamerspoor.cli.main import group
from kamerspoor.errors import BadRequestError, NotFoundError


def export(database: Path, *arguments: str) -> Result:
    return CliRunner().invoke(group, ["export", *arguments, "--db", str(database)])


def test_a_list_is_written_under_dutch_headings_with_as_many_rows_as_it_says(
    demo_database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "moties.csv"
    told = export(demo_database, "motions", "--dossier", "99123", "-o", str(file))
    assert told.exit_code == 0, told.output
    rows = list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert told.output == f"{file}: {len(rows)} rows\n"
    assert "2022-04-11" in {row["Ingediend op"] for row in rows}
    assert "Ontraden" in file.read_text(encoding="utf-8-sig")


def test_a_dossier_is_a_workbook_with_a_sheet_for_each_list_that_has_something_of_it(
    demo_database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "dossier.xlsx"
    told = export(demo_database, "dossier", "99123", "-o", str(file))
    assert told.exit_code == 0, told.output
    with zipfile.ZipFile(file) as book:
        written = book.read("xl/workbook.xml").decode()
        assert 'name="Moties"' in written
        assert 'formatCode="dd-mm-yyyy"' in book.read("xl/styles.xml").decode()


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (("motions", "-o", "moties.docx"), BadRequestError),
        (("dossier", "99123", "-o", "dossier.csv"), BadRequestError),
        (("dossier", "11111", "-o", "dossier.xlsx"), NotFoundError),
    ],
)
def test_what_cannot_be_written_is_refused(
    demo_database: Path, arguments: tuple[str, ...], kind: type[Exception]
) -> None:
    assert isinstance(export(demo_database, *arguments).exception, kind)


def test_an_unknown_list_is_refused_with_those_that_there_are(demo_database: Path) -> None:
    told = export(demo_database, "motion", "-o", "x.csv")
    assert told.exit_code == 2
    assert "motions" in told.output
