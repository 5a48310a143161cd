"""Server time of every page of official records, on a database as large as the real tables give."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from figures import Figure
from following import emulator
from litestar import Litestar
from litestar.testing import TestClient

from kamerspoor.model.lists import List
from kamerspoor.model.record_lists import RECORD_LISTS
from kamerspoor.model.records import BY_NAME
from kamerspoor.pipeline.sync import sync
from kamerspoor.publish.site import LOOPBACK
from kamerspoor.sources.http import Manners, Server
from kamerspoor.store.store import Store
from kamerspoor.web.app import create_app

# The smallest answer of the same server: what the framework and the client alone take.
SMALLEST = "/static/icon.svg"
BOUND = 60
ROUNDS = 5
SINGLES = 8
MANY = 100
OK = 200
# Beside the categories that are counted, what gives their rows names.
ALSO = ("Fractie", "Persoon", "DocumentVersie", "Vergadering", "Verslag")


def pages(real: Path, names: Sequence[str]) -> Iterator[Figure]:
    """Server time of lists and single records; the client's own work is counted in, and is small.

    Args:
        real: folder with the real tables of the open data; without them nothing is measured.
        names: which of them the pages are made of, with what gives their rows names.
    """
    if not (real / "odata" / "tables").is_dir():
        return
    with tempfile.TemporaryDirectory(prefix="kamerspoor-bench-") as folder:
        db = Path(folder) / "k.db"
        with (
            emulator("--tables", str(real)) as url,
            Server(url, Manners(pause=0)) as server,
            Store(db, create=True) as store,
        ):
            sync(store, server, [BY_NAME[name] for name in (*names, *ALSO)])
        with TestClient(create_app(db), base_url=LOOPBACK.base) as client:
            smallest = statistics.median(_measured(client, SMALLEST) for _ in range(MANY))
            times = page_times(client)
            smallest = min(smallest, statistics.median(_measured(client, SMALLEST) for _ in range(MANY)))
    for path, seconds in times.items():
        yield Figure(f"pages: {path}, p95", p95(seconds) * 1000, "ms")
    everything = [one for seconds in times.values() for one in seconds]
    yield Figure(f"pages: all {len(everything)} answers, median", statistics.median(everything) * 1000, "ms")
    yield Figure("pages: all answers, p95", p95(everything) * 1000, "ms")
    yield Figure(f"pages: {SMALLEST}, median", smallest * 1000, "ms")
    yield Figure(f"pages: all answers, p95 in times of {SMALLEST}", p95(everything) / smallest, "x", BOUND)


def page_times(client: TestClient[Litestar]) -> dict[str, list[float]]:
    """Return the seconds of processor time of every answer, by the list that it belongs to.

    Every list is asked as it is, by its filters, in its other orders and far down, and so are single records of it.
    Each address is asked once before it is measured: what a site remembers between two changes of the database is part
    of it.

    Args:
        client: of a site whose database was synced.
    """
    times: dict[str, list[float]] = {}
    for shown in RECORD_LISTS:
        for address in _addresses(client, shown):
            client.get(address)
            times.setdefault(shown.name, []).extend(_measured(client, address) for _ in range(ROUNDS))
    return times


def p95(seconds: list[float]) -> float:
    """Return the time below which 95 of 100 answers stay."""
    return statistics.quantiles(seconds, n=20)[-1]


def _measured(client: TestClient[Litestar], address: str) -> float:
    begun = time.process_time()
    answer = client.get(address)
    seconds = time.process_time() - begun
    if answer.status_code != OK:
        message = f"{address}: {answer.status_code}"
        raise RuntimeError(message)
    return seconds


def _addresses(client: TestClient[Litestar], shown: List) -> Iterator[str]:
    if shown.page is None or shown.needs:
        return  # only ever part of a record's page
    path = shown.page.path
    yield path
    answer = client.get(f"{path}.json")
    rows: list[dict[str, Any]] = answer.json()
    last = -(-int(answer.headers["X-Total-Count"]) // 100)
    yield f"{path}?pagina={max(last, 1)}"
    yield from (f"{path}?sorteer={order}" for order in shown.sorts)
    for one in shown.filters:
        if one.label and one.control == "text":
            yield f"{path}?{one.url}=water"
        elif one.control == "day":
            yield f"{path}?{one.url}=2025-03-01"
    if shown.feed:
        yield f"{path}.atom"
    yield from [row["url"] for row in rows if row.get("url")][:SINGLES]
