from __future__ import annotations

from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.pipeline.demo import ingest_demo
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from kamerspoor.web.related_documents import amended
from web_report import DEBATE, PAGES

Client = TestClient[Litestar]


@pytest.mark.parametrize("address", PAGES)
def test_every_page_answers_in_dutch_with_no_script_but_the_one_file(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert '<html lang="nl">' in answer.text
    scripts = answer.text.count("<script") - answer.text.count('<script type="application/ld+json">')
    assert scripts == answer.text.count('<script src="/static/copy.js') == 1
    assert " style=" not in answer.text


@pytest.mark.parametrize("address", [*PAGES, "/nergens", "/static/style.css", "/api/v1/motions"])
def test_every_answer_forbids_foreign_content_and_scripts_of_its_own(client: Client, address: str) -> None:
    policy = client.get(address).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src 'self';" in policy


def test_an_amendment_shows_who_wants_what_changed_why_and_what_it_replaces(client: Client) -> None:
    page = client.get("/documenten/kst-98766-14").text
    for words in ("Veenstra", "Kolk", "artikel I, onderdeel B", "Toelichting", "zes maanden wordt", "Vervangt"):
        assert words in page
    assert 'href="/documenten/kst-98766-9"' in page
    assert 'href="/dossiers/98766"' in page
    assert "Vervangen door" in client.get("/documenten/kst-98766-9").text
    assert "Amendement voorgesteld" in client.get("/spoor/98766").text
    assert "kst-98766-14" in client.get("/dossiers/98766").text
    assert "artikel I, onderdeel B" in client.get("/personen/veenstra").text


def test_an_amendment_of_no_known_dossier_names_what_it_replaces_without_an_address(tmp_path: Path) -> None:
    text = (
        "AMENDEMENT VAN HET LID SMIT TER VERVANGING VAN DAT GEDRUKT ONDER NR. 3\nOntvangen 4 mei 2031\n\n"
        "De ondergetekende stelt het volgende amendement voor:\n\nIn artikel 3 wordt «dijk» vervangen door «dam».\n"
    )
    paper = read_paper(text.encode())
    assert (paper.identity.dossier, [one.replaces for one in paper.amendments]) == (None, [3])
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(paper, "a.txt")
        assert amended(store, paper) == [("Vervangt", 3, None)]


def test_words_of_a_document_are_never_markup(client: Client) -> None:
    page = client.get(f"/debatten/{DEBATE}?tab=verslag").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; lekt &amp; niemand" in page


def test_a_debate_shows_its_frame_motions_verdicts_commitments_and_speakers(client: Client) -> None:
    page = client.get(f"/debatten/{DEBATE}").text
    for words in (
        "Bakker",
        "Visser",
        "10.00–11.00 uur",
        "10.30–10.45 uur",
        ">Smit</a>, <a",
        "Ontraden",
        "Verworpen",
        "1\xa0oktober\xa02031",
    ):
        assert words in page, words
    report = client.get(f"/debatten/{DEBATE}?tab=verslag").text
    assert 'id="beurt-0"' in report
    assert "De vergadering wordt van 10.30 uur" in report


def test_a_fact_opens_its_passage(client: Client, passage: tuple[int, int]) -> None:
    start, end = passage
    page = client.get(f"/debatten/{DEBATE}", params={"van": start, "tot": end}).text
    assert '<mark id="passage">De motie op stuk nr. 5 moet ik ontraden.</mark>' in page
    link = f"/debatten/{DEBATE}?van={start}&amp;tot={end}#passage"
    assert link in client.get("/moties/98765-5").text


@pytest.mark.parametrize(
    "asked", [{"van": "x", "tot": "9"}, {"van": "9", "tot": "3"}, {"van": "0", "tot": "99999999"}, {"van": "-1"}]
)
@pytest.mark.parametrize("kind", ["debatten", "documenten"])
def test_offsets_that_mean_nothing_are_said_to_be_ignored(client: Client, kind: str, asked: dict[str, str]) -> None:
    answer = client.get(f"/{kind}/{DEBATE}", params=asked)
    assert answer.status_code == 200
    assert "bestaat niet in deze tekst" in answer.text
    assert "<mark" not in answer.text


def test_a_motion_shows_its_life_with_words_and_rule(client: Client) -> None:
    page = client.get("/moties/98765-5").text
    for words in (
        "Ingediend",
        "<b>verzoekt de regering</b> de dijk te dichten",
        "Kuiper",
        "discouraged",
        "Aangehouden",
    ):
        assert words in page


def test_filters_leave_out_the_rest(client: Client) -> None:
    assert "98\xa0765" in client.get("/moties", params={"oordeel": "ontraden"}).text
    assert "Niets gevonden" in client.get("/moties", params={"oordeel": "overgenomen"}).text
    assert "Niets gevonden" in client.get("/moties", params={"indiener": "niemand"}).text
    assert "Niets gevonden" in client.get("/documenten", params={"soort": "motion"}).text
    assert "is geen dag" in client.get("/toezeggingen", params={"tot": "gisteren"}).text


@pytest.mark.parametrize(
    "address", ["/nergens", "/documenten/kst-1-1", "/moties/98765-99", "/moties/x", "/debatten/none"]
)
def test_what_is_not_there_is_a_plain_page(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "Niet gevonden" in answer.text
    assert "Traceback" not in answer.text


def test_a_problem_of_the_api_is_problem_json(client: Client) -> None:
    answer = client.get("/api/v1/documents/kst-1-1")
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert answer.json()["status"] == 404
    assert answer.json()["instance"] == "/api/v1/documents/kst-1-1"


def test_the_api_gives_the_shapes_of_read(client: Client) -> None:
    paper = client.get(f"/api/v1/full-documents/{DEBATE}").json()
    assert paper["document"]["id"] == DEBATE
    assert paper["motions"][0]["appreciation"]["verdict"] == "ontraden"
    listed = client.get("/api/v1/motions", params={"dossier": "98765"}).json()["items"]
    assert [one["data"]["id"] for one in listed] == ["98765-5"]
    assert len(client.get("/api/v1/commitments").json()["items"]) == 3


def test_a_letter_is_shown_with_its_sections(client: Client) -> None:
    listed = client.get("/api/v1/documents").json()["items"]
    letter = next(one for one in listed if one["data"]["genre"] == "letter")
    page = client.get(f"/documenten/{letter['id']}").text
    assert ">De dijk</a>" in page
    assert client.get(f"/debatten/{letter['id']}").status_code == 200


def test_lists_of_more_than_a_hundred_are_in_pages(tmp_path: Path) -> None:
    with Store(tmp_path / "many.db", create=True) as store:
        for number in range(101):
            store.save(read_paper(f"Zomaar een tekst, nummer {number}.".encode()), f"{number}.txt")
    with TestClient(create_app(tmp_path / "many.db")) as client:
        first = client.get("/documenten").text
        assert "Bladzijde 1 van 2" in first
        assert first.count("<tr>") == 101
        assert client.get("/documenten", params={"pagina": "2"}).text.count("<tr>") == 2
        assert client.get("/documenten", params={"pagina": "zeven"}).status_code == 200


def test_fiction_is_marked_on_every_page(tmp_path: Path) -> None:
    with Store(tmp_path / "demo.db", create=True) as store:
        ingest_demo(store)
        papers = store.reader.documents()
    with TestClient(create_app(tmp_path / "demo.db")) as client:
        for address in ["/", "/documenten", "/moties", "/moties/99123-8", "/toezeggingen", "/over"]:
            assert "verzonnen demodossier" in client.get(address).text, address
        for row in papers:
            page = client.get(f"/documenten/{row.id}").text
            assert page.count("verzonnen demodossier") >= 2


def test_the_style_may_be_kept_by_the_browser(client: Client) -> None:
    page = client.get("/").text
    address = page.split('rel="stylesheet" href="')[1].split('"')[0]
    answer = client.get(address)
    assert "immutable" in answer.headers["cache-control"]
    assert client.get(address, headers={"If-None-Match": answer.headers["etag"]}).status_code == 304
