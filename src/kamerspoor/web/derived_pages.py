"""The page of the register of commitments."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from litestar import Response

from kamerspoor.model.commitment_register import SHOWS
from kamerspoor.model.derived_lists import REGISTER
from kamerspoor.publish.urls import passage_url
from kamerspoor.store.derived_reader import DerivedReader
from kamerspoor.text.spans import Span
from kamerspoor.web import listing
from kamerspoor.web.lists.handlers import asked_of, found_page
from kamerspoor.web.routing import AnyRequest, GivenStore, get_page
from kamerspoor.web.templating import derived_page


@get_page("/toezeggingen/grootboek")
def register(store: GivenStore, request: AnyRequest) -> Response[str]:
    """List the commitments with their state; those that were only spoken are shown when asked for."""
    asked = asked_of(REGISTER, request.query_params)
    found = found_page(store, asked)
    said = [one for row in found.rows for name in ("sources", "evidence", "progress") for one in row[name]]
    papers = store.rows({one["document"] for one in said} - {None})

    def place(source: dict[str, Any]) -> str:
        paper = papers.get(source["document"] or "")
        passage = passage_url(paper, Span(source["start"], source["end"])) if paper else None
        return passage or f"/toezeggingen/officieel/{source['id']}"

    return derived_page(
        "commitment_register",
        store,
        page=listing.PageOf.of(found.skipped, found.total, listing.PAGE_SIZE, asked.words),
        rows=found.rows,
        asked=asked.words,
        misread=[words for _, words in asked.misread],
        people=[(one.value, one.label) for one in store.reader.options(REGISTER, "by")],
        dossiers=store.using(DerivedReader).register_dossiers(),
        late=store.using(DerivedReader).overdue(datetime.now(UTC).date(), asked.words.get("dossier")),
        papers=papers,
        place=place,
        shows=SHOWS,
    )


HANDLERS: Final = (register,)
