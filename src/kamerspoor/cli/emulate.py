"""``kamerspoor emulate``: a server that speaks like the Chamber's open data, for tests."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from kamerspoor.emulator.demo import demo
from kamerspoor.emulator.generate import generated
from kamerspoor.emulator.server import Emulator
from kamerspoor.emulator.serving import serve
from kamerspoor.emulator.tables import tables
from kamerspoor.errors import BadRequestError


@click.command("emulate")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8036, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
@click.option(
    "--demo", "with_demo", is_flag=True, help="Serve the fictional dossier; the default without other sources."
)
@click.option(
    "--tables", "folder", type=click.Path(path_type=Path), help="Serve real rows: a folder with odata/tables."
)
@click.option("--cache", type=click.Path(path_type=Path), help="Folder to keep the converted real rows in.")
@click.option("--generate", "wanted", multiple=True, metavar="CATEGORY=N", help="Serve N computed entities.")
def command(
    *, host: str, port: int, with_demo: bool, folder: Path | None, cache: Path | None, wanted: tuple[str, ...]
) -> None:
    """Serve a copy of the Chamber's open data (SyncFeed, OData, papers) that can be made to fail."""
    holdings = [demo()] if with_demo or not (folder or wanted) else []
    if folder:
        holdings.append(tables(folder, cache or Path(tempfile.gettempdir()) / "kamerspoor-emulator"))
    holdings += [generated(category, number) for category, number in map(_wanted, wanted)]
    emulator = Emulator(*holdings)
    for category, number in emulator.catalogue.sizes().items():
        if number:
            click.echo(f"{number:>12,} {category}")
    click.echo(f"Emulator: http://{host}:{port}/SyncFeed/2.0/Feed?category=Zaak (stop with Ctrl-C)")
    serve(emulator, host, port)


def _wanted(text: str) -> tuple[str, int]:
    category, _, number = text.partition("=")
    if not number.replace("_", "").isdecimal():
        message = f"not a number of entities: {text}"
        raise BadRequestError(message, where="--generate", remedy="Write, for example, --generate Stemming=1000000")
    return category, int(number)
