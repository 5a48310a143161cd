"""Which official record is meant: by the number of a case, document or activity, by publication, by day and title.

The Chamber's numbers are not always of one record: a sequence number in a dossier may be given twice, and nothing in
the data joins an activity to its meeting. Where several records may be meant, all of them are the answer.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from kamerspoor.model.joined import UNKNOWN, Ambiguous, Joined, Reference, Resolved
from kamerspoor.store.official.identities import Identities
from kamerspoor.text.names import folded

_PUBLISHED: Final = re.compile(r"(?:kst-)?(?P<dossier>\d{5}(?:-[A-Z\d]+)*)-(?P<number>\d{1,6})")
_NUMBERED: Final = {"Zaak": "nummer", "Document": "documentNummer", "Activiteit": "nummer"}
# Activities that are part of the one plenary meeting of their day.
_PLENARY: Final = frozenset({"Stemmingen", "Regeling van werkzaamheden", "Hamerstukken", "Vragenuur"})
_PLENARY_DEBATE: Final = "Plenair debat"
# Activities of these states took place on another day, or never.
_ELSEWHERE: Final = frozenset({"Verplaatst", "Geannuleerd", "Vervallen"})
# Titles of meetings are cut off, and those of activities get words behind them; so much of them tells a subject.
_TELLING: Final = 20
_NO_LETTER: Final = re.compile(r"[\W_]+")


class Joins:
    """Answers which record is meant.

    Args:
        db: connection of the database.

    Attributes:
        people: who is meant by a name, and for which party someone sat when.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.people = Identities(db)

    def case(self, number: str) -> Joined[Reference]:
        """Return the case of a number, such as ``2019Z26157``."""
        return self._numbered("Zaak", number)

    def activity(self, number: str) -> Joined[Reference]:
        """Return the activity of a number, such as ``2020A03042``; reports name it so (``parlisid``)."""
        return self._numbered("Activiteit", number)

    def document(self, known_as: str) -> Joined[Reference]:
        """Return the document of the Chamber's number, of a publication, or of a dossier and a number in it.

        Args:
            known_as: ``2019D53771``, ``kst-35373-19`` or ``35373-19``.
        """
        numbered = self._numbered("Document", known_as)
        if numbered != UNKNOWN:
            return numbered
        published = self._published(known_as if known_as.startswith("kst-") else f"kst-{known_as}")
        if published:
            return _one_of(published, "publication")
        match = _PUBLISHED.fullmatch(known_as)
        if match is None:
            return UNKNOWN
        found = self._references(
            "Document",
            "SELECT d.id, d.number FROM record_dossiers x JOIN recorded_documents d ON d.id = x.id"
            " WHERE x.dossier = ?1 AND d.sequence_number = ?2",
            (match["dossier"], int(match["number"])),
        )
        return _one_of(found, "dossier and number")

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
        return _one_of(both or numbered or of_paper, "dossier and number")

    def meeting(self, activity: str) -> Joined[Reference]:
        """Return the meeting that an activity was part of, of which reports are made.

        A plenary activity is part of the plenary meeting of its day, of which there is never more than one. A
        committee's activity is the meeting of that day with that title, and of that hour where several have it.

        Args:
            activity: its GUID.
        """
        row = self._db.execute(
            "SELECT substr(datum, 1, 10), soort, onderwerp, aanvangstijd, status FROM activiteit WHERE id = ?",
            (activity,),
        ).fetchone()
        if row is None or row[0] is None or row[4] in _ELSEWHERE:
            return UNKNOWN
        day, kind, subject, begin, _status = row
        meetings = self._of_day("vergadering", "titel", day)
        plenary = [one for one in meetings if one[2] == "Plenair"]
        if _is_plenary(kind):
            return _one_of(map(_meeting, plenary), "plenary meeting of the day")
        alike = [one for one in meetings if one[2] != "Plenair" and _same_subject(one[1], subject)]
        rivals = [
            one
            for one in self._of_day("activiteit", "onderwerp", day)
            if one[0] != activity and not _is_plenary(one[2]) and _same_subject(one[1], subject)
        ]
        if len(alike) == 1 and not rivals:
            return Resolved(_meeting(alike[0]), "day and title")
        then = [one for one in alike if one[3] == begin is not None]
        if len(then) == 1 and all(one[3] != begin for one in rivals):
            return Resolved(_meeting(then[0]), "day, title and hour")
        return Ambiguous(tuple(map(_meeting, alike))) if alike else UNKNOWN

    def _of_day(self, view: str, title: str, day: str) -> Sequence[tuple[Any, ...]]:
        """Return id, title, kind and begin of what took place on a day."""
        found = self._db.execute(
            f"SELECT id, {title}, soort, aanvangstijd, {'status' if view == 'activiteit' else 'NULL'} FROM {view}"
            " WHERE datum >= ?1 AND datum < date(?1, '+1 day') ORDER BY id",
            (day,),
        )
        return [row for row in found if row[4] not in _ELSEWHERE]

    def _numbered(self, category: str, number: str) -> Joined[Reference]:
        column = _NUMBERED[category]
        found = self._references(category, f"SELECT id, {column} FROM {category} WHERE {column} = ?", (number,))
        return _one_of(found, "number")

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


def _one_of(found: Iterable[Reference], rule: str) -> Joined[Reference]:
    candidates = tuple(found)
    if not candidates:
        return UNKNOWN
    return Resolved(candidates[0], rule) if len(candidates) == 1 else Ambiguous(candidates)


def _is_plenary(kind: str | None) -> bool:
    return kind is not None and (kind in _PLENARY or kind.startswith(_PLENARY_DEBATE))


def _meeting(row: tuple[Any, ...]) -> Reference:
    return Reference("Vergadering", row[0], row[0])


def _same_subject(first: str | None, second: str | None) -> bool:
    """Tell whether two titles are of one subject: the same letters, or one goes on where the other is cut off."""
    short, long = sorted((_letters(first), _letters(second)), key=len)
    return bool(short) and (short == long or (len(short) >= _TELLING and long.startswith(short)))


def _letters(title: str | None) -> str:
    return _NO_LETTER.sub("", folded(title or ""))
