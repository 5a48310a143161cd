"""Options of a request: ``$filter``, ``$expand`` with options of its own, ``$select``, ``$orderby`` and so on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from tk_emulator.odata.filters import FilterCondition, FilterError, Meaning, condition, path_value
from tk_emulator.odata.graph import Graph, Way, names, ways

_KNOWN: Final = frozenset({
    "$filter", "$expand", "$select", "$orderby", "$top", "$skip", "$skiptoken", "$count", "$format",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked of a set.

    Attributes:
        of: the set.
        condition: which rows are wanted; None for all.
        expand: ways to follow, each with what is asked at its end.
        select: properties to give; empty for all.
        order: what to order by, and whether from high to low.
        top: at most so many; None where the server decides.
        skip: how many to pass over, those of earlier pages included.
        count: whether to say how many there are.
        written: the options as they came, for a link to the next page.
    """

    of: str
    condition: FilterCondition | None
    expand: tuple[tuple[Way, Query], ...]
    select: tuple[str, ...]
    order: tuple[tuple[Meaning, bool], ...]
    top: int | None
    skip: int
    count: bool
    written: Mapping[str, str]

    @property
    def shape(self) -> str:
        """What stands in ``@odata.context`` behind the set's name."""
        inner = [*self.select, *(f"{way.name}({query.shape})" for way, query in self.expand)]
        return ",".join(inner)


def read_query(graph: Graph, of: str, options: Mapping[str, str]) -> Query:
    """Read the options of a request.

    Raises:
        FilterError: for what OData answers with 400.
    """
    for name in options:
        if name.startswith("$") and name not in _KNOWN:
            message = f"The query parameter '{name}' is not supported."
            raise FilterError(message)
    text = options.get("$filter")
    top = options.get("$top")
    return Query(
        of=of,
        condition=condition(graph, of, text) if text is not None else None,
        expand=tuple(_expanded(graph, of, options.get("$expand", ""))),
        select=tuple(_selected(of, options.get("$select", ""))),
        order=tuple(_ordered(graph, of, options.get("$orderby", ""))),
        top=_number("$top", top) if top is not None else None,
        skip=_number("$skip", options.get("$skip", "0")) + _number("$skiptoken", options.get("$skiptoken", "0")),
        count=options.get("$count", "false").lower() == "true",
        written=options,
    )


def split(text: str, separator: str) -> list[str]:
    """Split at a separator that stands in no parentheses and in no quotes; empty parts are left out."""
    parts, depth, start, quoted = [], 0, 0, False
    for at, sign in enumerate(text):
        quoted ^= sign == "'"
        if not quoted:
            depth += (sign == "(") - (sign == ")")
            if sign == separator and depth == 0:
                parts.append(text[start:at])
                start = at + 1
    return [part.strip() for part in (*parts, text[start:]) if part.strip()]


def _expanded(graph: Graph, of: str, text: str) -> Iterator[tuple[Way, Query]]:
    for part in split(text, ","):
        name, bracket, inner = part.partition("(")
        way = ways(of).get(name.strip().lower())
        if way is None or (bracket and not inner.endswith(")")):
            message = f"Could not find a property named '{name}' on type 'TK.DA.GGM.OData.{of}'."
            raise FilterError(message)
        options = dict(_option(one) for one in split(inner[:-1], ";")) if bracket else {}
        yield way, read_query(graph, way.to, options)


def _option(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        message = f"Syntax error in '{text}'."
        raise FilterError(message)
    return name.strip(), value.strip()


def _selected(of: str, text: str) -> Iterator[str]:
    for part in split(text, ","):
        if part == "*":
            yield from names(of).values()
            continue
        exact = names(of).get(part.lower())
        if exact is None and part.lower() not in ways(of):
            message = f"Could not find a property named '{part}' on type 'TK.DA.GGM.OData.{of}'."
            raise FilterError(message)
        if exact:
            yield exact


def _ordered(graph: Graph, of: str, text: str) -> Iterator[tuple[Meaning, bool]]:
    for part in split(text, ","):
        path, _, direction = part.partition(" ")
        yield path_value(graph, of, path), direction.strip().lower() == "desc"


def _number(name: str, text: str) -> int:
    if not text.isdecimal():
        message = f"Invalid value '{text}' for {name} query option found. A non-negative integer is expected."
        raise FilterError(message)
    return int(text)
