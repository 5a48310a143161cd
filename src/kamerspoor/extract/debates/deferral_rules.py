"""The words in which an answer is put off to a later day: no answer yet, but the promise of one."""

from __future__ import annotations

from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule

# Within the debate itself: the answer comes after all; or it came before.
_SHORTLY = pattern(r"""(?i)
    \bnog (?:heel )?even\b[^.?!]{0,20}\bterugkomen op\b
    |\b(?:zo(?! (?:snel|spoedig|goed))|straks|zometeen|dadelijk|verderop|in (?:de|mijn) tweede termijn)\b
    |\b(?:heb|heeft|hebben|had|is|zijn)\b[^.?!]{0,60}\b(?:ge(?!en\b|val\b|noeg\b)\w+[dtn]|teruggekomen)\b
""")

LATER: tuple[Rule, ...] = (
    Rule(
        "comes_back",
        pattern(r"""(?i)
            \b(?:kom|komen|komt|ingaan|reageren)\b[^.?!]{0,70}\b(?:terug|schriftelijk|per brief|later)\b
            |\bterug(?: te |te)?kom(?:en|t)?\b
            |\b(?<!langere )(?:tijd|respijt)\b[^.?!]{0,30}\b(?:nodig|om)\b
            |\bverwijs(?:en)?\b[^.?!]{0,60}\b(?:debat|nota|brief)\b
            |\bgaan? (?:we|ik|wij) nog reageren\b
        """),
        needs=("kom", "gaan", "reageren", "tijd", "respijt", "verwijs"),
        examples=(
            "Daar kom ik schriftelijk op terug.",
            "Daar zullen we op moeten terugkomen richting de zomer.",
            "Op dat advies gaan we nog reageren.",
        ),
        counterexamples=(
            "Daar kom ik zo op terug.",
            "Ik wil nog heel even terugkomen op de dijk.",
            "Dat komt goed.",
            "De vereniging is al langere tijd bezig om het tij te keren.",
        ),
        unless=_SHORTLY,
    ),
    Rule(
        "in_writing",
        pattern(r"""(?i)
            \bschriftelijk\b[^.?!]{0,60}\b(?:beantwoord\w*|antwoord\w*|laten weten|reageren|informeren)\b
            |\b(?:antwoord|reageer|informeer|informeren|bericht|stuur|sturen|zal|zullen|meenemen|neem|geven|melden|update)\b[^.?!]{0,90}
                \b(?:schriftelijk|brief|kamerbrief|voortgangs\w+|rapportage|bericht|najaar|zomer(?:reces)?|prinsjesdag
                    |miljoenennota|voorjaarsnota|halfjaarbericht|volgende (?:debat|keer))\b
            |\b(?:zal|zullen|wil|kan|kunnen|verwacht|hoop)\b[^.?!]{0,60}\b(?:u|Kamer|hem|haar|over)\b[^.?!]{0,60}\b(?:informeren|berichten|melden|delen)\b
            |\b(?:wordt|worden|bent) (?:u|de Kamer|uw Kamer)\b[^.?!]{0,60}\b(?:geïnformeerd|bericht)\b
            |\b(?:ontvangt|krijgt|hoort) (?:u|uw Kamer|de Kamer)\b
            |\b(?:u|uw Kamer|de Kamer) (?:wordt|worden|krijgt|ontvangt|hoort)\b[^.?!]{0,60}
                \b(?:geïnformeerd|bericht|informatie|brief|plan)\b
        """),
        needs=("chriftelijk", "brief", "rapportage", "bericht", "eïnformeerd", "informatie", "zomer", "najaar", "plan",
               "rinsjesdag", "nota", "volgende", "oortgangs", "nformeren", "melden", "delen"),
        examples=(
            "Dat zal ik in de brief opnemen.",
            "Ik zal daarover schriftelijk antwoorden.",
            "Dit najaar krijgt u daar informatie over en u wordt daarover geïnformeerd.",
            "Ik wil daar een reactie op geven in de brief over de sluis.",
        ),
        counterexamples=("Dat staat in de brief van vorig jaar.", "Ik heb u schriftelijk geantwoord."),
        unless=_SHORTLY,
    ),
    Rule(
        "not_known_now",
        pattern(r"""(?i)
            \b(?:niet (?:paraat|bij de hand|uit mijn hoofd|op voorbereid)|ik weet niet hoe)\b
            |\b(?:moet|zal|zou|ga|wil|kan) (?:ik|wij|we)\b[^.?!]{0,60}
                \b(?:nagaan|navragen|uitzoeken|opzoeken|meenemen|bestuderen|bevragen|nakijken|induiken|navraag doen)\b
            |\b(?:ik|wij|we) (?:moet|zal|zou|ga|gaan|wil|kan)(?:en)?\b[^.?!]{0,60}
                \b(?:nagaan|navragen|uitzoeken|opzoeken|bestuderen|bevragen|nakijken|navraag doen)\b
            |\bik\b[^.?!]{0,90}\b(?:moet|zal) (?:nagaan|navragen|uitzoeken|bevragen|nakijken)\b
            |\b(?:zoek|ga) ik (?:dat |het )?(?:\w+ )?(?:uit|na)\b  # "dat zoek ik uit"
        """),
        needs=("niet", "moet", "zoek", "ga", "zal", "zou", "wil", "kan"),
        examples=(
            "Dat heb ik niet paraat.",
            "Dat moet ik navragen.",
            "Ik zal navraag doen bij de sluiswachters.",
            "Ik denk dat ik daar kenners van de dijk over moet bevragen.",
        ),
        counterexamples=("Dat doe ik niet.", "Ik ga dat niet doen."),
        unless=_SHORTLY,
    ),
    Rule(
        "not_yet_decided",
        pattern(r"""(?i)
            \bniet (?:op )?(?:\w+ ){0,4}vooruit(?:lopen)?\b
            |\b(?:doe|doen|laat|laten)\b[^.?!]{0,40}\b(?:vervolg)?onderzoek\b
            |\bneemt? [^.?!]{0,40}\bbesluit over\b
        """),
        needs=("vooruit", "onderzoek", "besluit"),
        examples=("Ik wil niet vooruitlopen op dat plan.", "Daarom laat ik verder onderzoek doen."),
        counterexamples=("We gaan vooruit.", "Dat onderzoek is klaar."),
        unless=_SHORTLY,
    ),
)  # fmt: skip

# Within the debate: no answer, where nothing else is said and none follows.
NEXT_TERM: Rule = Rule(
    "next_term",
    pattern(r"""(?i)
        ^(?:in (?:de |mijn )?)?tweede termijn\b
        |\b(?:kom|komen|ingaan|antwoord\w*)\b[^.?!]{0,60}\bin (?:de |mijn )?tweede termijn\b
        |\bin (?:de |mijn )?tweede termijn\b[^.?!]{0,60}\b(?:terug|terugkomen|antwoord\w*)\b
    """),
    needs=("termijn",),
    examples=("Daar kom ik in de tweede termijn op terug.", "Tweede termijn, alstublieft."),
    counterexamples=("Dat was mijn tweede termijn.",),
)
