"""``/gezond``: how the database is doing, for whoever keeps the site running."""

from __future__ import annotations

from typing import Any

from litestar import Response, get
from litestar.di import NamedDependency

from kamerspoor.publish.health import HEALTH, database_health
from kamerspoor.store.store import Store


@get("/gezond", summary="How fresh and how complete the database is")
async def health(store: NamedDependency[Store]) -> Response[Any]:
    """Return the state of the database; it is 200 whenever it can be read at all, and ``state`` says the rest."""
    return Response(HEALTH.published(database_health(store)), headers={"Cache-Control": "no-store"})
