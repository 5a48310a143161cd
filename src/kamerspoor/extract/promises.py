"""Rule table of spoken promises: the words in which a member of the government commits itself.

A promise is an act of the speaker or of the cabinet in the time to come, outside this debate. What is said of the past
("heb ik toegezegd"), of the debate itself ("daar kom ik zo op terug") or under a refusal is none.
"""

from __future__ import annotations

import re

from kamerspoor.text.rules import Rule

_FLAGS = re.IGNORECASE
_FUTURE = r"(?:zal|zullen|ga|gaan|gaat|wil|willen|kan|kunnen|doe|doen)"
_PAPER = (
    r"(?:\w*brief\w*|(?:schriftelijk )?verslag|\w*rapport\w*|notitie|overzicht|\w*reactie|evaluatie"
    r"|plan van aanpak|\w*plan|actieplan|voortgangsrapportage|antwoord\w*"
    r"|wetsvoorstel|beleidsvisie|visie|routekaart|terugkoppeling|update|monitor|nota|strategie|verkenning|analyse)"
)
# Said of the past, or denied.
_PAST = r"\b(?:heb|had|hebben|hadden|is|was|werd|werden|zijn) (?:\w+ ){0,6}(?:toegezegd|beloofd)\b"
_DENIED = (
    r"\b(?:niet|geen|nooit)\b[^?!]{0,30}\b(?:toezeggen|beloven|toe|terug|sturen|informeren)\b|\b(?:kan|zal|wil"
    r"|ga) (?:ik|we|wij) (?:\w+ )?(?:niet|geen)\b"
    r"|\b(?:beloof|zeg|stuur|kom|informeer|garandeer) ik (?:\w+ ){0,2}(?:niet|geen)\b"
)
# Said of this very debate.
_SHORTLY = (
    r"\b(?:zo|straks|zo meteen|zometeen|zo dadelijk|zodadelijk|dadelijk|daarna|verderop|aan het (?:eind|einde"
    r"|slot) van mijn|in (?:de |mijn )?(?:eerste|tweede) termijn"
    r"|bij de (?:moties|beantwoording)|later in (?:dit debat|mijn)|net|zojuist|volgende blokje|blokje)\b"
)


def _unless(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), _FLAGS)


PROMISES: tuple[Rule, ...] = (
    Rule(
        "pledge",
        re.compile(
            r"\b(?:zeg|zeggen) (?:ik |we |wij |hierbij |u |de Kamer |uw Kamer |graag |dat |daarover |bij dezen "
            r"|hem |haar |de heer [\w ]{2,30}?|mevrouw [\w ]{2,30}?){0,5}[^?!:;\"«“]{0,80}?\btoe\b(?! naar)"
            r"|\b(?:kan|wil|zal|wil graag|durf)\b[^?!]{0,70}\b(?:toezeggen|beloven|garanderen)\b|\bbeloof ik\b"
            r"|\bik beloof\b|\bbij dezen toegezegd\b|\btoezegging (?:doe|geef|wil) ik\b|\bdie toezegging (?:doe"
            r"|wil|kan)\b",
            _FLAGS,
        ),
        needs=("toe", "belo", "garand"),
        examples=(
            "Ik zeg daarover een brief toe.",
            "Ik kan u beloven dat het antwoord snel komt.",
            "Ik wil de heer Smit toezeggen dat ik daarop terugkom.",
        ),
        counterexamples=("Ik heb dat eerder toegezegd.", "Dat kan ik niet toezeggen.", "Kunt u dat toezeggen?"),
        unless=_unless(_PAST, _DENIED, r"\?$", r"\bkunt u\b"),
    ),
    Rule(
        "comes_back",
        re.compile(
            r"\bkom(?:t|en)? (?:ik |we |wij |hij |zij |er |de minister[\w ]{0,30} "
            r"|de staatssecretaris[\w ]{0,30} )?[^?!]{0,90}?\b(?:terug|op terug|ermee terug"
            r"|daarop terug)\b(?! te brengen)"
            r"|\b(?:terugkom\w*|terug te komen|teruggekomen)\b"
            r"|\bterug (?:zal |wil |kan )?(?:te )?kom(?:en|t)?\b",
            _FLAGS,
        ),
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
        unless=_unless(
            _SHORTLY,
            _DENIED,
            r"\b(?:bedrijven|mensen|toeristen|werknemers|dieren|soldaten|militairen|vluchtelingen"
            r"|kinderen) [^?!]{0,60}terug",
            r"\bcollega[’']s\b|\b(?:onderdeel|kopje|hoofdstuk|thema|punt)\b[^?!]{0,40}terug|\bterugkomt? van\b"
            r"|\bterugkomend\b|\baan toe\b|\bkomt u\b|\bu (?:straks )?op terug",
        ),
    ),
    Rule(
        "sends",
        re.compile(
            rf"\b(?:ik|we|wij) (?:zal |zullen |ga |gaan )?(?:stuur|sturen|zend|zenden|kom|komen|lever|leveren"
            rf"|verstrek)\b[^?!]{{0,120}}\b{_PAPER}\b"
            rf"|\b(?:stuur|sturen|zend|zenden|kom|komen|lever|verstrek) (?:ik|we|wij)\b[^?!]{{0,120}}\b{_PAPER}\b"
            rf"|\b{_FUTURE}\b (?:ik |we |wij )?[^?!]{{0,140}}\b(?:brief\w*|Kamerbrief|schriftelijk\w*"
            rf"|rapport\w*|overzicht|reactie)\b[^?!]{{0,60}}\b(?:sturen|stuur|toesturen|voorleggen|zenden"
            rf"|doen toekomen|toezenden|verzenden|melden|opnemen|verwerken|terugkomen|ingaan|antwoorden"
            rf"|reageren|delen|aangeven|meenemen)\b"
            rf"|\b(?:komt|volgt|ontvangt|ontvangen|krijgt|krijgen)\b[^?!]{{0,110}}\b(?:\w*brief\w*"
            rf"|(?:schriftelijk )?verslag|rapport\w*|notitie|overzicht|\w*reactie|evaluatie|plan van aanpak"
            rf"|voortgangsrapportage|terugkoppeling|nota)\b",
            _FLAGS,
        ),
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
        unless=_unless(
            r"\baan toe\b",
            _DENIED,
            r"\?$",
            r"\bdie (?:\w+ ){0,3}kom(?:t|en)\b|\bgeen (?:\w+ )?(?:brief|reactie|rapport|plan|overzicht)\b",
            r"\bkunt u\b",
            r"\b(?:terug op|kom ik (?:dan )?bij|kom ik (?:dan )?op|komt uit|komen uit|toekomt|tegemoet)\b",
            r"\bkrijgt? [^?!]{0,30}\bantwoord\b(?! per)",
        ),
    ),
    Rule(
        "informs",
        re.compile(
            r"\b(?:zal|zullen|ga|gaan|kan|wil|blijf|blijven|beloof)\b[^?!]{0,120}\b(?:informeren|(?:u"
            r"|Kamer)\b[^?!]{0,40}\bberichten|op de hoogte (?:houden|stellen|brengen)|geïnformeerd|inlichten"
            r"|rapporteren|melden|laten weten|terugkoppelen|doorgeven)\b"
            r"|\b(?:informeer|bericht|rapporteer|meld) (?:ik|we|wij) (?:u|uw Kamer|de Kamer)\b|\b(?:ik|we"
            r"|wij) (?:informeer|informeren|bericht|rapporteer|rapporteren) (?:u|uw Kamer|de Kamer)\b"
            r"|\b(?:u|de Kamer|uw Kamer) (?:wordt|worden)\b[^?!]{0,60}\bgeïnformeerd\b"
            r"|\b(?:wordt|worden) (?:u |de Kamer |uw Kamer )[^?!]{0,60}\bgeïnformeerd\b|\blaat ik (?:u"
            r"|de Kamer|uw Kamer) [^?!]{0,60}\bweten\b|\bhou(?:d)? ik (?:u|de Kamer"
            r"|uw Kamer)\b[^?!]{0,40}\bop de hoogte\b",
            _FLAGS,
        ),
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
        unless=_unless(
            r"\b(?:wordt|worden)\b[^?!]{0,60}\b(?:regelmat|regelmaat|periodiek|altijd)",
            _DENIED,
            r"\?$",
            r"\bkan (?:ik )?(?:u |de \w+ [\w ]{0,30}|mevrouw [\w ]{0,30})?(?:wel |nu |ook |al )*(?:melden"
            r"|zeggen|berichten)\b",
            r"\bkunt u\b",
            r"\bmoet(?:en)?\b[^?!]{0,60}\binformeren",
            _SHORTLY,
            r"\bwil (?:\w+ ){0,3}(?:melden|laten weten)\b",
        ),
    ),
    Rule(
        "takes_along",
        re.compile(
            r"\b(?:zal|zullen|ga|gaan|wil|ik kan|kan ik)\b[^?!]{0,100}\b(?:meenemen|betrekken|doorgeleiden"
            r"|doorgeven|overbrengen|voorleggen|aankaarten|aan de orde stellen|navragen|nagaan|uitzoeken"
            r"|onder de aandacht brengen"
            r"|delen met (?:de|uw) Kamer|met uw Kamer delen|met de Kamer delen|toesturen|nasturen"
            r"|opnemen in (?:de|een|het)|bespreken met|contact opnemen|in gesprek (?:gaan|met))\b"
            r"|\b(?:neem|nemen) (?:ik|we|wij) (?:dat |die |dit |deze |het )?[^?!]{0,40}\bmee\b(?! dat)"
            r"|\b(?:zoek|zoeken|ga|vraag) (?:ik|we|wij) (?:dat |dit |het )?(?:\w+ )?(?:uit|na)\b"
            r"|\bgeleid ik\b[^?!]{0,40}\bdoor\b"
            r"|\b(?:ik|we|wij) (?:zal|zullen) (?:zelf |ook |dan |dat |daar |hierover |daarover |met "
            r"|de komende week ){1,4}[^?!]{0,100}\b(?:spreken|bespreken|vragen|bellen|overleggen|agenderen"
            r"|opbrengen|onderzoeken|bekijken|bezien)\b",
            _FLAGS,
        ),
        needs=("zal", "zullen", "ga ", "gaan", "wil", "kan", "neem", "zoek", "vraag", "geleid"),
        examples=(
            "In dezelfde brief zal ik die vraag meenemen.",
            "Ik zal de uitkomst met uw Kamer delen.",
            "Ik zal zelf de komende week de collega's uit beide landen spreken.",
        ),
        counterexamples=("Dat heb ik meegenomen.", "Zal ik dat meenemen?", "Dat kan ik niet meenemen."),
        unless=_unless(
            r"\bik wil\b[^?!]{0,80}\bonder de aandacht brengen",
            r"\bomdat ik\b",
            _DENIED,
            r"\?$",
            r"\b(?:kan|zal|wil|ga)\b[^?!]{0,40}\bniet\b[^?!]{0,40}\b(?:meenemen|betrekken|delen|nagaan"
            r"|bespreken|onderzoeken)\b",
            r"\b(?:kunt|wilt|zult) u\b",
            r"\bwil (?:ik )?(?:u |de heer|mevrouw)[^?!]{0,60}meenemen in\b",
            r"\bmoties?\b",
        ),
    ),
    Rule(
        "answers_in_writing",
        re.compile(
            r"\b(?:zal|zullen|ga|wil|kan|kom|komen)\b[^?!]{0,100}\b(?:schriftelijk|per brief|in een brief)\b", _FLAGS
        ),
        needs=("schriftelijk", "brief"),
        examples=("Dan zal ik schriftelijk antwoorden.", "Ik wil daar graag in een brief op terugkomen."),
        counterexamples=("De schriftelijke ronde is geweest.", "Kunt u dat per brief doen?"),
        unless=_unless(_DENIED, r"\?$", r"\bkunt u\b"),
    ),
    Rule(
        "comes_with",
        re.compile(
            r"\b(?:de |mijn )?collega (?:van|voor|uit) [A-Z][\w ,]{2,50}? (?:komt|stuurt|zal)\b[^?!]{0,140}"
            r"|\b(?:de )?(?:minister|staatssecretaris) (?:van|voor) [A-Z][\w ,]{2,60}? (?:komt|stuurt|zal"
            r"|gaat)\b[^?!]{0,140}"
            r"|\bde reactie (?:\w+ ){0,6}komt\b",
            _FLAGS,
        ),
        needs=("ollega", "inister", "taatssecretaris", "reactie"),
        examples=(
            "De collega van Water komt in mei met een voorstel.",
            "De minister van Water zal daarop terugkomen.",
        ),
        counterexamples=("De collega van Water kwam met een voorstel.", "De minister van Water heeft dat in beeld."),
        unless=_unless(r", (?:want|maar|omdat)\b[^?!]{0,30}\b(?:gaat|komt|zal)\b", _DENIED, r"\?$", r"\bals de\b"),
    ),
)

# A whole short answer that accepts a request made just before.
AGREEMENT: tuple[Rule, ...] = (
    Rule(
        "agreement",
        re.compile(
            r"^(?:(?:ja|zeker|jazeker|uiteraard|prima|absoluut|natuurlijk|akkoord|graag|oké|voorzitter"
            r"|dank u wel)[,.! ]+)*(?:"
            r"dat (?:zal|ga|wil|kan|zullen|gaan) (?:ik|we|wij) (?:\w+ ){0,3}doen|dat doe(?:n)? (?:ik|we"
            r"|wij)(?: graag| zeker| uiteraard)?|met (?:alle )?(?:plezier|liefde|genoegen)"
            r"|daar(?:toe)? ben ik (?:graag |zeker |uiteraard |van harte )?(?:toe )?bereid(?: toe)?"
            r"|dat zeg ik (?:\w+ ){0,2}toe|dat gaan we (?:\w+ ){0,2}doen|dat is (?:hierbij "
            r"|bij dezen )?toegezegd"
            r"|dat neem ik mee|die toezegging (?:doe|geef) ik(?: graag)?|ik ben daartoe bereid"
            r"|ik zal dat (?:\w+ )?doen|ik ga dat doen)[.! ]*$",
            _FLAGS,
        ),
        needs=("doe", "plezier", "liefde", "genoegen", "bereid", "toe", "mee"),
        examples=("Dat zal ik graag doen.", "Met plezier.", "Ja, dat ga ik doen.", "Daar ben ik graag toe bereid."),
        counterexamples=("Dat zal ik niet doen.", "Dat doen we al jaren zo in Nederland."),
        unless=re.compile(r"\bniet\b", _FLAGS),
    ),
)
