"""The page of a trail, and the same as JSON and on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.cli.main import group
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app

Client = TestClient[Litestar]


def test_the_track_of_a_dossier_leads_to_its_papers_and_motions(demo: Client) -> None:
    page = demo.get("/spoor/99123").text
    assert "Het spoor van dossier 99123" in page
    assert 'class="track"' in page
    assert "/moties/99123-9" in page
    assert "/debatten/demo-99123-7" in page
    for address in ("/moties/99123-9", "/documenten/demo-99123-1", "/debatten/demo-99123-7"):
        assert 'href="/dossiers/99123"' in demo.get(address).text


def test_the_track_shows_only_what_is_asked_for(demo: Client) -> None:
    everything, promises = demo.get("/spoor/99123").text, demo.get("/spoor/99123?toon=toezeggingen").text
    assert everything.count("Motie ingediend") > 5
    assert "Motie ingediend" not in promises
    assert "Toezegging" in promises


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
