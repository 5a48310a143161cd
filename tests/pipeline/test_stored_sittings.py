from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kamerspoor.errors import KamerspoorError, NotFoundError
from kamerspoor.model.fact_kinds import MOTIONS, TURNS
from kamerspoor.pipeline.days import date_items
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.files import find_files
from kamerspoor.pipeline.indexing import update_index
from kamerspoor.pipeline.ingest import ingest
from kamerspoor.search.engine import Engine
from kamerspoor.search.index import PassageIndex, folder_of
from kamerspoor.search.query_parser import parse
from kamerspoor.store.sittings import Sittings
from kamerspoor.store.store import Store
from sitting_report import DAY, DIKES, FERRIES, OPENING, vlos

SITTING = "vlos-eeee-5"
ITEM = """<?xml version="1.0"?><officiele-publicatie><metadata>
<meta name="DC.identifier" content="h-tk-20312032-23-{n}"/></metadata><handelingen><agendapunt><nr>{n}</nr>
<item-titel>{title}</item-titel><tekst><spreekbeurt nieuw="ja"><spreker><voorvoegsels>De</voorvoegsels>
<naam><achternaam>voorzitter</achternaam></naam>:</spreker><tekst><al>Het woord is aan de heer Smit.</al></tekst>
</spreekbeurt><spreekbeurt nieuw="ja"><spreker><voorvoegsels>De heer</voorvoegsels><naam><achternaam>Smit</achternaam>
</naam> (<politiek>PP</politiek>):</spreker><tekst><al>Voorzitter. Vaart het veer morgen?</al></tekst></spreekbeurt>
</tekst></agendapunt></handelingen></officiele-publicatie>"""
METADATA = """<?xml version="1.0"?><metadata_gegevens><metadata name="DC.identifier" content="h-tk-20312032-23-{n}"/>
<metadata name="OVERHEIDop.datumVergadering" content="2031-12-09"/></metadata_gegevens>"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "a.db", create=True) as store:
        yield store


def owners(db: Path, query: str) -> set[str]:
    """Return in which papers something is found."""
    _total, hits = Engine(PassageIndex(folder_of(db))).passages(parse(query).tree, "relevance", 0, 100)
    return {hit.owner for hit in hits}


def item(n: int, title: str = "Veren") -> bytes:
    return ITEM.format(n=n, title=title).encode()


def test_a_sitting_is_stored_with_a_paper_for_each_item(store: Store) -> None:
    assert store.save(read_paper(DAY), "dag.xml") == "new"
    assert [(row.id, row.genre, row.title) for row in store.using(Sittings).items({SITTING})] == [
        (f"{SITTING}-1", "debate", "Opening"),
        (f"{SITTING}-2", "debate", "Dijken"),
        (f"{SITTING}-3", "debate", "Veren"),
    ]
    assert store.row("h-tk-20312032-23").id == SITTING
    assert store.paper(SITTING).items == read_paper(DAY).items
    kept = store.paper(f"{SITTING}-2")
    assert kept == read_paper(DAY).parts[1]


def test_every_fact_is_stored_once(store: Store) -> None:
    store.save(read_paper(DAY), "dag.xml")
    assert [(filed.paper.id, filed.fact.number) for filed in store.reader.facts(MOTIONS)] == [
        (f"{SITTING}-2", 4),
        (f"{SITTING}-3", 9),
    ]
    assert store.counts().turns == len(read_paper(DAY).debate.turns)  # type: ignore[union-attr]
    assert store.reader.facts(TURNS, document=f"{SITTING}-2")[1].fact.person == "bbbb-2"


def test_the_same_bytes_change_nothing_and_a_later_report_only_what_differs(store: Store) -> None:
    store.save(read_paper(DAY), "dag.xml")
    before = store.reader.documents()
    assert store.save(read_paper(DAY), "dag.xml") == "same"
    assert store.reader.documents() == before
    assert store.save(read_paper(vlos(OPENING, DIKES)), "later.xml") == "version"
    assert [row.id for row in store.using(Sittings).items({SITTING})] == [f"{SITTING}-1", f"{SITTING}-2"]
    assert len(store.versions(f"{SITTING}-2")) == 1
    assert [filed.fact.number for filed in store.reader.facts(MOTIONS)] == [4]
    changed = DIKES.replace("voor de zomer dicht", "dicht")
    store.save(read_paper(vlos(OPENING, changed, FERRIES)), "last.xml")
    assert [len(store.versions(f"{SITTING}-{n}")) for n in (1, 2, 3)] == [1, 2, 1]
    assert [filed.fact.number for filed in store.reader.facts(MOTIONS)] == [4, 9]


def test_search_finds_what_is_said_once_and_in_its_item(tmp_path: Path) -> None:
    db = tmp_path / "a.db"
    with Store(db, create=True) as store:
        store.save(read_paper(DAY), "dag.xml")
        update_index(store, db)
        assert owners(db, "brief") == {f"paper:{SITTING}-3"}
        store.save(read_paper(vlos(OPENING, DIKES)), "later.xml")
        update_index(store, db)
        assert owners(db, "brief") == set()


def test_items_that_come_as_separate_files_are_one_sitting(store: Store) -> None:
    for n in (12, 4):
        store.save(read_paper(item(n)), f"{n}.xml")
    assert [row.id for row in store.using(Sittings).items({"h-tk-20312032-23"})] == [
        "h-tk-20312032-23-4",
        "h-tk-20312032-23-12",
    ]


def test_an_item_without_a_day_says_so() -> None:
    paper = read_paper(item(4))
    assert (paper.identity.sitting, paper.identity.item, paper.identity.date) == ("h-tk-20312032-23", 4, None)
    assert [remark.kind for remark in paper.remarks] == ["item_without_day"]
    assert paper.debate is not None
    assert paper.debate.meeting.number == 23


def test_metadata_beside_an_item_give_its_day_and_are_no_paper(tmp_path: Path, store: Store) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.xml").write_bytes(item(4))
    (folder / "a_metadata.xml").write_text(METADATA.format(n=4), encoding="utf-8")
    (folder / "b.xml").write_bytes(item(5))
    (folder / "b.metadata.xml").write_text(METADATA.format(n=99), encoding="utf-8")
    (folder / "c.xml").write_bytes(item(6).replace(b"h-tk-20312032-23-", b"h-tk-20312032-24-"))
    report = ingest(store, find_files([folder]), workers=1)
    assert (report.new, report.refused) == (3, [])
    # The metadata of another paper say nothing, but the sitting is the same; of the third nothing is known.
    assert {row.id: row.date for row in store.reader.documents()} == {
        "h-tk-20312032-23-4": date(2031, 12, 9),
        "h-tk-20312032-23-5": date(2031, 12, 9),
        "h-tk-20312032-24-6": None,
    }
    again = store.paper("h-tk-20312032-23-5")
    assert [period.first for period in again.periods] == [date(2031, 12, 10)]
    assert not again.remarks


def test_the_record_of_the_whole_day_gives_its_items_of_the_handelingen_their_day(store: Store) -> None:
    refused: list[KamerspoorError] = []
    store.save(read_paper(item(4)), "4.xml")
    assert date_items(store, refused.append) == 0
    store.save(read_paper(DAY), "dag.xml")
    assert date_items(store, refused.append) == 1
    assert store.row("h-tk-20312032-23-4").date == date(2031, 12, 9)
    assert date_items(store, refused.append) == 0
    assert not refused


def test_what_was_not_stored_is_not_replaced(store: Store) -> None:
    store.replace(read_paper(item(4)))
    with pytest.raises(NotFoundError):
        store.row("h-tk-20312032-23-4")
