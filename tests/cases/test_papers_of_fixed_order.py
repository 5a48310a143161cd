"""Cases of the shared data on lists of decisions, XML of 1995-2009, amendments and pasted motions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper

Case = Callable[[str], Paper]


@pytest.fixture(scope="module")
def case(shared_data: Path) -> Case:
    def read(name: str) -> Paper:
        folder = shared_data / "cases" / name
        if not folder.is_dir():
            pytest.skip(f"no case here: {folder} does not exist")
        return read_paper(next(folder.glob("input.*")).read_bytes())

    return read


def test_case_14_a_decision_below_an_empty_line_is_of_the_item_above_it(case: Case) -> None:
    found = case("14-besluitenlijst-punt-en-besluit").decisions
    assert [(one.item, one.reference) for one in found] == [(1, "CWX 2031/013"), (2, "CWX 2031/14")]
    assert found[0].subject.startswith("Verslag van de vergadering van 29 juni 2031")
    assert found[1].text.startswith("De behandeling wordt in handen gesteld")


def test_case_17_a_memorandum_of_2001_is_read_with_its_sections_note_and_signature(case: Case) -> None:
    paper = case("17-kamerwrk-xml")
    assert (paper.id, paper.identity.genre) == ("kst-28999-3", "explanatory_memorandum")
    assert paper.identity.title == "Wijziging van de Verenwet"
    assert [(one.level, one.heading) for one in paper.sections] == [
        (1, "I. ALGEMEEN"), (1, "II. ARTIKELSGEWIJS"), (2, "Artikelen I, II en III"),
    ]  # fmt: skip
    note = paper.notes[0]
    assert note.text == "Ter inzage gelegd bij het Centraal Informatiepunt."
    assert [mark.of(paper.document.text) for mark in note.marks] == ["¹"]
    assert [one.target for one in paper.citations] == ["kst-27400-XV-12"]
    assert paper.origin is not None
    assert [(one.name, one.office) for one in paper.origin.signed_by] == [("A. Kuiper", "De Minister van Verkeer")]


def test_case_18_what_the_publisher_links_is_a_citation(case: Case) -> None:
    cited = case("18-kamerstuk-xml-brief").citations
    assert [(one.target, one.dossier) for one in cited] == [
        ("kst-39800-XIV-80", "39800-XIV"), (None, "39600-XXIII"),
    ]  # fmt: skip


def test_case_20_an_amendment_has_proposers_what_it_replaces_and_why(case: Case) -> None:
    paper = case("20-amendement")
    assert (paper.identity.genre, paper.id) == ("amendment", "kst-39261-14")
    amendment = paper.amendments[0]
    assert amendment.proposers == ("Veenstra", "Kolk")
    assert (amendment.replaces, amendment.article) == (9, "artikel I, onderdeel B")
    assert amendment.text.startswith("In artikel I, onderdeel B, wordt in artikel 5, eerste lid,")
    assert amendment.explanation == "Dit amendement regelt dat de termijn zes maanden wordt."


def test_case_21_a_pasted_motion_has_all_who_signed_and_the_title_of_its_dossier(case: Case) -> None:
    paper = case("21-motie-roept-op")
    motion = paper.motions[0]
    assert motion.proposers == ("Veenstra", "Kolk", "Dijkgraaf")
    assert motion.requests[-1] == "roept het kabinet op voor 1 oktober een plan te sturen"
    assert (paper.identity.title, motion.replaces, paper.remarks) == ("Veren", 12, ())
