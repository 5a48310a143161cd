"""What written papers hold, in its public shape."""

from __future__ import annotations

from datetime import date

import msgspec

from kamerspoor.model.citations import Citation, Note
from kamerspoor.model.consultations import Committee, InnerLetter
from kamerspoor.model.decisions import Decision, DecisionList
from kamerspoor.model.letters import Execution, Letter, Quotation, Signatory
from kamerspoor.model.policy import Condition, Figure, Period
from kamerspoor.model.questions import Answer, Asker, Question, Questionnaire
from kamerspoor.model.register import RegisterEntry
from kamerspoor.model.votes import Vote
from kamerspoor.publish.written_shapes import (
    AnswerShape,
    AskerShape,
    CitationShape,
    CommitteeShape,
    ConditionShape,
    CorrectionShape,
    DecisionListShape,
    DecisionShape,
    ExecutionShape,
    FigureShape,
    InnerLetterShape,
    LetterShape,
    MarkShape,
    NoteShape,
    PeriodShape,
    QuestionnaireShape,
    QuestionShape,
    QuotationShape,
    RegisterEntryShape,
    SignatoryShape,
    VotedShape,
    VoteShape,
)
from kamerspoor.text.spans import fold


def iso(day: date | None) -> str | None:
    """Return a day as ISO date."""
    return day.isoformat() if day else None


def letter_shape(letter: Letter) -> LetterShape:
    """Return the frame of a letter."""
    return LetterShape(
        sender=letter.sender,
        addressee=letter.addressee,
        place=letter.place,
        signed_by=[signatory_shape(one) for one in letter.signed_by],
        on_behalf_of=list(letter.on_behalf_of),
        reference=letter.reference,
        your_reference=letter.your_reference,
        case=letter.case,
        directorate=letter.directorate,
        annexes=letter.annexes,
    )


def signatory_shape(one: Signatory) -> SignatoryShape:
    """Return who signs."""
    return SignatoryShape(one.name, one.office, one.span.start, one.span.end)


def committee_shape(committee: Committee) -> CommitteeShape:
    """Return who brings a paper out."""
    return CommitteeShape(
        list(committee.names), list(committee.chair), list(committee.clerk), committee.span.start, committee.span.end
    )


def inner_letter_shape(letter: InnerLetter) -> InnerLetterShape:
    """Return a letter inside another paper."""
    return InnerLetterShape(letter.sender, letter.addressee, iso(letter.date), letter.span.start, letter.span.end)


def register_entry_shape(entry: RegisterEntry) -> RegisterEntryShape:
    """Return a commitment of the register."""
    return RegisterEntryShape(
        entry.number, entry.title, entry.text, entry.state, iso(entry.made_on), iso(entry.due),
        list(entry.responsible), _askers(entry.members), entry.committee, list(entry.dossiers),
        entry.span.start, entry.span.end,
    )  # fmt: skip


def questionnaire_shape(frame: Questionnaire) -> QuestionnaireShape:
    """Return the frame of written questions."""
    return QuestionnaireShape(
        askers=_askers(frame.askers),
        addressees=list(frame.addressees),
        subject=frame.subject,
        submitted=iso(frame.submitted),
        answered=iso(frame.answered),
        answered_by=list(frame.answered_by),
        on_behalf_of=list(frame.on_behalf_of),
        delayed=iso(frame.delayed),
        case=frame.case,
        appendix=frame.appendix,
    )


def question_shape(question: Question, text: str | None = None) -> QuestionShape:
    """Return a question, its answers with their words when the text is given."""
    first = question.askers[0] if question.askers else Asker("", None)
    return QuestionShape(
        asker=first.name or None,
        party=first.party,
        askers=_askers(question.askers),
        addressee=question.addressee,
        number=question.number,
        numbers=list(question.numbers),
        text=question.text,
        turn=question.turn,
        start=question.span.start,
        end=question.span.end,
        answers=[_answer(answer, text) for answer in question.answers],
        state=question.state,
    )


def _askers(askers: tuple[Asker, ...]) -> list[AskerShape]:
    return [AskerShape(asker.name or None, asker.party) for asker in askers]


def _answer(answer: Answer, text: str | None) -> AnswerShape:
    return AnswerShape(
        by=answer.by,
        turn=answer.turn,
        start=answer.span.start,
        end=answer.span.end,
        cue=answer.cue,
        numbers=list(answer.numbers),
        score=answer.score,
        text=fold(answer.span.of(text)) if text is not None else msgspec.UNSET,
    )


def vote_shape(vote: Vote) -> VoteShape:
    """Return a vote."""
    return VoteShape(
        motion=VotedShape(vote.dossier, vote.number),
        subject=vote.subject,
        outcome=vote.outcome,
        method=vote.method,
        for_=list(vote.for_parties),
        against=list(vote.against_parties),
        others_against=vote.others_against,
        count=vote.count,
        turn=vote.turn,
        start=vote.span.start,
        end=vote.span.end,
        tie=vote.outcome == "tied",
        absent=list(vote.absent),
        withdrawn=vote.withdrawn,
        corrected=[CorrectionShape(one.by, one.in_favour, one.span.start, one.span.end) for one in vote.corrections],
    )


def decision_shape(decision: Decision) -> DecisionShape:
    """Return a decision."""
    return DecisionShape(
        decision.item, decision.subject, decision.about, decision.target, decision.text,
        decision.span.start, decision.span.end, decision.reference, iso(decision.held_on),
    )  # fmt: skip


def decision_list_shape(frame: DecisionList) -> DecisionListShape:
    """Return the frame of a list of decisions."""
    return DecisionListShape(frame.meeting, iso(frame.held_on), frame.activity, frame.clerk)


def citation_shape(citation: Citation) -> CitationShape:
    """Return a citation."""
    return CitationShape(
        citation.kind, citation.target, citation.dossier, citation.number, citation.text,
        citation.span.start, citation.span.end, citation.rule,
    )  # fmt: skip


def note_shape(note: Note, citations: tuple[Citation, ...]) -> NoteShape:
    """Return a note with the places of what it cites among the citations of its paper."""
    return NoteShape(
        label=note.label,
        text=note.text,
        start=note.span.start,
        end=note.span.end,
        refs=[place for place, citation in enumerate(citations) if note.span.covers(citation.span)],
        marks=[MarkShape(mark.start, mark.end) for mark in note.marks],
    )


def execution_shape(execution: Execution) -> ExecutionShape:
    """Return what is carried out."""
    return ExecutionShape(
        execution.kind, list(execution.proposers), execution.target, execution.quote,
        execution.span.start, execution.span.end, execution.rule,
    )  # fmt: skip


def quotation_shape(quotation: Quotation) -> QuotationShape:
    """Return a quotation."""
    return QuotationShape(quotation.text, quotation.speaker, quotation.span.start, quotation.span.end)


def condition_shape(condition: Condition) -> ConditionShape:
    """Return a condition."""
    return ConditionShape(
        condition.measure, condition.connective, condition.kind, condition.condition, condition.turn,
        condition.span.start, condition.span.end, condition.rule,
    )  # fmt: skip


def period_shape(period: Period) -> PeriodShape:
    """Return a time that is named."""
    return PeriodShape(
        iso(period.first), iso(period.last), period.turn, period.span.start, period.span.end, period.quote,
        period.sentence, period.reason,
    )  # fmt: skip


def figure_shape(figure: Figure) -> FigureShape:
    """Return a figure."""
    return FigureShape(
        figure.value, figure.scale, figure.unit, figure.what, figure.year, figure.approximate, figure.turn,
        figure.span.start, figure.span.end, figure.quote, figure.rule,
    )  # fmt: skip
