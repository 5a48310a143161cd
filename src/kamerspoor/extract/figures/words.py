"""The words of figures: units, scales, number words, what can be counted, and what only looks like it."""

from __future__ import annotations

import re

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
_BEFORE_NUMBERS = (
    "artikel noot lid vraag antwoord resolutie bijlage tabel figuur grafiek paragraaf hoofdstuk pagina spoor"
    " aanbeveling punt dossier kamerstuk postbus item"
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
        (?:(?P<about>[Cc]irca|[Cc]a\.|[Oo]ngeveer|[Rr]uim|[Bb]ijna|[Zz]o[’']n|[Mm]eer dan|[Mm]inder dan
            |[Tt]en minste|[Mm]instens|[Mm]aximaal|[Nn]aar schatting|[Rr]ond de|[Tt]ot
            |een kleine|een slordige|±) (?:de )?)?
    """,
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
        artikelen leden nummers keren maal uur uren jaren dagen weken maanden minuten seconden kwartalen eeuwen
        bladzijden pagina’s punten stuks stappen vragen moties amendementen stukken hoofdstukken paragrafen bijlagen
        redenen zaken dingen opmerkingen onderdelen termijnen seizoenen kamerstukken procent euro
        hebben worden zijn moeten kunnen zullen willen is was bereiken
        vs en tegen tussen binnen buiten boven onder voor tot als dus wel veel alsmede eens steeds reeds zowel door
        sinds deelnemende aanhef andere anders samen geleden alleen eerste
        Zoals Volgens Kunnen Worden Hoeveel Zijn Heeft Hebben Moeten Vragen Antwoorden Signalen
    """),
    # Words behind an amount that do not say what it is of: they join, compare, or say what is done with it.
    no_thing=_either("""
        ten tegenover in op per en of te die dat is was zijn met door onder naar bij om als voor van aan kan kost zal
        hoger lager meer minder bedrag wordt werd euro waar geworden bezet tot maken vast geen langs vanaf nodig extra
        bestemd beschikbaar gereserveerd uitgegeven uitgetrokken binnen onderdeel boven hebben heeft veroorzaakt
        kunnen worden wordt maakt maken betalen betaald bereiken halen krijgt krijgen ergens
    """),
    # Words with which a thing is no longer named.
    no_more=_either("""
        in en van op vanuit wordt worden werd werden per naar met tussen bij uit is was die dat zijn kan kunnen niet te
        om aan nog waarvan waar moet moeten braak heeft hebben zal zullen zou over door voor als dan maar tegen zonder
        toe gewoon failliet
    """),
    thing=r"(?P<what>(?:[\w’-]+ ){0,3}?(?!jaar)[\w’-]{4,40}(?: in [a-z]{4,20})?)",
)
NO_COUNT = pattern(r"^(?:(?&month)|(?:jaar|dagen|weken)\w*|(?&no_count))\b")
BEHIND = pattern(r"""
    ^ (?:(?:(?:bestemd|beschikbaar|gereserveerd|nodig|extra|uitgetrokken) )?
            voor (?:de |het |een )?(?=[a-z])  # "bestemd voor de dijken"
        |aan |van (?:de |het |een )?)?
    (?P<what>(?!(?&no_thing)\b)[a-zà-ÿA-ZÀ-Þ][\w’-]{2,30}
        (?: (?!(?&no_more)\b)[A-Za-z][\w’-]{2,30}){0,2})
""")
# "een export van circa EUR 1,2 mrd"
OF = re.compile(r"\b(?:een|de|het) (?P<what>[a-z][\w’-]{3,40}(?: in [a-z]{4,20})?) van $")
SUBJECT = pattern(r"""
    \b(?:[Dd]e|[Hh]et|[Dd]eze|[Dd]it|[Ee]en) (?&thing)
    (?: tussen [^,.;]{3,60}| van [^,.;]{3,60})?(?: volgens [^,.;]{3,60})?
    \ (?:is|was|bedroeg|bedraagt|bedragen|bedroegen|steeg|daalde|groeide|gestegen|gedaald)\b
""")
INVERTED = pattern(r"""
    \b(?:bedroeg|bedraagt|bedragen|bedroegen|was|is) (?:de|het) (?&thing)
    (?= tussen| van| volgens| circa| ca\.| ongeveer| met| onder| \d|,| goed| EUR| USD| €| $)
""")
