"""A paper as a whole: its document, what it says of itself, and what was found in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from kamerspoor.model.amendments import Amendment
from kamerspoor.model.articles import Article, Fiche
from kamerspoor.model.citations import Citation, Note
from kamerspoor.model.consultations import Committee, InnerLetter
from kamerspoor.model.corrections import Corrected
from kamerspoor.model.debate import Debate
from kamerspoor.model.decisions import Decision, DecisionList
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.genres import Genre
from kamerspoor.model.letters import Execution, Letter, Quotation
from kamerspoor.model.origin import AnnotatedAgenda, Origin
from kamerspoor.model.policy import Condition, Figure, Period
from kamerspoor.model.questions import Question, Questionnaire
from kamerspoor.model.register import RegisterEntry
from kamerspoor.model.sitting import Item
from kamerspoor.model.source_text import Remark, SourceText
from kamerspoor.model.votes import Vote
from kamerspoor.text.spans import Span

Chamber = Literal["TK", "EK", "VV"]


@dataclass(frozen=True, slots=True)
class Identity:
    """What a paper says of itself; what it does not say is None.

    Attributes:
        dossier: number with addition, ``35373`` or ``34000-V``.
        number: sequence number in the dossier; the letter of a paper of the Eerste Kamer.
        session_year: parliamentary year, ``2020-2021``.
        ids: every official id that the paper or its metadata gives it, the one it goes by first: the document's
            number of the open data (``2019D53771``), ``kst-35373-1``, ``h-tk-20172018-70-6``, ``ah-tk-20242025-563``.
        case: number of the case it belongs to (``2019Z26157``).
        version: of the document in the open data.
        updated: day of the last change, as a web page about the document says.
        sitting: id of the sitting of which it is an item (``h-tk-20172018-70``).
        item: its number there.
        corrections: what people corrected of it.
    """

    genre: Genre
    subgenre: str | None = None
    title: str | None = None
    date: dt.date | None = None
    dossier: str | None = None
    number: int | str | None = None
    session_year: str | None = None
    chamber: Chamber | None = None
    fiction: bool = False
    ids: tuple[str, ...] = ()
    case: str | None = None
    version: int | None = None
    updated: dt.date | None = None
    sitting: str | None = None
    item: int | None = None
    corrections: tuple[Corrected, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A headed part of a paper; ``level`` 1 is the outermost."""

    level: int
    heading: str
    span: Span


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything the system holds of one reading of one file.

    Attributes:
        debate: turns and frame of a debate report.
        letter: frame of a letter.
        questionnaire: frame of written questions, also of a committee's.
        committee: who brings the paper out.
        letters: printed inside the paper.
        register: the entries of a register of commitments.
        executions: what the paper says it carries out.
        quotations: of a news release.
        decisions: of a committee's list of decisions.
        decision_list: frame of such a list.
        amendments: what a paper proposes to change in a bill: one, of an amendment.
        articles: of a bill, or those that its memorandum goes through.
        considerans: where a bill says why it is made.
        fiche: what a fiche says of its EU proposal.
        agenda: subjects of an annotated agenda.
        origin: who made it, for papers that are neither letters nor questions.
        items: of a sitting.
        parts: the papers of these items, as long as they are not stored; the facts of the sitting are theirs.
        filed_as: the id under which the database keeps it, where that is another of its ids.
    """

    document: SourceText
    identity: Identity
    debate: Debate | None = None
    letter: Letter | None = None
    questionnaire: Questionnaire | None = None
    committee: Committee | None = None
    letters: tuple[InnerLetter, ...] = ()
    register: tuple[RegisterEntry, ...] = ()
    sections: tuple[Section, ...] = ()
    notes: tuple[Note, ...] = ()
    motions: tuple[Motion, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    questions: tuple[Question, ...] = ()
    votes: tuple[Vote, ...] = ()
    decisions: tuple[Decision, ...] = ()
    citations: tuple[Citation, ...] = ()
    executions: tuple[Execution, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    conditions: tuple[Condition, ...] = ()
    figures: tuple[Figure, ...] = ()
    periods: tuple[Period, ...] = ()
    decision_list: DecisionList | None = None
    amendments: tuple[Amendment, ...] = ()
    articles: tuple[Article, ...] = ()
    considerans: Span | None = None
    fiche: Fiche | None = None
    agenda: AnnotatedAgenda | None = None
    origin: Origin | None = None
    remarks: tuple[Remark, ...] = ()
    items: tuple[Item, ...] = ()
    parts: tuple[Paper, ...] = ()
    filed_as: str | None = None

    @property
    def id(self) -> str:
        """The official id when the paper gives one, else ``sha256-<first 16>``; ``demo-…`` for fiction."""
        if self.filed_as is not None:
            return self.filed_as
        return self.identity.ids[0] if self.identity.ids else f"sha256-{self.document.sha256[:16]}"
