"""Reads the XML of papers of 1995–2009 (root ``kamerwrk``).

Names from four papers of 1994–1998 (kst-24138-3, kst-24447-6, kst-24507-3, kst-25823-3)::

    kamerwrk = metadata? kop? frontm body voetnoot*
    kop      = titel subtitel*                      which Chamber, session year
    frontm   = versie? ordernr? vergjaar onderw     onderw = nummer naam: dossier and title
    stuk     = (ltrlabel nummer | stuknr) titel (tuskop | al | table | …)* ondtek?

Headings are flat: their kind of letter (``letat``) says how they rank. A note stands at the end, and ``voetref``
where it is referred to.
"""

from __future__ import annotations

import re

from lxml import etree

from kamerspoor.model.source_text import Stated
from kamerspoor.reading import officielebekendmakingen
from kamerspoor.reading.printing import Dialect, Printer, local_name, names, printed, raised, text_of
from kamerspoor.reading.raw import RawText

_YEAR = re.compile(r"(?P<first>\d{4})\s?[-–]\s?(?P<second>\d{4})")
_CHAMBERS = {"1": "EK", "2": "TK", "vv": "VV"}


def print_lines(root: etree._Element) -> RawText:
    """Return the lines of a paper."""
    return printed(_DIALECT, root, _stated(root))


def _stated(root: etree._Element) -> Stated:
    """Return what the metadata of the file say of the paper."""
    year = _YEAR.search(" ".join(text_of(part) for part in root.iter("{*}vergjaar", "{*}vergjr", "{*}subtitel")))
    return Stated(
        id=officielebekendmakingen.stated_id(root),
        title=text_of(root.find("{*}frontm/{*}onderw/{*}naam")) or None,
        session_year=f"{year['first']}-{year['second']}" if year else None,
        chamber=_CHAMBERS.get(root.get("kamer") or ""),
    )


def _front(printer: Printer, front: etree._Element) -> None:
    """Print dossier number and title on one line, and the session year where it is not yet printed."""
    year = next(iter(front.iterfind("{*}vergjaar")), None)
    year = next(iter(front.iterfind("{*}vergjr")), None) if year is None else year
    if year is not None and not any(_YEAR.search(line.text) for line in printer.lines):
        words = text_of(year)
        printer.emit(words if words.startswith("Vergaderjaar") else f"Vergaderjaar {words}", year)
    for about in front.iterfind("{*}onderw"):
        parts = [text_of(part) for part in about if local_name(part) in ("nummer", "naam")]
        printer.emit(" ".join(parts), about)


def _number_label(printer: Printer, label: etree._Element) -> None:
    """Print "Nr." and the number beside it on one line."""
    following = label.getnext()
    number = text_of(following) if following is not None and local_name(following) == "nummer" else ""
    printer.emit(f"{text_of(label)} {number}", label)


def _number(printer: Printer, number: etree._Element) -> None:
    before = number.getprevious()
    if before is None or local_name(before) != "ltrlabel":
        printer.print_line(number)


_DIALECT = Dialect(
    lines=names(
        "al titel subtitel stuknr datum plaats aanhef functie naam kopje bijschrift bron citaat adres wie datumtekst"
        " considerans.al noot.al"
    ),
    groups=names(
        "kamerwrk kop body stuk table tgroup thead tbody tfoot lijst al-groep bijlage box kader brief tekst"
        " divisie artikel wettekst motie amendement"
    ),
    inline=names("nadruk inf sup extref intref nummer voetref noot li.nr lidnr nr label entry"),
    dropped=names("metadata plaatje illustratie colspec spanspec witreg versie ordernr noot.nr formule"),
    special={
        "frontm": _front,
        "ltrlabel": _number_label,
        "nummer": _number,
        "tuskop": officielebekendmakingen.subheadings("tuskop", "letat"),
        "voetnoot": lambda printer, note: printer.put_aside(note, note.get("nr") or ""),
        "ondtek": officielebekendmakingen.print_signature,
        "li": officielebekendmakingen.print_list_item,
        "lid": officielebekendmakingen.print_list_item,
        "row": officielebekendmakingen.print_row,
    },
    marks={"voetref": lambda _, mark: raised(mark.get("nr") or text_of(mark))},
)
