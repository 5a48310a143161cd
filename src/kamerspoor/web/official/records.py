"""One handler for the page of every kind of official record: what is said of it, and the lists that belong to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from kamerspoor.errors import NotFoundError
from kamerspoor.store.official.listing import Asked, Row
from kamerspoor.store.store import Store
from kamerspoor.web.addresses import query
from kamerspoor.web.official.views import Cell, RecordView, Section, address
from kamerspoor.web.templating import page

_SHOWN: Final = 25
_LONGEST: Final = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as it is shown: the first rows, how many there are, and where all of them stand."""

    section: Section
    cells: Sequence[Cell]
    rows: Sequence[Row]
    total: int
    all: str


def record_handler(view: RecordView) -> HTTPRouteHandler:
    """Return the handler of the page of one kind of record."""

    @get(f"{view.path}/{{known_as:str}}", include_in_schema=False, name=view.path + "/")
    async def show(
        store: NamedDependency[Store], known_as: FromPath[str], request: Request[Any, Any, Any]
    ) -> Response[Any]:
        row = find_record(store, view, known_as)
        return record_page(store, view, row, request)

    return show


def find_record(store: Store, view: RecordView, known_as: str) -> Row:
    """Return the columns of a record.

    Raises:
        NotFoundError: when no record that stands is known so.
    """
    found = store.lists.rows(view.query, Asked({view.by: known_as}), most=1)
    if not found:
        message = f"no {view.kind.lower()} of this name in the Chamber's records here"
        raise NotFoundError(message, where=known_as[:_LONGEST], remedy="kamerspoor sync brings what is not here yet")
    return found[0]


def record_page(
    store: Store,
    view: RecordView,
    row: Row,
    request: Request[Any, Any, Any],
    template: str = "official_record",
    **more: Any,  # noqa: ANN401 - templates take anything
) -> Response[str]:
    """Return the page of a record.

    Args:
        store: the database.
        view: its kind.
        row: its columns.
        request: what was asked.
        template: of the page.
        more: what a kind of record shows besides.
    """
    return page(
        template,
        store,
        view=view,
        row=row,
        facts=[cell for cell in view.facts if row[cell.column] not in {None, ""}],
        sections=sections(store, view, row),
        outside=address(view.outside, row) if view.outside else None,
        here=request.url.path,
        **more,
    )


def sections(store: Store, view: RecordView, row: Row) -> list[Shown]:
    """Return the sections of a record's page that have something to show."""
    found = [rows_of(store, section, row) for section in view.sections if row[section.column] is not None]
    return [one for one in found if one.total or one.section.empty]


def rows_of(store: Store, section: Section, row: Row, *, most: int = _SHOWN) -> Shown:
    """Return a section with its first rows.

    Args:
        store: the database.
        section: which.
        row: what the section belongs to; its column fills the filter.
        most: how many rows to show.
    """
    filters = {section.by: str(row[section.column])}
    asked = Asked(filters, section.order or None)
    rows = store.lists.rows(section.view.query, asked, most=most + 1)
    total = len(rows) if len(rows) <= most else store.lists.count(section.view.query, asked)
    cells = [cell for cell in section.view.cells if cell.column not in section.without]
    return Shown(section, cells, rows[:most], total, section.view.path + query(**filters))
