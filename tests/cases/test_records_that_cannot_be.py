"""Cases 40 and 42: votes that are recorded twice, seats that end before they begin, and two seats of one member."""

from __future__ import annotations

import json
import re
from pathlib import Path

from click.testing import CliRunner
from litestar.testing import TestClient

from case_records import case_input, demo_id, synced
from kamerspoor.cli.main import group
from kamerspoor.web.app import create_app


def test_votes_recorded_twice_count_once_and_are_marked_and_named(
    shared_data: Path, demo_database: Path, tmp_path: Path
) -> None:
    decision = demo_id("besluit/f1")
    with synced(case_input(shared_data, "40-dubbele-stemmen"), demo_database, tmp_path) as (_, path):
        told = CliRunner().invoke(group, ["doctor", "--db", str(path)]).output
        votes = json.loads(CliRunner().invoke(group, ["doctor", "--db", str(path), "--json"]).output)["votes"]
        with TestClient(create_app(path)) as client:
            shown = client.get(f"/stemmingen/officieel/{decision}").text
    assert f"votes recorded twice, counted once: {decision}" in told
    assert (votes["doubled"], votes["incomplete"]) == ([decision], 0)
    assert "59 stemmen voor en 91 tegen" in shown
    assert "dubbel vastgelegd" in shown
    assert not {"118", "182", "300"} & set(re.sub("<[^>]*>", " ", shown).split())


def test_a_seat_that_ends_before_it_begins_and_one_beside_another_are_marked_and_counted(
    shared_data: Path, demo_database: Path, tmp_path: Path
) -> None:
    with synced(case_input(shared_data, "42-zetel-eindigt-voor-begin"), demo_database, tmp_path) as (_, path):
        told = CliRunner().invoke(group, ["doctor", "--db", str(path)]).output
        with TestClient(create_app(path)) as client:
            backwards, beside, other = (client.get(f"/kamerleden/{number}").text for number in (99100, 99106, 99105))
    assert "1 end before they begin; 1 members have two on a day" in told
    assert backwards.count("eindigt voor het begin") == 1
    assert "naast een andere zetel" not in backwards
    assert beside.count("naast een andere zetel") == 2
    assert not any(mark in other for mark in ("eindigt voor het begin", "naast een andere zetel"))
