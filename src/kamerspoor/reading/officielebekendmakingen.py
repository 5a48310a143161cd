"""Reads the XML of officielebekendmakingen.nl: papers, Handelingen, written questions.

Names from 8,041 real motions, the samples of the Handelingen, and the formats' published contracts for what those
samples lack: headings, notes, tables, signatures, articles.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from lxml import etree

from kamerspoor.model.source_text import Stated
from kamerspoor.reading.printing import Dialect, Printer, local_name, names, printed, text_of
from kamerspoor.reading.raw import RawText
from kamerspoor.text.dates import safe_date

_ID = re.compile(r"\b(?P<id>(?:kst|h-tk|h-ek|h-vv|ah-tk|ah-ek|kv-tk|blg)-[\dA-Z][\w-]*)")
_MEETING_DAY = "OVERHEIDop.datumVergadering"
_PARTS, _LAST_OF_A_MONTH = 3, 31
_TITLE_NAMES = ("OVERHEIDop.documenttitel", "DC.title")
_STYLES = ("vet", "halfvet", "vetcur", "cur", "rom")


def print_lines(root: etree._Element) -> RawText:
    """Return the lines of a publication."""
    return printed(_DIALECT, root, _stated(root))


def _stated(root: etree._Element) -> Stated:
    values = _metadata(root)
    title = next((values[name] for name in _TITLE_NAMES if values.get(name)), None)
    return Stated(id=stated_id(root), title=title, date=meeting_day(values.get(_MEETING_DAY, "")))


def stated_id(root: etree._Element) -> str | None:
    """Return the id of the paper from the metadata of the file."""
    values = _metadata(root)
    found = _ID.match(values.get("DC.identifier", "")) or _ID.search(values.get("OVERHEIDop.externMetadataRecord", ""))
    return found["id"] if found else None


def _metadata(root: etree._Element) -> dict[str, str]:
    values: dict[str, str] = {}
    for meta in root.iterfind("{*}metadata/{*}meta"):
        values.setdefault(meta.get("name") or "", (meta.get("content") or "").strip())
    return values


def meeting_day(printed: str) -> date | None:
    """Return the day of a meeting as metadata give it (``2018-04-05`` or ``05-04-2018``)."""
    parts = [int(part) for part in printed.split("-") if part.isdecimal()]
    if len(parts) != _PARTS:
        return None
    return safe_date(*parts) if parts[0] > _LAST_OF_A_MONTH else safe_date(*reversed(parts))


def _file_head(printer: Printer, head: etree._Element) -> None:
    """Print dossier number and title on one line: ``35 373 Rusland``."""
    numbers = [" ".join(" ".join(map(str, number.itertext())).split()) for number in head.iterfind("{*}dossiernummer")]
    title = " ".join(text_of(part) for part in head.iterfind("{*}titel"))
    joined = ", ".join(re.sub(r" ?- ?", "-", number) for number in numbers)
    printer.emit(f"{joined} {title}", head)


def _heading(printer: Printer, head: etree._Element) -> None:
    """Print label, number and title of a part on one line, as a heading."""
    parent = head.getparent()
    in_motion = parent is not None and local_name(parent) in ("motie", "amendement")
    level = 0 if in_motion else max(_depth(head), 1)
    words = " ".join("".join(printer.words(part, [])) for part in head if local_name(part) != "subtitel")
    printer.emit(words, head, heading=min(level, 6))


def subheadings(element: str, attribute: str) -> Callable[[Printer, etree._Element], None]:
    """Return a function that prints headings without number, with a level by their style.

    Args:
        element: name of all such headings.
        attribute: of such a heading, says in which letter it is printed.
    """

    def subheading(printer: Printer, head: etree._Element) -> None:
        if printer.styles is None:
            root = head.getroottree().getroot()
            used = {one.get(attribute) or "vet" for one in root.iter(f"{{*}}{element}")}
            printer.styles = [style for style in _STYLES if style in used]
        style = head.get(attribute) or "vet"
        rank = printer.styles.index(style) if style in printer.styles else 0
        printer.print_line(head, heading=min(_depth(head) + rank + 1, 6))

    return subheading


def _depth(element: etree._Element) -> int:
    return sum(1 for parent in element.iterancestors() if local_name(parent).endswith("divisie"))


def _item_head(printer: Printer, item: etree._Element) -> None:
    """Print number and title of an agenda item on one line, then the rest of the item."""
    head = [child for child in item if local_name(child) in ("nr", "item-titel")]
    printer.emit(" ".join(text_of(part) for part in head), item)
    for child in item:
        if child not in head:
            printer.print_element(child)


def _speaker(printer: Printer, speaker: etree._Element) -> None:
    """Print a speaker label: honorific, name, party in brackets, colon."""
    parts = {local_name(part): text_of(part) for part in speaker}
    party = f" ({parts['politiek']})" if parts.get("politiek") else ""
    name = " ".join(parts[name] for name in ("voorvoegsels", "functie", "naam") if parts.get(name))
    printer.emit(f"{name or text_of(speaker).rstrip(': ')}{party}:", speaker)


def print_list_item(printer: Printer, item: etree._Element) -> None:
    """Print number and first paragraph on one line, the rest below."""
    number = text_of(item.find("{*}li.nr")) or text_of(item.find("{*}lidnr"))
    for child in item:
        if local_name(child) in ("li.nr", "lidnr"):
            continue
        if local_name(child) == "al":
            printer.print_line(child, before=number)
            number = ""
        else:
            printer.print_element(child)
    printer.emit(number, item)


def print_row(printer: Printer, row: etree._Element) -> None:
    """Print a row of a table on one line, its cells divided by bars."""
    cells = [" ".join("".join(printer.words(entry, [])).split()) or text_of(entry) for entry in row]
    if any(cells):
        printer.emit(" | ".join(cells), row)


def print_signature(printer: Printer, signed: etree._Element) -> None:
    """Print office and name on lines of their own."""
    for part in signed:
        names_in_it = [text_of(one) for one in part] if local_name(part) == "naam" else []
        printer.emit(" ".join(filter(None, names_in_it)) or text_of(part), part)


_DIALECT = Dialect(
    lines=names(
        "al stuknr titel title datumtekst tekstregel kamervraagnummer kamervraagomschrijving nr item-titel noot.al"
        " vergadering-nummer vergaderdatum vergadertijd wie considerans.al subtitel bijschrift bron term wat wijzig-al"
        " plaats datum functie organisatie citaat aanhef-al slotformulering afkondiging adres"
    ),
    groups=names(
        "officiele-publicatie kamerstuk kamerstukkop stuk algemeen vrije-tekst tekst al-groep lijst bijlage divisie"
        " handelingen agendapunt onderwerp spreekbeurt motie motie-info handeling_bijlage vergadering opening"
        " kamervragen kamervraagkop aanhangsel vraag antwoord kamervraagopmerking"
        " table tgroup thead tbody tfoot box definitielijst definitie-item definitie ondertekening-groep"
        " voorstel-wet wet-besluit wettekst regeling regeling-tekst aanhef considerans artikel hoofdstuk afdeling"
        " paragraaf titeldeel circulaire circulaire.divisie slot wetsluiting regeling-sluiting circulaire-tekst"
        " circulaire-sluiting memorie amendement verslag advies rapport brief brieftekst bijlagen sluiting"
        " stemming stemmingen besluit deel tekstgroep citaat-groep kader"
        " amendement-lid artikeltekst tekst-sluiting voorstel-sluiting wijzig-artikel wijzig-lid wijzig-divisie"
        " wijziging officiele-inhoudsopgave"
    ),
    inline=names(
        "nadruk extref intref inf sup dossierref naam achternaam voornaam voorvoegsels politiek ondernummer datum"
        " dossiernummer dossiernr raadnr begrotingshoofdstuk rijkswetnr kamervraagonderwerp noot redactie"
        " inlinecitaat weblink afkorting nr label lidnr li.nr entry kop titel"
    ),
    dropped=names("metadata plaatje illustratie colspec spanspec noot.nr meta-data formule"),
    special={
        "dossier": _file_head,
        "kop": _heading,
        "tussenkop": subheadings("tussenkop", "kopopmaak"),
        "agendapunt": _item_head,
        "opening": _item_head,
        "handeling_bijlage": _item_head,
        "spreker": _speaker,
        "li": print_list_item,
        "lid": print_list_item,
        "row": print_row,
        "ondertekening": print_signature,
    },
    marks={"noot": lambda printer, note: printer.put_aside(note, text_of(note.find("{*}noot.nr")))},
)
