"""Files and folders into the database: on all cores, with flat memory, each document in its own transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kamerspoor.errors import KamerspoorError, StoreError, UnreadableFileError, costs_one, printable
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.days import date_items
from kamerspoor.pipeline.files import ReadJob, read_job, sha256_of
from kamerspoor.pipeline.workers import Outcome, run
from kamerspoor.store.rows import Saved
from kamerspoor.store.store import Store

# Told after each file; without an answer it was refused.
Progress = Callable[[Saved | None], None]
# After so many papers in a row that cannot be stored, no other is tried: the disk is full, or somebody else writes.
_GIVE_UP: Final = 3


@dataclass(slots=True)
class Report:
    """What an ingest did.

    Attributes:
        new: papers that were not there.
        versions: new readings of papers that were.
        same: files whose bytes were stored before.
        refused: the files that could not be read or stored, with the error.
        stopped: why the rest was not tried.
    """

    new: int = 0
    versions: int = 0
    same: int = 0
    refused: list[KamerspoorError] = field(default_factory=list)
    stopped: KamerspoorError | None = None

    def count(self, saved: Saved) -> None:
        """Add one stored file."""
        if saved == "new":
            self.new += 1
        elif saved == "version":
            self.versions += 1
        else:
            self.same += 1


def ingest(
    store: Store,
    files: Iterable[Path | UnreadableFileError],
    *,
    workers: int | None = None,
    ocr: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Read files and store them.

    A file stored before is not read again; whatever goes wrong with one is reported and costs nothing else. Killed at
    any moment, the database holds whole documents only, and the next run goes on where this one stopped.

    Args:
        store: the database.
        files: paths, taken one by one; an error among them is reported as if it was met here.
        workers: processes; when None one per core, of those for which there is memory.
        ocr: whether pictures of text are recognised, which takes seconds a page.
        progress: called after each file with what became of it (None: refused).
    """
    going = _Ingest(store, progress or (lambda _saved: None))
    with costs_one(going.stop):
        for outcome in run(read_job, going.unread(files, ocr=ocr), workers=workers):
            going.finish(outcome)
        date_items(store, going.refuse)
    return going.report


@dataclass
class _Ingest:
    """One run over files."""

    store: Store
    told: Progress
    report: Report = field(default_factory=Report)
    faults: int = 0

    def stop(self, error: KamerspoorError) -> None:
        self.report.stopped = error

    def unread(self, files: Iterable[Path | UnreadableFileError], *, ocr: bool) -> Iterator[ReadJob]:
        """Yield the files that are to be read."""
        for found in files:
            if isinstance(found, KamerspoorError):
                self.refuse(found)
            elif self._known(found):
                self._count("same")
            else:
                yield ReadJob(str(found), ocr=ocr)

    def finish(self, outcome: Outcome[ReadJob, Paper]) -> None:
        """Store what was read."""
        path = outcome.task.path
        if outcome.result is None:
            self.refuse((outcome.error or KamerspoorError("it was not read")).at(path))
            return
        with costs_one(self.refuse, path):
            self._count(self.store.save(outcome.result, printable(Path(path).name)))

    def refuse(self, error: KamerspoorError) -> None:
        """Note what cannot be read or stored.

        Raises:
            StoreError: when nothing can be stored any more.
        """
        self.faults = self.faults + 1 if isinstance(error, StoreError) else 0
        self.report.refused.append(error)
        self.told(None)
        if self.faults == _GIVE_UP:
            raise error

    def _known(self, path: Path) -> bool:
        with costs_one(lambda _error: None):  # who reads it, or stores it, says in one line what is wrong
            return path.is_file() and self.store.holds(sha256_of(path))
        return False

    def _count(self, saved: Saved) -> None:
        self.faults = 0
        self.report.count(saved)
        self.told(saved)
