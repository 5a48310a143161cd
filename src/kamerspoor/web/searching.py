"""The search page, and its answers as JSON, CSV and an Atom feed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from litestar import Response
from litestar.response import Redirect

from kamerspoor.errors import BadRequestError, KamerspoorError, NotFoundError
from kamerspoor.publish.atom import FeedItem, atom_feed
from kamerspoor.publish.csv_export import csv_table
from kamerspoor.publish.language import translated
from kamerspoor.publish.search_response import COLUMNS, RESPONSES, answer_rows, pieces, result_url, shown_url
from kamerspoor.publish.site import site
from kamerspoor.publish.urls import passage_url, query
from kamerspoor.search.engine import Sorting
from kamerspoor.search.fields import BY_ALIAS, FIELDS
from kamerspoor.search.query_parser import LONGEST, QueryError, underlined
from kamerspoor.search.service import (
    DocumentHits,
    IndexHandle,
    PassageHit,
    QueryPart,
    SearchRequest,
    SearchResponse,
    SearchService,
)
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import plain_number
from kamerspoor.text.spans import Span
from kamerspoor.web import listing, search_words
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.citing import listed, shared
from kamerspoor.web.examples import working_fields
from kamerspoor.web.following import follow_links
from kamerspoor.web.histogram import bars
from kamerspoor.web.known_numbers import Known, known_by
from kamerspoor.web.routing import AnyRequest, GivenIndex, GivenStore, get_page, pages_of
from kamerspoor.web.templating import page

_PATH: Final = "/zoeken"
_SORTINGS: Final[Mapping[str, Sorting]] = {"relevantie": "relevance", "nieuwste": "newest", "oudste": "oldest"}
# What the form asks beside words, in its order.
FORM: Final = ("spreker", "partij", "dossier", "na", "voor")
_CHOICES: Final = tuple(name for name, _, _ in search_words.CHOICES)
# With fewer passages than these it is said what one may leave out to find more.
_FEW: Final = 10


def search(store: GivenStore, index: GivenIndex, request: AnyRequest) -> Response[Any] | Redirect:
    """Show the passages that answer a question, or return them as a file."""
    ending = request.url.path.removeprefix(_PATH).removeprefix(".")
    given = {name: value.strip() for name, value in request.query_params.items() if isinstance(value, str)}
    composed = _composed(given)
    if composed is not None and not ending:
        return Redirect(_PATH + query(q=composed, sorteer=given.get("sorteer")))
    asked = _asked(given)
    if ending:
        return _FORMATS[ending](SearchService(store, index.finder()).search(asked))
    known = known_by(store, asked.query)
    # A number leads to what it is of, but for who asks for a page of passages.
    if known is not None and known.only and set(given) == {"q"}:
        return Redirect(known.href)
    return _page(store, index, asked, given, known)


@get_page(f"{_PATH}/zoals")
def like(store: GivenStore, index: GivenIndex, request: AnyRequest) -> Response[str]:
    """Show the passages that are most like a given one."""
    given = request.query_params
    span = _span(given.get("van", ""), given.get("tot", ""))
    paper_id = given.get("stuk", "")
    words, results = SearchService(store, index.finder()).like(paper_id, span)
    row = store.versions(paper_id)[0]
    return page("search_like", store, words=words, results=results, back=passage_url(row, span), **_HELPERS)


def _span(first: str, last: str) -> Span:
    start, end = plain_number(first), plain_number(last)
    if start is None or end is None:
        message = "a passage is written as two numbers"
        raise BadRequestError(message, where=f"van={first[:20]}&tot={last[:20]}")
    return Span(start, end)


def _composed(given: Mapping[str, str]) -> str | None:
    """Return the question of a form that was filled in field by field, or None when none of its fields is given."""
    fields = {name: given[name] for name in (*FORM, *_CHOICES) if given.get(name)}
    if not any(name in given for name in (*FORM, *_CHOICES)):
        return None
    written = [f"{name}:{_value(value)}" for name, value in fields.items()]
    return " ".join([given.get("q", ""), *written]).strip()


def _value(value: str) -> str:
    bare = value.replace('"', " ").strip()
    return bare if re.fullmatch(r"[\w.-]+", bare) else f'"{bare}"'


def _asked(given: Mapping[str, str]) -> SearchRequest:
    sorting = _SORTINGS.get(given.get("sorteer", "relevantie"))
    if sorting is None:
        message = "no such order"
        raise BadRequestError(message, where=given["sorteer"][:40], remedy=f"Choose from: {', '.join(_SORTINGS)}")
    return SearchRequest(given.get("q", ""), sorting, listing.page_number(given.get("pagina")))


def _page(
    store: Store, index: IndexHandle, asked: SearchRequest, given: Mapping[str, str], known: Known | None
) -> Response[str]:
    wrong: KamerspoorError | None = None
    response: SearchResponse | None = None
    parts: list[QueryPart] = []
    try:
        service = SearchService(store, index.finder())
        response = service.search(asked)
        parts = service.parts(asked.query, count=response.total < _FEW)
    except (QueryError, NotFoundError) as error:
        wrong = error
    years = response.facets.get("year", ()) if response else ()
    place = (
        underlined(asked.query, wrong.place) if isinstance(wrong, QueryError) and len(asked.query) <= LONGEST else ""
    )
    return page(
        "search",
        store,
        status=wrong.http_status if isinstance(wrong, QueryError) else 200,
        asked=asked,
        given=given,
        response=response,
        wrong=wrong,
        place=place,
        known=known,
        parts=parts,
        bars=bars(years, lambda year: _narrowed(asked, f"jaar:{year}")),
        **(shared(listed(_PATH, {"q": asked.query}), _bar(asked, given)) if response and asked.query else {}),
        sortings=_SORTINGS,
        fields=FIELDS if not asked.query else (),
        examples=working_fields(index) if not asked.query else (),
        form=[BY_ALIAS[name] for name in FORM],
        address=lambda **other: _address(asked, **other),
        narrowed=lambda name, value: _narrowed(asked, f"{name}:{_value(value)}"),
        **_HELPERS,
    )


def _bar(asked: SearchRequest, given: Mapping[str, str]) -> Bar:
    """Return what one can do with an answer: follow what is new in it, and take it along."""
    chosen = query(q=asked.query, sorteer=given.get("sorteer"), pagina=given.get("pagina"))
    return Bar(
        follow=follow_links("search", asked.query),
        download=tuple(
            Link(f"{_PATH}.{ending}{chosen}", ending.upper(), translated("één regel per passage"))
            for ending in ("csv", "json")
        ),
    )


def _narrowed(asked: SearchRequest, condition: str) -> str | None:
    """Return the address of the same question with one condition more, or None when it has that already."""
    return None if condition in asked.query else _address(asked, q=f"{asked.query} {condition}")


def _address(asked: SearchRequest, **other: str | int | None) -> str:
    """Return the address of the same question, but for what is named."""
    sorting = next(name for name, value in _SORTINGS.items() if value == asked.sorting)
    values: dict[str, str | int | None] = {
        "q": asked.query,
        "sorteer": sorting if asked.sorting != "relevance" else None,
    }
    return _PATH + query(**(values | other))


def like_url(result: DocumentHits, shown: PassageHit) -> str | None:
    """Return the address of what is most like a passage."""
    if result.paper is None or shown.span is None:
        return None
    return f"{_PATH}/zoals" + query(stuk=result.paper.id, van=shown.span.start, tot=shown.span.end)


_HELPERS: Final[dict[str, Any]] = {
    "result_url": result_url, "shown_url": shown_url, "like_url": like_url, "pieces": pieces, "terms": search_words,
}  # fmt: skip


def _json(response: SearchResponse) -> Response[Any]:
    return Response(RESPONSES.published(response), media_type="application/json")


def _csv(response: SearchResponse) -> Response[str]:
    return Response(csv_table(COLUMNS, answer_rows(response)), media_type="text/csv; charset=utf-8")


def _atom(response: SearchResponse) -> Response[bytes]:
    items = []
    for result in response.results:
        for shown in result.passages:
            link = site().address(shown_url(result, shown) or _PATH)
            title = ", ".join(shown.about.speakers) or (result.paper.title if result.paper else None) or result.number
            day = f"{shown.about.day}T00:00:00Z" if shown.about.day else None
            known_as = site().tag(link.removeprefix(site().base))
            items.append(FeedItem(known_as, title or "—", day, link, " ".join(shown.words.split())))
    own = site().page(f"{_PATH}.atom" + query(q=response.asked.query))
    seen = site().page(_PATH + query(q=response.asked.query))
    feed = atom_feed(f"Kamerspoor: {response.asked.query}", own, seen, items)
    return Response(feed, media_type="application/atom+xml")


_FORMATS: Final[Mapping[str, Callable[[SearchResponse], Response[Any]]]] = {
    "json": _json, "csv": _csv, "atom": _atom,
}  # fmt: skip
HANDLERS: Final = (*pages_of(_PATH, ("json", "csv", "atom"), search), like)
