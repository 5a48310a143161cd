"""Reads from the store what the search index needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kamerspoor.model.paper import Paper
from kamerspoor.model.passages import Passage, PassageKind
from kamerspoor.store.database import OnDatabase
from kamerspoor.store.rows import day_of
from kamerspoor.text.spans import Span


class MotionOutcome(NamedTuple):
    """The verdict and outcome of a motion according to other papers."""

    verdict: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class RelatedFacts:
    """What other sources say of a paper: its committees, and the outcome of its motions."""

    committees: tuple[str, ...] = ()
    motions: Mapping[tuple[str, int], MotionOutcome] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _RecordTexts:
    """How a category of records is searched: SQL for its words and for what it is filtered by."""

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


class SearchFeed(OnDatabase):
    """Reads what the search index needs from a database."""

    def identity(self) -> str:
        """Return the unique id of this database."""
        return str(self._value("SELECT id FROM search_identity"))

    def beside(self, paper: Paper) -> RelatedFacts:
        """Return what other sources say of a paper."""
        committees = self._values(
            "SELECT DISTINCT c.afkorting FROM tk_papers p JOIN documentActor a ON a.document = p.record"
            " JOIN commissie c ON c.id = a.commissie WHERE p.paper_id = ? AND c.afkorting IS NOT NULL ORDER BY 1",
            paper.filed_as or paper.id,
        )
        motions = {
            (dossier, motion.number): self._fate(dossier, motion.number)
            for motion in paper.motions
            if motion.number is not None and (dossier := motion.dossier or paper.identity.dossier) is not None
        }
        return RelatedFacts(tuple(committees), motions)

    def _fate(self, dossier: str, number: int) -> MotionOutcome:
        verdict = self._value(
            "SELECT m.verdict FROM motions m JOIN versions v USING (version_id) WHERE v.current = 1"
            " AND m.dossier = ? AND m.number = ? AND m.verdict IS NOT NULL ORDER BY v.date DESC LIMIT 1",
            dossier, number,
        )  # fmt: skip
        outcome = self._value(
            "SELECT f.outcome FROM votes f JOIN versions v USING (version_id) WHERE v.current = 1"
            " AND f.dossier = ? AND f.number = ? ORDER BY v.date DESC LIMIT 1",
            dossier, number,
        )  # fmt: skip
        return MotionOutcome(verdict, outcome)

    def record(self, category: str, row: int) -> tuple[str, Passage | None]:
        """Return a record's name in the index, and its passage, or None when it is deleted or has no words.

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
            date=day_of(day), status=status,
        )  # fmt: skip

    def number_and_words(self, category: str, row: int) -> tuple[str | None, str]:
        """Return the Chamber's number of a record (None when it is deleted) and its words."""
        known = RECORDS[category]
        found = self._db.execute(
            f"SELECT {known.number}, {known.text} FROM {category} t WHERE t.row = ?",  # noqa: S608 - columns are ours
            (row,),
        ).fetchone()
        number, words = found or (None, None)
        return number or None, words or ""

    def words(self, paper_id: str, spans: Sequence[Span]) -> list[str]:
        """Return the text at these places of a paper."""
        if not spans:
            return []
        columns = ", ".join(["substr(text, ?, ?)"] * len(spans))
        values = [value for span in spans for value in (span.start + 1, span.end - span.start)]
        found = self._db.execute(
            f"SELECT {columns} FROM versions WHERE paper_id = ? AND current = 1",  # noqa: S608 - no words of others
            (*values, paper_id),
        ).fetchone()
        return list(found) if found else [""] * len(spans)
