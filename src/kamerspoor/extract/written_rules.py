"""How a letter promises: what the Chamber will get or hear, and what the government will do.

A letter is full of policy. A promise binds the writer, the cabinet or a ministry to something ahead: it has one of them
as its subject with a verb of the future ("zal ik", "gaan we"), or a day ahead ("past het Rijk in 2031 aan"), or it is
the announcement that the Chamber will be informed. What is being done, wished, or done by others is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamerspoor.text.rules import Rule

_KAMER = r"(?:[Uu]w|[Dd]e|[Bb]eide) Kamers?"
_READER = rf"(?:{_KAMER}|[Uu])"
_TOLD = (
    r"(?:ge[iï]nformeerd|bericht|ingelicht|ontvangen|toegezonden|toegestuurd|toekomen|aangeboden|gestuurd|gezonden|gemeld"
    r"|gerapporteerd|voorgelegd|op de hoogte (?:gesteld|gehouden|gebracht))"
)
_TELL = (
    r"(?:informeer|informeren|bericht|berichten|rapporteer|rapporteren|stuur|sturen|zend|zenden|meld|melden|bied|bieden"
    r"|leg|leggen|toesturen|toezenden|aanbieden|voorleggen|ontvangt|toekomen|doen toekomen)"
)
_I = r"(?:ik|wij|we|het kabinet)"
# Said of this letter itself or of the past: nothing is promised.
_HERE = (
    r"\b(?:[Mm]et|[Bb]ij|[Ii]n|[Mm]iddels|[Vv]ia) deze(?:n)?\b|\b[Hh]ier(?:bij|mee)\b|\b[Bb]ijgaand\b"
    r"|\bkan ik (?:u|uw Kamer) melden\b|\bverzoekt\b"
)
_NOW = re.compile(
    rf"{_HERE}|\b[Hh]ierdoor\b"
    r"|\b(?:heb|heeft|hebben|had|is|zijn|werd|was|waren)\b(?:(?!\b(?:dat|zal|kan|wordt|worden)\b)[^.?!]){0,120}"
    r"\b(?:ge[iï]nformeerd|bericht|gestuurd|toegezonden"
    r"|ontvangen|gemeld|aangeboden|toegezegd)\b"
    r"|\bzoals (?:eerder )?(?:aan )?uw Kamer\b"
)
_REFUSED = r"\bniet (?:\w+ ){0,2}(?:informeren|ge[iï]nformeerd|toekomen|sturen)\b"
_NOT_YET = re.compile(rf"{_NOW.pattern}|{_REFUSED}")

_MINISTRY = (
    r"(?:IenW|I&W|BZK|BZ|BHOS?|VRO|EZK?|KGG|LNV|LVVN|JenV|J&V|AenM|OCW|SZW|VWS|AZ|"
    r"(?:[Hh]et |[Mm]ijn |[Oo]ns )?[Mm]inisterie(?: van [A-Z][\w]+(?: en [A-Z]\w+)?)?"
    r"|[Dd]e [Mm]inisters?(?: (?:van|voor) [A-Z][\w, ]{2,50}?)?"
    r"|[Dd]e [Ss]taatssecretaris(?: (?:van|voor) [A-Z][\w, ]{2,50}?)?)"
)
_WE = (
    rf"(?:[Ii]k|[Ww]ij|[Ww]e|Nederland|[Hh]et kabinet|[Dd]e regering|(?:[Hh]et )?Rijk|{_MINISTRY})"
    rf"(?:(?:, | en )(?:[A-Z]\w+|Rijk|gemeenten|provincies|waterschappen)){{0,3}}"
)
# From the verb to the infinitive or participle that completes it: no clause begins in it, nothing is denied.
_GAP = (
    r"(?:(?!\b(?:niet|geen|moeten|kunnen|hoeven|blijven|dat|die|welke|of|hoe|zodat|omdat|waarbij|waarin|terwijl)\b)"
    r"[^.?!;:]){0,220}?"
)
# What is usual announces nothing, and who receives money is told nothing.
_NO_NEWS = re.compile(
    rf"{_NOT_YET.pattern}|\b(?:[Gg]ewoonlijk|[Dd]oorgaans|[Mm]eestal|[Nn]ormaal gesproken)\b"
    r"|\bontvangt u\b[^.?!]{0,80}\b(?:middelen|geld|subsidie|bijdrage|uitkering)\b"
)
_WILL = r"(?:zal|zullen|ga|gaat|gaan)"
_DO = (
    r"(?:in (?:gesprek|overleg) (?:gaan|treden)|in (?:kaart|beeld) (?:te )?brengen"
    r"|afspraken (?:[\w-]+ ){0,6}maken|vragen|verzoeken|onderzoeken|uitwerken|opstellen|bespreken"
    r"|agenderen|actualiseren|aanpassen|aanscherpen|starten|verkennen"
    r"|evalueren|inbrengen|aandringen|betrekken|bezien|bekijken|nagaan|organiseren|oprichten|instellen|opnemen"
    r"|oppakken|publiceren|voorleggen|indienen|vaststellen|beoordelen|besluiten|bepalen|ontwikkelen|inventariseren"
    r"|toetsen|overleggen|afstemmen|monitoren|verzamelen|meenemen|herijken|herzien|wijzigen|opleveren|werken aan"
    r"|pleiten|bepleiten|bezwaar maken|toezien|overbrengen|aankaarten"
    r"|onder de aandacht brengen|ter sprake brengen|aan de orde stellen"
    r"|laten (?:[\w-]+ ){0,6}(?:onderzoeken|uitvoeren|uitwerken|berekenen|opstellen))"
)
_DONE = (
    r"(?:aangepast|aangescherpt|ge[eë]valueerd|gestart|uitgewerkt|opgeleverd|ontwikkeld|vastgesteld|onderzocht|verkend"
    r"|opgesteld|uitgevoerd|gepubliceerd|geactualiseerd|herijkt|ingediend|ingevoerd|bezien|bekeken|opgenomen|betrokken"
    r"|ingesteld|afgerond|opgepakt|gemonitord|verwerkt|besloten|bepaald|herzien|gewijzigd|uitgebreid|verlengd|ingericht"
    r"|opgezet|opgericht|getoetst|ge[iï]nventariseerd|beoordeeld|nagegaan|in (?:kaart|beeld) gebracht"
    r"|(?:beschikbaar|verplicht) gesteld|openbaar gemaakt"
    r"|afspraken (?:[\w-]+ ){0,8}gemaakt|besluit (?:[\w-]+ ){0,8}genomen)"
)
# Finite verbs of acting, with their subject on either side; the day ahead makes it a promise.
_ACTS = (
    r"(?:start|starten|stel|stelt|stellen|past|passen|pakt?|pakken|werkt?|werken|voert?|voeren|onderzoekt?|onderzoeken|laat"
    r"|laten|komt?|komen|evalueert?|evalueren|rondt?|ronden|publiceert?|publiceren|brengt?|brengen|dient?|dienen|maakt?|maken"
    r"|besluiten|neemt?|nemen|herijkt?|herijken|actualiseert?|actualiseren|ontwikkelt?|ontwikkelen|verkent?|verkennen"
    r"|bekijkt?|bekijken|beziet|bezien|legt?|leggen|organiseert?|organiseren|gebruiken|bespreekt?|bespreken|levert?|leveren)"
)
_EXAMINES = (
    r"(?:onderzoekt|onderzoeken|verkent|verkennen|herijkt|herijken|evalueert|evalueren"
    r"|inventariseert|inventariseren)"
)
# Denied, or what must or might be done: no plan.
_NO_PLAN = re.compile(r"\b(?:niet|geen|moet|moeten|kan|kunnen|zou|zouden|indien|mocht|streven|ambitie|doel)\b")
# Who does it, when that is somebody else: "wordt door de provincie aangepast".
_BY_OTHERS = (
    rf"\bdoor (?!(?:mij|ons|het Rijk|de Rijksoverheid|het kabinet|de regering|{_MINISTRY})\b)(?:de|het|een|[A-Z])"
)


@dataclass(frozen=True, slots=True)
class WrittenRule:
    """A form of promising; ``ahead`` asks for a time or word that lies ahead, ``dated`` for a time with a last day."""

    rule: Rule
    ahead: bool = False
    dated: bool = False


WRITTEN: tuple[WrittenRule, ...] = (
    WrittenRule(
        Rule(
            "pledge",
            re.compile(
                r"\b(?:zeg|zeggen) (?:ik|wij|het kabinet)\b[^.?!]{0,120}\btoe\b|\b[Ii]k zeg\b[^.?!]{0,120}\btoe\b"
            ),
            needs=("toe",),
            examples=("Ik zeg uw Kamer toe de cijfers jaarlijks te publiceren.",),
            counterexamples=("Dat zegt veel over de tijd van toen.",),
            unless=re.compile(r"\bniet\b[^.?!]{0,20}\btoe\b"),
        )
    ),
    WrittenRule(
        Rule(
            "will_inform",
            re.compile(
                rf"\b(?:zal|zullen|wil|ga|gaat)\b[^.?!]{{0,160}}\b{_KAMER}\b[^.?!]{{0,200}}\b(?:{_TELL}|{_TOLD})\b"
                rf"|\b{_READER} (?:zal|zullen|zult|kan|kunt)\b[^.?!]{{0,200}}\b(?:{_TOLD}|{_TELL})\b"
                rf"|\b(?:(?:zal|zullen) {_I}|(?:[Ii]k|[Ww]ij|[Ww]e) (?:zal|zullen)) u\b[^.?!]{{0,200}}\b{_TELL}\b"
                rf"|\bzult u\b[^.?!]{{0,160}}\b{_TOLD}\b"
                rf"|\bdat {_READER}\b[^.?!]{{0,160}}\b(?:zal|kan|kunt|zult) worden {_TOLD}\b"
            ),
            needs=("Kamer", "u ", "U "),
            examples=(
                "Ik zal uw Kamer voor de zomer informeren over de uitkomst.",
                "Uw Kamer zal hierover begin 2031 worden geïnformeerd.",
                "Zodra het plan er is, zal ik u dat toesturen.",
                "Ik zal u voor 1 juli 2031 een overzicht sturen.",
                "De verwachting is dat uw Kamer in mei kan worden geïnformeerd.",
            ),
            counterexamples=(
                "Ik zal dit met de sector bespreken.",
                "U kunt het plan lezen.",
                "Ik zal u niet teleurstellen.",
            ),
            unless=_NOT_YET,
        )
    ),
    WrittenRule(
        Rule(
            "is_informed",
            re.compile(
                rf"\b{_READER} (?:wordt|worden|ontvangt|ontvangen)\b[^.?!]{{0,240}}"
                rf"(?:\b(?:{_TOLD})\b|\b(?:brief|rapport\w*|reactie|overzicht|plan|evaluatie|verslag|rapportage|antwoord\w*)\b)"
                rf"|\b(?:wordt|worden|ontvangt) {_READER}\b[^.?!]{{0,200}}"
                rf"(?:\b(?:{_TOLD})\b|\b(?:brief|rapport\w*|reactie|overzicht|plan|evaluatie|verslag|rapportage)\b)"
                rf"|\b(?:wordt|worden|zal|zullen)\b[^.?!]{{0,160}}\b(?:aan|naar|bij) {_READER}\b[^.?!]{{0,60}}"
                r"\b(?:gestuurd|gezonden|toegezonden|toegestuurd|aangeboden|voorgelegd|ingediend|verzonden)\b"
            ),
            needs=("Kamer", "U ", "u "),
            examples=(
                "Uw Kamer wordt hierover separaat geïnformeerd.",
                "U wordt hierover voor het einde van het jaar geïnformeerd.",
                "Hierover wordt de Kamer door de staatssecretaris geïnformeerd.",
                "Uw Kamer ontvangt hierover in het najaar een brief.",
                "Het wetsvoorstel wordt in 2031 bij uw Kamer ingediend.",
            ),
            counterexamples=(
                "De Kamer bespreekt dit morgen.",
                "Uw Kamer is hierover geïnformeerd.",
                "De Kamer wordt steeds groter.",
            ),
            unless=_NOT_YET,
        )
    ),
    WrittenRule(
        Rule(
            "informs_later",
            re.compile(
                rf"\b{_TELL} {_I}\b[^.?!]{{0,120}}\b{_READER}\b|\b{_TELL} {_I} {_READER}\b"
                rf"|\b[Ii]k {_TELL} {_READER}\b|\b[Ww](?:ij|e) {_TELL} {_READER}\b"
                rf"|\b{_MINISTRY} (?:informeert|bericht|stuurt|zendt|biedt) {_READER}\b"
                rf"|\b(?:informeert|bericht|stuurt|zendt|biedt) {_MINISTRY} {_READER}\b|\bontvangt {_READER}\b"
                rf"|\b(?:doe|doen) {_I} {_READER}\b[^.?!]{{0,160}}\btoekomen\b"
                rf"|\b[Dd]ien(?:en)? {_I}\b[^.?!]{{0,160}}\bbij {_KAMER} in\b"
                rf"|\b(?:blijf|blijven)\b[^.?!]{{0,80}}\b{_READER}\b[^.?!]{{0,120}}\binformeren\b"
                rf"|\b(?:houd|houden|hou)\b[^.?!]{{0,60}}\b{_READER}\b[^.?!]{{0,120}}\bop de hoogte\b"
            ),
            needs=("Kamer", "U ", "u "),
            examples=(
                "Ik informeer Uw Kamer elk jaar in het voorjaar over de voortgang.",
                "De uitkomst stuur ik Uw Kamer voor het zomerreces toe.",
                "Voor het zomerreces stuur ik u een overzicht.",
                "Ik houd uw Kamer op de hoogte.",
            ),
            counterexamples=(
                "De Kamer bespreekt dit morgen.",
                "Gewoonlijk ontvangt uw Kamer elk halfjaar een voortgangsbrief.",
                "Vanaf 2031 ontvangt u middelen voor de veren.",
            ),
            unless=_NO_NEWS,
        ),
        ahead=True,
    ),
    WrittenRule(
        Rule(
            "hopes_to_inform",
            re.compile(
                rf"\b(?:verwacht|streef|hoop|verwachten|streven|hopen)\b[^.?!]{{0,160}}\b{_READER}\b[^.?!]{{0,160}}"
                rf"\bte (?:kunnen )?(?:{_TELL})\b"
            ),
            needs=("Kamer", "u "),
            examples=("Ik verwacht uw Kamer in het voorjaar van 2031 te kunnen informeren.",),
            counterexamples=("Ik verwacht dat de dijk houdt.", "Het streven was uw Kamer in mei te informeren."),
            unless=re.compile(rf"{_NOT_YET.pattern}|\bwas\b"),
        ),
        ahead=True,
    ),
    WrittenRule(
        Rule(
            "comes_back",
            re.compile(
                rf"\b(?:kom|komen) {_I}\b[^.?!]{{0,160}}\bterug\b"
                r"|\b(?:wordt|zal)\b[^.?!]{0,120}\b(?:teruggekomen|worden teruggekomen)\b"
                r"|\b(?:volgende|komende|eerstvolgende|aparte|separate) \w*(?:brief|rapportage) (?:ga|gaan)"
                r" (?:ik|wij|we)\b[^.?!]{0,80}\bin\b"
                r"|\b(?:[Ii]k kom|[Ww](?:ij|e) komen)\b[^.?!]{0,160}\bterug\b"
            ),
            needs=("terug", "brief ga", "rapportage ga"),
            examples=(
                "Daarop kom ik in de volgende voortgangsbrief terug.",
                "Ik kom hier na de zomer op terug.",
                "In de volgende voortgangsbrief ga ik daar op in.",
            ),
            counterexamples=("Hierop kom ik in paragraaf 3 van deze brief terug.", "De veren komen terug."),
            unless=re.compile(
                r"\b(?:deze brief|paragraaf|hoofdstuk|hieronder|onderstaand|verderop|hierna|bijlage"
                r"|antwoord op vraag)\b"
            ),
        ),
        ahead=True,
    ),
    WrittenRule(
        Rule(
            "takes_along",
            re.compile(
                r"\b(?:(?:neem|nemen) (?:ik|wij|we)|[Ii]k neem|[Ww](?:ij|e) nemen)\b[^.?!]{0,80}\bmee\b"
                r"|\b(?:(?:betrek|betrekken) (?:ik|wij|we)|[Ii]k betrek|[Ww](?:ij|e) betrekken)\b[^.?!]{0,80}\bbij\b"
            ),
            needs=("mee", "bij"),
            examples=("Dit neem ik mee in de evaluatie van 2031.", "Ik betrek dit bij de volgende rapportage."),
            counterexamples=("De veren nemen fietsen mee.",),
            unless=re.compile(r"\b(?:niet|geen)\b"),
        ),
        ahead=True,
    ),
    WrittenRule(
        Rule(
            "will_act",
            re.compile(
                rf"(?:\b{_WE}(?: [a-z]+)? {_WILL}|\b{_WILL} (?:[a-z]+ )?{_WE}"
                rf"|^{_WE}\b[^.?!]{{0,300}}\ben (?:zal|zullen))"
                rf"\b{_GAP}\b{_DO}\b"
            ),
            needs=("zal", "zullen", "ga ", "gaat", "gaan"),
            examples=(
                "Het kabinet zal de Commissie vragen hoe zij dit ziet.",
                "Daarom gaan we met de veerdiensten een plan opstellen.",
                "IenW zal het tarief in mei agenderen.",
                "Het kabinet zal hiervoor pleiten tijdens de onderhandelingen.",
                "Het kabinet zal tegen deze bevoegdheid bezwaar maken.",
                "Het kabinet vindt dit belangrijk en zal hier aandacht voor vragen.",
            ),
            counterexamples=(
                "Het kabinet zal de Commissie niet vragen.",
                "De veerdienst zal een plan opstellen.",
                "We zullen keuzes moeten bespreken.",
                "Ik zal blijven vragen om geduld.",
                "Het kabinet zal niet pleiten voor een brug.",
            ),
        )
    ),
    WrittenRule(
        Rule(
            "will_talk",
            re.compile(
                rf"\b(?:(?:ga|gaat|gaan|treed|treedt|treden) (?:[a-z]+ )?{_WE}"
                rf"|{_WE} (?:ga|gaat|gaan|treed|treedt|treden))"
                rf"\b{_GAP}\b(?:in (?:gesprek|overleg)|aan de slag)\b"
            ),
            needs=("gesprek", "overleg", "slag"),
            examples=("Hierover ga ik met de sector in gesprek.", "We gaan in overleg met de veren."),
            counterexamples=("Hierover ben ik met de sector in gesprek.", "De veren gaan in overleg."),
        )
    ),
    WrittenRule(
        Rule(
            "intends",
            re.compile(
                rf"\b(?:{_WE} (?:ben|is|zijn)|(?:ben|is|zijn) {_WE})\b{_GAP}\b(?:voornemens|van plan)\b"
                rf"|\b(?:{_WE} wil(?:len)?|wil(?:len)? {_WE})\b{_GAP}\b(?:vragen|verzoeken|bespreken|agenderen)\b"
            ),
            needs=("voornemens", "van plan", "wil "),
            examples=(
                "Ik ben voornemens een tijdlijn op te stellen.",
                "Het kabinet wil de Commissie om uitleg vragen.",
            ),
            counterexamples=("De veerdienst is voornemens te sluiten.", "Ik ben niet voornemens dit te doen."),
        )
    ),
    WrittenRule(
        Rule(
            "acts_then",
            re.compile(rf"\b{_WE} {_ACTS}\b|\b{_ACTS} {_WE}\b"),
            examples=("Dit pakken we in 2031 op.", "In 2031 past het Rijk de norm aan."),
            counterexamples=("De provincie past de norm aan.",),
            unless=_NO_PLAN,
        ),
        dated=True,
    ),
    WrittenRule(
        Rule(
            "ministry_examines",
            re.compile(
                rf"\b(?:{_MINISTRY}|Rijk|[Hh]et kabinet)(?:(?:, | en )[A-Z]\w+){{0,3}} {_EXAMINES}\b"
                rf"|\b{_EXAMINES} (?:{_MINISTRY}|het Rijk|het kabinet)\b"
            ),
            examples=("BZK en IenW onderzoeken of de norm kan veranderen.", "Het kabinet evalueert de regeling."),
            counterexamples=("De provincie onderzoekt de norm.", "We onderzoeken dit."),
            unless=re.compile(r"\b(?:niet|geen|zou|zouden)\b"),
        )
    ),
    WrittenRule(
        Rule(
            "will_be_done",
            re.compile(
                rf"\b(?:zal|zullen)\b{_GAP}\b(?:worden {_DONE}|{_DONE} worden"
                r"|in (?:kaart|beeld) worden gebracht|beschikbaar worden gesteld)\b"
            ),
            needs=("zal ", "zullen "),
            examples=("Op basis hiervan zal worden besloten of de norm verandert.",),
            counterexamples=("De norm zal door de provincie worden aangepast.", "Dat zal niet worden aangepast."),
            unless=re.compile(_BY_OTHERS),
        )
    ),
    WrittenRule(
        Rule(
            "is_done_then",
            re.compile(rf"\b(?:wordt|worden)\b{_GAP}\b{_DONE}\b|\b{_DONE} (?:wordt|worden)\b"),
            needs=("wordt", "worden"),
            examples=("De norm wordt in 2031 geëvalueerd en aangescherpt.",),
            counterexamples=("De norm wordt in 2031 door de provincie aangepast.", "De norm wordt niet aangepast."),
            unless=re.compile(rf"{_BY_OTHERS}|{_NO_PLAN.pattern}"),
        ),
        dated=True,
    ),
)
# Words by which a present tense lies ahead, besides the times of `kamerspoor.extract.due`.
AHEAD = re.compile(
    r"\b(?:jaarlijks|halfjaarlijks|elk (?:half)?jaar|ieder (?:half)?jaar|elk kwartaal|ieder kwartaal"
    r"|periodiek|regelmatig|separaat|apart|afzonderlijk|nader|verder|later|blijf|blijven|houd|houden|na afloop"
    r"|(?:volgende|komende|eerstvolgende|aparte|separate) \w*(?:brief|rapportage|begroting|rapport|debat|evaluatie))\b"
)
