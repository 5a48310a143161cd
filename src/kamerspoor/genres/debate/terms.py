"""Tells to which term of the debate each turn belongs, by what the chair says.

Reglement van Orde: a debate has a first and mostly a second term, each of the Chamber and then of the government; the
chair begins and closes them. Where the chair names none, as in a two-minute debate, which has but one, it stays
unknown. A term that is named first is not the first thing said in it: what went before was the first term.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerspoor.genres.debate.turns import Cut
from kamerspoor.text.patterns import Patterns
from kamerspoor.text.rules import Rule
from kamerspoor.text.sentences import sentences
from kamerspoor.text.spans import fold
from kamerspoor.text.vocabulary import ORDINALS

# What the chair says of a term, by what each pattern calls it.
_NAMES = ("begun", "on_the_agenda", "given", "called", "now", "of", "wanted", "ended", "rounded")
pattern = Patterns(
    whose="de|zijn|haar|uw|hun",
    to=r"""
        toe|over\w*|gekomen|aangekomen|begin\w*|begonnen|start\w*|beland\w*|ga|gaat|gaan|gaan\s+we\s+\w+|door\w*|kom|komen
        |verder\w*|luister\w*
    """,
    **{name: rf"(?P<{name}>eerste|tweede|derde)\s+termijn\b" for name in _NAMES},
)

TERM_RULES: tuple[Rule, ...] = (
    Rule(
        "term_begins",
        pattern(r"""(?i)
            (?:(?&to))(?:\s+\w+){0,3}?\s+(?:aan|naar|met|in|bij|tot)\s+(?:de\s+|uw\s+|een\s+)?(?&begun)
            |\baan\s+de\s+orde\s+is\s+(?:nu\s+)?(?:de\s+)?(?&on_the_agenda)
            |\b(?:woord|beurt|spreektijd|beantwoording)\b[^.?!]{0,120}?\s(?:in|voor)\s+(?:(?&whose)\s+)?(?&given)
            |\b(?:naar|bij)\b[^.?!]{0,80}?\svoor\s+(?:(?&whose)\s+)?(?&called)
            |\b(?:nu|dan|is)\s+(?:is\s+)?(?:het\s+)?(?:de\s+)?(?&now)
            |\b(?&of)\s+van\s+(?:de\s+zijde\s+van\s+)?(?:de\s+|het\s+)?(?:kamer|kabinet|regering|heer)\b
            |\bbehoefte\s+(?:is\s+)?aan\s+een\s+(?&wanted)
        """),
        needs=("termijn",),
        examples=(
            "Dan gaan we nu over naar de tweede termijn van de Kamer.",
            "Ik geef het woord aan de heer Bosman in tweede termijn.",
            "Wij zijn toe aan de eerste termijn.",
            "Dan gaan we naar de minister voor zijn tweede termijn.",
            "Aan de orde is de eerste termijn van de regering.",
            "Dan de tweede termijn van de zijde van het kabinet.",
            "Er is behoefte aan een tweede termijn.",
        ),
        counterexamples=(
            "Dat kunt u in tweede termijn nog vragen.",
            "Er is geen behoefte aan een tweede termijn.",
            "Bewaart u dat voor de tweede termijn.",
            "Is er behoefte aan een tweede termijn?",
        ),
        unless=re.compile(r"\bgeen\b[^.?!]{0,40}\btermijn|\btermijn\b[^.!]{0,60}\?", re.IGNORECASE),
    ),
    Rule(
        "term_ends",
        pattern(r"""(?i)
            \b(?:einde|afgerond|afronding|afronden|klaar|bedank\w*|dank\w*|doorheen)\b[^.?!]{0,100}?\b(?&ended)
            |\b(?&rounded)\b[^.?!]{0,60}?\b(?:afgerond|afgesloten|voorbij|gehad|einde)\b
        """),
        needs=("termijn",),
        examples=(
            "We zijn aan het einde gekomen van de eerste termijn van de Kamer.",
            "Dan hebben we de eerste termijn van de Kamer afgerond.",
            "Dan dank ik u voor de beantwoording in deze eerste termijn.",
        ),
        counterexamples=("Dat komt in de eerste termijn van het kabinet.",),
    ),
)
_BEGINS, _ENDS = TERM_RULES


def terms_of(text: str, cuts: Sequence[Cut]) -> list[int | None]:
    """Return the term of each turn; None for all of them where the chair names no term."""
    found: list[int | None] = []
    current: int | None = None
    for cut in cuts:
        named = _named(text, cut) if cut.label.role == "chair" else None
        if named is not None:
            found = found if current is not None else [1] * len(found)
            current = max(current or 1, named)
        found.append(current)
    return found


def _named(text: str, cut: Cut) -> int | None:
    """Return the number of the term that the chair opens in a turn, or else closes."""
    if "termijn" not in cut.body.of(text):
        return None
    begun = ended = None
    for span in sentences(text, cut.body.start, cut.body.end):
        words = fold(span.of(text))
        begun = _ordinal(_BEGINS.search(words)) or begun
        ended = _ordinal(_ENDS.search(words)) or ended
    return begun or ended


def _ordinal(match: re.Match[str] | None) -> int | None:
    named = next((value for value in match.groupdict().values() if value), None) if match else None
    return ORDINALS[named.lower()] if named else None
