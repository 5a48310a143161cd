"""Promises until they are kept: one entry for one promise, its state by rules, and the sentence that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.errors import NotFoundError
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store
from kamerspoor.trails.finding import trail_of
from kamerspoor.trails.ledger import RULES, Promise, ledger

TODAY = date(2022, 6, 1)


@pytest.fixture
def held(demo_database: Path) -> Iterator[Store]:
    with Store(demo_database) as store:
        yield store


def entry(promises: list[Promise], known_as: str) -> Promise:
    return next(one for one in promises if any(source.id == known_as for source in one.sources))


def test_a_promise_found_in_three_places_is_one_entry_that_says_why(held: Store) -> None:
    found = entry(ledger(held, TODAY), "TZ202204-101")
    assert [source.kind for source in found.sources] == ["listed", "official", "spoken"]
    assert found.first.id == "demo-99123-7.8"
    assert not found.first.shared
    assert all("zomer" in source.shared for source in found.sources[1:])


def test_no_source_is_lost_or_counted_twice(held: Store) -> None:
    sources = [source.id for one in ledger(held, TODAY) for source in one.sources]
    assert len(set(sources)) == len(sources)
    assert {f"{filed.paper.id}.{filed.n}" for filed in held.commitments()} <= set(sources)


def test_two_promises_of_one_list_stay_two(held: Store) -> None:
    for one in ledger(held, TODAY):
        kinds = [source.kind for source in one.sources]
        assert kinds.count("listed") <= 1
        assert kinds.count("official") <= 1


@pytest.mark.parametrize(
    ("known_as", "state", "rule"),
    [
        ("TZ202204-101", "kept", "recorded_as_kept"),
        ("TZ202204-104", "partly", "recorded_in_part"),
        ("TZ202204-105", "lapsed", "recorded_as_lapsed"),
        ("TZ202204-103", "late", "past_its_day"),
        ("demo-99123-7.5", "open", "no_evidence_yet"),
    ],
)
def test_the_state_follows_the_rules_in_their_order(held: Store, known_as: str, state: str, rule: str) -> None:
    found = entry(ledger(held, TODAY), known_as)
    assert (found.state, found.rule) == (state, rule)
    assert {one.name for one in RULES} >= {found.rule}


def test_a_letter_that_says_so_shows_that_a_promise_is_kept(held: Store) -> None:
    found = entry(ledger(held, TODAY), "demo-99123-7.9")
    assert [filed.paper.id for filed in found.evidence] == ["demo-99123-19"]
    assert "gestand" in found.evidence[0].fact.quote
    trail = trail_of(held, "demo-99123-7.9")
    assert (trail.kind, trail.state) == ("commitment", "kept")
    assert [one.kind for one in trail.stations].count("fulfilled") == 2
    assert {one.id for one in trail.related} >= {"TZ202204-102"}


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
        before = ledger(store, date(2031, 3, 1))
        assert [one.state for one in before] == ["open", "open"]
        assert [one.state for one in ledger(store, date(2031, 6, 1))] == ["late", "late"]
        store.save(read_paper(letter.encode(), "letter"), "brief.txt")
        states = {one.first.text.split()[-1]: one.state for one in ledger(store, date(2031, 6, 1))
                  if one.first.kind == "listed"}  # fmt: skip
    assert states == {"zeedijk.": "kept", "veerponten.": "late"}


def test_a_promise_that_is_not_there_has_no_trail(held: Store) -> None:
    for known_as in ("TZ209901-1", "demo-99123-7.999", "nergens.1"):
        with pytest.raises(NotFoundError):
            trail_of(held, known_as)


def test_the_page_shows_entries_by_state_and_speaker_and_candidates_when_asked(demo: TestClient[Litestar]) -> None:
    page = demo.get("/toezeggingen/grootboek").text
    assert "Over de termijn" in page
    assert "TZ202204-101" in page
    assert "uitgesproken in het debat" in page
    everything = demo.get("/toezeggingen/grootboek?ook=ja").text
    assert everything.count('class="qa"') > page.count('class="qa"')
    lapsed = demo.get("/toezeggingen/grootboek?stand=lapsed").text
    assert lapsed.count('class="qa"') == 1
    assert "Van Aerssen" in demo.get("/toezeggingen/grootboek?door=Van+Aerssen").text
    assert demo.get("/spoor/TZ202204-101").status_code == 200
