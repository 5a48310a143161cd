"""How far a sentence says that something asked or promised before came, told by slots and not by phrases.

Letters settle a promise in words of their own each time ("heb ik gedaan wat ik mevrouw Smit had beloofd", "kan hiermee
van de lijst", a row of a table). What they share are slots: a word for what was promised or asked (`NAMED`), and a word
for how far it came (`EXTENTS`): not at all any more, in part, handed to another, on its way, or wholly.

Example:
    >>> extent_of("Daarmee heb ik mijn woord aan mevrouw Smit gehouden.")
    'wholly'
    >>> extent_of("De proef gaat om die reden niet door.")
    'impossible'
    >>> speaks_of_promise("Daarmee heb ik mijn woord aan mevrouw Smit gehouden.")
    True
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kamerspoor.model.letters import Extent
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule, first_match

pattern = Patterns(
    # From a verb to its participle or particle, within the clause; and a particle that ends its clause.
    to=r"\b[^.?!;:]{0,90}\b",
    close=r"(?=[.,;:)]|$| (?:en|door|die|wat|dat|om)\b)",
    who=r"ik|wij|we|het kabinet|de regering|de minister|de staatssecretaris|mijn (?:ambts)?voorganger|zij|hij|daar",
    said=r"""
        beloofd?e?n?|toegezegd?e?n?|toezegden?|zei|gezegd|schreef|geschreven|meldden?|gemeld|aankondigden?|aangekondigd
        |afsprak|afgesproken
    """,
    promise=r"toezegging|belofte|afspraak|voornemen",
    member=r"(?:het |de )?(?:[Ll]id|[Ll]eden|heer|heren|mevrouw)|de Kamer|uw Kamer|de (?:vaste )?commissie",
    promised=r"toegezegde?|toezegde|toezegging|beloofde?|op mij (?:nam|genomen)|in het vooruitzicht gesteld",
    gives=r"""
        bijlage|bijgaand|bijgevoegd|treft u|vindt u|u treft|u vindt|hierbij|hiermee|(?:in|met|bij) deze brief|[Dd]it is
        |gebeurd|dat doe ik|een einde gekomen
    """,
    more=r"(?:meer |langer )?",
    therefore=r"(?:dan ook |daarom |dus )?",
    it_is=r"kan|kunnen|is|zijn|blijkt|bleek|zal",
    now=r"nu|thans|momenteel|binnenkort|nog|op dit moment",
    by_this=r"""
        [Hh]ier(?:bij|mee|mede|door)|[Dd]aar(?:mee|door)|waarmee|[Mm]et (?:deze|dit|die|bijgaande?|de (?:toe|aan)\w+)
        |[Bb]ijgaande?|[Mm]iddels deze|[Zz]o|[Aa]ldus|[Zz]odoende|[Aa]ls bijlage|[Ii]n de bijlage
        |(?:[Ii]n|[Bb]ij|[Mm]et) (?:deze|onderhavige|dit) (?:\w+)?(?:brief|stuk)
    """,
)

NAMED: Final[tuple[Rule, ...]] = (
    Rule(
        "promise",
        pattern(r"""
            \b(?:[Tt]oezegging(?:en)?|toegezegd?e?|[Bb]eloftes?|belofte[ns]|beloofde?|aankondiging(?:en)?)\b
            |\b(?:[Dd]e|[Dd]ie|[Dd]eze|onze|mijn|eerste|tweede|derde|vierde|een) afspra(?:ak|ken)
                (?=(?&to)(?:Kamer|\w*debat|\w*overleg|lid|leden|heer|mevrouw|u)\b)
            |\b(?:mijn|ons) woord\b
            |\bin het vooruitzicht (?:heb |had |is |was )?(?:ge)?steld?\b
            |\b(?:actiepunt|openstaand(?:e)? punt)(?:en)?\b|\b(?:mijn|het|dat) voornemen\b|\bop mij (?:nam|genomen)\b
        """),
        needs=(
            "oezegging", "toegezegd", "elofte", "beloofd", "aankondiging", "afspra", "woord", "vooruitzicht",
            "punt", "voornemen", "op mij",
        ),
        examples=(
            "De toezegging aan het lid Smit is afgedaan.",
            "Met deze cijfers ben ik de afspraak nagekomen die ik met mevrouw Smit maakte.",
            "Ik heb mijn woord gehouden.",
            "Het overzicht dat ik in het vooruitzicht had gesteld, volgt.",
        ),
        counterexamples=("Met de sector heb ik afspraken over sluizen.", "Het woord is aan de heer Smit."),
    ),
    Rule(
        "what_was_said",
        pattern(r"""
            # "wat ik mevrouw Smit had beloofd", "dan zij u op 3 mei schreef"
            \b(?:wat|hetgeen|zoals|die|dat|dan)\b [^.?!;:]{0,12}\b(?&who)\b [^.?!;:]{0,80}
                \b(?:had(?:den)? |heb(?:ben)? |heeft |is |was )?(?:ge)?(?&said)\b
            |\b(?:had(?:den)?|mocht(?:en)?) (?:u|uw Kamer)(?&to)(?:van mij|verwachten|tegoed)\b
            |\b(?:[Uu]|uw Kamer) had(?&to)(?:van mij|verwachten|tegoed)\b|\bvan mij te ?goed\b
        """),
        needs=("wat ", "hetgeen ", "zoals ", "die ", "dat ", "dan ", " u ", "U had", "uw Kamer"),
        examples=(
            "Zo heb ik gedaan wat ik mevrouw Smit in maart had beloofd.",
            "Hiermee kom ik na wat zij u op 3 mei schreef.",
            "U had dit rapport voor 1 juli van mij mogen verwachten.",
        ),
        counterexamples=("De dijk is verhoogd.", "Wat er gebeurt, weet niemand."),
    ),
    Rule(
        "question",
        pattern(r"""
            \b(?:vra(?:ag|gen)|verzoek(?:en)?|wens(?:en)?|oproep) (?:van|uit|door) (?&member)\b
            |\b(?:de|uw) Kamer(?&to)(?:vroeg|gevraagde?|verzocht)\b
            |\b(?:door|namens) (?&member)(?&to)(?:gevraagde?|verzochte?)\b
        """),
        needs=("vra", "verz", "wens", "oproep", "vroeg"),
        examples=(
            "Zo is de vraag van de heer Smit volledig beantwoord.",
            "Aldus is beantwoord wat de Kamer mij vroeg.",
        ),
        counterexamples=("De vraag naar veren daalt.",),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtentRule(Rule):
    """Words that tell how far something came."""

    extent: Extent


# In their order: what is refused or done in part is so whatever else is said of it.
EXTENTS: Final[tuple[ExtentRule, ...]] = (
    ExtentRule(
        "given_up",
        pattern(r"""
            \b(?:zie|ziet|zien|zag|zagen)(?&to)(?:er ?|daar)?van af\b|\b(?:zie|zag) ervan af\b
            |\b(?:zie|ziet|zag|zagen)(?&to)af van\b|\b(?:daarvan |ervan )?afgezien\b|\baf te zien\b
            |\b(?:gaat|gaan|ging|gingen)(?&to)niet (?:meer )?door\b|\bniet (?&more)door(?:gaat|gaan|ging)\b
            |\b(?:kom|komt|komen)(?&to)niet (?:meer )?na(?&close)|\bniet (?:zal |kan )?(?:nakomen|gestand)\b
            |\b(?:laat|laten)(?&to)(?:vallen|varen|los)(?&close)|\b(?:komt|komen|kwam) (?:\w+mee |dus )?te vervallen\b
            |\b(?:ingetrokken|teruggenomen|losgelaten|stopgezet|gestaakt|geschrapt|van de baan|van tafel)\b
            |\b(?:neem|neemt|nemen)(?&to)terug(?&close)|\bteruggekomen van\b|\bniet (?&more)van (?:ge)?komen\b
            |\b(?:komt|komen) er (?&therefore)niet\b|\b(?:komt er|er komt) geen\b|\bblijft (?&therefore)achterwege\b
        """),
        examples=(
            "Ik zie ervan af.",
            "De proef gaat om die reden niet door.",
            "De toezegging aan Smit kom ik niet na.",
        ),
        counterexamples=("De proef gaat door.", "De toezegging staat niet langer open."),
        extent="impossible",
    ),
    ExtentRule(
        "cannot_be",
        pattern(r"""
            \b(?:kan|kunnen)(?&to)niet (?&more)(?:worden|gestand|nakomen|waarmaken|uitvoeren|leveren)\b
            |\bniet (?&more)(?:kan|kunnen|kon) (?:worden )?
                (?:gemaakt|uitgevoerd|nagekomen|gegeven|geleverd|nakomen|uitvoeren|leveren)\b
            |\b(?&it_is)(?&to)niet (?&more)(?:uitvoerbaar|mogelijk|haalbaar|na te komen|uit te voeren|aan de orde)\b
            |\b(?:onmogelijk|onhaalbaar|onuitvoerbaar|achterhaald|overbodig geworden)\b
            |\b(?&it_is)(?&to)geen sprake\b|\bgeen sprake meer\b|\b(?:is|zijn) niet gelukt\b|\bniet (?:te )?kunnen\b
        """),
        examples=(
            "De doorrekening kan daarom niet worden gemaakt.",
            "Van afspraken met de veren kan geen sprake meer zijn.",
            "Het is onmogelijk gebleken de cijfers te verzamelen.",
        ),
        counterexamples=("De cijfers kunnen worden gemaakt.",),
        extent="impossible",
    ),
    ExtentRule(
        "refused",
        pattern(r"""
            # "die toezegging trek ik in", "vervalt"
            \b(?:trek|trekt|trekken)(?&to)(?:(?&promise)|voorstel|plan)(?&to)in(?&close)
            |\b(?&promise)(?&to)(?:trek|trekt|trekken)(?&to)in(?&close)
            |\b(?&promise)(?&to)(?:vervalt|vervallen)\b|\b(?:vervalt|vervallen) (?:de|deze|mijn|daarmee) (?&promise)\b
            |\bniet (?:uit te voeren|na te komen|gestand te doen)\b
            |\bzal (?:ik|het kabinet)(?&to)niet (?&more)\w+en(?&close)|\bblijft(?&to)uit(?&close)
            |\bgeen (?:uitvoering|gevolg|gehoor|invulling|mogelijkheid|mogelijkheden|ruimte|grond|basis)\b
            |\b(?:zal|ga|gaat|kan|wil) (?:ik |het kabinet |(?&therefore))*(?:deze|die|de) (?:motie|toezegging)(?&to)
                niet (?:uitvoeren|nakomen)\b
            |\bvoer(?:t|en)?(?&to)niet uit(?&close)
            |\b(?:wordt|worden) (?&therefore)niet (?&more)(?:\w+ ){0,2}(?:ge|ver|be|uit|op|na)\w+(?:d|t|en)\b
        """),
        examples=(
            "Die toezegging trek ik daarom in.",
            "De motie-Smit voer ik niet uit.",
            "De lijst wordt niet opgesteld.",
        ),
        counterexamples=("De motie-Smit voer ik uit.", "Ik trek aan de bel."),
        extent="impossible",
    ),
    ExtentRule(
        "in_part",
        pattern(r"""
            \b(?:deels|gedeeltelijk|ten dele|grotendeels|nog niet (?:volledig|geheel|alle))\b
            |\bvoor (?:de helft|een (?:groot |belangrijk )?deel|het (?:grootste|belangrijkste) deel)\b
            |\b(?:het|de) (?:eerste|ene) (?:deel|helft|onderdeel|stap)\b
            |\b(?:het|de) (?:andere|resterende|overige|tweede|laatste) (?:deel|helft|onderdeel)\b(?! van (?:20|dit|het))
            |\bop \w+ na\b|\bmet uitzondering van\b|\bbehalve\b
            |\bzij het (?:zonder|nog)\b|; [A-Z][^.?!;]{1,80}\bnog niet\b
            # "…; voor Zeeland moet dat nog"
            |[;,] (?:maar |doch )?(?:voor|van|met|over|bij|in|de|het|een)\b [^.?!;]{1,80}
                \b(?:nog|later|pas|niet|volgt|volgen|ontbreekt|ontbreken|resteert|resteren)\b(?! (?:meer|langer|alleen))
            |\bmaar (?:nog )?niet (?:voor|van|met|over|bij|in|de|het)\b
        """),
        examples=(
            "Daarmee is de toezegging deels nagekomen.",
            "Met Utrecht is overlegd over de veren; voor Zeeland moet dat overleg nog worden gepland.",
        ),
        counterexamples=("De toezegging is nagekomen.", "Met Utrecht is overlegd over de veren."),
        extent="partly",
    ),
    ExtentRule(
        "passed_on",
        pattern(r"""
            \b(?:overgedragen|doorgeleid|doorgestuurd|doorgezonden|doorgegeven|overgegaan|overgelaten) (?:aan|naar|op)\b
            |\b(?:aan|naar|op) (?:mijn|de|onze) (?:collega|ambtgenoot|minister|staatssecretaris|opvolger)(?&to)
                (?:overgedragen|doorgeleid|overgegaan)\b
            |\b(?:ligt|liggen|valt|vallen|berust|rust) (?:nu|thans|voortaan|inmiddels|sindsdien) (?:bij|onder|op)\b
            |\b(?:neemt|nemen|nam)(?&to)(?:(?&promise)|motie)(?&to)over(?&close)
            |\bzal (?:mijn|onze|de) (?:collega|ambtgenoot|opvolger)\b|\b[Mm]ijn (?:collega|ambtgenoot)(?&to)neemt\b
            |\baan (?:hem|haar|hen) overgedragen\b
        """),
        examples=(
            "De toezegging is overgedragen aan de minister van Water.",
            "De toezegging valt voortaan onder de minister van Water.",
        ),
        counterexamples=("De brug is overgegaan.", "De toezegging is nagekomen."),
        extent="passed_on",
    ),
    ExtentRule(
        "under_way",
        pattern(r"""
            \bin (?:voorbereiding|uitvoering|ontwikkeling|behandeling|bewerking)\b
            |\bter hand (?:genomen|neem)\b|\bin (?:gesprek|overleg|beraad)\b(?! (?:gegaan|getreden))
            |\bvertraging\b|\bvoortgang\b|\bstand van zaken\b|\b(?:onder de|mijn|onze|de volle) aandacht\b
            |\b(?:wordt|worden|word)(?&to)(?:gesproken|gewerkt|onderzocht|bekeken|bezien|verkend|besproken|verwerkt
                |overlegd|uitgewerkt|voorbereid|gepland|verwacht|voorgelegd|geïnventariseerd)\b
            |\b(?:wordt|worden)(?&to)(?:nagekomen|uitgevoerd|afgedaan|ingelost|afgerond|vervuld)\b
            |\b(?:wordt|worden) (?&now)\b|\b(?:voorgelegd|uitgezet|aanbesteed|gevraagd) (?:aan|bij)\b
            |\b(?:heb|heeft|hebben|is|zijn|werd)(?&to)
                (?:voorgelegd|aangekaart|ingepland|verzocht|opdracht (?:gegeven|verleend))\b
        """),
        examples=(
            "De motie van het lid Smit heeft mijn aandacht.",
            "Een wijziging van het besluit is in voorbereiding.",
            "Het advies heb ik voorgelegd aan de provincies.",
        ),
        counterexamples=("De toezegging is nagekomen.", "Tabel 1 geeft de waterstanden."),
        extent="progress",
    ),
    ExtentRule(
        "at_work",
        pattern(r"""
            \b(?:bekijkt|bekijk|onderzoekt|onderzoek ik|verken|verkent|inventariseert|werkt?|werken) (?:\w+ ){0,3}
                (?:aan|of|welke|hoe|wat)\b
            |\b(?:werkgroep|stuurgroep|taskforce|kwartiermaker|aanbesteding)\b
            |\b(?:breng|brengt|brengen)(?&to)in kaart\b
            |\b(?:bezig|doende|gestart|begonnen|aangevangen) (?:met|om)\b|\bis (?:\w+ ){0,4}(?:gestart|begonnen)\b
        """),
        examples=(
            "De korpschef bekijkt welke gegevens er zijn.",
            "Een werkgroep is gevormd.",
            "Wij zijn bezig met de lijst.",
        ),
        counterexamples=("De toezegging is nagekomen.", "Het werk is af."),
        extent="progress",
    ),
    ExtentRule(
        "not_yet",
        pattern(r"""
            \b(?:concept(?:versie)?|eerste (?:versie|opzet|ronde)|ontwerp(?:versie)?)\b
            |\btussen(?:stand|rapportage|bericht)\b|\bte plannen\b
            |\b(?:tot nu toe|tot dusver|vooralsnog|naar verwachting|de komende (?:tijd|maanden|weken)|te zijner tijd)\b
            |\b(?:moet|moeten|dient|dienen) nog\b|\bnog (?:niet|geen|te|nader|in|steeds)\b
            |\blater (?:bericht|informatie|deze|dit|volgt)\b|\b(?:ter|voor) (?:toetsing|advies|consultatie)\b
            |\bpas in\b
            |\b[Ll]oopt(?: nog| op schema| momenteel| thans|[,;.]|$)
        """),
        examples=("Een eerste versie van het plan is besproken.", "Dat gesprek moet nog plaatsvinden."),
        counterexamples=("Het plan is besproken.",),
        extent="progress",
    ),
    ExtentRule(
        "ahead",
        pattern(r"""
            \b(?:zal|zullen|verwacht|verwachten|streef|streeft|streven|hoop|hopen|beoog\w*|voornemens|van plan|gepland
                |wil|willen|zou|zouden|binnenkort|volgt|volgen)\b
            |\b(?:ga|gaat|gaan)\b(?! (?:als|hierbij|bijgaand|mee|in de bijlage|over|om)\b)
            |\b(?:komt|komen|kom) (?:ik |het kabinet )?(?:met|later|nog|dit|volgend|in)\b
            |\b(?:komt|komen|kom)(?&to)terug\b|\b(?:wordt|worden)(?&to)ge[iï]nformeerd\b
            |\b(?:ontvangt|krijgt|hoort|verneemt) (?:u|uw Kamer)\b(?!(?&to)(?:hierbij|bijgaand|bijlage)\b)
        """),
        examples=("Het plan zal in het najaar verschijnen.", "In mei ontvangt u de lijst."),
        counterexamples=("De lijst gaat als bijlage bij deze brief.",),
        extent="progress",
    ),
    ExtentRule(
        "settled",
        pattern(r"""
            \b(?:afgedaan|afgehandeld|afgerond|afgewikkeld|afgesloten|afgevinkt|uitgevoerd|voltooid|ingelost|nagekomen
                |nakom(?:en)?|na te komen|gestand|vervuld|voldaan|voldoe(?:t|n)?|gekweten|doorgehaald|doorgestreept
                |waargemaakt|verwezenlijkt|gerealiseerd|geëffectueerd|ingewilligd|gehonoreerd|beantwoord|volbracht
                |ontslagen|geleverd|afgevoerd|weggestreept|gesloten worden|recht gedaan|ten uitvoer gebracht)\b
            |\b(?:afschrijven|afvinken|doorhalen|afvoeren|schrappen|wegstrepen)\b
            |\bniet (?:langer|meer) open\b|\bvan (?:de|uw|mijn|het|haar|zijn) (?:\w+ )?lijst(?:je)?\b
            |\btegemoetgekomen\b|\bnakoming van\b
            |\|[ ]*(?:[Kk]laar|[Gg]ereed|[Gg]edaan|[Vv]erzonden|[Vv]erstuurd|[Jj]a)\b  # the last cell of a row
            |\b(?:[Zz]oals|[Cc]onform|[Oo]vereenkomstig|[Tt]er (?:uitvoering|nakoming|invulling) van)(?&to)
                (?:toegezegd|toezegde|toezegging|beloofd|afgesproken|afspraak|aangekondigd|verzocht|gevraagd)\b
        """),
        examples=(
            "Daarmee is de toezegging nagekomen.",
            "Met de toezending heb ik mij van die toezegging gekweten.",
            "De toezegging kan hiermee worden doorgehaald.",
            "Daarmee staat de eerste afspraak uit het debat niet langer open.",
            "– Motie-Smit over dijken (98 765, nr. 4): afgehandeld, zie onder 2.",
        ),
        counterexamples=("De dijk is hoog.", "De motie-Smit is aangenomen."),
        extent="wholly",
    ),
    ExtentRule(
        "settled_by_verb",
        pattern(r"""
            # "geef ik uitvoering", "kom ik de toezegging na", "los ik in", "doe ik af", "voer ik uit", "vink ik af"
            \b(?:geef|geeft|geven|gaf|gegeven)(?&to)(?:uitvoering|invulling|gevolg|gehoor|opvolging|gestalte)\b
            |\b(?:uitvoering|invulling|gevolg|gehoor|opvolging|gestalte) (?:gegeven|gaf|geef|geven|te geven)\b
            |\b(?:kom|komt|komen|kwam)(?&to)(?:na|tegemoet)(?&close)|\b(?:los|lost|lossen)(?&to)in(?&close)
            |\b(?:doe|doet|doen|deed)(?&to)(?:af|gestand)(?&close)|\b(?:voer|voert|voeren|voerde)(?&to)uit(?&close)
            |\b(?:vink|streep|haal|voer|sluit|rond|handel|schrijf)(?:t|en)?(?&to)(?:af|door)(?&close)
            |\b(?:houd?|houdt|houden|hield|gehouden)(?&to)(?:woord|belofte)\b
            |\b(?:woord|belofte|afspraak)(?&to)(?:gehouden|hield|houd)\b
            |\b(?:doe|doet|gedaan|deed)(?&to)(?:wat|hetgeen)\b
        """),
        examples=("Ik heb mijn woord daarmee alsnog gehouden.", "Hiermee kom ik de toezegging na."),
        counterexamples=("De dijk is hoog.", "Ik kom op de dijk terug."),
        extent="wholly",
    ),
    ExtentRule(
        "given",
        pattern(r"""
            # what was promised and what gives it, in either order
            \b(?:(?&promised))\b[^.?!]{0,120}\b(?:(?&gives))\b|\b(?:(?&gives))\b[^.?!]{0,120}\b(?:(?&promised))\b
        """),
        examples=(
            "De beloofde lijst gaat als bijlage bij deze brief.",
            "Mijn ambtsvoorganger heeft u dit overzicht toegezegd; u treft het als bijlage aan.",
            "Dit is de reactie die ik de heer Smit had toegezegd.",
        ),
        counterexamples=("De toezegging van vorig jaar is bekend.", "De lijst gaat als bijlage bij deze brief."),
        extent="wholly",
    ),
)
# What the letter itself does outweighs a word of what is ahead: "Hiermee doe ik af wat nog open stond".
_BY_THIS: Final = pattern(r"""
    \b(?&by_this)\b
    |\b(?:geef|geeft)(?&to)(?:uitvoering|invulling|gevolg|gehoor) aan (?:\w+ ){0,3}(?:toezegging|motie|verzoek)
""")


def extent_of(words: str) -> Extent | None:
    """Return how far a sentence says that something came; None where it does not say.

    Args:
        words: a sentence, on one line.
    """
    found = next((one.extent for one in EXTENTS if one.search(words)), None)
    if found == "progress" and _BY_THIS.search(words):
        return "wholly" if speaks_of_settling(words) else found
    return found


def speaks_of_promise(words: str) -> bool:
    """Tell whether a sentence names something promised or asked before."""
    return first_match(NAMED, words) is not None


def names_promise(words: str) -> bool:
    """Tell whether a sentence names something promised before, and not only asked."""
    return first_match(NAMED[:-1], words) is not None


def speaks_of_settling(words: str) -> bool:
    """Tell whether a sentence has words for settling something, done or ahead."""
    return any(one.search(words) for one in EXTENTS if one.extent == "wholly")
