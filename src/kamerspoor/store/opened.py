"""Keeps stores of a database open between requests, since opening one takes longer than most requests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from kamerspoor.store.lists import ListMemory
from kamerspoor.store.store import Store

# So many wait for the next question; what is asked at the same time beyond that opens one for itself.
_MOST: Final = 8


class OpenStores:
    """Lends an open store to each request and keeps it for the next; each sees the latest data.

    Args:
        path: the SQLite file; where another is put in its place, that one is opened.
        seconds: how long a question to it may take.
    """

    def __init__(self, path: Path, seconds: float) -> None:
        self._path, self._seconds = path, seconds
        self._memory = ListMemory()
        self._waiting: list[tuple[int | None, Store]] = []

    @contextmanager
    def one(self) -> Iterator[Store]:
        """Lend a store that nobody else uses; after an error it is closed instead of kept.

        Raises:
            StoreError: see `kamerspoor.store.database.connect`.
        """
        file = self._file()
        store = self._kept(file) or Store(self._path, seconds=self._seconds, memory=self._memory)
        try:
            yield store
        except BaseException:
            store.close()
            raise
        if len(self._waiting) < _MOST:
            self._waiting.append((file, store))
        else:
            store.close()

    def close(self) -> None:
        """Close the stores that are not in use."""
        while self._waiting:
            self._waiting.pop()[1].close()

    def _file(self) -> int | None:
        with suppress(FileNotFoundError):
            return self._path.stat().st_ino
        return None

    def _kept(self, file: int | None) -> Store | None:
        # A list is taken from and added to in one step, whichever thread does so.
        with suppress(IndexError):
            kept, store = self._waiting.pop()
            if kept == file:
                return store
            store.close()
            self.close()
        return None
