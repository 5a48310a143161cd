"""What the units of the derived tables are worked out from: facts of current papers, and records of the Chamber."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

import msgspec

from kamerspoor.model.debate import Attendee
from kamerspoor.model.letters import Letter, Quotation, Signatory
from kamerspoor.model.lists import FactKind
from kamerspoor.model.settlements import Settlement
from kamerspoor.store.derived import MANY, Unit
from kamerspoor.store.rows import DOCUMENT_COLUMNS, DocumentRow, StoredFact, document_row, stored_fact
from kamerspoor.text.names import surname


class Settled(NamedTuple):
    """A passage of a letter of a day that settles something."""

    document: str
    date: date
    settlement: Settlement


@dataclass(frozen=True, slots=True)
class MotionRecord:
    """A motion as the Chamber records it; which records say so is told by ``inputs``."""

    case: str
    subject: str | None
    appreciation: str | None
    begun: date | None
    outcome: str | None
    voted: date | None
    inputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommitmentRecord:
    """A commitment as the Chamber records it."""

    row: int
    number: str
    text: str
    by: str | None
    office: str | None
    made: date | None
    status: str | None
    met: date | None


_MOTION: Final = (
    'SELECT m.row, m."case", m.subject, m.appreciation, m.date, m.decision FROM record_dossiers d'
    " JOIN recorded_motions m ON m.id = d.id WHERE d.dossier = ?1 AND m.sequence_number = ?2 ORDER BY m.row"
)
_VOTE: Final = (
    "SELECT replace(b.besluitSoort, 'Stemmen - ', ''), substr(a.datum, 1, 10), b.row, g.row, a.row FROM besluit b"
    " LEFT JOIN agendapunt g ON g.id = b.agendapunt LEFT JOIN activiteit a ON a.id = g.activiteit WHERE b.id = ?"
)
_COMMITMENTS: Final = (
    "SELECT t.row, t.nummer, coalesce(t.tekst, ''), coalesce(t.naam, t.achternaam), t.functie,"
    " substr(t.aanmaakdatum, 1, 10), t.status, substr(t.datumNakoming, 1, 10) FROM toezegging t"
    " WHERE t.nummer IS NOT NULL AND "
)
_OF_DAY: Final = "t.aanmaakdatum >= ?1 AND t.aanmaakdatum < date(?1, '+1 day') ORDER BY t.aanmaakdatum DESC, t.id DESC"


class UnitInputs:
    """Reads what a unit is made of.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def papers(self, condition: str, *values: str) -> list[DocumentRow]:
        """Return current papers ``v`` that fulfil a condition."""
        rows = self._db.execute(
            f"SELECT {DOCUMENT_COLUMNS} FROM versions v WHERE v.current = 1 AND {condition}", values
        )
        return [document_row(row) for row in rows]

    def facts(self, table: FactKind, condition: str, *values: str | int) -> list[StoredFact[Any]]:
        """Return the facts ``f`` of current papers ``v`` that fulfil a condition, in the order of their papers."""
        rows = self._db.execute(
            f"SELECT {DOCUMENT_COLUMNS}, f.n, f.data FROM {table.name} f JOIN versions v USING (version_id)"
            f" WHERE f.current = 1 AND {condition} ORDER BY v.date IS NULL, v.date, v.paper_id, f.n",
            values,
        )
        return [stored_fact(row, table) for row in rows]

    def text(self, paper_id: str) -> str:
        """Return the text of a current paper, an empty one when it is no more."""
        row = self._db.execute("SELECT text FROM versions WHERE paper_id = ? AND current = 1", (paper_id,)).fetchone()
        return str(row[0]) if row else ""

    def signatories(self, paper_id: str) -> list[str]:
        """Return who signs a letter, as printed."""
        signed = self._detail(paper_id, "$.letter.signed_by", list[Signatory])
        return [one.name for one in signed or ()]

    def offices(self, paper_id: str) -> dict[str, str]:
        """Return the offices of who signs a letter, or is present at a debate, by surname."""
        people = [
            *(self._detail(paper_id, "$.letter.signed_by", list[Signatory]) or ()),
            *(self._detail(paper_id, "$.meeting.present", list[Attendee]) or ()),
        ]
        return {surname(one.name): one.office for one in people if one.office}

    def speakers(self, paper_id: str) -> list[str]:
        """Return whom a news release quotes, as it names them."""
        quoted = self._detail(paper_id, "$.quotations", list[Quotation])
        return [one.speaker for one in quoted or () if one.speaker]

    def with_people_of(self, paper_id: str, genre: str, day: date | None, around: timedelta) -> list[str]:
        """Return the letters or news releases of who signs, or is quoted in, a paper.

        Args:
            paper_id: the paper.
            genre: of those that are looked for.
            day: of the paper; those of other days are left out.
            around: how far the days may be apart.
        """
        first, last = (day - around, day + around) if day else (date.max, date.min)
        rows = self._db.execute(
            "SELECT b.unit FROM letter_people a JOIN letter_people b ON b.key = a.key AND b.genre = ?2"
            " WHERE a.unit = ?1 AND b.date BETWEEN ?3 AND ?4"
            " UNION SELECT b.unit FROM letter_people a JOIN letter_people b ON b.key = a.key AND b.genre = ?2"
            f" WHERE a.unit = ?1 AND (a.date IS NULL OR b.date IS NULL) AND NOT {MANY.format('a.key')} ORDER BY 1",
            (paper_id, genre, first.isoformat(), last.isoformat()),
        )
        return [row[0] for row in rows]

    def settlements(self, unit: Unit) -> list[Settled]:
        """Return what letters settle of the commitments of a day, or of a motion, in the order of the letters.

        A number alone does not tell: the Chamber's records have two commitments of one number on different days.
        """
        rows = self._db.execute(
            "SELECT s.unit, v.date, s.data FROM settlements s JOIN versions v ON v.paper_id = s.unit AND v.current = 1"
            " WHERE s.of_kind = ? AND s.of_unit = ? ORDER BY v.date, s.unit, s.n",
            unit,
        )
        return [
            Settled(unit, date.fromisoformat(day), msgspec.json.decode(data, type=Settlement))
            for unit, day, data in rows
        ]

    def with_targets(self, letter: DocumentRow, since: date) -> list[str]:
        """Return the papers whose commitments and motions a letter may settle: of its dossier, or of a day it names."""
        rows = self._db.execute(
            "SELECT v.paper_id FROM versions v WHERE v.current = 1 AND v.dossier = :dossier"
            " AND v.date >= :since AND v.date < :day AND (v.n_motions OR v.n_commitments)"
            " UNION SELECT m.document FROM motions m WHERE m.current = 1 AND m.dossier = :dossier"
            " AND m.date >= :since AND m.date < :day"
            " UNION SELECT f.document FROM kept_sentences k JOIN commitments f ON f.date = k.day AND f.current = 1"
            " WHERE k.unit = :letter ORDER BY 1",
            {"since": since.isoformat(), "day": str(letter.date), "dossier": letter.dossier, "letter": letter.id},
        )
        return [row[0] for row in rows]

    def days_named(self, letter: str) -> list[str]:
        """Return the days that a letter names where it keeps a commitment."""
        rows = self._db.execute("SELECT DISTINCT day FROM kept_sentences WHERE unit = ? ORDER BY day", (letter,))
        return [row[0] for row in rows]

    def senders(self, letter: str) -> tuple[str, ...]:
        """Return the offices that send a letter, and those for which it speaks as well."""
        frame = self._detail(letter, "$.letter", Letter) or Letter()
        signed = [one.office for one in frame.signed_by if one.office]
        return tuple(dict.fromkeys((*(signed or filter(None, [frame.sender])), *frame.on_behalf_of)))

    def unnumbered_letters(self, target: str) -> set[str]:
        """Return the letters held without their number that carry out a motion of a dossier: one of them may be meant.

        Args:
            target: a paper of that dossier that is not held, ``kst-34000-V-69``.
        """
        begin = target.rstrip("0123456789")
        rows = self._db.execute(
            "SELECT DISTINCT f.document FROM executions f JOIN versions v USING (version_id) WHERE f.current = 1"
            " AND v.number IS NULL AND v.genre = 'letter' AND f.target >= ?1 AND f.target < ?1 || ':'",
            (begin,),
        )
        return {row[0] for row in rows}

    def ids_of_dossier(self, dossier: str) -> dict[str, str]:
        """Return every id by which the papers of a dossier are known, with the one under which each is kept."""
        rows = self._db.execute(
            "SELECT i.id, i.paper_id FROM versions v JOIN paper_ids i USING (paper_id) WHERE v.current = 1"
            " AND v.dossier = ? ORDER BY i.id",
            (dossier,),
        )
        return dict(rows.fetchall())

    def motion_records(self, dossier: str, number: str) -> list[MotionRecord]:
        """Return the Chamber's records of a motion: of two that may be it both."""
        found = self._db.execute(_MOTION, (dossier, int(number))).fetchall()
        return [self._motion(*row) for row in found]

    def _motion(
        self, row: int, case: str, subject: str | None, appreciation: str | None, begun: str | None, vote: str | None
    ) -> MotionRecord:
        outcome, day, *rows = self._db.execute(_VOTE, (vote,)).fetchone() or (None,) * 5
        inputs = [f"Zaak {row}"]
        names = ("Besluit", "Agendapunt", "Activiteit")
        inputs += [f"{name} {one}" for name, one in zip(names, rows, strict=True) if one is not None]
        return MotionRecord(case, subject, appreciation, _day(begun), outcome, _day(day), tuple(inputs))

    def commitment_records(self, unit: str) -> list[CommitmentRecord]:
        """Return the commitments that the Chamber recorded of a day, or the one that has no day."""
        _, undated, row = unit.rpartition("Toezegging ")
        condition, value = ("t.row = ?1", int(row)) if undated else (_OF_DAY, unit)
        return [
            CommitmentRecord(number, name, text, by, office, _day(made), status, _day(met))
            for number, name, text, by, office, made, status, met in self._db.execute(
                _COMMITMENTS + condition, (value,)
            )
        ]

    def _detail(self, paper_id: str, path: str, kind: Any) -> Any:  # noqa: ANN401 - of the kind that is given
        row = self._db.execute(
            "SELECT json_extract(details, ?) FROM versions WHERE paper_id = ? AND current = 1", (path, paper_id)
        ).fetchone()
        return msgspec.json.decode(row[0], type=kind) if row and row[0] else None


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None
