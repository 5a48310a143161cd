"""Finds the line in which a paper says what it is ("BRIEF VAN DE MINISTER …", "VERSLAG").

A paper of either Chamber prints its kind in capitals behind or under its number ("Nr. 7 VERSLAG HOUDENDE EEN LIJST VAN
VRAGEN", "B VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE …"). Papers that are not printed yet, and those that ministries
enclose, have it as a title on a line of its own ("Lijst van vragen", "Fiche 2: …"). The first such line is the
paper's: a letter or motion printed inside it comes later.

The words themselves are in `kamerspoor.model.genres`.
"""

from __future__ import annotations

from dataclasses import dataclass

from kamerspoor.model.genres import PRINTED, ROWS, Genre, GenreRow
from kamerspoor.text.patterns import Patterns, pattern
from kamerspoor.text.rules import Rule
from kamerspoor.text.spans import fold

HEAD = 4000
# A title in small letters is one only near the top, and not in a letter, which may name what it encloses, or in a list
# of papers.
_TITLE_WITHIN = 1500
_NAMES_OTHERS = pattern(r"(?m)^Geachte\s|^Aan de [Vv]oorzitter van|^(?:\d{1,2} )?(?i:lijst van ingekomen stukken)\b")
# What stands before it on its line: the paper's number or letter, or the Chamber's own number of the document.
_BEFORE = r"""
    ^[#*_>\[ ]{0,6}
    (?:
        (?:[A-Z]{1,3} ?/ ?)?[Nn][Rr]\. ?(?:\d{1,4}[A-Za-z]?|[A-Z]{1,3})\d?[*_:]{0,4}\s{1,3}
        |[A-Z]{1,3}\d?\s{1,3}  # a letter of the Eerste Kamer, with the mark of a note
        |\d{4}D\d{5}\s{1,3}
    )?
    (?:(?:TWEEDE )?HERDRUK\d?\s{1,3})?[#*_ ]{0,4}
"""
_MESSAGE = pattern(r"(?i)KONINKLIJKE BOODSCHAP")


@dataclass(frozen=True, slots=True)
class PrintedKind:
    """What a paper says that it is, and where.

    Attributes:
        genre: name of the row.
        words: as printed, in small letters ("nader voorlopig verslag").
        start: where they stand.
    """

    genre: str
    words: str
    start: int


def printed_kind(text: str) -> PrintedKind | None:
    """Return the first printed kind of a paper, or None when it prints none that is known."""
    head = text[:HEAD]
    titled = _NAMES_OTHERS.search(head) is None
    found = [
        (match.start(match.lastgroup or 0), order, match)
        for order, rule in enumerate(KIND_LINES)
        for match in rule.finditer(head)
        if match.lastgroup == "capitals" or (titled and match.start() < _TITLE_WITHIN)
    ]
    if not found:
        return None
    # A royal message stands above the bill that it offers, in one paper: the bill is what people look for.
    bills = [entry for entry in found if KIND_LINES[entry[1]].name == "bill"]
    start, order, match = min(found, key=lambda entry: entry[:2])
    if bills and _MESSAGE.search(match[0]):
        start, order, match = min(bills, key=lambda entry: entry[:2])
    return PrintedKind(KIND_LINES[order].name, fold(match[match.lastgroup or 0]).lower(), start)


def _rule(genre: Genre, row: GenreRow) -> Rule:
    words = PRINTED.bare(row.printed)
    kind = Patterns(
        before=_BEFORE,
        capitals=rf"(?P<capitals>{words.upper()})(?![^\W\d_])",
        title=rf"(?=[A-Z])(?P<title>(?i:{words}))",
        note_mark=r"[*_ ]*\d{0,2}[*_ ]*$",
        goes_on=rf"{PRINTED.bare(row.in_title)}[^\n]{{0,400}}|(?&note_mark)" if row.in_title else "(?&note_mark)",
    )
    found = kind(r"(?m)(?&before)(?:(?&capitals)|(?&title)(?&goes_on))")
    return Rule(genre, found, examples=row.examples, counterexamples=row.counterexamples)


# Under the title of its dossier the bare word says enough.
_BARE_NOTE = Rule(
    "initiative_note",
    pattern(r"""(?m)
        ^[^\n]{0,12}\bInitiatiefnota van (?:het lid|de leden) [^\n]+\n(?:[^\n]*\n){0,4}?
        [Nn][Rr]\. ?\d{1,3}\s{1,3}(?P<capitals>NOTA)$
    """),
    needs=("Initiatiefnota van",),
    examples=("98 765\nInitiatiefnota van het lid Smit over veren\n\nnr. 2\nNOTA",),
    counterexamples=(
        "98 765 Veren\n\nNr. 2 NOTA",
        "98 765 Initiatiefnota van het lid Smit\n\nNr. 3 NOTA VAN WIJZIGING",
    ),
)
KIND_LINES: tuple[Rule, ...] = (*(_rule(genre, row) for genre, row in ROWS.items() if row.printed), _BARE_NOTE)
