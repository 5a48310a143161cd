"""Copies of a whole database: taken while others write, looked over, and put back."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import uuid4

from kamerspoor.errors import StoreError
from kamerspoor.store.database import check_ours

_BUSY_SECONDS = 30.0
_ANOTHER_DISK = "Is there room on the disk, and permission to write there?"


def back_up(db: sqlite3.Connection, to: Path) -> None:
    """Copy a database as it is at one moment to a file of its own, whole or not at all; others read and write on.

    Args:
        db: the open database.
        to: the file; one that is there is replaced.

    Raises:
        StoreError: when it cannot be written, or the copy is not whole.
    """
    copy = to.with_name(f"{to.name}.{uuid4().hex}.part")
    with _told(to, "the backup cannot be written"):
        try:
            with closing(sqlite3.connect(copy)) as made:
                db.backup(made)
                # One file that nothing belongs to: a copy is in the mode of the database that it is of.
                made.execute("PRAGMA journal_mode = DELETE")
                _look_over(made, to)
            _sync(copy)
            copy.replace(to)
            _sync(to.parent)
        finally:
            copy.unlink(missing_ok=True)


def put_back(backup: Path, to: Path) -> str:
    """Make a database what a backup is, in one transaction: whoever has it open sees the one or the other.

    It gets an identity of its own, so that nobody takes an index or news of what was there before for its own.

    Args:
        backup: the file, which is only read.
        to: the database; made when it is not there.

    Returns:
        The identity that the backup has.

    Raises:
        StoreError: when the backup is not ours, of a newer version or damaged, or the database cannot be written.
    """
    with _told(backup, "the backup cannot be read"), closing(_only_read(backup)) as source:
        check_ours(source, backup)
        _look_over(source, backup)
        with _told(to, "the database cannot be written"), closing(sqlite3.connect(to, isolation_level=None)) as target:
            check_ours(target, to)
            source.backup(target, progress=_patience(to))
            was = _identity(target)
            if was:  # a database from before there were any gets one when it is brought up to date
                target.execute("UPDATE search_identity SET id = lower(hex(randomblob(16)))")
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return was


def _identity(db: sqlite3.Connection) -> str:
    known = db.execute("SELECT 1 FROM sqlite_master WHERE name = 'search_identity'").fetchone()
    return str(db.execute("SELECT id FROM search_identity").fetchone()[0]) if known else ""


def holds_anything(path: Path) -> bool:
    """Tell whether there is more at a path than an empty file, such as a kill leaves."""
    return path.exists() and (not path.is_file() or path.stat().st_size > 0)


def vacuum(db: sqlite3.Connection) -> None:
    """Write a database anew without the room that nothing uses; who writes meanwhile waits.

    Raises:
        StoreError: when it cannot be written.
    """
    file = Path(db.execute("PRAGMA database_list").fetchone()[2])
    with _told(file, "the database cannot be written anew"):
        db.execute("VACUUM")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def _told(path: Path, what: str) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        message = f"{what} ({error})"
        raise StoreError(message, where=str(path), remedy=_ANOTHER_DISK) from error


def _only_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


def _look_over(db: sqlite3.Connection, path: Path) -> None:
    if not db.execute("PRAGMA user_version").fetchone()[0]:
        message = "there is no database in this file"
        raise StoreError(message, where=str(path), remedy="Give a file that kamerspoor backup made")
    wrong = [row[0] for row in db.execute("PRAGMA integrity_check(1)") if row[0] != "ok"]
    wrong += [f"{row[0]} refers to {row[2]} that is not there" for row in db.execute("PRAGMA foreign_key_check")]
    if wrong:
        message = f"the database is damaged ({wrong[0]})"
        raise StoreError(message, where=str(path), remedy="See what is wrong: kamerspoor doctor; or use another backup")


def _patience(path: Path) -> Callable[[int, int, int], None]:
    """Return what ends the copying into a database when another program writes to it for too long."""
    deadline = time.monotonic() + _BUSY_SECONDS

    def look(status: int, _left: int, _all: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > deadline:
            message = "another program is writing to the database"
            raise StoreError(message, where=str(path), remedy="Stop sync and ingest, and try again")

    return look


def _sync(path: Path) -> None:
    """Wait until the disk has a file, or the names in a folder."""
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
