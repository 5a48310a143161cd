"""``kamerspoor index``: the derived tables and the search index, brought up to date or made anew."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import click

from kamerspoor.cli.options import database
from kamerspoor.errors import KamerspoorError, explained
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.pipeline.indexing import Indexed, update_index
from kamerspoor.store.store import Store


@click.command("index")
@database
@click.option("--rebuild", is_flag=True, help="Make both anew; whoever searches goes on with the old index meanwhile.")
def command(db: Path, *, rebuild: bool) -> None:
    """Bring derived tables and search index up to date with the database; `ingest` and `sync` do so by themselves.

    What cannot be worked out of a paper is listed, and makes the exit code 1; all else is brought up to date.
    """
    with Store(db) as store:
        left_out = derive(store, rebuild=rebuild, progress=_progress("Deriving")).left_out
        done = update_index(store, db, rebuild=rebuild, progress=_progress("Indexing"))
    _list(left_out + done.left_out)
    tell(done)
    if left_out or done.left_out:
        sys.exit(1)


def after_storing(store: Store, db: Path, *, index: bool = True) -> bool:
    """Bring derived tables and search index up to date after something was stored.

    Args:
        store: the open database.
        db: its file.
        index: whether the search index is among it; what is stored stays stored when that cannot be.

    Returns:
        Whether all of it is; what is not has been told.

    Raises:
        StoreError: when nothing can be written.
    """
    left_out = derive(store, progress=_progress("Deriving")).left_out
    _list(left_out)
    if not index:
        return not left_out
    try:
        done = update_index(store, db, progress=_progress("Indexing"))
    except Exception as error:  # noqa: BLE001 - whatever it is, what was stored is stored, and others go on
        click.echo(f"the search index was not brought up to date: {explained(error)}", err=True)
        return False
    _list(done.left_out)
    if sys.stderr.isatty() and done.changes:
        tell(done)
    return not left_out + done.left_out


def _list(left_out: list[KamerspoorError]) -> None:
    for error in left_out:
        click.echo(f"left out: {error}", err=True)


def _progress(doing: str) -> Callable[[int, int], None] | None:
    """Return a function that shows progress on one line of a terminal; None when there is no terminal."""

    def show(done: int, total: int) -> None:
        click.echo(f"\r{doing} {done:,} of {total:,}", err=True, nl=done >= total)

    return show if sys.stderr.isatty() else None


def tell(done: Indexed) -> None:
    """Print what was indexed."""
    read = f"{done.changes:,} papers and records, {done.passages:,} passages" if done.changes else "up to date"
    click.echo(f"Search index: {read}")
