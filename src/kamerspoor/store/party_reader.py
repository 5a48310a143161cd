"""How a party voted beside the others, in the latest votes by show of hands that the Chamber records."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final

from kamerspoor.model.parties import party_key
from kamerspoor.store.rows import IDS, listed

# Votes that are looked at: all of a party's would take longer than a page may.
LATEST: Final = 200
_VOTES: Final = f"""
WITH own AS (SELECT DISTINCT besluit FROM (
    SELECT s.besluit FROM stemming s WHERE s.fractie IN {IDS} AND s.persoon IS NULL AND s.besluit IS NOT NULL
    ORDER BY s.row DESC LIMIT {LATEST}))
SELECT s.besluit, coalesce(f.afkorting, s.actorFractie), s.soort, coalesce(s.fractieGrootte, 0), f.id
FROM own JOIN stemming s USING (besluit) LEFT JOIN fractie f ON f.id = s.fractie
WHERE s.persoon IS NULL AND s.soort IN ('Voor', 'Tegen')
"""  # noqa: S608 - ours


@dataclass(frozen=True, slots=True)
class Together:
    """How a party voted beside the others.

    Attributes:
        votes: decision, what the party voted, and whether most seats did, the latest first.
        same: how often another party voted the same, and in how many votes both took part.
        cast: of each decision what the others voted.
    """

    votes: list[tuple[str, str, bool]] = field(default_factory=list)
    same: dict[str, tuple[int, int]] = field(default_factory=dict)
    cast: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def with_majority(self) -> int:
        """In how many of them the party voted as most seats did."""
        return sum(most for _, _, most in self.votes)


class PartyReader:
    """Reads how parties voted.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def records(self, party: str) -> list[str]:
        """Return the numbers of the Chamber's records of a party, however its name is written, the newest first."""
        rows = self._db.execute(
            "SELECT nummer, afkorting, naamNl FROM fractie WHERE nummer IS NOT NULL"
            " ORDER BY datumInactief IS NULL DESC, datumActief DESC"
        )
        return [str(row[0]) for row in rows if party_key(party) in {party_key(name) for name in row[1:] if name}]

    def together(self, numbers: Collection[str]) -> Together:
        """Return how a party voted beside the others.

        Args:
            numbers: of its records.
        """
        known = self._db.execute(f"SELECT id FROM fractie WHERE nummer IN {IDS}", (listed(numbers),))  # noqa: S608
        ids = {row[0] for row in known}
        cast: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
        own: dict[str, str] = {}
        for decision, party, vote, seats, record in self._db.execute(_VOTES, (listed(ids),)):
            if record in ids:
                own[decision] = vote
            cast[decision].append(("" if record in ids else str(party), vote, seats))
        others = {one: {party: vote for party, vote, _ in votes if party} for one, votes in cast.items()}
        votes = [(one, vote, _most(cast[one]) == vote) for one, vote in own.items()]
        return Together(votes, _same(own, cast), others)


def _most(votes: list[tuple[str, str, int]]) -> str:
    """Return what most seats voted."""
    seats: Counter[str] = Counter()
    for _, vote, many in votes:
        seats[vote] += many
    return max(seats, key=lambda vote: seats[vote])


def _same(own: dict[str, str], cast: dict[str, list[tuple[str, str, int]]]) -> dict[str, tuple[int, int]]:
    """Return how often each other party voted the same, and of how many votes, those most alike first."""
    found: dict[str, tuple[int, int]] = {}
    for decision, mine in own.items():
        for party, vote, _ in cast[decision]:
            same, total = found.get(party, (0, 0))
            found[party] = (same + (vote == mine), total + 1)
    found.pop("", None)
    return dict(sorted(found.items(), key=lambda one: (-one[1][0] / one[1][1], one[0])))
