"""What pages and commands read of the derived tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import msgspec

from kamerspoor.model.commitment_register import CommitmentState, RegisteredCommitment
from kamerspoor.model.evidence import Certainty
from kamerspoor.model.trail import Event, MotionExecution, TrailState
from kamerspoor.store.rows import IDS, listed
from kamerspoor.text.spans import Span


class MotionNow(NamedTuple):
    """How a motion stands: the cabinet's last verdict as read, else as recorded, its state, what was done, by when."""

    verdict: str | None
    state: TrailState
    execution: str | None
    due: str | None = None


class DossierMotion(NamedTuple):
    """A motion of a dossier in short: its id and number there, its title, the day of its first paper, how it stands."""

    id: str
    number: int
    title: str
    day: date | None
    now: MotionNow


@dataclass(frozen=True, slots=True)
class MotionHistory:
    """What happened to a motion, in order.

    Attributes:
        case: number of its case at the Chamber, where one is known to be it.
        rule: name of the rule that gives it its state.
    """

    title: str
    case: str | None
    rule: str
    events: tuple[Event, ...]
    execution: MotionExecution | None


@dataclass(frozen=True, slots=True)
class DossierStop:
    """A paper on the track of a dossier.

    Attributes:
        why: it stands there: ``cited``, ``cites``, ``announces``; None of a paper of the dossier itself.
        other: the paper on the track that it is linked to.
        span: the passage that says so, in the one of the two that cites.
    """

    document: str
    why: str | None
    other: str | None
    span: Span | None


class Meant(NamedTuple):
    """Someone who is meant by a name, with the rule that says so; who only may be has none."""

    person: str
    rule: str | None


class NamesResolved(NamedTuple):
    """How many names in facts mean one person, may mean one or more, and mean nobody who is known."""

    resolved: int
    ambiguous: int
    unknown: int


class PartyPassage(NamedTuple):
    """A passage that shows something of a party, in the column ``kind``, about a motion or not."""

    party: str
    kind: str
    document: str
    span: Span
    words: str
    about: str | None


class DerivedReader:
    """Reads the derived tables of a database.

    Args:
        db: the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def motion(self, motion: str) -> tuple[MotionNow, MotionHistory] | None:
        """Return how a motion (``35373-4``) stands and what happened to it, or None when it is not known."""
        row = self._db.execute(
            "SELECT verdict, state, execution, due, data FROM motion_states WHERE unit = ?", (motion,)
        ).fetchone()
        return (MotionNow(*row[:4]), msgspec.json.decode(row[4], type=MotionHistory)) if row else None

    def motions(self, motions: Collection[str]) -> dict[str, MotionNow]:
        """Return how motions stand, of those that are known."""
        rows = self._db.execute(
            f"SELECT verdict, state, execution, due, unit FROM motion_states WHERE unit IN {IDS}", (listed(motions),)
        )
        return {row[4]: MotionNow(*row[:4]) for row in rows}

    def motions_in(self, dossier: str) -> list[DossierMotion]:
        """Return the motions of a dossier in the order of their numbers."""
        # Another dossier may begin as this one: 21501-08 after 21501.
        found = self._motions("unit > ?1 || '-' AND unit < ?1 || '.'", dossier)
        return [one for one in found if one.id == f"{dossier}-{one.number}"]

    def motions_known(self, ids: Collection[str]) -> list[DossierMotion]:
        """Return the motions of these ids that are known, in the order of dossiers and numbers."""
        return self._motions(f"unit IN {IDS}", listed(ids))

    def _motions(self, condition: str, value: str) -> list[DossierMotion]:
        rows = self._db.execute(
            "SELECT unit, coalesce(json_extract(data, '$.title'), ''), json_extract(data, '$.events[0].date'),"
            f" verdict, state, execution, due FROM motion_states WHERE {condition}",
            (value,),
        )
        found = [
            DossierMotion(unit, int(number), title, date.fromisoformat(day) if day else None, MotionNow(*now))
            for unit, title, day, *now in rows
            if (number := unit.rpartition("-")[2]).isdecimal()
        ]
        return sorted(found, key=lambda one: (one.id.rpartition("-")[0], one.number))

    def commitment_states(self, dossier: str, day: date) -> list[tuple[CommitmentState, Certainty, int]]:
        """Return how many commitments of a dossier stand how on a day, by how certain they are."""
        rows = self._db.execute(
            "SELECT coalesce(settled, CASE WHEN due < ? THEN 'no_report' ELSE 'open' END) AS state, certainty, count(*)"
            " FROM registered_commitments WHERE dossier = ? GROUP BY state, certainty",
            (day.isoformat(), dossier),
        )
        return rows.fetchall()

    def executions(self, motions: Collection[str]) -> dict[str, MotionExecution]:
        """Return what was found of carrying out motions, of those that the Chamber adopted, whatever the day."""
        rows = self._db.execute(
            "SELECT unit, json_extract(data, '$.execution') FROM motion_states"
            f" WHERE execution IS NOT NULL AND unit IN {IDS}",
            (listed(motions),),
        )
        return {unit: msgspec.json.decode(data, type=MotionExecution) for unit, data in rows}

    def commitment(self, source: str) -> RegisteredCommitment | None:
        """Return the commitment that has a source (``kst-35373-19.16``, ``TZ202204-101``), or None."""
        row = self._db.execute(
            "SELECT c.data FROM commitment_sources s JOIN registered_commitments c USING (unit, n) WHERE s.id = ?"
            " ORDER BY unit, n LIMIT 1",
            (source,),
        ).fetchone()
        return msgspec.json.decode(row[0], type=RegisteredCommitment) if row else None

    def histories(self, motions: Collection[str]) -> dict[str, tuple[MotionNow, MotionHistory]]:
        """Return how motions stand and what happened to them, of those that are known."""
        rows = self._db.execute(
            f"SELECT verdict, state, execution, due, data, unit FROM motion_states WHERE unit IN {IDS}",
            (listed(motions),),
        )
        return {row[5]: (MotionNow(*row[:4]), msgspec.json.decode(row[4], type=MotionHistory)) for row in rows}

    def motions_of(self, dossier: str) -> list[str]:
        """Return the motions of a dossier that are known, those of dossiers with an addition apart."""
        begins = f"{dossier}-"
        rows = self._db.execute(
            "SELECT unit FROM motion_states WHERE unit > ? AND unit < ?", (begins, f"{dossier}.")
        )  # fmt: skip
        return [unit for (unit,) in rows if unit.removeprefix(begins).isdecimal()]

    def commitments(self, sources: Collection[str] = (), dossier: str = "") -> list[RegisteredCommitment]:
        """Return the commitments that have any of these sources, or are of a dossier, each once."""
        rows = self._db.execute(
            "SELECT c.data FROM (SELECT unit, n FROM registered_commitments WHERE dossier = ?2"
            f" UNION SELECT s.unit, s.n FROM commitment_sources s WHERE s.id IN {IDS.replace('?', '?1')})"
            " JOIN registered_commitments c USING (unit, n) ORDER BY unit, n",
            (listed(sources), dossier),
        )
        return [msgspec.json.decode(row[0], type=RegisteredCommitment) for row in rows]

    def track(self, dossier: str) -> tuple[str | None, int] | None:
        """Return the title of a dossier and how many papers are on its track, or None when none of it is held."""
        row = self._db.execute("SELECT title, stops FROM dossier_tracks WHERE unit = ?", (dossier,)).fetchone()
        return (row[0], row[1]) if row else None

    def stops(self, dossier: str, first: int = 0, most: int = -1) -> list[DossierStop]:
        """Return the papers on the track of a dossier, in order."""
        rows = self._db.execute(
            "SELECT document, why, other, first, last FROM dossier_stops WHERE unit = ? ORDER BY n LIMIT ? OFFSET ?",
            (dossier, most, first),
        )
        return [
            DossierStop(document, why, other, Span(begin, end) if begin is not None else None)
            for document, why, other, begin, end in rows
        ]

    def announcing(self, dossier: str, letter: str) -> list[DossierStop]:
        """Return the news releases on the track of a dossier that announce a letter."""
        rows = self._db.execute(
            "SELECT document FROM dossier_stops WHERE unit = ? AND why = 'announces' AND other = ? ORDER BY n",
            (dossier, letter),
        )
        return [DossierStop(row[0], "announces", letter, None) for row in rows]

    def positions(self, condition: str, value: str) -> Iterator[PartyPassage]:
        """Yield what parties did, each with its passage, in the order of the papers.

        Args:
            condition: on positions ``p``, with a question mark.
            value: of it.
        """
        # Who proposes is told by name: its label in the same paper tells the party, else one in the dossier.
        rows = self._db.execute(
            "SELECT coalesce(p.party,"
            " (SELECT s.party FROM speaker_parties s WHERE s.unit = p.unit AND s.name = p.name),"
            " (SELECT s.party FROM speaker_parties s WHERE s.dossier = p.dossier AND s.name = p.name"
            " ORDER BY s.unit DESC LIMIT 1)), p.kind, p.unit, p.first, p.last, p.words, p.about"
            " FROM positions p JOIN versions v ON v.paper_id = p.unit AND v.current = 1"
            f" WHERE {condition} ORDER BY v.date IS NULL, v.date, p.unit, p.n",
            (value,),
        )
        found = (
            PartyPassage(party, kind, document, Span(first, last), words, about)
            for party, kind, document, first, last, words, about in rows
            if party is not None
        )
        # Of two who propose one motion the party is told once.
        yield from dict.fromkeys(found)

    def announced_by(self, release: str) -> list[tuple[str, float]]:
        """Return the letters that a news release may announce, with the part of its words each shares, most first."""
        rows = self._db.execute(
            "SELECT letter, shared FROM announcements WHERE release = ? ORDER BY shared DESC, letter DESC", (release,)
        )
        return rows.fetchall()

    def releases_of(self, letters: Collection[str]) -> set[str]:
        """Return the news releases that may announce one of these letters."""
        rows = self._db.execute(f"SELECT release FROM announcements WHERE letter IN {IDS}", (listed(letters),))
        return {row[0] for row in rows}

    def people(self, fact: str, places: Collection[tuple[str, int]]) -> Mapping[tuple[str, int, str, str], list[Meant]]:
        """Return who is meant by the names in facts: by document, place there, key of the name, and role.

        Args:
            fact: kind of the facts.
            places: documents of the facts and their places there.
        """
        rows = self._db.execute(
            "SELECT r.unit, r.n, r.key, r.role, r.person, r.rule FROM json_each(?1) j JOIN resolutions r"
            " ON r.unit = json_extract(j.value, '$[0]') AND r.fact = ?2 AND r.n = json_extract(j.value, '$[1]')",
            (msgspec.json.encode(sorted(places)).decode(), fact),
        )
        found: dict[tuple[str, int, str, str], list[Meant]] = {}
        for *place, person, rule in rows:
            found.setdefault((place[0], place[1], place[2], place[3]), []).append(Meant(person, rule))
        return found

    def known_as(self, person: str) -> str | None:
        """Return the key of a name that is known to mean a person, or None when none is."""
        row = self._db.execute(
            "SELECT key FROM resolutions WHERE person = ? AND rule IS NOT NULL LIMIT 1", (person.lower(),)
        ).fetchone()
        return row[0] if row else None

    def resolved(self) -> NamesResolved:
        """Return of how many names in facts it is known who is meant."""
        total, sure, unsure = self._db.execute(
            "SELECT (SELECT coalesce(sum(n), 0) FROM named_people), count(*) FILTER (WHERE sure),"
            " count(*) FILTER (WHERE NOT sure) FROM"
            " (SELECT max(rule IS NOT NULL) AS sure FROM resolutions GROUP BY unit, fact, n, key, role)"
        ).fetchone()
        return NamesResolved(sure, unsure, total - sure - unsure)
