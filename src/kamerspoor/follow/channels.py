"""The ways by which a digest goes out: mail, a webhook, or a file in a folder.

Each may get the same digest twice, after a kill: with the same id and the same bytes, so that whoever gets it can tell.
"""

from __future__ import annotations

import base64
import ipaddress
import os
import smtplib
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr
from hashlib import sha256
from hmac import new as hmac
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

import httpx
import stamina

from kamerspoor.errors import BadRequestError, SourceError
from kamerspoor.follow.followers import Channel, Digest

_SECONDS: Final = 20.0
_TRIES: Final = 3
_PORTS: Final = {"smtp": 587, "smtps": 465}


@dataclass(frozen=True, slots=True)
class MailSettings:
    """The server that takes our mail, and from whom it is.

    Attributes:
        sender: address, with a name before it or not.
        implicit_tls: whether the connection is secured from its first byte, else by STARTTLS.
        plain: whether the connection is not secured: only to a server on this machine.
    """

    host: str
    port: int
    sender: str
    user: str = ""
    password: str = ""
    implicit_tls: bool = False
    plain: bool = False

    @classmethod
    def of(cls, url: str, sender: str, password: str) -> MailSettings:
        """Return settings from ``smtp://user@mail.example:587``; ``smtps`` is secured from the first byte.

        Raises:
            BadRequestError: when it is none, or the sender is no address.
        """
        parts = urlsplit(url)
        if parts.scheme not in _PORTS or not parts.hostname or not parseaddr(sender)[1] or "\n" in sender:
            message = "mail needs a server and a sender"
            remedy = "Such as --smtp smtp://user@mail.example:587 --from 'Kamerspoor <volg@example.nl>'"
            raise BadRequestError(message, where=f"{parts.scheme}://{parts.hostname or ''}", remedy=remedy)
        local = parts.hostname in {"localhost", "127.0.0.1", "::1"}
        return cls(
            parts.hostname, parts.port or _PORTS[parts.scheme], sender, unquote(parts.username or ""), password,
            parts.scheme == "smtps", local and parts.scheme == "smtp",
        )  # fmt: skip


def send_mail(body: bytes, to: str, settings: MailSettings) -> None:
    """Hand a mail to the server.

    Raises:
        SourceError: when it does not take it.
    """
    context = ssl.create_default_context()
    try:
        with (
            smtplib.SMTP_SSL(settings.host, settings.port, timeout=_SECONDS, context=context)
            if settings.implicit_tls
            else smtplib.SMTP(settings.host, settings.port, timeout=_SECONDS)
        ) as server:
            if not settings.implicit_tls and not settings.plain:
                server.starttls(context=context)
            if settings.user:
                server.login(settings.user, settings.password)
            server.sendmail(parseaddr(settings.sender)[1], [to], body)
    except (smtplib.SMTPException, OSError) as error:
        message = f"the mail server did not take it ({type(error).__name__}: {error})"
        raise SourceError(message, where=f"{settings.host}:{settings.port}") from error


def post(digest: Digest, now: datetime) -> None:
    """Post a digest to a webhook, signed as Standard Webhooks are: over its id, the time and the body.

    Raises:
        SourceError: when it is not taken.
    """
    url = httpx.URL(digest.follower.address)
    asked = _pinned(url, private=digest.follower.private)
    headers = {
        "Host": url.netloc.decode(), "Content-Type": "application/json", "User-Agent": "kamerspoor",
        **signature(digest, now),
    }  # fmt: skip
    try:
        for attempt in stamina.retry_context(on=httpx.HTTPError, attempts=_TRIES, timeout=None, wait_initial=1.0):
            with attempt, httpx.Client(timeout=_SECONDS, follow_redirects=False, trust_env=False) as client:
                answer = client.post(asked, content=digest.body, headers=headers, extensions={"sni_hostname": url.host})
                answer.raise_for_status()
    except httpx.HTTPError as error:
        message = f"the webhook did not take it ({type(error).__name__}: {error})"
        raise SourceError(message, where=url.host) from error


def signature(digest: Digest, now: datetime) -> Mapping[str, str]:
    """Return the headers that tell what a webhook gets, and that it is from us."""
    moment = str(int(now.timestamp()))
    signed = b".".join((digest.id.encode(), moment.encode(), digest.body))
    mark = base64.b64encode(hmac(digest.follower.secret.encode(), signed, sha256).digest()).decode()
    return {"webhook-id": digest.id, "webhook-timestamp": moment, "webhook-signature": f"v1,{mark}"}


def webhook_address(written: str) -> str:
    """Return the address of a webhook.

    Raises:
        BadRequestError: when it is none.
    """
    parts = urlsplit(written)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.fragment:
        message = "not the address of a webhook"
        raise BadRequestError(message, where=written[:80], remedy="Such as https://example.nl/kamerspoor")
    return written


def _pinned(url: httpx.URL, *, private: bool) -> httpx.URL:
    """Return the address with the number of its host, so that what was looked at is what is asked.

    Raises:
        SourceError: when the host has no number, or one that is not public and was not asked for.
    """
    try:
        found = socket.getaddrinfo(url.host, url.port or {"http": 80}.get(url.scheme, 443), type=socket.SOCK_STREAM)
    except OSError as error:
        message = "the host of the webhook is not known"
        raise SourceError(message, where=url.host) from error
    numbers = [str(one[4][0]) for one in found]
    if not private and not all(ipaddress.ip_address(one).is_global for one in numbers):
        message = "this webhook is not at a public address"
        raise SourceError(message, where=url.host, remedy="Add it with --private if it should be")
    return url.copy_with(host=numbers[0])


def write(digest: Digest) -> None:
    """Write a digest as a file of its own, whole or not at all.

    Raises:
        SourceError: when it cannot be written.
    """
    folder = Path(digest.follower.address)
    path, part = folder / f"{digest.id}.json", folder / f"{digest.id}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(digest.body)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        message = f"it cannot be written ({error})"
        raise SourceError(message, where=str(folder)) from error


Sender = Callable[[Digest, datetime], None]


def senders(mail: MailSettings | None) -> dict[Channel, Sender]:
    """Return what sends by each channel that can be used."""
    by: dict[Channel, Sender] = {"webhook": post, "folder": lambda digest, _now: write(digest)}
    if mail is not None:
        settings = mail
        by["mail"] = lambda digest, _now: send_mail(digest.body, digest.follower.address, settings)
    return by
