"""The debate that the system was conceived from, against the gold beside it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from kamerspoor.pipeline.extracting import read_paper


def test_the_seed_debate_agrees_with_its_gold(shared_data: Path) -> None:
    source = shared_data / "seeds" / "003_80043238be0c1716.txt"
    gold = json.loads(source.with_suffix("").with_suffix(".gold.json").read_text(encoding="utf-8"))
    paper = read_paper(source.read_bytes())
    assert paper.debate is not None
    assert paper.id == "kst-35373-19"
    assert paper.document.pages == 62
    assert Counter(turn.label for turn in paper.debate.turns) == Counter(gold["turns_per_label"])
    for wanted, motion in zip(gold["motions"], paper.motions, strict=True):
        said = motion.appreciation
        assert said is not None
        assert (motion.number, list(motion.proposers), motion.supported, motion.status) == (
            wanted["number"],
            wanted["proposers"],
            wanted["supported"],
            wanted["status"],
        )
        assert (said.verdict, said.conditional) == (wanted["verdict"], wanted["conditional"])
        assert wanted["quote"] in said.passage.quote


def test_no_footer_of_the_seed_debate_is_left_in_its_text(shared_data: Path) -> None:
    text = read_paper((shared_data / "seeds" / "003_80043238be0c1716.txt").read_bytes()).document.text
    assert "vergaderjaar 2020" not in text
    assert "people-to-peoplecontacten" in text
