"""Who follows what, what was told to whom, and what waits to be sent: in a file of its own beside the database.

It holds addresses of people, so it is in no snapshot, backup or export of the data, and only its owner can read it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from secrets import token_hex
from types import TracebackType
from typing import Any, Final, Literal, NamedTuple, Self

import msgspec

from kamerspoor.errors import StoreError
from kamerspoor.follow.news import News
from kamerspoor.follow.requests import TABLES, Requests, moment
from kamerspoor.follow.things import Period, Thing, thing_of
from kamerspoor.publish.language import Language

Channel = Literal["mail", "webhook", "folder"]
_PERIODS: Final[dict[Period, timedelta]] = {
    # A little less, so that what is run once a day is not a minute too early every other time.
    "each": timedelta(0), "daily": timedelta(hours=23), "weekly": timedelta(days=6, hours=23),
}  # fmt: skip
_TABLES: Final = """
    CREATE TABLE IF NOT EXISTS followers (
        id TEXT PRIMARY KEY, channel TEXT NOT NULL, address TEXT NOT NULL, period TEXT NOT NULL, secret TEXT NOT NULL,
        private INTEGER NOT NULL, told TEXT, UNIQUE (channel, address)
    );
    CREATE TABLE IF NOT EXISTS follows (
        follower TEXT NOT NULL REFERENCES followers ON DELETE CASCADE, thing TEXT NOT NULL, title TEXT NOT NULL,
        upto INTEGER NOT NULL, PRIMARY KEY (follower, thing)
    );
    -- Every id of news that was seen of a thing, and in order what was new; what was only read otherwise has no words.
    CREATE TABLE IF NOT EXISTS known (thing TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (thing, id)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS news (n INTEGER PRIMARY KEY AUTOINCREMENT, thing TEXT NOT NULL, data TEXT);
    CREATE INDEX IF NOT EXISTS news_thing ON news (thing, n);
    CREATE TABLE IF NOT EXISTS digests (
        id TEXT PRIMARY KEY, follower TEXT NOT NULL UNIQUE REFERENCES followers ON DELETE CASCADE, body BLOB NOT NULL,
        tries INTEGER NOT NULL DEFAULT 0, after TEXT, problem TEXT
    );
    -- The bytes of papers that were there when one looked last, and how far that was.
    CREATE TABLE IF NOT EXISTS held (sha256 TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS looked (identity TEXT NOT NULL, change INTEGER NOT NULL, day TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS secrets (value TEXT NOT NULL);
"""
# What each form of the file has that the one before had not.
_FORMS: Final = {
    2: (*_TABLES.split(";\n"), *TABLES.split(";\n")),
    3: (
        "ALTER TABLE followers ADD COLUMN language TEXT NOT NULL DEFAULT 'nl'",
        "ALTER TABLE requests ADD COLUMN language TEXT NOT NULL DEFAULT 'nl'",
        "ALTER TABLE news ADD COLUMN english TEXT",
    ),
}


@dataclass(frozen=True, slots=True)
class Follower:
    """Someone who is told.

    Attributes:
        id: drawn at random.
        address: of mail, of a webhook, or a folder.
        period: how often at most.
        secret: with which a webhook is signed.
        private: whether a webhook may be at an address that is not public.
        language: in which they are told.
    """

    id: str
    channel: Channel
    address: str
    period: Period
    secret: str
    private: bool
    language: Language = "nl"


class Digest(NamedTuple):
    """What is to be sent: its id, to whom, its bytes, and how often that was tried."""

    id: str
    follower: Follower
    body: bytes
    tries: int


class Looked(NamedTuple):
    """When one looked last: at which database, up to which of its changes, on which day."""

    identity: str
    change: int
    day: date


class InLanguages(NamedTuple):
    """One piece of news, as it is told in each language."""

    dutch: News
    english: News


class Listed(NamedTuple):
    """A follower as the command line lists it."""

    follower: Follower
    things: Sequence[Thing]
    problem: str | None


def path_beside(db: Path) -> Path:
    """Return the file of the followers of a database."""
    return db.with_name(f"{db.name}.followers")


class Followers:
    """The followers of a database.

    Args:
        path: their file, which is made when it is not there.

    Attributes:
        requests: of people who want to follow by mail and did not confirm it yet.

    Raises:
        StoreError: when it cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        try:
            # Addresses are nobody else's business.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
            self._db = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)
            self._db.execute("PRAGMA foreign_keys = ON")
            # What is deleted is gone from the file, not only from its tables.
            self._db.execute("PRAGMA secure_delete = ON")
            self._make()
            self.requests = Requests(self._db, self.secret)
        except (OSError, sqlite3.Error) as error:
            message = f"the file of followers cannot be opened ({error})"
            raise StoreError(message, where=str(path)) from error

    def _make(self) -> None:
        if self._form() >= max(_FORMS):
            return
        with self.writing():
            found = self._form()
            for statement in (one for form, new in _FORMS.items() if found < form for one in new):
                self._db.execute(statement)
            self._db.execute("INSERT INTO secrets SELECT ? WHERE NOT EXISTS (SELECT 1 FROM secrets)", (token_hex(32),))
            self._db.execute(f"PRAGMA user_version = {max(_FORMS)}")

    def _form(self) -> int:
        return int(self._db.execute("PRAGMA user_version").fetchone()[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Make one transaction of what is done within."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        finally:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")

    @property
    def secret(self) -> bytes:
        """The secret of which the tokens of addresses are made."""
        return bytes.fromhex(self._db.execute("SELECT value FROM secrets").fetchone()[0])

    def add(self, follower: Follower, thing: Thing, title: str) -> Follower:
        """Let someone follow something from what is known of it now; who is known already keeps id and secret."""
        self._db.execute(
            "INSERT INTO followers (id, channel, address, period, secret, private, language)"
            " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (channel, address) DO UPDATE"
            " SET period = excluded.period, private = excluded.private, language = excluded.language",
            astuple(follower),
        )
        known = self.find(follower.channel, follower.address) or follower
        self._db.execute(
            "INSERT INTO follows SELECT ?1, ?2, ?3, coalesce(max(n), 0) FROM news WHERE true ON CONFLICT DO NOTHING",
            (known.id, str(thing), title),
        )
        return known

    def find(self, channel: Channel, address: str) -> Follower | None:
        """Return the follower at an address, None when there is none."""
        row = self._db.execute(
            f"SELECT {_FOLLOWER} FROM followers f WHERE channel = ? AND address = ?",  # noqa: S608 - ours
            (channel, address),
        ).fetchone()
        return _follower(row) if row else None

    def remove(self, follower: str, thing: Thing | None = None) -> int:
        """Let someone follow something no more, or nothing: then all that is kept of them is deleted; say how many."""
        removed = 0
        if thing is not None:
            removed = self._db.execute(
                "DELETE FROM follows WHERE follower = ? AND thing = ?", (follower, str(thing))
            ).rowcount
        nothing = "AND id NOT IN (SELECT follower FROM follows)" if thing is not None else ""
        gone = self._db.execute(
            f"DELETE FROM followers WHERE id = ? {nothing} RETURNING address",  # noqa: S608 - ours
            (follower,),
        ).fetchall()
        for (address,) in gone:
            self.requests.forget_address(address)
        self._forget()
        return removed + len(gone)

    def _forget(self) -> None:
        """Delete what is kept of what nobody follows, and news that everybody was told."""
        self._db.execute("DELETE FROM known WHERE thing NOT IN (SELECT thing FROM follows)")
        self._db.execute(
            "DELETE FROM news WHERE n <= coalesce((SELECT min(upto) FROM follows f WHERE f.thing = news.thing), n)"
        )

    def listed(self) -> list[Listed]:
        """Return all followers with what they follow, and what went wrong last."""
        found = []
        for row in self._db.execute(
            f"SELECT {_FOLLOWER}, d.problem FROM followers f LEFT JOIN digests d ON d.follower = f.id ORDER BY address"  # noqa: S608
        ).fetchall():
            follower = _follower(row)
            things = self._db.execute("SELECT thing FROM follows WHERE follower = ? ORDER BY thing", (follower.id,))
            found.append(Listed(follower, [thing_of(one) for (one,) in things.fetchall()], row[-1]))
        return found

    def known(self, follower: str) -> bool:
        """Tell whether somebody of this id follows."""
        return self._db.execute("SELECT 1 FROM followers WHERE id = ?", (follower,)).fetchone() is not None

    def things(self) -> list[Thing]:
        """Return all that is followed."""
        return [thing_of(row[0]) for row in self._db.execute("SELECT DISTINCT thing FROM follows ORDER BY thing")]

    def seen(self, thing: Thing) -> set[str]:
        """Return the ids of news that were seen of a thing; nothing when one never looked."""
        return {row[0] for row in self._db.execute("SELECT id FROM known WHERE thing = ?", (str(thing),))}

    def see(self, thing: Thing, ids: Iterable[str], news: Iterable[InLanguages | None] = ()) -> None:
        """Note the ids of news of a thing, and what of it is to be told; None for what was only read otherwise."""
        self._db.executemany("INSERT OR IGNORE INTO known VALUES (?, ?)", ((str(thing), one) for one in ids))
        told = ((str(thing), *(map(_written, one) if one else (None, None))) for one in news)
        self._db.executemany("INSERT INTO news (thing, data, english) VALUES (?, ?, ?)", told)

    def looked(self) -> Looked | None:
        """Return when one looked last, None when never."""
        row = self._db.execute("SELECT identity, change, day FROM looked").fetchone()
        return Looked(row[0], row[1], date.fromisoformat(row[2])) if row else None

    def look(self, now: Looked, hashes: Iterable[str]) -> None:
        """Note that one looked, and the bytes that were there and were not before."""
        self._db.execute("DELETE FROM looked")
        self._db.execute("INSERT INTO looked VALUES (?, ?, ?)", (now.identity, now.change, now.day.isoformat()))
        self._db.executemany("INSERT OR IGNORE INTO held VALUES (?)", ((one,) for one in hashes))

    def holds(self, sha256: str) -> bool:
        """Tell whether these bytes were there when one looked last."""
        return self._db.execute("SELECT 1 FROM held WHERE sha256 = ?", (sha256,)).fetchone() is not None

    def due(self, now: datetime) -> list[Follower]:
        """Return the followers for whom the time has come and nothing waits to be sent."""
        rows = self._db.execute(
            f"SELECT {_FOLLOWER}, f.told FROM followers f WHERE id NOT IN (SELECT follower FROM digests) ORDER BY id"  # noqa: S608
        ).fetchall()
        every = [(_follower(row), row[-1]) for row in rows]
        return [
            one for one, told in every
            if told is None or datetime.fromisoformat(told) + _PERIODS[one.period] <= now
        ]  # fmt: skip

    def waiting(self, follower: Follower) -> dict[tuple[Thing, str], list[News | None]]:
        """Return what is new for somebody, by what it is of and what that is called."""
        rows = self._db.execute(
            "SELECT f.thing, f.title, CASE ? WHEN 'en' THEN coalesce(n.english, n.data) ELSE n.data END"
            " FROM follows f JOIN news n ON n.thing = f.thing AND n.n > f.upto WHERE f.follower = ?"
            " ORDER BY f.thing, n.n",
            (follower.language, follower.id),
        )
        found: dict[tuple[Thing, str], list[News | None]] = {}
        for thing, title, data in rows:
            found.setdefault((thing_of(thing), title), []).append(
                msgspec.json.decode(data, type=News) if data else None
            )
        return found

    def keep(self, digest: Digest, now: datetime) -> None:
        """Keep a digest that is to be sent, and note that its follower was told all there is."""
        follower = digest.follower.id
        self._db.execute(
            "INSERT INTO digests (id, follower, body) VALUES (?, ?, ?)", (digest.id, follower, digest.body)
        )
        self._db.execute(
            "UPDATE follows SET upto = coalesce((SELECT max(n) FROM news), upto) WHERE follower = ?", (follower,)
        )
        self._db.execute("UPDATE followers SET told = ? WHERE id = ?", (moment(now), follower))

    def unsent(self, now: datetime) -> list[Digest]:
        """Return the digests that wait to be sent and may be tried now."""
        rows = self._db.execute(
            f"SELECT {_FOLLOWER}, d.id, d.body, d.tries FROM digests d JOIN followers f ON f.id = d.follower"  # noqa: S608
            " WHERE d.after IS NULL OR d.after <= ? ORDER BY d.id",
            (moment(now),),
        ).fetchall()
        return [Digest(row[-3], _follower(row), *row[-2:]) for row in rows]

    def sent(self, digest: Digest) -> None:
        """Note that a digest was sent: nothing of it is kept."""
        with self.writing():
            self._db.execute("DELETE FROM digests WHERE id = ?", (digest.id,))
            self._forget()

    def failed(self, digest: Digest, problem: str, after: datetime) -> None:
        """Note that a digest could not be sent, and when to try again."""
        self._db.execute(
            "UPDATE digests SET tries = tries + 1, problem = ?, after = ? WHERE id = ?",
            (problem, moment(after), digest.id),
        )


_FOLLOWER: Final = "f.id, f.channel, f.address, f.period, f.secret, f.private, f.language"


def _follower(row: Sequence[Any]) -> Follower:
    return Follower(row[0], row[1], row[2], row[3], row[4], bool(row[5]), row[6])


def _written(news: News) -> str:
    return msgspec.json.encode(news).decode()
