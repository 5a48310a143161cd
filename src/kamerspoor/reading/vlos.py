"""VLOS XML: the reporting service's record of a meeting (``../shared/formats/open-data.md`` §3).

The words stand in ``tekst``, label included ("De heer Smit (PP):"). Where a block has no label of its own although
another person speaks than before, the label is made from the record's ``spreker``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from lxml import etree

from kamerspoor.model.document import Stated
from kamerspoor.reading.printing import Dialect, Printer, names, text_of
from kamerspoor.reading.raw import RawText

_SESSION = re.compile(r"\d{4}-\d{4}$")
_OFFICES = {"minister": "Minister", "staatssecretaris": "Staatssecretaris"}


@dataclass(slots=True)
class _Speaking:
    """Who spoke last, so that a block without label by another gets one."""

    last: str = ""


def print_lines(root: etree._Element) -> RawText:
    """Return the lines of a report."""
    speaking = _Speaking()
    dialect = Dialect(
        lines=names("alinea alineaitem"),
        groups=names(
            "vlosCoreDocument vlosdocument vergadering activiteithoofd activiteitdeel activiteititem draadboekfragment"
            " tekst alineagroep lijst bijlages bijlage"
        ),
        inline=names("nadruk dossiernummer stuknummer"),
        dropped=names(
            "zaal vergaderjaar vergaderingnummer datum aanvangstijd sluiting titel onderwerp parlisid eindtijd"
            " voortzetting markeertijdbegin markeertijdeind isvoorzitter isdraad spreker sprekers zaken zaak fracties"
            " activiteitenindex besluitvorm uitslag stemmingen isnieuw relaties commissies omschrijving"
        ),
        special={
            "activiteit": _activity,
            "woordvoerder": lambda printer, element: _block(printer, element, speaking),
            "interrumpant": lambda printer, element: _block(printer, element, speaking),
            "alinea": _paragraph,
        },
    )
    printer = Printer(dialect)
    printer.emit(text_of(root.find(".//{*}vergadering/{*}titel")), root)
    printer.print_element(root)
    return RawText(printer.lines, notices=printer.notices(), stated=_stated(root))


def _stated(root: etree._Element) -> Stated:
    meeting = root.find(".//{*}vergadering")
    if meeting is None:
        return Stated()
    day = text_of(meeting.find("{*}datum"))[:10]
    year = text_of(meeting.find("{*}vergaderjaar"))
    guid = meeting.get("objectid")
    return Stated(
        id=f"vlos-{guid.lower()}" if guid else None,
        title=text_of(meeting.find("{*}titel")) or None,
        date=_day(day),
        session_year=year if _SESSION.match(year) else None,
        chamber="TK" if meeting.get("kamer") == "Tweede Kamer" else None,
    )


def _day(printed: str) -> date | None:
    try:
        return date.fromisoformat(printed)
    except ValueError:
        return None


def _activity(printer: Printer, activity: etree._Element) -> None:
    """Print the subject of an item as a heading, then the item."""
    title = text_of(activity.find("{*}onderwerp")) or text_of(activity.find("{*}titel"))
    printer.emit(title, activity, heading=1)
    for child in activity:
        printer.print_element(child)


def _paragraph(printer: Printer, paragraph: etree._Element) -> None:
    """Print each item of a paragraph on its own line: the first is the speaker's label."""
    for child in paragraph.iter("{*}alineaitem"):
        printer.print_line(child)


def _block(printer: Printer, block: etree._Element, speaking: _Speaking) -> None:
    """Print what one person says, with a label; chair and speaker alternate inside a speaking slot."""
    speaker = block.find("{*}spreker")
    label = _label(speaker, chair=text_of(block.find("{*}isvoorzitter")) == "true") if speaker is not None else ""
    first = text_of(next(block.iterfind("{*}tekst//{*}alineaitem"), None))
    if label and first and not first.endswith(":") and label != speaking.last:
        printer.emit(label, block)
    if first:
        speaking.last = label
    for child in block:
        printer.print_element(child)


def _label(speaker: etree._Element, *, chair: bool) -> str:
    if chair:
        return "De voorzitter:"
    name, party = text_of(speaker.find("{*}verslagnaam")), text_of(speaker.find("{*}fractie"))
    office = _OFFICES.get((speaker.get("soort") or "").lower())
    honorific = office or text_of(speaker.find("{*}aanhef"))
    return f"{honorific} {name}{f' ({party})' if party else ''}:"
