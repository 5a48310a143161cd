"""Rules for the headings of bills, memoranda, notes and fiches, from the widest heading to the narrowest.

A bill is cut into books, chapters, titles, divisions and articles, an article into components ("Onderdeel A"); what
explains it follows the same order under "Algemeen" and "Artikelsgewijs" (Aanwijzingen voor de regelgeving, 3.45 and
4.42 and following). Fiches number their parts ("1.", "a)"). The name of the row is the scheme: headings of one scheme
stand side by side.
"""

from __future__ import annotations

from kamerspoor.genres.ministry_papers import DECISION_PARTS, WOO_PARTS
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(
    number=r"[IVXLC]{1,7}[A-Za-z]?|\d{1,3}[\w.:]*",
    and_=", (?:en )?| en | tot en met | t/m ",
    # What may stand behind an article: other articles, its components and members.
    kind_of_part="artikel(?:en)?|onderde(?:el|len)|subonderde(?:el|len)|onder|lid|leden|aanhef",
    ordinal="eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|enig",
    parts=r"""
        (?:(?:(?&and_)|,? )(?:(?&kind_of_part) )?
        (?:(?&number)(?![a-z])|[A-Z]{1,3}(?![a-z])|[a-z](?![a-z])|(?&ordinal)(?: (?:en|tot en met) [a-z]+)? lid)){0,8}
    """,
    # A name in brackets, behind a dash or a stop.
    name=r"(?:[.:]? ?\([^()\n]{1,160}\)|[.:]| [–-] [^\n]{1,120}|(?:\.|:)? [A-ZÀ-Þ][^\n.;]{1,110})?",
    decision_parts=DECISION_PARTS,
    woo_parts=WOO_PARTS,
)


def _row(name: str, words: str, examples: tuple[str, ...], counterexamples: tuple[str, ...]) -> Rule:
    return Rule(name, pattern(rf"^(?:{pattern.bare(words)})$"), examples=examples, counterexamples=counterexamples)


# The order is the rank: of two headings the one higher up here is the wider.
HEADING_LINES: tuple[Rule, ...] = (
    _row("fiche", r"(?:BNC-)?Fiche(?: \d{1,2})?[:.] ?[^\n]{3,200}", ("Fiche 2: Verordening veren",), ("Het fiche",)),
    _row(
        "half",
        r"""
            (?:(?:[IVX]{1,4}|[A-C])[.:]? )?(?:ALGEMEEN(?: DEEL)?|Algemeen(?: deel)?|Algemene toelichting
            |(?i:(?:de )?artikel(?:s)?gewij[sz]e?(?: toelichting| deel)?|artikelen|toelichting op de artikelen))[.:]?
        """,
        ("I. ALGEMEEN", "Algemeen deel", "II. ARTIKELSGEWIJZE TOELICHTING", "B. ARTIKELEN", "II ARTIKELSGEWIJS"),
        ("Algemeen belang", "Artikelen 3 en 4"),
    ),
    _row("decision_part", "(?&decision_parts):?", ("Kernpunten", "Politieke context"), ("De kernpunten", "Kern van")),
    _row("woo_part", "(?&woo_parts):?", ("Uw verzoek", "Zienswijzen"), ("Uw verzoek is", "de zienswijzen")),
    _row(
        "roman",
        r"[IVX]{1,5}[.:]? (?=[A-ZÀ-Þ])[^\n]{3,160}(?<![.;,:])",
        ("I. Vragen en opmerkingen vanuit de fracties", "II Antwoord van de Minister"),
        ("I is een letter", "IV."),
    ),
    _row(
        "chapter",
        "(?:DEEL|Deel|BOEK|Boek|HOOFDSTUK|Hoofdstuk) (?&number)(?&name)",
        ("HOOFDSTUK 2. BEGRIPPEN", "Hoofdstuk 3"),
        ("Hoofdstuk 3 van de wet regelt dit.",),
    ),
    _row("title", "(?:TITEL|Titel) (?&number)(?&name)", ("Titel 2 Veren", "TITEL IV"), ("Titel 2 van boek 3",)),
    _row("division", "(?:AFDELING|Afdeling) (?&number)(?&name)", ("Afdeling 2.3",), ("De afdeling",)),
    _row(
        "paragraph",
        r"""
            (?:§|PARAGRAAF|Paragraaf) ?(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})
            (?:[.:]? (?=[A-ZÀ-Þ«“‘\"])[^\n]{2,160}(?<![.;,:])|[.:]?)
        """,
        ("§ 4.1. Gevolgen voor veren", "§ 2", "Paragraaf 3.2 Vergunningen"),
        ("Paragraaf 3 regelt dit.", "§ 2, eerste lid"),
    ),
    _row(
        "numbered",
        r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})\.? (?=[A-ZÀ-Þ«“‘\"])[^\n]{2,160}(?<![.;,:])",
        ("1. Inleiding", "2.3 Uitvoering"),
        ("1. de dijk", "12 mei 2031", "1. Dit is een zin."),
    ),
    _row(
        "article",
        "(?:ARTIKEL(?:EN)?|Artikel(?:en)?) (?P<number>(?&number))(?&parts)(?&name)",
        (
            "ARTIKEL I",
            "Artikel 5",
            "Artikelen I, II en III",
            "Artikel I, onderdeel B (artikel 1a)",
            "Artikel 2, eerste lid",
            "ARTIKEL II – WETBOEK VAN VEREN",
        ),
        ("Artikel 5 van de Verenwet", "Artikel I, onderdeel B, regelt de", "In artikel 5"),
    ),
    _row(
        "component",
        r"""
            (?:Onderde(?:el|len) )?[A-Z]{1,2}[a-d]?(?:(?:, | en | tot en met | t/m )[A-Z]{1,2}[a-d]?)*
            (?: \([^()\n]{1,160}\)|[.:])?
        """,
        ("Onderdeel A", "Onderdelen B en C (artikelen 29a en 29b)", "A", "Ua", "A, B en D"),
        ("Onderdeel A regelt", "Onderdelen", "ABC", "De"),
    ),
    _row(
        "lettered",
        # Copies of a web page keep the bullet of the list.
        r"(?:[•·] ?)?(?P<letter>[a-z])\) (?=[A-ZÀ-Þ])[^\n]{3,200}(?<![.;,])",
        ("a) Titel voorstel", "• a) Titel voorstel", "b) Beoordeling + inzet ten aanzien van dit voorstel"),
        ("a) de dijk", "a."),
    ),
)
