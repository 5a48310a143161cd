"""Rule table of spoken promises: the words in which a member of the government commits itself.

A promise is an act of the speaker or of the cabinet in the time to come, outside this debate. What is said of the past
("heb ik toegezegd"), of the debate itself ("daar kom ik zo op terug") or under a refusal is none.
"""

from __future__ import annotations

from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(
    future=r"zal|zullen|ga|gaan|gaat|wil|willen|kan|kunnen|doe|doen",
    paper=r"""
        \w*brief\w*|(?:schriftelijk )?verslag|\w*rapport\w*|notitie|overzicht|\w*reactie
        |evaluatie|plan van aanpak|\w*plan|actieplan|voortgangsrapportage|antwoord\w*
        |wetsvoorstel|beleidsvisie|visie|routekaart|terugkoppeling|update|monitor|nota|strategie
        |verkenning|analyse
    """,
    told=r"""
        sturen|stuur|toesturen|voorleggen|zenden|doen toekomen|toezenden|verzenden|melden|opnemen
        |verwerken|terugkomen|ingaan|antwoorden|reageren|delen|aangeven|meenemen
    """,
    handled=r"""
        meenemen|betrekken|doorgeleiden|doorgeven|overbrengen|voorleggen|aankaarten
        |aan de orde stellen|navragen|nagaan|uitzoeken|onder de aandacht brengen
        |delen met (?:de|uw) Kamer|met uw Kamer delen|met de Kamer delen|toesturen|nasturen
        |opnemen in (?:de|een|het)|bespreken met|contact opnemen|in gesprek (?:gaan|met)
    """,
    # Said of the past, or denied.
    past=r"\b(?:heb|had|hebben|hadden|is|was|werd|werden|zijn) (?:\w+ ){0,6}(?:toegezegd|beloofd)\b",
    denied=r"""
        # "dat kan ik niet toezeggen"
        \b(?:niet|geen|nooit)\b[^?!]{0,30}\b(?:toezeggen|beloven|toe|terug|sturen|informeren)\b
        |\b(?:kan|zal|wil|ga) (?:ik|we|wij) (?:\w+ )?(?:niet|geen)\b  # "dat zal ik niet"
        |\b(?:beloof|zeg|stuur|kom|informeer|garandeer) ik (?:\w+ ){0,2}(?:niet|geen)\b  # "dat beloof ik niet"
    """,
    # Said of this very debate.
    shortly=r"""
        \b(?:zo|straks|zo meteen|zometeen|zo dadelijk|zodadelijk|dadelijk|daarna|verderop  # shortly, further on
            |aan het (?:eind|einde|slot) van mijn|in (?:de |mijn )?(?:eerste|tweede) termijn  # at the end, in this term
            |bij de (?:moties|beantwoording)|later in (?:dit debat|mijn)|net|zojuist
            |volgende blokje|blokje)\b
    """,
)


PROMISES: tuple[Rule, ...] = (
    Rule(
        "pledge",
        pattern(r"""(?i)
            \b(?:zeg|zeggen) (?:ik |we |wij |hierbij |u |de Kamer |uw Kamer |graag |dat |daarover |
                    bij dezen |hem |haar |de heer [\w ]{2,30}?|mevrouw [\w ]{2,30}?){0,5}  # "ik zeg de heer Smit …
                [^?!:;\"«“]{0,80}?\btoe\b(?! naar)  # … toe"
            |\b(?:kan|wil|zal|wil graag|durf)\b[^?!]{0,70}
                \b(?:toezeggen|beloven|garanderen)\b
            |\bbeloof ik\b|\bik beloof\b
            |\bbij dezen toegezegd\b
            |\btoezegging (?:doe|geef|wil) ik\b|\bdie toezegging (?:doe|wil|kan)\b
        """),
        needs=("toe", "belo", "garand"),
        examples=(
            "Ik zeg daarover een brief toe.",
            "Ik kan u beloven dat het antwoord snel komt.",
            "Ik wil de heer Smit toezeggen dat ik daarop terugkom.",
        ),
        counterexamples=("Ik heb dat eerder toegezegd.", "Dat kan ik niet toezeggen.", "Kunt u dat toezeggen?"),
        unless=pattern(r"""(?i)
            (?&past)|(?&denied)
            |\?$|\bkunt u\b  # a member asks
        """),
    ),
    Rule(
        "comes_back",
        pattern(r"""(?i)
            \bkom(?:t|en)? (?:ik |we |wij |hij |zij |er |de minister[\w ]{0,30} |  # "kom ik …
                    de staatssecretaris[\w ]{0,30} )?
                [^?!]{0,90}?\b(?:terug|op terug|ermee terug|daarop terug)\b(?! te brengen)  # … terug"
            |\b(?:terugkom\w*|terug te komen|teruggekomen)\b
            |\bterug (?:zal |wil |kan )?(?:te )?kom(?:en|t)?\b
        """),
        needs=("terug",),
        examples=(
            "Daar kom ik schriftelijk op terug.",
            "Zodra ik het weet, kom ik ermee terug.",
            "Ik ben bereid om daarop terug te komen.",
            "Ik hoop daar in mei op teruggekomen te zijn.",
        ),
        counterexamples=(
            "Daar kom ik zo op terug.",
            "Daar kom ik straks bij de moties op terug.",
            "Zij kwamen terug uit Rusland.",
        ),
        unless=pattern(r"""(?i)
            (?&shortly)|(?&denied)
            |\b(?:bedrijven|mensen|toeristen|werknemers|dieren|soldaten|militairen
                |vluchtelingen|kinderen) [^?!]{0,60}terug  # these come back in person
            |\bcollega[’']s\b
            |\b(?:onderdeel|kopje|hoofdstuk|thema|punt)\b[^?!]{0,40}terug  # of the order of a speech
            |\bterugkomt? van\b|\bterugkomend\b|\baan toe\b
            |\bkomt u\b|\bu (?:straks )?op terug  # said to a member
        """),
    ),
    Rule(
        "sends",
        pattern(r"""(?i)
            \b(?:ik|we|wij) (?:zal |zullen |ga |gaan )?  # "ik stuur een brief"
                (?:stuur|sturen|zend|zenden|kom|komen|lever|leveren|verstrek)\b[^?!]{0,120}\b(?&paper)\b
            # "daarover kom ik met een brief"
            |\b(?:stuur|sturen|zend|zenden|kom|komen|lever|verstrek) (?:ik|we|wij)\b[^?!]{0,120}\b(?&paper)\b
            |\b(?&future)\b (?:ik |we |wij )?[^?!]{0,140}  # "dat zal ik in een brief voorleggen"
                \b(?:brief\w*|Kamerbrief|schriftelijk\w*|rapport\w*|overzicht|reactie)\b[^?!]{0,60}\b(?&told)\b
            |\b(?:komt|volgt|ontvangt|ontvangen|krijgt|krijgen)\b[^?!]{0,110}  # "daar komt een verslag van"
                \b(?:\w*brief\w*|(?:schriftelijk )?verslag|rapport\w*|notitie|overzicht|\w*reactie
                    |evaluatie|plan van aanpak|voortgangsrapportage|terugkoppeling|nota)\b
        """),
        needs=(
            "stuur",
            "zend",
            "kom",
            "lever",
            "verstrek",
            "zal",
            "zullen",
            "ga",
            "wil",
            "kan",
            "volgt",
            "ontvang",
            "krijg",
            "Kom",
        ),
        examples=(
            "Ik stuur nog een Kamerbrief.",
            "Ik kom voor de kerst met een brief.",
            "Dat zal ik in een brief aan u voorleggen.",
            "Daar komt collega De Boer volgende maand met een brief over.",
            "Zoals gebruikelijk komt daar een schriftelijk verslag van.",
        ),
        counterexamples=("De brief is gisteren gekomen.", "Er komt geen brief.", "Komt er een brief?"),
        unless=pattern(r"""(?i)
            (?&denied)|\baan toe\b
            |\?$|\bkunt u\b  # a member asks
            |\bdie (?:\w+ ){0,3}kom(?:t|en)\b  # "de brief die komt"
            |\bgeen (?:\w+ )?(?:brief|reactie|rapport|plan|overzicht)\b
            # other uses of coming
            |\b(?:terug op|kom ik (?:dan )?bij|kom ik (?:dan )?op|komt uit|komen uit|toekomt|tegemoet)\b
            |\bkrijgt? [^?!]{0,30}\bantwoord\b(?! per)  # an answer in this debate
        """),
    ),
    Rule(
        "informs",
        pattern(r"""(?i)
            \b(?:zal|zullen|ga|gaan|kan|wil|blijf|blijven|beloof)\b[^?!]{0,120}\b  # "ik zal de Kamer …
                (?:informeren|(?:u|Kamer)\b[^?!]{0,40}\bberichten
                    |op de hoogte (?:houden|stellen|brengen)|geïnformeerd|inlichten
                    |rapporteren|melden|laten weten|terugkoppelen|doorgeven)\b  # … informeren"
            |\b(?:informeer|bericht|rapporteer|meld) (?:ik|we|wij) (?:u|uw Kamer|de Kamer)\b  # "informeer ik u"
            # "ik informeer u"
            |\b(?:ik|we|wij) (?:informeer|informeren|bericht|rapporteer|rapporteren) (?:u|uw Kamer|de Kamer)\b
            |\b(?:u|de Kamer|uw Kamer) (?:wordt|worden)\b[^?!]{0,60}\bgeïnformeerd\b  # "de Kamer wordt geïnformeerd"
            |\b(?:wordt|worden) (?:u |de Kamer |uw Kamer )[^?!]{0,60}\bgeïnformeerd\b
            |\blaat ik (?:u|de Kamer|uw Kamer) [^?!]{0,60}\bweten\b
            |\bhou(?:d)? ik (?:u|de Kamer|uw Kamer)\b[^?!]{0,40}\bop de hoogte\b
        """),
        needs=(
            "informe",
            "geïnformeerd",
            "bericht",
            "hoogte",
            "inlichten",
            "rapporte",
            "meld",
            "weten",
            "terugkoppelen",
            "doorgeven",
        ),
        examples=(
            "Ik zal uw Kamer over de uitkomst informeren.",
            "De Kamer zal daarover geïnformeerd worden.",
            "Ik kan u in mei informeren over hoe het er dan voor staat.",
        ),
        counterexamples=(
            "Ik heb u daarover geïnformeerd.",
            "Kunt u de Kamer informeren?",
            "Ik kan u melden dat het al gebeurt.",
        ),
        unless=pattern(r"""(?i)
            (?&denied)|(?&shortly)
            |\b(?:wordt|worden)\b[^?!]{0,60}\b(?:regelmat|regelmaat|periodiek|altijd)  # as it is always done
            |\?$|\bkunt u\b  # a member asks
            |\bkan (?:ik )?(?:u |de \w+ [\w ]{0,30}|mevrouw [\w ]{0,30})?(?:wel |nu |ook |al )*
                (?:melden|zeggen|berichten)\b  # "ik kan u nu melden": said at once
            |\bmoet(?:en)?\b[^?!]{0,60}\binformeren  # others have to
            |\bwil (?:\w+ ){0,3}(?:melden|laten weten)\b
        """),
    ),
    Rule(
        "takes_along",
        pattern(r"""(?i)
            \b(?:zal|zullen|ga|gaan|wil|ik kan|kan ik)\b[^?!]{0,100}\b(?&handled)\b  # "ik zal dat meenemen"
            |\b(?:neem|nemen) (?:ik|we|wij) (?:dat |die |dit |deze |het )?[^?!]{0,40}\bmee\b(?! dat)
            |\b(?:zoek|zoeken|ga|vraag) (?:ik|we|wij) (?:dat |dit |het )?(?:\w+ )?(?:uit|na)\b  # "dat zoek ik uit"
            |\bgeleid ik\b[^?!]{0,40}\bdoor\b
            # "ik zal daar zelf met collega's over spreken"
            |\b(?:ik|we|wij) (?:zal|zullen) (?:zelf |ook |dan |dat |daar |hierover |daarover |met |
                    de komende week ){1,4}[^?!]{0,100}
                \b(?:spreken|bespreken|vragen|bellen|overleggen|agenderen|opbrengen|onderzoeken|bekijken|bezien)\b
        """),
        needs=("zal", "zullen", "ga ", "gaan", "wil", "kan", "neem", "zoek", "vraag", "geleid"),
        examples=(
            "In dezelfde brief zal ik die vraag meenemen.",
            "Ik zal de uitkomst met uw Kamer delen.",
            "Ik zal zelf de komende week de collega's uit beide landen spreken.",
        ),
        counterexamples=("Dat heb ik meegenomen.", "Zal ik dat meenemen?", "Dat kan ik niet meenemen."),
        unless=pattern(r"""(?i)
            (?&denied)
            |\bik wil\b[^?!]{0,80}\bonder de aandacht brengen  # said at once
            |\bomdat ik\b  # a reason
            |\?$|\b(?:kunt|wilt|zult) u\b  # a member asks
            |\b(?:kan|zal|wil|ga)\b[^?!]{0,40}\bniet\b[^?!]{0,40}
                \b(?:meenemen|betrekken|delen|nagaan|bespreken|onderzoeken)\b
            |\bwil (?:ik )?(?:u |de heer|mevrouw)[^?!]{0,60}meenemen in\b  # takes a listener along
            |\bmoties?\b
        """),
    ),
    Rule(
        "answers_in_writing",
        pattern(r"""(?i)
            \b(?:zal|zullen|ga|wil|kan|kom|komen)\b[^?!]{0,100}  # "dan zal ik …
            \b(?:schriftelijk|per brief|in een brief)\b  # … per brief"
        """),
        needs=("schriftelijk", "brief"),
        examples=("Dan zal ik schriftelijk antwoorden.", "Ik wil daar graag in een brief op terugkomen."),
        counterexamples=("De schriftelijke ronde is geweest.", "Kunt u dat per brief doen?"),
        unless=pattern(r"(?i)(?&denied)|\?$|\bkunt u\b"),
    ),
    Rule(
        "comes_with",
        pattern(r"""(?i)
            # "mijn collega van Water komt …"
            \b(?:de |mijn )?collega (?:van|voor|uit) [A-Z][\w ,]{2,50}? (?:komt|stuurt|zal)\b[^?!]{0,140}
            # "de minister van Water zal …"
            |\b(?:de )?(?:minister|staatssecretaris) (?:van|voor) [A-Z][\w ,]{2,60}?
                \ (?:komt|stuurt|zal|gaat)\b[^?!]{0,140}
            |\bde reactie (?:\w+ ){0,6}komt\b
        """),
        needs=("ollega", "inister", "taatssecretaris", "reactie"),
        examples=(
            "De collega van Water komt in mei met een voorstel.",
            "De minister van Water zal daarop terugkomen.",
        ),
        counterexamples=("De collega van Water kwam met een voorstel.", "De minister van Water heeft dat in beeld."),
        unless=pattern(r"""(?i)
            (?&denied)|\?$|\bals de\b
            |, (?:want|maar|omdat)\b[^?!]{0,30}\b(?:gaat|komt|zal)\b  # only a reason
        """),
    ),
)

# A whole short answer that accepts a request made just before.
AGREEMENT: tuple[Rule, ...] = (
    Rule(
        "agreement",
        pattern(r"""(?i)
            ^(?:(?:ja|zeker|jazeker|uiteraard|prima|absoluut|natuurlijk|akkoord|graag|oké|voorzitter
                    |dank u wel)[,.! ]+)*  # "ja, natuurlijk,"
            (?:dat (?:zal|ga|wil|kan|zullen|gaan) (?:ik|we|wij) (?:\w+ ){0,3}doen  # "dat zal ik doen"
                |dat doe(?:n)? (?:ik|we|wij)(?: graag| zeker| uiteraard)?
                |met (?:alle )?(?:plezier|liefde|genoegen)
                |daar(?:toe)? ben ik (?:graag |zeker |uiteraard |van harte )?(?:toe )?bereid(?: toe)?
                |dat zeg ik (?:\w+ ){0,2}toe|dat is (?:hierbij |bij dezen )?toegezegd
                |dat gaan we (?:\w+ ){0,2}doen|ik zal dat (?:\w+ )?doen|ik ga dat doen
                |dat neem ik mee|ik ben daartoe bereid
                |die toezegging (?:doe|geef) ik(?: graag)?)[.! ]*$
        """),
        needs=("doe", "plezier", "liefde", "genoegen", "bereid", "toe", "mee"),
        examples=("Dat zal ik graag doen.", "Met plezier.", "Ja, dat ga ik doen.", "Daar ben ik graag toe bereid."),
        counterexamples=("Dat zal ik niet doen.", "Dat doen we al jaren zo in Nederland."),
        unless=pattern(r"(?i)\bniet\b"),
    ),
)
