"""Where parties stand: only what they say in so many words, ask, propose and vote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.errors import NotFoundError
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.search.service import IndexHandle
from kamerspoor.store.store import Store
from kamerspoor.trails.party_positions import COLUMNS, Position, positions, positions_on, proposed_by
from kamerspoor.trails.stance_rules import STANCES, StanceRule, stance


@pytest.fixture
def held(demo_database: Path) -> Iterator[Store]:
    with Store(demo_database) as store:
        yield store


def of(found: list[Position], party: str) -> Position:
    return next(one for one in found if one.party == party)


@pytest.mark.parametrize("row", STANCES, ids=lambda row: row.name)
def test_every_row_has_its_proof(row: StanceRule) -> None:
    rule = row.rule("PP")
    assert row.examples
    assert row.counterexamples
    assert all(rule.search(example) for example in row.examples)
    assert not any(rule.search(example) for example in row.counterexamples)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("De PP steunt de inzet van het kabinet.", "supports"),
        ("Daar zijn wij geen voorstander van.", "opposes"),
        ("Daar zijn wij tegen.", "opposes"),
        ("Dat steunen wij niet.", "opposes"),
        ("De QQ steunt de inzet van het kabinet.", None),
        ("Steunt de PP dat?", None),
        ("Dit is een slecht plan.", None),
        ("Wij zijn voor de vergadering bijeengekomen.", None),
    ],
)
def test_a_stance_is_what_a_party_says_of_itself(sentence: str, wanted: str | None) -> None:
    found = stance(sentence, "PP")
    assert (found[0] if found else None) == wanted


def test_motions_and_votes_stand_with_their_parties(held: Store) -> None:
    found = positions(held, "99123")
    assert len(found) > 3
    votes = [quote for one in found for quote in one.cells["voted_for"]]
    assert {quote.about for quote in votes} >= {"99123-9"}
    assert sum(len(one.cells["proposed"]) for one in found) > 5
    assert all(set(one.cells) == set(COLUMNS) for one in found)


def test_each_motion_tells_who_proposed_it_and_nobody_who_only_voted(held: Store) -> None:
    found = positions(held, "99123")
    motions = proposed_by(found)
    assert set(motions) >= {quote.about for one in found for quote in one.cells["voted_for"]}
    for one in found:
        own = {quote.about for quote in one.cells["proposed"]}
        assert own == {motion for motion, parties in motions.items() if one.party in parties}


def test_every_cell_opens_a_passage(held: Store) -> None:
    texts = {row.id: held.paper(row.id).document.text for row in held.reader.documents()}
    for one in positions(held, "99123"):
        for quotes in one.cells.values():
            assert all(quote.span.of(texts[quote.paper.id]).strip() for quote in quotes)


def test_the_passages_that_answer_a_question_show_who_asked_proposed_and_voted(
    held: Store, demo_database: Path
) -> None:
    finder = IndexHandle(demo_database).finder()
    found = positions_on(held, finder, "nachttrein soort:motie")
    assert found
    assert {column for one in found for column, quotes in one.cells.items() if quotes} >= {"proposed", "voted_for"}
    everything = positions(held, "99123")
    for one in found:
        assert len(one.cells["proposed"]) <= len(of(everything, one.party).cells["proposed"])
    assert positions_on(held, finder, "woordendieernietstaan") == []


def test_a_question_that_cannot_be_meant_is_said_so_on_the_page(demo: TestClient[Litestar]) -> None:
    assert demo.get("/standpunten?q=nachttrein").status_code == 200
    assert demo.get("/standpunten?q=sprekr:smit").status_code == 400


def test_a_dossier_that_is_not_there_has_no_positions(held: Store) -> None:
    with pytest.raises(NotFoundError):
        positions(held, "11111")


def test_the_page_shows_a_table_and_the_passages(demo: TestClient[Litestar]) -> None:
    assert "Dossier" in demo.get("/standpunten").text
    page = demo.get("/standpunten?dossier=99123").text
    assert "Stemde voor" in page
    assert "/moties/99123-9" in page
    matrix = page[page.index('class="scroll matrix"') :]
    rows = [re.sub("<[^>]*>", "", one) for one in matrix[: matrix.index("</table>")].split("<tr>")[1:]]
    assert len(rows) > 3
    assert any("●voor" in one for one in rows)
    assert any("✎" in one for one in rows)
    votes = next(one for one in rows if one.startswith("PP"))
    assert "○tegen" in votes, "what the Chamber records is in it as well as what the chair says"
    for asked in ("?q=nachttrein+soort:motie", "?q=nachttrein&dossier=99123"):
        assert 'class="scroll matrix"' in demo.get(f"/standpunten{asked}").text
    assert demo.get("/standpunten?dossier=11111").status_code == 404
    assert "/standpunten?dossier=99123" in demo.get("/dossiers/99123").text


def test_in_the_debate_of_the_seeds_each_party_asks_and_one_says_that_it_supports(
    shared_data: Path, tmp_path: Path
) -> None:
    with Store(tmp_path / "a.db", create=True) as store:
        path = shared_data / "seeds" / "003_80043238be0c1716.txt"
        store.save(read_paper(path.read_bytes()), path.name)
        derive(store)
        found = positions(store, "35373")
    assert {one.party for one in found} == {
        "SP", "GroenLinks", "PVV", "ChristenUnie", "PvdA", "D66", "SGP", "CDA", "VVD",
    }  # fmt: skip
    assert all(one.cells["asked"] and one.cells["proposed"] for one in found)
    assert [quote.words.startswith("De SGP steunt") for quote in of(found, "SGP").cells["supports"]] == [True]
    assert any("geen voorstander" in quote.words for quote in of(found, "VVD").cells["opposes"])
