"""Opening the database: a file of ours, of a version we know, with every migration applied.

Each migration runs in one transaction together with its record, so that a kill in the middle leaves the database as it
was before that migration.
"""

from __future__ import annotations

import html
import json
import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any
from uuid import uuid4

from kamerspoor.errors import KamerspoorError, StoreError, TooCostlyError, explained
from kamerspoor.model import parties
from kamerspoor.model.parties import party_key
from kamerspoor.text.names import filed_under, natural_name, person_key

# "Kame" in ASCII: tells our files from other SQLite files.
APPLICATION_ID = 0x4B616D65
# As the index tells words apart: an underscore is between two.
_WORD = re.compile(r"[^\W_]+")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_BUSY_SECONDS = 30.0
_RETRY_SECONDS = 0.02
# Of SQLite's own steps, between two looks at the clock: some tenths of a millisecond.
_STEPS_BETWEEN_LOOKS = 10_000


Fault = sqlite3.Error


class _Connection(sqlite3.Connection):
    """A connection that knows since when its statement runs, so that one that runs too long can be stopped."""

    begun = 0.0

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:  # noqa: ANN401 - whatever SQLite takes
        """Run a statement, and note when it began."""
        self.begun = time.monotonic()
        return super().execute(sql, parameters)

    def limit(self, seconds: float) -> None:
        """Stop every statement that runs longer than this."""
        self.set_progress_handler(lambda: time.monotonic() - self.begun > seconds, _STEPS_BETWEEN_LOOKS)


def as_ours(fault: Fault) -> KamerspoorError:
    """Return what went wrong in the database as an error of ours: it took too long, or it cannot be used now."""
    if getattr(fault, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
        return TooCostlyError("this takes longer than a page may", remedy="Ask for less, such as one dossier")
    return explained(fault)


def connect(path: Path, *, create: bool = False, seconds: float | None = None) -> sqlite3.Connection:
    """Open a database and bring it to the newest version.

    A connection may go from thread to thread, as long as one uses it at a time.

    Args:
        path: the file.
        create: whether to make it when it is not there.
        seconds: how long a statement may run; None sets no limit.

    Raises:
        StoreError: not there, not ours, newer than this software, or not to be opened.
    """
    there = os.path.exists(path)  # noqa: PTH110 - the one that never raises
    if not create and not there:
        message = "there is no database here"
        raise StoreError(message, where=str(path), remedy="Make one with: kamerspoor ingest FILE... --db DB")
    if not there:
        _make(path)
    try:
        connection = sqlite3.connect(
            path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False, factory=_Connection
        )
        check_ours(connection, path)
        _use_wal(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        _add_functions(connection)
        _migrate(connection)
        if seconds is not None:
            connection.limit(seconds)
    except sqlite3.Error as error:
        message = f"the database cannot be opened ({error})"
        raise StoreError(message, where=str(path), remedy="Give another file with --db") from error
    return connection


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Make one transaction of what is done within.

    Raises:
        StoreError: when nothing can be written: another program is writing for too long, or the disk is full.
        KamerspoorError: when this is not what the database can hold.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except (sqlite3.IntegrityError, sqlite3.DataError) as error:
        message = f"this does not fit into the database ({error})"
        raise KamerspoorError(message, remedy="Please report this line") from error
    except sqlite3.Error as error:
        message = f"the database cannot be written ({error})"
        remedy = "Is another program writing, or the disk full? Then try again: what was stored stays stored"
        raise StoreError(message, remedy=remedy) from error
    finally:
        _roll_back(connection)


def _roll_back(connection: sqlite3.Connection) -> None:
    """Undo what was begun; on a full disk SQLite has done so itself, or does when the connection closes."""
    with suppress(sqlite3.Error):
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def apply_all(connection: sqlite3.Connection) -> None:
    """Make an empty database one of the newest version."""
    _add_functions(connection)
    for number, statements in migrations():
        _apply(connection, number, statements)


def _make(path: Path) -> None:
    """Make a database of the newest version where there is none, whole or not at all.

    It is a copy of one that this process made before, which takes an eighth of the time of the migrations. Where a file
    cannot be made so, such as on a file system without links, the migrations make it afterwards, or say what is wrong.
    """
    copy = path.with_name(f"{path.name}-{uuid4().hex}")
    with suppress(OSError, sqlite3.Error):
        if path.with_name(f"{path.name}-wal").exists():
            return  # left by a database that was taken away: SQLite clears it when it makes the file itself
        try:
            with closing(sqlite3.connect(":memory:")) as newest, closing(sqlite3.connect(copy)) as made:
                newest.deserialize(_newest())
                newest.execute("UPDATE search_identity SET id = lower(hex(randomblob(16)))")
                newest.commit()
                newest.backup(made)
            path.hardlink_to(copy)  # never over a file that another process made meanwhile
        finally:
            copy.unlink(missing_ok=True)


@cache
def _newest() -> bytes:
    """Return an empty database of the newest version."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        apply_all(made)
        return made.serialize()


def _add_functions(connection: sqlite3.Connection) -> None:
    """Give SQL, that of migrations as well, the functions with which the rest of the software makes names and words."""
    for function in (person_key, filed_under, all_words, natural_name, plain_text, party_key, party_names, shown_party):
        connection.create_function(function.__name__, 1, function, deterministic=True)


def party_names(party: str) -> str:
    """Return every name of a party as a JSON list."""
    return json.dumps(parties.party_names(party))


def shown_party(party: str | None) -> str | None:
    """Return the one name under which a party is shown."""
    return parties.party_names(party)[0] if party else None


def all_words(written: str) -> str:
    """Return what a person wrote as a question to SQLite's word index: all words must occur, each may go on.

    Nothing of its own language gets through: every word is quoted. Without a single word nothing is found.
    """
    return " ".join(f'"{word}"*' for word in _WORD.findall(written)) or '""'


def plain_text(written: str | None) -> str | None:
    """Return what the Chamber writes in its notes without the tags and entities that it leaves in them."""
    return " ".join(html.unescape(_TAG.sub(" ", written)).split()) or None if written else None


def _use_wal(connection: sqlite3.Connection) -> None:
    """Switch to write-ahead logging; SQLite does not wait for its turn to do so, hence the loop."""
    deadline = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(_RETRY_SECONDS)
        else:
            return


@cache
def migrations() -> list[tuple[int, str]]:
    """Return number and SQL of every migration, in order."""
    folder = resources.files("kamerspoor.store") / "migrations"
    files = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [(int(name.split("_")[0]), (folder / name).read_text(encoding="utf-8")) for name in files]


def check_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Look whether a database is ours, and of a version that this software knows.

    Raises:
        StoreError: when it is not.
    """
    # Tables first: they and the mark come in one transaction, so whoever sees tables sees their mark as well, even
    # while another process makes the file.
    filled = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    if mark != APPLICATION_ID and filled:
        message = "a SQLite file of something else"
        raise StoreError(message, where=str(path), remedy="Give another file with --db")
    version, newest = connection.execute("PRAGMA user_version").fetchone()[0], migrations()[-1][0]
    if version > newest:
        message = f"the database is of a newer version ({version}) than this software knows ({newest})"
        raise StoreError(message, where=str(path), remedy="Install a newer Kamerspoor")


def _migrate(connection: sqlite3.Connection) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    for number, statements in migrations():
        if number > version:
            _apply(connection, number, statements)


def _apply(connection: sqlite3.Connection, number: int, statements: str) -> None:
    """Apply one migration with its record, unless another process did so while this one waited for the lock."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if number > connection.execute("PRAGMA user_version").fetchone()[0]:
            for statement in _statements(statements):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    finally:
        _roll_back(connection)


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script; ``executescript`` would end the transaction they must share."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
