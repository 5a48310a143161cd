"""From the tree of a question to what the engine finds: each kind of node, on an index in memory."""

from __future__ import annotations

from datetime import date

import pytest

from kamerspoor.model.passages import Passage
from kamerspoor.search.compiler import Compiler
from kamerspoor.search.engine import Engine
from kamerspoor.search.index import PassageIndex
from kamerspoor.search.query_tree import And, Near, Not, Or, Phrase, Prefix, Tree, Where, Word

PASSAGES = {
    "dike": Passage("paper:a", 0, "turn", "De dijken lekken al jaren.", speakers=("Lilianne Özkan",), parties=("QQ",),
                    date=date(2031, 5, 3), dossiers=("98765",)),
    "ferry": Passage("paper:b", 0, "motion", "De veren varen weer over het water.", number=12, dossiers=("98765-XII",),
                     verdict="ontraden", date=date(2031, 5, 4)),
    "both": Passage("paper:c", 0, "turn", "Een dijk, en daarachter varen de oude veren.", parties=("PP",),
                    ministry="Water en Dijken", date=date(2032, 1, 1)),
    "none": Passage("Zaak:1", 0, "case", "Begroting.", committees=("VR",)),
}  # fmt: skip


@pytest.fixture(scope="module")
def finder() -> Engine:
    index = PassageIndex(None)
    with index.writer() as writer:
        writer.add(PASSAGES.values())
        writer.commit()
    return Engine(index)


def owners(finder: Engine, tree: Tree | None) -> set[str]:
    _, hits = finder.passages(tree, "relevance", 0, 10)
    by_owner = {passage.owner: name for name, passage in PASSAGES.items()}
    return {by_owner[hit.owner] for hit in hits}


@pytest.mark.parametrize(
    ("tree", "found"),
    [
        (None, "dike ferry both none"),
        (Word("dijk"), "dike both"),
        (Word("DIJKEN"), "dike both"),
        (Word("..."), ""),
        (Phrase("dijken lekken"), "dike"),
        (Phrase("lekken dijken"), ""),
        (Phrase("dijk"), "both"),
        (Prefix("ve"), "ferry both"),
        (Prefix("."), ""),
        (Near(("varen", "veren"), 2), "ferry both"),
        (Near(("dijk", "veren"), 3), ""),
        (Near(("dijk", "veren"), 5), "both"),
        (And((Word("dijk"), Word("water"))), ""),
        (And((Word("dijk"), Word("veren"))), "both"),
        (Or((Phrase("lekken"), Phrase("water"))), "dike ferry"),
        (Not(Word("dijk")), "ferry none"),
        (And((Not(Word("dijk")), Not(Word("veren")))), "none"),
        (And((Word("veren"), Not(Word("water")))), "both"),
        (Where("kind", "turn"), "dike both"),
        (Where("party", "qq"), "dike"),
        (Where("dossier", "98765"), "dike"),
        (Where("dossier", "98765-xii"), "ferry"),
        (Where("speaker", "ozkan"), "dike"),
        (Where("ministry", "dijken"), "both"),
        (Where("committee", "VR"), "none"),
        (Where("verdict", "ontraden"), "ferry"),
        (Where("after", "2031-05-04"), "ferry both"),
        (Where("before", "2031-05-04"), "dike"),
        (Where("year", "2032"), "both"),
        (Where("number", "12"), "ferry"),
        (Where("paper", "c"), "both"),
    ],
)
def test_each_kind_of_node_finds_what_it_means(finder: Engine, tree: Tree | None, found: str) -> None:
    assert owners(finder, tree) == set(found.split())


def test_a_filter_says_nothing_of_how_well_a_passage_answers(finder: Engine) -> None:
    plain = [hit.owner for hit in finder.passages(Word("veren"), "relevance", 0, 10)[1]]
    narrowed = And((Word("veren"), Or((Where("number", "12"), Where("kind", "turn")))))
    assert [hit.owner for hit in finder.passages(narrowed, "relevance", 0, 10)[1]] == plain


def test_a_field_that_the_index_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="no such field in the index: colour"):
        Compiler(PassageIndex(None).schema).query(Where("colour", "rood"))
