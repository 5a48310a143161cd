"""Who in the Chamber's records someone is that a paper names, and for which party people sat when.

A name is not enough: several members share one. It is taken to be someone when it is theirs, and on that day they had a
seat, for the party that is printed beside the name. Who is named without a party, or has no seats that are kept, is
never more than a candidate, unless no one else of that name sat on that day.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.model.joined import UNKNOWN, Ambiguous, Joined, Reference, Resolved
from kamerspoor.text.names import folded, person_key

_GROUP: Final = re.compile(r"^(?:lid|fractie|groep)[ -]")
_NO_LETTER: Final = re.compile(r"[\W_]+")
_INITIALS: Final = re.compile(r"(?:[A-Z][a-z]{0,2}\.\s*)+")


@dataclass(frozen=True, slots=True)
class Seat:
    """Time for which someone sat for a party.

    Attributes:
        party: as lists write it, such as ``PvdD``.
        begin, end: days; None where it is not known, or not over.
        names: every way to write the party, as `party_key` makes it.
    """

    party: str
    begin: str | None
    end: str | None
    names: frozenset[str]

    def holds_on(self, day: str) -> bool:
        """Tell whether it was held on a day; both ends are within."""
        return (self.begin is None or self.begin <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class _Person:
    reference: Reference
    seats: tuple[Seat, ...]
    initials: str
    first: frozenset[str]

    def seats_on(self, day: str) -> tuple[Seat, ...]:
        return tuple(seat for seat in self.seats if seat.holds_on(day))


class Identities:
    """Answers who is meant by a name.

    Args:
        db: connection of the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._as_of = -1
        self._people: Mapping[str, Sequence[_Person]] = {}

    def person(self, name: str, party: str | None, day: str | None, given: str | None = None) -> Joined[Reference]:
        """Return the person of a printed name.

        Args:
            name: such as ``Van Dijk``, ``Inge van Dijk`` or ``J.C. Sneller``.
            party: as printed beside it, or None.
            day: on which it was printed, ISO 8601, or None.
            given: GUID that the source itself gives beside the name; whom it is of is meant, whatever else is printed.
        """
        known = self.of_id(given) if given else UNKNOWN
        if known != UNKNOWN:
            return known
        candidates = self._called(name)
        if not candidates:
            return UNKNOWN
        if day is None:
            return Ambiguous(tuple(one.reference for one in candidates))
        seated = [one for one in candidates if one.seats_on(day)]
        if party is not None:
            wanted = party_key(party)
            there = [one for one in seated if any(wanted in seat.names for seat in one.seats_on(day))]
            return _only(there, "name, party and day") or _perhaps([one for one in candidates if not one.seats])
        return _only(seated, "name and day") or _perhaps(seated or [one for one in candidates if not one.seats])

    def of_id(self, person: str) -> Joined[Reference]:
        """Return the person of an id that a report gives beside the name.

        Args:
            person: GUID.
        """
        row = self._db.execute("SELECT id, nummer FROM persoon WHERE id = ?", (person.lower(),)).fetchone()
        return Resolved(Reference("Persoon", row[0], str(row[1] or row[0])), "id in the report") if row else UNKNOWN

    def party(self, person: str, day: str) -> str | None:
        """Return the party for which a person sat on a day, whatever it is now; None without a seat.

        Args:
            person: GUID.
            day: ISO 8601.
        """
        found = [seat for seat in self._seats_of(person) if seat.holds_on(day)]
        return max(found, key=lambda seat: seat.begin or "").party if found else None

    def _seats_of(self, person: str) -> tuple[Seat, ...]:
        rows = self._db.execute(f"{_SEATS} WHERE s.persoon = ? ORDER BY s.van", (person,))
        return tuple(_seat(*row[1:]) for row in rows)

    def _called(self, name: str) -> list[_Person]:
        """Return the people whose name this may be: a first name or initials before it must be theirs."""
        people = self._by_last_name()
        printed = _INITIALS.match(name.strip())
        initials = _letters(printed[0]) if printed else ""
        parts = person_key(name).split("-")
        for n in range(len(parts)):
            found = people.get("-".join(parts[n:]), ())
            if found:
                return [one for one in found if one.initials.startswith(initials) and (n == 0 or parts[0] in one.first)]
        return []

    def _by_last_name(self) -> Mapping[str, Sequence[_Person]]:
        """Return all people by the key of their last name, read again when records have changed."""
        as_of = int(self._db.execute("SELECT n FROM tk_changes").fetchone()[0])
        if as_of != self._as_of:
            self._people, self._as_of = self._read_people(), as_of
        return self._people

    def _read_people(self) -> Mapping[str, Sequence[_Person]]:
        seats: dict[str, list[Seat]] = {}
        for person, *seat in self._db.execute(f"{_SEATS} ORDER BY s.van"):
            seats.setdefault(person, []).append(_seat(*seat))
        people: dict[str, list[_Person]] = {}
        rows = self._db.execute(
            "SELECT id, nummer, tussenvoegsel, achternaam, initialen, roepnaam, voornamen FROM persoon"
            " WHERE achternaam IS NOT NULL ORDER BY nummer, id"
        )
        for guid, number, particles, last, initials, *first in rows:
            one = _Person(
                Reference("Persoon", guid, number or guid),
                tuple(seats.get(guid, ())),
                _letters(initials),
                frozenset(key for name in first if name for key in person_key(name).split("-")),
            )
            people.setdefault(person_key(f"{particles} {last}" if particles else last), []).append(one)
        return people


_SEATS: Final = (
    "SELECT s.persoon, coalesce(f.afkorting, f.naamNl), s.van, s.totEnMet, f.afkorting, f.naamNl"
    " FROM fractieZetelPersoon s JOIN fractieZetel z ON z.id = s.fractieZetel JOIN fractie f ON f.id = z.fractie"
)


def party_key(party: str) -> str:
    """Return what two ways to write a party share: letters and digits, without ``Lid``, ``Fractie`` or ``Groep``."""
    return _NO_LETTER.sub("", _GROUP.sub("", folded(party)))


def _seat(party: str | None, begin: str | None, end: str | None, *names: str | None) -> Seat:
    return Seat(party or "", begin, end, frozenset(party_key(name) for name in names if name))


def _letters(initials: str | None) -> str:
    return _NO_LETTER.sub("", folded(initials or ""))


def _only(people: Sequence[_Person], rule: str) -> Joined[Reference] | None:
    """Return the only one, several as candidates, or None when there is none."""
    if len(people) == 1:
        return Resolved(people[0].reference, rule)
    return Ambiguous(tuple(one.reference for one in people)) if people else None


def _perhaps(people: Sequence[_Person]) -> Joined[Reference]:
    return Ambiguous(tuple(one.reference for one in people)) if people else UNKNOWN
