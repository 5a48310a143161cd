"""Which official record is meant: an activity by its number, a motion by its publication or its number in a dossier.

The Chamber's numbers are not always of one record: a sequence number in a dossier may be given twice. Where several
records may be meant, all of them are the answer.
"""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec

from kamerspoor.model.joined import Joined, Reference, Resolved, one_of
from kamerspoor.store.records.identities import Identities


class Joins:
    """Answers which record is meant.

    Args:
        db: connection of the database.

    Attributes:
        people: who may be meant by a name, and for which party someone sat when.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.people = Identities(db)

    def activity(self, number: str) -> Joined[Reference]:
        """Return the activity of a number, such as ``2020A03042``; reports name it so (``parlisid``)."""
        query = "SELECT id, nummer FROM activiteit WHERE nummer = ?"
        return one_of(self._references("Activiteit", query, (number,)), "number")

    def motion(self, dossier: str, number: int) -> Joined[Reference]:
        """Return the case of a motion.

        Args:
            dossier: number with addition, such as ``21501-08``.
            number: of the motion in its dossier.
        """
        published = [one.id for one in self._published(f"kst-{dossier}-{number}")]
        of_paper = self._references(
            "Zaak",
            "SELECT z.id, z.nummer FROM json_each(?1) d JOIN tk_relations r ON r.owner = d.value"
            " AND r.relation = 'zaak' JOIN zaak z ON z.id = r.target WHERE z.soort = 'Motie'",
            (msgspec.json.encode(published).decode(),),
        )
        if len(of_paper) == 1:
            return Resolved(of_paper[0], "publication")
        numbered = self._references(
            "Zaak",
            'SELECT m.id, m."case" FROM record_dossiers x JOIN recorded_motions m ON m.id = x.id'
            " WHERE x.dossier = ?1 AND m.sequence_number = ?2",
            (dossier, number),
        )
        both = [one for one in numbered if one in of_paper]
        return one_of(both or numbered or of_paper, "dossier and number")

    def _published(self, publication: str) -> list[Reference]:
        return self._references(
            "Document",
            "SELECT DISTINCT d.id, d.documentNummer FROM documentVersie v JOIN document d ON d.id = v.document"
            " WHERE v.externeidentifier = ?",
            (publication,),
        )

    def _references(self, category: str, query: str, values: tuple[Any, ...]) -> list[Reference]:
        rows = self._db.execute(f"SELECT DISTINCT * FROM ({query}) ORDER BY 2, 1", values)
        return [Reference(category, row[0], row[1] or row[0]) for row in rows]
