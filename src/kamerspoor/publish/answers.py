"""What search answers, as JSON and as rows for a spreadsheet; the command line, the web and assistants say the same."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from kamerspoor.publish.lists import ListedPaperShape, listed_paper
from kamerspoor.search.answers import Answer, Result, Shown
from kamerspoor.text.spans import Span

COLUMNS: Final = (
    "stuk", "titel", "datum", "soort", "spreker", "partij", "dossier", "nummer", "oordeel", "uitslag", "status",
    "tekst", "van", "tot",
)  # fmt: skip


class MarkShape(msgspec.Struct, frozen=True):
    """Characters [start, end)."""

    start: int
    end: int


class PassageShape(msgspec.Struct, frozen=True):
    """A passage that answers; ``marks`` are places in ``text``, ``span`` and ``lands`` in the text of the paper."""

    kind: str
    text: str
    marks: list[MarkShape]
    span: MarkShape | None
    lands: MarkShape | None
    speakers: list[str]
    parties: list[str]
    role: str | None
    turn: int | None
    dossiers: list[str]
    number: int | None
    verdict: str | None
    outcome: str | None
    status: str | None
    date: str | None


class ResultShape(msgspec.Struct, frozen=True):
    """A paper, or a record of the Chamber, with its best passages; ``total`` counts all of its that answer."""

    paper: ListedPaperShape | None
    category: str | None
    number: str | None
    total: int
    passages: list[PassageShape]


class CountShape(msgspec.Struct, frozen=True):
    """How many passages have a value."""

    value: str
    count: int


class AnswerShape(msgspec.Struct, frozen=True):
    """The answer to a question; ``total`` counts passages, ``results`` are the papers of one page."""

    query: str
    total: int
    page: int
    more: bool
    hints: list[str]
    suggestion: str | None
    facets: dict[str, list[CountShape]]
    results: list[ResultShape]


def answer_shape(answer: Answer) -> AnswerShape:
    """Return an answer in the shape of the contract."""
    return AnswerShape(
        answer.asked.query,
        answer.total,
        answer.asked.page,
        answer.more,
        list(answer.hints),
        answer.suggestion,
        {name: [CountShape(*one) for one in values] for name, values in answer.facets.items()},
        [result_shape(result) for result in answer.results],
    )


def result_shape(result: Result) -> ResultShape:
    """Return a paper or record with its passages."""
    return ResultShape(
        listed_paper(result.paper) if result.paper else None,
        result.category,
        result.number,
        result.total,
        [passage_shape(shown) for shown in result.passages],
    )


def passage_shape(shown: Shown) -> PassageShape:
    """Return a passage."""
    about = shown.about
    return PassageShape(
        about.kind,
        shown.words,
        [MarkShape(mark.start, mark.end) for mark in shown.marks],
        _mark(shown.span),
        _mark(shown.lands),
        list(about.speakers),
        list(about.parties),
        about.role,
        about.turn,
        list(about.dossiers),
        about.number,
        about.verdict,
        about.outcome,
        about.status,
        about.day,
    )


def answer_rows(answer: Answer) -> list[dict[str, Any]]:
    """Return the passages of an answer as rows with `COLUMNS`."""
    return [_row(result, shown) for result in answer.results for shown in result.passages]


def _row(result: Result, shown: Shown) -> dict[str, Any]:
    about, span = shown.about, shown.span
    return {
        "stuk": result.paper.id if result.paper else result.number,
        "titel": result.paper.title if result.paper else None,
        "datum": about.day,
        "soort": about.kind,
        "spreker": about.speakers,
        "partij": about.parties,
        "dossier": about.dossiers,
        "nummer": about.number,
        "oordeel": about.verdict,
        "uitslag": about.outcome,
        "status": about.status,
        "tekst": " ".join(shown.words.split()),
        "van": span.start if span else None,
        "tot": span.end if span else None,
    }


def _mark(span: Span | None) -> MarkShape | None:
    return MarkShape(span.start, span.end) if span else None
