"""Reads the dossier and number of a paper from its head.

Grammar::

    head    = dossier+ number kind          the kind is told first (`kamerspoor.genres.kind_lines`)
    dossier = number [mark] ["(R" digits ")"] title      "35 373 Rusland", "23 9821" with the mark of a note glued to it
            | roman title                   "CXXIV Verslag van …": affairs of the Eerste Kamer itself
    number  = "Nr. " digits | "nr. 92a" | letters [mark]       "AI1": paper AI with the mark of a note

Web pages about a paper print its numbers on a line of their own, each site in its own form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamerspoor.genres.kind_lines import PrintedKind
from kamerspoor.text.numbers import dossier_number, paper_number
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule, first_match
from kamerspoor.text.spans import fold

_DOSSIER = pattern(r"""(?m)
    ^(?:(?P<dossier>(?&dossier))\d?(?: \(R ?\d+\))?|(?P<roman>[CLXVI]{2,8}(?:-[A-Z])?))(?:[ \t]+|\n{1,2})
    (?P<title>[A-ZÀ-Þ«\"‘“][^\n]+(?:\n(?![Nn]r\. ?\d|[A-Z]{1,3}\d?$|\d{2} \d{3})[^\n]+){0,4})  # to the number
""")
_BEFORE_KIND = pattern(r"""
    (?:^|\n|[A-Z]{1,3} ?/ ?)(?:[Nn][Rr]\. ?(?P<number>(?&paper_number))|(?P<letter>[A-Z]{1,3}))\d?  # of both Chambers
    [*_: ]*\n{0,2}(?:(?:TWEEDE )?HERDRUK\d?\s{1,3})?[#*_ ]*$  # right above the kind
""")
_REACH = 2500

PAGE_NUMBERS: tuple[Rule, ...] = (
    Rule(
        "tkconv",
        pattern(r"""(?m)
            ^Onderdeel van kamerstukdossier (?P<dossier>\d{5}(?: (?:\d{2}|[IVXLC]{1,6}[A-Z]?))?)[ ]?
            -(?P<number>\d{1,4})\b
        """),
        needs=("kamerstukdossier",),
        examples=(
            "Onderdeel van kamerstukdossier 98765 -7 Water.",
            "Onderdeel van kamerstukdossier 98765 XIV-18 Water",
        ),
        counterexamples=("Onderdeel van kamerstukdossier 98765 Water",),
    ),
    Rule(
        "openkamer",
        pattern(r"(?m)^ID: (?P<dossier>\d{5}(?:-[\dA-Z]+)*)-(?P<number>(?&paper_number))$"),
        needs=("ID: ",),
        examples=("ID: 98765-5", "ID: 98765-VII-60"),
        counterexamples=("ID: 5", "id: 98765-5"),
    ),
    Rule(
        "parlementaire_monitor",
        pattern(r"(?m)^Kenmerk (?P<dossier>(?&dossier))(?: \(R\d+\))?, nr\. (?P<number>(?&paper_number))$"),
        needs=("Kenmerk ",),
        examples=("Kenmerk 98765, nr. D",),
        counterexamples=("Ons kenmerk 98765, nr. D",),
    ),
    Rule(
        # Under "Dossier- en ondernummer"; cells of the table may be glued together.
        "publisher",
        pattern(r"""(?m)
            ^(?:Tweede|Eerste) Kamer der Staten-Generaal[ |]*\d{4}[-–]\d{4}[ |]*
            (?P<dossier>\d{5}(?:-[\dA-Z]+)?) nr\. (?P<number>(?&paper_number))\b
        """),
        needs=(" nr. ",),
        examples=(
            "Tweede Kamer der Staten-Generaal2030-203198765 nr. 12",
            "Eerste Kamer der Staten-Generaal | 2030-2031 | 98765 nr. B |",
        ),
        counterexamples=("Tweede Kamer, vergaderjaar 2030–2031, 98 765, nr. 12",),
    ),
)


@dataclass(frozen=True, slots=True)
class PaperNumber:
    """Dossier and number of a paper; ``title`` is the title of its dossier."""

    dossier: str | None
    number: int | str | None
    title: str | None = None


def printed_number(text: str, kind: PrintedKind) -> PaperNumber:
    """Return dossier, number and title that are printed above the kind of a paper.

    Args:
        text: of the paper.
        kind: its printed kind.
    """
    above = text[max(0, kind.start - _REACH) : kind.start]
    own = _BEFORE_KIND.search(above)
    if own is None:
        return PaperNumber(None, None)
    dossiers = list(_DOSSIER.finditer(above, 0, own.start() + 1))
    if not dossiers:
        return PaperNumber(None, paper_number(own["number"] or own["letter"]))
    first = _first_of_block(above, dossiers)
    dossier = first["roman"] or dossier_number(first["dossier"])
    return PaperNumber(dossier, paper_number(own["number"] or own["letter"]), fold(first["title"]))


def page_number(head: str) -> PaperNumber | None:
    """Return the dossier and number that a web page about a paper gives."""
    found = first_match(PAGE_NUMBERS, head)
    return PaperNumber(dossier_number(found[1]["dossier"]), paper_number(found[1]["number"])) if found else None


def _first_of_block(above: str, dossiers: list[re.Match[str]]) -> re.Match[str]:
    """Return the first of several dossiers that are printed together above a number."""
    first = dossiers[-1]
    for before in reversed(dossiers[:-1]):
        if above[before.end() : first.start()].strip():
            break
        first = before
    return first
