"""What corrections are called, and their values in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from kamerspoor.model.corrections import Corrected
from kamerspoor.publish.formats import shorten, shown_date
from kamerspoor.publish.language import Words, translated
from kamerspoor.publish.names import QUESTION_STATES, VERDICTS
from kamerspoor.web.labels import COMMITMENT_STATES, GENRES

NAMES: Final[Words[str]] = Words(
    {
        "genre": "Soort stuk",
        "date": "Dag",
        "title": "Onderwerp",
        "person": "Wie bedoeld is",
        "verdict": "Oordeel kabinet",
        "condition": "Voorwaarde",
        "due": "Uiterste datum",
        "addressee": "Aan wie",
        "state": "Stand",
        "no_commitment": "Dit is geen toezegging",
        "answer": "Dit is het antwoord",
        "unanswered": "Er kwam geen antwoord",
        "no_question": "Dit is geen vraag",
    }
)
_LONGEST: Final = 300
# What the values of choices are called.
CHOICES: Final[Mapping[str, Mapping[str, str]]] = {
    "genre": GENRES, "verdict": VERDICTS, "state": COMMITMENT_STATES, "answer": QUESTION_STATES,
    "unanswered": QUESTION_STATES,
}  # fmt: skip
_DAYS: Final = frozenset({"date", "due"})


def shown(what: str, value: str | None) -> str:
    """Return a value of a correction, or what was read, in words."""
    if not value:
        return translated("niets")
    if what in _DAYS:
        return shown_date(date.fromisoformat(value))
    return CHOICES.get(what, {}).get(value, shorten(value, _LONGEST))


def said(one: Corrected) -> str:
    """Return what a correction says: what is corrected, and what it is."""
    name = f"{NAMES.get(one.what, one.what)} «{one.name}»" if one.name else NAMES.get(one.what, one.what)
    return name if one.what.startswith("no_") or one.what == "unanswered" else f"{name}: {shown(one.what, one.value)}"


def was(one: Corrected) -> str | None:
    """Return what was read in words; None where that says nothing."""
    return None if one.what in ("person", "state", "no_commitment", "no_question") else shown(one.what, one.read)
