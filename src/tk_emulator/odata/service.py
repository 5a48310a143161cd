"""OData's addresses: sets, one entity, what hangs on it, its bytes; errors as the live server words them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final
from urllib.parse import parse_qsl, quote, unquote

import msgspec

from tk_emulator.catalogue import PAGE, Catalogue
from tk_emulator.contract import PLACES, EntityRow
from tk_emulator.feed import resource
from tk_emulator.odata.filters import FilterError, Meaning, moment
from tk_emulator.odata.graph import SETS, Graph, names, ways
from tk_emulator.odata.options import Query, read_query
from tk_emulator.response import Response

ODATA_PATH: Final = "/OData/v4/2.0"
_JSON: Final = "application/json; odata.metadata=minimal; odata.streaming=true; charset=utf-8"
_GUID: Final = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_ADDRESS: Final = re.compile(
    rf"(?P<set>\w+)(?:(?:\((?P<id>{_GUID})\)|/(?P<id2>{_GUID}))(?:/(?P<rest>[\w.]+)(?:\(\))?)?)?"
)
_RESOURCE: Final = frozenset({"resource", "tk.da.ggm.odata.resource"})
_HEADERS: Final = {"odata-version": "4.0"}


class Service:
    """Responds to requests questions of OData.

    Args:
        catalogue: what there is.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._graph = Graph(catalogue)

    def respond(self, path: str, query: str, root: bytes) -> Response:
        """Return the response to a request.

        Args:
            path: behind ``/OData/v4/2.0``.
            query: of the address.
            root: ``http://host:port``.
        """
        base = root.decode("latin-1") + ODATA_PATH
        try:
            return self._response(unquote(path).strip("/"), dict(parse_qsl(query, keep_blank_values=True)), base)
        except FilterError as error:
            return _error(400, f"The query specified in the URI is not valid. {error}")

    def _response(self, path: str, options: dict[str, str], base: str) -> Response:
        if not path:
            sets = [{"name": name, "kind": "EntitySet", "url": name} for name in SETS]
            return _json({"@odata.context": f"{base}/$metadata", "value": sets})
        if path.endswith("/$count") and path.removesuffix("/$count") in PLACES:
            asked = read_query(self._graph, path.removesuffix("/$count"), options)
            return Response(200, "text/plain", str(sum(1 for _ in self._wanted(asked))).encode(), _HEADERS)
        address = _ADDRESS.fullmatch(path)
        if address is None or address["set"] not in SETS:
            return _error(404 if address else 400, f"Resource not found for the segment '{path.partition('(')[0]}'.")
        guid = (address["id"] or address["id2"] or "").lower()
        if guid:
            return self._entity(address["set"], guid, address["rest"] or "", options, base)
        return _json(self._page(address["set"], read_query(self._graph, address["set"], options), base))

    def _entity(self, of: str, guid: str, rest: str, options: dict[str, str], base: str) -> Response:
        if rest.lower() in _RESOURCE:
            return resource(self._catalogue, guid)
        row = self._catalogue.find(guid, of) if of in PLACES else None
        if row is None:
            return _error(404, "The resource was not found.")
        if not rest:
            query = read_query(self._graph, of, options)
            shape = f"({query.shape})" if query.shape else ""
            return _json({"@odata.context": f"{base}/$metadata#{of}{shape}/$entity", **self._shown(row, query, base)})
        return self._ends(row, rest, options, base)

    def _ends(self, row: EntityRow, name: str, options: dict[str, str], base: str) -> Response:
        way = ways(row.category).get(name.lower())
        if way is None:
            return _error(404, f"Resource not found for the segment '{name}'.")
        query = read_query(self._graph, way.to, options)
        found = self._graph.follow(row, way)
        if not way.single:
            where = f"{row.category}({row.id})/{way.name}"
            return _json(self._listed(where, query, self._filtered(found, query), base))
        end = next(found, None)
        if end is None:
            return Response(204, _JSON, b"", _HEADERS)
        return _json({"@odata.context": f"{base}/$metadata#{way.to}/$entity", **self._shown(end, query, base)})

    def _page(self, of: str, query: Query, base: str) -> dict[str, Any]:
        if query.condition is None and not query.order and of in PLACES:
            # Nothing to look at in the rows that are passed over.
            rows: Iterable[EntityRow] = self._catalogue.rows(of, query.skip)
            total = self._catalogue.live(of) if query.count else None
            return self._listed(of, query, rows, base, passed=query.skip, total=total)
        return self._listed(of, query, self._wanted(query), base)

    def _wanted(self, query: Query) -> Iterator[EntityRow]:
        pinned = query.condition.guid if query.condition else ""
        if query.of not in PLACES:
            return iter(())
        if pinned:
            row = self._catalogue.find(pinned, query.of)
            return self._filtered([row] if row else [], query)
        return self._filtered(self._catalogue.rows(query.of), query)

    def _filtered(self, rows: Iterable[EntityRow], query: Query) -> Iterator[EntityRow]:
        wanted = (row for row in rows if query.condition is None or query.condition.holds(row))
        if not query.order:
            return wanted
        ordered = list(wanted)
        for meaning, descending in reversed(query.order):
            ordered.sort(key=lambda row, meaning=meaning: _rank(meaning, row), reverse=descending)  # type: ignore[misc]
        return iter(ordered)

    def _listed(
        self,
        where: str,
        query: Query,
        rows: Iterable[EntityRow],
        base: str,
        *,
        passed: int = 0,
        total: int | None = None,
    ) -> dict[str, Any]:
        if query.count and total is None:
            rows = list(rows)
            total = len(rows)
        walk = islice(rows, query.skip - passed, None)
        limit = PAGE if query.top is None else min(PAGE, query.top)
        shown = list(islice(walk, limit))
        shape = f"({query.shape})" if query.shape else ""
        response: dict[str, Any] = {"@odata.context": f"{base}/$metadata#{query.of}{shape}"}
        if query.count:
            response["@odata.count"] = total
        response["value"] = [self._shown(row, query, base) for row in shown]
        if query.top is None and next(walk, None) is not None:
            response["@odata.nextLink"] = _next(where, query, base)
        return response

    def _shown(self, row: EntityRow, query: Query, base: str) -> dict[str, Any]:
        wanted = query.select or names(row.category).values()
        shown: dict[str, Any] = {name: row.values.get(name) for name in wanted}
        for way, inner in query.expand:
            ends = self._filtered(self._graph.follow(row, way), inner)
            if way.single:
                end = next(ends, None)
                shown[way.name] = self._shown(end, inner, base) if end else None
                continue
            page = self._listed(f"{row.category}({row.id})/{way.name}", inner, ends, base)
            shown[way.name] = page["value"]
            if "@odata.count" in page:
                shown[f"{way.name}@odata.count"] = page["@odata.count"]
            if "@odata.nextLink" in page:
                shown[f"{way.name}@odata.nextLink"] = page["@odata.nextLink"]
        return shown


def _rank(meaning: Meaning, row: EntityRow) -> tuple[int, Any]:
    """Return what a row is ordered by: nothing first, times as times."""
    value = meaning({"": row})
    if value is None:
        return 0, 0
    time = moment(value) if isinstance(value, str) and value[4:5] == "-" and value[10:11] == "T" else None
    return 1, time or value


def _next(where: str, query: Query, base: str) -> str:
    kept = {name: value for name, value in query.written.items() if name not in {"$skip", "$skiptoken"}}
    kept["$skiptoken"] = str(query.skip + PAGE)
    return f"{base}/{where}?" + "&".join(f"{quote(name, safe='$')}={quote(value)}" for name, value in kept.items())


def _json(content: dict[str, Any]) -> Response:
    return Response(200, _JSON, msgspec.json.encode(content), _HEADERS)


def odata_error() -> Response:
    """Return what a failing server says."""
    return _error(500, "An error has occurred.")


def _error(status: int, message: str) -> Response:
    return Response(status, _JSON, msgspec.json.encode({"error": {"code": "", "message": message}}), _HEADERS)
