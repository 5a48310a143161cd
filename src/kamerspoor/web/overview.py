"""The front page: how much there is, what is new, and what is due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import chain, groupby, islice
from typing import Any, Final

from litestar import Response

from kamerspoor.model.document_lists import DEBATES, DOCUMENTS
from kamerspoor.model.fact_kinds import COMMITMENTS, MOTIONS
from kamerspoor.model.facts import Commitment, Motion
from kamerspoor.model.lists import List
from kamerspoor.model.record_lists_agenda import ACTIVITIES
from kamerspoor.model.record_lists_business import COMMITMENTS as RECORDED_COMMITMENTS
from kamerspoor.model.record_lists_business import NEW_DOCUMENTS, OPEN_QUESTIONS, VOTES
from kamerspoor.store.lists import ListRequest, Row
from kamerspoor.store.rows import StoredFact
from kamerspoor.store.store import Store
from kamerspoor.web.lists.views import written
from kamerspoor.web.records.record_pages import RecordSection, ShownList, rows_of
from kamerspoor.web.routing import GivenStore, get_page
from kamerspoor.web.templating import page

_SHOWN: Final = 8
_DOSSIERS: Final = 60
_DOCUMENTS: Final = 60
# What the columns of today are, which fill the filters of the sections.
_NOW: Final = {"open": "Openstaand", "late": "yes"}
_SECTIONS: Final = (
    RecordSection("Wat komt", ACTIVITIES, "since", "today", order="date"),
    RecordSection("Laatste stemmingen", VOTES, "until", "today", without=("method",)),
    RecordSection("Laatste toezeggingen die openstaan", RECORDED_COMMITMENTS, "status", "open"),
    RecordSection("Vragen die het langst wachten", OPEN_QUESTIONS, "late", "late"),
)


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
        days=_newest_papers(store),
        around=_around_today(store, today),
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


def _newest_papers(store: Store) -> list[tuple[str, list[tuple[str, list[Row]]]]]:
    """Return the Chamber's newest papers, by day and kind, without annexes."""
    rows = [one for one, _ in store.reader.all(NEW_DOCUMENTS, ListRequest(), _DOCUMENTS)]
    return [
        (written("day", day) or "zonder datum", _by_kind(of_day))
        for day, of_day in groupby(rows, key=lambda row: row["date"])
    ]


def _around_today(store: Store, today: date) -> list[ShownList]:
    """Return short lists of coming activities, last votes and open items; empty ones are left out."""
    row = {**_NOW, "today": today.isoformat()}
    return [one for section in _SECTIONS if (one := rows_of(store, section, row, most=_SHOWN)).total]


def _by_kind(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(str(row["kind"] or "overig"), []).append(row)
    return sorted(grouped.items())


HANDLERS: Final = (overview,)
