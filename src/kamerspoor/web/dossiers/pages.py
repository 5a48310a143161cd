"""The page of a dossier, which is its trail."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

from litestar import Response
from litestar.response import Redirect

from kamerspoor.model.record_lists_business import DOSSIERS
from kamerspoor.publish.language import translated
from kamerspoor.publish.urls import query
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.lists import Row
from kamerspoor.store.store import Store
from kamerspoor.text.numbers import dossier_label
from kamerspoor.trails.dossier_trail import dossier_trail
from kamerspoor.web import listing
from kamerspoor.web.bar import Bar, Link
from kamerspoor.web.citing import shared
from kamerspoor.web.dossiers.matrix import matrix
from kamerspoor.web.dossiers.overview import overview
from kamerspoor.web.dossiers.pictures import KINDS, SHAPES, SIGNS, lanes, timeline
from kamerspoor.web.dossiers.state import dossier_lines
from kamerspoor.web.following import follow_links
from kamerspoor.web.lists.handlers import files_of
from kamerspoor.web.records.record_pages import find_record, sections
from kamerspoor.web.records.record_views import DOSSIER
from kamerspoor.web.routing import AnyRequest, GivenStore, PathPart, get_page
from kamerspoor.web.templating import derived_page
from kamerspoor.web.thing_references import dossier_reference
from kamerspoor.web.trails import STOPS, Track, track_of

_READ_SHOWN: Final = 25


@get_page("/dossiers/{known_as:str}")
def dossier(store: GivenStore, known_as: PathPart, request: AnyRequest) -> Response[str] | Redirect:
    """Show one dossier: what was read of it and what the Chamber records.

    A number alone leads to what there is under it with an addition, and an addition may be typed in small letters.
    """
    written = known_as.upper()
    track = store.using(DerivedReader).track(written)
    row = _record(store, written)
    if written != known_as:
        return Redirect(f"{DOSSIER.path}/{quote(written, safe='')}")
    stops = track[1] if track else 0
    found = overview(store, written, stops)
    lines = dossier_lines(found)
    skipped = listing.skipped(request.query_params, stops, STOPS)
    reference = dossier_reference(written, row["title"] or "", " ".join(lines), invented=store.counts().fiction)
    return derived_page(
        "dossier",
        store,
        row=row,
        of=found,
        lines=lines,
        timeline=timeline(found),
        lanes=lanes(found),
        matrix=matrix(found.motions, found.cast),
        pictures={"kinds": KINDS, "shapes": SHAPES, "signs": SIGNS},
        papers=store.reader.documents(_READ_SHOWN, dossier=written),
        sections=[one for one in sections(store, DOSSIER, row) if one.section.title != "Moties"],
        page=listing.PageOf.of(skipped, stops, STOPS, {}),
        **shared(reference, _bar(written, trail=track is not None)),
        **_newest_first(store, written, stops, skipped),
    )


def _record(store: Store, dossier: str) -> Row:
    """Return the Chamber's record of a dossier, or what is known of one that it does not have.

    Raises:
        NotFoundError: when neither the Chamber's records nor the papers here know it.
    """
    known = store.reader.one(DOSSIERS, dossier)
    if known:
        return known[0]
    title = store.dossier_title(dossier)
    held = title or store.reader.documents(1, dossier=dossier)
    if not held and not store.reader.total(DOSSIERS, {"additions_of": dossier}):
        return find_record(store, DOSSIER, dossier)
    name = title or f"{translated('Dossier')} {dossier_label(dossier)}"
    return {one.name: None for one in DOSSIERS.columns} | {"dossier": dossier, "title": name}


def _newest_first(store: Store, dossier: str, stops: int, skipped: int) -> dict[str, Any]:
    """Return a page of the track of a dossier, the newest paper first."""
    if not stops:
        return {"stops": [], "track": Track({}, {}), "motions": {}}
    end = stops - skipped
    first = max(0, end - STOPS)
    shown = track_of(store, dossier_trail(store, dossier, first, end - first))
    return shown | {"stops": shown["stops"][::-1]}


def _bar(dossier: str, *, trail: bool) -> Bar:
    of = query(dossier=dossier)
    json = (Link(f"/api/v1/trails/{quote(dossier)}", "JSON", translated("alles wat er gebeurde, met vindplaats")),)
    return Bar(
        follow=follow_links("dossier", dossier) if trail else files_of(DOSSIERS, {"dossier": dossier}).follow,
        download=(
            Link(f"/moties.xlsx{of}", translated("Moties, Excel"), translated("met oordeel en stand")),
            Link(f"/toezeggingen.xlsx{of}", translated("Toezeggingen, Excel"), translated("met dag en stand")),
            Link(f"/documenten.xlsx{of}", translated("Stukken, Excel")),
            *(json if trail else ()),
        ),
    )


HANDLERS: Final = (dossier,)
