"""Search over HTTP, on a corpus of the size on which OpenTK was measured: 60,000 documents and 150 reports, 684 MB.

Takes a quarter of an hour, so it is no part of ``make bench``: ``python benchmarks/search_corpus.py [DOCUMENTS]``.
"""

from __future__ import annotations

import hashlib
import itertools
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import httpx
from dutch_passages import passages, questions, vocabulary
from figures import Figure
from following import emulator, free_port

from kamerspoor.model.paper import Identity, Paper
from kamerspoor.model.source_text import Block, SourceMap, SourceText
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.indexing import update_index
from kamerspoor.store.store import Store
from kamerspoor.text.spans import Span

KAMERSPOOR = str(Path(sys.executable).with_name("kamerspoor"))
_REPORTS, _PARAGRAPHS, _TURNS = 150, 10, 350
_CLIENTS, _READERS, _RECORDS = 16, 50, 250_000


def main() -> None:
    """Make the corpus, serve it, and ask."""
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 60_000
    words = vocabulary()
    texts = (passage.text for passage in passages(documents * _PARAGRAPHS + _REPORTS * _TURNS, words))
    with tempfile.TemporaryDirectory(prefix="kamerspoor-bench-") as folder:
        db, sample = Path(folder) / "k.db", list(itertools.islice(texts, 2_000))
        size = _fill(db, texts, documents)
        print(Figure("corpus: text", size / 1e6, "MB"))
        asked = [query for _, query in questions(words, sample)]
        with _served(db) as url:
            _measure(url, asked)
            _while_writing(url, db, asked)


def _fill(db: Path, texts: Iterator[str], documents: int) -> int:
    size = 0
    with Store(db, create=True) as store:
        for n in range(documents):
            paper = _letter(n, list(itertools.islice(texts, _PARAGRAPHS)))
            size += len(paper.document.text)
            store.save(paper, f"{n}.txt")
        for n in range(_REPORTS):
            said = itertools.islice(texts, _TURNS)
            turns = (f"De heer Spreker{n % 40} (PP):\n{text}\n" for n, text in enumerate(said))
            text = f"Verslag {n}\n\nDe voorzitter:\nIk open de vergadering.\n\n" + "\n".join(turns)
            size += len(text)
            store.save(read_paper(text.encode()), f"verslag-{n}.txt")
        begun = time.perf_counter()
        done = update_index(store, db)
        print(Figure("corpus: passages", done.passages, ""))
        print(Figure("corpus: indexing from the store", done.passages / (time.perf_counter() - begun), "passages/s"))
    return size


def _letter(n: int, paragraphs: Sequence[str]) -> Paper:
    text = "\n\n".join(paragraphs)
    starts = itertools.accumulate((len(one) + 2 for one in paragraphs[:-1]), initial=0)
    blocks = tuple(
        Block("paragraph", Span(start, start + len(one))) for start, one in zip(starts, paragraphs, strict=True)
    )
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    day = date(2008, 1, 1) + timedelta(days=n % 6_500)
    identity = Identity("letter", title=paragraphs[0][:80], date=day, dossier=str(30_000 + n // 20))
    return Paper(SourceText(text, blocks, SourceMap(), sha256, "text/plain"), identity)


class _served:  # noqa: N801 - used as a function is
    def __init__(self, db: Path) -> None:
        self._port = free_port()
        command = [KAMERSPOOR, "serve", "--db", str(db), "--port", str(self._port)]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command

    def __enter__(self) -> str:
        url = f"http://127.0.0.1:{self._port}/api/v1/search"
        for _ in range(200):
            try:
                httpx.get(url, params={"q": "water"}, timeout=60).raise_for_status()
            except httpx.ConnectError:
                time.sleep(0.1)
            else:
                return url
        message = "the server does not answer"
        raise RuntimeError(message)

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(timeout=30)


def _measure(url: str, asked: Sequence[str]) -> None:
    alone, failed = _ask(url, asked)
    print(Figure("corpus: one client, median", statistics.median(alone) * 1000, "ms"))
    print(Figure("corpus: one client, p95", statistics.quantiles(alone, n=20)[-1] * 1000, "ms", 30))
    print(Figure("corpus: one client, failures", failed, "", 0))
    times, failed = _together(url, asked, _CLIENTS)
    print(Figure(f"corpus: {_CLIENTS} clients, p95", statistics.quantiles(times, n=20)[-1] * 1000, "ms"))
    print(Figure(f"corpus: {_CLIENTS} clients, failures", failed, "", 0))


def _while_writing(url: str, db: Path, asked: Sequence[str]) -> None:
    """Fifty readers, first undisturbed, then while records of the Chamber come into the same database and index."""
    quiet, failed = _together(url, asked[:60], _READERS)
    with emulator("--generate", f"Zaak={_RECORDS}") as source:
        command = [KAMERSPOOR, "sync", "--db", str(db), "--base-url", source, "--pause", "0", "--categories", "zaak"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as writing:  # noqa: S603
            busy, failed_too = _together(url, asked[:60], _READERS)
            still = writing.poll() is None
    calm, stirred = (statistics.quantiles(times, n=100)[-1] for times in (quiet, busy))
    print(Figure(f"corpus: {_READERS} readers, p99", calm * 1000, "ms"))
    print(Figure(f"corpus: {_READERS} readers while a sync writes, p99", stirred * 1000, "ms"))
    print(Figure(f"corpus: {_READERS} readers, the one in the other", stirred / calm, "x", 5))
    print(Figure(f"corpus: {_READERS} readers, failures", failed + failed_too, "", 0))
    print(Figure("corpus: the sync outlasted the readers (1 is yes)", still, ""))


def _together(url: str, asked: Sequence[str], clients: int) -> tuple[list[float], int]:
    """Let clients ask the same questions at once, and return all times with the number of failures."""
    done: list[tuple[list[float], int]] = []
    threads = [threading.Thread(target=lambda: done.append(_ask(url, asked))) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [seconds for some, _ in done for seconds in some], sum(failures for _, failures in done)


def _ask(url: str, asked: Sequence[str]) -> tuple[list[float], int]:
    times, failed = [], 0
    with httpx.Client(timeout=120) as client:
        for query in asked:
            begun = time.perf_counter()
            answer = client.get(url, params={"q": query})
            times.append(time.perf_counter() - begun)
            failed += answer.status_code != 200  # noqa: PLR2004 - it answers
    return times, failed


if __name__ == "__main__":
    main()
