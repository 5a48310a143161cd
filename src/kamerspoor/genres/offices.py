"""Splits lists of government offices, and finds for which offices a letter speaks as well.

Grammar::

    offices  = office ((", " | " en ") ["van "] office)*
    office   = ["de "] "Minister" of | ["de "] "Ministers" of ((", " | " en ") of)*      each "of" is one minister
    of       = ("van " | "voor ") ministry
    answered = person ((", " | " en ") ["van "] person)* [", mede namens " offices]

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
# The head of the government is a minister as well: "Minister-President, Minister van Algemene Zaken" is one.
_BETWEEN = pattern(
    r"(?<![Pp]resident)(?:,| en|, en) (?:van )?(?=(?&office)\b)| en (?:van )?(?=(?&office)\b)| van (?=(?&office)\b)"
)
_PLURAL = re.compile(r"(?P<office>[Mm]inister|[Ss]taatssecretaris)(?:s|sen) (?P<of>.+)")
_EACH = re.compile(r"(?:, en|,| en) (?=(?:van|voor) )")
_ALSO_FOR = re.compile(r",? ?(?:en )?mede namens (?P<offices>.+)$")
_BARE = re.compile(r"[\w-]+")
_OF = re.compile(r" (?:van|voor) .+")
_ALSO = re.compile(r"\b[Mm]ede namens ")
_OFFICE = pattern(r"(?:(?:de |mijn )?(?P<role>(?&role))\b ?)?(?P<ministry>(?&ministry))?")
_AND = re.compile(
    r",? (?:en|alsmede|evenals) (?:mede )?(?:namens )?|, (?=(?:de |mijn )?(?:[Mm]inister|[Ss]taatssec|demiss))"
)
# Who speaks, or is spoken to: another's letter may be told of in the third person.
_OWN = re.compile(r"\b(?:[Ii]k|[Ww]ij|[Ww]e|u|uw)\b")


def split_offices(printed: str) -> tuple[str, ...]:
    """Return the single offices of a list, without articles.

    Example:
        >>> split_offices("de Ministers van Water en voor Kust en de Staatssecretaris van Veren")
        ('Minister van Water', 'Minister voor Kust', 'Staatssecretaris van Veren')
    """
    found: list[str] = []
    for piece in _BETWEEN.split(printed.strip(" ,")):
        office = re.sub(r"^[Dd]e(?: |(?=[A-Z]))", "", piece.strip(" ,"))
        several = _PLURAL.fullmatch(office)
        if several is not None:
            found += [f"{several['office']} {of.strip()}" for of in _EACH.split(several["of"])]
        elif office:
            found.append(office)
    return tuple(_with_ministry(found))


def split_answerers(printed: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who answers, and for which other offices they answer.

    Example:
        >>> split_answerers("Minister Smit en van Minister Kuiper, mede namens de Minister van Water")
        (('Minister Smit', 'Minister Kuiper'), ('Minister van Water',))
    """
    others = _ALSO_FOR.search(printed)
    names = printed[: others.start()] if others else printed
    return split_offices(names), split_offices(others["offices"]) if others else ()


def _with_ministry(offices: list[str]) -> list[str]:
    """Give an office without a ministry that of the next one ("de Minister en Staatssecretaris van X")."""
    for index in range(len(offices) - 2, -1, -1):
        of = _OF.search(offices[index + 1])
        if of is not None and _BARE.fullmatch(offices[index]) and "resident" not in offices[index]:
            offices[index] += of[0]
    return offices


def spoken_for(passage: str) -> tuple[str, ...]:
    """Return the offices for which a passage says that it speaks as well ("mede namens")."""
    words = fold(passage)
    found: list[str] = []
    for sentence in sentences(words):
        said = sentence.of(words)
        for also in _ALSO.finditer(said):
            if _OWN.search(said):
                found.extend(_offices(said, also.end()))
    return tuple(dict.fromkeys(found))


def signed_for(signature: str) -> tuple[str, ...]:
    """Return the offices named with "mede namens" inside a signature."""
    words = fold(signature)
    return tuple(office for also in _ALSO.finditer(words) for office in _offices(words, also.end()))


def _offices(said: str, place: int) -> Iterator[str]:
    """Yield the offices of a list; one without a role has that of the one before it."""
    role, bare = "", list[str]()
    while (found := _OFFICE.match(said, place)) and found.end() > place:
        # "Ministers" are so many of a minister.
        role = re.sub(r"(?<=inister)s\b|(?<=ecretaris)sen\b", "", found["role"] or role)
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
