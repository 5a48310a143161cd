"""The store: papers in, papers and facts out."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import msgspec

from kamerspoor import __version__
from kamerspoor.errors import NotFoundError
from kamerspoor.model import fact_kinds
from kamerspoor.model.citations import Citation
from kamerspoor.model.document_lists import DOCUMENTS
from kamerspoor.model.fact_kinds import CITATIONS, COMMITMENTS, MOTIONS, TURNS
from kamerspoor.model.list_parts import naming
from kamerspoor.model.lists import FactKind
from kamerspoor.model.paper import Paper
from kamerspoor.model.record_lists_business import DOSSIERS
from kamerspoor.store import serialization
from kamerspoor.store.corrections import Corrections, Outcome
from kamerspoor.store.database import connect, writing
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.lists import ListMemory, ListReader
from kamerspoor.store.people_reader import PeopleReader
from kamerspoor.store.records.matching import Joins
from kamerspoor.store.records.records import Records
from kamerspoor.store.rows import (
    DOCUMENT_COLUMNS,
    IDS,
    Counts,
    DocumentRow,
    Saved,
    SpokeIn,
    StoredFact,
    document_row,
    listed,
)
from kamerspoor.store.sittings import frame_of, parts_of
from kamerspoor.store.tables import FactTables

Answers = TypeVar("Answers")


class Store:
    """A database of papers.

    Args:
        path: the SQLite file.
        create: whether to make it when it is not there.
        seconds: how long a question to it may take; None sets no limit.
        memory: what lists counted before on this database; the store keeps its own without.

    Attributes:
        reader: lists of documents, of facts and of the Chamber's records.
        records: the Chamber's own records, beside the papers.
        joins: which of those records is meant by a number, a title or a name.
        people: what one person did.

    Raises:
        StoreError: see `kamerspoor.store.database.connect`.
    """

    def __init__(
        self, path: Path, *, create: bool = False, seconds: float | None = None, memory: ListMemory | None = None
    ) -> None:
        self._db = connect(path, create=create, seconds=seconds)
        self._tables = FactTables(self._db)
        self.reader = ListReader(self._db, memory)
        self.records = Records(self._db)
        self.joins = Joins(self._db)
        self.people = PeopleReader(self._db, self.reader.remembered)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; nothing is pending, since every document is its own transaction."""
        self._db.close()

    def using(self, kind: Callable[[sqlite3.Connection], Answers]) -> Answers:
        """Return what answers questions about one kind of record, on this database: ``store.using(Activities)``."""
        return kind(self._db)

    def changed(self) -> str | None:
        """Return when a paper was last stored or the Chamber last asked, in UTC, ISO 8601; None if neither was."""
        row = self._db.execute(
            # Asking may bring nothing new: then this says too much, never too little.
            "SELECT max(moment) FROM (SELECT moment FROM"
            " (SELECT stored_at AS moment FROM versions ORDER BY version_id DESC LIMIT 1)"
            " UNION ALL SELECT max(asked) FROM tk_freshness)"
        ).fetchone()
        return str(row[0]) if row[0] else None

    def holds(self, sha256: str) -> bool:
        """Tell whether these very bytes were stored before."""
        return self._db.execute("SELECT 1 FROM versions WHERE sha256 = ?", (sha256,)).fetchone() is not None

    def save(self, paper: Paper, source: str, also: Sequence[str] = ()) -> Saved:
        """Store a paper with all its facts in one transaction.

        Args:
            paper: the paper.
            source: name of the file it was read from.
            also: ids that others give it, such as the Chamber's number of the document; it is found by them as well.

        Returns:
            ``same`` when these bytes are stored already (nothing changes), ``version`` when another reading of the
            paper is kept beside it, else ``new``.

        Raises:
            StoreError: when nothing can be written; what was stored before stays stored.
        """
        with writing(self._db):
            filed = self._filed_for(paper, also)
            if self.holds(paper.document.sha256):
                return "same"
            saved = self._store(frame_of(paper), filed, source)
            if paper.items:
                self._supersede("sitting = ?", filed)
            for part in parts_of(paper, filed):
                self._store(part, self._filed_for(part, ()), source)
            return saved

    def replace(self, paper: Paper) -> None:
        """Put another reading of the same bytes in the place of the one that is kept, such as one with its day."""
        with writing(self._db):
            self._put(paper)

    def correct(self, read: Paper, corrected: Paper, outcomes: Mapping[int, Outcome]) -> bool:
        """Put what people made of a reading in its place, and keep the reading beside it.

        Args:
            read: the current reading of a paper, as it was read.
            corrected: the same with the corrections that stand.
            outcomes: of each of these; without any the reading itself is kept, and nothing beside it.

        Returns:
            Whether it is still the current reading; otherwise nothing is done.
        """
        sha256 = read.document.sha256
        with writing(self._db):
            current = self._db.execute("SELECT 1 FROM versions WHERE sha256 = ? AND current = 1", (sha256,)).fetchone()
            if current is None:
                return False
            self._put(corrected)
            if outcomes:
                details, facts = serialization.pack_details(read), serialization.pack_facts(read)
                Corrections(self._db).keep_reading(sha256, details, facts, outcomes)
        return True

    def _put(self, paper: Paper) -> None:
        self._supersede("sha256 = ?", paper.document.sha256)
        found = self._db.execute(
            "DELETE FROM versions WHERE sha256 = ? RETURNING paper_id, source", (paper.document.sha256,)
        ).fetchall()
        for filed, source in found:
            self._store(frame_of(paper), filed, source)

    def _store(self, paper: Paper, filed: str, source: str) -> Saved:
        """Make a reading the current one of its paper; an item of a sitting may be as it was."""
        known = self._db.execute("SELECT 1 FROM versions WHERE paper_id = ? LIMIT 1", (filed,)).fetchone()
        self._supersede("paper_id = ?", filed)
        same = self._db.execute("SELECT version_id FROM versions WHERE sha256 = ?", (paper.document.sha256,)).fetchone()
        if same:
            self._tables.set_current(same[0], current=True)
            return "same"
        self._tables.insert(paper, self._insert_version(paper, filed, source), filed)
        return "version" if known else "new"

    def _supersede(self, which: str, value: str) -> None:
        """Make readings of papers earlier ones, whose facts are in no list."""
        current = self._db.execute(f"SELECT version_id FROM versions WHERE current = 1 AND {which}", (value,))  # noqa: S608 - ours
        for (version,) in current.fetchall():
            self._tables.set_current(version, current=False)

    def versions(self, paper_id: str) -> list[DocumentRow]:
        """Return all readings of a paper, newest first.

        Raises:
            NotFoundError: when there is no such paper.
        """
        rows = self._db.execute(
            f"SELECT {DOCUMENT_COLUMNS} FROM versions v WHERE v.paper_id = ? ORDER BY v.version_id DESC",  # noqa: S608
            (self.filed_id(paper_id),),
        ).fetchall()
        if not rows:
            raise _no_paper(paper_id)
        return [document_row(row) for row in rows]

    def row(self, paper_id: str) -> DocumentRow:
        """Return the current reading of a paper in short, by any id that it goes by.

        Raises:
            NotFoundError: when there is no such paper.
        """
        found = self.rows((paper_id,)).get(paper_id)
        if found is None:
            raise _no_paper(paper_id)
        return found

    def rows(self, ids: Collection[str]) -> dict[str, DocumentRow]:
        """Return, of these ids, those that a paper goes by, with its current reading in short."""
        found = self._db.execute(
            f"SELECT {DOCUMENT_COLUMNS}, i.id FROM paper_ids i JOIN versions v USING (paper_id)"  # noqa: S608 - ours
            f" WHERE v.current = 1 AND i.id IN {IDS}",
            (listed(ids),),
        )
        return {row[-1]: document_row(row) for row in found}

    def paper(self, paper_id: str, *, as_read: bool = False) -> Paper:
        """Return one reading of a paper, whole: the current one, or the one of which the hash is given.

        Args:
            paper_id: any id that the paper goes by; behind an ``@`` the beginning of the hash of a reading's bytes.
            as_read: without what people corrected of it.

        Raises:
            NotFoundError: when there is no such paper.
        """
        known_as, _, reading = paper_id.partition("@")
        filed = self.filed_id(known_as)
        row = self._db.execute(
            "SELECT v.version_id, text, coalesce(r.details, v.details), source_map, sha256, media_type, pages, genre,"
            " subgenre, title, date, dossier, number, session_year, chamber, fiction, sitting, item, r.facts"
            " FROM versions v LEFT JOIN as_read r ON ?3 AND r.version_id = v.version_id WHERE paper_id = ?1"
            " AND CASE ?2 WHEN '' THEN current = 1 ELSE substr(sha256, 1, length(?2)) = ?2 END",
            (filed, reading, as_read),
        ).fetchone()
        if row is None:
            raise _no_paper(paper_id)
        kept = {table.name: self._facts(row[0], table) for table in fact_kinds.FACT_KINDS} if row[-1] is None else {}
        facts = kept or serialization.unpack_facts(row[-1])
        stored = serialization.StoredVersion(*row[1:7])
        return serialization.unpack_paper(stored, serialization.identity_of(row[7:18]), facts, filed)

    def filed(self, row: DocumentRow, paper: Paper, kind: FactKind) -> list[StoredFact[Any]]:
        """Return the facts of a kind of a stored paper with their places; a struck one has left its place empty."""
        places = self._db.execute(
            f"SELECT n FROM {kind.name} WHERE version_id = (SELECT version_id FROM versions WHERE sha256 = ?) ORDER BY n",  # noqa: S608, E501 - names are ours
            (paper.document.sha256,),
        )
        return [StoredFact(row, n, fact) for (n,), fact in zip(places, kind.of(paper), strict=True)]

    def filed_id(self, paper_id: str) -> str:
        """Return the id under which a paper is kept, given any of its ids; an unknown id comes back as it is."""
        row = self._db.execute("SELECT paper_id FROM paper_ids WHERE id = ?", (paper_id,)).fetchone()
        return str(row[0]) if row else paper_id

    def ids_of(self, paper_id: str) -> list[str]:
        """Return every id by which a paper is known, given any of them."""
        filed = self.filed_id(paper_id)
        rows = self._db.execute("SELECT id FROM paper_ids WHERE paper_id = ? ORDER BY id", (filed,))
        return [str(row[0]) for row in rows]

    def known_papers(self, ids: Collection[str]) -> dict[str, str]:
        """Return, of these ids, those that a paper goes by, with the id under which it is kept."""
        rows = self._db.execute(f"SELECT id, paper_id FROM paper_ids WHERE id IN {IDS}", (listed(ids),))  # noqa: S608 - ours
        return dict(rows.fetchall())

    def known_motions(self, ids: Collection[str]) -> set[str]:
        """Return, of dossiers and numbers such as ``35373-4``, those of motions that are held."""
        wanted = [(one, *one.rpartition("-")[::2]) for one in ids]
        return {
            known
            for known, dossier, number in wanted
            if _MOTION_NUMBER.fullmatch(number)
            and self._db.execute(
                "SELECT 1 FROM motions WHERE current = 1 AND dossier = ? AND number = ? LIMIT 1",
                (dossier, int(number)),
            ).fetchone()
        }

    def dossier_title(self, dossier: str) -> str | None:
        """Return the title of a dossier as the Chamber records it, else as its papers have it.

        It is empty where neither says it, and None when neither knows the dossier.
        """
        recorded = self.reader.one(DOSSIERS, dossier)
        track = self.using(DerivedReader).track(dossier)
        if recorded is None and track is None:
            return None
        return (recorded[0]["title"] if recorded else None) or (track[0] if track else None) or ""

    def cited_by(self, ids: Collection[str]) -> list[StoredFact[Citation]]:
        """Return the citations of a paper, by any of its ids, in other papers."""
        found = [filed for one in ids for filed in self.reader.facts(CITATIONS, target=one)]
        return [filed for filed in found if filed.paper.id not in ids]

    def spoke_in(self, key: str, most: int) -> list[SpokeIn]:
        """Return the debates in which someone spoke, the newest first, at most so many.

        Args:
            key: of the person, or the Chamber's id.
            most: how many at most.
        """
        # The turns themselves are not asked: of a minister there are tens of thousands.
        rows = self.reader.remembered(
            f"SELECT {DOCUMENT_COLUMNS}, s.turns, s.first FROM ("  # noqa: S608 - ours
            f"SELECT version_id, count(*) AS turns, min(n) AS first FROM ({naming('turns')}) GROUP BY version_id) s"
            " JOIN versions v USING (version_id) WHERE v.current = 1 ORDER BY v.date DESC, v.paper_id LIMIT :most",
            {"v": key, "most": most},
        )
        return [SpokeIn(document_row(row), *row[-2:]) for row in rows]

    def counts(self) -> Counts:
        """Return how much the database holds, in current readings."""
        papers, turns, motions, commitments = (
            self.reader.total(of, {}) for of in (DOCUMENTS, TURNS, MOTIONS, COMMITMENTS)
        )
        fiction = self.reader.total(DOCUMENTS, {"fiction": "yes"})
        return Counts(papers, turns, motions, commitments, bool(fiction))

    def _insert_version(self, paper: Paper, filed: str, source: str) -> int:
        identity, document = paper.identity, paper.document
        turns = len(paper.debate.turns) if paper.debate else 0
        values: dict[str, str | int | bytes | None] = {
            "paper_id": filed,
            "current": 1,
            "sha256": document.sha256,
            "reader": __version__,
            "source": source,
            "stored_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "media_type": document.media_type,
            "genre": identity.genre,
            "subgenre": identity.subgenre,
            "title": identity.title,
            "date": identity.date.isoformat() if identity.date else None,
            "dossier": identity.dossier,
            "number": identity.number,
            "session_year": identity.session_year,
            "chamber": identity.chamber,
            "fiction": int(identity.fiction),
            "pages": document.pages,
            "characters": len(document.text),
            "n_turns": turns,
            "n_motions": len(paper.motions),
            "n_commitments": sum(one.shown for one in paper.commitments),
            "sitting": identity.sitting,
            "item": identity.item,
            "text": document.text,
            "details": serialization.pack_details(paper),
            "source_map": serialization.pack_source_map(document.source_map),
        }
        cursor = self._db.execute(
            f"INSERT INTO versions ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",  # noqa: S608 - names are ours
            tuple(values.values()),
        )
        return int(cursor.lastrowid or 0)

    def _filed_for(self, paper: Paper, also: Sequence[str]) -> str:
        """Return the id under which the paper is kept already, by any of its ids, else its own; note all its ids.

        A paper that goes by the ids of two that are kept shows that these are one: they become versions of each other.
        """
        ids = tuple(dict.fromkeys((paper.id, *paper.identity.ids, *also)))
        known = self.known_papers(ids)
        filed = next((known[one] for one in ids if one in known), paper.id)
        for other in {*known.values()} - {filed}:
            self._supersede("paper_id = ?", other)
            self._tables.rename(other, filed)
            self._db.execute("UPDATE paper_ids SET paper_id = ? WHERE paper_id = ?", (filed, other))
        self._db.executemany(
            "INSERT INTO paper_ids (id, paper_id) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
            ((one, filed) for one in ids),
        )
        return filed

    def _facts(self, version: int, table: FactKind) -> list[Any]:
        rows = self._db.execute(
            f"SELECT data FROM {table.name} WHERE version_id = ? ORDER BY n",  # noqa: S608 - names are ours
            (version,),
        )
        return [msgspec.json.decode(data, type=table.type) for (data,) in rows]


# No dossier comes near a million papers; a longer number is a mistake that SQLite could not hold.
_MOTION_NUMBER = re.compile(r"[0-9]{1,6}")


def _no_paper(paper_id: str) -> NotFoundError:
    message = "no paper of this id in the database"
    return NotFoundError(message, where=paper_id, remedy="See: kamerspoor list documents")
