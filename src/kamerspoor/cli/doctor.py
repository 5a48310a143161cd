"""``kamerspoor doctor``: how complete a database is, and what is wrong with it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kamerspoor.cli.options import database, print_table
from kamerspoor.pipeline.doctor import Diagnosis, examine
from kamerspoor.publish.shapes import to_json
from kamerspoor.store.store import Store


@click.command("doctor")
@database
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(db: Path, *, as_json: bool) -> None:
    """Say how complete and how fresh the database is, and what is wrong with it.

    Exit code 1 when the file itself is damaged; what the Chamber leaves out is told, and is no fault.
    """
    with Store(db) as store:
        found = examine(store)
    if as_json:
        click.echo(to_json(found))
    else:
        _tell(found)
    if not found.sound:
        sys.exit(1)


def _tell(found: Diagnosis) -> None:
    click.echo(f"Read: {found.papers.papers:,} papers, {found.papers.turns:,} turns, {found.papers.motions:,} motions,"
               f" {found.papers.commitments:,} commitments")  # fmt: skip
    _title("The Chamber's records")
    print_table(
        ("category", "records", "deleted", "unknown", "last asked", "last complete"),
        [
            (
                one.category,
                f"{one.standing:,}",
                one.deleted,
                one.with_unknown,
                one.asked or "never",
                one.caught_up or "never",
            )
            for one in found.categories
            if one.standing or one.deleted or one.asked
        ],
    )
    if found.unknown:
        _title("What no column knows (kept as it came)")
        rows = [(category, name, n) for category, names in found.unknown.items() for name, n in names.items()]
        print_table(("category", "element", "records"), rows)
    _title("References that lead nowhere")
    print_table(
        ("category", "reference", "to", "never seen", "deleted"),
        [(one.category, one.relation, " or ".join(one.to), one.missing, one.gone) for one in found.dangling],
    )
    _title("The file")
    click.echo("\n".join(found.damage) or "sound")


def _title(words: str) -> None:
    click.echo(f"\n{words}")
