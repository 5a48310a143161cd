"""What is counted of debates that are labelled sentence by sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from debates import MOTIONS, motion_text
from evaluation.debate_labels import LabelledDebates, agree
from evaluation.run import evaluate

SAID = """Minister Kuiper:
De motie op stuk nr. 12 ontraad ik. De motie op stuk nr. 13 krijgt oordeel Kamer.

De voorzitter:
Ik noem de toezeggingen.
De minister stuurt de Kamer voor de zomer een brief over de dijk bij Oudewater.
De minister komt schriftelijk terug op de vraag hoe de sluis bij Schoonhoven wordt betaald.
"""
LISTED = [
    ["De minister stuurt de Kamer voor de zomer een brief over de dijk bij Oudewater."],
    ["De minister bezoekt in het najaar alle veerdiensten van de rivier."],
]
VERDICTS = [
    {"dossier": "98765", "number": 12, "verdict": "ontraden", "conditional": False},
    {"dossier": "98765", "number": 13, "verdict": "oordeel_kamer", "conditional": True},
    {"dossier": "98765", "number": 14, "verdict": "ontraden", "conditional": False},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    debates = tmp_path / "debates"
    debates.mkdir()
    moved = "\n".join(motion_text(number, names) for number, names in MOTIONS.items())
    (debates / "dijken.txt").write_text(f"Voorzitter: Bakker\n\n{moved}\n{SAID}", encoding="utf-8")
    labels = {"debate": "dijken", "listed": [{"quotes": quotes} for quotes in LISTED], "verdicts": VERDICTS}
    (debates / "dijken.labels.json").write_text(json.dumps(labels), encoding="utf-8")
    return tmp_path


def test_items_and_verdicts_are_counted_both_ways(folder: Path) -> None:
    counted = {tally.name: (tally.hits, tally.n) for tally in evaluate(folder, workers=1)}
    assert {name: counts for name, counts in counted.items() if name.startswith(("listed", "verdicts"))} == {
        "listed recall": (1, 2),
        "listed precision": (1, 2),
        "verdicts right": (2, 3),
        "verdicts right of those given": (2, 2),
        "verdicts conditional": (1, 2),
    }


def test_labels_without_their_text_are_passed_over(folder: Path) -> None:
    (folder / "debates" / "dijken.txt").unlink()
    assert LabelledDebates.load(folder) is None


def test_passages_agree_when_they_share_sixty_letters_whatever_breaks_their_lines() -> None:
    one = "De minister stuurt de Kamer voor de zomer een brief over de dijk bij Oudewater."
    assert agree(one, f"Dan de eerste. {one.replace(' een ', chr(10))}".replace("\n", " een "))
    assert agree(one, one.replace("Kamer", "Ka-\nmer") + " Dat is gericht aan de heer Smit.")
    assert not agree(one, one.replace("zomer", "winter").replace("Oudewater", "Schoonhoven"))
    assert not agree("", one)
