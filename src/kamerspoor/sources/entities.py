"""Reads one entity of the Chamber's feed, from XML to a `Record`.

Names are looked up by namespace, never by prefix: reports, meetings and commitments are written with another prefix
than the rest (``ns1:verslag`` beside ``zaak``), and both mean the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from functools import cache
from typing import Final
from xml.etree.ElementTree import Element, tostring

from kamerspoor.model.records import BY_NAME, CATEGORIES, Category, Record, Value
from kamerspoor.sources.values import CONVERTERS, guid, taken_in, utc

NAMESPACE: Final = "http://www.tweedekamer.nl/xsd/tkData/v1-0"
_TK: Final = f"{{{NAMESPACE}}}"
_NIL: Final = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_CHANGED: Final = f"{_TK}bijgewerkt"
_DELETED: Final = f"{_TK}verwijderd"
_CONTENT_TYPE: Final = f"{_TK}contentType"
_CONTENT_LENGTH: Final = f"{_TK}contentLength"
_KNOWN: Final = frozenset({"id", _CHANGED, _DELETED, _CONTENT_TYPE, _CONTENT_LENGTH})
_TRUE: Final = frozenset({"true", "1"})
_BY_TAG: Final = {_TK + category.element: category for category in CATEGORIES}


@dataclass(frozen=True, slots=True)
class _Use:
    """What an element of an entity means: a relation, a reference, a value, or a group of these.

    ``convert`` is set where its text is a value.
    """

    column: str
    relation: bool = False
    convert: Callable[[str], Value] | None = None
    nest: Mapping[str, _Use] | None = None


@cache
def _uses(name: str) -> Mapping[str, _Use]:
    """Return what each element of a category means, by its tag."""
    category = BY_NAME[name]
    uses: dict[str, _Use] = {_TK + relation: _Use(relation, relation=True) for relation in category.relations}
    nests: dict[str, dict[str, _Use]] = {}
    for column in category.columns:
        if not column.path:
            continue  # an attribute of a download
        first, *rest = (_TK + part for part in column.path)
        use = _Use(column.name, convert=None if column.kind == "ref" else CONVERTERS[column.kind])
        if rest:
            nests.setdefault(first, {})[rest[0]] = use
        else:
            # kamerbriefNakoming was words once, and refers to documents now: it is both.
            uses[first] = replace(use, relation=first in uses)
    return uses | {tag: _Use("", nest=inner) for tag, inner in nests.items()}


def category_of(entity: Element) -> Category | None:
    """Return the category of an entity's element, or None when the table does not know it."""
    return _BY_TAG.get(entity.tag)


def read_entity(entity: Element, updated: str) -> Record:
    """Return the record that an entity's element holds.

    Args:
        entity: an element of a known category.
        updated: when the warehouse took it in, as the feed's entry says.

    Raises:
        ValueError: without a GUID, or with times that cannot be: then it cannot be put in its place at all.
        RecursionError: when something unknown in it is nested too deeply to be kept.
    """
    category = category_of(entity)
    if category is None:
        message = f"not a category of the open data: {entity.tag[:80]}"
        raise ValueError(message)
    changed = entity.get(_CHANGED)
    found = _Found()
    _take_all(entity, _uses(category.name), found, "")
    if category.download:
        _take_download(entity, found)
    found.unknown.update(
        (f"@{name.removeprefix(_TK)}", [written]) for name, written in entity.items() if name not in _KNOWN
    )
    return Record(
        id=guid(entity.get("id", "")),
        category=category.name,
        updated=taken_in(updated),
        changed=utc(changed) if changed else None,
        deleted=entity.get(_DELETED, "").lower() in _TRUE,
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


def _take_all(parent: Element, uses: Mapping[str, _Use], found: _Found, above: str) -> None:
    for element in parent:
        use = uses.get(element.tag)
        try:
            if use is None:
                _keep_unknown(element, found, above)
            elif use.nest is not None:
                _take_all(element, use.nest, found, f"{element.tag.removeprefix(_TK)}/")
            elif use.convert is not None and not use.relation:
                _take_scalar(element, use, found)
            else:
                _take_reference(element, use, found)
        except ValueError:
            _keep_unknown(element, found, above)


def _keep_unknown(element: Element, found: _Found, above: str) -> None:
    name = above + element.tag.removeprefix(_TK)
    source = copy(element)
    source.tail = None
    found.unknown.setdefault(name, []).append(tostring(source, encoding="unicode"))


def _take_reference(element: Element, use: _Use, found: _Found) -> None:
    target = element.get("ref")
    if not target:
        # An empty element says that there is none.
        _take_scalar(element, use, found)
    elif use.relation:
        found.relations.setdefault(use.column, []).append(guid(target))
    else:
        wanted = guid(target)
        if found.values.setdefault(use.column, wanted) != wanted:
            message = f"a second {use.column}, where the contract allows one"
            raise ValueError(message)


def _take_scalar(element: Element, use: _Use, found: _Found) -> None:
    text = element.text
    if text is None or element.get(_NIL) in _TRUE or not (text := text.strip()):
        return
    if use.convert is None or len(element):
        message = f"words where a reference belongs, or with elements in them: {text[:40]}"
        raise ValueError(message)
    value = use.convert(text)
    if value is None:
        return
    if use.column in found.values:
        # Words that may be repeated since 2026 (kamerbriefNakoming) stay together.
        value = f"{found.values[use.column]}; {value}"
    found.values[use.column] = value


def _take_download(entity: Element, found: _Found) -> None:
    kind, length = entity.get(_CONTENT_TYPE), entity.get(_CONTENT_LENGTH)
    if kind:
        found.values["contentType"] = kind
    if length:
        try:
            found.values["contentLength"] = CONVERTERS["integer"](length)
        except ValueError:
            found.unknown["@contentLength"] = [length]
