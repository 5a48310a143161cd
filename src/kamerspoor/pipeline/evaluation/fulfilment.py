"""Which promises are one, and which later paper says that one was kept, against a list made by hand.

The list is of the bundled dossier: of real debates with letters that name their promises nothing is labelled yet. It
measures that the ledger keeps working, not how it does on papers that nobody wrote for it.
"""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import msgspec

from kamerspoor.pipeline.demo import ingest_demo, sync_demo
from kamerspoor.pipeline.evaluation.measures import Tally
from kamerspoor.store.store import Store
from kamerspoor.trails.ledger import Promise, ledger


class GoldFulfilment(msgspec.Struct, frozen=True):
    """Sources that are one promise; and by source the papers that say it was kept, an empty list where none does."""

    same: list[list[str]]
    kept: dict[str, list[str]]


def fulfilment_tallies(gold: GoldFulfilment) -> list[Tally]:
    """Return how often sources were joined, and evidence found, as the list says."""
    with (
        tempfile.TemporaryDirectory(prefix="kamerspoor-") as folder,
        Store(Path(folder) / "k.db", create=True) as store,
    ):
        ingest_demo(store)
        sync_demo(store)
        entries = {source.id: one for one in ledger(store, date(2023, 6, 1)) for source in one.sources}
    joined, kept = Tally("fulfilment sources joined"), Tally("fulfilment evidence")
    for group in gold.same:
        joined.add(len({id(entries.get(one)) for one in group}) == 1, " = ".join(group))
    for known_as, papers in gold.kept.items():
        found = _papers(entries.get(known_as))
        kept.add(found == set(papers), f"{known_as}: {sorted(found)} for {papers}")
    return [joined, kept]


def _papers(promise: Promise | None) -> set[str]:
    return {filed.paper.id for filed in promise.evidence} if promise else set()
