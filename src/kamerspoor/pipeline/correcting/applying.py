"""Corrections into the facts: between reading and all that is made of what was read.

A paper with corrections is stored as these make it, and its reading beside that. So lists, files, the API, search and
all that is derived follow without knowing of corrections. What is made depends on the reading and on the corrections
that stand, never on what was made before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

from kamerspoor.errors import KamerspoorError, StoreError, costs_one
from kamerspoor.model import fact_kinds
from kamerspoor.model.corrections import Corrected, CorrectedThing, Correction
from kamerspoor.model.lists import FactKind
from kamerspoor.model.paper import Paper
from kamerspoor.pipeline.correcting.anchors import place_among, places
from kamerspoor.pipeline.correcting.kinds import KINDS, CorrectionKind
from kamerspoor.store.corrections import Corrections, Outcome
from kamerspoor.store.store import Store

FACTS: Final[dict[CorrectedThing, FactKind]] = {
    "motions": fact_kinds.MOTIONS, "commitments": fact_kinds.COMMITMENTS, "questions": fact_kinds.QUESTIONS,
}  # fmt: skip
_ROWS: Final = {(one.of, one.name): (n, one) for n, one in enumerate(KINDS)}


def correct_papers(store: Store, tell: Callable[[KamerspoorError], None]) -> int:
    """Bring the facts of all papers in line with the corrections that stand, and return how many papers changed.

    Args:
        store: the database.
        tell: told what went wrong with a paper; the others go on.

    Raises:
        StoreError: when nothing can be written.
    """
    changed = 0
    for paper_id in store.using(Corrections).pending():
        with costs_one(tell, paper_id, but=(StoreError,)):
            read = store.paper(paper_id, as_read=True)
            paper, outcomes = corrected(read, store.using(Corrections).standing(paper_id))
            changed += store.correct(read, paper, outcomes)
    return changed


def corrected(read: Paper, corrections: Sequence[Correction]) -> tuple[Paper, dict[int, Outcome]]:
    """Return what corrections make of a reading, and what became of each of them.

    Args:
        read: a paper as it was read.
        corrections: that stand, in the order in which they were made; of two of the same the later one counts.
    """
    paper, outcomes = read, {one.id: Outcome(found=False, read=None) for one in corrections}
    for one in sorted(corrections, key=lambda one: _place(one)[0]):
        row = _place(one)[1]
        if row and (made := (_of_fact if one.kind in FACTS else _of_paper)(paper, row, one)):
            paper, was = made
            outcomes[one.id] = Outcome(found=True, read=was)
    return paper, outcomes


def _place(one: Correction) -> tuple[int, CorrectionKind | None]:
    # A row of a later version of the software is left alone, and told as not found.
    return _ROWS.get((one.kind, one.what), (len(KINDS), None))


def _of_paper(paper: Paper, row: CorrectionKind, one: Correction) -> tuple[Paper, str | None] | None:
    if one.kind == "people" and not places(one.quote, paper.document.text):
        return None
    known = paper.identity.corrections
    made: Paper = row.put(paper, one.value, paper)
    told, was = _told(one, known, row.read(paper))
    # Reading again forgets what was corrected before.
    return replace(made, identity=replace(made.identity, corrections=told)), was


def _of_fact(paper: Paper, row: CorrectionKind, one: Correction) -> tuple[Paper, str | None] | None:
    kind = FACTS[one.kind]
    n = place_among(paper, kind, one.quote, one.place)
    if n is None:
        return None
    facts: list[Any] = list(kind.of(paper))
    made = row.put(facts[n], one.value, paper)
    if made is None:
        return None
    told, was = _told(one, facts[n].corrections, row.read(facts[n]))
    sure = {"certainty": "sure"} if one.kind == "commitments" else {}
    facts[n] = replace(made, corrections=told, **sure)
    more: dict[str, Any] = {kind.name: tuple(facts)}
    return replace(paper, **more), was


def _told(one: Correction, known: tuple[Corrected, ...], now: str | None) -> tuple[tuple[Corrected, ...], str | None]:
    """Return what stands with the fact, and what was read: of what is corrected twice, before the first time."""
    key = (one.what, one.quote if one.kind == "people" else "")
    before = next((other for other in known if (other.what, other.name) == key), None)
    was = before.read if before else now
    told = replace(one, read=was).told
    return (*(other for other in known if other is not before), told), was
