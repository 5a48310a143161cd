"""Following the Chamber's feed: category after category, each page and its cursor kept in one go."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from kamerspoor.errors import KamerspoorError, costs_one
from kamerspoor.model.records import Category
from kamerspoor.sources.feed import FeedPage, feed_pages
from kamerspoor.sources.http import Server, UnreachableError
from kamerspoor.store.store import Store

_KEPT_WORDS = 20


@dataclass(slots=True)
class CategorySync:
    """How far one category has come in this run.

    Attributes:
        records: records read.
        new, changed, same: what became of them.
        expected: how many there are to read, where the server says so.
        seconds: how long it has taken so far.
        done: whether all was read.
        n_refused: entries that could not be read.
        refused: the first of them, with why.
        error: why it stopped before the end.
        final: whether no other category needs to be tried: there is no network, or nothing can be written.
    """

    category: str
    expected: int | None = None
    records: int = 0
    new: int = 0
    changed: int = 0
    same: int = 0
    seconds: float = 0.0
    done: bool = False
    n_refused: int = 0
    refused: list[str] = field(default_factory=list)
    error: KamerspoorError | None = None
    final: bool = False

    def fail(self, error: KamerspoorError) -> None:
        """Note why it stopped."""
        self.error = error
        self.final = isinstance(error, UnreachableError)

    @property
    def rate(self) -> float:
        """Records per second."""
        return self.records / self.seconds if self.seconds else 0.0

    @property
    def seconds_left(self) -> float | None:
        """Seconds until the expected end, or None when that cannot be told."""
        if self.expected is None or not self.rate:
            return None
        return max(self.expected - self.records, 0) / self.rate


Progress = Callable[[CategorySync], None]


def sync(
    store: Store,
    server: Server,
    categories: Sequence[Category],
    *,
    since: int | None = None,
    count: Callable[[Category], int | None] = lambda _category: None,
    progress: Progress = lambda _state: None,
) -> list[CategorySync]:
    """Read what changed in each category since the last time, until there is nothing left.

    Whatever goes wrong costs its category the rest of this run, and the next one is read, unless the server cannot be
    reached or the database not be written: then the rest fails with it. Killed at any moment, the next run goes on
    after the last page that was kept.

    Args:
        store: the database.
        server: of the Chamber.
        categories: which, in order.
        since: token to begin after instead of the cursors.
        count: how many records of a category there are, for the expected end of a first reading.
        progress: called at the start of a category, after each page, and at its end.
    """
    with costs_one(lambda _error: None):  # it only makes the rest faster
        store.records.expect_many()
    report: list[CategorySync] = []
    for category in categories:
        if report and report[-1].final:
            report.append(CategorySync(category.name, error=report[-1].error, final=True))
        else:
            report.append(_sync_category(store, server, category, since, count, progress))
    return report


def _sync_category(
    store: Store,
    server: Server,
    category: Category,
    since: int | None,
    count: Callable[[Category], int | None],
    progress: Progress,
) -> CategorySync:
    state = CategorySync(category.name)
    begun = time.monotonic()
    with costs_one(state.fail):
        cursor = since if since is not None else store.records.cursor(category.name)
        state.expected = _expected(store, category, count) if since is None else None
        progress(state)
        for page in feed_pages(server, category, cursor):
            _keep(store, category, page, state)
            state.seconds = time.monotonic() - begun
            progress(state)
        state.done = True
    state.seconds = time.monotonic() - begun
    with costs_one(partial(_unwritable, state)):
        store.records.asked(category.name, datetime.now(UTC).isoformat(timespec="seconds"), caught_up=state.done)
    progress(state)
    return state


def _unwritable(state: CategorySync, error: KamerspoorError) -> None:
    """Note that nothing can be written; otherwise what went wrong before was the page's own fault."""
    state.done, state.final = False, True
    state.error = state.error or error


def _expected(store: Store, category: Category, count: Callable[[Category], int | None]) -> int | None:
    """Return how many records are left of a first reading; who only asks for news cannot know."""
    if store.records.was_caught_up(category.name):
        return None
    there = None
    with suppress(Exception):  # a forecast is worth no failure
        there = count(category)
    return None if there is None else max(there - store.records.kept(category), 0)


def _keep(store: Store, category: Category, page: FeedPage, state: CategorySync) -> None:
    applied = store.records.apply(category, page.records, page.skiptoken)
    state.records += len(page.records)
    state.new += applied.new
    state.changed += applied.changed
    state.same += applied.same
    state.n_refused += len(page.refused)
    state.refused += page.refused[: max(_KEPT_WORDS - len(state.refused), 0)]
