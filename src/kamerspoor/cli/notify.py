"""``kamerspoor notify``: tell followers what changed."""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from kamerspoor.cli.index import after_storing
from kamerspoor.cli.options import base_url_option, database
from kamerspoor.errors import BadRequestError
from kamerspoor.follow.changes import Watch
from kamerspoor.follow.channels import MailSettings, senders
from kamerspoor.follow.followers import Followers, path_beside
from kamerspoor.follow.notify import Sending, Told, alone, notify
from kamerspoor.publish.site import Site
from kamerspoor.search.service import IndexHandle
from kamerspoor.store.store import Store

_HERE = ZoneInfo("Europe/Amsterdam")


@click.command("notify")
@database
@base_url_option
@click.option(
    "--smtp", envvar="KAMERSPOOR_SMTP", help="Server that takes mail, smtp://user@mail.example:587 or smtps://…."
)
@click.option("--from", "sender", envvar="KAMERSPOOR_MAIL_FROM", default="", help="From whom the mail is.")
@click.option("--every", type=click.IntRange(1), help="Go on, every so many minutes; without it once, for cron.")
def command(db: Path, base_url: str | None, smtp: str | None, sender: str, every: int | None) -> None:
    """Tell followers what changed since they were told last.

    Exit code 1 when something could not be sent: it is tried again, with growing pauses. The password of the mail
    server is in KAMERSPOOR_SMTP_PASSWORD.
    """
    if base_url is None:
        message = "digests lead to the pages, and need to know where these are"
        raise BadRequestError(message, remedy="Add --base-url https://kamerspoor.example")
    mail = MailSettings.of(smtp, sender, os.environ.get("KAMERSPOOR_SMTP_PASSWORD", "")) if smtp else None
    sending = Sending(Site.served("127.0.0.1", 1, base_url), senders(mail), mail)
    while True:
        told = _run(db, sending)
        click.echo(f"{told.happened} new, {told.made} digests made, {told.sent} sent")
        for problem in told.problems:
            click.echo(problem, err=True)
        if every is None:
            sys.exit(1 if told.problems else 0)
        time.sleep(every * 60)


def _run(db: Path, sending: Sending) -> Told:
    path = path_beside(db)
    with alone(path), Store(db) as store, Followers(path) as followers:
        after_storing(store, db)
        return notify(Watch(store, IndexHandle(db), followers), sending, datetime.now(_HERE))
