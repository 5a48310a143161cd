"""``tk-emulator``: serve a copy of the Chamber's open data."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

from tk_emulator import __version__
from tk_emulator.demo import demo
from tk_emulator.errors import BadInputError
from tk_emulator.events import EVENTS
from tk_emulator.faults import RATES, read_faults
from tk_emulator.generate import generated
from tk_emulator.running import serve
from tk_emulator.server import Emulator
from tk_emulator.tables import tables

_FAULTS = (
    f"What goes wrong, with how often (0 to 1): {', '.join(RATES)}."
    f" Or an event, with after how many requests: {', '.join(EVENTS)}."
)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tk-emulator")
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
@click.option("--fault", "faults", multiple=True, metavar="NAME[=VALUE]", help=_FAULTS)
@click.option("--seed", default=1, show_default=True, help="Another seed lets other requests fail.")
@click.option("--slow-seconds", default=30.0, show_default=True, help="How long an answer takes that is a timeout.")
def command(  # noqa: PLR0913 - what is served and what goes wrong are options
    *,
    host: str,
    port: int,
    with_demo: bool,
    folder: Path | None,
    cache: Path | None,
    wanted: tuple[str, ...],
    faults: tuple[str, ...],
    seed: int,
    slow_seconds: float,
) -> None:
    """Serve a copy of the Chamber's open data (SyncFeed, OData, papers) that can be made to fail.

    POST /emulator/event/NAME applies an event at once; GET /emulator/ says how it goes.
    """
    wrong = read_faults(faults, EVENTS, seed=seed, seconds=slow_seconds)
    holdings = [demo()] if with_demo or not (folder or wanted) else []
    if folder:
        holdings.append(tables(folder, cache or Path(tempfile.gettempdir()) / "tk-emulator"))
    holdings += [generated(category, number) for category, number in map(_wanted, wanted)]
    emulator = Emulator(*holdings, faults=wrong)
    for category, number in emulator.catalogue.sizes().items():
        if number:
            click.echo(f"{number:>12,} {category}")
    click.echo(f"Emulator: http://{host}:{port}/SyncFeed/2.0/Feed?category=Zaak (stop with Ctrl-C)")
    serve(emulator, host, port)


def main() -> None:
    """Run the command; what it cannot serve is one line on standard error and exit code 2."""
    try:
        command()
    except BadInputError as error:
        click.echo(f"tk-emulator: {error}", err=True)
        sys.exit(2)


def _wanted(text: str) -> tuple[str, int]:
    category, _, number = text.partition("=")
    if not number.replace("_", "").isdecimal():
        message = f"not a number of entities: {text}"
        raise BadInputError(message, where="--generate", remedy="Write, for example, --generate Stemming=1000000")
    return category, int(number)


if __name__ == "__main__":
    main()
