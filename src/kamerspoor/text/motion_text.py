"""Cuts the text of a motion into its clauses: considerations and requests.

Grammar (Reglement van Orde, art. 8.19 and following; forms from the reports)::

    motion        = "De Kamer," "gehoord de beraadslaging," consideration* request+ closing
    closing       = "en gaat over tot de orde van de dag."
    consideration = opener clause ";"          constaterende dat …; overwegende dat …; van mening dat …;
    request       = verb clause ("," | ";")    verzoekt de regering …; spreekt uit dat …; roept … op …
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import until_next
from kamerspoor.text.spans import fold

pattern = Patterns(
    opener=r"""
        constaterende|overwegende|gelet op|gelezen|van mening|van oordeel|kennis ?genomen|kennisnemende?
        |in aanmerking nemende|erkennende|onderstrepende|memorerende|herinnerende|vaststellende|indachtig
        |verwijzende|vernomen hebbende|gezien|bezorgd|onderschrijvende|benadrukkende
        |in overweging nemende|gehoord
    """,
    request=r"""
        verzoekt|verzoeken|roept|spreekt|nodigt|dringt|draagt|keurt|betreurt|veroordeelt|zegt het vertrouwen
        |besluit|verklaart|is van mening|is van oordeel|bevestigt|waarschuwt|stelt vast|geeft de regering
        |machtigt|steunt
    """,
)
_CLAUSE = pattern(r"""(?i)
    (?:^|(?<=[;,:.]) )(?:en |tevens |voorts |verder |daarnaast |ook )*
    (?:(?P<opener>(?&opener))|(?P<request>(?&request)))\b(?= |,)
""")
START = pattern(r"""(?im)
    ^(?:Motie\s*\n\s*)?(?P<begin>De (?:Kamer|Voorzitter|Staten-Generaal|Eerste Kamer)\s*[,;:]\s+
        (?:\(\d{1,3}\)\s+)?  # in a scan the number in the margin may fall between the first lines
        (?=(?:tevens |voorts )?(?:(?&opener)|(?&request))\b))
""")
# Where "De Kamer," was lost or misread, a motion begins with its first clause.
CLAUSE_LINE = pattern(r"(?im)^(?:(?&opener)|(?&request))\b[ ,]")
END = re.compile(r"\ben\s+gaat\s+(?:weer\s+|thans\s+)?over\s+tot\s+de\s+orde\s+van\s+de\s+dag\s*[.,;]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a motion; ``kind`` is its opening words, ``request`` tells which sort it is."""

    kind: str
    text: str
    request: bool


def clauses(text: str) -> tuple[Clause, ...]:
    """Cut the text of a motion into considerations and requests, in order.

    Args:
        text: the motion from ``De Kamer,`` to the closing formula.
    """
    return tuple(_clauses(END.sub("", fold(text))))


def _clauses(body: str) -> Iterator[Clause]:
    in_requests = False
    for mark, end in until_next(_CLAUSE.finditer(body), len(body)):
        in_requests = in_requests or mark["opener"] is None
        kind = (mark["opener"] or mark["request"]).lower()
        if kind != "gehoord":
            yield Clause(kind, body[mark.start() : end].strip().rstrip(";, ").strip(), request=in_requests)
