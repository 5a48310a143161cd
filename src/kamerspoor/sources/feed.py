"""The Chamber's SyncFeed: pages of entities in the order in which they changed.

Every entry names, in its own ``next`` link, the token from which to ask on; the last entry's is the cursor that
survives. A page without entries says that all is read. Only the newest state of an entity stands in the feed: when it
changes it moves to a higher token, and nothing says that entities come before those that refer to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element, ParseError, fromstring

from kamerspoor.model.official import Category, Record
from kamerspoor.sources.entities import category_of, read_entity
from kamerspoor.sources.http import BrokenAnswerError, Server

FEED: Final = "/SyncFeed/2.0/Feed"
_ATOM: Final = "{http://www.w3.org/2005/Atom}"


@dataclass(frozen=True, slots=True)
class FeedPage:
    """One page of a category.

    Attributes:
        records: in the order of the feed.
        skiptoken: from which to ask on, or None when there were no entries: all is read.
        refused: entries that could not be read at all, with why; they name no record that could be kept.
    """

    records: tuple[Record, ...]
    skiptoken: int | None
    refused: tuple[str, ...]


def feed_pages(server: Server, category: Category, skiptoken: int | None) -> Iterator[FeedPage]:
    """Yield the pages of a category after a token, until all is read.

    Args:
        server: of the Chamber, or one that speaks like it.
        category: which.
        skiptoken: where an earlier reading stopped; None begins with the oldest.

    Raises:
        SourceError: when the server keeps failing.
    """
    while True:
        parameters = {"skiptoken": str(skiptoken)} if skiptoken is not None else {}
        page = server.get(FEED, {**parameters, "category": category.name}, lambda body: read_page(body, category))
        if page.skiptoken is None:
            return
        yield page
        if page.skiptoken == skiptoken:
            return  # a server that sends us in circles
        skiptoken = page.skiptoken


def read_page(body: bytes, category: Category) -> FeedPage:
    """Read one page.

    Raises:
        BrokenAnswerError: when the bytes are not a whole feed.
    """
    try:
        feed = fromstring(body)  # noqa: S314 - expat refuses entity bombs and fetches nothing
    except ParseError as error:
        message = f"not a whole feed: {error}"
        raise BrokenAnswerError(message) from error
    if feed.tag != f"{_ATOM}feed":
        message = f"not a feed: {feed.tag[:80]}"
        raise BrokenAnswerError(message)
    records: list[Record] = []
    refused: list[str] = []
    token: int | None = None
    for entry in feed.iter(f"{_ATOM}entry"):
        token = _token(entry) or token
        try:
            records.append(_record(entry, category))
        except ValueError as error:
            refused.append(f"{entry.findtext(f'{_ATOM}id', '?')}: {error}")
    if token is None and (records or refused):
        message = "entries without a way on"
        raise BrokenAnswerError(message)
    return FeedPage(tuple(records), token, tuple(refused))


def _record(entry: Element, category: Category) -> Record:
    content = entry.find(f"{_ATOM}content")
    entity = content[0] if content is not None and len(content) else None
    if entity is None:
        message = "an entry without its entity"
        raise ValueError(message)
    if category_of(entity) != category:
        message = f"an entity of another kind: {entity.tag[:80]}"
        raise ValueError(message)
    return read_entity(entity, entry.findtext(f"{_ATOM}updated", ""))


def _token(entry: Element) -> int | None:
    for link in entry.iter(f"{_ATOM}link"):
        if link.get("rel") == "next":
            written = parse_qs(urlsplit(link.get("href", "")).query).get("skiptoken", [""])[0]
            return int(written) if written.isdecimal() else None
    return None
