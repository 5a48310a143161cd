"""The trail of a dossier, a motion or a paper, drawn as a track from paper to paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from kamerspoor.model.trail import Station, StationKind, Trail
from kamerspoor.publish.trails import because
from kamerspoor.resolve.citations import PUBLICATIONS
from kamerspoor.store.rows import PaperRow
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import split_kst
from kamerspoor.trails.finding import trail_of
from kamerspoor.trails.motions import MotionNow, motion_now
from kamerspoor.web import listing, trail_labels
from kamerspoor.web.addresses import passage_url
from kamerspoor.web.labels import numbered
from kamerspoor.web.templating import page

# What a visitor may look at alone, and which stations that are.
CHOICES: Final[Mapping[str, tuple[str, frozenset[StationKind]]]] = {
    "moties": ("Moties", frozenset({"submitted", "printed", "amended", "appreciated", "held", "withdrawn", "voted"})),
    "amendementen": ("Amendementen", frozenset({"proposed", "replaces", "replaced"})),
    "toezeggingen": ("Toezeggingen", frozenset({"promised", "fulfilled"})),
    "uitvoering": ("Wat is uitgevoerd", frozenset({"executed", "reported"})),
}
_HEADS: Final = frozenset({"letter", "debate", "paper", "announced"})


@dataclass(frozen=True, slots=True)
class Stop:
    """A paper on the track, or a decision of the Chamber, with what happened there."""

    paper: PaperRow | None
    head: Station | None
    stations: tuple[Station, ...]


@get("/spoor/{known_as:str}", include_in_schema=False)
async def trail(
    store: NamedDependency[Store], known_as: FromPath[str], request: Request[Any, Any, Any]
) -> Response[str]:
    """Show a trail."""
    found = trail_of(store, known_as)
    asked = listing.asked_for(request.query_params, "toon")
    kinds = CHOICES.get(asked.get("toon", ""), ("", None))[1]
    rows = store.rows({station.document for station in found.stations if station.document})
    return page(
        "trail",
        store,
        trail=found,
        because=because(found),
        stops=list(_stops(found, rows, kinds)),
        motions=_motions(store, found),
        asked=asked,
        choices=[(name, label) for name, (label, _) in CHOICES.items()],
        place=lambda station: _place(station, rows),
        leads=_leads(store, found),
        names=trail_labels,
    )


def _stops(found: Trail, rows: Mapping[str, PaperRow], kinds: frozenset[StationKind] | None) -> Iterator[Stop]:
    """Yield the stations by paper, in order; of a motion each station stands alone, since papers come back in it."""
    group: list[Station] = []
    for station in (*found.stations, None):
        if group and (station is None or station.document != group[0].document or station.document is None):
            yield from _stop(group, rows, kinds)
            group = []
        if station is not None:
            group.append(station)


def _stop(
    group: Sequence[Station], rows: Mapping[str, PaperRow], kinds: frozenset[StationKind] | None
) -> Iterator[Stop]:
    head = next((one for one in group if one.kind in _HEADS), None)
    shown = tuple(one for one in group if one is not head and (kinds is None or one.kind in kinds))
    if head is not None or shown:
        yield Stop(rows.get(group[0].document or ""), head, shown)


def _motions(store: Store, found: Trail) -> dict[str, MotionNow]:
    """Return how the motions of a dossier stand, by their ids."""
    if found.kind == "motion":
        return {}
    ids = dict.fromkeys(one.about for one in found.stations if one.kind == "submitted" and one.about)
    now: dict[str, MotionNow] = {}
    for known_as in ids:
        dossier, _, number = known_as.rpartition("-")
        now[known_as] = motion_now(store, dossier, int(number))
    return now


def _place(station: Station, rows: Mapping[str, PaperRow]) -> str | None:
    row = rows.get(station.document or "")
    return passage_url(row, station.span) if row and station.span else None


def _leads(store: Store, found: Trail) -> dict[str, tuple[str, str]]:
    """Return, of what stations lead to, the address and name of each that is here or published elsewhere."""
    abouts = {station.about for station in found.stations if station.about}
    printed = {about: split_kst(about) for about in abouts if about.startswith("kst-")}
    motions = store.known_motions({f"{dossier}-{number}" for dossier, number in printed.values()})
    held = store.known_papers(printed)
    leads = {about: (f"/toezeggingen/officieel/{about}", about) for about in abouts if about.startswith("TZ")}
    for about, (dossier, number) in printed.items():
        known_as = f"{dossier}-{number}"
        here = f"/spoor/{known_as}" if known_as in motions else f"/documenten/{about}" if about in held else None
        leads[about] = here or f"{PUBLICATIONS}{about}.html", numbered(dossier, number)
    for about in abouts - leads.keys():
        dossier, _, last = about.rpartition("-")
        if dossier[:1].isdigit() and last.isdecimal():
            leads[about] = f"/moties/{about}", numbered(dossier, int(last))
    return leads


HANDLERS: Final = (trail,)
