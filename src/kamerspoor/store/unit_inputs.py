"""Reads the facts and records from which the units of the derived tables are worked out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import msgspec

from kamerspoor.model.debate import Attendee
from kamerspoor.model.fact_kinds import EXECUTIONS
from kamerspoor.model.letters import Execution, Quotation, Signatory
from kamerspoor.model.lists import FactKind
from kamerspoor.store.database import OnDatabase
from kamerspoor.store.derived import MANY
from kamerspoor.store.rows import (
    DOCUMENT_COLUMNS,
    IDS,
    DocumentRow,
    StoredFact,
    day_of,
    document_row,
    listed,
    stored_fact,
)
from kamerspoor.text.names import surname


@dataclass(frozen=True, slots=True)
class MotionRecord:
    """A motion as the Chamber records it; ``inputs`` names the records that say so."""

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


class UnitInputs(OnDatabase):
    """Reads the inputs of a unit."""

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
        return self._value("SELECT text FROM versions WHERE paper_id = ? AND current = 1", paper_id) or ""

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
        return self._values(
            "SELECT b.unit FROM letter_people a JOIN letter_people b ON b.key = a.key AND b.genre = ?2"
            " WHERE a.unit = ?1 AND b.date BETWEEN ?3 AND ?4"
            " UNION SELECT b.unit FROM letter_people a JOIN letter_people b ON b.key = a.key AND b.genre = ?2"
            f" WHERE a.unit = ?1 AND (a.date IS NULL OR b.date IS NULL) AND NOT {MANY.format('a.key')} ORDER BY 1",
            paper_id, genre, first.isoformat(), last.isoformat(),
        )  # fmt: skip

    def met_sentences(self, day: str, dossiers: Collection[str]) -> list[StoredFact[Execution]]:
        """Return sentences that say that a commitment of this day, or of these dossiers, is met."""
        # The plus keeps SQLite from going through all that keep a commitment.
        condition = (
            "+f.kind = 'commitment' AND f.version_id IN (SELECT w.version_id FROM versions w WHERE w.current = 1"
            " AND w.paper_id IN (SELECT k.unit FROM kept_sentences k WHERE k.day = ?"
            f" UNION SELECT k.unit FROM kept_sentences k WHERE k.dossier IN {IDS} AND k.day IS NULL))"
        )
        return [filed for filed in self.facts(EXECUTIONS, condition, day, listed(dossiers)) if filed.fact.done]

    def unnumbered_letters(self, target: str) -> set[str]:
        """Return the letters without a number that carry out a motion of a dossier.

        Args:
            target: a paper of that dossier that is not held, ``kst-34000-V-69``.
        """
        letters = self._values(
            "SELECT DISTINCT f.document FROM executions f JOIN versions v USING (version_id) WHERE f.current = 1"
            " AND v.number IS NULL AND v.genre = 'letter' AND f.target >= ?1 AND f.target < ?1 || ':'",
            target.rstrip("0123456789"),
        )
        return set(letters)

    def ids_of_dossier(self, dossier: str) -> dict[str, str]:
        """Return every id by which the papers of a dossier are known, with the one under which each is kept."""
        rows = self._db.execute(
            "SELECT i.id, i.paper_id FROM versions v JOIN paper_ids i USING (paper_id) WHERE v.current = 1"
            " AND v.dossier = ? ORDER BY i.id",
            (dossier,),
        )
        return dict(rows.fetchall())

    def motion_records(self, dossier: str, number: str) -> list[MotionRecord]:
        """Return the Chamber's records of a motion; several when its number was given twice."""
        found = self._db.execute(_MOTION, (dossier, int(number))).fetchall()
        return [self._motion(*row) for row in found]

    def _motion(
        self, row: int, case: str, subject: str | None, appreciation: str | None, begun: str | None, vote: str | None
    ) -> MotionRecord:
        outcome, day, *rows = self._db.execute(_VOTE, (vote,)).fetchone() or (None,) * 5
        inputs = [f"Zaak {row}"]
        names = ("Besluit", "Agendapunt", "Activiteit")
        inputs += [f"{name} {one}" for name, one in zip(names, rows, strict=True) if one is not None]
        return MotionRecord(case, subject, appreciation, day_of(begun), outcome, day_of(day), tuple(inputs))

    def commitment_records(self, unit: str) -> list[CommitmentRecord]:
        """Return the commitments that the Chamber recorded of a day, or the one that has no day."""
        _, undated, row = unit.rpartition("Toezegging ")
        condition, value = ("t.row = ?1", int(row)) if undated else (_OF_DAY, unit)
        return [
            CommitmentRecord(number, name, text, by, office, day_of(made), status, day_of(met))
            for number, name, text, by, office, made, status, met in self._db.execute(
                _COMMITMENTS + condition, (value,)
            )
        ]

    def _detail(self, paper_id: str, path: str, kind: Any) -> Any:  # noqa: ANN401 - of the kind that is given
        sql = "SELECT json_extract(details, ?) FROM versions WHERE paper_id = ? AND current = 1"
        detail = self._value(sql, path, paper_id)
        return msgspec.json.decode(detail, type=kind) if detail else None
