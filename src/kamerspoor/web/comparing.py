"""The page that compares two papers, claim by claim, and finds them by what one types."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, Final

from litestar import Response
from litestar.response import Redirect

from kamerspoor.errors import BadRequestError, NotFoundError, TooCostlyError
from kamerspoor.model.comparison import Claim, Comparison
from kamerspoor.model.document_lists import DOCUMENTS
from kamerspoor.publish.comparison import COMPARISONS, Compared, as_csv
from kamerspoor.publish.comparison_page import worded
from kamerspoor.publish.formats import shorten, shown_date
from kamerspoor.publish.language import translated
from kamerspoor.publish.names import CERTAINTIES, COMPARED, DIFFERENCES, RELATIONS
from kamerspoor.publish.references import Reference
from kamerspoor.publish.schemas import to_json
from kamerspoor.publish.urls import query
from kamerspoor.search.query_parser import QueryError
from kamerspoor.search.service import IndexHandle, SearchRequest, SearchService
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.text.spans import fold, one_line
from kamerspoor.trails.compare.alignment import compare
from kamerspoor.trails.compare.topics import about
from kamerspoor.web import labels, listing
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.citing import listed, shared
from kamerspoor.web.following import follow_links
from kamerspoor.web.known_numbers import in_dossier
from kamerspoor.web.lists.handlers import files_of
from kamerspoor.web.routing import AnyRequest, GivenIndex, GivenStore, get_page
from kamerspoor.web.templating import page

_PATH: Final = "/vergelijk"
# Letters, factsheets and releases say what policy is; in debates it is said by many.
_GENRES: Final = ("letter", "factsheet", "news_release")
# Characters of both: the longest letters have a fifth of it, and comparing so much takes half a second.
_LONGEST_TOGETHER: Final = 350_000
# Papers of each genre that a field offers while one types, and papers that what was typed may mean.
_OFFERED, _MEANT = 100, 20
_LONGEST_NAME: Final = 300
# Pairs or sentences that a page shows of each kind; the files have all.
_SHOWN: Final = 150
_TOPICS: Final = 8
_WORD: Final = re.compile(r"[^\W_]+")
_FILES: Final = {"csv": "text/csv", "json": "application/json"}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two papers that are asked for.

    Attributes:
        name: of the side in an address.
        typed: what was typed to find it.
        row: the paper; None while it is not chosen.
        meant: papers that what was typed may mean, each with its name.
    """

    name: str
    typed: str
    row: DocumentRow | None
    meant: tuple[tuple[DocumentRow, str], ...] = ()


@get_page(_PATH)
def comparison(store: GivenStore, index: GivenIndex, request: AnyRequest) -> Response[Any]:
    """Compare two papers, or show the form in which one finds them."""
    asked = listing.asked_for(request.query_params, "a", "b", "toon", "over")
    typed = [(request.query_params.get(name) or "").strip()[:_LONGEST_NAME] for name in ("eerste", "tweede")]
    sides = [_side(store, index, asked, name, words) for name, words in zip("ab", typed, strict=True)]
    if any(side.row is None for side in sides):
        return page("comparison_choice", store, sides=sides, offered=list(_offered(store)), called=_caller(store))
    if not (asked.get("a") and asked.get("b")):
        return Redirect(_PATH + query(**{side.name: side.row.id for side in sides if side.row}))
    papers, found = _compared(store, asked)
    rows = [side.row for side in sides if side.row]
    wanted = asked.get("toon")
    shown = [pair for pair in found.pairs if not wanted or pair.relation == wanted]
    groups = {level: [pair for pair in shown if pair.certainty == level] for level in CERTAINTIES}
    if not asked.get("over"):
        # What only shares its subject says least in the order of the paper: the likest first.
        groups["possible"].sort(key=lambda pair: -pair.score)
    return page(
        "comparison",
        store,
        asked=asked,
        found=found,
        rows=rows,
        names=[_called(store, row) for row in rows],
        groups=groups,
        counted=Counter(pair.certainty for pair in found.pairs),
        how_many=Counter(pair.relation for pair in found.pairs if pair.certainty == "sure"),
        compared=COMPARED,
        alone=[("only_a", rows[0], found.only_a), ("only_b", rows[1], found.only_b)],
        by_heading=_by_heading,
        figures=(papers.a.figures, papers.b.figures),
        relations={name: word for name, word in RELATIONS.items() if name != "same_subject"},
        differences=DIFFERENCES,
        address=lambda **more: _PATH + query(a=asked["a"], b=asked["b"], **more),
        worded=worded,
        topics=found.topics[:_TOPICS],
        most=_SHOWN,
        **shared(_cited([_called(store, row) for row in rows], asked), _bar(rows, asked)),
    )


def file(store: GivenStore, request: AnyRequest) -> Response[str]:
    """Return a whole comparison as a file."""
    ending = request.url.path.rpartition(".")[2]
    asked = listing.asked_for(request.query_params, "a", "b", "over")
    if not (asked.get("a") and asked.get("b")):
        message = "a comparison is of two papers"
        raise BadRequestError(message, remedy="Give the ids of both as a and b.")
    papers, found = _compared(store, asked)
    body = as_csv(found) if ending == "csv" else to_json(COMPARISONS.published(found, papers))
    headers = {"Content-Disposition": f'attachment; filename="vergelijking.{ending}"'}
    return Response(body, media_type=f"{_FILES[ending]}; charset=utf-8", headers=headers)


def _compared(store: Store, asked: Mapping[str, str]) -> tuple[Compared, Comparison]:
    """Return the papers of an address, and what they have in common of what is asked for."""
    papers = Compared(store.paper(asked["a"]), store.paper(asked["b"]))
    if sum(len(paper.document.text) for paper in papers) > _LONGEST_TOGETHER:
        message = "these papers are too long to be compared on a page"
        raise TooCostlyError(message, remedy=f"Compare them with: kamerspoor compare {papers.a.id} {papers.b.id}")
    return papers, about(compare(*papers), asked.get("over", ""))


def _side(store: Store, index: IndexHandle, asked: Mapping[str, str], name: str, words: str) -> Side:
    """Return one of the two: the paper of an id, or the only one that what is typed can mean."""
    if asked.get(name):
        return Side(name, words, store.row(asked[name].partition("@")[0]))
    if not words:
        return Side(name, "", None)
    meant = [(row, _called(store, row)) for row in _meant(store, index, words)]
    only = meant if len(meant) == 1 else [one for one in meant if fold(one[1]) == fold(words)]
    return Side(name, words, only[0][0] if len(only) == 1 else None, tuple(meant))


def _meant(store: Store, index: IndexHandle, typed: str) -> list[DocumentRow]:
    """Return the papers that what is typed may mean: of its number, else with it in title, else in text."""
    if numbered := store.rows((typed, f"kst-{in_dossier(typed)}")):
        return list(numbered.values())
    words = " ".join(_WORD.findall(typed.rpartition(" (")[0] or typed)).lower()
    for narrowed in (f"{words} soort:titel", words) if words else ():
        # Without an index nothing is found by words, and one goes by numbers.
        with suppress(QueryError, NotFoundError):
            found = SearchService(store, index.finder()).search(SearchRequest(narrowed, size=_MEANT)).results
            if papers := [one.paper for one in found if one.paper and one.paper.genre != "debate"]:
                return papers
    return []


def _offered(store: Store) -> Iterable[str]:
    """Yield the names of the newest papers that one is likely to compare, to be found by typing a part of them."""
    for genre in _GENRES:
        yield from (_called(store, row) for row in store.reader.documents(_OFFERED, genre=genre) if row.title)


def _caller(store: Store) -> Any:  # noqa: ANN401 - for the template
    return lambda row: _called(store, row)


def _called(store: Store, row: DocumentRow) -> str:
    """Return what a paper is called where one chooses it: its name, or its first words, and its day."""
    name = labels.paper_name(row)
    if not row.title and row.number is None:
        first = shorten(one_line(store.paper(row.id).document.text).strip(), 45)
        name = f"{labels.genre_name(row)} «{first}»"
    return f"{name} ({shown_date(row.date) if row.date else translated('dag niet vermeld')})"


def _by_heading(claims: Iterable[Claim]) -> list[tuple[str, list[Claim]]]:
    """Return claims under their headings, in the order of the paper."""
    return [
        (heading or translated("Zonder kop"), list(group))
        for heading, group in groupby(claims, key=lambda one: one.section)
    ]


def _cited(names: list[str], asked: Mapping[str, str]) -> Reference:
    title = translated("{a}, vergeleken met {b}").format(a=names[0], b=names[1])
    return replace(listed(_PATH, asked), title=title)


def _bar(rows: list[DocumentRow], asked: Mapping[str, str]) -> Bar:
    """Return what one can do with a comparison: follow what comes after it, and take it along."""
    dossier = next((row.dossier for row in reversed(rows) if row.dossier), None)
    own = query(**{name: value for name, value in asked.items() if name in ("a", "b", "over")})
    return Bar(
        follow=follow_links("dossier", dossier) if dossier else files_of(DOCUMENTS, {"id": rows[-1].id}).follow,
        download=[
            Link(f"{_PATH}.csv{own}", "CSV", translated("één regel per paar of zin")),
            Link(f"{_PATH}.json{own}", "JSON"),
        ],
    )


HANDLERS: Final = (comparison, *(get_page(f"{_PATH}.{ending}")(file) for ending in _FILES))
