"""All that the emulator holds: the entity files of every category, what changed since, and the bytes of documents."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count, islice
from typing import Final

from tk_emulator.contract import PLACES, EntityRow
from tk_emulator.entity_files import EntityFile, Overlay, references

PAGE: Final = 250
# Beyond 32 bits, as the live counter may be one day; higher than any file begins with.
_CHANGES_FROM: Final = 10_000_000_000


@dataclass(frozen=True, slots=True)
class EntityBytes:
    """Bytes that belong to an entity."""

    content: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Revision:
    """What comes with an event.

    Attributes:
        rows: entities that come or change.
        resources: bytes that come or change, as in `Holdings`.
    """

    rows: tuple[EntityRow, ...]
    resources: dict[str, Callable[[], EntityBytes]]


@dataclass(frozen=True, slots=True)
class Holdings:
    """What one source gives.

    Attributes:
        files: of one or more categories, with tokens that no other source uses.
        resources: GUID of an entity to a function that gives its bytes.
        revisions: name of an event (`tk_emulator.events`) to what comes with it.
    """

    files: tuple[EntityFile, ...]
    resources: dict[str, Callable[[], EntityBytes]] = field(default_factory=dict)
    revisions: dict[str, Revision] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A page of the feed.

    Attributes:
        entries: bytes of its entries, with `tk_emulator.entries.ROOT` for the root address.
        count: how many they are.
        last: token of the last entry, or the token that was asked from.
        more: whether there are entries after it.
    """

    entries: bytes
    count: int
    last: int
    more: bool


class Catalogue:
    """The entities of all sources together.

    Args:
        holdings: of the sources.
    """

    def __init__(self, holdings: Iterable[Holdings]) -> None:
        token = count(_CHANGES_FROM).__next__
        self.resources: dict[str, Callable[[], EntityBytes]] = {}
        self.revisions: dict[str, Revision] = {}
        self._files: dict[str, list[EntityFile]] = {category: [] for category in PLACES}
        for one in holdings:
            self.resources.update(one.resources)
            self.revisions.update(one.revisions)
            for file in one.files:
                self._files[file.category].append(file)
        for files in self._files.values():
            files.sort(key=lambda file: file.token(0) if file.size else 0)
        self._changes = {name: Overlay(name, token) for name in self._files}
        for name, files in self._files.items():
            files.append(self._changes[name])

    def __contains__(self, category: str) -> bool:
        return category in self._files

    def page(self, category: str, token: int) -> FeedPage:
        """Return the entries of a category after a token."""
        pieces: list[bytes] = []
        held, last = 0, token
        for file in self._files[category]:
            start = file.live(file.after(token))
            if start == file.size:
                continue
            if held == PAGE:
                return FeedPage(b"".join(pieces), held, last, more=True)
            entries, number, place = file.page(start, PAGE - held)
            pieces.append(entries)
            held, last = held + number, file.token(place)
            if file.live(place + 1) < file.size:
                return FeedPage(b"".join(pieces), held, last, more=True)
        return FeedPage(b"".join(pieces), held, last, more=False)

    def mixed(self, token: int) -> FeedPage:
        """Return the entries of all categories after a token."""
        walks = (self._walk(name, token) for name in self._files)
        merged = heapq.merge(*walks, key=lambda found: found[0])
        pieces: list[bytes] = []
        last = token
        for one, file, place in merged:
            if len(pieces) == PAGE:
                return FeedPage(b"".join(pieces), PAGE, last, more=True)
            pieces.append(file.page(place, 1)[0])
            last = one
        return FeedPage(b"".join(pieces), len(pieces), last, more=False)

    def _walk(self, category: str, token: int) -> Iterator[tuple[int, EntityFile, int]]:
        for file in self._files[category]:
            place = file.live(file.after(token))
            while place < file.size:
                yield file.token(place), file, place
                place = file.live(place + 1)

    def rows(self, category: str, start: int = 0) -> Iterator[EntityRow]:
        """Yield the entities of a category in the order of the feed, from one of them on."""
        for file, place in islice(self._places(category), start, None):
            yield file.row(place)

    def live(self, category: str) -> int:
        """Return how many entities a category has, tombstones included."""
        return sum(1 for _ in self._places(category))

    def _places(self, category: str) -> Iterator[tuple[EntityFile, int]]:
        for file in self._files[category]:
            place = file.live(0)
            while place < file.size:
                yield file, place
                place = file.live(place + 1)

    def find(self, guid: str, category: str | None = None) -> EntityRow | None:
        """Return an entity."""
        found = self._place(guid, category)
        return found[0].row(found[1]) if found else None

    def entry(self, guid: str) -> bytes | None:
        """Return the entry of an entity."""
        found = self._place(guid, None)
        return found[0].page(found[1], 1)[0] if found else None

    def pointing(self, category: str, reference: str, guid: str) -> Iterator[EntityRow]:
        """Yield the entities of a category that name another by an element such as ``besluit``."""
        for file in self._files[category]:
            for place in file.pointing(reference, guid):
                row = file.row(place)
                if guid in references(row).get(reference, ()):
                    yield row

    def put(self, row: EntityRow) -> None:
        """Let an entity come, or change: it moves to the end of the feed and its old entry disappears."""
        found = self._place(row.id, row.category)
        if found:
            found[0].mark_deleted(found[1])
        self._changes[row.category].add(row)

    def refeed(self, category: str, chance: float, number: int) -> None:
        """Let some entities come again, unchanged, under new tokens.

        Args:
            category: of the entities.
            chance: from 0 to 1, says where to begin.
            number: how many, at most.
        """
        files = self._files[category][:-1]
        place = int(chance * sum(file.size for file in files))
        for file in files:
            if place < file.size:
                for _ in range(number):
                    place = file.live(place)
                    if place < file.size:
                        self.put(file.row(place))
                return
            place -= file.size

    def changed_from(self, category: str) -> int:
        """Return the token from which only changes follow."""
        change = self._changes[category]
        return change.token(0) if change.size else _CHANGES_FROM

    def sizes(self) -> dict[str, int]:
        """Return how many entities each category has; those that changed may count twice."""
        return {name: sum(file.size for file in files) for name, files in self._files.items()}

    def _place(self, guid: str, category: str | None) -> tuple[EntityFile, int] | None:
        for name in [category] if category else self._files:
            for file in reversed(self._files[name]):
                place = file.find(guid)
                if place is not None:
                    return file, place
        return None
