"""The papers behind official records: which are to be fetched, and what became of those that were.

A document of the Chamber and a report of a meeting each have bytes. What was fetched is noted with the time at which
the record last changed, so that nothing is fetched twice, and a document that changes is fetched again; what could not
be read is noted with the reason, and is not tried again until it changes.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

import msgspec

from kamerspoor.store.database import writing

Choice = Literal["text", "all"]
# Media types that the readers know; a photograph or a spreadsheet has no text that they could read.
READABLE: Final = (
    "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "text/html",
    "text/plain", "text/xml", "application/xml",
)  # fmt: skip
_READABLE_JSON: Final = msgspec.json.encode(READABLE).decode()


@dataclass(frozen=True, slots=True)
class Enclosure:
    """Bytes that a record has at the Chamber.

    Attributes:
        record: GUID of the document or report.
        name: what people call it: the document's number, or the day and title of the meeting.
        changed: when the record last changed, UTC.
        length: bytes, or None when the Chamber does not say.
        ids: ids by which its paper is to be found.
    """

    record: str
    name: str
    changed: str
    length: int | None
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PaperCounts:
    """How far the papers behind the records are here.

    Attributes:
        documents: documents with bytes that the readers know.
        read: of those, the ones that were fetched and read, as they are now.
        refused: those that could not be read, with why.
    """

    documents: int
    read: int
    refused: tuple[tuple[str, str], ...]


class Enclosures:
    """Answers what is to be fetched, and keeps what was.

    Args:
        db: connection of the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def documents(self, choice: Choice, dossier: str | None = None) -> list[Enclosure]:
        """Return the documents that are still to be fetched, the newest first.

        Args:
            choice: ``text`` leaves out annexes, ``all`` does not.
            dossier: only documents of this dossier, and annexes to them.
        """
        return list(self._documents(choice, dossier))

    def reports(self) -> list[Enclosure]:
        """Return the best report of every meeting that is still to be fetched, the newest first."""
        return list(self._reports())

    def note(self, enclosure: Enclosure, paper_id: str | None, refused: str | None) -> None:
        """Keep what became of an enclosure: the paper it is, or why it could not be read."""
        with writing(self._db):
            self._db.execute(
                "INSERT INTO tk_papers (record, changed, paper_id, refused) VALUES (?1, ?2, ?3, ?4)"
                " ON CONFLICT (record) DO UPDATE SET changed = ?2, paper_id = ?3, refused = ?4",
                (enclosure.record, enclosure.changed, paper_id, refused),
            )

    def paper_of(self, record: str) -> str | None:
        """Return the paper that the bytes of a record were read as, or None when they were not."""
        row = self._db.execute("SELECT paper_id FROM tk_papers WHERE record = ?", (record,)).fetchone()
        return str(row[0]) if row and row[0] else None

    def counts(self) -> PaperCounts:
        """Return how far the papers are here."""
        documents, read = self._db.execute(
            "SELECT count(*), count(p.paper_id) FROM document d LEFT JOIN tk_papers p ON p.record = d.id"
            " AND p.changed >= coalesce(d.changed, d.updated)"
            " WHERE d.contentType IN (SELECT value FROM json_each(:readable))",
            {"readable": _READABLE_JSON},
        ).fetchone()
        refused = self._db.execute(
            "SELECT coalesce(d.documentNummer, p.record), p.refused FROM tk_papers p LEFT JOIN document d"
            " ON d.id = p.record WHERE p.refused IS NOT NULL ORDER BY 1"
        )
        return PaperCounts(documents, read, tuple((str(name), str(why)) for name, why in refused))

    def _documents(self, choice: Choice, dossier: str | None) -> Iterator[Enclosure]:
        conditions = ["d.contentType IN (SELECT value FROM json_each(:readable))"]
        if choice == "text":
            conditions.append("coalesce(d.soort, '') <> 'Bijlage'")
        if dossier is not None:
            # An annex belongs to the dossier of its document.
            conditions.append(
                "d.id IN (SELECT x.id FROM record_dossiers x WHERE x.dossier = :dossier UNION ALL"
                " SELECT r.owner FROM record_dossiers x JOIN tk_relations r ON r.target = x.id"
                " AND r.relation = 'bronDocument' WHERE x.dossier = :dossier)"
            )
        rows = self._db.execute(
            "SELECT d.id, coalesce(d.documentNummer, d.id), coalesce(d.changed, d.updated), d.contentLength,"
            " d.documentNummer, v.externeidentifier FROM document d"
            " LEFT JOIN documentVersie v ON v.id = d.huidigeDocumentVersie LEFT JOIN tk_papers p ON p.record = d.id"
            f" WHERE {' AND '.join(conditions)} AND (p.record IS NULL OR p.changed < coalesce(d.changed, d.updated))"
            " ORDER BY d.datum DESC, d.id",
            {"readable": _READABLE_JSON, "dossier": dossier},
        )
        for record, name, changed, length, *ids in rows:
            yield Enclosure(record, name, changed, length, tuple(one for one in ids if one))

    def _reports(self) -> Iterator[Enclosure]:
        rows = self._db.execute(
            "SELECT s.id, m.date || ' ' || coalesce(m.title, 'vergadering'), coalesce(s.changed, s.updated), s.size"
            " FROM meetings m JOIN reports s ON s.id = m.report LEFT JOIN tk_papers p ON p.record = s.id"
            " WHERE s.media_type IS NOT NULL AND (p.record IS NULL OR p.changed < coalesce(s.changed, s.updated))"
            " ORDER BY m.day DESC, s.id"
        )
        return (Enclosure(record, name, changed, length, ()) for record, name, changed, length in rows)
