"""A made year of one dossier: debates, motions, votes and letters on their days, and what each day must bring.

All of it is invented. A month has a debate with a promise, a motion that is voted on a week later, and in most months
the letter that keeps the promise of two months before; the others become overdue.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.store.store import Store

HERE: Final = ZoneInfo("Europe/Amsterdam")
FIRST: Final = date(2031, 1, 6)
MONTHS: Final = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
SUBJECTS: Final = (
    "veerponten", "sluisdeuren", "kademuren", "peilschalen", "gemalen", "duikers", "steigers", "oeverzwaluwen",
    "baggerslib", "vispassages", "stuwen", "dijkgraven",
)  # fmt: skip
# Months of which the promise is never kept; and a letter that comes late, when it was overdue already.
BROKEN: Final = frozenset({3, 6, 9})
LATE: Final = 5
_DEBATE: Final = """98 765 Dijken en veren
Nr. {number}
VERSLAG VAN EEN COMMISSIEDEBAT
Vastgesteld {day}

De vaste commissie voor Water heeft op {day} overleg gevoerd met de heer Kuiper, Minister van Water.

98 765 Dijken en veren

De voorzitter:
Goedemorgen. Ik open de vergadering en geef het woord aan mevrouw Smit.

Mevrouw Smit (PP):
Voorzitter. Over de {subject} valt veel te zeggen.

Minister Kuiper:
Het is zo.

De voorzitter:
Er is een toezegging gedaan.
– De Minister stuurt de Kamer voor {due} een overzicht van de {subject} met hun onderhoud.
Ik sluit de vergadering.

kst-98765-{number}
"""
_MOTION: Final = """98 765
Dijken en veren
Nr. {number}
MOTIE VAN HET LID SMIT
Voorgesteld {day}
De Kamer,
gehoord de beraadslaging,
verzoekt de regering de {subject} te schilderen,
en gaat over tot de orde van de dag.
Smit
kst-98765-{number}
"""
_VOTE: Final = """Stemmingen moties {subject}

Stemmingen moties Dijken en veren van {day}

Aan de orde zijn de stemmingen.

De voorzitter:
In stemming komt de motie-Smit (98765, nr. {number}).

De voorzitter:
Ik constateer dat de leden van de fracties van PP en QQ voor deze motie hebben gestemd en de leden van de overige
fracties ertegen, zodat zij is {outcome}.
"""
_LETTER: Final = """98 765 Dijken en veren
Nr. {number}
BRIEF VAN DE MINISTER VAN WATER

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, {day}

In het commissiedebat van {of} heb ik toegezegd de Kamer een overzicht van de {subject} met hun onderhoud te sturen.
Bij deze brief ontvangt u dat overzicht van de {subject}. Daarmee is deze toezegging nagekomen.

De Minister van Water,
K. Kuiper

kst-98765-{number}
"""


@dataclass(frozen=True, slots=True)
class Day:
    """A day on which followers are told: what comes into the database before, by name."""

    day: date
    papers: tuple[str, ...] = ()
    reread: str = ""

    @property
    def now(self) -> datetime:
        return datetime.combine(self.day, time(7), HERE)


def written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _debate_day(month: int) -> date:
    return date(2031, month, 8)


def _due(month: int) -> date:
    return date(2031 + month // 11, (month + 1) % 12 + 1, 1)


@cache
def papers() -> dict[str, Paper]:
    """Return the papers of the year by name, read once."""
    texts: dict[str, str] = {}
    for month, subject in enumerate(SUBJECTS, 1):
        held, number = _debate_day(month), month * 10
        given = {"subject": subject, "number": number, "day": written(held), "due": written(_due(month))}
        texts[f"debate-{month}"] = _DEBATE.format(**given)
        given |= {"number": number + 1}
        texts[f"motion-{month}"] = _MOTION.format(**given)
        given |= {"day": written(held + timedelta(7)), "outcome": "aangenomen" if month % 2 else "verworpen"}
        texts[f"vote-{month}"] = _VOTE.format(**given)
        letter = {"of": written(held), "number": number + 2, "day": written(_letter_day(month))}
        texts[f"letter-{month}"] = _LETTER.format(**{**given, **letter})
    before = {"subject": "dijken", "number": 2, "day": "2 december 2030", "of": "5 november 2030"}
    texts["letter-0"] = _LETTER.format(**before)
    texts["debate-4-again"] = texts["debate-4"].replace("Het is zo.", "Het is zo, en zo blijft het.")
    return {name: read_paper(text.encode()) for name, text in texts.items()}


def _letter_day(month: int) -> date:
    return _due(month) + timedelta(20 if month == LATE else -9)


def year() -> list[Day]:
    """Return the days of the year on which something comes or becomes overdue, and every Monday."""
    came: dict[date, list[str]] = {}
    # The first month is there before anybody follows.
    for month in range(1, 13):
        held = _debate_day(month)
        came.setdefault(held, []).extend((f"debate-{month}", f"motion-{month}"))
        came.setdefault(held + timedelta(7), []).append(f"vote-{month}")
        if month not in BROKEN and _letter_day(month).year == FIRST.year:
            came.setdefault(_letter_day(month), []).append(f"letter-{month}")
    came.setdefault(date(2031, 5, 20), []).append("debate-4-again")
    mondays = {FIRST + timedelta(7 * n) for n in range(52)}
    days = [Day(day, tuple(came.get(day, ()))) for day in sorted(mondays | came.keys()) if day >= FIRST]
    return [replace(one, reread="motion-2") if one.day == date(2031, 9, 1) else one for one in days]


def bring(store: Store, day: Day) -> None:
    """Store what comes on a day, or read again what is there: the same bytes, and other proposers found."""
    for name in day.papers:
        store.save(papers()[name], f"{name}.txt")
    if day.reread:
        store.replace(_otherwise(papers()[day.reread]))


def _otherwise(paper: Paper) -> Paper:
    motion = replace(paper.motions[0], status="withdrawn")
    return replace(paper, motions=(motion,))
