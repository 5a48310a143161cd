"""The page of a motion: one for what was read and what the Chamber records."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.model.party_colours import PARTY_COLOURS, UNKNOWN, party_colour
from kamerspoor.text.names import split_proposers
from kamerspoor.web.motions.rewording import rewording
from kamerspoor.web.titles import subject_of

Client = TestClient[Litestar]
TAG = re.compile(r"<[^>]*>")


def page_of(demo: Client, address: str) -> str:
    return demo.get(address).text.partition("<main")[2].partition("</main>")[0].replace("\xa0", " ")


def words_of(page: str) -> str:
    """Return what people read of a page: without what stands in its head for machines."""
    return " ".join(TAG.sub("", page.rpartition("<body>")[2]).split())


def test_a_motion_says_first_what_it_is_about_and_how_it_stands(demo: Client) -> None:
    page = page_of(demo, "/moties/99123-18")
    assert "<h1>Ten minste twaalf fietsplaatsen per nachttrein</h1>" in page
    said = words_of(page)
    assert "Aangenomen met 83 tegen 67 stemmen op 19 april 2022." in said
    assert "over de eerste versie, nr. 11, ontraden, tenzij gewijzigd." in said
    assert "Waarschijnlijk uitgevoerd (brief nr. 19, 28 maart 2023)." in said
    assert page.index("<h1>") < page.index('class="now"') < page.index('class="acts"') < page.index('class="steps"')


def test_a_motion_that_was_judged_twice_tells_both_and_who_says_that_it_is_done(demo: Client) -> None:
    said = words_of(page_of(demo, "/moties/99123-12"))
    assert "Aangenomen met algemene stemmen op 19 april 2022." in said
    assert "oordeel Kamer, onder voorwaarde; eerst ontraden." in said
    assert "Volgens de minister uitgevoerd (brief nr. 19, 28 maart 2023)." in said


def test_the_text_stands_there_once_and_what_changed_in_it_is_marked(demo: Client) -> None:
    page = page_of(demo, "/moties/99123-18")
    assert page.count("overwegende dat juist gezinnen en groepen") == 1
    assert "<del>alle</del>" in page
    assert "<ins>die vanaf 2026</ins>" in page


def test_a_vote_is_drawn_on_the_page_of_its_motion_with_the_names_of_all_parties(demo: Client) -> None:
    page = page_of(demo, "/moties/99123-18")
    assert page.count("<circle") == 150
    for party in ("Groen Noord", "Vrije Werkers", "VRP", "Stadslijst", "Burgerkring", "PP", "Lijst Ooievaar"):
        assert f"{party}</span>" in page or f">{party}</a>" in page


def test_every_fact_has_its_passage_its_sources_and_how_certain_it_is(demo: Client) -> None:
    page = page_of(demo, "/moties/99123-18")
    proofs = page.partition('<ul class="proofs">')[2].partition("</ul>")[0]
    assert proofs.count('class="proof"') == 3
    assert "Ik constateer dat de leden van de fracties van de Burgerkring" in proofs
    assert 'class="zk">zeker' in proofs
    assert 'class="zk maybe">waarschijnlijk' in proofs
    assert proofs.count("#passage") == 3


def test_a_motion_that_was_replaced_and_the_one_that_replaced_it_lead_to_each_other(demo: Client) -> None:
    old, new = page_of(demo, "/moties/99123-11"), page_of(demo, "/moties/99123-18")
    assert "Vervangen door" in old
    assert "/moties/99123-18" in old
    assert "/moties/99123-11" in new
    assert 'rel="prev" href="/moties/99123-10"' in old
    assert 'rel="next" href="/moties/99123-12"' in old


@pytest.mark.parametrize("address", ["/spoor/99123-18", "/moties/officieel/2022Z99118"])
def test_old_addresses_of_a_motion_lead_to_its_page_for_good(demo: Client, address: str) -> None:
    answer = demo.get(address, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, "/moties/99123-18")


def test_the_words_of_verdicts_are_explained_where_they_stand(demo: Client) -> None:
    page = page_of(demo, "/moties/99123-13")
    assert 'id="w-aanhouden"' in page
    assert 'id="w-ontraden"' not in page


@pytest.mark.parametrize("number", range(8, 19))
def test_every_motion_of_the_demo_has_a_page_in_both_languages(demo: Client, number: int) -> None:
    for language in ("", "/en"):
        answer = demo.get(f"{language}/moties/99123-{number}")
        assert answer.status_code == 200
        assert answer.text.count("<h1") == 1
        assert "None" not in words_of(answer.text)
        assert "{" not in words_of(answer.text)


@given(st.lists(st.sampled_from("abc"), max_size=8), st.lists(st.sampled_from("abc"), max_size=8))
def test_no_word_of_either_version_is_lost(old: list[str], new: list[str]) -> None:
    pieces = rewording(" ".join(old), " ".join(new))
    assert " ".join(one.words for one in pieces if one.kind != "ins").split() == old
    assert " ".join(one.words for one in pieces if one.kind != "del").split() == new


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Motie van het lid Smit c.s. over de dijk dichten", "De dijk dichten"),
        ("de gewijzigde motie-Smit/De Wit over de dijk (98 765, nr. 18, was nr. 11)", "De dijk"),
        ("Gewijzigde motie van het lid Smit over de dijk (t.v.v. 98765-4)", "De dijk"),
        ("Motie van het lid Smit over brieven over de dijk", "Brieven over de dijk"),
        ("Wijziging van de Waterwet", "Wijziging van de Waterwet"),
    ],
)
def test_the_subject_of_a_motion_is_what_its_title_says_that_it_is_about(title: str, subject: str) -> None:
    assert subject_of(title) == subject


def test_proposers_are_told_apart_from_their_parties() -> None:
    assert split_proposers("A. Smit (PP), B. de Wit, C. Vos (Q(Q))")[:2] == [("A. Smit", "PP"), ("B. de Wit", "")]
    assert split_proposers(None) == []


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colour", sorted({one.colour for one in PARTY_COLOURS} | {UNKNOWN}))
@pytest.mark.parametrize("paper", ["#ffffff", "#14171a"])
def test_the_colour_of_every_party_stands_out_from_a_light_and_from_a_dark_page(colour: str, paper: str) -> None:
    lighter, darker = sorted((luminance(colour), luminance(paper)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 3


def test_a_party_has_its_colour_by_each_of_its_names_and_only_in_its_time() -> None:
    assert party_colour("Partij voor de Vrijheid") == party_colour("PVV") != UNKNOWN
    row = next(one for one in PARTY_COLOURS if one.since)
    assert row.since is not None
    assert party_colour(row.party, row.since) == row.colour
    assert party_colour(row.party, row.since.replace(year=2012)) == UNKNOWN
    assert party_colour("een partij die er niet is") == UNKNOWN
