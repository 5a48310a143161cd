"""The forms that every answer of the API shares."""

from __future__ import annotations

from typing import Any, Literal

import msgspec


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
