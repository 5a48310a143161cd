"""The list of motions and commitments as a file to send: workbook, document or table."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from kamerspoor.publish.csv_export import safe_cell
from kamerspoor.publish.debate_export import MtList
from kamerspoor.publish.debate_rows import Part
from kamerspoor.publish.word_tables import MEDIA_TYPE as WORD
from kamerspoor.publish.word_tables import Lines, WordDocument, WordTable, written
from kamerspoor.publish.workbook import MEDIA_TYPE, Cell, Linked, Sheet, workbook


def as_csv(found: MtList) -> bytes:
    """Return the list as CSV; the first column says of which part a row is."""
    file = io.StringIO()
    rows = csv.writer(file)
    for part in found.parts:
        rows.writerow(("Onderdeel", *(one.name for one in part.columns)))
        rows.writerows((part.name, *(safe_cell(_plain(cell)) for cell in row)) for row in part.rows)
    return file.getvalue().encode("utf-8-sig")


def as_xlsx(found: MtList) -> bytes:
    """Return a workbook with a sheet for each part, and one about the list."""
    sheets = [
        Sheet(
            part.sheet, [one.name for one in part.columns], part.rows, [one.chars for one in part.columns], printed=True
        )
        for part in found.parts
    ]
    about = ((found.paper,), (found.origin,), *((line,) for line in found.worth))
    head = [found.title, *found.frame][:3]
    return workbook(
        found.title, found.origin, [*sheets, Sheet("Over", ("Over deze lijst",), about, (120,), printed=False)], head
    )


def as_docx(found: MtList) -> bytes:
    """Return a Word document in landscape with a table for each part."""
    tables = [
        WordTable(
            part.name,
            f"{part.name} van het debat, een per rij, met de vindplaats in het verslag.",
            [(one.name, one.cm) for one in part.columns if not one.below],
            [list(_lines(part, row)) for row in part.rows],
        )
        for part in found.parts
    ]
    head: list[str | Linked] = [*found.frame, found.paper]
    return written(WordDocument(found.title, found.frame[0], head, found.origin, tables, found.worth, found.made))


def _lines(part: Part, row: Sequence[Cell]) -> list[Lines]:
    """Return the lines of each cell, with those of other columns that stand below it."""
    cells: dict[str, list[str | Linked]] = {}
    for column, value in zip(part.columns, row, strict=True):
        lines: Sequence[str | Linked] = [value] if isinstance(value, Linked) else _written(value).split("\n")
        cells.setdefault(column.below or column.name, []).extend(one for one in lines if str(one))
    return list(cells.values())


def _written(value: Cell) -> str:
    return f"{value:%d-%m-%Y}" if isinstance(value, date) else str(value)


def _plain(value: Cell) -> str:
    return (value.url or value.words) if isinstance(value, Linked) else _written(value)


# What a file is called to who gets it, and how it is made.
FORMS: Final[dict[str, tuple[str, Callable[[MtList], bytes]]]] = {
    "xlsx": (MEDIA_TYPE, as_xlsx),
    "docx": (WORD, as_docx),
    "csv": ("text/csv", as_csv),
}
