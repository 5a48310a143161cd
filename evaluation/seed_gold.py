"""The gold beside a paper: what it is, and what it holds; which fields it has depends on its genre."""

from __future__ import annotations

import msgspec

from evaluation.answers import GoldAsked, GoldCue


class SeedMotion(msgspec.Struct, frozen=True):
    """A motion of a debate."""

    dossier: str
    number: int
    proposers: list[str]
    verdict: str
    conditional: bool
    quote: str
    status: str
    supported: bool | None = None


class SeedCommitment(msgspec.Struct, frozen=True):
    """A commitment of a debate, listed (``text``) or spoken (``quote``)."""

    text: str = ""
    quote: str = ""
    due_phrase: str | None = None
    addition: str | None = None


class SeedSignatory(msgspec.Struct, frozen=True):
    """Who signs a letter."""

    name: str
    office: str


class SeedItem(msgspec.Struct, frozen=True):
    """An item of the Handelingen that is cited."""

    session_year: str
    meeting: int
    item: int
    chamber: str


class SeedFigure(msgspec.Struct, frozen=True):
    """A figure that must be among those found; a field that is absent is not compared."""

    value: float
    scale: float | None = None
    unit: str | None = None
    what: str | None = None
    year: int | None = None


class SeedCondition(msgspec.Struct, frozen=True):
    """A condition that must be among those found."""

    measure_contains: str
    connective: str
    condition_contains: str


class SeedGold(msgspec.Struct, frozen=True):
    """All of one paper; lists are complete, what is None is not said."""

    file: str
    genre: str
    subgenre: str | None = None
    title: str | None = None
    date: str | None = None
    dossier: str | None = None
    number: int | None = None
    session_year: str | None = None
    headings: list[str] | None = None
    chair: list[str] | None = None
    clerk: list[str] | None = None
    present_members: list[str] | None = None
    present_government: list[str] | None = None
    opened: str | None = None
    closed: str | None = None
    suspensions: list[tuple[str, str]] | None = None
    n_turns: int | None = None
    turns_per_label: dict[str, int] | None = None
    motions: list[SeedMotion] = []
    listed_commitments: list[SeedCommitment] = []
    spoken_commitments: list[SeedCommitment] = []
    id: str | None = None
    case: str | None = None
    version: int | None = None
    updated: str | None = None
    signed_by: list[SeedSignatory] = []
    executes_motion_of: list[str] | None = None
    n_notes: int | None = None
    citations: list[str] | None = None
    handelingen: list[SeedItem] = []
    notes_to_notes: dict[str, str] = {}
    figures: list[SeedFigure] = []
    conditions: list[SeedCondition] = []
    answers: list[GoldCue] = []
    unanswered: list[GoldAsked] = []

    @property
    def name(self) -> str:
        """What the paper is called in the figures: the name of its file up to the first underscore."""
        return self.file.partition(".")[0].partition("_")[0]
