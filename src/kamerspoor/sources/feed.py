"""Reads the Chamber's SyncFeed page by page, and fetches the files it refers to.

Every entry names, in its own ``next`` link, the token from which to ask on; the last entry's is the cursor that
survives. A page without entries (and without a ``next`` of its own) says that all is read. Only the newest state of an
entity stands in the feed: when it changes it moves to a higher token, and nothing says that entities come before those
that refer to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element, ParseError, fromstring

from kamerspoor.errors import SourceError, printable
from kamerspoor.model.records import Category, Record
from kamerspoor.sources.entities import category_of, read_entity
from kamerspoor.sources.http import BrokenAnswerError, Server

FEED: Final = "/SyncFeed/2.0/Feed"
RESOURCES: Final = "/SyncFeed/2.0/Resources"
_ATOM: Final = "{http://www.w3.org/2005/Atom}"
_ENTRY: Final = f"{_ATOM}entry"
_ID: Final = f"{_ATOM}id"
_LINK: Final = f"{_ATOM}link"
_CONTENT: Final = f"{_ATOM}content"
_UPDATED: Final = f"{_ATOM}updated"
# Marks of elements and attributes on a page: the largest pages have some ten thousand, and each takes memory.
_MOST_MARKS: Final = 1_000_000
_LARGEST_TOKEN: Final = 2**63 - 1  # that the database holds
_SHOWN: Final = 200  # characters of what an entry says of itself


@dataclass(frozen=True, slots=True)
class FeedPage:
    """One page of a category.

    Attributes:
        records: in the order of the feed.
        skiptoken: from which to ask on, or None when there were no entries and no way on: all is read.
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
        page = _get(server, {**parameters, "category": category.name}, category, skiptoken)
        if page.skiptoken is None:
            return
        yield page
        skiptoken = page.skiptoken


def _get(server: Server, parameters: dict[str, str], category: Category, asked: int | None) -> FeedPage:
    def read(body: bytes) -> FeedPage:
        page = read_page(body, category)
        if asked is not None and page.skiptoken is not None and page.skiptoken <= asked:
            # Tokens rise for ever; following this one would read the same again, and set us back.
            message = f"the feed leads back from token {asked} to {page.skiptoken}"
            raise BrokenAnswerError(message)
        return page

    return server.get(FEED, parameters, read)


def read_page(body: bytes, category: Category) -> FeedPage:
    """Return the records of one page of the feed.

    Raises:
        BrokenAnswerError: when the bytes are not a whole feed.
    """
    if body.count(b"<") + body.count(b"=") > _MOST_MARKS:
        message = f"more than {_MOST_MARKS:,} elements and attributes on a page"
        raise BrokenAnswerError(message)
    try:
        feed = fromstring(body)  # noqa: S314 - expat refuses entity bombs and fetches nothing
    except (ParseError, LookupError, TypeError, ValueError) as error:  # the last three: of an odd encoding
        message = f"not a whole feed: {error}"
        raise BrokenAnswerError(message) from error
    if feed.tag != f"{_ATOM}feed":
        message = f"not a feed: {feed.tag[:80]}"
        raise BrokenAnswerError(message)
    entries = feed.findall(_ENTRY)
    records: list[Record] = []
    refused: list[str] = []
    for entry in entries:
        try:
            records.append(_record(entry, category))
        except (ValueError, RecursionError) as error:
            why = "nested too deeply" if isinstance(error, RecursionError) else str(error)
            refused.append(printable(f"{entry.findtext(_ID, '?')[:_SHOWN]}: {why}"))
    # Where the last entry does not say how to go on, the feed itself may.
    token = _token(entries[-1] if entries else feed)
    token = token if token is not None else _token(feed)
    if token is None and entries:
        message = "entries without a way on"
        raise BrokenAnswerError(message)
    return FeedPage(tuple(records), token, tuple(refused))


def _record(entry: Element, category: Category) -> Record:
    content = entry.find(_CONTENT)
    entity = content[0] if content is not None and len(content) else None
    if entity is None:
        message = "an entry without its entity"
        raise ValueError(message)
    if category_of(entity) != category:
        message = f"an entity of another kind: {entity.tag[:80]}"
        raise ValueError(message)
    return read_entity(entity, entry.findtext(_UPDATED, ""))


def _token(element: Element) -> int | None:
    for link in element.iterfind(_LINK):
        if link.get("rel") == "next":
            return _token_in(link.get("href", ""))
    return None


def _token_in(address: str) -> int:
    try:
        written = parse_qs(urlsplit(address).query).get("skiptoken", [""])[0]
        if written.isascii() and written.isdecimal() and int(written) <= _LARGEST_TOKEN:
            return int(written)
    except ValueError:  # no address, or more digits than Python takes for a number
        pass
    message = f"a link without a way on: {address[:_SHOWN]}"
    raise BrokenAnswerError(message)


def fetch_file(server: Server, record: str, length: int | None, into: Path, most: int) -> None:
    """Write the current version of a document or report to a file.

    Args:
        server: of the Chamber.
        record: its GUID.
        length: how many bytes there should be; other than that is a broken answer, and is asked again. The same wrong
            number twice is no answer that was cut off: the record is wrong, or the answer is a page that says so.
        into: the file.
        most: bytes that it may hold.

    Raises:
        NotFoundError: when the server has none.
        TooLargeError: when it is larger than that.
        SourceError: when the server keeps failing, or gives another number of bytes twice.
    """
    given: set[int] = set()

    def check(size: int) -> None:
        if length is None or size == length:
            return
        message = f"{size} bytes, where the record says {length}"
        if size in given:
            raise SourceError(message, remedy="It is asked for again at the next run")
        given.add(size)
        raise BrokenAnswerError(message)

    server.download(f"{RESOURCES}/{record}", into, most, check)
