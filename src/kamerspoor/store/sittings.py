"""Sittings: a day's report is kept as its frame, and every item of it as a paper of its own."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from kamerspoor.model.debate import Debate
from kamerspoor.model.paper import Paper
from kamerspoor.store.rows import DOCUMENT_COLUMNS, IDS, DocumentRow, document_row, listed

_JOURNAL: Final = re.compile(r"h-tk-(?P<first>\d{4})(?P<last>\d{4})-(?P<meeting>\d{1,3})")


def frame_of(paper: Paper) -> Paper:
    """Return a paper as it is stored: of a sitting without the facts, which its items hold."""
    if not paper.items:
        return paper
    debate = Debate(paper.debate.meeting, ()) if paper.debate else None
    return Paper(
        paper.document,
        paper.identity,
        debate=debate,
        remarks=paper.document.remarks,
        items=paper.items,
        filed_as=paper.filed_as,
    )


def parts_of(paper: Paper, filed: str) -> Iterator[Paper]:
    """Yield the papers of the items of a sitting, named after the id under which it is kept."""
    for item, part in zip(paper.items, paper.parts, strict=True):
        known_as = item.id_in(filed)
        yield replace(part, identity=replace(part.identity, ids=(known_as,), sitting=filed))


class Sittings:
    """Answers which items a sitting has, and on which day it was.

    Args:
        db: connection of the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def items(self, ids: Collection[str]) -> list[DocumentRow]:
        """Return the current papers of the items of a sitting, by its ids, in order of their number."""
        rows = self._db.execute(
            f"SELECT {DOCUMENT_COLUMNS} FROM versions v WHERE v.current = 1 AND v.sitting IN {IDS}"  # noqa: S608 - ours
            " ORDER BY v.item, v.paper_id",
            (listed(ids),),
        )
        return [document_row(row) for row in rows]

    def day(self, sitting: str) -> date | None:
        """Return the day of a sitting: as another paper of it says, else as the Chamber's records say.

        Args:
            sitting: id such as ``h-tk-20172018-70``.
        """
        days = {
            row[0]
            for row in self._db.execute(
                "SELECT DISTINCT v.date FROM versions v WHERE v.current = 1 AND v.date IS NOT NULL AND (v.sitting = ?1"
                " OR v.paper_id = (SELECT paper_id FROM paper_ids WHERE id = ?1))",
                (sitting,),
            )
        } or self._recorded(sitting)
        return date.fromisoformat(days.pop()) if len(days) == 1 else None

    def undated(self) -> list[tuple[str, str]]:
        """Return the items that say no day: the id of each, and of its sitting."""
        return self._db.execute(
            "SELECT paper_id, sitting FROM versions WHERE current = 1 AND sitting IS NOT NULL AND date IS NULL"
            " ORDER BY sitting, item"
        ).fetchall()

    def _recorded(self, sitting: str) -> set[str]:
        named = _JOURNAL.fullmatch(sitting)
        if named is None:
            return set()
        rows = self._db.execute(
            "SELECT DISTINCT substr(datum, 1, 10) FROM vergadering WHERE soort = 'Plenair' AND vergaderingNummer = ?"
            " AND vergaderjaar = ? AND datum IS NOT NULL",
            (int(named["meeting"]), f"{named['first']}-{named['last']}"),
        )
        return {row[0] for row in rows}
