"""Another spelling for words that nobody uses."""

from __future__ import annotations

import pytest

from kamerspoor.model.passages import Passage
from kamerspoor.search.engine import Engine
from kamerspoor.search.index import PassageIndex
from kamerspoor.search.query_parser import parse
from kamerspoor.search.spelling import respelled

TEXTS = (
    "De vergadering wordt geschorst.",
    "De nachttrein rijdt.",
    "De nachttrein staat.",
    "De nachttreis wacht.",
    "Een café.",
)


@pytest.fixture(scope="module")
def finder() -> Engine:
    index = PassageIndex(None)
    with index.writer() as writer:
        writer.add(Passage(f"paper:{n}", 0, "turn", text) for n, text in enumerate(TEXTS))
        writer.commit()
    return Engine(index)


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("geshorst", "geschorst"),
        ("vergadring geshorst", "vergadering geschorst"),
        ("geshorst OR nachttrein", "geschorst OR nachttrein"),
        ("nachttreij", "nachttrein"),  # of two that are as close the one that is used most
        ("gechorts", "geschorst"),  # two mistakes in eight letters
        ("nochttrein", "nachttrein"),
        ("caef", "cafe"),
        ("geschorst", None),
        ("ges", None),  # too short to be sure
        ("xylofoon", None),
        ("heschorst", None),  # the first letter is nearly always right
        ('"geshorst"', None),  # what is quoted is meant so
        ("spreker:geshorst", None),
        ("nachttrain", "nachttrein"),
        ("nochttrian", None),  # three mistakes are too many for ten letters
    ],
)
def test_a_word_that_nobody_uses_becomes_the_closest_that_is_used(
    finder: Engine, written: str, better: str | None
) -> None:
    tree = parse(written).tree
    assert tree is not None
    assert respelled(written, tree, finder) == better
