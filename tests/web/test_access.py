"""Every kind of page is for everybody: axe-core finds nothing, in both languages, light and dark, wide and narrow."""

from __future__ import annotations

from importlib import resources
from itertools import product

import pytest
from selenium import webdriver

from browsers import IN_BROWSER
from page_kinds import KINDS

pytestmark = IN_BROWSER
AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RUN = """
const done = arguments[arguments.length - 1];
const told = node => node.target.join(" ") + " " + node.html.slice(0, 120);
axe.run(document, {resultTypes: ["violations"]}).then(found => done(found.violations.map(
  one => one.id + ": " + one.nodes.slice(0, 3).map(told).join(" | "))));
"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_bars_nobody(browser: webdriver.Chrome, chamber: str, kind: str) -> None:
    found: list[str] = []
    for language, scheme, width in product(("", "/en"), ("light", "dark"), (320, 1280)):
        feature = {"name": "prefers-color-scheme", "value": scheme}
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width == 320}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        browser.get(f"{chamber}{language}{KINDS[kind]}")
        browser.execute_script(AXE)
        found += [f"{language or '/nl'} {scheme} {width}: {one}" for one in browser.execute_async_script(RUN)]
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert found == []
