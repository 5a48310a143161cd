"""The page of one record of the Chamber, of any kind: its fields, and lists of what belongs to it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import quote

from litestar import Response
from litestar.handlers import HTTPRouteHandler

from kamerspoor.errors import NotFoundError
from kamerspoor.model.lists import Column, List
from kamerspoor.model.record_lists_business import DOCUMENTS
from kamerspoor.publish.formats import day_of, shorten
from kamerspoor.publish.language import translated
from kamerspoor.publish.references import Reference, key_of
from kamerspoor.publish.site import site
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.store import Store
from kamerspoor.web.bar import Bar, bar_of
from kamerspoor.web.card import card_of
from kamerspoor.web.chamber_words import chamber_word, dutch, unmarked
from kamerspoor.web.lists.handlers import files_of, section_address
from kamerspoor.web.lists.views import address, wide_first
from kamerspoor.web.place import place
from kamerspoor.web.routing import GivenStore, PathPart, get_page
from kamerspoor.web.site_map import NAMES
from kamerspoor.web.templating import page

_SHOWN: Final = 25
_LONGEST: Final = 60


def fact(name: str, label: str, form: str = "text", link: str = "", note: str = "") -> Column:
    """Return a column of a record as its page shows it."""
    return Column(name, "", label, form, link, note)


@dataclass(frozen=True, slots=True)
class RecordSection:
    """Part of a record's page: the rows of a list that belong to it.

    Attributes:
        title: of the section.
        of: the list.
        by: filter of that list that is given the record.
        column: of the record that fills the filter.
        without: columns that say here what the page says already.
        order: of the rows; the list's own when empty.
        empty: what stands there without rows; with nothing the section is left out.
    """

    title: str
    of: List
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
        of: a list that has the record's columns.
        title: column that is its name.
        facts: what is said of it, in order.
        sections: what belongs to it.
        outside: address of its page at the Chamber, with columns in braces.
    """

    path: str
    kind: str
    of: List
    title: str
    facts: Sequence[Column]
    sections: Sequence[RecordSection]
    outside: str = ""


@dataclass(frozen=True, slots=True)
class ShownList:
    """A section as it is shown: the first rows, how many there are, and where all of them stand."""

    section: RecordSection
    columns: Sequence[Column]
    rows: Sequence[Row]
    total: int
    all: str

    @property
    def wide_first(self) -> bool:
        """Whether its first column holds sentences."""
        return wide_first(self.section.of.columns)


def record_handler(view: RecordView) -> HTTPRouteHandler:
    """Return the handler of the page of one kind of record."""

    @get_page(f"{view.path}/{{known_as:str}}", name=view.path + "/")
    def show(store: GivenStore, known_as: PathPart) -> Response[Any]:
        return record_page(store, view, find_record(store, view, known_as))

    return show


def find_record(store: Store, view: RecordView, known_as: str) -> Row:
    """Return the columns of a record.

    Raises:
        NotFoundError: when no record that stands is known so.
    """
    found = store.reader.one(view.of, known_as)
    if found is None:
        message = f"no {view.kind.lower()} of this name in the Chamber's records here"
        raise NotFoundError(message, where=known_as[:_LONGEST], remedy="Search for it by its number")
    return found[0]


def record_reference(view: RecordView, row: Row, known_as: str, *, invented: bool) -> Reference:
    """Return the reference to a record.

    Args:
        view: its kind.
        row: its columns.
        known_as: what tells it in its address.
        invented: whether there is fiction in the database.
    """
    vote = "seats_for" in row
    return Reference(
        "vote" if vote else "record", key_of(view.kind, known_as), str(row[view.title] or known_as),
        f"{view.path}/{quote(known_as, safe='')}", fiction=invented,
        date=day_of(row.get("date")), genre=view.kind, number=str(row.get("number") or ""),
        state=_outcome(row) if vote else "",
    )  # fmt: skip


def record_page(
    store: Store,
    view: RecordView,
    row: Row,
    template: str = "official_record",
    bar: Bar | None = None,
    **more: Any,  # noqa: ANN401 - templates take anything
) -> Response[str]:
    """Return the page of a record.

    Args:
        store: the database.
        view: its kind.
        row: its columns.
        template: of the page.
        bar: with its feeds and files, where it has more than those of its list.
        more: what a kind of record shows besides.
    """
    path = place().path
    of = record_reference(view, row, path.rpartition("/")[2], invented=store.counts().fiction)
    of = replace(of, address=site().address(quote(path)))
    more.setdefault("crumbs", [(view.path, translated(NAMES[view.path])), ("", dutch(shorten(of.title, _LONGEST)))])
    own = bar or files_of(view.of, {view.of.one: row[view.of.one]})
    lines: list[str] = more.get("lines", [])
    return page(
        template,
        store,
        card=card_of(of, unmarked(lines)),
        bar=bar_of(of, follow=own.follow, download=own.download),
        view=view,
        row=row,
        facts=[one for one in view.facts if row[one.name] not in {None, ""}],
        sections=sections(store, view, row),
        outside=address(view.outside, row) if view.outside else None,
        **more,
    )


def _outcome(row: Row) -> str:
    counted = f", {row['seats_for']}–{row['seats_against']}" if row["seats_for"] is not None else ""
    said = chamber_word((row["outcome"] or "").removeprefix("Stemmen - "))
    return f"{said}{counted}".strip(", ").capitalize()


def sections(store: Store, view: RecordView, row: Row) -> list[ShownList]:
    """Return the sections of a record's page that have something to show."""
    found = [rows_of(store, section, row) for section in view.sections if row[section.column] is not None]
    return [one for one in _once(found) if one.total or one.section.empty]


def _once(found: Sequence[ShownList]) -> Iterator[ShownList]:
    """Yield sections without the rows that an earlier one of the same list has."""
    seen: dict[str, list[Row]] = {}
    for one in found:
        before = seen.setdefault(one.section.of.name, [])
        rows = [row for row in one.rows if row not in before]
        before += rows
        yield replace(one, rows=rows, total=one.total - len(one.rows) + len(rows))


def rows_of(store: Store, section: RecordSection, row: Row, *, most: int = _SHOWN) -> ShownList:
    """Return a section with its first rows.

    Args:
        store: the database.
        section: which.
        row: what the section belongs to; its column fills the filter.
        most: how many rows to show.
    """
    filters = {section.by: str(row[section.column])}
    found = [one for one, _ in store.reader.all(section.of, ListRequest(filters, section.order or None), most + 1)]
    total = len(found) if len(found) <= most else store.reader.total(section.of, filters)
    columns = [one for one in section.of.columns if one.label and one.name not in section.without]
    return ShownList(section, columns, found[:most], total, section_address(section.of, filters))


def official_document(store: Store, ids: Collection[str]) -> Row | None:
    """Return the Chamber's record of a document, by its own number or that of its publication.

    Args:
        store: the database.
        ids: ids that the paper goes by, such as ``2019D53771`` and ``kst-35373-1``.
    """
    for name in ("number", "publication"):
        for known_as in ids:
            found = [one for one, _ in store.reader.all(DOCUMENTS, ListRequest({name: known_as}), 2)]
            if len(found) == 1:
                return found[0]
    return None
