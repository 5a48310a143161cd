"""``kamerspoor compare``: two papers claim by claim."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from kamerspoor.cli.options import database, print_table
from kamerspoor.model.comparison import Comparison, Pair
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.files import ReadJob, read_file
from kamerspoor.publish.comparison import COMPARISONS, Compared
from kamerspoor.publish.comparison_page import as_html
from kamerspoor.publish.schemas import to_json
from kamerspoor.store.store import Store
from kamerspoor.trails.compare.alignment import compare
from kamerspoor.trails.compare.topics import about


@click.command("compare")
@click.argument("a")
@click.argument("b")
@database
@click.option("--format", "form", default="table", show_default=True, type=click.Choice(["table", "json", "html"]))
@click.option("--about", "words", default="", metavar="WORDS", help="Only what they say of this: sancties.")
def command(a: str, b: str, db: Path, form: Literal["table", "json", "html"], words: str) -> None:
    """Compare A (the earlier) with B (the later): files, or ids of papers in the database.

    Behind an @ an id takes the first characters of the hash of one reading of it.
    """
    papers = Compared(_paper(a, db), _paper(b, db))
    found = about(compare(*papers), words)
    if form == "table":
        _print_tables(found)
    else:
        click.echo(to_json(COMPARISONS.published(found, papers)) if form == "json" else as_html(papers, found))


def _paper(given: str, db: Path) -> Paper:
    if Path(given).is_file():
        return read_file(ReadJob(given))
    with Store(db) as store:
        return store.paper(given)


def _print_tables(found: Comparison) -> None:
    # What surely or likely says the same first: the rest has its subject in common and no more.
    pairs = sorted(found.pairs, key=lambda pair: pair.relation == "same_subject")
    print_table(("", "certainty", "A", "B", "differs"), [_row(pair) for pair in pairs])
    for name, claims in (("only in A", found.only_a), ("only in B", found.only_b)):
        click.echo()
        print_table((name, "section"), [(claim.text, claim.section) for claim in claims])


def _row(pair: Pair) -> tuple[object, ...]:
    told = "; ".join(f"{one.kind}: {one.a or '-'} > {one.b or '-'}" for one in pair.differences)
    return pair.relation, pair.certainty, pair.a.text, pair.b.text, told
