"""Every kind of page is for everybody: axe-core finds nothing, in both languages, light and dark, wide and narrow."""

from __future__ import annotations

from importlib import resources
from itertools import product
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By

from browsers import IN_BROWSER, opened
from page_kinds import KINDS
from web_report import REPORT

pytestmark = IN_BROWSER
AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RUN = """
const done = arguments[arguments.length - 1];
const told = node => node.target.join(" ") + " " + node.html.slice(0, 120);
axe.run(document, {resultTypes: ["violations"]}).then(found => done(found.violations.map(
  one => one.id + ": " + one.nodes.slice(0, 3).map(told).join(" | "))));
"""


def violations(browser: webdriver.Chrome) -> list[str]:
    """Return what bars somebody on the page that is open."""
    browser.execute_script(AXE)
    return list(browser.execute_async_script(RUN))


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_bars_nobody(browser: webdriver.Chrome, chamber: str, kind: str) -> None:
    found: list[str] = []
    for language, scheme, width in product(("", "/en"), ("light", "dark"), (320, 1280)):
        feature = {"name": "prefers-color-scheme", "value": scheme}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width == 320}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        browser.get(f"{chamber}{language}{KINDS[kind]}")
        found += [f"{language or '/nl'} {scheme} {width}: {one}" for one in violations(browser)]
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert found == []


@pytest.mark.parametrize("language", ["", "/en"])
def test_what_is_read_for_its_reader_bars_nobody(
    browser: webdriver.Chrome, chamber: str, tmp_path: Path, language: str
) -> None:
    paper = tmp_path / "verslag.txt"
    paper.write_text(REPORT, encoding="utf-8")
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    browser.get(f"{chamber}{language}/lees")
    browser.find_element(By.CSS_SELECTOR, "main input[type=file]").send_keys(str(paper))
    browser.find_element(By.CSS_SELECTOR, "main form button").click()
    assert "verslag.txt" in opened(browser, "main .now").text
    assert violations(browser) == []
