"""The trail of a dossier, a motion or a paper, drawn as a track from paper to paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from litestar.response import Redirect
from litestar.status_codes import HTTP_301_MOVED_PERMANENTLY

from kamerspoor.model.trail import Event, EventKind, Trail, TrailKind
from kamerspoor.publish.urls import paper_url, passage_url
from kamerspoor.resolve.citations import PUBLICATIONS
from kamerspoor.store.derived_reader import DerivedReader, MotionNow
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import split_kst
from kamerspoor.trails.lookup import trail_of
from kamerspoor.web.labels import numbered, paper_name
from kamerspoor.web.routing import GivenStore, PathPart, get_page

# Papers on a page: a debate among them may have many motions.
STOPS: Final = 40
_PAGES: Final[Mapping[TrailKind, str]] = {"dossier": "/dossiers", "motion": "/moties", "commitment": "/toezeggingen"}
_HEADS: Final = frozenset({"letter", "debate", "paper", "announced"})


@dataclass(frozen=True, slots=True)
class TrackStop:
    """A paper on the track, or a decision of the Chamber, with what happened there."""

    paper: DocumentRow | None
    head: Event | None
    events: tuple[Event, ...]

    def count(self, kind: EventKind) -> int:
        """Return how often something of a kind happened there."""
        return sum(one.kind == kind for one in self.events)


@dataclass(frozen=True, slots=True)
class Track:
    """The addresses that the events of a track link to."""

    rows: Mapping[str, DocumentRow]
    leads: Mapping[str, tuple[str, str]]

    def named(self, document: str) -> str:
        """Return what to call a paper on the track."""
        row = self.rows.get(document)
        return paper_name(row) if row else document

    def place(self, event: Event) -> str | None:
        """Return the address of the passage that proves an event."""
        row = self.rows.get(event.document or "")
        return passage_url(row, event.span) if row and event.span else None


def track_of(store: Store, found: Trail) -> dict[str, Any]:
    """Return the template values of the track of a trail."""
    rows = store.rows({event.document for event in found.events if event.document})
    stops = list(_stops(found, rows))
    return {
        "trail": found,
        "stops": stops,
        "track": Track(rows, _leads(store, found)),
        "motions": _motions(store, found),
    }


@get_page("/spoor/{known_as:str}")
def trail(store: GivenStore, known_as: PathPart) -> Redirect:
    """Lead from a trail to the page of what it is of."""
    found = trail_of(store, known_as, 0, 1)
    page = paper_url(store.row(found.id)) if found.kind == "document" else f"{_PAGES[found.kind]}/{quote(found.id)}"
    return Redirect(page, status_code=HTTP_301_MOVED_PERMANENTLY)


def _stops(found: Trail, rows: Mapping[str, DocumentRow]) -> Iterator[TrackStop]:
    """Yield the stops of a track: events that follow each other in one paper are together."""
    group: list[Event] = []
    for event in (*found.events, None):
        if group and (event is None or event.document != group[0].document or event.document is None):
            yield _stop(group, rows)
            group = []
        if event is not None:
            group.append(event)


def _stop(group: Sequence[Event], rows: Mapping[str, DocumentRow]) -> TrackStop:
    head = next((one for one in group if one.kind in _HEADS), None)
    return TrackStop(rows.get(group[0].document or ""), head, tuple(one for one in group if one is not head))


def _motions(store: Store, found: Trail) -> dict[str, MotionNow]:
    """Return how the motions of a dossier stand, by their ids."""
    ids = {one.about for one in found.events if one.kind == "submitted" and one.about}
    return store.using(DerivedReader).motions(ids) if found.kind != "motion" else {}


def _leads(store: Store, found: Trail) -> dict[str, tuple[str, str]]:
    """Return address and name of what events are about, where it is here or published elsewhere."""
    abouts = {event.about for event in found.events if event.about}
    printed = {about: split_kst(about) for about in abouts if about.startswith("kst-")}
    motions = store.known_motions({f"{dossier}-{number}" for dossier, number in printed.values()})
    held = store.known_papers(printed)
    leads = {about: (f"/toezeggingen/officieel/{about}", about) for about in abouts if about.startswith("TZ")}
    for about, (dossier, number) in printed.items():
        known_as = f"{dossier}-{number}"
        here = f"/moties/{known_as}" if known_as in motions else f"/documenten/{about}" if about in held else None
        leads[about] = here or f"{PUBLICATIONS}{about}.html", numbered(dossier, number)
    for about in abouts - leads.keys():
        dossier, _, last = about.rpartition("-")
        if dossier[:1].isdigit() and last.isdecimal():
            leads[about] = f"/moties/{about}", numbered(dossier, int(last))
    return leads


HANDLERS: Final = (trail,)
