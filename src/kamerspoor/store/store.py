"""The store: papers in, papers and facts out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import msgspec

from kamerspoor import __version__
from kamerspoor.errors import NotFoundError
from kamerspoor.model.debate import Turn
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.paper import Identity, Paper
from kamerspoor.store import packing
from kamerspoor.store.database import connect
from kamerspoor.store.rows import Counts, Filed, Filter, PaperRow, Saved

_Fact = TypeVar("_Fact", Turn, Motion, Commitment)
_PAPER_COLUMNS = (
    "v.paper_id, v.genre, v.subgenre, v.title, v.date, v.dossier, v.number, v.fiction, v.pages, v.characters,"
    " v.n_turns, v.n_motions, v.n_commitments, v.source, v.reader, v.stored_at, v.sha256, v.current"
)
_N_PAPER_COLUMNS = 18


class Store:
    """A database of papers.

    Args:
        path: the SQLite file.
        create: whether to make it when it is not there.

    Raises:
        StoreError: see `kamerspoor.store.database.connect`.
    """

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self._db = connect(path, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; nothing is pending, since every document is its own transaction."""
        self._db.close()

    def holds(self, sha256: str) -> bool:
        """Tell whether these very bytes were stored before."""
        return self._db.execute("SELECT 1 FROM versions WHERE sha256 = ?", (sha256,)).fetchone() is not None

    def save(self, paper: Paper, source: str) -> Saved:
        """Store a paper with all its facts in one transaction.

        Args:
            paper: the paper.
            source: name of the file it was read from.

        Returns:
            ``same`` when these bytes are stored already (nothing changes), ``version`` when another reading of the
            paper is kept beside it, else ``new``.
        """
        with self._transaction():
            if self.holds(paper.document.sha256):
                return "same"
            known = self._db.execute("UPDATE versions SET current = 0 WHERE paper_id = ? AND current = 1", (paper.id,))
            version = self._insert_version(paper, source)
            self._insert_facts(paper, version)
            return "version" if known.rowcount else "new"

    def papers(self, wanted: Filter | None = None) -> list[PaperRow]:
        """Return the current papers, newest first, undated last."""
        where, values = _where(
            wanted or Filter(), {"dossier": "v.dossier", "document": "v.paper_id", "kind": "v.genre"}
        )
        rows = self._db.execute(
            f"SELECT {_PAPER_COLUMNS} FROM versions v WHERE v.current = 1{where}"  # noqa: S608 - columns are ours
            " ORDER BY v.date IS NULL, v.date DESC, v.dossier, v.number DESC, v.paper_id",
            values,
        )
        return [_paper_row(row) for row in rows]

    def versions(self, paper_id: str) -> list[PaperRow]:
        """Return all readings of a paper, newest first.

        Raises:
            NotFoundError: when there is no such paper.
        """
        rows = self._db.execute(
            f"SELECT {_PAPER_COLUMNS} FROM versions v WHERE v.paper_id = ? ORDER BY v.version_id DESC",  # noqa: S608
            (paper_id,),
        ).fetchall()
        if not rows:
            message = "no paper of this id in the database"
            raise NotFoundError(message, where=paper_id, remedy="See: kamerspoor list documents")
        return [_paper_row(row) for row in rows]

    def paper(self, paper_id: str) -> Paper:
        """Return the current reading of a paper, whole.

        Raises:
            NotFoundError: when there is no such paper.
        """
        row = self._db.execute(
            "SELECT version_id, text, details, source_map, sha256, media_type, pages, genre, subgenre, title, date,"
            " dossier, number, session_year, chamber, fiction FROM versions WHERE paper_id = ? AND current = 1",
            (paper_id,),
        ).fetchone()
        if row is None:
            message = "no paper of this id in the database"
            raise NotFoundError(message, where=paper_id, remedy="See: kamerspoor list documents")
        version = row[0]
        return packing.unpack_paper(
            text=row[1],
            details_json=row[2],
            source_map=row[3],
            identity=_identity(row[7:]),
            sha256=row[4],
            media_type=row[5],
            pages=row[6],
            turns=self._facts(version, "turns", Turn),
            motions=self._facts(version, "motions", Motion),
            commitments=self._facts(version, "commitments", Commitment),
        )

    def turns(self, wanted: Filter | None = None) -> list[Filed[Turn]]:
        """Return turns in the order of their papers."""
        return self._filed("turns", Turn, wanted or Filter(), {"name": "f.name"})

    def motions(self, wanted: Filter | None = None) -> list[Filed[Motion]]:
        """Return motions by dossier and number."""
        columns = {"dossier": "coalesce(f.dossier, v.dossier)", "status": "f.status", "verdict": "f.verdict"}
        return self._filed("motions", Motion, wanted or Filter(), columns, "coalesce(f.dossier, v.dossier), f.number,")

    def motion(self, dossier: str, number: int) -> list[Filed[Motion]]:
        """Return every reading of one motion: in the debate and as a separate paper.

        Raises:
            NotFoundError: when there is none.
        """
        found = [filed for filed in self.motions(Filter(dossier=dossier)) if filed.fact.number == number]
        if not found:
            message = "no motion of this number in the database"
            raise NotFoundError(message, where=f"{dossier}-{number}", remedy="See: kamerspoor list motions")
        return found

    def commitments(self, wanted: Filter | None = None) -> list[Filed[Commitment]]:
        """Return commitments in the order of their papers."""
        return self._filed("commitments", Commitment, wanted or Filter(), {"kind": "f.kind", "name": "f.promiser"})

    def counts(self) -> Counts:
        """Return how much the database holds, in current readings."""
        row = self._db.execute(
            "SELECT count(*), coalesce(sum(n_turns), 0), coalesce(sum(n_motions), 0), coalesce(sum(n_commitments), 0),"
            " coalesce(max(fiction), 0) FROM versions WHERE current = 1"
        ).fetchone()
        return Counts(row[0], row[1], row[2], row[3], bool(row[4]))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def _insert_version(self, paper: Paper, source: str) -> int:
        identity, document = paper.identity, paper.document
        turns = len(paper.debate.turns) if paper.debate else 0
        values: dict[str, str | int | bytes | None] = {
            "paper_id": paper.id,
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
            "n_commitments": len(paper.commitments),
            "text": document.text,
            "details": packing.pack_details(paper),
            "source_map": packing.pack_source_map(document.source_map),
        }
        cursor = self._db.execute(
            f"INSERT INTO versions ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",  # noqa: S608 - names are ours
            tuple(values.values()),
        )
        return int(cursor.lastrowid or 0)

    def _insert_facts(self, paper: Paper, version: int) -> None:
        turns = paper.debate.turns if paper.debate else ()
        self._db.executemany(
            "INSERT INTO turns VALUES (?, ?, ?, ?, ?, ?)",
            ((version, turn.n, turn.name, turn.party, turn.role, packing.pack_fact(turn)) for turn in turns),
        )
        self._db.executemany(
            "INSERT INTO motions VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (version, n, motion.dossier, motion.number, motion.status,
                 motion.appreciation.verdict if motion.appreciation else None, packing.pack_fact(motion))
                for n, motion in enumerate(paper.motions)
            ),
        )  # fmt: skip
        self._db.executemany(
            "INSERT INTO commitments VALUES (?, ?, ?, ?, ?, ?)",
            (
                (version, n, promise.kind, promise.by,
                 promise.due.date.isoformat() if promise.due and promise.due.date else None, packing.pack_fact(promise))
                for n, promise in enumerate(paper.commitments)
            ),
        )  # fmt: skip

    def _facts(self, version: int, table: str, kind: type[_Fact]) -> list[_Fact]:
        rows = self._db.execute(f"SELECT data FROM {table} WHERE version_id = ? ORDER BY n", (version,))  # noqa: S608
        return [msgspec.json.decode(data, type=kind) for (data,) in rows]

    def _filed(
        self, table: str, kind: type[_Fact], wanted: Filter, columns: dict[str, str], order: str = ""
    ) -> list[Filed[_Fact]]:
        where, values = _where(wanted, {"dossier": "v.dossier", "document": "v.paper_id"} | columns)
        rows = self._db.execute(
            f"SELECT {_PAPER_COLUMNS}, f.n, f.data FROM {table} f JOIN versions v USING (version_id)"  # noqa: S608
            f" WHERE v.current = 1{where} ORDER BY {order} v.date IS NULL, v.date, v.paper_id, f.n",
            values,
        )
        return [
            Filed(_paper_row(row), row[_N_PAPER_COLUMNS], msgspec.json.decode(row[_N_PAPER_COLUMNS + 1], type=kind))
            for row in rows
        ]


def _where(wanted: Filter, columns: dict[str, str]) -> tuple[str, list[str]]:
    conditions = [
        (column, getattr(wanted, name)) for name, column in columns.items() if getattr(wanted, name) is not None
    ]
    return "".join(f" AND {column} = ?" for column, _ in conditions), [str(value) for _, value in conditions]


def _paper_row(row: sqlite3.Row | tuple[object, ...]) -> PaperRow:
    names = PaperRow.__dataclass_fields__
    return msgspec.convert(dict(zip(names, row, strict=False)), type=PaperRow, strict=False)


def _identity(row: tuple[object, ...]) -> Identity:
    names = ("genre", "subgenre", "title", "date", "dossier", "number", "session_year", "chamber", "fiction")
    values = dict(zip(names, row, strict=True))
    day = values["date"]
    values["date"] = date.fromisoformat(str(day)) if day else None
    return msgspec.convert(values, type=Identity, strict=False)
