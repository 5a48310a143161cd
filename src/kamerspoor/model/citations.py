"""Citations: where a paper names another paper, a law, a treaty or one of its own notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kamerspoor.text.spans import Span

CitationKind = Literal[
    "kamerstuk",
    "handelingen",
    "aanhangsel",
    "zaak",
    "document",
    "staatsblad",
    "staatscourant",
    "treaty",
    "eu",
    "law",
    "ecli",
    "commitment",
    "url",
    "note",
]


@dataclass(frozen=True, slots=True)
class Citation:
    """One paper (law, note …) named at one place.

    A passage that names several ("26 643, nr. 447 en 536") gives several citations.

    Attributes:
        target: normalised id (``kst-34000-V-69``, ``h-tk-20182019-39-33``, ``note-10``), or None when what is printed
            does not single out one paper.
        dossier: number with addition, of a kamerstuk.
        number: sequence number in the dossier, of the appendix, or of the note.
        text: the words as printed, white space folded.
        rule: name of the rule row that recognised it.
    """

    kind: CitationKind
    target: str | None
    dossier: str | None
    number: int | None
    text: str
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote.

    Attributes:
        label: the mark as printed, without brackets: ``2``.
        span: the note itself, label included.
        marks: where the running text refers to it; empty spans where the marks are no part of the text.
    """

    label: str
    text: str
    span: Span
    marks: tuple[Span, ...] = ()
