"""Lists: their filters, as written in the address, and their pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, Literal, TypeVar

from kamerspoor.errors import BadRequestError
from kamerspoor.model.facts import Motion
from kamerspoor.store.rows import Filed, Filter, PaperRow
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import plain_number
from kamerspoor.web.addresses import query

PAGE_SIZE = 100
LONGEST_FILTER = 100
_Row = TypeVar("_Row")
DueChoice = Literal["dated", "undated"]
# Where a question was asked, to whether that was in a debate.
QuestionKind = Literal["written", "spoken"]
SPOKEN: Mapping[str | None, bool] = {"written": False, "spoken": True}
# What a filter on the date of a commitment says, to what it means.
DATED: Mapping[str | None, bool] = {"dated": True, "undated": False}


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

    @property
    def first_row(self) -> int:
        """Place of the first row of this page in the list, from 1."""
        return (self.number - 1) * PAGE_SIZE + 1

    def link(self, number: int) -> str:
        """Return the query string of another page of the same list."""
        return query(**self.filters, pagina=number if number > 1 else None)


def page_of(rows: Sequence[_Row], asked: str | int | None, filters: Mapping[str, str] | None = None) -> PageOf[_Row]:
    """Cut one page from a list; a page number that means nothing gives the nearest page there is."""
    last = max(1, -(-len(rows) // PAGE_SIZE))
    number = min(page_number(asked), last)
    return PageOf(rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE], number, last, len(rows), filters or {})


def page_number(written: str | int | None) -> int:
    """Return the number of a page as written in the address; what means nothing gives the first."""
    return plain_number(str(written or "")) or 1


def asked_for(given: Mapping[str, str], *names: str) -> dict[str, str]:
    """Return the filters that are filled in; an empty field of a form asks for nothing."""
    values = {name: (given.get(name) or "").strip()[:LONGEST_FILTER] for name in names}
    return {name: value for name, value in values.items() if value}


def dossiers(papers: Sequence[PaperRow]) -> list[tuple[str, int]]:
    """Return the dossiers with their number of papers, in order of their number."""
    counted = Counter(row.dossier for row in papers if row.dossier)
    return sorted(counted.items(), key=lambda pair: (len(pair[0].partition("-")[0]), pair[0]))


def find_papers(store: Store, genre: str | None, dossier: str | None) -> list[PaperRow]:
    """Return the papers of a genre and dossier."""
    return store.papers(Filter(kind=genre, dossier=dossier))


@dataclass(frozen=True, slots=True)
class MotionsAsked:
    """Which motions are asked for; None asks for all."""

    dossier: str | None = None
    verdict: str | None = None
    status: str | None = None
    proposer: str | None = None


def find_motions(store: Store, wanted: MotionsAsked) -> list[Filed[Motion]]:
    """Return the motions asked for; part of a proposer's name is enough, capitals do not matter.

    The verdict ``none`` asks for motions without an appreciation in their paper.
    """
    verdict = None if wanted.verdict == "none" else wanted.verdict
    found = store.motions(Filter(dossier=wanted.dossier, verdict=verdict, status=wanted.status))
    if wanted.verdict == "none":
        found = [filed for filed in found if filed.fact.appreciation is None]
    name = (wanted.proposer or "").casefold()
    return [filed for filed in found if not name or any(name in one.casefold() for one in filed.fact.proposers)]


def parse_day(written: str | None) -> date | None:
    """Return a day written as ``2026-01-31``; nothing written gives None.

    Raises:
        BadRequestError: when it is not a day.
    """
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        message = "not a day: expected year-month-day, such as 2026-01-31"
        raise BadRequestError(message, where=written[:40]) from None
