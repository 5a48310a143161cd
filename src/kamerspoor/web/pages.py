"""The pages: lists, motions and what this is. Papers themselves are in `kamerspoor.web.papers`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.response import Redirect

from kamerspoor.errors import BadRequestError
from kamerspoor.store.official.health import Health
from kamerspoor.store.rows import Filter
from kamerspoor.store.store import Store
from kamerspoor.web import listing
from kamerspoor.web.api_v1.handlers import LARGEST, PREFIX
from kamerspoor.web.api_v1.resources import RESOURCES
from kamerspoor.web.problems import PROBLEMS
from kamerspoor.web.templating import page


@get("/api", include_in_schema=False)
async def api(store: NamedDependency[Store], request: Request[Any, Any, Any]) -> Response[str]:
    """Explain the API to people."""
    return page(
        "api", store, resources=RESOURCES, prefix=PREFIX, largest=LARGEST, base=str(request.base_url).rstrip("/")
    )


@get("/documenten", include_in_schema=False)
async def documents(store: NamedDependency[Store], request: Request[Any, Any, Any]) -> Response[str]:
    """List the papers."""
    asked = listing.asked_for(request.query_params, "soort", "dossier")
    found = listing.find_papers(store, asked.get("soort"), asked.get("dossier"))
    shown = listing.page_of(found, request.query_params.get("pagina"), asked)
    return page("documents", store, page=shown, asked=asked, dossiers=listing.dossiers(store.papers()))


@get("/debatten", include_in_schema=False)
async def debates() -> Redirect:
    """Lead to the list of debates."""
    return Redirect("/documenten?soort=debate")


@get("/moties", include_in_schema=False)
async def motions(store: NamedDependency[Store], request: Request[Any, Any, Any]) -> Response[str]:
    """List the motions."""
    asked = listing.asked_for(request.query_params, "dossier", "oordeel", "status", "indiener")
    wanted = listing.MotionsAsked(
        asked.get("dossier"), asked.get("oordeel"), asked.get("status"), asked.get("indiener")
    )
    shown = listing.page_of(listing.find_motions(store, wanted), request.query_params.get("pagina"), asked)
    return page("motions", store, page=shown, asked=asked, dossiers=listing.dossiers(store.papers()))


@get("/toezeggingen", include_in_schema=False)
async def commitments(store: NamedDependency[Store], request: Request[Any, Any, Any]) -> Response[str]:
    """List the commitments."""
    asked = listing.asked_for(request.query_params, "soort", "dossier", "termijn", "tot")
    try:
        before, misread = listing.parse_day(asked.get("tot")), None
    except BadRequestError:
        before, misread = None, asked.pop("tot")
    dated = listing.DATED.get(asked.get("termijn"))
    wanted = Filter(kind=asked.get("soort"), dossier=asked.get("dossier"), dated=dated, due_before=before)
    shown = listing.page_of(store.commitments(wanted), request.query_params.get("pagina"), asked)
    return page(
        "commitments",
        store,
        page=shown,
        asked=asked,
        misread=misread,
        today=datetime.now(UTC).date(),
        dossiers=listing.dossiers(store.papers()),
    )


@get("/wat-is-dit", include_in_schema=False)
async def what_is_this(store: NamedDependency[Store]) -> Response[str]:
    """Say where everything comes from, how fresh it is and how complete."""
    return page("what_is_this", store, categories=store.using(Health).categories(), unknown=store.official.unknown())


@get("/over", include_in_schema=False)
async def about(store: NamedDependency[Store]) -> Response[str]:
    """Say what this is and how it works."""
    return page("about", store, problems=PROBLEMS)
