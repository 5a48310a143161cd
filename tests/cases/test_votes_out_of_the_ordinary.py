"""Case 16: a tie, a party that took no part, a motion taken off the agenda, a vote corrected afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamerspoor.pipeline.extracting import read_paper


def test_the_votes_say_what_happened(shared_data: Path) -> None:
    path = shared_data / "cases" / "16-stemming-bijzonder" / "input.txt"
    if not path.exists():
        pytest.skip(f"no cases here: {path} does not exist")
    flags, unanimous, ropes, anchors = read_paper(path.read_bytes()).votes
    assert (flags.number, flags.outcome, flags.others_against, flags.absent) == (12, "rejected", True, ("Stadslijst",))
    assert flags.for_parties == ("Groen Noord", "PP", "VRP")
    assert [(one.by, one.in_favour) for one in flags.corrections] == [("Stadslijst", True)]
    assert (unanimous.number, unanimous.outcome, unanimous.others_against) == (13, "adopted", False)
    assert (ropes.number, ropes.outcome, ropes.count) == (20, "tied", (74, 74))
    assert (anchors.dossier, anchors.number, anchors.withdrawn) == ("39500", 15, True)
