"""A small database with its search index, for tests that search."""

from __future__ import annotations

from pathlib import Path

from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.indexing import update_index
from kamerspoor.search.service import IndexHandle, SearchRequest, SearchResponse, SearchService
from kamerspoor.store.store import Store
from web_report import ASKED, LETTER, REPORT, VOTED

PAPERS = {"verslag": REPORT, "brief": LETTER, "vragen": ASKED, "stemmingen": VOTED}


def make(path: Path) -> Path:
    """Make a database of four papers with its index."""
    with Store(path, create=True) as store:
        for name, text in PAPERS.items():
            store.save(read_paper(text.encode()), f"{name}.txt")
        derive(store)
        update_index(store, path)
    return path


def ask(db: Path, query: str, **more: int) -> SearchResponse:
    """Ask one question."""
    with Store(db) as store:
        return SearchService(store, IndexHandle(db).finder()).search(SearchRequest(query, **more))  # type: ignore[arg-type]


def found(answer: SearchResponse) -> list[str]:
    """Return the words of the passages that were found, folded."""
    return [" ".join(shown.words.split()) for result in answer.results for shown in result.passages]
