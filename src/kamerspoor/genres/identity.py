"""What a paper says of itself: official numbers, dossier, date, title.

Told from the head of the text, from the page furniture (dossier, number, session year and, in the Handelingen, the
day), from a web page's lines about the document, and from the metadata of an XML file. What none of them says stays
None.
"""

from __future__ import annotations

import re
from datetime import date

from kamerspoor.genres.kind_lines import HEAD
from kamerspoor.genres.kinds import Kind, tell_debate, tell_kind
from kamerspoor.genres.letterhead import read_letterhead
from kamerspoor.genres.titles import read_title
from kamerspoor.model.document import Document
from kamerspoor.model.paper import Chamber, Genre, Identity
from kamerspoor.text.dates import find_date, session_year
from kamerspoor.text.numbers import DOSSIER, dossier_number, split_kst

_FICTION = "[Kamerspoor demo: fictie"
_PAPER_IN_FURNITURE = re.compile(
    rf"vergaderjaar (?P<year>\d{{4}}[–-]\d{{4}}), (?P<dossier>{DOSSIER}), nr\. ?(?P<number>\d+)"
)
_HANDELINGEN = re.compile(r", [TE]K \d+, \d+-\d+|^\d+-\d+-\d+$|^[TE]K ?\d+$")
# A paper that cites another also names a number: in the text only an imprint or the page's own link counts.
_OWN_KST = re.compile(r"(?:^|HTML[ -]versie \()(?P<id>kst-\d{5}[\dA-Z-]*-\d+)(?:\)|$)", re.MULTILINE)
_IMPRINT = re.compile(
    r"^(?P<id>(?:kst-\d{5}[\dA-Z-]*-\d+|(?:ah|h)-[te]k-\d{8}-[\d-]+|kv-tk-\d{4}Z\d{5}))$", re.MULTILINE
)
_PRINTED = re.compile(rf"^(?P<dossier>{DOSSIER})\b.*(?:\n.*){{0,14}}?\n(?:Nr\. ?(?P<number>\d+))\b", re.MULTILINE)
_SCAN_NUMBER = re.compile(r"^(?P<dossier>\d{5}(?:-(?:[IVX]+[A-Z]?|\d\d))?)-(?P<number>\d{1,4})$", re.MULTILINE)
_ITEM = re.compile(r", (?P<chamber>TK|EK) (?P<meeting>\d+), (?P=meeting)-(?P<item>\d+)")
_APPENDIX = re.compile(r"^AH (?P<number>\d{1,5})$", re.MULTILINE)
# A case named in a sentence is another's.
_CASE = re.compile(r"^(?:Onderdeel van zaak |[Zz]aak(?:nummer)?:? )?(?P<case>\d{4}Z\d{5})\b", re.MULTILINE)
_YEAR = re.compile(r"[Vv]ergaderjaar (?P<year>\d{4}[–-]\d{4})")
# The line of a web page about a document: "Nummer: 2019D53771, datum: 2019-12-22, bijgewerkt: …, versie: 3".
_WEB_LINE = re.compile(
    r"^Nummer: (?P<number>\d{4}D\d{5}), datum: (?P<date>\d{4}-\d\d-\d\d)"
    r"(?:, bijgewerkt: (?P<updated>\d{4}-\d\d-\d\d)[\d: ]*)?(?:, versie: (?P<version>\d+))?",
    re.MULTILINE,
)
_ITEM_DATE = re.compile(r"(?P<date>\d{1,2} [a-z]+ \d{4}), [TE]K \d+")
_HELD_ON = re.compile(
    r"\b(?:heeft op|hebben op|gehouden op) (?:maandag |dinsdag |woensdag |donderdag "
    r"|vrijdag )?(?P<date>\d{1,2} [a-z]+ \d{4})"
)
_LETTER_DATE = re.compile(
    r"(?:’s-Gravenhage|'s-Gravenhage|Den Haag|Voorgesteld|^Datum:?),?\s+"
    r"(?:tijdens [^\n]{5,80} van )?(?P<date>\d{1,2} [a-z]+ \d{4})",
    re.MULTILINE,
)
_SENT = re.compile(r"\((?:ontvangen|ingezonden):? (?P<date>\d{1,2}\s[a-z]+\s\d{4})\)")


def read_identity(document: Document, *, report: bool) -> Identity:
    """Collect what a paper says of itself.

    Args:
        document: the paper as read.
        report: whether the text has proved to be a debate report.
    """
    head = document.text[:HEAD]
    furniture = document.furniture_text
    kind = Kind("debate", tell_debate(head)) if report else tell_kind(document.text)
    day = document.stated.date or _date(head, furniture, kind.genre)
    if day is None and kind.genre == "letter":
        day = read_letterhead(document).date
    web = _WEB_LINE.search(head)
    kst = _own_kst(document, head, furniture)
    dossier, number = split_kst(kst) if kst else _paper_number(head, furniture)
    year = document.stated.session_year or _session_year(head, furniture)
    case = _CASE.search(head)
    fiction = head.lstrip().startswith(_FICTION)
    numbered = f"kst-{dossier}-{number}" if dossier and number is not None else None
    ids = (
        web["number"] if web else None,
        f"demo-{dossier}-{number}" if fiction and numbered else None,
        document.stated.id,
        numbered,
        _journal_id(head, furniture, day, year),
    )
    return Identity(
        genre=kind.genre,
        subgenre=kind.words,
        title=read_title(document, kind.genre),
        date=day,
        dossier=dossier,
        number=number,
        session_year=year,
        chamber=_chamber(document, head, furniture),
        fiction=fiction,
        ids=tuple(dict.fromkeys(one for one in ids if one)),
        case=case["case"] if case else None,
        version=int(web["version"]) if web and web["version"] else None,
        updated=find_date(web["updated"]) if web and web["updated"] else None,
    )


def _own_kst(document: Document, head: str, furniture: str) -> str | None:
    if document.stated.id is not None:
        return document.stated.id if document.stated.id.startswith("kst-") else None
    for pattern, text in ((_IMPRINT, furniture), (_OWN_KST, head)):
        found = next((match["id"] for match in pattern.finditer(text) if match["id"].startswith("kst-")), None)
        if found is not None:
            return found
    return None


def _paper_number(head: str, furniture: str) -> tuple[str | None, int | None]:
    for pattern, text in ((_PAPER_IN_FURNITURE, furniture), (_PRINTED, head), (_SCAN_NUMBER, head)):
        found = pattern.search(text)
        if found is not None:
            return dossier_number(found["dossier"]), int(found["number"])
    return None, None


def _journal_id(head: str, furniture: str, day: date | None, year: str | None) -> str | None:
    """Return the id of a Handelingen item or of an appendix, whose numbers start anew every parliamentary year."""
    imprint = next((match["id"] for match in _IMPRINT.finditer(furniture) if not match["id"].startswith("kst-")), None)
    if imprint is not None:
        return imprint
    item, appendix = _ITEM.search(furniture), _APPENDIX.search(head)
    year = year or (session_year(day) if day else None)
    if year is None:
        return None
    if item is not None:
        return f"h-{item['chamber'].lower()}-{year.replace('-', '')}-{item['meeting']}-{item['item']}"
    return f"ah-tk-{year.replace('-', '')}-{appendix['number']}" if appendix else None


def _session_year(head: str, furniture: str) -> str | None:
    found = _YEAR.search(furniture) or _YEAR.search(head)
    return found["year"].replace("–", "-") if found else None


def _chamber(document: Document, head: str, furniture: str) -> Chamber | None:
    if document.stated.chamber == "TK":
        return "TK"
    for text in (furniture, head):
        if "Verenigde Vergadering" in text:
            return "VV"
        if "Eerste Kamer, " in text or "Eerste Kamer der Staten-Generaal" in text:
            return "EK"
        if "Tweede Kamer" in text:
            return "TK"
    return None


def _date(head: str, furniture: str, genre: Genre) -> date | None:
    if genre == "debate" or _HANDELINGEN.search(furniture):
        held = _HELD_ON.search(head) if genre == "debate" else None
        item = _ITEM_DATE.search(furniture)
        return find_date(item["date"] if item else furniture) or (find_date(held["date"]) if held else None)
    web = _WEB_LINE.search(head)
    if web is not None:
        return find_date(web["date"])
    if genre == "written_questions":
        # The answer is the paper's own day; without one, the day of sending in.
        days = [find_date(match["date"]) for match in _SENT.finditer(head)]
        return days[-1] if days else None
    found = _LETTER_DATE.search(head)
    if found is not None:
        return find_date(found["date"])
    return find_date(head[:600]) if genre in ("news_release", "motion", "decision_list") else None
