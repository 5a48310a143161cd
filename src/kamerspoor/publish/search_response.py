"""What search answers, as JSON and as rows for a spreadsheet; the command line, the web and assistants say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from kamerspoor.publish.lists import LISTS
from kamerspoor.publish.schemas import Differs
from kamerspoor.publish.urls import paper_url, passage_url
from kamerspoor.search.index import About
from kamerspoor.search.service import DocumentHits, PassageHit, SearchResponse

COLUMNS: Final = (
    "stuk", "titel", "datum", "soort", "spreker", "partij", "dossier", "nummer", "oordeel", "uitslag", "status",
    "tekst", "van", "tot",
)  # fmt: skip

_RECORDS: Final = {
    "Zaak": "/zaken/", "Activiteit": "/activiteiten/", "Document": "/documenten/officieel/",
    "Toezegging": "/toezeggingen/officieel/",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Count:
    """How many passages have a value."""

    value: str
    count: int


def _facets(answer: SearchResponse, _context: object) -> dict[str, list[Count]]:
    return {name: [Count(*one) for one in values] for name, values in answer.facets.items()}


RESPONSES: Final = LISTS.extended(
    {
        SearchResponse: Differs(
            hide=("asked",),
            add={
                "query": (str, lambda answer, _: answer.asked.query),
                "page": (int, lambda answer, _: answer.asked.page),
                "facets": (dict[str, tuple[Count, ...]], _facets),
            },
        ),
        DocumentHits: Differs(),
        PassageHit: Differs(hide=("cut",), rename={"words": "text"}, inline=("about",)),
        About: Differs(hide=("place", "start", "end"), rename={"day": "date"}),
    }
)


def answer_rows(answer: SearchResponse) -> list[dict[str, Any]]:
    """Return the passages of an answer as rows with `COLUMNS`."""
    return [_row(result, shown) for result in answer.results for shown in result.passages]


def _row(result: DocumentHits, shown: PassageHit) -> dict[str, Any]:
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


def result_url(result: DocumentHits) -> str | None:
    """Return the page of a paper or record."""
    if result.paper is not None:
        return paper_url(result.paper)
    return f"{_RECORDS[result.category]}{result.number}" if result.category in _RECORDS else None


def shown_url(result: DocumentHits, shown: PassageHit) -> str | None:
    """Return the address that opens a paper at the words that answer."""
    if result.paper is None or shown.lands is None:
        return result_url(result)
    return passage_url(result.paper, shown.lands)
