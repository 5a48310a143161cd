"""The public JSON shapes. A field is added freely, renamed or dropped only with a changelog line.

Every shape is a frozen `msgspec.Struct`; `kamerspoor schema NAME` prints its JSON Schema.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from kamerspoor.model.debate import Role, TurnKind
from kamerspoor.model.document import Severity
from kamerspoor.model.facts import CommitmentKind, MotionStatus, Verdict
from kamerspoor.model.genres import Genre
from kamerspoor.model.paper import Chamber
from kamerspoor.publish.bill_shapes import (
    AgendaShape,
    AmendmentShape,
    ArticleShape,
    ConsideransShape,
    FicheShape,
    OriginShape,
)
from kamerspoor.publish.written_shapes import (
    CitationShape,
    CommitteeShape,
    ConditionShape,
    DecisionListShape,
    DecisionShape,
    ExecutionShape,
    FigureShape,
    InnerLetterShape,
    LetterShape,
    NoteShape,
    PeriodShape,
    QuestionnaireShape,
    QuestionShape,
    QuotationShape,
    RegisterEntryShape,
    VoteShape,
)


class LeftOutShape(msgspec.Struct, frozen=True):
    """A line that was left out of the text as page furniture, with the reason."""

    text: str
    page: int | None
    reason: str


class PageShape(msgspec.Struct, frozen=True):
    """A page; ``ocr`` when its text was recognised in a picture, and may hold errors that are not the paper's."""

    page: int
    ocr: bool


class DocumentShape(msgspec.Struct, frozen=True):
    """What a paper says of itself; ``characters`` and spans count characters of the cleaned text.

    ``ids`` are all official ids that it goes by, ``case``, ``version`` and ``updated`` those of the open data;
    ``ocr`` whether text of it was recognised in pictures (see ``pages``); ``sitting`` and ``item`` of which sitting it
    is an item; ``furniture``, with ``--with-furniture`` only, what was left out of the text.
    """

    id: str
    genre: Genre
    subgenre: str | None
    title: str | None
    date: str | None
    dossier: str | None
    number: int | str | None
    session_year: str | None
    chamber: Chamber | None
    language: str
    pages: int | None
    characters: int
    sha256: str
    text_sha256: str
    fiction: bool = False
    ids: list[str] = []
    case: str | None = None
    version: int | None = None
    updated: str | None = None
    ocr: bool = False
    sitting: str | None = None
    item: int | None = None
    furniture: list[LeftOutShape] | msgspec.UnsetType = msgspec.UNSET


class AttendeeShape(msgspec.Struct, frozen=True, omit_defaults=True):
    """Someone present; ``office`` for members of the government."""

    name: str
    role: Role
    office: str | None = None


class StageShape(msgspec.Struct, frozen=True):
    """A stage direction, said by nobody."""

    kind: str
    start: int
    end: int


class ItemShape(msgspec.Struct, frozen=True):
    """One item of a sitting; times are ``HH:MM``, ``id`` is under which it is kept as a debate of its own."""

    n: int
    id: str
    title: str
    kind: str | None
    dossier: str | None
    agenda_number: str | None
    opened: str | None
    closed: str | None
    start: int
    end: int


class MeetingShape(msgspec.Struct, frozen=True):
    """The frame of a debate; times are ``HH:MM``, ``number`` is that of the sitting in its session year."""

    chair: list[str]
    clerk: list[str]
    opened: str | None
    closed: str | None
    suspensions: list[tuple[str, str]]
    present: list[AttendeeShape]
    stages: list[StageShape]
    number: int | None = None
    corrected: bool | None = None


class TurnShape(msgspec.Struct, frozen=True):
    """What one person says between two labels; the span runs from the label to the last word.

    ``person`` is the id of the Chamber where the source gives it, ``item`` the number of the item of a sitting.
    """

    n: int
    label: str
    name: str
    honorific: str | None
    role: Role
    party: str | None
    kind: TurnKind
    term: int | None
    start: int
    end: int
    person: str | None = None
    item: int | None = None
    text: str | msgspec.UnsetType = msgspec.UNSET


class ConsiderationShape(msgspec.Struct, frozen=True):
    """A reason given in a motion."""

    kind: str
    text: str


class AppreciationShape(msgspec.Struct, frozen=True):
    """The cabinet's advice on a motion; ``earlier`` holds advice of this debate that it replaced."""

    verdict: Verdict
    conditional: bool
    condition: str | None
    by: str
    turn: int | None
    start: int
    end: int
    quote: str
    rule: str
    earlier: list[AppreciationShape]


class MotionShape(msgspec.Struct, frozen=True):
    """A motion with what was said of it in this document."""

    dossier: str | None
    number: int | None
    replaces: int | None
    proposers: list[str]
    text: str
    considerations: list[ConsiderationShape]
    requests: list[str]
    supported: Literal[True] | None
    turn: int | None
    start: int
    end: int
    appreciation: AppreciationShape | None
    status: MotionStatus
    item: int | None = None


class DueShape(msgspec.Struct, frozen=True):
    """When a commitment is due; ``date`` null when it cannot be computed, ``rule`` what recognised and computed it."""

    phrase: str
    date: str | None
    rule: str | None


class CommitmentShape(msgspec.Struct, frozen=True):
    """A promise of the government."""

    text: str
    by: str | None
    to: str | None
    kind: CommitmentKind
    due: DueShape | None
    conditional: bool
    turn: int | None
    start: int
    end: int
    quote: str
    rule: str
    additions: list[str]
    item: int | None = None


class SectionShape(msgspec.Struct, frozen=True):
    """A headed part of a paper."""

    level: int
    heading: str
    start: int
    end: int


class RemarkShape(msgspec.Struct, frozen=True):
    """What could not be read or does not add up."""

    kind: str
    severity: Severity
    message: str
    start: int
    end: int


class PaperShape(msgspec.Struct, frozen=True):
    """All that ``kamerspoor read`` prints of a file."""

    document: DocumentShape
    meeting: MeetingShape | None
    items: list[ItemShape]
    letter: LetterShape | None
    questionnaire: QuestionnaireShape | None
    committee: CommitteeShape | None
    letters: list[InnerLetterShape]
    register: list[RegisterEntryShape]
    turns: list[TurnShape]
    motions: list[MotionShape]
    commitments: list[CommitmentShape]
    questions: list[QuestionShape]
    votes: list[VoteShape]
    decisions: list[DecisionShape]
    decision_list: DecisionListShape | None
    amendment: AmendmentShape | None
    considerans: ConsideransShape | None
    articles: list[ArticleShape]
    fiche: FicheShape | None
    agenda: AgendaShape | None
    origin: OriginShape | None
    citations: list[CitationShape]
    executes: list[ExecutionShape]
    sections: list[SectionShape]
    notes: list[NoteShape]
    quotations: list[QuotationShape]
    conditions: list[ConditionShape]
    figures: list[FigureShape]
    periods: list[PeriodShape]
    remarks: list[RemarkShape]
    pages: list[PageShape] = []
    text: str | msgspec.UnsetType = msgspec.UNSET


class MeasureShape(msgspec.Struct, frozen=True):
    """One figure of an evaluation: hits of n, its rate and 95 % interval."""

    name: str
    hits: float
    n: float
    rate: float
    low: float
    high: float


SHAPES: dict[str, type[msgspec.Struct]] = {
    "paper": PaperShape,
    "document": DocumentShape,
    "page": PageShape,
    "meeting": MeetingShape,
    "item": ItemShape,
    "turn": TurnShape,
    "motion": MotionShape,
    "appreciation": AppreciationShape,
    "commitment": CommitmentShape,
    "section": SectionShape,
    "letter": LetterShape,
    "questionnaire": QuestionnaireShape,
    "committee": CommitteeShape,
    "inner_letter": InnerLetterShape,
    "register_entry": RegisterEntryShape,
    "question": QuestionShape,
    "vote": VoteShape,
    "decision": DecisionShape,
    "amendment": AmendmentShape,
    "article": ArticleShape,
    "fiche": FicheShape,
    "agenda": AgendaShape,
    "origin": OriginShape,
    "citation": CitationShape,
    "execution": ExecutionShape,
    "note": NoteShape,
    "quotation": QuotationShape,
    "condition": ConditionShape,
    "figure": FigureShape,
    "period": PeriodShape,
    "remark": RemarkShape,
    "measure": MeasureShape,
}


def json_schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a shape.

    Raises:
        KeyError: when there is no shape of that name.
    """
    schema: dict[str, Any] = msgspec.json.schema(SHAPES[name])
    return schema


def to_json(shape: object, *, indent: int = 2) -> str:
    """Return a shape as JSON text; the same shape gives the same text, byte for byte."""
    return msgspec.json.format(msgspec.json.encode(shape), indent=indent).decode("utf-8")
