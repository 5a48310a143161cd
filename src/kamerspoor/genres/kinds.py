"""Tells the genre of a paper, and the kind of a debate."""

from __future__ import annotations

from typing import NamedTuple, cast

from kamerspoor.genres.enclosed import enclosed_kind
from kamerspoor.genres.kind_lines import HEAD, KIND_LINES, PrintedKind, printed_kind
from kamerspoor.genres.ministry_papers import ministry_kind
from kamerspoor.genres.written_questions.headings import asks_and_answers
from kamerspoor.model.genres import Genre
from kamerspoor.model.source_text import Remark
from kamerspoor.text.motion_text import START
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule, first_match
from kamerspoor.text.spans import trimmed

GENRE_RULES: tuple[Rule, ...] = (
    Rule(
        "motion",
        # Headings are typed by hand: "HET" or "LID" goes missing, "GEWIJZIGDE" is misspelled.
        pattern(r"""(?m)
            ^[#*_ ]{0,6}(?:(?:TWEEDE|DERDE|VIERDE) )?(?:NADER )*(?:GEWIJ[A-Z]+ )?MOTIE
            (?: VAN(?= |$)|(?: VAN)?(?= (?:HET|HE|DE) L)| VAN (?:HET|DE))  # a word of the heading may be lost
            # in small letters only over the line that says when it was moved
            |^[#*_ ]{0,6}(?:[A-Z][a-z]+ )?(?:[a-z]+ )?[Mm]otie van (?:het lid|de leden) [^\n]+\n
            (?:[^\n]{0,200}\n){0,3}?[*_]*Voorgesteld (?:op )?\d
        """),
        needs=("MOTIE VAN", "MOTIE HET", "MOTIE DE", "Voorgesteld "),
        examples=(
            "**MOTIE VAN HET LID SMIT**",
            "Gewijzigde motie van de leden Smit en De Wit\nVoorgesteld 3 mei 2031",
            "MOTIE VAN HET LID KWINT C.S.",
            "GEWIJZIGDE MOTIE VAN DE LEDEN PIRI EN VELDKAMP",
            "TWEEDE NADER GEWIJZIGDE MOTIE VAN HET LID SMIT",
            "MOTIE HET LID SMIT C.S.",
            "MOTIE VAN SMIT EN DE WIT",
        ),
        counterexamples=("de motie van het lid Kwint", "MOTIE", "Motie van het lid Smit"),
    ),
    # Its opening words, for copies that lost the heading.
    Rule(
        "amendment",
        pattern(r"(?m)^De ondergetekenden?\s+(?:stelt|stellen)\s+(?:het|de)\s+volgende\s+(?:sub)?amendement"),
        needs=("De ondergetekende",),
        examples=("De ondergetekende stelt het volgende amendement voor:",),
        counterexamples=("De ondergetekende stelt de volgende motie voor:", "Smit stelt het volgende amendement voor"),
    ),
    Rule(
        "written_questions",
        pattern(r"""(?m)
            \b(?:Vragen|VRAGEN)\s(?:van|VAN)\s(?:het\slid|de\sleden|HET\sLID|DE\sLEDEN)\b
            |^(?:Antwoord(?:en)?|Mededeling)\svan\s(?:de\s)?(?:[Mm]inister|[Ss]taatssecretaris|[Mm]inister-[Pp]resident)\b
            (?:[^\n]|\n(?!\n)){0,300}?\((?:ontvangen|ingezonden)\b  # in one paragraph
            |\b(?:op|[Bb]eantwoording(?:\svan)?)\s(?:de\s)?(?:schriftelijke\s|[Kk]amer)?vragen
            \s(?:van\s(?:het\slid|de\sleden)|die\s(?:het\slid|de\sleden))\b  # a letter with answers
            # a letter that only says that the answer will be late
            |\b[Vv]ragen\b[^?]{0,600}?\bniet\sbinnen
            \sde\s(?:gebruikelijke|gestelde|voorgeschreven|daarvoor\sgestelde)\stermijn\b
            |^Vraag 1$
        """),
        needs=("ragen", "VRAGEN", "Antwoord", "Mededeling", "Vraag 1"),
        examples=(
            "Vragen van het lid Smit (PP) aan de Minister van Water",
            "Antwoord op\nKamervragen van\nde leden Smit en De Wit",
            "Beantwoording Kamervragen van het lid Smit",
            "Antwoord van Minister Kuiper (Dijken en Veren)\n(ontvangen 3 mei 2031)",
            "heeft het lid Smit vragen gesteld over veren, die niet binnen de gestelde termijn worden beantwoord",
        ),
        counterexamples=("De vragen van vandaag",),
    ),
    # The formulas of a committee, for copies that lost the line with the kind.
    Rule(
        "question_list",
        pattern(r"""
            \bcommissie\b[^.]{0,300}?
            \b(?:in\s+de\s+vorm\s+van\s+een\s+lijst\s+van\s+vragen|heeft\s+een\s+aantal\s+vragen\s+voorgelegd)\b
        """),
        needs=("lijst", "aantal"),
        examples=(
            "De vaste commissie voor Water heeft de eer verslag uit te brengen in de vorm van een lijst van vragen",
            "De commissie voor Water heeft een aantal vragen voorgelegd aan de Minister",
        ),
        counterexamples=("De commissie voor Water heeft een aantal vragen en opmerkingen voorgelegd",),
    ),
    Rule(
        "written_consultation",
        pattern(r"""
            \bcommissie\b[^.]{0,300}?\b(?:
                vragen\s+en\s+opmerkingen\s+(?:aan [^.]{3,200} )?(?:voorgelegd|voor\s+te\s+leggen)
                |schriftelijk\s+overleg\s+gevoerd
            )\b
        """),
        needs=("opmerkingen", "schriftelijk"),
        examples=(
            "De vaste commissie voor Water heeft een aantal vragen en opmerkingen voorgelegd aan de Minister",
            "De vaste commissie voor Water heeft schriftelijk overleg gevoerd met de Minister",
        ),
        counterexamples=("De commissie voor Water heeft overleg gevoerd met de Minister",),
    ),
    Rule(
        "committee_report",
        pattern(r"""(?m)
            \bcommissie\b[^.]{0,300}?\bals\s+volgt\s+(?:nader\s+)?verslag\s+uit(?:\s+te\s+brengen)?\b
            |\b[Hh]et\s+voorbereidend\s+onderzoek\b[^.]{0,120}?\bcommissies?\s+aanleiding\b
            |^Vastgesteld ?\d{1,2} [a-z]+ \d{4}\s+(?:De leden|Het lid) van de (?:fractie van |[\w-]+-fractie)
        """),
        needs=("Vastgesteld", "verslag", "voorbereidend"),
        examples=(
            "De vaste commissie voor Water heeft de eer als volgt nader verslag uit te brengen.",
            "Het voorbereidend onderzoek van dit wetsvoorstel geeft de commissies aanleiding tot opmerkingen.",
            "Vastgesteld 3 mei 2031\nDe leden van de PP-fractie hebben",
        ),
        counterexamples=("Vastgesteld 3 mei 2031\n\nDe vaste commissie", "De commissie heeft verslag gedaan."),
    ),
    Rule(
        "decision_list",
        pattern(r"(?mi)\bBesluitenlijst\b|^(?:\d{1,2} )?Stemmingen\b"),
        needs=("esluitenlijst", "temmingen", "BESLUITENLIJST"),
        examples=("Besluitenlijst van de procedurevergadering", "6 Stemmingen moties Dijken"),
        counterexamples=("na de stemmingen van dinsdag",),
    ),
    Rule(
        "letter",
        pattern(r"""(?m)
            \bBRIEF VAN DE (?:MINISTER|STAATSSECRETARIS|MINISTERS|VICE)|\bBrief regering\b
            |^(?:Zeer g|G)eachte [Vv]oorzitter|^Aan de Voorzitter van de (?:Tweede|Eerste) Kamer
            |\b(?:[Mm]et|[Ii]n) deze brief\b
            |^De (?&minister) van [A-Z][\w ,]{3,80},?$
        """),
        needs=("BRIEF", "rief", "eachte", "Aan de Voorzitter", "De Minister", "De Staatssecretaris", "De minister"),
        examples=(
            "Nr. 1 BRIEF VAN DE MINISTER VAN WATER",
            "In deze brief zal ik eerst ingaan op ontwikkelingen",
        ),
        counterexamples=("een brief van gisteren",),
    ),
    Rule(
        "factsheet",
        pattern(r"(?m)\b[Ff]actsheet\b|(?:^(?:[•▪◦·\uf0a7\uf0b7\uf0d8] ?|o )\S[^\n]*\n(?:[^\n]*\n){0,6}?){4}"),
        needs=("actsheet", "•", "\uf0b7", "\uf0a7", "▪", "\no "),
        examples=("Factsheet Nachttreinen",),
        counterexamples=("de feiten op een rij",),
    ),
    Rule(
        "news_release",
        pattern(r"""
            \bNieuwsbericht\b|\bPersbericht\b
            |\b(?:schrijft|zegt|stelt|aldus|vindt) (?:de )?(?:minister|staatssecretaris|bewindspersoon)\b
            |\b(?:minister|staatssecretaris) (?:[A-Z][\w-]+ )?(?:stelt|zegt|schrijft|laat weten)\b
        """),
        needs=("ieuwsbericht", "ersbericht", "minister", "staatssecretaris"),
        examples=("Dat schrijft minister Blok vandaag aan de Kamer", "Nieuwsbericht | 22-12-2019"),
        counterexamples=("de minister van Buitenlandse Zaken",),
    ),
)

SUBGENRES: tuple[Rule, ...] = tuple(
    Rule(name, pattern(rf"(?i)\b{words}\b"), (), (example,), ("Goedemiddag allemaal.",))
    for name, words, example in (
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
_MOTION, _LETTER = (next(rule for rule in GENRE_RULES if rule.name == name) for name in ("motion", "letter"))
# A letter is of written questions when it prints one, or says that the answers will be late; many only name some.
_ASKED = pattern(r"(?m)\?[»”\"’)]?\d?\s*$|\bniet\sbinnen\sde\s[\w\s]{3,40}\stermijn\b")
_TAIL = 1500
_PAGE = 6000


class Kind(NamedTuple):
    """The genre of a paper, with the words in which the paper says it.

    Attributes:
        words: those it prints of itself, in small letters, where they say more than its genre.
        printed: the line that says it, when the paper prints one.
    """

    genre: Genre
    words: str | None = None
    printed: PrintedKind | None = None


def tell_kind(text: str) -> Kind:
    """Return the genre of a paper other than a debate, by what it prints or else by its form."""
    printed, motion = printed_kind(text), _MOTION.search(text[:HEAD])
    if printed is None or (motion is not None and motion.start() < printed.start):
        return Kind(_enclosing(text, _looks_like(text)))
    if printed.genre == "letter":
        # It may hold written questions: these are told by what they look like.
        looks = _looks_like(text)
        if looks == "written_questions" and not _ASKED.search(text):
            looks = "letter"
        return Kind(_enclosing(text, "letter" if looks == "other" else looks), None, printed)
    return Kind(cast("Genre", printed.genre), printed.words, printed)


def _enclosing(text: str, looks: Genre) -> Genre:
    """Return the genre of the paper that a letter contains, or else that of the letter."""
    within = enclosed_kind(text) if looks == "letter" else None
    return cast("Genre", within) if within else looks


def _looks_like(text: str) -> Genre:
    """Return the genre of a paper that does not say what it is.

    A letter may show only at its signature, and answers to questions may be enclosed with a long letter.
    """
    of_ministry = ministry_kind(text)
    if of_ministry is not None:
        return cast("Genre", of_ministry)
    if asks_and_answers(text) and not _MOTION.search(text[:HEAD]):
        return "written_questions"
    found = first_match(GENRE_RULES, text[:HEAD])
    if found is not None:
        return cast("Genre", found[0].name)
    if _LETTER.search(text[-_TAIL:]):
        return "letter"
    # One page with the words of a motion is one, even when its heading was misread.
    return "motion" if len(text) < _PAGE and START.search(text) else "other"


def kind_remark(text: str, words: str | None) -> Remark:
    """Return the remark that a paper's kind is unknown, or has no parts that are read.

    Args:
        text: of the paper.
        words: its printed kind, when it prints one.
    """
    head = trimmed(text, 0, min(len(text), 200))
    if words is not None:
        return Remark("kind_without_parts", "info", f"a {words} has no parts of its own that are read", head)
    tried = ", ".join(dict.fromkeys(rule.name for rule in (*KIND_LINES, *GENRE_RULES) if rule.name != "other"))
    message = f"what kind of paper this is could not be told; its head was tried for: {tried}"
    return Remark("kind_unknown", "warning", message, head)


def tell_debate(head: str) -> str | None:
    """Return the kind of debate that is named first in the head of a report."""
    found = [(match.start(), order, rule.name) for order, rule in enumerate(SUBGENRES) if (match := rule.search(head))]
    specific = [entry for entry in found if entry[2] != "plenair debat"]
    return min(specific or found)[2] if found else None
