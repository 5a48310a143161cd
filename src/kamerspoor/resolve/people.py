"""Who in the Chamber's records someone is that a paper names.

A name is not enough: several members share one. It is taken to be someone when it is theirs, and on that day they had a
seat, for the party that is printed beside the name. Who is named without a party, or has no seats that are kept, is
never more than a candidate, unless no one else of that name sat on that day. Who speaks for the government is known by
the id that a report gives, and by that only: the records keep seats, and no ministers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.model.joined import UNKNOWN, Ambiguous, Joined, Reference, Resolved
from kamerspoor.model.parties import party_key
from kamerspoor.model.people import Capacity, Person
from kamerspoor.text.names import folded, person_key

_NO_LETTER: Final = re.compile(r"[\W_]+")
_INITIALS: Final = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][a-z]{0,2}\.\s*)+")
# "A. Kuiper, mede namens de Minister van Water": for whom someone speaks as well is no part of the name.
_ON_BEHALF: Final = re.compile(r",?\s+(?:en\s+)?(?:mede\s+)?namens\s.*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name as a paper prints it, with what stands beside it.

    Attributes:
        name: such as ``Van Dijk``, ``Inge van Dijk`` or ``J.C. Sneller``.
        party: as printed beside it, or None.
        day: on which it was printed, ISO 8601, or None.
        capacity: in which someone is named.
        id: that the source itself gives beside the name: whose it is is meant, whatever else is printed.
        elsewhere: the one id that the same paper gives beside this name in other places.
        meant: the id of whom a person says that it means.
    """

    name: str
    party: str | None = None
    day: str | None = None
    capacity: Capacity = "member"
    id: str | None = None
    elsewhere: str | None = None
    meant: str | None = None


def last_names(name: str) -> tuple[str, ...]:
    """Return the keys that a name may have as a last name: of all of it, and without each number of first words.

    Example:
        >>> last_names("Inge van Dijk")
        ('inge-van-dijk', 'van-dijk', 'dijk')
    """
    parts = person_key(without_others(name)).split("-")
    return tuple("-".join(parts[n:]) for n in range(len(parts)))


def without_others(name: str) -> str:
    """Return a name without those on whose behalf someone speaks as well.

    Example:
        >>> without_others("A. Kuiper, mede namens de Minister van Water")
        'A. Kuiper'
    """
    return _ON_BEHALF.sub("", name) or name


def person(printed: PrintedName, candidates: Sequence[Person]) -> Joined[Reference]:
    """Return who a printed name is.

    Args:
        printed: the name, and what stands beside it.
        candidates: the people whose last name it may be (`last_names`), and those of its ids.
    """
    if printed.meant:
        return Resolved(_of_id(printed.meant, candidates), "correction")
    if printed.id:
        return Resolved(_of_id(printed.id, candidates), "id in the report")
    found = _by_name(printed, candidates)
    if printed.elsewhere and not isinstance(found, Resolved):
        known = _of_id(printed.elsewhere, candidates)
        others = found.candidates if isinstance(found, Ambiguous) else ()
        if printed.capacity == "government" or all(one == known for one in others):
            return Resolved(known, "id elsewhere in the report")
    return found


def _by_name(printed: PrintedName, candidates: Sequence[Person]) -> Joined[Reference]:
    called = _called(printed.name, candidates) if printed.capacity != "other" else []
    if printed.day is None:
        return _perhaps(called)
    seated = [one for one in called if one.seats_on(printed.day)]
    if printed.capacity == "government":
        return _perhaps([one for one in called if one not in seated])
    rule = "name and day"
    if printed.party is not None:
        wanted, rule = party_key(printed.party), "name, party and day"
        seated = [one for one in seated if any(wanted in seat.parties for seat in one.seats_on(printed.day))]
    if len(seated) == 1:
        return Resolved(seated[0].reference, rule)
    return _perhaps(seated or [one for one in called if not one.seats])


def _called(name: str, candidates: Sequence[Person]) -> list[Person]:
    """Return the people whose name this may be: a first name or initials before the last one must be theirs."""
    bare = without_others(name).strip()
    printed = _INITIALS.match(bare)
    initials = _letters(printed[0]) if printed else ""
    whole, *shorter = last_names(name)
    first = whole.partition("-")[0]
    for last in (whole, *shorter):
        found = [one for one in candidates if one.last == last]
        if found:
            named = [one for one in found if last == whole or first in one.first]
            return [one for one in named if _letters(one.initials).startswith(initials)]
    return []


def _of_id(given: str, candidates: Sequence[Person]) -> Reference:
    """Return the record of an id; a person of whom there is no record is known by the id alone."""
    found = (one.reference for one in candidates if one.reference.id == given.lower())
    return next(found, Reference("Persoon", given.lower(), given.lower()))


def _letters(initials: str) -> str:
    return _NO_LETTER.sub("", folded(initials))


def _perhaps(people: Sequence[Person]) -> Joined[Reference]:
    return Ambiguous(tuple(one.reference for one in people)) if people else UNKNOWN
