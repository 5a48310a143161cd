"""Finding: a question in, passages out, grouped by paper, with exact totals and facets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

import msgspec
from tantivy import DocAddress, Occur, Order, Query, Searcher

from kamerspoor.search.compiler import Compiler
from kamerspoor.search.index import About, PassageIndex, group_of
from kamerspoor.search.query_tree import Tree

Sorting = Literal["relevance", "newest", "oldest"]
FACETS: Final = ("kind", "speaker", "party", "year", "dossier", "committee", "verdict")
_FACET_SIZE: Final = 12
# Every year is counted: they are drawn beside each other.
_YEARS: Final = 300
# Best passages of one paper that are shown before "more in this paper".
PER_PAPER: Final = 3
# Hits are asked for in steps until there are enough papers; most hits of a step are of different papers.
_STEP: Final = 120
# So many titles and headings may stand before the first passages of a paper.
_TITLES: Final = 6
# What is found by its title alone comes after what is found by its words.
_TITLE_KINDS: Final = ("title", "case", "activity", "document")
_FIRST: Final = 1000.0
_DECODER: Final = msgspec.msgpack.Decoder(About)


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage that answers."""

    owner: str
    about: About


@dataclass(frozen=True, slots=True)
class Group:
    """The best passages of one paper, or a record; ``total`` counts all of its that answer."""

    owner: str
    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class EngineResult:
    """What was found.

    Attributes:
        total: passages, all of them.
        groups: of this page.
        more: whether another page follows.
        facets: field to values with the number of passages, most first.
    """

    total: int
    groups: tuple[Group, ...]
    more: bool
    facets: Mapping[str, Sequence[tuple[str, int]]] = field(default_factory=dict)


class Engine:
    """Answers questions with the index as it is now.

    Args:
        index: of the passages.
    """

    def __init__(self, index: PassageIndex) -> None:
        self._compiler = Compiler(index.schema)
        self._searcher: Searcher = index.searcher()
        self._schema = index.schema

    def find(self, tree: Tree | None, sorting: Sorting = "relevance", page: int = 1, size: int = 20) -> EngineResult:
        """Return one page of papers with the passages that answer.

        Args:
            tree: the question; None for everything.
            sorting: best first, or by date; passages without a date come last.
            page: from 1.
            size: papers on a page.
        """
        query = self._compiler.query(tree)
        total, facets = self._counted(query)
        # There are no more papers than passages: past the last there is nothing to walk to.
        skip = (page - 1) * size
        groups, more = self._page(query, sorting, skip, size) if skip < total else ((), False)
        return EngineResult(total, groups, more, facets)

    def passages(self, tree: Tree | None, sorting: Sorting, offset: int, limit: int) -> tuple[int, list[Hit]]:
        """Return how many passages answer, and some of them, ungrouped."""
        query = self._compiler.query(tree)
        total = self._count(query)
        return total, [self._hit(address) for address in self._addresses(query, sorting, offset, limit)]

    def like(self, text: str, limit: int) -> list[Hit]:
        """Return the passages that are most like a text."""
        query = Query.more_like_this_document_fields_query(
            self._schema,
            {"stems": [text]},
            min_doc_frequency=1,
            min_term_frequency=1,
            min_word_length=3,
            max_query_terms=25,
        )
        return [self._hit(address) for _, address in self._searcher.search(query, limit, count=False).hits]

    def occurs(self, word: str) -> bool:
        """Tell whether any passage has a word, given as the index keeps it."""
        return bool(self._searcher.doc_freq("words", word))

    def words_from(self, beginning: str) -> list[tuple[str, int]]:
        """Return the words of the index that begin so, with the number of passages that have them."""
        return self._searcher.terms_with_prefix("words", beginning)

    def _counted(self, query: Query) -> tuple[int, dict[str, list[tuple[str, int]]]]:
        """Return how many passages answer, and how many of them have which values, in one pass over them."""
        asked = {name: {"terms": {"field": name, "size": _YEARS if name == "year" else _FACET_SIZE}} for name in FACETS}
        found = self._searcher.aggregate(query, {**asked, "total": {"value_count": {"field": "group"}}})
        facets = {name: [(_value(one["key"]), one["doc_count"]) for one in found[name]["buckets"]] for name in FACETS}
        return int(found["total"]["value"]), facets

    def _page(self, query: Query, sorting: Sorting, skip: int, size: int) -> tuple[tuple[Group, ...], bool]:
        papers: dict[int, list[DocAddress]] = {}
        for address, group in self._grouped(query, sorting):
            if group not in papers and len(papers) > skip + size:
                break
            papers.setdefault(group, []).append(address)
        wanted = list(papers.values())[skip : skip + size]
        # Where few papers answer, more of each is shown.
        each = max(PER_PAPER, size // max(1, len(papers)))
        shown = [self._best(places, each) for places in wanted]
        totals = self._totals(query, [hits[0].owner for hits in shown])
        groups = tuple(Group(hits[0].owner, hits, totals[group_of(hits[0].owner)]) for hits in shown)
        return groups, len(papers) > skip + size

    def _best(self, places: Sequence[DocAddress], most: int) -> tuple[Hit, ...]:
        """Return the best passages of a paper; its title and headings only where nothing else of it answers."""
        hits = [self._hit(address) for address in places[: most + _TITLES]]
        passages = [one for one in hits if one.about.kind != "title"]
        return tuple((passages or hits)[:most])

    def _totals(self, query: Query, owners: Sequence[str]) -> dict[int, int]:
        """Return how many passages of each of these owners answer, by the number of the owner."""
        of_owners = Query.term_set_query(self._schema, "owner", list(owners))
        both = Query.boolean_query([(Occur.Must, query), (Occur.Must, of_owners)])
        counted = {"groups": {"terms": {"field": "group", "size": max(1, len(owners))}}}
        found = self._searcher.aggregate(both, counted)
        return {int(one["key"]): one["doc_count"] for one in found["groups"]["buckets"]}

    def _count(self, query: Query) -> int:
        # Tantivy's types leave the number out.
        return int(getattr(self._searcher.search(query, 1, count=True), "count", 0))

    def _grouped(self, query: Query, sorting: Sorting) -> Iterator[tuple[DocAddress, int]]:
        """Yield hits with the number of their owner, in steps that grow."""
        offset, step = 0, _STEP
        while True:
            addresses = self._addresses(query, sorting, offset, step)
            groups = self._searcher.fast_field_values("group", addresses) if addresses else []
            for address, group in zip(addresses, groups, strict=True):
                yield address, int(group or 0)
            if len(addresses) < step:
                return
            offset, step = offset + step, step * 2

    def _addresses(self, query: Query, sorting: Sorting, offset: int, limit: int) -> list[DocAddress]:
        if sorting == "relevance":
            result = self._searcher.search(self._passages_first(query), limit, count=False, offset=offset)
        else:
            order = Order.Desc if sorting == "newest" else Order.Asc
            result = self._searcher.search(query, limit, count=False, offset=offset, order_by_field="day", order=order)
        return [address for _, address in result.hits]

    def _passages_first(self, query: Query) -> Query:
        """Return a question whose passages come before titles: these are short, and so their words weigh more."""
        titles = Query.term_set_query(self._schema, "kind", list(_TITLE_KINDS))
        passages = Query.boolean_query([(Occur.Must, Query.all_query()), (Occur.MustNot, titles)])
        return Query.boolean_query([(Occur.Must, query), (Occur.Should, Query.const_score_query(passages, _FIRST))])

    def _hit(self, address: DocAddress) -> Hit:
        kept = self._searcher.doc(address)
        return Hit(str(kept.get_first("owner")), _DECODER.decode(bytes(kept.get_first("about") or b"")))


def _value(key: object) -> str:
    return str(int(key)) if isinstance(key, float) else str(key)
