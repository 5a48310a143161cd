"""How a list of official records is shown: its columns, filters and feed, as rows of a table.

One handler makes of each `ListView` a page, the same rows as JSON and CSV, and an Atom feed, under one address with
four endings: ``/zaken``, ``/zaken.json``, ``/zaken.csv``, ``/zaken.atom``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal
from urllib.parse import quote

from kamerspoor.store.official.listing import ListQuery, Row
from kamerspoor.web import labels

CellForm = Literal[
    "text", "short", "day", "moment", "clock", "number", "yes", "dossier", "motion", "verdict", "outcome"
]
FilterForm = Literal["choice", "text", "day", "hidden"]
_WHOLE_DAY: Final = len("2020-01-31")


@dataclass(frozen=True, slots=True)
class Cell:
    """One column of a list.

    Attributes:
        column: of the query.
        label: above the column.
        form: how the value is written.
        link: address with columns in braces, such as ``/zaken/{nummer}``; a row that lacks one of them has no link.
        order: name of the order that its heading asks for, if it has one.
        note: a second column, written small below the first.
    """

    column: str
    label: str
    form: CellForm = "text"
    link: str = ""
    order: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class FilterView:
    """One filter of a list: its name in the query and the address, what stands beside it, and how it is asked."""

    name: str
    label: str
    form: FilterForm = "text"


@dataclass(frozen=True, slots=True)
class FeedView:
    """What of a row goes into the feed: columns of title, summary and time, and the address of its page."""

    title: str
    link: str
    updated: str = "bijgewerkt"
    summary: str = ""


@dataclass(frozen=True, slots=True)
class ListView:
    """One list as people see it.

    Attributes:
        path: its address.
        title: of the page.
        lead: what it holds and what not, in a sentence or two.
        query: the list.
        cells: its columns; the first is the heading of a row.
        filters: its filters, in the order of the form.
        feed: None for a list of which nothing is ever new.
        tabs: addresses and names of lists beside this one, itself included.
        defaults: filters that hold while the address says nothing of any filter.
        default_order: the order that goes with them.
        by_day: column whose days divide the list, while it is in that order; empty for none.
        calendar: whether its rows are events, and it is there as iCalendar as well.
        needs: filter without which the list says nothing: it is ever only part of a record.
    """

    path: str
    title: str
    lead: str
    query: ListQuery
    cells: Sequence[Cell]
    filters: Sequence[FilterView] = ()
    feed: FeedView | None = None
    tabs: Sequence[tuple[str, str]] = field(default_factory=tuple)
    defaults: Callable[[], Mapping[str, str]] = dict
    default_order: str = ""
    by_day: str = ""
    calendar: bool = False
    needs: str = ""

    @property
    def wide_first(self) -> bool:
        """Whether its first column holds sentences, which want room and no bold."""
        return self.cells[0].form == "short" or self.cells[0].column == "tekst"

    @property
    def endings(self) -> tuple[str, ...]:
        """What may stand behind the address, beside nothing for the page."""
        feed = ("atom",) if self.feed else ()
        return ("csv", "json", *feed, *(("ics",) if self.calendar else ()))

    @property
    def caption(self) -> str:
        """Name of the table, for who cannot see that it stands below the title."""
        return self.title


@dataclass(frozen=True, slots=True)
class Section:
    """Part of a record's page: the rows of a list that belong to it.

    Attributes:
        title: of the section.
        view: the list.
        by: filter of that list that is given the record.
        column: of the record that fills the filter.
        without: columns that say here what the page says already.
        order: of the rows; the list's own when empty.
        empty: what stands there without rows; with nothing the section is left out.
    """

    title: str
    view: ListView
    by: str
    column: str
    without: tuple[str, ...] = ()
    order: str = ""
    empty: str = ""


@dataclass(frozen=True, slots=True)
class RecordView:
    """The page of one record.

    Attributes:
        path: its address up to what tells the record.
        kind: what it is, above its name.
        query: a list that has the record's columns.
        by: filter of that list that tells the record.
        title: column that is its name.
        facts: what is said of it, in order.
        sections: what belongs to it.
        outside: address of its page at the Chamber, with columns in braces.
    """

    path: str
    kind: str
    query: ListQuery
    by: str
    title: str
    facts: Sequence[Cell]
    sections: Sequence[Section]
    outside: str = ""


def address(template: str, row: Row) -> str | None:
    """Fill an address from a row; None when the row lacks what it needs."""
    names = [part.partition("}")[0] for part in template.split("{")[1:]]
    if any(row.get(name) in {None, ""} for name in names):
        return None
    return template.format_map({name: quote(str(row[name]), safe="") for name in names})


def written(form: CellForm, value: object) -> str:
    """Write a value as people read it; nothing gives an empty string."""
    if value is None or value == "":
        return ""
    return _FORMS[form](value)


def noted(value: object) -> str:
    """Write what stands small below a value: words not too long, a day as a day."""
    words = str(value)
    return written_day(words) if len(words) == _WHOLE_DAY else labels.shorten(words, 220)


def absolute(base: str, path: str) -> str:
    """Return the whole address of a page."""
    return base.rstrip("/") + path


def written_day(written_as: str) -> str:
    """Write a day, or as much of it as is known: ``28 september 2020``, ``2019``; the rest as the Chamber writes it."""
    try:
        return labels.dutch_date(date.fromisoformat(written_as[:10])) if len(written_as) >= _WHOLE_DAY else written_as
    except ValueError:
        return written_as


def _motion(known_as: str) -> str:
    """Write ``35373-4`` as ``35 373, nr. 4``."""
    dossier, _, number = known_as.rpartition("-")
    return labels.numbered(dossier, int(number)) if number.isdecimal() else known_as


def _moment(value: object) -> str:
    day, _, clock = str(value).partition("T")
    at = _clock(clock)
    return f"{written_day(day)}, {at}" if at and at != "0.00 uur" else written_day(day)


def _clock(value: object) -> str:
    clock = str(value).rpartition("T")[2]
    return f"{int(clock[:2])}.{clock[3:5]} uur" if clock[:2].isdecimal() and len(clock) >= 5 else ""  # noqa: PLR2004


_FORMS: Mapping[CellForm, Callable[[Any], str]] = {
    "text": str,
    "short": lambda value: labels.shorten(str(value), 200),
    "day": lambda value: written_day(str(value)),
    "moment": _moment,
    "clock": _clock,
    "number": lambda value: labels.dutch_number(int(value)),
    "yes": lambda value: "ja" if value else "nee",
    "dossier": lambda value: labels.dossier_label(str(value)),
    "motion": lambda value: _motion(str(value)),
    "verdict": lambda value: labels.VERDICTS.get(value, str(value)),
    "outcome": lambda value: str(value).removeprefix("Stemmen - "),
}
