"""Queries as examples that find something here, made of what the newest papers are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kamerspoor.errors import KamerspoorError, NotFoundError
from kamerspoor.model.document_lists import DEBATES, DOCUMENTS
from kamerspoor.model.fact_kinds import MOTIONS, TURNS
from kamerspoor.model.lists import List
from kamerspoor.search.engine import Engine
from kamerspoor.search.fields import FIELDS
from kamerspoor.search.query_parser import parse
from kamerspoor.search.service import IndexHandle
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.store import Store

_SHOWN: Final = 4
_NEWEST: Final = 3
_TURNS: Final = 12
# A word that tells what a title is about is a long one.
_WORD: Final = re.compile(r"[a-zà-ÿ]{8,}")
_GENERAL: Final = frozenset(
    {"schriftelijke", "vergadering", "behandeling", "tweeminutendebat", "commissiedebat", "stemmingen"}
)


def examples(store: Store, index: IndexHandle) -> list[str]:
    """Return queries that find something, the plainest first; none while there is no index."""
    try:
        finder = index.finder()
    except NotFoundError:
        return []
    found = [one for one in dict.fromkeys(_candidates(store)) if has_hits(finder, one)]
    return found[:_SHOWN]


def working_fields(index: IndexHandle) -> frozenset[str]:
    """Return the printed examples of fields that find something here."""
    try:
        return index.that_find((one.example for one in FIELDS), has_hits)
    except NotFoundError:
        return frozenset()


def has_hits(finder: Engine, query: str) -> bool:
    """Tell whether a query finds anything."""
    try:
        tree = parse(query).tree
    except KamerspoorError:
        return False
    return tree is not None and finder.passages(tree, "relevance", 0, 1)[0] > 0


def _candidates(store: Store) -> Iterator[str]:
    newest = [*_first(store, DEBATES), *_first(store, DOCUMENTS)]
    words = [word for row in newest for word in _WORD.findall((row["title"] or "").lower()) if word not in _GENERAL]
    yield from words[:1]
    for row in newest[:1]:
        turns = store.reader.facts(TURNS, _TURNS, None, document=row["id"])
        names = [one.fact.name for one in turns if one.fact.role == "member" and one.fact.name]
        yield from (f"spreker:{_quoted(name)}" for name in names[:1])
    yield from (f"dossier:{row['dossier']}" for row in newest if row["dossier"])
    yield from (row["id"] for row in _first(store, MOTIONS, "-number") if row["id"])
    yield from words[1:]


def _quoted(name: str) -> str:
    return name if name.isalpha() else f'"{name}"'


def _first(store: Store, of: List, order: str | None = None) -> Sequence[Row]:
    return store.reader.page(of, ListRequest(order=order, limit=_NEWEST)).rows
