"""Rule tables of the chair's closing list: how it is opened, and how its items are counted, stated, amended and left.

Who reads the list speaks of third persons ("De minister stuurt …", "De Kamer ontvangt …"); what is said to those at the
table ("Ik zie u knikken", "Klopt dat?") is no item. Source: the lists in reports of committee debates.
"""

from __future__ import annotations

from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(
    counted=r"""
        (?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien
        |zeventien|achttien|negentien|twintig|(?:een|één|twee|tweeë|drie|drieë|vier|vijf)ntwintig|\d{1,2})\b
    """,
    nth=r"""
        (?:(?&ordinal)|dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|negentiende|twintigste
        |\d{1,2}(?:de|ste|e)|(?:aller|voor)?laatste|volgende|andere)\b
    """,
    # What may stand in front of the number of an item.
    lead=r"""
        (?:(?:en|dan|nu|verder|voorts|vervolgens|daarna|goed|oké|prima|ja|voorzitter|we|wij|ik|gaan|ga|kom|komen
        |begin|heb|hebben|zijn|er|naar|bij|met|toe|aan|door|nog|ook|even|snel|gauw|maar|gelijk|meteen|over)
        [,.:]? ){0,9}
    """,
    # Who promises: an office, or a colleague of whoever speaks of one.
    official=r"""
        \b(?:minister-president|ministers?|staatssecretaris(?:sen)?|bewinds(?:persoon|personen|lieden|vrouw|man)|premier
        |kabinet|regering|ministerie|(?:zijn|haar|hun) (?:collega|ambtgenoot)(?:[’']s)?|collega-\w{2,20})\b
        (?: (?:van|voor)(?: (?:[A-ZÀ-Þ][\w-]+|en|van|de|het),?){1,7}| [A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)?
    """,
    # Who is to get something.
    receiver=r"""
        \b(?:[Kk]amer|commissie|Kamerleden|leden|wij|we)\b
        |\b(?&honorific) (?:(?&particle) )*(?&name_word)
    """,
    does=r"""
        \b(?:zal|zullen|gaat|gaan|stuurt|sturen|zendt|zegt|zeggen|komt|komen|informeert|informeren|bericht|neemt|nemen
        |beziet|bekijkt|onderzoekt|onderzoeken|kijkt|overlegt|spreekt|spreken|bespreekt|rapporteert|koppelt|legt|brengt
        |vraagt|zoekt|geeft|geven|verstrekt|deelt|betrekt|beantwoordt|reageert|maakt|schrijft|doet|levert|laat|agendeert
        |verwerkt|werkt|evalueert|actualiseert|houdt|bevordert|biedt|beraadt|verkent|inventariseert|organiseert|voert
        |treedt|roept|wijst|stelt|verduidelijkt|meldt|publiceert|bezoekt|zet|probeert|streeft|controleert|checkt|past
        |herziet|monitort|bepleit|plant|nodigt|toont|zorgt|pakt|heeft|hebben|wordt|worden|is bereid|zijn bereid)\b
    """,
    gets=r"\b(?:krijgt|krijgen|ontvangt|ontvangen|hoort|horen|verneemt|wordt|worden|zal|zullen)\b",
    # What is done with it, where nobody is named who does it.
    done=r"""
        \b(?:[a-z]{0,5}ge(?:stuurd|zonden|nomen|keken|sproken|bracht|deeld|geven|komen|werkt|legd|leverd|zocht|koppeld
        |leid|rapporteerd|agendeerd|evalueerd|publiceerd|nodigd|boden|gaan|maakt|meld|vraagd|haald|voerd|plaatst)
        |(?:ge)?[iï]nformeerd|verzonden|verstuurd|verstrekt|betrokken|verwerkt|verduidelijkt|beantwoord|bekeken|besproken
        |onderzocht|verkend|bezien|bericht|herzien)\b
    """,
    paper=r"""
        \b\w{0,30}(?:brief|brieven|rapport|rapportage|notitie|overzicht|reactie|evaluatie|plan|agenda|antwoord|antwoorden
        |nota|visie|koppeling|update|monitor|onderzoek|cijfers|analyse|verslag|voorstel|verkenning|informatie
        |toelichting|routekaart|strategie|beeld|gesprek)\b
    """,
    lists=r"toezegging(?:en|enlijst\w{0,4}|slijst\w{0,4})\b",
    # Of the office, and no promise: it nods, speaks, or agrees.
    reacts=r"""
        knikt|knikken|geknik|schudt|instem\w+|bevestig\w+|beaamt
        |(?:is|zijn) (?:het )?(?:daarmee |ermee )?(?:eens|akkoord)|wil nog|wil reageren|schrijft mee
        |heeft (?:nog )?(?:een|geen) (?:opmerking|vraag|aanvulling|correctie|punt)
        |(?:zegt|geeft aan)(?: nu| net| nog)? (?:ja|nee|dat (?:het|dit|dat) (?:klopt|zo is|goed is))
        |kijkt (?:mij|me|heel |wat |nog |een beetje )?\w{0,20}$|lacht|steekt (?:zijn|haar) hand|zit te knikken|het woord
    """,
)

OPENINGS: tuple[Rule, ...] = (
    Rule(
        "opens_list",
        pattern(r"""(?i)
            \b(?:lees|lezen|loop|lopen|neem|nemen|noem|noemen|ga|gaan|kom|komen|som|herhaal|resumeer|heb|hebben|zie|noteer
                |constateer|concludeer|zijn|heeft|resteren|resten|rest|volgen|staan|vat|zal|wil|kan|moet|genoteerd|voorlezen
                |doornemen|doorlopen|oplezen)\b[^.?!]{0,80}\b(?&lists)  # "ik lees de toezeggingen voor"
            |\b(?:volgende|aantal|\w{3,6}tal|alle|de|(?&counted)) (?&lists)[^.?!]{0,80}  # "de volgende toezeggingen …
                (?::|\b(?:door|na|langs|genoteerd|gedaan|opgeschreven|gehoord|staan|zijn|geformuleerd|lees|loop|neem)\b)
            |\b(?:een|één|1) toezegging\b(?:[^.?!:]{0,60}  # "er is één toezegging gedaan"
                \b(?:gedaan|genoteerd|staan|gehoord|opgeschreven|geregistreerd|voor)\b|[^.?!:]{0,40}:)
            |\b(?:ga|gaan|kom|komen|begin|beginnen)\b[^.?!]{0,30}\b(?:eerste|volgende|ene) toezegging
            |^(?:en |dan |nu )*(?:de )?toezeggingen[:.]?$  # a heading
        """),
        needs=("oezegging",),
        examples=(
            "Ik lees de toezeggingen voor.",
            "Ik heb een zestal toezeggingen:",
            "Er zijn vandaag drie toezeggingen gedaan door de minister.",
            "Er is één toezegging genoteerd.",
            "Ik begin meteen met de eerste toezegging.",
            "Nu kom ik bij de toezeggingen.",
            "Toezeggingen",
        ),
        counterexamples=(
            "Ik dank de minister voor zijn toezeggingen.",
            "Er zijn geen toezeggingen gedaan.",
            "Was dat een toezegging?",
        ),
        unless=pattern(r"""(?i)
            \b(?:geen|zonder) (?:\w+ ){0,2}toezegging|\b(?:dank|bedank\w*)\b[^.?!]{0,60}toezegging
            |\b(?:eerdere|oude|openstaande|straks|aan het eind) [^.?!]{0,40}toezegging
        """),
    ),
    Rule(
        "opens_notes",
        # Without the word: only at the end of a debate, where nothing else is read out.
        pattern(r"""(?i)
            \b(?:lees|lezen|loop|lopen|noem|noemen|neem|nemen|herhaal|som|vat|resumeer|kom|komen|heb|hebben|voorlezen
                |doornemen|opsommen|samenvatten)\b[^.?!]{0,60}
                \b(?:afgesproken|genoteerd|opgeschreven|toegezegd|vastgelegd)\b
            |\b(?:afspraken|actiepunten|notities)\b[^.?!]{0,40}(?::|\b(?:door|voor|langs|na)\b)
            |\b(?:lees|loop|neem|kom|komen|gaan|ga)\b[^.?!]{0,20}\b(?:de|het|mijn|dit|een) lijst(?:je)?\b
        """),
        needs=(
            "afgesproken",
            "genoteerd",
            "opgeschreven",
            "oegezegd",
            "vastgelegd",
            "afspraken",
            "ctiepunten",
            "lijst",
        ),
        examples=(
            "Ik noem nog even wat er is afgesproken.",
            "Ik lees nog op wat er is genoteerd.",
            "Ik kom bij de lijst.",
            "Ik loop de afspraken nog even door.",
        ),
        counterexamples=("Dat is afgesproken.", "Het staat genoteerd.", "De heer Smit staat op de sprekerslijst."),
        unless=pattern(r"(?i)\?$|\bsprekers"),
    ),
)

MARKS: tuple[Rule, ...] = (
    Rule(
        "numbers_item",
        pattern(r"""(?i)
            ^(?&lead)
            (?:(?:de|het|een|mijn) (?&nth)(?: en (?&nth))?(?: (?:toezegging|punt))?
                |(?:de )?(?:toezegging|nummer|punt|nr\.)(?: nummer| nr\.)? (?&counted)
                |(?&counted)(?=[.:)])|(?:nog )?een(?: toezegging)?|toezegging(?= aan)
                |(?:ten|in de) (?&nth)(?: plaats)?(?=[:.])|(?:tot slot|ten slotte|allereerst)(?=[:.]))
            (?:,? (?:is |gedaan |gericht )*aan (?&honorific) (?:(?&particle) )*(?&name_word)){0,1}
            (?:,? (?:die ik|heb ik|hier|op mijn \w+|staat|staan|genoteerd|opgeschreven|hier heb|heb)){0,4}
            (?P<joint>[:.,;] ?|$|,? (?:is|luidt|was|gaat over|betreft|ziet op|houdt in)(?: als volgt)?(?:[:.] ?| ))
        """),
        needs=("e", "E", "."),
        examples=(
            "De eerste toezegging:",
            "Dan gaan we naar toezegging dertien.",
            "Zes.",
            "De negende.",
            "De eerste toezegging is dat de minister een brief stuurt.",
            "Dan de laatste, althans op mijn lijstje.",
            "Toezegging 2: de minister komt erop terug.",
        ),
        counterexamples=("De eerste termijn is voorbij.", "De minister stuurt een brief.", "De volgende spreker."),
    ),
    Rule(
        "introduces_item",
        # "Als laatste heb ik de toezegging staan dat …", "Aan de heer Smit is toegezegd dat …"
        pattern(r"""(?i)
            \b(?:toezegging|genoteerd|toegezegd|opgeschreven|staan)\b[^.?!]{0,60}?(?:[:,]| (?=dat\b|om\b))
        """),
        needs=("oezegging", "genoteerd", "oegezegd", "opgeschreven", "staan"),
        examples=(
            "Als laatste heb ik de toezegging staan dat de sluizen worden geteld.",
            "Dan heb ik genoteerd dat er een brief komt.",
        ),
        counterexamples=("De minister stuurt een brief.",),
    ),
)
OPENS_LIST, OPENS_NOTES = OPENINGS
NUMBERS_ITEM, INTRODUCES_ITEM = MARKS

ITEMS: tuple[Rule, ...] = (
    Rule(
        "official_does",
        pattern(r"""(?i)
            ^[^.?!:]{0,160}?(?:(?&official)(?:,? \w+){0,2}? (?&does)  # "de minister zal …"
                |(?&does) (?:ook |nog |dan )?(?:de |het |beide |onze )?(?&official))  # "… informeert de minister"
            |^(?:hij|zij|ze) (?&does)
        """),
        needs=(),
        examples=(
            "De minister van Water zal de Kamer voor de zomer informeren.",
            "Na de zomer informeert de minister de Kamer over de sluis.",
            "Hij informeert de Kamer zodra de pomp werkt.",
        ),
        counterexamples=("Dan dank ik de minister.", "De minister knikt.", "De dijk is dicht."),
        unless=pattern(r"(?i)\b(?&official) (?:\w+ )?(?:(?&reacts))"),
    ),
    Rule(
        "receiver_gets",
        pattern(r"""(?i)
            ^[^.?!:]{0,160}?(?:(?&receiver) (?:\w+ )?(?&gets)|(?&gets) (?:de |uw |onze )?(?:(?&receiver)))\ [^.?!]{12}
        """),
        needs=(),
        examples=(
            "De Kamer ontvangt in het najaar een brief over de sluis.",
            "Voor het debat ontvangt de Kamer een plan van aanpak.",
            "De heer Smit krijgt schriftelijk antwoord op zijn vraag.",
        ),
        counterexamples=("De Kamer dankt de minister.", "De heer Smit krijgt het woord."),
        unless=pattern(r"(?i)\bhet woord\b|\bwe (?:zullen|horen|krijgen) (?:nu|zo|het|dat|wel)\b"),
    ),
    Rule(
        "is_promised",
        pattern(r"(?i)\b(?:is|zijn|heeft|hebben)\b[^.?!]{0,80}\btoegezegd\b[^.?!]{0,40}\b(?:dat|om|te)\b [^.?!]{10}"),
        needs=("oegezegd",),
        examples=("Aan mevrouw Visser is toegezegd dat zij een overzicht krijgt.",),
        counterexamples=("Dat is toegezegd.",),
    ),
    Rule(
        "is_done",
        pattern(r"""(?i)
            \b(?:wordt|worden|zal|zullen|komt|komen|is|zijn)\b[^.?!]{0,140}(?&done)  # "… wordt meegenomen in de brief"
            |\b(?:komt|komen|volgt|volgen)\b[^.?!]{0,120}(?&paper)  # "er komt een brief"
        """),
        needs=("wordt", "worden", "zal", "zullen", "kom", "is ", "zijn", "volg"),
        examples=(
            "Het onderwerp sluizen wordt meegenomen in de voortgangsbrief.",
            "De tellingen worden na de zomer naar de Kamer gestuurd.",
            "Er komt een brief over de sluis.",
        ),
        counterexamples=("De vergadering is gesloten.", "De sluis is dicht."),
    ),
)

ASIDES: tuple[Rule, ...] = (
    Rule(
        "says_to_the_table",
        pattern(r"""(?i)
            \?$|\b(?:ik|mij|me|u|jij|je|jullie|mijn)\b|\b(?:knikt|knikken|geknik\w?|instemmend\w*)\b
            |\b(?:genoteerd|akkoord|klopt|correct|gecorrigeerd)[.!]?$|\buw (?!Kamer)
            |\b(?:tweeminutendebat|VAO|vergadering|commissiedebat|debat|overleg)\b[^.?!]{0,60}
                \b(?:aangevraagd|ingepland|gepland|gesloten|plaatsvinden|einde|gevoerd|geschorst|aangemeld)\b
            |\b(?:einde?|slot) (?:gekomen )?van (?:dit|deze|het|de) (?:\w*debat|vergadering|overleg)\b|\bhet woord\b
            |(?:^|\bdan )(?:gaan|komen|zijn|hebben|kijken|maken|noteren|passen|zetten) (?:we|wij)\b|\bdank\b
            |^(?:we|wij) (?:gaan|komen|zijn|hebben|kijken|maken|noteren|passen|zetten|danken|lopen|nemen|doen)\b
        """),
        needs=(),
        examples=("Ik zie geknik.", "Is dat goed?", "Het tweeminutendebat is door Smit aangevraagd."),
        counterexamples=("De minister stuurt een brief.", "De minister komt hierop terug in het tweeminutendebat."),
    ),
    Rule(
        "speaks_of_the_item",
        # "Deze is gericht aan de heer Smit", "Dit komt na het overleg", "Het gaat om drie sluizen".
        pattern(r"""(?i)
            ^(?:(?:en|dus|ook|sorry|o|ja),? )?(?:dat|dit|deze|die|het)
                \ (?:toezegging|was|is|komt|gaat|betreft|wordt|geldt|staat|ziet|doet|zal|zou|kwam|ging|gebeurt|hoort
                    |valt|hoeft)\b
            |^(?:(?:de|een) )?toezegging (?:is |was )?(?:gedaan )?(?:gericht )?aan\b
            |^(?:dus )?(?:inclusief|gericht aan|aan)\b
            # early: "zal de Kamer daarover …"
            |^[^.?!,;]{0,50}\b(?:daar|hier|er)(?:over|op|in|bij|van|toe|mee|naar|voor)\b
        """),
        needs=(),
        examples=(
            "Deze is gericht aan mevrouw Visser.",
            "Dit komt na het bestuurlijk overleg.",
            "Hij zal de Kamer daarover in mei informeren.",
        ),
        counterexamples=("De minister stuurt een brief over de sluis.",),
    ),
)
SAYS_TO_THE_TABLE, SPEAKS_OF_ITEM = ASIDES

CHANGES: tuple[Rule, ...] = (
    Rule(
        "withdraws",
        pattern(r"""(?i)
            \b(?:is|was|zijn) (?:het |dat |dit |die |deze |ook |dus |dan ){0,3}geen toezegging\b
            |\b(?:vervalt|schrap(?:pen)?|streep|strepen|haal|halen)\b[^.?!]{0,40}(?:$|[.!,]|\b(?:door|eraf|eruit|weg|af|uit)\b)
            |\b(?:geschrapt|vervallen|doorgestreept|van (?:de|het) lijst(?:je)? (?:af)?)\b
        """),
        needs=(
            "oezegging",
            "ervalt",
            "chrap",
            "treep",
            "strepen",
            "haal",
            "halen",
            "vervallen",
            "van de lijst",
            "van het lijst",
        ),
        examples=("Dan is het geen toezegging.", "Dan schrappen we die.", "Die halen we van de lijst af."),
        counterexamples=("Het is een toezegging.", "De minister haalt de brief op."),
        # Kept all the same: "een toezegging is het niet, wij noteren het wel".
        unless=pattern(r"(?i)\bmaar\b[^.?!]{0,30}\bnote|\?$|\bniet (?:geschrapt|vervallen)"),
    ),
    Rule(
        "replaces_word",
        # "Dan maken we van 'in mei' nu 'in juni'."
        pattern(r"""(?i)
            \bma(?:ak|ken) (?:ik|we|wij) (?:er )?van (?:het woord(?:je)? )?["“”«'‘](?P<old>[^"“”»'’]{1,60})["“”»'’]
            (?: dan| dus| nu)? (?:het woord(?:je)? )?["“”«'‘](?P<new>[^"“”»'’]{1,60})["“”»'’]
        """),
        needs=("maak", "maken"),
        examples=('Dan maken we van "in mei" nu "in juni".',),
        counterexamples=("Dan maken we het af.",),
    ),
    Rule(
        "restates",
        # "Het was een toezegging aan mevrouw Visser om de sluis te bekijken."
        pattern(r"""(?i)
            \b(?:de|het was een|het is een|dat was een|was de|is de) toezegging\b[^.?!]{0,60}?
            (?:\b(?:is|was|luidt|luidde)\b[^.?!]{0,30}?)?\b(?:om|dat)\b [^.?!]{12}
        """),
        needs=("oezegging",),
        examples=(
            "Het was een toezegging aan mevrouw Visser om de sluis te bekijken.",
            "De toezegging was dat de sluis open gaat.",
        ),
        counterexamples=("Dat was de toezegging.",),
        unless=pattern(r"\?$"),
    ),
    Rule(
        "misses_item",
        # A member, or the chair as one, names what the list lacks: it says that, and what was promised.
        pattern(r"""(?i)
            \b(?:mis|miste|missen|ontbreekt|ontbrak|vergeten|nog|ook|staat|stond|staan|heb|hebben|heeft|had|kreeg|is)\b
                [^.?!]{0,90}\b(?:toezegging|toegezegd)\b[^.?!]{0,60}\b(?:om|dat|over|inzake|rond(?:om)?)\b [^.?!]{10}
        """),
        needs=("oezegging", "oegezegd"),
        examples=(
            "Ik mis nog de toezegging om de sluizen te tellen.",
            "Ik heb van de minister de toezegging gekregen dat hij gaat tellen.",
        ),
        counterexamples=("Dank voor de toezegging.", "Aan mij is een andere toezegging gedaan."),
        unless=pattern(r"(?i)\?$|\bgeen toezegging|\bof (?:ik|we|er)\b[^.?!]{0,40}toezegging"),
    ),
    Rule(
        "notes",
        pattern(r"""(?i)
            \b(?:genoteerd|noteren|noteer|gecorrigeerd|opgenomen|toegevoegd|toevoegen|aangepast|aangevuld)\b
            |\b(?:pas|passen|vul|vullen|voeg|voegen|nemen|neem|zet|zetten|schrijf|schrijven) (?:we|wij|ik)\b
            |^(?:ja|goed|prima|oké|akkoord)\b
            |\b(?:geknikt|knikt|knikken|klopt|staat (?:erbij|dan zo|nu zo|vast))\b
        """),
        needs=(),
        examples=("Dan noteren we dat ook.", "Dan passen we die zo even aan.", "Er wordt geknikt."),
        counterexamples=("Dat gaat niet door.",),
        unless=pattern(r"(?i)\bniet (?:genoteerd|opgenomen|toegevoegd|noteren)\b|\bnoteren we (?:dat |die )?niet\b"),
    ),
    Rule(
        "asks_when",
        pattern(r"(?i)\b(?:wanneer|welke termijn|een termijn|op welk moment|datum)\b"),
        needs=("anneer", "termijn", "moment", "datum"),
        examples=("De vraag is dan wel wanneer.",),
        counterexamples=("Is dat goed?",),
    ),
    Rule(
        "adds",
        pattern(r"""(?i)
            \b(?:toevoeging|aanvulling|correctie|wijziging) (?:bij|op|aan|van) (?:de |het )?
            (?:(?P<which>(?&ordinal)|laatste) toezegging|toezegging (?P<number>\d{1,2}))
            \ (?:is|luidt)(?: dus)?(?: dat)? ?(?P<what>.*)
        """),
        needs=("oevoeging", "anvulling", "orrectie", "ijziging"),
        examples=("De toevoeging bij de tweede toezegging is dat dit in mei gebeurt.",),
        counterexamples=("Ik heb een toevoeging.",),
    ),
    Rule(
        "notes_that",
        # "Kunnen we dan noteren dat het om de eerste variant gaat?"
        pattern(r"""(?i)
            \b(?:noteren|noteer|voegen|zetten|schrijven)\b[^.?!]{0,30}?
                (?:\bdat (?P<what>[^.?!]{8,200})|: (?P<this>[^.?!]{3,200}))
            |^(?:dus )?(?:dat|dit|het) (?:is|gaat|wordt|komt)(?: dus){0,2}
                \ (?P<so>(?:inclusief|om|na|voor|in)\b [^.?!]{2,200})
        """),
        needs=("note", "voegen", "zetten", "schrijven", "at ", "it ", "et "),
        examples=("Kunnen we dan noteren dat het om de eerste variant gaat?", "Dat is dus inclusief de sluis."),
        counterexamples=("Dat staat genoteerd.",),
    ),
)
WITHDRAWS, REPLACES_WORD, RESTATES, MISSES_ITEM, NOTES, ASKS_WHEN, ADDS, NOTES_THAT = CHANGES

ENDS: tuple[Rule, ...] = (
    Rule(
        "leaves_list",
        pattern(r"""(?i)
            \b(?:sluit|schors)\b[^.?!]{0,40}\b(?:vergadering|debat|overleg|bijeenkomst)\b
            |\b(?:vergadering|debat|overleg)\b[^.?!]{0,30}\b(?:gesloten|sluiten|geschorst|schorsen)\b
            |^ik (?:sluit|schors)\b
        """),
        needs=("slu", "slo", "schors"),
        examples=("Ik sluit de vergadering.",),
        counterexamples=("De minister sluit de sluis.",),
    ),
)
LEAVES_LIST = ENDS[0]
