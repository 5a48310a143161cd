"""When a promise is due: the phrase as printed, and the last day it can mean where that can be computed.

The times themselves are those of `kamerspoor.extract.periods.periods`; here stand the words that name an event or no
day at all ("voor de RBZ", "op korte termijn"), and the choice among several times in one sentence.
"""

from __future__ import annotations

from datetime import date

from kamerspoor.extract.periods.periods import find_periods
from kamerspoor.extract.periods.rules import PERIOD_RULES
from kamerspoor.model.facts import Due
from kamerspoor.model.policy import Period
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule

pattern = Patterns(
    lead=r"(?:nog |uiterlijk |ruim |zo mogelijk |in ieder geval )?",
    event=r"""
        de (?:volgende |komende |aanstaande |eerstvolgende )?
            (?:RBZ|Raad [A-Z][\w ]{2,40}?|begrotingsbehandeling\w*|begroting\w*|stemming\w*
                |(?:informele |formele )?(?:Europese Raad|[A-Z]{2,4}-Raad)|Eurogroep
                |Voorjaarsnota|Miljoenennota|plenaire behandeling|tweede termijn|zomer|winter|herfst)
            (?: van (?:volgende|deze) week)?
        |de (?:volgende|eerstvolgende|komende) \w{0,20}(?:brief|rapportage|monitor)
        |het (?:volgende |komende )?(?:reces|debat|AO|\w{0,12}debat|\w{0,12}overleg|bestuurlijk overleg|BO[ -]MIRT)
    """,
)


# Times that name no day: an event of which the day is not printed, or haste.
UNDATED: tuple[Rule, ...] = (
    Rule(
        "event",
        pattern(r"(?i)(?&lead)(?:voor|vóór|bij|na(?: afloop van)?|tijdens|in|rond|voorafgaand aan) (?&event)\b"),
        needs=("voor", "vóór", "bij", "na ", "ijdens", "in ", "rond", "Voor"),
        examples=(
            "voor de zomer",
            "voor de RBZ van volgende week",
            "voor het reces",
            "bij de begrotingsbehandeling",
            "na het BO MIRT",
            "na afloop van de Europese Raad",
            "in de volgende voortgangsbrief",
        ),
        counterexamples=("voor de Kamer",),
    ),
    Rule(
        "soon",
        pattern(r"""(?i)
            \b(?:op (?:zeer |heel )?korte termijn|op zo kort mogelijke termijn|zo (?:snel|spoedig) mogelijk
                |zodra [^.?!;,]{3,80}|binnenkort|spoedig|per omgaande|binnen afzienbare tijd|te zijner tijd)
        """),
        needs=("termijn", "binnenkort", "Binnenkort", "mogelijk", "odra", "omgaande", "spoedig", "tijd"),
        examples=("op korte termijn", "binnenkort", "zodra daarover meer bekend is"),
        counterexamples=("in eerste termijn",),
    ),
)
_RULES = PERIOD_RULES + UNDATED
_ORDER = {rule.name: place for place, rule in enumerate(_RULES)}
# What these name lies behind, or is said of anything: "vandaag", "in 2015", "in de periode 2014-2018".
_NOT_DUE = frozenset({"past", "ago", "near_day", "years"})


def find_due(sentence: str, said_on: date | None) -> Due | None:
    """Return when a promise is due, or None when the sentence names no time.

    Args:
        sentence: folded text of the promise.
        said_on: day of the debate or the letter, when known.
    """
    named = [found for found in find_periods(sentence, said_on, ahead=True, rules=_RULES) if _ahead(found, said_on)]
    if not named:
        return None
    # A printed day says more than a week or a season beside it; of equals the first counts.
    due = min(named, key=lambda found: _ORDER[found.rule])
    return Due(due.quote, due.last, due.reason)


def _ahead(found: Period, said_on: date | None) -> bool:
    if found.rule in _NOT_DUE or "since" in found.moved:
        return False
    if said_on is None:
        return True
    if found.rule == "year" and not found.moved and found.first is not None:
        # "Dit jaar" alone is said of anything.
        return found.first > said_on
    return found.last is None or found.last >= said_on
