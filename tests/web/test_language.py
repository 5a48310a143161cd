"""Every page in two languages, by its address."""

from __future__ import annotations

import pytest
from litestar.testing import TestClient

from kamerspoor.publish.language import Words, counted, language, speaking, translated
from kamerspoor.web import place


def test_words_are_dutch_unless_another_language_is_spoken() -> None:
    words = Words({"yes": "Naar de inhoud"})
    assert (language(), words["yes"], translated("Naar de inhoud")) == ("nl", "Naar de inhoud", "Naar de inhoud")
    with speaking("en"):
        assert (language(), words["yes"]) == ("en", "Skip to the content")
        assert translated("staat in geen lijst") == "staat in geen lijst"
    assert language() == "nl"


def test_a_number_decides_which_word_is_said() -> None:
    assert (counted("motie", "moties", 1), counted("motie", "moties", 2)) == ("motie", "moties")


@pytest.mark.parametrize(
    ("accepted", "preferred"),
    [
        ("en-GB,en;q=0.9,nl;q=0.8", "en"),
        ("nl,en;q=0.9", "nl"),
        ("", "nl"),
        ("fr", "nl"),
        ("en;q=0.1,nl;q=0.1", "nl"),
    ],
)
def test_a_browser_says_which_language_it_prefers(accepted: str, preferred: str) -> None:
    assert ("en" if place.prefers_english(accepted) else "nl") == preferred


def test_links_of_a_page_stay_in_its_language_and_one_leads_to_the_other() -> None:
    html = '<a href="/moties">m</a><a hreflang="nl" href="/moties">NL</a><link href="/static/a.css"><a href="//x">x</a>'
    assert place.localized(html) == html
    with speaking("en"):
        assert place.localized(html) == (
            '<a href="/en/moties">m</a><a hreflang="nl" href="/moties">NL</a><link href="/static/a.css">'
            '<a href="//x">x</a>'
        )


def test_a_page_has_an_english_address_with_english_links(client: TestClient) -> None:  # type: ignore[type-arg]
    dutch, english = client.get("/moties"), client.get("/en/moties")
    assert (dutch.status_code, english.status_code) == (200, 200)
    assert '<html lang="en">' in english.text
    assert 'href="/en/dossiers"' in english.text
    assert 'hreflang="nl" href="/moties"' in english.text
    assert 'href="/en/moties"' in dutch.text
    assert 'aria-current="page">Moties' in dutch.text


def test_a_redirect_stays_in_the_language_of_the_page(client: TestClient) -> None:  # type: ignore[type-arg]
    assert client.get("/en/documenten?soort=debate", follow_redirects=False).headers["location"].startswith("/en/")


def test_what_is_not_there_is_said_in_english_too(client: TestClient) -> None:  # type: ignore[type-arg]
    assert client.get("/en/bestaat-niet").status_code == 404
    assert client.get("/english").status_code == 404
