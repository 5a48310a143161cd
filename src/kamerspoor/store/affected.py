"""Tells which units of the derived tables must be worked out again after a change.

Those that it was part of are known by their inputs (`kamerspoor.store.derived`). Each is found by an index, so that a
change costs the same in a small database and in a large one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from kamerspoor.store.database import OnDatabase
from kamerspoor.store.derived import Unit, UnitKind

# Of a version ``:version``: motions that it has, replaces, votes on or carries out. An amendment is none, and leads to
# a unit without rows.
_MOTIONS: Final = """
    SELECT f.dossier || '-' || f.number FROM motions f WHERE f.version_id = :version
    UNION SELECT f.dossier || '-' || f.replaces FROM motions f WHERE f.version_id = :version
    UNION SELECT f.dossier || '-' || f.number FROM votes f WHERE f.version_id = :version
    UNION SELECT substr(f.target, 5) FROM executions f WHERE f.version_id = :version AND f.target LIKE 'kst-%'
"""
# Its own day, the days that its sentences name, and those of its dossier where they name none.
_DAYS: Final = """
    SELECT coalesce(:date, 'paper ' || :paper) WHERE EXISTS (SELECT 1 FROM commitments f WHERE f.version_id = :version)
    UNION SELECT k.day FROM kept_sentences k WHERE k.unit = :paper
    UNION SELECT c.unit FROM kept_sentences k JOIN registered_commitments c ON c.dossier = k.dossier
        WHERE k.unit = :paper AND k.day IS NULL AND c.made_on < :date
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
    "day": _DAYS,
    "dossier": _DOSSIERS,
}
# Of a record by its row: the cases that it says something of.
_CASES: Final = {
    "Zaak": "SELECT ?1",
    "Kamerstukdossier": "SELECT z.row FROM tk_kamerstukdossier k JOIN tk_relations r ON r.target = k.id"
    " AND r.relation = 'kamerstukdossier' JOIN tk_zaak z ON z.id = r.owner WHERE k.row = ?1",
    "Besluit": "SELECT z.row FROM tk_besluit b JOIN tk_relations r ON r.owner = b.id AND r.relation = 'zaak'"
    " JOIN tk_zaak z ON z.id = r.target WHERE b.row = ?1",
    "Agendapunt": "SELECT z.row FROM tk_agendapunt g JOIN tk_besluit b ON b.agendapunt = g.id"
    " JOIN tk_relations r ON r.owner = b.id AND r.relation = 'zaak' JOIN tk_zaak z ON z.id = r.target"
    " WHERE g.row = ?1",
    "Activiteit": "SELECT z.row FROM tk_activiteit a JOIN tk_agendapunt g ON g.activiteit = a.id"
    " JOIN tk_besluit b ON b.agendapunt = g.id JOIN tk_relations r ON r.owner = b.id AND r.relation = 'zaak'"
    " JOIN tk_zaak z ON z.id = r.target WHERE a.row = ?1",
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
_DAY_OF_COMMITMENT: Final = (
    "SELECT coalesce(substr(aanmaakdatum, 1, 10), 'Toezegging ' || row) FROM toezegging WHERE row = ?1"
)


class Affected(OnDatabase):
    """Finds the units that a change may affect."""

    def by_paper(self, paper_id: str) -> set[Unit]:
        """Return the units that a paper may belong to now; none when it no longer exists."""
        row = self._db.execute(
            "SELECT version_id, date, dossier, number, genre FROM versions WHERE paper_id = ? AND current = 1",
            (paper_id,),
        ).fetchone()
        if row is None:
            return set()
        values = dict(zip(("version", "date", "dossier", "number", "genre"), row, strict=True), paper=paper_id)
        return {unit for kind, sql in _OF_PAPER.items() for unit in self._units(kind, sql, values)}

    def by_record(self, category: str, row: int, made_of: Callable[[Iterable[str]], set[Unit]]) -> set[Unit]:
        """Return the units that a record may belong to now.

        Args:
            category: of the record.
            row: its row.
            made_of: gives the units that were made of an input; what is said of a case is said of its motion of before.
        """
        if category == "Toezegging":
            return set(self._units("day", _DAY_OF_COMMITMENT, (row,)))
        if category == "Persoon":
            return made_of(self._values(_PERSON, row))
        if category not in _CASES:
            return set()
        cases = self._values(_CASES[category], row)
        units = {unit for case in cases for unit in self._units("motion", _MOTIONS_OF_CASE, (case,))}
        return units | made_of([f"Zaak {case}" for case in cases])

    def _units(self, kind: UnitKind, sql: str, values: Any) -> Iterable[Unit]:  # noqa: ANN401 - named or in order
        return [Unit(kind, str(row[0])) for row in self._db.execute(sql, values) if row[0] is not None]
