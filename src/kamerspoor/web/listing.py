"""Lists: their filters, as written in the address, and their pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from kamerspoor.model.document_lists import DOCUMENTS
from kamerspoor.publish.urls import query
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import plain_number

PAGE_SIZE = 100
LONGEST_FILTER = 100
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class PageOf(Generic[_Row]):
    """One page of a list.

    Attributes:
        rows: the rows of this page.
        number: of this page, from 1.
        last: number of the last page, 1 for an empty list.
        total: rows of the whole list.
        filters: what the list was asked for, to be kept in links to the other pages.
    """

    rows: Sequence[_Row]
    number: int
    last: int
    total: int
    filters: Mapping[str, str] = field(default_factory=dict)

    def link(self, number: int) -> str:
        """Return the query string of another page of the same list."""
        return query(**self.filters, pagina=number if number > 1 else None)


def page_number(written: str | int | None) -> int:
    """Return the number of a page as written in the address; what means nothing gives the first."""
    return plain_number(str(written or "")) or 1


def asked_for(given: Mapping[str, str], *names: str) -> dict[str, str]:
    """Return the filters that are filled in; an empty field of a form asks for nothing."""
    values = {name: (given.get(name) or "").strip()[:LONGEST_FILTER] for name in names}
    return {name: value for name, value in values.items() if value}


def dossiers(store: Store) -> list[tuple[str, int]]:
    """Return the dossiers of which most was read, with their number of papers, in order of their number."""
    counted = [(one.value, one.count or 0) for one in store.reader.options(DOCUMENTS, "dossier")]
    return sorted(counted, key=lambda pair: (len(pair[0].partition("-")[0]), pair[0]))
