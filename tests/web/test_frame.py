"""What stands around every page: six entries on one line, where one is, one heading; and what is left on paper."""

from __future__ import annotations

from typing import Any

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from selectolax.lexbor import LexborHTMLParser
from selenium import webdriver

from browsers import IN_BROWSER
from page_kinds import KINDS

# The front page is where paths begin, and what is embedded stands in a page of somebody else.
WITHOUT_PATH = {"home", "embedded motion"}
WITHOUT_FRAME = {"embedded motion"}
# The width of a sheet of A4 between its margins, 180 mm, in pixels.
SHEET = 680


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_says_what_it_is_and_where_one_is(demo: TestClient[Litestar], kind: str) -> None:
    for language in ("", "/en"):
        page = LexborHTMLParser(demo.get(f"{language}{KINDS[kind]}").text)
        assert len(page.css("h1")) == 1
        assert page.css("h1")[0].text().strip()
        assert (len(page.css("nav.crumbs")) == 1) == (kind not in WITHOUT_PATH)
        assert len(page.css("nav.crumbs [aria-current=page]")) == len(page.css("nav.crumbs"))


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - WITHOUT_FRAME))
def test_the_menu_has_six_entries_and_marks_the_one_that_one_is_in(demo: TestClient[Litestar], kind: str) -> None:
    menu = LexborHTMLParser(demo.get(KINDS[kind]).text).css("nav.main > ul > li > a")
    assert [one.text() for one in menu] == ["Dossiers", "Debatten", "Moties", "Toezeggingen", "Vragen", "Mensen"]
    first = "/" + KINDS[kind].strip("/").partition("?")[0].partition("/")[0]
    for one in menu:
        assert ("aria-current" in one.attributes) == (one.attributes["href"] == first)


def wide(browser: webdriver.Chrome, width: int, media: str = "screen") -> None:
    """Look at pages in a window of this width, or on paper of it."""
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media})
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 400}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


def measured(browser: webdriver.Chrome, script: str) -> Any:  # noqa: ANN401 - what the script returns
    return browser.execute_script(f"return {script}")


class TestInABrowser:
    pytestmark = IN_BROWSER

    @pytest.mark.parametrize("language", ["", "/en"])
    @pytest.mark.parametrize("path", ["/", "/moties", "/zoeken?q=trein", "/moties/99123-18"])
    def test_the_header_is_one_line_and_on_a_phone_no_more_than_48_pixels(
        self, browser: webdriver.Chrome, chamber: str, path: str, language: str
    ) -> None:
        bar = "document.querySelector('header .bar').getBoundingClientRect().height"
        for width, most in ((1280, 64), (390, 48), (320, 48)):
            wide(browser, width)
            browser.get(f"{chamber}{language}{path}")
            assert measured(browser, bar) <= most
        wide(browser, 1280)
        tops = "new Set([...document.querySelectorAll('.main > ul > li > *')].map(e => e.offsetTop)).size"
        assert measured(browser, tops) == 1

    @pytest.mark.parametrize("kind", KINDS)
    def test_on_paper_nothing_is_cut_and_what_one_can_only_click_is_gone(
        self, browser: webdriver.Chrome, chamber: str, kind: str
    ) -> None:
        wide(browser, SHEET, "print")
        browser.get(chamber + KINDS[kind])
        assert measured(browser, "document.scrollingElement.scrollWidth") <= SHEET
        cut = "[...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1 && "
        cut += (
            "getComputedStyle(e).overflowX != 'visible' && !e.closest('.vh, svg')).map(e => e.outerHTML.slice(0, 80))"
        )
        assert measured(browser, cut) == []
        seen = "[...document.querySelectorAll('form, .acts, .tabs, nav')].filter(e => e.getClientRects().length).length"
        assert measured(browser, seen) == 0
        if kind not in WITHOUT_FRAME:
            assert KINDS[kind].partition("?")[0] in measured(
                browser, "document.querySelector('.foot .paper').innerText"
            )
        wide(browser, 1280)
