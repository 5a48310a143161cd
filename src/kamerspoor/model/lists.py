"""What a list is, as data: its columns, filters, orders, page and feed. Every door reads lists from these rows.

A list stands on a table or view of the database (`kamerspoor.store.lists` answers it). Names are English; a filter has
a Dutch name besides, for the addresses of pages, which do not change.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Any, Literal, NamedTuple

from kamerspoor.model.paper import Paper
from kamerspoor.model.people import Capacity
from kamerspoor.text.spans import Span

Value = str | int | date
Control = Literal["choice", "text", "day", "hidden"]
PersonRole = Literal["speaker", "proposer", "asker", "promiser"]


class NamedPerson(NamedTuple):
    """A person named in a fact, as printed; with the Chamber's id where the source gives it beside the name."""

    name: str
    party: str | None
    role: PersonRole
    capacity: Capacity = "member"
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list.

    Attributes:
        name: in JSON and CSV and on the command line.
        sql: an expression over the list's source, or a path in the JSON of a fact (``$.due.date``; ``[*]`` for each
            of several); empty for the source's column of this name.
        label: its heading on the page; a column without one is not on the page.
        form: how its value is written: ``text``, ``day``, ``dossier`` …; ``json`` for JSON, ``flag`` for true or false.
        link: address with columns in braces, such as ``/zaken/{number}``; a row that lacks one of them has no link.
        note: name of a second column, written small below the first, in the form ``note_form``.
        sort: name of the order that its heading asks for.
        kept: of facts: whether filters and orders compare it, so that the table has it as a column with an index.
    """

    name: str
    sql: str = ""
    label: str = ""
    form: str = "text"
    link: str = ""
    note: str = ""
    sort: str = ""
    kept: bool = False
    note_form: str = "note"

    @property
    def expression(self) -> str:
        """What it is in SQL."""
        return f"json_extract(data, '{self.sql}')" if self.sql.startswith("$") else self.sql or self.name


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter of a list.

    Attributes:
        name: in the API and on the command line.
        condition: SQL over the list's source in which ``:v`` is the value asked for.
        type: of its values: words, a whole number, a day, or one of some words (a ``Literal``).
        help: what it compares, in English.
        url: its name in the addresses of pages.
        label: what stands beside it in the form of the page.
        control: how the form asks for it.
        options: SQL that gives its values, what they are called (or NULL) and how many rows have each.
        facet: SQL over the source that gives the value that a row has; its values are counted whenever facts are
            stored, and are the options of the filter.
        form: how its values are written.
        narrow: whether it leaves few rows, so that finding these first beats going through all in order.
        each: of a narrow filter that may leave many: the condition asked of one row, for going through all in order.
        count: of such a filter: SQL that tells at once how many rows meet it, NULL when it cannot.
        also: another name that is understood, empty for none.
        instead: whether its condition takes the place of the list's own, and so finds what the list leaves out.
    """

    name: str
    condition: str
    type: Any
    help: str
    url: str = ""
    label: str = ""
    control: Control = "text"
    options: str = ""
    facet: str = ""
    form: str = "text"
    narrow: bool = False
    each: str = ""
    count: str = ""
    also: str = ""
    instead: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The page of a list.

    Attributes:
        path: its address.
        title: above the list.
        lead: what it holds and what not, in a sentence or two.
        tabs: addresses and names of lists beside this one, itself included.
        caption: name of the table, for who cannot see that it stands below the title; empty for the title.
        by_day: column whose days divide the list, while it is in that order.
        told_by: filter whose values are counted above the list, to say what it holds as a whole.
        elsewhere: a filter and a value of it of which another list has the rows, and the address of that list.
        readings: address of the list of the same as each paper has it, which knows other filters.
        order: the order of the page when none is asked for; empty for that of the list.
    """

    path: str
    title: str
    lead: str = ""
    tabs: Sequence[tuple[str, str]] = ()
    caption: str = ""
    by_day: str = ""
    told_by: str = ""
    elsewhere: tuple[str, str, str] | None = None
    readings: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """What of a row goes into the Atom feed: columns of title, summary and time, and the address of its page."""

    title: str
    link: str
    summary: str = ""
    updated: str = "updated"
    order: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What of a row goes into the calendar: names of columns, and the address of its page.

    Attributes:
        begin, end: of what takes part of a day.
        task: whether something is due on that day: still to be done, or done.
    """

    id: str
    title: str
    day: str
    link: str
    begin: str = ""
    end: str = ""
    place: str = ""
    status: str = ""
    changed: str = ""
    task: str = ""
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A row, and filters that leave some, of the demo: for the description of the API."""

    id: str
    filters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class List:
    """One list.

    Attributes:
        name: in the API, on the command line and in files.
        about: what it holds, in an English sentence.
        source: the table or view that it stands on.
        key: columns of the source that tell its rows apart.
        sorts: name of an order to the expressions that it compares, the last of which tell any two rows apart. Only
            the first may be unknown; rows where it is come last, whichever way the rest goes.
        order: the order when none is asked for; a minus before its name turns it around.
        where: what always holds.
        one: name of the filter that singles out one row, by what the column `id` holds.
        id: name of the column that tells one row from outside.
        defaults: filters that hold on the page while its address says nothing of any filter.
        default_order: the order that goes with them.
        needs: filter without which the list says nothing: it is ever only part of something.
        counted: whether its rows are counted, by its facets, whenever documents are stored.
        given: filters that always have a value, this one where none is asked for: columns and other conditions may name
            them (``:on``), such as the day one looks.
    """

    name: str
    about: str
    source: str
    key: Sequence[str]
    columns: Sequence[Column]
    sorts: Mapping[str, Sequence[str]]
    order: str
    filters: Sequence[Filter] = ()
    where: str = "1"
    one: str = "id"
    id: str = "id"
    example: Example = Example("")
    page: Page | None = None
    feed: Feed | None = None
    calendar: Calendar | None = None
    defaults: Callable[[], Mapping[str, str]] = dict
    default_order: str = ""
    needs: str = ""
    counted: bool = False
    given: Mapping[str, Callable[[], Value]] = field(default_factory=dict)

    @property
    def facets(self) -> Iterator[Filter]:
        """The filters whose values are counted whenever facts are stored."""
        return (one for one in self.filters if one.facet)


def _nobody(_fact: object) -> Sequence[NamedPerson]:
    return ()


def _no_dossier(_fact: object) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FactKind(List):
    """One kind of fact: its list, and how documents hold it. Its `name` is that of its table as well.

    Attributes:
        type: of the fact.
        of: how a document holds them.
        proof: attribute that is the passage which proves it.
        people: whom it names.
        parties: paths to the parties that it names.
        dossier: the dossier that it names itself; without one it has its document's.
        inner: columns of its table that only filters and orders compare.
    """

    type: Any
    of: Callable[[Paper], Sequence[Any]]
    proof: str = "span"
    people: Callable[[Any], Sequence[NamedPerson]] = _nobody
    parties: Sequence[str] = ()
    dossier: Callable[[Any], str | None] = _no_dossier
    inner: Sequence[Column] = ()

    @property
    def names_people(self) -> bool:
        """Whether its facts may name people."""
        return self.people is not _nobody

    @property
    def kept(self) -> Iterator[Column]:
        """The columns that its table has besides the fact as JSON."""
        return (one for one in (*self.columns, *self.inner) if one.kept)

    def passage(self, fact: Any) -> Span:  # noqa: ANN401 - a fact of this kind
        """Return the passage that proves a fact."""
        found = attrgetter(self.proof)(fact)
        return Span(found.start, found.end)


def at(data: Any, path: str) -> Any:  # noqa: ANN401 - any JSON
    """Return what stands at a path in JSON: ``$.due.date``, ``$.requests[0]``, ``$.askers[*].party``; None if nothing.

    Example:
        >>> at({"askers": [{"party": "PP"}, {"party": None}]}, "$.askers[*].party")
        ['PP']
    """
    head, each, rest = path.removeprefix("$").partition("[*]")
    for step in head.replace("[", ".[").split(".")[1:]:
        if step.startswith("["):
            place = int(step[1:-1])
            data = data[place] if data and len(data) > place else None
        else:
            data = data.get(step) if data else None
    if not each:
        return data
    every = (at(one, f"${rest}") for one in data or ())
    return [one for one in every if one is not None and one != ""]
