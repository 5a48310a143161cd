"""How papers and facts are selected: the columns that every row of a list has, and conditions made of filters."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from typing import Any, Final

import msgspec

from kamerspoor.model.lists import FactKind
from kamerspoor.store.rows import Filed, Filter, PaperRow

PAPER_COLUMNS: Final = (
    "v.paper_id, v.genre, v.subgenre, v.title, v.date, v.dossier, v.number, v.fiction, v.pages, v.characters,"
    " v.n_turns, v.n_motions, v.n_commitments, v.source, v.reader, v.stored_at, v.sha256, v.current"
)
FACT_FILTERS: Final = {"dossier": "f.dossier", "document": "v.paper_id"}
_FILTERS: Final[dict[str, dict[str, str]]] = {
    "turns": {"name": "f.name", "party": "f.party"},
    "motions": {"number": "f.number", "status": "f.status", "verdict": "f.verdict", "replaces": "f.replaces"},
    "amendments": {"number": "f.number", "replaces": "f.replaces"},
    "commitments": {
        "kind": "f.kind", "name": "f.by", "dated": "(f.due IS NOT NULL) = ?", "due_before": "f.due <= ?",
    },
    "questions": {
        "status": "f.state", "spoken": "(f.kind = 'spoken') = ?",
        "party": "(f.version_id, f.n) IN (SELECT version_id, n FROM parties WHERE fact = 'questions' AND party = ?)",
    },
    "votes": {"number": "f.number", "status": "f.outcome"},
    "citations": {"kind": "f.kind", "target": "f.target"},
    "executions": {"kind": "f.kind", "target": "f.target", "targets": "f.target GLOB ?"},
    "conditions": {"kind": "f.kind"},
    "figures": {"unit": "f.unit"},
    "periods": {"kind": "f.rule"},
}  # fmt: skip
_ORDERS: Final = {"number": "f.dossier, f.number, ", "time": "f.begins, json_extract(f.data, '$.last'), "}
PAPER_FILTERS: Final = {
    "dossier": "v.dossier", "document": "v.paper_id", "kind": "v.genre", "since": "v.date >= ?", "until": "v.date <= ?",
    # Written so that an index of days serves it.
    "undated": "v.date IS NULL AND ?",
}  # fmt: skip
PAPER_ORDER: Final = "v.date IS NULL, v.date DESC, v.dossier, v.number DESC, v.paper_id"
_N_PAPER_COLUMNS: Final = 18
# Through JSON: a list of marks is limited in length.
IDS: Final = "(SELECT value FROM json_each(?))"


def listed(ids: Collection[str]) -> str:
    """Return ids as `IDS` takes them."""
    return msgspec.json.encode(sorted(ids)).decode()


def filed_fact(row: tuple[Any, ...], table: FactKind) -> Filed[Any]:
    """Return a fact with its paper, from `PAPER_COLUMNS`, ``n`` and ``data``."""
    fact = msgspec.json.decode(row[_N_PAPER_COLUMNS + 1], type=table.type)
    return Filed(paper_row(row), row[_N_PAPER_COLUMNS], fact)


def where_of(wanted: Filter, columns: dict[str, str]) -> tuple[str, list[str | int]]:
    """Return conditions, each with AND before it, and their values, for the filters that are given.

    Args:
        wanted: the filters.
        columns: filter to the column that is to equal it, or to a condition in which it is the question mark.
    """
    given = [(column, getattr(wanted, name)) for name, column in columns.items() if getattr(wanted, name) is not None]
    conditions = (column if "?" in column else f"{column} = ?" for column, _ in given)
    values = [value if isinstance(value, int) else str(value) for _, value in given]
    return "".join(f" AND {one}" for one in conditions), values


def fact_source(table: FactKind, wanted: Filter) -> tuple[str, list[str | int]]:
    """Return what follows FROM for the facts of one kind in current readings, and its values.

    Args:
        table: of the facts.
        wanted: which; a document by the id under which it is kept.
    """
    where, values = where_of(wanted, FACT_FILTERS | _FILTERS[table.name])
    if wanted.person is not None:
        where += " AND (f.version_id, f.n) IN (SELECT version_id, n FROM people WHERE fact = ? AND key = ?)"
        values += [table.name, wanted.person]
    return f"{table.name} f JOIN versions v USING (version_id) WHERE f.current = 1{where}", values


def fact_order(table: FactKind) -> str:
    """Return the order of the facts of one kind: that of the kind, then of their papers."""
    return _ORDERS.get(table.order, "") + "v.date IS NULL, v.date, v.paper_id, f.n"


def paper_row(row: sqlite3.Row | tuple[object, ...]) -> PaperRow:
    """Return a paper from `PAPER_COLUMNS`."""
    names = PaperRow.__dataclass_fields__
    return msgspec.convert(dict(zip(names, row, strict=False)), type=PaperRow, strict=False)
