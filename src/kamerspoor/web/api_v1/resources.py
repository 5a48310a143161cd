"""Makes items of the API from rows of lists, each with the address of its page and the passage that proves it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, Literal

import msgspec

from kamerspoor.model.lists import FactKind, List
from kamerspoor.publish.lists import Found, published
from kamerspoor.publish.urls import document_url
from kamerspoor.store.rows import StoredFact
from kamerspoor.store.search_feed import SearchFeed
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span
from kamerspoor.web.lists.views import row_url


class PositionSchema(msgspec.Struct, frozen=True, tag="TextPositionSelector", tag_field="type"):
    """Characters [start, end) of the text of a paper (W3C Web Annotation, TextPositionSelector)."""

    start: int
    end: int


class QuoteSchema(msgspec.Struct, frozen=True, tag="TextQuoteSelector", tag_field="type"):
    """The words themselves, with what stands around them (W3C Web Annotation, TextQuoteSelector)."""

    exact: str
    prefix: str
    suffix: str


class TargetSchema(msgspec.Struct, frozen=True):
    """The passage that proves a fact: a page, and where on it."""

    source: str
    selector: list[PositionSchema | QuoteSchema]
    type: Literal["SpecificResource"] = "SpecificResource"


def item_schema(name: str, data: Any) -> type[msgspec.Struct]:  # noqa: ANN401 - a type made at run time
    """Return the form of one item.

    Args:
        name: of the resource, for the description.
        data: form of what the item holds.
    """
    fields = [("id", str), ("url", str | None), ("data", data), ("target", TargetSchema | None)]
    item: type[msgspec.Struct] = msgspec.defstruct(f"{name}Item", fields, frozen=True, module=__name__)
    item.__doc__ = "One item: what is known, its page here, and the passage that proves it."
    return item


def page_schema(name: str, item: type[msgspec.Struct]) -> type[msgspec.Struct]:
    """Return the form of one page of items."""
    fields: list[tuple[str, Any]] = [("items", list[item]), ("total", int), ("next", str | None)]  # type: ignore[valid-type]
    page: type[msgspec.Struct] = msgspec.defstruct(f"{name}Page", fields, frozen=True, module=__name__)
    page.__doc__ = "A page of items; ``next`` leads to the following one, ``total`` counts all of them."
    return page


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
