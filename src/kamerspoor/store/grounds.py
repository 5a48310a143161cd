"""What news rests on: the bytes of papers, and the changes of records.

Whoever tells news needs to know whether something happened, or whether something that was there before is only read in
another way. Bytes that were there before are no news, and neither is a record that did not change.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from typing import Final

from kamerspoor.store.rows import IDS, listed

# Categories of records whose changes are kept, each with the column of the number that people know.
_NUMBERS: Final[Mapping[str, str]] = {
    "Zaak": "nummer", "Activiteit": "nummer", "Document": "documentNummer", "Toezegging": "nummer",
}  # fmt: skip


class Grounds:
    """Tells which bytes and changes things rest on.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def versions(self, papers: Collection[str]) -> dict[str, list[tuple[str, bool]]]:
        """Return, of each of these papers, the hashes of its readings, the oldest first, and which is current."""
        rows = self._db.execute(
            f"SELECT paper_id, sha256, current FROM versions WHERE paper_id IN {IDS} ORDER BY version_id",  # noqa: S608
            (listed(papers),),
        )
        found: dict[str, list[tuple[str, bool]]] = {}
        for paper, sha256, current in rows:
            found.setdefault(paper, []).append((sha256, bool(current)))
        return found

    def hashes_between(self, first: int, last: int) -> list[str]:
        """Return the hashes of the readings of papers that changed after one change, up to another."""
        rows = self._db.execute(
            "SELECT v.sha256 FROM changes c JOIN versions v ON v.paper_id = c.id"
            " WHERE c.category = 'paper' AND c.n > ? AND c.n <= ?",
            (first, last),
        )
        return [row[0] for row in rows]

    def records(self, category: str, numbers: Collection[str]) -> dict[str, int]:
        """Return, of records by their numbers, the last change of each."""
        number = f"t.{_NUMBERS[category]}"
        rows = self._db.execute(
            f"SELECT {number}, max(c.n) FROM tk_{category.lower()} t JOIN changes c"  # noqa: S608 - names are ours
            f" ON c.category = ?2 AND c.id = t.row WHERE {number} IN {IDS.replace('?', '?1')} GROUP BY 1",
            (listed(numbers), category),
        )
        return dict(rows.fetchall())

    def motions(self, motions: Collection[str]) -> dict[str, int]:
        """Return, of motions, the last change of any record that says something of each."""
        rows = self._db.execute(
            "SELECT d.unit, max(c.n) FROM derived_inputs d JOIN changes c"  # noqa: S608 - ours
            " ON c.category = substr(d.input, 1, instr(d.input, ' ') - 1)"
            " AND c.id = CAST(substr(d.input, instr(d.input, ' ') + 1) AS INTEGER)"
            f" WHERE d.kind = 'motion' AND d.input NOT LIKE 'paper %' AND d.unit IN {IDS} GROUP BY 1",
            (listed(motions),),
        )
        return dict(rows.fetchall())
