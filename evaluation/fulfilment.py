"""Which promises are one, and which later paper says that one was kept, against a list made by hand.

The list is of the bundled dossier: of real debates with letters that name their promises nothing is labelled yet. It
measures that the ledger keeps working, not how it does on papers that nobody wrote for it.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

import msgspec

from evaluation.gold import Gold, Papers, read_gold
from evaluation.measures import Tally
from kamerspoor.pipeline.demo import ingest_demo, sync_demo
from kamerspoor.pipeline.deriving.run import derive
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kamerspoor.model.commitment_register import RegisteredCommitment


class GoldFulfilment(msgspec.Struct, frozen=True):
    """Sources that are one promise; and by source the papers that say it was kept, an empty list where none does."""

    same: list[list[str]]
    kept: dict[str, list[str]]


@dataclass(frozen=True)
class Fulfilment(Gold):
    """The list."""

    gold: GoldFulfilment

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """Return the list of a folder."""
        gold = read_gold(folder / "fulfilment.gold.json", GoldFulfilment)
        return cls(gold) if gold else None

    def measure(self, papers: Papers) -> Iterator[Tally]:
        """Yield how often sources were joined, and evidence found, as the list says."""
        del papers
        known = {one for group in self.gold.same for one in group} | self.gold.kept.keys()
        entries = _entries(known)
        joined, kept = Tally("fulfilment sources joined"), Tally("fulfilment evidence")
        for group in self.gold.same:
            ids = {entries[one].id if one in entries else None for one in group}
            joined.add(len(ids) == 1, " = ".join(group))
        for known_as, wanted in self.gold.kept.items():
            found = _papers(entries.get(known_as))
            kept.add(found == set(wanted), f"{known_as}: {wanted}", sorted(found))
        yield from (joined, kept)


def _entries(known: Iterable[str]) -> dict[str, RegisteredCommitment]:
    with (
        tempfile.TemporaryDirectory(prefix="kamerspoor-") as folder,
        Store(Path(folder) / "k.db", create=True) as store,
    ):
        ingest_demo(store)
        sync_demo(store)
        derive(store)
        reader = store.using(DerivedReader)
        return {one: entry for one in known if (entry := reader.commitment(one)) is not None}


def _papers(found: RegisteredCommitment | None) -> set[str]:
    return {one.document for one in found.evidence if one.kind == "sentence"} if found else set()
