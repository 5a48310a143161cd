"""How a commitment stands, in sentences made by rules: what is not known is said, never left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from kamerspoor.model.commitment_register import CommitmentSource, CommitmentState, RegisteredCommitment
from kamerspoor.model.evidence import Certainty
from kamerspoor.model.facts import Due
from kamerspoor.publish.formats import shown_date
from kamerspoor.publish.language import Words, translated
from kamerspoor.web.chamber_words import dutch, filled
from kamerspoor.web.state_lines import StateLine

_LIKELY: Final[Words[CommitmentState]] = Words(
    {
        "kept": "Waarschijnlijk nagekomen.",
        "partly": "Waarschijnlijk deels nagekomen.",
        "withdrawn": "Gaat waarschijnlijk niet door.",
    }
)
_SURE: Final[Words[CommitmentState]] = Words(
    {
        "kept": "Nagekomen.",
        "partly": "Deels nagekomen.",
        "withdrawn": "Vervallen.",
        "open": "Geen bericht gevonden dat zij is nagekomen.",
        "no_report": "Geen bericht gevonden dat zij is nagekomen, in de stukken en gegevens die hier zijn.",
    }
)
_SAID: Final[Words[Certainty]] = Words(
    {"sure": "Toegezegd", "likely": "Waarschijnlijk een toezegging,", "possible": "Mogelijk een toezegging,"}
)


def commitment_lines(of: RegisteredCommitment, state: CommitmentState, day: date) -> list[StateLine]:
    """Return how a commitment stands: when it was made and is due, what was found of it, what the Chamber says.

    Args:
        of: the commitment.
        state: how it stands on the day.
        day: on which one looks.
    """
    return [_made(of), _due(of.due, day), _found(of, state), *_recorded(of)]


def record_of(of: RegisteredCommitment) -> CommitmentSource | None:
    """Return the Chamber's record of a commitment; None where it has none."""
    return next((one for one in of.sources if one.kind == "recorded"), None)


def _made(of: RegisteredCommitment) -> StateLine:
    on = translated("op {day}.").format(day=shown_date(of.made_on))
    kinds = {"K" if one.kind == "recorded" else "G" for one in of.sources}
    unknown = translated("op een dag die niet bekend is.")
    return StateLine(_SAID[of.first.certainty], on if of.made_on else unknown, tuple(sorted(kinds, reverse=True)))


def _due(due: Due | None, day: date) -> StateLine:
    name = translated("Uiterste datum:")
    if due is None:
        return StateLine(name, translated("niet genoemd."))
    if due.date is None:
        words = translated("«{phrase}»; een dag volgt daar niet uit.")
        return StateLine(name, filled(words, phrase=dutch(due.phrase)), ("G",))
    passed = f" ({translated('voorbij')})" if due.date < day else ""
    return StateLine(name, f"{shown_date(due.date)}{passed}.", ("B",))


def _found(of: RegisteredCommitment, state: CommitmentState) -> StateLine:
    rule = of.rule or ""
    unsure = bool(of.evidence) and all(one.certainty != "sure" for one in of.evidence)
    words = _LIKELY if (rule.endswith("unsaid") or unsure) and state in _LIKELY else _SURE
    source = {"recorded": "K", "corrected": "V"}.get(rule.partition("_")[0], "G" if of.evidence else "B")
    return StateLine(words[state], "", (source,))


def _recorded(of: RegisteredCommitment) -> Iterator[StateLine]:
    record = record_of(of)
    if record and record.status:
        yield StateLine(translated("Stand bij de Kamer:"), f"{record.status.lower()}.", ("K",))
