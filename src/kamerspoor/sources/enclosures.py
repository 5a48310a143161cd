"""The bytes behind a record of the Chamber."""

from __future__ import annotations

from kamerspoor.sources.http import BrokenAnswerError, Server

RESOURCES = "/SyncFeed/2.0/Resources"


def fetch_bytes(server: Server, record: str, length: int | None) -> bytes:
    """Return the bytes of a document or report, always those of its current version.

    Args:
        server: of the Chamber.
        record: its GUID.
        length: how many there should be; other than that is a broken answer, and is asked again.

    Raises:
        NotFoundError: when the server has none.
        SourceError: when the server keeps failing, or keeps giving another number of bytes.
    """

    def read(body: bytes) -> bytes:
        if length is not None and len(body) != length:
            message = f"{len(body)} bytes, where the record says {length}"
            raise BrokenAnswerError(message)
        return body

    return server.get(f"{RESOURCES}/{record}", {}, read)
