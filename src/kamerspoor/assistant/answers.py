"""The answers of the tools for assistants, as plain values, each with the address of its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast, get_args

import msgspec

from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.model.fact_kinds import COMMITMENTS, MOTIONS
from kamerspoor.model.lists import FactKind
from kamerspoor.publish.lists import Found, published
from kamerspoor.publish.search_response import RESPONSES, result_url, shown_url
from kamerspoor.publish.trails import TRAILS
from kamerspoor.publish.urls import document_url, parse_motion_id, passage_url
from kamerspoor.search.engine import Sorting
from kamerspoor.search.service import DocumentHits, IndexHandle, PassageHit, SearchRequest, SearchService
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span
from kamerspoor.trails.lookup import trail_of

_MOST: Final = 50
# A passage longer than this is not quoted but read on its page.
_LONGEST: Final = 20_000
_Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers from one database.

    Args:
        db: the database; each question opens it, so that an answer is of now.
        index: the search index beside it.
        base: address at which the pages of this database are served, for links.
    """

    db: Path
    index: IndexHandle
    base: str

    def search(self, query: str, page: int = 1, sort: str = "relevance", limit: int = 10) -> _Answer:
        """Return the papers with the passages that answer a question.

        Raises:
            BadRequestError: when the question or the order means nothing.
        """
        if sort not in get_args(Sorting):
            message = "no such order"
            raise BadRequestError(message, where=sort[:40], remedy=f"Choose from: {', '.join(get_args(Sorting))}")
        asked = SearchRequest(query, cast("Sorting", sort), page, max(1, min(limit, _MOST)))
        with Store(self.db) as store:
            response = SearchService(store, self.index.finder()).search(asked)
        return {
            "total_passages": response.total,
            "more_pages": response.more,
            "remarks": list(response.hints),
            "suggestion": response.suggestion,
            "results": [self._result(result) for result in response.results],
        }

    def passage(self, document: str, start: int, end: int) -> _Answer:
        """Return the words of a passage with what stands around it.

        Raises:
            NotFoundError: no such paper, or no such place in it.
        """
        with Store(self.db) as store:
            paper, row = store.paper(document), store.row(document)
        text, span = paper.document.text, Span(start, end)
        if not 0 <= start < end <= len(text) or end - start > _LONGEST:
            message = f"there is no such passage; the text has {len(text)} characters"
            raise NotFoundError(message, where=f"{document}:{start}-{end}")
        turns = paper.debate.turns if paper.debate else ()
        turn = next((turn for turn in turns if turn.span.start <= start < turn.span.end), None)
        return {
            "text": span.of(text),
            "before": text[max(0, start - 300) : start],
            "after": text[end : end + 300],
            "speaker": {"name": turn.name, "party": turn.party, "role": turn.role} if turn else None,
            "page": paper.document.source_map.page_at(start),
            "paper": self._paper(row),
            "source": self.base + passage_url(row, span),
        }

    def motion(self, motion: str) -> _Answer:
        """Return a motion such as ``35373-4`` as each paper has it.

        Raises:
            NotFoundError: when there is none of this number.
        """
        dossier, number = parse_motion_id(motion)
        with Store(self.db) as store:
            request = ListRequest({"dossier": dossier, "number": number})
            readings = self._facts(store, MOTIONS, store.reader.all(MOTIONS, request, _MOST))
        if not readings:
            message = "no motion of this number in the database"
            raise NotFoundError(message, where=motion[:80])
        return {"motion": motion, "page": f"{self.base}/moties/{motion}", "readings": readings}

    def commitments(self, dossier: str = "", by: str = "", kind: str = "") -> _Answer:
        """Return the commitments of a dossier, of who made them, or of a kind; at most fifty, and how many there are.

        Raises:
            BadRequestError: for a kind that is none.
        """
        wanted = {"dossier": dossier, "promiser": by, "kind": kind}
        request = ListRequest({name: value for name, value in wanted.items() if value}, limit=_MOST)
        with Store(self.db) as store:
            page = store.reader.page(COMMITMENTS, request)
            return {"total": page.total, "commitments": self._facts(store, COMMITMENTS, page.found)}

    def trail(self, id: str) -> _Answer:  # noqa: A002 - the name that an assistant fills in
        """Return the trail of a dossier, a motion or a paper: each station with its date, words and source.

        Raises:
            NotFoundError: when nothing here goes by this id.
        """
        with Store(self.db) as store:
            found = trail_of(store, id)
            rows = store.rows({one.document for one in found.events if one.document})
        shape = TRAILS.published(found)
        stations = [
            _plain(told) | self._source(rows.get(one.document or ""), one.span)
            for told, one in zip(shape.stations, found.events, strict=True)
        ]
        return _plain(shape) | {"page": f"{self.base}/spoor/{found.id}", "stations": stations}

    def _source(self, row: DocumentRow | None, span: Span | None) -> _Answer:
        if row is None:
            return {"source": None}
        return {
            "source": self.base + (passage_url(row, span) if span else document_url(row.id)),
            "fiction": row.fiction,
        }

    def _result(self, result: DocumentHits) -> _Answer:
        passages = [self._passage(result, shown) for shown in result.passages]
        if result.paper is None:
            page = result_url(result)
            return {"record": result.category, "number": result.number, "passages": passages,
                    "source": self.base + page if page else None}  # fmt: skip
        return {"paper": self._paper(result.paper), "total_passages": result.total, "passages": passages}

    def _passage(self, result: DocumentHits, shown: PassageHit) -> _Answer:
        address = shown_url(result, shown)
        return _plain(RESPONSES.published(shown)) | {"source": self.base + address if address else None}

    def _facts(self, store: Store, kind: FactKind, found: Iterable[Found]) -> list[_Answer]:
        found = list(found)
        return [
            _plain(row)
            | {"paper": self._paper(one.paper), "source": self.base + passage_url(one.paper, kind.passage(one.fact))}
            for row, (_, one) in zip(published(store, kind, found), found, strict=True)
            if one is not None
        ]

    def _paper(self, row: DocumentRow) -> _Answer:
        told = {name: getattr(row, name) for name in ("id", "title", "genre", "date", "dossier", "number", "fiction")}
        return {**msgspec.to_builtins(told), "source": self.base + document_url(row.id)}


def _plain(shape: object) -> _Answer:
    """Return a published value as a dictionary, without its empty fields."""
    values = msgspec.to_builtins(shape)
    return _filled(values) if isinstance(values, Mapping) else {}


def _filled(values: Mapping[str, Any]) -> _Answer:
    return {name: value for name, value in values.items() if value is not None and not _empty(value)}


def _empty(value: object) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str) and not list(value)
