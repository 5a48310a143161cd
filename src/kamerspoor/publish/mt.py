"""The list of motions and commitments (M&T) that a ministry makes after a debate, and the questions left open.

Every row has the words that it stands on, the turn in which they are said, and the address of the passage.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from kamerspoor.errors import BadRequestError
from kamerspoor.model.fact_kinds import MOTIONS, QUESTIONS
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.questions import Question
from kamerspoor.publish.names import QUESTION_STATES, STATUSES, VERDICTS
from kamerspoor.store.rows import Filed, Filter, PaperRow
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span

Row = tuple[str, ...]
# The place of a passage in a paper, as an address.
Address = Callable[[PaperRow, Span], str]


@dataclass(frozen=True, slots=True)
class Part:
    """One table of the list."""

    name: str
    columns: Row
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class MtList:
    """The list of one debate."""

    title: str
    paper: PaperRow
    parts: Sequence[Part]


_MOTIONS: Final = ("Nr.", "Indieners", "Verzoek", "Oordeel", "Voorwaarde", "Status", "Citaat", "Beurt", "Bron")
_PROMISES: Final = ("Toezegging", "Door", "Aan", "Uiterlijk", "Termijn in woorden", "Hoe gevonden", "Beurt", "Bron")
_QUESTIONS: Final = ("Vraag", "Vragensteller", "Fractie", "Stand", "Beurt", "Bron")
_FOUND: Final = {"listed": "genoemd door de voorzitter", "spoken": "uitgesproken; door de lezer te beoordelen"}


def mt_list(store: Store, debate: str, address: Address) -> MtList:
    """Return the list of a debate.

    Args:
        store: the database.
        debate: id of its report.
        address: gives the address of a passage.

    Raises:
        NotFoundError: when there is no such paper.
        BadRequestError: when it is no debate.
    """
    paper = store.row(debate)
    if paper.genre != "debate":
        message = "a list of motions and commitments is of a debate, and this paper is none"
        raise BadRequestError(message, where=debate, remedy="See: kamerspoor list debates")
    of = Filter(document=paper.id)
    open_questions = [one for one in store.facts(QUESTIONS, of) if one.fact.state != "answered"]
    promises = sorted(store.commitments(of), key=lambda one: one.fact.kind != "listed")
    parts = (
        Part("Moties", _MOTIONS, [_motion(one, address) for one in store.facts(MOTIONS, of)]),
        Part("Toezeggingen", _PROMISES, [_promise(one, address) for one in promises]),
        Part("Openstaande vragen", _QUESTIONS, [_question(one, address) for one in open_questions]),
    )
    return MtList(f"Moties en toezeggingen: {paper.title or paper.id}", paper, parts)


def _motion(filed: Filed[Motion], address: Address) -> Row:
    motion, said = filed.fact, filed.fact.appreciation
    return (
        _text(motion.number), ", ".join(motion.proposers), motion.asks,
        VERDICTS[said.verdict] if said else "", (said.condition or "") if said else "", STATUSES[motion.status],
        said.passage.quote if said else "", _text(said.passage.turn if said else motion.turn),
        address(filed.paper, said.passage.span if said else motion.span),
    )  # fmt: skip


def _promise(filed: Filed[Commitment], address: Address) -> Row:
    promise = filed.fact
    due = promise.due
    return (
        " ".join((promise.text, *promise.additions)), promise.by or "", promise.to or "",
        due.date.isoformat() if due and due.date else "", due.phrase if due else "",
        _FOUND.get(promise.kind, promise.kind),
        _text(promise.passage.turn), address(filed.paper, promise.passage.span),
    )  # fmt: skip


def _question(filed: Filed[Question], address: Address) -> Row:
    question = filed.fact
    askers = question.askers
    return (
        question.text, ", ".join(one.name for one in askers if one.name),
        ", ".join(one.party for one in askers if one.party),
        QUESTION_STATES[question.state], _text(question.turn), address(filed.paper, question.span),
    )  # fmt: skip


def _text(value: int | None) -> str:
    return "" if value is None else str(value)
