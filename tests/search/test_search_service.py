"""Answers: what is found, shown and suggested."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kamerspoor.errors import NotFoundError
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.indexing import update_index
from kamerspoor.pipeline.ingest import ingest
from kamerspoor.search.service import IndexHandle, SearchService
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span
from search_database import ask, found, make
from web_report import LETTER


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("search") / "a.db")


def test_passages_are_grouped_by_paper_with_the_words_that_answer_marked(db: Path) -> None:
    answer = ask(db, "dijk lekt")
    assert {result.paper.genre for result in answer.results if result.paper} >= {"debate"}
    shown = answer.results[0].passages[0]
    assert {mark.of(shown.words).lower() for mark in shown.marks} <= {"dijk", "lekt"}
    assert sum(result.total for result in answer.results) == answer.total


def test_a_passage_lands_on_the_first_word_that_answers(db: Path) -> None:
    (result,) = ask(db, '"niemand doet iets"').results
    lands = result.passages[0].lands
    assert lands is not None
    assert result.paper is not None
    with Store(db) as store:
        assert lands.of(store.paper(result.paper.id).document.text) == "niemand doet iets"


def test_a_paper_of_which_only_the_title_answers_shows_its_title(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store(path, create=True) as store:
        paper = read_paper(LETTER.encode())
        titled = replace(paper, identity=replace(paper.identity, title="Zandbanken"))
        store.save(titled, "brief.txt")
        update_index(store, path)
    assert found(ask(path, "zandbank")) == ["Zandbanken"]


def test_facets_count_what_answers(db: Path) -> None:
    facets = ask(db, "soort:motie").facets
    assert facets["kind"] == [("motion", ask(db, "soort:motie").total)]
    assert ("ontraden", 1) in facets["verdict"]


def test_pages_follow_each_other_without_repeating(db: Path) -> None:
    seen = []
    page = 1
    while True:
        answer = ask(db, "dijk", page=page, size=1)
        seen += [result.paper.id for result in answer.results if result.paper]
        if not answer.more:
            break
        page += 1
    assert len(seen) == len(set(seen))
    assert sorted(seen) == sorted(result.paper.id for result in ask(db, "dijk").results if result.paper)


def test_another_spelling_is_offered_when_nothing_is_found(db: Path) -> None:
    answer = ask(db, "geshorst")
    assert not answer.total
    assert answer.suggestion == "geschorst"
    assert ask(db, "xylofoonkwartet").suggestion is None


def test_nothing_asked_is_nothing_answered(db: Path) -> None:
    assert ask(db, " ").total == 0
    assert ask(db, "*").hints


def test_what_is_most_like_a_passage_is_not_the_passage_itself(db: Path) -> None:
    (result,) = ask(db, '"niemand doet iets"').results
    assert result.paper is not None
    span = result.passages[0].span
    assert span is not None
    with Store(db) as store:
        words, like = SearchService(store, IndexHandle(db).finder()).like(result.paper.id, span)
        assert "niemand doet iets" in words
        assert all(shown.span != span for one in like if one.paper == result.paper for shown in one.passages)
        assert like
        with pytest.raises(NotFoundError):
            SearchService(store, IndexHandle(db).finder()).like(result.paper.id, Span(10**7, 10**7 + 5))


def test_without_an_index_one_is_told_how_to_make_it(tmp_path: Path) -> None:
    with Store(tmp_path / "b.db", create=True), pytest.raises(NotFoundError, match="kamerspoor index"):
        IndexHandle(tmp_path / "b.db").finder()


def test_the_seeds_answer_as_they_should(tmp_path: Path, shared_data: Path) -> None:
    path = tmp_path / "seeds.db"
    with Store(path, create=True) as store:
        ingest(store, sorted((shared_data / "seeds").glob("*.txt")))
        update_index(store, path)
    said = ask(path, '"Nord Stream 2" partij:D66')
    passages = [shown for result in said.results for shown in result.passages]
    assert said.total == len(passages) == 5
    assert all("Sjoerdsma" in shown.about.speakers for shown in passages)
    assert all("Nord Stream 2" in words for words in found(said))
    motions = ask(path, "soort:motie oordeel:ontraden dossier:35373")
    numbers = [shown.about.number for result in motions.results for shown in result.passages]
    assert sorted(number for number in numbers if number is not None) == [4, 9, 11, 16, 17, 18]
