"""What a speaker says to be for or against, in so many words; tone is not judged, a party speaks for itself only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from kamerspoor.text.patterns import Patterns, pattern
from kamerspoor.text.rules import Rule

Stance = Literal["supports", "opposes"]
_WE: Final = r"""
    wij|we|ik|mijn fractie|onze fractie|mijn partij|onze partij
    |de (?&party)|(?&party)|de fractie van (?:de )?(?&party)
"""
_NOT: Final = r"\b(?:niet|geen|nooit|tegen)\b"


@dataclass(frozen=True, slots=True)
class StanceRule:
    """A row of the table: the stance that its rule shows. Its ``(?&party)`` is the speaker's own."""

    stance: Stance
    name: str
    pattern: str
    needs: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    unless: re.Pattern[str] | None = None

    def rule(self, party: str) -> Rule:
        """Return the rule for speakers of a party."""
        of_party = Patterns(we=_WE, party=re.escape(party))
        return Rule(self.name, of_party(self.pattern), self.needs, self.examples, self.counterexamples, self.unless)


# Those against come first: "zijn wij geen voorstander" is in the words of being for.
STANCES: Final[tuple[StanceRule, ...]] = (
    StanceRule(
        "opposes", "no_supporter",
        r"""(?i)
            \b(?&we) (?:is|zijn|ben) (?:\w+ ){0,3}geen (?:\w+ )?voorstander\b
            |\b(?:is|zijn|ben) (?&we) (?:\w+ ){0,3}geen (?:\w+ )?voorstander\b
        """,
        ("voorstander",),
        ("Daar zijn wij geen voorstander van.", "De PP is geen voorstander van een nieuwe dijk."),
        ("De PP is een voorstander van een nieuwe dijk.", "De QQ is geen voorstander van een nieuwe dijk."),
    ),
    StanceRule(
        "opposes", "is_against",
        r"""(?i)
            \b(?&we) (?:is|zijn|ben) (?:\w+ ){0,3}tegen\b(?! (?:elkaar|die achtergrond))
            |\b(?:is|zijn|ben) (?&we) (?:\w+ ){0,3}tegen\b
        """,
        ("tegen",),
        ("Daar zijn wij tegen.", "De PP is tegen deze dijk."),
        ("Wij zijn niet tegen de dijk.", "Wij lopen tegen de dijk aan."),
        pattern(r"(?i)\b(?:niet|nooit) (?:\w+ )?tegen\b|\btegen (?:een|de) (?:achtergrond|muur)\b|\?$"),
    ),
    StanceRule(
        "opposes", "does_not_support",
        r"(?i)\b(?:(?&we) (?:steunt|steunen|steun)|(?:steunt|steunen|steun) (?&we))\b[^.?!]{0,60}\bniet\b",
        ("steun",),
        ("Dat steunen wij niet.", "De PP steunt dat voorstel niet."),
        ("Dat steunen wij.",),
        pattern(r"(?i)\bniet (?:alleen|genoeg)\b|\?$"),
    ),
    StanceRule(
        "supports", "supports",
        r"(?i)\b(?:(?&we) (?:steunt|steunen|steun)|(?:steunt|steunen|steun) (?&we))\b",
        ("steun",),
        ("De PP steunt de inzet van het kabinet.", "Dat steunen wij van harte."),
        ("De QQ steunt de inzet van het kabinet.", "Dat steunen wij niet."),
        pattern(rf"(?i){_NOT}|\?$|\b(?:als|indien|mits)\b"),
    ),
    StanceRule(
        "supports", "supporter",
        r"(?i)\b(?:(?&we) (?:is|zijn|ben)|(?:is|zijn|ben) (?&we)) (?:\w+ ){0,3}(?:voorstander|voor)\b",
        ("voor",),
        ("Wij zijn een groot voorstander van die dijk.", "Daar zijn wij voor."),
        ("Wij zijn geen voorstander.", "Ik ben voor de vergadering gebeld."),
        pattern(rf"(?i){_NOT}|\?$|\bvoor (?:de|het|een|deze|dit|mij|ons|u|zover)\b"),
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
