"""Requests to follow by mail, of people whose address nobody has confirmed yet.

An address is followed only after whoever reads its mail said so, with a token drawn at random of which only the hash is
kept. How often somebody asks is counted without keeping who it was: by a keyed hash, for a day.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from hmac import new as hmac
from secrets import token_urlsafe
from typing import Any, Final
from uuid import uuid4

from kamerspoor.follow.things import Period, Thing, thing_of
from kamerspoor.publish.language import Language, language

TABLES: Final = """
    CREATE TABLE IF NOT EXISTS requests (
        id TEXT PRIMARY KEY, address TEXT NOT NULL, period TEXT NOT NULL, thing TEXT NOT NULL, asked TEXT NOT NULL,
        token TEXT UNIQUE, body BLOB, after TEXT, tries INTEGER NOT NULL DEFAULT 0, UNIQUE (address, thing)
    );
    CREATE TABLE IF NOT EXISTS attempts (
        who TEXT NOT NULL, day TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (who, day)
    )
"""
LASTS: Final = timedelta(days=2)
_OF_ADDRESS, _OF_CLIENT = 5, 20
_COLUMNS: Final = "id, address, period, thing, body, tries, language"


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody who wants to follow something by mail, in a language; ``body`` is the mail that asks whether they do."""

    id: str
    address: str
    period: Period
    thing: Thing
    body: bytes | None
    tries: int
    language: Language = "nl"


class Requests:
    """The requests in the file of the followers.

    Args:
        db: the file.
        secret: of its tokens.
    """

    def __init__(self, db: sqlite3.Connection, secret: bytes) -> None:
        self._db = db
        self._secret = secret

    def ask(self, address: str, thing: Thing, period: Period, client: str, now: datetime) -> bool:
        """Keep a request in the language that is spoken; one too many for its address is left out in silence.

        Returns:
            Whether the client may ask: that says nothing of the address.
        """
        if not self._may("client", client, _OF_CLIENT, now):
            return False
        if self._may("address", address.lower(), _OF_ADDRESS, now):
            self._db.execute(
                "INSERT INTO requests (id, address, period, thing, asked, language) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (address, thing) DO NOTHING",
                (uuid4().hex, address, period, str(thing), moment(now), language()),
            )
        return True

    def _may(self, what: str, who: str, most: int, now: datetime) -> bool:
        day = now.date().isoformat()
        known = hmac(self._secret, f"{day} {what} {who}".encode(), sha256).hexdigest()
        row = self._db.execute(
            "INSERT INTO attempts VALUES (?, ?, 1) ON CONFLICT (who, day) DO UPDATE SET n = n + 1 RETURNING n",
            (known, day),
        ).fetchone()
        return int(row[0]) <= most

    def forget(self, now: datetime) -> None:
        """Delete what nobody confirmed in time, and counts of earlier days."""
        self._db.execute("DELETE FROM requests WHERE asked < ?", (moment(now - LASTS),))
        self._db.execute("DELETE FROM attempts WHERE day < ?", (now.date().isoformat(),))

    def forget_address(self, address: str) -> None:
        """Delete the requests for an address."""
        self._db.execute("DELETE FROM requests WHERE address = ?", (address,))

    def new(self) -> list[Request]:
        """Return the requests for which no mail was made yet."""
        return self._found("token IS NULL")

    def unsent(self, now: datetime) -> list[Request]:
        """Return the requests whose mail waits to be sent, and may be tried now."""
        return self._found("body IS NOT NULL AND (after IS NULL OR after <= ?)", moment(now))

    def _found(self, condition: str, *values: str) -> list[Request]:
        rows = self._db.execute(f"SELECT {_COLUMNS} FROM requests WHERE {condition} ORDER BY asked", values)  # noqa: S608 - ours
        return [_request(row) for row in rows.fetchall()]

    def token(self) -> str:
        """Draw a token."""
        return token_urlsafe(32)

    def made(self, request: Request, token: str, body: bytes) -> None:
        """Keep the mail that asks, until it is sent, and the hash of its token, until somebody confirms."""
        self._db.execute("UPDATE requests SET token = ?, body = ? WHERE id = ?", (_hash(token), body, request.id))

    def sent(self, request: Request) -> None:
        """Note that the mail was sent; it is kept no more."""
        self._db.execute("UPDATE requests SET body = NULL WHERE id = ?", (request.id,))

    def failed(self, request: Request, after: datetime) -> None:
        """Note that the mail could not be sent, and when to try again."""
        self._db.execute("UPDATE requests SET tries = tries + 1, after = ? WHERE id = ?", (moment(after), request.id))

    def of(self, token: str, now: datetime) -> Request | None:
        """Return the request to which a token belongs, None when there is none or it came too late."""
        row = self._db.execute(
            f"SELECT {_COLUMNS} FROM requests WHERE token = ? AND asked >= ?",  # noqa: S608 - ours
            (_hash(token), moment(now - LASTS)),
        ).fetchone()
        return _request(row) if row else None

    def done(self, request: Request) -> None:
        """Delete a request that was confirmed: its token works once."""
        self._db.execute("DELETE FROM requests WHERE id = ?", (request.id,))


def moment(of: datetime) -> str:
    """Return a moment so that later ones come later in the order of letters, whatever the clock of summer does."""
    return of.astimezone(UTC).isoformat(timespec="seconds")


def _request(row: Sequence[Any]) -> Request:
    return Request(row[0], row[1], row[2], thing_of(row[3]), row[4], row[5], row[6])


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
