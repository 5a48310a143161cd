"""The printed kind of a paper: the line under its number that says what it is, a rule row each.

A paper of either Chamber prints its kind in capitals behind or under its number ("Nr. 7 VERSLAG HOUDENDE EEN LIJST VAN
VRAGEN", "B VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE …"). Papers that are not printed yet, and those that ministries
enclose, have it as a title on a line of its own ("Lijst van vragen", "Fiche 2: …"). The first such line is the
paper's: a letter or motion printed inside it comes later.

To add a kind is to add a row: its words in small letters, without classes such as a digit's (they are also
searched in capitals), and what may stand behind them in a title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamerspoor.text.rules import Rule
from kamerspoor.text.spans import fold

HEAD = 4000
# A title in small letters is one only near the top, and not in a letter, which may name what it encloses, or in a list
# of papers.
_TITLE_WITHIN = 1500
_NAMES_OTHERS = re.compile(
    r"^Geachte\s|^Aan de [Vv]oorzitter van|^(?:\d{1,2} )?(?i:lijst van ingekomen stukken)\b", re.MULTILINE
)
# What stands before it on its line: the paper's number or letter, or the Chamber's own number of the document.
_BEFORE = (
    r"^[#*_>\[ ]{0,6}(?:(?:[A-Z]{1,3} ?/ ?)?[Nn][Rr]\. ?(?:\d{1,4}[A-Za-z]?|[A-Z]{1,3})\d?[*_:]{0,4}\s{1,3}"
    r"|[A-Z]{1,3}\d?\s{1,3}|\d{4}D\d{5}\s{1,3})?(?:(?:TWEEDE )?HERDRUK\d?\s{1,3})?[#*_ ]{0,4}"
)
_MESSAGE = re.compile(r"KONINKLIJKE BOODSCHAP", re.IGNORECASE)
_TITLE_END = r"[*_ ]*\d{0,2}[*_ ]*$"


@dataclass(frozen=True, slots=True)
class PrintedKind:
    """What a paper says that it is.

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


def _row(genre: str, words: str, examples: tuple[str, ...], counterexamples: tuple[str, ...], title: str = "") -> Rule:
    """Return the rule of a kind.

    Args:
        genre: that the words mean.
        words: as printed, in small letters.
        examples: that it finds.
        counterexamples: that it leaves.
        title: what may stand behind the words in a title, besides the mark of a note.
    """
    goes_on = rf"(?:{title}[^\n]{{0,400}}|{_TITLE_END})" if title else _TITLE_END
    pattern = rf"{_BEFORE}(?:(?P<capitals>{words.upper()})(?![^\W\d_])|(?=[A-Z])(?P<title>(?i:{words})){goes_on})"
    return Rule(genre, re.compile(pattern, re.MULTILINE), examples=examples, counterexamples=counterexamples)


_TIMES = r"(?:(?:tweede|derde|vierde|vijfde|zesde|zevende|achtste) )?"
_AGAIN = rf"{_TIMES}(?:nadere? )?"
_OF_MEMBERS = r" van (?:het lid|de leden)"

# Order decides between two that stand at one place.
KIND_LINES: tuple[Rule, ...] = (
    _row(
        "written_consultation",
        rf"verslag van een {_AGAIN}schriftelijk overleg|inbreng (?:verslag )?(?:van een )?{_AGAIN}schriftelijk overleg",
        (
            "Nr. 130 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
            "AB VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG",
            "**Inbreng Verslag van een schriftelijk overleg**",
            "2031D12345 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
            "AI1 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        ),
        ("Aan de orde is het VSO", "het verslag van een schriftelijk overleg", "VERSLAG"),
    ),
    _row(
        "question_list",
        r"(?:nader )?verslag houdende een lijst van vragen(?: en antwoorden)?"
        r"|(?:nadere )?lijst van (?:feitelijke )?vragen(?: en antwoorden| en van de daarop gegeven antwoorden)?",
        (
            "nr. 3\nLIJST VAN VRAGEN EN ANTWOORDEN",
            "Nr. 7 VERSLAG HOUDENDE EEN LIJST VAN VRAGEN EN ANTWOORDEN",
            "Lijst van vragen",
            "Lijst van vragen over de veren",
        ),
        ("een lijst van vragen", "Lijst van vragen die ik stelde"),
        title=" (?:over|inzake) ",
    ),
    _row(
        "report_note",
        rf"{_TIMES}(?:nadere )?(?:nota (?:naar aanleiding van|n\.a\.v\.) het {_AGAIN}(?:voorlopig )?(?:eind)?verslag"
        r"|memorie van antwoord)|nota n\.a\.v\. het \(nader/tweede nader/enz\.\) verslag",
        (
            "Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG",
            "D NADERE MEMORIE VAN ANTWOORD",
            "Nota naar aanleiding van het nader verslag",
        ),
        ("in de nota naar aanleiding van het verslag", "MEMORIE VAN TOELICHTING"),
    ),
    _row(
        "explanatory_memorandum",
        "(?:gewijzigde |aangepaste )?memorie van toelichting",
        ("Nr. 3 MEMORIE VAN TOELICHTING", "Memorie van toelichting", "MEMORIE VAN TOELICHTING1"),
        ("de memorie van toelichting", "Memorie van toelichting is hier het woord"),
    ),
    _row(
        "bill",
        "(?:nader )?(?:gewijzigd )?(?:ontwerp|voorstel) van (?:rijks)?wet",
        ("Nr. 2 VOORSTEL VAN WET", "A GEWIJZIGD VOORSTEL VAN WET", "Voorstel van wet"),
        ("het voorstel van wet", "VOORSTEL"),
    ),
    _row(
        "amendment",
        f"{_TIMES}(?:nader )?(?:gewijzigd )?(?:sub)?amendement(?={_OF_MEMBERS})",
        (
            "Nr. 10 AMENDEMENT VAN HET LID SMIT",
            "GEWIJZIGD AMENDEMENT VAN DE LEDEN SMIT EN DE WIT TER VERVANGING VAN DAT GEDRUKT ONDER NR. 9",
            "Nr. 12 TWEEDE NADER GEWIJZIGD SUBAMENDEMENT VAN HET LID SMIT",
            "Gewijzigd amendement van het lid Smit",
        ),
        ("het amendement van het lid Smit", "AMENDEMENTEN"),
        title=_OF_MEMBERS,
    ),
    _row(
        "initiative_note",
        "initiatiefnota",
        ("Nr. 2 INITIATIEFNOTA", "Initiatiefnota"),
        # This is the title of the dossier, which stands above its motions too.
        ("Initiatiefnota van het lid Smit over veren", "de initiatiefnota"),
    ),
    # Under the title of its dossier the bare word says enough.
    Rule(
        "initiative_note",
        re.compile(
            r"^[^\n]{0,12}\bInitiatiefnota van (?:het lid|de leden) [^\n]+\n(?:[^\n]*\n){0,4}?"
            r"[Nn][Rr]\. ?\d{1,3}\s{1,3}(?P<capitals>NOTA)$",
            re.MULTILINE,
        ),
        needs=("Initiatiefnota van",),
        examples=("98 765\nInitiatiefnota van het lid Smit over veren\n\nnr. 2\nNOTA",),
        counterexamples=(
            "98 765 Veren\n\nNr. 2 NOTA",
            "98 765 Initiatiefnota van het lid Smit\n\nNr. 3 NOTA VAN WIJZIGING",
        ),
    ),
    _row(
        "bnc_fiche",
        "bnc-fiche|fiche(?: [0-9]{1,2}(?=[.: ]))?",
        ("Fiche 2: Verordening veren", "BNC-fiche", "Fiche: mededeling over veren"),
        ("Het fiche 2", "Fiches"),
        title="[:.]",
    ),
    _row(
        "annotated_agenda",
        "geannoteerde agenda",
        ("Geannoteerde agenda", "GEANNOTEERDE AGENDA", "Geannoteerde agenda van de Raad"),
        ("de geannoteerde agenda",),
        title=" ",
    ),
    _row(
        "decision_note", "beslisnota", ("Beslisnota", "BESLISNOTA"), ("Beslisnotas bij een Kamerstuk", "de beslisnota")
    ),
    _row(
        "woo_decision",
        "(?:besluit|beslissing) (?:op|inzake|naar aanleiding van) (?:uw )?woo-verzoek",
        ("Besluit op Woo-verzoek", "Besluit op uw Woo-verzoek over veren"),
        ("het besluit op uw Woo-verzoek", "Woo-verzoek"),
        title=" ",
    ),
    _row(
        "committee_report",
        f"{_AGAIN}(?:(?:voorlopig |eind)?verslag(?= van (?:de|het) (?:[a-z]+ )?commissie|[*_ ]*[0-9]{{0,2}}[*_ ]*$)"
        r"|verslag \(initiatief\)wetsvoorstel(?: \(nader\))?)",
        (
            "Nr. 5 VERSLAG",
            "B VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR VERBINDING1",
            "C EINDVERSLAG VAN DE VASTE COMMISSIE VOOR VERBINDING",
            "B HERDRUK1 VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR VERBINDING2",
            "Verslag (initiatief)wetsvoorstel (nader)",
        ),
        ("VERSLAG VAN EEN ALGEMEEN OVERLEG", "het verslag", "VERSLAG VAN EEN WERKBEZOEK"),
    ),
    _row(
        "commitments_register",
        "toezeggingenregister|register van toezeggingen|(?:halfjaarlijkse? )?rappel toezeggingen"
        "|(?:lijst|overzicht) van (?:openstaande )?toezeggingen|(?:openstaande|rappelabele) toezeggingen"
        # A promise on a page of its own, or the first of several; the number is the Eerste Kamer's.
        r"|toezegging(?= .{3,300} \(t[0-9]{5}\))",
        (
            "Toezeggingenregister",
            "Rappelabele toezeggingen Water (Rappel toezeggingen mei 2031)",
            "OVERZICHT VAN TOEZEGGINGEN",
            "Toezegging Evaluatie van de dijken (98.765) (T01234)",
        ),
        ("de toezeggingen", "De toezeggingen van de Minister", "Toezegging aan de Kamer"),
        title=" ",
    ),
    _row(
        "letter",
        "brief (?:van|aan) (?:het|de) [^\n]{3,300}",
        ("Nr. 1 BRIEF VAN DE MINISTER VAN WATER", "BRIEF VAN HET PRESIDIUM", "BRIEF AAN DE MINISTER VAN WATER"),
        ("een brief van de minister", "Brief van gisteren"),
    ),
    # Printed kinds whose parts are not read; the motion and the debate are told by rules of their own.
    _row(
        "other",
        f"{_TIMES}nota van (?:wijziging|verbetering)|nota van toelichting|koninklijke boodschap|geleidende brief"
        "|advies (?:van de )?(?:afdeling advisering )?(?:van de )?raad van state"
        "(?: en nader rapport| en reactie van de initiatiefnemers?)?"
        "|verslag van een (?:rapporteur|werkbezoek|politieke dialoog)|verslag van het rapporteurschap",
        ("Nr. 8 NOTA VAN WIJZIGING", "Nr. 4 ADVIES AFDELING ADVISERING RAAD VAN STATE EN NADER RAPPORT"),
        ("een nota van wijziging", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"),
    ),
)
