"""The application: pages, JSON API, and the server that runs them."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

import uvicorn
from litestar import Litestar, Request, Router
from litestar.config.compression import CompressionConfig
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

from kamerspoor import __version__
from kamerspoor.errors import KamerspoorError
from kamerspoor.search.answers import OpenIndex
from kamerspoor.store.store import Store
from kamerspoor.web import (
    api,
    asked,
    comparing,
    facts,
    health,
    ledger,
    mt,
    pages,
    papers,
    positions,
    problems,
    searching,
    sittings,
    trails,
)
from kamerspoor.web.api_v1 import handlers as api_v1
from kamerspoor.web.assets import static_file
from kamerspoor.web.official import handlers as official
from kamerspoor.web.security import add_headers

_PAGES = (
    pages.overview,
    pages.documents,
    pages.debates,
    pages.motions,
    pages.motion,
    pages.commitments,
    pages.about,
    pages.api,
    pages.what_is_this,
    papers.document,
    papers.debate,
    *sittings.HANDLERS,
    asked.debate_questions,
    *trails.HANDLERS,
    *mt.HANDLERS,
    *comparing.HANDLERS,
    *ledger.HANDLERS,
    *positions.HANDLERS,
    *facts.HANDLERS,
    *searching.HANDLERS,
    *official.HANDLERS,
)


def create_app(db: Path, api_rate: int = 0) -> Litestar:
    """Return the application on a database.

    A store is opened for every request: that costs half a millisecond, is safe in any thread, and shows a database that
    another process writes to as it is now.

    Args:
        db: the SQLite file.
        api_rate: questions a minute that one address may ask of the API; 0 sets no limit.
    """

    async def provide_store() -> AsyncGenerator[Store, None]:
        with Store(db) as store:
            yield store

    index = OpenIndex(db)

    async def provide_index() -> OpenIndex:
        return index

    return Litestar(
        route_handlers=[*_PAGES, health.health, _api(api_rate), static_file],
        dependencies={"store": Provide(provide_store), "index": Provide(provide_index)},
        exception_handlers={
            KamerspoorError: problems.answer_kamerspoor,
            HTTPException: problems.answer_http,
            Exception: problems.answer_unexpected,
        },
        before_send=[add_headers],
        compression_config=CompressionConfig(backend="gzip"),
        openapi_config=OpenAPIConfig(
            title="Kamerspoor",
            version=__version__,
            description="What was asked, promised and decided in the Dutch parliament, and which passage proves it.",
            path="/api/schema",
            # Only the schema itself: the viewers that Litestar offers load scripts from elsewhere.
            render_plugins=[JsonRenderPlugin()],
        ),
        logging_config=None,
        debug=False,
    )


async def _is_question(request: Request[Any, Any, Any]) -> bool:
    """Tell whether a request counts: a browser that asks whether it may ask has asked nothing yet."""
    return request.method != "OPTIONS"


def _api(per_minute: int) -> Router:
    """Return both versions of the API, with the questions of each address counted when there is a limit to them."""
    routers = [api.ROUTER, api_v1.ROUTER]
    if not per_minute:
        return Router("/", route_handlers=routers)
    limit = RateLimitConfig(("minute", per_minute), check_throttle_handler=_is_question)
    return Router("/", route_handlers=routers, middleware=[limit.middleware])


def serve(db: Path, host: str, port: int, api_rate: int = 0) -> None:
    """Serve a database until the process is stopped.

    Args:
        db: the SQLite file.
        host: address to listen on.
        port: port to listen on.
        api_rate: see `create_app`.
    """
    uvicorn.run(create_app(db, api_rate), host=host, port=port, log_level="warning", server_header=False)
