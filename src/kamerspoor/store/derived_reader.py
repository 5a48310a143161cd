"""Reads the derived tables for pages and commands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import msgspec

from kamerspoor.model.commitment_register import RegisteredCommitment
from kamerspoor.model.trail import Event, MotionExecution, TrailState
from kamerspoor.store.database import OnDatabase
from kamerspoor.store.rows import IDS, listed
from kamerspoor.text.spans import Span


class MotionNow(NamedTuple):
    """The present state of a motion: the cabinet's last verdict, its state, and its execution."""

    verdict: str | None
    state: TrailState
    execution: str | None


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
    """A person that a name stands for, with the rule that says so; without a rule only a candidate."""

    person: str
    rule: str | None


class NamesResolved(NamedTuple):
    """How many names in facts are resolved to one person, ambiguous, or unknown."""

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


class DerivedReader(OnDatabase):
    """Reads the derived tables of a database."""

    def motion(self, motion: str) -> tuple[MotionNow, MotionHistory] | None:
        """Return how a motion (``35373-4``) stands and what happened to it, or None when it is not known."""
        row = self._db.execute(
            "SELECT verdict, state, execution, data FROM motion_states WHERE unit = ?", (motion,)
        ).fetchone()
        return (MotionNow(*row[:3]), msgspec.json.decode(row[3], type=MotionHistory)) if row else None

    def motions(self, motions: Collection[str]) -> dict[str, MotionNow]:
        """Return the present state of motions, of those that are known."""
        rows = self._db.execute(
            f"SELECT verdict, state, execution, unit FROM motion_states WHERE unit IN {IDS}", (listed(motions),)
        )
        return {row[3]: MotionNow(*row[:3]) for row in rows}

    def executions(self, motions: Collection[str]) -> dict[str, MotionExecution]:
        """Return what is known of carrying out motions, of those that the Chamber adopted."""
        rows = self._db.execute(
            "SELECT unit, json_extract(data, '$.execution') FROM motion_states"
            f" WHERE execution IS NOT NULL AND unit IN {IDS}",
            (listed(motions),),
        )
        return {unit: msgspec.json.decode(data, type=MotionExecution) for unit, data in rows}

    def commitment(self, source: str) -> RegisteredCommitment | None:
        """Return the commitment that has a source (``kst-35373-19.16``, ``TZ202204-101``), or None."""
        data = self._value(
            "SELECT c.data FROM commitment_sources s JOIN registered_commitments c USING (unit, n) WHERE s.id = ?"
            " ORDER BY unit, n LIMIT 1",
            source,
        )
        return msgspec.json.decode(data, type=RegisteredCommitment) if data else None

    def overdue(self, day: date, dossier: str | None) -> list[tuple[str, int]]:
        """Return who has overdue commitments without evidence, with how many, most first.

        Args:
            day: on which one looks.
            dossier: only of this one.
        """
        rows = self._db.execute(
            "SELECT name, count(*) AS n FROM registered_commitments WHERE settled IS NULL AND due < ?1"
            " AND certainty <> 'possible' AND (?2 IS NULL OR dossier = ?2) GROUP BY name ORDER BY n DESC, name",
            (day.isoformat(), dossier),
        )
        return rows.fetchall()

    def register_dossiers(self) -> list[tuple[str, int]]:
        """Return the dossiers of which commitments are registered, with how many each."""
        rows = self._db.execute(
            "SELECT dossier, count(*) FROM registered_commitments WHERE dossier IS NOT NULL GROUP BY dossier"
        )
        return rows.fetchall()

    def track(self, dossier: str) -> tuple[str | None, int] | None:
        """Return the title of a dossier and the number of papers on its track, or None when unknown."""
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
        sql = "SELECT document FROM dossier_stops WHERE unit = ? AND why = 'announces' AND other = ? ORDER BY n"
        return [DossierStop(release, "announces", letter, None) for release in self._values(sql, dossier, letter)]

    def positions(self, condition: str, value: str) -> Iterator[PartyPassage]:
        """Yield what parties did, each with the passage that shows it, in the order of the papers.

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
        """Return the letters that a news release may announce, with the share of its words in each, highest first."""
        rows = self._db.execute(
            "SELECT letter, shared FROM announcements WHERE release = ? ORDER BY shared DESC, letter DESC", (release,)
        )
        return rows.fetchall()

    def releases_of(self, letters: Collection[str]) -> set[str]:
        """Return the news releases that may announce one of these letters."""
        return set(self._values(f"SELECT release FROM announcements WHERE letter IN {IDS}", listed(letters)))

    def people(self, fact: str, places: Collection[tuple[str, int]]) -> Mapping[tuple[str, int, str, str], list[Meant]]:
        """Return whom the names in facts stand for, by document, place, key of the name, and role.

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
        """Return the key of a name that is known to stand for a person, or None."""
        sql = "SELECT key FROM resolutions WHERE person = ? AND rule IS NOT NULL LIMIT 1"
        key: str | None = self._value(sql, person.lower())
        return key

    def resolved(self) -> NamesResolved:
        """Count the names in facts that are resolved, ambiguous and unknown."""
        total, sure, unsure = self._db.execute(
            "SELECT (SELECT coalesce(sum(n), 0) FROM named_people), count(*) FILTER (WHERE sure),"
            " count(*) FILTER (WHERE NOT sure) FROM"
            " (SELECT max(rule IS NOT NULL) AS sure FROM resolutions GROUP BY unit, fact, n, key, role)"
        ).fetchone()
        return NamesResolved(sure, unsure, total - sure - unsure)
