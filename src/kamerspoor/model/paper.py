"""A paper as a whole: its document, what it says of itself, and what was found in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kamerspoor.model.debate import Debate
from kamerspoor.model.document import Document, Remark
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.text.spans import Span

Genre = Literal[
    "debate", "letter", "motion", "written_questions", "decision_list", "factsheet", "news_release", "other"
]
GENRES: tuple[Genre, ...] = (
    "debate",
    "letter",
    "motion",
    "written_questions",
    "decision_list",
    "factsheet",
    "news_release",
    "other",
)
Chamber = Literal["TK", "EK", "VV"]


@dataclass(frozen=True, slots=True)
class Identity:
    """What a paper says of itself; what it does not say is None.

    Attributes:
        dossier: number with addition, ``35373`` or ``34000-V``.
        number: sequence number in the dossier.
        session_year: parliamentary year, ``2020-2021``.
    """

    genre: Genre
    subgenre: str | None = None
    title: str | None = None
    date: date | None = None
    dossier: str | None = None
    number: int | None = None
    session_year: str | None = None
    chamber: Chamber | None = None
    fiction: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a paper; ``level`` 1 is the outermost."""

    level: int
    heading: str
    span: Span


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything the system holds of one reading of one file."""

    document: Document
    identity: Identity
    debate: Debate | None = None
    sections: tuple[Section, ...] = ()
    motions: tuple[Motion, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def id(self) -> str:
        """The official id when the paper prints one (``kst-35373-19``), else ``sha256-<first 16>``."""
        if self.identity.dossier and self.identity.number is not None and not self.identity.fiction:
            return f"kst-{self.identity.dossier}-{self.identity.number}"
        if self.identity.fiction and self.identity.dossier and self.identity.number is not None:
            return f"demo-{self.identity.dossier}-{self.identity.number}"
        return f"sha256-{self.document.sha256[:16]}"
