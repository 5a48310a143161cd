"""Who a paper comes from, for papers that are neither letters nor questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamerspoor.model.letters import Signatory
from kamerspoor.text.spans import Span


@dataclass(frozen=True, slots=True)
class Origin:
    """Who made a paper, as it says itself.

    Attributes:
        sender: office of who sent it in, as printed ("Minister van Verkeer"); None for members and committees.
        members: who proposed it, when members did ("Voorstel van wet van de leden …").
        committee: that it comes from ("vaste commissie voor Financiën"), the leading one first.
        signed_by: everyone who signed it, with their offices; members have none.
    """

    sender: str | None = None
    members: tuple[str, ...] = ()
    committee: str | None = None
    signed_by: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A subject of an annotated agenda, with the text about it."""

    n: int
    title: str
    span: Span


@dataclass(frozen=True, slots=True)
class AnnotatedAgenda:
    """What ministers will discuss with others, and what the government wants there.

    Attributes:
        meeting: as the heading of the agenda names it: ``Raad Buitenlandse Zaken 11 december 2023``.
        date: its first day, when the heading names one.
    """

    meeting: str | None
    date: date | None
    items: tuple[AgendaItem, ...]
