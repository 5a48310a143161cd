"""What names a time in Dutch parliamentary prose: rule rows for the time itself, and for the words before it.

A row recognises a day, month, season, recess and so on ("oktober 2022", "het zomerreces"); `BEFORE` recognises what
stands before it and moves or divides it ("voor", "begin", "in de loop van"). The days are computed in
`kamerspoor.extract.periods.days`, one function per row.
"""

from __future__ import annotations

import re

from kamerspoor.text.dates import MONTHS, WEEKDAYS
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.recesses import ALIASES
from kamerspoor.text.rules import Rule

COUNTS: dict[str, int] = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "twaalf": 12, "veertien": 14,
}  # fmt: skip
SEASONS: dict[str, int] = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12}

pattern = Patterns(
    day=r"3[01]|[12]\d|0?[1-9]",
    its_year=r"(?P<year>(?&year))",
    # A number that is no part of another, of a date or of a paper's number: in front of it, and behind.
    free=r"(?<![\w.,/–-])",
    no_number=r"(?![\d]|[.,/–-]\d)",
    # "jl." and "a.s." say on which side of the paper's own day a date lies.
    side=r"(?:,? (?P<side>jl\b\.?|j\.l\.|jongstleden|a\.s\.|as\.|aanstaande)(?! [a-z]*dag))?",
    # "van 2021", "van dit jaar"
    of_year=r" (?:van )?(?&its_year)(?&no_number)| (?:van )?(?P<which>dit|volgend|komend|vorig|het) jaar",
    number_word="|".join(COUNTS),
    count="(?P<count>" + "|".join(sorted(COUNTS, key=len, reverse=True)) + r"|enkele|een paar|\d{1,3})",
    unit=r"(?P<unit>dag|dagen|weekje|week|weken|maand|maanden|kwartaal|halfjaar|half jaar|jaar|jaren)",
    recess="|".join(("zomerreces", "kerstreces", "herfstreces", "meireces", "voorjaarsreces", *ALIASES)),
)
# Guard literals without the first letter, which may be a capital; "ei" would be in every other word.
_MONTHS = (*(name[1:] for name in MONTHS if name != "mei"), " mei", " Mei")
_DAYS = tuple(name[1:] for name in WEEKDAYS)
_UNITS = (" dag", " week", " weken", " maand", " kwartaal", " half", " jaar", " jaren")

PERIOD_RULES: tuple[Rule, ...] = (
    Rule(
        "days",
        pattern(r"""(?i)
            (?&free)(?P<day>(?&day))(?: (?P<from_month>(?&month)))?(?: (?P<from_year>(?&year)))?
            (?:(?:, (?&day))* (?:en|tot en met|tot|t/m) | ?[–-] ?)  # "3, 4 en 5 mei", "3–5 mei"
            (?P<last_day>(?&day)) (?P<month>(?&month))\b(?:,? (?&its_year))?(?&side)
        """),
        needs=_MONTHS,
        examples=("19 en 20 maart jl.", "10 t/m 12 mei 2015", "30 juni tot en met 2 juli 2019", "24–26 oktober 2014"),
        counterexamples=("artikel 3 en 20 procent", "2019-2020"),
    ),
    Rule(
        "day",
        pattern(r"""(?i)
            (?&free)(?P<day>(?&day)) (?P<month>(?&month))\b(?: van)?
            (?:,? (?&its_year)(?&no_number)| (?P<which>dit|volgend|vorig) jaar)?(?&side)
        """),
        needs=_MONTHS,
        examples=("1 oktober 2022", "15 maart", "5 juni jl.", "3 mei dit jaar"),
        counterexamples=("in oktober", "2019 mei", "3.5 mei"),
    ),
    Rule(
        "iso_day",
        pattern(r"(?&free)(?&its_year)-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?![\w-])"),
        needs=("-0", "-1"),
        examples=("2023-02-16",),
        counterexamples=("2023-2024", "35373-12-01"),
    ),
    Rule(
        "numbered_day",
        pattern(r"(?&free)(?P<day>(?&day))-(?P<number>0?[1-9]|1[0-2])-(?&its_year)(?![\w-])"),
        needs=("-19", "-20"),
        examples=("16-02-2023", "1-3-2020"),
        counterexamples=("2019-2020", "21501-02-2015"),
    ),
    Rule(
        "months",
        pattern(r"""(?i)
            \b(?P<from_month>(?&month))(?: (?P<from_year>(?&year)))?
            (?: ?[–-] ?| tot en met | t/m )(?P<month>(?&month)) (?&its_year)(?&no_number)
        """),
        needs=_MONTHS,
        examples=("januari tot en met maart 2020", "september-december 2019"),
        counterexamples=("maart en april",),
    ),
    Rule(
        "month",
        pattern(r"""(?i)
            (?<!\d )\b(?P<month>(?&month))\b(?! \d{1,2}\b(?! [a-z]))  # no part of a day: "3 maart", "maart 3"
            (?:(?&of_year))?(?&side)
        """),
        needs=_MONTHS,
        examples=("maart 2021", "oktober", "juni van dit jaar"),
        counterexamples=("maartse buien", "3 maart"),
    ),
    Rule(
        "quarter",
        pattern(r"""(?i)
            \b(?:(?P<quarter>eerste|tweede|derde|vierde|laatste) kwartaal|Q(?P<number>[1-4]))(?:(?&of_year))?
        """),
        needs=("kwartaal", "Q1", "Q2", "Q3", "Q4"),
        examples=("eerste kwartaal van 2021", "Q3 2022", "vierde kwartaal"),
        counterexamples=("per kwartaal", "Q5"),
    ),
    Rule(
        "half_year",
        pattern(r"(?i)\b(?P<half>eerste|tweede) (?:helft|halfjaar)(?&of_year)"),
        needs=("helft", "halfjaar"),
        examples=("tweede helft van 2019", "eerste helft van dit jaar"),
        counterexamples=("de eerste helft van de bijeenkomst",),
    ),
    Rule(
        "season",
        pattern(r"""(?i)
            \b(?:(?P<which>dit|deze|komende?|aanstaande|volgende?|afgelopen|vorige?) )?
            (?P<season>voorjaar|lente|zomer|najaar|herfst|winter)\b
            (?: (?:van )?(?&its_year)(?:[/–-](?P<until>(?:20)?\d\d))?(?&no_number)  # "winter 2021/2022"
                | van (?P<that>dit|volgend|vorig) jaar)?
        """),
        needs=("oorjaar", "ajaar", "lente", "Lente", "zomer", "Zomer", "erfst", "winter", "Winter"),
        examples=("voorjaar 2015", "dit najaar", "de zomer van 2019", "volgend voorjaar", "winter 2021/2022"),
        counterexamples=("voorjaarsnota", "zomerreces", "winterslaap"),
    ),
    Rule(
        "recess",
        pattern(r"(?i)\b(?P<recess>(?&recess))\b(?:(?&of_year))?"),
        needs=("reces",),
        examples=("het zomerreces", "kerstreces 2019", "het meireces van dit jaar"),
        counterexamples=("het reces", "recessie"),
    ),
    Rule(
        "feast",
        pattern(r"""(?i)
            \b(?P<feast>Prinsjesdag|Verantwoordingsdag|kerst|jaarwisseling)\b(?: (?&its_year)(?&no_number))?
        """),
        needs=("rinsjesdag", "erantwoordingsdag", "kerst", "Kerst", "aarwisseling"),
        examples=("Prinsjesdag", "kerst", "de jaarwisseling", "Prinsjesdag 2020"),
        counterexamples=("kerstreces", "eerst"),
    ),
    Rule(
        "weekday",
        pattern(r"""(?i)
            \b(?:(?P<which>aanstaande|komende|volgende|deze|afgelopen|vorige) )?
            (?P<weekday>(?&weekday))\b(?&side)
        """),
        needs=_DAYS,
        examples=("aanstaande donderdag", "woensdag jl.", "komende dinsdag"),
        counterexamples=("zondagsrust", "de dagen"),
    ),
    Rule(
        "weekday_of_week",
        pattern(r"""(?i)
            \b(?P<weekday>(?&weekday))
            \ (?:over (?P<weeks>een|twee|drie) we(?:ek|ken)|(?P<which>volgende|deze|vorige) week)\b
        """),
        needs=_DAYS,
        examples=("dinsdag over een week", "donderdag volgende week"),
        counterexamples=("dinsdag", "over een week"),
    ),
    Rule(
        "week_weekday",
        pattern(r"(?i)\b(?P<which>volgende|deze|vorige) week (?P<weekday>(?&weekday))\b"),
        needs=_DAYS,
        examples=("volgende week dinsdag",),
        counterexamples=("volgende week",),
    ),
    Rule(
        "week",
        pattern(r"""(?i)
            \b(?P<which>deze|volgende|komende|aanstaande|vorige|afgelopen) (?P<unit>week|maand)\b
        """),
        needs=(" week", " maand"),
        examples=("volgende week", "de komende maand"),
        counterexamples=("elke week", "deze weken"),
    ),
    Rule(
        "numbered_week",
        pattern(r"(?i)\bweek (?P<number>[1-5]?\d)(?: van| in)? (?&its_year)(?&no_number)"),
        needs=("week ",),
        examples=("week 40 van 2020", "week 3 2021"),
        counterexamples=("week 40", "een week 2020 euro"),
    ),
    Rule(
        "ahead",
        pattern(r"""(?i)
            \b(?P<how>binnen|over|komende) (?&count) (?&unit)\b
            (?: of (?P<or>(?&number_word))\b)?  # "over een week of twee"
            (?! (?:geleden|na|nadat|tijd)\b)
        """),
        needs=_UNITS,
        examples=("binnen een week", "over drie maanden", "de komende twee weken", "over een week of twee"),
        counterexamples=("een week geleden", "in één jaar", "binnen vier weken na ontvangst"),
    ),
    Rule(
        "past",
        pattern(r"(?i)\b(?:afgelopen|laatste) (?&count) (?&unit)\b"),
        needs=("afgelopen", "laatste"),
        examples=("de afgelopen twee jaar", "de laatste drie maanden"),
        counterexamples=("het afgelopen jaar",),
    ),
    Rule(
        "ago",
        pattern(r"(?i)\b(?&count) (?&unit) geleden\b"),
        needs=("geleden",),
        examples=("een week geleden", "twee jaar geleden"),
        counterexamples=("lang geleden",),
    ),
    Rule(
        "near_day",
        pattern(r"""(?i)
            (?<!goede )(?<!dag van )\b(?P<near>vandaag|eergisteren|gisteren|overmorgen|morgen)\b
        """),
        needs=("andaag", "gisteren", "Gisteren", "morgen", "Morgen"),
        examples=("vandaag", "Gisteren sprak ik", "dat komt overmorgen"),
        counterexamples=("hedendaags", "morgenochtend", "goede morgen", "tot op de dag van vandaag"),
    ),
    Rule(
        "years",
        pattern(r"""(?i)
            \b(?:periode|jaren|tussen|van|over)(?: de jaren)? (?P<from_year>(?&year))
            (?: ?[–-] ?| tot en met | tot | t/m | en )(?&its_year)(?&no_number)
        """),
        needs=("19", "20"),
        examples=("de periode 2014–2020", "tussen 2015 en 2018", "de jaren 2019 tot en met 2021"),
        counterexamples=("vergaderjaar 2014–2015", "2014-2015"),
    ),
    Rule(
        "year",
        pattern(r"""(?i)
            \b(?P<which>dit|volgend|vorig) (?:kalender)?jaar\b
            |\b(?P<that>het jaar)\b(?! (?&year))
            |(?<![\w.,/–-])(?&its_year)(?![\w%]|[.,/–-]\d| (?:euro|miljoen|miljard|procent))  # no part of an amount
        """),
        needs=(" jaar", "kalenderjaar", "19", "20"),
        examples=("in 2015", "dit jaar", "volgend jaar", "het einde van het jaar"),
        counterexamples=("2019D53771", "elk jaar", "12.2015", "2015 euro"),
    ),
)  # fmt: skip

# What stands before a time: on which side of it ("voor", "na"), and in which part of it ("begin", "eind").
BEFORE = pattern(r"""(?i)
    (?<!\w)(?:(?:(?P<still>nog)|ruim|zo mogelijk|in ieder geval) )?
    (?:(?:(?P<until>uiterlijk(?: op| in)?|tot en met|t/m)
        |(?P<before>voor|vóór|voorafgaand aan|tot)|(?P<after>na)
        |(?P<since>sinds|sedert)|(?P<from>vanaf)|(?P<around>rond|omstreeks|tegen)
        |(?P<of>van)|(?P<during>in de loop van|gedurende|tijdens)
        |in|op|per|aan|over) )?(?:(?:het|de) )?
    # in which part of it
    (?:(?:(?P<begin>begin)|(?P<middle>medio|half|halverwege|midden)|(?P<end>einde?))(?: van)? )?
    (?:(?:de maand|het jaar|het|de) )?$
""")

# Verbs that tell whether a day without a year is behind or before the paper.
PAST = re.compile(r"\b(?:was|waren|werd|werden|had|hadden|vond|vonden|nam|heb|stuurde|gaf|kwam|sprak|vroeg|ging)\b")
PERFECT = re.compile(r"\b(?:is|zijn|heeft|hebben|ben)\b")
PARTICIPLE = re.compile(r"\b(?:\w{0,8}ge\w{2,}(?:d|t|en)|(?:ver|be|ont|her)\w{3,}(?:d|t))\b")
COMING = re.compile(r"\b(?:zal|zullen|wil|willen|komt er|verwacht|verwachten|gaat|gaan)\b")
