"""What the search index asks of the store: what stands beside a paper, and the words of its passages."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from kamerspoor.model.paper import Paper
from kamerspoor.model.passages import Passage, PassageKind
from kamerspoor.text.spans import Span


class MotionOutcome(NamedTuple):
    """What other papers say of a motion."""

    verdict: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class RelatedFacts:
    """What stands beside a paper: of which committees it is, and what became of its motions, by dossier and number."""

    committees: tuple[str, ...] = ()
    motions: Mapping[tuple[str, int], MotionOutcome] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _RecordTexts:
    """Which words of a category of records are searched, and what they are filtered by; each column is SQL."""

    kind: PassageKind
    number: str
    text: str
    date: str
    where: str = "1"
    dossiers: str = "NULL"
    committees: str = "NULL"
    ministry: str = "NULL"
    speakers: str = "NULL"
    status: str = "NULL"


_LEADING: Final = (
    "(SELECT c.afkorting FROM {actor} a JOIN commissie c ON c.id = a.commissie WHERE a.{owner} = t.id LIMIT 1)"
)
_DOSSIERS: Final = "(SELECT group_concat(d.dossier, ', ') FROM record_dossiers d WHERE d.id = t.id)"
RECORDS: Final[Mapping[str, _RecordTexts]] = {
    "Zaak": _RecordTexts(
        "case", "t.nummer", "trim(coalesce(t.titel, '') || char(10) || coalesce(t.onderwerp, ''), char(10))",
        "t.gestartOp", dossiers=_DOSSIERS, committees=_LEADING.format(actor="zaakActor", owner="zaak"),
    ),
    "Activiteit": _RecordTexts(
        "activity", "t.nummer", "t.onderwerp", "t.datum", committees="t.voortouwafkorting",
    ),
    "Document": _RecordTexts(
        "document", "t.documentNummer",
        "trim(coalesce(t.titel, '') || char(10) || coalesce(t.onderwerp, ''), char(10))", "t.datum",
        # Whose paper was read is found by its words, its title among them.
        where="NOT EXISTS (SELECT 1 FROM tk_papers p WHERE p.record = t.id AND p.paper_id IS NOT NULL)",
        dossiers=_DOSSIERS, committees=_LEADING.format(actor="documentActor", owner="document"),
    ),
    "Toezegging": _RecordTexts(
        "commitment", "t.nummer", "t.tekst", "t.aanmaakdatum", ministry="t.ministerie",
        speakers="t.naam", status="t.status",
    ),
}  # fmt: skip


class SearchFeed:
    """What the index needs to know of a database.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def identity(self) -> str:
        """Return what tells this database from every other."""
        return str(self._db.execute("SELECT id FROM search_identity").fetchone()[0])

    def beside(self, paper: Paper) -> RelatedFacts:
        """Return what stands beside a paper."""
        rows = self._db.execute(
            "SELECT DISTINCT c.afkorting FROM tk_papers p JOIN documentActor a ON a.document = p.record"
            " JOIN commissie c ON c.id = a.commissie WHERE p.paper_id = ? AND c.afkorting IS NOT NULL ORDER BY 1",
            (paper.filed_as or paper.id,),
        )
        motions = {
            (dossier, motion.number): self._fate(dossier, motion.number)
            for motion in paper.motions
            if motion.number is not None and (dossier := motion.dossier or paper.identity.dossier) is not None
        }
        return RelatedFacts(tuple(row[0] for row in rows), motions)

    def _fate(self, dossier: str, number: int) -> MotionOutcome:
        verdict = self._db.execute(
            "SELECT m.verdict FROM motions m JOIN versions v USING (version_id) WHERE v.current = 1"
            " AND m.dossier = ? AND m.number = ? AND m.verdict IS NOT NULL ORDER BY v.date DESC LIMIT 1",
            (dossier, number),
        ).fetchone()
        outcome = self._db.execute(
            "SELECT f.outcome FROM votes f JOIN versions v USING (version_id) WHERE v.current = 1"
            " AND f.dossier = ? AND f.number = ? ORDER BY v.date DESC LIMIT 1",
            (dossier, number),
        ).fetchone()
        return MotionOutcome(verdict and verdict[0], outcome and outcome[0])

    def record(self, category: str, row: int) -> tuple[str, Passage | None]:
        """Return the owner's name of a record, and its passage, or None when it stands no more or has no words.

        Args:
            category: of the record.
            row: its row.
        """
        owner, known = f"{category}:{row}", RECORDS[category]
        found = self._db.execute(
            f"SELECT {known.number}, {known.text}, {known.date}, {known.dossiers}, {known.committees},"  # noqa: S608
            f" {known.ministry}, {known.speakers}, {known.status} FROM {category} t WHERE t.row = ? AND {known.where}",
            (row,),
        ).fetchone()
        if found is None or not found[0] or not found[1]:
            return owner, None
        _, text, day, of, committee, ministry, speaker, status = found
        return owner, Passage(
            owner, 0, known.kind, text, dossiers=tuple(of.split(", ")) if of else (),
            committees=(committee,) if committee else (), ministry=ministry, speakers=(speaker,) if speaker else (),
            date=_day(day), status=status,
        )  # fmt: skip

    def number_of(self, category: str, row: int) -> str | None:
        """Return the number by which the Chamber knows a record, None when it stands no more."""
        known = RECORDS[category]
        found = self._db.execute(
            f"SELECT {known.number} FROM {category} t WHERE t.row = ?",  # noqa: S608 - columns are ours
            (row,),
        ).fetchone()
        return str(found[0]) if found and found[0] else None

    def record_words(self, category: str, row: int) -> str:
        """Return the words of a record that are searched."""
        found = self._db.execute(
            f"SELECT {RECORDS[category].text} FROM {category} t WHERE t.row = ?",  # noqa: S608 - columns are ours
            (row,),
        ).fetchone()
        return (found and found[0]) or ""

    def words(self, paper_id: str, spans: Sequence[Span]) -> list[str]:
        """Return what stands at these places of a paper as it is now."""
        if not spans:
            return []
        columns = ", ".join(["substr(text, ?, ?)"] * len(spans))
        values = [value for span in spans for value in (span.start + 1, span.end - span.start)]
        found = self._db.execute(
            f"SELECT {columns} FROM versions WHERE paper_id = ? AND current = 1",  # noqa: S608 - no words of others
            (*values, paper_id),
        ).fetchone()
        return list(found) if found else [""] * len(spans)


def _day(written: str | None) -> date | None:
    """Return the day of a moment as the Chamber writes it; sentinel years and nonsense are none."""
    try:
        return date.fromisoformat(written[:10]) if written else None
    except ValueError:
        return None
