"""``kamerspoor export``: what others read."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kamerspoor.cli.options import database
from kamerspoor.errors import BadRequestError
from kamerspoor.publish.debate_export import mt_list
from kamerspoor.publish.debate_export_files import FORMS
from kamerspoor.publish.urls import passage_url
from kamerspoor.store.store import Store


@click.group("export")
def command() -> None:
    """Write what is held in the form that others read."""


@command.command("mt")
@click.option("--debate", required=True, help="Id of the report of the debate.")
@database
@click.option("--format", "form", type=click.Choice([*FORMS]), help="By the ending of -o when not given, else csv.")
@click.option("-o", "--out", type=click.Path(dir_okay=False, path_type=Path), help="The file; standard output without.")
@click.option("--base-url", default="", help="Where the pages are served, for whole addresses.")
def motions_and_commitments(debate: str, db: Path, form: str | None, out: Path | None, base_url: str) -> None:
    """Write the list of motions, commitments and open questions of a debate (M&T)."""
    chosen = form or (out.suffix.removeprefix(".") if out else "") or "csv"
    if chosen not in FORMS:
        message = "no such form of a list"
        raise BadRequestError(message, where=chosen[:20], remedy=f"Choose from: {', '.join(FORMS)}")
    with Store(db) as store:
        row, paper = store.row(debate), store.paper(debate)
    found = mt_list(row, paper, lambda paper, span: base_url.rstrip("/") + passage_url(paper, span))
    written = FORMS[chosen][1](found)
    if out is None:
        sys.stdout.buffer.write(written)
    else:
        out.write_bytes(written)
        counts = ", ".join(f"{len(part.rows)} {part.name.lower()}" for part in found.parts)
        click.echo(f"{out}: {counts}")
