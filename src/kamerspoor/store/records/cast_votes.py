"""What each party voted, for several votes at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from typing import NamedTuple

from kamerspoor.store.rows import IDS, listed


class CastVote(NamedTuple):
    """What a party, or one member of it, voted in a decision; ``vote`` and the seats as the Chamber records them."""

    decision: str
    party: str
    member: bool
    vote: str
    seats: int


class CastVotes:
    """Reads the votes cast.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def of(self, decisions: Collection[str]) -> list[CastVote]:
        """Return what was voted in these decisions (GUIDs); who votes without a party counts by name."""
        rows = self._db.execute(
            "SELECT decision, coalesce(party, name), name IS NOT NULL, vote, coalesce(seats, 0) FROM cast_votes"
            f" WHERE decision IN {IDS} AND coalesce(party, name) IS NOT NULL AND vote IS NOT NULL",
            (listed(decisions),),
        )
        return [CastVote(decision, party, bool(member), vote, seats) for decision, party, member, vote, seats in rows]
