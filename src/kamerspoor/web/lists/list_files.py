"""Lists as tables that people take with them: the headings and words of the page, days that sort."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from kamerspoor.model.lists import FactKind, List
from kamerspoor.publish.csv_export import safe_cell
from kamerspoor.publish.language import translated
from kamerspoor.publish.lists import Found, completed
from kamerspoor.publish.site import Site
from kamerspoor.publish.workbook import Sheet
from kamerspoor.store.store import Store
from kamerspoor.web import labels
from kamerspoor.web.lists.views import row_url, shown_columns, written

_WHOLE_DAY: Final = 10
_AS_THEY_ARE: Final = frozenset({"count", "number", "short", "text"})


def sheet_of(store: Store, of: List, found: Iterable[Found], site: Site | None = None) -> Sheet:
    """Return the rows of a list under the headings of its page.

    Args:
        store: the database.
        of: the list.
        found: its rows.
        site: where it is served: then each row has the paper that it stands in, and the address of its page.
    """
    columns, found = shown_columns(of), list(found)
    notes = [one for one in columns if one.note]
    heads = [translated(one.label) for one in columns]
    heads += [f"{translated(one.label)}: {translated('toelichting')}" for one in notes]
    rows = []
    for row, (_, fact) in zip(completed(store, of, found), found, strict=True):
        cells = [_cell(one.form, row[one.name]) for one in columns] + [
            row[one.note] if one.note_form == "note" else written(one.note_form, row[one.note]) for one in notes
        ]
        if site and isinstance(of, FactKind):
            cells.append(labels.paper_name(fact.paper) if fact else "")
        if site:
            link = row_url(of, row, fact)
            cells.append(site.page(link) if link else "")
        rows.append(cells)
    if site:
        heads += [*([translated("Stuk")] if isinstance(of, FactKind) else []), translated("Adres")]
    return Sheet(translated(of.page.title) if of.page else of.name, heads, rows)


def as_table(sheet: Sheet) -> bytes:
    """Return a sheet as CSV that a spreadsheet takes for what it is."""
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(sheet.columns)
    rows.writerows(map(safe_cell, row) for row in sheet.rows)
    return file.getvalue().encode("utf-8-sig")


def _cell(form: str, value: Any) -> object:  # noqa: ANN401 - any value of a row
    """Return a value as a cell: a day as a day, a number as a number, words whole; the rest as people read it."""
    if form in {"day", "due"} and len(str(value)) >= _WHOLE_DAY:
        try:
            return date.fromisoformat(str(value)[:_WHOLE_DAY])
        except ValueError:
            return str(value)
    return value if form in _AS_THEY_ARE else written(form, value)
