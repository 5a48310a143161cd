"""The words of the search pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from kamerspoor.publish import formats
from kamerspoor.publish.language import Words
from kamerspoor.search.fields import VERDICTS
from kamerspoor.web import labels

KINDS: Final = Words({
    "turn": "Beurt", "paragraph": "Alinea", "motion": "Motie", "request": "Verzoek", "question": "Vraag",
    "answer": "Antwoord", "commitment": "Toezegging", "title": "Titel", "case": "Zaak", "activity": "Vergadering",
    "document": "Stuk",
})  # fmt: skip
SORTINGS: Final = Words({"relevantie": "best passend", "nieuwste": "nieuwste", "oudste": "oudste"})
# Facet to the field that narrows by it, and the words for its values.
_FACETS: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "kind": ("soort", KINDS),
    "speaker": ("spreker", {}),
    "party": ("partij", {}),
    "year": ("jaar", {}),
    "dossier": ("dossier", {}),
    "committee": ("commissie", {}),
    "verdict": ("oordeel", labels.VERDICTS),
}
# What fields and facets are called beside what one fills in or chooses.
FIELD_LABELS: Final = Words({
    "kind": "Soort", "speaker": "Wie", "party": "Fractie", "year": "Jaar", "dossier": "Dossier",
    "committee": "Commissie", "verdict": "Oordeel kabinet", "outcome": "Uitslag", "role": "Rol", "after": "Vanaf",
    "before": "Voor",
})  # fmt: skip
# What the form offers to choose from: the word in addresses, its field, and what people write.
CHOICES: Final = (
    ("soort", "kind", ("beurt", "motie", "verzoek", "vraag", "antwoord", "toezegging", "alinea", "titel", "zaak",
                       "activiteit", "document")),
    ("oordeel", "verdict", tuple(VERDICTS)),
    ("uitslag", "outcome", ("aangenomen", "verworpen", "aangehouden", "ingetrokken")),
    ("rol", "role", ("kamerlid", "minister", "staatssecretaris", "voorzitter")),
)  # fmt: skip


def choices() -> list[tuple[str, str, Sequence[str]]]:
    """Return what the form offers to choose from: the word in addresses, its label, and the values."""
    return [(word, FIELD_LABELS[field], values) for word, field, values in CHOICES]


def facets(
    found: Mapping[str, Sequence[tuple[str, int]]],
) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    """Return the facets: heading, search field, and each value with its Dutch word and its count."""
    return [
        (FIELD_LABELS[name], alias, [(value, written.get(value, value), count) for value, count in found.get(name, ())])
        for name, (alias, written) in _FACETS.items()
        if found.get(name)
    ]


def day(written: str) -> str:
    """Return a day of the index as people write it."""
    return formats.shown_date(date.fromisoformat(written))
