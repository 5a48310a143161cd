"""Where the parties stand on a dossier, side by side, each cell with its passages."""

from __future__ import annotations

from typing import Any, Final

from litestar import Request, Response, get
from litestar.di import NamedDependency

from kamerspoor.store.store import Store
from kamerspoor.trails.positions import COLUMNS, positions
from kamerspoor.web import listing
from kamerspoor.web.templating import page

HEADINGS: Final = {
    "asked": "Vroeg",
    "proposed": "Diende in",
    "supports": "Zegt voor te zijn",
    "opposes": "Zegt tegen te zijn",
    "voted_for": "Stemde voor",
    "voted_against": "Stemde tegen",
}


@get("/standpunten", include_in_schema=False)
async def stands(store: NamedDependency[Store], request: Request[Any, Any, Any]) -> Response[str]:
    """Show where the parties stand on a dossier, or ask which dossier."""
    asked = listing.asked_for(request.query_params, "dossier")
    dossiers = listing.dossiers(store.papers())
    found = positions(store, asked["dossier"]) if asked.get("dossier") else []
    headings = [(name, HEADINGS[name]) for name in COLUMNS]
    return page("positions", store, asked=asked, dossiers=dossiers, found=found, headings=headings)


HANDLERS: Final = (stands,)
