"""The bytes behind a record of the Chamber."""

from __future__ import annotations

from kamerspoor.errors import SourceError
from kamerspoor.sources.http import BrokenAnswerError, Server

RESOURCES = "/SyncFeed/2.0/Resources"


def fetch_bytes(server: Server, record: str, length: int | None) -> bytes:
    """Return the bytes of a document or report, always those of its current version.

    Args:
        server: of the Chamber.
        record: its GUID.
        length: how many there should be; other than that is a broken answer, and is asked again. The same wrong number
            twice is no answer that was cut off: the record is wrong, or the answer is a page that says so.

    Raises:
        NotFoundError: when the server has none.
        SourceError: when the server keeps failing, or gives another number of bytes twice.
    """
    given: set[int] = set()

    def read(body: bytes) -> bytes:
        if length is None or len(body) == length:
            return body
        message = f"{len(body)} bytes, where the record says {length}"
        if len(body) in given:
            raise SourceError(message, remedy="It is asked for again at the next run")
        given.add(len(body))
        raise BrokenAnswerError(message)

    return server.get(f"{RESOURCES}/{record}", {}, read)
