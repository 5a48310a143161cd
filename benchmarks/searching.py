"""Search, measured beside what others use, in one run on the same passages and questions.

Three engines: ours; SQLite FTS5 on the same stems; SQLite FTS5 set up as OpenTK does (whole documents, ``unicode61``,
snippets and ranks for 280 rows). Each answer is complete: how many, the best twenty with their words marked, facets.

Run by itself for other numbers: ``python benchmarks/searching.py 10000``. A million passages (``make
bench-long``) take twenty minutes and some gigabytes of memory, most of it for the other two engines.
"""

from __future__ import annotations

import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from dutch_passages import WORD_LIST, passages, questions, vocabulary
from figures import Figure
from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

from kamerspoor.model.passages import Passage
from kamerspoor.search import analysis
from kamerspoor.search.engine import Engine
from kamerspoor.search.highlight import Sought, excerpt, marks
from kamerspoor.search.index import PassageIndex
from kamerspoor.search.query_parser import parse

_FACETS: Final = ("kind", "speaker", "party", "year", "dossier", "committee")
_TOP: Final = 20
_OPENTK_ROWS: Final = 280
_ROUNDS: Final = 2

_STEMMED: Final = 20_000  # passages whose stems alone are timed
# Of a million the other engines take a minute for each round of questions: one of them, after some to warm up.
_MANY, _WARM_UP = 500_000, 10


def searching(*sizes: int) -> Iterator[Figure]:
    """Yield what is measured on each number of passages; nothing without the word list."""
    if not WORD_LIST.exists():
        sys.stderr.write("search: not measured, the word list is not here (apt-get install wdutch)\n")
        return
    words = vocabulary()
    for count in sizes:
        yield from _among(list(passages(count, words)), words, f"search {count:,}")


def _among(made: Sequence[Passage], words: Sequence[str], name: str) -> Iterator[Figure]:
    asked = questions(words, [passage.text for passage in made[:5_000]])
    with tempfile.TemporaryDirectory(prefix="kamerspoor-bench-") as folder:
        index = PassageIndex(Path(folder) / "index")
        yield from _indexing(index, made, name)
        rounds = 1 if len(made) >= _MANY else _ROUNDS
        ours = _times(_ours(index, made), asked, rounds)
    # One after the other: each keeps all passages in memory.
    stemmed = _times(_stemmed(made), asked, rounds)
    plain = _times(_opentk(made), asked, rounds)
    for what, times in (("ours", ours), ("FTS5 on stems", stemmed), ("FTS5 as OpenTK", plain)):
        yield Figure(f"{name}: {what}, median", statistics.median(times) * 1000, "ms")
        yield Figure(f"{name}: {what}, p95", _p95(times) * 1000, "ms")
    yield Figure(f"{name}: p95 of FTS5 on stems in ours", _p95(stemmed) / _p95(ours), "x", least=3)
    yield Figure(f"{name}: p95 of FTS5 as OpenTK in ours", _p95(plain) / _p95(ours), "x", least=3)


def _indexing(index: PassageIndex, made: Sequence[Passage], name: str) -> Iterator[Figure]:
    processor, clock = time.process_time(), time.perf_counter()
    with index.writer() as writer:
        writer.add(made)
        writer.commit()
    processor, clock = time.process_time() - processor, time.perf_counter() - clock
    yield Figure(f"{name}: indexing, per second of one core", len(made) / processor, "passages")
    # Machines differ; what indexing costs beside taking the same words to their stems does not.
    some = made[:_STEMMED]
    alone = _stemming(some) / len(some) * len(made)
    yield Figure(f"{name}: indexing in times of Tantivy's Dutch stemmer alone", processor / alone, "x", 6)
    yield Figure(f"{name}: indexing, per second by the clock", len(made) / clock, "passages")
    folder = index.folder or Path()
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    text = sum(len(passage.text.encode()) for passage in made)
    yield Figure(f"{name}: index in sizes of the text", size / text, "x", 1)


def _ours(index: PassageIndex, made: Sequence[Passage]) -> Callable[[str], None]:
    places = {(passage.owner, passage.place): passage.text for passage in made}

    def answer(query: str) -> None:
        tree = parse(query).tree
        sought = Sought.of(tree)
        for group in Engine(index).find(tree, size=_TOP).groups:
            for hit in group.hits:
                words = places[hit.owner, hit.about.place]
                excerpt(words, marks(words, sought))

    return answer


def _stemming(made: Sequence[Passage]) -> float:
    """Return the processor time that only the stems of all passages take, as Tantivy makes them for any Dutch text."""
    plain = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.lowercase()).filter(Filter.stemmer("dutch"))
    stem = plain.build().analyze
    begun = time.process_time()
    for passage in made:
        stem(passage.text)
    return time.process_time() - begun


def _stemmed(made: Sequence[Passage]) -> Callable[[str], None]:
    """FTS5 on the stems that our index keeps, passage by passage; facets from a table beside it."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE words USING fts5 (stems, tokenize = 'unicode61')")
    db.execute(f"CREATE TABLE about (n INTEGER PRIMARY KEY, {', '.join(_FACETS)})")
    stem = analysis.dutch().analyze
    db.executemany("INSERT INTO words (rowid, stems) VALUES (?, ?)",
                   ((n, " ".join(stem(one.text))) for n, one in enumerate(made)))  # fmt: skip
    db.executemany("INSERT INTO about VALUES (?, ?, ?, ?, ?, ?, ?)", ((n, *_about(one)) for n, one in enumerate(made)))

    def answer(query: str) -> None:
        match, party = _fts(query, lambda word: " ".join(stem(word)))
        where = " AND party = ?" if party else ""
        given = (match, party) if party else (match,)
        joined = f"FROM words JOIN about ON n = words.rowid WHERE words MATCH ?{where}"
        db.execute(f"SELECT words.rowid, snippet(words, 0, '<', '>', '…', 40) {joined} ORDER BY rank LIMIT {_TOP}",
                   given).fetchall()  # fmt: skip
        db.execute(f"SELECT count(*) {joined}", given).fetchall()
        for facet in _FACETS:
            db.execute(f"SELECT {facet}, count(*) {joined} GROUP BY 1 ORDER BY 2 DESC LIMIT 12", given).fetchall()

    return answer


def _opentk(made: Sequence[Passage]) -> Callable[[str], None]:
    """FTS5 as OpenTK has it: whole documents, the newest 280 with rank and snippet; neither totals nor facets."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE words USING fts5 (titel, tekst, tokenize = \"unicode61 tokenchars '_'\")")
    papers: dict[str, list[str]] = {}
    for one in made:
        papers.setdefault(one.owner, []).append(one.text)
    db.executemany("INSERT INTO words VALUES (?, ?)", ((owner, "\n".join(texts)) for owner, texts in papers.items()))

    def answer(query: str) -> None:
        match, _ = _fts(query, lambda word: word)
        db.execute(
            "SELECT rowid, titel, snippet(words, -1, '<b>', '</b>', '…', 20), bm25(words) FROM words"
            " WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?",
            (match, _OPENTK_ROWS),
        ).fetchall()

    return answer


def _about(one: Passage) -> tuple[object, ...]:
    year = one.date.year if one.date else None
    return (one.kind, one.speakers[0], one.parties[0], year, one.dossiers[0], one.committees[0])


def _fts(query: str, form: Callable[[str], str]) -> tuple[str, str | None]:
    """Return a question in FTS5's language, with the party apart."""
    party = re.search(r"partij:(\S+)", query)
    bare = re.sub(r" ?partij:\S+", "", query)
    parts = re.findall(r'"[^"]+"|[()]|OR|-?\w+\*?', bare)
    written = []
    for part in parts:
        if part in {"(", ")", "OR"}:
            written.append(part)
        elif part.startswith('"'):
            written.append(f'"{form(part.strip(chr(34)))}"')
        elif part.startswith("-"):
            written.append(f'NOT "{form(part[1:])}"')
        else:
            # The beginning of a word is no word: it is looked for as it is.
            written.append(f'"{part[:-1]}"*' if part.endswith("*") else f'"{form(part)}"')
    return " ".join(written), party[1] if party else None


def _times(answer: Callable[[str], None], asked: Sequence[tuple[str, str]], rounds: int) -> list[float]:
    for _, query in asked[:: len(asked) // _WARM_UP]:
        answer(query)
    times = []
    for _, query in asked:
        best = float("inf")
        for _ in range(rounds):
            begun = time.perf_counter()
            answer(query)
            best = min(best, time.perf_counter() - begun)
        times.append(best)
    return times


def _p95(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    for figure in searching(*map(int, sys.argv[1:] or ["100000"])):
        print(figure, flush=True)
