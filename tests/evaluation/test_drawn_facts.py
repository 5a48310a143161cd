"""What is counted of figures and conditions that were drawn by lot and judged by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.drawn_facts import hashed
from evaluation.run import evaluate
from kamerspoor.pipeline.extracting import read_paper

LETTER = """Geachte voorzitter,

Er is een tekort van bijna 900 miljoen. In 2031 was dat 60% van de dijken. Er varen 1.200 schepen op de rivier.

De veren varen, mits de dijk sterk genoeg is voor het water.

Hoogachtend,
"""


def place(text: str, words: str) -> dict[str, object]:
    start = text.index(words)
    return {"file": "brief.txt", "start": start, "hash": hashed(text[start : start + 24])}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "brief.txt").write_text(LETTER, encoding="utf-8")
    text = read_paper(LETTER.encode()).document.text
    right = {"scale": 1, "units": ["%"], "years": [2031], "bounds": [None], "approximate": [False], "value": 60}
    dikes = {"head": hashed("dijken"), "words": [hashed("dijken")]}
    drawn = [
        place(text, "60%") | right | {"what": dikes},
        place(text, "900") | right,  # has other values
        place(text, "1.200") | right | {"hash": "000000000000"},  # the text is another
    ]
    pages = [{"file": "brief.txt", "figures": [text.index("900"), text.index("rivier")]}]
    (tmp_path / "figures.gold.json").write_text(json.dumps({"drawn": drawn, "pages": pages}), encoding="utf-8")
    start, end = text.index("mits"), text.index("mits") + 4
    condition = {"file": "brief.txt", "connective": [start, end], "hash": hashed(text[start : start + 24])}
    parts = {
        "measure": [text.index("De veren"), start - 2],
        "condition": [end + 1, text.index(".", end)],
    }
    gold = [condition | parts | {"kind": "provided"}, condition | {"kind": None}]
    (tmp_path / "conditions.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return tmp_path


def test_what_is_shown_is_held_against_the_judgement_of_its_place(folder: Path) -> None:
    counted = {tally.name: (tally.hits, tally.n) for tally in evaluate(folder, workers=1)}
    assert counted == {
        "figures right of those shown": (1, 2),
        "figures told what of": (1, 1),
        "figures found": (1, 2),
        "conditions right of those shown": (1, 2),
        "conditions found": (1, 1),
    }
