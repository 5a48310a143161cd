"""Which pages there are, for machines that come by: the sitemap (sitemaps.org 0.9) and robots.txt (RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

from kamerspoor.publish.site import Site

_SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_OPENSEARCH: Final = "http://a9.com/-/spec/opensearch/1.1/"
# What is made anew for every question, or shows what has a page of its own.
_NOT_CRAWLED: Final = ("/zoeken", "/vergelijk", "/citeer/", "/insluiten/", "/api/", "/volg", "/verbeter")
Located = tuple[str, str | None]


def sitemap(pages: Iterable[Located]) -> bytes:
    """Return a part of a sitemap.

    Args:
        pages: whole addresses, each with the day of its last change where that is known.
    """
    return _written("urlset", "url", pages)


def sitemap_index(parts: Iterable[str]) -> bytes:
    """Return the index of a sitemap, given the whole addresses of its parts."""
    return _written("sitemapindex", "sitemap", ((part, None) for part in parts))


def robots(site: Site) -> str:
    """Return robots.txt: of a site that others reach everything but what is made on demand, else nothing."""
    if not site.hosted:
        return "User-agent: *\nDisallow: /\n"
    # Each also in English.
    rules = [f"Disallow: {language}{path}" for path in _NOT_CRAWLED for language in ("", "/en")]
    return "\n".join(["User-agent: *", *rules, "", f"Sitemap: {site.address('/sitemap.xml')}", ""])


def opensearch(site: Site, name: str, about: str) -> bytes:
    """Return the description (OpenSearch 1.1) by which a browser offers the search of this site.

    Args:
        site: where it is served.
        name: of the search, at most 16 characters.
        about: what is searched, in a sentence.
    """
    register_namespace("", _OPENSEARCH)
    root = Element(f"{{{_OPENSEARCH}}}OpenSearchDescription")
    for tag, words in (("ShortName", name), ("Description", about), ("InputEncoding", "UTF-8"), ("Language", "nl")):
        SubElement(root, f"{{{_OPENSEARCH}}}{tag}").text = words
    query = site.address("/zoeken?q={searchTerms}")
    SubElement(root, f"{{{_OPENSEARCH}}}Url", type="text/html", template=query)
    return _xml(root)


def _written(root: str, tag: str, pages: Iterable[Located]) -> bytes:
    register_namespace("", _SITEMAP)
    top = Element(f"{{{_SITEMAP}}}{root}")
    for address, day in pages:
        entry = SubElement(top, f"{{{_SITEMAP}}}{tag}")
        SubElement(entry, f"{{{_SITEMAP}}}loc").text = address
        if day:
            SubElement(entry, f"{{{_SITEMAP}}}lastmod").text = day
    return _xml(top)


def _xml(root: Element) -> bytes:
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written
