"""What commands share: options and printing tables."""

from __future__ import annotations

import shutil
import socket
import sys
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from kamerspoor.errors import BadRequestError
from kamerspoor.publish.site import Site

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
base_url_option = click.option(
    "--base-url",
    envvar="KAMERSPOOR_BASE_URL",
    show_envvar=True,
    help="Address at which readers reach the pages, such as https://kamerspoor.example: of links, feeds and mail.",
)
_NARROWEST = 6  # characters of a column
_GAP = 2  # between columns


def site_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command that serves pages ``host``, ``port`` and ``site``, from what a person says of them."""

    @click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
    @click.option("--port", default=8035, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
    @base_url_option
    @click.option(
        "--allowed-host",
        "allowed_hosts",
        multiple=True,
        envvar="KAMERSPOOR_ALLOWED_HOSTS",
        help="Another name that the pages may be asked at; can be given more than once.",
    )
    @click.option(
        "--statements",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        envvar="KAMERSPOOR_STATEMENTS",
        help="Folder with privacy.txt and toegankelijkheid.txt: your words on these pages (docs/hosting.md).",
    )
    @wraps(command)
    def served(
        host: str,
        port: int,
        base_url: str | None,
        allowed_hosts: Sequence[str],
        statements: Path | None,
        **rest: Any,  # noqa: ANN401 - options of any command
    ) -> None:
        site = replace(Site.served(host, port, base_url, allowed_hosts), statements=statements)
        command(host=host, port=port, site=site, **rest)

    return served


def must_be_free(host: str, port: int) -> None:
    """Raise before anything is said or done when the port is not to be had.

    Raises:
        BadRequestError: when another program has it, or it may not be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError as error:
            message = f"cannot listen at this address: {(error.strerror or str(error)).lower()}"
            raise BadRequestError(message, where=f"{host}:{port}", remedy="Choose another with --port") from error


def megabytes(file: Path) -> str:
    """Return how large a file is, in words."""
    return f"{file.stat().st_size / 1e6:,.1f} MB"


def print_table(headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a plain table, on a terminal no wider than that is."""
    words = [["" if cell is None else str(cell) for cell in row] for row in rows]
    if not words:
        click.echo("(none)")
        return
    widths = [max(map(len, column)) for column in zip(headers, *words, strict=True)]
    limit = _widest(widths, shutil.get_terminal_size().columns) if sys.stdout.isatty() else max(widths)
    # Wrapped here: tabulate would take cells such as "69,096" for numbers, and fail on them.
    cells = [[_wrapped(cell, limit) for cell in row] for row in words]
    from tabulate import tabulate  # noqa: PLC0415 - as long to load as all of ours, and JSON needs none of it

    click.echo(tabulate(cells, headers, tablefmt="plain", disable_numparse=True))


def _widest(widths: Sequence[int], columns: int) -> int:
    """Return how wide the widest columns may be for a table to fit, all others as wide as they are."""
    room = columns - _GAP * (len(widths) - 1)
    return next(
        (limit for limit in range(max(widths), _NARROWEST, -1) if sum(min(one, limit) for one in widths) <= room),
        _NARROWEST,
    )


def _wrapped(cell: str, limit: int) -> str:
    return "\n".join(textwrap.wrap(cell, limit)) if len(cell) > limit else cell
