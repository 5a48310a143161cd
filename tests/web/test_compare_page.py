"""The page that compares two papers: found by what one types, surely the same first, the rest on request."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from selectolax.lexbor import LexborHTMLParser

from kamerspoor.web.app import create_app

Client = TestClient[Litestar]
BOTH = {"a": "demo-99123-1", "b": "demo-99123-19"}


def shown(client: Client, **asked: str) -> LexborHTMLParser:
    return LexborHTMLParser(client.get("/vergelijk", params=asked).text)


def words_of(page: LexborHTMLParser, selector: str) -> str:
    return " ".join(" ".join(node.text() for node in page.css(selector)).split())


@pytest.mark.parametrize("typed", ["99 123, nr. 19", "kst-99123-19", "demo-99123-19"])
def test_a_paper_is_found_by_its_number_however_it_is_typed(demo: Client, typed: str) -> None:
    page = shown(demo, eerste=typed)
    assert page.css_first("input[name=a][value='demo-99123-19']")


def test_words_that_mean_several_papers_give_a_choice_by_name_and_day(demo: Client) -> None:
    page = shown(demo, eerste="grensoverschrijdend nachttreinen")
    choices = page.css("input[type=radio][name=a]")
    assert {"demo-99123-1", "demo-99123-19"} <= {one.attributes["value"] for one in choices}
    assert "(28 maart 2023)" in words_of(page, "label.check")
    assert ".txt" not in words_of(page, "main")


def test_a_name_that_is_offered_is_the_paper_of_that_name(demo: Client) -> None:
    names = [" ".join((one.attributes["value"] or "").split()) for one in shown(demo).css("datalist option")]
    earlier = next(one for one in names if "15 juni 2021" in one)
    later = next(one for one in names if "28 maart 2023" in one)
    answer = demo.get("/vergelijk", params={"eerste": earlier, "tweede": later}, follow_redirects=False)
    assert answer.headers["location"] == "/vergelijk?a=demo-99123-1&b=demo-99123-19"


@pytest.mark.parametrize("typed", ["xylofoon", '"(«', "soort:", "-", "% _"])
def test_what_no_paper_has_is_said_and_the_form_stays(demo: Client, typed: str) -> None:
    page = shown(demo, eerste=typed)
    assert page.css_first("input[name=eerste]")
    assert page.css_first("fieldset [role=status]")


def test_only_what_is_sure_is_shown_and_the_rest_is_folded_and_counted_apart(demo: Client) -> None:
    page = shown(demo, **BOTH)
    found = demo.get("/vergelijk.json", params=BOTH).json()["pairs"]
    of = {level: sum(one["certainty"] == level for one in found) for level in ("sure", "likely", "possible")}
    folded = {level: len(page.css(f"details#{level} li.cmp")) for level in ("likely", "possible")}
    assert folded == {level: of[level] for level in folded}
    assert len(page.css("section[aria-labelledby=samen] li.cmp")) - sum(folded.values()) == of["sure"] > 0
    assert page.css("details#possible[open]") == []
    assert f"{of['sure']} paren zeggen zeker hetzelfde" in words_of(page, ".now")


def test_a_word_leaves_what_is_about_it_and_opens_what_was_folded(demo: Client) -> None:
    whole, page = shown(demo, **BOTH), shown(demo, **BOTH, over="kaartje")
    assert 0 < len(page.css("li.cmp")) < len(whole.css("li.cmp"))
    assert all(
        one.attributes.get("open", "no") is None
        for one in page.css("#likely, #possible, section[aria-labelledby^=only] details")
    )
    nothing = shown(demo, **BOTH, over="nergens genoemd")
    assert "Geen zinnen waarvan dat zeker is." in words_of(nothing, "main")


def test_a_score_is_never_shown_and_every_sentence_leads_to_its_place(demo: Client) -> None:
    page = shown(demo, **BOTH)
    assert not re.search(r"\b0[.,]\d", words_of(page, "li.cmp"))
    for link in page.css("li.cmp .quote a"):
        assert re.search(r"/documenten/demo-99123-\d+\?van=\d+&tot=\d+#passage$", link.attributes["href"] or "")


def test_the_bar_of_a_comparison_has_its_four_parts(demo: Client) -> None:
    page = shown(demo, **BOTH)
    assert [one.text().strip() for one in page.css(".acts summary")] == ["Volg", "Citeer", "Download", "Deel"]
    for link in page.css(".acts a"):
        assert demo.get(link.attributes["href"] or "").status_code == 200


@pytest.mark.parametrize("asked", [{"a": "demo-99123-1", "b": "nergens"}, {"a": "nergens"}])
def test_an_id_that_is_not_there_is_not_found(demo: Client, asked: dict[str, str]) -> None:
    assert demo.get("/vergelijk", params=asked).status_code == 404


def test_a_file_is_of_two_papers(demo: Client) -> None:
    assert demo.get("/vergelijk.csv", params={"a": "demo-99123-1"}).status_code == 400
    assert demo.get("/vergelijk.csv", params={**BOTH, "b": "nergens"}).status_code == 404


def test_of_two_real_letters_the_word_sancties_brings_what_both_say_of_minsk_among_the_first_five(
    seeds_database: Path,
) -> None:
    with TestClient(create_app(seeds_database)) as client:
        given = client.get("/vergelijk", params={"eerste": "waterscheiding", "tweede": "35 373, nr. 1"})
        page = LexborHTMLParser(client.get(f"{given.url}&over=sancties").text)
    assert given.url.params.keys() == {"a", "b"}
    first = [[quote.text() for quote in pair.css(".quote")] for pair in page.css("li.cmp")[:5]]
    assert any(all("Minsk-akkoorden" in quote for quote in pair) for pair in first)
