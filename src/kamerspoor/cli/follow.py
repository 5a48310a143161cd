"""``kamerspoor follow``: who is told what changes of which thing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from pathlib import Path
from secrets import token_urlsafe
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

import click

from kamerspoor.cli.index import after_storing
from kamerspoor.cli.options import database, print_table
from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.follow.changes import Watch, begin
from kamerspoor.follow.channels import webhook_address
from kamerspoor.follow.digests import mail_address
from kamerspoor.follow.followers import Channel, Follower, Followers, path_beside
from kamerspoor.follow.things import Period, thing_of
from kamerspoor.publish.language import Language
from kamerspoor.search.service import IndexHandle
from kamerspoor.store.store import Store


def recipient(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say who is told, and give the command a channel and an address."""

    @click.option("--mail", help="Tell this address by mail.")
    @click.option("--webhook", help="Post to this address.")
    @click.option("--folder", type=click.Path(file_okay=False), help="Write a file into this folder.")
    @wraps(function)
    def asked(mail: str | None, webhook: str | None, folder: str | None, **more: Any) -> Any:  # noqa: ANN401 - a command
        given: list[tuple[Channel, str]] = []
        given += [("mail", mail_address(mail))] if mail else []
        given += [("webhook", webhook_address(webhook))] if webhook else []
        given += [("folder", str(Path(folder).absolute()))] if folder else []
        if len(given) != 1:
            message = "give one of --mail, --webhook and --folder"
            raise BadRequestError(message)
        return function(channel=given[0][0], address=given[0][1], **more)

    return asked


@click.group("follow")
def command() -> None:
    """Follow a dossier, person, party, committee, motion, commitment, question or search; `notify` tells what changed.

    A thing is written as its kind and what tells it: dossier:35373, motion:35373-4, "search:sancties minsk".
    """


@command.command("add")
@click.argument("thing")
@recipient
@click.option("--digest", "period", type=click.Choice(["each", "daily", "weekly"]), default="daily", show_default=True,
              help="How often at most; each: at every `notify` that has something new.")  # fmt: skip
@click.option("--language", type=click.Choice(["nl", "en"]), default="nl", show_default=True, help="Of what is told.")
@click.option("--private", is_flag=True, help="The webhook may be at an address that is not public.")
@database
def add(  # noqa: PLR0913 - one argument per option
    thing: str, channel: Channel, address: str, period: Period, language: Language, db: Path, *, private: bool
) -> None:
    """Follow something: what changes from now on is told."""
    followed = thing_of(thing)
    with Store(db) as store, Followers(path_beside(db)) as followers:
        after_storing(store, db)
        follower = Follower(uuid4().hex, channel, address, period, token_urlsafe(32), private, language)
        day = datetime.now(ZoneInfo("Europe/Amsterdam")).date()
        known = begin(Watch(store, IndexHandle(db), followers), follower, followed, day)
    click.echo(f"{address} follows {followed}")
    if channel == "webhook":
        click.echo(f"signed with the secret {known.secret}")


@command.command("list")
@database
def show(db: Path) -> None:
    """List who follows what, and what could not be sent."""
    with Store(db), Followers(path_beside(db)) as followers:
        every = followers.listed()
    rows = [
        (one.follower.channel, one.follower.address, one.follower.period, one.follower.language, thing, one.problem)
        for one in every for thing in one.things
    ]  # fmt: skip
    print_table(("by", "address", "digest", "language", "follows", "not sent"), rows)


@command.command("remove")
@click.argument("thing", required=False)
@recipient
@database
def remove(thing: str | None, channel: Channel, address: str, db: Path) -> None:
    """Follow something no more; without THING nothing, and all that is kept of the follower is deleted."""
    with Store(db), Followers(path_beside(db)) as followers:
        found = followers.find(channel, address)
        with followers.writing():
            removed = followers.remove(found.id, thing_of(thing) if thing else None) if found else 0
    if not removed:
        message = "nobody follows that here"
        raise NotFoundError(message, where=address, remedy="See: kamerspoor follow list")
    click.echo(f"{address} follows {thing or 'nothing'} {'no more' if thing else 'any more'}")
