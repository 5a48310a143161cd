"""Pages about the site itself: what it is, its sources, its API, and its health."""

from __future__ import annotations

from typing import Any, Final

from litestar import Response, get

from kamerspoor.model.all_lists import all_lists
from kamerspoor.publish.health import HEALTH, database_health
from kamerspoor.publish.site import site
from kamerspoor.store.records.health import Health
from kamerspoor.web.api_v1.handlers import LARGEST, PREFIX, search
from kamerspoor.web.problems import ADVICE, TITLES
from kamerspoor.web.routing import GivenStore, get_page
from kamerspoor.web.templating import page
from kamerspoor.web.terms import terms


@get_page("/api")
def api(store: GivenStore) -> Response[str]:
    """Explain the API to people."""
    return page("api", store, resources=all_lists(), search=search, prefix=PREFIX, largest=LARGEST, base=site().base)


@get_page("/wat-is-dit")
def what_is_this(store: GivenStore) -> Response[str]:
    """Say where everything comes from, how fresh it is and how complete."""
    return page("what_is_this", store, categories=store.using(Health).categories(), unknown=store.records.unknown())


@get_page("/over")
def about(store: GivenStore) -> Response[str]:
    """Say what this is and how it works."""
    return page("about", store, titles=TITLES, advice=ADVICE)


@get_page("/hoe-goed")
def how_good(store: GivenStore) -> Response[str]:
    """Say of every derived list how much of it is right, as it was measured."""
    return page("how_good", store)


@get_page("/begrippen")
def explained(store: GivenStore) -> Response[str]:
    """Explain the words of the Chamber, and how we call things."""
    return page("terms", store, terms=terms())


@get("/gezond", summary="How fresh and how complete the database is")
async def health(store: GivenStore) -> Response[Any]:
    """Return the state of the database; it is 200 whenever it can be read at all, and ``state`` says the rest."""
    return Response(HEALTH.published(database_health(store)), headers={"Cache-Control": "no-store"})


@get("/gezond/proces", include_in_schema=False)
async def alive() -> Response[bytes]:
    """Tell that the process lives: nothing is asked of the database, and no thread is waited for."""
    return Response(b"ok\n", media_type="text/plain; charset=utf-8", headers={"Cache-Control": "no-store"})


HANDLERS: Final = (api, what_is_this, about, how_good, explained, health, alive)
