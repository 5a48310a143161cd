"""What the values of facts are called in Dutch, on pages and in files alike."""

from __future__ import annotations

from typing import Final

from kamerspoor.model.comparison import DifferenceKind, Relation
from kamerspoor.publish.language import Words

VERDICTS: Final = Words(
    {
        "oordeel_kamer": "Oordeel Kamer",
        "overgenomen": "Overgenomen",
        "ontijdig": "Ontijdig",
        "overbodig": "Overbodig",
        "ontraden": "Ontraden",
        "ontraden_tenzij_gewijzigd": "Ontraden, tenzij gewijzigd",
        "aanhouden": "Verzoek aan te houden",
        "geen": "Geen oordeel",
    }
)
STATUSES: Final = Words(
    {
        "submitted": "Ingediend",
        "held": "Aangehouden",
        "withdrawn": "Ingetrokken",
        "to_be_amended": "Wordt gewijzigd",
        "amended": "Gewijzigd",
        "adopted": "Aangenomen",
        "rejected": "Verworpen",
        "lapsed": "Vervallen",
    }
)
QUESTION_STATES: Final = Words(
    {
        "answered": "Beantwoord",
        "likely": "Waarschijnlijk beantwoord",
        "deferred": "Antwoord toegezegd voor later",
        "unanswered": "Zonder antwoord volgens het stuk",
        "unmatched": "Geen antwoord gekoppeld (zegt niet dat er geen is)",
    }
)
CERTAINTIES: Final = Words({"sure": "zeker", "likely": "waarschijnlijk", "possible": "mogelijk"})
RELATIONS: Final[Words[Relation]] = Words(
    {
        "kept": "Gebleven",
        "reworded": "Anders verwoord",
        "strengthened": "Sterker",
        "weakened": "Zwakker",
        "changed": "Gewijzigd",
        "moved": "Verplaatst",
        "same_subject": "Zelfde onderwerp",
    }
)
DIFFERENCES: Final[Words[DifferenceKind]] = Words(
    {
        "number": "getal",
        "modal": "hoe stellig",
        "condition": "voorwaarde",
        "negation": "ontkenning",
    }
)
# What a comparison has of each certainty, and of either paper alone.
COMPARED: Final = Words(
    {
        "sure": "Wat beide zeggen",
        "likely": "Waarschijnlijk hetzelfde",
        "possible": "Zelfde onderwerp",
        "only_a": "Niet teruggevonden in het tweede stuk",
        "only_b": "Nieuw in het tweede stuk",
    }
)
