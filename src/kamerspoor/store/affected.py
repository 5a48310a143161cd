"""Which units of the derived tables a change touches: those that it may be part of now.

Those that it was part of are known by their inputs (`kamerspoor.store.derived`). Each is found by an index, so that a
change costs the same in a small database and in a large one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from kamerspoor.store.derived import Unit, UnitKind

# Of a version ``:version``: motions that it has, replaces, votes on or carries out. An amendment is none, and leads to
# a unit without rows.
_MOTIONS: Final = """
    SELECT f.dossier || '-' || f.number FROM motions f WHERE f.version_id = :version
    UNION SELECT f.dossier || '-' || f.replaces FROM motions f WHERE f.version_id = :version
    UNION SELECT f.dossier || '-' || f.number FROM votes f WHERE f.version_id = :version
    UNION SELECT substr(f.target, 5) FROM executions f WHERE f.version_id = :version AND f.target LIKE 'kst-%'
"""
# A letter itself, and the letters that may settle what the paper has: of its dossiers, or that name its day.
_LETTERS: Final = """
    SELECT :paper WHERE :genre = 'letter'
    UNION SELECT w.paper_id FROM versions w WHERE w.current = 1 AND w.genre = 'letter'
        AND w.date > :date AND w.date <= date(:date, '+3 years') AND (:motions OR :commitments)
        AND w.dossier IN (SELECT :dossier UNION SELECT m.dossier FROM motions m WHERE m.version_id = :version)
    UNION SELECT k.unit FROM kept_sentences k WHERE k.day = :date AND :commitments
"""
_DAYS: Final = """
    SELECT coalesce(:date, 'paper ' || :paper) WHERE :commitments
"""
# Its own dossier; those of papers that cite it by any of its ids, or that it cites; and, of a letter without a number,
# those of papers that cite a motion's dossier, since it may be the one that they mean.
_DOSSIERS: Final = """
    SELECT :dossier
    UNION SELECT f.dossier FROM paper_ids i JOIN citations f ON f.target = i.id
        WHERE i.paper_id = :paper AND f.current = 1
    UNION SELECT v.dossier FROM citations f JOIN paper_ids i ON i.id = f.target JOIN versions v USING (paper_id)
        WHERE f.version_id = :version AND v.current = 1
    UNION SELECT f.dossier FROM executions e
        JOIN citations f ON f.target >= rtrim(e.target, '0123456789')
        AND f.target < rtrim(e.target, '0123456789') || ':'
        WHERE e.version_id = :version AND :number IS NULL AND :genre = 'letter' AND e.target LIKE 'kst-%'
        AND f.current = 1
"""
_OF_PAPER: Final[Mapping[UnitKind, str]] = {
    "people": "SELECT :paper",
    "motion": _MOTIONS,
    "letter": _LETTERS,
    "day": _DAYS,
    "dossier": _DOSSIERS,
}
# Of a record by its row: the cases that it says something of.
_CASES: Final = {
    "Zaak": "SELECT :row",
    "Kamerstukdossier": "SELECT z.row FROM tk_kamerstukdossier k JOIN tk_relations r ON r.target = k.id"
    " AND r.relation = 'kamerstukdossier' JOIN tk_zaak z ON z.id = r.owner WHERE k.row = :row",
    "Besluit": "SELECT z.row FROM tk_besluit b JOIN tk_relations r ON r.owner = b.id AND r.relation = 'zaak'"
    " JOIN tk_zaak z ON z.id = r.target WHERE b.row = :row",
    "Agendapunt": "SELECT z.row FROM tk_agendapunt g JOIN tk_besluit b ON b.agendapunt = g.id"
    " JOIN tk_relations r ON r.owner = b.id AND r.relation = 'zaak' JOIN tk_zaak z ON z.id = r.target"
    " WHERE g.row = :row",
    "Activiteit": "SELECT z.row FROM tk_activiteit a JOIN tk_agendapunt g ON g.activiteit = a.id"
    " JOIN tk_besluit b ON b.agendapunt = g.id JOIN tk_relations r ON r.owner = b.id AND r.relation = 'zaak'"
    " JOIN tk_zaak z ON z.id = r.target WHERE a.row = :row",
}
_MOTIONS_OF_CASE: Final = (
    "SELECT k.nummer || coalesce('-' || k.toevoeging, '') || '-' || z.volgnummer FROM zaak z"
    " JOIN tk_relations r ON r.owner = z.id AND r.relation = 'kamerstukdossier'"
    " JOIN kamerstukdossier k ON k.id = r.target WHERE z.row = ? AND z.soort = 'Motie' AND z.volgnummer > 0"
)
# A person is a candidate under the last name of now, and was one under that of before.
_PERSON: Final = (
    "SELECT 'person ' || id FROM tk_persoon WHERE row = ?1 UNION ALL"
    " SELECT 'name ' || person_key(coalesce(tussenvoegsel || ' ', '') || achternaam) FROM tk_persoon"
    " WHERE row = ?1 AND achternaam IS NOT NULL"
)
_LETTERS_OF_COMMITMENT: Final = (
    "SELECT k.unit FROM toezegging t JOIN kept_sentences k ON k.day = substr(t.aanmaakdatum, 1, 10) WHERE t.row = :row"
)
_DAY_OF_COMMITMENT: Final = (
    "SELECT coalesce(substr(aanmaakdatum, 1, 10), 'Toezegging ' || row) FROM toezegging WHERE row = :row"
)
_OF_COMMITMENT: Final[Mapping[UnitKind, str]] = {"day": _DAY_OF_COMMITMENT, "letter": _LETTERS_OF_COMMITMENT}


class Affected:
    """Answers which units a change may touch.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def by_paper(self, paper_id: str) -> set[Unit]:
        """Return the units that a paper may be part of as it is now; of one that is no more there are none."""
        row = self._db.execute(
            "SELECT version_id, date, dossier, number, genre, n_motions, n_commitments FROM versions"
            " WHERE paper_id = ? AND current = 1",
            (paper_id,),
        ).fetchone()
        if row is None:
            return set()
        names = ("version", "date", "dossier", "number", "genre", "motions", "commitments")
        values = dict(zip(names, row, strict=True), paper=paper_id)
        return {unit for kind, sql in _OF_PAPER.items() for unit in self._units(kind, sql, values)}

    def by_record(self, category: str, row: int, made_of: Callable[[Iterable[str]], set[Unit]]) -> set[Unit]:
        """Return the units that a record may be part of as it is now.

        Args:
            category: of the record.
            row: its row.
            made_of: gives the units that were made of an input; what is said of a case is said of its motion of before.
        """
        if category == "Toezegging":
            return {unit for kind, sql in _OF_COMMITMENT.items() for unit in self._units(kind, sql, {"row": row})}
        if category == "Persoon":
            return made_of([known for (known,) in self._db.execute(_PERSON, (row,))])
        if category not in _CASES:
            return set()
        cases = [case for (case,) in self._db.execute(_CASES[category], {"row": row})]
        units = {unit for case in cases for unit in self._units("motion", _MOTIONS_OF_CASE, (case,))}
        return units | made_of([f"Zaak {case}" for case in cases])

    def _units(self, kind: UnitKind, sql: str, values: Any) -> Iterable[Unit]:  # noqa: ANN401 - named or in order
        return [Unit(kind, str(row[0])) for row in self._db.execute(sql, values) if row[0] is not None]
