"""All that the emulator holds: the slabs of every category, what changed since, and the bytes of documents."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count, islice
from typing import Final

from kamerspoor.emulator.contract import Row
from kamerspoor.emulator.slabs import Overlay, Slab, references
from kamerspoor.model.official import CATEGORIES

PAGE: Final = 250
# Beyond 32 bits, as the live counter may be one day; higher than any slab begins with.
_CHANGES_FROM: Final = 10_000_000_000


@dataclass(frozen=True, slots=True)
class Resource:
    """Bytes that belong to an entity."""

    content: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Revision:
    """What comes with a step.

    Attributes:
        rows: entities that come or change.
        resources: bytes that come or change, as in `Holdings`.
    """

    rows: tuple[Row, ...]
    resources: dict[str, Callable[[], Resource]]


@dataclass(frozen=True, slots=True)
class Holdings:
    """What one source gives.

    Attributes:
        slabs: of one or more categories, with tokens that no other source uses.
        resources: GUID of an entity to a function that gives its bytes.
        revisions: name of a step (`kamerspoor.emulator.steps`) to what comes with it.
    """

    slabs: tuple[Slab, ...]
    resources: dict[str, Callable[[], Resource]] = field(default_factory=dict)
    revisions: dict[str, Revision] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the feed.

    Attributes:
        entries: bytes of its entries, with `kamerspoor.emulator.entries.ROOT` for the root address.
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
        self.resources: dict[str, Callable[[], Resource]] = {}
        self.revisions: dict[str, Revision] = {}
        self._slabs: dict[str, list[Slab]] = {category.name: [] for category in CATEGORIES}
        for one in holdings:
            self.resources.update(one.resources)
            self.revisions.update(one.revisions)
            for slab in one.slabs:
                self._slabs[slab.category].append(slab)
        for slabs in self._slabs.values():
            slabs.sort(key=lambda slab: slab.token(0) if slab.size else 0)
        self._changes = {name: Overlay(name, token) for name in self._slabs}
        for name, slabs in self._slabs.items():
            slabs.append(self._changes[name])

    def __contains__(self, category: str) -> bool:
        return category in self._slabs

    def page(self, category: str, token: int) -> Page:
        """Return the entries of a category after a token."""
        pieces: list[bytes] = []
        held, last = 0, token
        for slab in self._slabs[category]:
            start = slab.live(slab.after(token))
            if start == slab.size:
                continue
            if held == PAGE:
                return Page(b"".join(pieces), held, last, more=True)
            entries, number, place = slab.page(start, PAGE - held)
            pieces.append(entries)
            held, last = held + number, slab.token(place)
            if slab.live(place + 1) < slab.size:
                return Page(b"".join(pieces), held, last, more=True)
        return Page(b"".join(pieces), held, last, more=False)

    def mixed(self, token: int) -> Page:
        """Return the entries of all categories after a token."""
        walks = (self._walk(name, token) for name in self._slabs)
        merged = heapq.merge(*walks, key=lambda found: found[0])
        pieces: list[bytes] = []
        last = token
        for one, slab, place in merged:
            if len(pieces) == PAGE:
                return Page(b"".join(pieces), PAGE, last, more=True)
            pieces.append(slab.page(place, 1)[0])
            last = one
        return Page(b"".join(pieces), len(pieces), last, more=False)

    def _walk(self, category: str, token: int) -> Iterator[tuple[int, Slab, int]]:
        for slab in self._slabs[category]:
            place = slab.live(slab.after(token))
            while place < slab.size:
                yield slab.token(place), slab, place
                place = slab.live(place + 1)

    def rows(self, category: str, start: int = 0) -> Iterator[Row]:
        """Yield the entities of a category in the order of the feed, from one of them on."""
        for slab, place in islice(self._places(category), start, None):
            yield slab.row(place)

    def live(self, category: str) -> int:
        """Return how many entities a category has, tombstones included."""
        return sum(1 for _ in self._places(category))

    def _places(self, category: str) -> Iterator[tuple[Slab, int]]:
        for slab in self._slabs[category]:
            place = slab.live(0)
            while place < slab.size:
                yield slab, place
                place = slab.live(place + 1)

    def find(self, guid: str, category: str | None = None) -> Row | None:
        """Return an entity."""
        found = self._place(guid, category)
        return found[0].row(found[1]) if found else None

    def entry(self, guid: str) -> bytes | None:
        """Return the entry of an entity."""
        found = self._place(guid, None)
        return found[0].page(found[1], 1)[0] if found else None

    def pointing(self, category: str, reference: str, guid: str) -> Iterator[Row]:
        """Yield the entities of a category that name another by an element such as ``besluit``."""
        for slab in self._slabs[category]:
            for place in slab.pointing(reference, guid):
                row = slab.row(place)
                if guid in references(row).get(reference, ()):
                    yield row

    def put(self, row: Row) -> None:
        """Let an entity come, or change: it moves to the end of the feed and its old entry disappears."""
        found = self._place(row.id, row.category)
        if found:
            found[0].bury(found[1])
        self._changes[row.category].add(row)

    def refeed(self, category: str, chance: float, number: int) -> None:
        """Let some entities come again, unchanged, under new tokens.

        Args:
            category: of the entities.
            chance: from 0 to 1, says where to begin.
            number: how many, at most.
        """
        slabs = self._slabs[category][:-1]
        place = int(chance * sum(slab.size for slab in slabs))
        for slab in slabs:
            if place < slab.size:
                for _ in range(number):
                    place = slab.live(place)
                    if place < slab.size:
                        self.put(slab.row(place))
                return
            place -= slab.size

    def changed_from(self, category: str) -> int:
        """Return the token from which only changes follow."""
        change = self._changes[category]
        return change.token(0) if change.size else _CHANGES_FROM

    def sizes(self) -> dict[str, int]:
        """Return how many entities each category has; those that changed may count twice."""
        return {name: sum(slab.size for slab in slabs) for name, slabs in self._slabs.items()}

    def _place(self, guid: str, category: str | None) -> tuple[Slab, int] | None:
        for name in [category] if category else self._slabs:
            for slab in reversed(self._slabs[name]):
                place = slab.find(guid)
                if place is not None:
                    return slab, place
        return None
