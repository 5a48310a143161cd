"""``kamerspoor vacuum``: the database without the room that nothing uses."""

from __future__ import annotations

from pathlib import Path

import click

from kamerspoor.cli.options import database, megabytes
from kamerspoor.store.backups import vacuum
from kamerspoor.store.store import Store


@click.command("vacuum")
@database
def command(db: Path) -> None:
    """Write the database anew without the room that nothing uses; who writes waits, who reads goes on.

    That takes as much room again on the disk as the database has, until it is done.
    """
    with Store(db) as store:
        before = megabytes(db)
        store.using(vacuum)
        click.echo(f"{db}: {before}, now {megabytes(db)}")
