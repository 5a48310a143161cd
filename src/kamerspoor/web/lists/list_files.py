"""Lists as tables that people take with them: Dutch headings and words, days that sort."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from kamerspoor.model.lists import List
from kamerspoor.publish.csv_export import safe_cell
from kamerspoor.publish.lists import Found, completed
from kamerspoor.publish.workbook import Sheet
from kamerspoor.store.store import Store
from kamerspoor.web.lists.views import shown_columns, written

_WHOLE_DAY: Final = 10
_AS_THEY_ARE: Final = frozenset({"count", "number", "short", "text"})


def sheet_of(store: Store, of: List, found: Iterable[Found]) -> Sheet:
    """Return the rows of a list under the headings of its page."""
    columns = shown_columns(of)
    rows = [[_cell(one.form, row[one.name]) for one in columns] for row in completed(store, of, found)]
    return Sheet(of.page.title if of.page else of.name, [one.label for one in columns], rows)


def as_table(sheet: Sheet) -> bytes:
    """Return a sheet as CSV that a spreadsheet takes for what it is."""
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(sheet.columns)
    rows.writerows(map(safe_cell, row) for row in sheet.rows)
    return file.getvalue().encode("utf-8-sig")


def _cell(form: str, value: Any) -> object:  # noqa: ANN401 - any value of a row
    """Return a value as a cell: a day as a day, a number as a number, words whole; the rest as people read it."""
    if form == "day" and len(str(value)) >= _WHOLE_DAY:
        try:
            return date.fromisoformat(str(value)[:_WHOLE_DAY])
        except ValueError:
            return str(value)
    return value if form in _AS_THEY_ARE else written(form, value)
