"""What an answer over HTTP says: its bytes as they were before they were packed, and what its head says of time."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

from kamerspoor.errors import SourceError

SHOWN: Final = 200  # characters of what a server says about an error
_CLOCKS_DIFFER: Final = 43_200  # seconds
_PIECE: Final = 1 << 20  # bytes that are unpacked at once
_GZIP: Final = 31  # zlib's word for it


def unpacked(answer: httpx.Response) -> Iterator[bytes]:
    """Yield the bytes of an answer, unpacked in small pieces: a thousand bytes may hold a million.

    Raises:
        httpx.DecodingError: when it is packed in a way that was not asked for, or not to its end.
    """
    packed = answer.headers.get("Content-Encoding", "").strip().lower()
    if packed in {"", "identity"}:
        yield from answer.iter_raw()
        return
    if packed != "gzip":
        message = f"packed in a way that was not asked for: {packed[:SHOWN]}"
        raise httpx.DecodingError(message)
    unzip = zlib.decompressobj(_GZIP)
    try:
        for part in answer.iter_raw():
            left = part
            while left and not unzip.eof:
                yield unzip.decompress(left, _PIECE)
                left = unzip.unconsumed_tail
            if unzip.eof:
                return
        yield unzip.flush()
    except zlib.error as error:
        raise httpx.DecodingError(str(error)) from error
    if not unzip.eof:
        message = "not packed to its end"
        raise httpx.DecodingError(message)


def words(body: Iterator[bytes]) -> str:
    """Return how a body begins, in one line."""
    said = b""
    for part in body:
        said += part
        if len(said) >= SHOWN:
            break
    return " ".join(said[:SHOWN].decode("utf-8", "replace").split())


def retry_after(answer: httpx.Response) -> float | None:
    """Return the seconds that a server asks to wait (RFC 9110, 10.2.3): a number of them, or a moment."""
    written = answer.headers.get("Retry-After", "").strip()
    if written.isdecimal():
        return float(written)
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max((moment - datetime.now(UTC)).total_seconds(), 0.0)


def refuse_from_later(answer: httpx.Response) -> None:
    """Refuse to go on where this machine's clock is behind: what is new would be taken for a mistake."""
    try:
        there = parsedate_to_datetime(answer.headers.get("Date", ""))
        behind = (there - datetime.now(UTC)).total_seconds()
    except (ValueError, OverflowError, TypeError):  # none, or without a zone
        return
    if behind > _CLOCKS_DIFFER:
        answer.close()
        message = f"the clock of this machine is behind that of the server by {behind / 3600:,.0f} hours"
        raise SourceError(message, where=str(answer.url)[:SHOWN], remedy="Set it, and run the same command again")
