"""The trail of whatever an id names: a dossier, a motion, a promise or a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamerspoor.model.trail import Related, Station, Trail
from kamerspoor.store.rows import Filter, PaperRow
from kamerspoor.store.store import Store
from kamerspoor.store.tables import AMENDMENTS, EXECUTIONS
from kamerspoor.trails.dossiers import dossier_trail
from kamerspoor.trails.motions import motion_trail
from kamerspoor.trails.promises import promise_trail
from kamerspoor.trails.stations import carried_out, read

_LONGEST_NUMBER = 6
# The Chamber's number of a promise, or a paper and the place of the promise among those in it.
_PROMISE = re.compile(r"TZ\d{6}-\d{1,6}|[^\s.]+\.\d{1,6}")


def trail_of(store: Store, known_as: str) -> Trail:
    """Return the trail of what an id names.

    A dossier (``35373``), a motion or amendment (``35373-4``), a promise (``kst-35373-19.16``, ``TZ202204-101``) or
    a paper (``kst-35373-1``, ``2019D53771``).

    Raises:
        NotFoundError: when nothing here goes by this id.
    """
    if store.papers(Filter(dossier=known_as)):
        return dossier_trail(store, known_as)
    if _PROMISE.fullmatch(known_as):
        return promise_trail(store, known_as)
    dossier, _, number = known_as.rpartition("-")
    if dossier[:1].isdigit() and number.isascii() and number.isdecimal() and len(number) <= _LONGEST_NUMBER:
        amendments = store.facts(AMENDMENTS, Filter(dossier=dossier, number=int(number)))
        return paper_trail(store, amendments[0].paper.id) if amendments else motion_trail(store, dossier, int(number))
    return paper_trail(store, known_as)


def paper_trail(store: Store, paper_id: str) -> Trail:
    """Return what led to a paper and what became of it: the trail of its dossier, from where it touches this paper.

    Raises:
        NotFoundError: when there is no such paper.
    """
    row = store.row(paper_id)
    stations = tuple(_around(store, row))
    related = (Related(row.dossier, "its dossier"),) if row.dossier else ()
    return Trail(row.id, "document", row.title or row.id, None, None, stations, related)


def _around(store: Store, row: PaperRow) -> Iterator[Station]:
    """Yield what the paper carries out, the paper itself with what is in it, and where others cite or carry it out."""
    whole = dossier_trail(store, row.dossier).stations if row.dossier else ()
    own = [station for station in whole if station.document == row.id]
    if not own:
        own = [Station("paper", row.date, row.id, None, None, row.title or "", "read")]
        own += map(carried_out, store.facts(EXECUTIONS, Filter(document=row.id)))
    yield from own
    ids = store.ids_of(row.id)
    for filed in store.cited_by(ids):
        yield read("cited", filed, filed.fact.span, filed.fact.text)
    yield from (one for one in whole if one.about == f"announces {row.id}")
