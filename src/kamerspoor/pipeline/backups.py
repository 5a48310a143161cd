"""Backups of a database, with its index or without, and databases from backups."""

from __future__ import annotations

import shutil
from dataclasses import replace as replaced
from functools import partial
from pathlib import Path

from kamerspoor.errors import BadRequestError
from kamerspoor.pipeline.indexing import relied_on
from kamerspoor.search.index import PassageIndex, building, clear, folder_of, one_line
from kamerspoor.store import backups
from kamerspoor.store.search_feed import SearchFeed
from kamerspoor.store.store import Store


def back_up(store: Store, db: Path, to: Path, *, index: bool = False, replace: bool = False) -> bool:
    """Copy a database to a file, while others use it, and its index to a folder beside that file.

    Who follows what is in no backup: that stands in a file of its own.

    Args:
        store: the open database.
        db: its file.
        to: the file to make.
        index: whether its index is copied too, which is else made anew when the backup is put back.
        replace: whether a file that is there is replaced.

    Returns:
        Whether an index stands beside the backup.

    Raises:
        BadRequestError: when the file is there already.
        StoreError: when it cannot be written, or the copy is not whole.
    """
    _must_not_be_there(to, replace=replace)
    if to.with_name(f"{to.name}-wal").exists():
        message = "a database that is in use"
        raise BadRequestError(message, where=str(to), remedy="Give another name")
    if not index:
        store.using(partial(backups.back_up, to=to))
        clear(folder_of(to))
        return False
    # The index first and the database after it: so it knows of nothing that the copy does not hold.
    with building(folder_of(db)):
        store.using(partial(backups.back_up, to=to))
        clear(folder_of(to))
        if relied_on(folder_of(db), store.using(SearchFeed).identity()) is None:
            return False
        _copy_index(folder_of(db), folder_of(to))
    return True


def restore(backup: Path, db: Path, *, replace: bool = False) -> None:
    """Make a database of a backup, with the index if one stands beside it; a database of before is brought up to date.

    Args:
        backup: the file.
        db: the database.
        replace: whether a database that is there is given up.

    Raises:
        BadRequestError: when there is a database already.
        StoreError: when the backup is not ours, of a newer version or damaged, or nothing can be written.
    """
    if not backup.is_file():
        message = "there is no backup here"
        raise BadRequestError(message, where=str(backup), remedy="Give a file that kamerspoor backup made")
    if db.exists() and backup.samefile(db):
        message = "a database is no backup of itself"
        raise BadRequestError(message, where=str(backup), remedy="Give another file")
    _must_not_be_there(db, replace=replace)
    with building(folder_of(db)):
        clear(folder_of(db))  # before, so that a kill leaves none that is of another database
        was = backups.put_back(backup, db)
        if relied_on(folder_of(backup), was) is not None:
            _copy_index(folder_of(backup), folder_of(db))
            with Store(db) as store:
                _give(folder_of(db), store.using(SearchFeed).identity())


def _must_not_be_there(path: Path, *, replace: bool) -> None:
    if backups.holds_anything(path) and not replace:
        message = "there is a file here already"
        raise BadRequestError(message, where=str(path), remedy="Give another name, or --replace")


def _copy_index(folder: Path, to: Path) -> None:
    with one_line(to, "written"):
        shutil.copytree(folder, to)


def _give(folder: Path, identity: str) -> None:
    """Make an index that of another database."""
    index = PassageIndex(folder)
    if state := index.state():
        index.remember(replaced(state, database=identity))
