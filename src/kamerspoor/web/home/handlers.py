"""The front page, in the language that the browser prefers, and its calendar."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from litestar import Response
from litestar.response import Redirect

from kamerspoor.model.document_lists import DEBATES
from kamerspoor.publish.language import language
from kamerspoor.publish.site import site
from kamerspoor.store.lists import ListRequest
from kamerspoor.store.records.health import Health
from kamerspoor.store.store import Store
from kamerspoor.web.examples import examples
from kamerspoor.web.home.coming import calendar, coming
from kamerspoor.web.home.news import news, paper_counts
from kamerspoor.web.home.questions import questions
from kamerspoor.web.home.story import story
from kamerspoor.web.place import prefers_english
from kamerspoor.web.routing import AnyRequest, GivenIndex, GivenStore, get_page
from kamerspoor.web.templating import page
from kamerspoor.web.upload import GivenUploads

_COMING: Final = 6
_DEBATES: Final = 6
# Caches keep a page for each language that a browser may prefer.
_VARY: Final = {"Vary": "Accept-Language"}


@get_page("/")
def home(store: GivenStore, index: GivenIndex, uploads: GivenUploads, request: AnyRequest) -> Response[str] | Redirect:
    """Show what one can ask; who comes from elsewhere and prefers English is led there, once."""
    chosen = "taal" in request.query_params or request.headers.get("referer", "").startswith(site().base)
    if language() == "nl" and not chosen and prefers_english(request.headers.get("accept-language", "")):
        return Redirect("/en/", headers={**_VARY, "Cache-Control": "no-cache"})
    today = datetime.now(UTC).date()
    debates = [row["id"] for row in store.reader.page(DEBATES, ListRequest(limit=_DEBATES)).rows]
    rows = store.rows(debates)
    answer = page(
        "home",
        store,
        examples=examples(store, index),
        questions=questions(store),
        coming=coming(store, today, _COMING),
        news=news(store, today),
        debates=[(rows[one], paper_counts(rows[one])) for one in debates if one in rows],
        story=story(store),
        records=sum(one.standing for one in store.records.counts()),
        fresh=_fresh(store),
        upload=uploads.offered,
    )
    answer.headers.update(_VARY)
    return answer


@get_page("/komt-eraan.ics")
def coming_calendar(store: GivenStore) -> Response[bytes]:
    """Return what comes as iCalendar."""
    body = calendar(store, site(), datetime.now(UTC).date())
    return Response(body, media_type="text/calendar; charset=utf-8")


def _fresh(store: Store) -> str | None:
    """Return when papers or records last came in, UTC, or None."""
    read = [row.stored_at for row in store.reader.documents(1)]
    return max([*read, *(one for one in (store.using(Health).asked(),) if one)], default=None)


HANDLERS: Final = (home, coming_calendar)
