"""Promises until they are kept: one entry for one promise, its state by rules, and the sentence that shows it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.cli.main import group
from kamerspoor.errors import NotFoundError
from kamerspoor.model.commitment_register import REASONS, CommitmentState, RegisteredCommitment
from kamerspoor.model.derived_lists import REGISTER
from kamerspoor.model.fact_kinds import COMMITMENTS
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.store import Store
from kamerspoor.trails.commitment_register import RULES, state_on
from kamerspoor.trails.lookup import trail_of

TODAY = date(2022, 6, 1)


@pytest.fixture
def held(demo_database: Path) -> Iterator[Store]:
    with Store(demo_database) as store:
        yield store


def entry(store: Store, known_as: str) -> RegisteredCommitment:
    found = store.using(DerivedReader).commitment(known_as)
    assert found is not None
    return found


def everything(store: Store) -> list[RegisteredCommitment]:
    rows = store.reader.all(REGISTER, ListRequest({"possible": "yes"}))
    return [entry(store, row["id"]) for row, _ in rows]


def test_a_promise_found_in_three_places_is_one_entry_that_says_why(held: Store) -> None:
    found = entry(held, "TZ202204-101")
    assert [source.kind for source in found.sources] == ["listed", "recorded", "spoken"]
    assert found.first.id == "demo-99123-7.0"
    assert not found.first.shared
    assert all("zomer" in source.shared for source in found.sources[1:])


def test_what_the_chair_recorded_is_one_with_the_words_in_which_it_was_promised(held: Store) -> None:
    listed = next(one for one in held.reader.facts(COMMITMENTS, document="demo-99123-7") if one.fact.recorded_from)
    spoken = next(
        one
        for one in held.reader.facts(COMMITMENTS, document="demo-99123-7")
        if one.fact.kind == "spoken" and one.fact.passage.span.start == listed.fact.recorded_from.span.start
    )
    found = entry(held, f"demo-99123-7.{spoken.n}")
    assert f"demo-99123-7.{listed.n}" in [source.id for source in found.sources]
    assert found.certainty == "sure"


def test_no_source_is_lost_or_counted_twice(held: Store) -> None:
    sources = [source.id for one in everything(held) for source in one.sources]
    assert len(set(sources)) == len(sources)
    assert {f"{filed.paper.id}.{filed.n}" for filed in held.reader.facts(COMMITMENTS)} <= set(sources)


def test_two_promises_of_one_list_stay_two(held: Store) -> None:
    for one in everything(held):
        kinds = [source.kind for source in one.sources]
        assert kinds.count("listed") <= 1
        assert kinds.count("recorded") <= 1


@pytest.mark.parametrize(
    ("known_as", "state", "rule"),
    [
        ("TZ202204-101", "kept", "recorded_as_kept"),
        ("TZ202204-104", "partly", "recorded_in_part"),
        ("TZ202204-105", "withdrawn", "recorded_as_lapsed"),
        ("TZ202204-103", "no_report", "past_its_day"),
        ("demo-99123-7.14", "open", "no_evidence_yet"),
    ],
)
def test_the_state_follows_the_rules_in_their_order(held: Store, known_as: str, state: str, rule: str) -> None:
    found = state_on(entry(held, known_as), TODAY)
    assert (found.state, found.name) == (state, rule)
    assert found in RULES


def test_a_letter_that_says_so_shows_that_a_promise_is_kept(held: Store) -> None:
    found = entry(held, "demo-99123-7.1")
    sentences = [one for one in found.evidence if one.kind == "sentence"]
    assert [(one.document, one.certainty) for one in sentences] == [("demo-99123-19", "likely")]
    assert "gestand" in sentences[0].quote
    trail = trail_of(held, "demo-99123-7.1")
    assert (trail.kind, trail.state) == ("commitment", "kept")
    assert [one.kind for one in trail.events].count("fulfilled") == 2
    assert {one.id for one in trail.related} >= {"TZ202204-102"}


def states(store: Store, day: date) -> dict[str, str]:
    """How what the chair listed stands on a day, by the last word of each."""
    derive(store)
    found: dict[str, str] = {}
    for state in get_args(CommitmentState):
        for row, _ in store.reader.all(REGISTER, ListRequest({"on": day, "state": state})):
            one = entry(store, row["id"])
            assert state_on(one, day).state == state
            found |= {one.first.text.split()[-1]: state} if one.first.kind == "listed" else {}
    return found


def test_without_records_the_letter_alone_decides_and_before_its_day_nothing_is_late(tmp_path: Path) -> None:
    debate = """VERSLAG VAN EEN COMMISSIEDEBAT
Vastgesteld 10 februari 2031

De vaste commissie voor Dijken heeft op 3 februari 2031 overleg gevoerd met de heer Kuiper, Minister van Dijken.

De voorzitter:
Goedemorgen. Ik open de vergadering en geef het woord aan mevrouw Smit.

Mevrouw Smit (PP):
Voorzitter. De zeedijk zit vol muskusratten.

Minister Kuiper:
Dat is zo.

De voorzitter:
Er zijn twee toezeggingen gedaan.
– De Minister stuurt de Kamer voor 1 april 2031 een brief over de muskusratten in de zeedijk.
– De Minister stuurt de Kamer voor 1 mei 2031 een overzicht van de veerponten.
Ik sluit de vergadering.
"""
    letter = """Geachte voorzitter,

Tijdens het debat van 3 februari 2031 heb ik toegezegd uw Kamer te informeren over de muskusratten in de zeedijk. Met
deze brief doe ik die toezegging over de muskusratten in de zeedijk uit het debat van 3 februari 2031 gestand.

's-Gravenhage, 20 maart 2031

De Minister van Dijken,
K. Kuiper
"""
    with Store(tmp_path / "a.db", create=True) as store:
        store.save(read_paper(debate.encode()), "debat.txt")
        assert states(store, date(2031, 3, 1)) == {"zeedijk.": "open", "veerponten.": "open"}
        assert states(store, date(2031, 6, 1)) == {"zeedijk.": "no_report", "veerponten.": "no_report"}
        store.save(read_paper(letter.encode(), "letter"), "brief.txt")
        assert states(store, date(2031, 6, 1)) == {"zeedijk.": "kept", "veerponten.": "no_report"}


def test_a_promise_that_is_not_there_has_no_trail(held: Store) -> None:
    for known_as in ("TZ209901-1", "demo-99123-7.999", "nergens.1"):
        with pytest.raises(NotFoundError):
            trail_of(held, known_as)


@pytest.mark.parametrize("day", [date(2022, 3, 1), date(2022, 6, 1), date(2031, 1, 1)])
def test_the_list_says_of_every_commitment_what_the_rules_say(held: Store, day: date) -> None:
    reader, known = held.using(DerivedReader), held.reader
    total = 0
    for state in get_args(CommitmentState):
        asked = ListRequest({"on": day, "state": state, "possible": "yes"})
        for row, _ in known.all(REGISTER, asked):
            one = reader.commitment(row["id"])
            assert one is not None
            rule = state_on(one, day)
            assert (row["state"], row["rule"], row["why"]) == (rule.state, rule.name, rule.says) == (
                state, rule.name, REASONS[rule.name],
            )  # fmt: skip
            total += 1
    assert total == known.total(REGISTER, {"possible": "yes"}) == len(everything(held))
    assert known.total(REGISTER, {}) == sum(one.certainty != "possible" for one in everything(held))


def test_a_row_of_the_register_has_its_sources_and_evidence_with_their_passages(held: Store) -> None:
    found = held.reader.one(REGISTER, "TZ202204-102")
    assert found is not None
    row = found[0]
    assert row["id"] == "demo-99123-7.1"
    assert row["office"]
    assert {"phrase", "date", "rule"} == set(row["due"] or {"phrase": 0, "date": 0, "rule": 0})
    text = held.paper("demo-99123-7").document.text
    listed = next(one for one in row["sources"] if one["kind"] == "listed")
    assert " ".join(text[listed["start"] : listed["end"]].split()) == " ".join(listed["quote"].split())
    assert [(one["kind"], one["document"], one["certainty"]) for one in row["evidence"]] == [
        ("record", "TZ202204-102", "sure"), ("sentence", "demo-99123-19", "likely"),
    ]  # fmt: skip


def test_the_register_stands_at_every_door(demo: TestClient[Litestar], demo_database: Path) -> None:
    state = {"state": "no_report", "on": "2022-06-01"}
    answer = demo.get("/api/v1/register", params=state).json()
    assert answer["items"]
    row = answer["items"][0]["data"]
    assert (row["state"], row["why"]) == ("no_report", REASONS["past_its_day"])
    assert {"kind", "document", "start", "end", "quote"} <= row["sources"][0].keys()
    command = ["list", "register", "--state", "no_report", "--on", "2022-06-01", "--db", str(demo_database)]
    run = CliRunner().invoke(group, [*command, "--format", "json"])
    assert [one["id"] for one in json.loads(run.output)] == [one["id"] for one in answer["items"]]
    by_day = demo.get("/toezeggingen.csv?stand=no_report&op=2022-06-01").text
    assert by_day.count("\n") == answer["total"] + 1
    assert demo.get("/toezeggingen.atom").status_code == 200
    assert demo.get("/toezeggingen.xlsx").content.startswith(b"PK")
    run = CliRunner().invoke(group, ["list", "register", "--state", "late", "--db", str(demo_database)])
    assert "late means nothing here" in str(run.exception)
    page = demo.get("/toezeggingen?stand=late")
    assert (page.status_code, "«late» betekent niets bij stand" in page.text) == (200, True)


def test_an_adopted_motion_says_what_is_known_of_carrying_it_out(demo: TestClient[Litestar]) -> None:
    items = demo.get("/api/v1/motions", params={"execution": "executed"}).json()["items"]
    assert {kind for one in items for kind in (e["kind"] for e in one["data"]["execution"]["evidence"])} >= {"sentence"}
    for item in items:
        told = item["data"]["execution"]
        kinds = {one["kind"] for one in told["evidence"]}
        # A letter that does it and does not say so makes it likely, never sure.
        assert (told["state"], told["certainty"]) == ("executed", "likely" if kinds == {"letter"} else "sure")
        assert all(one["document"] and one["start"] < one["end"] for one in told["evidence"])
    silent = demo.get("/api/v1/motions", params={"execution": "no_report"}).json()["items"]
    assert {one["data"]["execution"]["certainty"] for one in silent} == {"likely"}
    rejected = demo.get("/api/v1/motions").json()["items"]
    assert None in [one["data"]["execution"] for one in rejected]
