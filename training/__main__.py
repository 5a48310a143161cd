"""Train the models and write them beside the code that applies them: ``python -m training DATA_DIR``."""

from __future__ import annotations

from pathlib import Path

import click

import kamerspoor.learned
from training import commitments, questions
from training.linear import write

_ROOM = Path(kamerspoor.learned.__file__).parent


@click.command()
@click.argument("data", type=click.Path(path_type=Path, exists=True, file_okay=False))
def main(data: Path) -> None:
    """Train the models on the labelled papers in DATA."""
    for name, model in {"commitments": commitments.train(data), **questions.train(data)}.items():
        write(model, _ROOM / f"{name}.json.xz")


main()
