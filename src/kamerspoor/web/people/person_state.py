"""How a person stands: since when for whom, and what became of what they put forward, asked and promised.

It says what was found, and never that someone did not answer or did not keep a promise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from kamerspoor.publish.language import Words, counted, translated
from kamerspoor.web.chamber_words import dutch, filled

_MOTIONS: Final[Words[str]] = Words(
    {
        "adopted": "{n} aangenomen",
        "rejected": "{n} verworpen",
        "replaced": "{n} vervangen",
        "held": "{n} aangehouden",
        "withdrawn": "{n} ingetrokken",
        "lapsed": "{n} vervallen",
        "tied": "{n} met gestaakte stemmen",
        "submitted": "{n} zonder gevonden stemming",
    }
)
_COMMITMENTS: Final[Words[str]] = Words(
    {
        "kept": "{n} nagekomen",
        "likely": "{n} waarschijnlijk nagekomen",
        "partly": "{n} deels nagekomen",
        "no_report": "van {n} is de uiterste datum voorbij en geen bericht gevonden",
        "open": "{n} open",
        "withdrawn": "{n} vervallen",
    }
)
_QUESTIONS: Final[Words[str]] = Words(
    {
        "answered": "{n} beantwoord",
        "likely": "{n} waarschijnlijk beantwoord",
        "deferred": "van {n} is het antwoord voor later toegezegd",
        "unmatched": "{n} niet gekoppeld aan een antwoord",
        "unanswered": "van {n} zegt het stuk zelf dat er geen antwoord is",
    }
)


@dataclass(frozen=True, slots=True)
class PersonStanding:
    """All that the sentences on a person are made of.

    Attributes:
        party: that they sit or last sat for.
        since: the day on which that began, in words.
        until: the last day of it, in words; empty of who sits there now.
        office: in the government.
        member: whether the Chamber records them as a member.
        motions: how many stand how.
        commitments: how many that surely are commitments stand how.
        likely: how many more likely are commitments.
        questions: how many stand how, of ``spoken`` and of ``written`` ones.
    """

    party: str = ""
    since: str = ""
    until: str = ""
    office: str = ""
    member: bool = False
    motions: Mapping[str, int] = field(default_factory=Counter)
    commitments: Mapping[str, int] = field(default_factory=Counter)
    likely: int = 0
    questions: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def person_lines(of: PersonStanding) -> list[str]:
    """Return the sentences on a person."""
    return [filled("{what}.", what=one) for one in (_seat(of), *_deeds(of)) if one]


def _seat(of: PersonStanding) -> str:
    if of.office and (of.until or not of.since):
        return dutch(of.office[0].upper() + of.office[1:])
    if of.until:
        return translated("Oud-Kamerlid voor {party}, tot {day}").format(party=of.party, day=of.until)
    if of.party and of.since:
        return translated("Kamerlid voor {party} sinds {day}").format(party=of.party, day=of.since)
    if of.party and of.member:
        return translated("Kamerlid voor {party}; sinds wanneer is hier niet bekend").format(party=of.party)
    if of.party:
        return translated("Spreekt in de gelezen stukken voor {party}").format(party=of.party)
    return "" if of.member else translated("Genoemd in gelezen stukken, zonder fractie")


def _deeds(of: PersonStanding) -> Iterator[str]:
    motions = sum(of.motions.values())
    if motions:
        yield _told(counted("{n} motie", "{n} moties", motions), _MOTIONS, of.motions)
    for kind in ("spoken", "written"):
        yield question_line(kind, of.questions.get(kind, {}))
    promised = sum(of.commitments.values())
    if promised:
        yield _told(counted("{n} toezegging", "{n} toezeggingen", promised), _COMMITMENTS, of.commitments)
    if of.likely:
        likely = counted(
            "{n} uitspraak is waarschijnlijk ook een toezegging",
            "{n} uitspraken zijn waarschijnlijk ook toezeggingen",
            of.likely,
        )
        yield likely.format(n=of.likely)


def question_line(kind: str, states: Mapping[str, int]) -> str:
    """Return how questions stand, ``spoken`` or ``written`` ones; nothing when there are none."""
    total = sum(states.values())
    if kind == "spoken":
        words = counted("{n} vraag in debatten", "{n} vragen in debatten", total)
    else:
        words = counted("{n} schriftelijke vraag", "{n} schriftelijke vragen", total)
    return _told(words, _QUESTIONS, states) if total else ""


def _told(what: str, words: Words[str], states: Mapping[str, int]) -> str:
    parts = ", ".join(words[state].format(n=states[state]) for state in words if states.get(state))
    return f"{what.format(n=sum(states.values()))}: {parts}"
