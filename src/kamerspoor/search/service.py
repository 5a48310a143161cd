"""Answers: what was found, with the words that show it, from the index and the store together."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kamerspoor.errors import NotFoundError
from kamerspoor.search.engine import Engine, Group, Hit, Sorting
from kamerspoor.search.highlight import Sought, excerpt, marks
from kamerspoor.search.index import About, PassageIndex, folder_of
from kamerspoor.search.query_parser import QueryError, parse
from kamerspoor.search.query_tree import And, Tree, joined, written
from kamerspoor.search.spelling import respelled
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.search_feed import SearchFeed
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span

_PAPER: Final = "paper:"
_LIKE: Final = 20
# Who asks more things at once is not helped by a list of them.
_MOST_PARTS: Final = 8
# The first words are asked of the best passages, not of a hundred.
LARGEST_PAGE: Final = 100


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage as it is shown.

    Attributes:
        about: who says it, and what became of it.
        words: the part of it that is shown.
        marks: places in ``words`` that answer.
        span: where the passage stands in its paper; None for titles and records.
        lands: where in the paper the first mark stands, else the passage itself.
        cut: whether words before and after it are left out.
    """

    about: About
    words: str
    marks: tuple[Span, ...]
    span: Span | None
    lands: Span | None
    cut: tuple[bool, bool] = (False, False)


@dataclass(frozen=True, slots=True)
class DocumentHits:
    """A paper or a record with its best passages.

    Attributes:
        paper: the paper, None for a record.
        category: of the record.
        number: of the record at the Chamber.
        passages: best first.
        total: of its passages that answer.
    """

    paper: DocumentRow | None
    category: str | None
    number: str | None
    passages: tuple[PassageHit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A question as it comes from an address or a command line.

    Attributes:
        query: in the language of questions.
        sorting: best first, or by date.
        page: from 1.
        size: papers on a page.
    """

    query: str
    sorting: Sorting = "relevance"
    page: int = 1
    size: int = 20


@dataclass(frozen=True, slots=True)
class SearchResponse:
    """What is answered.

    Attributes:
        total: passages that answer, all of them.
        more: whether another page follows.
        hints: how the question was read.
        suggestion: another spelling that does find something, when this one finds nothing.
    """

    asked: SearchRequest
    total: int
    results: tuple[DocumentHits, ...]
    more: bool
    facets: Mapping[str, Sequence[tuple[str, int]]]
    hints: tuple[str, ...] = ()
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class QueryPart:
    """A part of a question that may be left out.

    Attributes:
        words: as written.
        rest: the question without it; empty when nothing is left.
        total: passages that answer the rest; None when that was not counted.
    """

    words: str
    rest: str
    total: int | None


class IndexHandle:
    """The index beside a database, kept open for many questions, and opened anew when it was made anew.

    Args:
        db: the database.
    """

    def __init__(self, db: Path) -> None:
        self._folder = folder_of(db)
        self._lock = threading.Lock()
        self._opened: tuple[int, PassageIndex] | None = None
        self._found: tuple[object, frozenset[str]] = (None, frozenset())

    def finder(self) -> Engine:
        """Return what answers from the index as it is now.

        Raises:
            NotFoundError: when there is no index.
        """
        with self._lock:
            try:
                made = self._folder.stat().st_ino
            except FileNotFoundError as error:
                message = "there is no search index yet"
                raise NotFoundError(message, where=str(self._folder), remedy="Make it: kamerspoor index") from error
            if self._opened is None or self._opened[0] != made:
                self._opened = (made, PassageIndex(self._folder))
            return Engine(self._opened[1])

    def that_find(self, queries: Iterable[str], finds: Callable[[Engine, str], bool]) -> frozenset[str]:
        """Return which of some queries, always the same, find anything: from memory while the index does not change.

        Args:
            queries: those queries.
            finds: tells of one.

        Raises:
            NotFoundError: when there is no index.
        """
        finder = self.finder()
        stands = self._opened and (self._opened[0], self._opened[1].state())
        if self._found[0] != stands:
            self._found = (stands, frozenset(one for one in queries if finds(finder, one)))
        return self._found[1]


class SearchService:
    """Answers questions about one database.

    Args:
        store: the open database.
        finder: of its index.
    """

    def __init__(self, store: Store, finder: Engine) -> None:
        self._store = store
        self._searching = store.using(SearchFeed)
        self._finder = finder

    def search(self, asked: SearchRequest) -> SearchResponse:
        """Answer a question.

        Raises:
            QueryError: when the question cannot be meant so.
        """
        parsed = parse(asked.query)
        if parsed.tree is None:
            return SearchResponse(asked, 0, (), more=False, facets={}, hints=parsed.hints)
        found = self._finder.find(parsed.tree, asked.sorting, max(1, asked.page), min(asked.size, LARGEST_PAGE))
        suggestion = None if found.total else respelled(asked.query, parsed.tree, self._finder)
        results = self._results(found.groups, parsed.tree)
        return SearchResponse(asked, found.total, results, found.more, found.facets, parsed.hints, suggestion)

    def parts(self, query: str, *, count: bool) -> list[QueryPart]:
        """Return the parts of a question that all must be met, each with the question without it.

        Args:
            query: that can be read.
            count: whether to count what the rest finds.
        """
        tree = parse(query).tree
        every = tree.parts if isinstance(tree, And) else (tree,) if tree is not None else ()
        found = []
        for part in every[:_MOST_PARTS]:
            rest = joined(And, [one for one in every if one is not part])
            total = self._finder.passages(rest, "relevance", 0, 1)[0] if count and rest is not None else None
            found.append(QueryPart(*_without(query, part, rest), total))
        return found

    def like(self, paper_id: str, span: Span) -> tuple[str, tuple[DocumentHits, ...]]:
        """Return a passage, and the papers with what is most like it: was this said, or asked, before?

        Raises:
            NotFoundError: when the paper has no such passage.
        """
        filed = self._store.filed_id(paper_id)
        words = self._searching.words(filed, [span])[0]
        if not words.strip():
            message = "there is no such passage"
            raise NotFoundError(message, where=f"{paper_id}:{span.start}-{span.end}")
        hits = [hit for hit in self._finder.like(words, _LIKE * 2) if not _same(hit, filed, span)]
        groups: dict[str, list[Hit]] = {}
        for hit in hits[:_LIKE]:
            groups.setdefault(hit.owner, []).append(hit)
        found = [Group(owner, tuple(some), len(some)) for owner, some in groups.items()]
        return words, self._results(found, None)

    def _results(self, groups: Sequence[Group], tree: Tree | None) -> tuple[DocumentHits, ...]:
        sought = Sought.of(tree)
        return tuple(result for group in groups if (result := self._result(group, sought)) is not None)

    def _result(self, group: Group, sought: Sought) -> DocumentHits | None:
        if not group.owner.startswith(_PAPER):
            category, _, row = group.owner.partition(":")
            number = self._searching.number_of(category, int(row))
            words = self._searching.record_words(category, int(row))
            shown = tuple(_shown(hit.about, words, sought) for hit in group.hits)
            return DocumentHits(None, category, number, shown, group.total) if number else None
        paper_id = group.owner.removeprefix(_PAPER)
        paper = self._store.rows((paper_id,)).get(paper_id)
        # Gone or read again since the index was written: the next update of the index knows.
        if paper is None:
            return None
        return DocumentHits(paper, None, None, tuple(self._passages(paper, group, sought)), group.total)

    def _passages(self, paper: DocumentRow, group: Group, sought: Sought) -> Iterator[PassageHit]:
        spans = [_span(hit.about) for hit in group.hits]
        texts = iter(self._searching.words(paper.id, [span for span in spans if span is not None]))
        for hit, span in zip(group.hits, spans, strict=True):
            yield _shown(hit.about, next(texts) if span is not None else paper.title or "", sought)


def _without(query: str, part: Tree, rest: Tree | None) -> tuple[str, str]:
    """Return a part of a question, and the question without it, as they were written where that reads the same."""
    left = " ".join((query[: part.span.start] + query[part.span.end :]).split())
    try:
        same = parse(left).tree == rest
    except QueryError:
        same = False
    if same:
        return query[part.span.start : part.span.end], left
    return written(part), written(rest) if rest is not None else ""


def _span(about: About) -> Span | None:
    return Span(about.start, about.end) if about.start is not None and about.end is not None else None


def _same(hit: Hit, paper: str, span: Span) -> bool:
    at = _span(hit.about)
    return hit.owner == f"{_PAPER}{paper}" and at is not None and at.start < span.end and span.start < at.end


def _shown(about: About, text: str, sought: Sought) -> PassageHit:
    found, span = marks(text, sought), _span(about)
    part = excerpt(text, found)
    inside = tuple(Span(mark.start - part.start, mark.end - part.start) for mark in found if part.covers(mark))
    cut = (part.start > 0, part.end < len(text))
    shown = PassageHit(about, part.of(text), inside, span, span, cut)
    if span is None or not found:
        return shown
    return replace(shown, lands=Span(span.start + found[0].start, span.start + found[0].end))
