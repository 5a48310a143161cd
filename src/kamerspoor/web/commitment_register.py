"""The page of the register of commitments: what was promised, when it is due, and what shows that it was met."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from litestar import Response

from kamerspoor.errors import BadRequestError
from kamerspoor.model.derived_lists import REGISTER
from kamerspoor.publish.urls import passage_url
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.store.list_filters import converted
from kamerspoor.store.lists import ListRequest
from kamerspoor.text.spans import Span
from kamerspoor.web import listing
from kamerspoor.web.routing import AnyRequest, GivenStore, get_page
from kamerspoor.web.templating import derived_page

_URLS: Final = {one.url: one.name for one in REGISTER.filters}


@get_page("/toezeggingen/grootboek")
def register(store: GivenStore, request: AnyRequest) -> Response[str]:
    """List the commitments with their state; those that were only spoken are shown when asked for."""
    asked = listing.asked_for(request.query_params, *_URLS)
    number = listing.page_number(request.query_params.get("pagina"))
    filters, misread = {}, []
    for url, value in asked.items():
        try:
            filters[_URLS[url]] = converted(REGISTER, _URLS[url], value)
        except BadRequestError:
            misread.append(value)
    size = listing.PAGE_SIZE
    found = store.reader.page(REGISTER, ListRequest(filters, limit=size, skip=(number - 1) * size))
    papers = store.rows({one["document"] for row in found.rows for one in (*row["sources"], *row["evidence"])} - {None})

    def place(source: dict[str, Any]) -> str:
        paper = papers.get(source["document"] or "")
        passage = passage_url(paper, Span(source["start"], source["end"])) if paper else None
        return passage or f"/toezeggingen/officieel/{source['id']}"

    return derived_page(
        "commitment_register",
        store,
        page=listing.PageOf(found.rows, number, max(1, -(-found.total // size)), found.total, asked),
        asked=asked,
        misread=misread,
        people=[(one.value, one.label) for one in store.reader.options(REGISTER, "by")],
        dossiers=store.using(DerivedReader).register_dossiers(),
        late=store.using(DerivedReader).overdue(datetime.now(UTC).date(), asked.get("dossier")),
        papers=papers,
        place=place,
    )


HANDLERS: Final = (register,)
