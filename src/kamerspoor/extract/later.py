"""The words in which an answer is put off to a later day: no answer yet, but the promise of one."""

from __future__ import annotations

import re

from kamerspoor.text.rules import Rule

_FLAGS = re.IGNORECASE
# Within the debate itself: the answer comes after all.
_SHORTLY = re.compile(
    r"\b(?:zo|straks|zo meteen|zometeen|dadelijk|zo dadelijk|verderop|in (?:de )?tweede termijn)\b", _FLAGS
)

LATER: tuple[Rule, ...] = (
    Rule(
        "in_writing",
        re.compile(
            r"\bschriftelijk\b[^.?!]{0,60}\b(?:terug|beantwoord\w*|antwoord\w*|laten weten|reageren|informeren)\b"
            r"|\b(?:kom|komen|zal|antwoord|reageer)\b[^.?!]{0,60}\b(?:schriftelijk|per brief|in (?:een|de) brief)\b"
            r"|\bin (?:die|de|een) brief\b[^.?!]{0,60}\b(?:in|op)(?:ga|gaan|kom|nemen)\b",
            _FLAGS,
        ),
        needs=("chriftelijk", "brief"),
        examples=(
            "Daar kom ik schriftelijk op terug.",
            "Dat zal ik in de brief opnemen.",
            "Ik zal daarover schriftelijk antwoorden.",
        ),
        counterexamples=("Dat staat in de brief van vorig jaar.", "Ik heb u schriftelijk geantwoord."),
        unless=re.compile(r"\bheb(?:ben)?\b[^.?!]{0,60}\b(?:ge\w+)\b", _FLAGS),
    ),
    Rule(
        "not_known_now",
        re.compile(
            r"\b(?:niet (?:paraat|bij de hand|uit mijn hoofd)|moet ik (?:nagaan|navragen|uitzoeken|opzoeken))\b"
            r"|\b(?:zoek|ga) ik (?:dat |het )?(?:\w+ )?(?:uit|na)\b|\b(?:kom|komen) (?:ik|wij|we) (?:\w+ ){0,4}later"
            r" (?:\w+ ){0,3}(?:op )?terug\b",
            _FLAGS,
        ),
        needs=("niet", "moet", "zoek", "ga ik", "later"),
        examples=("Dat heb ik niet paraat.", "Dat moet ik navragen.", "Daar kom ik later dit jaar op terug."),
        counterexamples=("Dat doe ik niet.",),
        unless=_SHORTLY,
    ),
)
