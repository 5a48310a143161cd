"""What a site says of itself: files for machines that come by, and statements of who runs it."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

from litestar import Response
from litestar.response import Redirect

from kamerspoor.errors import NotFoundError
from kamerspoor.model.all_lists import all_lists
from kamerspoor.publish.language import language, translated
from kamerspoor.publish.site import site
from kamerspoor.publish.sitemap import opensearch, robots, sitemap, sitemap_index
from kamerspoor.publish.urls import page_of_genre
from kamerspoor.store.site_addresses import SiteAddresses, Thing
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import plain_number
from kamerspoor.web.assets import ASSETS
from kamerspoor.web.routing import GivenStore, PathPart, get_page
from kamerspoor.web.templating import page

# The sitemaps' own rules allow 50,000 addresses and 50 MB; so many take a tenth of a second.
_IN_PART: Final = 10_000
_XML: Final = "application/xml; charset=utf-8"


@get_page("/robots.txt")
def robots_txt() -> Response[str]:
    """Say which pages machines may visit."""
    return Response(robots(site()), media_type="text/plain; charset=utf-8")


@get_page("/favicon.ico")
def icon() -> Redirect:
    """Lead to the icon, for who looks for it where browsers always did."""
    return Redirect(ASSETS["icon.svg"].url)


@get_page("/opensearch.xml")
def open_search() -> Response[bytes]:
    """Describe the search, so that a browser can offer it."""
    about = translated("Zoek in debatten, moties, toezeggingen en brieven van de Tweede Kamer")
    body = opensearch(site(), "Kamerspoor", about)
    return Response(body, media_type="application/opensearchdescription+xml; charset=utf-8")


@get_page("/sitemap.xml")
def site_map(store: GivenStore) -> Response[bytes]:
    """Name the parts of the sitemap."""
    _only_hosted()
    counts = store.using(SiteAddresses).counts()
    parts = [
        f"/sitemap/{kind}-{n // _IN_PART + 1}.xml" for kind, count in counts.items() for n in range(0, count, _IN_PART)
    ]
    return Response(sitemap_index(map(site().address, ("/sitemap/lijsten-1.xml", *parts))), media_type=_XML)


@get_page("/sitemap/{part:str}")
def site_map_part(store: GivenStore, part: PathPart) -> Response[bytes]:
    """Name the pages of one part."""
    _only_hosted()
    kind, _, ending = part.rpartition("-")
    number = plain_number(ending.removesuffix(".xml")) if ending.endswith(".xml") else None
    found = _lists() if (kind, number) == ("lijsten", 1) else _things(store, kind, number or 0)
    if not found:
        message = "no such part of the sitemap"
        raise NotFoundError(message, where=part[:40])
    return Response(sitemap((site().address(path), day) for path, day in found), media_type=_XML)


def _only_hosted() -> None:
    if not site().hosted:
        message = "a site that only this machine reaches has no sitemap"
        raise NotFoundError(message)


def _lists() -> list[tuple[str, str | None]]:
    # A list that is always that of one thing has no page without it.
    lists = dict.fromkeys(of.page.path for of in all_lists() if of.page and not of.needs)
    return [(path, None) for path in ("/", *lists, *_SAID)]


def _things(store: Store, kind: str, number: int) -> list[tuple[str, str | None]]:
    found = store.using(SiteAddresses).part(kind, (number - 1) * _IN_PART, _IN_PART) if number > 0 else []
    return [(_address(kind, one), one.stored_at[:10] if one.stored_at else None) for one in found]


def _address(kind: str, one: Thing) -> str:
    return page_of_genre(one.genre, one.id) if one.genre else f"/{kind}/{quote(one.id, safe='')}"


# Pages that whoever runs a site can fill in, by their path.
STATEMENTS: Final = {"/privacy": "privacy", "/toegankelijkheid": "toegankelijkheid"}
_SAID: Final = (*STATEMENTS, "/over", "/wat-is-dit", "/hoe-goed")


@get_page("/privacy")
def privacy(store: GivenStore) -> Response[str]:
    """Say what is kept of who comes by."""
    return page("privacy", store, **_own("privacy"))


@get_page("/toegankelijkheid")
def accessibility(store: GivenStore) -> Response[str]:
    """Say for whom the pages work, how that was looked at, and where they do not."""
    return page("accessibility", store, **_own("toegankelijkheid"))


def _own(name: str) -> dict[str, Any]:
    """Return the own words of who runs the site, in paragraphs: of the language that is spoken, else in Dutch."""
    folder = site().statements
    for file in (f"{name}.{language()}.txt", f"{name}.txt"):
        if folder and (folder / file).is_file():
            text = (folder / file).read_text("utf-8", "replace")
            return {"own": [part.strip() for part in text.split("\n\n") if part.strip()]}
    return {"own": []}


HANDLERS: Final = (robots_txt, icon, open_search, site_map, site_map_part, privacy, accessibility)
