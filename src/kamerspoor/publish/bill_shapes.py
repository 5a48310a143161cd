"""Public JSON shapes of bills and what belongs to them, of fiches and agendas, and of who made a paper."""

from __future__ import annotations

import msgspec

from kamerspoor.publish.written_shapes import SignatoryShape


class ExplanationShape(msgspec.Struct, frozen=True):
    """Where the explanation of an amendment stands."""

    start: int
    end: int


class AmendmentShape(msgspec.Struct, frozen=True):
    """A proposed change of a bill; ``article`` is the part changed first, ``replaces`` a number in the dossier.

    ``changes`` is the number of the amendment that a subamendment changes.
    """

    dossier: str | None
    number: int | None
    proposers: list[str]
    article: str | None
    articles: list[str]
    replaces: int | None
    changes: int | None
    text: str
    explanation: str | None
    start: int
    end: int
    explained: ExplanationShape | None


class ArticleShape(msgspec.Struct, frozen=True):
    """An article of a bill, or what a memorandum says of it."""

    label: str
    numbers: list[str]
    components: list[str]
    level: int
    start: int
    end: int


class ConsideransShape(msgspec.Struct, frozen=True):
    """Why a bill is made, from the greeting to the words that open its articles."""

    text: str
    start: int
    end: int


class FicheShape(msgspec.Struct, frozen=True):
    """What a fiche says of the EU proposal that it is about."""

    number: int | None
    title: str
    proposal: str | None
    received: str | None
    documents: list[str]
    council: str | None
    ministry: str | None
    legal_basis: str | None
    procedure: str | None


class AgendaItemShape(msgspec.Struct, frozen=True):
    """A subject of an annotated agenda."""

    n: int
    title: str
    start: int
    end: int


class AgendaShape(msgspec.Struct, frozen=True):
    """An annotated agenda: the meeting and its subjects."""

    meeting: str | None
    date: str | None
    items: list[AgendaItemShape]


class OriginShape(msgspec.Struct, frozen=True):
    """Who made a paper that is neither a letter nor questions."""

    sender: str | None
    members: list[str]
    committee: str | None
    signed_by: list[SignatoryShape]
