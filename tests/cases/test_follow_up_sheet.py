"""Case 06: a letter whose second sheet prints date and reference in the text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper


@pytest.fixture
def paper(shared_data: Path) -> Paper:
    path = shared_data / "cases" / "06-vervolgblad-met-datum" / "input.txt"
    if not path.exists():
        pytest.skip(f"no cases here: {path} does not exist")
    return read_paper(path.read_bytes())


def test_what_the_first_sheet_says_is_text(paper: Paper) -> None:
    assert [(one.value, one.scale, one.what, one.year) for one in paper.figures] == [
        (48, 1, "kades", None),
        (12.5, 1e6, None, 2030),
        (6, 1, "kades", 2032),
    ]
    assert [one.due.date for one in paper.commitments if one.due] == [date(2031, 7, 1)]
    assert [(one.connective, one.condition) for one in paper.conditions] == [("Zolang", "de vergunning ontbreekt")]


def test_what_the_second_sheet_repeats_is_furniture(paper: Paper) -> None:
    assert [line.text for line in paper.document.furniture] == [
        "Datum",
        "17 april 2031",
        "Ons kenmerk",
        "VR-2031/41234",
    ]
    assert paper.letter is not None
    assert (paper.letter.addressee, paper.letter.reference) == ("voorzitter", "VR-2031/41234")
