"""Offices of the government in an enumeration, each on its own.

Grammar::

    offices  = office ((", " | " en ") ["van "] office)*
    office   = ["de "] "Minister" of | ["de "] "Ministers" of ((", " | " en ") of)*      each "of" is one minister
    of       = ("van " | "voor ") ministry
    answered = person ((", " | " en ") ["van "] person)* [", mede namens " offices]
"""

from __future__ import annotations

import re

from kamerspoor.text.patterns import pattern

# The head of the government is a minister as well: "Minister-President, Minister van Algemene Zaken" is one.
_BETWEEN = pattern(
    r"(?<![Pp]resident)(?:,| en|, en) (?:van )?(?=(?&office)\b)| en (?:van )?(?=(?&office)\b)| van (?=(?&office)\b)"
)
_PLURAL = re.compile(r"(?P<office>[Mm]inister|[Ss]taatssecretaris)(?:s|sen) (?P<of>.+)")
_EACH = re.compile(r"(?:, en|,| en) (?=(?:van|voor) )")
_ALSO_FOR = re.compile(r",? ?(?:en )?mede namens (?P<offices>.+)$")
_BARE = re.compile(r"[\w-]+")
_OF = re.compile(r" (?:van|voor) .+")


def split_offices(printed: str) -> tuple[str, ...]:
    """Return the offices of an enumeration without articles.

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
    """Return who answers, and the offices on whose behalf they answer as well.

    Example:
        >>> split_answerers("Minister Smit en van Minister Kuiper, mede namens de Minister van Water")
        (('Minister Smit', 'Minister Kuiper'), ('Minister van Water',))
    """
    others = _ALSO_FOR.search(printed)
    names = printed[: others.start()] if others else printed
    return split_offices(names), split_offices(others["offices"]) if others else ()


def _with_ministry(offices: list[str]) -> list[str]:
    """Give an office without a ministry that of the next: "de Minister en Staatssecretaris van Water"."""
    for index in range(len(offices) - 2, -1, -1):
        of = _OF.search(offices[index + 1])
        if of is not None and _BARE.fullmatch(offices[index]) and "resident" not in offices[index]:
            offices[index] += of[0]
    return offices
