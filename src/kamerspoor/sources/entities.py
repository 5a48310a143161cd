"""One entity of the feed, from XML to a `Record`.

Names are looked up by namespace, never by prefix: reports, meetings and commitments are written with another prefix
than the rest (``ns1:verslag`` beside ``zaak``), and both mean the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final
from xml.etree.ElementTree import Element, tostring

from kamerspoor.model.official import BY_NAME, CATEGORIES, Category, Record, Value
from kamerspoor.sources.values import CONVERTERS, guid, utc

NAMESPACE: Final = "http://www.tweedekamer.nl/xsd/tkData/v1-0"
_TK: Final = f"{{{NAMESPACE}}}"
_NIL: Final = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_BY_ELEMENT: Final = {category.element: category for category in CATEGORIES}


@dataclass(frozen=True, slots=True)
class _Reader:
    """What the elements of a category mean, by the path of their names."""

    scalars: Mapping[tuple[str, ...], tuple[str, Callable[[str], Value]]]
    references: frozenset[str]
    relations: frozenset[str]
    nests: frozenset[str]


@cache
def _reader(name: str) -> _Reader:
    columns = BY_NAME[name].columns
    return _Reader(
        scalars={one.path: (one.name, CONVERTERS[one.kind]) for one in columns if one.path and one.kind != "ref"},
        references=frozenset(one.name for one in columns if one.kind == "ref"),
        relations=frozenset(BY_NAME[name].relations),
        nests=frozenset(one.path[0] for one in columns if len(one.path) > 1),
    )


def category_of(entity: Element) -> Category | None:
    """Return the category of an entity's element, or None when the table does not know it."""
    return _BY_ELEMENT.get(entity.tag.removeprefix(_TK))


def read_entity(entity: Element, updated: str) -> Record:
    """Return the record that an entity's element holds.

    Args:
        entity: an element of a known category.
        updated: when the warehouse took it in, as the feed's entry says.

    Raises:
        ValueError: without a GUID, or with times that are none: then it cannot be put in its place at all.
    """
    category = category_of(entity)
    if category is None:
        message = f"not a category of the open data: {entity.tag[:80]}"
        raise ValueError(message)
    changed = entity.get(f"{_TK}bijgewerkt")
    found = _Found()
    for path, element in _elements(entity, _reader(category.name).nests):
        _take(_reader(category.name), path, element, found)
    if category.download:
        _take_download(entity, found)
    return Record(
        id=guid(entity.get("id", "")),
        category=category.name,
        updated=utc(updated),
        changed=utc(changed) if changed else None,
        deleted=(entity.get(f"{_TK}verwijderd") or "").lower() in {"true", "1"},
        values=found.values,
        relations={name: tuple(targets) for name, targets in found.relations.items()},
        unknown={name: tuple(texts) for name, texts in found.unknown.items()},
    )


class _Found:
    """What has been read of one entity so far."""

    __slots__ = ("relations", "unknown", "values")

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}
        self.relations: dict[str, list[str]] = {}
        self.unknown: dict[str, list[str]] = {}

    def keep_unknown(self, path: tuple[str, ...], element: Element) -> None:
        self.unknown.setdefault("/".join(path), []).append(tostring(element, encoding="unicode").strip())


def _elements(entity: Element, nests: frozenset[str]) -> Iterator[tuple[tuple[str, ...], Element]]:
    for element in entity:
        name = element.tag.removeprefix(_TK)
        if name in nests:
            for inner in element:
                yield (name, inner.tag.removeprefix(_TK)), inner
        else:
            yield (name,), element


def _take(reader: _Reader, path: tuple[str, ...], element: Element, found: _Found) -> None:
    name = path[0]
    target = element.get("ref")
    text = (element.text or "").strip()
    try:
        if name in reader.relations and (target or not text or path not in reader.scalars):
            if target:
                found.relations.setdefault(name, []).append(guid(target))
        elif name in reader.references:
            _take_reference(name, target, found)
        elif path in reader.scalars:
            if text and element.get(_NIL) != "true":
                _take_scalar(*reader.scalars[path], text, found)
        else:
            found.keep_unknown(path, element)
    except ValueError:
        found.keep_unknown(path, element)


def _take_reference(name: str, target: str | None, found: _Found) -> None:
    if not target:
        return  # an empty reference element says that there is none
    if name in found.values:
        message = f"a second {name}, where the contract allows one"
        raise ValueError(message)
    found.values[name] = guid(target)


def _take_scalar(column: str, convert: Callable[[str], Value], text: str, found: _Found) -> None:
    value = convert(text)
    if column in found.values:
        # Words that may be repeated since 2026 (kamerbriefNakoming) stay together.
        value = f"{found.values[column]}; {value}"
    if value is not None:
        found.values[column] = value


def _take_download(entity: Element, found: _Found) -> None:
    kind, length = entity.get(f"{_TK}contentType"), entity.get(f"{_TK}contentLength")
    if kind:
        found.values["contentType"] = kind
    if length and length.isdecimal():
        found.values["contentLength"] = int(length)
