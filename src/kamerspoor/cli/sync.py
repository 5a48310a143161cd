"""``kamerspoor sync``: follow the Chamber's open data."""

from __future__ import annotations

import difflib
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import click

from kamerspoor.cli.options import database
from kamerspoor.errors import BadRequestError
from kamerspoor.model.official import CATEGORIES, Category
from kamerspoor.pipeline.sync import CategorySync, sync
from kamerspoor.sources.counting import expected_records
from kamerspoor.sources.http import Manners, Server
from kamerspoor.store.store import Store

CHAMBER: Final = "https://gegevensmagazijn.tweedekamer.nl"
_BY_LOWER: Final = {category.name.lower(): category for category in CATEGORIES}
_SHOWN: Final = 5


@click.command("sync")
@click.option("--base-url", default=CHAMBER, show_default=True, help="The server that is asked.")
@database
@click.option("--categories", default="", help="Only these, separated by commas, such as Zaak,Besluit.")
@click.option("--once/--follow", default=True, help="Stop when there is nothing left, or go on asking for news.")
@click.option("--every", default=60.0, show_default=True, type=click.FloatRange(0.1), help="Seconds between questions.")
@click.option("--since-token", type=click.IntRange(0), help="Begin after this token of the feed, whatever was read.")
@click.option("--pause", default=0.1, show_default=True, type=click.FloatRange(0), help="Seconds between two pages.")
def command(  # noqa: PLR0913 - one argument per option
    base_url: str, db: Path, categories: str, every: float, since_token: int | None, pause: float, *, once: bool
) -> None:
    """Follow the Chamber's open data into the database.

    Each page is kept together with how far the feed was read: stopped at any moment, the next run goes on there.
    """
    chosen = chosen_categories(categories)
    with Store(db, create=True) as store, Server(base_url, Manners(pause=pause)) as server:
        while True:
            report = _run(store, server, chosen, since_token)
            _tell(report, store)
            if once:
                break
            since_token = None
            time.sleep(every)
    if any(one.error for one in report):
        sys.exit(1)


def chosen_categories(written: str) -> list[Category]:
    """Return the categories that are named, all when none is; capitals do not matter.

    Raises:
        BadRequestError: for a name that is none, with those that look like it.
    """
    names = [name.strip().lower() for name in written.split(",") if name.strip()]
    for name in names:
        if name not in _BY_LOWER:
            near = [_BY_LOWER[one].name for one in difflib.get_close_matches(name, _BY_LOWER)]
            message = f"there is no category {name}"
            remedy = f"Did you mean {' or '.join(near)}?" if near else f"There are: {', '.join(_all_names())}"
            raise BadRequestError(message, where="--categories", remedy=remedy)
    return [_BY_LOWER[name] for name in dict.fromkeys(names)] or list(CATEGORIES)


def _all_names() -> list[str]:
    return [category.name for category in CATEGORIES]


def _run(store: Store, server: Server, chosen: Sequence[Category], since: int | None) -> list[CategorySync]:
    progress: Callable[[CategorySync], None] = _Line() if sys.stderr.isatty() else _tell_end
    return sync(
        store,
        server,
        chosen,
        since=since,
        count=lambda category: expected_records(server, category),
        progress=progress,
    )


@dataclass(slots=True)
class _Line:
    """Progress on a terminal: one line per category that is written over, a few times a second."""

    shown_at: float = field(default=0.0)

    def __call__(self, state: CategorySync) -> None:
        ended = state.done or state.error is not None
        now = time.monotonic()
        if ended or now - self.shown_at > 1 / _SHOWN:
            self.shown_at = now
            click.echo(f"\r\x1b[K{progress_line(state)}", err=True, nl=ended)


def _tell_end(state: CategorySync) -> None:
    if state.done or state.error is not None:
        click.echo(progress_line(state), err=True)


def progress_line(state: CategorySync) -> str:
    """Return how a category is doing in one line: records, rate, expected end, and what went wrong."""
    of = f" of {state.expected:,}" if state.expected else ""
    parts = [f"{state.category:<30} {state.records:>9,}{of} records"]
    if state.records:
        parts.append(f"{state.rate:,.0f}/s")
    if not state.done and state.seconds_left is not None:
        parts.append(f"{_duration(state.seconds_left)} to go")
    if state.done:
        parts.append(f"{state.new:,} new, {state.changed:,} changed, {state.same:,} the same")
    if state.refused:
        parts.append(f"{len(state.refused)} could not be read")
    if state.error is not None:
        parts.append(f"stopped: {state.error}")
    return ", ".join(parts)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min {rest} s" if minutes else f"{rest} s"


def _tell(report: Sequence[CategorySync], store: Store) -> None:
    click.echo(
        f"{sum(one.new for one in report):,} new, {sum(one.changed for one in report):,} changed,"
        f" {sum(one.same for one in report):,} the same in {sum(one.seconds for one in report):.1f} s"
    )
    for one in report:
        for refused in one.refused[:_SHOWN]:
            click.echo(f"could not be read: {one.category}: {refused}", err=True)
        if len(one.refused) > _SHOWN:
            click.echo(f"could not be read: {one.category}: and {len(one.refused) - _SHOWN} more", err=True)
    for category, names in store.official.unknown().items():
        known = ", ".join(f"{name} ({n:,})" for name, n in names.items())
        click.echo(f"unknown in {category}, kept as it came: {known}", err=True)
    failed = [one.category for one in report if one.error]
    if failed:
        click.echo(
            f"not complete: {', '.join(failed)}. Run the same command again to go on where it stopped.", err=True
        )
