"""``kamerspoor mcp``: what assistants (language models) may ask, over standard input and output."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import click

from kamerspoor.cli.options import database
from kamerspoor.errors import BadRequestError
from kamerspoor.store.store import Store


@click.command("mcp")
@database
@click.option(
    "--base-url",
    default="http://127.0.0.1:8035",
    show_default=True,
    help="Where `kamerspoor serve` shows this database; links in answers lead there.",
)
def command(db: Path, base_url: str) -> None:
    """Serve search, passages, motions, commitments and trails to an assistant (Model Context Protocol, stdio)."""
    if importlib.util.find_spec("mcp") is None:
        message = "this command needs a package that is not installed"
        raise BadRequestError(message, where="mcp", remedy="Install it with: pip install 'kamerspoor[assistant]'")
    from kamerspoor.assistant.server import create_server  # noqa: PLC0415 - only where its package is

    with Store(db):
        pass  # a database that cannot be opened is said here, before the assistant asks
    create_server(db, base_url).run("stdio")
