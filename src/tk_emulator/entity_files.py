"""Entities of one category in the order of the feed: ready-made bytes with an index in arrays.

A file is written once and never in memory as objects: its bytes lie in a file (or, for the demo, in a few hundred
kilobytes of memory). What changes afterwards lies in an `Overlay`, and the file only remembers which of its entities
have moved away.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from mmap import mmap
from typing import Final, Protocol
from uuid import UUID

import msgspec

from tk_emulator.contract import EntityRow, parts
from tk_emulator.entries import entry

_GUID: Final = 16
_decode = msgspec.json.Decoder(EntityRow).decode
_encode = msgspec.json.Encoder().encode
Write = Callable[[bytes], object]
Bytes = bytes | bytearray | mmap | memoryview


class EntityFile(Protocol):
    """Entities of one category, in the order of their tokens; places count from 0."""

    category: str

    @property
    def size(self) -> int:
        """How many entities there are, those that moved away included."""

    def after(self, token: int) -> int:
        """Return the first place with a higher token."""

    def live(self, place: int) -> int:
        """Return the first place from here on whose entity has not moved away, or `size`."""

    def token(self, place: int) -> int:
        """Return the token of a place."""

    def page(self, start: int, limit: int) -> tuple[bytes, int, int]:
        """Return the entries from a place on, how many they are, and the place of the last."""

    def row(self, place: int) -> EntityRow:
        """Return the entity of a place."""

    def find(self, guid: str) -> int | None:
        """Return the place of an entity that has not moved away."""

    def pointing(self, reference: str, guid: str) -> Iterator[int]:
        """Yield the places of entities that name another by an element such as ``besluit``."""

    def mark_deleted(self, place: int) -> None:
        """Let the entity of a place move away."""


@dataclass(slots=True)
class WrittenFile:
    """A file that was written once.

    Attributes:
        category: of its entities.
        entries: bytes of the entries, one after the other.
        rows: bytes of the rows as JSON, one after the other.
        tokens: by place.
        entry_ends: where each entry begins in ``entries``, and one more for the end of the last.
        row_ends: the same in ``rows``.
        guids: 16 bytes each, sorted, with the place of each in ``guid_places``.
        back: reference to sorted GUIDs of targets, with the places that name them.
    """

    category: str
    entries: Bytes
    rows: Bytes
    tokens: array[int]
    entry_ends: array[int]
    row_ends: array[int]
    guids: Bytes
    guid_places: array[int]
    back: dict[str, tuple[Bytes, array[int]]]
    _dead: bytearray = field(init=False)

    def __post_init__(self) -> None:
        self._dead = bytearray(len(self.tokens))

    @property
    def size(self) -> int:
        """How many entities there are, those that moved away included."""
        return len(self.tokens)

    def after(self, token: int) -> int:
        """Return the first place with a higher token."""
        return bisect_right(self.tokens, token)

    def live(self, place: int) -> int:
        """Return the first place from here on whose entity has not moved away, or `size`."""
        found = self._dead.find(0, place)
        return len(self.tokens) if found < 0 else found

    def token(self, place: int) -> int:
        """Return the token of a place."""
        return self.tokens[place]

    def page(self, start: int, limit: int) -> tuple[bytes, int, int]:
        """Return the entries from a place on, how many they are, and the place of the last."""
        end = min(start + limit, len(self.tokens))
        if self._dead.find(1, start, end) < 0:
            return self._bytes(start, end), end - start, end - 1
        pieces: list[bytes] = []
        place, last = self.live(start), start
        while place < len(self.tokens) and len(pieces) < limit:
            pieces.append(self._bytes(place, place + 1))
            last, place = place, self.live(place + 1)
        return b"".join(pieces), len(pieces), last

    def row(self, place: int) -> EntityRow:
        """Return the entity of a place."""
        return _decode(self.rows[self.row_ends[place] : self.row_ends[place + 1]])

    def find(self, guid: str) -> int | None:
        """Return the place of an entity that has not moved away."""
        for place in _matching(self.guids, self.guid_places, UUID(guid).bytes):
            if not self._dead[place]:
                return place
        return None

    def pointing(self, reference: str, guid: str) -> Iterator[int]:
        """Yield the places of entities that name another by an element such as ``besluit``."""
        if reference in self.back:
            targets, places = self.back[reference]
            yield from (place for place in _matching(targets, places, UUID(guid).bytes) if not self._dead[place])

    def mark_deleted(self, place: int) -> None:
        """Let the entity of a place move away."""
        self._dead[place] = 1

    def _bytes(self, start: int, end: int) -> bytes:
        return bytes(self.entries[self.entry_ends[start] : self.entry_ends[end]])


def _matching(keys: Bytes, places: array[int], key: bytes) -> Iterator[int]:
    """Yield the places that stand with a GUID in a sorted list of GUIDs."""
    at = bisect_left(range(len(places)), key, key=lambda one: bytes(keys[one * _GUID : (one + 1) * _GUID]))
    while at < len(places) and keys[at * _GUID : (at + 1) * _GUID] == key:
        yield places[at]
        at += 1


class Overlay:
    """What changed since the start: entities at the end of the feed, kept in memory.

    Args:
        category: of its entities.
        token: gives the next token.
    """

    def __init__(self, category: str, token: Callable[[], int]) -> None:
        self.category = category
        self._next = token
        self._tokens = array("Q")
        self._entries: list[bytes] = []
        self._rows: list[EntityRow] = []
        self._places: dict[str, int] = {}

    @property
    def size(self) -> int:
        """How many entities there are, those that moved away included."""
        return len(self._rows)

    def add(self, row: EntityRow) -> None:
        """Put an entity at the end of the feed."""
        token = self._next()
        self._places[row.id] = len(self._rows)
        self._tokens.append(token)
        self._entries.append(entry(row, token))
        self._rows.append(row)

    def after(self, token: int) -> int:
        """Return the first place with a higher token."""
        return bisect_right(self._tokens, token)

    def live(self, place: int) -> int:
        """Return the first place from here on whose entity has not moved away, or `size`."""
        while place < len(self._rows) and self._places.get(self._rows[place].id) != place:
            place += 1
        return place

    def token(self, place: int) -> int:
        """Return the token of a place."""
        return self._tokens[place]

    def page(self, start: int, limit: int) -> tuple[bytes, int, int]:
        """Return the entries from a place on, how many they are, and the place of the last."""
        pieces: list[bytes] = []
        place, last = self.live(start), start
        while place < len(self._rows) and len(pieces) < limit:
            pieces.append(self._entries[place])
            last, place = place, self.live(place + 1)
        return b"".join(pieces), len(pieces), last

    def row(self, place: int) -> EntityRow:
        """Return the entity of a place."""
        return self._rows[place]

    def find(self, guid: str) -> int | None:
        """Return the place of an entity that has not moved away."""
        return self._places.get(guid)

    def pointing(self, reference: str, guid: str) -> Iterator[int]:
        """Yield the places of entities that name another by an element such as ``besluit``."""
        for place in self._places.values():
            if guid in references(self._rows[place]).get(reference, ()):
                yield place

    def mark_deleted(self, place: int) -> None:
        """Let the entity of a place move away."""
        self._places.pop(self._rows[place].id, None)


def references(row: EntityRow) -> dict[str, list[str]]:
    """Return all that an entity refers to: element to GUIDs."""
    found = {name: targets for name, targets in row.relations.items() if targets}
    for part in parts(row.category):
        if part.kind == "ref" and row.values.get(part.key):
            found[part.name] = [str(row.values[part.key])]
    return found


class EntityFileWriter:
    """Collects the arrays of a file while its bytes are written in the order of the feed.

    Args:
        category: of its entities.
        write_entry: takes the bytes of an entry.
        write_row: takes the bytes of a row.
    """

    def __init__(self, category: str, write_entry: Write, write_row: Write) -> None:
        self.category = category
        self._write_entry = write_entry
        self._write_row = write_row
        self.tokens = array("Q")
        self.entry_ends = array("Q", [0])
        self.row_ends = array("Q", [0])
        self._keys = bytearray()
        self._back: dict[str, tuple[bytearray, array[int]]] = {}

    def add(self, row: EntityRow, token: int) -> None:
        """Write one entity; tokens rise."""
        place = len(self.tokens)
        written, encoded = entry(row, token), _encode(row)
        self._write_entry(written)
        self._write_row(encoded)
        self.tokens.append(token)
        self.entry_ends.append(self.entry_ends[-1] + len(written))
        self.row_ends.append(self.row_ends[-1] + len(encoded))
        self._keys += UUID(row.id).bytes
        for reference, targets in references(row).items():
            keys, places = self._back.setdefault(reference, (bytearray(), array("I")))
            for one in targets:
                keys += UUID(one).bytes
                places.append(place)

    def index(self) -> tuple[tuple[bytes, array[int]], dict[str, tuple[Bytes, array[int]]]]:
        """Return the sorted GUIDs with their places, and the same of what is referred to."""
        own = _sorted(self._keys, array("I", range(len(self.tokens))))
        return own, {reference: _sorted(*both) for reference, both in self._back.items()}


def _sorted(keys: bytearray, places: array[int]) -> tuple[bytes, array[int]]:
    order = sorted(range(len(places)), key=lambda one: (bytes(keys[one * _GUID : (one + 1) * _GUID]), one))
    return (
        b"".join(bytes(keys[one * _GUID : (one + 1) * _GUID]) for one in order),
        array("I", [places[one] for one in order]),
    )


def written_in_memory(category: str, rows: list[EntityRow], token: Callable[[], int]) -> WrittenFile:
    """Return a file of a few entities, kept in memory."""
    entries, encoded = bytearray(), bytearray()
    writer = EntityFileWriter(category, entries.extend, encoded.extend)
    for row in rows:
        writer.add(row, token())
    (guids, places), back = writer.index()
    return WrittenFile(
        category, bytes(entries), bytes(encoded), writer.tokens, writer.entry_ends, writer.row_ends, guids, places, back
    )
