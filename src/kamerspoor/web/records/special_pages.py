"""All handlers of the Chamber's records, and the pages that show more than fields and lists, such as a vote."""

from __future__ import annotations

from typing import Final

from litestar import Response
from litestar.response import Redirect

from kamerspoor.model.record_lists import RECORD_LISTS
from kamerspoor.publish.urls import document_url, paper_url
from kamerspoor.store.records.enclosures import Enclosures
from kamerspoor.web.lists.handlers import list_handlers
from kamerspoor.web.records.record_pages import find_record, record_handler, record_page
from kamerspoor.web.records.record_views import DOCUMENT, MEETING, RECORDS
from kamerspoor.web.routing import GivenStore, PathPart, get_page


@get_page("/verslagen/{known_as:str}")
def meeting(store: GivenStore, known_as: PathPart) -> Response[str] | Redirect:
    """Show one meeting; where its report was read here, its page has all there is."""
    row = find_record(store, MEETING, known_as)
    read = store.using(Enclosures).paper_of(row["report"]) if row["report"] else None
    if read is not None:
        return Redirect(paper_url(store.row(read)), status_code=301)
    return record_page(store, MEETING, row, template="official_document", read_id=None)


@get_page("/get/{known_as:str}")
def by_number(known_as: PathPart) -> Redirect:
    """Redirect the short address that other sites use for a document to its page."""
    return Redirect(document_url(known_as))


@get_page("/documenten/officieel/{known_as:str}")
def document(store: GivenStore, known_as: PathPart) -> Response[str]:
    """Show one document of the Chamber, with a link to its text when it was read here."""
    row = find_record(store, DOCUMENT, known_as)
    ids = [one for one in (row["number"], row["publication"]) if one]
    read = next(iter(store.known_papers(ids).values()), None)
    return record_page(store, DOCUMENT, row, template="official_document", read_id=read)


HANDLERS: Final = (
    *(handler for one in RECORD_LISTS for handler in list_handlers(one)),
    *(record_handler(view) for view in RECORDS),
    document,
    meeting,
    by_number,
)
