"""Server time and size of every page and list on a database of many papers, those of facts and trails among them.

``python benchmarks/fact_pages.py DB`` prints a table of a database that is there.
"""

from __future__ import annotations

import gzip
import math
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import many_papers
from figures import Figure
from litestar.testing import TestClient

from kamerspoor.publish.site import LOOPBACK
from kamerspoor.web.app import create_app

FRONT: Final = "/"
ROUNDS: Final = 9
# Of a page with an id so many are asked, as lists name them.
SINGLES: Final = 3
# Of each page so many addresses are followed: not all of them are to be had.
FOLLOWED: Final = 6
# Every choice of a list is a link that adds to those before: so many filters together are asked.
_FILTERS: Final = 2
_LINK: Final = re.compile(r'href="(?P<address>/[^"#]*)')
_NOT_PAGES: Final = re.compile(
    # Pages in English are the same in other words.
    r"^/(?:static|get|api|vergelijk|en)\b|/lijst/|\.(?:csv|xlsx|ics|atom|json|docx|bib|ris)(?:\?|$)"
)
# What is known by a name, without a number in it.
_NAMED: Final = frozenset({"personen", "fracties", "spoor", "persoon", "fractie", "zoekvraag"})


def addresses(client: TestClient[Any]) -> dict[str, list[str]]:
    """Return addresses by the page that they are of, found as a visitor finds them: from the front page, by links.

    Args:
        client: of a site.
    """
    found: dict[str, list[str]] = {}
    seen, waiting = Counter({FRONT: 1}), [FRONT]
    while waiting:
        address = waiting.pop(0)
        kind = kind_of(address)
        if len(found.setdefault(kind, [])) >= SINGLES:
            continue
        response = client.get(address)
        if response.status_code != 200 or "html" not in response.headers.get("content-type", ""):  # noqa: PLR2004
            continue
        found[kind].append(str(response.url.raw_path.decode()))
        for link in _LINK.finditer(response.text):
            onward = link["address"].replace("&amp;", "&")
            new = onward not in seen and seen[kind_of(onward)] < FOLLOWED and not _NOT_PAGES.search(onward)
            if new and onward.count("=") <= _FILTERS:
                seen.update({onward, kind_of(onward)})
                waiting.append(onward)
    return {kind: several for kind, several in sorted(found.items()) if several}


def kind_of(address: str) -> str:
    """Return the page that an address is of: ``/moties/35373-4`` is ``/moties/…``, a list with filters has their names.

    Args:
        address: with its query string.
    """
    path, _, query = address.partition("?")
    parts = path.strip("/").split("/")
    shown = "/" + "/".join("…" if n and _tells_one(parts[n - 1], part) else part for n, part in enumerate(parts))
    names = sorted({one.partition("=")[0] for one in query.split("&") if one})
    return f"{shown}?{'&'.join(names)}" if names else shown


def _tells_one(before: str, part: str) -> bool:
    """Tell whether a part of a path says which of many: by a number, or as a name behind the kind of thing."""
    return before in _NAMED or any(letter.isdigit() or letter in "%-" for letter in part)


def measured(client: TestClient[Any], address: str) -> tuple[list[float], int]:
    """Return the seconds of processor time of some requests, and the compressed size of the response in bytes."""
    client.get(address)
    seconds, body = [], b""
    for _ in range(ROUNDS):
        begun = time.process_time()
        response = client.get(address)
        seconds.append(time.process_time() - begun)
        body = response.content
    return seconds, len(gzip.compress(body, 6))


def p95(seconds: Sequence[float]) -> float:
    """Return the time within which 95 of 100 are answered."""
    ordered = sorted(seconds)
    return ordered[max(math.ceil(len(ordered) * 0.95) - 1, 0)]


def table(db: Path) -> Iterator[tuple[str, float, int]]:
    """Yield every page with its p95 in seconds and its largest compressed size in bytes.

    Args:
        db: a database of papers.
    """
    with TestClient(create_app(db), base_url=LOOPBACK.base) as client:
        for kind, several in addresses(client).items():
            figures = [measured(client, address) for address in several]
            yield kind, p95([one for seconds, _ in figures for one in seconds]), max(size for _, size in figures)


def fact_pages(number: int) -> Iterator[Figure]:
    """Server time of every page that a visitor finds, on papers that were ingested, against that of the front page.

    Args:
        number: of papers.
    """
    with tempfile.TemporaryDirectory(prefix="kamerspoor-bench-") as folder:
        many_papers.write(Path(folder) / "papers", number)
        db = Path(folder) / "k.db"
        # By a process of its own, as a server has nothing of it in its memory.
        program = Path(sys.executable).with_name("kamerspoor")
        command = (str(program), "ingest", "--db", str(db), str(Path(folder) / "papers"))
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - ours
        found = {kind: (seconds, size) for kind, seconds, size in table(db)}
    front = found[FRONT][0]
    for kind, (seconds, size) in found.items():
        yield Figure(f"facts: {kind}, p95 ({size / 1000:.0f} kB)", seconds * 1000, "ms")
    dearest = max(found, key=lambda kind: found[kind][0])
    yield Figure(f"facts: the dearest page, {dearest}, in times of the front page", found[dearest][0] / front, "x", 2)
    heaviest = max(size for _, size in found.values())
    yield Figure("facts: the heaviest page, compressed, in times of 100 kB", heaviest / 100_000, "x", 1)


if __name__ == "__main__":
    for name, seconds, size in table(Path(sys.argv[1])):
        print(f"{name:<60} {seconds * 1000:9.1f} ms {size / 1000:8.1f} kB", flush=True)
