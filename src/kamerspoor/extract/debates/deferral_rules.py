"""The words in which an answer is put off to a later day: no answer yet, but the promise of one."""

from __future__ import annotations

from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule

# Within the debate itself: the answer comes after all.
_SHORTLY = pattern(r"""(?i)
    \b(?:zo|straks|zo meteen|zometeen|dadelijk|zo dadelijk|verderop|in (?:de )?tweede termijn)\b
""")

LATER: tuple[Rule, ...] = (
    Rule(
        "in_writing",
        pattern(r"""(?i)
            \bschriftelijk\b[^.?!]{0,60}\b(?:terug|beantwoord\w*|antwoord\w*|laten weten|reageren|informeren)\b
            |\b(?:kom|komen|zal|antwoord|reageer)\b[^.?!]{0,60}\b(?:schriftelijk|per brief|in (?:een|de) brief)\b
            |\bin (?:die|de|een) brief\b[^.?!]{0,60}\b(?:in|op)(?:ga|gaan|kom|nemen)\b  # "in de brief opnemen"
        """),
        needs=("chriftelijk", "brief"),
        examples=(
            "Daar kom ik schriftelijk op terug.",
            "Dat zal ik in de brief opnemen.",
            "Ik zal daarover schriftelijk antwoorden.",
        ),
        counterexamples=("Dat staat in de brief van vorig jaar.", "Ik heb u schriftelijk geantwoord."),
        unless=pattern(r"(?i)\bheb(?:ben)?\b[^.?!]{0,60}\b(?:ge\w+)\b"),
    ),
    Rule(
        "not_known_now",
        pattern(r"""(?i)
            \b(?:niet (?:paraat|bij de hand|uit mijn hoofd)|moet ik (?:nagaan|navragen|uitzoeken|opzoeken))\b
            |\b(?:zoek|ga) ik (?:dat |het )?(?:\w+ )?(?:uit|na)\b  # "dat zoek ik uit"
            |\b(?:kom|komen) (?:ik|wij|we) (?:\w+ ){0,4}later (?:\w+ ){0,3}(?:op )?terug\b
        """),
        needs=("niet", "moet", "zoek", "ga ik", "later"),
        examples=("Dat heb ik niet paraat.", "Dat moet ik navragen.", "Daar kom ik later dit jaar op terug."),
        counterexamples=("Dat doe ik niet.",),
        unless=_SHORTLY,
    ),
)
