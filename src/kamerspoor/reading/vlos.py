"""Reads VLOS XML, the reporting service's record of a meeting (``docs/formats.md``).

The words stand in ``tekst``, label included ("De heer Smit (PP):"). Where a block has no label of its own although
another person speaks than before, the label is made from the record's ``spreker``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count

from lxml import etree

from kamerspoor.model.sitting import Item
from kamerspoor.model.source_text import SpeakerMark, SpeakerSlot, Stated
from kamerspoor.reading.printing import Dialect, Printer, local_name, names, text_of
from kamerspoor.reading.raw import RawText
from kamerspoor.text.dates import find_date

_SESSION = re.compile(r"\d{4}-\d{4}$")
_OFFICES = {"minister": "Minister", "staatssecretaris": "Staatssecretaris"}
_CHAIR = "De voorzitter:"
# Records of before a meeting has ended hold a moment without a time in place of its end.
_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(?P<time>(?!00:00:00)\d\d:\d\d)")
_STATUSES = {"gecorrigeerd": True, "ongecorrigeerd": False}


@dataclass(slots=True)
class _Speaking:
    """Who spoke last."""

    last: str = ""


def print_lines(root: etree._Element) -> RawText:
    """Return the lines of a report."""
    speaking, numbers = _Speaking(), count(1)
    dialect = Dialect(
        lines=names("alinea alineaitem"),
        groups=names(
            "vlosCoreDocument vlosdocument vergadering activiteithoofd activiteitdeel activiteititem"
            " tekst alineagroep lijst bijlages bijlage"
        ),
        inline=names("nadruk dossiernummer stuknummer"),
        dropped=names(
            "zaal vergaderjaar vergaderingnummer datum aanvangstijd sluiting titel onderwerp parlisid eindtijd"
            " voortzetting markeertijdbegin markeertijdeind isvoorzitter isdraad spreker sprekers zaken zaak fracties"
            " activiteitenindex besluitvorm uitslag stemmingen isnieuw relaties commissies omschrijving"
        ),
        special={
            "activiteit": lambda printer, element: _activity(printer, element, next(numbers)),
            "woordvoerder": lambda printer, element: _block(printer, element, speaking),
            "interrumpant": lambda printer, element: _block(printer, element, speaking),
            "draadboekfragment": lambda printer, element: _fragment(printer, element, speaking),
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
    number = text_of(meeting.find("{*}vergaderingnummer"))
    guid = meeting.get("objectid")
    return Stated(
        id=f"vlos-{guid.lower()}" if guid else None,
        title=text_of(meeting.find("{*}titel")) or None,
        date=find_date(day),
        session_year=year if _SESSION.match(year) else None,
        chamber="TK" if meeting.get("kamer") == "Tweede Kamer" else None,
        # Committees meet without a number: it is 0.
        meeting=int(number) or None if number.isdecimal() else None,
        opened=_clock(meeting, "aanvangstijd"),
        closed=_clock(meeting, "sluiting"),
        corrected=_STATUSES.get((root.get("status") or "").lower()),
        sitting=meeting.get("soort") == "Plenair",
    )


def _clock(element: etree._Element, name: str) -> str | None:
    found = _CLOCK.match(text_of(element.find(f"{{*}}{name}")))
    return found["time"] if found else None


def _activity(printer: Printer, activity: etree._Element, number: int) -> None:
    """Print the subject of an item as a heading, then the item."""
    subject, title = text_of(activity.find("{*}onderwerp")), text_of(activity.find("{*}titel"))
    printer.mark = Item(
        n=number,
        title=title or subject or activity.get("soort") or "",
        kind=(activity.get("soort") or "").lower() or None,
        dossier=_dossier(activity),
        agenda_number=text_of(activity.find("{*}parlisid")) or None,
        opened=_clock(activity, "aanvangstijd"),
        closed=_clock(activity, "eindtijd"),
    )
    printer.emit(subject or title or str(activity.get("soort")), activity, heading=1)
    for child in activity:
        printer.print_element(child)


def _dossier(activity: etree._Element) -> str | None:
    """Return the only dossier of an item's bills, or else of its cases; None when there are several."""
    cases = list(activity.iter("{*}zaak"))
    bills = [case for case in cases if case.get("soort") == "Wetgeving"]
    dossiers = {dossier for case in bills or cases if (dossier := text_of(case.find("{*}dossiernummer")))}
    return dossiers.pop() if len(dossiers) == 1 else None


def _paragraph(printer: Printer, paragraph: etree._Element) -> None:
    """Print each item of a paragraph on its own line: the first is the speaker's label."""
    for child in paragraph.iter("{*}alineaitem"):
        printer.print_line(child)


def _block(printer: Printer, block: etree._Element, speaking: _Speaking) -> None:
    """Print what one person says, with a speaker label."""
    speaker = block.find("{*}spreker")
    chair = text_of(block.find("{*}isvoorzitter")) == "true"
    label = _label(speaker, chair=chair) if speaker is not None else ""
    first = text_of(next(block.iterfind("{*}tekst//{*}alineaitem"), None))
    labelled = first.endswith(":")
    if first and speaker is not None and (labelled or label != speaking.last):
        printer.mark = SpeakerMark(speaker.get("objectid"), _slot(block, chair=chair))
    if label and first and not labelled and label != speaking.last:
        printer.emit(label, block)
    if first:
        speaking.last = label
    for child in block:
        printer.print_element(child)


def _fragment(printer: Printer, fragment: etree._Element, speaking: _Speaking) -> None:
    """Print a fixed passage, and remember when it prints the chair's label."""
    for child in fragment:
        printer.print_element(child)
    labels = (text_of(line).replace(" :", ":") for line in fragment.iterfind("{*}tekst//{*}alineaitem"))
    if _CHAIR in labels:
        speaking.last = _CHAIR


def _slot(block: etree._Element, *, chair: bool) -> SpeakerSlot:
    if chair:
        return "chair"
    return "interrupter" if local_name(block) == "interrumpant" else "speaker"


def _label(speaker: etree._Element, *, chair: bool) -> str:
    if chair:
        return _CHAIR
    name, party = text_of(speaker.find("{*}verslagnaam")), text_of(speaker.find("{*}fractie"))
    office = _OFFICES.get((speaker.get("soort") or "").lower())
    honorific = office or text_of(speaker.find("{*}aanhef"))
    return f"{honorific} {name}{f' ({party})' if party else ''}:"
