"""The trail of one commitment: where it was made, and what shows that it was met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Final

from kamerspoor.errors import NotFoundError
from kamerspoor.model.commitment_register import CommitmentSource, RegisteredCommitment
from kamerspoor.model.evidence import Evidence
from kamerspoor.model.letters import Extent
from kamerspoor.model.record_lists_business import COMMITMENTS
from kamerspoor.model.trail import Event, EventKind, Related, Trail
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.store import Store
from kamerspoor.trails.commitment_register import state_on

_HAPPENED: Final[Mapping[Extent, EventKind]] = {
    "wholly": "fulfilled", "partly": "reported", "progress": "reported", "passed_on": "reported",
    "impossible": "withdrawn",
}  # fmt: skip


def commitment_trail(store: Store, known_as: str) -> Trail:
    """Return the trail of a commitment, by any of its sources: ``kst-35373-19.16``, ``TZ202204-101``.

    Raises:
        NotFoundError: when no commitment has such a source.
    """
    found = store.using(DerivedReader).commitment(known_as)
    if found is None:
        message = "no commitment of this id in the database"
        raise NotFoundError(message, where=known_as[:80], remedy="See: kamerspoor list commitments")
    rule = state_on(found, datetime.now(UTC).date())
    related = tuple(Related(source.id, "same promise") for source in found.sources if source.id != known_as)
    events = tuple(_events(store, found))
    return Trail(known_as, "commitment", found.first.text, rule.state, rule.name, events, related)


def _events(store: Store, found: RegisteredCommitment) -> Iterator[Event]:
    yield from map(_made, found.sources)
    # The record after what papers say.
    for one in sorted((*found.evidence, *found.progress), key=lambda one: (one.kind == "record", one.date or date.max)):
        yield _met(store, one)


def _made(source: CommitmentSource) -> Event:
    by = (source.by,) if source.by else ()
    if source.document is None:
        return Event("promised", source.made_on, None, None, None, source.text, "official", source.id, by)
    return Event(
        "promised", source.made_on, source.document, source.turn, source.span, source.text, "read", source.id, by
    )


def _met(store: Store, one: Evidence) -> Event:
    if one.kind != "record":
        return Event(_HAPPENED[one.extent], one.date, one.document, None, one.span, one.quote, "read")
    record = store.reader.one(COMMITMENTS, one.document)
    letter = record[0]["letter_number"] if record else None
    return Event("fulfilled", one.date, None, None, None, one.quote, "official", letter)
