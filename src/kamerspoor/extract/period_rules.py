"""What names a time in Dutch parliamentary prose: rule rows for the time itself, and for the words before it.

A row recognises a day, month, season, recess and so on ("oktober 2022", "het zomerreces"); `BEFORE` recognises what
stands before it and moves or divides it ("voor", "begin", "in de loop van"). The days are computed in
`kamerspoor.extract.period_days`, one function per row.
"""

from __future__ import annotations

import re

from kamerspoor.text.dates import MONTHS, WEEKDAYS
from kamerspoor.text.recesses import ALIASES
from kamerspoor.text.rules import Rule

COUNTS: dict[str, int] = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9,
    "tien": 10, "twaalf": 12, "veertien": 14,
}  # fmt: skip
ORDINALS: dict[str, int] = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4}
SEASONS: dict[str, int] = {"voorjaar": 3, "lente": 3, "zomer": 6, "najaar": 9, "herfst": 9, "winter": 12}

_MONTH = "|".join(MONTHS)
_WEEKDAY = "|".join(WEEKDAYS)
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_FREE = r"(?<![\w.,/–-])"
_NO_NUMBER = r"(?![\d]|[.,/–-]\d)"
# "jl." and "a.s." say on which side of the paper's own day a date lies.
_SIDE = r"(?:,? (?P<side>jl\b\.?|j\.l\.|jongstleden|a\.s\.|as\.|aanstaande)(?! [a-z]*dag))?"
_THIS_YEAR = r"(?:van )?(?P<which>dit|volgend|komend|vorig|het) jaar"
_COUNT = r"(?P<count>" + "|".join(sorted(COUNTS, key=len, reverse=True)) + r"|enkele|een paar|\d{1,3})"
_UNIT = r"(?P<unit>dag|dagen|weekje|week|weken|maand|maanden|kwartaal|halfjaar|half jaar|jaar|jaren)"
_RECESS = "|".join(("zomerreces", "kerstreces", "herfstreces", "meireces", "voorjaarsreces", *ALIASES))
_FLAGS = re.IGNORECASE
# Guard literals without the first letter, which may be a capital; "ei" would be in every other word.
_MONTHS = (*(name[1:] for name in MONTHS if name != "mei"), " mei", " Mei")
_DAYS = tuple(name[1:] for name in WEEKDAYS)
_UNITS = (" dag", " week", " weken", " maand", " kwartaal", " half", " jaar", " jaren")

PERIOD_RULES: tuple[Rule, ...] = (
    Rule(
        "days",
        re.compile(
            rf"{_FREE}(?P<day>{_DAY})(?: (?P<from_month>{_MONTH}))?(?: (?P<from_year>{_YEAR}))?"
            rf"(?:(?:, {_DAY})* (?:en|tot en met|tot|t/m) | ?[–-] ?)(?P<last_day>{_DAY}) (?P<month>{_MONTH})\b"
            rf"(?:,? (?P<year>{_YEAR}))?{_SIDE}",
            _FLAGS,
        ),
        needs=_MONTHS,
        examples=("19 en 20 maart jl.", "10 t/m 12 mei 2015", "30 juni tot en met 2 juli 2019", "24–26 oktober 2014"),
        counterexamples=("artikel 3 en 20 procent", "2019-2020"),
    ),
    Rule(
        "day",
        re.compile(
            rf"{_FREE}(?P<day>{_DAY}) (?P<month>{_MONTH})\b(?: van)?"
            rf"(?:,? (?P<year>{_YEAR}){_NO_NUMBER}| (?P<which>dit|volgend|vorig) jaar)?{_SIDE}",
            _FLAGS,
        ),
        needs=_MONTHS,
        examples=("1 oktober 2022", "15 maart", "5 juni jl.", "3 mei dit jaar"),
        counterexamples=("in oktober", "2019 mei", "3.5 mei"),
    ),
    Rule(
        "iso_day",
        re.compile(rf"{_FREE}(?P<year>{_YEAR})-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?![\w-])"),
        needs=("-0", "-1"),
        examples=("2023-02-16",),
        counterexamples=("2023-2024", "35373-12-01"),
    ),
    Rule(
        "numbered_day",
        re.compile(rf"{_FREE}(?P<day>{_DAY})-(?P<number>0?[1-9]|1[0-2])-(?P<year>{_YEAR})(?![\w-])"),
        needs=("-19", "-20"),
        examples=("16-02-2023", "1-3-2020"),
        counterexamples=("2019-2020", "21501-02-2015"),
    ),
    Rule(
        "months",
        re.compile(
            rf"\b(?P<from_month>{_MONTH})(?: (?P<from_year>{_YEAR}))?(?: ?[–-] ?| tot en met | t/m )"
            rf"(?P<month>{_MONTH}) (?P<year>{_YEAR}){_NO_NUMBER}",
            _FLAGS,
        ),
        needs=_MONTHS,
        examples=("januari tot en met maart 2020", "september-december 2019"),
        counterexamples=("maart en april",),
    ),
    Rule(
        "month",
        re.compile(
            rf"(?<!\d )\b(?P<month>{_MONTH})\b(?! \d{{1,2}}\b(?! [a-z]))"
            rf"(?: (?:van )?(?P<year>{_YEAR}){_NO_NUMBER}| {_THIS_YEAR})?{_SIDE}",
            _FLAGS,
        ),
        needs=_MONTHS,
        examples=("maart 2021", "oktober", "juni van dit jaar"),
        counterexamples=("maartse buien", "3 maart"),
    ),
    Rule(
        "quarter",
        re.compile(
            rf"\b(?:(?P<quarter>eerste|tweede|derde|vierde|laatste) kwartaal|Q(?P<number>[1-4]))"
            rf"(?: (?:van )?(?P<year>{_YEAR}){_NO_NUMBER}| {_THIS_YEAR})?",
            _FLAGS,
        ),
        needs=("kwartaal", "Q1", "Q2", "Q3", "Q4"),
        examples=("eerste kwartaal van 2021", "Q3 2022", "vierde kwartaal"),
        counterexamples=("per kwartaal", "Q5"),
    ),
    Rule(
        "half_year",
        re.compile(
            rf"\b(?P<half>eerste|tweede) (?:helft|halfjaar)(?: (?:van )?(?P<year>{_YEAR}){_NO_NUMBER}| {_THIS_YEAR})",
            _FLAGS,
        ),
        needs=("helft", "halfjaar"),
        examples=("tweede helft van 2019", "eerste helft van dit jaar"),
        counterexamples=("de eerste helft van de bijeenkomst",),
    ),
    Rule(
        "season",
        re.compile(
            rf"\b(?:(?P<which>dit|deze|komende?|aanstaande|volgende?|afgelopen|vorige?) )?"
            rf"(?P<season>voorjaar|lente|zomer|najaar|herfst|winter)\b"
            rf"(?: (?:van )?(?P<year>{_YEAR})(?:[/–-](?P<until>(?:20)?\d\d))?{_NO_NUMBER}"
            rf"| van (?P<that>dit|volgend|vorig) jaar)?",
            _FLAGS,
        ),
        needs=("oorjaar", "ajaar", "lente", "Lente", "zomer", "Zomer", "erfst", "winter", "Winter"),
        examples=("voorjaar 2015", "dit najaar", "de zomer van 2019", "volgend voorjaar", "winter 2021/2022"),
        counterexamples=("voorjaarsnota", "zomerreces", "winterslaap"),
    ),
    Rule(
        "recess",
        re.compile(rf"\b(?P<recess>{_RECESS})\b(?: (?:van )?(?P<year>{_YEAR}){_NO_NUMBER}| {_THIS_YEAR})?", _FLAGS),
        needs=("reces",),
        examples=("het zomerreces", "kerstreces 2019", "het meireces van dit jaar"),
        counterexamples=("het reces", "recessie"),
    ),
    Rule(
        "feast",
        re.compile(
            rf"\b(?P<feast>Prinsjesdag|Verantwoordingsdag|kerst|jaarwisseling)\b(?: (?P<year>{_YEAR}){_NO_NUMBER})?",
            _FLAGS,
        ),
        needs=("rinsjesdag", "erantwoordingsdag", "kerst", "Kerst", "aarwisseling"),
        examples=("Prinsjesdag", "kerst", "de jaarwisseling", "Prinsjesdag 2020"),
        counterexamples=("kerstreces", "eerst"),
    ),
    Rule(
        "weekday",
        re.compile(
            rf"\b(?:(?P<which>aanstaande|komende|volgende|deze|afgelopen|vorige) )?(?P<weekday>{_WEEKDAY})\b{_SIDE}",
            _FLAGS,
        ),
        needs=_DAYS,
        examples=("aanstaande donderdag", "woensdag jl.", "komende dinsdag"),
        counterexamples=("zondagsrust", "de dagen"),
    ),
    Rule(
        "weekday_of_week",
        re.compile(
            rf"\b(?P<weekday>{_WEEKDAY}) "
            r"(?:over (?P<weeks>een|twee|drie) we(?:ek|ken)|(?P<which>volgende|deze|vorige) week)\b",
            _FLAGS,
        ),
        needs=_DAYS,
        examples=("dinsdag over een week", "donderdag volgende week"),
        counterexamples=("dinsdag", "over een week"),
    ),
    Rule(
        "week_weekday",
        re.compile(rf"\b(?P<which>volgende|deze|vorige) week (?P<weekday>{_WEEKDAY})\b", _FLAGS),
        needs=_DAYS,
        examples=("volgende week dinsdag",),
        counterexamples=("volgende week",),
    ),
    Rule(
        "week",
        re.compile(r"\b(?P<which>deze|volgende|komende|aanstaande|vorige|afgelopen) (?P<unit>week|maand)\b", _FLAGS),
        needs=(" week", " maand"),
        examples=("volgende week", "de komende maand"),
        counterexamples=("elke week", "deze weken"),
    ),
    Rule(
        "numbered_week",
        re.compile(rf"\bweek (?P<number>[1-5]?\d)(?: van| in)? (?P<year>{_YEAR}){_NO_NUMBER}", _FLAGS),
        needs=("week ",),
        examples=("week 40 van 2020", "week 3 2021"),
        counterexamples=("week 40", "een week 2020 euro"),
    ),
    Rule(
        "ahead",
        re.compile(
            rf"\b(?P<how>binnen|over|komende) {_COUNT} {_UNIT}\b(?: of (?P<or>{'|'.join(COUNTS)})\b)?"
            r"(?! (?:geleden|na|nadat|tijd)\b)",
            _FLAGS,
        ),
        needs=_UNITS,
        examples=("binnen een week", "over drie maanden", "de komende twee weken", "over een week of twee"),
        counterexamples=("een week geleden", "in één jaar", "binnen vier weken na ontvangst"),
    ),
    Rule(
        "past",
        re.compile(rf"\b(?:afgelopen|laatste) {_COUNT} {_UNIT}\b", _FLAGS),
        needs=("afgelopen", "laatste"),
        examples=("de afgelopen twee jaar", "de laatste drie maanden"),
        counterexamples=("het afgelopen jaar",),
    ),
    Rule(
        "ago",
        re.compile(rf"\b{_COUNT} {_UNIT} geleden\b", _FLAGS),
        needs=("geleden",),
        examples=("een week geleden", "twee jaar geleden"),
        counterexamples=("lang geleden",),
    ),
    Rule(
        "near_day",
        re.compile(r"(?<!goede )(?<!dag van )\b(?P<near>vandaag|eergisteren|gisteren|overmorgen|morgen)\b", _FLAGS),
        needs=("andaag", "gisteren", "Gisteren", "morgen", "Morgen"),
        examples=("vandaag", "Gisteren sprak ik", "dat komt overmorgen"),
        counterexamples=("hedendaags", "morgenochtend", "goede morgen", "tot op de dag van vandaag"),
    ),
    Rule(
        "years",
        re.compile(
            rf"\b(?:periode|jaren|tussen|van|over)(?: de jaren)? (?P<from_year>{_YEAR})"
            rf"(?: ?[–-] ?| tot en met | tot | t/m | en )(?P<year>{_YEAR}){_NO_NUMBER}",
            _FLAGS,
        ),
        needs=("19", "20"),
        examples=("de periode 2014–2020", "tussen 2015 en 2018", "de jaren 2019 tot en met 2021"),
        counterexamples=("vergaderjaar 2014–2015", "2014-2015"),
    ),
    Rule(
        "year",
        re.compile(
            rf"\b(?P<which>dit|volgend|vorig) (?:kalender)?jaar\b|\b(?P<that>het jaar)\b(?! {_YEAR})"
            rf"|(?<![\w.,/–-])(?P<year>{_YEAR})(?![\w%]|[.,/–-]\d| (?:euro|miljoen|miljard|procent))",
            _FLAGS,
        ),
        needs=(" jaar", "kalenderjaar", "19", "20"),
        examples=("in 2015", "dit jaar", "volgend jaar", "het einde van het jaar"),
        counterexamples=("2019D53771", "elk jaar", "12.2015", "2015 euro"),
    ),
)  # fmt: skip

# What stands before a time: on which side of it ("voor", "na"), and in which part of it ("begin", "eind").
BEFORE = re.compile(
    r"(?<!\w)(?:(?:(?P<still>nog)|ruim|zo mogelijk|in ieder geval) )?"
    r"(?:(?:(?P<until>uiterlijk(?: op| in)?|tot en met|t/m)|(?P<before>voor|vóór|voorafgaand aan|tot)|(?P<after>na)"
    r"|(?P<since>sinds|sedert)|(?P<from>vanaf)|(?P<around>rond|omstreeks|tegen)|(?P<of>van)"
    r"|(?P<during>in de loop van|gedurende|tijdens)|in|op|per|aan|over) )?(?:(?:het|de) )?"
    r"(?:(?:(?P<begin>begin)|(?P<middle>medio|half|halverwege|midden)|(?P<end>einde?))(?: van)? )?"
    r"(?:(?:de maand|het jaar|het|de) )?$",
    _FLAGS,
)

# Verbs that tell whether a day without a year is behind or before the paper.
PAST = re.compile(r"\b(?:was|waren|werd|werden|had|hadden|vond|vonden|nam|heb|stuurde|gaf|kwam|sprak|vroeg|ging)\b")
PERFECT = re.compile(r"\b(?:is|zijn|heeft|hebben|ben)\b")
PARTICIPLE = re.compile(r"\b(?:\w{0,8}ge\w{2,}(?:d|t|en)|(?:ver|be|ont|her)\w{3,}(?:d|t))\b")
COMING = re.compile(r"\b(?:zal|zullen|wil|willen|komt er|verwacht|verwachten|gaat|gaan)\b")
