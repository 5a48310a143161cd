"""Where the parties stand on a dossier, side by side, each cell with its passages."""

from __future__ import annotations

from typing import Final

from litestar import Response

from kamerspoor.trails.party_positions import COLUMNS, positions, positions_on
from kamerspoor.web import listing
from kamerspoor.web.routing import AnyRequest, GivenIndex, GivenStore, get_page
from kamerspoor.web.templating import derived_page

HEADINGS: Final = {
    "asked": "Vroeg",
    "proposed": "Diende in",
    "supports": "Zegt voor te zijn",
    "opposes": "Zegt tegen te zijn",
    "voted_for": "Stemde voor",
    "voted_against": "Stemde tegen",
}
# Passages that a cell shows.
_MOST: Final = 40


@get_page("/standpunten")
def stands(store: GivenStore, index: GivenIndex, request: AnyRequest) -> Response[str]:
    """Show where the parties stand on a dossier, or in the passages that answer a question; or ask which."""
    asked = listing.asked_for(request.query_params, "dossier", "q")
    dossiers = listing.dossiers(store)
    if asked.get("q"):
        dossier = f" dossier:{asked['dossier']}" if asked.get("dossier") else ""
        found = positions_on(store, index.finder(), f"({asked['q']}){dossier}" if dossier else asked["q"])
    else:
        found = positions(store, asked["dossier"]) if asked.get("dossier") else []
    headings = [(name, HEADINGS[name]) for name in COLUMNS]
    return derived_page("positions", store, asked=asked, dossiers=dossiers, found=found, headings=headings, most=_MOST)


HANDLERS: Final = (stands,)
