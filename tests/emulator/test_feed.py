from __future__ import annotations

import httpx
from lxml import etree

from emulators import Emulator, demo, demo_id, running
from kamerspoor.model.records import CATEGORIES

ATOM = "{http://www.w3.org/2005/Atom}"
TK = "{http://www.tweedekamer.nl/xsd/tkData/v1-0}"


def entries(body: bytes) -> list[etree._Element]:
    return etree.fromstring(body).findall(f"{ATOM}entry")


def links(element: etree._Element) -> dict[str, str]:
    return {str(link.get("rel")): str(link.get("href")) for link in element.findall(f"{ATOM}link")}


def test_every_category_of_the_demo_can_be_read_to_its_end() -> None:
    emulator = Emulator(demo())
    for category in CATEGORIES:
        first = emulator.respond("/SyncFeed/2.0/Feed", f"category={category.name}", b"http://x")
        read = entries(first.body)
        assert read, category.name
        token = links(read[-1])["next"].partition("skiptoken=")[2].partition("&")[0]
        last = emulator.respond("/SyncFeed/2.0/Feed", f"skiptoken={token}&category={category.name}", b"http://x")
        assert entries(last.body) == []
        assert f"skiptoken={token}" in links(etree.fromstring(last.body))["resume"]


def test_it_is_served_over_http() -> None:
    with running(Emulator(demo())) as url:
        read = entries(httpx.get(f"{url}/SyncFeed/2.0/Feed?category=Fractie").content)
        assert links(read[0])["next"].startswith(f"{url}/SyncFeed/2.0/Feed?skiptoken=")
        paper = httpx.get(f"{url}/SyncFeed/2.0/Resources/{demo_id('document/1')}")
        assert "Slapend over de grens" in paper.text
