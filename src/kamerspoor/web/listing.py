"""Reads filters and page numbers from the addresses of pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from kamerspoor.model.document_lists import DOCUMENTS
from kamerspoor.publish.urls import query
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import plain_number

PAGE_SIZE = 100
LONGEST_FILTER = 100


@dataclass(frozen=True, slots=True)
class PageOf:
    """Where a page of a list stands among the others.

    Attributes:
        number: of this page, from 1.
        last: number of the last page, 1 for an empty list.
        total: rows of the whole list.
        filters: what the list was asked for, to be kept in links to the other pages.
    """

    number: int
    last: int
    total: int
    filters: Mapping[str, str]

    @classmethod
    def of(cls, skipped: int, total: int, size: int, filters: Mapping[str, str]) -> Self:
        """Return the page of so many rows that begins behind those that are skipped."""
        return cls(skipped // size + 1, max(1, -(-total // size)), total, filters)

    @property
    def previous(self) -> str | None:
        """The query string of the page before, None for the first."""
        earlier = query(**self.filters, pagina=self.number - 1 if self.number > 2 else None) or "?"  # noqa: PLR2004
        return earlier if self.number > 1 else None

    @property
    def next(self) -> str | None:
        """The query string of the page after, None for the last."""
        return query(**self.filters, pagina=self.number + 1) if self.number < self.last else None


def page_number(written: str | int | None) -> int:
    """Return a page number from an address; what is no number gives 1."""
    return plain_number(str(written or "")) or 1


def skipped(given: Mapping[str, str], total: int, size: int) -> int:
    """Return how many rows precede the page that is asked for; too high a number means the last page."""
    last = max(0, (total - 1) // size * size)
    return min((page_number(given.get("pagina")) - 1) * size, last)


def asked_for(given: Mapping[str, str], *names: str) -> dict[str, str]:
    """Return the filters that are filled in; an empty field of a form asks for nothing."""
    values = {name: (given.get(name) or "").strip()[:LONGEST_FILTER] for name in names}
    return {name: value for name, value in values.items() if value}


def dossiers(store: Store) -> list[tuple[str, int]]:
    """Return the dossiers with most papers, each with how many, ordered by dossier number."""
    counted = [(one.value, one.count or 0) for one in store.reader.options(DOCUMENTS, "dossier")]
    return sorted(counted, key=lambda pair: (len(pair[0].partition("-")[0]), pair[0]))
