"""What a speaker says to be for or against, in so many words; tone is not judged, a party speaks for itself only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from kamerspoor.text.rules import Rule

Stance = Literal["supports", "opposes"]
_FLAGS = re.IGNORECASE
_WE: Final = (
    r"(?:wij|we|ik|mijn fractie|onze fractie|mijn partij|onze partij|de {party}|{party}|de fractie van (?:de )?{party})"
)
_NOT: Final = re.compile(r"\b(?:niet|geen|nooit|tegen)\b", _FLAGS)


@dataclass(frozen=True, slots=True)
class StanceRule:
    """A row of the table: the stance that its rule shows. In the pattern ``{party}`` is the speaker's own."""

    stance: Stance
    name: str
    pattern: str
    needs: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    unless: re.Pattern[str] | None = None

    def rule(self, party: str) -> Rule:
        """Return the rule for speakers of a party."""
        pattern = re.compile(self.pattern.replace("{party}", re.escape(party)), _FLAGS)
        return Rule(self.name, pattern, self.needs, self.examples, self.counterexamples, self.unless)


# Those against come first: "zijn wij geen voorstander" is in the words of being for.
STANCES: Final[tuple[StanceRule, ...]] = (
    StanceRule(
        "opposes", "no_supporter",
        rf"\b{_WE} (?:is|zijn|ben) (?:\w+ ){{0,3}}geen (?:\w+ )?voorstander\b"
        rf"|\b(?:is|zijn|ben) {_WE} (?:\w+ ){{0,3}}geen (?:\w+ )?voorstander\b",
        ("voorstander",),
        ("Daar zijn wij geen voorstander van.", "De PP is geen voorstander van een nieuwe dijk."),
        ("De PP is een voorstander van een nieuwe dijk.", "De QQ is geen voorstander van een nieuwe dijk."),
    ),
    StanceRule(
        "opposes", "is_against",
        rf"\b{_WE} (?:is|zijn|ben) (?:\w+ ){{0,3}}tegen\b(?! (?:elkaar|die achtergrond))"
        rf"|\b(?:is|zijn|ben) {_WE} (?:\w+ ){{0,3}}tegen\b",
        ("tegen",),
        ("Daar zijn wij tegen.", "De PP is tegen deze dijk."),
        ("Wij zijn niet tegen de dijk.", "Wij lopen tegen de dijk aan."),
        re.compile(r"\b(?:niet|nooit) (?:\w+ )?tegen\b|\btegen (?:een|de) (?:achtergrond|muur)\b|\?$", _FLAGS),
    ),
    StanceRule(
        "opposes", "does_not_support",
        rf"\b(?:{_WE} (?:steunt|steunen|steun)|(?:steunt|steunen|steun) {_WE})\b[^.?!]{{0,60}}\bniet\b",
        ("steun",),
        ("Dat steunen wij niet.", "De PP steunt dat voorstel niet."),
        ("Dat steunen wij.",),
        re.compile(r"\bniet (?:alleen|genoeg)\b|\?$", _FLAGS),
    ),
    StanceRule(
        "supports", "supports",
        rf"\b(?:{_WE} (?:steunt|steunen|steun)|(?:steunt|steunen|steun) {_WE})\b",
        ("steun",),
        ("De PP steunt de inzet van het kabinet.", "Dat steunen wij van harte."),
        ("De QQ steunt de inzet van het kabinet.", "Dat steunen wij niet."),
        re.compile(rf"{_NOT.pattern}|\?$|\b(?:als|indien|mits)\b", _FLAGS),
    ),
    StanceRule(
        "supports", "supporter",
        rf"\b(?:{_WE} (?:is|zijn|ben)|(?:is|zijn|ben) {_WE}) (?:\w+ ){{0,3}}(?:voorstander|voor)\b",
        ("voor",),
        ("Wij zijn een groot voorstander van die dijk.", "Daar zijn wij voor."),
        ("Wij zijn geen voorstander.", "Ik ben voor de vergadering gebeld."),
        re.compile(rf"{_NOT.pattern}|\?$|\bvoor (?:de|het|een|deze|dit|mij|ons|u|zover)\b", _FLAGS),
    ),
)  # fmt: skip


def stance(sentence: str, party: str) -> tuple[Stance, str] | None:
    """Return what a speaker of a party says to be for or against, with the rule that shows it; None is usual.

    Args:
        sentence: on one line.
        party: of the speaker, as printed.
    """
    return next((told for told, rule in _rules(party) if rule.search(sentence)), None)


@lru_cache(maxsize=256)
def _rules(party: str) -> tuple[tuple[tuple[Stance, str], Rule], ...]:
    return tuple(((row.stance, row.name), row.rule(party)) for row in STANCES)
