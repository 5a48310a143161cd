"""Makes items of the API from rows of lists, each with the address of its page and the passage that proves it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from kamerspoor.model.lists import FactKind, List
from kamerspoor.publish.lists import Found, published
from kamerspoor.publish.urls import document_url
from kamerspoor.store.rows import StoredFact
from kamerspoor.store.search_feed import SearchFeed
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span
from kamerspoor.web.api_v1.shapes import PositionSchema, QuoteSchema, TargetSchema
from kamerspoor.web.lists.views import row_url

_AROUND: Final = 32


def items(store: Store, of: List, found: Iterable[Found]) -> list[dict[str, Any]]:
    """Return rows of a list as items: what is known, its page here, and the passage that proves it."""
    found = list(found)
    searching = store.using(SearchFeed)
    return [
        {
            "id": str(row[of.id]),
            "url": row_url(of, row, fact),
            "data": data,
            "target": _target(searching, of, fact) if isinstance(of, FactKind) and fact is not None else None,
        }
        for data, (row, fact) in zip(published(store, of, found), found, strict=True)
    ]


def _target(searching: SearchFeed, kind: FactKind, filed: StoredFact[Any]) -> TargetSchema:
    span = kind.passage(filed.fact)
    before = Span(max(0, span.start - _AROUND), span.start)
    prefix, exact, suffix = searching.words(filed.paper.id, [before, span, Span(span.end, span.end + _AROUND)])
    return TargetSchema(
        document_url(filed.paper.id), [PositionSchema(span.start, span.end), QuoteSchema(exact, prefix, suffix)]
    )
