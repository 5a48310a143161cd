"""How a letter promises: what the Chamber will get or hear, and what the government will do.

A letter is full of policy. A promise binds the writer, the cabinet or a ministry to something ahead: it has one of them
as its subject with a verb of the future ("zal ik", "gaan we"), or a day ahead ("past het Rijk in 2031 aan"), or it is
the announcement that the Chamber will be informed. What is being done, wished, or done by others is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(
    chamber=r"(?:[Uu]w|[Dd]e|[Bb]eide) Kamers?",
    reader=r"(?&chamber)|[Uu]",
    told=r"""
        ge[iï]nformeerd|bericht|ingelicht|ontvangen|toegezonden|toegestuurd|toekomen|aangeboden
        |gestuurd|gezonden|gemeld|gerapporteerd|voorgelegd
        |op de hoogte (?:gesteld|gehouden|gebracht)
    """,
    tell=r"""
        informeer|informeren|bericht|berichten|rapporteer|rapporteren|stuur|sturen|zend|zenden
        |meld|melden|bied|bieden|leg|leggen|toesturen|toezenden|aanbieden|voorleggen|ontvangt
        |toekomen|doen toekomen
    """,
    we_write=r"ik|wij|we|het kabinet",
    a_paper=r"brief|rapport\w*|reactie|overzicht|plan|evaluatie|verslag|rapportage",
    # Said of this letter itself or of the past: nothing is promised.
    not_yet=r"""
        \b(?:[Mm]et|[Bb]ij|[Ii]n|[Mm]iddels|[Vv]ia) deze(?:n)?\b|\b[Hh]ier(?:bij|mee|door)\b|\b[Bb]ijgaand\b
        |\bkan ik (?:u|uw Kamer) melden\b|\bverzoekt\b
        |\b(?:heb|heeft|hebben|had|is|zijn|werd|was|waren)\b  # "is de Kamer … geïnformeerd", in one clause
            (?:(?!\b(?:dat|zal|kan|wordt|worden)\b)[^.?!]){0,120}
            \b(?:ge[iï]nformeerd|bericht|gestuurd|toegezonden|ontvangen|gemeld|aangeboden|toegezegd)\b
        |\bzoals (?:eerder )?(?:aan )?uw Kamer\b
        |\bniet (?:\w+ ){0,2}(?:informeren|ge[iï]nformeerd|toekomen|sturen)\b  # refused
    """,
    # What is usual announces nothing, and who receives money is told nothing.
    no_news=r"""
        \b(?:[Gg]ewoonlijk|[Dd]oorgaans|[Mm]eestal|[Nn]ormaal gesproken)\b
        |\bontvangt u\b[^.?!]{0,80}\b(?:middelen|geld|subsidie|bijdrage|uitkering)\b
    """,
    # Denied, or what must or might be done: no plan.
    no_plan=r"\b(?:niet|geen|moet|moeten|kan|kunnen|zou|zouden|indien|mocht|streven|ambitie|doel)\b",
    ministry=r"""
        IenW|I&W|BZK|BZ|BHOS?|VRO|EZK?|KGG|LNV|LVVN|JenV|J&V|AenM|OCW|SZW|VWS|AZ
        |(?:[Hh]et |[Mm]ijn |[Oo]ns )?[Mm]inisterie(?: van [A-Z][\w]+(?: en [A-Z]\w+)?)?
        |[Dd]e [Mm]inisters?(?: (?:van|voor) [A-Z][\w, ]{2,50}?)?
        |[Dd]e [Ss]taatssecretaris(?: (?:van|voor) [A-Z][\w, ]{2,50}?)?
    """,
    we=r"""
        (?:[Ii]k|[Ww]ij|[Ww]e|Nederland|[Hh]et kabinet|[Dd]e regering|(?:[Hh]et )?Rijk
            |(?&ministry))
        (?:(?:, | en )(?:[A-Z]\w+|Rijk|gemeenten|provincies|waterschappen)){0,3}
    """,
    # From the verb to the infinitive or participle that completes it: no clause begins in it, nothing is denied.
    gap=r"""
        (?:(?!\b(?:niet|geen|moeten|kunnen|hoeven|blijven|dat|die|welke|of|hoe|zodat|omdat
                    |waarbij|waarin|terwijl)\b)
            [^.?!;:]){0,220}?
    """,
    will=r"zal|zullen|ga|gaat|gaan",
    do=r"""
        in (?:gesprek|overleg) (?:gaan|treden)|in (?:kaart|beeld) (?:te )?brengen
        |afspraken (?:[\w-]+ ){0,6}maken|vragen|verzoeken|onderzoeken|uitwerken|opstellen
        |bespreken|agenderen|actualiseren|aanpassen|aanscherpen|starten|verkennen|evalueren
        |inbrengen|aandringen|betrekken|bezien|bekijken|nagaan|organiseren|oprichten|instellen
        |opnemen|oppakken|publiceren|voorleggen|indienen|vaststellen|beoordelen|besluiten
        |bepalen|ontwikkelen|inventariseren|toetsen|overleggen|afstemmen|monitoren|verzamelen
        |meenemen|herijken|herzien|wijzigen|opleveren|werken aan|pleiten|bepleiten|bezwaar maken
        |toezien|overbrengen|aankaarten|onder de aandacht brengen|ter sprake brengen
        |aan de orde stellen
        |laten (?:[\w-]+ ){0,6}(?:onderzoeken|uitvoeren|uitwerken|berekenen|opstellen)
    """,
    done=r"""
        aangepast|aangescherpt|ge[eë]valueerd|gestart|uitgewerkt|opgeleverd|ontwikkeld
        |vastgesteld|onderzocht|verkend|opgesteld|uitgevoerd|gepubliceerd|geactualiseerd|herijkt
        |ingediend|ingevoerd|bezien|bekeken|opgenomen|betrokken|ingesteld|afgerond|opgepakt
        |gemonitord|verwerkt|besloten|bepaald|herzien|gewijzigd|uitgebreid|verlengd|ingericht
        |opgezet|opgericht|getoetst|ge[iï]nventariseerd|beoordeeld|nagegaan
        |in (?:kaart|beeld) gebracht|(?:beschikbaar|verplicht) gesteld|openbaar gemaakt
        |afspraken (?:[\w-]+ ){0,8}gemaakt|besluit (?:[\w-]+ ){0,8}genomen
    """,
    # Finite verbs of acting, with their subject on either side; the day ahead makes it a promise.
    acts=r"""
        start|starten|stel|stelt|stellen|past|passen|pakt?|pakken|werkt?|werken|voert?|voeren
        |onderzoekt?|onderzoeken|laat|laten|komt?|komen|evalueert?|evalueren|rondt?|ronden
        |publiceert?|publiceren|brengt?|brengen|dient?|dienen|maakt?|maken|besluiten|neemt?
        |nemen|herijkt?|herijken|actualiseert?|actualiseren|ontwikkelt?|ontwikkelen|verkent?
        |verkennen|bekijkt?|bekijken|beziet|bezien|legt?|leggen|organiseert?|organiseren
        |gebruiken|bespreekt?|bespreken|levert?|leveren
    """,
    examines=r"""
        onderzoekt|onderzoeken|verkent|verkennen|herijkt|herijken|evalueert|evalueren
        |inventariseert|inventariseren
    """,
    # Who does it, when that is somebody else: "wordt door de provincie aangepast".
    by_others=r"""
        \bdoor (?!(?:mij|ons|het Rijk|de Rijksoverheid|het kabinet|de regering|(?&ministry))\b)
        (?:de|het|een|[A-Z])
    """,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenRule(Rule):
    """A form of promising; ``ahead`` asks for a time or word that lies ahead, ``dated`` for a time with a last day."""

    ahead: bool = False
    dated: bool = False


WRITTEN: tuple[WrittenRule, ...] = (
    WrittenRule(
        "pledge",
        pattern(r"\b(?:zeg|zeggen) (?:ik|wij|het kabinet)\b[^.?!]{0,120}\btoe\b|\b[Ii]k zeg\b[^.?!]{0,120}\btoe\b"),
        needs=("toe",),
        examples=("Ik zeg uw Kamer toe de cijfers jaarlijks te publiceren.",),
        counterexamples=("Dat zegt veel over de tijd van toen.",),
        unless=re.compile(r"\bniet\b[^.?!]{0,20}\btoe\b"),
    ),
    WrittenRule(
        "will_inform",
        pattern(r"""
            # "ik zal uw Kamer informeren", "uw Kamer zal worden geïnformeerd"
            \b(?:zal|zullen|wil|ga|gaat)\b[^.?!]{0,160}\b(?&chamber)\b[^.?!]{0,200}\b(?:(?&tell)|(?&told))\b
            |\b(?&reader) (?:zal|zullen|zult|kan|kunt)\b[^.?!]{0,200}\b(?:(?&told)|(?&tell))\b
            |\b(?:(?:zal|zullen) (?&we_write)|(?:[Ii]k|[Ww]ij|[Ww]e) (?:zal|zullen)) u\b[^.?!]{0,200}\b(?&tell)\b
            |\bzult u\b[^.?!]{0,160}\b(?&told)\b
            |\bdat (?&reader)\b[^.?!]{0,160}\b(?:zal|kan|kunt|zult) worden (?&told)\b
        """),
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
        unless=pattern(r"(?&not_yet)"),
    ),
    WrittenRule(
        "is_informed",
        pattern(r"""
            \b(?&reader) (?:wordt|worden|ontvangt|ontvangen)\b[^.?!]{0,240}  # "uw Kamer ontvangt een brief"
                (?:\b(?&told)\b|\b(?:(?&a_paper)|antwoord\w*)\b)
            |\b(?:wordt|worden|ontvangt) (?&reader)\b[^.?!]{0,200}(?:\b(?&told)\b|\b(?&a_paper)\b)
            |\b(?:wordt|worden|zal|zullen)\b[^.?!]{0,160}\b(?:aan|naar|bij) (?&reader)\b[^.?!]{0,60}\b  # "wordt bij u …
                # … ingediend"
                (?:gestuurd|gezonden|toegezonden|toegestuurd|aangeboden|voorgelegd|ingediend|verzonden)\b
        """),
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
        unless=pattern(r"(?&not_yet)"),
    ),
    WrittenRule(
        "informs_later",
        pattern(r"""
            \b(?&tell) (?&we_write)\b[^.?!]{0,120}\b(?&reader)\b  # "informeer ik uw Kamer"
            |\b(?&tell) (?&we_write) (?&reader)\b
            |\b[Ii]k (?&tell) (?&reader)\b|\b[Ww](?:ij|e) (?&tell) (?&reader)\b  # "ik informeer uw Kamer"
            |\b(?&ministry) (?:informeert|bericht|stuurt|zendt|biedt) (?&reader)\b
            |\b(?:informeert|bericht|stuurt|zendt|biedt) (?&ministry) (?&reader)\b
            |\bontvangt (?&reader)\b
            |\b(?:doe|doen) (?&we_write) (?&reader)\b[^.?!]{0,160}\btoekomen\b
            |\b[Dd]ien(?:en)? (?&we_write)\b[^.?!]{0,160}\bbij (?&chamber) in\b
            |\b(?:blijf|blijven)\b[^.?!]{0,80}\b(?&reader)\b[^.?!]{0,120}\binformeren\b
            |\b(?:houd|houden|hou)\b[^.?!]{0,60}\b(?&reader)\b[^.?!]{0,120}\bop de hoogte\b
        """),
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
        unless=pattern(r"(?&not_yet)|(?&no_news)"),
        ahead=True,
    ),
    WrittenRule(
        "comes_to_the_chamber",
        # "ligt in het voorjaar bij uw Kamer", "in mei volgt een brief": the paper is what comes
        pattern(r"""
            \b(?:ligt|liggen|komt|komen|gaat|gaan)\b[^.?!]{0,100}\b(?:bij|naar) (?&reader)\b
            |\bvolg(?:t|en) (?:een |de |het |mijn )?(?:\w+ ){0,2}?\w{0,20}(?:(?&a_paper)|brieven|voorstel)\b
            |\b\w{0,20}(?:(?&a_paper)|voorstel) (?:verschijnt|volgt)\b
        """),
        needs=("Kamer", " u", "volg", "verschijnt"),
        examples=(
            "Het wetsvoorstel ligt in het najaar van 2031 bij uw Kamer.",
            "In mei 2031 volgt een brief over de veren.",
            "Het rapport verschijnt in mei 2031.",
        ),
        counterexamples=("Het wetsvoorstel ligt sinds mei 2031 bij uw Kamer.", "Op de sluis volgt een brug."),
        unless=pattern(r"\b(?:sinds|reeds|al|inmiddels|thans|nu|momenteel)\b|(?&not_yet)|(?&no_plan)"),
        dated=True,
    ),
    WrittenRule(
        "sends_then",
        # to whom goes without saying: "in mei stuur ik de planning"
        pattern(r"\b(?:stuur|sturen|zend|zenden|verstrek|verstrekken) (?&we_write)\b"),
        needs=("stu", "zend", "verstrek"),
        examples=("In mei 2031 stuur ik de planning per sluis.",),
        counterexamples=("Hierbij stuur ik de planning.", "De planning stuur ik niet in mei 2031."),
        unless=pattern(r"(?&not_yet)|(?&no_plan)"),
        dated=True,
    ),
    WrittenRule(
        "hopes_to_inform",
        pattern(r"""
            \b(?:verwacht|streef|hoop|verwachten|streven|hopen)\b[^.?!]{0,160}\b(?&reader)\b[^.?!]{0,160}
            \bte (?:kunnen )?(?&tell)\b
        """),
        needs=("Kamer", "u "),
        examples=("Ik verwacht uw Kamer in het voorjaar van 2031 te kunnen informeren.",),
        counterexamples=("Ik verwacht dat de dijk houdt.", "Het streven was uw Kamer in mei te informeren."),
        unless=pattern(r"(?&not_yet)|\bwas\b"),
        ahead=True,
    ),
    WrittenRule(
        "comes_back",
        pattern(r"""
            \b(?:kom|komen) (?&we_write)\b[^.?!]{0,160}\bterug\b
            |\b(?:wordt|zal)\b[^.?!]{0,120}\b(?:teruggekomen|worden teruggekomen)\b
            # "in de volgende brief ga ik …
            |\b(?:volgende|komende|eerstvolgende|aparte|separate) \w*(?:brief|rapportage)
                \ (?:ga|gaan) (?:ik|wij|we)\b[^.?!]{0,80}\bin\b  # … daarop in"
            |\b(?:[Ii]k kom|[Ww](?:ij|e) komen)\b[^.?!]{0,160}\bterug\b
        """),
        needs=("terug", "brief ga", "rapportage ga"),
        examples=(
            "Daarop kom ik in de volgende voortgangsbrief terug.",
            "Ik kom hier na de zomer op terug.",
            "In de volgende voortgangsbrief ga ik daar op in.",
        ),
        counterexamples=("Hierop kom ik in paragraaf 3 van deze brief terug.", "De veren komen terug."),
        unless=pattern(r"""
            \b(?:deze brief|paragraaf|hoofdstuk|hieronder|onderstaand|verderop|hierna|bijlage|antwoord op vraag)\b
        """),
        ahead=True,
    ),
    WrittenRule(
        "takes_along",
        pattern(r"""
            \b(?:(?:neem|nemen) (?:ik|wij|we)|[Ii]k neem|[Ww](?:ij|e) nemen)\b[^.?!]{0,80}\bmee\b
            |\b(?:(?:betrek|betrekken) (?:ik|wij|we)|[Ii]k betrek|[Ww](?:ij|e) betrekken)\b[^.?!]{0,80}\bbij\b
        """),
        needs=("mee", "bij"),
        examples=("Dit neem ik mee in de evaluatie van 2031.", "Ik betrek dit bij de volgende rapportage."),
        counterexamples=("De veren nemen fietsen mee.",),
        unless=re.compile(r"\b(?:niet|geen)\b"),
        ahead=True,
    ),
    WrittenRule(
        "will_act",
        pattern(r"""
            (?:\b(?&we)(?: [a-z]+)? (?&will)|\b(?&will) (?:[a-z]+ )?(?&we)
                |^(?&we)\b[^.?!]{0,300}\ben (?:zal|zullen))  # "het kabinet vindt dit belangrijk en zal …"
            \b(?&gap)\b(?&do)\b
        """),
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
    ),
    WrittenRule(
        "will_talk",
        pattern(r"""
            \b(?:(?:ga|gaat|gaan|treed|treedt|treden) (?:[a-z]+ )?(?&we)|(?&we) (?:ga|gaat|gaan|treed|treedt|treden))
            \b(?&gap)\b(?:in (?:gesprek|overleg)|aan de slag)\b
        """),
        needs=("gesprek", "overleg", "slag"),
        examples=("Hierover ga ik met de sector in gesprek.", "We gaan in overleg met de veren."),
        counterexamples=("Hierover ben ik met de sector in gesprek.", "De veren gaan in overleg."),
    ),
    WrittenRule(
        "intends",
        pattern(r"""
            \b(?:(?&we) (?:ben|is|zijn)|(?:ben|is|zijn) (?&we))\b(?&gap)\b(?:voornemens|van plan)\b
            |\b(?:(?&we) wil(?:len)?|wil(?:len)? (?&we))\b(?&gap)\b(?:vragen|verzoeken|bespreken|agenderen)\b
        """),
        needs=("voornemens", "van plan", "wil "),
        examples=(
            "Ik ben voornemens een tijdlijn op te stellen.",
            "Het kabinet wil de Commissie om uitleg vragen.",
        ),
        counterexamples=("De veerdienst is voornemens te sluiten.", "Ik ben niet voornemens dit te doen."),
    ),
    WrittenRule(
        "acts_then",
        pattern(r"\b(?&we) (?&acts)\b|\b(?&acts) (?&we)\b"),
        examples=("Dit pakken we in 2031 op.", "In 2031 past het Rijk de norm aan."),
        counterexamples=("De provincie past de norm aan.",),
        unless=pattern(r"(?&no_plan)"),
        dated=True,
    ),
    WrittenRule(
        "ministry_examines",
        pattern(r"""
            \b(?:(?&ministry)|Rijk|[Hh]et kabinet)(?:(?:, | en )[A-Z]\w+){0,3} (?&examines)\b
            |\b(?&examines) (?:(?&ministry)|het Rijk|het kabinet)\b
        """),
        examples=("BZK en IenW onderzoeken of de norm kan veranderen.", "Het kabinet evalueert de regeling."),
        counterexamples=("De provincie onderzoekt de norm.", "We onderzoeken dit."),
        unless=re.compile(r"\b(?:niet|geen|zou|zouden)\b"),
    ),
    WrittenRule(
        "agreements_are_made",
        pattern(r"""
            \bworden (?:hiervoor |hierover |daarvoor |daarover )?(?:bestuurlijke )?afspraken\b(?&gap)\bgemaakt\b
            |\bworden (?:hiervoor |daarvoor )?pilots\b(?&gap)\bgestart\b
        """),
        needs=("worden",),
        examples=("Met de veren worden afspraken over de pieken gemaakt.", "Hier worden pilots voor gestart."),
        counterexamples=("Er zijn afspraken gemaakt.", "Er worden geen afspraken gemaakt."),
        unless=pattern(r"(?&by_others)|(?&no_plan)"),
    ),
    WrittenRule(
        "will_be_done",
        pattern(r"""
            \b(?:zal|zullen)\b(?&gap)\b(?:worden (?&done)|(?&done) worden
                |in (?:kaart|beeld) worden gebracht|beschikbaar worden gesteld)\b
        """),
        needs=("zal ", "zullen "),
        examples=("Op basis hiervan zal worden besloten of de norm verandert.",),
        counterexamples=("De norm zal door de provincie worden aangepast.", "Dat zal niet worden aangepast."),
        unless=pattern(r"(?&by_others)"),
    ),
    WrittenRule(
        "is_done_then",
        pattern(r"\b(?:wordt|worden)\b(?&gap)\b(?&done)\b|\b(?&done) (?:wordt|worden)\b"),
        needs=("wordt", "worden"),
        examples=("De norm wordt in 2031 geëvalueerd en aangescherpt.",),
        counterexamples=("De norm wordt in 2031 door de provincie aangepast.", "De norm wordt niet aangepast."),
        unless=pattern(r"(?&by_others)|(?&no_plan)"),
        dated=True,
    ),
)
# Words by which a present tense lies ahead, besides the times of `kamerspoor.extract.commitments.deadlines`.
AHEAD = pattern(r"""
    \b(?:jaarlijks|halfjaarlijks|elk (?:half)?jaar|ieder (?:half)?jaar|elk kwartaal|ieder kwartaal
        |periodiek|regelmatig|separaat|apart|afzonderlijk|nader|verder|later|blijf|blijven|houd|houden|na afloop
        |(?:volgende|komende|eerstvolgende|aparte|separate)
            \ \w*(?:brief|rapportage|begroting|rapport|debat|evaluatie))\b
""")
