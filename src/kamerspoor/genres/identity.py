"""What a paper says of itself: genre, kind of debate, dossier, number, date, title.

Told from the head of the text and from the page furniture, which prints dossier, number, session year and, in the
Handelingen, the day. What is not printed stays None.
"""

from __future__ import annotations

import re
from datetime import date

from kamerspoor.model.document import Document
from kamerspoor.model.paper import Chamber, Genre, Identity
from kamerspoor.text.dates import find_date
from kamerspoor.text.numbers import DOSSIER, dossier_number
from kamerspoor.text.rules import Rule, first_match
from kamerspoor.text.spans import fold

_HEAD = 4000
_LONGEST_TITLE = 250
_FICTION = "[Kamerspoor demo: fictie"

GENRE_RULES: tuple[Rule, ...] = (
    Rule(
        "written_questions",
        re.compile(
            r"\bVragen van (?:het lid|de leden)\b|^(?:Antwoord(?:en)?|Mededeling) van (?:de )?(?:[Mm]inister"
            r"|[Ss]taatssecretaris|[Mm]inister-[Pp]resident)\b[^\n]{0,200}\((?:ontvangen|ingezonden)\b|\b(?:op"
            r"|beantwoording van) (?:de )?(?:schriftelijke |Kamer)?vragen van (?:het lid|de leden)\b|^Vraag 1$",
            re.MULTILINE,
        ),
        needs=("ragen van", "Antwoord", "Mededeling", "Vraag 1"),
        examples=("Vragen van het lid Smit (PP) aan de Minister van Water",),
        counterexamples=("De vragen van vandaag",),
    ),
    Rule(
        "motion",
        re.compile(r"^(?:NADER )*(?:GEWIJZIGDE |NADER GEWIJZIGDE )?MOTIE VAN (?:HET LID|DE LEDEN)\b", re.MULTILINE),
        needs=("MOTIE VAN",),
        examples=("MOTIE VAN HET LID KWINT C.S.", "GEWIJZIGDE MOTIE VAN DE LEDEN PIRI EN VELDKAMP"),
        counterexamples=("de motie van het lid Kwint",),
    ),
    Rule(
        "decision_list",
        re.compile(r"\bBesluitenlijst\b|^(?:\d{1,2} )?Stemmingen\b", re.MULTILINE | re.IGNORECASE),
        needs=("esluitenlijst", "temmingen", "BESLUITENLIJST"),
        examples=("Besluitenlijst van de procedurevergadering", "6 Stemmingen moties Dijken"),
        counterexamples=("na de stemmingen van dinsdag",),
    ),
    Rule(
        "letter",
        re.compile(
            r"\bBRIEF VAN DE (?:MINISTER|STAATSSECRETARIS|MINISTERS|VICE)|\bBrief regering\b"
            r"|^Geachte voorzitter|^Aan de Voorzitter van de (?:Tweede|Eerste) Kamer"
            r"|\b(?:[Mm]et|[Ii]n) deze brief\b|^De (?:[Mm]inister|[Ss]taatssecretaris) van [A-Z][\w ,]{3,80},?$",
            re.MULTILINE,
        ),
        needs=("BRIEF", "rief", "Geachte", "Aan de Voorzitter", "De Minister", "De Staatssecretaris", "De minister"),
        examples=(
            "Nr. 1 BRIEF VAN DE MINISTER VAN WATER",
            "In deze brief zal ik eerst ingaan op ontwikkelingen",
        ),
        counterexamples=("een brief van gisteren",),
    ),
    Rule(
        "factsheet",
        re.compile(
            r"\b[Ff]actsheet\b|(?:^(?:[•▪◦·\uf0a7\uf0b7\uf0d8] ?|o )\S[^\n]*\n(?:[^\n]*\n){0,6}?){4}", re.MULTILINE
        ),
        needs=("actsheet", "•", "\uf0b7", "\uf0a7", "▪", "\no "),
        examples=("Factsheet Nachttreinen",),
        counterexamples=("de feiten op een rij",),
    ),
    Rule(
        "news_release",
        re.compile(
            r"\bNieuwsbericht\b|\bPersbericht\b|\b(?:schrijft|zegt|stelt|aldus|vindt) (?:de )?(?:minister"
            r"|staatssecretaris|bewindspersoon)\b|\b(?:minister|staatssecretaris) (?:[A-Z][\w-]+ )?(?:stelt"
            r"|zegt|schrijft|laat weten)\b"
        ),
        needs=("ieuwsbericht", "ersbericht", "minister", "staatssecretaris"),
        examples=("Dat schrijft minister Blok vandaag aan de Kamer", "Nieuwsbericht | 22-12-2019"),
        counterexamples=("de minister van Buitenlandse Zaken",),
    ),
)

SUBGENRES: tuple[Rule, ...] = tuple(
    Rule(name, re.compile(rf"\b{pattern}\b", re.IGNORECASE), (), (example,), ("Goedemiddag allemaal.",))
    for name, pattern, example in (
        ("notaoverleg", "notaoverleg", "VERSLAG VAN EEN NOTAOVERLEG"),
        ("wetgevingsoverleg", "wetgevingsoverleg|WGO", "een wetgevingsoverleg"),
        ("tweeminutendebat", "tweeminutendebat", "Aan de orde is het tweeminutendebat Water"),
        ("commissiedebat", "commissiedebat", "VERSLAG VAN EEN COMMISSIEDEBAT"),
        ("vao", "VAO|verslag algemeen overleg", "Aan de orde is het VAO Toerisme"),
        ("vso", "VSO|verslag schriftelijk overleg", "ingediend bij het VSO Milieuraad"),
        ("algemeen overleg", "algemeen overleg", "VERSLAG VAN EEN ALGEMEEN OVERLEG"),
        ("rondetafelgesprek", "rondetafelgesprek|hoorzitting", "VERSLAG VAN EEN RONDETAFELGESPREK"),
        ("vragenuur", r"vragenuur\w*|mondelinge vragen", "Aan de orde is het vragenuur"),
        ("stemmingen", "stemmingen", "Aan de orde zijn de stemmingen"),
        ("regeling van werkzaamheden", "regeling van werkzaamheden", "Regeling van werkzaamheden"),
        ("interpellatie", "interpellatie", "de interpellatie-Baudet"),
        ("begrotingsbehandeling", "begroting|begrotingsstaat|begrotingsstaten", "de behandeling van de begroting"),
        ("plenair debat", "debat", "Aan de orde is het debat over de brexit"),
    )
)

_PAPER_IN_FURNITURE = re.compile(
    rf"vergaderjaar (?P<year>\d{{4}}[–-]\d{{4}}), (?P<dossier>{DOSSIER}), nr\. ?(?P<number>\d+)"
)
_HANDELINGEN = re.compile(r", [TE]K \d+, \d+-\d+|^\d+-\d+-\d+$|^[TE]K ?\d+$")
# A paper that cites another also names a number: in the text only an imprint or the page's own link counts.
_OWN_KST = re.compile(
    r"(?:^|HTML versie \()kst-(?P<dossier>\d{5}(?:-[A-Z\d]+)??)-(?P<number>\d+)(?:\)|$)", re.MULTILINE
)
_KST = re.compile(r"\bkst-(?P<dossier>\d{5}(?:-[A-Z\d]+)??)-(?P<number>\d+)\b")
_PRINTED = re.compile(rf"^(?P<dossier>{DOSSIER})\b.*(?:\n.*){{0,14}}?\n(?:Nr\. ?(?P<number>\d+))\b", re.MULTILINE)
_PRINTED_TITLE = re.compile(
    rf"^{DOSSIER} ?\n?\n?(?P<title>[A-ZÀ-Þ][^\n]{{3,160}}(?:\n(?!Nr\.)[^\n]{{3,160}}){{0,4}})(?=\n)", re.MULTILINE
)
_MASTHEAD = re.compile(r"(?:Tweede|Eerste) Kamer der Staten-Generaal|Vergaderjaar \d{4}|Nr\. \d|Aan de Voorzitter")
_YEAR = re.compile(r"[Vv]ergaderjaar (?P<year>\d{4}[–-]\d{4})")
_WEB_NUMBER = re.compile(r"datum: (?P<date>\d{4}-\d\d-\d\d)")
_ITEM_TITLE = re.compile(r"^\d{1,3}[ \n]\n?(?P<title>[A-ZÀ-Þ][^\n]{3,200})")
_ITEM_DATE = re.compile(r"(?P<date>\d{1,2} [a-z]+ \d{4}), [TE]K \d+")
_SCAN_NUMBER = re.compile(r"^(?P<dossier>\d{5}(?:-(?:[IVX]+[A-Z]?|\d\d))?)-(?P<number>\d{1,4})$", re.MULTILINE)
_HELD_ON = re.compile(
    r"\b(?:heeft op|hebben op|gehouden op) (?:maandag |dinsdag |woensdag |donderdag "
    r"|vrijdag )?(?P<date>\d{1,2} [a-z]+ \d{4})"
)
_LETTER_DATE = re.compile(
    r"(?:’s-Gravenhage|'s-Gravenhage|Den Haag|Voorgesteld|Datum:?),? "
    r"(?:tijdens [^\n]{5,80} van )?(?P<date>\d{1,2} [a-z]+ \d{4})"
)


def read_identity(document: Document, *, report: bool) -> Identity:
    """Collect what a paper says of itself.

    Args:
        document: the paper as read.
        report: whether the text has proved to be a debate report.
    """
    head = document.text[:_HEAD]
    furniture = "\n".join(document.furniture)
    genre: Genre = "debate" if report else _genre(document.text)
    dossier, number = _paper_number(head, furniture)
    return Identity(
        genre=genre,
        subgenre=_subgenre(head) if report else None,
        title=_title(document, genre),
        date=_date(head, furniture, genre),
        dossier=dossier,
        number=number,
        session_year=_session_year(head, furniture),
        chamber=_chamber(head, furniture),
        fiction=head.lstrip().startswith(_FICTION),
    )


def _genre(text: str) -> Genre:
    found = first_match(GENRE_RULES, text[:_HEAD]) or first_match(GENRE_RULES[3:4], text[-1500:])
    if found is None:
        return "other"
    genres: dict[str, Genre] = {rule.name: rule.name for rule in GENRE_RULES}  # type: ignore[misc]
    return genres[found[0].name]


def _subgenre(head: str) -> str | None:
    # The front matter and the chair's first words come first in the text, so the earliest kind named is the kind.
    found = [(match.start(), order, rule.name) for order, rule in enumerate(SUBGENRES) if (match := rule.search(head))]
    specific = [entry for entry in found if entry[2] != "plenair debat"]
    return min(specific or found)[2] if found else None


def _paper_number(head: str, furniture: str) -> tuple[str | None, int | None]:
    for pattern, text in (
        (_PAPER_IN_FURNITURE, furniture),
        (_KST, furniture),
        (_OWN_KST, head),
        (_PRINTED, head),
        (_SCAN_NUMBER, head),
    ):
        found = pattern.search(text)
        if found is not None:
            return dossier_number(found["dossier"]), int(found["number"])
    return None, None


def _session_year(head: str, furniture: str) -> str | None:
    found = _YEAR.search(furniture) or _YEAR.search(head)
    return found["year"].replace("–", "-") if found else None


def _chamber(head: str, furniture: str) -> Chamber | None:
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
    for pattern in (_WEB_NUMBER, _LETTER_DATE):
        found = pattern.search(head)
        if found is not None:
            return find_date(found["date"])
    return find_date(head[:600]) if genre in ("news_release", "motion") else None


def _title(document: Document, genre: Genre) -> str | None:
    if genre == "motion":
        found = GENRE_RULES[1].search(document.text)
        return _sentence_case(_line_at(document.text, found.start())) if found else None
    item = _ITEM_TITLE.match(document.text)
    if item is not None:
        return fold(item["title"])
    printed = _PRINTED_TITLE.search(document.text[:_HEAD]) if _MASTHEAD.search(document.text[:300]) else None
    if printed is not None:
        return fold(printed["title"])
    for block in document.blocks[:6]:
        words = fold(block.span.of(document.text))
        if words.startswith(("[", "\u200b")) or not words[:1].isalnum() or _MASTHEAD.match(words):
            continue
        if len(words) > _LONGEST_TITLE or words[-1:] in ".:;,?" or genre == "debate":
            return None
        return words
    return None


def _line_at(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]


def _sentence_case(heading: str) -> str:
    """Return a heading printed in capitals as a sentence: "Motie van het lid Kwint c.s."."""
    small = {
        "VAN",
        "HET",
        "LID",
        "DE",
        "LEDEN",
        "EN",
        "C.S.",
        "TER",
        "VERVANGING",
        "DIE",
        "GEDRUKT",
        "ONDER",
        "NR.",
        "DER",
        "DEN",
    }
    words = [word.lower() if word in small else word.title() for word in heading.split()]
    return " ".join(words)[:1].upper() + " ".join(words)[1:]
