"""The SyncFeed: pages of entries, one entity, the bytes of a document."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs
from uuid import UUID

from tk_emulator.catalogue import Catalogue, FeedPage
from tk_emulator.entries import ROOT
from tk_emulator.response import Response

FEED_PATH: Final = "/SyncFeed/2.0/"
_ATOM: Final = "application/atom+xml; charset=utf-8"
_CONTENT: Final = re.compile(rb'<content type="application/xml">.*?</content>')
_NEXT: Final = re.compile(rb"(skiptoken=\d+)&amp;category=\w+")
# The day that the emulator's feed says it is of; a real one would make answers differ between two runs.
_FEED_TIME: Final = "2026-11-01T00:00:00Z"


def feed_response(catalogue: Catalogue, path: str, query: str, root: bytes) -> Response:
    """Return the response to a request below ``/SyncFeed/2.0/``.

    Args:
        catalogue: what there is.
        path: below that.
        query: as it stands in the address.
        root: ``http://host:port``.
    """
    kind, _, guid = path.partition("/")
    if kind == "Feed":
        return _page(catalogue, query, root)
    if kind in {"Entiteiten", "Resources"} and is_guid(guid):
        return _entity(catalogue, guid.lower(), root) if kind == "Entiteiten" else resource(catalogue, guid.lower())
    return Response(404, "text/plain", b"Not found")


def feed_error() -> Response:
    """Return what the live server says when it fails."""
    return Response(500, "application/xml; charset=utf-8", b"<Error><Message>An error has occurred.</Message></Error>")


def is_guid(text: str) -> bool:
    """Return whether text is a GUID."""
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False


def resource(catalogue: Catalogue, guid: str) -> Response:
    """Return the bytes that belong to an entity."""
    give = catalogue.resources.get(guid)
    row = catalogue.find(guid)
    if give is None or row is None or row.gone:
        return Response(404, "application/json", b'{"error":{"code":"","message":"Resource not found"}}')
    found = give()
    return Response(200, found.content_type, found.content)


def _entity(catalogue: Catalogue, guid: str, root: bytes) -> Response:
    entry = catalogue.entry(guid)
    if entry is None:
        return Response(404, "text/plain", b"Not found")
    start, end = entry.index(b'xml">') + len(b'xml">'), entry.rindex(b"</content>")
    return Response(200, "application/xml; charset=utf-8", entry[start:end].replace(ROOT, root))


def _page(catalogue: Catalogue, query: str, root: bytes) -> Response:
    asked = {name: values[0] for name, values in parse_qs(query).items()}
    category, written = asked.get("category", ""), asked.get("skiptoken", "0")
    if (category and category not in catalogue) or not written.isdecimal():
        return Response(404, "application/xml", b"<Error><Message>Not found.</Message></Error>")
    token = int(written)
    page = catalogue.page(category, token) if category else catalogue.mixed(token)
    entries = page.entries
    if not category:
        entries = _NEXT.sub(rb"\1", entries)
    if asked.get("content") == "external":
        entries = _CONTENT.sub(b"", entries)
    body = b"".join((_head(category, written if "skiptoken" in asked else "", page).encode(), entries, b"</feed>"))
    return Response(200, _ATOM, body.replace(ROOT, root))


def _head(category: str, written: str, page: FeedPage) -> str:
    where = "\0/SyncFeed/2.0/Feed"
    of = f"&amp;category={category}" if category else ""
    own = f"{where}?skiptoken={written}{of}" if written else f"{where}?category={category}" if category else where
    on = "next" if page.more else "resume"
    return (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>SyncFeed</title><id>{own}</id><updated>{_FEED_TIME}</updated>"
        f'<link rel="self" href="{own}"/><link rel="{on}" href="{where}?skiptoken={page.last}{of}"/>\n'
    )
