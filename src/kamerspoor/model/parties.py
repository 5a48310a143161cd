"""Parties by their names over time: one row is one party, however it is or was written.

A party that others became is another one: GroenLinks and PvdA are not GroenLinks-PvdA, whose members they are now.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kamerspoor.text.names import folded

_GROUP: Final = re.compile(r"^(?:lid|fractie|groep)[ -]")
_NO_LETTER: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Party:
    """A party of the Tweede Kamer.

    Attributes:
        name: as it is shown; reports print it behind the names of members.
        also: other ways in which papers and records write it.
        others: parties that are like it, and are not it.
    """

    name: str
    also: tuple[str, ...]
    others: tuple[str, ...]


# Source: the abbreviation and name of each ``Fractie`` in the Chamber's open data (October 2025), and how reports,
# motions and written questions of 2018 to 2026 print them. Capitals, accents and points need no row.
PARTIES: Final[Sequence[Party]] = (
    Party("50PLUS", ("50 PLUS",), ("Fractie Den Haan",)),
    Party("BBB", ("BoerBurgerBeweging",), ("BIJ1",)),
    Party("CDA", ("Christen-Democratisch Appèl",), ("Omtzigt",)),
    Party("ChristenUnie", ("CU",), ("CDA",)),
    Party("D66", ("Democraten 66", "D’66"), ("DENK",)),
    Party("FVD", ("FvD", "Forum voor Democratie"), ("JA21", "Groep Van Haga")),
    Party("GroenLinks", ("GL",), ("GroenLinks-PvdA",)),
    Party("GroenLinks-PvdA", ("GL-PvdA", "PvdA-GroenLinks", "PvdA-GL"), ("GroenLinks", "PvdA")),
    Party("NSC", ("Nieuw Sociaal Contract",), ("Omtzigt",)),
    Party("PvdA", ("Partij van de Arbeid",), ("GroenLinks-PvdA", "PvdD")),
    Party("PvdD", ("Partij voor de Dieren",), ("PvdA",)),
    Party("PVV", ("Partij voor de Vrijheid",), ("Groep Markuszower",)),
    Party("SGP", ("Staatkundig Gereformeerde Partij",), ("SP",)),
    Party("SP", ("Socialistische Partij",), ("SGP",)),
    Party("VVD", ("Volkspartij voor Vrijheid en Democratie",), ("PVV",)),
)


def _letters(party: str) -> str:
    return _NO_LETTER.sub("", _GROUP.sub("", folded(party)))


_BY_LETTERS: Final = {_letters(name): row for row in PARTIES for name in (row.name, *row.also)}


@lru_cache(maxsize=1024)
def party_key(party: str) -> str:
    """Return what all ways to write a party share: small letters and digits, without ``Lid``, ``Fractie`` or ``Groep``.

    Example:
        >>> party_key("Nieuw Sociaal Contract"), party_key("FvD"), party_key("Lid Omtzigt")
        ('nsc', 'fvd', 'omtzigt')
    """
    letters = _letters(party)
    row = _BY_LETTERS.get(letters)
    return _letters(row.name) if row else letters


def party_names(party: str) -> tuple[str, ...]:
    """Return every way to write a party that is known, with the one that was given.

    Example:
        >>> party_names("FvD")
        ('FVD', 'FvD', 'Forum voor Democratie')
    """
    row = _BY_LETTERS.get(_letters(party))
    return tuple(dict.fromkeys((row.name, *row.also, party))) if row else (party,)
