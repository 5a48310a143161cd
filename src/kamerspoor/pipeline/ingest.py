"""Files and folders into the database: on all cores, with flat memory, each document in its own transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kamerspoor.errors import KamerspoorError
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.days import date_items
from kamerspoor.pipeline.files import ReadJob, read_job, sha256_of
from kamerspoor.pipeline.workers import Outcome, run
from kamerspoor.store.rows import Saved
from kamerspoor.store.store import Store

Progress = Callable[[Path, Saved | None], None]


@dataclass(slots=True)
class Report:
    """What an ingest did.

    Attributes:
        new: papers that were not there.
        versions: new readings of papers that were.
        same: files whose bytes were stored before.
        refused: the files that could not be read, with the error.
    """

    new: int = 0
    versions: int = 0
    same: int = 0
    refused: list[KamerspoorError] = field(default_factory=list)

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
    files: Iterable[Path],
    *,
    workers: int | None = None,
    ocr: bool = False,
    progress: Progress | None = None,
) -> Report:
    """Read files and store them.

    A file stored before is not read again; a file that cannot be read is reported and costs nothing else. Killed at any
    moment, the database holds whole documents only, and the next run goes on where this one stopped.

    Args:
        store: the database.
        files: paths, taken one by one.
        workers: processes; one per core when None.
        ocr: whether pictures of text are recognised, which takes seconds a page.
        progress: called after each file with what became of it (None: refused).
    """
    report = Report()
    told = progress or (lambda _path, _saved: None)
    jobs = _unread(store, files, report, told, ocr=ocr)
    for outcome in run(read_job, jobs, workers=workers):
        _finish(store, outcome, report, told)
    date_items(store)
    return report


def _unread(store: Store, files: Iterable[Path], report: Report, told: Progress, *, ocr: bool) -> Iterator[ReadJob]:
    for path in files:
        try:
            known = path.is_file() and store.holds(sha256_of(path))
        except OSError:
            known = False  # the worker says in one line why it cannot be read
        if known:
            report.count("same")
            told(path, "same")
        else:
            yield ReadJob(str(path), ocr=ocr)


def _finish(store: Store, outcome: Outcome[ReadJob, Paper], report: Report, told: Progress) -> None:
    path = Path(outcome.task.path)
    if outcome.result is None:
        error = outcome.error or KamerspoorError("it was not read")
        report.refused.append(error.at(str(path)))
        told(path, None)
        return
    saved = store.save(outcome.result, path.name)
    report.count(saved)
    told(path, saved)
