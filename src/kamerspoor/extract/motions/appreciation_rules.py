"""Rule table of the cabinet's appreciations: the words in which a verdict on a motion is given.

The values are the official ones of the open data. Strong rows are verdicts in so many words; weak rows
(``overbodig``, ``ontijdig``) are often only the reason for a strong one and yield to it within a turn.
"""

from __future__ import annotations

from dataclasses import dataclass

from kamerspoor.model.facts import Verdict
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(
    chamber=r"(?:de |uw |uw\s)?Kamer",  # the Chamber is named
    it=r"moties?|haar|hem|[’']m|die|deze|dit|ze|hen|beide",  # the motion is named, or pointed at
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AppreciationRule(Rule):
    """A way of saying a verdict; ``strong`` verdicts are not replaced by weak ones in the same turn."""

    verdict: Verdict
    strong: bool = True


VERDICTS: tuple[AppreciationRule, ...] = (
    AppreciationRule(
        "unless_amended",
        pattern(r"""(?i)
            \bontra\w+\b[^?!]{0,60}\btenzij\b  # "ontraden, tenzij …"
            # "tenzij de motie wordt aangepast, ontraad ik …"
            |\btenzij\b[^?!]{0,120}\b(?:aangepast|gewijzigd|wijzig\w*|aanpas\w*)\b[^?!]{0,60}
                \bontra
        """),
        needs=("enzij",),
        examples=("Die moet ik ontraden, tenzij de indiener haar aanpast.",),
        counterexamples=("Die moet ik ontraden.",),
        verdict="ontraden_tenzij_gewijzigd",
    ),
    AppreciationRule(
        "discouraged",
        pattern(r"""(?i)
            \bontra(?:ad|de)\w*|\bafraden\b|\bnegatief (?:advies|oordeel)\b
            |\b(?:raad|raden) (?:ik|we|wij|u|de|uw|deze|die|dit|haar|aanneming|aanvaarding)\b[^.?!]{0,60}\baf\b
        """),
        needs=("ntra", "fraden", "egatief", "raad ", "raden "),
        examples=(
            "Om die reden ontraad ik de motie.",
            "De motie op stuk nr. 444: ontraden.",
            "Die zou ik alle drie willen ontraden.",
            "Aanneming van deze motie raad ik de Kamer af.",
            "U ontraaddt haar.",
        ),
        counterexamples=("Die motie ontraad ik niet.", "Ik heb de vorige motie al ontraden."),
        unless=pattern(r"""(?i)
            # of before: "ik heb de vorige motie al ontraden"
            \b(?:heb|had|hebben) (?:ik |we |wij |de |motie |die |deze |vorige |net |al |eerder |ook ){1,6}
                ontraden\b
            |\bontraa?d(?:en)? (?:ik |we |haar |hem |de motie |deze motie )*niet\b  # denied: "ontraad ik niet"
            |\bniet (?:te |willen |hoeven )*ontraden\b  # "niet te ontraden"
        """),
        verdict="ontraden",
    ),
    AppreciationRule(
        "left_to_the_chamber",
        pattern(r"""(?i)
            \boordeel\b[^?!;]{0,70}?\b(?:(?:aan|van|bij) )?(?&chamber)\b  # "het oordeel aan de Kamer", "oordeel Kamer"
            # "aan de Kamer om te oordelen", "… het oordeel"
            |\b(?:aan|bij) (?&chamber) (?:te |om |over )*[^?!;]{0,30}\boordeel\b
            |\blaat\b[^?!;]{0,40}\baan (?&chamber)(?: over)?\b  # "laat ik aan de Kamer"
            |\boordeel[- ]Kamer\b  # as it is typed
            |\bpositief (?:advies|oordeel)\b
            |\bgeen (?:enkel )?bezwaar (?:tegen|bij) (?:\w+ ){0,3}moties?\b  # as until some years ago
            |\btegen (?:de|deze|die) motie[^.?!]{0,40}\bgeen (?:enkel )?bezwaar\b
            |\baan (?&chamber) (?:over)?(?:te )?laten\b  # "aan de Kamer te laten"
        """),
        needs=("oordeel", "Oordeel", "aan de Kamer", "aan uw Kamer", "positief", "bezwaar"),
        examples=(
            "Die laat ik aan het oordeel van de Kamer.",
            "Als ik 'm zo mag lezen, oordeel Kamer.",
            "Ik zou het oordeel aan de Kamer willen laten.",
            "Het oordeel over de motie laat ik aan uw Kamer.",
            'Met "oordeel Kamer" zeg ik niet dat het kan.',
            "Tegen deze motie heb ik geen bezwaar.",
            "Ik heb geen bezwaar tegen de eerste motie.",
        ),
        counterexamples=(
            "Daarvan heb ik gezegd: oordeel Kamer.",
            "Die motie had ik oordeel Kamer gegeven.",
            "Dat het oordeel aan de Kamer wordt gelaten, zegt genoeg.",
        ),
        unless=pattern(r"""(?i)
            \b(?:heb|had|hebben) (?:ik|we|wij|u) (?:\w+ ){0,3}?  # of before: "ik heb gezegd: oordeel Kamer"
                (?:gezegd|gegeven|aangegeven|gelaten)\b
            # "ik heb de motie van toen al oordeel Kamer gegeven"
            |\b(?:ik|we|wij) (?:heb|hebben|had|hadden)\b[^.?!;]{0,120}\b(?:oordeel|Kamer)\b[^.?!;]{0,12}\bgegeven\b
            |\bhad (?:gegeven|gelaten)\b  # told afterwards
            |\bwordt gelaten\b
            |\b(?:gegeven|gezegd) (?:heb|had)\b
            |\bgeen oordeel\b
            |\bniet (?:aan het oordeel|oordeel Kamer)\b  # denied
        """),
        verdict="oordeel_kamer",
    ),
    AppreciationRule(
        "taken_over",
        pattern(r"""(?i)
            (?<!\w)(?&it)\b[^?!]{0,80}\b(?:overnemen|over te nemen|overgenomen)\b  # "haar zou ik willen overnemen"
            |\b(?:overnemen|overgenomen)\b[^?!]{0,40}\bmotie\b  # "overgenomen wordt de motie"
            |\bneem(?: ik)? (?&it)(?: motie)?(?: graag| dan| bij dezen)* over\b  # "neem ik haar over"
            # "deze motie neem ik graag over"
            |(?<!\w)(?&it)(?: motie)?[^?!]{0,60}\bneem ik (?:graag |dan |bij dezen |ook |hierbij )*
                over\b
        """),
        needs=("overne", "over te nemen", "overgenomen", "neem"),
        examples=(
            "De motie op stuk nr. 12 zal ik overnemen, want zo doen wij het al.",
            "Mag ik 'm overnemen?",
            "De motie-Smit/De Wit (98765, nr. 12) is overgenomen.",
            "Deze motie neem ik graag over.",
        ),
        counterexamples=("De motie kan ik niet overnemen.", "Wij gaan dat advies overnemen."),
        unless=pattern(r"""(?i)
            \b(?:niet|geen) (?:\w+ ){0,3}(?:overnemen|over te nemen|overgenomen|over)\b  # denied
            # asked: "of de minister haar wil overnemen"
            |\bof (?:ik|we|wij|u|het kabinet|de \w+)\b[^?!]{0,60}(?:overnemen|over te nemen|neem\w* over)\b
            |\b(?:vroeg|vraagt|vragen|verzoekt|verzocht|gevraagd)\b[^?!]{0,80}\b(?:overnemen|over te nemen)\b
            |\b(?:wil|kan|kunt|zou)\b (?:u|de minister|de staatssecretaris)\b[^?!]{0,60}\bovernemen\b
            |\b(?:kan|kon|wordt|worden)\b[^?!]{0,30}\bals (?:die|de motie|ze) wordt overgenomen
            |\binterpretatie\b[^?!]*overne  # an interpretation is taken over, not the motion
        """),
        verdict="overgenomen",
    ),
    AppreciationRule(
        "asked_to_hold",
        pattern(r"""(?i)
            \b(?:vra(?:ag|gen)|verzoe\w+|suggere\w+|hoop|hopen|advise\w+|advies|voorstel\w*
                    # who asks, hopes, advises …
                    |stel\b[^?!]{0,30}\bvoor|wil\w*|zou\w*|ku(?:nt|nnen)|kan|of)\b[^?!]{0,140}
                \b(?:aan te (?:willen )?houden|aanhouden|aanhoudt|aanhoud)\b  # … that it is held
            |\bverzoek (?:tot|om) aanhouden\b
            |\badvies\b[^?!]{0,40}\baanhouden\b
        """),
        needs=("houd",),
        examples=(
            "Ik wil de indiener vragen de motie aan te houden tot mei.",
            "Ik zou willen suggereren de motie aan te houden.",
            "Ik hoop dat mevrouw Smit de motie wil aanhouden.",
        ),
        counterexamples=(
            "Ik blijf geïnspireerd als de motie wordt aangehouden.",
            "Wij houden aan dit beleid vast.",
        ),
        unless=pattern(r"""(?i)
            \bniet (?:\w+ )?(?:aan te houden|aanhouden|aanhoudt)\b
            |\bals [^?!]{0,40}niet aan  # "als u de motie niet aanhoudt"
        """),
        verdict="aanhouden",
    ),
    AppreciationRule(
        "no_verdict",
        pattern(r"""(?i)
            \bgeen (?:oordeel|appreciatie)\b  # "daar geef ik geen oordeel over"
            |\bonthoud(?:en)? (?:ik|we|wij) (?:me|mij|ons)\b[^?!]{0,40}oordeel  # "ik onthoud mij van een oordeel"
            |\bniet (?:te |hoeven te |hoeven )?appreciëren\b
        """),
        needs=("geen oordeel", "geen appreciatie", "nthoud", "appreciëren"),
        examples=(
            "Daar geef ik geen oordeel over.",
            "De motie op stuk nr. 12 hoef ik niet te appreciëren.",
            "Deze motie is aan de Kamer; daar heb ik dus geen oordeel over.",
        ),
        counterexamples=("Ik geef een oordeel over de motie.",),
        verdict="geen",
    ),
    AppreciationRule(
        "agreed_with",
        # A friendly word where no verdict is said, as until some years ago.
        pattern(r"""(?i)
            \b(?:ondersteuning|steun) (?:van|voor) (?:het |ons |mijn |staand |bestaand )*(?:kabinets|regerings)?beleid\b
            |\bmet (?:de|deze|die) motie (?:\w+ ){0,3}(?:goed |prima |heel goed )?(?:leven|uit de voeten)\b
            |\b(?:in|met) (?:de|deze|die) motie (?:\w+ ){0,2}(?:vinden|verenigen)\b
            |\bomarm (?:ik )?(?:de|deze|die) motie\b|\b(?:de|deze|die) motie omarm ik\b
        """),
        needs=("beleid", "leven", "voeten", "vinden", "verenigen", "omarm", "Omarm"),
        examples=(
            "Ik beschouw de motie als ondersteuning van het beleid.",
            "Ik kan met deze motie goed leven.",
            "Ik kan mij in deze motie vinden.",
        ),
        counterexamples=("Ik kan mij niet in deze motie vinden.", "Dat beleid is er al."),
        unless=pattern(r"(?i)\bniet\b|\boverbodig|\bontijdig|\bgeen\b|\?$"),
        verdict="oordeel_kamer",
        strong=False,
    ),
    AppreciationRule(
        "superfluous",
        pattern(r"(?i)\boverbodig\b|\bis (?:al )?staand beleid en (?:daarmee|dus) niet nodig\b"),
        needs=("overbodig", "staand beleid"),
        examples=("Deze motie is overbodig, want dit gebeurt al.",),
        counterexamples=("Overbodige regels schaffen we af.", "Die motie is niet overbodig."),
        unless=pattern(r"(?i)\bniet (?:\w+ )?overbodig\b|\boverbodige\b"),
        verdict="overbodig",
        strong=False,
    ),
    AppreciationRule(
        "untimely",
        pattern(r"(?i)\bontijdige?\b"),
        needs=("ntijdig",),
        examples=("Deze motie vind ik ontijdig.",),
        counterexamples=("De motie is tijdig ingediend.", "Ik vind dat niet ontijdig."),
        unless=pattern(r"(?i)\bniet (?:\w+ )?ontijdig\b"),
        verdict="ontijdig",
        strong=False,
    ),
)

CONDITIONS: tuple[Rule, ...] = (
    Rule(
        "reading",
        pattern(r"""(?i)
            \bals (?:ik|we|wij|u|de indiener\w*|het|dat) [^?!]{0,120}  # "als ik haar …
                \b(?:mag|mogen|kan|kunnen)\b[^?!]{0,160}  # … mag lezen"
            |\b(?:als|indien|wanneer|mits) (?:de motie|[’']m|deze|die|haar|hem|de heer|mevrouw|de indiener\w*
                    |het lid|ik (?:de motie|haar|hem|[’']m|deze|die|het)|(?:het )?dictum)\b[^?!]{0,200}
                # "als de motie verzoekt …
                \b(?:mag|lees|lezen|interpret\w+|begrijp\w*|uitleg\w*|uitleg|opvat\w*|verzoekt
                    |aanpas\w*|aangepast|wijzig\w*|gewijzigd|bedoel\w*|bereid|toevoeg\w*|schrap\w*  # … wordt aangepast"
                    |overneemt)\b[^?!]{0,160}
        """),
        needs=("als ", "Als ", "ndien ", "anneer ", "its "),
        examples=(
            "Als ik haar zo mag begrijpen dat het later mag, kan ik het oordeel aan de Kamer laten.",
            "Als ik 'm zo mag lezen, oordeel Kamer.",
            "Als ik dat samen mag nemen, laat ik het oordeel aan de Kamer.",
        ),
        counterexamples=("Toch laat ik, als u daaraan hecht, het oordeel aan de Kamer.",),
    ),
    Rule(
        "proviso",
        pattern(r"""(?i)
            \b(?:met|onder|in|gegeven|gezien) (?:die|deze|dit|dat|de genoemde|mijn|de|een|een zo|zo[’']n)  # "met deze …
                \ (?:kanttekening\w*|interpretatie|uitleg|lezing|voorwaarde|toelichting|zin|duiding  # … kanttekening"
                    |opmerking|aantekening|licht|inkadering|beperking|aanpassing)\b[^?!]{0,120}
            |\bmet dien verstande\b[^?!]{0,160}
            |\bop voorwaarde dat\b[^?!]{0,160}
            |\bmits\b[^?!]{0,160}
            |\bzo (?:aangepaste|gewijzigde|gelezen|geïnterpreteerd\w*) motie\b
            |\bandere interpretatie\b
            |\bonder (?:de )?voorwaarde\b[^?!]{0,160}
        """),
        needs=(
            "anttekening",
            "nterpretatie",
            "uitleg",
            "lezing",
            "oorwaarde",
            "oelichting",
            " zin",
            "verstande",
            "its ",
            "motie",
            "opmerking",
            "duiding",
            "aantekening",
            "licht",
            "inkadering",
            "beperking",
            "aanpassing",
        ),
        examples=(
            "Met die kanttekening geef ik haar oordeel Kamer.",
            "Een zo aangepaste motie krijgt oordeel Kamer.",
            "Met deze interpretatie: oordeel Kamer.",
        ),
        counterexamples=("Alles overziend wil ik het oordeel aan de Kamer laten.",),
    ),
)
