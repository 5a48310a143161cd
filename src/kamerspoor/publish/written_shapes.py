"""Public JSON shapes of what written papers hold: letters, questions, votes, citations, notes, figures, conditions."""

from __future__ import annotations

import msgspec

from kamerspoor.model.citations import CitationKind
from kamerspoor.model.letters import ExecutedKind
from kamerspoor.model.policy import ConditionKind
from kamerspoor.model.questions import QuestionState
from kamerspoor.model.votes import VoteMethod, VoteOutcome


class SignatoryShape(msgspec.Struct, frozen=True):
    """Who signs a letter: name and office as printed."""

    name: str
    office: str | None
    start: int
    end: int


class LetterShape(msgspec.Struct, frozen=True):
    """The frame of a letter: who writes to whom, and what its letterhead says.

    ``on_behalf_of`` are the offices for which it speaks as well ("mede namens"), ``reference`` is the sender's own
    ("Ons kenmerk"), ``annexes`` their number.
    """

    sender: str | None
    addressee: str | None
    place: str | None
    signed_by: list[SignatoryShape]
    on_behalf_of: list[str] = []
    reference: str | None = None
    your_reference: str | None = None
    case: str | None = None
    directorate: str | None = None
    annexes: int | None = None


class CommitteeShape(msgspec.Struct, frozen=True):
    """The committees that bring a paper out, and who signs for them as chair and clerk, as printed."""

    names: list[str]
    chair: list[str]
    clerk: list[str]
    start: int
    end: int


class InnerLetterShape(msgspec.Struct, frozen=True):
    """A letter that is printed inside another paper; ``date`` as ISO date."""

    sender: str | None
    addressee: str | None
    date: str | None
    start: int
    end: int


class AskerShape(msgspec.Struct, frozen=True):
    """A member who asks, with the party as printed; without a name where the members of a party ask."""

    name: str | None
    party: str | None


class RegisterEntryShape(msgspec.Struct, frozen=True):
    """A commitment in the register of the Eerste Kamer; ``state`` as printed, days are ISO dates."""

    number: str
    title: str
    text: str | None
    state: str | None
    made_on: str | None
    due: str | None
    responsible: list[str]
    members: list[AskerShape]
    committee: str | None
    dossiers: list[str]
    start: int
    end: int


class QuestionnaireShape(msgspec.Struct, frozen=True):
    """The frame of written questions; days are ISO dates."""

    askers: list[AskerShape]
    addressees: list[str]
    subject: str | None
    submitted: str | None
    answered: str | None
    answered_by: list[str]
    on_behalf_of: list[str]
    delayed: str | None
    case: str | None
    appendix: int | None


class AnswerShape(msgspec.Struct, frozen=True):
    """An answer; ``cue`` is what ties it to its question, ``score`` how surely."""

    by: str | None
    turn: int | None
    start: int
    end: int
    cue: str
    numbers: list[int]
    score: float
    text: str | msgspec.UnsetType = msgspec.UNSET


class QuestionShape(msgspec.Struct, frozen=True):
    """A question with its answers; ``asker`` and ``party`` are those of the first who asks."""

    asker: str | None
    party: str | None
    askers: list[AskerShape]
    addressee: str | None
    number: int | None
    numbers: list[int]
    text: str
    turn: int | None
    start: int
    end: int
    answers: list[AnswerShape]
    state: QuestionState
    item: int | None = None


class VotedShape(msgspec.Struct, frozen=True):
    """The paper voted on."""

    dossier: str | None
    number: int | None


class CorrectionShape(msgspec.Struct, frozen=True, rename={"for_": "for"}):
    """Said after a vote: ``by`` is held to have voted in favour (``for`` true) or against."""

    by: str
    for_: bool
    start: int
    end: int


class VoteShape(msgspec.Struct, frozen=True, rename={"for_": "for"}):
    """A vote; parties (members, in a roll-call) as printed, "the others" as the chair says.

    ``absent`` are parties that took no part; ``withdrawn`` says that it was taken off the agenda before the vote.
    """

    motion: VotedShape
    subject: str
    outcome: VoteOutcome
    method: VoteMethod | None
    for_: list[str]
    against: list[str]
    others_against: bool | None
    count: tuple[int, int] | None
    turn: int | None
    start: int
    end: int
    tie: bool = False
    absent: list[str] = []
    withdrawn: bool = False
    corrected: list[CorrectionShape] = []


class DecisionShape(msgspec.Struct, frozen=True):
    """A decision of a committee on an item of its agenda."""

    item: int | None
    subject: str
    about: str | None
    target: str | None
    text: str
    start: int
    end: int
    reference: str | None = None
    held_on: str | None = None


class DecisionListShape(msgspec.Struct, frozen=True):
    """The frame of a list of decisions; ``held_on`` null where it holds those of several meetings."""

    meeting: str | None
    held_on: str | None
    activity: str | None
    clerk: str | None


class CitationShape(msgspec.Struct, frozen=True):
    """A paper, law or note that is named; ``target`` is its id, null where the words single out none."""

    kind: CitationKind
    target: str | None
    dossier: str | None
    number: int | None
    text: str
    start: int
    end: int
    rule: str


class MarkShape(msgspec.Struct, frozen=True):
    """Where the running text refers to a note."""

    start: int
    end: int


class NoteShape(msgspec.Struct, frozen=True):
    """A note; ``refs`` are the places, in ``citations``, of what it cites."""

    label: str
    text: str
    start: int
    end: int
    refs: list[int]
    marks: list[MarkShape]


class ExecutionShape(msgspec.Struct, frozen=True):
    """What a paper says it carries out: a motion, a commitment, questions, a request."""

    kind: ExecutedKind
    proposers: list[str]
    target: str | None
    quote: str
    start: int
    end: int
    rule: str


class QuotationShape(msgspec.Struct, frozen=True):
    """Words quoted in a news release."""

    text: str
    speaker: str | None
    start: int
    end: int


class ConditionShape(msgspec.Struct, frozen=True):
    """A measure under a condition."""

    measure: str
    connective: str
    kind: ConditionKind
    condition: str
    turn: int | None
    start: int
    end: int
    rule: str


class PeriodShape(msgspec.Struct, frozen=True):
    """A time that a paper names, as an interval of days; ``rule`` says how they were computed."""

    first: str | None
    last: str | None
    turn: int | None
    start: int
    end: int
    quote: str
    sentence: str
    rule: str


class FigureShape(msgspec.Struct, frozen=True):
    """A number with what it measures; the figure is ``value`` times ``scale``."""

    value: float
    scale: float
    unit: str | None
    what: str | None
    year: int | None
    approximate: bool
    turn: int | None
    start: int
    end: int
    quote: str
    rule: str
