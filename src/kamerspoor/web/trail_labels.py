"""What the pages call the events and states of a trail."""

from __future__ import annotations

from typing import Final

from kamerspoor.publish.names import STATUSES

TRAIL_KINDS: Final[dict[str, str]] = {
    "motion": "motie",
    "commitment": "toezegging",
    "document": "stuk",
    "dossier": "dossier",
}
# Of a motion as on its own page, and what only a trail tells.
TRAIL_STATES: Final[dict[str, str]] = STATUSES | {
    "replaced": "Vervangen",
    "tied": "Stemmen staken",
    "executed": "Volgens de regering uitgevoerd",
}
COMMITMENT_STATES: Final[dict[str, str]] = {
    "open": "Open",
    "kept": "Nagekomen",
    "partly": "Deels nagekomen",
    "no_report": "Uiterste datum voorbij; geen bericht gevonden",
    "withdrawn": "Vervallen",
}
EXECUTION_STATES: Final[dict[str, str]] = {
    "executed": "Volgens de regering uitgevoerd",
    "partly": "Deels uitgevoerd",
    "announced": "Aangekondigd",
    "no_report": "Geen bericht gevonden",
}
# Who wrote a commitment down.
SOURCES: Final[dict[str, str]] = {
    "listed": "genoemd door de voorzitter",
    "recorded": "vastgelegd door de Kamer",
    "written": "in een brief",
    "spoken": "uitgesproken in het debat",
}
EVENTS: Final[dict[str, str]] = {
    "letter": "Brief",
    "debate": "Debat",
    "paper": "Stuk",
    "announced": "Nieuwsbericht",
    "submitted": "Motie ingediend",
    "printed": "Motie gedrukt",
    "amended": "Wijzigt",
    "replaced": "Vervangen door",
    "appreciated": "Oordeel van het kabinet",
    "held": "Aangehouden",
    "withdrawn": "Ingetrokken",
    "voted": "Stemming",
    "executed": "Voert uit",
    "reported": "Bericht over",
    "promised": "Toezegging",
    "fulfilled": "Toezegging nagekomen",
    "asked": "Vraag",
    "answered": "Antwoord",
    "cited": "Aangehaald",
    "proposed": "Amendement voorgesteld",
    "replaces": "Vervangt",
}
LINKS: Final[dict[str, str]] = {
    "cited": "Aangehaald in",
    "cites": "Haalt aan:",
    "announces": "Kondigt aan:",
    "same debate": "moties van hetzelfde debat",
    "its dossier": "het dossier",
    "same promise": "dezelfde toezegging",
}
# What a paper carries out when it does not say which.
THINGS: Final[dict[str, str]] = {
    "motion": "een motie",
    "commitment": "een toezegging",
    "question": "vragen",
    "request": "een verzoek",
}
