"""One handler for every list: a page, and the same rows as JSON, CSV, a workbook, an Atom feed and a calendar.

All stand under one address with endings: ``/zaken``, ``/zaken.json``, ``/zaken.csv``. Words in addresses are Dutch, and
do not change; `kamerspoor.model.lists` says which filter each is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import repeat
from typing import Any, Final

import msgspec
from litestar import Response
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from kamerspoor.errors import BadRequestError
from kamerspoor.model.fact_kinds import FACT_KINDS
from kamerspoor.model.lists import Calendar, List, Page
from kamerspoor.model.record_lists_business import DOSSIERS
from kamerspoor.publish.atom import FeedItem, atom_feed
from kamerspoor.publish.calendar import CalendarItem, calendar_of
from kamerspoor.publish.language import translated
from kamerspoor.publish.lists import Found, completed
from kamerspoor.publish.references import Reference, list_reference
from kamerspoor.publish.site import site
from kamerspoor.publish.urls import query
from kamerspoor.publish.workbook import MEDIA_TYPE, workbook
from kamerspoor.store.lists import ListPage, ListRequest, Row
from kamerspoor.store.store import Store
from kamerspoor.web import labels, listing
from kamerspoor.web.bar import Bar, Link, bar_of
from kamerspoor.web.card import card_of
from kamerspoor.web.lists.asked import NO_FILTERS, Asked, asked_of
from kamerspoor.web.lists.choices import as_links, chosen, offered, options_of, told
from kamerspoor.web.lists.list_files import as_table, sheet_of
from kamerspoor.web.lists.views import address, row_url, shown_columns, wide_first, written
from kamerspoor.web.routing import AnyRequest, GivenStore, pages_of
from kamerspoor.web.templating import page

_FOLLOWED: Final = ("atom", "ics")
_IN_FEED: Final = 50
# Who wants more rows passed over goes there page by page.
_FARTHEST: Final = 20_000
# A filter of more values is typed, with these on offer.
_MOST_OPTIONS: Final = 100
_IN_CALENDAR: Final = 2000
_IN_EVENT: Final = ("id", "day", "begin", "end", "place", "status", "changed")
# Rows that a file may hold: more of them take longer than a page may.
_IN_FILE: Final = {"csv": 100_000, "xlsx": 20_000}


def list_handlers(of: List) -> tuple[HTTPRouteHandler, ...]:
    """Return the handlers of a list under its addresses."""
    shown = of.page
    if shown is None:
        return ()

    def show(store: GivenStore, request: AnyRequest) -> Response[Any]:
        ending = request.url.path.removeprefix(shown.path).removeprefix(".")
        if other := _elsewhere(of, shown, ending, request.query_params):
            return Redirect(other, status_code=301)
        if not ending and "format" in request.query_params:
            return Redirect(_as_file(of, shown, request.query_params))
        return _RESPONSES[ending](store, asked_of(of, request.query_params))

    return pages_of(shown.path, endings(of), show)


def _as_file(of: List, shown: Page, given: Mapping[str, str]) -> str:
    """Return the address of a list as a file of the form that is asked for.

    Raises:
        BadRequestError: when there is no such form.
    """
    form = given["format"].lower()
    if form not in endings(of):
        message = "no such form of a list"
        raise BadRequestError(message, where=form[:20], remedy=f"There are: {', '.join(endings(of))}")
    return f"{shown.path}.{form}" + query(**{name: value for name, value in given.items() if name != "format"})


def _elsewhere(of: List, shown: Page, ending: str, given: Mapping[str, str]) -> str | None:
    """Return the address of the list that has what is asked for, where that is another one."""
    readings = next((kind for kind in FACT_KINDS if kind.page and kind.page.path == shown.readings), None)
    if readings and set(given) - _known(of) and set(given) <= _known(readings):
        return f"{shown.readings}{ending and f'.{ending}'}{query(**given)}"
    if ending or shown.elsewhere is None or given.get(shown.elsewhere[0]) != shown.elsewhere[1]:
        return None
    word, _, path = shown.elsewhere
    return path + query(**{name: value for name, value in given.items() if name != word})


def _known(of: List) -> set[str]:
    """Return the words that the address of a list may have."""
    return {*(one.url for one in of.filters), *NO_FILTERS}


def endings(of: List) -> tuple[str, ...]:
    """Return the file endings under which a list can be had besides its page, such as ``csv``."""
    return ("xlsx", "csv", "json", *(("atom",) if of.feed else ()), *(("ics",) if of.calendar else ()))


def section_address(of: List, filters: Mapping[str, str]) -> str:
    """Return the address of a list with these filters, by their English names."""
    words = {one.name: one.url for one in of.filters}
    return (of.page.path if of.page else "") + query(**{words[name]: value for name, value in filters.items()})


def found_page(store: Store, asked: Asked) -> ListPage:
    """Return the page that is asked for, the last one when its number is too high."""
    total = store.reader.total(asked.of, asked.request().filters)
    last = max(0, (total - 1) // listing.PAGE_SIZE * listing.PAGE_SIZE)
    return store.reader.page(asked.of, asked.request(cursor=asked.cursor, skip=min(asked.skip, last, _FARTHEST)))


def _html(store: Store, asked: Asked) -> Response[Any]:
    found = found_page(store, asked)
    past = not found.total and asked.by_default and bool(asked.words)
    if past:
        asked = _last_day(store, asked)
        found = found_page(store, asked)
    columns, options = shown_columns(asked.of), options_of(store, asked.of, _MOST_OPTIONS)
    of = list_reference(translated(asked.page.title), site().address(asked.address()))
    return page(
        "list", store, bar=_bar(of, asked), card=card_of(of, translated(asked.page.lead)), list=asked.of,
        told=told(store, asked, found.total), chosen=list(chosen(asked, options)),
        offered=list(offered(asked, options)), most_options=_MOST_OPTIONS, as_links=as_links,
        rows=zip(completed(store, asked.of, found.found), found.facts or repeat(None), strict=False),
        view=asked.page, columns=columns, wide_first=wide_first(columns), found=found,
        filters=[one for one in asked.of.filters if one.label], asked=asked, order=asked.ordered,
        page_size=listing.PAGE_SIZE, past=past, options=options, held=_held(store, asked),
    )  # fmt: skip


def _held(store: Store, asked: Asked) -> list[tuple[str, int, str | None]]:
    """Return the dossiers of papers that were read, with how many and their titles, where no dossier is recorded."""
    if asked.of is not DOSSIERS or store.reader.total(DOSSIERS, {}):
        return []
    return [(number, papers, store.dossier_title(number)) for number, papers in listing.dossiers(store)]


def _last_day(store: Store, asked: Asked) -> Asked:
    """Return the request for the last day that has something, where nothing is still to come."""
    last = next(iter(store.reader.all(asked.of, ListRequest({}, "-date"), 1)), None)
    word = next(one.url for one in asked.of.filters if one.name == "since")
    return replace(asked, words={word: last[0]["date"]}) if last and last[0]["date"] else asked


def _bar(of: Reference, asked: Asked) -> Bar:
    own = _files(asked.of, asked.page.path, asked.query())
    return bar_of(of, follow=own.follow, download=own.download)


def files_of(of: List, filters: Mapping[str, str]) -> Bar:
    """Return the feeds and files of the rows of a list with these filters, by their English names."""
    path, _, asked = section_address(of, filters).partition("?")
    return _files(of, path, f"?{asked}")


def _files(of: List, path: str, asked: str) -> Bar:
    links = {one: Link(f"{path}.{one}{asked}", labels.ENDINGS[one]) for one in endings(of)}
    follow = [link for one, link in links.items() if one in _FOLLOWED]
    # What has no news of its own holds things that have.
    follow = follow or [Link("/volg", translated("Wat u kunt volgen"), translated("elk hiervan apart"))]
    return Bar(follow=follow, download=[link for one, link in links.items() if one not in _FOLLOWED])


def _json(store: Store, asked: Asked) -> Response[Any]:
    found = store.reader.page(asked.of, asked.request(cursor=asked.cursor, skip=asked.skip))
    ways = (("prev", found.previous), ("next", found.next))
    links = [f'<{asked.address(".json", plaats=place)}>; rel="{way}"' for way, place in ways if place]
    headers = {"X-Total-Count": str(found.total), **({"Link": ", ".join(links)} if links else {})}
    rows = zip(completed(store, asked.of, found.found), found.facts or repeat(None), strict=False)
    body = msgspec.json.encode([{**row, "url": row_url(asked.of, row, fact)} for row, fact in rows])
    return Response(body, media_type="application/json", headers=headers)


def _exported(store: Store, asked: Asked, ending: str) -> Iterator[Found]:
    """Return all rows for a file, or refuse when they are more than such a file may hold."""
    total, most = store.reader.total(asked.of, asked.request().filters), _IN_FILE[ending]
    if total > most:
        message = f"these are {total} rows, and a file of this kind holds at most {most}"
        raise BadRequestError(message, where=asked.page.path, remedy="Choose fewer, such as one year or one dossier")
    return store.reader.all(asked.of, asked.request())


def _file(asked: Asked, ending: str, media_type: str, body: str | bytes) -> Response[Any]:
    name = asked.page.path.strip("/").replace("/", "-")
    return Response(
        body, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}.{ending}"'}
    )


def _csv(store: Store, asked: Asked) -> Response[Any]:
    sheet = sheet_of(store, asked.of, _exported(store, asked, "csv"), site())
    return _file(asked, "csv", "text/csv; charset=utf-8", as_table(sheet))


def _xlsx(store: Store, asked: Asked) -> Response[Any]:
    sheet = sheet_of(store, asked.of, _exported(store, asked, "xlsx"), site())
    return _file(asked, "xlsx", MEDIA_TYPE, workbook(sheet.name, "Kamerspoor", [sheet]))


def _atom(store: Store, asked: Asked) -> Response[Any]:
    feed = asked.of.feed
    items = [
        FeedItem(
            id=site().address(link),
            title=written("short", row[feed.title]) or translated("zonder titel"),
            updated=fact.paper.stored_at if fact else row[feed.updated],
            link=site().page(link),
            summary=written("text", row[feed.summary]) if feed.summary else "",
        )
        for row, fact in store.reader.all(asked.of, asked.feed_request(), _IN_FEED)
        if feed and (link := row_url(asked.of, row, fact))
    ]
    title = f"{translated(asked.page.title)} — Kamerspoor"
    body = atom_feed(title, site().page(asked.address(".atom")), site().page(asked.address()), items)
    return Response(body, media_type="application/atom+xml; charset=utf-8")


def _event(asked: Asked, events: Calendar, row: Row) -> CalendarItem:
    given: dict[str, Any] = {name: row[column] for name in _IN_EVENT if (column := getattr(events, name))}
    of = {**dict.fromkeys(_IN_EVENT), **given, "task": row[events.task] if events.task else ""}
    return CalendarItem(
        **of,
        title=str(row[events.title] or translated(asked.page.title)),
        note="\n".join(str(row[name]) for name in events.notes if row[name]),
        link=site().page(address(events.link, row) or asked.page.path),
    )


def _ics(store: Store, asked: Asked) -> Response[Any]:
    events = asked.of.calendar
    items = [
        _event(asked, events, row)
        for row in completed(store, asked.of, store.reader.all(asked.of, asked.request(), _IN_CALENDAR))
        if events and row[events.day] and row[events.id]
    ]
    body = calendar_of(f"{translated(asked.page.title)}, Tweede Kamer", items)
    return Response(body, media_type="text/calendar; charset=utf-8")


_RESPONSES: Final[Mapping[str, Callable[[Store, Asked], Response[Any]]]] = {
    "": _html, "json": _json, "csv": _csv, "xlsx": _xlsx, "atom": _atom, "ics": _ics,
}  # fmt: skip
