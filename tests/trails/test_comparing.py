"""Two papers claim by claim: what was kept, changed, dropped, and what is new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.cli.main import group
from kamerspoor.model.comparison import Difference
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.publish.comparison_page import marked
from kamerspoor.store.store import Store
from kamerspoor.text.rules import Rule
from kamerspoor.trails.compare.alignment import compare
from kamerspoor.trails.compare.differences import MODALS, differences
from kamerspoor.web.app import create_app

LETTER = """Geachte voorzitter,

{body}

De Minister van Dijken,

K. Kuiper
"""


def letter(*sentences: str) -> Paper:
    return read_paper(LETTER.format(body=" ".join(sentences)).encode(), "letter")


def relation_of(a: str, b: str) -> str:
    (pair,) = compare(letter(a), letter(b)).pairs
    return pair.relation


DIKE = "De zeedijk bij Nergenshuizen wordt volgend jaar versterkt met basaltblokken."
FERRY = "Over de veerpont van Verderop voert het kabinet overleg met schippersverenigingen."


def test_what_both_say_is_kept_what_only_one_says_was_dropped_or_is_new() -> None:
    found = compare(letter(DIKE, FERRY), letter(DIKE, "Muskusratten krijgen bijzondere aandacht van waterschappen."))
    assert [(pair.relation, pair.a.text) for pair in found.pairs] == [("kept", DIKE)]
    assert [claim.text for claim in found.only_a] == [FERRY]
    assert ["Muskusratten" in claim.text for claim in found.only_b] == [True]


def test_every_pair_says_which_words_made_it_and_where_they_stand() -> None:
    a, b = letter(DIKE), letter("Volgend jaar versterkt men de zeedijk bij Nergenshuizen.")
    (pair,) = compare(a, b).pairs
    assert {"zeedijk", "Nergenshuizen"} <= set(pair.shared)
    assert " ".join(pair.a.span.of(a.document.text).split()) == pair.a.text
    pieces = marked(pair.b.text, pair.shared)
    assert " ".join(words for words, _ in pieces) == pair.b.text
    assert any(has and "zeedijk" in words for words, has in pieces)


@pytest.mark.parametrize(
    ("later", "relation"),
    [
        ("De zeedijk bij Nergenshuizen moet volgend jaar versterkt worden met basaltblokken.", "strengthened"),
        ("De zeedijk bij Nergenshuizen kan volgend jaar versterkt worden met basaltblokken.", "weakened"),
        ("De zeedijk bij Nergenshuizen zal volgend jaar niet versterkt worden met basaltblokken.", "changed"),
        (
            "Mits er geld is zal de zeedijk bij Nergenshuizen volgend jaar versterkt worden met basaltblokken.",
            "changed",
        ),
    ],
)
def test_a_rule_shows_what_became_firmer_weaker_or_otherwise(later: str, relation: str) -> None:
    assert (
        relation_of("De zeedijk bij Nergenshuizen zal volgend jaar versterkt worden met basaltblokken.", later)
        == relation
    )


def test_another_amount_is_a_change_and_another_year_is_none() -> None:
    assert differences("Dat kost 24,6 miljard.", "Dat kost 22,7 miljard.") == (
        Difference("number", "24,6 miljard", "22,7 miljard"),
    )
    assert differences("In 2015 was dat zo.", "In 2019 was dat zo.") == ()


def test_how_a_condition_is_put_denies_nothing() -> None:
    told = differences("De steun blijft totdat de dijk er is.", "De steun blijft zolang de dijk er niet is.")
    assert "negation" not in {one.kind for one in told}


@pytest.mark.parametrize("rule", MODALS, ids=lambda rule: rule.name)
def test_every_word_that_binds_has_its_proof(rule: Rule) -> None:
    assert all(rule.search(example) for example in rule.examples)
    assert not any(rule.search(example) for example in rule.counterexamples)


SENTENCES = st.lists(
    st.sampled_from([DIKE, FERRY, "Muskusratten graven gangen in de zeedijk bij Verderop."]), max_size=6
)


@settings(max_examples=25)
@given(SENTENCES, SENTENCES)
def test_no_claim_is_lost_and_the_same_papers_give_the_same_pairs(first: list[str], second: list[str]) -> None:
    a, b = letter(*first), letter(*second)
    found = compare(a, b)
    assert found == compare(a, b)
    for mine, alone, side in ((first, found.only_a, "a"), (second, found.only_b, "b")):
        spans = {getattr(pair, side).span for pair in found.pairs} | {claim.span for claim in alone}
        assert len(spans) == len(mine)


def test_page_and_command_show_the_comparison(demo: TestClient[Litestar], demo_database: Path, tmp_path: Path) -> None:
    assert "Vergelijk" in demo.get("/vergelijk").text
    letters = [item["id"] for item in demo.get("/api/v1/documents?genre=letter").json()["items"]]
    later, earlier = letters[:2]
    page = demo.get("/vergelijk", params={"a": earlier, "b": later}).text
    assert "Alleen in het tweede: nieuw" in page
    assert demo.get("/vergelijk", params={"a": earlier, "b": "nergens"}).status_code == 404
    base = ["compare", earlier, later, "--db", str(demo_database)]
    told = json.loads(CliRunner().invoke(group, [*base, "--format", "json"]).output)
    assert (told["a"]["id"], told["b"]["id"]) == (earlier, later)
    assert "<mark>" in CliRunner().invoke(group, [*base, "--format", "html"]).output
    assert "only in B" in CliRunner().invoke(group, base).output
    path = tmp_path / "brief.txt"
    path.write_text(LETTER.format(body=DIKE), encoding="utf-8")
    assert CliRunner().invoke(group, ["compare", str(path), str(path), "--format", "json"]).exit_code == 0


def test_two_readings_of_one_paper_are_compared_by_their_hash(tmp_path: Path) -> None:
    paper = "kst-98765-1\n\n" + LETTER.format(body=DIKE)
    with Store(tmp_path / "a.db", create=True) as store:
        first, second = read_paper(paper.encode()), read_paper(paper.replace("basalt", "beton").encode())
        store.save(first, "een.txt")
        store.save(second, "twee.txt")
        assert len(store.versions(first.id)) == 2
        older = store.paper(f"{first.id}@{first.document.sha256[:10]}")
        assert "basalt" in older.document.text
        assert "beton" in store.paper(first.id).document.text


def test_papers_that_are_too_long_for_a_page_are_compared_by_the_command(tmp_path: Path) -> None:
    path = tmp_path / "k.db"
    paper = read_paper(LETTER.format(body=f"{DIKE}\n\n" * 3_000).encode())
    with Store(path, create=True) as store:
        store.save(paper, "lang.txt")
    with TestClient(create_app(path)) as client:
        page = client.get("/vergelijk", params={"a": paper.id, "b": paper.id})
    assert page.status_code == 503
    assert f"kamerspoor compare {paper.id}" in page.text
