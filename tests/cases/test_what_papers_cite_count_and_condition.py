"""Cases 11, 15 and 27 of the shared collection: what a paper cites, which numbers are figures, what is a condition."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper


def case(shared_data: Path, name: str) -> Paper:
    path = shared_data / "cases" / name / "input.txt"
    if not path.exists():
        pytest.skip(f"the case {name} is not beside the project (../shared/data/cases)")
    return read_paper(path.read_bytes())


def test_a_dossier_number_is_no_figure(shared_data: Path) -> None:
    paper = case(shared_data, "11-dossiernummer-als-getal")
    assert [(one.value, one.what) for one in paper.figures] == [(334.0, "gemeenten")]


def test_the_forms_of_citations_that_people_type_are_found(shared_data: Path) -> None:
    paper = case(shared_data, "15-verwijzingsvormen")
    targets = {(one.kind, one.target) for one in paper.citations}
    assert targets >= {
        *(("kamerstuk", f"kst-{paper_id}") for paper_id in ("36200-A", "36836-D", "29984-1082", "29984-1085")),
        ("zaak", "2024Z12345"),
        ("ecli", "ECLI:NL:HR:2019:2006"),
        ("commitment", "TZ202202-114"),
        ("commitment", "T03357"),
    }
    laws = [one.text for one in paper.citations if one.kind == "law"]
    assert any("5.1" in law and law.endswith("Woo") for law in laws)
    assert len(paper.citations) == 30


def test_an_office_behind_als_sets_no_condition(shared_data: Path) -> None:
    paper = case(shared_data, "27-als-in-de-hoedanigheid")
    assert [one.condition for one in paper.conditions] == ["er genoeg water staat"]
