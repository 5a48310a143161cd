"""The pages in a real browser: nothing scrolls sideways on a phone, and a link lands on its passage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from browsers import IN_BROWSER, PHONE, opened, served
from web_records import LISTS, RECORDS
from web_report import DEBATE, PAGES

pytestmark = IN_BROWSER


@pytest.fixture(scope="module")
def site(database_of_pages: Path) -> Iterator[str]:
    with served(database_of_pages) as address:
        yield address


@pytest.mark.parametrize("address", PAGES)
def test_no_page_scrolls_sideways_on_a_phone(browser: webdriver.Chrome, site: str, address: str) -> None:
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    browser.get(site + address)
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


SEARCHES = ["/zoeken", "/zoeken?q=nachttrein", "/zoeken?q=nachttrien", "/zoeken?q=nachttrein&pagina=2", "/api"]


@pytest.mark.parametrize("address", [*LISTS, *RECORDS, *SEARCHES])
def test_every_page_of_the_chambers_records_opens_fits_a_phone_and_complains_of_nothing(
    browser: webdriver.Chrome, chamber: str, address: str
) -> None:
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    browser.get(chamber + address)
    assert "Kamerspoor" in browser.title
    assert browser.find_element(By.TAG_NAME, "main").is_displayed()
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 390
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_link_to_a_passage_lands_on_it(browser: webdriver.Chrome, site: str) -> None:
    browser.get(f"{site}/moties/98765-5")
    browser.find_element(By.XPATH, "//ul[@class='proofs']/li[contains(., 'ontraden')]//figcaption/a").click()
    mark = opened(browser, "#passage")
    assert "ontraden" in mark.text
    top = browser.execute_script("return arguments[0].getBoundingClientRect().top", mark)
    height = browser.execute_script("return window.innerHeight")
    assert 0 <= top < height


def test_the_keyboard_reaches_the_content_at_once(browser: webdriver.Chrome, site: str) -> None:
    browser.get(site + "/moties")
    browser.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    focused = browser.switch_to.active_element
    assert focused.text == "Naar de inhoud"
    focused.send_keys(Keys.ENTER)
    assert browser.switch_to.active_element.get_attribute("id") == "inhoud"


def test_the_browser_refuses_nothing_of_our_own(browser: webdriver.Chrome, site: str) -> None:
    browser.get(f"{site}/debatten/{DEBATE}")
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]


def test_a_hit_opens_its_paper_with_the_words_in_sight(browser: webdriver.Chrome, chamber: str) -> None:
    browser.get(f"{chamber}/")
    box = browser.find_element(By.CSS_SELECTOR, "main input[type=search]")
    box.send_keys('"zonder bijbetaling"', Keys.ENTER)
    opened(browser, ".quote a.words").click()
    passage = opened(browser, "#passage")
    assert " ".join(passage.text.split()) == "zonder bijbetaling"
    top = browser.execute_script("return document.getElementById('passage').getBoundingClientRect().top")
    assert 0 <= top < 900


SENDS = "const form = document.createElement('form'); form.method = 'post'; form.action = arguments[0];"


def test_a_form_of_ours_arrives_and_one_of_another_site_does_not(
    browser: webdriver.Chrome, site: str, chamber: str
) -> None:
    # "/moties" only reads: what arrives is told so, what may not be sent is refused before.
    for page, words in ((site, "Zo niet"), (chamber, "Niet toegestaan")):
        browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": page == chamber})
        browser.get(f"{page}/over")
        browser.execute_script(f"{SENDS} document.body.append(form); form.submit()", f"{site}/moties")
        WebDriverWait(browser, 20).until(lambda driver: driver.current_url == f"{site}/moties")
        assert words in browser.find_element(By.TAG_NAME, "main").text
    browser.execute_cdp_cmd("Page.setBypassCSP", {"enabled": False})
    # What was refused stands in the browser's log, which the next test would read.
    assert len(browser.get_log("browser")) == 2  # type: ignore[no-untyped-call]
