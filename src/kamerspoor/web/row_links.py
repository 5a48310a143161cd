"""Where the rows of lists lead."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from kamerspoor.model.lists import FactKind, List
from kamerspoor.publish.urls import page_of_genre, passage_url
from kamerspoor.store.lists import Row
from kamerspoor.store.rows import StoredFact


def row_url(of: List, row: Row, fact: StoredFact[Any] | None) -> str | None:
    """Return the address of the page of a row, None when it has none."""
    template = of.feed.link if of.feed and of.feed.link else next((one.link for one in of.columns if one.link), "")
    return linked(template, of, row, fact)


def linked(template: str, of: List, row: Row, fact: StoredFact[Any] | None) -> str | None:
    """Fill an address from a row.

    Args:
        template: the address with columns in braces; ``document`` for the page of the document that the row is,
            ``passage`` for the words that prove a fact.
        of: the list.
        row: its row; one that lacks what the address needs has none, a fact then its passage.
        fact: the fact of the row.
    """
    if template == "document":
        return page_of_genre(row["genre"], row["id"])
    names = [part.partition("}")[0] for part in template.split("{")[1:]]
    if template.startswith("/") and all(row.get(name) not in {None, ""} for name in names):
        return template.format_map({name: quote(str(row[name]), safe="") for name in names})
    return passage_url(fact.paper, of.passage(fact.fact)) if fact is not None and isinstance(of, FactKind) else None
