"""The trail of one promise: where it was made, and what shows that it was kept."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from kamerspoor.errors import NotFoundError
from kamerspoor.model.trail import Related, Station, Trail
from kamerspoor.store.store import Store
from kamerspoor.trails.ledger import Promise, Source, ledger
from kamerspoor.trails.stations import read


def promise_trail(store: Store, known_as: str) -> Trail:
    """Return the trail of a promise, by any of its sources: ``kst-35373-19.16``, ``TZ202204-101``.

    Raises:
        NotFoundError: when no promise has such a source.
    """
    document = known_as.rpartition(".")[0]
    paper = store.rows((document,)).get(document)
    entries = ledger(store, datetime.now(UTC).date(), paper.dossier if paper else None)
    found = next((one for one in entries if any(source.id == known_as for source in one.sources)), None)
    if found is None:
        message = "no commitment of this id in the database"
        raise NotFoundError(message, where=known_as[:80], remedy="See: kamerspoor list commitments")
    related = tuple(Related(source.id, "same promise") for source in found.sources if source.id != known_as)
    return Trail(known_as, "commitment", found.first.text, found.state, found.rule, tuple(_stations(found)), related)


def _stations(promise: Promise) -> Iterator[Station]:
    for source in promise.sources:
        yield _made(source)
    for filed in promise.evidence:
        yield read("fulfilled", filed, filed.fact.span, filed.fact.quote)
    record = promise.record
    if record is not None and record["nagekomen"]:
        day = datetime.fromisoformat(str(record["nagekomen"])).date()
        yield Station("fulfilled", day, None, None, None, str(record["status"]), "official", record["briefnummer"])


def _made(source: Source) -> Station:
    by = (source.by,) if source.by else ()
    if source.filed is None:
        return Station("promised", source.made, None, None, None, source.text, "official", source.id, by)
    passage = source.filed.fact.passage
    return read("promised", source.filed, passage.span, source.text, turn=passage.turn, about=source.id, people=by)
