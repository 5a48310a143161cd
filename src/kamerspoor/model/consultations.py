"""Papers in which a committee asks the government in writing, and what is printed inside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamerspoor.text.spans import Span


@dataclass(frozen=True, slots=True)
class Committee:
    """Who brings out a report, a list of questions or a written consultation.

    Attributes:
        names: of the committees, as printed ("vaste commissie voor Financiën").
        chair: who signs as chair, as printed; several where several committees report together.
        clerk: who signs as clerk.
        span: the head of the paper, from its printed kind to the signatures under it.
    """

    names: tuple[str, ...]
    chair: tuple[str, ...]
    clerk: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class InnerLetter:
    """A letter that is printed inside another paper.

    Attributes:
        sender: as its heading says; None for "BRIEF AAN DE MINISTER …".
        addressee: as printed.
        date: printed behind its place.
        span: from its heading to the next letter or the end of the paper.
    """

    sender: str | None
    addressee: str | None
    date: date | None
    span: Span
