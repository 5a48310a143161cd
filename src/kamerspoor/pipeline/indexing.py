"""Bringing the search index up to date: what changed in the store since, in batches, each of them safe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kamerspoor.errors import KamerspoorError, NotFoundError, StoreError, costs_one
from kamerspoor.model.passages import Passage
from kamerspoor.search.index import INDEX_VERSION, IndexState, PassageIndex, Writer, building, clear, folder_of
from kamerspoor.search.passages import passages_of
from kamerspoor.store.changes import Change, ChangeLog
from kamerspoor.store.search_feed import RECORDS, SearchFeed
from kamerspoor.store.store import Store

# A commit takes a tenth of a second, whatever it holds; what was not committed is done again after a kill.
_BATCH: Final = 2_000
_PASSAGES_PER_COMMIT: Final = 100_000


@dataclass(slots=True)
class Indexed:
    """What was done: papers and records read again, the passages that they now have, and what could not be read."""

    changes: int = 0
    passages: int = 0
    left_out: list[KamerspoorError] = field(default_factory=list)


def up_to_date(store: Store, index: PassageIndex) -> bool:
    """Tell whether an index holds all that the store does."""
    state = index.state()
    fits = _fits(state, store.using(SearchFeed).identity())
    return fits and state is not None and state.upto >= store.using(ChangeLog).newest()


def update_index(
    store: Store, db: Path, *, rebuild: bool = False, progress: Callable[[int, int], None] | None = None
) -> Indexed:
    """Bring the index of a database up to date, and make it when it is not there; one process at a time does so.

    Args:
        store: the open database.
        db: its file; the index stands beside it.
        rebuild: make it anew.
        progress: told how many changes are done, and of how many.

    Raises:
        StoreError: when the index cannot be written.
    """
    folder, searching = folder_of(db), store.using(SearchFeed)
    told = progress or (lambda _done, _all: None)
    with building(folder):
        index = None if rebuild else relied_on(folder, searching.identity())
        if index is None:
            return _made_anew(store, folder, told)
        if up_to_date(store, index):
            return Indexed()
        return _Updating(store, searching, index, told).run()


def relied_on(folder: Path, database: str) -> PassageIndex | None:
    """Return the index that stands there, or None when it is of another database or form, or damaged.

    Args:
        folder: where it stands.
        database: identity of the database that it should be of.
    """
    if not folder.exists():
        return None
    try:
        index = PassageIndex(folder)
    except StoreError:
        return None
    return index if _fits(index.state(), database) else None


def _made_anew(store: Store, folder: Path, told: Callable[[int, int], None]) -> Indexed:
    """Make an index beside the one that stands there, and put it in its place when it is ready."""
    new, old = folder.with_name(f"{folder.name}.new"), folder.with_name(f"{folder.name}.old")
    searching = store.using(SearchFeed)
    # One that a kill left behind goes on where it was.
    index = relied_on(new, searching.identity())
    if index is None:
        clear(new)
        index = PassageIndex(new)
    done = _Updating(store, searching, index, told).run()
    clear(old)
    if folder.exists():
        folder.rename(old)
    new.rename(folder)
    clear(old)
    return done


def _fits(state: IndexState | None, database: str) -> bool:
    return state is not None and state.form == INDEX_VERSION and state.database == database


@dataclass
class _Updating:
    """One run over what changed."""

    store: Store
    searching: SearchFeed
    index: PassageIndex
    progress: Callable[[int, int], None]

    def run(self) -> Indexed:
        state, database, log = self.index.state(), self.searching.identity(), self.store.using(ChangeLog)
        upto = state.upto if state else 0
        total, done = log.waiting(upto), Indexed()
        with self.index.writer() as writer:
            while changes := log.after(upto, _BATCH):
                upto = self._batch(writer, changes, done)
                writer.commit()
                self.index.remember(IndexState(database, INDEX_VERSION, upto))
                self.progress(done.changes, max(total, done.changes))
        return done

    def _batch(self, writer: Writer, changes: list[Change], done: Indexed) -> int:
        """Write changes until there is enough for a commit, and return the number of the last one written."""
        written, upto = 0, changes[0].n
        for change in changes:
            found: tuple[str, list[Passage]] | None = None
            with costs_one(done.left_out.append, f"{change.category} {change.id}", but=(StoreError,)):
                found = self._passages(change)
            written += writer.replace(*found) if found else 0
            upto = change.n
            done.changes += 1
            if written >= _PASSAGES_PER_COMMIT:
                break
        done.passages += written
        return upto

    def _passages(self, change: Change) -> tuple[str, list[Passage]] | None:
        """Return what changed, and the passages that it has now."""
        if change.category == "paper":
            owner = f"paper:{change.id}"
            if self.store.filed_id(str(change.id)) != change.id:
                return owner, []  # it turned out to be another paper, and is found as that
            try:
                paper = self.store.paper(str(change.id))
            except NotFoundError:
                return owner, []  # an item that a later report of its sitting does not have
            return owner, [*passages_of(paper, self.searching.beside(paper))]
        if change.category not in RECORDS:
            return None
        owner, passage = self.searching.record(change.category, int(change.id))
        return owner, [passage] if passage else []
