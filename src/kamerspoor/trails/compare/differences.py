"""What two sentences on the same subject say differently, where a rule can show it.

Only what is plain: other numbers, a word that binds more or less, a condition or a denial that one of them has and the
other has not. Tone is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, TypeAlias

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
            \b(?:wil|willen|streeft|streven|beoogt|pleit|pleiten|roept op|zet zich in|zetten zich in)\b
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
_NUMBER: Final = pattern(r"""(?i)
    (?<![\w.,])(?P<figures>\d+(?:[.,]\d+)*)(?:\ ?(?:(?P<percent>%|procent\b)|(?P<scale>miljoen|miljard|mln|mld|mrd)\b))?
""")
_SCALES: Final = {"miljoen": 1e6, "mln": 1e6, "miljard": 1e9, "mld": 1e9, "mrd": 1e9}
_THOUSANDS: Final = re.compile(r"\.(?=\d{3}(?!\d))")
_Amount: TypeAlias = tuple[str, float | str]
_YEAR: Final = pattern(r"(?&year)")
# "Niet alleen" and "niet-erkenning" deny nothing.
_NEGATION: Final = pattern(
    r"(?i)\b(?:niet(?!-|\ (?:alleen|slechts|in\ de\ laatste\ plaats))|geen|nooit|noch|evenmin)\b"
)
_CONDITION: Final = pattern(r"""(?i)
    \b(?:zolang|totdat|tenzij|mits|indien(?! (?:nodig|mogelijk|gewenst|opportuun))
        |pas als|pas nadat|op voorwaarde dat|alleen als|slechts als)\b
""")


def differences(a: str, b: str, *, close: bool = True) -> tuple[Difference, ...]:
    """Return what two sentences say differently.

    Args:
        a: of the earlier paper.
        b: of the later one.
        close: whether they are worded much alike; otherwise every word differs, and only amounts can be compared.
    """
    numbers = tuple(_numbers(a, b))
    if not close:
        return numbers
    # "Zolang niet" denies nothing: it is how a condition is put.
    denied = () if _CONDITION.search(a) or _CONDITION.search(b) else _only_in_one("negation", _NEGATION, a, b)
    return (*numbers, *_modals(a, b), *_only_in_one("condition", _CONDITION, a, b), *denied)


def _numbers(a: str, b: str) -> Iterator[Difference]:
    """Yield other amounts of one kind; years alone date a text, and say nothing of what changed."""
    of_a, of_b = _amounts(a), _amounts(b)
    gone = {amount: printed for amount, printed in of_a.items() if amount not in of_b}
    come = {amount: printed for amount, printed in of_b.items() if amount not in of_a}
    kinds = {kind for kind, _ in gone} & {kind for kind, _ in come}
    if kinds:
        yield Difference("number", _printed(gone, kinds), _printed(come, kinds))


def _printed(amounts: Mapping[_Amount, str], kinds: Collection[str]) -> str:
    return ", ".join(printed for (kind, _), printed in amounts.items() if kind in kinds)


def _amounts(words: str) -> dict[_Amount, str]:
    """Return the amounts, each by its kind and value, with how it is printed first."""
    found: dict[_Amount, str] = {}
    for match in _NUMBER.finditer(words):
        if not _YEAR.fullmatch(match[0]):
            kind = "share" if match["percent"] else "great" if match["scale"] else "plain"
            figures = _THOUSANDS.sub("", match["figures"]).replace(",", ".")
            # What has more points is a day, a version or the number of a section: it is what it is.
            value = float(figures) if figures.count(".") <= 1 else figures
            scale = _SCALES.get((match["scale"] or "").lower(), 1)
            found.setdefault((kind, value * scale if isinstance(value, float) else value), match[0])
    return found


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
