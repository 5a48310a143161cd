"""The list of motions and commitments (M&T) that a ministry makes after a debate, and the questions left open.

Every row has the words that it stands on, the turn in which they are said, and the address of the passage.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from kamerspoor.errors import BadRequestError
from kamerspoor.model.facts import Appreciation, Commitment, Motion
from kamerspoor.model.paper import Paper
from kamerspoor.model.questions import Question
from kamerspoor.publish.names import CERTAINTIES, QUESTION_STATES, STATUSES, VERDICTS
from kamerspoor.publish.workbook import Sheet
from kamerspoor.store.rows import DocumentRow
from kamerspoor.text.spans import Span

Row = tuple[str, ...]
# The place of a passage in a paper, as an address.
Address = Callable[[DocumentRow, Span], str]
Source = Callable[[Span], str]


@dataclass(frozen=True, slots=True)
class MtList:
    """The list of one debate."""

    title: str
    paper: DocumentRow
    parts: Sequence[Sheet]


_MOTIONS: Final = ("Nr.", "Indieners", "Verzoek", "Oordeel", "Voorwaarde", "Status", "Citaat", "Beurt", "Bron")
_COMMITMENTS: Final = (
    "Toezegging", "Door", "Aan", "Uiterlijk", "Termijn in woorden", "Hoe gevonden", "Zekerheid", "Beurt",
    "Bron",
)  # fmt: skip
_QUESTIONS: Final = ("Vraag", "Vragensteller", "Fractie", "Stand", "Beurt", "Bron")
_FOUND: Final = {"listed": "genoemd door de voorzitter", "spoken": "uitgesproken"}


def mt_list(row: DocumentRow, paper: Paper, address: Address) -> MtList:
    """Return the list of a debate.

    Args:
        row: the report in short.
        paper: the report.
        address: gives the address of a passage.

    Raises:
        BadRequestError: when it is no debate.
    """
    if row.genre != "debate":
        message = "a list of motions and commitments is of a debate, and this paper is none"
        raise BadRequestError(message, where=row.id, remedy="See: kamerspoor list debates")
    source = partial(address, row)
    motions = sorted(paper.motions, key=lambda one: (one.dossier or paper.identity.dossier or "", one.number or 0))
    shown = (one for one in paper.commitments if one.shown)
    commitments = sorted(shown, key=lambda one: one.kind != "listed")
    parts = (
        Sheet("Moties", _MOTIONS, [_motion(one, source) for one in motions]),
        Sheet("Toezeggingen", _COMMITMENTS, [_commitment(one, source) for one in commitments]),
        Sheet("Openstaande vragen", _QUESTIONS, [_question(one, source) for one in paper.questions
                                                if one.is_open]),
    )  # fmt: skip
    return MtList(f"Moties en toezeggingen: {row.title or row.id}", row, parts)


def _motion(motion: Motion, source: Source) -> Row:
    said = motion.appreciation
    return (
        _text(motion.number), ", ".join(motion.proposers), motion.asks,
        _verdict(said) if said else "", (said.condition or "") if said else "", STATUSES[motion.status],
        said.passage.quote if said else "", _text(said.passage.turn if said else motion.turn),
        source(said.passage.span if said else motion.span),
    )  # fmt: skip


def _verdict(said: Appreciation) -> str:
    """Return a verdict with what is said for the case that it is not followed."""
    return VERDICTS[said.verdict] + (f", anders {VERDICTS[said.fallback].lower()}" if said.fallback else "")


def _commitment(commitment: Commitment, source: Source) -> Row:
    due = commitment.due
    return (
        " ".join((commitment.text, *commitment.additions)), commitment.by or "", commitment.to or "",
        due.date.isoformat() if due and due.date else "", due.phrase if due else "",
        _FOUND.get(commitment.kind, commitment.kind), CERTAINTIES[commitment.certainty],
        _text(commitment.passage.turn), source(commitment.passage.span),
    )  # fmt: skip


def _question(question: Question, source: Source) -> Row:
    askers = question.askers
    return (
        question.text, ", ".join(one.name for one in askers if one.name),
        ", ".join(one.party for one in askers if one.party),
        QUESTION_STATES[question.state], _text(question.turn), source(question.span),
    )  # fmt: skip


def _text(value: int | None) -> str:
    return "" if value is None else str(value)
