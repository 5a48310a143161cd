"""One handler for every list: a page, and the same rows as JSON, CSV, a workbook, an Atom feed and a calendar.

All stand under one address with endings: ``/zaken``, ``/zaken.json``, ``/zaken.csv``. Words in addresses are Dutch, and
do not change; `kamerspoor.model.lists` says which filter each is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import Any, Final

import msgspec
from litestar import Response
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from kamerspoor.errors import BadRequestError
from kamerspoor.model.lists import Column, Filter, List, Page
from kamerspoor.publish.atom import FeedItem, atom_feed
from kamerspoor.publish.calendar import CalendarItem, calendar_of
from kamerspoor.publish.language import translated
from kamerspoor.publish.lists import Found, completed
from kamerspoor.publish.references import Reference, list_reference
from kamerspoor.publish.site import site
from kamerspoor.publish.urls import query
from kamerspoor.publish.workbook import MEDIA_TYPE, workbook
from kamerspoor.store.list_filters import converted, meant, words_of
from kamerspoor.store.lists import ListPage, ListRequest
from kamerspoor.store.store import Store
from kamerspoor.web import labels, listing
from kamerspoor.web.bar import Bar, Link, bar_of
from kamerspoor.web.card import card_of
from kamerspoor.web.lists.list_files import as_table, sheet_of
from kamerspoor.web.lists.views import address, row_url, shown_columns, wide_first, written
from kamerspoor.web.routing import AnyRequest, GivenStore, pages_of
from kamerspoor.web.templating import page

_ORDER, _NUMBER, _PLACE = "sorteer", "pagina", "plaats"
_FOLLOWED: Final = ("atom", "ics")
_IN_FEED: Final = 50
# Who wants more rows passed over goes there page by page.
_FARTHEST: Final = 20_000
# A filter of more values is typed, with these on offer.
_MOST_OPTIONS: Final = 100
_IN_CALENDAR: Final = 2000
_IN_EVENT: Final = ("id", "day", "begin", "end", "place", "status")
# Rows that a file may hold: more of them take longer than a page may.
_IN_FILE: Final = {"csv": 100_000, "xlsx": 20_000}
# What orders are called in addresses, where that is not their English name.
_ORDERS: Final = {
    "begonnen": "started", "nummer": "number", "ingediend": "asked_on", "bijgewerkt": "changed", "datum": "date",
    "volgnummer": "sequence_number", "gedaan": "made_on", "besluit": "decision", "zetels": "seats", "naam": "name",
    "fractie": "party", "geboren": "born", "van": "since", "plaats": "place", "functie": "office", "relatie": "role",
    "opgenomen": "taken_in", "volgorde": "place",
}  # fmt: skip
_ORDER_WORDS: Final = {name: word for word, name in _ORDERS.items()}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a list, read from an address.

    Attributes:
        of: the list.
        page: its page.
        words: what is filled in of its filters, by their word in the address.
        order: as the address has it, or None.
        skip: rows before the page, where it is asked for by its number.
        cursor: the place where the page begins.
        misread: words that are no value of their filter, which does not count then.
        by_default: whether nothing was chosen, and the list's own filters hold.
    """

    of: List
    page: Page
    words: Mapping[str, str]
    order: str | None
    skip: int = 0
    cursor: str | None = None
    misread: Sequence[tuple[Filter, str]] = field(default_factory=tuple)
    by_default: bool = False

    @property
    def ordered(self) -> str:
        """The order by its English name, with its minus."""
        asked = self.order or self.of.order
        word = asked.removeprefix("-")
        return asked[: -len(word)] + _ORDERS.get(word, word)

    def request(self, **more: Any) -> ListRequest:  # noqa: ANN401 - see `ListRequest`
        """Return the request for rows of the list."""
        names = {one.url: one.name for one in self.of.filters}
        return ListRequest({names[word]: value for word, value in self.words.items()}, self.ordered, **more)

    def feed_request(self) -> ListRequest:
        """Return the request for the Atom feed, in the order asked for or else that of the feed."""
        request = self.request()
        return replace(request, order=self.of.feed.order) if self.of.feed and not self.order else request

    def address(self, ending: str = "", **more: str | int | None) -> str:
        """Return the address of this list with these filters and order."""
        return self.page.path + ending + self.query(**more)

    def query(self, **more: str | int | None) -> str:
        """Return the filters and the order as a query string."""
        return query(**{**self.words, _ORDER: self.order, **more})

    def sorted_by(self, column: Column) -> str:
        """Return the query string that sorts by a column; reversed when the list is sorted by it already."""
        word = _ORDER_WORDS.get(column.sort, column.sort)
        return self.query(sorteer=word if self.ordered == f"-{column.sort}" else f"-{word}")


def list_handlers(of: List) -> tuple[HTTPRouteHandler, ...]:
    """Return the handlers of a list under its addresses."""
    shown = of.page
    if shown is None:
        return ()

    def show(store: GivenStore, request: AnyRequest) -> Response[Any]:
        ending = request.url.path.removeprefix(shown.path).removeprefix(".")
        if not ending and (other := _elsewhere(shown, request.query_params)):
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


def _elsewhere(shown: Page, given: Mapping[str, str]) -> str | None:
    """Return the address of the list that has what is asked for, where that is another one."""
    if shown.elsewhere is None or given.get(shown.elsewhere[0]) != shown.elsewhere[1]:
        return None
    word, _, path = shown.elsewhere
    return path + query(**{name: value for name, value in given.items() if name != word})


def file_handlers(of: List) -> tuple[HTTPRouteHandler, ...]:
    """Return the handlers of a list's files only, for a list whose page is made elsewhere."""
    return tuple(one for one in list_handlers(of) if of.page and of.page.path not in one.paths)


def endings(of: List) -> tuple[str, ...]:
    """Return the file endings under which a list can be had besides its page, such as ``csv``."""
    return ("xlsx", "csv", "json", *(("atom",) if of.feed else ()), *(("ics",) if of.calendar else ()))


def section_address(of: List, filters: Mapping[str, str]) -> str:
    """Return the address of a list with these filters, by their English names."""
    words = {one.name: one.url for one in of.filters}
    return (of.page.path if of.page else "") + query(**{words[name]: value for name, value in filters.items()})


def asked_of(of: List, given: Mapping[str, str]) -> Asked:
    """Return the request for a list that an address makes.

    Raises:
        BadRequestError: for a filter that the list does not have, or when the one is missing without which it says
            nothing.
    """
    shown = of.page or Page("", "")
    filters = {one.url: one for one in of.filters}
    for word in given:
        if word not in filters and word not in {_ORDER, _NUMBER, _PLACE}:
            message = f"this list has no filter {word[:40]}"
            raise BadRequestError(message, where=shown.path, remedy=meant(word, tuple(filters)))
    words = listing.asked_for(given, *filters)
    if of.needs and not any(filters[word].name == of.needs for word in words):
        word = next(one.url for one in of.filters if one.name == of.needs)
        message = f"this list is that of one {word}"
        raise BadRequestError(message, where=shown.path, remedy=f"Add ?{word}=…, as the pages of records do")
    order = given.get(_ORDER) or None
    by_default = not set(given) & set(filters)
    if by_default:
        # Nothing is said of any filter; an empty one ("van=") says that it should not hold.
        names = {one.name: one.url for one in of.filters}
        words = {names[name]: value for name, value in of.defaults().items()}
        order = order or _ORDER_WORDS.get(of.default_order, of.default_order) or None
    misread = tuple((filters[word], value) for word, value in words.items() if not _means(of, filters[word], value))
    words = {word: value for word, value in words.items() if (filters[word], value) not in misread}
    skip = (listing.page_number(given.get(_NUMBER)) - 1) * listing.PAGE_SIZE
    return Asked(of, shown, words, order, skip, given.get(_PLACE), misread, by_default)


def _means(of: List, one: Filter, value: str) -> bool:
    try:
        converted(of, one.name, value)
    except BadRequestError:
        return False
    return True


def found_page(store: Store, asked: Asked) -> ListPage:
    """Return the page that is asked for, the last one when its number is too high."""
    total = store.reader.total(asked.of, asked.request().filters)
    last = max(0, (total - 1) // listing.PAGE_SIZE * listing.PAGE_SIZE)
    return store.reader.page(asked.of, asked.request(cursor=asked.cursor, skip=min(asked.skip, last, _FARTHEST)))


def _told(store: Store, asked: Asked, total: int) -> list[tuple[str, str, int]]:
    """Return what the list holds as a whole: of each value of a filter its words, its address, and how many rows."""
    one = next((one for one in asked.of.filters if one.name == asked.page.told_by), None)
    if one is None or one.url in asked.words or not total:
        return []
    filters = asked.request().filters
    counted = [(value, store.reader.total(asked.of, {**filters, one.name: value})) for value in words_of(one.type)]
    counted.sort(key=lambda each: -each[1])
    return [(written(one.form, value), asked.query(**{one.url: value}), n) for value, n in counted if n]


def _html(store: Store, asked: Asked) -> Response[Any]:
    found = found_page(store, asked)
    past = not found.total and asked.by_default and bool(asked.words)
    if past:
        asked = _last_day(store, asked)
        found = found_page(store, asked)
    columns = shown_columns(asked.of)
    of = list_reference(translated(asked.page.title), site().address(asked.address()))
    return page(
        "list", store, bar=_bar(of, asked), card=card_of(of, translated(asked.page.lead)), list=asked.of,
        told=_told(store, asked, found.total),
        most_options=_MOST_OPTIONS,
        rows=zip(completed(store, asked.of, found.found), found.facts or repeat(None), strict=False),
        view=asked.page, columns=columns, wide_first=wide_first(columns), found=found,
        filters=[one for one in asked.of.filters if one.label], asked=asked, order=asked.ordered,
        page_size=listing.PAGE_SIZE, past=past,
        options={one.name: store.reader.options(asked.of, one.name, _MOST_OPTIONS) for one in asked.of.filters
                 if one.label and one.control == "choice"},
    )  # fmt: skip


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


def _ics(store: Store, asked: Asked) -> Response[Any]:
    events = asked.of.calendar
    items = [
        CalendarItem(
            **{name: row[getattr(events, name)] for name in _IN_EVENT},
            title=str(row[events.title] or translated(asked.page.title)),
            note="\n".join(str(row[name]) for name in events.notes if row[name]),
            link=site().page(address(events.link, row) or asked.page.path),
            changed=row["changed"],
        )
        for row in completed(store, asked.of, store.reader.all(asked.of, asked.request(), _IN_CALENDAR))
        if events and row[events.day] and row[events.id]
    ]
    body = calendar_of(f"{translated(asked.page.title)}, Tweede Kamer", items)
    return Response(body, media_type="text/calendar; charset=utf-8")


_RESPONSES: Final[Mapping[str, Callable[[Store, Asked], Response[Any]]]] = {
    "": _html, "json": _json, "csv": _csv, "xlsx": _xlsx, "atom": _atom, "ics": _ics,
}  # fmt: skip
