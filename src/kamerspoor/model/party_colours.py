"""The colours of parties in pictures: one row is one party in one time; one that has no row is grey.

Each stands out from a light and from a dark page (contrast at least 3:1 on both, WCAG 2.1, 1.4.11): the party's own
colour, made lighter or darker in its hue until its relative luminance is between 0.13 and 0.30. A name always stands
beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from kamerspoor.model.parties import party_key

UNKNOWN: Final = "#7d7d7d"
_STYLE: Final = "huisstijl van de partij, zoals uitslagkaarten van Tweede Kamerverkiezingen haar tonen (2021–2025)"
_DEMO: Final = "verzonnen, voor de demonstratie"


@dataclass(frozen=True, slots=True)
class PartyColour:
    """A party and its colour.

    Attributes:
        party: its name, in any way that it is written.
        own: the colour that the party itself uses; empty of a party that does not exist.
        source: where that comes from.
        since: first day on which it holds; None for as long as there is a party of this name.
        until: last day on which it holds.
    """

    party: str
    colour: str
    own: str
    source: str
    since: date | None = None
    until: date | None = None


PARTY_COLOURS: Final[Sequence[PartyColour]] = (
    PartyColour("50PLUS", "#ab2daa", "#90268f", _STYLE),
    PartyColour("BBB", "#7aa01a", "#94c11f", _STYLE),
    PartyColour("BIJ1", "#a59400", "#ffe500", _STYLE),
    PartyColour("BVNL", "#4460c3", "#1c2957", _STYLE),
    PartyColour("Groep Van Haga", "#4460c3", "#1c2957", _STYLE, since=date(2021, 5, 13)),
    PartyColour("CDA", "#25aa41", "#2cc84d", _STYLE),
    PartyColour("ChristenUnie", "#009ddd", "#00a7eb", _STYLE),
    PartyColour("D66", "#00ab40", "#00ae41", _STYLE),
    PartyColour("DENK", "#00a5a0", "#00b7b2", _STYLE),
    PartyColour("FVD", "#c62424", "#841818", _STYLE),
    PartyColour("GroenLinks", "#63a400", "#73bf00", _STYLE),
    PartyColour("GroenLinks-PvdA", "#d81f27", "#d81f27", _STYLE, since=date(2023, 10, 27)),
    PartyColour("JA21", "#5360b2", "#252b53", _STYLE),
    PartyColour("NSC", "#b19000", "#f0c400", _STYLE),
    PartyColour("PvdA", "#df111a", "#df111a", _STYLE),
    PartyColour("PvdD", "#00773e", "#00743c", _STYLE),
    PartyColour("PVV", "#3167b0", "#1b3962", _STYLE),
    PartyColour("SGP", "#e95d0f", "#e95d0f", _STYLE),
    PartyColour("SP", "#ee2e22", "#ee2e22", _STYLE),
    PartyColour("Volt", "#8943c9", "#502379", _STYLE),
    PartyColour("VVD", "#fb6200", "#ff6400", _STYLE),
    PartyColour("Burgerkring", "#cc6a2b", "", _DEMO),
    PartyColour("Groen Noord", "#2f8a5f", "", _DEMO),
    PartyColour("Lijst Ooievaar", "#2f86b0", "", _DEMO),
    PartyColour("PP", "#a8782a", "", _DEMO),
    PartyColour("Stadslijst", "#5a70c0", "", _DEMO),
    PartyColour("Veldpartij", "#7a9130", "", _DEMO),
    PartyColour("Vrije Werkers", "#d0463f", "", _DEMO),
    PartyColour("VRP", "#9a63b0", "", _DEMO),
)


@lru_cache(maxsize=1024)
def party_colour(party: str, day: date | None = None) -> str:
    """Return the colour of a party, however its name is written; of one that is not known a grey.

    Args:
        party: its name.
        day: on which it has that colour; None where no day is known.

    Example:
        >>> party_colour("Democraten 66"), party_colour("Fractie Jansen")
        ('#00ab40', '#7d7d7d')
    """
    key = party_key(party)
    rows = [one for one in PARTY_COLOURS if party_key(one.party) == key]
    then = (one for one in rows if day is None or (one.since or day) <= day <= (one.until or day))
    return next((one.colour for one in then), UNKNOWN)
