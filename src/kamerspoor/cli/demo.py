"""``kamerspoor demo``: the bundled fictional dossier, offline."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from kamerspoor.cli.index import after_storing
from kamerspoor.cli.options import must_be_free, site_options
from kamerspoor.pipeline.demo import ingest_demo, sync_demo
from kamerspoor.publish.site import Site
from kamerspoor.store.store import Store
from kamerspoor.web.running import Serving, serve


@click.command("demo")
@site_options
@click.option("--no-serve", is_flag=True, help="Read the dossier and print what was found, without serving it.")
def command(host: str, port: int, site: Site, *, no_serve: bool) -> None:
    """Read the bundled dossier (fiction) into a temporary database and serve it."""
    if not no_serve:
        must_be_free(host, port)
    with tempfile.TemporaryDirectory(prefix="kamerspoor-demo-") as folder:
        db = Path(folder) / "demo.db"
        with Store(db, create=True) as store:
            report = ingest_demo(store)
            records = sum(one.new for one in sync_demo(store))
            counts = store.counts()
            after_storing(store, db)
        click.echo(
            f"Demo dossier (fiction): {report.new} papers, {counts.turns} turns, {counts.motions} motions,"
            f" {counts.commitments} commitments, {records} records of the Chamber"
        )
        if not no_serve:
            click.echo(f"Kamerspoor: {site.base}/ (stop with Ctrl-C)")
            serve(Serving(db, host, port, site))
