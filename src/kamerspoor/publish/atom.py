"""Atom feeds (RFC 4287): news of a list, for whoever follows it with a feed reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from kamerspoor.text.xml_text import printable

ATOM: Final = "http://www.w3.org/2005/Atom"
_NO_TIME: Final = "1970-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One entry of a feed.

    Attributes:
        id: permanent and unique, an address.
        title: what it is about.
        updated: UTC, ISO 8601 with ``Z``.
        link: address of its page.
        summary: a sentence or two, or nothing.
    """

    id: str
    title: str
    updated: str | None
    link: str
    summary: str = ""


def atom_feed(title: str, address: str, page: str, items: Iterable[FeedItem]) -> bytes:
    """Return a feed as XML.

    Args:
        title: of the feed.
        address: of the feed itself; also its id.
        page: of the list that it follows.
        items: newest first.
    """
    register_namespace("", ATOM)
    entries = tuple(items)
    feed = Element(f"{{{ATOM}}}feed")
    _text(feed, "title", title)
    _text(feed, "id", address)
    _text(feed, "updated", max((item.updated or _NO_TIME for item in entries), default=_NO_TIME))
    SubElement(feed, f"{{{ATOM}}}link", rel="self", href=address, type="application/atom+xml")
    SubElement(feed, f"{{{ATOM}}}link", rel="alternate", href=page, type="text/html")
    _text(SubElement(feed, f"{{{ATOM}}}author"), "name", "Kamerspoor")
    for item in entries:
        entry = SubElement(feed, f"{{{ATOM}}}entry")
        _text(entry, "title", item.title)
        _text(entry, "id", item.id)
        _text(entry, "updated", item.updated or _NO_TIME)
        SubElement(entry, f"{{{ATOM}}}link", rel="alternate", href=item.link, type="text/html")
        if item.summary:
            _text(entry, "summary", item.summary)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _text(parent: Element, name: str, words: str) -> None:
    SubElement(parent, f"{{{ATOM}}}{name}").text = printable(words)
