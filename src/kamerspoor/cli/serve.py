"""``kamerspoor serve``: the pages and the JSON API."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import click

from kamerspoor.cli.index import after_storing
from kamerspoor.cli.options import database, must_be_free, site_options
from kamerspoor.errors import BadRequestError
from kamerspoor.pipeline.correcting.tokens import kept_hash
from kamerspoor.publish.site import Site
from kamerspoor.store.store import Store
from kamerspoor.web.logs import LogFormat, LogLevel
from kamerspoor.web.running import Serving, serve


@click.command("serve")
@database
@site_options
@click.option(
    "--api-rate",
    default=0,
    show_default=True,
    type=click.IntRange(0),
    envvar="KAMERSPOOR_API_RATE",
    help="Questions a minute that one address may ask of the API; 0 sets no limit.",
)
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    envvar="KAMERSPOOR_WORKERS",
    help="Processes that share the work.",
)
@click.option(
    "--log-format",
    default="text",
    show_default=True,
    type=click.Choice(get_args(LogFormat)),
    envvar="KAMERSPOOR_LOG_FORMAT",
    help="Form of the log, which goes to standard error.",
)
@click.option(
    "--log-level",
    type=click.Choice(get_args(LogLevel)),
    envvar="KAMERSPOOR_LOG_LEVEL",
    show_default="info on a hosted site, else warning",
    help="What is logged: with info a line for every request, without addresses of visitors or what they search.",
)
@click.option(
    "--follow-by-mail",
    is_flag=True,
    envvar="KAMERSPOOR_FOLLOW_BY_MAIL",
    help="Let people ask for digests by mail; `kamerspoor notify` sends them. Needs --base-url.",
)
@click.option(
    "--upload/--no-upload",
    default=None,
    envvar="KAMERSPOOR_UPLOAD",
    help="Whether people may have a paper of their own read; nothing of it is kept. On, unless the site is hosted.",
)
@click.option(
    "--correct-token-file",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="KAMERSPOOR_CORRECT_TOKEN_FILE",
    help="File with the hash of the token that people need to correct something; see `kamerspoor correct token`. A"
    " hosted site takes no corrections without one.",
)
def command(
    db: Path,
    host: str,
    port: int,
    site: Site,
    *,
    log_level: LogLevel | None,
    correct_token_file: Path | None,
    **options: Any,  # noqa: ANN401 - those that the server takes as they are
) -> None:
    """Serve the pages and the JSON API of a database."""
    if options["follow_by_mail"] and not site.hosted:
        message = "mail leads to the pages, and needs to know where these are"
        raise BadRequestError(message, remedy="Add --base-url https://kamerspoor.example")
    must_be_free(host, port)
    token = kept_hash(correct_token_file) if correct_token_file else None
    # A database that cannot be opened is said here, before the server starts.
    with Store(db) as store:
        after_storing(store, db)
    click.echo(f"Kamerspoor: {site.base}/ (stop with Ctrl-C)")
    level = log_level or ("info" if site.hosted else "warning")
    serve(Serving(db, host, port, site, log_level=level, correct_token=token, **options))
