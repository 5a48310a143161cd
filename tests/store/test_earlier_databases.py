"""A database that an earlier version made is opened with everything in it, and goes on as one of today."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from debates import motion_text
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store import packing
from kamerspoor.store.database import APPLICATION_ID, migrations
from kamerspoor.store.sittings import Sittings
from kamerspoor.store.store import Store
from kamerspoor.store.tables import AMENDMENTS, FACT_TABLES, MOTIONS, TURNS
from kamerspoor.text.names import person_key

# Version 0.1.0: before amendments (0005) and sittings (0006).
_VERSION = 4
_DETAILS = (
    "blocks", "furniture", "meeting", "stages", "sections", "document_remarks", "remarks", "identity", "stated",
    "letter", "questionnaire", "notes", "decisions", "quotations",
)  # fmt: skip
# What facts and parts did not say then.
_SINCE = frozenset([
    "sitting", "item", "person", "corrected", "absent", "withdrawn", "corrections", "on_behalf_of", "your_reference",
    "directorate", "annexes", "marks",
])  # fmt: skip
LETTER = """Tweede Kamer der Staten-Generaal 2

Vergaderjaar 2030–2031

98 765 Dijken en veren

Nr. 7 BRIEF VAN DE MINISTER VAN WATER EN DIJKEN

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2031

Ook geef ik uitvoering aan de motie van de leden Smit en De Wit (Kamerstuk 98 765, nr. 12).
De dijk kostte in 2030 ruim 3 miljoen euro. Uw Kamer wordt hierover voor 1 oktober 2031 geïnformeerd.

De Minister van Water en Dijken,
K. Kuiper
"""
DEBATE = """Voorzitter: Bakker

{motion}
Mevrouw Özkan (QQ):
Is de dijk {what} dicht?

Minister Kuiper:
De motie op stuk nr. {n} ontraad ik.

In stemming komt de motie-Smit (98765, nr. {n}).

De voorzitter:
Ik constateer dat deze motie met algemene stemmen is aangenomen.
"""
AMENDMENT = """98 765 Dijken en veren

Nr. 9 AMENDEMENT VAN HET LID SMIT
Ontvangen 4 mei 2031

De ondergetekende stelt het volgende amendement voor:

In artikel 3 wordt «dijk» vervangen door «dam».

Toelichting

Een dam houdt meer tegen.

Smit
"""
SITTING, BY_PAGES = "h-tk-20312032-23", "h-tk-20082009-1234-1250"


def debate(known_as: str, number: int) -> Paper:
    """Return the report of a debate that goes by an id, with one motion of this number."""
    text = DEBATE.format(motion=motion_text(number, ("Smit",)), n=number, what="bij " + "Veer" * number)
    paper = read_paper(text.encode())
    return replace(paper, identity=replace(paper.identity, ids=(known_as,)))


PAPERS = (
    read_paper(LETTER.encode()),
    debate(f"{SITTING}-12", 3),
    debate(f"{SITTING}-4", 4),
    debate(BY_PAGES, 5),
)


def then(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return packed JSON without what has been added since."""
    if isinstance(value, dict):
        return {name: then(one) for name, one in value.items() if name not in _SINCE}
    return [then(one) for one in value] if isinstance(value, list) else value


def _insert(db: sqlite3.Connection, table: str, values: dict[str, Any]) -> int:
    sql = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"  # noqa: S608 - ours
    return int(db.execute(sql, tuple(values.values())).lastrowid or 0)


def _save(db: sqlite3.Connection, paper: Paper) -> None:
    identity, document = paper.identity, paper.document
    details = then(msgspec.json.decode(packing.pack_details(paper)))
    kept = {name: details[name] for name in _DETAILS} | {"furniture": [line.text for line in document.furniture]}
    version = _insert(db, "versions", {
        "paper_id": paper.id, "current": 1, "sha256": document.sha256, "reader": "0.1.0", "source": "oud.txt",
        "stored_at": "2031-05-04T00:00:00+00:00", "media_type": document.media_type, "genre": identity.genre,
        "subgenre": identity.subgenre, "title": identity.title,
        "date": identity.date.isoformat() if identity.date else None, "dossier": identity.dossier,
        "number": identity.number, "session_year": identity.session_year, "chamber": identity.chamber, "fiction": 0,
        "characters": len(document.text), "n_turns": len(TURNS.facts(paper)), "n_motions": len(paper.motions),
        "n_commitments": len(paper.commitments), "text": document.text,
        "details": msgspec.json.encode(kept).decode(), "source_map": packing.pack_source_map(document.source_map),
    })  # fmt: skip
    for known_as in dict.fromkeys((paper.id, *identity.ids)):
        _insert(db, "paper_ids", {"id": known_as, "paper_id": paper.id})
    for table in FACT_TABLES:
        if table is AMENDMENTS:
            continue
        for n, fact in enumerate(table.facts(paper)):
            data = msgspec.json.encode(then(msgspec.json.decode(packing.pack_fact(fact)))).decode()
            row = (version, n, *table.row(fact, paper), data)
            db.execute(f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - ours
            for named in table.people(fact):
                person = (version, table.name, n, person_key(named.name), named.role, named.name, named.party)
                db.execute("INSERT OR IGNORE INTO people VALUES (?, ?, ?, ?, ?, ?, ?)", person)


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    path = tmp_path / "earlier.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous = OFF")
        db.create_function("person_key", 1, person_key, deterministic=True)
        db.executescript("BEGIN;" + "".join(script for _, script in migrations()[:_VERSION]))
        db.execute(f"PRAGMA user_version = {_VERSION}")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for paper in PAPERS:
            _save(db, paper)
        db.execute("COMMIT")
    return path


@pytest.fixture
def store(earlier: Path) -> Iterator[Store]:
    with Store(earlier) as store:
        yield store


def test_every_paper_of_an_earlier_database_comes_back_whole(store: Store) -> None:
    assert len(store.papers()) == len(PAPERS)
    for paper in PAPERS:
        kept = store.paper(paper.id)
        assert replace(kept, identity=paper.identity) == paper, paper.id
        assert replace(kept.identity, sitting=None, item=None) == paper.identity


def test_facts_and_people_of_an_earlier_database_are_found_as_before(store: Store) -> None:
    for table in FACT_TABLES:
        kept = [filed.fact for filed in store.facts(table)]
        assert sorted(map(repr, kept)) == sorted(repr(fact) for paper in PAPERS for fact in table.facts(paper))
    assert [filed.fact.number for filed in store.facts(MOTIONS)] == [3, 4, 5]
    assert [row.key for row in store.people(party="QQ")] == ["ozkan"]


def test_items_stored_before_there_were_sittings_are_items_of_theirs(store: Store) -> None:
    assert [row.id for row in store.using(Sittings).items({SITTING})] == [f"{SITTING}-4", f"{SITTING}-12"]
    assert [(one.sitting, one.item) for one in (store.paper(paper.id).identity for paper in PAPERS)] == [
        (None, None), (SITTING, 12), (SITTING, 4), (None, None),
    ]  # fmt: skip
    assert store.using(Sittings).undated() == [(f"{SITTING}-4", SITTING), (f"{SITTING}-12", SITTING)]


def test_the_same_files_change_nothing_in_an_earlier_database_and_new_ones_are_taken(store: Store) -> None:
    before = store.papers()
    for paper in PAPERS:
        assert store.save(paper, "oud.txt") == "same"
    assert store.papers() == before
    assert store.save(read_paper(AMENDMENT.encode()), "nieuw.txt") == "new"
    assert [filed.fact.number for filed in store.facts(AMENDMENTS)] == [9]
