"""What two sentences on the same subject say differently, where a rule can show it.

Only what is plain: other numbers, a word that binds more or less, a condition or a denial that one of them has and the
other has not. Tone is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kamerspoor.model.comparison import Difference
from kamerspoor.text.patterns import pattern
from kamerspoor.text.rules import Rule

# From what binds least to what binds most; the place in the table is the strength.
MODALS: Final[tuple[Rule, ...]] = (
    Rule(
        "considers",
        pattern(r"""(?i)
            \b(?:overwe(?:egt|gen)|beziet|bezien|onderzoekt|verkent|verkennen|mogelijk|wellicht|zou(?:den)? kunnen)\b
        """),
        examples=("Het kabinet overweegt een verbod.",),
        counterexamples=("Het kabinet verbiedt het.",),
    ),
    Rule(
        "may",
        pattern(r"(?i)\b(?:kan|kunnen|mag|mogen|zou|zouden)\b"),
        examples=("Sancties kunnen worden aangescherpt.",),
        counterexamples=("Sancties blijven.",),
    ),
    Rule(
        "wants",
        pattern(r"""(?i)
            \b(?:wil|willen|streeft|streven|beoogt|pleit|pleiten|roept op|zet zich in|zetten zich in|inzet)\b
        """),
        examples=("Nederland pleit voor dialoog.",),
        counterexamples=("Nederland voert dialoog.",),
    ),
    Rule(
        "will",
        pattern(r"(?i)\b(?:zal|zullen|blijft|blijven|gaat|gaan)\b"),
        examples=("Nederland zal de dialoog voeren.", "De sancties blijven van kracht."),
        counterexamples=("Nederland voerde dialoog.",),
    ),
    Rule(
        "must",
        pattern(r"""(?i)
            \b(?:moet|moeten|dient|dienen|noodzakelijk|onverkort|onverminderd|vereist|verplicht)\b
        """),
        examples=("Rusland dient zich daaraan te houden.",),
        counterexamples=("Rusland houdt zich daaraan.",),
    ),
)  # fmt: skip
_NUMBER: Final = pattern(r"(?i)(?<![\w.,])\d+(?:[.,]\d+)*(?: ?(?:%|procent|miljoen|miljard|mln|mld|mrd))?")
_YEAR: Final = pattern(r"(?&year)")
_NEGATION: Final = pattern(r"(?i)\b(?:niet|geen|nooit|noch|evenmin)\b")
_CONDITION: Final = pattern(r"""(?i)
    \b(?:zolang|totdat|tenzij|mits|indien(?! (?:nodig|mogelijk|gewenst|opportuun))
        |pas als|pas nadat|op voorwaarde dat|alleen als|slechts als)\b
""")


def differences(a: str, b: str) -> tuple[Difference, ...]:
    """Return what two sentences say differently.

    Args:
        a: of the earlier paper.
        b: of the later one.
    """
    # "Zolang niet" denies nothing: it is how a condition is put.
    denied = () if _CONDITION.search(a) or _CONDITION.search(b) else _only_in_one("negation", _NEGATION, a, b)
    return (*_numbers(a, b), *_modals(a, b), *_only_in_one("condition", _CONDITION, a, b), *denied)


def _numbers(a: str, b: str) -> Iterator[Difference]:
    """Yield other amounts; years alone date a text, and say nothing of what changed."""
    of_a, of_b = _amounts(a), _amounts(b)
    gone = [one for one in of_a if one not in of_b]
    come = [one for one in of_b if one not in of_a]
    if gone and come:
        yield Difference("number", ", ".join(gone), ", ".join(come))


def _amounts(words: str) -> list[str]:
    found = [match[0] for match in _NUMBER.finditer(words)]
    return list(dict.fromkeys(one for one in found if not _YEAR.fullmatch(one)))


def _modals(a: str, b: str) -> Iterator[Difference]:
    (strength_a, word_a), (strength_b, word_b) = _strongest(a), _strongest(b)
    if word_a and word_b and strength_a != strength_b:
        yield Difference("modal", word_a, word_b, "stronger" if strength_b > strength_a else "weaker")


def _strongest(words: str) -> tuple[int, str]:
    """Return the strength of the word that binds most, and the word; nothing for a sentence without one."""
    found = [(strength, match[0]) for strength, rule in enumerate(MODALS) if (match := rule.search(words))]
    return max(found, default=(-1, ""))


def _only_in_one(kind: str, pattern: re.Pattern[str], a: str, b: str) -> Sequence[Difference]:
    of_a, of_b = pattern.search(a), pattern.search(b)
    if (of_a is None) == (of_b is None):
        return ()
    return (
        Difference(
            "condition" if kind == "condition" else "negation", of_a[0] if of_a else "", of_b[0] if of_b else ""
        ),
    )
