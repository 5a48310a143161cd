"""The application: pages and JSON API."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import AsyncGenerator
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from litestar import Litestar, Router
from litestar.config.compression import CompressionConfig
from litestar.datastructures import State
from litestar.di import Provide
from litestar.events import SimpleEventEmitter
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

from kamerspoor import __version__
from kamerspoor.errors import KamerspoorError
from kamerspoor.follow.followers import path_beside
from kamerspoor.model import fact_kinds
from kamerspoor.model.derived_lists import DERIVED_LISTS
from kamerspoor.model.document_lists import DOCUMENT_LISTS
from kamerspoor.model.people_lists import PEOPLE_LISTS
from kamerspoor.publish.site import LOOPBACK, Site
from kamerspoor.search.service import IndexHandle
from kamerspoor.store.database import Fault
from kamerspoor.store.lists import ListMemory
from kamerspoor.store.store import Store
from kamerspoor.web import (
    card_pictures,
    citing,
    comparing,
    debate_pages,
    figures_page,
    following,
    following_by_mail,
    pages,
    papers,
    problems,
    searching,
    site_files,
    sittings,
    trails,
)
from kamerspoor.web import upload as upload_page
from kamerspoor.web.addressed import Addressed
from kamerspoor.web.api_v1 import handlers as api_v1
from kamerspoor.web.assets import static_file
from kamerspoor.web.commitments import pages as commitments
from kamerspoor.web.corrections import form as correction_form
from kamerspoor.web.corrections.access import Correcting
from kamerspoor.web.debates import handlers as debates
from kamerspoor.web.dossiers import pages as dossiers
from kamerspoor.web.following_by_mail import ByMail
from kamerspoor.web.home import handlers as home
from kamerspoor.web.lists.handlers import list_handlers
from kamerspoor.web.logs import Logged
from kamerspoor.web.motions import pages as motion_pages
from kamerspoor.web.motions import votes as vote_pages
from kamerspoor.web.people import committee_page, moved, party_page, person_page, positions
from kamerspoor.web.place import ByLanguage
from kamerspoor.web.questions import pages as questions
from kamerspoor.web.records import special_pages
from kamerspoor.web.routing import AnyRequest
from kamerspoor.web.security import add_headers
from kamerspoor.web.upload import Uploads

# Seconds that one question to the database may take.
LONGEST: Final = 2.0
# What handlers may take of the application's state.
_GIVEN: Final = ("index", "by_mail", "uploads", "correcting")
# Pages are made in so many threads: Python runs one at a time, so that more of them only wait for each other.
THREADS: Final = 2
_PAGES: Final = (
    debates, dossiers, commitments, questions,
    home,
    pages, papers, sittings, debate_pages, trails, comparing, party_page, person_page,
    committee_page, moved, positions, figures_page, searching,
    motion_pages, vote_pages,
    citing, card_pictures,
    special_pages, site_files, following, following_by_mail, upload_page, correction_form,
)  # fmt: skip


def _lists() -> list[HTTPRouteHandler]:
    """Return the pages and files of lists."""
    shown = (*DOCUMENT_LISTS, *fact_kinds.FACT_KINDS, *PEOPLE_LISTS, *DERIVED_LISTS)
    return [handler for of in shown for handler in list_handlers(of)]


def create_app(
    db: Path, site: Site = LOOPBACK, api_rate: int = 0, *, follow_by_mail: bool = False, upload: bool | None = None,
    correct_token: str | None = None,
) -> Litestar:  # fmt: skip
    """Return the application on a database.

    A store is opened for every request: that costs half a millisecond, is safe in any thread, and shows a database that
    another process writes to as it is now.

    Args:
        db: the SQLite file.
        site: where it is served.
        api_rate: questions a minute that one address may ask of the API; 0 sets no limit.
        follow_by_mail: whether people may ask for mail.
        upload: whether people may have papers read; None leaves it to whether others can reach the site.
        correct_token: hash of the token that who corrects something must have; a hosted site takes no corrections
            without one.
    """
    correcting = Correcting(hosted=site.hosted, kept=correct_token)
    app = copy(routed(api_rate))
    # What an application changes while it runs is its own.
    app.asgi_router, app.event_emitter = copy(app.asgi_router), SimpleEventEmitter(())
    app.asgi_router.app = app
    app.state = State(
        {
            "db": db,
            "memory": ListMemory(),
            "index": IndexHandle(db),
            "by_mail": ByMail(path_beside(db), follow_by_mail),
            "correcting": correcting,
            "uploads": Uploads(db, offered=not site.hosted if upload is None else upload),
        }
    )
    # A page's handler is chosen by its address, which the language is taken off before that.
    own = replace(site, corrected=correcting.offered)
    app.asgi_handler = Logged(ByLanguage(Addressed(app.asgi_handler, own)))
    return app


@cache
def routed(api_rate: int) -> Litestar:
    """Return what all applications of a process share: the handlers, which take what they are about from its state.

    Args:
        api_rate: as of ``create_app``.
    """
    return Litestar(
        route_handlers=[*(one for module in _PAGES for one in module.HANDLERS), *_lists(), _api(api_rate), static_file],
        dependencies={"store": Provide(_store), **{name: _of_state(name) for name in _GIVEN}},
        exception_handlers={
            KamerspoorError: problems.answer_kamerspoor,
            HTTPException: problems.answer_http,
            Fault: problems.answer_fault,
            Exception: problems.answer_unexpected,
        },
        on_startup=[_start],
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


async def _store(request: AnyRequest) -> AsyncGenerator[Store, None]:
    with Store(request.app.state.db, seconds=LONGEST, memory=request.app.state.memory) as store:
        yield store


def _of_state(name: str) -> Provide:
    async def provide(request: AnyRequest) -> object:
        return request.app.state[name]

    return Provide(provide)


async def _start() -> None:
    """Set up the threads in which pages are made, so that a costly page does not hold up the others."""
    _settle()
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS, "page"))


@cache
def _settle() -> None:
    """Set up the process, once."""
    # What is loaded now stays: looking through all of it for garbage would cost a tenth of a second every few pages.
    gc.collect()
    gc.freeze()
    # Threads take turns of a millisecond, not of five: who asks for little is not kept waiting by who asks for much.
    sys.setswitchinterval(0.001)


async def _is_question(request: AnyRequest) -> bool:
    """Tell whether a request counts against the rate limit; a browser's preflight request (OPTIONS) does not."""
    return request.method != "OPTIONS"


def _api(per_minute: int) -> Router:
    """Return the router of the API, with a rate limit for each client address when one is set."""
    router = api_v1.router()
    if not per_minute:
        return router
    limit = RateLimitConfig(("minute", per_minute), check_throttle_handler=_is_question)
    return Router("/", route_handlers=[router], middleware=[limit.middleware])
