"""A document to a paper: genre, structure and facts, by an explicit list of steps per genre.

A step is one function from a paper to the next, in which the earlier steps have filled their parts; the tuples below
are the whole registration. The finders of debates and letters are loaded with the first paper that needs them:
compiling their tables takes longer than reading a motion.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from kamerspoor.extract.citations import citations
from kamerspoor.extract.conditions import conditions
from kamerspoor.extract.figures import figures
from kamerspoor.extract.periods import periods
from kamerspoor.genres.consultation import read_consultation
from kamerspoor.genres.consultation_sections import settled
from kamerspoor.genres.debate import read_debate
from kamerspoor.genres.identity import read_identity
from kamerspoor.genres.kind_lines import printed_kind
from kamerspoor.genres.kinds import untold
from kamerspoor.genres.letters import body_start, read_letter, running_text
from kamerspoor.genres.masthead import sitting_number
from kamerspoor.genres.motion_paper import read_motion_paper
from kamerspoor.genres.news import read_quotations
from kamerspoor.genres.notes import read_notes
from kamerspoor.genres.questions import read_questions
from kamerspoor.genres.register import read_register
from kamerspoor.genres.sections import read_sections
from kamerspoor.genres.sitting import items_of
from kamerspoor.genres.sitting_identity import read_sitting_identity
from kamerspoor.model.document import Document, Remark
from kamerspoor.model.paper import GENRES, Genre, Identity, Paper
from kamerspoor.model.policy import Condition, Figure, Period
from kamerspoor.pipeline import structures
from kamerspoor.pipeline.sittings import read_sitting
from kamerspoor.reading.detect import read_bytes
from kamerspoor.reading.recognition.tesseract import Tesseract
from kamerspoor.text.spans import Span

Step = Callable[[Paper], Paper]
_Said = TypeVar("_Said", Condition, Figure, Period)


def read_paper(data: bytes, genre: Genre | None = None, tesseract: Tesseract | None = None) -> Paper:
    """Read the bytes of a file into a paper with its structure and facts.

    Args:
        data: the whole file.
        genre: what the paper is, when the caller knows; otherwise it is told from the text.
        tesseract: recognises pictures, and pages of a PDF that hold no text, when given.

    Raises:
        UnreadableFileError: when the file as such cannot be read.
    """
    return structure(read_bytes(data, tesseract), genre)


def structure(document: Document, genre: Genre | None = None) -> Paper:
    """Find what kind of paper a document is, and what is in it; of a sitting also in each of its items."""
    items = items_of(document) if genre in (None, "sitting") else ()
    if items and (identity := read_sitting_identity(document)) is not None:
        return read_sitting(document, identity, items, _facts)
    debate = read_debate(document) if genre in (None, "debate") else None
    identity = read_identity(document, report=debate is not None)
    if genre is not None:
        identity = replace(identity, genre=genre)
    if identity.sitting is not None and debate is not None:
        debate = replace(debate, meeting=replace(debate.meeting, number=sitting_number(identity.sitting)))
    return _facts(Paper(document, identity, debate=debate, remarks=(*document.remarks, *_undated(identity))))


def _undated(identity: Identity) -> tuple[Remark, ...]:
    """Say that an item of the Handelingen prints no day: it comes from its metadata or from the Chamber's records."""
    if identity.sitting is None or identity.date is not None:
        return ()
    message = "an item of the Handelingen prints no day, and neither its metadata nor the records that give it are here"
    return (Remark("item_without_day", "info", message, Span(0, 0)),)


def _facts(paper: Paper) -> Paper:
    for step in (*BEFORE, *STEPS[paper.identity.genre], *AFTER):
        paper = step(paper)
    return paper


def _notes(paper: Paper) -> Paper:
    # Reports print none, and a line of speech may well begin with a number.
    return paper if paper.debate else replace(paper, notes=read_notes(paper.document))


def _citations(paper: Paper) -> Paper:
    own = (*paper.identity.ids, paper.identity.case or "")
    return replace(paper, citations=citations(paper.document.text, own, paper.document.links))


def _motions(paper: Paper) -> Paper:
    from kamerspoor.extract.motions import motions

    if paper.debate is None:
        return paper
    found, remarks = motions(paper.document.text, paper.debate)
    return replace(paper, motions=found, remarks=(*paper.remarks, *remarks))


def _appreciations(paper: Paper) -> Paper:
    from kamerspoor.extract.appreciation import appreciations

    if paper.debate is None:
        return paper
    found, remarks = appreciations(paper.document.text, paper.debate, paper.motions)
    return replace(paper, motions=found, remarks=(*paper.remarks, *remarks))


def _statuses(paper: Paper) -> Paper:
    from kamerspoor.extract.status import statuses

    if paper.debate is None:
        return paper
    return replace(paper, motions=statuses(paper.document.text, paper.debate, paper.motions))


def _commitments(paper: Paper) -> Paper:
    from kamerspoor.extract.commitments import commitments

    if paper.debate is None:
        return paper
    found = commitments(paper.document.text, paper.debate, paper.motions, paper.identity.date)
    return replace(paper, commitments=found)


def _asked(paper: Paper) -> Paper:
    from kamerspoor.extract.debate_answers import debate_questions

    if paper.debate is None:
        return paper
    found = debate_questions(paper.document.text, paper.debate, paper.motions, paper.commitments)
    return replace(paper, questions=found)


def _votes(paper: Paper) -> Paper:
    from kamerspoor.extract.votes import votes

    return replace(paper, votes=votes(paper.document.text, paper.debate))


def _letter(paper: Paper) -> Paper:
    return replace(paper, letter=read_letter(paper.document, paper.notes))


def _sections(paper: Paper) -> Paper:
    return replace(paper, sections=read_sections(paper.document, paper.notes))


def _executions(paper: Paper) -> Paper:
    from kamerspoor.extract.executions import executions

    # A title may say it too: "Uitvoering van de motie van het lid …".
    passages = (Span(0, body_start(paper.document)), *passages_of(paper))
    return replace(paper, executions=executions(paper.document.text, passages, paper.citations, paper.notes))


def _written(paper: Paper) -> Paper:
    from kamerspoor.extract.written import written_commitments

    signed = paper.letter.signed_by if paper.letter else ()
    by = signed[0].name if signed else None
    found = written_commitments(paper.document.text, passages_of(paper), by, paper.identity.date)
    return replace(paper, commitments=found)


def _motion_paper(paper: Paper) -> Paper:
    found, remarks = read_motion_paper(paper.document, paper.identity)
    return replace(paper, motions=found, remarks=(*paper.remarks, *remarks))


def _questions(paper: Paper) -> Paper:
    frame, found, remarks = read_questions(paper.document, paper.notes)
    # The paper's own day is that of its answer or notice, else the day of sending in.
    day = frame.answered or frame.delayed or frame.submitted or paper.identity.date
    return replace(
        paper,
        identity=replace(paper.identity, date=day),
        questionnaire=frame,
        questions=found,
        remarks=(*paper.remarks, *remarks),
    )


def _consultation(paper: Paper) -> Paper:
    by = paper.letter.sender if paper.letter else None
    found = read_consultation(paper.document, paper.identity.genre, paper.notes, by)
    starts = [question.span.start for question in found.questions]
    return replace(
        paper,
        questionnaire=found.frame,
        committee=found.committee,
        letters=found.letters,
        questions=found.questions,
        # A numbered question is no note, though its number stands before it like a note's.
        notes=tuple(
            one for one in paper.notes if bisect_left(starts, one.span.start) == bisect_left(starts, one.span.end)
        ),
        remarks=(*paper.remarks, *found.remarks),
    )


def _register(paper: Paper) -> Paper:
    return replace(paper, register=read_register(paper.document.text))


def _settled(paper: Paper) -> Paper:
    kind = printed_kind(paper.document.text)
    begin = paper.committee.span.end if paper.committee else kind.start if kind else 0
    # The layout of a page tells headings from text, but not a part from what stands in it.
    marked = paper.document.media_type != "application/pdf" and any(block.level for block in paper.document.blocks)
    return replace(paper, sections=settled(read_sections(paper.document, paper.notes, begin), begin, marked=marked))


def _untold(paper: Paper) -> Paper:
    return replace(paper, remarks=(*paper.remarks, untold(paper.document.text, paper.identity.subgenre)))


def _quotations(paper: Paper) -> Paper:
    return replace(paper, quotations=read_quotations(paper.document.text))


def _conditions(paper: Paper) -> Paper:
    return replace(paper, conditions=_in_turns(paper, conditions(paper.document.text, _with_notes(paper))))


def _figures(paper: Paper) -> Paper:
    return replace(paper, figures=_in_turns(paper, figures(paper.document.text, _with_notes(paper))))


def _periods(paper: Paper) -> Paper:
    found = periods(paper.document.text, passages_of(paper), paper.identity.date)
    return replace(paper, periods=_in_turns(paper, found))


def _with_notes(paper: Paper) -> tuple[Span, ...]:
    """Return the running text and the notes: a note may hold what the text leaves out."""
    return tuple(sorted({*passages_of(paper), *(note.span for note in paper.notes)}))


def _in_turns(paper: Paper, found: tuple[_Said, ...]) -> tuple[_Said, ...]:
    """Say of each fact in which turn it stands."""
    if paper.debate is None or not found:
        return found
    turns = paper.debate.turns
    starts = [turn.span.start for turn in turns]
    return tuple(replace(fact, turn=turns[bisect_right(starts, fact.span.start) - 1].n) for fact in found)


def passages_of(paper: Paper) -> tuple[Span, ...]:
    """Return the stretches of running text: what is said, questions and answers, else the paragraphs proper."""
    if paper.debate is not None:
        return tuple(turn.body for turn in paper.debate.turns if turn.role != "chair")
    if paper.questions and paper.identity.genre in _ONLY_QUESTIONS:
        answers = {answer.span for question in paper.questions for answer in question.answers}
        return tuple(sorted({question.span for question in paper.questions} | answers))
    signed = paper.letter.signed_by if paper.letter else ()
    return running_text(paper.document, paper.notes, signed)


# Papers in which nothing but questions and answers stands.
_ONLY_QUESTIONS = ("written_questions", "question_list")
BEFORE: tuple[Step, ...] = (_notes, _citations)
_HEADED: tuple[Step, ...] = (_sections,)
_SENT: tuple[Step, ...] = (_letter, structures.outline, _executions, _written)
STEPS: dict[Genre, tuple[Step, ...]] = {
    **dict.fromkeys(GENRES, _HEADED),
    "debate": (_motions, _appreciations, _statuses, _commitments, _asked, _votes),
    "letter": (_letter, _sections, _executions, _written),
    "motion": (_motion_paper,),
    "amendment": (structures.amendment,),
    "bill": (structures.outline, structures.articles, structures.origin),
    "explanatory_memorandum": (structures.outline, structures.articles, structures.origin),
    "initiative_note": (structures.outline, structures.origin),
    "bnc_fiche": (*_SENT, structures.fiche, structures.of_no_chamber),
    "annotated_agenda": (*_SENT, structures.agenda),
    "decision_note": (*_SENT, structures.of_no_chamber),
    "woo_decision": (*_SENT, structures.decided_by, structures.of_no_chamber),
    "written_questions": (_questions,),
    "written_consultation": (_consultation, _settled, _executions, _written),
    "question_list": (_consultation, _written),
    "committee_report": (_consultation, _settled),
    "report_note": (_letter, _consultation, _settled, _executions, _written),
    "commitments_register": (_register,),
    "decision_list": (structures.decisions, structures.origin, _votes),
    "news_release": (_sections, _quotations),
    "other": (_sections, _untold),
}
AFTER: tuple[Step, ...] = (_conditions, _figures, _periods)
