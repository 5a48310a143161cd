"""What a bill, its memorandum and a fiche on an EU proposal are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kamerspoor.text.spans import Span


@dataclass(frozen=True, slots=True)
class Article:
    """An article of a bill, or what a memorandum says of one.

    Attributes:
        label: its heading as printed: ``Artikel I, onderdeel B (artikel 1a)``.
        numbers: of the articles of the bill: ``("I",)``.
        components: of that article: ``("B",)``; empty for the whole.
        level: of the heading among the sections.
    """

    label: str
    numbers: tuple[str, ...]
    components: tuple[str, ...]
    level: int
    span: Span


@dataclass(frozen=True, slots=True)
class Fiche:
    """What a fiche says of the EU proposal that it is about; what it does not say is None or empty.

    Attributes:
        number: of the fiche among those sent together.
        title: of the fiche.
        proposal: title of the proposal, in the language in which it is printed.
        received: day on which the document of the Commission was received.
        documents: numbers of that document, ``COM(2022)546``.
        council: that deals with it.
        ministry: that answers for it first.
        legal_basis: as printed.
        procedure: of decision in the Council.
    """

    number: int | None
    title: str
    proposal: str | None = None
    received: date | None = None
    documents: tuple[str, ...] = ()
    council: str | None = None
    ministry: str | None = None
    legal_basis: str | None = None
    procedure: str | None = None
