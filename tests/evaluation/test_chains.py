"""Chains are counted by promise, state, evidence and near miss."""

from __future__ import annotations

import json
from pathlib import Path

from evaluation.chains import Chains
from evaluation.gold import Papers
from kamerspoor.pipeline.extracting import read_paper

PROMISED = """98 765 Veren
Nr. 4 BRIEF VAN DE MINISTER VAN WATER

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 februari 2031

In april stuur ik uw Kamer een overzicht van de veerponten die 's nachts varen.

De minister van Water,
K. Kuiper
"""
PROMISE = "In april stuur ik uw Kamer een overzicht van de veerponten die 's nachts varen."
KEPT = "De toezegging over de veerponten die 's nachts varen, is hiermee nagekomen."
NEAR = "De veerponten die 's nachts varen, krijgen nieuwe lampen in de stuurhut en op het achterdek."


def test_a_chain_is_counted_by_what_is_found_right_and_not_taken(tmp_path: Path) -> None:
    folder = tmp_path / "chains" / "veren"
    folder.mkdir(parents=True)
    links = [
        {"what": "commitment", "quote": PROMISE, "state": "kept", "evidence": {"quote": KEPT}, "due": "2031-04-30"},
        {"what": "commitment", "quote": "Dit is nergens toegezegd of beloofd.", "state": "open", "evidence": None},
    ]
    near = [{"quote": NEAR, "is_not_evidence_for": 0}, {"quote": KEPT, "is_not_evidence_for": 0}]
    (folder / "expected.json").write_text(json.dumps({"on": "2031-06-01", "links": links, "near_misses": near}))
    later = PROMISED.replace("Nr. 4", "Nr. 7").replace("3 februari", "20 april").replace(PROMISE, f"{NEAR} {KEPT}")
    for name, text in (("a.txt", PROMISED), ("b.txt", later)):
        (folder / name).write_text(text)
    gold = Chains.load(tmp_path)
    assert gold is not None
    papers = Papers({path: read_paper(path.read_bytes()) for path in gold.papers(tmp_path)})
    found = {one.name: (one.hits, one.n) for one in gold.measure(papers)}
    assert found == {
        "chains found": (1, 2),
        "chains state and evidence": (1, 2),
        "chains settled in words": (1, 1),
        "chains motions": (0, 0),
        "chains due month": (1, 1),
        # The sentence that settles it was given as a near miss as well.
        "chains near misses avoided": (1, 2),
    }
