"""The page of a question: one address for each, written or asked in a debate, with the answer that was found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from litestar import Response

from kamerspoor.errors import NotFoundError
from kamerspoor.model.evidence import CERTAINTIES
from kamerspoor.model.fact_kinds import QUESTIONS
from kamerspoor.model.paper import Paper
from kamerspoor.model.questions import Answer, Question, Questionnaire
from kamerspoor.publish.formats import shorten, shown_date
from kamerspoor.publish.language import translated
from kamerspoor.publish.urls import paper_url, query
from kamerspoor.store.rows import DocumentRow, StoredFact
from kamerspoor.text.spans import fold
from kamerspoor.web import labels
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.citing import shared
from kamerspoor.web.following import follow_links
from kamerspoor.web.routing import GivenStore, PathPart, get_page
from kamerspoor.web.state_lines import StateLine
from kamerspoor.web.steps import Step
from kamerspoor.web.templating import derived_page
from kamerspoor.web.thing_references import question_reference

_TITLE: Final = 140


@get_page("/vragen/{known_as:str}")
def question(store: GivenStore, known_as: PathPart) -> Response[str]:
    """Show a question: who asked it and when, and what was found of an answer."""
    found = store.reader.one(QUESTIONS, known_as)
    filed: StoredFact[Question] | None = found[1] if found else None
    if filed is None:
        message = "no question of this id in the database"
        raise NotFoundError(message, where=known_as[:80], remedy="The list of questions: /vragen")
    paper = store.paper(filed.paper.id)
    answers = sorted(filed.fact.answers, key=lambda one: CERTAINTIES.index(one.certainty))
    of, frame = filed.fact, paper.questionnaire or Questionnaire()
    lines = [_asked(of, filed.paper, frame), _answered(of, filed.paper, frame, answers)]
    return derived_page(
        "question",
        store,
        of=of,
        known_as=known_as,
        row=filed.paper,
        title=shorten(of.text, _TITLE),
        lines=lines,
        steps=list(_steps(of, filed.paper, frame, answers)),
        answers=[(one, _words(paper, one)) for one in answers if one.certainty != "possible"],
        possible=[(one, _words(paper, one)) for one in answers if one.certainty == "possible"],
        page_of=lambda span: paper.document.source_map.page_at(span.start),
        **shared(question_reference(filed), _bar(filed.paper, known_as), " ".join(map(str, lines))),
    )


def _words(paper: Paper, answer: Answer) -> str:
    return shorten(fold(answer.span.of(paper.document.text)), 3000)


def _asked_on(of: Question, row: DocumentRow, frame: Questionnaire) -> date | None:
    """Return the day on which it was asked; that of a debate is the day of its report."""
    return row.date if of.turn is not None else frame.submitted


def _asked(of: Question, row: DocumentRow, frame: Questionnaire) -> StateLine:
    day = _asked_on(of, row, frame)
    on = translated("op {day}.").format(day=shown_date(day)) if day else translated("op een dag die niet bekend is.")
    return StateLine(translated("Gesteld"), on, ("G",))


def _answered(of: Question, row: DocumentRow, frame: Questionnaire, answers: list[Answer]) -> StateLine:
    state = of.stands
    if state not in ("answered", "likely"):
        return StateLine(f"{labels.QUESTION_STATES[state]}.", "", ("B" if state == "unmatched" else "G",))
    by = answers[0].by or ", ".join(frame.answered_by)
    day = row.date if of.turn is not None else frame.answered
    rest = " ".join(
        part
        for part in (
            translated("door {name}").format(name=by) if by else "",
            translated("op {day}").format(day=shown_date(day)) if day else translated("op een dag die niet bekend is"),
        )
        if part
    )
    return StateLine(labels.QUESTION_STATES[state], f"{rest}.", ("G",))


def _steps(of: Question, row: DocumentRow, frame: Questionnaire, answers: list[Answer]) -> Iterator[Step]:
    """Yield what happened to a question: asked, put off, answered; what was not found is one, too."""
    asker = ", ".join(one.name or one.party or "" for one in of.askers)
    yield Step("done", translated("Gesteld"), _asked_on(of, row, frame), asker)
    if frame.delayed:
        yield Step("done", translated("Uitstel gemeld"), frame.delayed)
    state = of.stands
    if state in ("answered", "likely"):
        day = row.date if of.turn is not None else frame.answered
        yield Step("done" if state == "answered" else "maybe", labels.QUESTION_STATES[state], day, answers[0].by or "")
    else:
        yield Step("none", labels.QUESTION_STATES[state], when=translated("tot nu toe"))


def _bar(row: DocumentRow, known_as: str) -> Bar:
    known = query(feit=known_as)
    return Bar(
        follow=follow_links("question", known_as),
        download=(
            Link(f"/vragen.xlsx{known}", "Excel"),
            Link(f"/vragen.csv{known}", "CSV"),
            Link(f"/vragen.json{known}", "JSON"),
            Link(paper_url(row), translated("Het hele stuk")),
        ),
    )


HANDLERS: Final = (question,)
