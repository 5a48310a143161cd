"""Places in lists, as words that addresses can carry."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from kamerspoor.errors import BadRequestError
from kamerspoor.model.lists import Value

_Key = tuple[str | int | float | None, ...]


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a list: between two rows.

    Attributes:
        key: what the order compares, of the row behind which (or before which) one goes on.
        place: how many rows stand before it, as far as was known when it was given.
        back: whether one goes towards the first row.
    """

    key: _Key
    place: int
    back: bool

    def written(self, mark: str) -> str:
        """Return it in letters, figures, hyphens and underscores, with the mark of what it is a place in."""
        packed = msgspec.json.encode((mark, self.key, self.place, self.back))
        return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def digest(name: str, order: str, values: Mapping[str, Value]) -> str:
    """Return what tells one list, in one order and with these filters, from every other."""
    written = msgspec.json.encode((name, order, sorted((one, str(value)) for one, value in values.items())))
    return hashlib.blake2b(written, digest_size=6).hexdigest()


def cursor_of(written: str, mark: str, length: int) -> Cursor:
    """Return the place that was written.

    Args:
        written: see `Cursor.written`.
        mark: of what it must be a place in.
        length: how many values the order compares.

    Raises:
        BadRequestError: when it is none, or one of another list, order or filter.
    """
    try:
        packed = base64.b64decode(written + "=" * (-len(written) % 4), altchars=b"-_", validate=True)
        found, key, place, back = msgspec.json.decode(packed, type=tuple[str, _Key, int, bool])
    except (binascii.Error, ValueError, msgspec.DecodeError):
        found, key, place, back = "", (), 0, False
    if found != mark or len(key) != length or None in key[1:] or place < 0:
        message = "this is no place in this list, in this order and with these filters"
        raise BadRequestError(message, where="cursor", remedy="Take the address that `next` gives")
    return Cursor(key, place, back)
