"""People of the Chamber's records, as far as a printed name can be compared with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kamerspoor.model.joined import Reference

# In which someone is named: a member of the Tweede Kamer, of the government, or a guest, a senator, an official.
Capacity = Literal["member", "government", "other"]


@dataclass(frozen=True, slots=True)
class Membership:
    """Time for which someone sat for a party.

    Attributes:
        begin, end: days, ISO 8601; None where it is not known, or not over.
        parties: keys of every way in which the party is written (`kamerspoor.model.parties.party_key`).
    """

    begin: str | None
    end: str | None
    parties: frozenset[str]

    def holds_on(self, day: str) -> bool:
        """Tell whether it was held on a day; both ends are within."""
        return (self.begin is None or self.begin <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom the Chamber has a record of.

    Attributes:
        reference: the record.
        last: key of the last name with its particles (`kamerspoor.text.names.person_key`).
        initials: as filed, such as ``A.B.``.
        first: keys of the words of first names, also of the one that is used.
        seats: in the order of time.
    """

    reference: Reference
    last: str
    initials: str = ""
    first: frozenset[str] = frozenset()
    seats: tuple[Membership, ...] = ()

    def seats_on(self, day: str) -> tuple[Membership, ...]:
        """Return the seats held on a day: two of them on that of a change of party."""
        return tuple(seat for seat in self.seats if seat.holds_on(day))
