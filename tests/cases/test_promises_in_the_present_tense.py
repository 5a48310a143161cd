"""Case 28 of the shared collection: a letter promises and carries out with the verb before its subject."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamerspoor.pipeline.extracting import read_paper


def test_promises_and_motions_carried_out_are_found_whatever_the_order(shared_data: Path) -> None:
    path = shared_data / "cases" / "28-toezegging-in-de-tegenwoordige-tijd" / "input.txt"
    if not path.exists():
        pytest.skip("the case 28 is not beside the project (../shared/data/cases)")
    paper = read_paper(path.read_bytes())
    assert [one.target for one in paper.executions] == ["kst-39510-77", "kst-39510-79"]
    assert [one.due.date.isoformat() for one in paper.commitments if one.due and one.due.date] == [
        "2031-07-03",
        "2031-11-30",
        "2031-09-01",
        "2032-03-31",
    ]
    assert paper.commitments[0].text == "Voor het zomerreces stuur ik u een overzicht."
    assert len(paper.commitments) == 4
