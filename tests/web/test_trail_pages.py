"""The page of a trail, and the same as JSON and on the command line."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.cli.main import group
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app
from kamerspoor.web.dossiers.matrix import matrix
from kamerspoor.web.dossiers.overview import Overview
from kamerspoor.web.dossiers.pictures import Scale, lanes, timeline
from kamerspoor.web.dossiers.state import dossier_lines

Client = TestClient[Litestar]


def test_the_page_of_a_dossier_is_its_trail_newest_first(demo: Client) -> None:
    page = demo.get("/dossiers/99123").text
    assert "<h1>Nachttreinen en grensoverschrijdend spoor</h1>" in page
    days = re.findall(r'<time datetime="([\d-]+)"', page)
    assert days == sorted(days, reverse=True)
    assert (days[0], days[-1]) == ("2023-03-28", "2021-06-15")
    for address in ("/moties/99123-9", "/documenten/demo-99123-1", "/debatten/demo-99123-7"):
        assert f'href="{address}' in page
    for address in ("/moties/99123-9", "/documenten/demo-99123-1", "/debatten/demo-99123-7"):
        assert 'href="/dossiers/99123' in demo.get(address).text


def test_a_dossier_says_first_how_it_stands_and_what_is_not_known(demo: Client) -> None:
    state = demo.get("/dossiers/99123").text.partition('<div class="now">')[2].partition("</div>")[0]
    assert "4 moties aangenomen, waarvan 2 volgens de regering uitgevoerd; 3 verworpen" in state
    assert "Van 1 motie is geen stemming gevonden." in state
    assert "bij 2 is de uiterste datum voorbij en is geen bericht gevonden" in state
    assert "Laatste gelezen stuk: brief, 28\xa0maart\xa02023." in state


def test_a_dossier_of_which_nothing_was_read_says_so_of_everything() -> None:
    nothing = Overview("1", {}, 0, (), {}, 0, (), (), None, {}, ())
    assert dossier_lines(nothing) == [
        "Geen moties gevonden.",
        "Geen toezeggingen gevonden.",
        "Laatste stuk: niet bekend, want geen gelezen stuk heeft een datum.",
    ]
    assert (timeline(nothing), lanes(nothing), matrix((), ())) == (None, None, None)


def test_what_the_chamber_did_not_vote_on_is_not_told_as_none_adopted() -> None:
    waiting = Overview("1", {"submitted": 2}, 0, (), {}, 0, (), (), None, {}, ())
    assert dossier_lines(waiting)[0] == "2 moties. Van 2 moties is geen stemming gevonden."


def test_the_picture_of_a_dossier_has_every_moment_in_its_table(demo: Client) -> None:
    picture = demo.get("/dossiers/99123").text.partition('<figure class="chart when">')[2].partition("</figure>")[0]
    assert '<title id="tijd-titel">Tijdlijn van dossier' in picture
    assert "15\xa0juni\xa02021" in picture.partition("<desc")[2].partition("</desc>")[0]
    table = picture.partition("<tbody>")[2]
    for sign in ("■", "●", "▲", "◆", "⚑"):
        assert sign in table
    assert "style=" not in picture


@given(st.lists(st.dates(date(1990, 1, 1), date(2040, 1, 1)), min_size=1, max_size=20))
def test_every_day_has_a_place_on_its_scale_in_the_order_of_time(days: list[date]) -> None:
    scale = Scale.of(days)
    assert scale is not None
    places = [scale.at(day) for day in sorted(days)]
    assert places == sorted(places)
    assert 0 <= places[0] <= places[-1] <= 100
    assert len(scale.years) <= 6
    assert all(0 <= place <= 100 for place, _ in scale.years)


def test_who_voted_what_is_what_the_chamber_recorded(demo: Client) -> None:
    table = demo.get("/dossiers/99123").text.partition('id="stemmen"')[2].partition("</table>")[0]
    heads = re.findall(r'href="/moties/99123-(\d+)"', table)
    assert heads == ["8", "9", "10", "12", "16", "17", "18"]
    row = table.partition("Groen Noord</a>")[2].partition("</tr>")[0]
    assert re.findall(r'class="vh">(\w+)<', row) == ["voor", "tegen", "voor", "voor", "voor", "voor", "voor"]
    assert '<td class="n">26</td>' in row


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/spoor/99123", "/dossiers/99123"),
        ("/spoor/99123-9", "/moties/99123-9"),
        ("/spoor/demo-99123-1", "/documenten/demo-99123-1"),
    ],
)
def test_an_old_trail_leads_to_the_page_of_its_thing(demo: Client, old: str, new: str) -> None:
    answer = demo.get(old, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, new)


def test_every_trail_there_was_leads_to_a_page(demo: Client) -> None:
    motions = {one["id"] for one in demo.get("/moties.json").json()}
    papers = {one["id"] for one in demo.get("/documenten.json").json()}
    for known_as in {"99123"} | motions | papers:
        answer = demo.get(f"/spoor/{known_as}")
        assert (answer.status_code, answer.history[0].status_code) == (200, 301), known_as


@pytest.mark.parametrize("known_as", ["99123", "99123-9", "demo-99123-1"])
def test_page_json_and_command_line_say_the_same(demo: Client, demo_database: Path, known_as: str) -> None:
    assert demo.get(f"/spoor/{known_as}").status_code == 200
    told = demo.get(f"/api/v1/trails/{known_as}").json()
    run = CliRunner().invoke(group, ["trail", known_as, "--db", str(demo_database), "--format", "json"])
    assert json.loads(run.output) == told
    assert told["stations"]


def test_a_table_says_the_state_and_why(demo_database: Path) -> None:
    run = CliRunner().invoke(group, ["trail", "99123-9", "--db", str(demo_database)])
    assert run.exit_code == 0
    assert "state: " in run.output


def test_a_trail_of_nothing_is_a_problem(demo: Client) -> None:
    assert demo.get("/spoor/nergens").status_code == 404
    answer = demo.get("/api/v1/trails/nergens")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert demo.get("/spoor/%3Cscript%3E").status_code == 404


def test_what_is_carried_out_and_not_held_leads_to_its_publication(tmp_path: Path) -> None:
    letter = """Geachte voorzitter,

Met deze brief geef ik uitvoering aan de motie van het lid Smit (Kamerstuk 98 765, nr. 5).

kst-98765-7

De Minister van Dijken,
K. Kuiper
"""
    path = tmp_path / "a.db"
    with Store(path, create=True) as store:
        paper = read_paper(letter.encode(), "letter")
        store.save(paper, "brief.txt")
        derive(store)
    with TestClient(create_app(path)) as client:
        page = client.get(f"/spoor/{paper.id}").text
    assert 'href="https://zoek.officielebekendmakingen.nl/kst-98765-5.html"' in page


@pytest.mark.parametrize("address", ["/dossiers/99123", "/toezeggingen/demo-99123-7.2", "/vragen/demo-99123-7.0"])
def test_a_thing_says_how_it_is_cited_and_has_a_card(demo: Client, address: str) -> None:
    page = demo.get(address).text
    assert f'href="/citeer{address}' in page
    assert f'<link rel="canonical" href="http://127.0.0.1:8035{address}">' in page
    assert 'property="og:description"' in page
