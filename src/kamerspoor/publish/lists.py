"""Rows of lists: a fact with the paper it stands in, for ``kamerspoor list`` and the JSON API."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from kamerspoor.model.amendments import Amendment
from kamerspoor.model.citations import Citation
from kamerspoor.model.debate import Turn
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.genres import Genre
from kamerspoor.model.paper import Paper
from kamerspoor.model.policy import Condition, Figure, Period
from kamerspoor.model.questions import Question
from kamerspoor.model.votes import Vote
from kamerspoor.publish.bill_shapes import AmendmentShape
from kamerspoor.publish.bills import amendment_shape
from kamerspoor.publish.record import commitment_shape, motion_shape, turn_shape
from kamerspoor.publish.shapes import CommitmentShape, MotionShape, TurnShape
from kamerspoor.publish.written import (
    citation_shape,
    condition_shape,
    figure_shape,
    iso,
    period_shape,
    question_shape,
    vote_shape,
)
from kamerspoor.publish.written_shapes import (
    CitationShape,
    ConditionShape,
    FigureShape,
    PeriodShape,
    QuestionShape,
    VoteShape,
)
from kamerspoor.resolve.citations import Leads, Resolution, resolve_citation
from kamerspoor.store.rows import Filed, PaperRow, PersonRow, motion_id
from kamerspoor.store.store import Store


class ListedPaperShape(msgspec.Struct, frozen=True):
    """A paper in a list."""

    id: str
    genre: Genre
    subgenre: str | None
    title: str | None
    date: str | None
    dossier: str | None
    number: int | str | None
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


class ListedQuestionShape(msgspec.Struct, frozen=True):
    """A question and its paper."""

    document: str
    n: int
    question: QuestionShape


class ListedVoteShape(msgspec.Struct, frozen=True):
    """A vote and its paper."""

    document: str
    n: int
    vote: VoteShape


class ListedCitationShape(msgspec.Struct, frozen=True):
    """An edge of the graph of papers: ``document`` cites ``citation.target``.

    ``leads`` says whether that is a paper or motion held here, an official publication elsewhere, or nowhere known;
    ``url`` is the address of the official publication, null where it leads to something held here.
    """

    document: str
    n: int
    citation: CitationShape
    leads: Leads
    url: str | None


class ListedConditionShape(msgspec.Struct, frozen=True):
    """A condition and its paper."""

    document: str
    date: str | None
    n: int
    condition: ConditionShape


class ListedAmendmentShape(msgspec.Struct, frozen=True):
    """An amendment and its paper."""

    document: str
    date: str | None
    n: int
    amendment: AmendmentShape


class ListedFigureShape(msgspec.Struct, frozen=True):
    """A figure and its paper."""

    document: str
    date: str | None
    n: int
    figure: FigureShape


class ListedPeriodShape(msgspec.Struct, frozen=True):
    """A time that is named, and the paper that names it, with the paper's own day."""

    document: str
    date: str | None
    n: int
    period: PeriodShape


class ListedPersonShape(msgspec.Struct, frozen=True):
    """Someone named in the papers, under one key, with how often they did what."""

    key: str
    name: str
    names: list[str]
    parties: list[str]
    turns: int
    motions: int
    questions: int
    commitments: int


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


def listed_motion(filed: Filed[Motion]) -> ListedMotionShape:
    """Return a motion in the shape of a list row."""
    return ListedMotionShape(motion_id(filed), filed.paper.id, motion_shape(filed.fact))


def listed_commitment(filed: Filed[Commitment]) -> ListedCommitmentShape:
    """Return a commitment in the shape of a list row."""
    return ListedCommitmentShape(filed.paper.id, filed.n, commitment_shape(filed.fact))


def listed_question(filed: Filed[Question]) -> ListedQuestionShape:
    """Return a question in the shape of a list row."""
    return ListedQuestionShape(filed.paper.id, filed.n, question_shape(filed.fact))


def listed_vote(filed: Filed[Vote]) -> ListedVoteShape:
    """Return a vote in the shape of a list row."""
    return ListedVoteShape(filed.paper.id, filed.n, vote_shape(filed.fact))


def listed_condition(filed: Filed[Condition]) -> ListedConditionShape:
    """Return a condition in the shape of a list row."""
    return ListedConditionShape(filed.paper.id, iso(filed.paper.date), filed.n, condition_shape(filed.fact))


def listed_amendment(filed: Filed[Amendment]) -> ListedAmendmentShape:
    """Return an amendment in the shape of a list row."""
    return ListedAmendmentShape(filed.paper.id, iso(filed.paper.date), filed.n, amendment_shape(filed.fact))


def listed_figure(filed: Filed[Figure]) -> ListedFigureShape:
    """Return a figure in the shape of a list row."""
    return ListedFigureShape(filed.paper.id, iso(filed.paper.date), filed.n, figure_shape(filed.fact))


def listed_period(filed: Filed[Period]) -> ListedPeriodShape:
    """Return a time that is named in the shape of a list row."""
    return ListedPeriodShape(filed.paper.id, iso(filed.paper.date), filed.n, period_shape(filed.fact))


def listed_person(row: PersonRow) -> ListedPersonShape:
    """Return a person in the shape of a list row."""
    return ListedPersonShape(
        row.key, row.name, list(row.names), list(row.parties), row.turns, row.motions, row.questions, row.commitments
    )


def listed_citation(edge: tuple[Filed[Citation], Resolution]) -> ListedCitationShape:
    """Return a citation and where it leads in the shape of a list row."""
    filed, resolution = edge
    return ListedCitationShape(filed.paper.id, filed.n, citation_shape(filed.fact), resolution.leads, resolution.url)


def with_resolutions(
    store: Store, citations: Sequence[Filed[Citation]]
) -> Iterator[tuple[Filed[Citation], Resolution]]:
    """Yield citations with where each leads, given what the database holds now."""
    facts = [filed.fact for filed in citations]
    papers, motions = _held(store, facts)
    for filed in citations:
        yield filed, resolve_citation(filed.fact, papers, motions, fiction=filed.paper.fiction)


def resolutions_of(store: Store, paper: Paper, citations: Sequence[Citation] | None = None) -> list[Resolution]:
    """Return where the citations of a paper lead, given what the database holds now.

    Args:
        store: the database.
        paper: the paper.
        citations: others than its own, such as what it carries out.
    """
    asked = paper.citations if citations is None else citations
    papers, motions = _held(store, asked)
    return [resolve_citation(one, papers, motions, fiction=paper.identity.fiction) for one in asked]


def _held(store: Store, citations: Sequence[Citation]) -> tuple[dict[str, str], set[str]]:
    """Return the papers and motions that are held, of those cited."""
    targets = {citation.target for citation in citations if citation.target}
    papers = store.known_papers(targets)
    motions = store.known_motions(
        {target.removeprefix("kst-") for target in targets - papers.keys() if target.startswith("kst-")}
    )
    return papers, motions
