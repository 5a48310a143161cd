"""The words of figures: units, scales, number words, what can be counted, and what only looks like it."""

from __future__ import annotations

from kamerspoor.model.policy import Bound
from kamerspoor.text.patterns import Patterns


def _either(words: str) -> str:
    """Return the words of a text as alternatives of a pattern."""
    return "|".join(words.split())


SCALES: dict[str, float] = {
    "duizend": 1e3, "k": 1e3, "miljoen": 1e6, "mln": 1e6, "miljard": 1e9, "mrd": 1e9, "mld": 1e9, "biljoen": 1e12,
}  # fmt: skip
UNITS: dict[str, str] = {
    "%": "%", "procent": "%", "procentpunt": "procentpunt", "EUR": "EUR", "Euro": "EUR", "euro": "EUR", "€": "EUR",
    "USD": "USD", "US$": "USD", "$": "USD", "dollar": "USD", "GBP": "GBP", "£": "GBP", "pond": "GBP",
}  # fmt: skip
MEASURE_GUARDS = tuple(
    "km eter ha m² m2 m³ kuub iter ectare ton kilo kg ram Wh MW GW PJ joule graden fte decibel dB week".split()  # noqa: SIM905
)
# Number words for round numbers; small ones ("twee", "drie") count nothing that one looks up.
WORDS: dict[str, int] = {
    "tien": 10, "twaalf": 12, "vijftien": 15, "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60,
    "zeventig": 70, "tachtig": 80, "negentig": 90, "honderd": 100, "tweehonderd": 200, "driehonderd": 300,
    "vierhonderd": 400, "vijfhonderd": 500, "zeshonderd": 600, "zevenhonderd": 700, "achthonderd": 800,
    "negenhonderd": 900, "duizend": 1000, "tweeduizend": 2000, "drieduizend": 3000, "vierduizend": 4000,
    "vijfduizend": 5000, "tienduizend": 10000, "honderdduizend": 100000,
}  # fmt: skip
# Words that make a number a bound; the longer go before those that they hold.
BOUNDS: dict[str, Bound] = {
    "niet meer dan": "at_most", "niet minder dan": "at_least", "meer dan": "more_than", "minder dan": "less_than",
    "ten minste": "at_least", "tenminste": "at_least", "minstens": "at_least", "minimaal": "at_least",
    "maximaal": "at_most", "hoogstens": "at_most", "hooguit": "at_most", "ten hoogste": "at_most",
}  # fmt: skip
_BEFORE_NUMBERS = (
    "artikel noot lid vraag antwoord resolutie bijlage tabel figuur grafiek paragraaf hoofdstuk pagina spoor"
    " aanbeveling punt dossier kamerstuk postbus item batch maatregel variant box fase route lijn klas categorie"
    " scenario optie versie motie stuk"
)
_NUMBERED = ("nr\\.", "nr", "nrs\\.", "blz\\.", "p\\.", *(
    form for word in _BEFORE_NUMBERS.split() for form in (word, word.capitalize())
))  # fmt: skip

pattern = Patterns(
    scale=r"duizend|miljoen|miljard|biljoen|mln\.?|mrd\.?|mld\.?|k",
    currency=r"EUR|Euro|euro|€|USD|US\$|\$|GBP|£",
    measure=r"""
        kilometer|km²?|meter|hectare|ha|vierkante meter|m²|m2|m³|kuub|liter|kiloton|megaton
        |Mton|kton|ton(?:nen)?|kilo|kg|gram|kWh|MWh|GWh|TWh|MW|GW|PJ|petajoule|graden|fte
        |decibel|dB|uur per week
    """,
    amount=r"\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?|\d{1,9}(?:,\d{1,3})?",
    number_word="|".join(sorted(WORDS, key=len, reverse=True)),
    about=r"""
        (?:(?:(?P<about>[Cc]irca|[Cc]a\.|[Oo]ngeveer|[Rr]uim|[Bb]ijna|[Zz]o[’']n|[Nn]aar schatting|[Rr]ond de
            |een kleine|een slordige|±)|(?P<bound>(?&bound))) (?:de )?)?
    """,
    bound="|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in BOUNDS),
    # No number is taken from inside a word, a paper's number, an article or a date, nor the second half of a dossier's
    # number ("39 165 Verkiezingen").
    free=r"(?<![\w.,/€$-])(?!(?<=(?<!\d)\d\d )\d{3}(?!\d))" + "".join(rf"(?<!{word} )" for word in _NUMBERED),
    # A noun that a bare number may count, perhaps with an adjective: a plural.
    counted=r"""
        (?:(?:[A-Z][a-z]{3,20}se|extra|[a-z]{3,20}e)(?: en [a-z]{4,20}e)? )?
        [A-ZÀ-Þ]?[a-zà-ÿ-]{2,28}(?:en|s|’s|eren|ers|aars|ks|el|sen)\b
    """,
    # What looks like such a noun and is none: times and parts of papers, what is vague, verbs, small words, and words
    # that begin a sentence.
    no_count=_either("""
        artikelen leden nummers keren maal uur uren jaren dagen weken maanden minuten seconden kwartalen
        eeuwen bladzijden pagina’s punten stuks stappen vragen moties amendementen stukken hoofdstukken
        paragrafen bijlagen redenen zaken dingen opmerkingen onderdelen termijnen seizoenen kamerstukken
        procent euro hebben worden zijn moeten kunnen zullen willen is was bereiken vallen gaan komen staan
        lopen uitgegeven gevonden gegeven gekregen gekomen genomen gestegen gebleven ontvangen overgebleven
        verloren gewonnen toen waren structureel incidenteel eenmalig euro’s miljoen miljard biljoen duizenden
        miljoenen miljarden https http vs en tegen tussen binnen buiten boven onder voor tot als dus wel veel
        alsmede eens steeds reeds zowel door sinds deelnemende aanhef andere anders samen geleden alleen
        eerste Zoals Volgens Kunnen Worden Hoeveel Zijn Heeft Hebben Moeten Vragen Antwoorden Signalen
        bedragen schelen kosten betalen besparen bezuinigen ophalen investeren lenen bijdragen opleveren verdienen
        verliezen inleveren zoeken vragen bieden geven halen steken stoppen zorgen wegen meten duren dalen stijgen
        groeien vinden krijgen operationeel plus min
    """),
    # Words that are no noun behind a preposition or an article, and end what is named: they join, compare, or say
    # what is done.
    no_noun=_either("""
        ten tegenover in op per en of te die dat is was zijn met door onder naar bij om als voor van aan kan
        kost zal uit hoger lager meer minder bedrag wordt werd werden euro waar geworden bezet tot maken vast
        geen langs vanaf nodig extra bestemd beschikbaar gereserveerd uitgegeven uitgetrokken binnen onderdeel
        boven hebben heeft veroorzaakt kunnen worden maakt betalen betaald bereiken halen krijgt krijgen
        ergens nog waarvan moet moeten zou zullen over dan maar tegen zonder toe gewoon niet tussen vanuit
        weer ook wel dus deze dit het de een ons hen hem haar mij u ik waarin waarbij waarop waaronder
        waardoor had hadden gaat komt vindt denkt zegt heb ben staat ligt we wij ze zij structureel
        incidenteel jaarlijks eenmalig totaal gedaan vrijgemaakt al
    """),
    # Times, and people who pay or get: an amount is not of them.
    no_thing=_either("""
        zomer winter kerst reces jaar jaren maand week periode begin eind einde tijd minister staatssecretaris
        kabinet regering heer mevrouw komende komend volgend volgende eerste tweede
    """),
    adjective=r"(?!(?&no_noun)\b)(?:[a-zà-ÿ-]{3,30}(?<!i)e|[A-ZÀ-Þ][a-zà-ÿ]{2,20}(?:se|ische))",
    noun=r"(?!(?:(?&no_noun)|(?&no_thing))\b)[A-ZÀ-Þa-zà-ÿ][\w’-]{2,40}",
    # A noun with its adjectives; a word of quantity goes on to what there is so much of.
    phrase=r"""
        (?:(?&adjective) ){0,2}(?&noun)(?:(?<=aantal) (?:(?&adjective) )?(?&noun)|(?<=deel) van (?:de |het )?(?&noun))?
    """,
    topic=r"(?:(?&adjective) ){0,2}(?&noun)(?: (?:in|op|uit|naar) (?:de |het )?[a-zà-ÿ’-]{4,25})?",
    article=r"(?:de |het |alle |onze |deze |die |een |al de |al het )?",
)
NO_COUNT = pattern(r"""
    ^(?:(?&month)|(?:jaar|dagen|weken)\w*|(?&no_count)
    # verbs with what may stand apart: "afpakken", "uittrekken"
    |(?:af|uit|op|aan|in|bij|over|mee|toe|weg|terug|vrij|neer)(?:pakken|geven|trekken|leveren|maken|brengen|dragen|nemen|zetten
        |leggen|houden|sparen|betalen|komen|lopen|schrijven))\b
""")
# A part of something: thirty percent van de dijken, so many kiloton aan uitstoot.
PART_OF = pattern(r"^ ?(?:van (?&article)|aan (?!(?:de|het|een) ))(?P<what>(?&phrase))")
# "3 miljoen euro (bestemd) voor de herstart van het veer", "aan subsidies", and the bare noun that ends a sentence
MEANT_FOR = pattern(r"""
    ^ (?:(?:bestemd|beschikbaar|gereserveerd|nodig|extra|uitgetrokken|vrijgemaakt) )?
        voor (?&article)(?P<what>(?&phrase)(?: van (?:de |het )?(?&phrase))?)
    |^ aan (?!(?:de|het|een) )(?P<given>(?=[a-z])(?&phrase))
    |^ (?P<bare>(?!\w{0,8}ge\w+(?:d|t|en)\b|(?:be|ver)\w+d\b|\w+en\b)(?=[a-z])(?&noun))(?=[.;!]|$| en (?:ca\.|circa|\d))
""")
# "een export van circa EUR 1,2 mrd"; not "in het geval van 3%", and not what only says that it is an amount
OF = pattern(r"""
    (?<!\bin )(?<!\bop )(?<!\bonder )(?<!\bbij )\b(?:een|de|het)
    \ (?P<what>(?:(?&adjective) )?(?!(?:bedrag|hoogte|omvang|orde|totaal|percentage|aantal|verschil|geval|minimum
            |maximum)\b)
        [a-z][\w’-]{3,40}(?: in [a-z]{4,20})?) van $
""")
# The subject of the sentence, up to an amount that its verb gives: "De export bedroeg in 2014 …"
SUBJECT = pattern(r"""
    \b(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]it|[Ee]en) (?P<what>(?&topic))
    (?: tussen [^,.;]{3,60}| van [^,.;]{3,60})?(?: volgens [^,.;]{3,60})?
    \ (?:is|was|zijn|waren|bedroeg|bedraagt|bedragen|bedroegen|steeg|daalde|groeide|gestegen|gedaald)\b
""")
INVERTED = pattern(r"""
    \b(?:bedroeg|bedraagt|bedragen|bedroegen|was|is|zijn|waren) (?:de|het) (?P<what>(?&topic))
    (?= tussen| van| volgens| circa| ca\.| ongeveer| met| onder| \d|,| goed| EUR| USD| €| $)
""")
# What may stand between the verb and the amount; a plural verb gives one only as a growth ("zijn met 4% toegenomen").
GAP = pattern(r"""
    (?:(?!\b(?:is|was|zijn|waren|wordt|worden|heeft|hebben|en(?! [A-Z])|maar|die|dat(?! jaar)|want|omdat|als|of|om
        |gericht)\b|\.\ [A-Z]|;).){0,110}
""")
GROWS = pattern(r"""
    [^.;]{0,40}\b(?:toegenomen|afgenomen|gestegen|gedaald|gegroeid|gekrompen|verhoogd|verlaagd)\b
""")
