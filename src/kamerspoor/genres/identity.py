"""Tells the identity of a paper: its numbers, dossier, date, title and Chamber.

Told from the head of the text, from the page furniture (dossier, number, session year and, in the Handelingen, the
day), from a web page's lines about the document, and from the metadata of an XML file. What none of them says stays
None.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import get_args

from kamerspoor.genres.kind_lines import HEAD
from kamerspoor.genres.kinds import Kind, tell_debate, tell_kind
from kamerspoor.genres.letterhead import read_letterhead
from kamerspoor.genres.masthead import item_title, sitting_id, sitting_of, stated_of
from kamerspoor.genres.paper_numbers import PaperNumber, page_number, printed_number
from kamerspoor.genres.titles import read_title
from kamerspoor.model.paper import Chamber, Identity
from kamerspoor.model.source_text import SourceText, Stated
from kamerspoor.text.dates import day_first, find_date, session_year
from kamerspoor.text.numbers import dossier_number, paper_number, split_kst
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import words_of

_WITH_LETTERHEAD = ("letter", "annotated_agenda", "decision_note", "woo_decision")
_FICTION = "[Kamerspoor demo: fictie"
pattern = Patterns(kst=r"kst-(?:\d{5}|[IVXLC]{1,8})(?:-[\dA-Z]+)*-(?&paper_number)")
_PAPER_IN_FURNITURE = pattern(r"""
    vergaderjaar (?P<year>\d{4}[–-]\d{4}), (?P<dossier>(?&dossier)|[IVXLC]{1,8})(?: \(R ?\d+\))?,
    [ ](?:nr\. ?(?P<number>\d+)|(?:nr\. ?)?(?P<letter>[A-Z]{1,3}))\b  # of the Eerste Kamer a letter
""")
_HANDELINGEN = re.compile(r", [TE]K \d+, \d+-\d+|^\d+-\d+-\d+$|^[TE]K ?\d+$")
# A paper that cites another also names a number: in the text only an imprint or the page's own link counts.
_OWN_KST = pattern(r"(?m)(?:^|HTML[ -]versie \()(?P<id>(?&kst))(?:\)|$)")
_IMPRINT = pattern(r"(?m)^(?P<id>(?:(?&kst)|(?:ah|h)-[te]k-\d{8}-[\d-]+|kv-tk-\d{4}Z\d{5}))$")
# The Chamber's own number of the document, before its kind.
_DOCUMENT_NUMBER = re.compile(r"^(?P<id>\d{4}D\d{5})(?=\s)", re.MULTILINE)
_PRINTED = pattern(r"(?m)^(?P<dossier>(?&dossier))\b.*(?:\n.*){0,14}?\n(?:Nr\. ?(?P<number>\d+))\b")
_SCAN_NUMBER = re.compile(r"^(?P<dossier>\d{5}(?:-(?:[IVX]+[A-Z]?|\d\d))?)-(?P<number>\d{1,4})$", re.MULTILINE)
_ITEM = re.compile(r", (?P<chamber>TK|EK) (?P<meeting>\d+), (?P=meeting)-(?P<item>\d+)")
_APPENDIX = re.compile(r"^AH (?P<number>\d{1,5})$", re.MULTILINE)
# A case named in a sentence is another's.
_CASE = re.compile(r"^(?:Onderdeel van zaak |[Zz]aak(?:nummer)?:? )?(?P<case>\d{4}Z\d{5})\b", re.MULTILINE)
_YEAR = re.compile(r"[Vv]ergaderjaar (?P<year>\d{4}[–-]\d{4})")
# The line of a web page about a document: "Nummer: 2019D53771, datum: 2019-12-22, bijgewerkt: …, versie: 3".
_WEB_LINE = pattern(r"""(?m)
    ^Nummer: (?P<number>\d{4}D\d{5}), datum: (?P<date>\d{4}-\d\d-\d\d)
    (?:, bijgewerkt: (?P<updated>\d{4}-\d\d-\d\d)[\d: ]*)?(?:, versie: (?P<version>\d+))?  # what a page may leave out
""")
# Another site's: "Documentdatum 16-07-2030", on a line of its own.
# Over a news release: "Nieuwsbericht | 28-03-2023 | 15:30".
_PAGE_DATE = pattern(r"""(?m)
    ^(?:Document(?:datum| date)|Nieuwsbericht \|) (?P<date>\d\d-\d\d-\d{4})(?: \| \d\d:\d\d)?$
""")
_ITEM_DATE = pattern(r"(?P<date>(?&day)), [TE]K \d+")
_HELD_ON = pattern(r"""
    \b(?:heeft op|hebben op|gehouden op)
    [ ](?:(?&weekday) )?(?P<date>(?&day))
""")
_LETTER_DATE = pattern(r"""(?m)
    (?:’s-Gravenhage|'s-Gravenhage|Den Haag|Voorgesteld|^Datum:?),?\s+
    (?:tijdens [^\n]{5,80} van )?(?P<date>(?&day))
""")
# Text taken from a web page loses the space: "Vastgesteld16 april 2010".
_SETTLED = pattern(r"""(?m)
    (?:^|(?<=[A-Z\d] ))(?:(?:Hernieuwd )?[Vv]astgesteld|Ontvangen(?: ter [Gg]riffie)?)(?: op)?:?[ ]?
    (?P<date>(?&day))
""")
_MASTHEADS = pattern(r"(?m)^[#*_ ]*(?:Verenigde Vergadering der|(?:Tweede|Eerste) Kamer der Staten-Generaal)[^\n]*")
_CHAMBERS: tuple[tuple[str, Chamber], ...] = (
    ("Verenigde Vergadering", "VV"),
    ("nr. VV", "VV"),
    ("Eerste Kamer, ", "EK"),
    ("Eerste Kamer der Staten-Generaal", "EK"),
    ("Tweede Kamer", "TK"),
)
# Kinds that both Chambers printed under a number: only since 2004 do letters tell them apart.
_OF_EITHER = frozenset(["voorlopig verslag", "nader voorlopig verslag", "memorie van antwoord", "eindverslag"])
_ADDRESSED = pattern(r"(?mi)^Aan de (?:Voorzitter|leden) van de (?P<chamber>Eerste|Tweede) Kamer")
_SENT = re.compile(r"\((?:ontvangen|ingezonden):? (?P<date>\d{1,2}\s[a-z]+\s\d{4})\)")


def read_identity(document: SourceText, *, report: bool) -> Identity:
    """Return the identity of a paper as far as the paper itself tells it.

    Args:
        document: the paper as read.
        report: whether the text has proved to be a debate report.
    """
    head = document.text[:HEAD]
    furniture = document.furniture_text
    kind = Kind("debate", tell_debate(head)) if report else tell_kind(document.text)
    stated = stated_of(document) if report else document.stated
    day = stated.date or _date(document.text, furniture, kind)
    if day is None and kind.genre in _WITH_LETTERHEAD:
        day = read_letterhead(document).date
    web = _WEB_LINE.search(head)
    own = _numbers(document, head, furniture, kind)
    year = stated.session_year or _session_year(head, furniture)
    fiction = head.lstrip().startswith(_FICTION)
    filed = own.dossier is not None and own.number is not None
    above = head[: kind.printed.start] if kind.printed else ""
    document_number = words_of(web, "number") or words_of(_DOCUMENT_NUMBER.search(above), "id")
    # Only the Tweede Kamer numbers documents so.
    chamber = _chamber(stated, head, furniture, own.number, kind) or ("TK" if document_number else None)
    ids = (
        document_number,
        f"demo-{own.dossier}-{own.number}" if fiction and filed else None,
        stated.id,
        f"kst-{own.dossier}-{own.number}" if filed else None,
        _journal_id(head, furniture, day, year),
    )
    sitting, item = sitting_of(ids)
    return Identity(
        genre=kind.genre,
        subgenre=kind.words,
        title=read_title(document, kind.genre, None if web else own.title) or item_title(head, item),
        date=day,
        dossier=own.dossier,
        number=own.number,
        session_year=year,
        chamber=chamber,
        fiction=fiction,
        ids=tuple(dict.fromkeys(one for one in ids if one)),
        case=words_of(_CASE.search(head), "case") or None,
        version=int(version) if (version := words_of(web, "version")) else None,
        updated=find_date(words_of(web, "updated")),
        sitting=sitting,
        item=item,
    )


def read_sitting_identity(document: SourceText) -> Identity | None:
    """Return the identity of the report of a whole day; None for the report of a single debate.

    Args:
        document: in which several items were found.
    """
    identity, stated = read_identity(document, report=True), stated_of(document)
    if identity.item is not None or identity.number is not None or (document.items and not document.stated.sitting):
        return None
    year = identity.session_year or (session_year(identity.date) if identity.date else None)
    journal = None
    if year and identity.chamber and stated.meeting:
        journal = sitting_id(identity.chamber, year, stated.meeting)
    return replace(
        identity,
        genre="sitting",
        subgenre=None,
        title=stated.title or identity.title,
        dossier=None,
        session_year=year,
        ids=tuple(dict.fromkeys(one for one in (*identity.ids, journal) if one)),
    )


def _own_kst(document: SourceText, head: str, furniture: str) -> str | None:
    if document.stated.id is not None:
        return document.stated.id if document.stated.id.startswith("kst-") else None
    found = (*_IMPRINT.finditer(furniture), *_OWN_KST.finditer(head))
    return next((match["id"] for match in found if match["id"].startswith("kst-")), None)


def _numbers(document: SourceText, head: str, furniture: str, kind: Kind) -> PaperNumber:
    """Return dossier and number from the most reliable place that has both."""
    kst = _own_kst(document, head, furniture)
    dossier, number = split_kst(kst) if kst else (None, None)
    printed = printed_number(document.text, kind.printed) if kind.printed else PaperNumber(None, None)
    tried = (
        PaperNumber(dossier, number),
        _numbered(_PAPER_IN_FURNITURE.search(furniture)),
        printed,
        _numbered(_PRINTED.search(head)),
        page_number(head),
        _numbered(_SCAN_NUMBER.search(head)),
    )
    for one in tried:
        if one is not None and one.dossier is not None and one.number is not None:
            return replace(one, title=printed.title)
    return printed


def _numbered(found: re.Match[str] | None) -> PaperNumber | None:
    if found is None:
        return None
    parts = found.groupdict()
    number = paper_number(parts["number"] or parts["letter"])
    return PaperNumber(dossier_number(parts["dossier"]) or parts["dossier"], number)


def _journal_id(head: str, furniture: str, day: date | None, year: str | None) -> str | None:
    """Return the id of an item of the Handelingen, or of an appendix (Aanhangsel)."""
    imprint = next((match["id"] for match in _IMPRINT.finditer(furniture) if not match["id"].startswith("kst-")), None)
    if imprint is not None:
        return imprint
    item, appendix = _ITEM.search(furniture), _APPENDIX.search(head)
    year = year or (session_year(day) if day else None)
    if year is None:
        return None
    if item is not None:
        return f"{sitting_id(item['chamber'], year, item['meeting'])}-{item['item']}"
    return f"ah-tk-{year.replace('-', '')}-{appendix['number']}" if appendix else None


def _session_year(head: str, furniture: str) -> str | None:
    return words_of(_YEAR.search(furniture) or _YEAR.search(head), "year").replace("–", "-") or None


def _chamber(stated: Stated, head: str, furniture: str, number: int | str | None, kind: Kind) -> Chamber | None:
    """Return which Chamber a paper is of, by the most reliable place that tells it."""
    named: Chamber | None = next((one for one in get_args(Chamber) if one == stated.chamber), None)
    if named is not None:
        return named
    for place in (furniture, *_MASTHEADS.findall(head)):
        for words, chamber in _CHAMBERS:
            if words in place:
                return chamber
    # Only the Eerste Kamer publishes a register of its own.
    if isinstance(number, str) or kind.genre == "commitments_register":
        return "EK"
    if number is not None and kind.words not in _OF_EITHER:
        return "TK"
    addressed = _ADDRESSED.search(head)
    if addressed is not None:
        return "EK" if addressed["chamber"] == "Eerste" else "TK"
    return "TK" if "Tweede Kamer" in head and kind.printed is None else None


def _date(text: str, furniture: str, kind: Kind) -> date | None:
    head = text[:HEAD]
    if kind.genre == "debate" or _HANDELINGEN.search(furniture):
        held = _HELD_ON.search(head) if kind.genre == "debate" else None
        return find_date(words_of(_ITEM_DATE.search(furniture), "date") or furniture) or find_date(
            words_of(held, "date")
        )
    web = _WEB_LINE.search(head)
    if web is not None:
        return find_date(web["date"])
    if kind.genre == "written_questions":
        # The answer is the paper's own day; without one, the day of sending in.
        days = [find_date(match["date"]) for match in _SENT.finditer(head)]
        return days[-1] if days else None
    begin = kind.printed.start if kind.printed else 0
    # A report holds letters of earlier days: its own day is the one on which it was settled or received.
    found = _SETTLED.search(text, begin, begin + HEAD) or _LETTER_DATE.search(head)
    if found is not None:
        return find_date(found["date"])
    first = find_date(head[:600]) if kind.genre in ("news_release", "motion", "decision_list") else None
    return first or day_first(words_of(_PAGE_DATE.search(head), "date"))
