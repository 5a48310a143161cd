"""Reads rows of the Chamber's OData service, as records like those of the feed.

A server gives at most 250 rows at once and cuts nested collections as well; each cut is followed. Rows of which all is
null are placeholders of the Chamber and no records. Names differ from the feed in capitals and in ``_Id`` behind a
reference; some differ more, which the contract tells (`kamerspoor.model.records.Column.property`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

import msgspec

from kamerspoor.errors import KamerspoorError, SourceError
from kamerspoor.model.records import BY_NAME, Category, Column, Record, Value, capitalised
from kamerspoor.sources.http import BrokenAnswerError, Server, UnreachableError
from kamerspoor.sources.values import CONVERTERS, guid, taken_in, utc

ODATA: Final = "/OData/v4/2.0"
Row = Mapping[str, Any]
_CHANGED, _UPDATED, _DELETED = "GewijzigdOp", "ApiGewijzigdOp", "Verwijderd"
_KNOWN: Final = frozenset({"Id", _CHANGED, _UPDATED, _DELETED})
_NEXT: Final = "@odata.nextLink"
# What not every version of the service has: one that lacks a property refuses the whole question, so each is tried.
_EITHER: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "Toezegging": (
        ("ToegezegdAan", "KamerbriefNakoming", "ToegezegdAanFractie", "ToegezegdAanPersoon"),
        ("ToegezegdAan", "KamerbriefNakoming"),
        ("ToegezegdAanFractie", "ToegezegdAanPersoon"),
    )
}
# Rows that stand between two others, and name the other by either of these.
_BETWEEN: Final[dict[str, tuple[str, ...]]] = {"ToegezegdAan": ("Fractie_Id", "Persoon_Id")}
_LONGEST_FILTER: Final = 10


def rows(server: Server, entity_set: str, condition: str, expand: Sequence[str] = ()) -> Iterator[Row]:
    """Yield the rows of an entity set that meet a condition, with complete nested collections.

    Args:
        server: of the Chamber.
        entity_set: its name, such as ``Zaak``.
        condition: of ``$filter``.
        expand: navigation properties of which the ids are wanted.

    Raises:
        SourceError: when the server keeps failing, or refuses the question.
    """
    parameters = {"$filter": condition}
    if expand:
        parameters["$expand"] = ",".join(name if name in _BETWEEN else f"{name}($select=Id)" for name in expand)
    for row in _all_pages(server, f"{ODATA}/{entity_set}", parameters):
        yield _whole(server, row)


def expected_records(server: Server, category: Category) -> int | None:
    """Return how many records a category has, or None when the server does not tell: only a forecast needs it."""
    try:
        answer = server.get(f"{ODATA}/{category.name}", {"$top": "0", "$count": "true"}, _read, attempts=1)
    except KamerspoorError:
        return None
    count = answer.get("@odata.count")
    return count if isinstance(count, int) else None


def records(server: Server, category: Category, condition: str) -> Iterator[Record]:
    """Yield the records of a category that meet a condition, with all their relations.

    Raises:
        SourceError: when the server keeps failing, or refuses the question.
    """
    *others, last = _expansions(category)
    for expand in others:
        try:
            found = list(rows(server, category.name, condition, expand))
        except UnreachableError:
            raise
        except SourceError:
            continue  # this version of the service does not have them all
        yield from _records(category, found)
        return
    yield from _records(category, rows(server, category.name, condition, last))


def _records(category: Category, found: Iterable[Row]) -> Iterator[Record]:
    return (record for row in found if (record := record_of(category, row)) is not None)


def conditions(name: str, ids: Sequence[str], any_of: str = "") -> Iterator[str]:
    """Yield filter conditions that a reference is one of some ids, split so that none is too long.

    Args:
        name: of the property, such as ``Zaak_Id``.
        ids: GUIDs.
        any_of: a collection, of which one row must have the property.
    """
    for begin in range(0, len(ids), _LONGEST_FILTER):
        some = ids[begin : begin + _LONGEST_FILTER]
        prefix = "x/" if any_of else ""
        either = " or ".join(f"{prefix}{name} eq {one}" for one in some)
        yield f"{any_of}/any(x: {either})" if any_of else either


def record_of(category: Category, row: Row) -> Record | None:
    """Return the record that a row holds, or None for an empty placeholder row.

    Raises:
        BrokenAnswerError: without id or times, which every row has, or of another shape.
    """
    if row.get(_UPDATED) is None and row.get(_DELETED) is None:
        return None
    values: dict[str, Value] = {}
    relations: dict[str, tuple[str, ...]] = {}
    unknown: dict[str, tuple[str, ...]] = {}
    try:
        for name, value in row.items():
            if name in _KNOWN or value is None or "@odata" in name:
                continue
            if isinstance(value, list | dict):
                _take_rows(category, name, value if isinstance(value, list) else [value], values, relations)
            elif not _take(category, name, value, values):
                unknown[name] = (msgspec.json.encode(value).decode(),)
        changed = row.get(_CHANGED)
        return Record(
            guid(str(row["Id"])), category.name, taken_in(str(row[_UPDATED])), utc(changed) if changed else None,
            bool(row.get(_DELETED)), values, relations, unknown,
        )  # fmt: skip
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        message = f"a row of {category.name} without id or times that can be, or of another shape: {error}"
        raise BrokenAnswerError(message) from error


def _take_rows(
    category: Category, name: str, found: list[Row], values: dict[str, Value], relations: dict[str, tuple[str, ...]]
) -> None:
    """Store the ids of expanded rows, as a relation or as the reference of a column."""
    keys = _BETWEEN.get(name, ("Id",))
    targets = tuple(guid(str(one[key])) for one in found for key in keys if one.get(key))
    relation = _relations(category.name).get(name.lower())
    column = _columns(category.name).get(f"{name}_id".lower())
    if relation and targets:
        relations[relation] = targets
    elif column is not None and targets:
        values.setdefault(column.name, targets[0])


def _take(category: Category, name: str, value: object, values: dict[str, Value]) -> bool:
    """Store a value under its column; return False when no column fits."""
    column = _columns(category.name).get(name.lower())
    if column is None:
        return False
    written = str(value).strip()
    if not written:
        return True
    try:
        converted = CONVERTERS[column.kind](written)
    except ValueError:
        return False
    if converted is not None:
        values[column.name] = converted
    return True


@cache
def _columns(name: str) -> Mapping[str, Column]:
    return {column.property.lower(): column for column in BY_NAME[name].columns}


@cache
def _relations(name: str) -> Mapping[str, str]:
    return {relation.lower(): relation for relation in BY_NAME[name].relations}


def _expansions(category: Category) -> list[tuple[str, ...]]:
    """Return which properties to expand to get all relations, in the order to try."""
    either = _EITHER.get(category.name, ((),))
    sometimes = {name for option in either for name in option}
    references = (*category.relations, *(column.name for column in category.columns if column.expanded))
    always = tuple(name for name in map(capitalised, references) if name not in sometimes)
    return [always + option for option in either]


def _whole(server: Server, row: Row) -> Row:
    """Return a row with its cut-off collections completed."""
    cut = [name for name in row if name.endswith(_NEXT) and name != _NEXT]
    if not cut:
        return row
    found = dict(row)
    for name in cut:
        collection = name.removesuffix(_NEXT)
        found[collection] = [*found.get(collection, ()), *_all_pages(server, _address(row[name]), {})]
    return found


def _all_pages(server: Server, path: str, parameters: Mapping[str, str]) -> Iterator[Row]:
    """Yield the rows of an answer and of all pages that follow it."""
    seen: set[str] = set()
    while path:
        if path in seen:
            message = "the pages of this answer lead in a circle"
            raise SourceError(message, where=path, remedy="Asking again will not help. Is it the right server?")
        seen.add(path)
        answer = server.get(path, parameters, _read)
        yield from answer["value"]
        path, parameters = _address(answer.get(_NEXT)), {}


def _address(link: object) -> str:
    """Return the address of a link; a relative link starts from the service."""
    written = str(link or "")
    return written if not written or written.startswith(("http:", "https:", "/")) else f"{ODATA}/{written}"


def _read(body: bytes) -> dict[str, Any]:
    try:
        answer: dict[str, Any] = msgspec.json.decode(body, type=dict[str, Any])
    except (msgspec.MsgspecError, RecursionError) as error:
        message = f"not a whole answer: {error}"
        raise BrokenAnswerError(message) from error
    found = answer.get("value")
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        message = "an answer without rows"
        raise BrokenAnswerError(message)
    return answer
