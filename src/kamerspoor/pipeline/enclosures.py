"""Fetching the papers behind official records, and reading them like any other file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from kamerspoor.errors import KamerspoorError
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.days import date_items
from kamerspoor.pipeline.files import ReadJob, read_job
from kamerspoor.pipeline.ingest import Report
from kamerspoor.pipeline.workers import Outcome, run
from kamerspoor.sources.feed import fetch_bytes
from kamerspoor.sources.http import Server, UnreachableError
from kamerspoor.store.records.enclosures import Choice, Enclosure, Enclosures
from kamerspoor.store.store import Store


@dataclass(slots=True)
class PapersReport:
    """What became of the papers.

    Attributes:
        read: what was stored, and what was refused for good, with why.
        missed: what the server did not give this time; it is asked for again the next time.
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

    Each is a transaction of its own: killed at any moment, the next run goes on with what is left. A paper that changed
    becomes a new version of the one that is kept.

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
    waiting: dict[str, Enclosure] = {}
    wanted = chain(enclosures.documents(choice, dossier), enclosures.reports() if reports else ())
    for outcome in run(read_job, _jobs(server, wanted, waiting, report), workers=workers):
        _keep(store, enclosures, waiting.pop(outcome.task.path), outcome, report.read)
    date_items(store, report.read.refused.append)
    return report


def _jobs(
    server: Server, wanted: Iterable[Enclosure], waiting: dict[str, Enclosure], report: PapersReport
) -> Iterator[ReadJob]:
    """Fetch one paper after another, as the workers ask for them."""
    for enclosure in wanted:
        try:
            data = fetch_bytes(server, enclosure.record, enclosure.length)
        except UnreachableError as error:
            report.missed.append(error)
            return
        except KamerspoorError as error:
            report.missed.append(error.at(enclosure.name))
            continue
        waiting[enclosure.record] = enclosure
        yield ReadJob(enclosure.record, data)


def _keep(
    store: Store, enclosures: Enclosures, enclosure: Enclosure, outcome: Outcome[ReadJob, Paper], report: Report
) -> None:
    if outcome.result is None:
        error = outcome.error or KamerspoorError("it was not read")
        enclosures.note(enclosure, None, error.message)
        report.refused.append(type(error)(error.message, where=enclosure.name, remedy=error.remedy))
        return
    report.count(store.save(outcome.result, enclosure.name, enclosure.ids))
    enclosures.note(enclosure, store.filed_id(outcome.result.id), None)
