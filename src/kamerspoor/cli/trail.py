"""``kamerspoor trail``: what led to something, and what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from kamerspoor.cli.options import database, print_table
from kamerspoor.publish.schemas import to_json
from kamerspoor.publish.trails import TRAILS, because
from kamerspoor.store.store import Store
from kamerspoor.trails.lookup import trail_of


@click.command("trail")
@click.argument("known_as", metavar="ID")
@database
@click.option("--format", "form", default="table", show_default=True, type=click.Choice(["table", "json"]))
def command(known_as: str, db: Path, form: Literal["table", "json"]) -> None:
    """Print the trail of ID: a dossier (35373), a motion (35373-4) or a paper (kst-35373-1).

    Exit code 1 when nothing goes by it.
    """
    with Store(db) as store:
        trail = trail_of(store, known_as)
    if form == "json":
        click.echo(to_json(TRAILS.published(trail)))
        return
    click.echo(f"{trail.id}: {trail.title}")
    if trail.state:
        click.echo(f"state: {trail.state} ({trail.rule}: {because(trail)})")
    rows = [(one.date, one.kind, one.document, one.turn, one.about, one.source, one.quote) for one in trail.events]
    print_table(("date", "what", "paper", "turn", "about", "source", "words"), rows)
