"""``/gezond``: how the database is doing, for whoever keeps the site running."""

from __future__ import annotations

from typing import Any

from litestar import Response, get

from kamerspoor.publish.health import HEALTH, database_health
from kamerspoor.web.routing import GivenStore


@get("/gezond", summary="How fresh and how complete the database is")
async def health(store: GivenStore) -> Response[Any]:
    """Return the state of the database; it is 200 whenever it can be read at all, and ``state`` says the rest."""
    return Response(HEALTH.published(database_health(store)), headers={"Cache-Control": "no-store"})
