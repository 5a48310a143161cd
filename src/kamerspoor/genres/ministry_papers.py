"""Tells two papers of ministries by their headings: decision notes, and decisions under the Woo.

They are told by the headings of their forms. Those of decision notes are from four of 2022–2024 (ministries of
Infrastructure, the Interior, Economic Affairs); those of Woo decisions are the ones that a study of such decisions
counted as always being headings (2025), no decision itself was at hand.
"""

from __future__ import annotations

from kamerspoor.genres.office_lines import readable
from kamerspoor.text.patterns import Patterns, pattern
from kamerspoor.text.rules import Rule, first_match

_WITHIN = 12_000
# Words that head a part of a decision note, whatever ministry wrote it.
DECISION_PARTS = r"""
    Aanleiding(?: en probleemstelling)?|Advies|Geadviseerd besluit|Gevraagde? (?:besluit|beslissing)|Kern(?:punten)?
    |Krachtenveld|Toelichting|Samenvatting|(?:Politieke|Bestuurlijke|Politiek(?:-| / |/)bestuurlijke) context
    |(?:Financiële|Juridische)(?: ?/ ?(?:juridische|financiële))? (?:overwegingen|aspecten|gevolgen)
    |Uitvoering(?: en gevolgen voor de maatschappij)?|Communicatie|Vervolg|Motivering|Bijlagen
    |Informatie die niet openbaar ?(?:gemaakt kan worden|wordt gemaakt)
"""
WOO_PARTS = r"""
    Uw verzoek|Verzoek|Verloop van de procedure|Procedure|Wettelijk kader|Inventarisatie(?: van)?(?: de)? documenten
    |Aangetroffen documenten|Zienswijzen?(?: derde-?belanghebbenden?)?|Beoordeling van (?:uw verzoek|het bezwaar)
    |Overwegingen|Besluit|Conclusie|Wijze van openbaarmaking(?: en (?:publicatie|plaatsing op internet))?
    |Plaatsing op internet|Afschrift aan belanghebbenden?|Bezwaar(?:clausule)?|Rechtsmiddelen(?:clausule)?
    |Motivering|Vragen|Meer informatie
"""

MINISTRY_PAPERS: tuple[Rule, ...] = (
    Rule(
        "decision_note",
        pattern(r"""(?m)
            ^(?:Geadviseerd besluit|Informatie die niet openbaar ?(?:gemaakt kan worden|wordt gemaakt)):?$
            |^TER (?:BESLISSING|ONDERTEKENING|BESLUITVORMING|BESPREKING)$
        """),
        examples=("Geadviseerd besluit", "TER BESLISSING", "Informatie die niet openbaargemaakt kan worden"),
        counterexamples=("het geadviseerd besluit", "ter beslissing"),
    ),
    Rule(
        "woo_decision",
        Patterns(
            law=r"\bW[ob]o?[- ]verzoek|\bWet open(?:baarheid van bestuur|\s+overheid)",
            part=r"""
                Inventarisatie(?: van)?(?: de)? documenten|Verloop van de procedure
                |Wijze van openbaarmaking[^\n]{0,40}|Beoordeling van uw verzoek|Zienswijzen|Aangetroffen documenten
            """,
            # What is no letter to the Chamber and speaks to who asked: a page about a decision does not.
            to_who_asked=r"""
                (?=[\s\S]{0,4000}?(?:^Geachte\b|\b[Uu]w\b))
                (?![\s\S]{0,4000}?(?:[Vv]oorzitter (?:van|der)\b|^Geachte [Vv]oorzitter|^Geadviseerd besluit))
            """,
            subject=r"""
                ^(?:(?:Betreft|Onderwerp):? ?)?(?:[Dd]eel|[Tt]weede )?[Bb]esluit
                [ ](?:op )?(?:(?:uw|het) )?W[ob][ob][- ]verzoek
            """,
        )(r"""(?m)
            (?&law)[\s\S]{0,8000}?^(?:\d\.? )?(?&part):?$  # a heading below the name of the law
            |\A(?&to_who_asked)[\s\S]{0,1500}?(?&subject)  # or the subject
        """),
        needs=("erzoek", "Wet open"),
        examples=(
            "Besluit op uw Woo-verzoek\nUw brief.\nZienswijzen\n",
            "de Wet open overheid\nWijze van openbaarmaking",
            "Datum 3 mei 2031\nBetreft Deelbesluit Woo-verzoek veren\nGeachte heer,",
        ),
        counterexamples=(
            "De Wet open overheid gaat over zienswijzen.",
            "Zienswijzen",
            "Besluit Woo-verzoek over veren\nDe Minister van Water heeft op 3 mei 2031 een besluit genomen.",
            "Aan de Voorzitter van de Tweede Kamer\nBetreft Besluit op Woo-verzoek veren\nGeachte voorzitter,",
        ),
    ),
)


def ministry_kind(text: str) -> str | None:
    """Return which of these papers a text is, or None."""
    found = first_match(MINISTRY_PAPERS, text[:_WITHIN])
    return found[0].name if found else None


_OFFICE = pattern(r"""(?m)
    ^(?:De|DE) (?P<office>(?:Minister|MINISTER|Staatssecretaris|STAATSSECRETARIS)[^\n.;:]{3,140}?),?$\n+
    (?=[Nn]amens deze)
""")


def deciding_office(text: str) -> str | None:
    """Return the office for which an official signed ("namens deze"), or None."""
    found = [match["office"] for match in _OFFICE.finditer(text)]
    return readable(found[-1]) if found else None
