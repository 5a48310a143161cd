"""``kamerspoor index``: the search index, brought up to date or made anew."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kamerspoor.cli.options import database
from kamerspoor.errors import StoreError
from kamerspoor.pipeline.indexing import Indexed, update_index
from kamerspoor.store.store import Store


@click.command("index")
@database
@click.option("--rebuild", is_flag=True, help="Make it anew; whoever searches goes on with the old one meanwhile.")
def command(db: Path, *, rebuild: bool) -> None:
    """Bring the search index up to date with the database; `ingest` and `sync` do so by themselves."""
    with Store(db) as store:
        tell(update_index(store, db, rebuild=rebuild, progress=show_progress if sys.stderr.isatty() else None))


def index_after(store: Store, db: Path) -> None:
    """Bring the index up to date after something was stored; what is stored stays stored when that cannot be."""
    terminal = sys.stderr.isatty()
    try:
        done = update_index(store, db, progress=show_progress if terminal else None)
    except StoreError as error:
        click.echo(f"the search index was not brought up to date: {error}", err=True)
    else:
        if terminal and done.changes:
            tell(done)


def show_progress(done: int, total: int) -> None:
    """Show on one line how far it is."""
    click.echo(f"\rIndexing {done:,} of {total:,}", err=True, nl=done >= total)


def tell(done: Indexed) -> None:
    """Say what was done."""
    read = f"{done.changes:,} papers and records, {done.passages:,} passages" if done.changes else "up to date"
    click.echo(f"Search index: {read}")
