"""Case 44: a dossier with an addition, typed in small letters or without it."""

from __future__ import annotations

from pathlib import Path

from litestar.testing import TestClient

from case_records import case_input, synced
from kamerspoor.web.app import create_app


def test_a_dossier_is_found_however_its_addition_is_typed(
    shared_data: Path, demo_database: Path, tmp_path: Path
) -> None:
    with (
        synced(case_input(shared_data, "44-dossier-toevoeging"), demo_database, tmp_path) as (_, path),
        TestClient(create_app(path)) as client,
    ):
        led = client.get("/dossiers/99600-vii", follow_redirects=False)
        assert (led.status_code, led.headers["location"]) == (302, "/dossiers/99600-VII")
        assert "Begroting (VII)" in client.get("/dossiers/99600-VII").text
        number = client.get("/dossiers/99600")
        assert number.status_code == 200
        assert 'href="/dossiers/99600-VII"' in number.text
        assert "Met een toevoeging" not in client.get("/dossiers/99600-VII").text
        unknown = client.get("/dossiers/99600-viii", follow_redirects=False)
        assert unknown.status_code == 404
        assert "Niet gevonden" in unknown.text
        assert "no dossier" not in unknown.text
