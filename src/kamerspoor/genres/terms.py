"""Which term a turn belongs to and what kind of turn it is.

Reglement van Orde: the chair gives the floor and closes a term; a member speaks once per term; interruptions are short
questions from another place than the rostrum. The report prints none of this as such, so it is read from the chair's
words; where the chair says nothing, the term stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.genres.turns import Cut
from kamerspoor.model.debate import GOVERNMENT, TurnKind
from kamerspoor.text.names import surname
from kamerspoor.text.rules import Rule

_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3}

TERM_RULES: tuple[Rule, ...] = (
    Rule(
        "term_begins",
        re.compile(
            r"(?:(?:toe|over|gekomen|begin\w*|start\w*|beland\w*|ga\w*|gaan we \w+|door"
            r"|verder)(?: \w+){0,3} (?:aan|naar|met|in|bij|tot) (?:de |uw )?"
            r"|(?:woord|beurt|spreektijd)\b[^.?!]{0,120}? (?:in|voor) (?:de |zijn |haar |uw |hun )?"
            r"|aan de orde is (?:de )?|nu (?:de )?)"
            r"(?P<ordinal>eerste|tweede|derde) termijn",
            re.IGNORECASE,
        ),
        needs=("termijn",),
        examples=(
            "Dan gaan we nu over naar de tweede termijn van de Kamer.",
            "Ik geef het woord aan de heer Bosman in tweede termijn.",
            "Wij zijn toe aan de eerste termijn.",
        ),
        counterexamples=("Dat kunt u in tweede termijn nog vragen.",),
    ),
)
FLOOR_RULES: tuple[Rule, ...] = (
    Rule(
        "gives_the_floor",
        re.compile(
            r"(?:\bwoord\b[^.?!]{0,40}\b(?:aan|is)\b|\bgeef\b[^.?!]{0,40}\bwoord\b|\bwoord is aan\b"
            r"|\bga(?:at)? uw gang\b"
            r"|\bvolgende spreker\b|\beerste spreker\b|\blaatste spreker\b|\bwoord voor\b|\bwoord krijgt\b"
            r"|\bkrijgt het woord\b)",
            re.IGNORECASE,
        ),
        needs=("woord", "gang", "spreker"),
        examples=(
            "Het woord is aan de heer Smit namens de PP.",
            "De volgende spreker is mevrouw Ploumen.",
            "Dan gaan we naar de heer Bakker, die het woord krijgt.",
        ),
        counterexamples=("U herhaalt zichzelf.",),
    ),
)
# Whoever is called upon and speaks this much holds the floor; and whoever speaks so long that no chair would have let
# an interruption go on.
_SPEECH_CHARACTERS, _LONG_SPEECH_CHARACTERS = 1500, 3000


def terms_of(text: str, cuts: Sequence[Cut]) -> list[int | None]:
    """Return the term of each turn; None before the chair first names one."""
    found: list[int | None] = []
    current: int | None = None
    for cut in cuts:
        if cut.label.role == "chair":
            match = TERM_RULES[0].search(cut.body.of(text))
            if match is not None:
                current = max(current or 1, _ORDINALS[match["ordinal"].lower()])
        found.append(current)
    return found


def kinds_of(text: str, cuts: Sequence[Cut]) -> list[TurnKind]:
    """Return the kind of each turn: who holds the floor speaks or replies, who does not interrupts."""
    kinds: list[TurnKind] = []
    holder: str | None = None
    offered = True
    interrupted = False
    for cut in cuts:
        if cut.label.role in ("chair", "clerk"):
            kinds.append("procedural")
            offered = offered or FLOOR_RULES[0].search(cut.body.of(text)) is not None
            continue
        who = surname(cut.label.name)
        takes_floor = who != holder and (holder is None or _is_speech(cut, offered=offered))
        if takes_floor:
            holder, interrupted = who, False
        # The government answers whoever holds the floor; only members interrupt.
        holds = who == holder or cut.label.role in GOVERNMENT
        kinds.append(_kind(holds=holds, takes_floor=takes_floor, interrupted=interrupted or who != holder))
        interrupted = interrupted or who != holder
        offered = False
    return kinds


def _is_speech(cut: Cut, *, offered: bool) -> bool:
    longest = _SPEECH_CHARACTERS if offered else _LONG_SPEECH_CHARACTERS
    return cut.body.end - cut.body.start > longest


def _kind(*, holds: bool, takes_floor: bool, interrupted: bool) -> TurnKind:
    if not holds:
        return "interruption"
    return "reply" if interrupted and not takes_floor else "speech"
