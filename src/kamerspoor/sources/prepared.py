"""Answers questions to the Chamber's feed from a folder, for the bundled dossier.

The folder holds, per category, the page of the feed with all its entities (``Zaak.xml``), and in ``papers.json`` which
file beside the folder holds the bytes of which document, by its GUID.
"""

from __future__ import annotations

from http import HTTPStatus
from importlib.resources.abc import Traversable

import httpx
import msgspec

from kamerspoor.sources.feed import FEED, RESOURCES

_END = b'<feed xmlns="http://www.w3.org/2005/Atom"/>'


class PreparedFeed(httpx.BaseTransport):
    """Answers the questions of a `kamerspoor.sources.http.Server` from a folder.

    Args:
        pages: folder with the pages.
        papers: folder with the papers.
    """

    def __init__(self, pages: Traversable, papers: Traversable) -> None:
        self._pages = pages
        self._papers = papers
        self._names = msgspec.json.decode((pages / "papers.json").read_bytes(), type=dict[str, str])

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return a page of the feed, its end, or the bytes of a paper."""
        folder, _, name = request.url.path.rpartition("/")
        if request.url.path == FEED:
            page = self._pages / f"{request.url.params['category']}.xml"
            whole = "skiptoken" in request.url.params or not page.is_file()
            return httpx.Response(HTTPStatus.OK, stream=httpx.ByteStream(_END if whole else page.read_bytes()))
        if folder == RESOURCES and name in self._names:
            return httpx.Response(
                HTTPStatus.OK, stream=httpx.ByteStream((self._papers / self._names[name]).read_bytes())
            )
        return httpx.Response(HTTPStatus.NOT_FOUND, stream=httpx.ByteStream(b""))
