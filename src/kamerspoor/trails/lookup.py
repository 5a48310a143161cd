"""The trail of whatever an id names: a dossier, a motion, a commitment or a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamerspoor.model.fact_kinds import AMENDMENTS
from kamerspoor.model.trail import Event, Related, Trail
from kamerspoor.store.derived_reader import DerivedReader, DossierStop
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.trails.commitment_trail import commitment_trail
from kamerspoor.trails.dossier_trail import dossier_trail, events_of
from kamerspoor.trails.events import read
from kamerspoor.trails.motion_trail import motion_trail

_MOTION = re.compile(r"(?P<dossier>\d[^\s]*)-(?P<number>[0-9]{1,6})")
# The Chamber's number of a commitment, or a paper and the place of the commitment among those in it, or, where only a
# later letter tells that it is one, that of its words.
_COMMITMENT = re.compile(r"TZ\d{6}-\d{1,6}|[^\s.]+\.c?\d{1,7}")


def trail_of(store: Store, known_as: str, first: int = 0, most: int = -1) -> Trail:
    """Return the trail of what an id names.

    A dossier (``35373``), a motion or amendment (``35373-4``), a commitment (``kst-35373-19.16``, ``TZ202204-101``) or
    a paper (``kst-35373-1``, ``2019D53771``).

    Args:
        store: the database.
        known_as: the id.
        first: of a dossier: how many papers to pass over.
        most: of a dossier: how many papers to return.

    Raises:
        NotFoundError: when nothing here goes by this id.
    """
    if store.using(DerivedReader).track(known_as) is not None:
        return dossier_trail(store, known_as, first, most)
    if _COMMITMENT.fullmatch(known_as):
        return commitment_trail(store, known_as)
    numbered = _MOTION.fullmatch(known_as)
    if numbered is None:
        return paper_trail(store, known_as)
    dossier, number = numbered["dossier"], int(numbered["number"])
    amendments = store.reader.facts(AMENDMENTS, dossier=dossier, number=number)
    return paper_trail(store, amendments[0].paper.id) if amendments else motion_trail(store, f"{dossier}-{number}")


def paper_trail(store: Store, paper_id: str) -> Trail:
    """Return what led to a paper and what became of it: the trail of its dossier, from where it touches this paper.

    Raises:
        NotFoundError: when there is no such paper.
    """
    row = store.row(paper_id)
    events = tuple(_around(store, row))
    related = (Related(row.dossier, "its dossier"),) if row.dossier else ()
    return Trail(row.id, "document", row.title or row.id, None, None, events, related)


def _around(store: Store, row: DocumentRow) -> Iterator[Event]:
    """Yield what the paper carries out, the paper itself with what is in it, and where others cite or carry it out."""
    yield from events_of(store, [DossierStop(row.id, None, None, None)])
    for filed in store.cited_by(store.ids_of(row.id)):
        yield read("cited", filed, filed.fact.span, filed.fact.text)
    releases = store.using(DerivedReader).announcing(row.dossier, row.id) if row.dossier else []
    for event in events_of(store, releases):
        if event.about == f"announces {row.id}":
            yield event
