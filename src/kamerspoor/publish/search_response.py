"""The answer of a search as JSON and as rows for a spreadsheet, the same for every door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from kamerspoor.publish.lists import LISTS
from kamerspoor.publish.schemas import Differs
from kamerspoor.publish.urls import paper_url, passage_url
from kamerspoor.search.index import About
from kamerspoor.search.service import DocumentHits, PassageHit, SearchResponse

# Column of a spreadsheet to what it holds, of the words that answer (`About`).
_OF_PASSAGE: Final = {
    "datum": "day", "soort": "kind", "spreker": "speakers", "partij": "parties", "dossier": "dossiers",
    "nummer": "number", "oordeel": "verdict", "uitslag": "outcome", "status": "status",
}  # fmt: skip
COLUMNS: Final = ("stuk", "titel", *_OF_PASSAGE, "tekst", "van", "tot")
_RECORDS: Final = {
    "Zaak": "/zaken/", "Activiteit": "/activiteiten/", "Document": "/documenten/officieel/",
    "Toezegging": "/toezeggingen/officieel/",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Count:
    """How many passages have a value."""

    value: str
    count: int


def _facets(response: SearchResponse, _context: object) -> dict[str, list[Count]]:
    return {name: [Count(*one) for one in values] for name, values in response.facets.items()}


RESPONSES: Final = LISTS.extended(
    {
        SearchResponse: Differs(
            hide=("asked",),
            add={
                "query": (str, lambda response, _: response.asked.query),
                "page": (int, lambda response, _: response.asked.page),
                "facets": (dict[str, tuple[Count, ...]], _facets),
            },
        ),
        DocumentHits: Differs(),
        PassageHit: Differs(hide=("cut",), rename={"words": "text"}, inline=("about",)),
        About: Differs(hide=("place", "start", "end"), rename={"day": "date"}),
    }
)


def answer_rows(response: SearchResponse) -> list[dict[str, Any]]:
    """Return the passages of an answer as rows with `COLUMNS`."""
    return [_row(result, shown) for result in response.results for shown in result.passages]


def _row(result: DocumentHits, shown: PassageHit) -> dict[str, Any]:
    span = shown.span
    return {
        "stuk": result.paper.id if result.paper else result.number,
        "titel": result.paper.title if result.paper else None,
        **{column: getattr(shown.about, name) for column, name in _OF_PASSAGE.items()},
        "tekst": " ".join(shown.words.split()),
        "van": span.start if span else None,
        "tot": span.end if span else None,
    }


def pieces(shown: PassageHit) -> list[tuple[str, bool]]:
    """Return the words of a passage in pieces, each with whether it matches the question."""
    found: list[tuple[str, bool]] = []
    position = 0
    for mark in shown.marks:
        found += [(shown.words[position : mark.start], False), (mark.of(shown.words), True)]
        position = mark.end
    return [piece for piece in (*found, (shown.words[position:], False)) if piece[0]]


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
