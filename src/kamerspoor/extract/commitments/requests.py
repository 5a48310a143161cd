"""What a member asks for, by the words: a short answer can be a promise only of what is asked."""

from __future__ import annotations

from typing import Final

from kamerspoor.extract.commitments.lexicon import phrase

# What a member asks for, in the words before an answer.
REQUESTS: Final = (
    phrase("pledge", r"toezeg", "toezeg", "kan de minister dat toezeggen?", "dank voor het antwoord"),
    phrase(
        "of_minister",
        r"""
            \b(?:kan|kunnen|kunt|wil|wilt|willen|zou|zouden|is|bent|gaat|zal) (?:de |u\b|hij|zij|ze|deze )
            (?:minister|staatssecretaris|bewinds\w+|het kabinet)?
        """,
        "kan kun wil zou is bent gaat zal",
        "kan de minister dat doen?",
        "dank voor het antwoord",
    ),
    phrase("ready", r"\b(?:bereid|graag)\b", "bereid graag", "is de minister bereid?", "dank voor het antwoord"),
    phrase(
        "paper",
        r"brief|schriftelijk|informer|terugkom|sturen|delen|overzicht|rapport",
        "brief schriftelijk informer terugkom sturen delen overzicht rapport",
        "kan dat in een brief?",
        "dank voor het antwoord",
    ),
    phrase(
        "talk",
        r"gesprek|overleg|contact|bespreken|navraag|uitzoeken|nagaan|doorgeleid",
        "gesprek overleg contact bespreken navraag uitzoeken nagaan doorgeleid",
        "kan de minister in gesprek gaan?",
        "dank voor het antwoord",
    ),
    phrase(
        "look",
        r"kijken|bekijken|bezien|meenemen|onderzoek|betrekken|verken",
        "kijken bezien meenemen onderzoek betrekken verken",
        "kan hij daarnaar kijken?",
        "dank voor het antwoord",
    ),
    phrase("question", r"\?", "?", "wanneer komt dat?", "dank voor het antwoord"),
    phrase("thanks", r"\bdank", "dank", "dank voor het antwoord", "wanneer komt dat?"),
    phrase(
        "wish",
        r"verzoek|oproep|suggestie|hoop ik|zou fijn|zou mooi",
        "verzoek oproep suggestie hoop fijn mooi",
        "dat is mijn verzoek",
        "dank voor het antwoord",
    ),
    phrase(
        "when",
        r"voor de zomer|voor het (?!antwoord)|wanneer|termijn|week|najaar",
        "zomer voor wanneer termijn week najaar",
        "wanneer komt dat?",
        "dank voor het antwoord",
    ),
)  # fmt: skip
