"""What commands share: options and printing tables."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

import click

database = click.option(
    "--db",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="KAMERSPOOR_DB",
    default=Path("kamerspoor.db"),
    show_default="$KAMERSPOOR_DB, else kamerspoor.db",
    help="The database file.",
)
ocr_option = click.option(
    "--ocr",
    is_flag=True,
    help="Recognise the text of scans and pictures: some seconds a page, with the program tesseract and its Dutch.",
)
_WIDEST = 60  # characters of a cell
_PIPE_WIDTH = 200


def print_table(headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a plain table; wide cells are wrapped on a terminal."""
    terminal = sys.stdout.isatty()
    limit = min(_WIDEST, max(shutil.get_terminal_size().columns // 2, 20)) if terminal else _PIPE_WIDTH
    # Wrapped here: tabulate would take cells such as "69,096" for numbers, and fail on them.
    cells = [["" if cell is None else _wrapped(str(cell), limit) for cell in row] for row in rows]
    if not cells:
        click.echo("(none)")
        return
    from tabulate import tabulate  # noqa: PLC0415 - as long to load as all of ours, and JSON needs none of it

    click.echo(tabulate(cells, headers, tablefmt="plain", disable_numparse=True))


def _wrapped(cell: str, limit: int) -> str:
    return "\n".join(textwrap.wrap(cell, limit)) if len(cell) > limit else cell
