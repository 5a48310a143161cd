"""The index follows the store: after each change, after a kill, and made anew."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from invented_records import keep, record
from kamerspoor.errors import StoreError
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.indexing import Indexed, up_to_date, update_index
from kamerspoor.search.engine import Engine
from kamerspoor.search.index import PassageIndex, building, clear, folder_of
from kamerspoor.search.query_parser import parse
from kamerspoor.search.service import IndexHandle, SearchRequest, SearchService
from kamerspoor.store.store import Store
from processes import started
from search_database import PAPERS, ask, found, make
from web_report import REPORT

KAMERSPOOR = str(Path(sys.executable).with_name("kamerspoor"))
QUESTIONS = ("dijk", '"de dijk"', "lekt OR brief", "soort:motie", "partij:PP", "regering*", "-dijk", "NEAR(dijk lekt)")


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return make(tmp_path / "a.db")


def answers(db: Path) -> list[Any]:
    """What an index answers, in an order of its own: how ties are broken may differ."""
    finder = Engine(PassageIndex(folder_of(db)))
    told = []
    for query in QUESTIONS:
        tree = parse(query).tree
        total, hits = finder.passages(tree, "relevance", 0, 100_000)
        facets = {name: sorted(values) for name, values in finder.find(tree).facets.items()}
        told.append((query, total, sorted((hit.owner, hit.about.place, hit.about) for hit in hits), facets))
    return told


def test_what_is_indexed_is_indexed_once(db: Path) -> None:
    with Store(db) as store:
        assert update_index(store, db) == Indexed(0, 0)
        assert up_to_date(store, PassageIndex(folder_of(db)))


def test_a_later_reading_takes_the_place_of_the_one_before(db: Path) -> None:
    assert ask(db, "lekt").total
    with Store(db) as store:
        store.save(read_paper(REPORT.replace("lekt", "rommelt").encode()), "later.txt")
        assert not up_to_date(store, PassageIndex(folder_of(db)))
        update_index(store, db)
    assert ask(db, "rommelt").total
    assert not ask(db, "lekt stuk:kst-98765-4").total


def test_a_vote_that_comes_later_belongs_to_its_motion(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store(path, create=True) as store:
        store.save(read_paper(PAPERS["verslag"].encode()), "verslag.txt")
        update_index(store, path)
        assert not ask(path, "soort:motie uitslag:verworpen").total
        store.save(read_paper(PAPERS["stemmingen"].encode()), "stemmingen.txt")
        update_index(store, path)
    assert ask(path, "soort:motie nr:5 (uitslag:verworpen OR uitslag:aangenomen)").total == 1


MOTION = """98 765

Dijken en veren

Nr. 5

MOTIE VAN DE LEDEN SMIT EN DE WIT
Voorgesteld 16 februari 2031
De Kamer,
gehoord de beraadslaging,
verzoekt de regering de dijk te dichten,
en gaat over tot de orde van de dag.
Smit
De Wit

kst-98765-5
"""


def test_what_a_later_debate_says_of_a_motion_belongs_to_its_paper_until_a_reading_no_longer_says_it(
    tmp_path: Path,
) -> None:
    path, asked = tmp_path / "a.db", "stuk:kst-98765-5 oordeel:ontraden"
    with Store(path, create=True) as store:
        store.save(read_paper(MOTION.encode()), "motie.txt")
        update_index(store, path)
        assert ask(path, "stuk:kst-98765-5").total
        assert not ask(path, asked).total
        store.save(read_paper(REPORT.encode()), "verslag.txt")
        update_index(store, path)
        assert ask(path, asked).total
        silent = REPORT.replace("De motie op stuk nr. 5 moet ik ontraden.", "Ik heb haar gehoord.")
        store.save(read_paper(silent.encode()), "verslag-later.txt")
        update_index(store, path)
        assert not ask(path, asked).total


def test_records_are_found_by_their_titles_until_they_are_deleted(db: Path) -> None:
    with Store(db) as store:
        keep(store, record("Zaak", "veren", nummer="2031Z00001", titel="Veren", onderwerp="Pontjes"))
        update_index(store, db)
        answer = ask(db, "pontje")
        assert [(result.category, result.number) for result in answer.results] == [("Zaak", "2031Z00001")]
        keep(store, record("Zaak", "veren", updated="2031-01-02T00:00:00Z", deleted=True))
        update_index(store, db)
    assert not ask(db, "pontje").total


def test_a_committee_that_is_named_later_filters_as_well(db: Path) -> None:
    with Store(db) as store:
        keep(store, record("Zaak", "veren", nummer="2031Z00001", titel="Veren"))
        update_index(store, db)
        keep(
            store, record("Commissie", "vw", afkorting="VW"), record("ZaakActor", "actor", zaak="veren", commissie="vw")
        )
        update_index(store, db)
    assert ask(db, "veren commissie:vw").total == 1


def test_an_index_of_another_database_is_made_anew(db: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with Store(other, create=True) as store:
        update_index(store, other)
    db.unlink()
    other.rename(db)
    with Store(db) as store:
        update_index(store, db)
    assert not ask(db, "dijk").total


def test_who_searches_goes_on_while_the_index_is_made_anew(db: Path) -> None:
    index = IndexHandle(db)
    with Store(db) as store:
        before = SearchService(store, index.finder()).search(SearchRequest("dijk")).total
        finder = index.finder()
        update_index(store, db, rebuild=True)
        assert finder.find(parse("dijk").tree).total == before
        assert SearchService(store, index.finder()).search(SearchRequest("dijk")).total == before


def test_an_index_made_anew_answers_the_same(db: Path) -> None:
    with Store(db) as store:
        store.save(read_paper(REPORT.replace("lekt", "rommelt").encode()), "later.txt")
        update_index(store, db)
        grown = answers(db)
        update_index(store, db, rebuild=True)
    assert answers(db) == grown


def test_a_damaged_index_is_said_so_and_can_be_made_anew(db: Path) -> None:
    (folder_of(db) / "meta.json").write_text("{", encoding="utf-8")
    (folder_of(db) / "kamerspoor.json").write_text("{", encoding="utf-8")
    with Store(db) as store:
        update_index(store, db)
    assert found(ask(db, "lekt"))


def many(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        words = REPORT.replace("Nr. 4", f"Nr. {number + 10}") + f"\nDe voorzitter:\nDit is exemplaar {number}.\n"
        (folder / f"{number:04d}.txt").write_text(words, encoding="utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_an_index_that_was_killed_twenty_times_answers_as_one_made_from_scratch(tmp_path: Path) -> None:
    db = tmp_path / "a.db"
    chance = random.Random(5)  # noqa: S311 - the same moments on every run
    with Store(db, create=True) as store:
        for number in range(600):
            words = REPORT.replace("Nr. 4", f"Nr. {number + 10}") + f"\nDe voorzitter:\nDit is exemplaar {number}.\n"
            store.save(read_paper(words.encode()), f"{number}.txt")
        for kill in range(20):
            with started([KAMERSPOOR, "index", "--db", str(db), *(["--rebuild"] if kill % 5 == 4 else [])]) as process:
                time.sleep(0.2 + chance.random())
                process.kill()
            number = 2000 + kill
            words = REPORT.replace("Nr. 4", f"Nr. {number}").replace("lekt", "rommelt")
            store.save(read_paper(words.encode()), f"{number}.txt")
        update_index(store, db)
        killed = answers(db)
        update_index(store, db, rebuild=True)
    assert answers(db) == killed
    assert killed[0][1] > 600


def asked_while(process: subprocess.Popen[str], db: Path) -> Iterator[float]:
    while process.poll() is None:
        begun = time.perf_counter()
        assert ask(db, "dijk partij:PP").total
        yield time.perf_counter() - begun


@pytest.mark.slow
def test_readers_see_no_error_while_papers_come_in(db: Path, tmp_path: Path) -> None:
    folder = many(tmp_path / "papers", 400)
    with started([KAMERSPOOR, "ingest", str(folder), "--db", str(db)]) as process:
        assert len(list(asked_while(process, db))) > 3
    assert process.returncode == 0
    assert ask(db, "exemplaar").total == 400


@pytest.mark.slow
def test_two_that_index_a_new_database_at_once_both_end_well_and_the_index_is_whole(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    for number in range(4, 12):
        (papers / f"{number}.txt").write_text(REPORT.replace("Nr. 4 ", f"Nr. {number} "))
    db = tmp_path / "two.db"
    command = [KAMERSPOOR, "ingest", "--db", str(db), "--workers", "1", str(papers)]
    with started(command, read=True) as one, started(command, read=True) as other:
        with building(folder_of(db)):
            with pytest.raises(subprocess.TimeoutExpired):
                one.wait(timeout=4)
            assert other.poll() is None
            assert not folder_of(db).exists()
        told = [process.communicate()[1] for process in (one, other)]
        assert [one.returncode, other.returncode] == [0, 0], told
    assert told == ["", ""]
    with Store(db) as store:
        assert len(store.reader.documents()) == 8
        assert up_to_date(store, PassageIndex(folder_of(db)))
    assert ask(db, "lekt soort:turn").total == 8


def test_where_the_index_cannot_be_made_one_line_says_why(tmp_path: Path) -> None:
    db = make(tmp_path / "a.db")
    folder = folder_of(db)
    clear(folder)
    folder.write_text("a letter of somebody")
    with Store(db) as store, pytest.raises(StoreError, match="a file stands where the index belongs") as raised:
        update_index(store, db)
    assert "\n" not in str(raised.value)
    assert folder.read_text() == "a letter of somebody"
    with pytest.raises(StoreError, match="cannot be read"):
        PassageIndex(folder)


def test_an_index_that_is_a_link_is_made_anew_and_what_it_leads_to_is_left_alone(tmp_path: Path) -> None:
    db = make(tmp_path / "a.db")
    folder, elsewhere = folder_of(db), tmp_path / "elsewhere"
    folder.rename(elsewhere)
    folder.symlink_to(elsewhere)
    with Store(db) as store:
        update_index(store, db, rebuild=True)
        assert up_to_date(store, PassageIndex(folder))
    assert elsewhere.is_dir()
    assert ask(db, "lekt").total
