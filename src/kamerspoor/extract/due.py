"""When a promise is due: the phrase as printed, and the last day it can mean where that can be computed.

Computed only from a known day of the debate; seasons, recesses and "op korte termijn" name no day and give none.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from kamerspoor.model.facts import Due
from kamerspoor.text.dates import MONTHS, add_months, next_weekday, safe_date
from kamerspoor.text.rules import Rule

_MONTH = "|".join(MONTHS)
_COUNT = r"een|één|twee|drie|vier|vijf|zes|acht|tien|twaalf|enkele|een paar|\d{1,2}"
_COUNTS = {
    "een": 1,
    "één": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "acht": 8,
    "tien": 10,
    "twaalf": 12,
}
_FLAGS = re.IGNORECASE
_LEAD = r"(?:nog |uiterlijk |ruim |zo mogelijk |in ieder geval )?"
_EVENT = (
    r"de (?:volgende |komende |aanstaande |eerstvolgende )?(?:RBZ|Raad [A-Z][\w ]{2,40}?"
    r"|begrotingsbehandeling\w*|begroting\w*|stemming\w*|Voorjaarsnota"
    r"|Miljoenennota|plenaire behandeling|tweede termijn|zomer|zomerreces|winter|herfst|kerst"
    r"|jaarwisseling)(?: van (?:volgende|deze) week)?"
    r"|het (?:volgende |komende )?(?:zomer|kerst|herfst|voorjaars|mei|krokus)?(?:reces|debat|kerstreces"
    r"|zomerreces|AO|commissiedebat|notaoverleg)|Prinsjesdag|kerst"
)

DUE_RULES: tuple[Rule, ...] = (
    Rule(
        "day",
        re.compile(
            rf"{_LEAD}(?:voor|vóór|op|per|tot|uiterlijk op)? ?(?P<day>\d{{1,2}}) "
            rf"(?P<month>{_MONTH})(?: (?P<year>20\d\d))?",
            _FLAGS,
        ),
        needs=tuple(MONTHS),
        examples=("voor 1 oktober 2022", "uiterlijk 15 maart"),
        counterexamples=("in oktober",),
    ),
    Rule(
        "within",
        re.compile(
            rf"(?:binnen|over|in) (?P<count>{_COUNT}) (?P<unit>dag|dagen|week|weken|weekje|maand|maanden"
            rf"|jaar)\b(?: of (?:{_COUNT}))?",
            _FLAGS,
        ),
        needs=("dag", "we", "maand", "jaar"),
        examples=("binnen een week", "binnen drie maanden", "over een week"),
        counterexamples=("een week geleden",),
    ),
    Rule(
        "month",
        re.compile(
            rf"{_LEAD}(?P<part>(?:voor |vóór )?(?:het )?(?:eind|einde van|begin|medio|half|rond|in"
            rf"|in de loop van)|voor|vóór) (?:de maand )?(?P<month>{_MONTH})(?: (?P<year>20\d\d))?",
            _FLAGS,
        ),
        needs=tuple(MONTHS),
        examples=("eind juni", "medio september", "in maart 2021", "voor eind juni"),
        counterexamples=("op 3 maart",),
    ),
    Rule(
        "quarter",
        re.compile(
            r"(?:in |voor |voor het einde van )?het (?P<quarter>eerste|tweede|derde|vierde"
            r"|laatste) kwartaal(?: van)?(?: (?P<year>20\d\d|dit jaar|volgend jaar))?",
            _FLAGS,
        ),
        needs=("kwartaal",),
        examples=("in het eerste kwartaal van 2021",),
        counterexamples=("per kwartaal",),
    ),
    Rule(
        "year_end",
        re.compile(
            rf"{_LEAD}(?:voor het |aan het |eind|voor |tegen het "
            rf"|vóór het )?(?:einde? )(?:van )?(?P<year>20\d\d|dit jaar|het jaar)|\bdit (?:kalender)?jaar nog"
            rf"|\bnog dit jaar|\bvoor het einde van (?:het|dit) jaar",
            _FLAGS,
        ),
        needs=("jaar", "eind"),
        examples=("voor het einde van het jaar", "eind 2023", "nog dit jaar"),
        counterexamples=("elk jaar",),
    ),
    Rule(
        "event",
        re.compile(rf"{_LEAD}(?:voor|vóór|bij|na|tijdens|in|rond|voorafgaand aan) (?:{_EVENT})\b", _FLAGS),
        needs=("voor", "vóór", "bij", "na ", "ijdens", "in ", "rond", "Voor"),
        examples=(
            "voor de zomer",
            "voor de RBZ van volgende week",
            "voor het zomerreces",
            "bij de begrotingsbehandeling",
        ),
        counterexamples=("voor de Kamer",),
    ),
    Rule(
        "week",
        re.compile(
            r"(?P<which>deze|volgende|komende|de komende|aanstaande) (?P<unit>week|maand|maandag|dinsdag"
            r"|woensdag|donderdag|vrijdag)\b",
            _FLAGS,
        ),
        needs=("week", "maand", "dag"),
        examples=("volgende week", "de komende week", "aanstaande dinsdag"),
        counterexamples=("vorige week",),
    ),
    Rule(
        "season",
        re.compile(
            r"(?:nog )?(?:(?:in (?:het|de) |medio |begin )?(?:dit|deze|komend|komende|volgend|volgende|het"
            r"|de) (?:najaar|voorjaar|zomer|winter|herfst|parlementaire jaar)(?: van 20\d\d)?|(?:medio|begin"
            r"|half) 20\d\d)\b",
            _FLAGS,
        ),
        needs=("jaar", "zomer", "winter", "herfst", "20"),
        examples=("dit najaar", "in het voorjaar", "medio 2018"),
        counterexamples=("vorig najaar",),
    ),
    Rule(
        "soon",
        re.compile(
            r"\b(?:op (?:zeer |heel )?korte termijn|binnenkort|zo (?:snel|spoedig) mogelijk"
            r"|op zo kort mogelijke termijn|zodra [^.?!;,]{3,80}|per omgaande|spoedig|binnen afzienbare tijd"
            r"|te zijner tijd)",
            _FLAGS,
        ),
        needs=("termijn", "binnenkort", "Binnenkort", "mogelijk", "odra", "omgaande", "spoedig", "tijd"),
        examples=("op korte termijn", "binnenkort", "zodra daarover meer bekend is"),
        counterexamples=("in eerste termijn",),
    ),
)
_QUARTERS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4}
_DAYS = {"maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4}


def find_due(sentence: str, said_on: date | None) -> Due | None:
    """Return when a promise is due, or None when the sentence names no time.

    Args:
        sentence: folded text of the promise.
        said_on: day of the debate, when known.
    """
    for rule in DUE_RULES:
        match = rule.search(sentence)
        if match is not None:
            return Due(match[0].strip(), _compute(rule.name, match, said_on))
    return None


def _compute(name: str, match: re.Match[str], said_on: date | None) -> date | None:
    compute = _COMPUTED.get(name)
    return compute(match, said_on) if compute else None


def _year_end(match: re.Match[str], said_on: date | None) -> date | None:
    printed = match["year"] or ""
    year = int(printed) if printed.isdigit() else said_on and said_on.year
    return date(year, 12, 31) if year else None


def _day(match: re.Match[str], said_on: date | None) -> date | None:
    month = MONTHS[match["month"].lower()]
    if match["year"]:
        return safe_date(int(match["year"]), month, int(match["day"]))
    if said_on is None:
        return None
    day = safe_date(said_on.year, month, int(match["day"]))
    return safe_date(said_on.year + 1, month, int(match["day"])) if day is not None and day < said_on else day


def _month_end(match: re.Match[str], said_on: date | None) -> date | None:
    """Return the last day of the month; "voor juni" and "begin" and "medio" are at the latest their own ends."""
    month = MONTHS[match["month"].lower()]
    year = int(match["year"]) if match["year"] else said_on and (said_on.year + (month < said_on.month))
    if not year:
        return None
    part = match["part"].lower()
    if part.startswith(("in de loop", "rond")):
        return None
    if part in ("voor", "vóór"):
        return date(year, month, 1) - timedelta(days=1)
    if part.endswith(("medio", "half")):
        return date(year, month, 15)
    if part.endswith("begin"):
        return date(year, month, 10)
    return date(year, month, calendar.monthrange(year, month)[1])


def _quarter(match: re.Match[str], said_on: date | None) -> date | None:
    printed = (match["year"] or "").lower()
    year = int(printed) if printed.isdigit() else said_on and said_on.year + (printed == "volgend jaar")
    if not year:
        return None
    month = _QUARTERS[match["quarter"].lower()] * 3
    return date(year, month, calendar.monthrange(year, month)[1])


def _within(match: re.Match[str], said_on: date | None) -> date | None:
    printed = match["count"].lower()
    count = int(printed) if printed.isdigit() else _COUNTS.get(printed)
    if count is None or said_on is None:
        return None
    unit = match["unit"].lower()
    if unit.startswith("dag"):
        return said_on + timedelta(days=count)
    if unit.startswith("we"):
        return said_on + timedelta(weeks=count)
    return add_months(said_on, count * (12 if unit == "jaar" else 1))


def _week(match: re.Match[str], said_on: date | None) -> date | None:
    if said_on is None:
        return None
    which, unit = match["which"].lower(), match["unit"].lower()
    if unit in _DAYS:
        return next_weekday(said_on, _DAYS[unit])
    if unit == "maand":
        base = said_on if which == "deze" else add_months(said_on, 1)
        return date(base.year, base.month, calendar.monthrange(base.year, base.month)[1])
    sunday = said_on + timedelta(days=6 - said_on.weekday())
    return sunday if which == "deze" else sunday + timedelta(weeks=1)


_COMPUTED: dict[str, Callable[[re.Match[str], date | None], date | None]] = {
    "day": _day,
    "month": _month_end,
    "quarter": _quarter,
    "year_end": _year_end,
    "within": _within,
    "week": _week,
}
