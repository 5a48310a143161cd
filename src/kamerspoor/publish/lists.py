"""Rows of lists: a fact with the paper it stands in, for ``kamerspoor list`` and the JSON API."""

from __future__ import annotations

import msgspec

from kamerspoor.model.debate import Turn
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.paper import Genre
from kamerspoor.publish.record import commitment_shape, motion_shape, turn_shape
from kamerspoor.publish.shapes import CommitmentShape, MotionShape, TurnShape
from kamerspoor.store.rows import Filed, PaperRow


class ListedPaperShape(msgspec.Struct, frozen=True):
    """A paper in a list."""

    id: str
    genre: Genre
    subgenre: str | None
    title: str | None
    date: str | None
    dossier: str | None
    number: int | None
    pages: int | None
    characters: int
    turns: int
    motions: int
    commitments: int
    source: str
    reader: str
    stored_at: str
    sha256: str
    fiction: bool


class ListedTurnShape(msgspec.Struct, frozen=True):
    """A turn and its paper."""

    document: str
    turn: TurnShape


class ListedMotionShape(msgspec.Struct, frozen=True):
    """A motion as one paper has it; ``id`` is dossier and number (``35373-4``), null without either."""

    id: str | None
    document: str
    motion: MotionShape


class ListedCommitmentShape(msgspec.Struct, frozen=True):
    """A commitment and its paper; ``n`` is its place in that paper."""

    document: str
    n: int
    commitment: CommitmentShape


def listed_paper(row: PaperRow) -> ListedPaperShape:
    """Return a paper in the shape of a list row."""
    return ListedPaperShape(
        id=row.id,
        genre=row.genre,
        subgenre=row.subgenre,
        title=row.title,
        date=row.date.isoformat() if row.date else None,
        dossier=row.dossier,
        number=row.number,
        pages=row.pages,
        characters=row.characters,
        turns=row.n_turns,
        motions=row.n_motions,
        commitments=row.n_commitments,
        source=row.source,
        reader=row.reader,
        stored_at=row.stored_at,
        sha256=row.sha256,
        fiction=row.fiction,
    )


def listed_turn(filed: Filed[Turn]) -> ListedTurnShape:
    """Return a turn in the shape of a list row."""
    return ListedTurnShape(filed.paper.id, turn_shape(filed.fact))


def motion_id(filed: Filed[Motion]) -> str | None:
    """Return dossier and number of a motion, the dossier being its paper's where the motion prints none."""
    dossier = filed.fact.dossier or filed.paper.dossier
    return f"{dossier}-{filed.fact.number}" if dossier and filed.fact.number is not None else None


def listed_motion(filed: Filed[Motion]) -> ListedMotionShape:
    """Return a motion in the shape of a list row."""
    return ListedMotionShape(motion_id(filed), filed.paper.id, motion_shape(filed.fact))


def listed_commitment(filed: Filed[Commitment]) -> ListedCommitmentShape:
    """Return a commitment in the shape of a list row."""
    return ListedCommitmentShape(filed.paper.id, filed.n, commitment_shape(filed.fact))
