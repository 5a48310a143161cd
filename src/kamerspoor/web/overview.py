"""The front page: how much there is, what is new, and what is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import chain, islice
from typing import Any, Final

from litestar import Response

from kamerspoor.model.document_lists import DEBATES, DOCUMENTS
from kamerspoor.model.fact_kinds import COMMITMENTS, MOTIONS
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.lists import List
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.rows import StoredFact
from kamerspoor.store.store import Store
from kamerspoor.web.records.recent import around_today, newest_papers
from kamerspoor.web.routing import GivenStore, get_page
from kamerspoor.web.templating import page

_SHOWN: Final = 8
_DOSSIERS: Final = 60


@get_page("/")
def overview(store: GivenStore) -> Response[str]:
    """Show what the database holds."""
    today = datetime.now(UTC).date()
    debates = [row["id"] for row in store.reader.page(DEBATES, ListRequest(limit=_SHOWN)).rows]
    rows = store.rows(debates)
    return page(
        "overview",
        store,
        dossiers=[(one.value, one.count) for one in store.reader.options(DOCUMENTS, "dossier", _DOSSIERS)],
        debates=[rows[one] for one in debates if one in rows],
        motions=list(islice(_newest_motions(store), _SHOWN)),
        commitments=_by_due_date(store, today),
        days=newest_papers(store),
        around=around_today(store, today),
        records=sum(one.standing for one in store.records.counts()),
    )


def _first(store: Store, of: List, order: str, **filters: Any) -> list[StoredFact[Any]]:  # noqa: ANN401 - values of filters
    return list(store.reader.page(of, ListRequest(filters, order, limit=_SHOWN)).facts)


def _newest_motions(store: Store) -> Iterator[StoredFact[Motion]]:
    """Yield motions, those of the newest paper first, in their order within a paper."""
    papers = dict.fromkeys(one.paper.id for one in _first(store, MOTIONS, "-document"))
    return chain.from_iterable(store.reader.facts(MOTIONS, document=one) for one in papers)


def _by_due_date(store: Store, today: date) -> list[StoredFact[Commitment]]:
    """Return dated commitments: those still to come first, the soonest on top, then the latest passed."""
    coming = _first(store, COMMITMENTS, "due", due_after=today)
    passed = _first(store, COMMITMENTS, "-due", due_before=today - timedelta(days=1))
    return [*coming, *passed][:_SHOWN]


HANDLERS: Final = (overview,)
