"""``kamerspoor restore``: a database from a backup."""

from __future__ import annotations

from pathlib import Path

import click

from kamerspoor.cli.index import after_storing
from kamerspoor.cli.options import database, megabytes
from kamerspoor.pipeline.backups import restore
from kamerspoor.store.store import Store


@click.command("restore")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@database
@click.option("--replace", is_flag=True, help="Give up what the database holds now.")
@click.option("--no-index", is_flag=True, help="Leave the search index for later: kamerspoor index.")
def command(file: Path, db: Path, *, replace: bool, no_index: bool) -> None:
    """Make the database what it is in FILE, a backup, in one go; the search index is made anew if none is beside FILE.

    A backup of an earlier version is brought up to date; one of a newer version is refused.
    """
    restore(file, db, replace=replace)
    with Store(db) as store:
        click.echo(f"{db}: restored, {megabytes(db)}, {store.counts().papers:,} papers")
        after_storing(store, db, index=not no_index)
    if no_index:
        click.echo("the search index is not made yet: kamerspoor index", err=True)
