"""Speed and memory, measured in one run as ratios, so that the figures of two machines can be compared.

Uses the real papers of ``../shared/data`` where they are, else the bundled fictional dossier. Prints a table; a ratio
over its bound is printed as such, and one over twice its bound makes it leave with 1. ``--long`` measures the same on
the sizes of the whole Chamber, which takes an hour.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from fact_pages import fact_pages
from figures import Figure
from following import REAL, syncing
from many_papers import another
from pages import pages
from searching import searching

from kamerspoor.genres.debate.lines import STAGE_LINES, read_stage
from kamerspoor.genres.debate.speaker_labels import LABELS, read_label
from kamerspoor.model.source_text import SourceText
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.extracting import read_paper
from kamerspoor.pipeline.workers import run
from kamerspoor.reading.detect import read_bytes
from kamerspoor.store.store import Store
from kamerspoor.trails.dossier_trail import dossier_trail
from kamerspoor.trails.motion_trail import motion_trail

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
DEMO = ROOT / "src" / "kamerspoor" / "demo" / "dossier"
SEED = SHARED / "seeds" / "003_80043238be0c1716.txt"
ROUNDS = 21
FEW = 100


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of each is measured.

    Rounds over the PDFs, motions in XML (None: all), papers of the demo, computed records of the feed, the real tables
    by name, passages of search, papers behind pages of facts.
    """

    rounds: int
    motions: int | None
    papers: int
    records: int
    tables: tuple[str, ...]
    passages: int
    many: int


SHORT = Sizes(3, 1_000, 1_000, 50_000, ("Activiteit", "Agendapunt"), 50_000, 800)
LONG = Sizes(12, None, 10_000, 500_000, REAL, 1_000_000, 16_000)


def main(*options: str) -> int:
    """Measure everything, print it as it is measured, and say last what is over its bound."""
    sizes = LONG if "--long" in options else SHORT
    over = []
    for name, measure in measures(sizes).items():
        begun = time.monotonic()
        for figure in measure():
            print(figure, flush=True)
            over += [figure] if figure.excess > 1 else []
        print(f"-- {name}: {time.monotonic() - begun:.0f} s", flush=True)
    for figure in over:
        print(figure, file=sys.stderr)
    return 1 if any(figure.fails for figure in over) else 0


def measures(sizes: Sizes) -> dict[str, Callable[[], Iterator[Figure]]]:
    """Return what is measured, in order, each under its name."""
    real = SHARED / "opendata"
    return {
        "debate": debate,
        "pdfs": lambda: pdfs(sizes.rounds),
        "papers": lambda: papers(sizes.motions),
        "memory": lambda: memory(sizes.papers),
        "sync": lambda: syncing(real, sizes.records, sizes.tables),
        "pages": lambda: pages(real, sizes.tables),
        "fact pages": lambda: fact_pages(sizes.many),
        "search": lambda: searching(sizes.passages),
        "start": start,
    }


def debate() -> Iterator[Figure]:
    """Reading plus all extraction of a debate, against one pass of its line table over the same text."""
    data = (SEED if SEED.exists() else DEMO / "03-notaoverleg.txt").read_bytes()
    lines = read_bytes(data).text.split("\n")
    whole, table, guarded = [], [], []
    # In turns, so that all meet the same moods of the machine; each time another text, so that nothing is remembered.
    for changed in (data + f"\n{n}\n".encode() for n in range(ROUNDS)):
        whole.append(_processor_time(lambda paper=changed: read_paper(paper)))
        table.append(_processor_time(lambda: _line_table(lines)))
        guarded.append(_processor_time(lambda: _guarded_line_table(lines)))
    # The quickest of many: what disturbs a round only ever makes it slower, and not all three alike.
    seconds = min(whole)
    yield Figure("debate: reading and all extraction", seconds * 1000, "ms")
    yield Figure("debate: one pass of the line table, each row in order", min(table) * 1000, "ms")
    yield Figure("debate: the same with the reader's shortcuts by first letter", min(guarded) * 1000, "ms")
    # Of 23 passes some 10 are trained models, of commitments and questions (29 November 2026; it was 13).
    yield Figure("debate: reading and all extraction, in passes of the line table", seconds / min(table), "x", 24)
    yield Figure("debate: the same, in passes with shortcuts", seconds / min(guarded), "x")
    yield Figure("debate: reading and all extraction", len(data) / seconds / 1e6, "MB/s/core")


def _line_table(lines: list[str]) -> int:
    """Try every row of the line table on every line, in order, until one matches."""
    rows = [*LABELS.values(), *STAGE_LINES]
    return sum(next((True for rule in rows if rule.match(line)), False) for line in lines)


def _guarded_line_table(lines: list[str]) -> int:
    """Tell the kind of every line as the reader does: most lines are dismissed by their first letter."""
    found = 0
    for index, line in enumerate(lines):
        found += read_label(line) is not None or read_stage(lines, index) is not None
    return found


def pdfs(rounds: int) -> Iterator[Figure]:
    """PDF documents per second on two workers, against the PDF library alone on the same files and workers."""
    files = sorted((SHARED / "dev").rglob("*.pdf")) + sorted((SHARED / "opendata" / "overig").glob("*.pdf"))
    if not files:
        return
    tasks = [str(path) for path in files] * rounds
    ours, alone = [], []
    for _ in range(3):
        ours.append(_wall_time(lambda: _drain(read_pdf, tasks)))
        alone.append(_wall_time(lambda: _drain(library_alone, tasks)))
    yield Figure("pdf: documents per second on two workers", len(tasks) / min(ours), "docs/s")
    yield Figure("pdf: time against the PDF library alone", min(ours) / min(alone), "x", 2)


def papers(most: int | None) -> Iterator[Figure]:
    """Motions of the sample as the official XML, through ingest: documents per second per core, and memory."""
    packed = next((SHARED / "opendata" / "kst").glob("*.tar.gz"), None)
    if packed is None:
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "kst"
        with tarfile.open(packed) as archive:
            archive.extractall(folder, filter="data")
        files = sorted(folder.rglob("*.xml"))
        for path in files[most:] if most else ():
            path.unlink()
        files = files[:most]
        few = Path(name) / "few"
        few.mkdir()
        for path in files[: len(files) // 20]:
            shutil.copy(path, few)
        base, _ = _ingest_folder(few, Path(name) / "few.db")
        peak, seconds = _ingest_folder(folder, Path(name) / "all.db")
        cores = len(os.sched_getaffinity(0))
        yield Figure("kst: motions in XML through ingest", len(files) / seconds / cores, "docs/s/core")
        yield Figure(f"kst: memory of ingesting {len(files)} against {len(files) // 20} papers", peak / base, "x", 1.3)


def read_pdf(path: str) -> SourceText:
    """Read one PDF as the product does."""
    return read_bytes(Path(path).read_bytes())


def library_alone(path: str) -> int:
    """Take the text of all pages with the library, and nothing more."""
    document = pypdfium2.PdfDocument(Path(path).read_bytes())
    try:
        return sum(len(document[index].get_textpage().get_text_range()) for index in range(len(document)))
    finally:
        document.close()


def _drain(work: Callable[[str], object], tasks: list[str]) -> None:
    for outcome in run(work, tasks, workers=2):
        if outcome.error is not None:
            raise outcome.error


def memory(most: int) -> Iterator[Figure]:
    """Peak memory of ingesting many documents against few, the largest process counting, and of indexing them.

    What reads and stores must not grow with what it reads. What indexes has a buffer of a fixed size, which few
    documents do not fill, so it is held against what ingesting the same documents takes.
    """
    few, _, _, early = _ingest(FEW)
    many, seconds, indexing, late = _ingest(most)
    yield Figure(f"memory: ingest of {FEW} documents", few / 1024, "MB")
    yield Figure(f"memory: ingest of {most} documents", many / 1024, "MB")
    yield Figure("memory: ratio of the two", many / few, "x", 1.3)
    yield Figure(f"memory: indexing {most} documents", indexing / 1024, "MB")
    yield Figure("memory: the same, in times of ingesting them", indexing / many, "x", 2)
    yield Figure("ingest: documents per second", most / seconds, "docs/s")
    yield Figure(f"trails: one debate stored, with its trails, among {most}", late * 1000, "ms")
    yield Figure(f"trails: the same, in times of that among {FEW}", late / early, "x", 1.5)


def _ingest(count: int) -> tuple[int, float, int, float]:
    """Ingest so many different documents in a process of its own.

    Returns:
        Its peak in kB, the seconds, the peak of indexing, and the seconds of one more debate with its trails.
    """
    papers = sorted(DEMO.glob("*.txt"))
    with tempfile.TemporaryDirectory(prefix="kamerspoor-bench-") as name:
        folder = Path(name) / "papers"
        folder.mkdir()
        for number in range(count):
            # Mostly short papers, with one long debate in every hundred, as in the Chamber's own stream.
            paper = papers[2] if number % 100 == 0 else papers[(number % 7 + 3) % len(papers)]
            words = another(paper.read_text(encoding="utf-8"), number)
            (folder / f"{number:05d}.txt").write_text(f"{words}\n\nExemplaar {number}.\n", encoding="utf-8")
        db = Path(name) / "bench.db"
        peak, seconds = _ingest_folder(folder, db)
        indexing, _ = _peak_of("index", "--db", str(db))
        return peak, seconds, indexing, _one_more(db)


def _one_more(db: Path) -> float:
    """Return the seconds that storing one more debate and making the trails of its dossier and motions takes."""
    printed = (DEMO / "03-notaoverleg.txt").read_text(encoding="utf-8")
    words = printed.replace("99 123", "88 888").replace("99123", "88888")
    times = []
    with Store(db) as store:
        derive(store)
        for n in range(ROUNDS // 2):
            paper = read_paper(f"{words}\n\nExemplaar {n}.\n".encode())
            begun = time.process_time()
            store.save(paper, "debat.txt")
            derive(store)
            dossier_trail(store, "88888")
            for motion in paper.motions:
                if motion.number is not None:
                    motion_trail(store, f"88888-{motion.number}")
            times.append(time.process_time() - begun)
    return min(times)


def _ingest_folder(folder: Path, db: Path) -> tuple[int, float]:
    return _peak_of("ingest", str(folder), "--db", str(db), "--no-index")


def _peak_of(*arguments: str) -> tuple[int, float]:
    """Run a command of ours in a process of its own and return its peak in kB, and the seconds."""
    script = (
        "import resource, subprocess, sys; code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL);"
        " print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(code)"
    )
    command = [sys.executable, "-c", script, str(Path(sys.executable).with_name("kamerspoor")), *arguments]
    started = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    return int(done.stdout), time.monotonic() - started


def start() -> Iterator[Figure]:
    """Processor time of the command, and of reading a motion of one page with it, in times of starting it."""
    ours = str(Path(sys.executable).with_name("kamerspoor"))
    commands = ([sys.executable, "-c", "pass"], [ours, "--help"], [ours, "read", str(DEMO / "08-motie-gewijzigd.txt")])
    times: list[list[float]] = [[], [], []]
    # In turns, so that all meet the same moods of the machine.
    for _ in range(ROUNDS // 2):
        for command, taken in zip(commands, times, strict=True):
            taken.append(_command_time(command))
    python, shown, read = map(min, times)
    yield Figure("start: python -c pass, processor time", python * 1000, "ms")
    yield Figure("start: kamerspoor --help, processor time", shown * 1000, "ms")
    yield Figure("start: kamerspoor --help, in times of starting Python", shown / python, "x", 12)
    yield Figure("start: kamerspoor read of a motion, processor time with its worker", read * 1000, "ms")
    yield Figure("start: the same, in times of kamerspoor --help", read / shown, "x", 7)


def _command_time(command: list[str]) -> float:
    """Return the processor time of a command with all that it starts, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _processor_time(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _wall_time(work: Callable[[], object]) -> float:
    started = time.monotonic()
    work()
    return time.monotonic() - started


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
