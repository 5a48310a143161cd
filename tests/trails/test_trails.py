"""Trails over the bundled dossier, and over the five papers that the system was conceived from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kamerspoor.errors import NotFoundError
from kamerspoor.model.fact_kinds import MOTIONS
from kamerspoor.model.trail import Trail
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.store import Store
from kamerspoor.trails.lookup import trail_of


@pytest.fixture
def held(demo_database: Path) -> Iterator[Store]:
    with Store(demo_database) as store:
        yield store


def kinds(trail: Trail) -> list[str]:
    return [event.kind for event in trail.events]


def test_a_motion_goes_from_being_read_out_to_its_vote(held: Store) -> None:
    trail = trail_of(held, "99123-9")
    assert trail.kind == "motion"
    assert kinds(trail)[:2] == ["submitted", "appreciated"]
    assert "voted" in kinds(trail)
    assert trail.state in ("adopted", "executed")
    assert {one.why for one in trail.related} == {"same debate"}


def test_every_station_that_was_read_opens_a_passage(held: Store) -> None:
    for known_as in ("99123-9", "99123-12", "99123"):
        for event in trail_of(held, known_as).events:
            if event.source == "read" and event.kind not in ("letter", "debate", "paper"):
                assert event.document is not None
                assert event.span is not None
                assert event.span.of(held.paper(event.document).document.text).strip()


def test_a_motion_that_is_changed_leads_to_the_one_in_its_place_and_back(held: Store) -> None:
    changed = next(filed.fact for filed in held.reader.facts(MOTIONS) if filed.fact.replaces)
    old, new = trail_of(held, f"99123-{changed.replaces}"), trail_of(held, f"99123-{changed.number}")
    assert f"99123-{changed.number}" in [one.about for one in old.events if one.kind == "replaced"]
    assert f"99123-{changed.replaces}" in [one.about for one in new.events if one.kind == "amended"]


def test_how_a_motion_stands_is_what_its_trail_ends_with(held: Store) -> None:
    verdicts = set()
    motions = {
        f"99123-{filed.fact.number}" for filed in held.reader.facts(MOTIONS, dossier="99123") if filed.fact.number
    }
    for motion, now in held.using(DerivedReader).motions(motions).items():
        trail = trail_of(held, motion)
        said = [one.about for one in trail.events if one.kind == "appreciated" and one.source == "read"]
        assert (now.state, now.verdict) == (trail.state, said[-1] if said else None)
        verdicts.add(now.verdict)
    assert "ontraden" in verdicts


def test_a_dossier_is_a_track_from_paper_to_paper_in_time(held: Store) -> None:
    trail = trail_of(held, "99123")
    dated = [event.date for event in trail.events if event.date]
    assert dated == sorted(dated)
    assert {"letter", "debate", "submitted", "promised"} <= set(kinds(trail))


def test_a_paper_has_what_it_does_and_who_cites_it(held: Store) -> None:
    trail = trail_of(held, "demo-99123-1")
    assert trail.kind == "document"
    assert kinds(trail)[0] == "letter"
    assert "cited" in kinds(trail)


@pytest.mark.parametrize("known_as", ["nergens", "99123-999", "1-2-3", "-4", "99123-", ""])
def test_what_goes_by_no_id_is_said_so(held: Store, known_as: str) -> None:
    with pytest.raises(NotFoundError):
        trail_of(held, known_as)


def test_the_trail_of_the_seeds_goes_from_letter_to_letter_to_debate(shared_data: Path, tmp_path: Path) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        for path in sorted((shared_data / "seeds").glob("*.txt")):
            store.save(read_paper(path.read_bytes()), path.name)
        derive(store)
        trail = trail_of(store, "35373")
        stops = [event.kind for event in trail.events if event.kind in ("letter", "announced", "debate")]
        assert stops == ["letter", "letter", "announced", "debate"]
        carried_out = [event.about for event in trail.events if event.kind == "executed"]
        assert {"kst-34000-V-23", "kst-33694-37"} <= set(carried_out)
        motions = [event.about for event in trail.events if event.kind == "submitted"]
        assert motions == [f"35373-{number}" for number in range(3, 19)]
        assert kinds(trail).count("promised") == 2
        assert [trail_of(store, f"35373-{number}").state for number in (4, 5)] == ["submitted", "held"]


AMENDMENT = """98 766 Wijziging van de Dijkwet
Nr. {number} {kind}AMENDEMENT VAN HET LID VISSER{replaces}
Ontvangen {day} mei 2031
De ondergetekende stelt het volgende amendement voor:
In artikel {number} wordt «dijk» vervangen door: kade.
Toelichting
Een kade is geen dijk.
Visser
"""


def test_amendments_stand_in_the_trail_of_the_bill_and_lead_to_each_other(tmp_path: Path) -> None:
    bill = "98 766 Wijziging van de Dijkwet\nNr. 2 VOORSTEL VAN WET\nARTIKEL I\nDe dijk is een kade.\n"
    first = AMENDMENT.format(number=8, kind="", replaces="", day=3)
    second = " TER VERVANGING VAN DAT GEDRUKT ONDER NR. 8"
    with Store(tmp_path / "a.db", create=True) as store:
        for text in (bill, first, AMENDMENT.format(number=9, kind="GEWIJZIGD ", replaces=second, day=4)):
            store.save(read_paper(text.encode()), "a.txt")
        derive(store)
        found = trail_of(store, "98766").events
        # A bill without a date comes before the first amendment that has one.
        assert [one.document for one in found if one.kind == "paper"] == ["kst-98766-2", "kst-98766-8", "kst-98766-9"]
        assert [(one.kind, one.document, one.about) for one in found if one.kind != "paper"] == [
            ("proposed", "kst-98766-8", None),
            ("replaced", "kst-98766-8", "kst-98766-9"),
            ("proposed", "kst-98766-9", None),
            ("replaces", "kst-98766-9", "kst-98766-8"),
        ]
        assert [one.people for one in found if one.kind == "proposed"] == [("Visser",), ("Visser",)]
        assert [one.kind for one in trail_of(store, "98766-9").events] == ["paper", "proposed", "replaces"]
