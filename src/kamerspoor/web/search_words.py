"""The Dutch words of the search pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from kamerspoor.search.fields import VERDICTS
from kamerspoor.web import formats, labels

KINDS: Final = {
    "turn": "Spreekbeurt", "paragraph": "Alinea", "motion": "Motie", "request": "Verzoek", "question": "Vraag",
    "answer": "Antwoord", "commitment": "Toezegging", "title": "Titel", "case": "Zaak", "activity": "Activiteit",
    "document": "Document",
}  # fmt: skip
# Facet to its heading, the field that narrows by it, and the words for its values.
_FACETS: Final[Mapping[str, tuple[str, str, Mapping[str, str]]]] = {
    "kind": ("Soort", "soort", KINDS),
    "speaker": ("Spreker of indiener", "spreker", {}),
    "party": ("Fractie", "partij", {}),
    "year": ("Jaar", "jaar", {}),
    "dossier": ("Dossier", "dossier", {}),
    "committee": ("Commissie", "commissie", {}),
    "verdict": ("Oordeel van het kabinet", "oordeel", labels.VERDICTS),
}
# What the form offers to choose from: name of the field, its label, and what people write.
CHOICES: Final = (
    ("soort", "Soort", ("beurt", "motie", "verzoek", "vraag", "antwoord", "toezegging", "alinea", "titel", "zaak",
                        "activiteit", "document")),
    ("oordeel", "Oordeel", tuple(VERDICTS)),
    ("uitslag", "Uitslag", ("aangenomen", "verworpen", "aangehouden", "ingetrokken")),
    ("rol", "Rol", ("kamerlid", "minister", "staatssecretaris", "voorzitter")),
)  # fmt: skip


def facets(
    found: Mapping[str, Sequence[tuple[str, int]]],
) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    """Return the facets: heading, search field, and each value with its Dutch word and its count."""
    return [
        (title, alias, [(value, written.get(value, value), count) for value, count in found.get(name, ())])
        for name, (title, alias, written) in _FACETS.items()
        if found.get(name)
    ]


def day(written: str) -> str:
    """Return a day of the index as people write it."""
    return formats.shown_date(date.fromisoformat(written))
