"""Speed and memory of following the feed: HTTP, parsing and the store, the emulator in a process of its own.

``python benchmarks/following.py follow|parse URL CATEGORY,CATEGORY`` is one measurement in a process of its own; it
prints what `Run` holds.
"""

from __future__ import annotations

import json
import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from figures import Figure
from lxml import etree

from kamerspoor.model.records import BY_NAME
from kamerspoor.pipeline.sync import sync
from kamerspoor.sources.http import Manners, Server
from kamerspoor.store.store import Store

# What the Chamber's feed holds most of, in thousands (April 2026): nine of ten of its entities.
MIX = {"Stemming": 976, "ZaakActor": 843, "Besluit": 654, "Document": 595, "DocumentVersie": 595, "DocumentActor": 579,
       "Agendapunt": 313, "Zaak": 296, "ActiviteitActor": 293, "Activiteit": 72}  # fmt: skip
REAL = ("Zaak", "Activiteit", "Agendapunt", "Besluit", "Stemming", "Document")
FEW = 10_000
_START_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Run:
    """What a measurement gives: entities, seconds of processor and clock, peak memory in kB, bytes of the feed."""

    entities: int = 0
    processor: float = 0.0
    clock: float = 0.0
    peak: int = 0
    size: int = 0


def syncing(real: Path, most: int, names: Sequence[str]) -> Iterator[Figure]:
    """Entities per second on one core, against plain lxml on the same bytes; memory of many against few.

    Args:
        real: folder with the real tables of the open data, which need not be there.
        most: computed entities that are many.
        names: which of the real tables.
    """
    with emulator(*_generate(FEW)) as url:
        few = _measure("follow", url, MIX)
    with emulator(*_generate(most)) as url:
        many = _measure("follow", url, MIX)
        yield from _speed("computed entities", many, _measure("parse", url, MIX))
    yield Figure(f"sync: memory of {few.entities:,} entities", few.peak / 1024, "MB")
    yield Figure(f"sync: memory of {many.entities:,} entities", many.peak / 1024, "MB")
    yield Figure("sync: ratio of the two", many.peak / few.peak, "x", 1.2)
    if (real / "odata" / "tables").is_dir():
        with emulator("--tables", str(real)) as url:
            yield from _speed("the real tables", _measure("follow", url, names), _measure("parse", url, names))


def _speed(what: str, run: Run, parse: Run) -> Iterator[Figure]:
    yield Figure(f"sync: {what}, per second of one core", run.entities / run.processor, "entities")
    yield Figure(f"sync: {what}, per second by the clock", run.entities / run.clock, "entities")
    yield Figure(f"lxml: {what}, per second of one core", run.entities / parse.processor, "entities")
    yield Figure(f"sync: {what}, in passes of plain lxml over the bytes", run.processor / parse.processor, "x", 20)


def _generate(total: int) -> Iterator[str]:
    for category, share in MIX.items():
        yield "--generate"
        yield f"{category}={total * share // sum(MIX.values())}"


def free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def emulator(*options: str) -> Iterator[str]:
    """Run an emulator of the Chamber's open data in a process of its own, and give its address."""
    port = free_port()
    command = [sys.executable, "-m", "tk_emulator", "--port", str(port), *options]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:  # noqa: S603 - our own command
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(f"{url}/emulator/")
            yield url
        finally:
            process.terminate()


def _wait(url: str) -> None:
    until = time.monotonic() + _START_SECONDS
    while True:
        try:
            urllib.request.urlopen(url, timeout=5).close()  # noqa: S310 - our own address
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


def _measure(what: str, url: str, categories: Iterable[str]) -> Run:
    command = [sys.executable, __file__, what, url, ",".join(categories)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own script
    return Run(**json.loads(done.stdout))


def _follow(url: str, categories: list[str]) -> Run:
    with tempfile.TemporaryDirectory(prefix="kamerspoor-bench-") as folder:
        before, begun = _processor(), time.monotonic()
        with Store(Path(folder) / "k.db", create=True) as store, Server(url, Manners(pause=0)) as server:
            report = sync(store, server, [BY_NAME[name] for name in categories])
        after, ended = _processor(), time.monotonic()
    failed = [str(one.error) for one in report if one.error]
    if failed:
        raise RuntimeError(failed)
    return Run(sum(one.records for one in report), after - before, ended - begun, _peak())


def _parse(url: str, categories: list[str]) -> Run:
    seconds, size = 0.0, 0
    for category in categories:
        address = f"/SyncFeed/2.0/Feed?category={category}"
        while address:
            with urllib.request.urlopen(url + address) as answer:  # noqa: S310 - our own address
                body = answer.read()
            begun = time.process_time()
            root = etree.fromstring(body)
            seconds += time.process_time() - begun
            size += len(body)
            on = root.xpath("string(*[local-name()='entry'][last()]/*[local-name()='link'][@rel='next']/@href)")
            address = str(on).removeprefix(url)
    return Run(processor=seconds, size=size)


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _peak() -> int:
    """Return the peak of this process in kB; getrusage would count what it was forked from."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _one_core() -> None:
    """Keep to one core, the last, where the system knows of it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


if __name__ == "__main__":
    _one_core()
    work = {"follow": _follow, "parse": _parse}[sys.argv[1]]
    print(json.dumps(asdict(work(sys.argv[2], sys.argv[3].split(",")))))
