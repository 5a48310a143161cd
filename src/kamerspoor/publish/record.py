"""A paper in its public shape."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from typing import TypeVar

import msgspec

from kamerspoor.model.debate import Debate, Turn
from kamerspoor.model.document import Document, Remark
from kamerspoor.model.facts import Appreciation, Commitment, Motion
from kamerspoor.model.paper import Paper
from kamerspoor.model.sitting import Item
from kamerspoor.publish import bills, written
from kamerspoor.publish.shapes import (
    AppreciationShape,
    AttendeeShape,
    CommitmentShape,
    ConsiderationShape,
    DocumentShape,
    DueShape,
    ItemShape,
    LeftOutShape,
    MeetingShape,
    MotionShape,
    PageShape,
    PaperShape,
    RemarkShape,
    SectionShape,
    StageShape,
    TurnShape,
)
from kamerspoor.publish.written_shapes import QuestionShape

_Shape = TypeVar("_Shape", TurnShape, MotionShape, CommitmentShape, QuestionShape)


def paper_shape(paper: Paper, *, with_text: bool = False, with_furniture: bool = False) -> PaperShape:
    """Return everything that was read of a paper.

    Args:
        paper: the paper.
        with_text: whether to add the cleaned text and the words of each turn.
        with_furniture: whether to add what was left out of the text.
    """
    text = paper.document.text
    turns = paper.debate.turns if paper.debate else ()
    return PaperShape(
        document=document_shape(paper, with_furniture=with_furniture),
        meeting=_meeting(paper.debate) if paper.debate else None,
        items=[_item(item, paper) for item in paper.items],
        turns=_placed(paper, [turn_shape(turn, text if with_text else None) for turn in turns]),
        letter=written.letter_shape(paper.letter) if paper.letter else None,
        questionnaire=written.questionnaire_shape(paper.questionnaire) if paper.questionnaire else None,
        committee=written.committee_shape(paper.committee) if paper.committee else None,
        letters=[written.inner_letter_shape(letter) for letter in paper.letters],
        register=[written.register_entry_shape(entry) for entry in paper.register],
        motions=_placed(paper, [motion_shape(motion) for motion in paper.motions]),
        commitments=_placed(paper, [commitment_shape(commitment) for commitment in paper.commitments]),
        questions=_placed(paper, _questions(paper, text if with_text else None)),
        votes=[written.vote_shape(vote) for vote in paper.votes],
        decisions=[written.decision_shape(decision) for decision in paper.decisions],
        decision_list=written.decision_list_shape(paper.decision_list) if paper.decision_list else None,
        amendment=bills.amendment_shape(paper.amendments[0]) if paper.amendments else None,
        considerans=bills.considerans_shape(paper.considerans, text) if paper.considerans else None,
        articles=[bills.article_shape(article) for article in paper.articles],
        fiche=bills.fiche_shape(paper.fiche) if paper.fiche else None,
        agenda=bills.agenda_shape(paper.agenda) if paper.agenda else None,
        origin=bills.origin_shape(paper.origin) if paper.origin else None,
        citations=[written.citation_shape(citation) for citation in paper.citations],
        executes=[written.execution_shape(execution) for execution in paper.executions],
        sections=[
            SectionShape(section.level, section.heading, section.span.start, section.span.end)
            for section in paper.sections
        ],
        notes=[written.note_shape(note, paper.citations) for note in paper.notes],
        quotations=[written.quotation_shape(quotation) for quotation in paper.quotations],
        conditions=[written.condition_shape(condition) for condition in paper.conditions],
        figures=[written.figure_shape(figure) for figure in paper.figures],
        periods=[written.period_shape(period) for period in paper.periods],
        remarks=[remark_shape(remark) for remark in paper.remarks],
        pages=_pages(paper.document),
        text=text if with_text else msgspec.UNSET,
    )


def _pages(document: Document) -> list[PageShape]:
    """Return the pages that hold text, in the order of their numbers."""
    numbers = {piece.page for piece in document.source_map.pieces if piece.page is not None}
    return [PageShape(number, number in document.recognised) for number in sorted(numbers)]


def document_shape(paper: Paper, *, with_furniture: bool = False) -> DocumentShape:
    """Return what the paper says of itself, and when asked for what was left out of its text."""
    identity, document = paper.identity, paper.document
    return DocumentShape(
        id=paper.id,
        genre=identity.genre,
        subgenre=identity.subgenre,
        title=identity.title,
        date=identity.date.isoformat() if identity.date else None,
        dossier=identity.dossier,
        number=identity.number,
        session_year=identity.session_year,
        chamber=identity.chamber,
        language="nl",
        pages=document.pages,
        characters=len(document.text),
        sha256=document.sha256,
        text_sha256=hashlib.sha256(document.text.encode("utf-8", errors="surrogatepass")).hexdigest(),
        fiction=identity.fiction,
        ids=list(identity.ids),
        case=identity.case,
        version=identity.version,
        updated=written.iso(identity.updated),
        ocr=bool(document.recognised),
        sitting=identity.sitting,
        item=identity.item,
        furniture=[LeftOutShape(line.text, line.page, line.reason) for line in document.furniture]
        if with_furniture
        else msgspec.UNSET,
    )


def _questions(paper: Paper, text: str | None) -> list[QuestionShape]:
    return [written.question_shape(question, text) for question in paper.questions]


def _item(item: Item, paper: Paper) -> ItemShape:
    return ItemShape(
        n=item.n,
        id=item.id_in(paper.id),
        title=item.title,
        kind=item.kind,
        dossier=item.dossier,
        agenda_number=item.agenda_number,
        opened=item.opened,
        closed=item.closed,
        start=item.span.start,
        end=item.span.end,
    )


def _placed(paper: Paper, shapes: list[_Shape]) -> list[_Shape]:
    """Say of each fact of a sitting in which item it stands."""
    if not paper.items:
        return shapes
    starts = [item.span.start for item in paper.items]
    return [
        msgspec.structs.replace(shape, item=paper.items[max(bisect_right(starts, shape.start) - 1, 0)].n)
        for shape in shapes
    ]


def _meeting(debate: Debate) -> MeetingShape:
    meeting = debate.meeting
    return MeetingShape(
        chair=list(meeting.chairs),
        clerk=list(meeting.clerks),
        opened=meeting.opened,
        closed=meeting.closed,
        suspensions=list(meeting.suspensions),
        present=[AttendeeShape(person.name, person.role, person.office) for person in meeting.present],
        stages=[StageShape(stage.kind, stage.span.start, stage.span.end) for stage in debate.stages],
        number=meeting.number,
        corrected=meeting.corrected,
    )


def turn_shape(turn: Turn, text: str | None = None) -> TurnShape:
    """Return a turn, with its words when the text is given."""
    return TurnShape(
        n=turn.n,
        label=turn.label,
        name=turn.name,
        honorific=turn.honorific,
        role=turn.role,
        party=turn.party,
        kind=turn.kind,
        term=turn.term,
        start=turn.span.start,
        end=turn.span.end,
        person=turn.person,
        text=turn.body.of(text) if text is not None else msgspec.UNSET,
    )


def motion_shape(motion: Motion) -> MotionShape:
    """Return a motion with its appreciation."""
    return MotionShape(
        dossier=motion.dossier,
        number=motion.number,
        replaces=motion.replaces,
        proposers=list(motion.proposers),
        text=motion.text,
        considerations=[ConsiderationShape(reason.kind, reason.text) for reason in motion.considerations],
        requests=list(motion.requests),
        supported=True if motion.supported else None,
        turn=motion.turn,
        start=motion.span.start,
        end=motion.span.end,
        appreciation=_appreciation(motion.appreciation) if motion.appreciation else None,
        status=motion.status,
    )


def _appreciation(said: Appreciation) -> AppreciationShape:
    return AppreciationShape(
        verdict=said.verdict,
        conditional=said.conditional,
        condition=said.condition,
        by=said.by,
        turn=said.passage.turn,
        start=said.passage.span.start,
        end=said.passage.span.end,
        quote=said.passage.quote,
        rule=said.rule,
        earlier=[_appreciation(one) for one in said.earlier],
    )


def commitment_shape(promise: Commitment) -> CommitmentShape:
    """Return a commitment."""
    due = promise.due
    return CommitmentShape(
        text=promise.text,
        by=promise.by,
        to=promise.to,
        kind=promise.kind,
        due=DueShape(due.phrase, written.iso(due.date), due.rule) if due else None,
        conditional=promise.conditional,
        turn=promise.passage.turn,
        start=promise.passage.span.start,
        end=promise.passage.span.end,
        quote=promise.passage.quote,
        rule=promise.rule,
        additions=list(promise.additions),
    )


def remark_shape(remark: Remark) -> RemarkShape:
    """Return a remark."""
    return RemarkShape(remark.kind, remark.severity, remark.message, remark.span.start, remark.span.end)
