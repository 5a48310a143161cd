"""For whom a letter speaks besides those who sign it: "mede namens de minister van Defensie".

Example:
    >>> spoken_for("Hierbij bied ik u, mede namens de ministers van Water en voor Veren, het plan aan.")
    ('minister van Water', 'minister voor Veren')
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamerspoor.text.patterns import Patterns
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import fold

pattern = Patterns(
    words=r"[A-ZÀ-Þ][\w’'&-]*(?: [A-ZÀ-Þ][\w’'&-]*)*",
    # "Onderwijs, Cultuur en Wetenschap": a comma belongs to a name only where an "en" closes the list.
    ministry="(?:van|voor) (?&words)(?:(?:, (?&words))* en (?&words))?",
)
_ALSO = re.compile(r"\b[Mm]ede namens ")
_OFFICE = pattern(r"(?:(?:de |mijn )?(?P<role>(?&role))\b ?)?(?P<ministry>(?&ministry))?")
_AND = re.compile(
    r",? (?:en|alsmede|evenals) (?:mede )?(?:namens )?|, (?=(?:de |mijn )?(?:[Mm]inister|[Ss]taatssec|demiss))"
)
# Who speaks, or is spoken to: another's letter may be told of in the third person.
_OWN = re.compile(r"\b(?:[Ii]k|[Ww]ij|[Ww]e|u|uw)\b")


def spoken_for(passage: str) -> tuple[str, ...]:
    """Return the offices, in order, in whose name the sentences of a passage are said as well."""
    words = fold(passage)
    found: list[str] = []
    for sentence in sentences(words):
        said = sentence.of(words)
        for also in _ALSO.finditer(said):
            if _OWN.search(said):
                found.extend(_offices(said, also.end()))
    return tuple(dict.fromkeys(found))


def signed_for(signature: str) -> tuple[str, ...]:
    """Return the offices that are named between an office and the name under it."""
    words = fold(signature)
    return tuple(office for also in _ALSO.finditer(words) for office in _offices(words, also.end()))


def _offices(said: str, place: int) -> Iterator[str]:
    """Yield the offices of a list: each has its own role or that of the one before it."""
    role, bare = "", list[str]()
    while (found := _OFFICE.match(said, place)) and found.end() > place:
        role = _one(found["role"]) if found["role"] else role
        if found["ministry"] and role:
            # "de minister en de staatssecretaris van Financiën": one ministry for both.
            yield from (f"{one} {found['ministry']}" for one in (*bare, role))
            bare = []
        elif role.lower().endswith("president"):
            yield role
        else:
            bare.append(role)
        more = _AND.match(said, found.end() - said[: found.end()].endswith(" "))
        if more is None:
            return
        place = more.end()


def _one(role: str) -> str:
    """Return a role in the singular: "ministers" are so many of a minister."""
    return re.sub(r"(?<=inister)s\b|(?<=ecretaris)sen\b", "", role)
