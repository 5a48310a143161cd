"""The pages: lists, motions and what this is. Papers themselves are in `kamerspoor.web.papers`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Redirect

from kamerspoor.errors import BadRequestError, NotFoundError
from kamerspoor.model.fact_kinds import VOTES
from kamerspoor.store.official.health import Health
from kamerspoor.store.rows import Filter
from kamerspoor.store.store import Store
from kamerspoor.trails.motions import official_motion, successors
from kamerspoor.web import around, listing
from kamerspoor.web.addresses import parse_motion_id
from kamerspoor.web.api_v1.handlers import LARGEST, PREFIX
from kamerspoor.web.api_v1.resources import RESOURCES
from kamerspoor.web.lives import readings
from kamerspoor.web.official.beside import MOTION_FACTS
from kamerspoor.web.official.newest import around_today, newest_papers
from kamerspoor.web.problems import PROBLEMS
from kamerspoor.web.templating import page

_ON_OVERVIEW: Final = 8


@get("/", include_in_schema=False)
async def overview(store: NamedDependency[Store]) -> Response[str]:
    """Show what the database holds."""
    papers = store.papers()
    today = datetime.now(UTC).date()
    return page(
        "overview",
        store,
        dossiers=listing.dossiers(papers),
        debates=[row for row in papers if row.genre == "debate"][:_ON_OVERVIEW],
        motions=listing.newest_first(store.motions())[:_ON_OVERVIEW],
        commitments=listing.by_due_date(store.commitments(), today)[:_ON_OVERVIEW],
        today=today,
        days=newest_papers(store),
        around=around_today(store, today),
        records=sum(one.standing for one in store.using(Health).categories()),
    )


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


@get("/moties/{known_as:str}", include_in_schema=False)
async def motion(store: NamedDependency[Store], known_as: FromPath[str]) -> Response[str] | Redirect:
    """Show the life of a motion."""
    dossier, number = parse_motion_id(known_as)
    official = official_motion(store, dossier, number)
    try:
        found = readings(store.motion(dossier, number))
    except NotFoundError:
        if official is None:
            raise
        # Known to the Chamber and not read here: its case has what there is.
        return Redirect(f"/zaken/{official['zaak']}")
    later = successors(store, dossier, number)
    return page(
        "motion",
        store,
        dossier=dossier,
        motion_number=number,
        readings=found,
        successors=later,
        votes=store.facts(VOTES, Filter(dossier=dossier, number=number)),
        carried_out=around.carried_out_in(store, dossier, number),
        official=official,
        official_facts=MOTION_FACTS,
    )


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
