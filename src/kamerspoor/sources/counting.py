"""How many records the Chamber has of a category: what a first reading may expect."""

from __future__ import annotations

from typing import Final

import msgspec

from kamerspoor.errors import KamerspoorError
from kamerspoor.model.records import Category
from kamerspoor.sources.http import BrokenAnswerError, Server

ODATA: Final = "/OData/v4/2.0"


class _Count(msgspec.Struct):
    count: int = msgspec.field(name="@odata.count")


def expected_records(server: Server, category: Category) -> int | None:
    """Return how many records there are, or None when the server does not tell; nothing depends on it but an hour."""
    try:
        return server.get(f"{ODATA}/{category.name}", {"$top": "0", "$count": "true"}, _read, attempts=1)
    except KamerspoorError:
        return None


def _read(body: bytes) -> int:
    try:
        return msgspec.json.decode(body, type=_Count).count
    except msgspec.MsgspecError as error:
        message = f"not a count: {error}"
        raise BrokenAnswerError(message) from error
