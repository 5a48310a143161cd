"""What templates ask of lists of facts: kinds, columns, and rows of facts that no list was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from types import SimpleNamespace
from typing import Any

import msgspec

from kamerspoor.model import fact_kinds
from kamerspoor.model.lists import Column, FactKind, List, at
from kamerspoor.publish.urls import document_url
from kamerspoor.store.lists import Row
from kamerspoor.store.rows import StoredFact


def fact_kind(name: str) -> FactKind:
    """Return a kind of fact by its name."""
    return next(one for one in fact_kinds.FACT_KINDS if one.name == name)


def shown_columns(of: List) -> Sequence[Column]:
    """Return the columns of a list that its page shows."""
    return [one for one in of.columns if one.label]


def rows_of_facts(of: List, facts: Iterable[StoredFact[Any]]) -> Iterator[tuple[Row, StoredFact[Any]]]:
    """Yield facts with their rows, as far as these are told by the facts alone."""
    for filed in facts:
        data = msgspec.to_builtins(filed.fact)
        yield {one.name: at(data, one.sql) for one in of.columns if one.sql.startswith("$")}, filed


def cited_url(row: Row) -> str | None:
    """Return where a citation leads: to what is held here, else to the official publication; notes stand with it."""
    if row["leads"] == "paper":
        return document_url(row["target"])
    return f"/moties/{row['target'].removeprefix('kst-')}" if row["leads"] == "motion" else row["url"]


def namespace_of(row: Row) -> SimpleNamespace:
    """Return a row as what has its columns for attributes, as documents have."""
    return SimpleNamespace(**row)
