"""Tables as a workbook (xlsx) that can be read, sorted and printed: a sheet for each, on A4 as wide as the page.

Words stay words, days are days, and the row of headings stays in sight and is printed on every page.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from math import ceil
from typing import Any, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from kamerspoor.publish.csv_export import cell_of

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDEST: Final = 60
_NARROWEST: Final = 8
_LONGEST_NAME: Final = 31
_A4: Final = 9
_INCH: Final = 2.54  # in centimetres
_LINE: Final = 12  # points
_HIGHEST: Final = 409  # points, the most that a row can be
_FONT: Final = {"font_name": "Arial", "font_size": 9, "valign": "top"}


@dataclass(frozen=True, slots=True)
class Linked:
    """Words that lead somewhere, or nowhere that others can reach."""

    words: str
    url: str | None

    def __str__(self) -> str:
        """Return the words."""
        return self.words


Cell = str | int | date | Linked


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table.

    Attributes:
        name: of which a workbook takes 31 characters.
        widths: of its columns, in characters; by their longest words without.
        printed: whether it is printed with the others; what is not stands below lines of a head.
    """

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Any]]
    widths: Sequence[float] = ()
    printed: bool = True


def workbook(title: str, origin: str, sheets: Iterable[Sheet], head: Sequence[str] = ()) -> bytes:
    """Return tables as a workbook, the same bytes for the same tables.

    Args:
        title: of the workbook.
        origin: where it comes from, in a sentence.
        sheets: the tables.
        head: lines above each table, the first of them large; none where the table begins on the first row.
    """
    written = io.BytesIO()
    # Words stay words, and a day has a moment that does not change with the clock.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(written, options) as book:
        book.set_properties({"title": title, "comments": origin, "created": datetime(2000, 1, 1, tzinfo=UTC)})
        looks = _Looks(
            book.add_format({**_FONT, "bold": True, "font_size": 14}),
            book.add_format({**_FONT, "bold": True, "bottom": 1, "bg_color": "#E8E8E8", "text_wrap": True}),
            book.add_format({**_FONT, "text_wrap": True, "align": "left"}),
            book.add_format({**_FONT, "text_wrap": True}),
            book.add_format({**_FONT, "num_format": "dd-mm-yyyy", "align": "left"}),
            book.add_format({**_FONT, "text_wrap": True, "font_color": "#0000EE", "underline": 1}),
            book.add_format(_FONT),
        )
        for one in sheets:
            sheet = book.add_worksheet(one.name[:_LONGEST_NAME])
            for number, line in enumerate(head):
                sheet.write_string(number, 0, line, looks.line if number else looks.title)
            begin = len(head) + 1 if head else 0
            _table(sheet, one, begin, looks)
            _for_paper(sheet, title, begin)
            if not one.printed:
                # Only the empty line above the table: what is empty is not printed.
                sheet.print_area(begin - 1, 0, begin - 1, 0)
    return written.getvalue()


@dataclass(frozen=True, slots=True)
class _Looks:
    title: Format
    head: Format
    first: Format
    cell: Format
    day: Format
    link: Format
    line: Format


def _table(sheet: Worksheet, one: Sheet, begin: int, looks: _Looks) -> None:
    """Write a table with its headings on row ``begin``."""
    rows = [[cell_of(value) for value in row] for row in one.rows]
    widths = one.widths or [_width(column) for column in zip(one.columns, *rows, strict=True)]
    for number, width in enumerate(widths):
        sheet.set_column(number, number, width)
    sheet.write_row(begin, 0, one.columns, looks.head)
    sheet.set_row(begin, _height(one.columns, widths))
    for place, row in enumerate(rows, start=begin + 1):
        sheet.set_row(place, _height(row, widths))
        for number, value in enumerate(row):
            _write(sheet, place, number, value, looks)
    sheet.freeze_panes(begin + 1, 1)
    sheet.autofilter(begin, 0, begin + len(rows), len(one.columns) - 1)


def _write(sheet: Worksheet, row: int, column: int, value: object, looks: _Looks) -> None:
    if isinstance(value, Linked) and value.url:
        sheet.write_url(row, column, value.url, looks.link, value.words)
    elif isinstance(value, date) and not isinstance(value, datetime):
        sheet.write_datetime(row, column, datetime.combine(value, time()), looks.day)
    else:
        looks_of = looks.cell if column else looks.first
        sheet.write(row, column, value.words if isinstance(value, Linked) else value, looks_of)


def _width(column: Sequence[object]) -> int:
    longest = max(len(str(value or "")) for value in column)
    return min(_WIDEST, max(_NARROWEST, longest))


def _height(row: Sequence[object], widths: Sequence[float]) -> float:
    """Return the height that a row needs, in points: Arial 9 takes less than a character's width of a column."""
    lines = max(
        sum(ceil(len(line) / (1.2 * width)) or 1 for line in str(value or "").split("\n"))
        for value, width in zip(row, widths, strict=True)
    )
    return min(_LINE * lines + 3, _HIGHEST)


def _for_paper(sheet: Worksheet, title: str, begin: int) -> None:
    """Print on A4 in landscape, as wide as the page, with the headings on each page."""
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=1.0 / _INCH, right=1.0 / _INCH, top=1.5 / _INCH, bottom=1.5 / _INCH)
    sheet.repeat_rows(begin)
    sheet.set_footer(f'&L&"Arial"&9{title.replace("&", "&&")[:200]}&R&"Arial"&9Blad &P van &N')
