"""The trail of a dossier, a motion or a paper, drawn as a track from paper to paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from litestar import Response
from litestar.response import Redirect
from litestar.status_codes import HTTP_301_MOVED_PERMANENTLY

from kamerspoor.model.trail import Event, EventKind, Trail
from kamerspoor.publish.trails import because
from kamerspoor.publish.urls import passage_url
from kamerspoor.resolve.citations import PUBLICATIONS
from kamerspoor.store.derived_reader import DerivedReader, MotionNow
from kamerspoor.store.rows import DocumentRow
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import split_kst
from kamerspoor.trails.lookup import trail_of
from kamerspoor.web import listing
from kamerspoor.web.labels import numbered
from kamerspoor.web.routing import AnyRequest, GivenStore, PathPart, get_page
from kamerspoor.web.templating import derived_page

# What a visitor may look at alone, and which events that are.
CHOICES: Final[Mapping[str, tuple[str, frozenset[EventKind]]]] = {
    "moties": ("Moties", frozenset({"submitted", "printed", "amended", "appreciated", "held", "withdrawn", "voted"})),
    "amendementen": ("Amendementen", frozenset({"proposed", "replaces", "replaced"})),
    "toezeggingen": ("Toezeggingen", frozenset({"promised", "fulfilled"})),
    "uitvoering": ("Wat is uitgevoerd", frozenset({"executed", "reported"})),
}
# Papers on a page: a debate among them may have many motions.
STOPS: Final = 40
_HEADS: Final = frozenset({"letter", "debate", "paper", "announced"})


@dataclass(frozen=True, slots=True)
class TrackStop:
    """A paper on the track, or a decision of the Chamber, with what happened there."""

    paper: DocumentRow | None
    head: Event | None
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Track:
    """The addresses that the events of a track link to."""

    rows: Mapping[str, DocumentRow]
    leads: Mapping[str, tuple[str, str]]

    def place(self, event: Event) -> str | None:
        """Return the address of the passage that proves an event."""
        row = self.rows.get(event.document or "")
        return passage_url(row, event.span) if row and event.span else None


def _track(store: Store, found: Trail, shown: str = "") -> dict[str, Any]:
    """Return the template values that the pages of a trail and of a motion share."""
    rows = store.rows({event.document for event in found.events if event.document})
    kinds = CHOICES.get(shown, ("", None))[1]
    stops = list(_stops(found, rows, kinds))
    return {"trail": found, "because": because(found), "stops": stops, "track": Track(rows, _leads(store, found))}


@get_page("/spoor/{known_as:str}")
def trail(store: GivenStore, known_as: PathPart, request: AnyRequest) -> Response[str] | Redirect:
    """Show a trail; that of a motion is its page."""
    if store.using(DerivedReader).motion(known_as):
        return Redirect(f"/moties/{known_as}", status_code=HTTP_301_MOVED_PERMANENTLY)
    asked = listing.asked_for(request.query_params, "toon")
    track = store.using(DerivedReader).track(known_as)
    total = track[1] if track else 0
    skipped = listing.skipped(request.query_params, total, STOPS)
    found = trail_of(store, known_as, skipped, STOPS)
    return derived_page(
        "trail",
        store,
        page=listing.PageOf.of(skipped, total, STOPS, asked),
        motions=_motions(store, found),
        asked=asked,
        choices=[(name, label) for name, (label, _) in CHOICES.items()],
        **_track(store, found, asked.get("toon", "")),
    )


def _stops(found: Trail, rows: Mapping[str, DocumentRow], kinds: frozenset[EventKind] | None) -> Iterator[TrackStop]:
    """Yield the stops of a track: events that follow each other in one paper are together."""
    group: list[Event] = []
    for event in (*found.events, None):
        if group and (event is None or event.document != group[0].document or event.document is None):
            yield from _stop(group, rows, kinds)
            group = []
        if event is not None:
            group.append(event)


def _stop(
    group: Sequence[Event], rows: Mapping[str, DocumentRow], kinds: frozenset[EventKind] | None
) -> Iterator[TrackStop]:
    head = next((one for one in group if one.kind in _HEADS), None)
    shown = tuple(one for one in group if one is not head and (kinds is None or one.kind in kinds))
    if head is not None or shown:
        yield TrackStop(rows.get(group[0].document or ""), head, shown)


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
