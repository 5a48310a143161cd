"""Tells followers what is new: look, make the digests, send them. Killed at any step, the next run goes on from there.

What is new is kept before a digest is made of it, and a digest before it is sent. One that was sent and not yet noted
as sent goes out again, with the same id and the same bytes; none is lost.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4

from kamerspoor.errors import SourceError, StoreError
from kamerspoor.follow.changes import Watch, look
from kamerspoor.follow.channels import MailSettings, Sender, send_mail
from kamerspoor.follow.digests import Envelope, as_json, as_mail, confirmation, sections, stop_address
from kamerspoor.follow.followers import Channel, Digest, Follower
from kamerspoor.follow.things import NAMES
from kamerspoor.publish.language import speaking
from kamerspoor.publish.site import Site

_FIRST_PAUSE: Final = timedelta(minutes=5)
_LONGEST_PAUSE: Final = timedelta(days=1)
_DOUBLINGS: Final = 10


@dataclass(slots=True)
class Told:
    """What a run did: what happened, digests that were made and sent, and what could not be sent."""

    happened: int = 0
    made: int = 0
    sent: int = 0
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sending:
    """How digests are made and sent.

    Attributes:
        site: where their links lead.
        by: what sends, by channel; who is told by another waits.
        mail: the server for mail, where there is one.
    """

    site: Site
    by: Mapping[Channel, Sender]
    mail: MailSettings | None = None


def notify(watch: Watch, sending: Sending, now: datetime) -> Told:
    """Tell followers what is new.

    Args:
        watch: the database, brought up to date, and its followers.
        sending: how.
        now: with its time zone; the day of it tells what is past its day.
    """
    told = Told(look(watch, now.date()))
    for follower in watch.followers.due(now):
        if follower.channel in sending.by:
            told.made += _make(watch, sending, follower, now)
    for digest in watch.followers.unsent(now):
        if digest.follower.channel in sending.by:
            _send(watch, sending, digest, now, told)
    if sending.mail is not None:
        _confirm(watch, sending, sending.mail, now, told)
    return told


def _make(watch: Watch, sending: Sending, follower: Follower, now: datetime) -> bool:
    """Make the digest of a follower and keep it; return whether there is anything in it."""
    with watch.followers.writing(), speaking(follower.language):
        found = sections(watch.followers.waiting(follower))
        if not found:
            return False
        known_as = uuid4().hex
        if sending.mail is not None and follower.channel == "mail":
            stop = stop_address(follower, sending.site, watch.followers.secret)
            body = as_mail(known_as, now, found, Envelope(sending.mail.sender, follower.address, sending.site, stop))
        else:
            body = as_json(known_as, now, found, sending.site)
        watch.followers.keep(Digest(known_as, follower, body, 0), now)
    return True


def _send(watch: Watch, sending: Sending, digest: Digest, now: datetime, told: Told) -> None:
    try:
        sending.by[digest.follower.channel](digest, now)
    except SourceError as error:
        watch.followers.failed(digest, str(error), now + _pause(digest.tries))
        told.problems.append(str(error))
    else:
        watch.followers.sent(digest)
        told.sent += 1


def _confirm(watch: Watch, sending: Sending, mail: MailSettings, now: datetime, told: Told) -> None:
    """Ask those who want to follow by mail whether they do, at the address that they gave."""
    requests = watch.followers.requests
    requests.forget(now)
    for one in requests.new():
        token = requests.token()
        letter = Envelope(mail.sender, one.address, sending.site)
        with speaking(one.language):
            # Words of a search are whatever somebody wrote: we carry them to nobody who did not ask for them.
            title = NAMES[one.thing.kind] + ("" if one.thing.kind == "search" else f" {one.thing.key}")
            address = sending.site.page(f"/volg/bevestig/{token}")
            requests.made(one, token, confirmation(one.id, now, title, address, letter))
    for one in requests.unsent(now):
        try:
            send_mail(one.body or b"", one.address, mail)
        except SourceError as error:
            requests.failed(one, now + _pause(one.tries))
            told.problems.append(str(error))
        else:
            requests.sent(one)


def _pause(tries: int) -> timedelta:
    doubled: int = 2 ** min(tries, _DOUBLINGS)
    return min(_FIRST_PAUSE * doubled, _LONGEST_PAUSE)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Be the only one who tells these followers.

    Raises:
        StoreError: when another process does so now.
    """
    with path.with_name(f"{path.name}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            message = "these followers are being told by another process"
            raise StoreError(message, where=str(path)) from error
        yield
