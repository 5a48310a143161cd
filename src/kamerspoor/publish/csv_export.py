"""Rows as CSV (RFC 4180), for spreadsheets and scripts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import msgspec

# A cell that begins so is a formula to a spreadsheet; words of others must not become one.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def csv_table(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Return rows as CSV with a header.

    Args:
        columns: names, in order.
        rows: a value per column; lists are joined by semicolons, what is not there is empty.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([safe_cell(row.get(name)) for name in columns] for row in rows)
    return out.getvalue()


def cell_of(value: object) -> object:
    """Return a value for one cell: a list joined by semicolons, an object as JSON."""
    if isinstance(value, dict):
        return msgspec.json.encode(value).decode()
    return "; ".join(str(cell_of(one)) for one in value) if isinstance(value, list | tuple) else value


def safe_cell(value: object) -> object:
    """Return a value for a cell of CSV, with a quote before what a spreadsheet would take for a formula."""
    value = cell_of(value)
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value
