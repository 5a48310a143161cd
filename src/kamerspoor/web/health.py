"""``/gezond``: how the database is doing, for whoever keeps the site running."""

from __future__ import annotations

from litestar import Response, get
from litestar.di import NamedDependency

from kamerspoor.publish.health import HealthShape, health_shape
from kamerspoor.store.store import Store


@get("/gezond", summary="How fresh and how complete the database is")
async def health(store: NamedDependency[Store]) -> Response[HealthShape]:
    """Return the state of the database; it is 200 whenever it can be read at all, and ``state`` says the rest."""
    return Response(health_shape(store), headers={"Cache-Control": "no-store"})
