"""Debate reports for tests, put together from dialogues."""

from __future__ import annotations

from kamerspoor.model.document import Document
from kamerspoor.model.facts import Motion
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.extracting import read_paper

MOTIONS = {12: ("Smit", "De Wit"), 13: ("Smit",), 14: ("Visser",)}


def motion_text(number: int, proposers: tuple[str, ...], dossier: str = "98 765") -> str:
    """Return the reading of a motion and its numbering."""
    names = "het lid " + proposers[0] if len(proposers) == 1 else "de leden " + " en ".join(proposers)
    return f"""De heer {proposers[0]} (PP):
Voorzitter. De volgende motie.

Motie

De Kamer,

gehoord de beraadslaging,

overwegende dat punt {number} klemt;

verzoekt de regering punt {number} op te lossen,

en gaat over tot de orde van de dag.

De voorzitter:
Deze motie is voorgesteld door {names}. Naar mij blijkt, wordt de indiening ervan voldoende ondersteund.
Zij krijgt nr. {number} ({dossier}).
"""


def debate(*said: tuple[str, str]) -> Paper:
    """Return the paper of a debate with the three motions, followed by what was said."""
    parts = ["Voorzitter: Bakker\n", *(motion_text(number, names) for number, names in MOTIONS.items())]
    parts += [f"{who}:\n{words}\n" for who, words in said]
    return read_paper("\n".join(parts).encode())


def motions_of(*said: tuple[str, str]) -> dict[int, Motion]:
    """Return the motions of such a debate by number."""
    return {motion.number or 0: motion for motion in debate(*said).motions}


def verdicts(*said: tuple[str, str]) -> dict[int, str | None]:
    """Return the verdict on each motion of such a debate."""
    found = motions_of(*said)
    return {number: motion.appreciation.verdict if motion.appreciation else None for number, motion in found.items()}


def document(text: str) -> Document:
    """Return a text as read."""
    return read_paper(text.encode()).document
