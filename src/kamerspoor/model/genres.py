"""The genres: one row each, with what a paper is called in code, on pages, in questions and on itself.

Everything that lists genres takes them from here: the command line and the schemas, pages and their filters, the
language of questions, and `kamerspoor.genres.kind_lines`, which finds the printed words. How a genre is read is in
`kamerspoor.pipeline.extracting`; what has no row there has its headings read.

Printed words are patterns in small letters, without classes such as a digit's, since they are also searched in
capitals. A genre without them is told by what it looks like (`kamerspoor.genres.kinds`).
"""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

from kamerspoor.text.patterns import Patterns

Genre = Literal[
    "sitting",
    "debate",
    "letter",
    "motion",
    "amendment",
    "written_questions",
    "written_consultation",
    "question_list",
    "bill",
    "explanatory_memorandum",
    "committee_report",
    "report_note",
    "bnc_fiche",
    "initiative_note",
    "annotated_agenda",
    "decision_note",
    "woo_decision",
    "decision_list",
    "commitments_register",
    "factsheet",
    "news_release",
    "other",
]
GENRES: tuple[Genre, ...] = get_args(Genre)


class GenreRow(NamedTuple):
    """What a paper of a genre is called.

    Attributes:
        label: on pages, in Dutch.
        aliases: other Dutch words by which a question may name it.
        printed: the words by which a paper says that it is one, a pattern of `PRINTED`; empty where it does not.
        in_title: what may stand behind these words in a title, besides the mark of a note.
        examples: lines that say it.
        counterexamples: lines that do not.
    """

    label: str
    aliases: tuple[str, ...] = ()
    printed: str = ""
    in_title: str = ""
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


# What the printed words of several rows have in common.
PRINTED = Patterns(
    times="(?:(?:tweede|derde|vierde|vijfde|zesde|zevende|achtste) )?",
    again="(?&times)(?:nadere? )?",
    consultation="(?&again)schriftelijk overleg",
    of_members=" van (?:het lid|de leden)",
)

# Order decides between two kinds that are printed at one place.
ROWS: dict[Genre, GenreRow] = {
    "written_consultation": GenreRow(
        "Schriftelijk overleg",
        printed="verslag van een (?&consultation)|inbreng (?:verslag )?(?:van een )?(?&consultation)",
        examples=(
            "Nr. 130 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
            "AB VERSLAG VAN EEN NADER SCHRIFTELIJK OVERLEG",
            "**Inbreng Verslag van een schriftelijk overleg**",
            "2031D12345 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
            "AI1 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        ),
        counterexamples=("Aan de orde is het VSO", "het verslag van een schriftelijk overleg", "VERSLAG"),
    ),
    "question_list": GenreRow(
        "Lijst van vragen",
        aliases=("feitelijke vragen",),
        printed=r"""
            (?:nader )?verslag houdende een lijst van vragen(?: en antwoorden)?
            |(?:nadere )?lijst van (?:feitelijke )?vragen(?: en antwoorden| en van de daarop gegeven antwoorden)?
        """,
        in_title=" (?:over|inzake) ",
        examples=(
            "nr. 3\nLIJST VAN VRAGEN EN ANTWOORDEN",
            "Nr. 7 VERSLAG HOUDENDE EEN LIJST VAN VRAGEN EN ANTWOORDEN",
            "Lijst van vragen",
            "Lijst van vragen over de veren",
        ),
        counterexamples=("een lijst van vragen", "Lijst van vragen die ik stelde"),
    ),
    "report_note": GenreRow(
        "Nota naar aanleiding van het verslag",
        printed=r"""
            (?&times)(?:nadere )?memorie van antwoord
            |(?&times)(?:nadere )?nota (?:naar aanleiding van|n\.a\.v\.) het (?&again)(?:voorlopig )?(?:eind)?verslag
            |nota n\.a\.v\. het \(nader/tweede nader/enz\.\) verslag
        """,
        examples=(
            "Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG",
            "D NADERE MEMORIE VAN ANTWOORD",
            "Nota naar aanleiding van het nader verslag",
        ),
        counterexamples=("in de nota naar aanleiding van het verslag", "MEMORIE VAN TOELICHTING"),
    ),
    "explanatory_memorandum": GenreRow(
        "Memorie van toelichting",
        printed="(?:gewijzigde |aangepaste )?memorie van toelichting",
        examples=("Nr. 3 MEMORIE VAN TOELICHTING", "Memorie van toelichting", "MEMORIE VAN TOELICHTING1"),
        counterexamples=("de memorie van toelichting", "Memorie van toelichting is hier het woord"),
    ),
    "bill": GenreRow(
        "Wetsvoorstel",
        printed="(?:nader )?(?:gewijzigd )?(?:ontwerp|voorstel) van (?:rijks)?wet",
        examples=("Nr. 2 VOORSTEL VAN WET", "A GEWIJZIGD VOORSTEL VAN WET", "Voorstel van wet"),
        counterexamples=("het voorstel van wet", "VOORSTEL"),
    ),
    "amendment": GenreRow(
        "Amendement",
        printed="(?&times)(?:nader )?(?:gewijzigd )?(?:sub)?amendement(?=(?&of_members))",
        in_title="(?&of_members)",
        examples=(
            "Nr. 10 AMENDEMENT VAN HET LID SMIT",
            "GEWIJZIGD AMENDEMENT VAN DE LEDEN SMIT EN DE WIT TER VERVANGING VAN DAT GEDRUKT ONDER NR. 9",
            "Nr. 12 TWEEDE NADER GEWIJZIGD SUBAMENDEMENT VAN HET LID SMIT",
            "Gewijzigd amendement van het lid Smit",
        ),
        counterexamples=("het amendement van het lid Smit", "AMENDEMENTEN"),
    ),
    "initiative_note": GenreRow(
        "Initiatiefnota",
        printed="initiatiefnota",
        examples=("Nr. 2 INITIATIEFNOTA", "Initiatiefnota"),
        # This is the title of the dossier, which stands above its motions too.
        counterexamples=("Initiatiefnota van het lid Smit over veren", "de initiatiefnota"),
    ),
    "bnc_fiche": GenreRow(
        "BNC-fiche",
        aliases=("fiche",),
        printed="bnc-fiche|fiche(?: [0-9]{1,2}(?=[.: ]))?",
        in_title="[:.]",
        examples=("Fiche 2: Verordening veren", "BNC-fiche", "Fiche: mededeling over veren"),
        counterexamples=("Het fiche 2", "Fiches"),
    ),
    "annotated_agenda": GenreRow(
        "Geannoteerde agenda",
        printed="geannoteerde agenda",
        in_title=" ",
        examples=("Geannoteerde agenda", "GEANNOTEERDE AGENDA", "Geannoteerde agenda van de Raad"),
        counterexamples=("de geannoteerde agenda",),
    ),
    "decision_note": GenreRow(
        "Beslisnota",
        printed="beslisnota",
        examples=("Beslisnota", "BESLISNOTA"),
        counterexamples=("Beslisnotas bij een Kamerstuk", "de beslisnota"),
    ),
    "woo_decision": GenreRow(
        "Woo-besluit",
        printed="(?:besluit|beslissing) (?:op|inzake|naar aanleiding van) (?:uw )?woo-verzoek",
        in_title=" ",
        examples=("Besluit op Woo-verzoek", "Besluit op uw Woo-verzoek over veren"),
        counterexamples=("het besluit op uw Woo-verzoek", "Woo-verzoek"),
    ),
    "committee_report": GenreRow(
        "Verslag van een commissie",
        printed=r"""
            (?&again)(?:voorlopig |eind)?verslag(?= van (?:de|het) (?:[a-z]+ )?commissie|[*_ ]*[0-9]{0,2}[*_ ]*$)
            |(?&again)verslag \(initiatief\)wetsvoorstel(?: \(nader\))?
        """,
        examples=(
            "Nr. 5 VERSLAG",
            "B VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR VERBINDING1",
            "C EINDVERSLAG VAN DE VASTE COMMISSIE VOOR VERBINDING",
            "B HERDRUK1 VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR VERBINDING2",
            "Verslag (initiatief)wetsvoorstel (nader)",
        ),
        counterexamples=("VERSLAG VAN EEN ALGEMEEN OVERLEG", "het verslag", "VERSLAG VAN EEN WERKBEZOEK"),
    ),
    "commitments_register": GenreRow(
        "Register van toezeggingen",
        printed=r"""
            toezeggingenregister|register van toezeggingen|(?:halfjaarlijkse? )?rappel toezeggingen
            |(?:lijst|overzicht) van (?:openstaande )?toezeggingen|(?:openstaande|rappelabele) toezeggingen
            # one on a page of its own, or the first of several; the number is the Eerste Kamer's
            |toezegging(?= .{3,300} \(t[0-9]{5}\))
        """,
        in_title=" ",
        examples=(
            "Toezeggingenregister",
            "Rappelabele toezeggingen Water (Rappel toezeggingen mei 2031)",
            "OVERZICHT VAN TOEZEGGINGEN",
            "Toezegging Evaluatie van de dijken (98.765) (T01234)",
        ),
        counterexamples=("de toezeggingen", "De toezeggingen van de Minister", "Toezegging aan de Kamer"),
    ),
    "letter": GenreRow(
        "Brief",
        printed="brief (?:van|aan) (?:het|de) .{3,300}",
        examples=(
            "Nr. 1 BRIEF VAN DE MINISTER VAN WATER",
            "BRIEF VAN HET PRESIDIUM",
            "BRIEF AAN DE MINISTER VAN WATER",
        ),
        counterexamples=("een brief van de minister", "Brief van gisteren"),
    ),
    # Printed kinds whose parts are not read; the motion and the debate are told by rules of their own.
    "other": GenreRow(
        "Overig",
        printed="""
            (?&times)nota van (?:wijziging|verbetering)|nota van toelichting|koninklijke boodschap|geleidende brief
            |advies (?:van de )?(?:afdeling advisering )?(?:van de )?raad van state
            (?: en nader rapport| en reactie van de initiatiefnemers?)?
            |verslag van een (?:rapporteur|werkbezoek|politieke dialoog)|verslag van het rapporteurschap
        """,
        examples=("Nr. 8 NOTA VAN WIJZIGING", "Nr. 4 ADVIES AFDELING ADVISERING RAAD VAN STATE EN NADER RAPPORT"),
        counterexamples=("een nota van wijziging", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"),
    ),
    "sitting": GenreRow("Vergadering"),
    "debate": GenreRow("Debat", aliases=("verslag",)),
    "motion": GenreRow("Motie"),
    "written_questions": GenreRow("Schriftelijke vragen", aliases=("kamervragen",)),
    "decision_list": GenreRow("Besluitenlijst"),
    "factsheet": GenreRow("Factsheet"),
    "news_release": GenreRow("Nieuwsbericht", aliases=("persbericht",)),
}
