"""Tells for each turn whether it is a speech, an interruption or a reply, by who holds the floor.

Reglement van Orde: the chair gives the floor; an interruption is a short question from another place than the rostrum.
The report prints none of this as such. It is read from the words of the chair before a turn, and where these only name
someone ("Mevrouw Smit."), from who speaks after: whoever holds the floor answers the one who interrupts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from kamerspoor.genres.debate.turns import Cut
from kamerspoor.model.debate import GOVERNMENT, TurnKind
from kamerspoor.text.names import folded, surname
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import fold

GIVES_THE_FLOOR = Rule(
    "gives_the_floor",
    pattern(r"""(?i)
        \bwoord\b[^.?!]{0,60}\b(?:aan|is|voor)\b  # ik geef het woord graag aan …
        |\b(?:geef|krijgt|heeft|hebt|verkrijgt)\b[^.?!]{0,60}\bwoord\b
        |\bga(?:at)?\s+uw\s+gang\b
    """),
    needs=("woord", "gang"),
    examples=("Het woord is aan de heer Smit.", "Meneer De Wit, u heeft het woord.", "Gaat uw gang."),
    counterexamples=("U herhaalt zichzelf.", "Dat is een groot woord."),
)
ANNOUNCES = Rule(
    "announces_a_speech",
    pattern(r"""(?i)
        \bspreker\b|\bspreekster\b|\bmaidenspeech\b  # de volgende spreker is …
        |\bluister(?:en|t)?\s+naar\b
        |\b(?:naar|bij)\s+(?:de\s+(?:fractie|woordvoerder|vertegenwoordiger)|het\s+betoog)\b
        |\b(?:zijn|haar|hun|uw|de|in)\s+(?:(?:eerste|tweede|derde)\s+)?(?:termijn|inbreng|bijdrage)\b
        |\bvoor\s+de\s+beantwoording\b|\bnamens\b
    """),
    needs=("sprek", "maidenspeech", "luister", "naar", "bij", "termijn", "inbreng", "bijdrage", "namens", "voor"),
    examples=(
        "De volgende spreker is mevrouw De Wit.",
        "Dan gaan we luisteren naar mevrouw Smit van de PP.",
        "Dan kom ik nu bij de tweede termijn van de heer Smit.",
        "Dan mevrouw Smit, namens de PP.",
    ),
    counterexamples=("U herhaalt zichzelf.", "Dank u wel."),
)
ASKS_FIRST = Rule(
    "lets_someone_interrupt",
    pattern(r"""(?i)
        \b(?:interrupties?|interrumpe\w+|vraagt|punt\s+van\s+orde|persoonlijk\s+feit|ordevoorstel|onderbreken|reageren)\b
        |\b(?:een|één|nog|de|die|deze|uw|haar|zijn|laatste|korte|tweede)\s(?:\w+\s){0,2}vra(?:ag|gen)\b(?!\s(?:om|of|te)\b)
        |\bvra(?:ag|gen)\s(?:van|voor)\b
    """),
    needs=("nterr", "raag", "ragen", "orde", "feit", "reag", "onderbr"),
    examples=(
        "Er is een interruptie van de heer Smit.",
        "Mevrouw De Wit heeft nog een vraag.",
        "De heer Smit op dit punt van orde.",
    ),
    counterexamples=("Dan mevrouw Smit van de PP.", "Ik ga de heer Smit vragen om zijn inbreng."),
)
LETS_GO_ON = Rule(
    "lets_go_on",
    pattern(r"""(?i)
        \b(?:vervolg\w*|verder\w*|continue(?:er|ert|ren)|door(?:gaan|gaat)?|gang
        |ga(?:at)?\s+u\s+door|rondt?\s+(?:u\s+)?af)\b
    """),
    needs=("erv", "erder", "ontinue", "oor", "gang", "rond"),
    examples=("De minister vervolgt haar betoog.", "U kunt verdergaan.", "Gaat uw gang.", "U continueert."),
    counterexamples=("Dank u wel.",),
)
# "Mevrouw Smit van de PP.", "Meneer De Wit, QQ.": with the party a speech is announced.
_WITH_PARTY = (
    r"{name}\s*,?\s*(?:(?:van|namens|voor)\s+(?:de\s+|het\s+)?(?:fractie\s+(?:van\s+)?(?:de\s+)?)?)?(?=[A-Z\d])"
)
_OFFICE = re.compile(r"\b(?:minister|staatssecretaris|bewindspersoon|kabinet|regering|excellentie)\b", re.IGNORECASE)
_NEW_ROUND = re.compile(r"\b(?:termijn|maidenspeech)\b", re.IGNORECASE)
# How many may be asked, and that there are none, calls nobody up.
_COUNTED = pattern(
    r"(?i)\b(?:geen|één|twee|drie|vier|vijf|zes|acht|tien|\d+)\s(?:\w+\s){0,2}(?:interrupties?|vra(?:ag|gen))\b"
)
_THANKS = re.compile(r"\b(?:[Dd]ank|bedank[t]?)\b")
_GOVERNMENT = "\N{BULLET}government"
# Of what the chair says the end calls someone up.
_HEARD = 900


Call = Literal["announced", "with_party", "given", "thanked", "named", "asked", "none"]


class _Costs(NamedTuple):
    """How unlikely it is that a speaker takes the floor, or interrupts, after what the chair said."""

    takes: float
    interrupts: float


# Weighed against the marks of 1,324 turns in the eight VLOS reports of data/dev, n = 1,324, 2026-11-28.
_COSTS: dict[Call, _Costs] = {
    "announced": _Costs(0.0, 2.5),
    "with_party": _Costs(0.2, 1.5),
    "given": _Costs(0.3, 1.5),
    "thanked": _Costs(0.5, 0.6),
    "named": _Costs(0.8, 0.4),
    "asked": _Costs(3.0, 0.0),
    "none": _Costs(3.5, 0.2),
}
# An interruption that its holder does not answer; a member who takes the floor from the government without a new term;
# a member of the government who speaks without being called.
_UNANSWERED, _UNHEARD, _IN_BETWEEN, _OFFICIAL = 0.8, 0.2, 3.0, 0.5
# Who takes the floor addresses the chair; who interrupts ends with the question.
_ADDRESSES, _ASKS = 0.5, 0.4
_ADDRESS = re.compile(
    r"(?:(?:Ja|Nou|Goed)[,.]? )?(?:[Hh]artelijk )?(?:[Dd]ank|[Vv]oorzitter|[Mm](?:eneer|evrouw) de voorzitter)\b"
)
# So many who may hold the floor are kept in mind.
_HOLDERS = 24


@dataclass(frozen=True, slots=True)
class _Said:
    """A turn of anyone but the chair, with what the chair said before it.

    Attributes:
        who: surname, or all of the government together: they answer as one.
        words: what the chair says before it.
        call: how the chair calls the speaker.
        new_round: whether the chair speaks of a term.
        manner: how much it begins as a speech does, less how much it ends as a question does.
    """

    who: str
    words: str
    call: Call
    new_round: bool
    manner: float


def kinds_of(text: str, cuts: Sequence[Cut]) -> list[TurnKind]:
    """Return the kind of each turn.

    Args:
        text: cleaned text of the report.
        cuts: its turns in order.
    """
    said = _said(text, cuts)
    kinds = iter(_kinds([one for one in said if one is not None]))
    return ["procedural" if one is None else next(kinds) for one in said]


def _kinds(said: Sequence[_Said]) -> Iterator[TurnKind]:
    waiting, before = False, None
    for turn, holder in zip(said, _holders(said), strict=True):
        if turn.who != holder:
            yield "reply" if turn.who == _GOVERNMENT else "interruption"
            waiting = turn.who != _GOVERNMENT
        else:
            goes_on = LETS_GO_ON.search(turn.words) is not None
            asked = turn.words[-1:] == "?" or "toezegging" in turn.words
            answers = holder == before and not goes_on and (waiting or asked)
            yield "reply" if answers else "speech"
            waiting = False
        before = holder


def _holders(said: Sequence[_Said]) -> list[str | None]:
    """Return who holds the floor at each turn, by the likeliest course of the whole debate (Viterbi).

    One wrong guess would make interruptions of all that follows; over the whole it shows, since whoever holds the floor
    answers whoever interrupts.
    """
    costs: dict[str | None, float] = {None: 0.0}
    steps: list[dict[str | None, str | None]] = []
    before: str | None = None
    for turn in said:
        stays = {holder: cost + _interrupts(turn, holder, before) for holder, cost in costs.items()}
        came = {holder: holder for holder in stays}
        takes = {holder: cost + _takes(turn, holder, before) for holder, cost in costs.items()}
        source = min(takes, key=lambda holder: (takes[holder], holder or ""))
        stays[turn.who], came[turn.who] = takes[source], source
        likely = sorted(stays, key=lambda holder: (stays[holder], holder or ""))[:_HOLDERS]
        costs = {holder: stays[holder] for holder in likely}
        steps.append({holder: came[holder] for holder in likely})
        before = turn.who
    return _back(costs, steps)


def _back(costs: dict[str | None, float], steps: Sequence[dict[str | None, str | None]]) -> list[str | None]:
    holder = min(costs, key=lambda one: (costs[one], one or ""))
    course: list[str | None] = []
    for step in reversed(steps):
        course.append(holder)
        holder = step[holder]
    return course[::-1]


def _interrupts(turn: _Said, holder: str | None, before: str | None) -> float:
    if holder is None:
        return _IN_BETWEEN
    if turn.who == _GOVERNMENT:
        return _COSTS[turn.call].interrupts + _OFFICIAL * (1 if before != turn.who else 3)
    return _COSTS[turn.call].interrupts + _left(holder, before) + (1.5 if turn.new_round else 0.0)


def _left(holder: str | None, before: str | None) -> float:
    """Return the cost of leaving the interruption before this turn unanswered.

    The government is often asked by several in turn, and waits while the Chamber settles its order.
    """
    if before in (holder, None):
        return 0.0
    return _UNHEARD if holder == _GOVERNMENT else _UNANSWERED


def _takes(turn: _Said, holder: str | None, before: str | None) -> float:
    if holder == turn.who or holder is None:
        return 0.0
    cost = _COSTS[turn.call].takes + _left(holder, before) - turn.manner
    if turn.who == _GOVERNMENT:
        return min(cost, 1.5)
    return cost + (_IN_BETWEEN if holder == _GOVERNMENT and not turn.new_round else 0.0)


def _said(text: str, cuts: Sequence[Cut]) -> list[_Said | None]:
    """Return each turn with what the chair says before it; None for turns of the chair."""
    found: list[_Said | None] = []
    chair: list[str] = []
    for cut in cuts:
        if cut.label.role in ("chair", "clerk"):
            chair.append(cut.body.of(text))
            found.append(None)
            continue
        words = fold(" ".join(chair))
        chair.clear()
        who = _GOVERNMENT if cut.label.role in GOVERNMENT else surname(cut.label.name)
        new_round = _NEW_ROUND.search(words) is not None
        found.append(_Said(who, words[-_HEARD:], _call(words, cut), new_round, _manner(text, cut)))
    return found


def _manner(text: str, cut: Cut) -> float:
    addresses = _ADDRESS.match(text, cut.body.start, cut.body.end) is not None
    asks = cut.body.end > cut.body.start and text[cut.body.end - 1] == "?"
    return _ADDRESSES * addresses - _ASKS * asks


def _call(words: str, cut: Cut) -> Call:
    """Tell how the chair calls a speaker, by the last sentences before the turn."""
    end = _COUNTED.sub("", words[-_HEARD:])
    spans = sentences(end)
    if not spans:
        return "none"
    # The chair leaves out first names that labels print where two members share a name.
    last = cut.label.name.split()[-1]
    name = re.compile(rf"\b{re.escape(folded(last))}\b")
    official = cut.label.role in GOVERNMENT
    naming = [
        place
        for place, span in enumerate(spans)
        if name.search(folded(said := span.of(end))) or (official and _OFFICE.search(said))
    ]
    first = naming[-1] if naming else len(spans) - 1
    call, before = end[spans[first].start :], spans[first - 1].of(end) if first else ""
    announced = ANNOUNCES.search(call) is not None
    with_party = re.search(_WITH_PARTY.format(name=re.escape(last)), call) is not None
    if ASKS_FIRST.search(call) or (not (announced or with_party) and ASKS_FIRST.search(before)):
        return "asked"
    if announced or ANNOUNCES.search(before):
        return "announced"
    if with_party or GIVES_THE_FLOOR.search(call):
        return "with_party" if with_party else "given"
    if naming:
        return "thanked" if _THANKS.search(words) else "named"
    return "none"
