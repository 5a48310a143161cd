"""Fetching the papers behind official records, and reading them like any other file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from kamerspoor.errors import KamerspoorError, StoreError, costs_one
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.days import date_items
from kamerspoor.pipeline.files import ReadJob, read_job
from kamerspoor.pipeline.ingest import Report
from kamerspoor.pipeline.workers import Outcome, run
from kamerspoor.reading.detect import MAX_BYTES
from kamerspoor.sources.feed import fetch_file
from kamerspoor.sources.http import Server, TooLargeError, UnreachableError
from kamerspoor.store.records.enclosures import Choice, Enclosure, Enclosures
from kamerspoor.store.store import Store

_SHOWN: Final = 120  # characters of a name


@dataclass(slots=True)
class PapersReport:
    """What became of the papers.

    Attributes:
        read: what was stored, and what was refused for good, with why.
        missed: what the server did not give this time, or could not be stored; it is asked for again the next time.
    """

    read: Report = field(default_factory=Report)
    missed: list[KamerspoorError] = field(default_factory=list)


def fetch_papers(
    store: Store,
    server: Server,
    choice: Choice,
    dossier: str | None = None,
    *,
    reports: bool = True,
    workers: int | None = None,
) -> PapersReport:
    """Fetch and read the papers that are not here yet, or that changed since.

    Each is a transaction of its own: killed at any moment, the next run goes on with what is left. Whatever goes wrong
    with one costs that one. A paper that changed becomes a new version of the one that is kept.

    Args:
        store: the database, with the records.
        server: of the Chamber.
        choice: ``text`` or ``all``, see `kamerspoor.store.records.enclosures.Enclosures.documents`.
        dossier: only the documents of one dossier.
        reports: whether reports of meetings are fetched as well.
        workers: processes that read; one per core when None.
    """
    report = PapersReport()
    enclosures = store.using(Enclosures)
    with (
        costs_one(report.missed.append),
        TemporaryDirectory(prefix="kamerspoor-", ignore_cleanup_errors=True) as folder,
    ):
        wanted = chain(enclosures.documents(choice, dossier), enclosures.reports() if reports else ())
        fetching = _Fetching(store, server, Path(folder), report)
        for outcome in run(read_job, fetching.jobs(wanted), workers=workers):
            fetching.keep(outcome)
    with costs_one(report.missed.append):
        date_items(store, report.missed.append)
    return report


class _Fetching:
    """Papers on their way from the server, through a file of their own, to the database."""

    def __init__(self, store: Store, server: Server, folder: Path, report: PapersReport) -> None:
        self._store = store
        self._enclosures = store.using(Enclosures)
        self._server = server
        self._folder = folder
        self._report = report
        self._waiting: dict[str, Enclosure] = {}
        self._stopped = False

    def jobs(self, wanted: Iterable[Enclosure]) -> Iterator[ReadJob]:
        """Fetch one paper after another, as the workers ask for them."""
        for enclosure in wanted:
            path = self._folder / enclosure.record
            with costs_one(self._miss, enclosure.name[:_SHOWN]):
                self._fetch(enclosure, path)
            if self._stopped:
                return
            if str(path) in self._waiting:
                yield ReadJob(str(path))

    def keep(self, outcome: Outcome[ReadJob, Paper]) -> None:
        """Store what was read, or why it could not be."""
        path = outcome.task.path
        enclosure = self._waiting.pop(path)
        with costs_one(self._miss, enclosure.name[:_SHOWN]):
            if outcome.result is None:
                self._refuse(enclosure, outcome.error or KamerspoorError("it was not read"))
            else:
                saved = self._store.save(outcome.result, enclosure.name, enclosure.ids)
                self._enclosures.note(enclosure, self._store.filed_id(outcome.result.id), None)
                self._report.read.count(saved)
        with suppress(OSError):
            Path(path).unlink()

    def _fetch(self, enclosure: Enclosure, path: Path) -> None:
        try:
            fetch_file(self._server, enclosure.record, enclosure.length, path, MAX_BYTES)
        except TooLargeError as error:
            self._refuse(enclosure, error)
        else:
            self._waiting[str(path)] = enclosure

    def _refuse(self, enclosure: Enclosure, error: KamerspoorError) -> None:
        """Note that it cannot be read: it is not asked for again until it changes."""
        self._enclosures.note(enclosure, None, error.message)
        self._report.read.refused.append(type(error)(error.message, where=enclosure.name[:_SHOWN], remedy=error.remedy))

    def _miss(self, error: KamerspoorError) -> None:
        self._report.missed.append(error)
        # Without a network or a database no other needs to be tried.
        self._stopped = self._stopped or isinstance(error, UnreachableError | StoreError)
