"""What one person did, counted through indexes: of a minister there are tens of thousands of turns."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NamedTuple, Protocol

from kamerspoor.model.list_parts import naming
from kamerspoor.model.parties import party_key

# What a month is counted of.
KINDS: Final = ("turns", "motions", "questions", "commitments")


class OwnMotion(NamedTuple):
    """A motion that someone put forward, alone or with others; what is not known of it is None."""

    id: str
    title: str | None
    state: str | None
    verdict: str | None
    day: str | None


class OwnMotions(NamedTuple):
    """The motions that someone put forward, each once: the newest, and how many stand how (None is not known)."""

    newest: list[OwnMotion]
    states: Counter[str | None]


class OwnCommitment(NamedTuple):
    """A commitment that someone made.

    Attributes:
        certainty: that it is one.
        state: how it stands on the day one looks.
        shown: whether a sentence or a record says so, and not only what a paper does.
    """

    id: str
    text: str
    made_on: str | None
    due: str | None
    certainty: str
    state: str
    shown: bool


class CommitmentCount(NamedTuple):
    """How many commitments are as certain, stand so, and are shown to do so; as of `OwnCommitment`."""

    certainty: str
    state: str
    shown: bool
    number: int


class OwnCommitments(NamedTuple):
    """The commitments that someone made, each once: the newest, and how many stand how."""

    newest: list[OwnCommitment]
    counts: list[CommitmentCount]


_OWN_MOTIONS: Final = f"""
WITH own(motion, day) AS (
    SELECT m.dossier || '-' || m.number, coalesce(m.put_forward_on, m.date) FROM ({naming("motions")}) f
        JOIN motions m USING (version_id, n) WHERE :v IS NOT NULL AND m.current = 1
    UNION ALL SELECT c.motion, c.started FROM cases c WHERE c.kind = 'Motie' AND c.id IN (
        SELECT x.id FROM persoon o CROSS JOIN case_proposers x ON x.person_id = o.id WHERE o.nummer = :number)
), once(motion, day) AS (SELECT motion, max(day) FROM own WHERE motion IS NOT NULL GROUP BY motion)
"""  # noqa: S608 - ours
_NEWEST_MOTIONS: Final = f"""{_OWN_MOTIONS}
SELECT motion, json_extract(s.data, '$.title'), s.state, s.verdict, day
FROM (SELECT motion, day FROM once ORDER BY day DESC, motion DESC LIMIT :most)
    LEFT JOIN motion_states s ON s.unit = motion ORDER BY day DESC, motion DESC
"""  # noqa: S608 - ours
_MOTION_STATES: Final = f"""{_OWN_MOTIONS}
SELECT s.state, count(*) FROM once LEFT JOIN motion_states s ON s.unit = motion GROUP BY 1
"""  # noqa: S608 - ours
_MOTION_MONTHS: Final = f"""{_OWN_MOTIONS}
SELECT substr(day, 1, 7), 'motions', count(*) FROM once WHERE day IS NOT NULL GROUP BY 1
"""  # noqa: S608 - ours
_OWN_COMMITMENTS: Final = f"""
WITH own AS (
    SELECT r.*, coalesce(settled, CASE WHEN due < :today THEN 'no_report' ELSE 'open' END) AS state, EXISTS (
        SELECT 1 FROM json_each(data, '$.evidence') e WHERE coalesce(json_extract(e.value, '$.certainty'), 'sure') = 'sure'
    ) AS shown
    FROM registered_commitments r WHERE certainty <> 'possible' AND (unit, n) IN (
        SELECT s.unit, s.n FROM ({naming("commitments")}) f JOIN commitments c USING (version_id, n)
            JOIN commitment_sources s ON s.id = c.document || '.' || c.n WHERE c.current = 1)
)
"""  # noqa: S608, E501 - ours
_NEWEST_COMMITMENTS: Final = f"""{_OWN_COMMITMENTS}
SELECT id, json_extract(data, '$.text'), made_on, due, certainty, state, shown
FROM own ORDER BY made_on DESC, unit, n LIMIT :most
"""  # noqa: S608 - ours
_COMMITMENT_STATES: Final = f"""{_OWN_COMMITMENTS}
SELECT certainty, state, shown, count(*) FROM own GROUP BY 1, 2, 3
"""  # noqa: S608 - ours
_OFFICE: Final = f"""
SELECT json_extract(r.data, '$.office') FROM ({naming("commitments")}) f JOIN commitments c USING (version_id, n)
    JOIN commitment_sources s ON s.id = c.document || '.' || c.n JOIN registered_commitments r ON (r.unit, r.n) = (s.unit, s.n)
WHERE c.current = 1 AND json_extract(r.data, '$.office') IS NOT NULL ORDER BY r.made_on DESC LIMIT 1
"""  # noqa: S608, E501 - ours
_QUESTIONS: Final = f"""
SELECT q.kind, CASE WHEN q.state <> 'answered' OR EXISTS (SELECT 1 FROM json_each(q.data, '$.answers') a
        WHERE coalesce(json_extract(a.value, '$.certainty'), 'sure') = 'sure') THEN q.state ELSE 'likely' END, count(*)
FROM ({naming("questions")}) f JOIN questions q USING (version_id, n) WHERE q.current = 1 GROUP BY 1, 2
"""  # noqa: S608 - ours
_MONTHS: Final = " UNION ALL ".join(
    f"SELECT substr(v.date, 1, 7), '{kind}', sum(s.many) FROM"  # noqa: S608 - ours
    f" (SELECT version_id, count(*) AS many FROM ({naming(kind)}) GROUP BY version_id) s"
    " JOIN versions v USING (version_id) WHERE v.current = 1 AND v.date IS NOT NULL GROUP BY 1"
    for kind in ("turns", "questions", "commitments")
)
# In a roll-call: what most of the same party voted.
_APART: Final = """
SELECT besluit, soort, most FROM (
    SELECT s.besluit, s.soort, (SELECT x.soort FROM stemming x WHERE x.besluit = s.besluit AND x.fractie = s.fractie
        AND x.persoon IS NOT NULL AND x.soort IN ('Voor', 'Tegen') GROUP BY x.soort ORDER BY count(*) DESC LIMIT 1)
        AS most
    FROM stemming s WHERE s.soort IN ('Voor', 'Tegen') AND s.persoon = (SELECT id FROM persoon WHERE nummer = :number)
) WHERE soort <> most
"""
# Who shares a last name with others, and so is known by the Chamber's id.
_NAMESAKES: Final = """
SELECT m.person_key, coalesce(p.initialen, ''), l.parties, l.id FROM listed_people l JOIN members m ON m.id = l.id
    JOIN persoon p ON p.id = l.id
"""


class _Remembered(Protocol):
    def __call__(self, sql: str, values: Mapping[str, Any], /) -> list[tuple[Any, ...]]: ...


class PeopleReader:
    """Reads what one person did.

    Args:
        db: the database.
        remembered: gives rows that are counted over all that someone did, from memory while nothing changes.
    """

    def __init__(self, db: sqlite3.Connection, remembered: _Remembered) -> None:
        self._db, self._remembered = db, remembered

    def motions(self, key: str | None, number: str | None, most: int) -> OwnMotions:
        """Return the motions that someone put forward, as read and as recorded.

        Args:
            key: by which papers name them, as the lists take it; None when none does.
            number: of their record; None when there is none.
            most: so many of the newest are told one by one.
        """
        own = {"v": key, "number": number}
        newest = self._remembered(_NEWEST_MOTIONS, {**own, "most": most})
        return OwnMotions([OwnMotion(*row) for row in newest], Counter(dict(self._remembered(_MOTION_STATES, own))))

    def commitments(self, key: str, today: date, most: int) -> OwnCommitments:
        """Return the commitments that someone made and that are more than possible, each once.

        Args:
            key: as of their motions.
            today: the day on which they stand as they do.
            most: so many of the newest are told one by one.
        """
        own = {"v": key, "today": today.isoformat()}
        newest = self._remembered(_NEWEST_COMMITMENTS, {**own, "most": most})
        return OwnCommitments(
            [OwnCommitment._make((*row[:6], bool(row[6]))) for row in newest],
            [
                CommitmentCount(certainty, state, bool(shown), n)
                for certainty, state, shown, n in self._remembered(_COMMITMENT_STATES, own)
            ],
        )

    def questions(self, key: str) -> dict[str, Counter[str]]:
        """Return how the written and the spoken questions of someone stand; ``likely`` are likely answered."""
        found: dict[str, Counter[str]] = {"written": Counter(), "spoken": Counter()}
        for kind, state, n in self._remembered(_QUESTIONS, {"v": key}):
            found[kind][state] = n
        return found

    def months(self, key: str | None, number: str | None) -> dict[str, Counter[str]]:
        """Return how often someone did what in each month (``2022-04``); a motion counts once, however often printed.

        Args:
            key: as of their motions.
            number: the same.
        """
        found: dict[str, Counter[str]] = defaultdict(Counter)
        read = self._remembered(_MONTHS, {"v": key}) if key else []
        for month, kind, n in (*read, *self._remembered(_MOTION_MONTHS, {"v": key, "number": number})):
            found[month][kind] = n
        return found

    def namesakes(self) -> dict[tuple[str, str], str]:
        """Return the ids of people who share a last name, by its key and what tells them apart: party or initial."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for key, initials, parties, person in self._remembered(_NAMESAKES, {}):
            marks = [party_key(one) for one in json.loads(parties)]
            for mark in (*marks, f"{initials[:1].lower()}."):
                found[key, mark].add(person)
        return {mark: people.pop() for mark, people in found.items() if len(people) == 1}

    def office(self, key: str) -> str:
        """Return the office in which someone last made a commitment, as a paper or record says it; empty if unknown."""
        rows = self._remembered(_OFFICE, {"v": key})
        return str(rows[0][0] or "") if rows else ""

    def apart(self, number: str) -> list[tuple[str, str, str]]:
        """Return the roll-calls in which a member voted otherwise than most of the party: decision, vote and theirs."""
        return self._db.execute(_APART, {"number": number}).fetchall()
