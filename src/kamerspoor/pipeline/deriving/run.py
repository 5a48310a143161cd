"""One run over what changed: in batches, each of them one transaction that notes how far it is.

Killed at any moment, the tables stand as they did after a batch, and the next run goes on from there. What is worked
out depends on the papers and records that are there, never on the order in which they came.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from kamerspoor.errors import KamerspoorError, StoreError, explained
from kamerspoor.pipeline.correcting.applying import correct_papers
from kamerspoor.pipeline.deriving.documents import announcements_of, derive_document
from kamerspoor.pipeline.deriving.letters import derive_letter
from kamerspoor.pipeline.deriving.people import derive_people
from kamerspoor.pipeline.deriving.units import derive_day, derive_dossier, derive_motion
from kamerspoor.store.affected import Affected
from kamerspoor.store.changes import Change, ChangeLog
from kamerspoor.store.derived import DerivedTables, Unit
from kamerspoor.store.store import Store

CONSUMER: Final = "derived"
LISTING: Final = "people"
# Of the rules by which units are worked out: another number makes all of them anew.
VERSION: Final = 5
# So much holds the lock on the database for about a second.
_BATCH: Final = 200

_Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Derived:
    """What was done: changes that were followed, units that were worked out again, and what could not be."""

    changes: int = 0
    units: int = 0
    left_out: list[KamerspoorError] = field(default_factory=list)


def lag(store: Store) -> int:
    """Return how many changes the derived tables do not know of yet."""
    log = store.using(ChangeLog)
    return log.waiting(log.followed(CONSUMER, VERSION) or 0)


def derive(store: Store, *, rebuild: bool = False, progress: _Progress | None = None) -> Derived:
    """Bring facts in line with what people corrected, and the derived tables up to date.

    Args:
        store: the open database.
        rebuild: make them anew.
        progress: told how many changes are done, and of how many.

    Raises:
        StoreError: when nothing can be written.
    """
    done = Derived()
    correct_papers(store, done.left_out.append)
    run = _Run(store)
    if rebuild or run.log.followed(CONSUMER, VERSION) is None:
        run.start_again()
    total = lag(store)
    while followed := run.batch(done):
        done.changes += followed
        if progress:
            progress(done.changes, max(total, done.changes))
    run.list_people()
    return done


class _Run:
    def __init__(self, store: Store) -> None:
        self.store, self.log = store, store.using(ChangeLog)
        self.tables, self.affected = store.using(DerivedTables), store.using(Affected)

    def start_again(self) -> None:
        with self.tables.writing():
            self.tables.clear()
            self.log.follow(CONSUMER, VERSION, 0)

    def list_people(self) -> None:
        """List people as they are now, unless nothing was followed and no record came since they were listed."""
        # Both only grow; a party of which nobody has a seat is a record that leads to no unit.
        upto = (self.log.followed(CONSUMER, VERSION) or 0) + self.log.records()
        if self.log.followed(LISTING, VERSION) != upto:
            with self.tables.writing():
                self.tables.list_people()
                self.log.follow(LISTING, VERSION, upto)

    def batch(self, done: Derived, size: int = _BATCH) -> int:
        """Follow some changes, and return how many; where that breaks, each by itself, and without the one."""
        changes: list[Change] = []
        try:
            with self.tables.writing():
                changes = self.log.after(self.log.followed(CONSUMER, VERSION) or 0, size)
                if changes:
                    done.units += self._follow(changes)
                    self.log.follow(CONSUMER, VERSION, changes[-1].n)
        except StoreError:
            raise
        except Exception as error:
            if not changes:
                raise
            if size > 1:
                return sum(self.batch(done, 1) for _ in changes)
            # It would stop every later run at the same place.
            with self.tables.writing():
                self.log.follow(CONSUMER, VERSION, changes[0].n)
            done.left_out.append(explained(error).at(f"{changes[0].category} {changes[0].id}"))
        return len(changes)

    def _follow(self, changes: Sequence[Change]) -> int:
        papers = [str(one.id) for one in changes if one.category == "paper"]
        # What is of a document alone comes first: what it touches elsewhere is told by it.
        for paper in papers:
            derive_document(self.store, self.tables, paper)
        touched = self.tables.made_of([f"{one.category} {one.id}" for one in changes])
        for paper in papers:
            pairs = self.tables.announces(paper, announcements_of(self.store, paper))
            touched |= self.tables.made_of([f"paper {one}" for one in pairs])
            touched |= self.affected.by_paper(paper)
        for one in changes:
            if one.category != "paper":
                touched |= self.affected.by_record(one.category, int(one.id), self._made_of)
        touched = self._letters_first(touched)
        self.tables.drop(touched)
        for unit in sorted(touched):
            _DERIVE[unit.kind](self.store, self.tables, unit)
        return len(touched)

    def _letters_first(self, touched: set[Unit]) -> set[Unit]:
        """Work out what letters settle, and return the other units, with those of which a letter settles or settled."""
        letters = {unit for unit in touched if unit.kind == "letter"}
        others = touched - letters | self.tables.settled_by(letters)
        self.tables.drop(letters)
        known: dict[str, Any] = {}
        for unit in sorted(letters):
            derive_letter(self.store, self.tables, unit, known)
        return others | self.tables.settled_by(letters)

    def _made_of(self, inputs: Iterable[str]) -> set[Unit]:
        return self.tables.made_of(list(inputs))


_DERIVE: Final = {"people": derive_people, "motion": derive_motion, "day": derive_day, "dossier": derive_dossier}
