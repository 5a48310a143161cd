"""Tables as a workbook (xlsx): a sheet for each, in which words stay words and the first row stays in sight."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import xlsxwriter

from kamerspoor.publish.csv_export import cell_of

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDEST: Final = 60
_NARROWEST: Final = 8
_LONGEST_NAME: Final = 31


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its name, of which a workbook takes 31 characters, its columns and its rows."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]


def workbook(title: str, origin: str, sheets: Iterable[Sheet]) -> bytes:
    """Return tables as a workbook, the same bytes for the same tables.

    Args:
        title: of the workbook.
        origin: where it comes from, in a sentence.
        sheets: the tables.
    """
    written = io.BytesIO()
    # Words stay words, and a day has a moment that does not change with the clock.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(written, options) as book:
        book.set_properties({"title": title, "comments": origin, "created": datetime(2000, 1, 1, tzinfo=UTC)})
        head, cell = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
        for one in sheets:
            sheet = book.add_worksheet(one.name[:_LONGEST_NAME])
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, one.columns, head)
            rows = [[cell_of(value) for value in row] for row in one.rows]
            for number, row in enumerate(rows, start=1):
                sheet.write_row(number, 0, row, cell)
            sheet.autofilter(0, 0, len(rows), len(one.columns) - 1)
            for number, column in enumerate(zip(one.columns, *rows, strict=True)):
                longest = max(len(str(value or "")) for value in column)
                sheet.set_column(number, number, min(_WIDEST, max(_NARROWEST, longest)))
    return written.getvalue()
