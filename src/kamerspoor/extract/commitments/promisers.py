"""Who promises: the member of the government that the words of another mean."""

from __future__ import annotations

from dataclasses import dataclass

from kamerspoor.model.debate import GOVERNMENT, Debate
from kamerspoor.text.patterns import pattern

_OFFICE = pattern(r"(?i)\b(minister|staatssecretaris)\b")
_PROMISER = pattern(r"(?&minister) (?P<name>(?:(?&particle) )*(?!Van\b|Voor\b)[A-Z][\w’'-]+)(?= \w+t\b| zal\b)")


@dataclass(frozen=True, slots=True)
class Government:
    """Who is meant by "de minister", "de staatssecretaris" and "hij": a name where only one person can be."""

    by_role: dict[str, str | None]
    by_portfolio: dict[str, str]

    @classmethod
    def of(cls, debate: Debate) -> Government:
        """Return who speaks for the government in a debate, and who is there by an office."""
        names = {role: {turn.name for turn in debate.turns if turn.role == role} for role in GOVERNMENT}
        return cls(
            {
                "minister": _only(names["minister"]),
                "staatssecretaris": _only(names["state_secretary"]),
                "": _only(names["minister"] | names["state_secretary"]),
            },
            {one.office.lower(): one.name for one in debate.meeting.present if one.office and " " in one.office},
        )

    def promiser(self, words: str) -> str | None:
        """Return who promises an item: by name, by the whole office, or as the only one of that office."""
        named, office = _PROMISER.search(words), _OFFICE.search(words)
        if named is not None:
            return named["name"]
        whole = next((name for office, name in self.by_portfolio.items() if office in words.lower()), None)
        return whole or self.by_role[office[1].lower() if office else ""]


def _only(names: set[str]) -> str | None:
    return next(iter(names)) if len(names) == 1 else None
