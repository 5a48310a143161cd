"""One handler for every list of official records: a page, JSON, CSV and an Atom feed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import msgspec
from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.handlers import HTTPRouteHandler

from kamerspoor.errors import BadRequestError
from kamerspoor.publish.atom import FeedItem, atom_feed
from kamerspoor.publish.calendar import CalendarItem, calendar_of
from kamerspoor.publish.tables import csv_table
from kamerspoor.store.official.listing import Asked, Row
from kamerspoor.store.store import Store
from kamerspoor.web import listing
from kamerspoor.web.addresses import query
from kamerspoor.web.official.views import ListView, absolute, address
from kamerspoor.web.templating import page

_Request = Request[Any, Any, Any]
_ORDER: Final = "sorteer"
_PAGE: Final = "pagina"
_IN_FEED: Final = 50
_IN_CALENDAR: Final = 2000


@dataclass(frozen=True, slots=True)
class _Question:
    """What the address asks: filters that are filled in, an order, a page."""

    filters: Mapping[str, str]
    order: str | None
    number: int

    @property
    def asked(self) -> Asked:
        return Asked(self.filters, self.order)


def list_handler(view: ListView) -> HTTPRouteHandler:
    """Return the handler of a list under its four addresses."""

    @get(
        [view.path, *(f"{view.path}.{ending}" for ending in view.endings)],
        include_in_schema=False,
        name=view.path,
    )
    async def show(store: NamedDependency[Store], request: _Request) -> Response[Any]:
        ending = request.url.path.removeprefix(view.path).removeprefix(".")
        question = _question(view, request)
        return _ANSWERS[ending](view, store, request, question)

    return show


def _question(view: ListView, request: _Request) -> _Question:
    given = request.query_params
    unknown = set(given) - set(view.query.filters) - {_ORDER, _PAGE}
    if unknown:
        message = f"this list has no filter {min(unknown)[:40]}"
        raise BadRequestError(message, where=view.path, remedy=f"It has: {', '.join(view.query.filters) or 'none'}")
    if view.needs and not given.get(view.needs):
        message = f"this list is that of one {view.needs}"
        raise BadRequestError(message, where=view.path, remedy=f"Add ?{view.needs}=…, as the pages of records do")
    number = listing.page_number(given.get(_PAGE))
    order = given.get(_ORDER) or None
    filters = listing.asked_for(given, *view.query.filters)
    if not set(given) & set(view.query.filters):
        # Nothing is said of any filter; an empty one ("van=") says that it should not hold.
        filters = {**view.defaults(), **filters}
        order = order or view.default_order or None
    return _Question(filters, order, number)


def _html(view: ListView, store: Store, _request: _Request, question: _Question) -> Response[Any]:
    total = store.lists.count(view.query, question.asked)
    last = max(1, -(-total // listing.PAGE_SIZE))
    number = min(question.number, last)
    rows = store.lists.rows(view.query, question.asked, first=(number - 1) * listing.PAGE_SIZE, most=listing.PAGE_SIZE)
    kept = {**question.filters, **({_ORDER: question.order} if question.order else {})}
    return page(
        "official_list",
        store,
        view=view,
        page=listing.PageOf(rows, number, last, total, kept),
        asked=question.filters,
        order=question.order or view.query.order,
        options={one.name: store.lists.options(view.query, one.name) for one in view.filters if one.form == "choice"},
        keep=query(**kept),
    )


def _json(view: ListView, store: Store, request: _Request, question: _Question) -> Response[Any]:
    total = store.lists.count(view.query, question.asked)
    first = (question.number - 1) * listing.PAGE_SIZE
    rows = store.lists.rows(view.query, question.asked, first=first, most=listing.PAGE_SIZE)
    headers = {"X-Total-Count": str(total)}
    links = [
        f'<{view.path}.json{query(**_kept(request), pagina=step)}>; rel="{name}"'
        for step, name, there in (
            (question.number - 1, "prev", question.number > 1),
            (question.number + 1, "next", first + listing.PAGE_SIZE < total),
        )
        if there
    ]
    if links:
        headers["Link"] = ", ".join(links)
    body = msgspec.json.encode([_with_address(view, row) for row in rows])
    return Response(body, media_type="application/json", headers=headers)


def _kept(request: _Request) -> dict[str, str]:
    return {name: value for name, value in request.query_params.items() if name != _PAGE}


def _with_address(view: ListView, row: Row) -> dict[str, Any]:
    """Return a row with the address of its page, when it has one."""
    found = address(view.feed.link if view.feed else view.cells[0].link, row)
    return {**row, "url": found} if found else dict(row)


def _csv(view: ListView, store: Store, _request: _Request, question: _Question) -> Response[Any]:
    rows = store.lists.rows(view.query, question.asked)
    name = view.path.strip("/").replace("/", "-")
    return Response(
        csv_table(tuple(view.query.columns), rows),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


def _atom(view: ListView, store: Store, request: _Request, question: _Question) -> Response[Any]:
    feed = view.feed
    if feed is None:
        message = "of this list there is no feed"
        raise BadRequestError(message, where=view.path)
    base = str(request.base_url)
    items = [
        FeedItem(
            id=absolute(base, link),
            title=str(row[feed.title] or "zonder titel"),
            updated=row[feed.updated],
            link=absolute(base, link),
            summary=str(row[feed.summary] or "") if feed.summary else "",
        )
        for row in store.lists.rows(view.query, question.asked, most=_IN_FEED)
        if (link := address(feed.link, row))
    ]
    kept = query(**_kept(request))
    body = atom_feed(
        f"{view.title} — Kamerspoor", absolute(base, f"{view.path}.atom{kept}"), absolute(base, view.path + kept), items
    )
    return Response(body, media_type="application/atom+xml; charset=utf-8")


def _ics(view: ListView, store: Store, request: _Request, question: _Question) -> Response[Any]:
    base = str(request.base_url)
    items = [
        CalendarItem(
            number=str(row["nummer"]),
            title=str(row["onderwerp"] or row["soort"] or "Activiteit"),
            day=str(row["datum"]),
            begin=row["begin"],
            end=row["eind"],
            place=str(row["zaal"] or ""),
            status=str(row["status"] or ""),
            note="\n".join(str(row[name]) for name in ("soort", "commissie", "noot") if row[name]),
            link=absolute(base, f"{view.path}/{row['nummer']}"),
            changed=row["bijgewerkt"],
        )
        for row in store.lists.rows(view.query, question.asked, most=_IN_CALENDAR)
        if row["datum"] and row["nummer"]
    ]
    body = calendar_of(f"{view.title} van de Tweede Kamer", items)
    return Response(body, media_type="text/calendar; charset=utf-8")


_ANSWERS: Final = {"": _html, "json": _json, "csv": _csv, "atom": _atom, "ics": _ics}
