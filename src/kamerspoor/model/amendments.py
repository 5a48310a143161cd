"""Amendments: how members want the text of a bill changed."""

from __future__ import annotations

from dataclasses import dataclass

from kamerspoor.text.spans import Span


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change of a bill that members propose.

    Attributes:
        dossier: of the bill.
        number: of the amendment in that dossier.
        proposers: as printed under it, else as in its heading.
        article: the part of the bill that is changed first, as printed: ``artikel I, onderdeel B``.
        articles: all such parts, in order.
        replaces: number of the amendment whose place this one takes.
        changes: number of the amendment that a subamendment changes.
        text: the changes, white space folded.
        explanation: why, white space folded; None where none is printed.
        span: from the opening words to the end of the changes.
        explained: where the explanation stands.
    """

    dossier: str | None
    number: int | None
    proposers: tuple[str, ...]
    article: str | None
    articles: tuple[str, ...]
    replaces: int | None
    changes: int | None
    text: str
    explanation: str | None
    span: Span
    explained: Span | None = None
