"""Words that not everybody knows are explained on the pages where they stand."""

from __future__ import annotations

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from selectolax.lexbor import LexborHTMLParser

from page_kinds import KINDS

EXPLAINING = (
    "dossier", "debate", "debate's motions", "debate's commitments", "debate's questions", "letter", "motions",
    "motion", "vote", "commitments", "commitment", "questions", "question", "person", "party", "activity", "case",
)  # fmt: skip


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("kind", EXPLAINING)
def test_a_page_explains_words_that_stand_on_it_once(demo: TestClient[Litestar], kind: str, language: str) -> None:
    tree = LexborHTMLParser(demo.get(f"{language}{KINDS[kind]}").text)
    words = [node.text().lower() for node in tree.css(".words dt")]
    assert words
    assert len(tree.css("#woorden")) == 1
    for node in tree.css(".words, nav.main, footer"):
        node.decompose()
    assert tree.body is not None
    said = tree.body.text().lower()
    unsaid = [word for word in words if not any(part in said for part in word.split(", "))]
    # Of a motion its steps are explained whether or not they were taken.
    assert kind in {"motion", "vote"} or unsaid == []


def test_every_term_is_on_the_page_of_terms(demo: TestClient[Litestar]) -> None:
    tree = LexborHTMLParser(demo.get("/begrippen").text)
    words = {node.text().lower() for node in tree.css("dt")}
    assert {"oordeel kamer", "niet gekoppeld", "mogelijke toezegging", "regeling van werkzaamheden"} <= words
    assert len(words) >= 49
