"""Pages of one debate: its questions beside their answers, and its list of motions and commitments as a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from litestar import Response
from litestar.response import Redirect

from kamerspoor.errors import NotFoundError
from kamerspoor.model.fact_kinds import COMMITMENTS, QUESTIONS
from kamerspoor.model.facts import Commitment
from kamerspoor.model.questions import Answer, Question
from kamerspoor.publish.debate_export import mt_list
from kamerspoor.publish.debate_export_files import FORMS
from kamerspoor.publish.names import CERTAINTIES, QUESTION_STATES
from kamerspoor.publish.urls import document_url, passage_url
from kamerspoor.text.spans import Span, fold
from kamerspoor.web import listing
from kamerspoor.web.routing import AnyRequest, GivenSite, GivenStore, PathPart, get_page
from kamerspoor.web.templating import page

WAYS: Final = {
    "cue": "de bewindspersoon noemt de vragensteller",
    "reply": "het antwoord volgt op de interruptie",
    "words": "dezelfde zeldzame woorden",
}


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """An answer as the page shows it.

    Attributes:
        words: of the answer.
        way: how it was found, one of `WAYS`.
        commitment: a commitment in it, when it has one.
    """

    answer: Answer
    words: str
    way: str
    commitment: Commitment | None


@dataclass(frozen=True, slots=True)
class OfMember:
    """What one member asked, each with its answers; apart from the rest that to which none was found."""

    name: str
    party: str | None
    questions: list[tuple[Question, list[ShownAnswer]]]
    unmatched: list[tuple[Question, list[ShownAnswer]]]

    @property
    def waiting(self) -> int:
        """How many of them surely wait for an answer."""
        return sum(1 for question, _ in self.questions if question.is_open)


@get_page("/debatten/{paper_id:str}/vragen")
def debate_questions(store: GivenStore, paper_id: PathPart, request: AnyRequest) -> Response[str] | Redirect:
    """Show who asked what in a debate, and what was answered."""
    row = store.row(paper_id)
    if row.genre != "debate":
        return Redirect(f"{document_url(paper_id)}#vragen")
    asked = listing.asked_for(request.query_params, "stand", "fractie")
    every = store.reader.facts(QUESTIONS, document=paper_id)
    wanted = [one.fact for one in every if _is_asked_for(one.fact, asked.get("stand"), asked.get("fractie"))]
    text = store.paper(paper_id).document.text
    commitments = [one.fact for one in store.reader.facts(COMMITMENTS, document=paper_id)]
    return page(
        "debate_questions",
        store,
        row=row,
        asked=asked,
        total=len(every),
        members=_by_member(wanted, text, commitments),
        states={state: sum(1 for one in every if one.fact.state == state) for state in QUESTION_STATES},
        parties=[(party, party) for party in sorted(_parties(one.fact for one in every))],
        ways=WAYS,
        certainties=CERTAINTIES,
    )


def _parties(questions: Iterable[Question]) -> set[str]:
    return {asker.party for question in questions for asker in question.askers if asker.party}


def _is_asked_for(question: Question, state: str | None, party: str | None) -> bool:
    return (not state or question.state == state) and (not party or any(one.party == party for one in question.askers))


def _way(question: Question, answer: Answer) -> str:
    if answer.cue:
        return "cue"
    # A reply follows at once: only the chair may come between.
    near = question.turn is not None and answer.turn is not None and answer.turn - question.turn <= 2  # noqa: PLR2004
    return "reply" if near else "words"


def _commitment_in(span: Span, commitments: Sequence[Commitment]) -> Commitment | None:
    return next((one for one in commitments if span.covers(one.passage.span)), None)


def _by_member(questions: Iterable[Question], text: str, commitments: Sequence[Commitment]) -> list[OfMember]:
    """Return the members with what they asked; who waits for most answers comes first."""
    members: dict[str, OfMember] = {}
    for question in questions:
        answers = [
            ShownAnswer(
                answer, fold(answer.span.of(text)), _way(question, answer), _commitment_in(answer.span, commitments)
            )
            for answer in question.answers
        ]
        first = question.askers[0]
        member = members.setdefault(first.name, OfMember(first.name, first.party, [], []))
        place = member.unmatched if question.state == "unmatched" else member.questions
        place.append((question, answers))
    for one in members.values():
        one.questions.sort(key=lambda pair: not pair[0].is_open)
    return sorted(members.values(), key=lambda one: -one.waiting)


@get_page("/debatten/{paper_id:str}/lijst/{form:str}")
def motions_and_commitments(store: GivenStore, paper_id: PathPart, form: PathPart, site: GivenSite) -> Response[bytes]:
    """Return the list as a file; its addresses are absolute, since it is read elsewhere."""
    if form not in FORMS:
        message = "no such form of a list"
        raise NotFoundError(message, where=form[:20], remedy=f"There are: {', '.join(FORMS)}")
    found = mt_list(
        store.row(paper_id), store.paper(paper_id), lambda paper, span: site.address(passage_url(paper, span))
    )
    media_type, written = FORMS[form]
    name = "".join(char if char.isalnum() or char in "-." else "-" for char in found.paper.id)
    headers = {"Content-Disposition": f'attachment; filename="moties-toezeggingen-{name}.{form}"'}
    return Response(written(found), media_type=media_type, headers=headers)


HANDLERS: Final = (debate_questions, motions_and_commitments)
