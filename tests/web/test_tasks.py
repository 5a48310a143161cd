"""What people come for, done from the front page in a real browser, each click counted: three at most.

A click is on a link, button or summary that can be seen; what is typed into a field is none.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

import pytest
from icalendar import Calendar
from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

from browsers import IN_BROWSER, served

pytestmark = IN_BROWSER
MOST = 3
Seen = TypeVar("Seen")


class Visitor:
    """Somebody at the front page who clicks what is seen and counts."""

    def __init__(self, browser: webdriver.Chrome, site: str, folder: Path) -> None:
        self._browser = browser
        self._folder = folder
        self.clicks = 0
        self._browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
        self._browser.get(f"{site}/?taal=nl")

    def click(self, words: str, within: str = "body") -> None:
        """Click the first that is seen of the links, buttons and summaries that say these words."""
        says = f"[normalize-space(translate(., '\u00a0', ' '))=\"{words}\"]"
        self._clicked(By.XPATH, " | ".join(f"//{within}//{kind}{says}" for kind in ("a", "button", "summary")))

    def click_at(self, selector: str) -> None:
        """Click the first that is seen of what one knows by its place."""
        self._clicked(By.CSS_SELECTOR, selector)

    def _clicked(self, by: str, what: str) -> None:
        self._seen(lambda: [one for one in self._browser.find_elements(by, what) if one.is_displayed()], what)[
            0
        ].click()
        self.clicks += 1
        assert self.clicks <= MOST

    def _seen(self, found: Callable[[], Seen], what: str) -> Seen:
        """Return what is found on the page when that is there; a page that is being left is looked at no longer."""
        waiting = WebDriverWait(self._browser, 20, ignored_exceptions=[StaleElementReferenceException])
        return waiting.until(lambda _: found(), f"nothing is seen of {what}")

    def type(self, words: str, selector: str = "main input[type=search]") -> None:
        self._browser.find_element(By.CSS_SELECTOR, selector).send_keys(words)

    def reads(self, selector: str = "main") -> str:
        """Return the words that are seen somewhere on the page."""
        return self._seen(
            lambda: " ".join(self._browser.find_element(By.CSS_SELECTOR, selector).text.split()), selector
        )

    def comes_to_read(self, words: str, selector: str) -> bool:
        """Tell that somewhere on the page that is on its way words begin with these; it is waited for."""
        return self._seen(lambda: self.reads(selector).startswith(words), f"{words} in {selector}")

    def rows(self) -> list[str]:
        return [" ".join(one.text.split()) for one in self._browser.find_elements(By.CSS_SELECTOR, "main tbody tr")]

    def file(self, ending: str) -> Path:
        """Return the file that came with the last click."""
        return self._seen(lambda: list(self._folder.glob(f"*.{ending}")), f"a file {ending}")[0]


class Things(NamedTuple):
    """What somebody looks for in a database, and what is right there."""

    site: str
    debate: str
    dossier: str
    address: str
    member: str
    advised_against: set[int]
    became: str
    motions: int
    unmatched: int
    # On which two letters differ.
    subject: str
    # A question that finds nothing, the word to leave out, and how many passages that finds.
    search: tuple[str, str, int]


@pytest.fixture(scope="module", params=["demo", "seeds"])
def things(request: pytest.FixtureRequest, chamber: str) -> Iterator[Things]:
    if request.param == "demo":
        yield Things(
            chamber, "Notaoverleg Nachttreinen en grensoverschrijdend spoor", "dossier 99 123", "/dossiers/99123",
            "/personen/ozkan", {10, 11, 12, 15, 18}, "Aangenomen", 11, 0, "toegankelijkheid",
            ("fiets xylofoon partij:Burgerkring", "xylofoon", 2),
        )  # fmt: skip
        return
    with served(request.getfixturevalue("seeds_database")) as site:
        yield Things(
            site, "Notaoverleg Ruslandstrategie", "dossier 35 373", "/dossiers/35373",
            "/personen/ploumen", {4, 9, 11, 16, 17, 18}, "stemming", 16, 4, "sancties",
            ("sancties minsk partij:SGP", "minsk", 2),
        )  # fmt: skip


@pytest.fixture
def visitor(browser: webdriver.Chrome, things: Things, tmp_path: Path) -> Visitor:
    return Visitor(browser, things.site, tmp_path)


def _numbers(rows: list[str]) -> set[int]:
    return {int(found[1]) for row in rows if (found := re.search(r"\bnr\. (\d+)", row))}


def test_a_which_motions_the_minister_advised_against_and_what_became_of_them(visitor: Visitor, things: Things) -> None:
    visitor.click("Welke moties ontried de minister?")
    assert _numbers(visitor.rows()) == things.advised_against
    assert visitor.clicks <= 2
    visitor.click_at(f"main tbody a[href='/moties/{things.address.rpartition('/')[2]}-{max(things.advised_against)}']")
    assert things.became in visitor.reads("main .now")


def test_b_what_was_promised_by_when(visitor: Visitor) -> None:
    visitor.click("Toezeggingen", "header")
    assert "Uiterste datum" in visitor.reads("main thead")
    assert visitor.rows()


def test_c_which_of_my_questions_got_no_answer(visitor: Visitor, things: Things) -> None:
    visitor.click("Mensen", "header")
    visitor.click_at(f"main a[href='{things.member}']")
    visitor.click("Alle vragen, met hun antwoord")
    rows = visitor.rows()
    assert len([row for row in rows if "Geen antwoord gekoppeld" in row]) == things.unmatched
    assert [row for row in rows if "Beantwoord" in row]


@pytest.mark.parametrize(
    ("words", "ending"), [("Moties en toezeggingen, Word", "docx"), ("Moties en toezeggingen, Excel", "xlsx")]
)
def test_d_the_list_of_motions_and_commitments_as_a_file(
    visitor: Visitor, things: Things, words: str, ending: str
) -> None:
    visitor.click(things.debate)
    visitor.click("Download")
    visitor.click(words)
    assert zipfile.ZipFile(visitor.file(ending)).testzip() is None


def test_e_what_changed_between_two_letters_on_a_subject(visitor: Visitor, things: Things) -> None:
    visitor.click("Wat veranderde er tussen twee brieven?")
    visitor.type(things.subject, "main input[name=over]")
    visitor.click("Toon", "main")
    assert visitor.comes_to_read(f"Over «{things.subject}»:", "main .now")


def test_f_following_a_dossier(visitor: Visitor, things: Things) -> None:
    visitor.click(things.dossier)
    visitor.click("Volg")
    visitor.click("In uw agenda (iCalendar)")
    assert Calendar.from_ical(visitor.file("ics").read_bytes()).walk("VEVENT") is not None


def test_g_citing_a_speech(visitor: Visitor, things: Things) -> None:
    visitor.click(things.debate)
    visitor.click("Het verslag")
    visitor.click("citeer")
    told = visitor.reads()
    assert "@misc{" in told
    assert "TY - HEAR" in told
    assert things.debate in told


def test_h_all_motions_into_a_spreadsheet(visitor: Visitor, things: Things) -> None:
    visitor.click("Moties", "header")
    visitor.click("Download")
    visitor.click("Excel")
    with zipfile.ZipFile(visitor.file("xlsx")) as book:
        assert book.read("xl/worksheets/sheet1.xml").count(b"<row ") == things.motions + 1


def test_i_search_with_operators_and_what_to_leave_out(visitor: Visitor, things: Things) -> None:
    query, word, number = things.search
    visitor.type(query)
    visitor.click("Zoek", "main")
    assert "Niets gevonden" in visitor.reads()
    visitor.click(f"zonder {word}: {number}")
    assert f"{number} passages" in visitor.reads("main h2")
