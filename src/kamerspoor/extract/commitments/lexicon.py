"""The words of which promises are made, by what they do in a clause: the lexicon of the slots.

Nothing here says what is a promise: that is learned from labelled debates (`training/commitments.py`). A word may be
missing; what it costs is that sentences with it look a little less alike.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from kamerspoor.text.patterns import Patterns, pattern
from kamerspoor.text.rules import Rule


def _by_word(table: dict[str, str]) -> dict[str, str]:
    return {word: name for name, words in table.items() for word in words.split()}


# Who does it, in the order in which a clause is said to be of somebody.
WHO: Final = _by_word(
    {
        "I": "ik",
        "we": "wij we",
        "cabinet": "kabinet regering nederland ministerie departement rijk",
        "colleague": "collega collega's collega’s ambtgenoot minister staatssecretaris opvolger bewindspersoon "
        "bewindspersonen minister-president ambtenaren",
        "you": "u",
        "it": "die dat het dit deze",
        "there": "er",
    }
)
WHO_ORDER: Final = ("I", "we", "cabinet", "colleague", "you", "it", "there")
# The finite verb that stands for time and mood.
FINITE: Final = _by_word(
    {
        "zal": "zal zullen zult",
        "ga": "ga gaan gaat",
        "wil": "wil willen",
        "kan": "kan kunnen kunt mag mogen",
        "zou": "zou zouden",
        "moet": "moet moeten hoeft hoeven",
        "wordt": "wordt worden",
        "heb": "heb heeft hebben had hadden",
        "was": "was waren werd werden",
        "is": "is zijn ben",
    }
)
FINITE_ORDER: Final = ("zal", "ga", "wil", "kan", "zou", "moet", "wordt", "heb", "was", "is")
# What colours a clause.
COLOUR: Final = _by_word(
    {
        "ready": "bereid graag liefde plezier genoegen",
        "yes": "ja jazeker zeker uiteraard vanzelfsprekend natuurlijk absoluut prima akkoord oké",
        "plan": "voornemens voornemen planning streven streef streeft bedoeling",
        "expect": "verwacht verwachten verwachting hoop hopen hopelijk probeer proberen",
        "maybe": "misschien eventueel wellicht denk volgens",
        "not": "niet geen nooit niets nergens nauwelijks onmogelijk",
        "if": "als indien mits tenzij wanneer mocht zodra",
        "motion": "motie moties amendement amendementen dictum oordeel ontraden ontijdig ontraad appreciatie",
        "always": "altijd steeds voortdurend continu blijven blijf blijft bezig momenteel dagelijks regelmatig",
    }
)
# What is done: the finite forms, the infinitives and the participles of each kind of verb.
_VERBS: Final[dict[str, tuple[str, str, str]]] = {
    "pledge": ("beloof garandeer verzeker", "toezeggen beloven garanderen verzekeren", "toegezegd beloofd"),
    "inform": (
        "informeer informeert rapporteer rapporteert",
        "informeren berichten rapporteren inlichten terugkoppelen",
        "geïnformeerd ingelicht gerapporteerd teruggekoppeld bericht",
    ),
    "tell": ("meld vertel", "melden vertellen aangeven toelichten schetsen uitleggen", "gemeld"),
    "send": (
        "stuur stuurt zend zendt verstuur verzend bied biedt lever levert verstrek",
        (
            "sturen toesturen zenden toezenden verzenden toekomen aanbieden opsturen nasturen versturen verstrekken "
            "leveren nazenden"
        ),
        "gestuurd gezonden toegestuurd toegezonden verzonden verstuurd aangeboden opgestuurd aangeleverd",
    ),
    "share": (
        "deel deelt presenteer publiceer",
        "delen voorleggen presenteren publiceren voorhangen",
        "gedeeld voorgelegd gepubliceerd opgeleverd voorgehangen gepresenteerd",
    ),
    "react": ("reageer antwoord", "ingaan reageren antwoorden beantwoorden", "beantwoord gereageerd"),
    "come_back": ("terugkom terugkomt", "terugkomen", "teruggekomen"),
    "receive": ("krijgt krijgen ontvangt volgt", "ontvangen tegemoetzien", ""),
    "put": ("neem schrijf zet", "opnemen schrijven opschrijven zetten vastleggen verwerken", "opgenomen verwerkt"),
    "talk": (
        "spreek spreekt bespreek overleg bel",
        "spreken bespreken overleggen aankaarten opbrengen adresseren agenderen bellen inbrengen",
        "besproken geagendeerd",
    ),
    "pass_on": ("geleid", "doorgeleiden overbrengen doorgeven", "doorgeleid overgebracht"),
    "ask": ("vraag verzoek", "vragen verzoeken navragen bevragen", ""),
    "look_up": ("uitzoek check naga", "nagaan uitzoeken checken navraag", "uitgezocht nagegaan"),
    "research": (
        "onderzoek onderzoekt verken inventariseer",
        "onderzoeken inventariseren evalueren verkennen uitwerken",
        "onderzocht verkend geëvalueerd uitgewerkt",
    ),
    "look": ("kijk kijkt bekijk bezie", "kijken bekijken bezien", "bekeken gekeken"),
    "weigh": (
        "weeg betrek bestudeer overweeg",
        "wegen meewegen afwegen overwegen beraden betrekken bestuderen",
        "gewogen betrokken meegewogen",
    ),
    "take_along": ("", "meenemen", "meegenomen"),
    "do": ("doe doet", "doen", "gedaan"),
    "take_up": ("pak pakt oppak", "oppakken aanpakken", "opgepakt"),
    "change": (
        "pas regel zorg start maak maakt dring instrueer wijs onderstreep pleit bepleit",
        (
            "aanpassen wijzigen regelen zorgen schrappen invoeren uitvoeren starten maken inzetten aandringen "
            "instrueren aanspreken wijzen onderstrepen pleiten benadrukken opstellen organiseren aanstellen benoemen"
        ),
        "aangepast gewijzigd geregeld gestart",
    ),
}
VERBS: Final[dict[str, tuple[str, str]]] = {
    word: (kind, form)
    for kind, forms in _VERBS.items()
    for form, words in zip(("finite", "infinitive", "participle"), forms, strict=True)
    for word in words.split()
}
# The three classes of what is done; what may be of each, or of none, stands apart.
COARSE: Final[dict[str, str]] = {
    **dict.fromkeys(["pledge", "inform", "send", "share", "react", "come_back"], "Inform"),
    **dict.fromkeys(["receive", "come_with", "it_comes"], "Inform"),
    **dict.fromkeys(["talk", "pass_on", "ask", "look_up", "research", "take_up", "change", "have_done"], "Act"),
    **dict.fromkeys(["look", "weigh", "take_along"], "Consider"),
    "tell": "Tell",
    "put": "Put",
    "in_writing": "Write",
    "do": "Do",
}  # fmt: skip
TIMES: Final = _by_word(
    {
        "season": "reces zomerreces kerstreces herfstreces meireces voorjaarsreces krokusreces zomer kerst prinsjesdag "
        "najaar voorjaar herfst winter januari februari maart april mei juni juli augustus september oktober november "
        "december medio kwartaal week weken maand maanden maandag dinsdag woensdag donderdag vrijdag",
        "soon": "binnenkort spoedig spoedigst snel termijn tijdig binnen uiterlijk aankomende komende aanstaande "
        "eerstvolgende volgende volgend komend voortaan",
        "event": "begroting begrotingsbehandeling voorjaarsnota miljoenennota najaarsnota voortgangsbrief "
        "tweeminutendebat commissiedebat raad rbz mirt jaar",
    }
)
_DOCUMENT: Final = pattern(r"""
    \w*(?:brief|briefje|brieven|rapport|rapporten|rapportage|rapportages|verslag|notitie|overzicht|reactie|evaluatie
        |nota|visie|strategie|monitor|update|wetsvoorstel|fiche|halfjaarbericht|amvb|voorstel|voorstellen|plan|plannen
        |aanpak|uitkomsten|resultaten|inzichten|cijfers|antwoord|antwoorden|programma|analyse|onderzoek|stukken
        |informatie|details|bevindingen|duiding|schrijven|inventarisatie|actualisatie|stand)
""")


@lru_cache(maxsize=16_384)
def is_document(word: str) -> bool:
    """Tell whether a word names a paper, or what one holds: "voortgangsbrief", "cijfers"."""
    return _DOCUMENT.fullmatch(word) is not None


YES: Final = frozenset(
    (
        "ja", "zeker", "jazeker", "uiteraard", "vanzelfsprekend", "prima", "natuurlijk", "absoluut", "ja hoor",
        "ja zeker", "ja uiteraard", "akkoord", "met plezier", "graag", "met alle liefde",
    )
)  # fmt: skip

compile_ = Patterns(you=r"u|hem|haar|mevrouw|de heer|jullie", chamber=r"(?:de |uw )?(?:eerste en )?(?:tweede )?kamers?")


def phrase(name: str, written: str, needs: str, example: str, counterexample: str) -> Rule:
    """Return the row of a phrase of words in lower case; of ``needs`` one whole word must be there."""
    return Rule(name, compile_(written), tuple(needs.split()), (example,), (counterexample,))


# Verbs in two parts, and phrases that are verbs: looked for within a clause.
VERB_PHRASES: Final = (
    phrase(
        "come_back",
        r"\bkom(?:t|en)?\b.{0,200}\bterug\b|\bterug (?:te|zal|wil|kan|zou|mag)\b.{0,200}\bkom\w*|\bop terug\b",
        "terug",
        "daar kom ik op terug",
        "de brief is terug",
    ),
    phrase(
        "pledge",
        r"\bzeg(?:gen)?\b.{0,200}\btoe\b|\btoezegging (?:doe|geef|wil|kan)|\btoezegging (?:\w+ )?(?:doen|zijn)",
        "toe toezegging",
        "dat zeg ik u toe",
        "dat komt mij toe",
    ),
    phrase(
        "inform",
        r"""
            \bop de hoogte\b|\blaat\b.{0,200}\bweten\b|\blaten weten\b|\binzichtelijk maken
            |\b(?:ik|we|wij) bericht\w*\b|\bbericht (?:ik|we|wij)\b
        """,
        "hoogte weten inzichtelijk bericht berichten",
        "ik houd uw kamer op de hoogte",
        "de hoogte van het bedrag",
    ),
    phrase(
        "take_along",
        r"\b(?:neem|nemen|neemt|pak|pakken)\b.{0,200}\bmee\b",
        "mee",
        "dat neem ik mee",
        "ik ga mee naar buiten",
    ),
    phrase(
        "take_up",
        r"\b(?:pak|pakken|pakt|neem|nemen)\b.{0,200}\bop\b|\baan de slag\b|\bwerk van\b|\bwerk maken\b",
        "op slag werk",
        "dat pakken we op",
        "op dat werk",
    ),
    phrase(
        "look_up",
        r"\b(?:ga|gaan|zoek|zoeken|vraag|vragen)\b.{0,200}\b(?:na|uit)\b|\bnavraag\b|\bna te (?:gaan|vragen)"
        r"|\buit te zoeken",
        "na uit",
        "ik zoek dat uit",
        "uit de brief",
    ),
    phrase(
        "talk",
        r"""
            \bin (?:\w+ )?(?:gesprek|overleg|contact)\b|\bgesprek (?:aan|over|met)|\bcontact (?:op|met|zoeken)
            |\bafspra\w+ (?:\w+ ){0,12}(?:maken|maak)\b|\bmet (?:hem|haar|hen|ze) over hebben
        """,
        "gesprek overleg contact afspraak afspraken hebben",
        "ik ga met hen in gesprek",
        "het gesprek was goed",
    ),
    phrase(
        "pass_on",
        r"""
            \b(?:geleid|geleiden|geef|geven|breng|brengen)\b.{0,200}\b(?:door|over)\b|\bonder (?:\w+ )?aandacht\b
            |\bdoor te (?:geleiden|geven)|\bover te brengen
        """,
        "door over aandacht",
        "ik geef dat door",
        "dat is over",
    ),
    phrase(
        "in_writing",
        r"""
            \bop (?:papier|schrift)\b|\bschriftelijk\b|\bin (?:een|de|die|mijn|onze|\w+ende)? ?\w*brief\b
            |\b(?:een|de|die|per) \w*brief\b
        """,
        "papier schrift schriftelijk brief kamerbrief voortgangsbrief verzamelbrief halfjaarbrief",
        "dat zet ik op papier",
        "het papier is op",
    ),
    phrase(
        "come_with",
        r"""
            \b(?:kom|komt|komen)\b.{0,200}\bmet (?:een|de|het|die|dat|onze|meer|haar|zijn)\b
            |\b(?:kom|komt|komen) (?:\w+ ){0,12}(?:er)?mee\b
        """,
        "met mee",
        "ik kom met een voorstel",
        "met een voorstel",
    ),
    phrase(
        "it_comes",
        r"""
            \b(?:komt|komen)\b.{0,200}\b(?:naar|richting|uw kant|aan) (?:de |uw |u\b)
            |\b(?:er|dat|die|het|deze|\w*brief|\w*plan|antwoord|rapport|\w*reactie)\b.{0,200}\b(?:komt|komen)\b
            |\bkomt er\b
            |\b(?:gaat|gaan)\b.{0,200}\b(?:naar|richting) (?:de|uw) kamer
        """,
        "komt komen gaat gaan",
        "die brief komt naar uw kamer",
        "zij komen op tijd",
    ),
    phrase(
        "have_done",
        r"\blaat ik\b|\bik laat\b|\blaten (?:onderzoeken|uitzoeken|doen|maken|opstellen)",
        "laat laten",
        "ik laat dat onderzoeken",
        "dat laat zien",
    ),
)  # fmt: skip
# What is said of a clause, and of a sentence as a whole.
CLAUSE_PHRASES: Final = (
    phrase(
        "to_chamber",
        r"""
            \b(?:naar|aan|richting|met|bij|van) (?&chamber)\b|\b(?:uw|de) kamer\b|\buw (?:kant|richting)\b
            |\b(?:aan|naar|met|bij|richting) (?&you)\b|\bu\b
        """,
        "kamer kamers uw u aan naar met bij van richting",
        "aan de kamer",
        "een kamer in het huis",
    ),
    phrase(
        "later_here",
        r"""
            \b(?:zo|straks|zo meteen|zometeen|zo dadelijk|dadelijk|zo direct|direct|aan het eind|verderop
                |later in (?:dit|mijn)|blokje|mapje|kopje|(?:in|bij) (?:de |mijn )?(?:eerste|tweede) termijn
                |bij de moties|in dit debat)\b
        """,
        "zo straks dadelijk direct eind verderop later blokje mapje kopje termijn moties debat",
        "daar kom ik straks op",
        "later dit jaar",
    ),
    phrase(
        "past",
        r"""
            \b(?:heb|heeft|hebben|had|hadden|is|was|waren|werd|werden|zijn) (?:\w+ ){0,10}?
                (?:toegezegd|beloofd|aangekondigd|gezegd|aangegeven|gestuurd|geïnformeerd|gedeeld|verzonden|gedaan
                    |genoemd|gevraagd|besproken|laten weten|ontvangen|opgenomen|gemeld|geschreven)\b
            |\b(?:toegezegd|aangegeven|gezegd|gedaan) (?:heb|hebt|heeft|hebben|had|is|was)\b
        """,
        "heb had heeft is was waren werd zijn",
        "dat heb ik eerder toegezegd",
        "dat heb ik graag",
    ),
    phrase(
        "in_paper",
        r"""
            \b(?:in|bij|op|met|via|per) (?:\w+ ){0,4}?
                (?:papier|schrift|voortgang\w*|\w*(?:brief|rapportages?|bericht|verslag|monitor|nota|update|reactie))\b
        """,
        "in bij op met via per",
        "dat neem ik mee in het volgende halfjaarbericht",
        "dat neem ik mee in het gesprek",
    ),
)
SENTENCE_PHRASES: Final = (
    phrase(
        "reads_motion",
        r"""
            \b(?:mag|kan|mogen|kunnen) (?:\w+ ){0,4}?(?:lezen|opvatten|interpreteren|uitleggen|begrijpen)\b|\bzo lees\b
            |\boordeel kamer\b|\bmet dien verstande\b
        """,
        "lezen opvatten interpreteren uitleggen begrijpen lees oordeel verstande",
        "als ik de motie zo mag lezen",
        "ik lees de motie",
    ),
    phrase(
        "goes_on",
        r"""
            \b(?:dan|nu|vervolgens|tot slot) (?:kom|ga) ik\b|\bkom ik (?:bij|toe|aan|dan)\b
            |\bga ik (?:nu|door|verder|over naar|dan)\b|\baan toe\b
        """,
        "kom ga aan",
        "dan kom ik bij de vragen",
        "ik kom met een brief",
    ),
    phrase(
        "that_i_will",
        r"""
            ^(?:(?:ja|zeker|jazeker|uiteraard|nou|dus|en|maar|dan|prima|oké|absoluut|voorzitter)[, ]+)*
                (?:dat|die|dit) (?:zal|ga|gaan|zullen|wil|kan|willen|kunnen|doe|doen|neem|nemen|pak|zeg|komt)\b
        """,
        "dat die dit",
        "ja, dat zal ik doen",
        "ik zal dat doen",
    ),
    phrase(
        "tells_question",
        r"\b(?:vraag|vroeg|vragen|vroegen) (?:\w+ ){0,8}?(?:of|om|wanneer|hoe|wat|naar)\b|\bde vraag\b",
        "vraag vroeg vragen",
        "de heer smit vroeg wanneer dat komt",
        "ik vraag hem dat",
    ),
    phrase(
        "says_to_you",
        r"\bzeg ik (?:tegen|aan|u|toe)|\bkan ik (?:\w+ ){0,3}(?:zeggen|melden|toezeggen)",
        "zeg ik",
        "dat zeg ik tegen de heer smit",
        "ik zeg niets",
    ),
    phrase(
        "others_will",
        r"""
            \b(?:provincies?|gemeenten?|mensen|burgers|boeren|bedrijven|ondernemers|politie|commissie|europa|brussel
                |partijen|sector|regio|lidstaten|land|landen) (?:\w+ )?
                (?:zal|zullen|gaat|gaan|wil|kan|kunnen|moet|moeten)\b
        """,
        "zal zullen gaat gaan wil kan kunnen moet moeten",
        "de provincies zullen dat doen",
        "ik zal met de provincies spreken",
    ),
)
