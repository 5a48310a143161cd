"""``kamerspoor evaluate``: the readers against gold files."""

from __future__ import annotations

from pathlib import Path

import click

from kamerspoor.cli.options import print_table
from kamerspoor.pipeline.evaluation.measures import Tally
from kamerspoor.pipeline.evaluation.run import evaluate, sample_commitments
from kamerspoor.publish.measure import Measure
from kamerspoor.publish.schemas import to_json


@click.command("evaluate")
@click.argument("gold_dir", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--misses", is_flag=True, help="Print what was not right.")
@click.option(
    "--sample", default=0, type=click.IntRange(0), help="Print so many found commitments, to judge precision on."
)
@click.option("--more", type=click.Path(path_type=Path), help="Folder with more gold for the same papers: tests/gold.")
def command(gold_dir: Path, sample: int, more: Path | None, *, as_json: bool, misses: bool) -> None:
    """Measure the readers and extractors against the gold files in GOLD_DIR.

    Every figure comes with n and a 95 % interval (Wilson).
    """
    tallies = evaluate(gold_dir, more=more)
    if as_json:
        click.echo(to_json([_measure(tally) for tally in tallies]))
        return
    print_table(
        ("measure", "right", "n", "rate", "95 %"),
        [
            (
                tally.name,
                f"{tally.hits:g}",
                f"{tally.n:g}",
                f"{tally.rate:.4f}",
                "{:.3f}-{:.3f}".format(*tally.interval),
            )
            for tally in tallies
        ],
    )
    if misses:
        for tally in tallies:
            for miss in tally.misses:
                click.echo(f"{tally.name}: {miss}")
    for debate, promise in sample_commitments(gold_dir, sample) if sample else []:
        click.echo(f"{debate} turn {promise.passage.turn} [{promise.rule}] {promise.passage.quote}")


def _measure(tally: Tally) -> Measure:
    low, high = tally.interval
    return Measure(tally.name, tally.hits, tally.n, round(tally.rate, 6), round(low, 6), round(high, 6))
