"""Search in the pages: one address, four forms, and nothing that breaks it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.web.app import create_app
from search_database import make

Client = TestClient[Litestar]


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with TestClient(create_app(make(tmp_path_factory.mktemp("search") / "a.db"))) as client:
        yield client


def test_a_hit_opens_the_paper_at_the_words(searched: Client) -> None:
    page = searched.get("/zoeken", params={"q": '"niemand doet iets"'}).text
    address = page.partition('<a class="q words" href="')[2].partition('"')[0].replace("&amp;", "&")
    opened = searched.get(address.partition("#")[0]).text
    assert '<mark id="passage">niemand doet iets</mark>' in opened


def test_words_of_a_paper_are_never_markup(searched: Client) -> None:
    page = searched.get("/zoeken", params={"q": "alert"}).text
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_what_was_asked_is_never_markup(searched: Client) -> None:
    assert "<script>" not in searched.get("/zoeken", params={"q": '"><script>x</script>'}).text


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("sprekr:smit", "Bedoelt u spreker:?"),
        ("AND", "^^^"),
        ("geshorst", "Bedoelt u <a"),
        ("xylofoon", "Niets gevonden"),
        ("(dijk", "haakje bleef open"),
        ("98765", "Direct naar"),
    ],
)
def test_every_question_gets_a_helpful_line(searched: Client, query: str, words: str) -> None:
    assert words in searched.get("/zoeken", params={"q": query}).text


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("98765-5", "/moties/98765-5"),
        ("98 765, nr. 5", "/moties/98765-5"),
        ("98765 nr 5", "/moties/98765-5"),
        ("kst-98765-4", "/documenten/kst-98765-4"),
    ],
)
def test_a_number_as_people_type_it_leads_to_the_thing(searched: Client, typed: str, page: str) -> None:
    answer = searched.get("/zoeken", params={"q": typed}, follow_redirects=False)
    assert answer.headers["location"] == page
    assert searched.get("/zoeken", params={"q": typed, "sorteer": "nieuwste"}, follow_redirects=False).text


@pytest.mark.parametrize(
    ("typed", "page"),
    [("2022Z99110", "/zaken/2022Z99110"), ("99 123, nr. 18", "/moties/99123-18"), ("99123-12", "/moties/99123-12")],
)
def test_a_number_of_the_chamber_leads_to_its_record(demo: Client, typed: str, page: str) -> None:
    assert demo.get("/zoeken", params={"q": typed}, follow_redirects=False).headers["location"] == page


def test_nothing_found_says_what_to_leave_out_and_how_much_that_finds(searched: Client) -> None:
    page = searched.get("/zoeken", params={"q": "dijk xylofoon"}).text
    total = searched.get("/zoeken.json", params={"q": "dijk"}).json()["total"]
    assert f'href="/zoeken?q=dijk">zonder <em>xylofoon</em>: {total}</a>' in page
    assert "zonder <em>dijk</em>" not in page


def test_each_part_of_a_question_can_be_taken_off(searched: Client) -> None:
    page = searched.get("/zoeken", params={"q": 'dijk "niemand doet iets" partij:PP'}).text
    chips = re.findall(r'class="chip on" rel="nofollow" href="([^"]+)">([^<]+) <', page)
    assert [words for _, words in chips] == ["dijk", "&#34;niemand doet iets&#34;", "partij:PP"]
    assert chips[0][0] == "/zoeken?q=%22niemand+doet+iets%22+partij%3APP"


def test_the_years_of_an_answer_are_drawn_and_stand_in_a_table(demo: Client) -> None:
    page = demo.get("/zoeken", params={"q": "trein"}).text
    years = demo.get("/zoeken.json", params={"q": "trein"}).json()["facets"]["year"]
    assert page.count('<rect class="linkf"') == len(years) > 1
    for one in years:
        assert f"trein+jaar%3A{one['value']}" in page
        assert f'<td class="n">{one["count"]}</td>' in page


def test_a_title_or_heading_is_shown_only_where_nothing_else_of_its_paper_answers(demo: Client) -> None:
    for result in demo.get("/zoeken.json", params={"q": "nachttreinen"}).json()["results"]:
        kinds = {passage["kind"] for passage in result["passages"]}
        assert "title" not in kinds or kinds == {"title"}
        if result["paper"] and kinds != {"title"}:
            titles = {passage["text"].lstrip("0123456789 ") for passage in result["passages"]}
            assert not {title for title in titles if re.fullmatch(r"Nachttreinen en \w+ spoor(\s+№ \d+)?", title)}


def test_an_answer_can_be_followed(searched: Client) -> None:
    page = searched.get("/zoeken", params={"q": "dijk"}).text
    assert "/volg/zoekvraag/dijk.atom" in page


def test_printed_examples_find_something(demo: Client) -> None:
    examples = re.findall(r'href="(/zoeken\?q=[^"]+)"><code>', demo.get("/zoeken").text)
    assert examples
    for one in examples:
        assert demo.get(one.replace("/zoeken?", "/zoeken.json?")).json()["total"], one


def test_the_form_of_fields_becomes_a_question_with_an_address_of_its_own(searched: Client) -> None:
    answer = searched.get("/zoeken", params={"q": "dijk", "partij": "PP", "soort": "motie"}, follow_redirects=False)
    assert answer.headers["location"] == "/zoeken?q=dijk+partij%3APP+soort%3Amotie"


def test_the_same_answer_as_json_csv_and_feed(searched: Client) -> None:
    found = searched.get("/zoeken.json", params={"q": "dijk"}).json()
    assert found["total"] == sum(result["total"] for result in found["results"])
    passage = found["results"][0]["passages"][0]
    assert all(passage["text"][mark["start"] : mark["end"]].lower().startswith("dijk") for mark in passage["marks"])
    rows = searched.get("/zoeken.csv", params={"q": "dijk"}).text.splitlines()
    assert rows[0].startswith("stuk,titel,datum")
    assert len(rows) > 1
    feed = searched.get("/zoeken.atom", params={"q": "dijk"})
    assert feed.headers["content-type"].startswith("application/atom+xml")
    assert b"<entry>" in feed.content


def test_a_wrong_question_is_a_wrong_request(searched: Client) -> None:
    assert searched.get("/zoeken", params={"q": "NOT"}).status_code == 400
    problem = searched.get("/zoeken.json", params={"q": "NOT"}, headers={"accept": "application/json"})
    assert (problem.status_code, problem.headers["content-type"]) == (400, "application/problem+json")


def test_orders_and_pages_that_mean_nothing(searched: Client) -> None:
    assert searched.get("/zoeken", params={"q": "dijk", "sorteer": "mooiste"}).status_code == 400
    assert searched.get("/zoeken", params={"q": "dijk", "pagina": "zeven"}).status_code == 200
    assert searched.get("/zoeken", params={"q": "dijk", "pagina": "999"}).status_code == 200


def test_more_like_a_passage(searched: Client) -> None:
    page = searched.get("/zoeken", params={"q": "lekt"}).text
    address = page.partition('href="/zoeken/zoals')[2].partition('"')[0].replace("&amp;", "&")
    assert "Meer zoals deze passage" in searched.get(f"/zoeken/zoals{address}").text
    assert searched.get("/zoeken/zoals", params={"stuk": "nergens", "van": "1", "tot": "2"}).status_code == 404
    assert searched.get("/zoeken/zoals", params={"stuk": "x", "van": "a", "tot": "2"}).status_code == 400


def test_without_an_index_the_page_says_so(client: Client) -> None:
    answer = client.get("/zoeken", params={"q": "dijk"})
    assert answer.status_code == 200
    assert "Zoeken kan hier nog niet" in answer.text


@given(query=st.text(max_size=40) | st.text(alphabet='ab ()"*-:,ANDORTpartij36 ', max_size=40))
def test_no_question_breaks_the_page(searched: Client, query: str) -> None:
    assert searched.get("/zoeken", params={"q": query}).status_code in {200, 400}
