"""A document to a paper: its genre, then its structure and facts by the steps of that genre."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TypeVar

from kamerspoor.extract.citations.citations import citations
from kamerspoor.extract.conditions import conditions
from kamerspoor.extract.figures.figures import figures
from kamerspoor.extract.periods.periods import periods
from kamerspoor.genres.debate.naming import read_subject
from kamerspoor.genres.debate.report import read_debate
from kamerspoor.genres.identity import read_identity, read_sitting_identity
from kamerspoor.genres.letters import running_text
from kamerspoor.genres.masthead import sitting_number
from kamerspoor.genres.notes import read_notes
from kamerspoor.genres.sitting import items_of
from kamerspoor.model.genres import Genre
from kamerspoor.model.paper import Identity, Paper
from kamerspoor.model.policy import Condition, Figure, Period
from kamerspoor.model.source_text import Remark, SourceText
from kamerspoor.pipeline.readings import READINGS, Finder, Reading, Step
from kamerspoor.pipeline.sittings import read_sitting
from kamerspoor.reading.detect import read_bytes
from kamerspoor.reading.recognition.tesseract import Tesseract
from kamerspoor.text.spans import Span

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


def structure(document: SourceText, genre: Genre | None = None) -> Paper:
    """Find what kind of paper a document is, and what is in it; of a sitting also in each of its items."""
    items = items_of(document) if genre in (None, "sitting") else ()
    if items and (identity := read_sitting_identity(document)) is not None:
        return read_sitting(document, identity, items, _facts)
    debate = read_debate(document) if genre in (None, "debate") else None
    identity = read_identity(document, report=debate is not None)
    if genre is not None:
        identity = replace(identity, genre=genre)
    if debate is not None and identity.title is None:
        identity = replace(identity, title=read_subject(document.text, debate, identity.subgenre))
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
    reading = READINGS.get(paper.identity.genre, Reading())
    for step in (*BEFORE, *reading.steps):
        paper = step(paper)
    passages = passages_of(paper)
    for find in (*reading.finders, *AFTER):
        paper = find(paper, passages)
    return paper


def _notes(paper: Paper) -> Paper:
    # Reports print none, and a line of speech may well begin with a number.
    return paper if paper.debate else replace(paper, notes=read_notes(paper.document))


def _citations(paper: Paper) -> Paper:
    own = (*paper.identity.ids, paper.identity.case or "")
    return replace(paper, citations=citations(paper.document.text, own, paper.document.links))


def _conditions(paper: Paper, passages: tuple[Span, ...]) -> Paper:
    found = conditions(paper.document.text, _with_notes(paper, passages))
    return replace(paper, conditions=_in_turns(paper, found))


def _figures(paper: Paper, passages: tuple[Span, ...]) -> Paper:
    return replace(paper, figures=_in_turns(paper, figures(paper.document.text, _with_notes(paper, passages))))


def _periods(paper: Paper, passages: tuple[Span, ...]) -> Paper:
    found = periods(paper.document.text, passages, paper.identity.date)
    return replace(paper, periods=_in_turns(paper, found))


def _with_notes(paper: Paper, passages: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the running text and the notes: a note may hold what the text leaves out."""
    return tuple(sorted({*passages, *(note.span for note in paper.notes)}))


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
        turns = paper.debate.turns
        # A motion that is read behind the numbering of another stands in the turn of the chair.
        read = (one.span for one in paper.motions if one.turn is not None and turns[one.turn].role == "chair")
        return tuple(sorted((*(turn.body for turn in turns if turn.role != "chair"), *read)))
    if paper.questions and paper.identity.genre in _ONLY_QUESTIONS:
        answers = {answer.span for question in paper.questions for answer in question.answers}
        return tuple(sorted({question.span for question in paper.questions} | answers))
    signed = paper.letter.signed_by if paper.letter else ()
    return running_text(paper.document, paper.notes, signed)


# Papers in which nothing but questions and answers stands.
_ONLY_QUESTIONS = ("written_questions", "question_list")
BEFORE: tuple[Step, ...] = (_notes, _citations)
AFTER: tuple[Finder, ...] = (_conditions, _figures, _periods)
