"""``kamerspoor sync``: follow the Chamber's open data."""

from __future__ import annotations

import difflib
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, cast

import click

from kamerspoor.cli.index import after_storing
from kamerspoor.cli.options import database
from kamerspoor.cli.progress import Progress
from kamerspoor.errors import BadRequestError, KamerspoorError, costs_one, printable
from kamerspoor.model.records import CATEGORIES, Category
from kamerspoor.pipeline.dossier import sync_dossier
from kamerspoor.pipeline.enclosures import PapersReport, fetch_papers
from kamerspoor.pipeline.sync import CategorySync, sync
from kamerspoor.sources.http import Manners, Server
from kamerspoor.sources.odata import expected_records
from kamerspoor.store.records.enclosures import Choice
from kamerspoor.store.store import Store

CHAMBER: Final = "https://gegevensmagazijn.tweedekamer.nl"
_BY_LOWER: Final = {category.name.lower(): category for category in CATEGORIES}
_SHOWN: Final = 5
_LONGEST_NAME: Final = 80  # of an element that the Chamber never told of


@click.command("sync")
@click.option("--base-url", default=CHAMBER, show_default=True, help="The server that is asked.")
@database
@click.option("--categories", default="", help="Only these, separated by commas, such as Zaak,Besluit.")
@click.option(
    "--dossier", "dossiers", multiple=True, help="Only this dossier with all that hangs on it; may be repeated."
)
@click.option(
    "--documents",
    type=click.Choice(["none", "text", "all"]),
    default="none",
    show_default=True,
    help="Fetch and read papers as well: those with a text of their own, or annexes too.",
)
@click.option("--once/--follow", default=True, help="Stop when there is nothing left, or go on asking for news.")
@click.option("--every", default=60.0, show_default=True, type=click.FloatRange(0.1), help="Seconds between questions.")
@click.option("--since-token", type=click.IntRange(0), help="Begin after this token of the feed, whatever was read.")
@click.option("--pause", default=0.1, show_default=True, type=click.FloatRange(0), help="Seconds between two pages.")
def command(  # noqa: PLR0913 - one argument per option
    *,
    base_url: str,
    db: Path,
    categories: str,
    dossiers: tuple[str, ...],
    documents: str,
    every: float,
    since_token: int | None,
    pause: float,
    once: bool,
) -> None:
    """Follow the Chamber's open data into the database.

    Each page is kept together with how far the feed was read: stopped at any moment, the next run goes on there.
    """
    chosen = chosen_categories(categories)
    progress = Progress(terminal=sys.stderr.isatty())
    server = Server(base_url, Manners(pause=pause), progress.waiting)
    choice = None if documents == "none" else cast("Choice", documents)
    with _stopped_by_terminate(), server, Store(db, create=True) as store:
        if dossiers:
            steps = [partial(_dossier, store, server, dossier, choice) for dossier in dossiers]
        else:
            what = _Following(chosen, since_token, choice, every)
            steps = [partial(_run, store, server, what, progress), partial(_papers, store, server, what)]
        steps.append(partial(after_storing, store, db))
        if dossiers or once:
            sys.exit(max(map(_exit_code, steps)))
        _follow(steps, what, progress)


@contextmanager
def _stopped_by_terminate() -> Iterator[None]:
    """Let the signal that stops a service (SIGTERM) do the same as Ctrl-C."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def chosen_categories(written: str) -> list[Category]:
    """Return the categories that are named, all when none is; capitals do not matter.

    Raises:
        BadRequestError: for a name that is none, with those that look like it.
    """
    names = [name.strip() for name in written.split(",") if name.strip()]
    for name in names:
        if name.lower() not in _BY_LOWER:
            near = [_BY_LOWER[one].name for one in difflib.get_close_matches(name.lower(), _BY_LOWER)]
            message = f"there is no category {name}"
            known = ", ".join(category.name for category in CATEGORIES)
            remedy = f"Did you mean {' or '.join(near)}?" if near else f"There are: {known}"
            raise BadRequestError(message, where="--categories", remedy=remedy)
    return [_BY_LOWER[name] for name in dict.fromkeys(map(str.lower, names))] or list(CATEGORIES)


Step = Callable[[], bool]


def _exit_code(step: Step) -> int:
    """Do a step of several, told whatever goes wrong in it: 0, 1 when it is not complete, or what the error says."""
    failed: list[KamerspoorError] = []
    complete = False
    with costs_one(failed.append):
        complete = step()
    for error in failed:
        click.echo(f"kamerspoor: {error}", err=True)
    return failed[0].exit_code if failed else int(not complete)


@dataclass(slots=True)
class _Following:
    """Options of following the feed: categories, first token, which papers, and how often."""

    chosen: Sequence[Category]
    since: int | None
    choice: Choice | None
    every: float


def _follow(steps: Sequence[Step], what: _Following, progress: Progress) -> None:
    """Ask for news until stopped; what fails is tried again the next time."""
    try:
        while True:
            for step in steps:
                _exit_code(step)
            what.since, progress.quiet = None, True
            progress.idle(what.every)
            time.sleep(what.every)
    except KeyboardInterrupt:
        progress.clear()
        click.echo("stopped; what was stored stays stored", err=True)


def _dossier(store: Store, server: Server, dossier: str, choice: Choice | None) -> bool:
    """Fetch one dossier, print a summary, and return whether its papers were complete."""
    report = sync_dossier(store, server, dossier)
    counted = ", ".join(f"{n:,} {name}" for name, n in report.counts.items() if n)
    click.echo(f"{report.dossier}: {counted}")
    return choice is None or _tell_papers(fetch_papers(store, server, choice, report.dossier))


def _papers(store: Store, server: Server, what: _Following) -> bool:
    """Fetch the papers that were asked for, and return whether none was missed."""
    return what.choice is None or _tell_papers(fetch_papers(store, server, what.choice))


def _run(store: Store, server: Server, what: _Following, progress: Progress) -> bool:
    """Read all that is new, print a summary, and return whether it is complete."""
    report = sync(
        store,
        server,
        what.chosen,
        since=what.since,
        count=lambda category: expected_records(server, category),
        progress=progress.category,
    )
    if not progress.quiet or any(one.records or one.n_refused for one in report):
        _tell(report, store)
    failed = [one.category for one in report if one.error]
    if failed:
        click.echo(f"not complete: {_some(failed)}. Run the same command again to go on where it stopped.", err=True)
    return not failed


def _tell(report: Sequence[CategorySync], store: Store) -> None:
    click.echo(
        f"{sum(one.new for one in report):,} new, {sum(one.changed for one in report):,} changed,"
        f" {sum(one.same for one in report):,} the same in {sum(one.seconds for one in report):.1f} s"
    )
    for one in report:
        _tell_some(f"could not be read: {one.category}", one.refused, one.n_refused)
    for category, names in store.records.unknown().items():
        known = ", ".join(f"{printable(name[:_LONGEST_NAME])} ({n:,})" for name, n in names.items())
        click.echo(f"unknown in {category}, kept as it came: {known}", err=True)


def _tell_papers(report: PapersReport) -> bool:
    """Print what came of fetching papers, and return whether nothing was missed.

    A paper that cannot be read is told and is no failure: it is the Chamber's, and will not read better tomorrow.
    """
    read = report.read
    click.echo(
        f"{read.new} new papers, {read.versions} new versions of known papers, {read.same} unchanged,"
        f" {len(read.refused)} cannot be read, {len(report.missed)} not fetched"
    )
    for words, errors in (("cannot be read", read.refused), ("not fetched", report.missed)):
        _tell_some(words, errors, len(errors), 2 * _SHOWN)
    return not report.missed


def _tell_some(words: str, errors: Sequence[object], total: int, most: int = _SHOWN) -> None:
    """Print the first of some errors, and how many more there are."""
    for error in errors[:most]:
        click.echo(f"{words}: {error}", err=True)
    if total > most:
        click.echo(f"{words}: and {total - most:,} more", err=True)


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
