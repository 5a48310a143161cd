"""The people of the Chamber's records who may be meant by a printed name (`kamerspoor.resolve.people` tells which)."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from typing import Final

from kamerspoor.model.joined import Reference
from kamerspoor.model.parties import party_key
from kamerspoor.model.people import Membership, Person
from kamerspoor.text.names import person_key

_SEATS: Final = (
    "SELECT s.persoon, s.van, s.totEnMet, f.afkorting, f.naamNl FROM fractieZetelPersoon s"
    " JOIN fractieZetel z ON z.id = s.fractieZetel JOIN fractie f ON f.id = z.fractie ORDER BY s.van"
)
_PEOPLE: Final = (
    "SELECT id, nummer, coalesce(tussenvoegsel || ' ', '') || achternaam, initialen, roepnaam, voornamen FROM persoon"
    " WHERE achternaam IS NOT NULL ORDER BY nummer, id"
)


class Identities:
    """Gives the people of a last name, as the records have them now.

    Args:
        db: connection of the database.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._as_of = -1
        self._by_last: Mapping[str, list[Person]] = {}
        self._by_id: Mapping[str, Person] = {}

    def candidates(self, last_names: Collection[str], ids: Collection[str | None] = ()) -> list[Person]:
        """Return the people with one of these last names, and those with one of these ids.

        Args:
            last_names: keys (`kamerspoor.text.names.person_key`).
            ids: GUIDs.
        """
        self._read()
        called = [one for last in last_names for one in self._by_last.get(last, ())]
        known = [self._by_id[one.lower()] for one in ids if one and one.lower() in self._by_id]
        return list(dict.fromkeys([*called, *known]))

    def _read(self) -> None:
        """Read all people again when records have changed."""
        as_of = int(self._db.execute("SELECT n FROM tk_changes").fetchone()[0])
        if as_of == self._as_of:
            return
        seats: dict[str, list[Membership]] = {}
        for person, begin, end, *names in self._db.execute(_SEATS):
            held = Membership(begin, end, frozenset(party_key(name) for name in names if name))
            seats.setdefault(person, []).append(held)
        self._by_id = {row[0]: _person(seats.get(row[0], ()), *row) for row in self._db.execute(_PEOPLE)}
        by_last: dict[str, list[Person]] = {}
        for one in self._by_id.values():
            by_last.setdefault(one.last, []).append(one)
        self._by_last, self._as_of = by_last, as_of


def _person(
    seats: Collection[Membership], guid: str, number: str | None, last: str, initials: str | None, *first: str | None
) -> Person:
    return Person(
        Reference("Persoon", guid, str(number or guid)),
        person_key(last),
        initials or "",
        frozenset(key for name in first if name for key in person_key(name).split("-")),
        tuple(seats),
    )
