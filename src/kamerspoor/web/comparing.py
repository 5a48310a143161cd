"""The page that compares two papers, claim by claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from litestar import Response

from kamerspoor.errors import TooCostlyError
from kamerspoor.model.comparison import Claim
from kamerspoor.publish.comparison_page import marked
from kamerspoor.publish.names import DIFFERENCES, RELATIONS
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.trails.compare.alignment import compare
from kamerspoor.trails.compare.topics import about
from kamerspoor.web import listing
from kamerspoor.web.routing import AnyRequest, GivenStore, get_page
from kamerspoor.web.templating import page

_LONGEST_ID: Final = 100
# Letters, factsheets and releases say what policy is; in debates it is said by many.
_GENRES: Final = ("letter", "factsheet", "news_release")
# Characters of both: the longest letters have a fifth of it, and comparing so much takes half a second.
_LONGEST_TOGETHER: Final = 350_000
# A list of more is no list to choose from.
_MOST: Final = 200


@get_page("/vergelijk")
def comparison(store: GivenStore, request: AnyRequest) -> Response[str]:
    """Compare two papers, or show the form that asks which ones."""
    asked = listing.asked_for(request.query_params, "a", "b", "toon", "over")
    papers = _offered(store, [asked[side] for side in "ab" if asked.get(side)])
    if not (asked.get("a") and asked.get("b")):
        return page("comparison", store, asked=asked, papers=papers, found=None)
    a, b = store.paper(asked["a"][:_LONGEST_ID]), store.paper(asked["b"][:_LONGEST_ID])
    if len(a.document.text) + len(b.document.text) > _LONGEST_TOGETHER:
        message = "these papers are too long to be compared on a page"
        raise TooCostlyError(message, remedy=f"Compare them with: kamerspoor compare {a.id} {b.id}")
    row_a, row_b = (store.row(asked[side].partition("@")[0]) for side in "ab")
    found = about(compare(a, b), asked.get("over", ""))
    wanted = asked.get("toon")
    shown = [pair for pair in found.pairs if not wanted or pair.relation == wanted]
    # What is only possible comes after, the likest first.
    possible = [pair for pair in shown if pair.relation == "same_subject"]
    return page(
        "comparison",
        store,
        asked=asked,
        papers=papers,
        found=found,
        a=row_a,
        b=row_b,
        groups=[
            ("samen", "Wat beide zeggen", [pair for pair in shown if pair.relation != "same_subject"]),
            ("onderwerp", "Over hetzelfde onderwerp", sorted(possible, key=lambda pair: -pair.score)),
        ],
        how_many=Counter(pair.relation for pair in found.pairs),
        sections=sorted(found.sections, key=lambda one: -one.pairs)[:12],
        alone=[
            ("vervallen", "Alleen in het eerste: vervallen", row_a, _by_heading(found.only_a)),
            ("nieuw", "Alleen in het tweede: nieuw", row_b, _by_heading(found.only_b)),
        ],
        figures=(a.figures, b.figures),
        relations=RELATIONS,
        kinds=DIFFERENCES,
        marked=marked,
    )


def _offered(store: Store, chosen: Sequence[str]) -> list[tuple[str, str]]:
    """Return the papers that the form offers: the newest of each genre, and those chosen already."""
    newest = [row for genre in _GENRES for row in store.reader.documents(_MOST, genre=genre)]
    known = {row.id for row in newest}
    return [*((row.id, _name(row)) for row in newest), *((one, one) for one in chosen if one not in known)]


def _by_heading(claims: Iterable[Claim]) -> list[tuple[str, list[Claim]]]:
    """Return claims under their headings, in the order of the paper."""
    return [(heading or "Zonder kop", list(group)) for heading, group in groupby(claims, key=lambda one: one.section)]


def _name(row: DocumentRow) -> str:
    return f"{row.title or row.source}{f' ({row.date.year})' if row.date else ''}"


HANDLERS: Final = (comparison,)
