"""``kamerspoor evaluate``: the readers against gold files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from evaluation.against import Change, compare_with
from evaluation.record import record
from evaluation.run import evaluate, sample_commitments
from kamerspoor.cli.options import print_table
from kamerspoor.publish.measure import Measure
from kamerspoor.publish.measured import RECORDED
from kamerspoor.publish.schemas import to_json

if TYPE_CHECKING:
    from evaluation.measures import Tally


@click.command("evaluate")
@click.argument("gold_dir", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--folds", is_flag=True, help="Train models that have not seen the debate they are measured on: minutes.")
@click.option("--misses", is_flag=True, help="Print what was not right.")
@click.option(
    "--sample", default=0, type=click.IntRange(0), help="Print so many found commitments, to judge precision on."
)
@click.option("--more", type=click.Path(path_type=Path), help="Folder with more gold for the same papers: tests/gold.")
@click.option("--against", metavar="REV", help="Print what was gained and lost since a revision of the repository.")
@click.option("--record", "keep", is_flag=True, help="Keep the figures for the page and the documents that tell them.")
def command(  # noqa: PLR0913 - one for each option
    gold_dir: Path,
    sample: int,
    more: Path | None,
    against: str | None,
    *,
    as_json: bool,
    misses: bool,
    folds: bool,
    keep: bool,
) -> None:
    """Measure the readers and extractors against the gold files in GOLD_DIR.

    Every figure comes with n and a 95 % interval (Wilson).
    """
    if against is not None:
        _print_changes(compare_with(against, gold_dir, more), against)
        return
    tallies = evaluate(gold_dir, more=more, folds=folds)
    if keep:
        record(RECORDED, gold_dir.resolve().name, [_measure(tally) for tally in tallies])
    if as_json:
        click.echo(to_json([_measure(tally) for tally in tallies]))
        return
    headers = ("measure", "right", "n", "rate", "95 %")
    print_table(headers, [_row(tally) for tally in tallies])
    for tally in tallies if misses else ():
        for miss in tally.misses:
            click.echo(f"{tally.name}: {miss}")
    for debate, promise in sample_commitments(gold_dir, sample) if sample else []:
        click.echo(f"{debate} turn {promise.passage.turn} [{promise.rule}] {promise.passage.quote}")


def _row(tally: Tally) -> tuple[str, ...]:
    low, high = tally.interval
    return tally.name, f"{tally.hits:g}", f"{tally.n:g}", f"{tally.rate:.4f}", f"{low:.3f}-{high:.3f}"


def _measure(tally: Tally) -> Measure:
    low, high = tally.interval
    return Measure(tally.name, tally.hits, tally.n, round(tally.rate, 6), round(low, 6), round(high, 6))


def _print_changes(changes: list[Change], revision: str) -> None:
    """Print the figures that changed, then row by row and file by file what is right now, and what no longer is."""
    if not changes:
        click.echo(f"Nothing gained or lost since {revision}.")
        return
    print_table(
        ("measure", f"at {revision}", "now", "gained", "lost"),
        [(one.measure, one.before, one.now, len(one.gained), len(one.lost)) for one in changes],
    )
    for sign, word in (("+", "gained"), ("-", "lost")):
        for change in changes:
            for miss in getattr(change, word):
                click.echo(f"{sign} {change.measure}: {miss}")
