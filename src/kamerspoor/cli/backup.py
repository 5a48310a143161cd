"""``kamerspoor backup``: the database in a file, while others use it."""

from __future__ import annotations

from pathlib import Path

import click

from kamerspoor.cli.options import database, megabytes
from kamerspoor.pipeline.backups import back_up
from kamerspoor.store.store import Store


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@database
@click.option("--with-index", is_flag=True, help="Copy the search index too, to FILE.search; else it is made anew.")
@click.option("--replace", is_flag=True, help="Replace FILE if it is there.")
def command(file: Path, db: Path, *, with_index: bool, replace: bool) -> None:
    """Copy the database to FILE as it is at one moment, while others read and write on.

    The copy is looked over before it gets its name: FILE is whole or not there. Who follows what is in no backup.
    """
    with Store(db) as store:
        indexed = back_up(store, db, file, index=with_index, replace=replace)
    click.echo(f"{file}: {megabytes(file)}, whole" + (", with the search index beside it" if indexed else ""))
    if with_index and not indexed:
        click.echo("there is no search index of this database: it is made anew when the backup is restored", err=True)
